import fc from "fast-check";
import { evaluations, packs, texts } from "../../../test/support/evaluations.ts";
import { profileIds } from "../bijlage-d/profiles.ts";
import { emptyEvaluation } from "../evaluation/empty.ts";
import { textLimit } from "../evaluation/evaluation.ts";
import { packFromJson, packSource, packToJson, parsePack, toPack, withPack } from "./index.ts";

const parts = { expertise: "", dilemmas: "", role: "rol", level: "", competences: [] };

test("[P1] what is written is read back as the same pack, also through the text of a file", () => {
  fc.assert(
    fc.property(packs, (pack) => {
      expect(packFromJson(packToJson(pack))).toEqual({ ok: true, value: pack });
      expect(parsePack(JSON.stringify(packToJson(pack)))).toEqual({ ok: true, value: pack });
    }),
  );
});

test("[P2] a pack fills its own profiles with its own source, and touches nothing else", () => {
  fc.assert(
    fc.property(evaluations, packs, (evaluation, pack) => {
      const filled = withPack(evaluation, pack);
      for (const id of profileIds) {
        const wanted = pack.profiles[id];
        const before = evaluation.profiles[id];
        const text = wanted === undefined ? before.text : { ...wanted, source: packSource(pack) };
        expect(filled.profiles[id]).toEqual({ ...before, text });
      }
      expect({ ...filled, profiles: evaluation.profiles }).toEqual(evaluation);
    }),
  );
});

test("[P3] putting a pack in twice is putting it in once", () => {
  fc.assert(
    fc.property(evaluations, packs, (evaluation, pack) => {
      const once = withPack(evaluation, pack);
      expect(withPack(once, pack)).toEqual(once);
    }),
  );
});

test("[P4] the pack taken from an evaluation gives an empty one the same texts", () => {
  fc.assert(
    fc.property(evaluations, texts, (evaluation, source) => {
      const pack = toPack(evaluation, source, "2026");
      const filled = withPack(emptyEvaluation("", null), pack);
      expect(toPack(filled, source, "2026")).toEqual(pack);
      for (const id of profileIds) {
        expect({ ...filled.profiles[id].text, source: "" }).toEqual({ ...evaluation.profiles[id].text, source: "" });
      }
    }),
  );
});

test("[P5] the source is told with its date, or with what there is of the two", () => {
  const source = (bron: string, datum: string) => packSource({ source: bron, date: datum, profiles: {} });
  expect([
    source("Kwaliteitscriteria", "2019"),
    source("Kwaliteitscriteria", ""),
    source("", "2019"),
    source("", ""),
  ]).toEqual(["Kwaliteitscriteria (2019)", "Kwaliteitscriteria", "2019", ""]);
});

test("[P6] an evaluation without texts gives a pack without profiles, which changes nothing", () => {
  const empty = emptyEvaluation("", null);
  const pack = toPack(empty, "", "");
  expect(pack.profiles).toEqual({});
  expect(withPack(empty, pack)).toBe(empty);
});

test.each<[string, unknown, string]>([
  ["no profiles at all", {}, "leeg-pakket @ profielen"],
  ["an answers file", { formaat: "competentiespiegel/zelfevaluatie" }, "ander-formaat @ formaat"],
  ["answers without a format", { organisatie: "OD" }, "onbekende-naam @ organisatie"],
  ["a source that does not fit", { bron: "x".repeat(1001), profielen: { casemanager: {} } }, "tekst-te-lang @ bron"],
  [
    "a sixth competence",
    { profielen: { casemanager: { competenties: Array(6).fill({}) } } },
    "te-veel @ profielen.casemanager.competenties",
  ],
  ["a source per profile", { profielen: { casemanager: { bron: "" } } }, "onbekende-naam @ profielen.casemanager.bron"],
])("[P7] refused: %s", (_, json, expected) => {
  const outcome = packFromJson(json);
  expect(outcome.ok ? "ok" : outcome.problems.map(({ code, where }) => `${code} @ ${where}`).join()).toBe(expected);
});

test("[P8] the source fits in a cell whatever the pack says", () => {
  const pack = { source: "x".repeat(1000), date: "y".repeat(100), profiles: { casemanager: parts } };
  expect(packSource(pack).length).toBeLessThan(textLimit);
});
