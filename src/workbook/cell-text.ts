import { isIsoDate } from "../model/evaluation/dates.ts";
import { success, type Outcome } from "../model/problem.ts";
import type { CellValue } from "./blueprint.ts";
import { fromSerial, toSerial } from "./dates.ts";
import type { Column } from "./tables.ts";
import { fromText, toText } from "./values.ts";

/** What of a column decides how its cells are typed. */
export type TypedColumn = Pick<Column<never>, "heading" | "kind" | "labels" | "fromCell">;

/**
 * A cell as the text of a field in a form: a choice as its label, a date as `YYYY-MM-DD`, nothing as an empty text. What
 * does not belong in the column is given as it stands, so that it can be shown.
 */
export function formText({ kind, labels }: TypedColumn, value: CellValue): string {
  const text = toText(value);
  if (kind === "date") return (typeof value === "number" ? fromSerial(value) : null) ?? text;
  const wanted = text.trim().toLowerCase();
  return labels?.find((label) => label.toLowerCase() === wanted) ?? text;
}

/** The text of a field as a cell again; a problem, with the column as its place, when it does not belong there. */
export function cellOfText(column: TypedColumn, text: string): Outcome<CellValue> {
  const cell = valueOf(column, text);
  const read = column.fromCell(cell, column.heading);
  return read.ok ? success(cell) : read;
}

function valueOf({ kind }: TypedColumn, text: string): CellValue {
  if (kind === "date" && isIsoDate(text)) return toSerial(text);
  if ((kind === "score" || kind === "year") && /^\d+$/.test(text)) return Number(text);
  return fromText(text);
}
