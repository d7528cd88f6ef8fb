import type { Cell, Sheet } from "../blueprint.ts";
import type { DrawnSheet } from "../draft.ts";
import { holds, isSame, type Book } from "../health/book.ts";
import type { Repair } from "../health/fault.ts";
import { skeleton } from "../health/formula.ts";
import type { Identified } from "../health/identify.ts";
import type { Scene } from "../health/scene.ts";
import { fittingSheet, ourStyles } from "../health/sheets.ts";
import { hasAnswers, isWantedName, type Wanted } from "../health/wanted.ts";
import { names } from "../names.ts";
import { isBlank, toText } from "../values.ts";
import { cellAddress, quotedSheet } from "../grid.ts";
import { formerTexts } from "./former-texts.ts";
import { ourFormulaCells } from "./our-formulas.ts";
import { upgradeTexts as texts } from "./texts.ts";

/** A sheet that is drawn anew in place of the one that stands there, which stays under another title, or goes. */
export type Redraw = Extract<Repair, { readonly kind: "redraw" }>;

/**
 * The sheets without a place for answers that are no more as they would be drawn now: they are drawn anew. The one that stands
 * there stays under another title when somebody wrote on it, took its protection off, or leans on it elsewhere.
 */
export function redraws(scene: Scene): readonly Redraw[] {
  return [...scene.found.values()].filter(isOutdated).map((identified) => redrawOf(scene, identified));
}

/** Whether only we write on a sheet, and what stands there is another drawing. A sheet with PivotTables is the user's too. */
function isOutdated({ wanted, sheet, alignment }: Identified): boolean {
  const { drawn, key } = wanted;
  if (hasAnswers(wanted) || drawn.sheet.tables.length > 0 || key === "draaitabel") return false;
  return alignment.share < 1 || skeletons(drawn.sheet) !== skeletons(sheet);
}

/** All formulas of a sheet, wherever they stand, as one text. */
const skeletons = ({ cells }: Sheet): string =>
  cells
    .flatMap(({ formula }) => (formula === undefined ? [] : [skeleton(formula)]))
    .sort()
    .join("\n");

function redrawOf(scene: Scene, identified: Identified): Redraw {
  const { sheet, wanted } = identified;
  const drawn = named(withLayoutOf(scene.book, fitting(scene, wanted.drawn)), sheet.name);
  const isKept = isWrittenOn(scene.book, identified) || scene.book.isRemarked(sheet) || isLeanedOn(scene, sheet);
  return {
    kind: "redraw",
    sheet: sheet.name,
    kept: isKept ? freeTitle(scene.book, sheet.name) : null,
    drawn,
    styles: ourStyles,
  };
}

const fitting = (scene: Scene, { sheet, names: all }: DrawnSheet): DrawnSheet => ({
  sheet: fittingSheet(sheet, scene),
  names: all.filter(({ name }) => !isStandingElsewhere(scene, sheet, name)),
});

/** A name that is on another sheet by now, as the ways to a sheet are once that is there. */
function isStandingElsewhere({ book, wanted }: Scene, sheet: Sheet, name: string): boolean {
  const owner = wanted.find(({ drawn }) => drawn.names.some((one) => isSame(one.name, name)));
  return owner !== undefined && owner.drawn.sheet.name !== sheet.name && book.name(name) !== null;
}

const named = ({ sheet, names: all }: DrawnSheet, title: string): DrawnSheet => ({
  sheet: { ...sheet, name: title },
  names: all.map((name) => ({ ...name, sheet: title })),
});

/** The number of the layout stays what it was: it comes last. */
function withLayoutOf(book: Book, drawn: DrawnSheet): DrawnSheet {
  const place = drawn.names.find(({ name }) => name === names.layout);
  const now = book.name(names.layout);
  const sheet = now === null ? null : book.sheet(now.sheet);
  if (place === undefined || now === null || sheet === null) return drawn;
  const value = book.cell(sheet, { row: now.area.top, column: now.area.left })?.value ?? null;
  const cells = drawn.sheet.cells.map((cell) =>
    cellAddress(cell.row, cell.column) === place.address ? { ...cell, value } : cell,
  );
  return { ...drawn, sheet: { ...drawn.sheet, cells } };
}

/** Whether something stands on a sheet that we never wrote there. Without its protection, or unread, nobody can tell. */
function isWrittenOn(book: Book, identified: Identified): boolean {
  const { wanted, sheet } = identified;
  const { drawn } = wanted;
  if (isCut(sheet)) return true;
  if (sheet.protection === null && drawn.sheet.protection !== null) return true;
  const isForeign = sheet.cells.some(isForeignTo(book, identified));
  return isForeign || hasForeignFormula(wanted, sheet) || hasForeignChart(sheet, drawn.sheet);
}

/** A text of ours is known wherever it stands; a number only where we write it. */
function isForeignTo(book: Book, { wanted: { drawn, key }, sheet }: Identified): (cell: Cell) => boolean {
  const texts = new Set([...drawn.sheet.cells.map(({ value }) => toText(value)), ...(formerTexts[key] ?? [])]);
  const numbers = new Set(drawn.sheet.cells.filter(isNumber).map(({ row, column }) => cellAddress(row, column)));
  const layout = book.name(names.layout);
  const isLayout = (cell: Cell): boolean =>
    layout !== null && isSame(layout.sheet, sheet.name) && holds(layout.area, cell);
  const isOurs = (cell: Cell): boolean =>
    isNumber(cell) ? numbers.has(cellAddress(cell.row, cell.column)) || isLayout(cell) : texts.has(toText(cell.value));
  return (cell) => cell.formula === undefined && !isBlank(cell.value) && !isOurs(cell);
}

const isNumber = ({ value, formula }: Cell): boolean => formula === undefined && typeof value === "number";

function hasForeignFormula(wanted: Wanted, { cells }: Sheet): boolean {
  const isOurs = ourFormulaCells(wanted);
  return cells.some((cell) => cell.formula !== undefined && !isOurs(cell));
}

/** Whether a chart stands on a sheet that is none of ours, or one of ours twice. */
function hasForeignChart({ charts }: Sheet, drawn: Sheet): boolean {
  const ours = new Set(drawn.charts.map(({ name }) => name));
  return new Set(charts.map(({ name }) => name)).size < charts.length || charts.some(({ name }) => !ours.has(name));
}

const isCut = ({ unread = [] }: Sheet): boolean => unread.length > 0;

/**
 * Whether a formula on another sheet names this one, or may do so unread, or a name that is none of ours points at it. So may a
 * chart of the user's own: where that has its figures from is not looked at.
 */
function isLeanedOn({ book: { blueprint }, wanted }: Scene, { name: title }: Sheet): boolean {
  const ways = [quotedSheet(title), title].map((way) => `${way}!`.toLowerCase());
  const isMention = ({ formula = "" }: Cell): boolean => ways.some((way) => formula.toLowerCase().includes(way));
  const ourCharts = new Set(wanted.flatMap(({ drawn }) => drawn.sheet.charts.map(({ name }) => name)));
  const isDrawing = ({ charts }: Sheet): boolean => charts.some(({ name }) => !ourCharts.has(name));
  const isLeaning = blueprint.sheets.some(
    (sheet) => !isSame(sheet.name, title) && (isCut(sheet) || isDrawing(sheet) || sheet.cells.some(isMention)),
  );
  return isLeaning || blueprint.names.some(({ name, sheet }) => isSame(sheet, title) && !isWantedName(wanted, name));
}

function freeTitle(book: Book, title: string): string {
  let number = 1;
  while (book.sheet(texts.earlier(title, number)) !== null) number += 1;
  return texts.earlier(title, number);
}
