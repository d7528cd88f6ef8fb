import fc from "fast-check";
import { evaluations, packs } from "../../test/support/evaluations.ts";
import { FakeDesk, refused } from "../../test/support/fake-desk.ts";
import { profileIds } from "../model/bijlage-d/index.ts";
import { emptyEvaluation } from "../model/evaluation/empty.ts";
import { textLimit } from "../model/evaluation/evaluation.ts";
import { success } from "../model/problem.ts";
import { parsePack, toPack, withPack } from "../model/profile-pack/index.ts";
import type { CellValue } from "../workbook/blueprint.ts";
import { build } from "../workbook/build.ts";
import type { Contents } from "../workbook/contents.ts";
import { contentsOf } from "../workbook/contents-of.ts";
import { buildGathered } from "../workbook/results-workbook.ts";
import { fields } from "../workbook/fields.ts";
import { placeName } from "../workbook/labels.ts";
import { layoutVersion } from "../workbook/names.ts";
import { loadPack, previewPack, writeProfileText } from "./profile-text.ts";
import { read } from "./read.ts";
import { standingOf } from "./read-standing.ts";
import { savePack } from "./save-pack.ts";
import { setScore, writeText } from "./write-answers.ts";

const empty = emptyEvaluation("OD Voorbeeld", 2026);
const quiet = { step: () => undefined, isCancelled: () => false };

test("[U13] a whole evaluation stands as it is read; a workbook of something else has none", () => {
  fc.assert(
    fc.property(evaluations, (evaluation) => {
      const standing = { kind: "evaluation", evaluation, problems: [], strays: [], isOlder: false };
      expect(standingOf(contentsOf(build(evaluation)))).toEqual(standing);
    }),
    { numRuns: 15 },
  );
  expect(standingOf({ values: new Map(), tables: new Map() })).toEqual({ kind: "none" });
  const results = contentsOf(buildGathered({ history: [], organisationChanges: [] }));
  expect(standingOf(results)).toMatchObject({ kind: "refused", problems: [{ code: "uitkomsten" }] });
});

const damaged: fc.Arbitrary<Contents> = fc
  .record({
    evaluation: evaluations,
    gone: fc.subarray(fields.map(({ name }) => name).filter((name) => name !== "organisatie")),
    odd: fc.dictionary(fc.constantFrom("score_casemanager", "jaar"), fc.constantFrom<CellValue>("x", 7, 2.5, true)),
    table: fc.constantFrom("Beoordelaars", "Toetsing", "Resultaten", "Bronnen_casemanager", "geen"),
    heading: fc.boolean(),
  })
  .map(({ evaluation, gone, odd, table, heading }) => {
    const { values, tables } = contentsOf(build(evaluation));
    const left = new Map([...values, ...Object.entries(odd)].filter(([name]) => !gone.includes(name)));
    const lists = new Map(tables);
    const found = lists.get(table);
    if (found !== undefined && heading) lists.set(table, { ...found, columns: found.columns.with(0, "Weg") });
    else lists.delete(table);
    return { values: left, tables: lists };
  });

test("[U14] whatever is damaged, the rest stands and every damage is told", () => {
  fc.assert(
    fc.property(damaged, (contents) => {
      const standing = standingOf(contents);
      if (standing.kind !== "evaluation") throw new Error(standing.kind);
      const told = new Set(standing.problems.map(({ where }) => where));
      for (const { name, place } of fields) {
        if (!contents.values.has(name)) {
          expect(told.has(placeName(name))).toBe(true);
          expect([null, ""]).toContain(place.get(standing.evaluation));
        }
      }
    }),
    { numRuns: 40 },
  );
});

test("[U15] a newer layout is refused whole: nothing is guessed", () => {
  const { values, tables } = contentsOf(build(empty));
  const newer = { values: new Map([...values, ["indeling", layoutVersion + 1] as const]), tables };
  expect(standingOf(newer)).toMatchObject({ kind: "refused", problems: [{ code: "indeling-nieuwer" }] });
});

test("[U16] a score and a text are written under their own names only", async () => {
  const desk = new FakeDesk(empty);
  await setScore("casemanager", 4, desk);
  expect(await writeText("conclusie_1", "=1+1", desk)).toEqual(success(new Map([["conclusie_1", "=1+1"]])));
  expect(await read(desk)).toMatchObject({ value: { conclusions: ["=1+1", "", "", "", ""] } });
  await expect(writeText("score_casemanager", "4", desk)).rejects.toThrow(RangeError);
  await expect(writeText("onbekend", "4", desk)).rejects.toThrow(RangeError);
});

test.each([
  ["too long", "x".repeat(textLimit + 1), "tekst-te-lang"],
  ["half a character", "\ud83d", "tekst-kapot"],
])("[U17] a text that no cell can hold is not written: %s", async (_, text, code) => {
  const desk = new FakeDesk(empty);
  expect(await writeText("conclusie_1", text, desk)).toMatchObject({ ok: false, problems: [{ code }] });
  const parts = { ...empty.profiles.casemanager.text, role: text };
  expect(await writeProfileText(empty, "casemanager", parts, desk)).toMatchObject({ ok: false });
  expect(desk.log).toEqual([]);
});

test("[U18] loading a pack does what putting it in an evaluation does", async () => {
  await fc.assert(
    fc.asyncProperty(evaluations, packs, async (answers, pack) => {
      const evaluation = { ...answers, organisation: "OD", year: 2026 };
      const desk = new FakeDesk(evaluation);
      expect(await loadPack(evaluation, pack, desk, quiet)).toMatchObject({ ok: true, value: { complete: true } });
      expect(await read(desk)).toEqual(success(withPack(evaluation, pack)));
      expect(desk.log.filter((line) => line.startsWith("set"))).toHaveLength(Object.keys(pack.profiles).length);
    }),
    { numRuns: 10 },
  );
});

test("[U19] loading tells each step, stops between two profiles, and passes on what is refused", async () => {
  const { source: _, ...parts } = { ...empty.profiles.casemanager.text, role: "Rol" };
  const pack = { source: "", date: "", profiles: Object.fromEntries(profileIds.map((id) => [id, parts])) };
  const desk = new FakeDesk(empty);
  const steps: string[] = [];
  const step = (what: string, done: number, total: number) => void steps.push(`${what} ${done}/${total}`);
  const stopped = await loadPack(empty, pack, desk, { step, isCancelled: () => steps.length === 2 });
  expect(stopped).toMatchObject({ ok: true, value: { complete: false } });
  expect(steps).toEqual(["Casemanager 0/5", "Vergunningverlener 1/5"]);
  desk.faults = [refused("cel-beveiligd")];
  await expect(loadPack(empty, pack, desk, quiet)).rejects.toThrow("Fout cel-beveiligd.");
});

test("[U20] the preview names what is filled and which other texts make way", () => {
  const { source: _, ...parts } = { ...empty.profiles.casemanager.text, role: "Rol" };
  const pack = { source: "Proef", date: "", profiles: { casemanager: parts, juridisch_adviseur: parts } };
  expect(previewPack(empty, pack)).toEqual({ fills: ["casemanager", "juridisch_adviseur"], replaces: [] });
  const filled = withPack(empty, { ...pack, profiles: { casemanager: { ...parts, role: "Anders" } } });
  expect(previewPack(filled, pack).replaces).toEqual(["casemanager"]);
  expect(previewPack(withPack(empty, pack), pack).replaces).toEqual([]);
});

test("[U21] a saved pack is the pack that is loaded; without any text there is none", () => {
  fc.assert(
    fc.property(packs, ({ source, date, profiles }) => {
      const pack = { source: source.trim(), date: date.trim(), profiles };
      const evaluation = withPack(empty, pack);
      const saved = savePack(evaluation, ` ${source}`, `${date} `);
      if (saved.ok) expect(parsePack(saved.value.json)).toEqual(success(toPack(evaluation, pack.source, pack.date)));
      else expect(toPack(evaluation, "", "").profiles).toEqual({});
    }),
    { numRuns: 30 },
  );
  expect(savePack(empty, "", "")).toMatchObject({ ok: false, problems: [{ code: "geen-profieltekst" }] });
});
