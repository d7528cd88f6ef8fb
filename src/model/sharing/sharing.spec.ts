import fc from "fast-check";
import { evaluations } from "../../../test/support/evaluations.ts";
import { emptyEvaluation } from "../evaluation/empty.ts";
import type { Evaluation } from "../evaluation/evaluation.ts";
import { scoreMentions } from "./blind.ts";
import { evaluationMark } from "./identity.ts";
import { leaveable, listing, shared, type Wishes } from "./parts.ts";
import { personalFinds, sentenceAround, sharedTexts } from "./personal.ts";

const all: Wishes = { blind: false, without: [] };
const empty = emptyEvaluation("OD Voorbeeld", 2026, "Jan de Vries, coördinator");

const justified = (justification: string): Evaluation => ({
  ...empty,
  profiles: { ...empty.profiles, casemanager: { ...empty.profiles.casemanager, score: 3, justification } },
});

/** The evaluation with everything changed that must never leave. */
const otherwise = (evaluation: Evaluation): Evaluation => ({
  ...evaluation,
  contact: "anders",
  assessments: [],
  conclusions: evaluation.conclusions.map(() => "anders"),
  answers: [],
  history: [],
  organisationChanges: [],
  peerReview: {
    ...evaluation.peerReview,
    notes: evaluation.peerReview.notes.map(() => "anders"),
    ownQuestions: evaluation.peerReview.ownQuestions.map(({ question }) => ({ question, note: "anders" })),
    entries: [],
  },
  actions: evaluation.actions.map((action) => ({ ...action, progress: "anders", status: null })),
});

describe("what goes and what stays", () => {
  test("[D1] what nobody listed makes no difference to what leaves", () => {
    fc.assert(
      fc.property(evaluations, fc.boolean(), fc.subarray([...leaveable]), (evaluation, blind, without) =>
        expect(shared(otherwise(evaluation), { blind, without })).toEqual(shared(evaluation, { blind, without })),
      ),
    );
  });

  test("[D2] a new field of an evaluation, a profile, a source or an action does not leave", () => {
    const planted = <T extends object>(value: T): T => ({ ...value, geheim: "MERK" });
    fc.assert(
      fc.property(evaluations, (evaluation) => {
        const profiles = Object.fromEntries(
          Object.entries(evaluation.profiles).map(([id, profile]) => [
            id,
            planted({ ...profile, sources: profile.sources.map(planted), text: planted(profile.text) }),
          ]),
        ) as unknown as Evaluation["profiles"];
        const more = planted({ ...evaluation, profiles, actions: evaluation.actions.map(planted) });
        expect(JSON.stringify(shared(more, all))).not.toContain("MERK");
      }),
    );
  });

  test("[D3] blind keeps the scores here, and the plan that cites them", () => {
    const given = shared(justified("Goed."), { blind: true, without: [] });
    expect(given.profiles.casemanager.score).toBeNull();
    expect(listing({ blind: true, without: [] }).stays).toEqual(
      expect.arrayContaining(["scores per profiel", "actieplan"]),
    );
  });

  test("[D4] every part is in the list once: it goes or it stays", () => {
    fc.assert(
      fc.property(fc.boolean(), fc.subarray([...leaveable]), (blind, without) => {
        const { goes, stays } = listing({ blind, without });
        expect(goes.filter((part) => stays.includes(part))).toEqual([]);
        expect([...goes, ...stays]).toHaveLength(17);
      }),
    );
  });

  test("[D5] a blind copy asks about a justification that names a score, not about other numbers", () => {
    const mentions = (text: string) =>
      scoreMentions(shared(justified(text), { blind: true, without: [] })).map(({ where }) => where);
    expect(mentions("Wij geven onszelf een 3.")).toEqual(["cel toelichting_casemanager"]);
    expect(mentions("Onze score is een ruime 4")).toHaveLength(1);
    expect(mentions("Niveau voldoet aan de verwachtingen")).toHaveLength(1);
    expect(mentions("Er zijn 4 casemanagers, dat is een derde van het team.")).toEqual([]);
    expect(scoreMentions(shared(justified("een 3"), all))).toEqual([]);
  });
});

describe("identity", () => {
  test("[D6] the mark follows the organisation and the year, not how the name is written", () => {
    expect(evaluationMark(" od  voorbeeld", 2026)).toBe(evaluationMark("OD Voorbeeld", 2026));
    expect(evaluationMark("OD Voorbeeld", 2028)).not.toBe(evaluationMark("OD Voorbeeld", 2026));
    expect(evaluationMark("OD Voorbeelden", 2026)).not.toBe(evaluationMark("OD Voorbeeld", 2026));
  });
});

describe("personal data", () => {
  test("[D7] each find stands in its sentence, with its cell", () => {
    const text = "Het team is stabiel. Bel mw. P. Jansen op 06-12345678 voor de cijfers. Daarna volgt meer.";
    const finds = personalFinds(shared(justified(text), all), empty.contact);
    expect(finds.map(({ kind, found }) => [kind, found])).toEqual([
      ["name", "mw. P. Jansen"],
      ["phone", "06-12345678"],
    ]);
    for (const { sentence, where } of finds) {
      expect(where).toBe("cel toelichting_casemanager");
      expect(sentence).toContain("Jansen op 06-12345678 voor de cijfers.");
      expect(sentence).not.toContain("Het team is stabiel");
    }
  });

  test("[D8] the contact person is found in running text, though the cell itself stays", () => {
    const finds = personalFinds(shared(justified("Dat weet De Vries."), all), empty.contact);
    expect(finds).toMatchObject([{ kind: "contact", found: "Vries" }]);
  });

  test("[D9] a part that stays is not asked about", () => {
    const noted: Evaluation = {
      ...empty,
      profiles: {
        ...empty.profiles,
        casemanager: { ...empty.profiles.casemanager, notes: empty.profiles.casemanager.notes.with(2, "a.b@odx.nl") },
      },
    };
    expect(personalFinds(shared(noted, all), "")).toMatchObject([{ where: "cel notitie_casemanager_3" }]);
    expect(personalFinds(shared(noted, { blind: false, without: ["notities"] }), "")).toEqual([]);
  });

  test("[D10] a sentence always holds what was found, also in the longest text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), fc.nat(300), fc.nat(40), (text, from, length) => {
        const start = Math.min(from, text.length);
        const end = Math.min(text.length, start + length);
        expect(sentenceAround(text, start, end)).toContain(text.slice(start, end).trim());
      }),
    );
  });

  test("[D11] the check looks at every text that leaves", () => {
    fc.assert(
      fc.property(evaluations, (evaluation) => {
        const given = shared(evaluation, all);
        const looked = new Set(sharedTexts(given).map(({ text }) => text));
        const left = strings({
          ...given,
          actions: given.actions.map(({ id: _, profile: __, start: ___, end: ____, ...rest }) => rest),
        });
        for (const text of left)
          if (text !== "" && text !== "document" && text !== "gesprek") expect(looked).toContain(text);
      }),
    );
  });
});

/** Every text anywhere in a value. */
function strings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(strings) : [];
}
