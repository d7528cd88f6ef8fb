import { fields, type Field } from "../workbook/fields.ts";
import { success, type Outcome, type Problem } from "../model/problem.ts";
import type { Stray } from "../model/checks/finding.ts";
import type { Evaluation } from "../model/evaluation/evaluation.ts";
import { profileIds } from "../model/bijlage-d/profiles.ts";
import type { CellValue } from "../workbook/blueprint.ts";
import type { Contents, TableContents } from "../workbook/contents.ts";
import { damagedLayoutCode, isLayout, isOlderLayout, layoutByTables } from "../workbook/migrations.ts";
import { names } from "../workbook/names.ts";
import { damagedCode, readEvaluation } from "../workbook/read.ts";
import {
  actionTable,
  answerTable,
  archiveTable,
  organisationChangeTable,
  assessmentTable,
  peerTable,
  resultTable,
  sourceTable,
  type Column,
} from "../workbook/tables.ts";
import { toScore, toYear } from "../workbook/values.ts";
import { strayCells } from "./strays.ts";

/** What a workbook turns out to hold. */
export type Standing =
  /** No evaluation of ours. */
  | { readonly kind: "none" }
  /** An evaluation that cannot be read at all, such as one of a newer layout. */
  | { readonly kind: "refused"; readonly problems: readonly Problem[] }
  /** An evaluation; what is wrong in it reads as not answered, and is told. */
  | {
      readonly kind: "evaluation";
      readonly evaluation: Evaluation;
      readonly problems: readonly Problem[];
      /** What stands where a score or a year belongs and is none: questions of the checks. */
      readonly strays: readonly Stray[];
      /** Whether it is of an older layout, and so can be upgraded. */
      readonly isOlder: boolean;
    };

/** What the contents hold, for showing, never for writing back: one damaged cell must not hide all the others. */
export function standingOf(contents: Contents): Standing {
  const strict = readEvaluation(contents);
  const isOlder = isOlderLayout(contents);
  if (strict.ok) return { kind: "evaluation", evaluation: strict.value, problems: [], strays: [], isOlder };
  const { problems } = strict;
  if (problems[0].code === "geen-werkmap") return { kind: "none" };
  const mended = readEvaluation(mend(hasNoEssentials(problems) ? withEssentials(contents) : contents));
  return mended.ok
    ? { kind: "evaluation", evaluation: mended.value, problems, strays: strayCells(contents), isOlder }
    : { kind: "refused", problems: mended.problems };
}

/**
 * Whether what every evaluation has is gone, or the number of its layout is none: it can be shown and mended, and nothing
 * follows from what is not there.
 */
export const isWrecked = ({ problems }: Extract<Standing, { readonly kind: "evaluation" }>): boolean =>
  hasNoEssentials(problems);

const hasNoEssentials = (problems: readonly Problem[]): boolean =>
  problems.some(({ code }) => code === damagedCode || code === damagedLayoutCode);

/** The contents of a damaged workbook with what says that it is an evaluation, as far as that is gone or cannot be read. */
function withEssentials({ values, tables }: Contents): Contents {
  const found = values.get(names.layout);
  const layout = isLayout(found) ? found : layoutByTables((table) => tables.has(table));
  const there = new Map<string, CellValue>([[names.organisation, null], ...values]);
  return { values: there.set(names.layout, layout), tables };
}

/** The same contents with everything empty that is missing or wrong. What says that it is an evaluation stays as it is. */
function mend({ values, tables }: Contents): Contents {
  const mendable = fields.filter(({ name }) => name !== names.organisation || values.has(name));
  const answers = mendable.map((field) => [field.name, mendedValue(field, values.get(field.name) ?? null)] as const);
  const lists = answerTables.map(({ name, columns }) => [name, mendedTable(columns, tables.get(name))] as const);
  return { values: new Map([...values, ...answers]), tables: new Map(lists) };
}

function mendedValue(field: Field, value: CellValue): CellValue {
  const checks = { text: success, score: toScore, year: toYear };
  const check: (value: CellValue, where: string) => Outcome<unknown> = checks[field.kind];
  return check(value, "").ok ? value : null;
}

type Cell = Pick<Column<never>, "heading" | "fromCell" | "property">;

const answerTables: readonly { name: string; columns: readonly Cell[] }[] = [
  assessmentTable,
  peerTable,
  resultTable,
  actionTable,
  answerTable,
  archiveTable,
  organisationChangeTable,
  ...profileIds.map(sourceTable),
].map(({ name, columns }) => ({ name, columns }));

/** A table with all our headings, and the rows that can be read when their wrong cells are empty. */
function mendedTable(columns: readonly Cell[], found: TableContents | undefined): TableContents {
  const own = columns.filter(({ property }) => property !== null);
  const headings = own.map(({ heading }) => heading);
  const rows = (found?.rows ?? []).map((row) =>
    own.map(({ heading, fromCell }) => {
      const value = row[found?.columns.indexOf(heading) ?? -1] ?? null;
      return fromCell(value, "").ok ? value : null;
    }),
  );
  const isReadable = (row: readonly CellValue[]): boolean =>
    own.every(({ fromCell }, index) => fromCell(row[index] ?? null, "").ok);
  return { columns: headings, rows: rows.filter(isReadable) };
}
