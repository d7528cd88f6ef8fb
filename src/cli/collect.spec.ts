import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  withColumn,
  withEditedTable,
  withoutColumn,
  withOwnColumn,
  type Grid,
} from "../../test/support/edited-table.ts";
import { partOf, withParts, zipOf } from "../../test/support/ooxml.ts";
import { inFull } from "../../test/support/evaluation-in-full.ts";
import { valueOf } from "../../test/support/revising.ts";
import { shareCopy } from "../../test/support/sharing.ts";
import type { Evaluation } from "../model/evaluation/evaluation.ts";
import { ProblemError } from "../model/problem.ts";
import { recorded } from "../model/history/record.ts";
import type { Blueprint } from "../workbook/blueprint.ts";
import { build } from "../workbook/build.ts";
import { contentsOf } from "../workbook/contents-of.ts";
import { readEvaluation } from "../workbook/read.ts";
import { readGathered } from "../workbook/results-workbook.ts";
import { readBlueprint, readContents, writeBlueprint } from "../xlsx/index.ts";
import type { WorkbookFormat } from "./command.ts";
import { run } from "./run.ts";

jest.setTimeout(120_000);

let folder: string;
const path = (name: string) => join(folder, name);
const put = async (name: string, blueprint: Blueprint) => writeFile(path(name), await writeBlueprint(blueprint));

/** The evaluation of one year of an organisation, recorded. */
const evaluationOf = (organisation: string, year: number, history: Evaluation["history"] = []): Evaluation =>
  valueOf(recorded({ ...inFull, organisation, year, history }, `${year}-11-25`)).evaluation;

const ours = evaluationOf("OD Voorbeeld", 2026, inFull.history);
const theirs = evaluationOf("OD Ander", 2025);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "spiegel-verzamel-"));
  await mkdir(path("map"));
  await put("ons.xlsx", build(ours));
  await put("map/a.xlsx", build(theirs));
  await put("map/b.xlsx", build(ours));
  await writeFile(path("map/~$b.xlsx"), "open in Excel");
  await writeFile(path("map/lees mij.txt"), "geen werkmap");
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const format = { encode: writeBlueprint, decode: readContents, decodeWhole: readBlueprint };

async function spiegel(words: readonly string[], stopSignal = () => ({ aborted: false })) {
  let out = "";
  let err = "";
  const output = { out: (text: string) => void (out += text), err: (text: string) => void (err += text) };
  const code = await run(["verzamel", ...words], output, { folder, format, stopSignal });
  return { code, out, err };
}

const contentsIn = async (name: string) => readContents(await readFile(path(name)));
const historyIn = async (name: string) => valueOf(readEvaluation(await contentsIn(name))).history;
const gatheredIn = async (name: string) => valueOf(readGathered(await contentsIn(name))).history;
const names = async () => (await readdir(folder)).sort();

describe("spiegel verzamel", () => {
  test("[BI40] gathers files and a folder in a workbook of results, which gathers again to the same", async () => {
    const { code, out, err } = await spiegel(["map", "ons.xlsx", "--uit", "R.xlsx"]);
    expect([code, err]).toEqual([0, ""]);
    expect(out.split("\n").slice(0, 2)).toEqual([
      "Nieuw: OD Voorbeeld, 2024 (1 rij), 2026 (6 rijen).",
      "Nieuw: OD Ander, 2025 (6 rijen).",
    ]);
    expect(await gatheredIn("R.xlsx")).toHaveLength(ours.history.length + theirs.history.length);
    await spiegel(["R.xlsx", "map", "--uit", "S.xlsx"]);
    expect(await gatheredIn("S.xlsx")).toEqual(await gatheredIn("R.xlsx"));
  });

  test("[GZ115] a broken workbook of results is not said to be mendable, for it is not", async () => {
    await spiegel(["map", "--uit", "heel.xlsx"]);
    const { blueprint } = await readBlueprint(await readFile(path("heel.xlsx")));
    const edit = ({ columns, rows }: Grid): Grid => ({
      columns: columns.map((one) => (one === "Jaar" ? "Wanneer" : one)),
      rows,
    });
    await put("stuk.xlsx", withEditedTable(blueprint, "Resultaten", edit));
    const { code, err } = await spiegel(["stuk.xlsx", "--uit", "U.xlsx"]);
    expect([code, err]).toEqual([
      2,
      expect.stringContaining("De kolom “Jaar” is verwijderd of heeft een ander opschrift."),
    ]);
    expect(err).toContain("Een werkmap met alleen uitkomsten is niet te herstellen. Maak de verandering ongedaan");
    expect(err).not.toMatch(/controleren en herstellen|Herstellen gaat met/);
  });

  test("[BI41] names with * are looked up where the shell leaves them, without regard to case", async () => {
    const { code } = await spiegel(["map/*.XLSX", "ONTBREEKT?.xlsx", "--uit", "T.xlsx"]);
    expect(code).toBe(2);
    expect((await spiegel(["map/?.XLSX", "--uit", "T.xlsx"])).code).toBe(0);
    expect(await gatheredIn("T.xlsx")).toHaveLength(ours.history.length + theirs.history.length);
  });

  test("[BI42] a folder with the file that is written in it can be gathered again", async () => {
    await put("los.xlsx", build(theirs));
    await mkdir(path("zelf"));
    await put("zelf/a.xlsx", build(theirs));
    await spiegel(["zelf", "--uit", "zelf/R.xlsx"]);
    const { code } = await spiegel(["zelf", "--uit", "zelf/R.xlsx", "--overschrijf"]);
    expect([code, await gatheredIn("zelf/R.xlsx")]).toEqual([0, expect.arrayContaining([...theirs.history])]);
    const named = await spiegel(["zelf/R.xlsx", "--uit", "zelf/R.xlsx", "--overschrijf"]);
    expect([named.code, named.err.includes("Dit bestand wordt ook gelezen.")]).toEqual([2, true]);
  });

  test("[BI43] with --bij they come into a copy of that workbook; the workbook itself stays as it was", async () => {
    const before = await readFile(path("ons.xlsx"));
    const { code, out } = await spiegel(["map", "--bij", "ons.xlsx", "--uit", "B.xlsx"]);
    expect([code, out.includes("Nieuw: OD Ander, 2025 (6 rijen).")]).toEqual([0, true]);
    expect(await historyIn("B.xlsx")).toEqual([...ours.history, ...theirs.history]);
    expect(await readFile(path("ons.xlsx"))).toEqual(before);
    await spiegel(["map", "--bij", "B.xlsx", "--uit", "C.xlsx"]);
    expect(await readFile(path("C.xlsx"))).toEqual(await readFile(path("B.xlsx")));
  });

  test("[BI44] rows that stand there change only with --akkoord; --voorbeeld says it and writes nothing", async () => {
    const [first, ...rest] = theirs.history;
    if (first === undefined) throw new Error("there is no history");
    const later = { ...first, score: 5 as const, recordedOn: "2026-01-31" };
    await put("later.xlsx", build({ ...theirs, history: [later, ...rest] }));
    await put("met.xlsx", build({ ...ours, history: [...ours.history, ...theirs.history] }));
    const there = await names();
    const said = "OD Ander 2025, Casemanager, zelfevaluatie: score 2 wordt score 5";
    const asked = await spiegel(["later.xlsx", "--bij", "met.xlsx", "--uit", "D.xlsx"]);
    expect([asked.code, asked.out, asked.err.includes(said), asked.err.includes("--akkoord")]).toEqual([
      2,
      "",
      true,
      true,
    ]);
    const shown = await spiegel(["later.xlsx", "--bij", "met.xlsx", "--voorbeeld"]);
    expect([shown.code, shown.out.includes(said)]).toEqual([0, true]);
    expect((await spiegel(["map", "--voorbeeld"])).out).toContain("Dit is een voorbeeld: er is niets geschreven.");
    expect(await names()).toEqual(there);
    expect((await spiegel(["later.xlsx", "--bij", "met.xlsx", "--uit", "D.xlsx", "--akkoord"])).code).toBe(0);
    expect((await historyIn("D.xlsx")).filter(({ score }) => score === 5)).toEqual([later]);
  });

  test("[BI45] Ctrl+C while files are read leaves nothing, also not before the last moment", async () => {
    const there = await names();
    for (const looks of [0, 1, 2, 3]) {
      let looked = 0;
      const stopSignal = () => ({
        get aborted() {
          looked += 1;
          return looked > looks;
        },
      });
      const { code, err } = await spiegel(["map", "--uit", "Stop.xlsx"], stopSignal);
      expect([code, err]).toEqual([
        2,
        "Het ophalen is gestopt. Er is niets veranderd. Kies de werkmappen opnieuw als u verder wilt.\n",
      ]);
    }
    expect(await names()).toEqual(there);
  });

  test("[BI46] how far it is, is told on standard error, ten times in all", async () => {
    await mkdir(path("veel"));
    const bytes = await readFile(path("map/a.xlsx"));
    await Promise.all(Array.from({ length: 20 }, (_, index) => writeFile(path(`veel/${index}.xlsx`), bytes)));
    const { code, err } = await spiegel(["veel", "--voorbeeld"]);
    expect([code, err.split("\n").length - 1, err.split("\n")[0]]).toEqual([0, 10, "2 van 20 bestanden gelezen."]);
  });

  test("[BI48] a workbook that could not be read again is not written; a CSV has no such bound", async () => {
    const refused = new ProblemError({ code: "bestand-te-groot", where: "", what: "Te groot.", remedy: "" });
    const made: Uint8Array[] = [];
    const tooLarge: WorkbookFormat = {
      ...format,
      encode: async (blueprint) => {
        const bytes = await format.encode(blueprint);
        made.push(bytes);
        return bytes;
      },
      decode: (bytes) => (made.includes(bytes) ? Promise.reject(refused) : format.decode(bytes)),
    };
    const there = await names();
    let err = "";
    const output = { out: () => undefined, err: (text: string) => void (err += text) };
    const collect = (name: string) => run(["verzamel", "map", "--uit", name], output, { folder, format: tooLarge });
    expect([await collect("Groot.xlsx"), err.includes("te veel tekst voor een werkmap")]).toEqual([2, true]);
    expect(await names()).toEqual(there);
    expect(await collect("Groot.csv")).toBe(0);
    expect((await readFile(path("Groot.csv"), "utf8")).split("\r\n")).toHaveLength(
      1 + ours.history.length + theirs.history.length + 1,
    );
  });

  test.each([
    [["ons.xlsx"], "De optie --uit ontbreekt."],
    [["ons.xlsx", "--uit", "r.json"], "eindigt op .xlsx of .csv"],
    [["map", "--bij", "ons.xlsx", "--uit", "r.csv"], "Met --bij komen de uitkomsten in een werkmap."],
    [["map", "--bij", "R.xlsx", "--uit", "r.xlsx"], "Geef haar zonder --bij"],
    [["map", "--bij", "weg.xlsx", "--uit", "r.xlsx"], "Dit bestand of deze map bestaat niet."],
    [
      ["weg.xlsx", "--uit", "r.xlsx"],
      "Het bestand is niet te lezen. | weg.xlsx: Dit bestand of deze map bestaat niet.",
    ],
    [["*.ods", "--uit", "r.xlsx"], "Hier staat geen werkmap"],
  ])("[BI47] %j: “%s”, and nothing is written", async (words, said) => {
    await spiegel(["map", "--uit", "R.xlsx"]);
    const there = await names();
    const { code, out, err } = await spiegel(words);
    expect([code, out, err.includes(said)]).toEqual([2, "", true]);
    expect(await names()).toEqual(there);
  });
});

const encrypted = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(1000)]);

describe("tried with what can be among the files", () => {
  test("[BI50] what cannot be read is listed with the reason, and the rest goes on", async () => {
    await mkdir(path("van alles"));
    const good = await writeBlueprint(build(theirs));
    const newer = build(theirs);
    const files: Readonly<Record<string, Uint8Array>> = {
      "goed.xlsx": good,
      "afgebroken.xlsx": good.slice(0, good.length / 2),
      "wachtwoord.xlsx": encrypted,
      "tekst.xlsx": Buffer.from("Beste collega"),
      "leeg.xlsx": Buffer.from(""),
      "calc.xlsx": await zipOf({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>" }),
      "deel.xlsx": await writeBlueprint(shareCopy()),
      "ander.xlsx": await writeBlueprint({
        ...newer,
        names: [],
        sheets: newer.sheets.slice(1, 2).map((sheet) => ({ ...sheet, hyperlinks: [] })),
      }),
      "nieuwer.xlsx": await writeBlueprint(withValue(newer, "indeling", 99)),
    };
    for (const [name, bytes] of Object.entries(files)) await writeFile(path(`van alles/${name}`), bytes);
    const { code, out, err } = await spiegel(["van alles", "--uit", "V.xlsx"]);
    expect([code, out.includes("Nieuw: OD Ander, 2025 (6 rijen).")]).toEqual([1, true]);
    expect(await gatheredIn("V.xlsx")).toEqual(theirs.history);
    const reasons = Object.fromEntries(
      err
        .trim()
        .split("\n")
        .map((line) => (/^Niet gelezen: van alles\/([a-z]+)\.xlsx\. (.*?\.) /.exec(line) ?? []).slice(1)),
    ) as object;
    expect(reasons).toEqual({
      afgebroken: "Het bestand is onvolledig: het einde ontbreekt.",
      ander: "Dit is geen werkmap van Competentiespiegel.",
      calc: "Het bestand is een OpenDocument-bestand (.ods).",
      deel: "Dit is een deelversie voor collega-organisaties, en geen hele zelfevaluatie.",
      leeg: "Het bestand is leeg.",
      nieuwer: expect.stringContaining("Deze werkmap heeft indeling 99"),
      tekst: "Het bestand is geen .xlsx-bestand, al heet het misschien zo.",
      wachtwoord: "Het bestand is met een wachtwoord beveiligd, of het is een oud .xls-bestand.",
    });
  });

  /** The rows that come of a workbook whose table of results somebody edited. */
  async function gatheredFrom(edit: (grid: Grid) => Grid | null) {
    await put("bewerkt.xlsx", withEditedTable(build(ours), "Resultaten", edit));
    const answer = await spiegel(["bewerkt.xlsx", "--uit", "E.xlsx", "--overschrijf"]);
    return { ...answer, rows: answer.code === 2 ? [] : await gatheredIn("E.xlsx") };
  }

  test.each<[string, (grid: Grid) => Grid]>([
    ["sorted otherwise", ({ columns, rows }) => ({ columns, rows: rows.toReversed() })],
    ["with a column more", (grid) => withOwnColumn(grid, "Besproken", "ja")],
    [
      "with its columns moved",
      ({ columns, rows }) => ({ columns: columns.toReversed(), rows: rows.map((row) => row.toReversed()) }),
    ],
    ["without what the workbook works out", (grid) => withoutColumn(grid, "Niveau")],
    [
      "with empty rows in between",
      ({ columns, rows }) => ({ columns, rows: rows.flatMap((row) => [row, row.map(() => null)]) }),
    ],
    [
      "with scores as Dutch text",
      (grid) => withColumn(grid, "Score", (value) => (value === null ? null : `${String(value)},0`)),
    ],
    [
      "with scores as English text",
      (grid) => withColumn(grid, "Score", (value) => (value === null ? null : `${String(value)}.0`)),
    ],
    [
      "with days as Dutch text",
      (grid) => withColumn(grid, "Vastgelegd op", (value) => (value === 46351 ? "25-11-2026" : value)),
    ],
    [
      "with days as English text",
      (grid) => withColumn(grid, "Vastgelegd op", (value) => (value === 46351 ? "11/25/2026" : value)),
    ],
    ["with years as text", (grid) => withColumn(grid, "Jaar", String)],
  ])("[BI51] a table %s brings the same rows", async (_, edit) => {
    const { rows } = await gatheredFrom((grid) => grid);
    expect(rows).toHaveLength(7);
    expect((await gatheredFrom(edit)).rows).toEqual(rows);
  });

  test.each<[string, (grid: Grid) => Grid | null, string]>([
    ["turned into a range", () => null, "maak er weer een tabel van (Ctrl+T) en noem haar Resultaten"],
    ["without a column", (grid) => withoutColumn(grid, "Toelichting"), "De kolom “Toelichting” is verwijderd"],
    [
      "with a score that is none",
      (grid) => withColumn(grid, "Score", () => "3,5"),
      "tabel Resultaten, rij 1, kolom Score: Hier staat “3,5”",
    ],
    [
      "with a day that can be two",
      (grid) => withColumn(grid, "Vastgelegd op", () => "3/4/2026"),
      "Hier staat “3/4/2026”; dat is geen datum.",
    ],
    [
      "with a row without a year",
      (grid) => withColumn(grid, "Jaar", () => null),
      "In deze rij ontbreekt een gegeven dat nodig is.",
    ],
  ])("[BI52] a table %s is told with where and the remedy", async (_, edit, said) => {
    const { code, err } = await gatheredFrom(edit);
    expect([code, err.includes(said)]).toEqual([2, true]);
  });

  test("[BI53] a table that is filtered brings all its rows, also those that do not show", async () => {
    const bytes = await writeBlueprint(build(ours));
    const sheets = (await readBlueprint(bytes)).blueprint.sheets.map(({ name }) => name);
    const part = `xl/worksheets/sheet${sheets.indexOf("Resultaten") + 1}.xml`;
    expect(await partOf(bytes, part)).toContain('<row r="8"');
    await writeFile(
      path("filter.xlsx"),
      await withParts(bytes, { [part]: (xml) => xml.replaceAll(/<row r="(?:8|9)"/g, '$& hidden="1"') }),
    );
    await spiegel(["filter.xlsx", "--uit", "F.xlsx"]);
    expect(await gatheredIn("F.xlsx")).toHaveLength(7);
  });

  test.each<[string, (grid: Grid) => Grid]>([
    ["sorted otherwise", ({ columns, rows }) => ({ columns, rows: rows.toReversed() })],
    ["with a column more", (grid) => withOwnColumn(grid, "Besproken", "ja")],
    ["without what the workbook works out", (grid) => withoutColumn(grid, "Niveau")],
  ])("[BI54] into a table %s come the rows at the end; what stood there stays", async (_, edit) => {
    const into = withEditedTable(build(ours), "Resultaten", edit);
    await put("in.xlsx", into);
    const { code } = await spiegel(["map/a.xlsx", "--bij", "in.xlsx", "--uit", "I.xlsx", "--overschrijf"]);
    expect(code).toBe(0);
    const before = contentsOf(into).tables.get("Resultaten");
    const after = (await contentsIn("I.xlsx")).tables.get("Resultaten");
    expect(after?.columns).toEqual(before?.columns);
    expect(after?.rows.slice(0, 7)).toEqual(before?.rows);
    expect((await historyIn("I.xlsx")).slice(7)).toEqual(theirs.history);
  });

  test("[BI55] an organisation that was renamed in between: the evaluation stays one, under its later name", async () => {
    const renamed = theirs.history.map((row) => ({ ...row, organisation: "OD Nieuw", recordedOn: "2026-02-01" }));
    await put("nieuw.xlsx", build({ ...theirs, organisation: "OD Nieuw", history: renamed }));
    const { out } = await spiegel(["nieuw.xlsx", "map/a.xlsx", "--uit", "N.xlsx"]);
    expect(await gatheredIn("N.xlsx")).toEqual(renamed);
    expect(out.split("\n").filter((line) => line.startsWith("Verschilt: OD Ander 2025"))).toHaveLength(6);
  });

  test("[BI56] years may be missing", async () => {
    await put("ver.xlsx", build(evaluationOf("OD Ander", 2032, theirs.history)));
    await spiegel(["ver.xlsx", "--uit", "J.xlsx"]);
    expect(new Set((await gatheredIn("J.xlsx")).map(({ year }) => year))).toEqual(new Set([2025, 2032]));
  });
});

function withValue(blueprint: Blueprint, name: string, value: number): Blueprint {
  const found = blueprint.names.find((one) => one.name === name);
  const sheets = blueprint.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) =>
      sheet.name === found?.sheet && found.address === `C${cell.row}` && cell.column === 3 ? { ...cell, value } : cell,
    ),
  }));
  return { ...blueprint, sheets };
}
