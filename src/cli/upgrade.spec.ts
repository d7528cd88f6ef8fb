import { copyFile, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deleteName } from "../../sandbox/core/store/names.ts";
import { deleteSheet, sheetNamed } from "../../sandbox/core/store/sheets.ts";
import { after, asInFile } from "../../test/support/broken-workbook.ts";
import { inFull } from "../../test/support/evaluation-in-full.ts";
import { valueOf } from "../../test/support/revising.ts";
import { typed } from "../../test/support/sharing.ts";
import { spiegelIn } from "../../test/support/spiegel.ts";
import { parseJson } from "../model/evaluation/json.ts";
import { backupsIn, evaluationIn } from "../workbook/backups.ts";
import type { Blueprint, CellValue } from "../workbook/blueprint.ts";
import { build } from "../workbook/build.ts";
import { contentsOf } from "../workbook/contents-of.ts";
import { layoutVersion, names } from "../workbook/names.ts";
import { readEvaluation } from "../workbook/read.ts";
import { readBlueprint, writeBlueprint } from "../xlsx/index.ts";

jest.setTimeout(180_000);

let folder: string;
const path = (name: string): string => join(folder, name);

/** A sound workbook, but for the number of its layout. */
async function newerFile(): Promise<Uint8Array> {
  const book = build(inFull);
  const place = book.names.find(({ name }) => name === names.layout);
  const sheets = book.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) =>
      sheet.name === place?.sheet && `C${cell.row}` === place.address && cell.column === 3
        ? { ...cell, value: layoutVersion + 1 }
        : cell,
    ),
  }));
  return writeBlueprint({ ...book, sheets });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "spiegel-upgrade-"));
  await copyFile("test/frozen/indeling-1.xlsx", path("oud.xlsx"));
  await writeFile(path("nieuwer.xlsx"), await newerFile());
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const spiegel = spiegelIn(() => folder);

/** With something else where the number of the layout stands. */
const numbered = (book: Blueprint, value: CellValue): Blueprint => typed(book, { [names.layout]: value });

const unnamed = (book: Blueprint): Blueprint => ({
  ...book,
  names: book.names.filter(({ name }) => name !== names.layout),
});

const contentsIn = async (name: string) => contentsOf((await readBlueprint(await readFile(path(name)))).blueprint);
const isThere = (name: string): Promise<boolean> =>
  stat(path(name)).then(
    () => true,
    () => false,
  );

describe("spiegel bijwerken", () => {
  test("[UG10] says what changes and changes nothing; with --uit it is done, after a backup; again there is nothing to do", async () => {
    const preview = await spiegel("bijwerken", "oud.xlsx");
    expect(preview).toMatchObject({ code: 0, err: "" });
    expect(preview.out).toMatch(/^Deze werkmap heeft indeling 1\. Bijwerken maakt er indeling 2 van\./);
    expect(preview.out).toContain("Het blad “Organisaties” komt erbij.\n");
    const done = await spiegel("bijwerken", "oud.xlsx", "--uit", "bij.xlsx");
    expect(done).toMatchObject({ code: 0, err: "" });
    expect(done.out).toContain("De werkmap is bijgewerkt van indeling 1 naar 2.");
    const contents = await contentsIn("bij.xlsx");
    const written = valueOf(parseJson(await readFile("test/frozen/indeling-1.json", "utf8")));
    expect(contents.values.get(names.layout)).toBe(layoutVersion);
    expect(valueOf(readEvaluation(contents))).toEqual(written);
    const [backup, ...others] = backupsIn(contents);
    expect([backup?.reason, others]).toEqual(["Werkmap bijwerken", []]);
    expect(backup && valueOf(evaluationIn(backup))).toEqual(written);
    expect((await spiegel("bijwerken", "bij.xlsx")).out).toContain("er is niets bij te werken");
    await spiegel("bijwerken", "bij.xlsx", "--uit", "weer.xlsx");
    expect(await readFile(path("weer.xlsx"))).toEqual(await readFile(path("bij.xlsx")));
  });

  test("[UG11] what is upgraded is sound, and an older one is upgraded before it is mended", async () => {
    await spiegel("bijwerken", "oud.xlsx", "--uit", "gezond.xlsx");
    expect(await spiegel("herstel", "gezond.xlsx")).toMatchObject({ code: 0, out: "" });
    const old = await spiegel("herstel", "oud.xlsx");
    expect(old).toMatchObject({ code: 2, out: "" });
    expect(old.err).toContain("Werk de werkmap eerst bij");
  });

  test("[GZ101] an older one that is damaged: each says the next step, and mending does no more than what lets it be read", async () => {
    const { blueprint } = await readBlueprint(await readFile(path("oud.xlsx")));
    const damaged = after(blueprint, (w) => {
      for (const item of [...w.names]) if (item.name === "conclusie_1") deleteName(w, item);
    });
    await writeFile(path("oud-stuk.xlsx"), await writeBlueprint(asInFile(damaged)));
    const refused = await spiegel("bijwerken", "oud-stuk.xlsx");
    expect([refused.code, refused.err]).toEqual([2, expect.stringMatching(/Herstellen gaat met: .*herstel /)]);
    const look = (await spiegel("herstel", "oud-stuk.xlsx")).out.trimEnd().split("\n");
    expect(look).toEqual([
      expect.stringMatching(/^H2 Conclusies · 1\./),
      "Deze werkmap heeft een oudere indeling. Werk haar na het herstellen bij: dat herstelt ook de rest.",
    ]);
    const mended = await spiegel("herstel", "oud-stuk.xlsx", "--uit", "oud-heel.xlsx");
    expect(mended.out).toContain("Werk haar nu bij: dat herstelt ook de rest.\n");
    expect((await contentsIn("oud-heel.xlsx")).values.get(names.layout)).toBe(1);
    expect((await spiegel("bijwerken", "oud-heel.xlsx", "--uit", "oud-bij.xlsx")).code).toBe(0);
    expect(await spiegel("herstel", "oud-bij.xlsx")).toMatchObject({ code: 0, out: "" });
    const written = valueOf(parseJson(await readFile("test/frozen/indeling-1.json", "utf8")));
    expect(valueOf(readEvaluation(await contentsIn("oud-bij.xlsx")))).toEqual(written);
  });

  test("[GZ102] of an older one only sheets with answers are made again, and none that it never had; then it is upgraded", async () => {
    const { blueprint } = await readBlueprint(await readFile(path("oud.xlsx")));
    const damaged = after(blueprint, (w) => {
      for (const title of ["Casemanager", "Leeswijzer"]) deleteSheet(w, sheetNamed(w, title));
    });
    await writeFile(path("oud-kaal.xlsx"), await writeBlueprint(asInFile(damaged)));
    const { out } = await spiegel("herstel", "oud-kaal.xlsx");
    expect(out.split("\n").map((line) => line.split(":")[0])).toContain("H1 blad “Casemanager”");
    expect(out).not.toMatch(/Leeswijzer|Organisaties|Ontwikkeling/);
    expect((await spiegel("herstel", "oud-kaal.xlsx", "--uit", "oud-vol.xlsx")).code).toBe(0);
    const { out: upgraded } = await spiegel("bijwerken", "oud-vol.xlsx", "--uit", "oud-nieuw.xlsx");
    expect(upgraded).toContain("Het blad “Leeswijzer” komt erbij.");
    expect(await spiegel("herstel", "oud-nieuw.xlsx")).toMatchObject({ code: 0, out: "" });
  });

  test.each<[string, (typed: Blueprint) => Blueprint, string]>([
    ["erased", (book) => numbered(book, null), "H14 Start · Indeling"],
    ["written over", (book) => numbered(book, "een"), "H14 Start · Indeling"],
    ["unnamed", unnamed, "H2 blad “Start”, naam indeling"],
    [
      "gone with its sheet",
      (book) => asInFile(after(book, (w) => deleteSheet(w, sheetNamed(w, "Start")))),
      "H1 blad “Start”",
    ],
  ])(
    "[GZ117] of an older one whose number is %s no more than the number is mended; then it is upgraded",
    async (_, break_, place) => {
      const { blueprint } = await readBlueprint(await readFile(path("oud.xlsx")));
      await writeFile(path("oud-kwijt.xlsx"), await writeBlueprint(break_(blueprint)));
      const thenUpgrade = expect.stringContaining("Werk haar na het herstellen bij") as string;
      const look = (await spiegel("herstel", "oud-kwijt.xlsx")).out.trimEnd().split("\n");
      expect(look).toEqual([expect.stringContaining(`${place}: `), thenUpgrade]);
      const { out } = await spiegel("herstel", "oud-kwijt.xlsx", "--uit", "oud-terug.xlsx", "--overschrijf");
      expect(out).toContain("Werk haar nu bij: dat herstelt ook de rest.\n");
      expect((await contentsIn("oud-terug.xlsx")).values.get(names.layout)).toBe(1);
      await spiegel("bijwerken", "oud-terug.xlsx", "--uit", "oud-weer.xlsx", "--overschrijf");
      expect(await spiegel("herstel", "oud-weer.xlsx")).toMatchObject({ code: 0, out: "" });
    },
  );

  test.each([
    ["lees", ["nieuwer.xlsx"]],
    ["controleer", ["nieuwer.xlsx"]],
    ["deel", ["nieuwer.xlsx", "--uit", "x.xlsx"]],
    ["neem-over", ["nieuwer.xlsx", "oud.xlsx", "--uit", "x.xlsx"]],
    ["actieplan", ["nieuwer.xlsx", "--uit", "x.xlsx"]],
    ["vastleggen", ["nieuwer.xlsx", "--uit", "x.xlsx"]],
    ["volgend", ["nieuwer.xlsx", "--jaar", "2030", "--uit", "x.xlsx"]],
    ["verzamel", ["oud.xlsx", "--bij", "nieuwer.xlsx", "--uit", "x.xlsx"]],
    ["herstel", ["nieuwer.xlsx", "--uit", "x.xlsx"]],
    ["bijwerken", ["nieuwer.xlsx", "--uit", "x.xlsx"]],
    ["reservekopieen", ["nieuwer.xlsx"]],
    ["terugzetten", ["nieuwer.xlsx", "--nummer", "1", "--uit", "x.xlsx"]],
  ])("[UG12] %s refuses a workbook of a newer layout, and says what to do", async (word, words) => {
    const refused = await spiegel(word, ...words);
    expect(refused).toMatchObject({ code: 2, out: "" });
    expect(refused.err).toContain("Werk Competentiespiegel bij");
    expect(await isThere("x.xlsx")).toBe(false);
  });
});

test("[UG13] a workbook of a newer layout brings nothing in, and that is said of it", async () => {
  const gathered = await spiegel("verzamel", "oud.xlsx", "nieuwer.xlsx", "--uit", "alles.xlsx");
  expect(gathered.code).toBe(1);
  expect(gathered.out + gathered.err).toContain("Werk Competentiespiegel bij");
});
