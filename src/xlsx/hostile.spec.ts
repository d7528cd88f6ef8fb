import { withParts, zipOf } from "../../test/support/ooxml.ts";
import { sampleBlueprint } from "../../test/support/sample-blueprint.ts";
import { FileError } from "./file-error.ts";
import { readBlueprint, readContents, writeBlueprint } from "./index.ts";
import type { FileFault } from "./texts.ts";
import { zipLimits } from "./zip-read.ts";

const encoder = new TextEncoder();
const workbook = "xl/workbook.xml";
const first = "xl/worksheets/sheet1.xml";
const rels = "xl/_rels/workbook.xml.rels";

type Forge = (good: Uint8Array) => Uint8Array | Promise<Uint8Array>;

const edit =
  (part: string, change: (xml: string) => string): Forge =>
  (good) =>
    withParts(good, { [part]: change });
const insert = (part: string, before: string, xml: string): Forge =>
  edit(part, (old) => old.replace(before, () => xml + before));
const name = (called: string, formula: string): Forge =>
  insert(workbook, "</definedNames>", `<definedName name="${called}">${formula}</definedName>`);

/** Overwrites bytes of every header with the given signature, at an offset from it. */
const patch =
  (signature: number, offset: number, ...bytes: readonly number[]): Forge =>
  (good) => {
    const copy = good.slice();
    const view = new DataView(copy.buffer);
    for (let at = 0; at < copy.length - 46; at += 1) {
      if (view.getUint32(at, true) === signature) copy.set(bytes, at + offset);
    }
    return copy;
  };
const directory = 0x02014b50;
const local = 0x04034b50;

const text =
  (content: string): Forge =>
  () =>
    encoder.encode(content);
const parts =
  (content: Readonly<Record<string, string>>): Forge =>
  () =>
    zipOf(content);

const types = "<Types/>";
const root = (target: string): string =>
  `<Relationships><Relationship Id="a" Type="x/officeDocument" Target="${target}"/></Relationships>`;

const manyNames = Array.from(
  { length: 100_000 },
  (_, index) => `<definedName name="n${index}">Resultaten!$A$1</definedName>`,
).join("");

const stylesXml = "xl/styles.xml";
const columns = (xml: string, times: number): Forge =>
  edit(first, (old) => old.replace("<cols>", `<cols>${xml.repeat(times)}`));
const sharing = `<row r="90"><c><f t="shared" si="7">A1&amp;"${"x".repeat(8_000)}"</f></c></row>${'<row><c><f t="shared" si="7"/></c></row>'.repeat(20_000)}`;

const refused: readonly (readonly [string, FileFault, Forge])[] = [
  ["an empty file", "leeg", text("")],
  ["a text named .xlsx", "geen-xlsx", text("naam;score\nJan;3\n")],
  ["a web page named .xlsx", "geen-xlsx", text("<html><table></table></html>")],
  ["an encrypted or old file", "beveiligd", () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
  ["a file cut in half", "afgebroken", (good) => good.slice(0, good.length / 2)],
  ["a file without its last byte", "afgebroken", (good) => good.slice(0, -1)],
  ["four bytes of a zip", "afgebroken", text("PK\u0003\u0004")],
  ["an .ods file", "ods", parts({ mimetype: "application/vnd.oasis", "content.xml": "<a/>" })],
  ["a zip of photographs", "geen-werkmap", parts({ "foto.jpg": "x" })],
  [
    "a Word document",
    "geen-werkmap",
    parts({
      "[Content_Types].xml": types,
      "_rels/.rels": root("word/document.xml"),
      "word/document.xml": "<document/>",
    }),
  ],
  ["a package without a workbook", "geen-werkmap", parts({ "[Content_Types].xml": types })],
  ["a binary workbook", "xlsb", parts({ "[Content_Types].xml": types, "_rels/.rels": root("xl/workbook.bin") })],
  ["a workbook part that is gone", "onderdeel-ontbreekt", (good) => withParts(good, { [workbook]: null })],
  ["a sheet that is gone", "onderdeel-ontbreekt", (good) => withParts(good, { [first]: null })],
  ["relationships that are gone", "onderdeel-ontbreekt", (good) => withParts(good, { [rels]: null })],
  ["shared strings that are gone", "onderdeel-ontbreekt", (good) => withParts(good, { "xl/sharedStrings.xml": null })],
  ["garbage for a workbook", "beschadigd", edit(workbook, () => "dit is geen XML")],
  ["garbage for a sheet", "beschadigd", edit(first, () => "\u0000\u0001\u0002")],
  ["half a sheet", "beschadigd", edit(first, (xml) => xml.slice(0, xml.length / 2))],
  ["a workbook without sheets", "beschadigd", edit(workbook, () => "<workbook/>")],
  [
    "texts that are not in the list",
    "beschadigd",
    edit(first, (xml) => xml.replaceAll(/<v>\d+<\/v>/g, "<v>99999</v>")),
  ],
  [
    "a shared string that does not exist",
    "beschadigd",
    insert(first, "</sheetData>", '<row r="4"><c r="C4" t="s"><v>999999</v></c></row>'),
  ],
  ["values that are no values", "beschadigd", edit(first, (xml) => xml.replaceAll(/<v>\d+<\/v>/g, "<v>3x</v>"))],
  [
    "entities that multiply",
    "beschadigd",
    edit("xl/sharedStrings.xml", (xml) =>
      xml.replace("<sst", '<!DOCTYPE s [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><sst'),
    ),
  ],
  ["a sheet of 40 MB in a small file", "te-groot", insert(first, "</sheetData>", " ".repeat(40 * 1024 * 1024))],
  [
    "a directory that promises little and unpacks to much",
    "beschadigd",
    async (good) => patch(directory, 24, 100, 0, 0, 0)(await patch(local, 22, 100, 0, 0, 0)(good)),
  ],
  ["a directory that promises more than can be packed", "beschadigd", patch(directory, 24, 0, 0, 0x10, 0)],
  ["headers that tell two stories", "beschadigd", patch(local, 22, 1, 0, 0, 0)],
  ["a wrong checksum", "beschadigd", patch(directory, 16, 1, 2, 3, 4)],
  ["a part packed in an unknown way", "beschadigd", patch(directory, 10, 99)],
  ["broken packed data", "beschadigd", patch(local, 64, 255, 255, 255, 255, 255, 255, 255, 255)],
  ["parts with a password", "beveiligd", patch(directory, 8, 1)],
  [
    "too many parts",
    "te-veel-delen",
    () => zipOf(Object.fromEntries(Array.from({ length: zipLimits.parts + 1 }, (_, index) => [`${index}.xml`, "x"]))),
  ],
  ["the same part twice", "beschadigd", async (good) => withParts(good, { "XL/workbook.XML": () => "<workbook/>" })],
  [
    "a table over a whole sheet",
    "tabel-te-groot",
    edit("xl/tables/table1.xml", (xml) => xml.replace(/ ref="B2:D5"/, ' ref="B2:D1048576"')),
  ],
  [
    "a table that is not as wide as its columns",
    "beschadigd",
    edit("xl/tables/table1.xml", (xml) => xml.replace(/ ref="B2:D5"/, ' ref="A1:XFD1048576"')),
  ],
  ["dates from 1904", "datumsysteem-1904", insert(workbook, "<bookViews>", '<workbookPr date1904="1"/>')],
];

const commentsXml = "xl/comments2.xml";
const comment = '<comment ref="A1" authorId="0"><text><t>x</t></text></comment>';

const manyColumns = "300,000 column definitions";
const manyRows = "300,000 rows";

const survived: readonly (readonly [string, Forge])[] = [
  ["a name over a whole sheet", name("alles", "'Resultaten'!$A$1:$XFD$1048576")],
  ["a name of a whole column", name("kolom", "'Resultaten'!$A:$A")],
  ["a name that points nowhere", name("weg", "#REF!")],
  ["a name in another workbook", name("elders", "'[1]Blad1'!$A$1")],
  ["names that mean something to JavaScript", name("__proto__", "'Resultaten'!$C$3")],
  ["100,000 names", insert(workbook, "</definedNames>", manyNames)],
  ["a cell in the last corner", insert(first, "</sheetData>", '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')],
  ["a cell outside the grid", insert(first, "</sheetData>", '<row r="9999999"><c r="XFE9999999"><v>1</v></c></row>')],
  [
    manyColumns,
    edit(first, (xml) =>
      xml.replace("<sheetData>", `<cols>${'<col min="1" max="16384"/>'.repeat(300_000)}</cols><sheetData>`),
    ),
  ],
  [
    "a validation over a whole sheet",
    edit(first, (xml) => xml.replace('sqref="C4" operator', 'sqref="A1:XFD1048576" operator')),
  ],
  [manyRows, insert(first, "</sheetData>", '<row><c t="b"><v>1</v></c></row>'.repeat(300_000))],
];

/** What only who reads a whole workbook meets: refused with this fault, or read. */
const whole: readonly (readonly [string, FileFault | null, Forge])[] = [
  [manyColumns, "te-groot", columns('<col min="1" max="16384"/>', 300_000)],
  ["20,000 column definitions", null, columns('<col min="1" max="16384" width="9"/>', 20_000)],
  ["column definitions for every column, each once", null, columns('<col min="1" max="16383" width="9"/>', 1)],
  ["a validation over a whole sheet", null, edit(first, (xml) => xml.replace('sqref="C4"', 'sqref="A1:XFD1048576"'))],
  [
    "a validation of a million blocks",
    "te-groot",
    edit(first, (xml) => xml.replace('sqref="C4"', `sqref="${"A1 ".repeat(1e6)}"`)),
  ],
  ["a merge over a whole sheet", null, insert(first, "</mergeCells>", '<mergeCell ref="A1:XFD1048576"/>')],
  [
    "100,000 merges as wide as the sheet",
    null,
    insert(first, "</mergeCells>", '<mergeCell ref="A9:XFD9"/>'.repeat(100_000)),
  ],
  ["100,000 broken names", null, insert(workbook, "</definedNames>", manyNames.replaceAll("Resultaten!$A$1", "#REF!"))],
  ["a number too large", "beschadigd", insert(first, "</sheetData>", '<row r="99"><c><v>1e999</v></c></row>')],
  [
    "a style like a property of every object",
    null,
    edit(stylesXml, (xml) => xml.replace('name="tekst"', 'name="__proto__"')),
  ],
  [
    "records that are not there",
    null,
    insert(first, "</sheetData>", '<row r="99"><c s="99999"><v>1</v></c><c s="x"><v>1</v></c></row>'),
  ],
  ["a style with a huge font", null, edit(stylesXml, (xml) => xml.replace('<sz val="20"/>', '<sz val="99999"/>'))],
  [
    "more cells than can be read",
    "te-veel-cellen",
    insert(first, "</sheetData>", "<row><c><v>1</v></c></row>".repeat(250_001)),
  ],
  ["formulas that share endless text", "te-groot", insert(first, "</sheetData>", sharing)],
  ["elements without end", "te-groot", insert(first, "</worksheet>", "<x/>".repeat(500_000))],
  ["elements in elements", "beschadigd", insert(first, "</worksheet>", "<x>".repeat(50_000) + "</x>".repeat(50_000))],
  ["a sheet name that Excel refuses", "bladnaam", edit(workbook, (xml) => xml.replace("Draaitabel", "x".repeat(32)))],
  ["two sheets of one name", "bladnaam", edit(workbook, (xml) => xml.replace("Draaitabel", "RESULTATEN"))],
  ["more notes than can be read", "te-groot", insert(commentsXml, "</commentList>", comment.repeat(20_001))],
  ["19,000 notes at one cell", null, insert(commentsXml, "</commentList>", comment.repeat(19_000))],
  ["notes outside the grid", null, edit(commentsXml, (xml) => xml.replaceAll('ref="B2"', 'ref="XFE1048577"'))],
  ["notes of nobody", null, edit(commentsXml, (xml) => xml.replaceAll(/authorId="\d+"/g, 'authorId="1e9"'))],
  ["notes that are gone", "onderdeel-ontbreekt", (good) => withParts(good, { [commentsXml]: null })],
  ["garbage for notes", "beschadigd", edit(commentsXml, () => "<comments>")],
  [
    "a note that says it is a thread, without end",
    null,
    edit(commentsXml, (xml) =>
      xml
        .replace(/<author>[^<]+/, "<author>tc={A}")
        .replace(/(<comment ref="B2"[^>]*><text><t[^>]*>)/, `$1${"[a]linkid=".repeat(29_000)}`),
    ),
  ],
  ["two sheets in one part", "beschadigd", edit(rels, (xml) => xml.replace("sheet3.xml", "sheet2.xml"))],
];

jest.setTimeout(30_000);

describe("hostile and broken files", () => {
  let good: Uint8Array;
  beforeAll(async () => {
    good = await writeBlueprint(sampleBlueprint);
  });

  /** The forgery must have changed something, or the case says nothing. */
  async function forged(forge: Forge): Promise<Uint8Array> {
    const file = await forge(good);
    expect(Buffer.compare(file, good)).not.toBe(0);
    return file;
  }

  /** Within a time that nothing needs but what grows faster than the file; test/fuzz holds two seconds, in a process of its own. */
  async function timed<T>(work: () => Promise<T>): Promise<T> {
    const usage = process.cpuUsage();
    try {
      return await work();
    } finally {
      const { user, system } = process.cpuUsage(usage);
      expect((user + system) / 1000).toBeLessThan(10_000);
    }
  }

  it.each(refused)("[X40] %s: %s", async (_, fault, forge) => {
    const file = await forged(forge);
    const error: unknown = await timed(() => readContents(file).catch((reason: unknown) => reason));
    expect(error).toBeInstanceOf(FileError);
    const { problem } = error as FileError;
    expect(problem.code).toBe(`bestand-${fault}`);
    expect(problem.what).toMatch(/\.$/);
    expect(problem.remedy).toMatch(/\.$/);
  });

  it.each(survived)("[X41] %s does no harm", async (_, forge) => {
    const file = await forged(forge);
    const contents = await timed(() => readContents(file));
    expect(contents.values.get("organisatie")).toBe("Omgevingsdienst “De Grens” <ZO>");
    expect(contents.tables.get("Resultaten")?.rows).toHaveLength(3);
  });

  it.each(refused)("[X43] %s: a whole workbook says so too", async (_, fault, forge) => {
    const file = await forged(forge);
    const error: unknown = await timed(() => readBlueprint(file).catch((reason: unknown) => reason));
    expect(error).toBeInstanceOf(FileError);
    expect((error as FileError).problem.code).toBe(`bestand-${fault}`);
  });

  const alsoSurvived = survived
    .filter(([what]) => what !== manyColumns && what !== manyRows)
    .map(([what, forge]) => [what, null, forge] as const);

  it.each([...alsoSurvived, ...whole])("[X44] a whole workbook with %s: %s", async (_, fault, forge) => {
    const file = await forged(forge);
    const result: unknown = await timed(() => readBlueprint(file).catch((reason: unknown) => reason));
    if (fault === null) {
      const { blueprint } = result as Awaited<ReturnType<typeof readBlueprint>>;
      expect(blueprint.sheets[0]?.cells).toContainEqual(expect.objectContaining({ row: 4, column: 3, value: 4 }));
      expect(blueprint.sheets[1]?.tables[0]?.name).toBe("Resultaten");
    } else {
      expect(result).toBeInstanceOf(FileError);
      expect((result as FileError).problem.code).toBe(`bestand-${fault}`);
    }
  });

  it("[X42] a name like a property of every object is a name like any other", async () => {
    const contents = await readContents(await name("__proto__", "'Resultaten'!$C$3")(good));
    expect(contents.values.get("__proto__")).toBe(2024);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });
});
