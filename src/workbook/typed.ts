import { isIsoDate } from "../model/evaluation/dates.ts";
import type { CellValue } from "./blueprint.ts";
import type { Contents, TableContents } from "./contents.ts";
import { toSerial } from "./dates.ts";
import { fields } from "./fields.ts";
import {
  actionTable,
  archiveTable,
  assessmentTable,
  organisationChangeTable,
  peerTable,
  resultTable,
  type ColumnKind,
} from "./tables.ts";
import { readTexts } from "./texts.ts";

/** Contents in which numbers and dates that stood there as text are numbers and dates, and what is told of that. */
export interface Typed {
  readonly contents: Contents;
  readonly told: readonly string[];
}

/**
 * Cells as another program or another language left them: `3,0` and `3.0` for a score, `2026` as text, `25-11-2026`,
 * `25/11/2026`, `11/25/2026` and `2026-11-25` for a day. Only what can mean one thing is taken; `3/4/2026` stays, and is
 * reported by who reads it.
 */
export function typed(contents: Contents): Typed {
  const taken: string[] = [];
  const take = (kind: ColumnKind, value: CellValue): CellValue => {
    const meant = typeof value === "string" ? meantBy(kind, value.trim()) : null;
    if (meant !== null) taken.push(String(value));
    return meant ?? value;
  };
  const values = new Map(contents.values);
  for (const { kind, name } of fields) if (values.has(name)) values.set(name, take(kind, values.get(name) ?? null));
  const tables = new Map(contents.tables);
  for (const { name, columns } of withNumbers) {
    const found = tables.get(name);
    if (found !== undefined) tables.set(name, typedTable(found, kindsOf(columns), take));
  }
  const [sample] = taken;
  return { contents: { values, tables }, told: sample === undefined ? [] : [readTexts.typed(taken.length, sample)] };
}

/** The tables with scores, years or days in them: one text among those would keep the whole workbook from being read. */
const withNumbers = [resultTable, organisationChangeTable, archiveTable, assessmentTable, peerTable, actionTable];

type Kinds = ReadonlyMap<string, ColumnKind>;

const kindsOf = (columns: readonly { readonly heading: string; readonly kind: ColumnKind }[]): Kinds =>
  new Map(columns.map(({ heading, kind }) => [heading, kind]));

function typedTable(
  { columns, rows }: TableContents,
  kinds: Kinds,
  take: (kind: ColumnKind, value: CellValue) => CellValue,
): TableContents {
  return {
    columns,
    rows: rows.map((row) => row.map((value, index) => take(kinds.get(columns[index] ?? "") ?? "text", value))),
  };
}

/** What a text in a cell of this kind can only mean; `null` when that is not one number or day. */
function meantBy(kind: ColumnKind, text: string): number | null {
  if (kind === "score") return wholeIn(/^([1-5])(?:[.,]0+)?$/.exec(text));
  if (kind === "year") return wholeIn(/^(\d{4})(?:[.,]0+)?$/.exec(text));
  return kind === "date" ? dayIn(text) : null;
}

const wholeIn = (match: RegExpExecArray | null): number | null => (match === null ? null : Number(match[1]));

function dayIn(text: string): number | null {
  const [, year = "", month = "", day = ""] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? [];
  if (year !== "") return serialOf(year, month, day);
  const [, one = "", mark = "", other = "", of = ""] = /^(\d{1,2})([-./])(\d{1,2})\2(\d{4})$/.exec(text) ?? [];
  if (of === "") return null;
  if (mark !== "/") return serialOf(of, other, one);
  return bySlashes(of, one, other);
}

/** With slashes a day comes first in Dutch and a month in American English: only one of the two may be possible. */
function bySlashes(year: string, one: string, other: string): number | null {
  const dayFirst = serialOf(year, other, one);
  const monthFirst = serialOf(year, one, other);
  return dayFirst === null || monthFirst === null || dayFirst === monthFirst ? (dayFirst ?? monthFirst) : null;
}

function serialOf(year: string, month: string, day: string): number | null {
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isIsoDate(date) ? toSerial(date) : null;
}
