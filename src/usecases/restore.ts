import { profileIds } from "../model/bijlage-d/profiles.ts";
import type { Evaluation } from "../model/evaluation/evaluation.ts";
import { answerTexts } from "../model/answer-texts.ts";
import { isBlankText } from "../model/blank.ts";
import { failure, sentence, success, type Outcome } from "../model/problem.ts";
import { restored } from "../model/restored.ts";
import { backupsIn, evaluationIn, keptOf, type Backup } from "../workbook/backups.ts";
import type { Contents } from "../workbook/contents.ts";
import { readMoment } from "../workbook/dates.ts";
import { differencesBetween, type Difference } from "../workbook/differences.ts";
import { readEvaluation } from "../workbook/read.ts";
import { replacing } from "../workbook/replace.ts";
import { keepingFirst } from "../workbook/revise.ts";
import { supplemented } from "../workbook/supplemented.ts";
import { revised, type Step } from "./ask-first.ts";
import { restoreTexts as texts } from "./restore-texts.ts";
import type { WorkbookReviser } from "./reviser.ts";

/** How much of a backup is put back: all of it, or only what the workbook misses, which changes nothing that stands there. */
export type Way = "whole" | "missing";

/** A backup as it can be chosen. */
export interface ListedBackup {
  /** 1 for the last one. */
  readonly number: number;
  readonly key: string;
  /** Dutch. */
  readonly moment: string;
  readonly reason: string;
  readonly year: number | null;
  /** What restoring it comes to now; a problem when it is damaged. */
  readonly restoring: Outcome<Restoring>;
  /** What putting back only what is missing comes to; also a problem when it is of another evaluation. */
  readonly missing: Outcome<Restoring>;
}

/** What restoring a backup does, or did. */
export interface Restoring {
  readonly way: Way;
  readonly moment: string;
  readonly differences: readonly Difference[];
  /** How many rows came since; they stay. Not counted when only what is missing is put back. */
  readonly stays: number;
}

/** The backups in a workbook, the last one first. Fails when the workbook cannot be read, and when there are none. */
export function listedBackups(contents: Contents): Outcome<readonly ListedBackup[]> {
  const now = readEvaluation(contents);
  if (!now.ok) return now;
  const all = keptIn(contents, now.value);
  if (all.length === 0) return failure({ code: "geen-reservekopie", where: "", ...texts.none });
  return success(all.map((kept, index) => listed(kept, index + 1, now.value)));
}

/** A backup with what it holds, as far as it is whole. */
interface Kept {
  readonly backup: Backup;
  readonly evaluation: Outcome<Evaluation>;
  /** Whether it is of the evaluation that is in the workbook. */
  readonly isOfThis: boolean;
}

function keptIn(contents: Contents, now: Evaluation): readonly Kept[] {
  const all = backupsIn(contents).map((backup) => ({ backup, evaluation: evaluationIn(backup) }));
  const whole = all.flatMap(({ evaluation }) => (evaluation.ok ? [evaluation.value] : []));
  const ofThis = new Set(keptOf(now, whole));
  return all.map((one) => ({ ...one, isOfThis: one.evaluation.ok && ofThis.has(one.evaluation.value) }));
}

function listed(kept: Kept, number: number, now: Evaluation): ListedBackup {
  const { key, reason, year } = kept.backup;
  const restoring = planned(kept, now, "whole");
  const missing = planned(kept, now, "missing");
  return {
    number,
    key,
    moment: momentOf(kept.backup),
    reason,
    year,
    restoring: restoring.ok ? success(restoring.value.report) : restoring,
    missing: missing.ok ? success(missing.value.report) : missing,
  };
}

/** When a backup was made, in Dutch. */
export const momentOf = ({ madeAt }: Backup): string =>
  (madeAt === null ? null : readMoment(madeAt)) ?? texts.unknownMoment;

interface Planned {
  readonly after: Evaluation;
  readonly report: Restoring;
}

/** What a workbook comes to hold, and what there is to say of it. */
function planned({ backup, evaluation, isOfThis }: Kept, now: Evaluation, way: Way): Outcome<Planned> {
  if (!evaluation.ok) return evaluation;
  if (way === "missing" && !isOfThis) return failure({ code: "andere-evaluatie", where: "", ...texts.otherEvaluation });
  const after = way === "whole" ? restored(now, evaluation.value) : supplemented(now, evaluation.value);
  const differences = differencesBetween(now, after);
  const stays = way === "whole" ? rowsIn(after) - rowsIn(evaluation.value) : 0;
  return success({ after, report: { way, moment: momentOf(backup), differences, stays } });
}

/** How many rows the tables of an evaluation hold. */
function rowsIn(evaluation: Evaluation): number {
  const { assessments, peerReview, answers, actions, history, archive, organisationChanges, profiles } = evaluation;
  const lists = [assessments, peerReview.entries, answers, actions, history, archive, organisationChanges];
  return [...lists, ...profileIds.map((id) => profiles[id].sources)].reduce((sum, { length }) => sum + length, 0);
}

/**
 * Puts the answers of a backup back as the user saw it; when by now something else would change, nothing is done
 * (`bevestigen`). What stands there is kept first, and rows that came since stay.
 * @throws ProblemError from the adapter, when the world refuses.
 */
export function restore(
  workbook: WorkbookReviser,
  key: string,
  shown: readonly Difference[],
  way: Way = "whole",
): Promise<Outcome<Restoring>> {
  return revised(workbook, (contents) => {
    const step = restoreStep(contents, key, way);
    if (!step.ok || JSON.stringify(step.value.report.differences) === JSON.stringify(shown)) return step;
    return failure({ code: "bevestigen", where: "", ...texts.moved });
  });
}

/** The pure step: what a workbook becomes when a backup is put back, and what there is to say of it: also the preview. */
export function restoreStep(contents: Contents, key: string, way: Way = "whole"): Outcome<Step<Restoring>> {
  const now = readEvaluation(contents);
  if (!now.ok) return now;
  const kept = keptIn(contents, now.value).find(({ backup }) => backup.key === key);
  if (kept === undefined) return failure({ code: "reservekopie-weg", where: "", ...texts.gone });
  const found = planned(kept, now.value, way);
  if (!found.ok) return found;
  const { after, report } = found.value;
  const revision = replacing(contents, now.value, after);
  // what changes nothing makes no other backup go
  const changes = report.differences.length > 0;
  return success({ revision: changes ? keepingFirst("terugzetten", revision) : revision, report });
}

/** A backup on one line, with what putting it back comes to: all of it, unless something else is given. */
export function backupLine({ number, moment, reason, year, restoring }: ListedBackup, given?: Restoring): string {
  const what = restoring.ok ? countLine(given ?? restoring.value) : sentence(restoring.problems[0]);
  return `${texts.listed(number, moment, reason, year)}: ${what}`;
}

/** How much it differs from what stands there, or how much of it is missing there. */
export function countLine({ way, differences }: Restoring): string {
  if (way === "missing") return texts.misses(differences.length);
  return differences.length === 0 ? texts.same : texts.differs(differences.length);
}

/** That answers of after the backup become empty or what they were, in words; none when no answer does. */
export function warnLines({ differences }: Restoring): readonly string[] {
  const standing = differences.filter(({ was }) => !isNothing(was));
  const gone = standing.filter(({ becomes }) => isNothing(becomes)).length;
  return standing.length === 0 ? [] : [texts.warn(gone, standing.length - gone)];
}

const isNothing = (text: string): boolean => isBlankText(text) || text === answerTexts.notScored;

/** The differences in words, each with both texts in full. */
export function differenceLines({ differences }: Restoring): readonly string[] {
  return differences.map(({ part, question, was, becomes }) =>
    texts.difference(part, question, quoted(was), quoted(becomes)),
  );
}

const quoted = (text: string): string => (text === "" ? texts.empty : `“${text}”`);

/** What was done, in words. */
export function restoreLines(restoring: Restoring): readonly string[] {
  return [doneLine(restoring), ...stayLines(restoring)];
}

function doneLine({ way, moment, differences: { length } }: Restoring): string {
  if (way === "missing") return length === 0 ? texts.nothingMissing(moment) : texts.supplemented(moment, length);
  return length === 0 ? texts.nothing(moment) : texts.done(moment, length);
}

/** That rows of after the backup stay, in words; none when there are no such rows. */
export const stayLines = ({ stays }: Pick<Restoring, "stays">): readonly string[] =>
  stays > 0 ? [texts.stays(stays)] : [];
