import type { Blueprint, Cell, CellValue, Sheet } from "../workbook/blueprint.ts";
import { cellAddress, parseArea } from "../workbook/grid.ts";
import type { Canvas } from "./canvas.ts";
import { isHalfMade, type HalfMade } from "./half-made.ts";
import { isAmong, type Standing } from "./inventory.ts";
import { completeStyles } from "./styles.ts";
import { keptTitle } from "./texts.ts";

/** A sheet that is half made, and what becomes of it. */
interface Remnant {
  readonly title: string;
  /** What it is called from now on, when somebody wrote on it; `null` when it goes. */
  readonly kept: string | null;
  readonly tables: readonly string[];
  readonly isProtected: boolean;
}

/** What has to be cleared away before sheets are drawn. */
export interface Remains {
  readonly half: HalfMade;
  readonly sheets: readonly Remnant[];
  /** Names that point into them. */
  readonly names: readonly string[];
}

/**
 * Looks at what is half made: a round trip for each sheet, none when nothing is. `drawn` are the sheets that are drawn now:
 * a half made one on which something else stands than what is drawn there holds the work of somebody, and is kept.
 */
export async function lookAtHalfMade(
  context: Excel.RequestContext,
  half: HalfMade,
  { sheets, names }: Standing,
  drawn: readonly Sheet[],
): Promise<Remains> {
  const ours = isAmong(half.sheets);
  const found: Remnant[] = [];
  const taken = [...sheets];
  for (const title of sheets.filter(ours)) {
    const seen = await lookAt(context, title);
    const sheet = drawn.find(({ name }) => isTitleFor(title, name));
    const isKept = isWrittenOn(seen.cells, sheet);
    const kept = isKept ? freeTitle(taken, (number) => keptTitle(title, number)) : null;
    if (kept !== null) taken.push(kept);
    found.push({ title, kept, tables: seen.tables, isProtected: seen.isProtected });
  }
  return { half, sheets: found, names: names.filter(isHalfMade(half)).map(({ name }) => name) };
}

/** A sheet can have been drawn under a title with a number, where the user has one of the same title. */
const isTitleFor = (title: string, name: string): boolean =>
  title === name || title.startsWith(`${name.slice(0, 26)} (`);

interface Placed {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

async function lookAt(context: Excel.RequestContext, title: string) {
  const sheet = context.workbook.worksheets.getItem(title);
  sheet.load("tables/items/name,protection/protected");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("values,rowIndex,columnIndex");
  used.untrack();
  await context.sync();
  return {
    cells: used.isNullObject ? [] : cellsOf(used),
    tables: sheet.tables.items.map(({ name }) => name),
    isProtected: sheet.protection.protected,
  };
}

function cellsOf({ values, rowIndex, columnIndex }: Excel.Range): readonly Placed[] {
  return values.flatMap((row, down) =>
    row.map((value: CellValue, across) => ({ row: rowIndex + 1 + down, column: columnIndex + 1 + across, value })),
  );
}

/** Whether something stands on a sheet that is not drawn there. What Excel fills in by itself does not count. */
function isWrittenOn(cells: readonly Placed[], sheet: Sheet | undefined): boolean {
  const filled = cells.filter(({ value }) => value !== "" && value !== null);
  if (sheet === undefined) return filled.length > 0;
  const byAddress = new Map(sheet.cells.map((cell) => [cellAddress(cell.row, cell.column), cell]));
  const links = new Set(sheet.hyperlinks.map(({ cell }) => cell));
  const pivots = sheet.pivots.map(({ at }) => parseArea(at).top);
  return filled.some((cell) => {
    const address = cellAddress(cell.row, cell.column);
    const isFilledIn = links.has(address) || pivots.some((top) => cell.row >= top - 3);
    return !isFilledIn && !isDrawn(byAddress.get(address), cell);
  });
}

function isDrawn(cell: Cell | undefined, { value }: Placed): boolean {
  return cell?.formula !== undefined || plain(cell?.value ?? null) === plain(value);
}

const plain = (value: CellValue): string => String(value ?? "").replaceAll("\r\n", "\n");

/** The first title of a series, from 1 on, that no sheet has. */
export function freeTitle(taken: readonly string[], titled: (number: number) => string): string {
  const isTaken = isAmong(taken);
  let number = 1;
  while (isTaken(titled(number))) number += 1;
  return titled(number);
}

/**
 * Clears away what is half made; sent with what follows. A sheet that somebody wrote on stays, under another title and
 * without its names and tables. Styles that came with it are completed.
 */
export function clearHalfMade(
  canvas: Canvas,
  remains: Remains,
  { styles }: Pick<Blueprint, "styles">,
  existing: readonly string[],
): void {
  const { half, sheets, names } = remains;
  const { workbook } = canvas.context;
  for (const name of names) workbook.names.getItem(name).delete();
  for (const remnant of sheets) clearSheet(workbook.worksheets.getItem(remnant.title), remnant);
  if (half.sheets.length > 0) completeStyles(canvas, { styles }, existing.filter(isNew(half)));
  for (const name of half.markers) workbook.names.getItem(name).delete();
}

/** Takes names away that say no more than that something was half made once, and tells what is left; often in no round trip. */
export async function tidy(context: Excel.RequestContext, half: HalfMade): Promise<HalfMade> {
  const { markers, sheets } = half;
  if (markers.length === 0 || sheets.length > 0) return half;
  for (const name of markers) context.workbook.names.getItem(name).delete();
  await context.sync();
  return { markers: [], sheets: [], styles: [] };
}

function isNew({ styles }: HalfMade): (style: string) => boolean {
  const wasThere = isAmong(styles);
  return (style) => !wasThere(style);
}

/** Has a sheet make way: it goes, or stays under another title without its tables and protection. Sent with what follows. */
export function clearSheet(sheet: Excel.Worksheet, { kept, tables, isProtected }: Omit<Remnant, "title">): void {
  if (kept === null) {
    sheet.delete();
    return;
  }
  if (isProtected) sheet.protection.unprotect();
  for (const table of tables) sheet.tables.getItem(table).convertToRange();
  sheet.name = kept;
}
