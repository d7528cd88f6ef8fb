import { action, assessors, notes, talkedThrough, withProfile } from "../../../test/support/talked-through.ts";
import { emptyEvaluation } from "../evaluation/empty.ts";
import type { Evaluation, ProfileEvaluation } from "../evaluation/evaluation.ts";
import { findings } from "./checks.ts";
import type { Place, RuleId, Stray } from "./finding.ts";

const casemanager = "casemanager" as const;
const score: Place = { kind: "score", profile: casemanager };
const justification: Place = { kind: "justification", profile: casemanager };
const sources: Place = { kind: "sources", profile: casemanager };

/** What one rule asks: the places, in order. */
function placesOf(rule: RuleId, evaluation: Evaluation, strays: readonly Stray[] = []): Place[] {
  return findings(evaluation, strays)
    .filter((finding) => finding.rule === rule)
    .map(({ place }) => place);
}

function questionOf(rule: RuleId, evaluation: Evaluation, strays: readonly Stray[] = []): string | undefined {
  return findings(evaluation, strays).find((finding) => finding.rule === rule)?.question;
}

/** A case: what is changed in the profile casemanager, and whether the rule asks about it. */
type Case = readonly [name: string, change: Partial<ProfileEvaluation>, asks: boolean];

function cases(rule: RuleId, place: Place, table: readonly Case[]): void {
  test.each(table)(`[${rule}] %s`, (_, change, asks) => {
    expect(placesOf(rule, withProfile(change))).toEqual(asks ? [place] : []);
  });
}

const long = "Op alle onderdelen zijn de afspraken gevolgd en is de kennis in huis aanwezig.";

test("[S0] an evaluation that was talked through has no question left", () => {
  expect(findings(talkedThrough)).toEqual([]);
});

test("[S0] an empty evaluation is asked for its head and its five scores, and for nothing else", () => {
  expect(findings(emptyEvaluation("", null)).map(({ rule }) => rule)).toEqual([
    "S15",
    "S13",
    "S14",
    "S1",
    "S1",
    "S1",
    "S1",
    "S1",
  ]);
});

describe("S1: not yet scored", () => {
  cases("S1", score, [
    ["no score", { score: null }, true],
    ["the lowest score is a score", { score: 1 }, false],
    ["any other score", { score: 5 }, false],
  ]);

  test("[S1] what is no score is asked about by S2, not again", () => {
    const stray = { place: score, shown: "goed" };
    expect(placesOf("S1", withProfile({ score: null }), [stray])).toEqual([]);
    const elsewhere = { place: { kind: "score", profile: "juridisch_adviseur" } as const, shown: "goed" };
    expect(placesOf("S1", withProfile({ score: null }), [elsewhere])).toEqual([score]);
    const otherKind = { place: { kind: "justification", profile: casemanager } as const, shown: "goed" };
    expect(placesOf("S1", withProfile({ score: null }), [otherKind])).toEqual([score]);
  });

  test("[S1] the question names the profile", () => {
    expect(questionOf("S1", withProfile({ score: null }))).toBe("Welk niveau past bij het profiel Casemanager?");
  });
});

describe("S2: no whole number from 1 to 5", () => {
  test.each<Place>([score, { kind: "assessment", id: "B2" }, { kind: "peerEntry", id: "T1" }])(
    "[S2] at %j",
    (place) => {
      const stray = { place, shown: "3,5" };
      expect(placesOf("S2", talkedThrough, [stray])).toEqual([place]);
      expect(questionOf("S2", talkedThrough, [stray])).toBe("Hier staat “3,5”. Welke score past?");
    },
  );

  test("[S2] what is no year is not asked for as a score", () => {
    expect(placesOf("S2", talkedThrough, [{ place: { kind: "year" }, shown: "twintig" }])).toEqual([]);
  });
});

describe("S3: a score without justification", () => {
  cases("S3", justification, [
    ["nothing", { justification: "" }, true],
    ["blanks", { justification: " \n\t\u00a0" }, true],
    ["a text, however short", { justification: "." }, false],
    ["nothing, but not scored either", { score: null, justification: "" }, false],
  ]);
});

describe("S4: a very short justification", () => {
  cases("S4", justification, [
    ["one word", { justification: "Prima." }, true],
    ["seven words", { justification: "Wij voldoen, zie de notities: dat klopt." }, true],
    ["eight words", { justification: "Wij voldoen, zie de notities: dat klopt zeker." }, false],
    ["signs are no words", { justification: "Wij voldoen - & - zie de … notities / dat klopt !" }, true],
    ["without a score as well", { score: null, justification: "Prima." }, true],
    ["nothing is S3", { justification: "" }, false],
  ]);
});

describe("S5: the same justification for several profiles", () => {
  const both = (one: string, other: string): Evaluation => {
    const base = withProfile({ justification: one });
    const vergunningverlener = { ...base.profiles.vergunningverlener, justification: other };
    return { ...base, profiles: { ...base.profiles, vergunningverlener } };
  };

  test.each([
    ["to the letter", long, long],
    ["but for capitals, blanks and signs", long, `  ${long.toUpperCase().replaceAll(" ", "\n")}!`],
    ["but for how accents were typed", "Coöperatie is er", "Coo\u0308peratie is er"],
    ["but for the profile’s name", `Casemanagers: ${long}`, `Vergunningverleners: ${long}`],
  ])("[S5] %s", (_, one, other) => {
    expect(placesOf("S5", both(one, other))).toEqual([justification]);
  });

  test.each([
    ["another text", long, `${long} Soms.`],
    ["both empty", "", " "],
    ["blanks are letters apart", "de regie", "deregie"],
  ])("[S5] not: %s", (_, one, other) => {
    expect(placesOf("S5", both(one, other))).toEqual([]);
  });

  test("[S5] one question names all profiles with the same text", () => {
    const two = both(long, long);
    expect(questionOf("S5", two)).toMatch(/^Bij Casemanager en Vergunningverlener staat dezelfde toelichting\./);
    const jurist = { ...two.profiles.juridisch_adviseur, justification: long };
    const three = { ...two, profiles: { ...two.profiles, juridisch_adviseur: jurist } };
    expect(questionOf("S5", three)).toMatch(/^Bij Casemanager, Vergunningverlener en Juridisch adviseur staat/);
    expect(placesOf("S5", three)).toHaveLength(1);
  });

  test.each([
    ["Toezichthouders en handhavers kennen hun vak", "Specialistisch adviseurs kennen hun vak"],
    ["Juridisch adviseurs kennen hun vak", "De casemanagers kennen hun vak"],
  ])("[S5] names of profiles do not count: %s", (one, other) => {
    const isSame = one.startsWith("Toezicht");
    expect(placesOf("S5", both(one, other))).toEqual(isSame ? [justification] : []);
  });
});

describe("S6: a 4 or 5 without any source or note", () => {
  const source = { id: "R1", kind: null, description: "", finding: "" };
  cases("S6", sources, [
    ["a 4 with nothing", { score: 4 }, true],
    ["a 5 with blanks", { score: 5, notes: notes({ 2: " " }), sources: [source] }, true],
    ["a 4 with a note", { score: 4, notes: notes({ 7: "trots" }) }, false],
    ["a 4 with a source", { score: 4, sources: [{ ...source, description: "jaarverslag" }] }, false],
    ["a 4 with what a source says", { score: 4, sources: [{ ...source, finding: "alles tijdig" }] }, false],
    ["a 3 with nothing", { score: 3 }, false],
    ["nothing at all", { score: null }, false],
  ]);
});

describe("S7: a 1 or 2 without an improvement", () => {
  const place: Place = { kind: "note", profile: casemanager, number: 9 };
  cases("S7", place, [
    ["a 1", { score: 1 }, true],
    ["a 2, with other notes", { score: 2, notes: notes({ 8: "groeien" }) }, true],
    ["a 2 with blanks", { score: 2, notes: notes({ 9: "  " }) }, true],
    ["a 2 with an improvement", { score: 2, notes: notes({ 9: "opleiding" }) }, false],
    ["a 3", { score: 3 }, false],
    ["no score", { score: null }, false],
  ]);
});

describe("S8: the justification speaks of another level", () => {
  cases("S8", justification, [
    ["another level", { justification: `Dit is niveau 4. ${long}` }, true],
    ["its own level", { justification: `Dit is niveau 3. ${long}` }, false],
    ["no score to compare with", { score: null, justification: `Dit is niveau 4. ${long}` }, false],
  ]);

  test("[S8] one question, about the first of them", () => {
    const evaluation = withProfile({ justification: `Dit is niveau 4. Dit is score 5. ${long}` });
    expect(placesOf("S8", evaluation)).toHaveLength(1);
    expect(questionOf("S8", evaluation)).toBe("In de toelichting staat “niveau 4”. Past dat bij de score die u gaf?");
  });
});

describe("S9: a spread of two or more without a word on it", () => {
  const asks = (scores: readonly (1 | 2 | 3 | 4 | 5 | null)[], change: Partial<ProfileEvaluation> = {}) =>
    placesOf("S9", { ...withProfile(change), assessments: assessors(scores) });

  test.each([[[2, 4]], [[1, 3, 5]], [[5, null, 1]], [[4, 2]]] as const)("[S9] %j asks", (scores) => {
    expect(asks(scores)).toEqual([justification]);
  });

  test.each([[[3, 4]], [[3]], [[]], [[2, 2]], [[null, 5]]] as const)("[S9] %j does not", (scores) => {
    expect(asks(scores)).toEqual([]);
  });

  test.each([
    { justification: `${long} De beoordelaars zien dit anders.` },
    { justification: `Het VERSCHIL komt door de teams. ${long}` },
    { notes: notes({ 4: "de meningen lopen uiteen" }) },
  ])("[S9] a word on it is enough: %j", (change) => {
    expect(asks([2, 4], change)).toEqual([]);
  });

  test("[S9] assessors of another profile do not count", () => {
    const assessments = [...assessors([2]), ...assessors([4], "juridisch_adviseur")];
    expect(placesOf("S9", { ...talkedThrough, assessments })).toEqual([]);
  });
});

describe("S10: the own score outside the range of the assessors", () => {
  test.each<[1 | 2 | 3 | 4 | 5 | null, readonly (1 | 2 | 3 | 4 | 5 | null)[], boolean]>([
    [5, [3, 4], true],
    [2, [3, 4], true],
    [2, [3], true],
    [3, [3, 4], false],
    [4, [3, 4], false],
    [3, [2, 4], false],
    [3, [], false],
    [3, [null], false],
    [null, [3, 4], false],
  ])("[S10] %p beside %j: %p", (own, scores, asks) => {
    const evaluation = { ...withProfile({ score: own }), assessments: assessors(scores) };
    expect(placesOf("S10", evaluation)).toEqual(asks ? [score] : []);
  });
});

describe("S11, S16, S17: people by function, never by name", () => {
  cases("S11", justification, [
    ["a name", { justification: `Volgens mw. Jansen. ${long}` }, true],
    ["two names, one question", { justification: `Volgens mw. Jansen en J. de Wit. ${long}` }, true],
    ["a function", { justification: `Volgens de Coördinator VTH. ${long}` }, false],
  ]);

  test("[S11] the contact person's own name is one", () => {
    const evaluation = {
      ...withProfile({ justification: `Volgens Wortelboer. ${long}` }),
      contact: "Lotje Wortelboer",
    };
    expect(placesOf("S11", evaluation)).toEqual([justification]);
    expect(questionOf("S11", evaluation)).toContain("“Wortelboer”");
    expect(placesOf("S11", { ...evaluation, contact: "coördinator" })).toEqual([]);
  });

  test("[S16] an assessor who looks like a person", () => {
    const assessments = assessors([3, 3]).map((one, index) => (index === 1 ? { ...one, assessor: "J. de Wit" } : one));
    expect(placesOf("S16", { ...talkedThrough, assessments })).toEqual([{ kind: "assessment", id: "B2" }]);
    expect(questionOf("S16", { ...talkedThrough, assessments })).toContain("“J. de Wit”");
  });

  test("[S17] an owner who looks like a person", () => {
    const actions = [action({ owner: "teamleider" }), action({ id: "A2", owner: "Fatima Yilmaz" })];
    expect(placesOf("S17", { ...talkedThrough, actions })).toEqual([{ kind: "action", id: "A2" }]);
    expect(questionOf("S17", { ...talkedThrough, actions })).toContain("“Fatima Yilmaz”");
  });

  test("[S11] a find of forty characters is told whole", () => {
    const mail = `${"x".repeat(27)}@voorbeeld.nl`;
    expect(questionOf("S11", withProfile({ justification: `mail ${mail} ${long}` }))).toContain(`“${mail}”`);
  });

  test("[S11] a long find is shortened, characters kept whole", () => {
    const mail = `${"𝒳".repeat(30)}@voorbeeldorganisatie.nl`;
    const question = questionOf("S11", withProfile({ justification: `mail ${mail} ${long}` }));
    expect(question).toContain(`“${"𝒳".repeat(30)}@voorbeel${"d".repeat(1)}…”`);
  });
});

describe("S12: conclusions that leave out a profile with a 1 or 2", () => {
  const place: Place = { kind: "conclusion", number: 3 };
  const concluded = (text: string, change: Partial<ProfileEvaluation>): Place[] =>
    placesOf("S12", { ...withProfile(change), conclusions: ["", text, "", "", ""] });

  test.each<[string, Partial<ProfileEvaluation>, boolean]>([
    ["Wij willen groeien.", { score: 1 }, true],
    ["Wij willen groeien.", { score: 2 }, true],
    ["", { score: 2 }, true],
    ["De casemanagers moeten groeien.", { score: 2 }, false],
    ["Het CASEMANAGEMENT moet beter.", { score: 2 }, false],
    ["De casussen van managers", { score: 2 }, true],
    ["Wij willen groeien.", { score: 3 }, false],
    ["Wij willen groeien.", { score: null }, false],
  ])("[S12] “%s” with %j: %p", (text, change, asks) => {
    expect(concluded(text, change)).toEqual(asks ? [place] : []);
  });

  test("[S12] asked before any conclusion is written, it does not speak of conclusions as if they were there", () => {
    const [asked] = findings(withProfile({ score: 2 })).filter(({ rule }) => rule === "S12");
    expect(asked?.question).toBe(
      "Bij het profiel Casemanager is de score laag, en in stap 3 staat daar nog geen conclusie over. Wat concludeert u?",
    );
  });

  test("[S12] one question per profile", () => {
    const two = withProfile({ score: 1 });
    const jurist = { ...two.profiles.juridisch_adviseur, score: 2 as const };
    const asked = findings({ ...two, profiles: { ...two.profiles, juridisch_adviseur: jurist } }).filter(
      ({ rule }) => rule === "S12",
    );
    expect(asked.map(({ question }) => /profiel (.+) is de score laag/.exec(question)?.[1])).toEqual([
      "Casemanager",
      "Juridisch adviseur",
    ]);
    expect(new Set(asked.map(({ key }) => key)).size).toBe(2);
    expect(asked.every(({ step }) => step === 3)).toBe(true);
  });
});

describe("S13, S14, S15: the head of the form", () => {
  test.each<[RuleId, Partial<Evaluation>, Place[]]>([
    ["S13", { contact: "" }, [{ kind: "contact" }]],
    ["S13", { contact: " \n" }, [{ kind: "contact" }]],
    ["S13", { contact: "coördinator" }, []],
    ["S14", { year: null }, [{ kind: "year" }]],
    ["S14", { year: 2026 }, []],
    ["S15", { organisation: "  " }, [{ kind: "organisation" }]],
    ["S15", { organisation: "OD" }, []],
  ])("[%s] %j", (rule, change, places) => {
    expect(placesOf(rule, { ...talkedThrough, ...change })).toEqual(places);
  });

  test("[S14] a year that is none is asked about as it stands there, once", () => {
    const stray = { place: { kind: "year" } as const, shown: "’26" };
    const evaluation = { ...talkedThrough, year: null };
    expect(placesOf("S14", evaluation, [stray])).toHaveLength(1);
    expect(questionOf("S14", evaluation, [stray])).toBe("Bij het jaar staat “’26”. Over welk jaar gaat dit?");
    expect(questionOf("S14", evaluation)).toBe("Over welk jaar gaat deze zelfevaluatie?");
    expect(questionOf("S14", evaluation, [{ place: score, shown: "x" }])).toBe(
      "Over welk jaar gaat deze zelfevaluatie?",
    );
  });
});
