import fc from "fast-check";
import { areaAddress, areaSize, gridLimits, overlap, parseArea, type Area } from "../workbook/grid.ts";
import { reachOf } from "./reach.ts";

const lines = (most: number, limit: number) =>
  fc.tuple(
    fc.oneof(fc.integer({ min: 1, max: most }), fc.integer({ min: 1, max: limit })),
    fc.integer({ min: 1, max: most }),
  );

/** Blocks, most of them near the first cell of a sheet, and some anywhere. */
const areas = fc
  .tuple(lines(60, gridLimits.rows), lines(30, gridLimits.columns))
  .map(([[top, rows], [left, columns]]): Area => {
    const bottom = Math.min(gridLimits.rows, top + rows - 1);
    return { top, left, bottom, right: Math.min(gridLimits.columns, left + columns - 1) };
  });

const cellsIn = (all: readonly Area[]): number =>
  all.map(areaSize).reduce((count, { rows, columns }) => count + rows * columns, 0);

const isWithin = ({ top, left, bottom, right }: Area, all: Area): boolean =>
  all.top <= top && all.left <= left && bottom <= all.bottom && right <= all.right;

test("[E-I12] what is read of a sheet and what is not are apart, and all that holds something; what is ours is read", () => {
  fc.assert(
    fc.property(areas, fc.array(areas, { maxLength: 3 }), (filled, ours) => {
      const names = ours.map((area, index) => ({
        name: `conclusie_${index + 1}`,
        sheet: "Blad",
        address: areaAddress(area),
      }));
      const { area, unread } = reachOf({ used: [[filled], [filled]], merges: [], names, tables: [] });
      const read = area === null ? [] : [area];
      const parts = [...read, ...unread];
      expect(parts.filter((one, index) => parts.some((other, at) => at > index && overlap(one, other)))).toEqual([]);
      const all = [filled, ...ours];
      const [top, left] = [Math.min(...all.map((one) => one.top)), Math.min(...all.map((one) => one.left))];
      const [bottom, right] = [Math.max(...all.map((one) => one.bottom)), Math.max(...all.map((one) => one.right))];
      expect(cellsIn(parts)).toBe(cellsIn([{ top, left, bottom, right }]));
      expect(ours.every((one) => read.some((block) => isWithin(one, block)))).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ["far below", "A1:Z20000", "A1:Z769"],
  ["far to the right", "A1:XFD60", "A1:LU60"],
  ["in the last cell", "A1:XFD1048576", "A1:CV200"],
])("[E-I13] with something %s all is read that is near what is ours", (_, held, read) => {
  const [, right = "", bottom = ""] = /:([A-Z]+)(\d+)/.exec(held) ?? [];
  const used: Area = { top: 1, left: 1, bottom: Number(bottom), right: right === "Z" ? 26 : gridLimits.columns };
  const names = [{ name: "blad_start", sheet: "Start", address: "A1" }];
  const { area } = reachOf({ used: [[used], [used]], merges: [], names, tables: [] });
  expect(area === null ? null : areaAddress(area)).toBe(read);
});

test("[E-I14] a name of the user's own far away does not have all before it read", () => {
  const [used, far] = ["A1:D40", "ZZ90000"].map(parseArea) as [Area, Area];
  const names = [
    { name: "blad_start", sheet: "Start", address: "A1" },
    { name: "mijn_cel", sheet: "Start", address: areaAddress(far) },
  ];
  const near = { area: used, unread: [] };
  expect(reachOf({ used: [[used], [used]], merges: [], names, tables: [] })).toEqual(near);
  const all = { ...used, bottom: far.bottom, right: far.right };
  const { area } = reachOf({ used: [[all], [all]], merges: [], names, tables: [] });
  expect(area === null ? 0 : areaSize(area).rows * areaSize(area).columns).toBeLessThanOrEqual(20_000);
});
