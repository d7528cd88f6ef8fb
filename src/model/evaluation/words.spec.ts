import { inFull } from "../../../test/support/evaluation-in-full.ts";
import { profileIds } from "../bijlage-d/profiles.ts";
import { isIsoDate } from "./dates.ts";
import { isScore, isYear } from "./evaluation.ts";
import { fromJson, toJson } from "./json.ts";

/** The keys of an answers file at a path such as `acties.0`, in their order. */
function keysAt(path: string): readonly string[] {
  const at = (value: unknown, key: string): unknown => (value as Readonly<Record<string, unknown>>)[key];
  return Object.keys(path.split(".").reduce<unknown>(at, written) as object);
}

const written = toJson({
  ...inFull,
  answers: [{ id: "V1", question: "vraag", answer: "antwoord", key: "kenmerk" }],
  peerReview: {
    ...inFull.peerReview,
    entries: [{ id: "T1", organisation: "OD Buur", subject: "eigen", score: 3, note: "notitie", response: "reactie" }],
  },
  history: [
    {
      evaluationId: "E",
      organisation: "OD",
      year: 2024,
      profile: "casemanager",
      source: "zelfevaluatie",
      score: 3,
      justification: "toelichting",
      ambition: "ambitie",
      recordedOn: "2024-05-01",
    },
  ],
});

test.each([
  ["profielen", "casemanager vergunningverlener toezichthouder_handhaver juridisch_adviseur specialistisch_adviseur"],
  ["profielen.casemanager", "score toelichting notities bronnen profieltekst"],
  ["profielen.casemanager.bronnen.0", "sleutel soort bron bevinding"],
  ["profielen.casemanager.profieltekst", "deskundigheidsgebieden dilemmas rol level competenties bron"],
  ["profielen.casemanager.profieltekst.competenties.0", "naam toelichting"],
  ["beoordelaars.0", "sleutel functie profiel score toelichting"],
  ["toetsing", "notities eigenVragen inbreng"],
  ["toetsing.eigenVragen.0", "vraag notitie"],
  ["toetsing.inbreng.0", "sleutel organisatie onderwerp score notitie reactie"],
  ["besproken.0", "sleutel vraag antwoord kenmerk"],
  [
    "acties.0",
    "sleutel profiel aanleiding specifiek indicator nulmeting streefwaarde eigenaar draagvlak middelen begin einde status voortgang",
  ],
  ["resultaten.0", "evaluatieId organisatie jaar profiel bron score toelichting ambitie vastgelegdOp"],
])("[J30] the words of the file at %s are those that files in use have", (path, keys) => {
  expect(keysAt(path)).toEqual(keys.split(" "));
});

test("[J31] an answer to a question gets a key of its own", () => {
  const outcome = fromJson({ besproken: [{ vraag: "a" }, { sleutel: "V1", vraag: "b" }] });
  expect(outcome.ok && outcome.value.answers.map(({ id }) => id)).toEqual(["V2", "V1"]);
});

test.each<[object, readonly string[]]>([
  [{ profielen: { casemanager: { bronnen: [{ soort: "boek" }] } } }, ["document", "gesprek", "null"]],
  [{ beoordelaars: [{ profiel: "baas" }] }, [...profileIds, "null"]],
  [{ toetsing: { inbreng: [{ onderwerp: "vraag_7" }] } }, ["vraag_1", "vraag_6", "eigen", ...profileIds, "null"]],
  [{ acties: [{ profiel: "alle" }] }, [...profileIds, "overkoepelend", "null"]],
  [{ acties: [{ status: "klaar" }] }, ["gepland", "loopt", "gereed", "vervallen", "null"]],
  [{ resultaten: [{ jaar: 2024, profiel: "baas" }] }, profileIds],
])("[J32] %j is refused with the words that fit", (json, words) => {
  const outcome = fromJson(json);
  if (outcome.ok) throw new Error("expected problems");
  expect(outcome.problems).toMatchObject([{ code: "onbekende-keuze" }]);
  const told = Object.values(outcome.problems[0]).join(" ");
  for (const word of words) expect(told).toMatch(new RegExp(String.raw`(^|[ ,:])${word}([ ,.]|$)`));
  expect(told).toContain(words.slice(-2).join(", "));
  expect(told.includes("null")).toBe(words.includes("null"));
});

test.each(["profielen.casemanager.bronnen", "conclusies", "acties", "resultaten"])(
  "[J33] %s must be a list",
  (path) => {
    const json = path.split(".").reduceRight<unknown>((inner, key) => ({ [key]: inner }), { a: 1 });
    expect(fromJson(json)).toMatchObject({ ok: false, problems: [{ code: "geen-lijst" }] });
  },
);

test.each([
  ["x2026-01-31", false],
  ["2026-01-31x", false],
  ["2026-01-31T00:00", false],
  ["2026-01-31", true],
  [["2026-01-31"], false],
  ["9999-12-31", true],
  ["1901-01-01", true],
])("[E3] %j is a date: %s", (value, expected) => {
  expect(isIsoDate(value)).toBe(expected);
});

test.each(["3", [3], 2.5, 0, 6, null, true, NaN])("[E4] %j is no score", (value) => {
  expect(isScore(value)).toBe(false);
});

test.each(["2026", [2026], 2026.5, null, 1899, 10_000])("[E5] %j is no year", (value) => {
  expect(isYear(value)).toBe(false);
});
