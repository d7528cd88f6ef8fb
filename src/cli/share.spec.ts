import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readyToShare, filledIn, typed } from "../../test/support/sharing.ts";
import { spiegelIn } from "../../test/support/spiegel.ts";
import { helpQuestions, justificationQuestion } from "../model/bijlage-d/index.ts";
import { scale } from "../model/bijlage-d/scale.ts";
import type { Evaluation } from "../model/evaluation/evaluation.ts";
import type { CellValue } from "../workbook/blueprint.ts";
import { build } from "../workbook/build.ts";
import { contentsOf } from "../workbook/contents-of.ts";
import { readEvaluation } from "../workbook/read.ts";
import { shareTexts } from "../workbook/share/texts.ts";
import { readBlueprint, readContents, writeBlueprint } from "../xlsx/index.ts";
import { run } from "./run.ts";

jest.setTimeout(120_000);

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "spiegel-deel-"));
  await save("f.xlsx", readyToShare);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const format = { encode: writeBlueprint, decode: readContents, decodeWhole: readBlueprint };

const spiegel = spiegelIn(() => folder);

const path = (name: string) => join(folder, name);
const bytesOf = (name: string) => readFile(path(name));
const save = async (name: string, evaluation: Evaluation) =>
  writeFile(path(name), await writeBlueprint(build(evaluation)));
const exists = (name: string) =>
  stat(path(name)).then(
    () => true,
    () => false,
  );

/** What a colleague makes of a share copy. */
async function answered(copy: string, name: string, values: Readonly<Record<string, CellValue>> = filledIn) {
  const { blueprint } = await readBlueprint(await bytesOf(copy));
  await writeFile(path(name), await writeBlueprint(typed(blueprint, values)));
}

async function entriesIn(name: string) {
  const read = readEvaluation(contentsOf((await readBlueprint(await bytesOf(name))).blueprint));
  if (!read.ok) throw new Error(read.problems[0].what);
  return read.value.peerReview.entries;
}

const withPerson: Evaluation = {
  ...readyToShare,
  profiles: {
    ...readyToShare.profiles,
    vergunningverlener: {
      ...readyToShare.profiles.vergunningverlener,
      notes: readyToShare.profiles.vergunningverlener.notes.with(0, "Vraag het mw. P. Jansen."),
    },
  },
};

/** Scores of the evaluation itself in a share copy: as a figure, and as the name of its level. */
async function givenScores(name: string): Promise<readonly CellValue[]> {
  const { blueprint } = await readBlueprint(await bytesOf(name));
  const cells = blueprint.sheets.find((sheet) => sheet.name === shareTexts.sheets.scores)?.cells ?? [];
  const words: readonly unknown[] = scale.map(({ label }) => label);
  const given = cells
    .map(({ value }) => value ?? null)
    .filter((value) => typeof value === "number" || words.includes(value));
  return given.sort((one, other) => (String(one) < String(other) ? -1 : 1));
}

const withScore: Evaluation = {
  ...readyToShare,
  profiles: {
    ...readyToShare.profiles,
    casemanager: { ...readyToShare.profiles.casemanager, justification: "Wij geven onszelf een ruime 4." },
  },
};

describe("spiegel deel", () => {
  test("[S1] makes the copy, and says what goes and what stays", async () => {
    const { code, out, err } = await spiegel("deel", "f.xlsx", "--uit", "s1.xlsx", "--zonder", "notities, bronnen");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/^Gaat mee: naam van de organisatie en jaar; scores per profiel;.*actieplan\.\n/);
    expect(out).toMatch(/Blijft hier: notities bij de hulpvragen; bronnen per profiel; contactpersoon;/);
    expect(out).toContain(`De deelversie staat in ${path("s1.xlsx")}\n`);
    const text = JSON.stringify((await readBlueprint(await bytesOf("s1.xlsx"))).blueprint);
    expect(text).toContain("De bezetting is krap.");
    expect(text).not.toMatch(/trots op het intakegesprek|Teamoverleg|kwaliteitscoördinator/);
  });

  test("[S2] shows what looks like a person first, in its sentence with its cell, and makes nothing", async () => {
    await save("p.xlsx", withPerson);
    const { code, err } = await spiegel("deel", "p.xlsx", "--uit", "s2.xlsx");
    expect(code).toBe(2);
    expect(err).toContain(`Vergunningverlener · 1. ${helpQuestions[0]}`);
    expect(err).toContain("naam: “mw. P. Jansen”");
    expect(err).toContain("“Vraag het mw. P. Jansen.”");
    expect(await exists("s2.xlsx")).toBe(false);
    expect((await spiegel("deel", "p.xlsx", "--uit", "s2.xlsx", "--akkoord")).code).toBe(0);
    expect((await spiegel("deel", "p.xlsx", "--uit", "s2b.xlsx", "--zonder", "notities")).code).toBe(0);
  });

  test("[S3] an unknown part, no year and no organisation are told, and nothing is made", async () => {
    expect((await spiegel("deel", "f.xlsx", "--uit", "s3.xlsx", "--zonder", "bijlagen")).err).toMatch(
      /“bijlagen”.*notities, bronnen, actieplan/,
    );
    await save("leeg.xlsx", { ...readyToShare, year: null });
    expect((await spiegel("deel", "leeg.xlsx", "--uit", "s3.xlsx")).err).toMatch(
      /Het jaar van de zelfevaluatie ontbreekt/,
    );
    await save("leeg2.xlsx", { ...readyToShare, organisation: " " });
    expect((await spiegel("deel", "leeg2.xlsx", "--uit", "s3.xlsx")).err).toMatch(/naam van uw organisatie ontbreekt/);
    expect(await exists("s3.xlsx")).toBe(false);
  });

  test("[S4] blind, for named colleagues", async () => {
    expect(
      (await spiegel("deel", "f.xlsx", "--uit", "s4.xlsx", "--blind", "--collegas", "OD Noord; OD Zuid")).code,
    ).toBe(0);
    const { values } = await readContents(await bytesOf("s4.xlsx"));
    expect([values.get("deel_1_collega"), values.get("deel_2_collega"), values.has("deel_3_collega")]).toEqual([
      "OD Noord",
      "OD Zuid",
      false,
    ]);
    expect(await givenScores("s4.xlsx")).toEqual([]);
    await spiegel("deel", "f.xlsx", "--uit", "s4b.xlsx");
    expect(await givenScores("s4b.xlsx")).toEqual([2, 3, scale[1].label, scale[2].label]);
  });

  test("[S12] blind: a text that may name a score is shown first, and nothing is made", async () => {
    await save("b.xlsx", withScore);
    const { code, out, err } = await spiegel("deel", "b.xlsx", "--uit", "s12.xlsx", "--blind");
    expect(code).toBe(2);
    expect(out).toMatch(/^Gaat mee: .*\nBlijft hier: scores per profiel;.*\n$/);
    expect(err).toContain("noemt 1 tekst misschien een score");
    expect(err).toContain(`Casemanager · ${justificationQuestion}`);
    expect(err).toContain("“Wij geven onszelf een ruime 4.”");
    expect(await exists("s12.xlsx")).toBe(false);
    expect((await spiegel("deel", "b.xlsx", "--uit", "s12.xlsx", "--blind", "--akkoord")).code).toBe(0);
    expect((await spiegel("deel", "b.xlsx", "--uit", "s12b.xlsx")).code).toBe(0);
  });

  test("[S13] what goes and what stays is said before the copy is made, also when it cannot be", async () => {
    const said: string[] = [];
    const slow = {
      ...format,
      encode: (blueprint: Parameters<typeof writeBlueprint>[0]) => {
        said.push("made");
        return writeBlueprint(blueprint);
      },
    };
    const output = { out: (text: string) => void said.push(text), err: () => undefined };
    expect(await run(["deel", "f.xlsx", "--uit", "s13.xlsx"], output, { folder, format: slow })).toBe(0);
    expect(said.slice(0, 2)).toEqual([expect.stringMatching(/^Gaat mee: .*\nBlijft hier: .*\n$/), "made"]);
  });

  test("[S15] a comma alone between names is asked about; a semicolon behind it makes it one name", async () => {
    const words = ["deel", "f.xlsx", "--uit", "s15.xlsx", "--akkoord", "--collegas"];
    const asked = await spiegel(...words, "OD Noord, OD Zuid");
    expect([asked.code, asked.out]).toEqual([2, ""]);
    expect(asked.err).toMatch(/^Achter --collegas staat “OD Noord, OD Zuid”, met een komma\. [^\n]+\n$/);
    expect(asked.err).toContain('--collegas "OD Noord; OD Zuid"');
    expect(await exists("s15.xlsx")).toBe(false);
    const one = await spiegel(...words, "OD Noord, OD Zuid;");
    expect([one.code, one.out]).toEqual([0, expect.stringContaining("(“OD Noord, OD Zuid”)")]);
  });

  test("[S14] the names of colleagues are listed and looked at", async () => {
    const words = ["deel", "f.xlsx", "--uit", "s14.xlsx", "--collegas", "Jan de Vries, OD Noord;OD Zuid"];
    const { code, out, err } = await spiegel(...words);
    expect(code).toBe(2);
    expect(out).toContain("namen van collega-organisaties (“Jan de Vries, OD Noord”, “OD Zuid”)");
    expect(err).toContain("de namen van collega-organisaties");
    expect(err).toContain("naam: “Jan de Vries”");
    expect(await exists("s14.xlsx")).toBe(false);
    expect((await spiegel(...words, "--akkoord")).code).toBe(0);
  });
});

describe("spiegel neem-over", () => {
  beforeAll(async () => {
    await spiegel("deel", "f.xlsx", "--uit", "copy.xlsx");
    await answered("copy.xlsx", "noord.xlsx");
    await answered("copy.xlsx", "zuid.xlsx", {
      deel_1_collega: "OD Zuid",
      deel_1_vraag_1: "Helder beeld.",
      deel_1_score_casemanager: 2,
    });
  });

  test("[S5] takes files over, whatever their order, and again changes nothing, byte for byte", async () => {
    const one = await spiegel("neem-over", "f.xlsx", "noord.xlsx", "zuid.xlsx", "--uit", "t1.xlsx");
    expect({ code: one.code, err: one.err }).toEqual({ code: 0, err: "" });
    expect(one.out).toContain(`Nieuw: OD Zuid, Vraag 1: “Helder beeld.” (uit ${path("zuid.xlsx")})\n`);
    await spiegel("neem-over", "f.xlsx", "zuid.xlsx", "noord.xlsx", "--uit", "t2.xlsx");
    expect(await entriesIn("t2.xlsx")).toEqual(await entriesIn("t1.xlsx"));
    const again = await spiegel("neem-over", "t1.xlsx", "noord.xlsx", "--uit", "t3.xlsx");
    expect(again.out).toContain("Er is niets nieuws");
    expect(await bytesOf("t3.xlsx")).toEqual(await bytesOf("t1.xlsx"));
  });

  test("[S6] everything else in the workbook stays as it is", async () => {
    await spiegel("neem-over", "f.xlsx", "noord.xlsx", "--uit", "t6.xlsx");
    const [before, after] = await Promise.all(
      ["f.xlsx", "t6.xlsx"].map(async (name) => readBlueprint(await bytesOf(name))),
    );
    const others = (book: typeof before) => book?.blueprint.sheets.filter(({ name }) => !name.startsWith("Stap 2"));
    expect(others(after)?.slice(0, -1)).toEqual(others(before));
    expect(after?.blueprint.sheets.at(-1)?.name).toBe("Reservekopieën");
    const names = after?.blueprint.names.filter(({ name }) => name !== "blad_reservekopieen");
    expect(names).toEqual(before?.blueprint.names);
  });

  test("[S7] what differs is shown side by side, and both stay; an empty score is filled", async () => {
    const entry = {
      id: "T1",
      organisation: "OD Zuid",
      subject: "vraag_1",
      score: null,
      note: "Ander beeld.",
      response: "Bespreken",
    } as const;
    const open = { ...entry, id: "T2", subject: "casemanager", note: "" } as const;
    await save("g.xlsx", { ...readyToShare, peerReview: { ...readyToShare.peerReview, entries: [entry, open] } });
    const { out } = await spiegel("neem-over", "g.xlsx", "zuid.xlsx", "--uit", "t7.xlsx");
    expect(out).toMatch(/Verschilt: OD Zuid, Vraag 1: “Helder beeld\.” .*daarnaast staat: “Ander beeld\.”/);
    expect(out).toMatch(/Aangevuld: OD Zuid, Casemanager: score 2/);
    expect(await entriesIn("t7.xlsx")).toEqual([
      entry,
      { ...open, score: 2 },
      { ...entry, id: "T3", note: "Helder beeld.", response: "" },
    ]);
  });

  test("[GZ116] what is wrong in a file that came back is said of that file alone, and mending is not for it", async () => {
    await writeFile(path("brief.xlsx"), "geen werkmap");
    const { blueprint } = await readBlueprint(await bytesOf("f.xlsx"));
    const names = blueprint.names.filter(({ name }) => name !== "indeling");
    await writeFile(path("stuk.xlsx"), await writeBlueprint({ ...blueprint, names }));
    for (const file of ["brief.xlsx", "stuk.xlsx"]) {
      const { code, err } = await spiegel("neem-over", "f.xlsx", file, "--uit", "t16.xlsx");
      expect([file, code, err.startsWith(`${path(file)}: `)]).toEqual([file, 2, true]);
      expect(err).not.toMatch(/\bf\.xlsx|Herstellen gaat met/);
    }
    const own = await spiegel("neem-over", "stuk.xlsx", "noord.xlsx", "--uit", "t16.xlsx");
    expect([own.code, own.err.startsWith(`${path("stuk.xlsx")}: `)]).toEqual([2, true]);
    expect(own.err).toContain("Herstellen gaat met");
  });

  test("[S8] a file of another organisation or year is in the answer; the others are taken over", async () => {
    await save("elders.xlsx", { ...readyToShare, organisation: "OD Elders" });
    await spiegel("deel", "elders.xlsx", "--uit", "vreemd.xlsx");
    const { code, out } = await spiegel("neem-over", "f.xlsx", "vreemd.xlsx", "zuid.xlsx", "--uit", "t8.xlsx");
    expect(code).toBe(0);
    expect(out).toContain("hoort bij de zelfevaluatie van “OD Elders”, en niet bij die van “OD Voorbeeld”");
    expect(await entriesIn("t8.xlsx")).toHaveLength(2);
  });

  test("[S9] only files that do not belong: nothing is made", async () => {
    await save("ander.xlsx", { ...readyToShare, year: 2024 });
    await spiegel("deel", "ander.xlsx", "--uit", "jaar.xlsx");
    const { code, err } = await spiegel("neem-over", "f.xlsx", "jaar.xlsx", "--uit", "t9.xlsx");
    expect(code).toBe(2);
    expect(err).toContain("van 2024, en niet bij die van 2026");
    expect(await exists("t9.xlsx")).toBe(false);
  });

  test.each<[string, (bytes: Buffer) => Uint8Array, RegExp]>([
    ["truncated", (bytes) => bytes.subarray(0, bytes.length >> 1), /onvolledig/],
    ["empty", () => new Uint8Array(), /leeg/],
    [
      ".xls, or with a password",
      () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      /wachtwoord.*\.xls/,
    ],
    ["no workbook", () => new TextEncoder().encode("Beste collega,"), /geen \.xlsx-bestand/],
  ])("[S10] a returned file that is %s gets a clear answer", async (_, change, answer) => {
    await writeFile(path("kapot.xlsx"), change(await bytesOf("noord.xlsx")));
    const { code, err } = await spiegel("neem-over", "f.xlsx", "kapot.xlsx", "--uit", "t10.xlsx");
    expect(code).toBe(2);
    expect(err).toMatch(answer);
    expect(err).toContain("kapot.xlsx");
    expect(await exists("t10.xlsx")).toBe(false);
  });

  test("[S11] no returned file is named", async () => {
    expect((await spiegel("neem-over", "f.xlsx", "--uit", "t11.xlsx")).code).toBe(2);
  });
});
