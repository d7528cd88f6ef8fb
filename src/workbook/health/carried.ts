import type { Cell, Name, Sheet, Table } from "../blueprint.ts";
import { parseArea } from "../grid.ts";
import type { FoundAnswer } from "../tables.ts";
import { holds, isOpenRole, isSame } from "./book.ts";
import type { Identified } from "./identify.ts";
import { asLoose, isAnswer, openCells, openOn } from "./loose.ts";
import { columnTexts } from "../texts.ts";
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
    const cells = [...openOn(scene, one, tablesAndRanges(scene, one)), ...besideEmptyRows(one.sheet)];
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

/** What stands in place of the number of a row in which nothing else stands: such a row is none. */
const besideEmptyRows = ({ tables, cells }: Sheet): readonly Cell[] =>
  tables.flatMap(({ address, columns }) => {
    const { top, left, bottom, right } = parseArea(address);
    const key = left + columns.indexOf(columnTexts.key);
    const within = { top: top + 1, left, bottom, right };
    const filled = key < left ? [] : cells.filter((cell) => isAnswer(cell) && holds(within, cell));
    const others = new Set(filled.filter(({ column }) => column !== key).map(({ row }) => row));
    return filled.filter(({ column, row }) => column === key && !others.has(row));
  });

const ownLooking = (scene: Scene, sheet: Sheet) =>
  openCells(scene, sheet, sheet.tables).filter(({ style }) => isOpenRole(style));
