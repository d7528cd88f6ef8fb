import fc from "fast-check";
import { cellAddress } from "../workbook/grid.ts";
import { boundingBox, columnAddresses, joined, joinedAreas, rectangles, rowAddresses } from "./rectangles.ts";

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

  it("[E-R3] whole columns and rows are joined where they are neighbours", () => {
    expect(columnAddresses([1, 2, 3, 7, 27, 28])).toEqual(["A:C", "G:G", "AA:AB"]);
    expect(rowAddresses([2, 5, 6])).toEqual(["2:2", "5:6"]);
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
