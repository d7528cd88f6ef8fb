import fc from "fast-check";
import { evaluations } from "../../../test/support/evaluations.ts";
import { assessors, notes, talkedThrough, withProfile } from "../../../test/support/talked-through.ts";
import type { ProfileId } from "../bijlage-d/index.ts";
import { emptyEvaluation } from "../evaluation/empty.ts";
import { counts, type Answered, type Evaluation } from "../evaluation/evaluation.ts";
import { findings, openFindings } from "./checks.ts";
import { controlAnswer, definitionAnswer, levelAnswer } from "./control.ts";
import { ruleIds, type Place } from "./finding.ts";
import { findingKey } from "./key.ts";
import { rules } from "./rules.ts";
import { ruleTexts } from "./texts.ts";

const answer = (key: string, text = "besproken, want het klopt"): Answered => ({
  id: "V1",
  question: "Klopt dit?",
  answer: text,
  key,
});
const keysOf = (evaluation: Evaluation): string[] => findings(evaluation).map(({ key }) => key);

describe("the table of rules", () => {
  test("[C1] every rule has its number once, a question and a remedy", () => {
    expect(rules.map(({ id }) => id).toSorted()).toEqual(ruleIds.toSorted());
    expect(Object.keys(ruleTexts).toSorted()).toEqual(ruleIds.toSorted());
  });

  test("[C2] every rule asks: its question ends in a question mark, its remedy in a full stop", () => {
    for (const { question, remedy } of Object.values(ruleTexts)) {
      expect(question("x")).toMatch(/^\p{Lu}.*\?$/u);
      expect(question("")).toMatch(/\?$/);
      expect(remedy).toMatch(/^\p{Lu}.*\.$/u);
    }
  });

  test("[C3] no question or remedy counts, checks off or judges", () => {
    const words = Object.values(ruleTexts).map(({ question, remedy }) => `${question("x")} ${remedy}`);
    expect(words.filter((text) => /%|✓|✔|(?<!\p{L})(?:gemiddeld|fout|goed zo|klaar)/iu.test(text))).toEqual([]);
  });
});

test("[C16] every rule points at the places that it says", () => {
  expect(Object.fromEntries(rules.map(({ id, places }) => [id, places.join()]))).toEqual({
    S1: "score",
    S2: "score,assessment,peerEntry",
    S3: "justification",
    S4: "justification",
    S5: "justification",
    S6: "sources",
    S7: "note",
    S8: "justification",
    S9: "justification",
    S10: "score",
    S11: "justification",
    S12: "conclusion",
    S13: "contact",
    S14: "year",
    S15: "organisation",
    S16: "assessment",
    S17: "action",
    S18: "organisation",
  });
});

describe("laws", () => {
  test("[C4] findings are the same every time, unique by key, in order of step, in places that their rule declares", () => {
    fc.assert(
      fc.property(evaluations, (evaluation) => {
        const all = findings(evaluation);
        expect(findings(evaluation)).toEqual(all);
        expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
        expect(all.map(({ step }) => step)).toEqual(all.map(({ step }) => step).toSorted());
        for (const { rule, place, step } of all) {
          const declared = rules.find(({ id }) => id === rule);
          expect(declared?.places).toContain(place.kind);
          expect(declared?.step).toBe(step);
        }
      }),
    );
  });

  test("[C5] every place exists in the evaluation", () => {
    const exists = (evaluation: Evaluation, place: Place): boolean => {
      if (place.kind === "conclusion") return place.number >= 1 && place.number <= counts.conclusions;
      if (place.kind === "note") return place.number >= 1 && place.number <= counts.notes;
      if (place.kind === "assessment") return evaluation.assessments.some(({ id }) => id === place.id);
      if (place.kind === "action") return evaluation.actions.some(({ id }) => id === place.id);
      return true;
    };
    fc.assert(
      fc.property(evaluations, (evaluation) => findings(evaluation).every(({ place }) => exists(evaluation, place))),
    );
  });

  test("[C6] an answer to a question silences that one and no other", () => {
    fc.assert(
      fc.property(evaluations, fc.nat(), (evaluation, pick) => {
        const all = findings(evaluation);
        const chosen = all[pick % Math.max(1, all.length)];
        if (chosen === undefined) return;
        const answered = findings({ ...evaluation, answers: [answer(chosen.key)] });
        expect(openFindings(answered).map(({ key }) => key)).toEqual(
          all.map(({ key }) => key).filter((key) => key !== chosen.key),
        );
        expect(answered.find(({ key }) => key === chosen.key)?.answer).toBe("besproken, want het klopt");
      }),
    );
  });
});

describe("answers", () => {
  const [open] = findings(withProfile({ score: null }));
  const key = open?.key ?? "";

  test("[C7] an answer of blanks is none, and the last answer counts", () => {
    const given = (...texts: string[]) =>
      findings({ ...withProfile({ score: null }), answers: texts.map((text) => answer(key, text)) })[0]?.answer;
    expect(open?.answer).toBeNull();
    expect(given(" \n")).toBeNull();
    expect(given("eerst", "dan")).toBe("dan");
    expect(given("eerst", " ")).toBe("eerst");
  });

  test("[C8] an answer to something else, or from another place, does not count", () => {
    const other = findings(withProfile({ score: null }, "juridisch_adviseur"))[0]?.key ?? "";
    const answers = [answer(other), answer("S1"), answer("")];
    expect(findings({ ...withProfile({ score: null }), answers })[0]?.answer).toBeNull();
  });

  test.each<[string, Evaluation, Evaluation]>([
    [
      "S2–S3: another score",
      withProfile({ score: 2, justification: "" }),
      withProfile({ score: 3, justification: "" }),
    ],
    ["S4: another text", withProfile({ justification: "Prima." }), withProfile({ justification: "Matig." })],
    ["S6: another score", withProfile({ score: 4 }), withProfile({ score: 5 })],
    [
      "S9: another spread",
      { ...talkedThrough, assessments: assessors([2, 4]) },
      { ...talkedThrough, assessments: assessors([2, 5]) },
    ],
    [
      "S7: another score",
      { ...withProfile({ score: 1 }), conclusions: ["casemanagers", "", "", "", ""] },
      { ...withProfile({ score: 2 }), conclusions: ["casemanagers", "", "", "", ""] },
    ],
    [
      "S10: another range",
      { ...talkedThrough, assessments: assessors([4]) },
      { ...talkedThrough, assessments: assessors([4, 5]) },
    ],
    [
      "S11: another name",
      withProfile({ justification: "Wij vroegen dit aan mw. Jansen en zij zag het zo ook." }),
      withProfile({ justification: "Wij vroegen dit aan mw. Bakker en zij zag het zo ook." }),
    ],
    [
      "S8: another level",
      withProfile({ justification: "Dit is niveau 4 volgens ons, en dat zien wij breed terug." }),
      withProfile({ justification: "Dit is niveau 5 volgens ons, en dat zien wij breed terug." }),
    ],
  ])("[C9] with another ground a question is another: %s", (_, one, other) => {
    const [first, second] = [keysOf(one), keysOf(other)];
    expect(first).not.toEqual([]);
    expect(first.filter((each) => second.includes(each))).toEqual([]);
  });

  test("[C9] what stands for a score or year is the ground of S2 and S14", () => {
    const keys = (shown: string) =>
      findings({ ...talkedThrough, year: null }, [
        { place: { kind: "score", profile: "casemanager" }, shown },
        { place: { kind: "year" }, shown },
      ]).map((finding) => finding.key);
    expect(keys("goed")).toHaveLength(2);
    expect(keys("goed").filter((each) => keys("matig").includes(each))).toEqual([]);
  });

  test("[C9] the profiles with the same text are the ground of S5", () => {
    const text = "De afspraken zijn overal gevolgd en de kennis is in huis.";
    const same = (...ids: readonly ProfileId[]) => {
      const changed = ids.map((id) => [id, { ...talkedThrough.profiles[id], justification: text }] as const);
      return keysOf({ ...talkedThrough, profiles: { ...talkedThrough.profiles, ...Object.fromEntries(changed) } });
    };
    const two = same("casemanager", "vergunningverlener");
    expect(two).toHaveLength(1);
    expect(same("casemanager", "juridisch_adviseur")).not.toEqual(two);
    expect(same("casemanager", "vergunningverlener", "juridisch_adviseur")).not.toEqual(two);
  });

  test("[C9] what was never filled in is always the same ground", () => {
    const empty = keysOf(emptyEvaluation("", null));
    const bare = { ground: [""], about: "" };
    expect(empty).toContain(findingKey("S13", { ...bare, place: { kind: "contact" } }));
    expect(empty).toContain(findingKey("S15", { ...bare, place: { kind: "organisation" } }));
    const score: Place = { kind: "score", profile: "casemanager" };
    expect(empty).toContain(findingKey("S1", { place: score, ground: [], about: "" }));
  });

  test.each<[string, Evaluation, Evaluation]>([
    ["S4: blanks and signs", withProfile({ justification: "Prima." }), withProfile({ justification: " prima!\n" })],
    [
      "S9: the order of the assessors",
      { ...talkedThrough, assessments: assessors([2, 4]) },
      { ...talkedThrough, assessments: assessors([4, 2]) },
    ],
    ["S7: a note elsewhere", withProfile({ score: 2 }), withProfile({ score: 2, notes: notes({ 1: "zes mensen" }) })],
  ])("[C10] with the same ground it stays the same: %s", (_, one, other) => {
    expect(keysOf(one).length).toBeGreaterThan(0);
    expect(keysOf(other)).toEqual(keysOf(one));
  });
});

describe("keys and order", () => {
  test("[C11] a key tells rule and place, and marks the ground without telling it", () => {
    const hit = { ground: ["mw. Jansen"], about: "" };
    const key = (place: Place) => findingKey("S11", { ...hit, place });
    const mark = /[0-9a-f]{16}$/.exec(key({ kind: "year" }))?.[0] ?? "";
    expect(key({ kind: "year" })).toBe(`S11:year:${mark}`);
    expect(key({ kind: "score", profile: "casemanager" })).toBe(`S11:score:casemanager:${mark}`);
    expect(key({ kind: "note", profile: "casemanager", number: 9 })).toBe(`S11:note:casemanager:9:${mark}`);
    expect(key({ kind: "conclusion", number: 3 })).toBe(`S11:conclusion:3:${mark}`);
    expect(key({ kind: "action", id: "A1" })).toBe(`S11:action:A1:${mark}`);
  });

  test("[C12] keys are kept in workbooks: the mark of a ground never changes", () => {
    expect(findingKey("S1", { place: { kind: "year" }, ground: [], about: "" })).toBe("S1:year:741638a5ca69885f");
    const keys = Array.from({ length: 300 }, (_, index) =>
      findingKey("S1", { place: { kind: "year" }, ground: [index], about: "" }),
    );
    expect(keys.filter((key) => !/^S1:year:[0-9a-f]{16}$/.test(key))).toEqual([]);
    expect(new Set(keys).size).toBe(300);
    expect(findingKey("S1", { place: { kind: "year" }, ground: [3, "é"], about: "" })).toBe("S1:year:2e37313d678889c7");
  });

  test("[C13] by step, then head, profiles in their order, rows of tables; within one by rule", () => {
    const base = emptyEvaluation("", 2026, "x");
    const low = { ...base.profiles.juridisch_adviseur, score: 1 as const };
    const casemanager = { ...base.profiles.casemanager, justification: "mw. Jansen" };
    const evaluation = {
      ...base,
      profiles: { ...base.profiles, juridisch_adviseur: low, casemanager },
      assessments: assessors([1]).map((one) => ({ ...one, assessor: "mw. Jansen" })),
    };
    expect(
      findings(evaluation).map(({ rule, place }) => ("profile" in place ? `${rule} ${place.profile}` : rule)),
    ).toEqual([
      "S15",
      "S1 casemanager",
      "S4 casemanager",
      "S11 casemanager",
      "S1 vergunningverlener",
      "S1 toezichthouder_handhaver",
      "S3 juridisch_adviseur",
      "S7 juridisch_adviseur",
      "S1 specialistisch_adviseur",
      "S16",
      "S12",
    ]);
  });
});

describe("answers beside a cell", () => {
  test.each<[Parameters<typeof controlAnswer>[0], boolean, string]>([
    [null, false, "Welk niveau past bij uw organisatie?"],
    [null, true, "Er staat een toelichting. Welke score past daarbij?"],
    ["no-score", false, "Dit is geen score. Welk heel getal van 1 tot en met 5 past?"],
    ["no-score", true, "Dit is geen score. Welk heel getal van 1 tot en met 5 past?"],
    [1, false, "Hoe komt u tot deze score?"],
    [5, true, "Herkennen uw collega’s dit beeld?"],
  ])("[C14] %p, justified %p: %s", (score, hasReason, text) => {
    expect(controlAnswer(score, hasReason)).toBe(text);
  });

  test("[C15] a level by its label and by its definition; without a score not yet scored", () => {
    expect([levelAnswer(2), levelAnswer(null)]).toEqual(["verbetering nodig", "nog niet gewaardeerd"]);
    expect(definitionAnswer(5)).toMatch(/^De organisatie voldoet ruimschoots/);
    expect(definitionAnswer(null)).toBe("nog niet gewaardeerd");
  });
});
