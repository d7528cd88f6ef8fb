import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforePlan } from "../../test/support/planned.ts";
import { valueOf } from "../../test/support/revising.ts";
import { spiegelIn } from "../../test/support/spiegel.ts";
import { emptyEvaluation } from "../model/evaluation/empty.ts";
import type { Evaluation } from "../model/evaluation/evaluation.ts";
import { recorded } from "../model/history/record.ts";
import { build } from "../workbook/build.ts";
import { contentsOf } from "../workbook/contents-of.ts";
import { readEvaluation } from "../workbook/read.ts";
import { readBlueprint, writeBlueprint } from "../xlsx/index.ts";

jest.setTimeout(60_000);

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "spiegel-record-"));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const spiegel = spiegelIn(() => folder);

const save = async (name: string, evaluation: Evaluation) =>
  writeFile(join(folder, name), await writeBlueprint(build(evaluation)));
const bookIn = async (name: string) => (await readBlueprint(await readFile(join(folder, name)))).blueprint;
const evaluationIn = async (name: string) => valueOf(readEvaluation(contentsOf(await bookIn(name))));

const day = "2026-11-25";
const once = valueOf(recorded(beforePlan, day)).evaluation;

describe("spiegel vastleggen", () => {
  test("[R10] records in another file, and a second time gives the same file, byte for byte", async () => {
    await save("a.xlsx", beforePlan);
    const first = await spiegel("vastleggen", "a.xlsx", "--uit", "b.xlsx", "--datum", day);
    expect(first).toMatchObject({ code: 0, err: "" });
    expect(first.out).toContain("Voor 2026 zijn 6 rijen vastgelegd.");
    expect(await evaluationIn("b.xlsx")).toEqual(once);
    expect((await spiegel("vastleggen", "b.xlsx", "--uit", "c.xlsx")).out).toContain("er is niets veranderd");
    expect(await readFile(join(folder, "c.xlsx"))).toEqual(await readFile(join(folder, "b.xlsx")));
  });

  test("[R11] the file is the one that would be made with those results", async () => {
    await save("a.xlsx", beforePlan);
    await spiegel("vastleggen", "a.xlsx", "--uit", "d.xlsx", "--datum", day);
    const results = (await bookIn("d.xlsx")).sheets.find(({ name }) => name === "Resultaten");
    const wanted = build(once).sheets.find(({ name }) => name === "Resultaten");
    const shown = (sheet: typeof results) =>
      sheet?.cells.map(({ row, column, value, formula }) => ({ row, column, value, formula }));
    expect(shown(results)).toEqual(shown(wanted));
    expect(results?.tables).toEqual(wanted?.tables);
  });

  test("[R12] what stands there changes only with --akkoord, and the question says what", async () => {
    const profiles = { ...once.profiles, casemanager: { ...once.profiles.casemanager, score: 4 as const } };
    await save("e.xlsx", { ...once, profiles });
    const asked = await spiegel("vastleggen", "e.xlsx", "--uit", "f.xlsx", "--datum", "2026-12-01");
    expect(asked).toMatchObject({ code: 2, out: "" });
    expect(asked.err).toContain("Casemanager, zelfevaluatie: score 2 wordt score 4.");
    expect(asked.err).toContain("--akkoord");
    await expect(readFile(join(folder, "f.xlsx"))).rejects.toThrow();
    expect((await spiegel("vastleggen", "e.xlsx", "--uit", "f.xlsx", "--datum", "2026-12-01", "--akkoord")).code).toBe(
      0,
    );
    const { history } = await evaluationIn("f.xlsx");
    expect(history).toHaveLength(once.history.length);
    expect(history[1]).toMatchObject({ score: 4, recordedOn: "2026-12-01" });
    expect(history[2]).toEqual(once.history[2]);
  });

  test.each([["vastleggen"], ["volgend", "--jaar", "2028"]])(
    "[R27] %s of an evaluation without any score asks for scores or --akkoord, and writes nothing until then",
    async (word, ...rest) => {
      await save("nieuw.xlsx", emptyEvaluation("OD Voorbeeld", 2026));
      const words = [word, "nieuw.xlsx", ...rest, "--uit", `${word}-leeg.xlsx`, "--datum", day];
      const asked = await spiegel(...words);
      expect(asked).toMatchObject({ code: 2, out: "" });
      expect(asked.err).toMatch(
        /nieuw\.xlsx: Nog geen enkel profiel is gewaardeerd\. Geef eerst scores op stap 1, of geef --akkoord als het zo mag\.\n$/,
      );
      await expect(readFile(join(folder, `${word}-leeg.xlsx`))).rejects.toThrow();
      expect(await spiegel(...words, "--akkoord")).toMatchObject({ code: 0, err: "" });
    },
  );

  test.each([
    ["--datum", "31-12-2026", "geen datum die bestaat"],
    ["--datum", "2026-02-30", "geen datum die bestaat"],
  ])("[R13] a day that is none: %s %s", async (option, value, said) => {
    await save("g.xlsx", beforePlan);
    const { code, err } = await spiegel("vastleggen", "g.xlsx", "--uit", "h.xlsx", option, value);
    expect([code, err.includes(said)]).toEqual([2, true]);
  });

  test.each([
    ["", 1, false],
    ["van mij", 0, true],
  ])("[R60] the first results bring the PivotTable along, or say how to make one: “%s”", async (mine, made, told) => {
    const blueprint = build({ ...beforePlan, history: [] });
    const sheets = blueprint.sheets.map((sheet) => {
      const cell = { row: 14, column: 4, value: mine, style: "VTH hint" };
      return sheet.name === "Draaitabel" && mine !== "" ? { ...sheet, cells: [...sheet.cells, cell] } : sheet;
    });
    await writeFile(join(folder, "leeg.xlsx"), await writeBlueprint({ ...blueprint, sheets }));
    const words = ["vastleggen", "leeg.xlsx", "--uit", "vol.xlsx", "--datum", day, "--overschrijf"];
    const { code, out } = await spiegel(...words);
    expect([code, out.includes("Invoegen > Draaitabel")]).toEqual([0, told]);
    const pivots = (await bookIn("vol.xlsx")).sheets.flatMap((sheet) => sheet.pivots);
    expect(pivots).toHaveLength(made);
  });

  test("[R14] a table that was deleted, turned into a range or lost a column is a problem with its remedy", async () => {
    const book = build(beforePlan);
    const without = {
      ...book,
      sheets: book.sheets.map((sheet) => ({
        ...sheet,
        pivots: [],
        tables: sheet.tables.filter(({ name }) => name !== "Resultaten"),
      })),
    };
    await writeFile(join(folder, "i.xlsx"), await writeBlueprint(without));
    const { code, err } = await spiegel("vastleggen", "i.xlsx", "--uit", "j.xlsx");
    expect(code).toBe(2);
    expect(err).toContain("De tabel “Resultaten” is uit de werkmap verdwenen. | Herstellen gaat met: ");
  });
});

describe("spiegel volgend", () => {
  test("[R15] begins the next evaluation in another file, where lees finds both", async () => {
    await save("k.xlsx", beforePlan);
    const words = ["volgend", "k.xlsx", "--jaar", "2028", "--uit", "l.xlsx", "--datum", day];
    const { code, out, err } = await spiegel(...words);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("De evaluatie van 2028 is begonnen: de vakken zijn leeg.");
    const { year, history, archive, profiles } = await evaluationIn("l.xlsx");
    expect([year, profiles.casemanager.score, history.length]).toEqual([2028, null, once.history.length]);
    expect(archive.find(({ name }) => name === "notitie_casemanager_6")?.answer).toBe(
      "Werkdruk en verloop in het team.",
    );
    const names = (await bookIn("l.xlsx")).sheets.map((sheet) => sheet.name);
    expect(names.indexOf("Archief")).toBe(names.indexOf("Resultaten") + 1);
  });

  test("[R16] what formulas show in the file is what they would show: nothing of the year before", async () => {
    await save("k.xlsx", beforePlan);
    await spiegel("volgend", "k.xlsx", "--jaar", "2028", "--uit", "m.xlsx", "--datum", day);
    const after = await evaluationIn("m.xlsx");
    const shown = (book: Awaited<ReturnType<typeof bookIn>>, name: string) =>
      book.sheets.find((sheet) => sheet.name === name)?.cells.map(({ value }) => value ?? "");
    const book = await bookIn("m.xlsx");
    for (const name of ["Start", "Stap 1 Zelfevaluatie", "Stap 3 Conclusies", "Ontwikkeling"]) {
      expect(shown(book, name)).toEqual(shown(build(after), name));
    }
  });

  test("[R17] a year that does not come after this one is told, and nothing is written", async () => {
    await save("k.xlsx", beforePlan);
    const { code, err } = await spiegel("volgend", "k.xlsx", "--jaar", "2026", "--uit", "n.xlsx");
    expect([code, err.includes("Geef een jaar na 2026.")]).toEqual([2, true]);
    await expect(readFile(join(folder, "n.xlsx"))).rejects.toThrow();
  });
});
