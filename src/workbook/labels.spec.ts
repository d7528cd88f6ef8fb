import { emptyEvaluation } from "../model/evaluation/empty.ts";
import { historyTexts } from "../model/history/texts.ts";
import { fields } from "./fields.ts";
import { labelOf, placeName } from "./labels.ts";
import { names } from "./names.ts";

describe("the place of an answer, as a user knows it", () => {
  test("[LB1] every cell that is read has one, and none shows its defined name; no two have the same", () => {
    const shown = fields.map(({ name }) => placeName(name));
    expect(shown.filter((place) => !/^[^_·]+ · [^_]+$/u.test(place))).toEqual([]);
    expect(shown.filter((place, index) => shown.indexOf(place) !== index)).toEqual([]);
  });

  test("[LB3] what is asked besides is told with its number; what is no name of ours is itself", () => {
    expect(placeName(names.ownQuestion(2))).toMatch(/ · Eigen vraag 2$/);
    expect(placeName(names.ownNote(2))).toMatch(/ · Eigen vraag 2, aantekeningen$/);
    const { peerReview, ...empty } = emptyEvaluation("", null);
    const ownQuestions = peerReview.ownQuestions.with(1, { question: "Hoe werkt u in?", note: "" });
    const { question } = labelOf(names.ownNote(2), { ...empty, peerReview: { ...peerReview, ownQuestions } });
    expect(question).toBe("Eigen vraag 2, aantekeningen: Hoe werkt u in?");
    expect(["constructor", "toString"].map(placeName)).toEqual(["constructor", "toString"]);
  });

  test("[LB2] what recording an evaluation calls the head of step 1 is the same", () => {
    const { organisation, year } = historyTexts;
    expect([organisation, year]).toEqual([placeName(names.organisation), placeName(names.year)]);
  });
});
