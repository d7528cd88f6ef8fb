import type { Blueprint, Hyperlink, Sheet } from "../blueprint.ts";
import type { DrawnSheet } from "../draft.ts";
import { cellAddress, maybeArea, parseArea, type Area } from "../grid.ts";
import { names, type SheetKey } from "../names.ts";
import { styles } from "../styles.ts";
import { holds, isSame } from "./book.ts";
import { faultOf, onSheet, type Fault, type Repair } from "./fault.ts";
import { isKept } from "./kept.ts";
import { layoutOf } from "./layout.ts";
import { nothing, type Findings, type Scene } from "./scene.ts";
import { faultTexts as texts } from "./texts.ts";
import { hasAnswers, isInput, isOneCell, isWantedName, type Wanted } from "./wanted.ts";

/** The sheets that are gone. */
export function missingSheets(scene: Scene): Findings {
  const missing = scene.wanted.filter((wanted) => !scene.found.has(wanted.key) && isAskedFor(scene, wanted));
  return { ...nothing, faults: missing.map((wanted) => missingSheet(scene, wanted)) };
}

/** The sheets that came with a later layout than the first. */
const later: readonly SheetKey[] = ["organisaties"];

/** Whether a sheet is looked for: of an older layout only one with answers, and that it had, and the one with its number. */
function isAskedFor({ scope, book }: Scene, wanted: Wanted): boolean {
  if (scope === "all" || hasLayout(wanted)) return true;
  return hasAnswers(wanted) && (!later.includes(wanted.key) || book.isDangling(names.sheet(wanted.key)));
}

function missingSheet(scene: Scene, wanted: Wanted): Fault {
  const { missingSheet: said } = texts;
  const remedy = hasAnswers(wanted) ? (isKept(scene, wanted) ? said.kept : said.empty) : said.remedy;
  const drawn = besideOthers(scene, wanted);
  return faultOf("sheet", onSheet(wanted.drawn.sheet.name), { what: said.what, remedy }, [added(scene, wanted, drawn)]);
}

/** The step that adds a sheet behind the one that it comes after; the first one before all others. */
export function added({ wanted }: Scene, { key }: Wanted, drawn: DrawnSheet): Repair {
  const place = wanted.findIndex((one) => one.key === key);
  const before = wanted[place - 1]?.key;
  const behind = before === undefined ? "" : names.sheet(before);
  return { kind: "extend", extension: { sheets: [drawn], behind, styles, rows: [] } };
}

/** A sheet drawn anew in a workbook in which names and tables of it may stand elsewhere: those stay where they are. */
function besideOthers(scene: Scene, wanted: Wanted): DrawnSheet {
  const { book } = scene;
  const { sheet, names: all } = wanted.drawn;
  const isElsewhere = ({ name }: { readonly name: string }): boolean =>
    !isSame(name, names.sheet(wanted.key)) && book.name(name) !== null;
  const elsewhere = all.filter(isElsewhere).filter(isInput(wanted));
  const areas = elsewhere.flatMap(({ address }) => maybeArea(address) ?? []).filter(isOneCell);
  const isTaken = ({ name }: { readonly name: string }): boolean => book.table(name) !== null;
  const tables = sheet.tables.filter(isTaken).map(({ address }) => parseArea(address));
  const drawn: DrawnSheet = {
    sheet: { ...fittingSheet(sheet, scene), ...without(sheet, areas, tables) },
    names: all.filter((name) => !isElsewhere(name)),
  };
  return hasLayout(wanted) ? withLayout(drawn, layoutOf(book)) : drawn;
}

const hasLayout = ({ drawn }: Wanted): boolean => drawn.names.some(({ name }) => name === names.layout);

/** The sheet with the number of the layout that the workbook is of: mending alone makes it no other. */
function withLayout({ sheet, names: all }: DrawnSheet, version: number): DrawnSheet {
  const at = all.find(({ name }) => name === names.layout)?.address;
  const cells = sheet.cells.map((cell) =>
    cellAddress(cell.row, cell.column) === at ? { ...cell, value: version } : cell,
  );
  return { sheet: { ...sheet, cells }, names: all };
}

/** The sheet without what stands elsewhere: answers in single cells, and whole tables. */
function without(
  sheet: Sheet,
  cells: readonly Area[],
  tables: readonly Area[],
): Pick<Sheet, "cells" | "tables" | "validations"> {
  const isIn = (areas: readonly Area[], row: number, column: number): boolean =>
    areas.some((area) => holds(area, { row, column }));
  const isInTable = (address: string): boolean => {
    const { top, left } = parseArea(address);
    return isIn(tables, top, left);
  };
  return {
    cells: sheet.cells
      .filter(({ row, column }) => !isIn(tables, row, column))
      .map((cell) => (isIn(cells, cell.row, cell.column) ? { ...cell, value: null } : cell)),
    tables: sheet.tables.filter(({ address }) => !isInTable(address)),
    validations: sheet.validations.filter(({ range }) => !isInTable(range)),
  };
}

/** The sheet with only those links and PivotTables that have something to go by. */
export function fittingSheet(sheet: Sheet, { book, wanted }: Scene): Sheet {
  const isThere = ({ target }: Hyperlink): boolean => isWantedName(wanted, target) || book.name(target) !== null;
  const columns = (table: string): readonly string[] | null => book.table(table)?.table.columns ?? null;
  return {
    ...sheet,
    hyperlinks: sheet.hyperlinks.filter(isThere),
    pivots: sheet.pivots.filter(({ table, ...pivot }) => {
      const there = columns(table);
      const used = [...pivot.rows, ...pivot.columns, ...pivot.filters.map(({ field }) => field), pivot.value.field];
      return there !== null && used.every((field) => there.includes(field));
    }),
  };
}

/** The looks of the product. */
export const ourStyles: Blueprint["styles"] = styles;

/** What the names of a sheet point at, when none of them may stay where it is. */
export const asDrawn = (scene: Scene, { drawn }: Wanted): DrawnSheet => ({
  sheet: fittingSheet(drawn.sheet, scene),
  names: drawn.names,
});
