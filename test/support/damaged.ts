import fc from "fast-check";
import { profileIds } from "../../src/model/bijlage-d/profiles.ts";
import type { Action, Evaluation, Result } from "../../src/model/evaluation/evaluation.ts";
import { inFull } from "./evaluation-in-full.ts";

/** What a workbook can go through: rows lost, a column gone and made anew, rows numbered anew. */
export interface Damage {
  readonly lost: number;
  /** The fields that are blank now; in the workbook they may be one column. */
  readonly column: string;
  readonly isRenumbered: boolean;
}

/** What the blank of a column is: of a choice, a score and a day it is none, of a text it is empty. */
const blanks = { subject: null, status: null, score: null, start: null, recordedOn: null } as const;
const texts = [
  "organisation",
  "assessor",
  "note",
  "reason",
  "specific",
  "finding",
  "question",
  "evaluationId",
  "source",
];

/** Columns by which no row is known. */
const lesser = ["", "score", "status", "start", "recordedOn", "evaluationId", "response", "owner", "progress"];

/** Any damage. */
export const damages: fc.Arbitrary<Damage> = fc.record({
  lost: fc.nat({ max: 2 }),
  column: fc.constantFrom(...lesser, ...texts, "subject"),
  isRenumbered: fc.boolean(),
});

function damagedRows<Row extends object>(rows: readonly Row[], { lost, column, isRenumbered }: Damage): Row[] {
  return rows.slice(lost).map((row, index) => ({
    ...row,
    ...("id" in row && isRenumbered ? { id: `A${index + 1}` } : {}),
    ...(column in row ? { [column]: column in blanks ? null : "" } : {}),
  }));
}

/** An evaluation after the damage. */
export const damaged = (kept: Evaluation, damage: Damage): Evaluation => ({
  ...kept,
  profiles: {
    ...kept.profiles,
    casemanager: { ...kept.profiles.casemanager, sources: damagedRows(kept.profiles.casemanager.sources, damage) },
  },
  assessments: damagedRows(kept.assessments, damage),
  peerReview: { ...kept.peerReview, entries: damagedRows(kept.peerReview.entries, damage) },
  answers: damagedRows(kept.answers, damage),
  actions: damagedRows(kept.actions, damage),
  history: damagedRows(kept.history, damage),
  archive: damagedRows(kept.archive, damage),
  organisationChanges: damagedRows(kept.organisationChanges, damage),
});

/** Damage after which each row can still be told from the others. */
export const traceable = damages.filter(({ column, isRenumbered }) => !isRenumbered || lesser.includes(column));

const [action] = inFull.actions as readonly [Action];
const [result] = inFull.history as readonly [Result];

/** Evaluations of which many rows share words, none is without them, and no two have all of them in common. */
export const rowsAlike: fc.Arbitrary<Evaluation> = fc
  .record({
    assessments: fc.uniqueArray(
      fc.record({
        assessor: fc.constantFrom("Teamleider", "Jurist"),
        profile: fc.constantFrom(...profileIds),
        score: fc.constantFrom(2, 3, null),
        reason: fc.constantFrom("Te krap.", "Goed.", "Wisselend."),
      }),
      { maxLength: 5, selector: ({ assessor, profile, reason }) => assessor + profile + reason },
    ),
    entries: fc.uniqueArray(
      fc.record({
        organisation: fc.constantFrom("OD Noord", "OD Zuid"),
        subject: fc.constantFrom("vraag_5", "casemanager", "eigen"),
        score: fc.constantFrom(2, 3, null),
        note: fc.constantFrom("Te krap.", "Trots op toezicht.", "Goed."),
        response: fc.constantFrom("", "Wij breiden uit."),
      }),
      { maxLength: 5, selector: ({ organisation, subject, note }) => organisation + subject + note },
    ),
    actions: fc.uniqueArray(
      fc.record({
        profile: fc.constantFrom("casemanager", "overkoepelend"),
        specific: fc.constantFrom("Opleiden.", "Werven.", "Uren erbij."),
        owner: fc.constantFrom("Teamleider", "Directeur"),
        progress: fc.constantFrom("", "Begonnen."),
      }),
      { maxLength: 5, selector: ({ profile, specific }) => profile + specific },
    ),
    history: fc.array(
      fc.record({ score: fc.constantFrom(2, 3), recordedOn: fc.constantFrom("2026-03-01", "2026-04-01") }),
      { maxLength: 3 },
    ),
  })
  .map(({ assessments, entries, actions, history }) => {
    return {
      ...inFull,
      assessments: assessments.map((row, index) => ({ ...row, id: `B${index + 1}` })),
      peerReview: {
        ...inFull.peerReview,
        entries: entries.map((row, index) => ({ ...row, id: `T${index + 1}` })),
      },
      actions: actions.map((row, index) => ({ ...action, reason: "", ...row, id: `A${index + 1}` })),
      history: history.map((row) => ({ ...result, ...row })),
    };
  });
