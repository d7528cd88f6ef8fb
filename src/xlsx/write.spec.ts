import { partOf } from "../../test/support/ooxml.ts";
import { sampleBlueprint } from "../../test/support/sample-blueprint.ts";
import { readContents, writeBlueprint } from "./index.ts";
import { needsQuote } from "./looks.ts";
import { fileWidth } from "./file-width.ts";

const form = "xl/worksheets/sheet1.xml";
const styles = "xl/styles.xml";

/** Every feature of a Blueprint, and how it stands in the package. */
const features: readonly (readonly [string, string, string | RegExp])[] = [
  ["a width of 90 points is 120 pixels", form, '<col min="3" max="3" width="17.140625"'],
  ["a height in points", form, '<row r="5" ht="60.75" customHeight="1">'],
  ["a merge", form, '<mergeCell ref="B1:C1"/>'],
  ["a formula with its value", form, "<f>score*2</f><v>8</v>"],
  ["a newer function", form, "<f>_xlfn.IFNA("],
  ["a truth value", form, '<c r="D8" t="b"'],
  ["a text that looks like an error", form, /<c r="C9" t="s"/],
  ["a whole number validation", form, /<dataValidation type="whole" sqref="C4" operator="between" allowBlank="1"/],
  ["a prompt with a line break", form, 'prompt="1 onvoldoende&#10;5 uitstekend"'],
  ["a warning", form, 'errorStyle="warning"'],
  ["a list by name", form, "<formula1>lijst_profielen</formula1>"],
  ["a date validation", form, /type="date"[^>]*>\s*<formula1>36526<\/formula1><formula2>73050<\/formula2>/],
  ["conditional formats in order", form, /priority="1" dxfId="0" stopIfTrue="true".*priority="2" dxfId="1"/],
  ["a link to a name", form, '<hyperlink ref="B2" location="blad_resultaten" tooltip="Ga naar de resultaten"'],
  [
    "protection without a password",
    form,
    '<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="1" formatColumns="0" formatRows="0"/>',
  ],
  ["frozen rows", form, '<pane ySplit="2" topLeftCell="A3" state="frozen"'],
  ["no gridlines", form, 'showGridLines="0"'],
  ["a tab colour", form, '<tabColor rgb="FF0F4C5C"/>'],
  ["A4, one page wide", form, '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>'],
  ["fit to page", form, '<pageSetUpPr fitToPage="1"/>'],
  ["a header", form, "<oddHeader>&amp;LOmgevingsdienst &amp;&amp; co&amp;R2026</oddHeader>"],
  ["a footer", form, "<oddFooter>&amp;LStap 1&amp;RBlad &amp;P van &amp;N</oddFooter>"],
  [
    "repeated rows, quoted",
    "xl/workbook.xml",
    /_xlnm.Print_Titles" localSheetId="0">'Stap 1 ''Zelf'' &amp; co'!\$1:\$2</,
  ],
  ["a name", "xl/workbook.xml", "<definedName name=\"lijst_profielen\">'Resultaten'!$B$3:$B$5</definedName>"],
  ["a table", "xl/tables/table1.xml", 'displayName="Resultaten" ref="B2:D5"'],
  ["a table's filter", "xl/tables/table1.xml", '<autoFilter ref="B2:D5"/>'],
  ["a table's style", "xl/tables/table1.xml", /name="TableStyleLight1".* showRowStripes="0"/],
  ["roles as named styles", styles, '<cellStyle name="invoer" xfId="5"/>'],
  ["an open input cell", styles, '<protection locked="0"/>'],
  ["a number format of our own", styles, 'formatCode="d-m-yyyy"'],
  ["a text that stays a text", styles, 'xfId="1" quotePrefix="1"'],
  ["a font in the schema's order", styles, /<b\/><sz val="20"\/><color rgb="FFFFFFFF"\/><name val="Calibri"\/>/],
  ["a fill by condition", styles, '<dxf><font><b/><color rgb="FF8A2C0D"/></font><fill>'],
  [
    "a note",
    "xl/comments2.xml",
    '<comment ref="B2" authorId="0"><text><t xml:space="preserve">  Klopt dit “jaar” nog?&#10;Vraag',
  ],
  ["a note's author", "xl/comments2.xml", "<authors><author>kwaliteitscoördinator</author><author></author></authors>"],
  [
    "a note's box, hidden",
    "xl/drawings/vmlDrawing2.vml",
    /visibility:hidden.*<x:Row>1<\/x:Row><x:Column>1<\/x:Column>/,
  ],
  [
    "boxes before tables",
    "xl/worksheets/sheet2.xml",
    /<drawing r:id="rId1"\/><legacyDrawing r:id="noteBoxes"\/><tableParts/,
  ],
  ["boxes of their own numbers", "xl/drawings/vmlDrawing3.vml", /<o:idmap v:ext="edit" data="2"\/>.*id="_x0000_s2049"/],
  ["a column chart", "xl/charts/chart1.xml", '<c:barDir val="col"/>'],
  ["a bar chart", "xl/charts/chart2.xml", '<c:barDir val="bar"/>'],
  ["a line chart", "xl/charts/chart3.xml", "<c:lineChart>"],
  ["a radar chart", "xl/charts/chart4.xml", /<c:radarChart><c:radarStyle val="marker"\/>.*<\/c:radarChart>/],
  ["series by columns", "xl/charts/chart1.xml", "<c:tx><c:strRef><c:f>'Resultaten'!$C$8</c:f></c:strRef></c:tx>"],
  ["series by rows", "xl/charts/chart2.xml", "<c:tx><c:strRef><c:f>'Resultaten'!$B$9</c:f></c:strRef></c:tx>"],
  ["the bounds of an axis", "xl/charts/chart1.xml", /<c:max val="5"\/><c:min val="0"\/>.*<c:majorUnit val="1"\/>/],
  ["a chart's language", "xl/charts/chart1.xml", '<a:rPr lang="nl-NL"'],
  [
    "a chart's name and alternative text",
    "xl/drawings/drawing2.xml",
    'name="Grafiek radar" descr="Scores per profiel als radar"',
  ],
  [
    "a chart's place",
    "xl/drawings/drawing2.xml",
    /<xdr:from><xdr:col>1<\/xdr:col>.*?<xdr:to><xdr:col>5<\/xdr:col><xdr:colOff>0<\/xdr:colOff><xdr:row>27</,
  ],
  ["a pivot table over a table", "xl/pivotCache/pivotCacheDefinition1.xml", '<worksheetSource name="Resultaten"/>'],
  ["a pivot table's value", "xl/pivotTables/pivotTable1.xml", '<dataField name="Hoogste score" fld="2" subtotal="max"'],
  ["a title and a language", "docProps/core.xml", /<dc:title>Zelfevaluatie 2026<\/dc:title>.*<dc:language>nl-NL</],
  ["a subject", "docProps/core.xml", "<dc:subject>Competentieprofielen &amp; VTH</dc:subject>"],
];

describe("a Blueprint in a file", () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await writeBlueprint(sampleBlueprint);
  });

  it.each(features)("[X70] %s stands in %s", async (_, part, expected) => {
    const xml = await partOf(bytes, part);
    if (typeof expected === "string") expect(xml).toContain(expected);
    else expect(xml).toMatch(expected);
  });

  it("[X71] tells neither who made it, nor when, nor where", async () => {
    const core = await partOf(bytes, "docProps/core.xml");
    expect(core).not.toMatch(/creator|lastModifiedBy|created|modified/);
  });

  it("[X72] gives a formula's last value, never the formula", async () => {
    const { values } = await readContents(bytes);
    expect(values.get("dubbel")).toBe(8);
  });

  it("[X73] keeps texts as they are", async () => {
    const { values } = await readContents(bytes);
    expect(values.get("toelichting")).toBe("=1+1\nregel 2\r\n_x000D_ 😀");
    expect(values.get("geen_fout")).toBe("#N/A");
    expect(values.get("leeg")).toBeNull();
    expect(values.has("lijst_profielen")).toBe(false);
  });

  it.each([
    [48, 9.140625],
    [0.75, 0.140625],
    [15, 2.85546875],
  ])("[X74] %d points are %d digits wide", (points, digits) => {
    expect(fileWidth(points)).toBe(digits);
  });
});

describe("texts that Excel would read as something else", () => {
  const style = { ...sampleBlueprint.styles["tekst"], numberFormat: "General" } as Parameters<typeof needsQuote>[1];

  it.each([
    "=1",
    "+31",
    "-1",
    "@a",
    "\ta",
    "\ra",
    "'a",
    "1",
    "1-2",
    "50%",
    "€ 5",
    "#N/A",
    "TRUE",
    "waar",
    "mei 2026",
    "jan-26",
  ])("[X75] %j is marked as text", (text) => {
    expect(needsQuote(text, style)).toBe(true);
    expect(needsQuote(text, { ...style, numberFormat: "@" })).toBe(false);
  });

  it.each(["Organisatie", "waarom", "één", "Stap één: begin", "truer"])("[X76] %j needs no mark", (text) => {
    expect(needsQuote(text, style)).toBe(false);
  });
});
