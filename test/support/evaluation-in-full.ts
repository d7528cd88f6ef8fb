import type { Evaluation } from "../../src/model/evaluation/evaluation.ts";
import { withPlan } from "./planned.ts";

const { profiles, peerReview } = withPlan;

/** An evaluation with something of everything in it: profile texts, sources, assessors, peers, history and a plan. */
export const inFull: Evaluation = {
  ...withPlan,
  profiles: {
    ...profiles,
    casemanager: {
      ...profiles.casemanager,
      sources: [{ id: "R1", kind: "document", description: "Jaarverslag 2025", finding: "Doorlooptijden dalen." }],
      text: { ...profiles.casemanager.text, role: "Beschrijving voor de proef.", source: "Proefbron, versie 1" },
    },
    vergunningverlener: {
      ...profiles.vergunningverlener,
      notes: profiles.vergunningverlener.notes.with(0, "Twaalf mensen, van wie drie in opleiding."),
    },
  },
  assessments: withPlan.assessments.map((one) => ({ ...one, reason: "Te weinig tijd voor het gesprek." })),
  peerReview: {
    ...peerReview,
    ownQuestions: peerReview.ownQuestions.with(0, { question: "Hoe delen jullie kennis over de regio?", note: "" }),
  },
};
