import type { FileFault } from "../../src/xlsx/texts.ts";
import { withParts } from "./ooxml.ts";

const first = "xl/worksheets/sheet1.xml";
const workbook = "xl/workbook.xml";
const strings = "xl/sharedStrings.xml";
const rels = "xl/_rels/workbook.xml.rels";

/** As much of a text as one part may hold and all parts together may be read. */
const most = (xml: string): string => xml.repeat(Math.floor(15_500_000 / Buffer.byteLength(xml)));

type Place = readonly [part: string, before: string];
const inRows: Place = [first, "</sheetData>"];
const inStrings: Place = [strings, "</sst>"];
const inWorkbook = (element: string): Place => [workbook, `</${element}>`];

/** What a read of the contents, and of the whole workbook, says; null when it is read. */
type Answers = readonly [contents: FileFault | null, whole: FileFault | null];
const both = (fault: FileFault | null): Answers => [fault, fault];

/** Files as heavy as they may be, and a bit more: what is put where, and what reading them says. */
export const heavyFiles: readonly (readonly [string, Place, () => string, Answers])[] = [
  ["texts in cells", inRows, () => most('<c t="inlineStr"><is><t>é☺</t></is></c>'), both(null)],
  [
    "rows of their own height",
    inRows,
    () => '<row ht="9" customHeight="1"/>'.repeat(250_001),
    [null, "te-veel-cellen"],
  ],
  ["a text in a million pieces", inRows, () => `<c t="str"><v>${most("ab<!---->")}</v></c>`, both("te-groot")],
  [
    "one endless formula",
    inRows,
    () => `<c><f t="shared" si="1" ref="A1:A9">${most("A1+")}1</f></c>`,
    both("te-groot"),
  ],
  ["shared texts of nothing", inStrings, () => "<si/>".repeat(500_001), both("te-groot")],
  ["one text of coded characters", inStrings, () => `<si><t>${most("_x0041_")}</t></si>`, both("te-groot")],
  ["one text of references", inStrings, () => `<si><t>${most("&#9;")}</t></si>`, both("te-groot")],
  ["sheets that are not there", inWorkbook("sheets"), () => "<sheet/>".repeat(2_001), both("te-groot")],
  ["names of nothing", inWorkbook("definedNames"), () => "<definedName/>".repeat(120_001), both("te-groot")],
  ["relationships to nothing", [rels, "</Relationships>"], () => "<Relationship/>".repeat(10_001), both("te-groot")],
  [
    "a rule over endless blocks",
    [first, "</worksheet>"],
    () => `<conditionalFormatting sqref="${most("A1 ")}"><cfRule type="expression"/></conditionalFormatting>`,
    both("te-groot"),
  ],
  ["many long formulas", inRows, () => most(`<row><c><f>${"A1+".repeat(99_000)}1</f></c></row>`), both(null)],
  [
    "many long texts that nobody asks for",
    inRows,
    () => most(`<row><c t="str"><v>${"x".repeat(299_000)}</v></c></row>`),
    both(null),
  ],
  ["one plain text", inStrings, () => `<si><t>${most("x")}</t></si>`, both("te-groot")],
  ["one text of CDATA", inStrings, () => `<si><t><![CDATA[${most("x")}]]></t></si>`, both("te-groot")],
  ["a hundred thousand cells", inRows, () => "<row><c><v>1</v></c><c><v>2</v></c></row>".repeat(50_000), both(null)],
  ["more than may be read at all", inRows, () => most(" ") + " ".repeat(2_000_000), both("te-groot")],
];

/** A workbook with one of them in it. */
export const forged = (good: Uint8Array, [part, before]: Place, xml: () => string): Promise<Uint8Array> =>
  withParts(good, {
    [part]: (old) => {
      if (!old.includes(before)) throw new RangeError(`${part} has no ${before}`);
      return old.replace(before, () => xml() + before);
    },
  });
