import fc from "fast-check";
import { counts, isScore, type Score } from "../evaluation/evaluation.ts";
import {
  conclusionQuestions,
  dilemmas,
  helpQuestions,
  isProfileId,
  level,
  maybeLevel,
  parts,
  peerQuestions,
  profileIds,
  profiles,
  profileStartingPoints,
  roleLevels,
  scale,
  startingPoints,
  steps,
} from "./index.ts";

describe("the profiles", () => {
  test("[B20] are five, each under its own id and in the order of the ids", () => {
    expect(profileIds).toHaveLength(5);
    expect(Object.keys(profiles)).toEqual(profileIds);
    expect(Object.values(profiles).map(({ id }) => id)).toEqual(profileIds);
  });

  test("[B21] have sheet names that Excel takes, no two the same", () => {
    const names = Object.values(profiles).map(({ sheet }) => sheet);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    expect(names.filter((name) => !/^(?!')[^\\/?*:[\]]{1,31}(?<!')$/.test(name))).toEqual([]);
  });

  test("[B22] are known by their ids alone", () => {
    expect(profileIds.every(isProfileId)).toBe(true);
    expect(["Casemanager", "strategisch_adviseur", "", "toString", null, 1].filter(isProfileId)).toEqual([]);
  });
});

describe("the lists", () => {
  test("[B23] are as long as the evaluation has answers to them", () => {
    expect(helpQuestions).toHaveLength(counts.notes);
    expect(peerQuestions).toHaveLength(counts.peerNotes);
    expect(conclusionQuestions).toHaveLength(counts.conclusions);
  });

  test("[B24] are as long as the source's", () => {
    const lists = { profileStartingPoints, startingPoints, parts, dilemmas, roleLevels, steps, scale };
    expect(Object.values(lists).map((list) => list.length)).toEqual([7, 6, 5, 3, 4, 3, 5]);
    expect([helpQuestions, peerQuestions, conclusionQuestions].map((list) => list.length)).toEqual([9, 6, 5]);
  });

  test("[B30] number the steps from 1 to 3", () => {
    expect(steps.map(({ id }) => id)).toEqual(["stap_1", "stap_2", "stap_3"]);
  });

  test("[B25] never ask the same thing twice", () => {
    const questions = [...helpQuestions, ...peerQuestions, ...conclusionQuestions];
    expect(new Set(questions).size).toBe(questions.length);
  });

  test("[B26] count the parts from 1 to 5, and each role's level names its own tier", () => {
    expect(parts.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    for (const { title, description, tier } of roleLevels) {
      expect(description).toContain(`Het level ${title.toLowerCase()} komt overeen met een rol op ${tier}.`);
    }
  });
});

describe("the level of a score", () => {
  test("[B27] is the one that bears the score", () => {
    expect(scale.map(({ score }) => level(score))).toEqual(scale);
    expect(scale.map(({ score }) => score)).toEqual([1, 2, 3, 4, 5]);
  });

  test.each([null, undefined, "", "3", 0, 6, 2.5, -1, NaN, true, [3]])("[B28] is none for %p", (value) => {
    expect(maybeLevel(value)).toBeNull();
  });

  test("[B29] exists for scores and for nothing else", () => {
    const anything = fc.oneof(fc.anything(), fc.integer({ min: -2, max: 8 }));
    fc.assert(fc.property(anything, (value) => (maybeLevel(value) !== null) === isScore(value)));
  });

  test("[B30] is refused as misuse when code asks for one that is none", () => {
    expect(() => level(0 as Score)).toThrow(RangeError);
    expect(() => level(6 as Score)).toThrow("not a score: 6");
  });
});
