import { withParts, zipOf } from "../../test/support/ooxml.ts";
import { sampleBlueprint } from "../../test/support/sample-blueprint.ts";
import type { Contents } from "../workbook/contents.ts";
import { readContents, writeBlueprint } from "./index.ts";

type Changes = Parameters<typeof withParts>[1];

const workbook = "xl/workbook.xml";
const results = "xl/worksheets/sheet2.xml";
const table = "xl/tables/table1.xml";

async function reread(changes: Changes): Promise<Contents> {
  return readContents(await withParts(await writeBlueprint(sampleBlueprint), changes));
}

const define = (xml: string): Changes => ({
  [workbook]: (old) => old.replace("<definedNames>", () => `<definedNames>${xml}`),
});

/** A workbook as another program writes it: one sheet, its own part names, the given rows. */
const foreign = (rows: string, prefix = ""): Promise<Uint8Array> =>
  zipOf({
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels":
      '<Relationships><Relationship Id="q" Type="http://x/officeDocument" Target="/boek/wb.xml"/></Relationships>',
    "boek/_rels/wb.xml.rels":
      '<Relationships><Relationship Id="r7" Type="http://x/worksheet" Target="../bladen/een.xml"/></Relationships>',
    "boek/wb.xml": `<${prefix}workbook><${prefix}sheets><${prefix}sheet name="Blad1" r:id="r7"/></${prefix}sheets><${prefix}definedNames><${prefix}definedName name="cel">blad1!$B$2</${prefix}definedName></${prefix}definedNames></${prefix}workbook>`,
    "bladen/een.xml": `<${prefix}worksheet><${prefix}sheetData>${rows}</${prefix}sheetData></${prefix}worksheet>`,
  });

describe("a workbook that came back", () => {
  it("[X80] names of one sheet, which Excel makes when a sheet is copied, hide nothing", async () => {
    const copy = '<definedName name="score" localSheetId="1">Resultaten!$C$3</definedName>';
    const { values } = await reread({
      [workbook]: (old) => old.replace("</definedNames>", () => `${copy}</definedNames>`),
    });
    expect(values.get("score")).toBe(4);
  });

  it("[X81] names are followed to where they point now, quoted or not, whatever the case of the sheet", async () => {
    const { values } = await reread(
      define(
        '<definedName name="een">RESULTATEN!$C$3</definedName><definedName name="twee">\'Resultaten\'!$D$4:$D$4</definedName>',
      ),
    );
    expect([values.get("een"), values.get("twee")]).toEqual([2024, 4]);
  });

  it("[X82] names that point nowhere are absent", async () => {
    const { values } = await reread(
      define(
        '<definedName name="a">#REF!</definedName><definedName name="b">Weg!$A$1</definedName><definedName name="c">1+1</definedName>',
      ),
    );
    expect(["a", "b", "c"].some((name) => values.has(name))).toBe(false);
  });

  it("[X83] a table gives the rows that it spans now", async () => {
    const { tables } = await reread({ [table]: (xml) => xml.replaceAll("B2:D5", "B2:D4") });
    expect(tables.get("Resultaten")?.rows).toEqual([
      ["casemanager", 2024, 3],
      ["casemanager", 2026, 4],
    ]);
  });

  it("[X84] a total row and a hidden header row are no rows of the table", async () => {
    const total = await reread({ [table]: (xml) => xml.replace('totalsRowShown="0"', 'totalsRowCount="1"') });
    expect(total.tables.get("Resultaten")?.rows).toHaveLength(2);
    const headless = await reread({ [table]: (xml) => xml.replace("<table ", '<table headerRowCount="0" ') });
    expect(headless.tables.get("Resultaten")?.rows).toHaveLength(4);
  });

  it("[X85] dates come back as serial numbers, and errors as their text", async () => {
    const { values } = await reread({
      ...define(
        "<definedName name=\"datum\">'Stap 1 ''Zelf'' &amp; co'!$C$8</definedName><definedName name=\"fout\">Resultaten!$F$1</definedName>",
      ),
      [results]: (xml) => xml.replace("<sheetData>", '<sheetData><row r="1"><c r="F1" t="e"><v>#DIV/0!</v></c></row>'),
    });
    expect(values.get("datum")).toBe(36_526);
    expect(values.get("fout")).toBe("#DIV/0!");
  });

  it("[X86] a workbook with macros is read like any other", async () => {
    const { values } = await reread({
      "[Content_Types].xml": (xml) => xml.replace("spreadsheetml.sheet.main", "ms-excel.sheet.macroEnabled.main"),
      "xl/vbaProject.bin": () => "macro",
    });
    expect(values.get("score")).toBe(4);
  });
});

describe("a workbook of another program", () => {
  it.each([
    ["a number", '<row r="2"><c r="B2"><v>1.5</v></c></row>', 1.5],
    ["a formula's text", '<row r="2"><c r="B2" t="str"><f>A1</f><v>a_x000D_b</v></c></row>', "a\rb"],
    ["a formula that was never calculated", '<row r="2"><c r="B2"><f>A1</f></c></row>', null],
    [
      "a text in the cell, in parts",
      '<row r="2"><c r="B2" t="inlineStr"><is><r><t>a</t></r><r><t> b</t></r><rPh><t>x</t></rPh></is></c></row>',
      "a b",
    ],
    ["a date of the strict format", '<row r="2"><c r="B2" t="d"><v>2000-01-01</v></c></row>', 36_526],
    ["cells without addresses", '<row/><row><c/><c t="b"><v>1</v></c></row>', true],
    ["an empty text", '<row r="2"><c r="B2" t="str"><f>A1</f><v></v></c></row>', null],
    ["nothing", "", null],
  ])("[X87] %s", async (_, rows, value) => {
    expect((await readContents(await foreign(rows))).values).toEqual(new Map([["cel", value]]));
  });

  it("[X88] with a namespace prefix on every element", async () => {
    const rows = '<x:row r="2"><x:c r="B2"><x:v>7</x:v></x:c></x:row>';
    expect((await readContents(await foreign(rows, "x:"))).values.get("cel")).toBe(7);
  });
});
