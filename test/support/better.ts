import type { Evaluation, PeerEntry } from "../../src/model/evaluation/evaluation.ts";
import { readyToShare } from "./sharing.ts";

type Said = readonly [PeerEntry["organisation"], PeerEntry["subject"], PeerEntry["score"], PeerEntry["note"]];

const said: readonly Said[] = [
  ["OD Noord", "vraag_5", null, "Trots op toezicht."],
  ["OD Noord", "casemanager", 4, "Sterk team."],
  ["OD Noord", "vergunningverlener", null, "Score zoals ingevuld: “vier”"],
  ["OD Noord", "juridisch_adviseur", null, "Te krap.\nScore zoals ingevuld: “1,5”"],
  ["", "juridisch_adviseur", null, "Score zoals ingevuld: “x”"],
  ["OD Zuid", "vraag_6", null, "x".repeat(300)],
  ["OD Zuid", null, null, "Mooi stuk."],
  ["", "casemanager", 1, "Twee\nregels."],
  ["OD Zuid", "casemanager", 2, ""],
  ["OD Oost", "vraag_6", null, "y".repeat(220)],
  ["OD West", "vraag_6", null, "Vijfde."],
  ["OD West", "vraag_6", null, "Zesde."],
];

/** An evaluation with praise, criticism, and scores that are none, of several colleagues. */
export const praisedAndCriticised: Evaluation = {
  ...readyToShare,
  peerReview: {
    ...readyToShare.peerReview,
    entries: said.map(([organisation, subject, score, note], index) => ({
      id: `T${index + 1}`,
      organisation,
      subject,
      score,
      note,
      response: "",
    })),
  },
};
