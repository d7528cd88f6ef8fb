import type { Assessment } from "../model/evaluation/evaluation.ts";
import { failure, success, type Outcome, type Problem } from "../model/problem.ts";
import type { CellValue } from "../workbook/blueprint.ts";
import { collect } from "../workbook/collect.ts";
import type { TableContents } from "../workbook/contents.ts";
import { uniqueKeys } from "../workbook/read-table.ts";
import { assessmentTable as table, isBlankRow } from "../workbook/tables.ts";
import { columnTexts, readTexts } from "../workbook/texts.ts";
import { toText } from "../workbook/values.ts";
import { answerTexts as texts } from "./answer-texts.ts";
import type { RowChange, TableWriter } from "./ports.ts";
import { textProblem } from "./write-answers.ts";

/** An assessor's own view; without an id it is a new one. */
export type Assessing = Omit<Assessment, "id"> & { readonly id: string | null };

/**
 * Writes an assessor's view of a profile as a row of its own, or over the row with its id. Two assessors may have the same
 * function: only the id tells them apart.
 * @throws ProblemError from the writer.
 */
export async function assess(assessing: Assessing, tables: TableWriter): Promise<Outcome<null>> {
  const problems = problemsOf(assessing);
  const [first, ...rest] = problems;
  if (first !== undefined) return failure(first, ...rest);
  return tables.change(table.name, (found) => rowFor(assessing, found));
}

function problemsOf({ assessor, reason, score, profile }: Assessing): readonly Problem[] {
  const { where, what } = texts.assessor;
  const found: (Problem | null)[] = [
    assessor.trim() === "" ? { code: "beoordelaar-leeg", where, ...what.empty } : textProblem(assessor, where),
    profile === null ? { code: "profiel-leeg", where: "", ...what.noProfile } : null,
    score === null && reason.trim() === "" ? { code: "beoordeling-leeg", where: "", ...what.nothing } : null,
    textProblem(reason, columnTexts.reason),
  ];
  return found.filter((problem) => problem !== null);
}

/** Which row of the table it becomes, and what stands in it then. */
function rowFor(assessing: Assessing, found: TableContents): Outcome<RowChange> {
  const placed = collect(table.columns.map(({ heading }) => columnOf(heading, found)));
  if (!placed.ok) return placed;
  const filled = found.rows.map((cells) => !isBlankRow(placed.value.map((index) => cells[index] ?? null)));
  const keys = keysOf(found, filled);
  if (assessing.id === null) return success(newRow(assessing, filled, keys));
  const row = keys.indexOf(assessing.id);
  return row < 0
    ? failure({ code: "rij-ontbreekt", where: "", ...texts.assessor.what.gone })
    : success({ row, cells: cellsOf({ ...assessing, id: assessing.id }) });
}

function columnOf(heading: string, { columns }: TableContents): Outcome<number> {
  const index = columns.indexOf(heading);
  const where = `tabel ${table.name}`;
  return index < 0 ? failure({ code: "kolom-ontbreekt", where, ...readTexts.missingColumn(heading) }) : success(index);
}

/** The id of every row as the reader gives it: rows without one get the next free one; blank rows have none. */
function keysOf({ columns, rows }: TableContents, filled: readonly boolean[]): readonly (string | null)[] {
  const column = columns.indexOf(columnTexts.key);
  const written = rows.filter((_, index) => filled[index]).map((cells) => toText(cells[column] ?? null));
  const keys = [...uniqueKeys(written, table.keyPrefix ?? "")];
  return filled.map((isFilled) => (isFilled ? (keys.shift() ?? null) : null));
}

function newRow(assessing: Assessing, filled: readonly boolean[], keys: readonly (string | null)[]): RowChange {
  const blank = filled.indexOf(false);
  const all = uniqueKeys([...keys.filter((key) => key !== null), ""], table.keyPrefix ?? "");
  return { row: blank < 0 ? filled.length : blank, cells: cellsOf({ ...assessing, id: all.at(-1) ?? "" }) };
}

function cellsOf(assessment: Assessment): ReadonlyMap<string, CellValue> {
  const trimmed = { ...assessment, assessor: assessment.assessor.trim() };
  return new Map(table.columns.map(({ heading, toCell }) => [heading, toCell(trimmed)]));
}
