import { profiles } from "../bijlage-d/index.ts";
import { isBlankText } from "../blank.ts";
import { isIsoDate } from "../evaluation/dates.ts";
import type { Evaluation, IsoDate, Result } from "../evaluation/evaluation.ts";
import { failure, success, type Outcome, type Problem } from "../problem.ts";
import { comparable } from "../sharing/identity.ts";
import { evaluationIdOf, isOwn, ownResults } from "./identity.ts";
import { resultsOf, type Finding } from "./results.ts";
import { historyTexts as texts } from "./texts.ts";

/** A row of the results that an evaluation changes. */
export interface Changed {
  readonly before: Result;
  readonly after: Result;
}

/** What recording comes to. */
export interface Recorded {
  /** With its results in the history: known rows in their places, new ones at the end. The same object when all stood there. */
  readonly evaluation: Evaluation;
  readonly added: readonly Result[];
  readonly changed: readonly Changed[];
  /** Rows under this evaluation of which it says nothing (any more). They stay. */
  readonly unknown: readonly Result[];
  /** Other scores that the organisation gave itself for the year in another evaluation. All rows stay; somebody must look. */
  readonly twice: readonly Problem[];
}

/**
 * Records an evaluation in its history, on a day. Law: recording what was recorded changes nothing, whatever the day.
 * Fails without organisation or year, when it was recorded for another year, and when one of its rows stands there twice.
 */
export function recorded(evaluation: Evaluation, day: IsoDate): Outcome<Recorded> {
  if (!isIsoDate(day)) throw new RangeError(`no day: ${String(day)}`);
  const { organisation, year } = evaluation;
  if (isBlankText(organisation)) return refused("organisatie-ontbreekt", texts.organisation, texts.noOrganisation);
  if (year === null) return refused("jaar-ontbreekt", texts.year, texts.noYear);
  const evaluationId = evaluationIdOf(evaluation, year);
  const found = resultsOf(evaluation, { evaluationId, organisation, year });
  if (!found.ok) return found;
  const head = { evaluationId, organisation, year };
  const [first, ...rest] = faults(evaluation.history, found.value, head);
  if (first !== undefined) return failure(first, ...rest);
  const otherwise = found.value.flatMap((one) => contradiction(evaluation.history, one, head));
  return success({ ...merged(evaluation, evaluationId, found.value, day), twice: otherwise });
}

const refused = (code: string, where: string, said: Pick<Problem, "what" | "remedy">): Outcome<never> =>
  failure({ code, where, ...said });

/** What makes two rows of one evaluation the same row. */
const rowKey = ({ profile, source }: Finding): string => `${profile} ${comparable(source)}`;

type Head = Pick<Finding, "evaluationId" | "organisation" | "year">;

function faults(history: readonly Result[], found: readonly Finding[], head: Head): readonly Problem[] {
  const mine = history.filter(({ evaluationId }) => evaluationId === head.evaluationId);
  const other = mine.find(({ year }) => year !== head.year);
  if (other !== undefined) {
    return [{ code: "jaar-veranderd", where: texts.year, ...texts.otherYear(other.year, head.year) }];
  }
  return found.flatMap((one) => twice(mine, one));
}

function twice(mine: readonly Result[], finding: Finding): Problem[] {
  const { profile, source } = finding;
  if (mine.filter((one) => rowKey(one) === rowKey(finding)).length < 2) return [];
  return [{ code: "rij-dubbel", where: texts.table, ...texts.twice(profiles[profile].title, source) }];
}

/** The same organisation and year under another evaluation: fine when both say the same, else somebody must look. */
function contradiction(history: readonly Result[], finding: Finding, head: Head): Problem[] {
  const { profile, score } = finding;
  if (!isOwn(finding)) return [];
  const others = ownResults(history, head.organisation, head.year).filter(
    (one) => one.profile === profile && one.evaluationId !== head.evaluationId,
  );
  const scores = new Set([score, ...others.map((one) => one.score)].filter((one) => one !== null));
  if (scores.size < 2) return [];
  const said = texts.differs(profiles[profile].title, head.year, [...scores].map(String));
  return [{ code: "jaar-dubbel", where: texts.table, ...said }];
}

function merged(
  evaluation: Evaluation,
  evaluationId: string,
  found: readonly Finding[],
  day: IsoDate,
): Omit<Recorded, "twice"> {
  const findings = new Map(found.map((one) => [rowKey(one), one]));
  const history = evaluation.history.map((row) => {
    const finding = row.evaluationId === evaluationId ? findings.get(rowKey(row)) : undefined;
    return finding === undefined || isSame(row, finding) ? row : { ...finding, recordedOn: day };
  });
  const mine = evaluation.history.filter((row) => row.evaluationId === evaluationId);
  const known = new Set(mine.map(rowKey));
  const added = found.filter((one) => !known.has(rowKey(one))).map((one): Result => ({ ...one, recordedOn: day }));
  const changed = evaluation.history.flatMap((before, index) => {
    const after = history[index];
    return after === undefined || after === before ? [] : [{ before, after }];
  });
  const isDone = added.length === 0 && changed.length === 0 && evaluation.evaluationId === evaluationId;
  return {
    evaluation: isDone ? evaluation : { ...evaluation, evaluationId, history: [...history, ...added] },
    added,
    changed,
    unknown: mine.filter((row) => !findings.has(rowKey(row))),
  };
}

const told = ["organisation", "year", "profile", "source", "score", "justification", "ambition"] as const;

const isSame = (row: Result, finding: Finding): boolean =>
  told.every((property) => row[property] === finding[property]);
