/**
 * What can come back from a colleague, tried with the command line: each gets a clear answer in Dutch, and nothing is lost.
 * Needs LibreOffice. What needs none stands in src/cli/share.spec.ts.
 */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { emptyEvaluation } from "../../src/model/evaluation/empty.ts";
import { build } from "../../src/workbook/build.ts";
import { contentsOf } from "../../src/workbook/contents-of.ts";
import { readEvaluation } from "../../src/workbook/read.ts";
import { readBlueprint, writeBlueprint } from "../../src/xlsx/index.ts";
import { savedInCalc, type Saving } from "../support/reviewer.ts";
import { readyToShare, shareCopy, typed } from "../support/sharing.ts";
import { spiegelIn } from "../support/spiegel.ts";

jest.setTimeout(240_000);

let folder: string;
const path = (name: string) => join(folder, name);
const command = spiegelIn(() => folder);

/** What the command line says, be it a result or a remark. */
async function spiegel(...words: readonly string[]) {
  const { code, out, err } = await command(...words);
  return { code, said: out + err };
}

/** Takes one file over; what is said, and the notes that stand in step 2 then. */
async function taken(file: string) {
  const { code, said } = await spiegel("neem-over", "f.xlsx", file, "--uit", "uit.xlsx", "--overschrijf");
  if (code !== 0) return { code, said, notes: [] };
  const read = readEvaluation(contentsOf((await readBlueprint(await readFile(path("uit.xlsx")))).blueprint));
  if (!read.ok) throw new Error(read.problems[0].what);
  const notes = read.value.peerReview.entries.map(({ note, score }) => (score === null ? note : `${note} ${score}`));
  return { code, said, notes: notes.sort() };
}

const cells = {
  deel_1_collega: "OD Noord",
  deel_1_vraag_1: "Helder beeld.\nMet een voorbeeld.",
  deel_1_score_casemanager: 4,
  deel_1_reden_casemanager: "Sterke regie.",
} as const;
const answers = ["Helder beeld.\nMet een voorbeeld.", "Sterke regie. 4"];

const savings: readonly (Saving & { readonly name: string })[] = [
  { name: "calc.xlsx", as: "xlsx" },
  { name: "macros.xlsm", as: "xlsm" },
  { name: "oud.xls", as: "xls" },
  { name: "open.ods", as: "ods" },
];

/** How a workbook with a password begins: a compound file, with the encrypted package as one of its streams. */
const encrypted = Buffer.concat([
  Buffer.from("d0cf11e0a1b11ae1", "hex"),
  Buffer.alloc(504),
  Buffer.from("EncryptedPackage", "utf16le"),
  Buffer.alloc(480),
]);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "spiegel-terug-"));
  await writeFile(path("f.xlsx"), await writeBlueprint(build(readyToShare)));
  const copy = await writeBlueprint(shareCopy());
  const saved = await savedInCalc(copy, { cells }, savings);
  await Promise.all(savings.map(({ name }, index) => writeFile(path(name), saved[index] ?? new Uint8Array())));
  await writeFile(path("geheim.xlsx"), encrypted);
  const [moved] = await savedInCalc(
    copy,
    {
      cells,
      newSheet: { name: "Aantekening", text: "Los gedacht." },
      rows: { sheet: "Collega 1", count: 4 },
      rename: { sheet: "Collega 1", to: "Onze blik" },
    },
    [{ as: "xlsx" }],
  );
  await writeFile(path("verschoven.xlsx"), moved ?? new Uint8Array());
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe("what can come back", () => {
  test.each(["calc.xlsx", "macros.xlsm"])("[I50] saved by LibreOffice as %s: everything is read", async (name) => {
    const { code, notes } = await taken(name);
    expect([code, notes]).toEqual([0, answers]);
  });

  test("[I51] rows inserted, a sheet renamed, another one added: everything is read, and told", async () => {
    const { code, said, notes } = await taken("verschoven.xlsx");
    expect([code, notes]).toEqual([0, ["Buiten de vakken: Los gedacht.", ...answers]]);
    expect(said).toContain("blad Aantekening, cel B3: “Los gedacht.”");
  });

  test("[I52] an older layout is read; a newer one is refused with what to do", async () => {
    for (const [version, name] of [
      [0, "ouder.xlsx"],
      [99, "nieuwer.xlsx"],
    ] as const) {
      await writeFile(path(name), await writeBlueprint(typed(shareCopy(), { ...cells, deel_indeling: version })));
    }
    expect((await taken("ouder.xlsx")).notes).toEqual(answers);
    const { code, said } = await taken("nieuwer.xlsx");
    expect(code).toBe(2);
    expect(said).toContain("Werk Competentiespiegel bij");
  });

  test.each([
    ["oud.xls", /met een wachtwoord beveiligd, of het is een oud \.xls-bestand.*\.xlsx/],
    ["open.ods", /OpenDocument-bestand \(\.ods\).*opnieuw op als Excel-werkmap \(\.xlsx\)/],
    ["geheim.xlsx", /met een wachtwoord beveiligd.*haal het wachtwoord eraf/],
  ])("[I53] %s: said what it is and what to do, and nothing is made", async (name, answer) => {
    const before = await readFile(path("f.xlsx"));
    const { code, said } = await taken(name);
    expect(code).toBe(2);
    expect(said).toMatch(answer);
    expect(said).toContain(name);
    expect(await readFile(path("f.xlsx"))).toEqual(before);
  });

  test("[I54] truncated anywhere: said, and nothing is made", async () => {
    const whole = await readFile(path("calc.xlsx"));
    for (const share of [0.1, 0.5, 0.9, 0.999]) {
      await writeFile(path("half.xlsx"), whole.subarray(0, Math.floor(whole.length * share)));
      const { code, said } = await taken("half.xlsx");
      expect([share, code]).toEqual([share, 2]);
      expect(said).toMatch(/onvolledig: het einde ontbreekt.*[Vv]raag het bestand opnieuw/);
    }
  });

  test.each([
    ["another organisation", emptyEvaluation("OD Elders", 2026), "OD Elders"],
    ["another year", emptyEvaluation("OD Voorbeeld", 2024), "zelfevaluatie van 2024"],
  ])("[I55] %s: said of which it is", async (_, evaluation, answer) => {
    await writeFile(path("ander.xlsx"), await writeBlueprint(typed(shareCopy(evaluation), cells)));
    const { code, said } = await taken("ander.xlsx");
    expect(code).toBe(2);
    expect(said).toContain(answer);
  });

  test("[I56] edited by hand: a mark that is gone is asked for again, a place that is gone is told and the rest is read", async () => {
    await writeFile(path("zonder.xlsx"), await writeBlueprint(typed(shareCopy(), { ...cells, deel_kenmerk: "" })));
    expect((await taken("zonder.xlsx")).said).toContain(
      "Vraag de collega om het blad ‘Lees mij’ te laten zoals het was",
    );
    const copy = typed(shareCopy(), cells);
    const names = copy.names.filter(({ name }) => name !== "deel_1_vraag_1");
    await writeFile(path("plek.xlsx"), await writeBlueprint({ ...copy, names }));
    const { said, notes } = await taken("plek.xlsx");
    expect(said).toContain("de plek voor het antwoord op vraag 1 verdwenen");
    expect(notes).toEqual(["Buiten de vakken: Helder beeld.\nMet een voorbeeld.", "Sterke regie. 4"]);
  });

  test("[I57] all of them at once: the good ones are taken over, the others told by name", async () => {
    const names = ["oud.xls", "open.ods", "geheim.xlsx", "half.xlsx", "ander.xlsx", "calc.xlsx"];
    const { code, said } = await spiegel("neem-over", "f.xlsx", ...names, "--uit", "alles.xlsx");
    expect(code).toBe(0);
    for (const name of names) expect(said).toContain(name);
    expect(said).toContain("Overgenomen in stap 2: 2 nieuwe rijen, 0 aangevuld.");
  });
});
