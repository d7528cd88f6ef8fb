import type { Cell, Name, Sheet, Table } from "../blueprint.ts";
import { parseArea } from "../grid.ts";
import type { FoundAnswer } from "../tables.ts";
import { holds, isOpenRole, isSame } from "./book.ts";
import type { Identified } from "./identify.ts";
import { asLoose, openCells, openOn } from "./loose.ts";
import { plainRange } from "./plain-range.ts";
import type { Scene } from "./scene.ts";
import { tablesOf } from "./wanted.ts";

/**
 * What stands in open cells without a name, on any sheet: once the name of an answer is gone, nothing tells whether its cell was
 * cut and pasted elsewhere before. Not what stands where a name goes back to. On sheets of the user's own only what looks as a
 * cell of ours is taken for it.
 */
export function carriedOff(scene: Scene, back: readonly Name[]): readonly FoundAnswer[] {
  const { book, found, copies } = scene;
  const ours = new Set([...found.values(), ...copies].map(({ sheet }) => sheet));
  const others = book.blueprint.sheets.filter((sheet) => !ours.has(sheet));
  const settled = [...found.values()].map((one) => {
    const cells = openOn(scene, one, tablesAndRanges(scene, one));
    return { sheet: one.sheet, cells: cells.filter((cell) => !isAt(back, one.sheet, cell)) };
  });
  const foreign = others.map((sheet) => ({ sheet, cells: ownLooking(scene, sheet) }));
  return [...settled, ...foreign].flatMap(({ sheet, cells }) => asLoose(scene, sheet, cells));
}

const isAt = (names: readonly Name[], { name: title }: Sheet, cell: Cell): boolean =>
  names.some(({ sheet, address }) => isSame(sheet, title) && holds(parseArea(address), cell));

/** The tables on a sheet, and the ranges that are a table again once they are mended: what stands there has its place. */
const tablesAndRanges = (scene: Scene, { sheet, wanted }: Identified): readonly Table[] => [
  ...sheet.tables,
  ...tablesOf(wanted)
    .filter(({ table }) => scene.book.table(table.name) === null)
    .flatMap((one) => plainRange(scene, sheet, one) ?? []),
];

const ownLooking = (scene: Scene, sheet: Sheet) =>
  openCells(scene, sheet, sheet.tables).filter(({ style }) => isOpenRole(style));
