import fc from "fast-check";
import { areaAddress, cellAddress, parseArea } from "../workbook/grid.ts";
import { boundingBox, joined, joinedAreas, rectangles, stacks } from "./rectangles.ts";

const rows = 12;
const columns = 9;
const all = Array.from({ length: rows * columns }, (_, index) => ({
  row: 1 + Math.floor(index / columns),
  column: 1 + (index % columns),
}));

describe("rectangles", () => {
  it("[E-R1] cover exactly the places they were made of, each once", () => {
    fc.assert(
      fc.property(fc.subarray(all), (places) => {
        const covered = rectangles(places).flatMap(({ top, left, bottom, right }) =>
          all.filter(({ row, column }) => row >= top && row <= bottom && column >= left && column <= right),
        );
        const addresses = (list: typeof all): string[] => list.map((p) => cellAddress(p.row, p.column)).sort();
        expect(addresses(covered)).toEqual(addresses(places));
      }),
    );
  });

  it.each([
    ["a block", "A1:I12", all],
    ["two columns with a gap between", "A1:A12,C1:C12", all.filter(({ column }) => column === 1 || column === 3)],
    ["a step", "A1:C1,A2", all.filter(({ row, column }) => (row === 1 && column < 4) || (row === 2 && column === 1))],
  ])("[E-R2] make few of %s", (_, expected, places) => {
    expect(joinedAreas(rectangles(places)).join(";")).toBe(expected);
  });

  it.each([
    ["rows under each other", "B5:D5 B6:D6 B7:D7", ["B5:D7 across"]],
    ["rows of two widths", "B5:D5 B6:E6", ["B5:D5 across", "B6:E6 across"]],
    ["rows with one between", "B5:D5 B7:D7", ["B5:D5 across", "B7:D7 across"]],
    ["rows that stand the other way round", "B6:D6 B5:D5", ["B6:D6 across", "B5:D5 across"]],
    ["a row under a higher block", "B5:D6 B7:D7 B8:D8", ["B5:D6", "B7:D8 across"]],
  ])("[E-R3] %s are stacked only where each stays a block of its own", (_, given, expected) => {
    const found = stacks(given.split(" ").map(parseArea));
    expect(found.map(({ area, across }) => areaAddress(area) + (across ? " across" : ""))).toEqual(expected);
  });

  it("[E-R4] addresses are joined up to the longest that Excel takes, losing none", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("A1", "B2:C14", "AA100:XFD1048576")), (addresses) => {
        const lists = joined(addresses, 40);
        expect(lists.every((list) => list.length <= 40)).toBe(true);
        expect(lists.flatMap((list) => list.split(","))).toEqual(addresses);
      }),
    );
    expect(Math.max(...joined(Array.from({ length: 3000 }, () => "AA100")).map((list) => list.length))).toBeLessThan(
      8193,
    );
  });

  it("[E-R5] the bounding box holds every place and touches all four sides", () => {
    expect(
      boundingBox([
        { row: 4, column: 2 },
        { row: 3, column: 9 },
      ]),
    ).toEqual({ top: 3, left: 2, bottom: 4, right: 9 });
    expect(boundingBox([])).toBeNull();
  });
});
