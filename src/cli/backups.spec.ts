import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inFull } from "../../test/support/evaluation-in-full.ts";
import { valueOf } from "../../test/support/revising.ts";
import { typed } from "../../test/support/sharing.ts";
import { spiegelIn } from "../../test/support/spiegel.ts";
import { build } from "../workbook/build.ts";
import { contentsOf } from "../workbook/contents-of.ts";
import { readEvaluation } from "../workbook/read.ts";
import { readBlueprint, writeBlueprint } from "../xlsx/index.ts";

jest.setTimeout(120_000);

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "spiegel-backups-"));
  await writeFile(path("a.xlsx"), await writeBlueprint(build(inFull)));
  await spiegel("volgend", "a.xlsx", "--jaar", "2028", "--uit", "b.xlsx", "--datum", "2026-11-25", "--akkoord");
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const path = (name: string): string => join(folder, name);

const spiegel = spiegelIn(() => folder);

const bookIn = async (name: string) => (await readBlueprint(await readFile(path(name)))).blueprint;
const evaluationIn = async (name: string) => valueOf(readEvaluation(contentsOf(await bookIn(name))));
const isThere = (name: string): Promise<boolean> =>
  stat(path(name)).then(
    () => true,
    () => false,
  );

describe("spiegel reservekopieen", () => {
  test("[BK40] lists what the workbook kept of itself, and with a number every difference", async () => {
    const list = await spiegel("reservekopieen", "b.xlsx");
    expect(list).toMatchObject({ code: 0, err: "" });
    expect(list.out).toMatch(
      /^1\. \d+-\d+-\d{4} om \d+:\d\d, voor “Volgende evaluatie starten”, evaluatie van 2026: \d+ verschillen met nu\n$/,
    );
    const one = await spiegel("reservekopieen", "b.xlsx", "--nummer", "1");
    expect(one.out).toContain("Stap 1 Zelfevaluatie, Jaar: nu “2028”, wordt “2026”.\n");
    expect(one.out.split("\n").length).toBeGreaterThan(20);
  });

  test("[BK41] says it when there are none, or none with that number", async () => {
    const none = await spiegel("reservekopieen", "a.xlsx");
    expect(none).toMatchObject({ code: 0, out: "" });
    expect(none.err).toMatch(/^Er zijn nog geen reservekopieën .*\n$/);
    const first = await spiegel("reservekopieen", "a.xlsx", "--nummer", "1");
    expect(first).toMatchObject({ code: 2, out: "" });
    expect(first.err).toContain("nog geen reservekopieën");
    const second = await spiegel("reservekopieen", "b.xlsx", "--nummer", "2");
    expect(second.err).toContain("van 1 tot en met 1");
  });
});

describe("spiegel terugzetten", () => {
  test("[BK42] says what changes and writes nothing, until it is given --akkoord", async () => {
    const words = ["terugzetten", "b.xlsx", "--nummer", "1", "--uit", "c.xlsx"];
    const asked = await spiegel(...words);
    expect(asked).toMatchObject({ code: 1, err: "" });
    expect(asked.out).toContain("Geef --nummer 1 --akkoord --uit ANDERE.xlsx.");
    expect(await isThere("c.xlsx")).toBe(false);
    const done = await spiegel(...words, "--akkoord");
    expect(done).toMatchObject({ code: 0, err: "" });
    expect(done.out).toContain("blijven staan.");
    const { history, archive, ...answers } = await evaluationIn("c.xlsx");
    const { history: _, archive: __, ...wanted } = inFull;
    expect(answers).toEqual(wanted);
    expect([history.length, archive.length].every((count) => count > 0)).toBe(true);
    expect((await spiegel("reservekopieen", "c.xlsx")).out.split("\n")).toHaveLength(3);
  });

  test("[BK46] without --uit and --akkoord it shows every difference, as reservekopieen does, and how to go on", async () => {
    const shown = await spiegel("terugzetten", "b.xlsx", "--nummer", "1");
    expect(shown).toMatchObject({ code: 0, err: "" });
    const { out } = await spiegel("reservekopieen", "b.xlsx", "--nummer", "1");
    expect(shown.out.startsWith(out)).toBe(true);
    expect(shown.out.slice(out.length)).toMatch(
      /^\d+ rijen zijn van na de reservekopie\. Die blijven staan\.\nTerugzetten verandert \d+ antwoorden\. Er is nog niets geschreven\. /,
    );
    const nowhere = await spiegel("terugzetten", "b.xlsx", "--nummer", "1", "--akkoord");
    expect(nowhere).toMatchObject({ code: 2, out: "" });
    expect(nowhere.err).toContain("De optie --uit ontbreekt.");
  });

  test("[BK47] --aanvullen shows and puts back only what is missing; without it, what becomes empty is said above", async () => {
    const values = { conclusie_1: "Van daarna.", toelichting_casemanager: null, score_casemanager: null };
    const kept = typed(typed(await bookIn("b.xlsx"), { jaar: 2026 }), values);
    await writeFile(path("g.xlsx"), await writeBlueprint(kept));
    const whole = await spiegel("terugzetten", "g.xlsx", "--nummer", "1");
    expect(whole.out).toMatch(/\nLet op: .* van na deze reservekopie /);
    expect(whole.out).toMatch(/Alleen terugzetten wat er nu mist .*geef --nummer 1 --aanvullen\.\n$/);
    const words = ["terugzetten", "g.xlsx", "--nummer", "1", "--aanvullen"];
    const asked = await spiegel(...words);
    expect(asked).toMatchObject({ code: 0, err: "" });
    expect(asked.out).toMatch(/^1\. .*: \d+ antwoorden missen nu\n/);
    expect(asked.out).not.toContain("Let op");
    expect(asked.out).not.toContain("Van daarna.");
    expect(asked.out).toMatch(/Geef --nummer 1 --aanvullen --akkoord --uit ANDERE\.xlsx\.\n$/);
    const done = await spiegel(...words, "--akkoord", "--uit", "h.xlsx");
    expect(done).toMatchObject({ code: 0, err: "" });
    expect(done.out).toMatch(/antwoorden teruggezet\. Wat er stond, is niet veranderd\./);
    const { conclusions, profiles } = await evaluationIn("h.xlsx");
    expect([conclusions[0], profiles]).toEqual(["Van daarna.", inFull.profiles]);
    const other = await spiegel("terugzetten", "b.xlsx", "--nummer", "1", "--aanvullen", "--uit", "i.xlsx");
    expect(other).toMatchObject({ code: 2, out: "" });
    expect(other.err).toContain("van een andere evaluatie");
    expect(await isThere("i.xlsx")).toBe(false);
  });

  test("[BK43] a damaged one is told, and the others can be put back", async () => {
    const book = await bookIn("b.xlsx");
    const sheets = book.sheets.map((sheet) =>
      sheet.name === "Reservekopieën"
        ? {
            ...sheet,
            cells: sheet.cells.map((cell) =>
              typeof cell.value === "string" && cell.value.startsWith("{")
                ? { ...cell, value: `${cell.value} ` }
                : cell,
            ),
          }
        : sheet,
    );
    await writeFile(path("d.xlsx"), await writeBlueprint({ ...book, sheets }));
    expect((await spiegel("reservekopieen", "d.xlsx")).out).toContain("Deze reservekopie is niet meer te lezen");
    const refused = await spiegel("terugzetten", "d.xlsx", "--nummer", "1", "--uit", "e.xlsx", "--akkoord");
    expect(refused.err).toContain("Deze reservekopie is niet meer te lezen");
    await spiegel("volgend", "d.xlsx", "--jaar", "2030", "--uit", "f.xlsx", "--akkoord");
    const both = await spiegel("reservekopieen", "f.xlsx");
    expect(both.out).toMatch(/^1\. .*verschil.*\n2\. .*niet meer te lezen/);
  });
});
