import { endsInHeading, printedPages, stretches } from "../../../test/support/printed-pages.ts";
import { readyToShare, shareCopy } from "../../../test/support/sharing.ts";
import { counts } from "../../model/evaluation/evaluation.ts";
import { shareTexts as texts } from "./texts.ts";

/** The sheet of the first peer, of an evaluation with so many questions of its own. */
function peerSheetWith(questions: number) {
  const ownQuestions = Array.from({ length: counts.ownQuestions }, (_, index) => ({
    question: index < questions ? `Hoe doen jullie dat bij onderwerp ${index + 1}?` : "",
    note: "",
  }));
  const evaluation = { ...readyToShare, peerReview: { ...readyToShare.peerReview, ownQuestions } };
  const sheet = shareCopy(evaluation).sheets.find(({ name }) => name === texts.sheets.peer(1));
  if (sheet === undefined) throw new Error("a copy has a sheet for a peer");
  return sheet;
}

test.each([0, 1, 2, 3])(
  "[DP1] on paper every heading stands above what it is about, with %d own questions",
  (count) => {
    const sheet = peerSheetWith(count);
    for (const stretch of stretches) {
      const pages = printedPages(sheet, stretch);
      expect(pages).toHaveLength(3);
      expect(pages.filter((page, index) => index < pages.length - 1 && endsInHeading(sheet, page))).toEqual([]);
      const row = sheet.cells.find(({ value }) => value === texts.peerScores)?.row ?? 0;
      expect(pages[2]).toContain(row);
    }
  },
);
