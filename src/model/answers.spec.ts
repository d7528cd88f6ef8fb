import fc from "fast-check";
import { assessors, talkedThrough } from "../../test/support/talked-through.ts";
import { isBlankText } from "./blank.ts";
import { developmentAnswer, developmentOf } from "./development.ts";
import type { Score } from "./evaluation/evaluation.ts";
import { dayLimits, smartAnswer, smartQuestions, type SmartParts } from "./smart.ts";
import { assessorScores, asksTalk, spreadAnswer, spreadOf } from "./spread.ts";

const score = fc.constantFrom<Score>(1, 2, 3, 4, 5);

describe("spread", () => {
  test("[M101] the two ends, however the scores are ordered and repeated", () => {
    fc.assert(
      fc.property(fc.array(score, { minLength: 1, maxLength: 20 }), (scores) => {
        const spread = spreadOf(scores);
        expect(spread).toEqual({
          count: scores.length,
          lowest: Math.min(...scores),
          highest: Math.max(...scores),
        });
        expect(spreadOf(scores.toReversed())).toEqual(spread);
      }),
    );
    expect(spreadOf([])).toBeNull();
  });

  test.each<[Score, Score, boolean]>([
    [3, 3, false],
    [3, 4, false],
    [3, 5, true],
    [1, 5, true],
  ])("[M102] from %p to %p asks a word: %p", (lowest, highest, asks) => {
    expect(asksTalk({ count: 2, lowest, highest })).toBe(asks);
    expect(spreadAnswer({ count: 2, lowest, highest }).endsWith("?")).toBe(asks);
  });

  test("[M103] no words of a mean, and none of one assessor as if there were more", () => {
    expect(spreadAnswer(null)).toBe("Nog geen scores van beoordelaars");
    expect(spreadAnswer({ count: 1, lowest: 2, highest: 2 })).toBe("1 beoordelaar: score 2");
    expect(spreadAnswer({ count: 3, lowest: 2, highest: 3 })).toBe("Van 2 tot en met 3.");
  });

  test("[M104] the scores of a profile are those of its own rows that have one", () => {
    const assessments = [...assessors([2, null, 5]), ...assessors([4], "juridisch_adviseur")];
    expect(assessorScores({ ...talkedThrough, assessments }, "casemanager")).toEqual([2, 5]);
    expect(assessorScores({ ...talkedThrough, assessments }, "vergunningverlener")).toEqual([]);
  });
});

describe("development", () => {
  test("[M105] up, down or the same, and the way back is the other way", () => {
    const opposite = { up: "down", down: "up", same: "same" } as const;
    fc.assert(
      fc.property(score, score, (before, now) => {
        const direction = developmentOf(before, now)?.direction ?? "same";
        expect(developmentOf(now, before)?.direction).toBe(opposite[direction]);
        expect(direction === "same").toBe(before === now);
        expect(direction === "up").toBe(now > before);
      }),
    );
  });

  test("[M106] what is not yet scored is not compared, least of all as 0", () => {
    expect([developmentOf(null, 3), developmentOf(3, null), developmentOf(null, null)]).toEqual([null, null, null]);
    expect(developmentAnswer(null)).toBe("Nog niet te vergelijken");
    expect(developmentAnswer(developmentOf(1, 3))).toBe("↑ van 1 naar 3");
    expect(developmentAnswer(developmentOf(3, 1))).toBe("↓ van 3 naar 1");
    expect(developmentAnswer(developmentOf(3, 3))).toBe("→ gelijk gebleven op 3");
  });
});

describe("SMART", () => {
  const whole: SmartParts = {
    specific: true,
    measurable: true,
    acceptable: true,
    realistic: true,
    begin: 46_000,
    end: 46_700,
  };
  const nothing: SmartParts = {
    specific: false,
    measurable: false,
    acceptable: false,
    realistic: false,
    begin: null,
    end: null,
  };

  test("[M107] every letter that is missing is asked, in the order of the word", () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }), (given) => {
        const [specific = false, measurable = false, acceptable = false, realistic = false, period = false] = given;
        const parts = {
          specific,
          measurable,
          acceptable,
          realistic,
          begin: period ? 46_000 : null,
          end: period ? 46_001 : null,
        };
        const letters = smartQuestions(parts).map((question) => question[0]);
        expect(letters).toEqual(given.includes(true) ? Array.from("SMART").filter((_, index) => !given[index]) : []);
      }),
    );
  });

  test.each<[Partial<SmartParts>, string]>([
    [{ begin: null }, "T: Wanneer begint u?"],
    [{ end: null }, "T: Wanneer is het klaar?"],
    [{ begin: null, end: null }, "T: Wanneer begint u, en wanneer is het klaar?"],
    [{ begin: "no-day" }, "T: Welke datums bedoelt u?"],
    [{ end: "no-day" }, "T: Welke datums bedoelt u?"],
    [{ begin: null, end: "no-day" }, "T: Welke datums bedoelt u?"],
    [{ begin: 46_701 }, "T: Het einde ligt vóór het begin. Welke datums kloppen?"],
    [{ begin: 46_700 }, "Staan alle betrokkenen hierachter?"],
    [{}, "Staan alle betrokkenen hierachter?"],
  ])("[M108] the period %j: %s", (change, answer) => {
    expect(smartAnswer({ ...whole, ...change })).toBe(answer);
  });

  test("[M109] an action that nobody began to write is not asked anything", () => {
    expect([smartAnswer(nothing), smartQuestions(nothing)]).toEqual(["", []]);
    expect(smartQuestions({ ...nothing, begin: "no-day" })).toHaveLength(5);
    expect(smartQuestions({ ...nothing, end: 46_000 })).toHaveLength(5);
  });

  test("[M110] the limits of a day are 1-1-2000 and 31-12-2100 in Excel’s count", () => {
    const epoch = Date.UTC(1899, 11, 30);
    const day = (serial: number) => new Date(epoch + serial * 86_400_000).toISOString().slice(0, 10);
    expect([day(dayLimits.first), day(dayLimits.last)]).toEqual(["2000-01-01", "2100-12-31"]);
  });
});

test.each<[string, boolean]>([
  ["", true],
  ["  \t\r\n\u00a0\u0000\u001f ", true],
  [" a ", false],
  ["\u200b", false],
  ["!", false],
  ["\u00a1", false],
  ["\u009f", false],
])("[M111] %j is blank as Excel can tell: %p", (text, isBlank) => {
  expect(isBlankText(text)).toBe(isBlank);
});
