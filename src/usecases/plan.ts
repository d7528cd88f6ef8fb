import { planGrounds, planned, type Planned } from "../model/action-plan/index.ts";
import { profileIds } from "../model/bijlage-d/profiles.ts";
import type { Action, Evaluation } from "../model/evaluation/evaluation.ts";
import { failure, sentence, success, type Outcome, type Problem } from "../model/problem.ts";
import type { CellValue } from "../workbook/blueprint.ts";
import { planSheets } from "../workbook/build.ts";
import type { Contents, TableContents } from "../workbook/contents.ts";
import type { Extension, NewRows } from "../workbook/extend.ts";
import { names } from "../workbook/names.ts";
import { planFormulas, type KnownColumns } from "../workbook/plan-formulas.ts";
import { readEvaluation } from "../workbook/read.ts";
import { styles } from "../workbook/styles.ts";
import { actionTable } from "../workbook/tables.ts";
import { columnTexts } from "../workbook/texts.ts";
import { isBlank } from "../workbook/values.ts";
import type { WorkbookExtender } from "./extender.ts";
import { planTexts as texts } from "./plan-texts.ts";
import { isWrecked, standingOf } from "./read-standing.ts";
import { reported } from "./reported.ts";

/** What became of the plan, to be told. */
export interface PlanReport {
  /** The sheets that were made now. */
  readonly made: readonly ("actieplan" | "samenvatting")[];
  /** The rows that were added to a plan that stood there, or that a new plan begins with. */
  readonly added: readonly Action[];
  /** Rows that were kept although their reason is gone. */
  readonly vanished: readonly Action[];
  /** What the user may want to know besides, in Dutch. */
  readonly remarks: readonly string[];
}

/**
 * Draws up the action plan and the page for the board, or adds to them what is new. Never changes or removes what stands
 * there. A workbook that cannot be read in places is planned without those; the report says so.
 * @throws ProblemError from the adapter, when the world refuses.
 */
export function plan(workbook: WorkbookExtender): Promise<Outcome<PlanReport>> {
  return reported<Extension, PlanReport>(
    (asked) => workbook.extend(asked),
    (contents, tell) => {
      const step = planStep(contents);
      if (!step.ok) return step;
      tell(step.value.report);
      return success(step.value.extension);
    },
  );
}

/** The pure step: what a workbook with these contents gets, and what there is to say about it. */
export function planStep(contents: Contents): Outcome<{ readonly extension: Extension; readonly report: PlanReport }> {
  const read = evaluationOf(contents);
  if (!read.ok) return read;
  const table = contents.tables.get(actionTable.name);
  const fault = planFault(contents, table);
  if (fault !== null) return failure(fault);
  const { evaluation, problems } = read.value;
  const result = planned(evaluation);
  const made = missingSheets(contents, table);
  return success({
    extension: extensionOf(contents, result, made),
    report: { made, added: result.added, vanished: result.vanished, remarks: remarksOn(evaluation, problems) },
  });
}

interface Read {
  readonly evaluation: Evaluation;
  readonly problems: readonly Problem[];
}

function evaluationOf(contents: Contents): Outcome<Read> {
  const strict = readEvaluation(contents);
  if (strict.ok) return success({ evaluation: strict.value, problems: [] });
  const standing = standingOf(contents);
  return standing.kind === "evaluation" && !isWrecked(standing) ? success(standing) : strict;
}

/** Why a plan that stands there cannot be added to without doing harm; `null` when it can. */
function planFault({ values }: Contents, table: TableContents | undefined): Problem | null {
  const { where, noSheetTable, noKeys } = texts;
  if (table === undefined) {
    return values.has(names.sheet("actieplan")) ? { code: "tabel-ontbreekt", where, ...noSheetTable } : null;
  }
  return table.columns.includes(columnTexts.key) ? null : { code: "kolom-ontbreekt", where, ...noKeys };
}

function missingSheets({ values }: Contents, table: TableContents | undefined): PlanReport["made"] {
  const isThere = { actieplan: table !== undefined, samenvatting: values.has(names.sheet("samenvatting")) };
  return (["actieplan", "samenvatting"] as const).filter((key) => !isThere[key]);
}

function extensionOf(contents: Contents, { evaluation, added }: Planned, made: PlanReport["made"]): Extension {
  const known: KnownColumns = (table, heading) =>
    made.includes("actieplan") && table === actionTable.name
      ? true
      : (contents.tables.get(table)?.columns.includes(heading) ?? false);
  const wanted = new Set<string>(made.map(names.sheet));
  const drawn = planSheets(evaluation, known);
  const table = contents.tables.get(actionTable.name);
  return {
    sheets: drawn.filter((one) => one.names.some(({ name }) => wanted.has(name))),
    behind: names.sheet(contents.values.has(names.sheet("actieplan")) ? "actieplan" : "stap3"),
    styles,
    rows: table === undefined ? [] : [newRows(table, added, known)],
  };
}

function newRows(table: TableContents, added: readonly Action[], known: KnownColumns): NewRows {
  const { smart, signal } = planFormulas(known);
  return {
    table: actionTable.name,
    first: table.rows.findLastIndex((row) => !row.every(isBlank)) + 1,
    rows: added.map((action) => cellsOf(action, table)),
    formulas: new Map([
      [columnTexts.smart, smart],
      [columnTexts.signal, signal],
    ]),
  };
}

/** What is filled in of a row, in the columns that the user left. */
function cellsOf(action: Action, { columns }: TableContents): ReadonlyMap<string, CellValue> {
  const cells = actionTable.columns.map(({ heading, toCell }) => [heading, toCell(action)] as const);
  return new Map(cells.filter(([heading, value]) => columns.includes(heading) && !isBlank(value)));
}

/** How many problems are told in full. */
const most = 5;

function remarksOn(evaluation: Evaluation, problems: readonly Problem[]): readonly string[] {
  const asks = planGrounds(evaluation).some(({ profile }) => profile !== "overkoepelend");
  const told = kindsOf(problems).slice(0, most).map(sentence).join(" ");
  return [
    ...(asks ? [] : [whyNothing(evaluation)]),
    ...(evaluation.year === null ? [texts.noYear] : []),
    ...(problems.length === 0 ? [] : [`${texts.read(problems.length)} ${told}`]),
  ];
}

function whyNothing({ profiles }: Evaluation): string {
  const unscored = profileIds.filter((id) => profiles[id].score === null).length;
  if (unscored === profileIds.length) return texts.noScores;
  return unscored > 0 ? texts.notAllScored(unscored) : texts.nothingAsks;
}

/** The first of those that say the same of other places. */
const kindsOf = (problems: readonly Problem[]): readonly Problem[] =>
  problems.filter(({ what }, index) => problems.findIndex((other) => other.what === what) === index);

/** The report in words: what was done first, then what else there is to know. */
export function reportLines({ made, added, vanished, remarks }: PlanReport): readonly string[] {
  const isNew = made.includes("actieplan");
  const done = [
    ...(isNew ? [made.includes("samenvatting") ? texts.made : texts.madePlan] : []),
    ...(!isNew && made.includes("samenvatting") ? [texts.madeSummary] : []),
    ...(!isNew && added.length > 0 ? [texts.added(added.length)] : []),
  ];
  const keys = vanished.map(({ id }) => id);
  return [
    ...(done.length === 0 ? [texts.nothingNew] : done),
    ...(keys.length === 0 ? [] : [texts.vanished(keys)]),
    ...remarks,
  ];
}
