import { numfmt } from "@univerjs/core";
import type { CellValue } from "../../src/workbook/blueprint.ts";
import type { CellRecord } from "../core/store/workbook.ts";
import { errorTexts, texts } from "./texts.ts";

/** What a cell holds or what its formula gives. */
export function valueOf(cell: CellRecord | undefined): CellValue {
  if (cell === undefined) return null;
  return cell.formula === null ? cell.value : cell.calculated;
}

/** Whether a cell calculates to an error. */
export function isError(cell: CellRecord | undefined): boolean {
  return cell?.formula != null && typeof cell.calculated === "string" && Object.hasOwn(errorTexts, cell.calculated);
}

/** The text that a cell shows, as Dutch Excel shows it: decimal comma, `WAAR`, `#N/B`. */
export function displayText(cell: CellRecord | undefined, numberFormat: string): string {
  const value = valueOf(cell);
  if (value === null) return "";
  if (typeof value === "boolean") return texts.booleans[value ? "true" : "false"];
  if (typeof value === "string") return isError(cell) ? (errorTexts[value] ?? value) : value;
  return numberText(value, numberFormat);
}

function numberText(value: number, numberFormat: string): string {
  try {
    return numfmt.format(numberFormat === "@" ? "General" : numberFormat, value, { locale: "nl" }).trim();
  } catch {
    return String(value).replace(".", ",");
  }
}

/** The text with which a cell's editor opens: typed again as it is, nothing changes. */
export function editText(cell: CellRecord | undefined, numberFormat: string): string {
  if (cell === undefined) return "";
  if (cell.formula !== null) return cell.formula;
  const prefix = cell.quotePrefix ? "'" : "";
  if (typeof cell.value !== "number") return prefix + displayText(cell, numberFormat);
  const isDate = numfmt.isDateFormat(numberFormat);
  return isDate ? numberText(cell.value, "d-m-yyyy") : String(cell.value).replace(".", ",");
}
