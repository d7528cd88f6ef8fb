import { historyTexts } from "../model/history/texts.ts";
import { fields } from "./fields.ts";
import { placeName } from "./labels.ts";
import { names } from "./names.ts";

describe("the place of an answer, as a user knows it", () => {
  test("[LB1] every cell that is read has one, and none shows its defined name", () => {
    const shown = fields.map(({ name }) => placeName(name));
    expect(shown.filter((place) => !/^[^_·]+ · [^_]+$/u.test(place))).toEqual([]);
  });

  test("[LB2] what recording an evaluation calls the head of step 1 is the same", () => {
    const { organisation, year } = historyTexts;
    expect([organisation, year]).toEqual([placeName(names.organisation), placeName(names.year)]);
  });
});
