import { profileIds } from "../model/bijlage-d/profiles.ts";
import type { Place, Stray } from "../model/checks/finding.ts";
import type { PeerEntry, Assessment } from "../model/evaluation/evaluation.ts";
import type { Outcome } from "../model/problem.ts";
import type { CellValue } from "../workbook/blueprint.ts";
import type { Contents } from "../workbook/contents.ts";
import { placeName } from "../workbook/labels.ts";
import { names } from "../workbook/names.ts";
import { assessmentTable, peerTable, type AnswerTable } from "../workbook/tables.ts";
import { columnTexts, readTexts } from "../workbook/texts.ts";
import { isBlank, toScore, toText, toYear } from "../workbook/values.ts";
import { checkTexts as texts } from "./check-texts.ts";

/** A stray, and where the reader says that it is. */
export interface StrayCell extends Stray {
  readonly where: string;
}

/** Every cell for a score or the year in which something else stands. */
export function strayCells(contents: Contents): readonly StrayCell[] {
  return [
    ...profileIds.flatMap((profile) => inName(contents, names.score(profile), { kind: "score", profile }, toScore)),
    ...inName(contents, names.year, { kind: "year" }, toYear),
    ...inTable(contents, assessmentTable, "assessment"),
    ...inTable(contents, peerTable, "peerEntry"),
  ];
}

type Reads = (value: CellValue, where: string) => Outcome<unknown>;

function inName({ values }: Contents, name: string, place: Place, reads: Reads): readonly StrayCell[] {
  return stray(values.get(name) ?? null, place, placeName(name), reads);
}

function stray(value: CellValue, place: Place, where: string, reads: Reads): readonly StrayCell[] {
  return reads(value, where).ok ? [] : [{ place, shown: shown(value), where }];
}

function inTable(
  { tables }: Contents,
  { name }: AnswerTable<Assessment> | AnswerTable<PeerEntry>,
  kind: "assessment" | "peerEntry",
): readonly StrayCell[] {
  const found = tables.get(name);
  if (found === undefined) return [];
  const score = found.columns.indexOf(columnTexts.score);
  const key = found.columns.indexOf(columnTexts.key);
  return found.rows.flatMap((row, index) =>
    stray(
      row[score] ?? null,
      { kind, id: rowId(row[key] ?? null, index + 1) },
      readTexts.tableCell(name, index + 1, columnTexts.score),
      toScore,
    ),
  );
}

/** A row by its key; one that has none yet by where it stands. */
const rowId = (key: CellValue, number: number): string => (isBlank(key) ? texts.row(number) : toText(key));

/** Enough of a value to recognise it in a sentence, numbers as they are written here. */
function shown(value: CellValue): string {
  const text = typeof value === "number" ? String(value).replace(".", ",") : toText(value);
  const characters = Array.from(text);
  return characters.length > 40 ? `${characters.slice(0, 40).join("")}…` : text;
}
