/** What Excel's own accessibility checker looks for, and WCAG 2.2 AA asks of a document, on a Blueprint. */
import type { Blueprint, Cell, Sheet, Style } from "../../src/workbook/blueprint.ts";
import { maybeArea, parseArea, type Area } from "../../src/workbook/grid.ts";

/** One rule: what it has against a sheet of a workbook, one line each; empty when nothing. */
export type SheetRule = (sheet: Sheet, blueprint: Blueprint) => readonly string[];

function luminance(colour: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours as WCAG counts it: from 1 to 21. */
export function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const paper = "#FFFFFF";

const says = ({ value, formula }: Cell): boolean => formula !== undefined || (value !== null && value !== "");

const textAt = ({ cells }: Sheet, row: number, column: number): string =>
  String(cells.find((cell) => cell.row === row && cell.column === column)?.value ?? "");

const overlap = (a: Area, b: Area): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

/** A chart has words for who does not see it: what it is, and where its figures stand. */
export const chartsHaveWords: SheetRule = ({ charts }) =>
  charts
    .filter(({ altText }) => !altText.includes("diagram") || !/in de tabel (ernaast|erboven|eronder)/.test(altText))
    .map(({ name }) => `chart ${name}`);

/** A table has a head for every column, all different, in cells that look like heads. */
export const tablesHaveHeads: SheetRule = (sheet, { styles }) =>
  sheet.tables.flatMap(({ name, address, columns }) => {
    const { top, left } = parseArea(address);
    const heads = columns.map((_, index) => textAt(sheet, top, left + index));
    const bold = sheet.cells.filter((cell) => cell.row === top && styles[cell.style]?.font.bold === true);
    const isSaid = heads.every((head, index) => head !== "" && head === columns[index]);
    return isSaid && new Set(heads).size === heads.length && bold.length >= heads.length ? [] : [`table ${name}`];
  });

/** A head that stays in view is printed on every page as well. */
export const headsAreRepeated: SheetRule = ({ tables, frozenRows, page }) =>
  tables
    .filter(({ address }) => parseArea(address).top <= frozenRows && page.titleRows < parseArea(address).top)
    .map(({ name }) => `table ${name}`);

/** No merged cells in a table. */
export const tablesAreSimple: SheetRule = ({ tables, merges }) =>
  tables.flatMap(({ name, address }) =>
    merges.filter((merge) => overlap(parseArea(merge), parseArea(address))).map((merge) => `table ${name}: ${merge}`),
  );

/** A merge stretches over columns of one row: nothing is read in another order than it stands. */
export const mergesAreOfOneRow: SheetRule = ({ merges }) =>
  merges.filter((merge) => parseArea(merge).top !== parseArea(merge).bottom);

/** A sheet has a name of its own that says what it is. */
export const namesSaySomething: SheetRule = ({ name }) =>
  /^(blad|sheet|tabel|naamloos)\s*\d*$/i.test(name) || name.length < 4 ? [name] : [];

/** A screen reader begins in the first row: the title stands there, behind nothing but the margin. */
export const beginsWithTitle: SheetRule = (sheet) =>
  textAt(sheet, 1, 1) === "" && textAt(sheet, 1, 2) === "" ? ["no title in A1 or B1"] : [];

/** The rows that a PivotTable stands in: its filters with an empty row below them, and its head. */
function pivotRows({ pivots }: Sheet): readonly number[] {
  return pivots.flatMap(({ at, filters }) => {
    const { top } = parseArea(at);
    return Array.from({ length: filters.length + 2 }, (_, index) => top - index);
  });
}

/** The rows with something to read, to fill in or to see. */
function usedRows(sheet: Sheet, { styles }: Blueprint): ReadonlySet<number> {
  const isOpen = ({ style }: Cell) => styles[style]?.locked === false;
  const charts = sheet.charts.flatMap(({ from, to }) => {
    const { top } = parseArea(from);
    return Array.from({ length: parseArea(to).top - top + 1 }, (_, index) => top + index);
  });
  const cells = sheet.cells.filter((cell) => says(cell) || isOpen(cell)).map(({ row }) => row);
  return new Set([...cells, ...charts, ...pivotRows(sheet)]);
}

/** Who hears empty row after empty row takes the sheet for finished: never three on end. */
export const noGaps: SheetRule = (sheet, blueprint) => {
  const used = usedRows(sheet, blueprint);
  const ends = [...used].sort((a, b) => a - b);
  return ends.filter((row, index) => row - (ends[index - 1] ?? 0) > 3).map((row) => `the rows above ${row}`);
};

const vague = /^(klik( hier)?|hier|link|meer|lees meer|verder|ga|https?:.*)$/i;

/** A link says where it leads, and has a tip; links that read the same are told apart by their tips and their rows. */
export const linksSayWhere: SheetRule = (sheet) =>
  sheet.hyperlinks.flatMap(({ cell, target, tip }, _, all) => {
    const { top, left } = parseArea(cell);
    const text = textAt(sheet, top, left);
    const others = all.filter((other) => {
      const at = parseArea(other.cell);
      return other.target !== target && textAt(sheet, at.top, at.left) === text;
    });
    const isTwin = others.some((other) => other.tip === tip || parseArea(other.cell).top === top);
    return text.trim().length < 4 || vague.test(text.trim()) || tip.length < 10 || isTwin ? [`${cell} ${text}`] : [];
  });

/** What a condition changes is told by more than a colour, in colours that can be read. */
export const conditionsAreNotColourAlone: SheetRule = ({ conditionalFormats }) =>
  conditionalFormats
    .filter(({ fill, color, bold }) => !bold || contrast(color ?? "#000000", fill ?? paper) < 4.5)
    .map(({ range, formula }) => `${range} ${formula}`);

/** Numbers are not coloured by their format: a minus in red says nothing to who sees no red. */
export const formatsHaveNoColour: SheetRule = ({ cells }, { styles }) =>
  [...new Set(cells.map(({ style }) => style))].filter((style) =>
    /\[(red|rood|blue|green|magenta|yellow|cyan|color\s?\d+)\]/i.test(styles[style]?.numberFormat ?? ""),
  );

const ground = ({ fill }: Style): string => fill ?? paper;

/** Every text can be read on its ground (1.4.3), and an open cell is told from the paper by its edge (1.4.11). */
export const coloursCanBeSeen: SheetRule = ({ cells }, { styles }) =>
  [...new Set(cells.map(({ style }) => style))].filter((name) => {
    const style = styles[name];
    if (style === undefined) return true;
    const edge = style.locked || style.border === null ? paper : style.border.color;
    const isFaint = !style.locked && (contrast(edge, paper) < 3 || contrast(edge, ground(style)) < 3);
    return contrast(style.font.color, ground(style)) < 4.5 || isFaint;
  });

/** What stands in a named cell that is open has words before it in its row, or above it: it has a label. */
export const inputsHaveLabels: SheetRule = (sheet, { names, styles }) => {
  const openAt = (area: Area) =>
    sheet.cells.some(
      (cell) => cell.row === area.top && cell.column === area.left && styles[cell.style]?.locked === false,
    );
  const over = (cell: Cell, column: number) =>
    sheet.merges
      .map(parseArea)
      .some((area) => area.top === cell.row && area.left === cell.column && area.right >= column);
  const isBefore = (cell: Cell, { top, left }: Area) =>
    (cell.row === top && cell.column < left) ||
    (cell.row < top && (cell.column === left || (cell.column < left && over(cell, left))));
  return names
    .filter(({ sheet: on, address }) => on === sheet.name && openAt(parseArea(address)))
    .filter(({ address }) => !sheet.cells.some((cell) => says(cell) && isBefore(cell, parseArea(address))))
    .map(({ name }) => name);
};

/** Addresses that are none; so that a rule never passes as it could not look. */
export const addressesAreKnown: SheetRule = ({ tables, merges, charts, hyperlinks }) =>
  [
    ...tables.map(({ address }) => address),
    ...merges,
    ...charts.flatMap(({ from, to }) => [from, to]),
    ...hyperlinks.map(({ cell }) => cell),
  ].filter((address) => maybeArea(address) === null);
