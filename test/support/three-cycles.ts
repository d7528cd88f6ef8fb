import type { ProfileId } from "../../src/model/bijlage-d/index.ts";
import type { Evaluation, MaybeScore } from "../../src/model/evaluation/evaluation.ts";
import { next } from "../../src/usecases/next.ts";
import { inFull } from "./evaluation-in-full.ts";
import { asking, RevisedBook, valueOf } from "./revising.ts";

type Given = readonly [id: ProfileId, score: MaybeScore, reason: string, ambition: string];

function filledIn(evaluation: Evaluation, given: readonly Given[]): Evaluation {
  const profiles = { ...evaluation.profiles };
  for (const [id, score, justification, ambition] of given) {
    profiles[id] = { ...profiles[id], score, justification, notes: profiles[id].notes.with(7, ambition) };
  }
  return { ...evaluation, profiles };
}

async function followed(evaluation: Evaluation, year: number): Promise<Evaluation> {
  const book = new RevisedBook(evaluation);
  valueOf(await next(book, { year, day: `${evaluation.year ?? year}-11-25` }, asking(true)));
  return book.evaluation;
}

/** One organisation in its fourth year of evaluation: 2024 as results alone, 2026 and 2028 gone through, 2030 half filled in. */
export async function threeCycles(): Promise<Evaluation> {
  const second = filledIn(await followed(inFull, 2028), [
    ["casemanager", 3, "De basisopleiding is gevolgd; het intakegesprek staat.", "Niveau 4, met een vast team."],
    ["vergunningverlener", 3, "Participatie is nog zoeken.", ""],
    ["toezichthouder_handhaver", 4, "Verslagen worden tegengelezen.", ""],
    ["juridisch_adviseur", 2, "De regionale pool is begonnen.", "Niveau 3."],
  ]);
  const entry = { id: "T1", subject: "casemanager" as const, score: 3 as const, response: "" };
  const reviewed = {
    ...second,
    peerReview: {
      ...second.peerReview,
      entries: [
        { ...entry, organisation: "OD Noord", note: "De regie is zichtbaar beter." },
        { ...entry, id: "T2", organisation: "OD Zuid", score: null, note: "Wij leren van jullie intake." },
      ],
    },
  };
  return filledIn(await followed(reviewed, 2030), [
    ["casemanager", 4, "Het team is compleet.", ""],
    ["toezichthouder_handhaver", 3, "Door verloop is het lezen gestopt.", ""],
    ["juridisch_adviseur", 2, "", ""],
  ]);
}
