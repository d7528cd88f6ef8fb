import type { CellValue } from "../workbook/blueprint.ts";
import type { Contents, TableContents } from "../workbook/contents.ts";
import { areaSize, type Area } from "../workbook/grid.ts";
import { openWorkbook } from "./open.ts";
import type { Package } from "./package.ts";
import { readCells } from "./read-cells.ts";
import { readSharedStrings } from "./read-strings.ts";
import { ensureTablesFit, readTableParts, tableContents, type TablePart } from "./read-tables.ts";
import type { DefinedName, SheetEntry, WorkbookPart } from "./read-workbook.ts";
import { maybeReference } from "./reference.ts";

interface NamedCell {
  readonly name: string;
  readonly area: Area;
}

/** The workbook-level names of one cell, by sheet. Sheet names are compared without regard to case, as in Excel. */
function namedCells(names: readonly DefinedName[]): ReadonlyMap<string, readonly NamedCell[]> {
  const bySheet = new Map<string, NamedCell[]>();
  for (const { name, formula, local } of names) {
    const reference = local || name.startsWith("_xlnm.") ? null : maybeReference(formula);
    if (reference === null) continue;
    const { rows, columns } = areaSize(reference.area);
    if (rows > 1 || columns > 1) continue;
    const sheet = reference.sheet.toLowerCase();
    const cells = bySheet.get(sheet) ?? [];
    cells.push({ name, area: reference.area });
    bySheet.set(sheet, cells);
  }
  return bySheet;
}

/** A sheet with all that must be read from it. */
interface Reading {
  readonly sheet: SheetEntry;
  readonly named: readonly NamedCell[];
  readonly tables: readonly TablePart[];
}

async function planReading(file: Package, workbook: WorkbookPart): Promise<readonly Reading[]> {
  const named = namedCells(workbook.names);
  const readings: Reading[] = [];
  for (const sheet of workbook.sheets) {
    const tables = await readTableParts(file, sheet.part);
    readings.push({ sheet, named: named.get(sheet.name.toLowerCase()) ?? [], tables });
  }
  ensureTablesFit(readings.flatMap(({ tables }) => tables));
  return readings;
}

async function carryOut(file: Package, readings: readonly Reading[], strings: readonly string[]): Promise<Contents> {
  const values = new Map<string, CellValue>();
  const contents = new Map<string, TableContents>();
  for (const { sheet, named, tables } of readings) {
    const areas = [...named.map(({ area }) => area), ...tables.flatMap(({ body }) => body ?? [])];
    const cells = await readCells(file, sheet, areas, strings);
    for (const { name, area } of named) values.set(name, cells.at(area.top, area.left));
    for (const table of tables) contents.set(table.name, tableContents(table, cells));
  }
  return { values, tables: contents };
}

/**
 * Reads what a workbook file holds: the values of its workbook-level names of one cell, and its tables. Formulas give
 * the value last calculated; errors their text. Macros (.xlsm) are not looked at. A workbook that is not ours simply
 * lacks our names.
 * @throws FileError when the file is no sound workbook, holds a text there that is longer than a cell takes, or is larger than `zipLimits` when unpacked.
 */
export async function readContents(bytes: Uint8Array): Promise<Contents> {
  const { file, workbook } = await openWorkbook(bytes);
  const strings = await readSharedStrings(file, workbook.sharedStrings);
  return carryOut(file, await planReading(file, workbook), strings);
}
