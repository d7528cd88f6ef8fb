import fc from "fast-check";
import { profileIds, profiles, type ProfileId } from "../../src/model/bijlage-d/index.ts";
import { emptyEvaluation } from "../../src/model/evaluation/empty.ts";
import type { Evaluation } from "../../src/model/evaluation/evaluation.ts";
import { buildGathered } from "../../src/workbook/results-workbook.ts";
import { build } from "../../src/workbook/build.ts";
import { readEvaluation } from "../../src/workbook/read.ts";
import { readContents, writeBlueprint } from "../../src/xlsx/index.ts";
import { openPackage } from "../../src/xlsx/package.ts";
import { readCells } from "../../src/xlsx/read-cells.ts";
import { readSharedStrings } from "../../src/xlsx/read-strings.ts";
import { readWorkbookPart } from "../../src/xlsx/read-workbook.ts";
import type { Blueprint, CellValue, Sheet } from "../../src/workbook/blueprint.ts";
import { cellAddress } from "../../src/workbook/grid.ts";
import { anyBlueprint } from "../support/blueprints.ts";
import { changedOrganisations } from "../support/changed-organisations.ts";
import { evaluations } from "../support/evaluations.ts";
import { groupOf } from "../support/groups.ts";
import { withPlan } from "../support/planned.ts";
import { reviewed, typed, typedAt } from "../support/sharing.ts";
import { convert, pageTexts, pageWords } from "../support/soffice.ts";
import { threeCycles } from "../support/three-cycles.ts";
import { complaints } from "../support/validator.ts";

jest.setTimeout(120_000);

/** Always the same ones, so that a failure can be looked into. */
const samples: readonly (readonly [string, Evaluation])[] = [
  ["an empty evaluation", emptyEvaluation("Omgevingsdienst Voorbeeld", 2026)],
  ["a plan that was drawn up", withPlan],
  ["a peer review that came back", reviewed],
  ...fc.sample(evaluations, { numRuns: 3, seed: 2_026 }).map((one, index) => [`evaluation ${index + 1}`, one] as const),
];

/** A group of which one gives two scores, and another the same score twice. */
const twoMinds: Evaluation = (() => {
  const group = groupOf([3, 4, 3, 1, 5, 2]);
  const again = group.history
    .slice(1, 3)
    .map((row, index) => ({ ...row, score: index === 0 ? (2 as const) : row.score }));
  return { ...group, history: [...group.history, ...again] };
})();

/** The same without two that count. */
const fewMinds: Evaluation = {
  ...twoMinds,
  history: twoMinds.history.filter((_, index) => index !== 4 && index !== 5),
};

/** LibreOffice keeps one character for a line break. */
const oneBreak = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value), (_, one: unknown) =>
    typeof one === "string" ? one.replace(/\r\n?/g, "\n") : one,
  ) as T;

/** The formulas of a sheet whose answer does not depend on the day. */
const lasting = ({ cells }: Sheet): Sheet["cells"] =>
  cells.filter(({ formula }) => formula !== undefined && !formula.includes("TODAY("));

/** What each formula of a sheet shows, by address. An empty text is an empty cell. */
function known(sheet: Sheet): ReadonlyMap<string, CellValue> {
  const formulas = lasting(sheet);
  return new Map(
    formulas.map(({ row, column, value }) => [cellAddress(row, column), value === "" ? null : oneBreak(value)]),
  );
}

/** The same, from a file. */
async function calculated(
  bytes: Uint8Array,
  { sheets }: Blueprint,
): Promise<readonly ReadonlyMap<string, CellValue>[]> {
  const file = openPackage(bytes);
  const workbook = await readWorkbookPart(file);
  const strings = await readSharedStrings(file, workbook.sharedStrings);
  return Promise.all(
    sheets.map(async (sheet) => {
      const places = lasting(sheet);
      const areas = places.map(({ row, column }) => ({ top: row, bottom: row, left: column, right: column }));
      const { name } = sheet;
      const part = workbook.sheets.find((each) => each.name === name)?.part ?? "";
      const cells = await readCells(file, { part, name }, areas, strings);
      return new Map(places.map(({ row, column }) => [cellAddress(row, column), oneBreak(cells.at(row, column))]));
    }),
  );
}

/** One thing, as it can be written. */
const sources = ["\u00a0Zelfevaluatie", " zelfevaluatie  ", "zelf\u0007evaluatie", "ZELFEVALUATIE\n", "zelf evaluatie"];

/** The row of the first result of an evaluation. */
function resultRow({ sheets }: Blueprint, evaluationId: string): number {
  const cells = sheets.find(({ name }) => name === "Resultaten")?.cells ?? [];
  return cells.find(({ value }) => value === evaluationId)?.row ?? 0;
}

const titleWords = (id: ProfileId): readonly string[] => profiles[id].title.split(" ");

describe("the evaluation workbook as a file", () => {
  it.each(samples)("[I10] %s: the Open XML SDK finds nothing wrong", async (_, evaluation) => {
    expect(await complaints(await writeBlueprint(build(evaluation)))).toEqual([]);
  });

  it("[I11] nor with any other Blueprint", async () => {
    for (const blueprint of fc.sample(anyBlueprint, { numRuns: 10, seed: 2_026 })) {
      expect(await complaints(await writeBlueprint(blueprint))).toEqual([]);
    }
  });

  it.each(samples)(
    "[I12] %s: comes back from LibreOffice, every formula with the value we gave it",
    async (_, evaluation) => {
      const blueprint = build(evaluation);
      const saved = await convert(await writeBlueprint(blueprint), "xlsx");
      expect(await calculated(saved, blueprint)).toEqual(blueprint.sheets.map(known));
      const back = readEvaluation(await readContents(saved));
      expect(back.ok && oneBreak(back.value)).toEqual(oneBreak(evaluation));
    },
  );

  it("[I14] in its fourth year: LibreOffice shows last time, the matrix and the figures as we do", async () => {
    const blueprint = build(await threeCycles());
    const bytes = await writeBlueprint(blueprint);
    expect(await complaints(bytes)).toEqual([]);
    expect(await calculated(await convert(bytes, "xlsx"), blueprint)).toEqual(blueprint.sheets.map(known));
  });

  it.each(Object.entries(changedOrganisations))(
    "[I16] organisations that changed, %s: LibreOffice follows them as we do",
    async (_, evaluation) => {
      const blueprint = build(evaluation);
      const bytes = await writeBlueprint(blueprint);
      expect(await calculated(await convert(bytes, "xlsx"), blueprint)).toEqual(blueprint.sheets.map(known));
    },
  );

  it.each<[string, Evaluation]>([
    ["large enough", groupOf([3, 4, 3, 1, 5, 3])],
    ["too small", groupOf([3, 4, 3, 1])],
    ["with one that says two things, and one twice", twoMinds],
    ["too small because of one that says two things", fewMinds],
  ])("[I17] a group that is %s: LibreOffice counts as we do", async (_, evaluation) => {
    for (const blueprint of [build(evaluation), buildGathered(evaluation)]) {
      const bytes = await writeBlueprint(blueprint);
      expect(await complaints(bytes)).toEqual([]);
      expect(await calculated(await convert(bytes, "xlsx"), blueprint)).toEqual(blueprint.sheets.map(known));
    }
  });

  it.each<[string, Readonly<Record<string, CellValue>>, readonly CellValue[]]>([
    ["three", { groep_minimum: 3 }, [3, 0, 0, 2, 1, 0, 3]],
    ["two, pasted past the rule", { groep_minimum: 2 }, [3, 0, 0, 2, 1, 0, 3]],
    ["a word", { groep_minimum: "geen" }, Array(7).fill("–")],
    ["four", { groep_minimum: 4 }, Array(7).fill("–")],
    ["three, in another year", { groep_minimum: 3, vergelijking_jaar: 2022 }, Array(7).fill("–")],
  ])("[I18] a group of three, from %s on", async (_, cells, expected) => {
    const blueprint = typed(build(groupOf([3, 4, 3])), cells);
    const sheets = await calculated(await convert(await writeBlueprint(blueprint), "xlsx"), blueprint);
    const sheet = sheets[blueprint.sheets.findIndex(({ name }) => name === "Vergelijking")];
    expect(["C", "D", "E", "F", "G", "H", "I"].map((column) => sheet?.get(`${column}11`))).toEqual(expected);
  });

  it("[I19] in a group, as in the own years, a pasted score that is none counts nowhere; a source in other blanks is the same", async () => {
    const group = groupOf([3, 4, 3, 1, 5, 2, null, null]);
    const rows = group.history.map((row, at) => ({ ...row, source: sources[at] ?? row.source }));
    const before = rows.slice(0, 1).map((row) => ({ ...row, evaluationId: "E9", year: 2022, score: null }));
    const blueprint = build({ ...group, history: [...rows, ...before] });
    const pasted = Object.entries({ E7: 2.5, E8: 7, E9: 7 }).reduce(
      (book, [id, score]) => typedAt(book, "Resultaten", `G${resultRow(blueprint, id)}`, score),
      blueprint,
    );
    const found = await calculated(await convert(await writeBlueprint(pasted), "xlsx"), pasted);
    const shown = blueprint.sheets.map((sheet, at) => [sheet.name, known(sheet), found[at]] as const);
    for (const [name, wanted, sheet] of shown.filter(([name]) => name !== "Resultaten")) {
      expect([name, sheet]).toEqual([name, wanted]);
    }
  });

  it.each(samples.slice(0, 2))("[I13] %s: prints no page without words", async (_, evaluation) => {
    const pages = await pageTexts(await convert(await writeBlueprint(build(evaluation)), "pdf"));
    expect(pages.length).toBeGreaterThan(13);
    expect(pages.flatMap((text, index) => (text.trim() === "" ? [index + 1] : []))).toEqual([]);
  });

  it("[I15] the plan and the summary print at 8 points or more; the plan has its headings on every page", async () => {
    const [first] = withPlan.actions;
    if (first === undefined) throw new Error("no action");
    const specific = "Alle casemanagers leggen vast wat met de initiatiefnemer is afgesproken. ".repeat(4).trim();
    const more = Array.from({ length: 8 }, (_, index) => ({ ...first, id: `A${index + 1}`, specific }));
    const actions = [...withPlan.actions, ...more];
    const pages = await pageWords(await convert(await writeBlueprint(build({ ...withPlan, actions })), "pdf"));
    const on = (sheet: string) => pages.filter((words) => words.some(({ text, size }) => text === sheet && size > 12));
    const [plan, summary] = [on("Actieplan"), on("Managementsamenvatting")];
    expect([plan.length > 2, summary.length]).toEqual([true, 1]);
    // the labels of the chart, and the figures behind it, are smaller: they stand in the table beside it as well
    const inChart = new Set(["Profiel", "Score", "per", "profiel", "#N/A", ...profileIds.flatMap(titleWords)]);
    const read = [...plan, ...summary].flat().filter(({ text }) => text.length > 1 && !inChart.has(text));
    // LibreOffice scales by whole percents
    expect(read.filter(({ size }) => size < 7.9).map(({ text }) => text)).toEqual([]);
    const heads = ["Nr.", "Aanleiding", "Streefwaarde", "Voortgang"];
    for (const words of plan) expect(words.map(({ text }) => text)).toEqual(expect.arrayContaining(heads));
    const keys = plan.flat().map(({ text }) => text);
    expect(keys).toEqual(expect.arrayContaining(more.map(({ id }) => id)));
  });
});
