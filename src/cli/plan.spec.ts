import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { evaluations } from "../../test/support/evaluations.ts";
import { spiegelIn } from "../../test/support/spiegel.ts";
import { planned } from "../model/action-plan/index.ts";
import { emptyEvaluation } from "../model/evaluation/empty.ts";
import type { Evaluation } from "../model/evaluation/evaluation.ts";
import { parseJson } from "../model/evaluation/json.ts";
import type { Blueprint } from "../workbook/blueprint.ts";
import { build } from "../workbook/build.ts";
import { parseArea } from "../workbook/grid.ts";
import { readBlueprint, writeBlueprint } from "../xlsx/index.ts";

jest.setTimeout(60_000);

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "spiegel-plan-"));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const spiegel = spiegelIn(() => folder);

const empty = emptyEvaluation("OD Voorbeeld", 2026);
const low: Evaluation = {
  ...empty,
  profiles: { ...empty.profiles, casemanager: { ...empty.profiles.casemanager, score: 2, justification: "=1+1" } },
};

const save = async (name: string, blueprint: Blueprint) =>
  writeFile(join(folder, name), await writeBlueprint(blueprint));
const bytesOf = (name: string) => readFile(join(folder, name));

async function evaluationIn(name: string): Promise<Evaluation> {
  const { out } = await spiegel("lees", name);
  const read = parseJson(out);
  if (!read.ok) throw new Error(out);
  return read.value;
}

/** The sheets of a file by their names, as they would be written again. */
async function sheetsIn(name: string): Promise<ReadonlyMap<string, Blueprint["sheets"][number]>> {
  const { blueprint } = await readBlueprint(await bytesOf(name));
  return new Map(blueprint.sheets.map((sheet) => [sheet.name, sheet]));
}

describe("spiegel actieplan", () => {
  test("[P1] draws the plan up in another file, and leaves the other sheets as they are", async () => {
    await save("een.xlsx", build(low));
    const before = await bytesOf("een.xlsx");
    expect(await spiegel("actieplan", "een.xlsx", "--uit", "twee.xlsx")).toEqual({
      code: 0,
      out: `Het actieplan en de managementsamenvatting zijn opgesteld.\nDe werkmap staat in ${join(folder, "twee.xlsx")}\n`,
      err: "",
    });
    expect(await bytesOf("een.xlsx")).toEqual(before);
    expect(await evaluationIn("twee.xlsx")).toEqual(planned(low).evaluation);
    const [from, to] = [await sheetsIn("een.xlsx"), await sheetsIn("twee.xlsx")];
    for (const [name, sheet] of from) expect(to.get(name)).toEqual(sheet);
    const titles = [...to.keys()];
    expect(titles.slice(titles.indexOf("Stap 3 Conclusies") + 1)).toEqual([
      "Actieplan",
      "Managementsamenvatting",
      "Vragen",
      "Resultaten",
      "Organisaties",
      "Ontwikkeling",
      "Draaitabel",
    ]);
  });

  test("[P2] again: the same file, byte for byte", async () => {
    await save("drie.xlsx", build(planned(low).evaluation));
    const answer = await spiegel("actieplan", "drie.xlsx", "--uit", "vier.xlsx");
    expect(answer.out).toMatch(/^Er is niets nieuws/);
    expect(await bytesOf("vier.xlsx")).toEqual(await bytesOf("drie.xlsx"));
  });

  test("[P3] rows that are new come behind those of the user, with the rules of the table", async () => {
    const { actions } = planned(low).evaluation;
    const own = actions.map((action) => ({ ...action, specific: "Eigen tekst", owner: "teamleider" }));
    const many = Array.from({ length: 4 }, (_, index) => ({ ...own[0], id: `A${index}` }) as (typeof own)[number]);
    const later: Evaluation = {
      ...low,
      profiles: {
        ...low.profiles,
        juridisch_adviseur: { ...empty.profiles.juridisch_adviseur, score: 1 },
        vergunningverlener: { ...empty.profiles.vergunningverlener, score: 1 },
        specialistisch_adviseur: { ...empty.profiles.specialistisch_adviseur, score: 1 },
        toezichthouder_handhaver: { ...empty.profiles.toezichthouder_handhaver, score: 1 },
      },
      actions: [...own, ...many],
    };
    await save("vijf.xlsx", build(later));
    const answer = await spiegel("actieplan", "vijf.xlsx", "--uit", "zes.xlsx");
    expect(answer).toMatchObject({ code: 0, out: expect.stringMatching(/^Er zijn 4 rijen toegevoegd/) as unknown });
    expect((await evaluationIn("zes.xlsx")).actions).toEqual(planned(later).evaluation.actions);
    const plan = (await sheetsIn("zes.xlsx")).get("Actieplan");
    const bottom = parseArea(plan?.tables[0]?.address ?? "A1").bottom;
    expect(bottom).toBe(4 + 10);
    expect(plan?.validations.every(({ range }) => parseArea(range).bottom === bottom)).toBe(true);
    expect(plan?.conditionalFormats.every(({ range }) => parseArea(range).bottom === bottom)).toBe(true);
  });

  test("[P4] something below the table that stands in the way is told, and no file is made", async () => {
    const made = build(planned(low).evaluation);
    const sheets = made.sheets.map((sheet) => {
      if (sheet.name !== "Actieplan") return sheet;
      const bottom = parseArea(sheet.tables[0]?.address ?? "A1").bottom;
      const note = { row: bottom + 1, column: 4, value: "Een noot van mij", style: "VTH tekst" };
      return { ...sheet, cells: [...sheet.cells, note] };
    });
    const blank = sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) =>
        sheet.name === "Actieplan" && cell.row > 4 && cell.column === 5 ? { ...cell, value: "vol" } : cell,
      ),
    }));
    const raised = new Map(build(withScores(low)).sheets.map((sheet) => [sheet.name, sheet]));
    const step1 = raised.get("Stap 1 Zelfevaluatie");
    await save("zeven.xlsx", {
      ...made,
      sheets: blank.map((sheet) => (sheet.name === step1?.name ? step1 : sheet)),
    });
    const answer = await spiegel("actieplan", "zeven.xlsx", "--uit", "acht.xlsx");
    expect([answer.code, answer.err]).toEqual([2, expect.stringContaining("direct onder de tabel")]);
    await expect(bytesOf("acht.xlsx")).rejects.toThrow();
  });

  const low1: Evaluation = {
    ...low,
    profiles: { ...low.profiles, vergunningverlener: { ...low.profiles.vergunningverlener, score: 1 } },
    actions: planned(low).evaluation.actions.map((action) => ({ ...action, specific: "Eigen tekst" })),
  };
  type Change = (blueprint: Blueprint) => Blueprint;
  const onPlan =
    (change: (sheet: Blueprint["sheets"][number]) => Blueprint["sheets"][number]): Change =>
    (blueprint) => ({
      ...blueprint,
      sheets: blueprint.sheets.map((sheet) => (sheet.name === "Actieplan" ? change(sheet) : sheet)),
    });
  const renamed: Change = (blueprint) => ({
    ...onPlan((sheet) => ({ ...sheet, name: "Ons plan" }))(blueprint),
    names: blueprint.names.map((one) => (one.sheet === "Actieplan" ? { ...one, sheet: "Ons plan" } : one)),
  });
  const moved: Change = ({ sheets, ...rest }) => ({
    ...rest,
    sheets: [...sheets].sort((a, b) => Number(b.name === "Actieplan") - Number(a.name === "Actieplan")),
  });

  test.each([
    ["renamed", renamed, "Ons plan"],
    ["moved", moved, "Actieplan"],
  ] as const)(
    "[P7] a plan that was %s is known: what is new is added, what stood there stays",
    async (_, change, name) => {
      const whole = change(build(low1));
      await save("acht.xlsx", whole);
      const answer = await spiegel("actieplan", "acht.xlsx", "--uit", "negen.xlsx", "--overschrijf");
      expect(answer).toMatchObject({ code: 0, out: expect.stringMatching(/^Er is 1 rij toegevoegd/) as unknown });
      expect([...(await sheetsIn("negen.xlsx")).keys()]).toEqual(whole.sheets.map((sheet) => sheet.name));
      const { actions } = await evaluationIn("negen.xlsx");
      expect(actions.slice(0, low1.actions.length)).toEqual(low1.actions);
      expect([actions.map(({ id }) => id).at(-1), (await sheetsIn("negen.xlsx")).has(name)]).toEqual(["VV S", true]);
    },
  );

  test("[P8] a plan that was deleted is drawn up again; the summary that outlived it stays", async () => {
    const whole = build(low1);
    await save("tien.xlsx", {
      ...whole,
      sheets: whole.sheets
        .filter(({ name }) => name !== "Actieplan")
        .map((sheet) => ({
          ...sheet,
          hyperlinks: sheet.hyperlinks.filter(({ target }) => !target.includes("actieplan")),
        })),
      names: whole.names.filter(({ sheet }) => sheet !== "Actieplan"),
    });
    const answer = await spiegel("actieplan", "tien.xlsx", "--uit", "elf.xlsx");
    expect(answer).toMatchObject({ code: 0, out: expect.stringMatching(/^Het actieplan is opgesteld/) as unknown });
    const titles = [...(await sheetsIn("elf.xlsx")).keys()].filter((name) => /^(Actieplan|Management)/.test(name));
    expect(titles.sort()).toEqual(["Actieplan", "Managementsamenvatting"]);
  });

  test("[P9] a plan that is protected is told, and no file is made; without news it is no matter", async () => {
    const close = onPlan((sheet) => ({
      ...sheet,
      protection: { formatCells: false, formatColumns: true, formatRows: true },
    }));
    await save("twaalf.xlsx", close(build(low1)));
    const { code, err } = await spiegel("actieplan", "twaalf.xlsx", "--uit", "dertien.xlsx");
    expect([code, err]).toEqual([2, expect.stringMatching(/blad “Actieplan”.*beveiligd.*wachtwoord/)]);
    await expect(bytesOf("dertien.xlsx")).rejects.toThrow();
    await save("veertien.xlsx", close(build(planned(low).evaluation)));
    const again = await spiegel("actieplan", "veertien.xlsx", "--uit", "vijftien.xlsx");
    expect(again.out).toMatch(/^Er is niets nieuws/);
  });

  test("[P10] 200 actions with texts of 5,000 characters come through whole", async () => {
    const [row] = low1.actions;
    if (row === undefined) throw new Error("no row");
    const actions = Array.from({ length: 200 }, (_, index) => ({
      ...row,
      id: `A${index}`,
      specific: "x".repeat(5000),
    }));
    await save("veel.xlsx", build({ ...low1, actions }));
    const answer = await spiegel("actieplan", "veel.xlsx", "--uit", "meer.xlsx");
    expect(answer).toMatchObject({ code: 0, out: expect.stringMatching(/^Er zijn \d rijen toegevoegd/) as unknown });
    expect((await evaluationIn("meer.xlsx")).actions.slice(0, 200)).toEqual(actions);
  });

  test.each([
    [["actieplan", "weg.xlsx", "--uit", "nieuw.xlsx"], "Dit bestand of deze map bestaat niet."],
    [["actieplan", "een.xlsx", "--uit", "een.xlsx", "--overschrijf"], "Dit bestand wordt ook gelezen."],
    [["actieplan", "een.xlsx", "--uit", "plan.docx"], "De naam van een werkmap eindigt op .xlsx."],
    [["actieplan", "een.xlsx"], "De optie --uit ontbreekt."],
  ])("[P5] %j: one line says why", async (words, why) => {
    const { code, out, err } = await spiegel(...words);
    expect([code, out, err.split("\n").length]).toEqual([2, "", 2]);
    expect(err).toContain(why);
  });

  test("[P6] law: for any evaluation the file holds what was planned, and what stood there", async () => {
    await fc.assert(
      fc.asyncProperty(evaluations, async (evaluation) => {
        await save("wet.xlsx", build(evaluation));
        const answer = await spiegel("actieplan", "wet.xlsx", "--uit", "wet2.xlsx", "--overschrijf");
        expect(answer.err).toBe("");
        expect(await evaluationIn("wet2.xlsx")).toEqual(planned(evaluation).evaluation);
        const [from, to] = [await sheetsIn("wet.xlsx"), await sheetsIn("wet2.xlsx")];
        for (const [name, sheet] of from) if (name !== "Actieplan") expect(to.get(name)).toEqual(sheet);
      }),
      { numRuns: 4, endOnFailure: true },
    );
  });
});

const withScores = (evaluation: Evaluation): Evaluation => ({
  ...evaluation,
  profiles: Object.fromEntries(
    Object.entries(evaluation.profiles).map(([id, profile]) => [id, { ...profile, score: 1 }]),
  ) as Evaluation["profiles"],
});
