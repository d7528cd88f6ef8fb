import fc from "fast-check";
import { evaluations, packs, years } from "../../test/support/evaluations.ts";
import { emptyEvaluation } from "../model/evaluation/empty.ts";
import { sentence } from "../model/problem.ts";
import { withPack } from "../model/profile-pack/index.ts";
import { requestedEvaluation, type MakeRequest } from "./request.ts";

const request = (changes: Partial<MakeRequest> = {}): MakeRequest => ({
  organisation: "OD Voorbeeld",
  year: 2026,
  ...changes,
});

const codes = (changes: Partial<MakeRequest>): string[] => {
  const outcome = requestedEvaluation(request(changes));
  return outcome.ok ? [] : outcome.problems.map(({ code }) => code);
};

test("[U111] a request alone gives an empty evaluation with its head", () => {
  const outcome = requestedEvaluation(
    request({ organisation: "  OD Voorbeeld ", contact: " kwaliteitscoördinator ", year: " 2026 " }),
  );
  expect(outcome).toEqual({ ok: true, value: emptyEvaluation("OD Voorbeeld", 2026, "kwaliteitscoördinator") });
});

test.each<[string, Partial<MakeRequest>, string[]]>([
  ["no organisation", { organisation: "" }, ["organisatie-leeg"]],
  ["an organisation of blanks", { organisation: " \t\n" }, ["organisatie-leeg"]],
  ["an organisation of 201 characters", { organisation: "é".repeat(201) }, ["organisatie-te-lang"]],
  ["an organisation of 200 characters outside the first plane", { organisation: "𝒳".repeat(200) }, []],
  ["an organisation with half a character", { organisation: "OD \ud83d" }, ["organisatie-kapot"]],
  ["a contact that fits no cell", { contact: "x".repeat(32_768) }, ["contactpersoon-te-lang"]],
  ["a contact with half a character", { contact: "\ude00" }, ["contactpersoon-kapot"]],
  ["no year", { year: " " }, ["jaar-leeg"]],
  ["year 20x6", { year: "20x6" }, ["jaar-geen-getal"]],
  ["year 2026.5 typed", { year: "2026.5" }, ["jaar-geen-getal"]],
  ["year 2026.5", { year: 2026.5 }, ["jaar-geen-getal"]],
  ["year NaN", { year: NaN }, ["jaar-geen-getal"]],
  ["year 1e400", { year: Infinity }, ["jaar-geen-getal"]],
  ["a year with words", { year: "2026 of 2027" }, ["jaar-geen-getal"]],
  ["year in hexadecimals", { year: "0x7EA" }, ["jaar-geen-getal"]],
  ["year 1899", { year: "1899" }, ["jaar-buiten-bereik"]],
  ["year 3000", { year: 3000 }, ["jaar-buiten-bereik"]],
  ["year -2026", { year: "-2026" }, ["jaar-buiten-bereik"]],
  ["year 2000", { year: 2000 }, []],
  ["year 2100", { year: "2100" }, []],
  [
    "everything at once",
    { organisation: "", contact: "\ud800", year: "" },
    ["organisatie-leeg", "contactpersoon-kapot", "jaar-leeg"],
  ],
  ["answers of another organisation", { answers: emptyEvaluation("OD Anders", 2026) }, ["organisatie-verschilt"]],
  ["answers of another year", { answers: emptyEvaluation("", 2024) }, ["jaar-verschilt"]],
  ["answers of neither", { answers: emptyEvaluation("OD Anders", 2024) }, ["organisatie-verschilt", "jaar-verschilt"]],
])("[U112] %s", (_, changes, expected) => {
  expect(codes(changes)).toEqual(expected);
});

test("[U113] a difference names both values and the remedy", () => {
  const outcome = requestedEvaluation(request({ answers: emptyEvaluation("OD Anders", 2024) }));
  const lines = outcome.ok ? [] : outcome.problems.map(sentence);
  expect(lines).toEqual([
    "Organisatie: U vraagt om “OD Voorbeeld”, maar de antwoorden zijn van “OD Anders”. Gebruik dezelfde naam, of maak “organisatie” in de antwoorden leeg.",
    "Jaar: U vraagt om 2026, maar de antwoorden zijn van 2024. Gebruik hetzelfde jaar, of zet “jaar” in de antwoorden op null.",
  ]);
});

test("[U114] the answers are taken over whole; what is empty in their head comes from the request", () => {
  fc.assert(
    fc.property(evaluations, years, (answers, year) => {
      const outcome = requestedEvaluation({
        organisation: answers.organisation.trim() === "" ? "OD" : answers.organisation,
        year: answers.year ?? year,
        answers,
      });
      fc.pre(Array.from(answers.organisation.trim()).length <= 200);
      expect(outcome).toEqual({
        ok: true,
        value: {
          ...answers,
          organisation: answers.organisation.trim() === "" ? "OD" : answers.organisation,
          year: answers.year ?? year,
        },
      });
    }),
  );
});

test("[U115] the same name with its accents typed otherwise is the same name, spelled as in the answers", () => {
  const answers = emptyEvaluation(" Coo\u0308peratie ", null, "hoofd VTH");
  const outcome = requestedEvaluation(request({ organisation: "Co\u00f6peratie", contact: "", answers }));
  expect(outcome).toMatchObject({ ok: true, value: { organisation: answers.organisation, contact: "hoofd VTH" } });
});

test("[U116] a contact in the request goes before the one in the answers", () => {
  const answers = emptyEvaluation("", null, "hoofd VTH");
  const outcome = requestedEvaluation(request({ contact: "kwaliteitscoördinator", answers }));
  expect(outcome).toMatchObject({ ok: true, value: { contact: "kwaliteitscoördinator" } });
});

test("[U117] a pack is put in", () => {
  fc.assert(
    fc.property(packs, (pack) => {
      const value = withPack(emptyEvaluation("OD Voorbeeld", 2026), pack);
      expect(requestedEvaluation(request({ pack }))).toEqual({ ok: true, value });
    }),
  );
});
