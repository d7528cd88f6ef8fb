import { profileIds } from "../model/bijlage-d/profiles.ts";
import type { Evaluation } from "../model/evaluation/evaluation.ts";
import { failure, sentence, success, type Outcome } from "../model/problem.ts";
import { restored } from "../model/restored.ts";
import { backupsIn, evaluationIn, type Backup } from "../workbook/backups.ts";
import type { Contents } from "../workbook/contents.ts";
import { readMoment } from "../workbook/dates.ts";
import { differencesBetween, type Difference } from "../workbook/differences.ts";
import { readEvaluation } from "../workbook/read.ts";
import { replacing } from "../workbook/replace.ts";
import { keepingFirst } from "../workbook/revise.ts";
import { revised, type Step } from "./ask-first.ts";
import { restoreTexts as texts } from "./restore-texts.ts";
import type { WorkbookReviser } from "./reviser.ts";

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
}

/** What restoring a backup does, or did. */
export interface Restoring {
  readonly moment: string;
  readonly differences: readonly Difference[];
  /** How many rows came since; they stay. */
  readonly stays: number;
}

/** The backups in a workbook, the last one first. Fails when the workbook cannot be read, and when there are none. */
export function listedBackups(contents: Contents): Outcome<readonly ListedBackup[]> {
  const now = readEvaluation(contents);
  if (!now.ok) return now;
  const all = backupsIn(contents);
  if (all.length === 0) return failure({ code: "geen-reservekopie", where: "", ...texts.none });
  return success(all.map((backup, index) => listed(backup, index + 1, now.value)));
}

function listed(backup: Backup, number: number, now: Evaluation): ListedBackup {
  const { key, reason, year } = backup;
  const kept = evaluationIn(backup);
  const restoring = kept.ok ? success(restoringOf(backup, now, kept.value)) : kept;
  return { number, key, moment: momentOf(backup), reason, year, restoring };
}

/** When a backup was made, in Dutch. */
export const momentOf = ({ madeAt }: Backup): string =>
  (madeAt === null ? null : readMoment(madeAt)) ?? texts.unknownMoment;

function restoringOf(backup: Backup, now: Evaluation, kept: Evaluation): Restoring {
  const after = restored(now, kept);
  return {
    moment: momentOf(backup),
    differences: differencesBetween(now, after),
    stays: rowsIn(after) - rowsIn(kept),
  };
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
): Promise<Outcome<Restoring>> {
  return revised(workbook, (contents) => {
    const step = restoreStep(contents, key);
    if (!step.ok || JSON.stringify(step.value.report.differences) === JSON.stringify(shown)) return step;
    return failure({ code: "bevestigen", where: "", ...texts.moved });
  });
}

/** The pure step: what a workbook becomes when a backup is put back, and what there is to say of it: also the preview. */
export function restoreStep(contents: Contents, key: string): Outcome<Step<Restoring>> {
  const now = readEvaluation(contents);
  if (!now.ok) return now;
  const backup = backupsIn(contents).find((one) => one.key === key);
  if (backup === undefined) return failure({ code: "reservekopie-weg", where: "", ...texts.gone });
  const kept = evaluationIn(backup);
  if (!kept.ok) return kept;
  const revision = replacing(contents, now.value, restored(now.value, kept.value));
  const report = restoringOf(backup, now.value, kept.value);
  // what changes nothing makes no other backup go
  const changes = report.differences.length > 0;
  return success({ revision: changes ? keepingFirst("terugzetten", revision) : revision, report });
}

/** A backup on one line. */
export function backupLine({ number, moment, reason, year, restoring }: ListedBackup): string {
  const what = restoring.ok ? countLine(restoring.value) : sentence(restoring.problems[0]);
  return `${texts.listed(number, moment, reason, year)}: ${what}`;
}

/** How much it differs from what stands there. */
export function countLine({ differences }: Restoring): string {
  return differences.length === 0 ? texts.same : texts.differs(differences.length);
}

/** The differences in words, each with both texts in full. */
export function differenceLines({ differences }: Restoring): readonly string[] {
  return differences.map(({ part, question, was, becomes }) =>
    texts.difference(part, question, quoted(was), quoted(becomes)),
  );
}

const quoted = (text: string): string => (text === "" ? texts.empty : `“${text}”`);

/** What was done, in words. */
export function restoreLines({ moment, differences, stays }: Restoring): readonly string[] {
  return [
    differences.length === 0 ? texts.nothing(moment) : texts.done(moment, differences.length),
    ...stayLines({ stays }),
  ];
}

/** That rows of after the backup stay, in words; none when there are no such rows. */
export const stayLines = ({ stays }: Pick<Restoring, "stays">): readonly string[] =>
  stays > 0 ? [texts.stays(stays)] : [];
