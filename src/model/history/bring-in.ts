import type { Evaluation, Result } from "../evaluation/evaluation.ts";
import { isBlankText } from "../blank.ts";
import { comparable } from "../sharing/identity.ts";
import { evaluationIdOf, isOwn } from "./identity.ts";
import type { Changed } from "./record.ts";
import { resultsOf } from "./results.ts";
import { contentOf, currentOf, homeOf, laterVersion, rowKey, tableOrder } from "./row.ts";

/** The rows that one workbook brings. */
export interface Brought {
  /** What the user calls it. */
  readonly source: string;
  readonly rows: readonly Result[];
}

/** A row that is not taken over, because of another one that says something else of the same. */
export interface Differing {
  /** What stands in the end; `null` when nothing does. */
  readonly kept: Result | null;
  readonly other: Result;
  /** The workbooks that bring the other one. */
  readonly sources: readonly string[];
}

/** What an organisation says of itself on one profile in one year, with different scores from different evaluations. */
export type TwoEvaluations = readonly [Result, Result, ...Result[]];

/** The same of an evaluation that this workbook is the home of. */
export interface HomeDiffering extends Differing {
  /** Whether it is over: another one was begun since, so that recording does not change its rows any more. */
  readonly isOver: boolean;
}

/** What bringing in comes to. */
export interface BroughtIn {
  /** With what was brought in its history: known rows in their places, new ones at the end. The same object when none. */
  readonly evaluation: Evaluation;
  readonly added: readonly Result[];
  /** Rows that stood there, and of which a later version was brought. */
  readonly changed: readonly Changed[];
  /** How many rows stood there already, and of which nobody brings anything else. */
  readonly same: number;
  /** Versions that another one is later than. */
  readonly differing: readonly Differing[];
  /** What others say of evaluations that this workbook is the home of, where it says something else. */
  readonly home: readonly HomeDiffering[];
  /** What cannot be taken over because the row stands there more than once. */
  readonly double: readonly Differing[];
  /** Contradictions in which something that was brought has a part. All their rows stay. */
  readonly twice: readonly TwoEvaluations[];
}

interface Version {
  readonly row: Result;
  readonly sources: readonly string[];
}

/** All versions of one row that are brought, the latest first. */
type Versions = readonly [Version, ...Version[]];

/**
 * Brings rows of other workbooks into the history of an evaluation. Of one row the later version stays. Laws: the order of
 * what is brought makes no difference to which rows there are in the end, whether at once or one after another (to where
 * they stand it does: new ones come at the end each time); and bringing it again changes nothing. What this workbook is the home of ({@link homeOf}) stays as it is, and so does by what it is known.
 */
export function broughtIn(evaluation: Evaluation, brought: readonly Brought[]): BroughtIn {
  const verdicts = verdictsOn(evaluation, versionsOf(brought));
  const added = verdicts.flatMap(({ add }) => add ?? []).sort(tableOrder);
  const changed = verdicts.flatMap(({ change }) => change ?? []);
  const later = new Map(changed.map(({ before, after }) => [before, after]));
  const isDone = added.length === 0 && changed.length === 0;
  const history = [...evaluation.history.map((row) => later.get(row) ?? row), ...added];
  const keys = new Set(brought.flatMap(({ rows }) => rows.map(rowKey)));
  return {
    evaluation: isDone ? evaluation : withHistory(evaluation, history),
    added,
    changed,
    same: verdicts.filter(({ isSame }) => isSame === true).length,
    differing: verdicts.flatMap((one) => one.differing ?? []),
    home: verdicts.flatMap((one) => one.home ?? []),
    double: verdicts.flatMap((one) => one.double ?? []),
    twice: contradictions(history, keys),
  };
}

/** The evaluation with another history, under which it stays known by what it was known by. */
function withHistory(evaluation: Evaluation, history: readonly Result[]): Evaluation {
  const after = { ...evaluation, history };
  const { organisation, year } = evaluation;
  if (isBlankText(organisation) || year === null) return after;
  const evaluationId = evaluationIdOf(evaluation, year);
  return evaluationIdOf(after, year) === evaluationId ? after : { ...after, evaluationId };
}

/** Every version once, by the key of its row, in the order of the table. */
function versionsOf(brought: readonly Brought[]): readonly Versions[] {
  const byKey = new Map<string, Map<string, Noted>>();
  for (const { source, rows } of brought) {
    for (const row of rows) note(byKey, row, source);
  }
  return [...byKey.values()].map(sorted).sort(([a], [b]) => tableOrder(a.row, b.row));
}

interface Noted {
  readonly row: Result;
  readonly sources: Set<string>;
}

function note(byKey: Map<string, Map<string, Noted>>, row: Result, source: string): void {
  const key = rowKey(row);
  const versions = byKey.get(key) ?? new Map<string, Noted>();
  const version = JSON.stringify([contentOf(row), row.recordedOn]);
  const noted = versions.get(version) ?? { row, sources: new Set() };
  noted.sources.add(source);
  byKey.set(key, versions.set(version, noted));
}

function sorted(noted: ReadonlyMap<string, Noted>): Versions {
  const versions = [...noted.values()].sort((a, b) => laterVersion(b.row, a.row));
  return versions.map(({ row, sources }) => ({ row, sources: [...sources].sort() })) as unknown as Versions;
}

/** What becomes of one row that is brought. */
interface Verdict {
  readonly add?: Result;
  readonly change?: Changed;
  readonly isSame?: boolean;
  readonly differing?: readonly Differing[];
  readonly home?: readonly HomeDiffering[];
  readonly double?: readonly Differing[];
}

function verdictsOn(evaluation: Evaluation, all: readonly Versions[]): readonly Verdict[] {
  const home = homeOf(evaluation);
  const current = currentOf(evaluation);
  const standing = groupedBy(evaluation.history, rowKey);
  const own = new Map(ownRows(evaluation).map((row) => [rowKey(row), row]));
  return all.map((versions) => {
    const [{ row }] = versions;
    const key = rowKey(row);
    const rows = standing.get(key) ?? [];
    const [first, ...rest] = rows;
    if (home.has(row.evaluationId)) {
      const others = differingIn(first ?? own.get(key) ?? null, rows, versions);
      const isOver = row.evaluationId !== current;
      return others.length === 0 ? { isSame: true } : { home: others.map((one) => ({ ...one, isOver })) };
    }
    if (rest.length > 0) {
      const others = differingIn(first ?? null, rows, versions);
      return others.length === 0 ? { isSame: true } : { double: others };
    }
    return first === undefined ? appears(versions) : competes(first, versions);
  });
}

/** What the workbook would record of itself, for who compares. */
function ownRows(evaluation: Evaluation): readonly Result[] {
  const { organisation, year } = evaluation;
  if (isBlankText(organisation) || year === null) return [];
  const found = resultsOf(evaluation, { evaluationId: evaluationIdOf(evaluation, year), organisation, year });
  return found.ok ? found.value.map((one) => ({ ...one, recordedOn: null })) : [];
}

/** Nothing changes; what says something else than stands there is told. */
function differingIn(kept: Result | null, standing: readonly Result[], versions: Versions): readonly Differing[] {
  const known = new Set([...standing, ...(kept === null ? [] : [kept])].map(contentOf));
  const others = versions.filter(({ row }) => !known.has(contentOf(row)));
  return others.map(({ row, sources }) => ({ kept, other: row, sources }));
}

function appears([{ row }, ...rest]: Versions): Verdict {
  return { add: row, differing: differingFrom(row, rest) };
}

function competes(standing: Result, versions: Versions): Verdict {
  const [{ row }] = versions;
  if (laterVersion(row, standing) <= 0) {
    const differing = differingFrom(standing, versions);
    return differing.length === 0 ? { isSame: true } : { differing };
  }
  return { change: { before: standing, after: row }, differing: differingFrom(row, versions, contentOf(standing)) };
}

/** The versions that say something else; what stood there is told as what changes. */
function differingFrom(kept: Result, versions: readonly Version[], stood = ""): readonly Differing[] {
  const known = new Set([contentOf(kept), stood]);
  return versions
    .filter(({ row }) => !known.has(contentOf(row)))
    .map(({ row, sources }) => ({ kept, other: row, sources }));
}

function contradictions(history: readonly Result[], keys: ReadonlySet<string>): readonly TwoEvaluations[] {
  const own = history.filter((one) => isOwn(one) && one.score !== null);
  const groups = groupedBy(own, ({ organisation, year, profile }) =>
    JSON.stringify([comparable(organisation), year, profile]),
  );
  const found = [...groups.values()].filter((rows) => isContradiction(rows, keys));
  return found.map((rows) => rows.toSorted(tableOrder)) as unknown as TwoEvaluations[];
}

function isContradiction(rows: readonly Result[], keys: ReadonlySet<string>): boolean {
  const scores = new Set(rows.map(({ score }) => score));
  const evaluations = new Set(rows.map(({ evaluationId }) => evaluationId));
  return scores.size > 1 && evaluations.size > 1 && rows.some((row) => keys.has(rowKey(row)));
}

function groupedBy(rows: readonly Result[], keyOf: (row: Result) => string): ReadonlyMap<string, readonly Result[]> {
  const groups = new Map<string, Result[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return groups;
}
