import fc from "fast-check";
import { evaluations } from "../../../test/support/evaluations.ts";
import { sentence, type Outcome, type Problem } from "../problem.ts";
import { emptyEvaluation } from "./empty.ts";
import { counts, textLimit, type Evaluation } from "./evaluation.ts";
import { evaluationDocument, fromJson, parseJson, toJson } from "./json.ts";

function problemsOf(outcome: Outcome<unknown>): readonly Problem[] {
  if (outcome.ok) throw new Error("expected problems");
  return outcome.problems;
}

function valueOf(outcome: Outcome<Evaluation>): Evaluation {
  if (!outcome.ok) throw new Error(outcome.problems.map(sentence).join("\n"));
  return outcome.value;
}

const brief = (outcome: Outcome<unknown>): string[] =>
  problemsOf(outcome).map(({ code, where }) => `${code} @ ${where}`);

describe("laws", () => {
  test("[J1] what is written is read back as the same evaluation", () => {
    fc.assert(
      fc.property(evaluations, (evaluation) => expect(valueOf(fromJson(toJson(evaluation)))).toEqual(evaluation)),
    );
  });

  test("[J2] the same through the text of a file, with or without a byte order mark", () => {
    fc.assert(
      fc.property(evaluations, fc.constantFrom("", "\uFEFF"), (evaluation, mark) => {
        const text = mark + JSON.stringify(toJson(evaluation), null, 2);
        expect(valueOf(parseJson(text))).toEqual(evaluation);
      }),
    );
  });

  test("[J3] any text of whole characters is kept to the character, control characters too", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 50 }), (text) => {
        const value = valueOf(parseJson(JSON.stringify({ conclusies: [text] })));
        expect(value.conclusions[0]).toBe(text);
      }),
    );
  });

  test("[J4] whatever JSON it is given, it answers with an outcome whose problems are complete", () => {
    const value = fc.oneof(fc.jsonValue(), fc.dictionary(fc.constantFrom(...topKeys), fc.jsonValue()));
    fc.assert(
      fc.property(value, (json) => {
        const outcome = fromJson(json);
        if (outcome.ok) return;
        expect(outcome.problems.length).toBeLessThanOrEqual(11);
        for (const problem of outcome.problems) expect(problem.what !== "" && problem.remedy !== "").toBe(true);
      }),
    );
  });
});

const topKeys = Object.keys(toJson(emptyEvaluation("", null)));

describe("reading", () => {
  test("[J5] everything that is missing is empty", () => {
    expect(valueOf(parseJson("{}"))).toEqual(emptyEvaluation("", null));
    expect(valueOf(fromJson({ profielen: { casemanager: {} }, toetsing: {} }))).toEqual(emptyEvaluation("", null));
  });

  test("[J6] lists that are shorter are filled up", () => {
    const value = valueOf(
      fromJson({
        profielen: {
          casemanager: { notities: ["een"], profieltekst: { competenties: [{ naam: "Omgevingsbewust" }] } },
        },
        toetsing: { eigenVragen: [{ vraag: "Wat nog?" }] },
        conclusies: ["goed"],
      }),
    );
    expect(value.profiles.casemanager.notes).toEqual(["een", ...Array<string>(counts.notes - 1).fill("")]);
    expect(value.profiles.casemanager.text.competences).toHaveLength(counts.competences);
    expect(value.profiles.casemanager.text.competences[0]).toEqual({ name: "Omgevingsbewust", explanation: "" });
    expect(value.peerReview.ownQuestions).toEqual([
      { question: "Wat nog?", note: "" },
      { question: "", note: "" },
      { question: "", note: "" },
    ]);
    expect(value.conclusions).toHaveLength(counts.conclusions);
  });

  test("[J7] rows without a key get the first free one", () => {
    const value = valueOf(
      fromJson({
        beoordelaars: [{}, { sleutel: "B2" }, { sleutel: "" }, { sleutel: "eigen" }, {}],
        profielen: { casemanager: { bronnen: [{}] } },
        toetsing: { inbreng: [{}] },
        acties: [{}],
      }),
    );
    expect(value.assessments.map(({ id }) => id)).toEqual(["B1", "B2", "B3", "eigen", "B4"]);
    expect(value.profiles.casemanager.sources[0]?.id).toBe("R1");
    expect(value.peerReview.entries[0]?.id).toBe("T1");
    expect(value.actions[0]?.id).toBe("A1");
  });

  test("[J8] the written form is complete, versioned and in the words of the documentation", () => {
    expect(toJson(emptyEvaluation("OD Voorbeeld", 2026, "kwaliteitscoördinator"))).toMatchObject({
      formaat: "competentiespiegel/zelfevaluatie",
      versie: 1,
      organisatie: "OD Voorbeeld",
      contactpersoon: "kwaliteitscoördinator",
      jaar: 2026,
      profielen: { juridisch_adviseur: { score: null, notities: Array(9).fill(""), profieltekst: { bron: "" } } },
      toetsing: { notities: Array(6).fill(""), inbreng: [] },
      acties: [],
      resultaten: [],
    });
  });
});

const longText = "é".repeat(textLimit + 1);
const result = { jaar: 2024, profiel: "casemanager" };

describe("faults", () => {
  test.each<[string, unknown, string[]]>([
    ["score 6", { profielen: { casemanager: { score: 6 } } }, ["geen-score @ profielen.casemanager.score"]],
    ["score 2.5", { beoordelaars: [{ score: 2.5 }] }, ["geen-score @ beoordelaars[1].score"]],
    ['score "3"', { toetsing: { inbreng: [{ score: "3" }] } }, ["geen-score @ toetsing.inbreng[1].score"]],
    ["score 0", { resultaten: [{ ...result, score: 0 }] }, ["geen-score @ resultaten[1].score"]],
    ["score true", { profielen: { casemanager: { score: true } } }, ["geen-score @ profielen.casemanager.score"]],
    ["year as text", { jaar: "2026" }, ["geen-jaar @ jaar"]],
    ["year 1899", { jaar: 1899 }, ["geen-jaar @ jaar"]],
    ["year 2026.5", { jaar: 2026.5 }, ["geen-jaar @ jaar"]],
    ["a day that does not exist", { acties: [{}, { begin: "2026-02-30" }] }, ["geen-datum @ acties[2].begin"]],
    ["a day as a person writes it", { acties: [{ einde: "31-1-2026" }] }, ["geen-datum @ acties[1].einde"]],
    ["a day and a time", { acties: [{ einde: "2026-01-31T00:00" }] }, ["geen-datum @ acties[1].einde"]],
    ["29 February in a common year", { acties: [{ einde: "2027-02-29" }] }, ["geen-datum @ acties[1].einde"]],
    ["a day before Excel's", { acties: [{ einde: "1900-12-31" }] }, ["geen-datum @ acties[1].einde"]],
    ["a result without year", { resultaten: [{ profiel: "casemanager" }] }, ["ontbreekt @ resultaten[1].jaar"]],
    ["a result without profile", { resultaten: [{ jaar: 2024 }] }, ["ontbreekt @ resultaten[1].profiel"]],
    ["a result with year null", { resultaten: [{ ...result, jaar: null }] }, ["geen-jaar @ resultaten[1].jaar"]],
    ["unknown choice", { acties: [{ status: "Loopt" }] }, ["onbekende-keuze @ acties[1].status"]],
    ["unknown profile", { beoordelaars: [{ profiel: "bode" }] }, ["onbekende-keuze @ beoordelaars[1].profiel"]],
    ["null for a text", { organisatie: null }, ["geen-tekst @ organisatie"]],
    ["number for a text", { conclusies: [1] }, ["geen-tekst @ conclusies[1]"]],
    ["text too long", { conclusies: [longText] }, ["tekst-te-lang @ conclusies[1]"]],
    ["half a character", { conclusies: ["", "a\ud83dz"] }, ["tekst-kapot @ conclusies[2]"]],
    [
      "too many notes",
      { profielen: { casemanager: { notities: Array(10).fill("") } } },
      ["te-veel @ profielen.casemanager.notities"],
    ],
    ["a list for an object", { profielen: [] }, ["geen-object @ profielen"]],
    ["an object for a list", { acties: {} }, ["geen-lijst @ acties"]],
    ["a list for the whole", [], ["geen-object @ "]],
    ["null for the whole", null, ["geen-object @ "]],
    ["a key twice", { acties: [{ sleutel: "A1" }, {}, { sleutel: "A1" }] }, ["dubbele-sleutel @ acties[3].sleutel"]],
    ["a slip in a name", { profielen: { casemaneger: {} } }, ["onbekende-naam-lijkt-op @ profielen.casemaneger"]],
    ["an unknown name", { opmerkingen: "" }, ["onbekende-naam @ opmerkingen"]],
    ["an odd name", { "a b\n": 1 }, ['onbekende-naam @ "a b\\n"']],
    ["another format", { formaat: "competentiespiegel/profielpakket" }, ["ander-formaat @ formaat"]],
    ["a newer version", { versie: 2 }, ["nieuwere-versie @ versie"]],
    ["version 0", { versie: 0 }, ["geen-versie @ versie"]],
    ["version as text", { versie: "1" }, ["geen-versie @ versie"]],
  ])("[J9] %s", (_, json, expected) => {
    expect(brief(fromJson(json))).toEqual(expected);
  });

  test("[J10] a fault says what stood there and what to do, on one line", () => {
    const [problem] = problemsOf(fromJson({ profielen: { casemanager: { score: 6 } } }));
    expect(problem && sentence(problem)).toBe(
      "profielen.casemanager.score: Hier staat 6; dat is geen score. " +
        "Gebruik 1, 2, 3, 4 of 5 zonder aanhalingstekens, of null voor nog niet gewaardeerd.",
    );
    const long = problemsOf(fromJson({ profielen: { casemanager: { score: `3\n${"x".repeat(9000)}` } } }))[0];
    expect(long?.what).toMatch(/^Hier staat "3\\nx{38}…"; dat is geen score\.$/);
  });

  test("[J11] a slip in a name is answered with the name that was meant; other names with those that fit", () => {
    expect(problemsOf(fromJson({ Organisatie: "" }))[0]?.remedy).toContain("“organisatie”");
    expect(problemsOf(fromJson({ profielen: { bode: {} } }))[0]?.remedy).toContain("casemanager, vergunningverlener");
  });

  test("[J12] names that every object has by itself are unknown names as well", () => {
    for (const name of ["__proto__", "constructor", "toString"]) {
      const outcome = parseJson(`{ "profielen": { "${name}": { "score": 5 } } }`);
      expect(brief(outcome)).toEqual([`onbekende-naam @ profielen.${name}`]);
    }
    expect(Object.hasOwn(Object.prototype, "score")).toBe(false);
  });

  test("[J13] ten faults are told, the rest is counted", () => {
    const scores = (count: number) => ({ beoordelaars: Array(count).fill({ score: 9 }) });
    expect(problemsOf(fromJson(scores(10)))).toHaveLength(10);
    const problems = problemsOf(fromJson(scores(13)));
    expect(problems).toHaveLength(11);
    expect(problems[10]?.what).toBe("En nog 3 fouten.");
  });

  test("[J14] faults in one object are told together: an unknown name does not hide a wrong score", () => {
    const outcome = fromJson({ profielen: { casemanager: { score: 7, notitie: [] } } });
    expect(brief(outcome)).toEqual([
      "geen-score @ profielen.casemanager.score",
      "onbekende-naam-lijkt-op @ profielen.casemanager.notitie",
    ]);
  });
});

describe("the text of a file", () => {
  test.each([
    ["nothing", "", "json-leeg @ "],
    ["only blanks", "\uFEFF \n", "json-leeg @ "],
    ["prose", "Beste collega", "geen-json @ "],
    ["a comma too many", '{\n  "jaar": 2026,\n}', "geen-json @ regel 3, teken 1"],
    ["cut off", '{ "jaar": 2026, "organisatie": "OD', "json-afgebroken @ regel 1, teken 35"],
  ])("[J15] %s", (_, text, expected) => {
    const [found] = brief(parseJson(text));
    expect([expected, expected.replace(/@ .*/, "@ ")]).toContain(found);
  });

  test("[J16] a text over 30 MB is refused before it is looked into", () => {
    expect(brief(parseJson(" ".repeat(30 * 1024 * 1024 + 1)))).toEqual(["json-te-groot @ "]);
  });

  test("[J17] nesting without end is answered, not followed", () => {
    const deep = `{ "acties": ${"[".repeat(200_000)}${"]".repeat(200_000)} }`;
    expect(brief(parseJson(deep))).toEqual(["json-te-diep @ regel 1, teken 62"]);
  });
});

test("[J18] there is one version, and it is what the files say", () => {
  expect(evaluationDocument.migrations).toEqual([]);
});
