import { CellValueType, ObjectMatrix, type ICellData, type Nullable } from "@univerjs/core";
import type { CellValue } from "../../src/workbook/blueprint.ts";
import { cellKey, coveringMerge, eachPlace, keyColumn, keyRow, usedArea } from "../core/store/cells.ts";
import { tokens } from "../core/store/tokens.ts";
import type { ConditionalFormatRecord, SheetRecord, Workbook } from "../core/store/workbook.ts";
import type { EngineSheet } from "./engine.ts";
import { marked, unmarked } from "./marks.ts";
import { rewrite } from "./rewrite.ts";

/** A cell of the sheet of rules: whether a conditional format holds for a cell. */
export interface RuleCell {
  readonly sheetId: string;
  readonly key: number;
  readonly format: ConditionalFormatRecord;
}

/** All that the engine has to calculate. */
export interface Dataset {
  readonly sheets: readonly EngineSheet[];
  /** What each row of the sheet of rules stands for. */
  readonly rules: readonly RuleCell[];
}

/** The id of the sheet that only the engine knows, with the conditions of conditional formats in its first column. */
export const rulesSheet = "regels";

/** Puts a workbook in the engine's terms; `isOwn` says which functions are the engine's own, by name in upper case. */
export function datasetOf(workbook: Workbook, isOwn: (name: string) => boolean): Dataset {
  const rules: RuleCell[] = [];
  const sheets = workbook.sheets.map((sheet) => {
    rules.push(...rulesOf(sheet));
    return engineSheet(workbook, sheet);
  });
  return { sheets: [...sheets, ruleSheet(workbook, rules, isOwn)], rules };
}

/** Room for what formulas point at beyond the last cell in use. */
const margin = 50;

function engineSheet(workbook: Workbook, sheet: SheetRecord): EngineSheet {
  const used = usedArea(sheet, true);
  const made: EngineSheet = {
    id: sheet.id,
    name: sheet.name,
    rows: (used?.bottom ?? 0) + margin,
    columns: (used?.right ?? 0) + margin,
    cells: new ObjectMatrix<ICellData>({}),
    formulas: {},
  };
  for (const [key, cell] of sheet.cells) {
    const [row, column] = [keyRow(key), keyColumn(key)];
    if (cell.formula !== null) {
      putFormula(made, row, column, rewrite(cell.formula, { workbook, sheet, row, column }));
    } else if (cell.value !== null) made.cells.setValue(row - 1, column - 1, constant(cell.value));
  }
  return made;
}

function putFormula(sheet: EngineSheet, row: number, column: number, f: string): void {
  sheet.cells.setValue(row - 1, column - 1, { f });
  const line = (sheet.formulas[row - 1] ??= {});
  line[column - 1] = { f };
}

function constant(value: string | number | boolean): ICellData {
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: marked(value), t: CellValueType.STRING };
}

/** A value of the engine as a value of the store. */
export function plainValue(cell: Nullable<ICellData>): CellValue {
  const value = cell?.v ?? null;
  if (value === null) return null;
  if (cell?.t === CellValueType.BOOLEAN) return value === true || Number(value) === 1;
  if (typeof value === "string" && cell?.t === CellValueType.NUMBER) return Number(value);
  return typeof value === "string" ? unmarked(value) : value;
}

/** Each condition for each cell in use or in the validity of a rule; rules over whole columns reach to the last cell. */
function rulesOf(sheet: SheetRecord): readonly RuleCell[] {
  const used = usedArea(sheet, false);
  return sheet.conditionalFormats.flatMap((format) => {
    const cells: RuleCell[] = [];
    const { area } = format;
    const bottom = Math.min(area.bottom, used?.bottom ?? 0);
    const right = Math.min(area.right, used?.right ?? 0);
    eachPlace({ ...area, bottom, right }, (row, column) => {
      if (coveringMerge(sheet, row, column) === undefined) {
        cells.push({ sheetId: sheet.id, key: cellKey(row, column), format });
      }
    });
    return cells;
  });
}

function ruleSheet(workbook: Workbook, rules: readonly RuleCell[], isOwn: (name: string) => boolean): EngineSheet {
  const made: EngineSheet = {
    id: rulesSheet,
    name: "\uE001",
    rows: rules.length + 1,
    columns: 2,
    cells: new ObjectMatrix<ICellData>({}),
    formulas: {},
  };
  rules.forEach((rule, index) => {
    if (rule.format.formula === "") return;
    putFormula(made, index + 1, 1, withoutCustom(ruleFormula(workbook, rule), isOwn));
  });
  return made;
}

/** In conditional formats Excel answers no custom function: each is an error, whatever cells get from it. */
function withoutCustom(formula: string, isOwn: (name: string) => boolean): string {
  const pieces = tokens(formula).map(({ kind, text }) =>
    kind === "call" && !isOwn(text.slice(0, -1).toUpperCase()) ? "NO.FUNCTION(" : text,
  );
  return `=${pieces.join("")}`;
}

/** The condition as it reads for one cell, on a sheet of its own: bare references get the name of the sheet they were on. */
function ruleFormula(workbook: Workbook, { sheetId, key, format }: RuleCell): string {
  const sheet = workbook.sheets.find(({ id }) => id === sheetId);
  if (sheet === undefined) return "=FALSE";
  const [row, column] = [keyRow(key), keyColumn(key)];
  const shift = { down: row - format.area.top, right: column - format.area.left };
  return rewrite(format.formula, { workbook, sheet, row, column }, { ...shift, home: sheet.name });
}
