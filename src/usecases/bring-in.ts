import { emptyEvaluation } from "../model/evaluation/empty.ts";
import type { Evaluation, OrganisationChange, Result } from "../model/evaluation/evaluation.ts";
import { newChanges } from "../model/history/bring-changes.ts";
import { broughtIn, type Brought, type BroughtIn } from "../model/history/bring-in.ts";
import { unrecorded, type Unrecorded } from "../model/history/unrecorded.ts";
import { failure, sentence, success, type Outcome, type Problem } from "../model/problem.ts";
import { comparable } from "../model/sharing/identity.ts";
import type { Contents } from "../workbook/contents.ts";
import { readEvaluation } from "../workbook/read.ts";
import { replacing } from "../workbook/replace.ts";
import { keepingFirst } from "../workbook/revise.ts";
import { isGathered, readGathered, type Gathered } from "../workbook/results-workbook.ts";
import { typed } from "../workbook/typed.ts";
import { revised, revisedAfterAsking, type Step } from "./ask-first.ts";
import { bringInTexts as texts } from "./bring-in-texts.ts";
import { isForMending } from "./mendable.ts";
import type { Confirmer, WorkbookReviser } from "./reviser.ts";

/** What one workbook brings: rows of results, as plain data that holds on to nothing of the file. */
export interface Contribution extends Brought {
  /** How organisations changed, as it is recorded there. */
  readonly changes: readonly OrganisationChange[];
  /** What else there is to say of it, in Dutch. */
  readonly told: readonly string[];
}

/** What bringing in does, or did. */
export interface BringInReport extends Omit<BroughtIn, "evaluation"> {
  /** What is new of how organisations changed. */
  readonly changes: readonly OrganisationChange[];
  /** What else there is to say, by file. */
  readonly told: readonly { readonly source: string; readonly what: string }[];
}

/**
 * What one workbook brings: the rows of its table of results, and what its own evaluation comes to when that is not recorded
 * yet. Fails when it is no workbook of ours that can be read.
 */
export function contributionOf(source: string, contents: Contents): Outcome<Contribution> {
  const { contents: meant, told } = typed(contents);
  const found = isGathered(meant) ? gatheredRows(meant) : evaluationRows(meant);
  if (!found.ok) return found;
  return success(loose({ source, ...found.value, told: [...told, ...found.value.told] }));
}

type Found = Omit<Contribution, "source">;

function gatheredRows(contents: Contents): Outcome<Found> {
  const gathered = readGathered(contents);
  if (gathered.ok)
    return success({ rows: gathered.value.history, changes: gathered.value.organisationChanges, told: [] });
  const [first, ...rest] = gathered.problems;
  return failure(unmendable(first), ...rest.map(unmendable));
}

/** What is broken in a workbook with nothing but results: mending is not for that one. */
const unmendable = (problem: Problem): Problem =>
  isForMending(problem) ? { ...problem, code: "uitkomsten-beschadigd", remedy: texts.gatheredBroken } : problem;

function evaluationRows(contents: Contents): Outcome<Found> {
  const evaluation = readEvaluation(contents);
  if (!evaluation.ok) return evaluation;
  const found = unrecorded(evaluation.value);
  return success({
    rows: [...evaluation.value.history, ...found.rows],
    changes: evaluation.value.organisationChanges,
    told: unrecordedLines(evaluation.value, found),
  });
}

function unrecordedLines({ year }: Evaluation, { rows, since, problems }: Unrecorded): readonly string[] {
  return [
    ...(rows.length > 0 ? [texts.unrecorded(year ?? 0)] : []),
    ...(since > 0 ? [texts.since(since, year ?? 0)] : []),
    ...problems.map((problem) => texts.notTaken(sentence(problem))),
  ];
}

/** The same value in texts of its own: a text that was cut out of a file keeps the whole file in memory. */
const loose = (contribution: Contribution): Contribution => JSON.parse(JSON.stringify(contribution)) as Contribution;

/**
 * Brings the results of other workbooks into this one's table of all years. Rows that stand there change only after the user
 * agreed; what this workbook is the home of never does. A workbook that brings nothing new changes nothing.
 * @throws ProblemError from the adapter, when the world refuses.
 */
export function bringIn(
  workbook: WorkbookReviser,
  contributions: readonly Contribution[],
  asking: Confirmer,
): Promise<Outcome<BringInReport>> {
  return revisedAfterAsking(workbook, asking, (contents) => bringInStep(contents, contributions), texts);
}

/**
 * Takes over what the user saw and agreed to, and nothing else. When by now something else would be added or change, also of
 * organisations that changed, nothing is done (`bevestigen`).
 * @throws ProblemError from the adapter, when the world refuses.
 */
export function bringInShown(
  workbook: WorkbookReviser,
  contributions: readonly Contribution[],
  shown: BringInReport,
): Promise<Outcome<BringInReport>> {
  return revised(workbook, (contents) => {
    const step = bringInStep(contents, contributions);
    if (!step.ok || writtenOf(step.value.report) === writtenOf(shown)) return step;
    return failure({ code: "bevestigen", where: "", ...texts.moved });
  });
}

/** All that is written, as one text. */
const writtenOf = ({ added, changed, changes }: BringInReport): string => JSON.stringify([added, changed, changes]);

/** The pure step: what a workbook with these contents becomes, and what there is to say of it: also the preview. */
export function bringInStep(contents: Contents, contributions: readonly Contribution[]): Outcome<Step<BringInReport>> {
  const before = readEvaluation(contents);
  if (!before.ok) return before;
  const { evaluation: after, report } = joined(before.value, contributions);
  return success({ revision: keepingFirst("ophalen", replacing(contents, before.value, after)), report });
}

/** An evaluation with what contributions bring, and what there is to say of it. */
function joined(
  before: Evaluation,
  contributions: readonly Contribution[],
): { readonly evaluation: Evaluation; readonly report: BringInReport } {
  const { evaluation, ...done } = broughtIn(before, contributions);
  const changes = newChanges(
    before.organisationChanges,
    contributions.flatMap((one) => one.changes),
  );
  return {
    evaluation: { ...evaluation, organisationChanges: [...evaluation.organisationChanges, ...changes] },
    report: { ...done, changes, told: toldOf(contributions) },
  };
}

const toldOf = (contributions: readonly Contribution[]): BringInReport["told"] =>
  contributions.flatMap(({ source, told }) => told.map((what) => ({ source, what })));

/** What contributions come to on their own, for a workbook or a table with nothing but results. */
export function gather(contributions: readonly Contribution[]): {
  readonly gathered: Gathered;
  readonly report: BringInReport;
} {
  const { evaluation, report } = joined(emptyEvaluation("", null), contributions);
  const { history, organisationChanges } = evaluation;
  return { gathered: { history, organisationChanges }, report };
}

/** The report in words: what is new, what a later version took the place of, and all that did not come along. */
export function bringInLines(report: BringInReport): readonly string[] {
  const { added, changed, changes, same, differing, home, double, twice, told } = report;
  const count = added.length + changed.length + same + differing.length + home.length + double.length;
  return [
    ...(count === 0 && changes.length === 0 ? [texts.nothing] : []),
    ...addedLines(added),
    ...(changed.length > 0 ? [texts.changed(changed.length)] : []),
    ...(same > 0 ? [texts.same(same)] : []),
    ...(changes.length > 0 ? [texts.changes(changes.length)] : []),
    ...differing.map(({ kept, other, sources }) => texts.differing(kept ?? other, other, sources)),
    ...home.map((one) => texts.home(one)),
    ...double.map(({ kept, other, sources }) => texts.double(kept ?? other, other, sources)),
    ...twice.map(texts.twice),
    ...told.map(({ source, what }) => texts.told(source, what)),
  ];
}

/** What a later version takes the place of, row by row: for who looks before it is done. */
export function changeLines({ changed }: BringInReport): readonly string[] {
  return changed.map(({ before, after }) => texts.change(before, after));
}

/** Per organisation, how many rows of which years. */
function addedLines(added: readonly Result[]): readonly string[] {
  const groups = new Map<string, { readonly name: string; readonly years: Map<number, number> }>();
  for (const { organisation, year } of added) {
    const key = comparable(organisation);
    const group = groups.get(key) ?? { name: organisation, years: new Map<number, number>() };
    group.years.set(year, (group.years.get(year) ?? 0) + 1);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ name, years }) => texts.added(name, [...years]));
}
