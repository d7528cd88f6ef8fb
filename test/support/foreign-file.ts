import { readBlueprint, writeBlueprint } from "../../src/xlsx/index.ts";
import { zipOf } from "./ooxml.ts";

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A list of relationships: id, kind, target. */
export const rels = (...list: readonly (readonly [string, string, string])[]): string =>
  `<Relationships>${list
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;

const theme = `<a:theme><a:themeElements><a:clrScheme><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>
<a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="0E2841"/></a:dk2>
<a:lt2><a:srgbClr val="E8E8E8"/></a:lt2><a:accent1><a:srgbClr val="156082"/></a:accent1></a:clrScheme></a:themeElements></a:theme>`;

const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd\\-mm\\-yyyy&quot;a\\-b&quot;"/></numFmts>
<fonts><font><sz val="11"/><color theme="1"/><name val="Aptos Narrow"/></font>
<font><b/><i val="0"/><u val="none"/><sz val="11"/><color theme="4" tint="0.5"/><name val="Aptos Narrow"/></font>
<font><strike/><sz val="11"/><color indexed="10"/><name val="Aptos Narrow"/></font></fonts>
<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>
<fill><patternFill patternType="solid"><fgColor theme="0" tint="-0.25"/></patternFill></fill></fills>
<borders><border/><border><left style="thin"><color auto="1"/></left><bottom style="medium"><color rgb="FFff0000"/></bottom></border></borders>
<cellStyleXfs><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="9" fontId="0" fillId="0" borderId="0"/>
<xf numFmtId="0" fontId="1" fillId="2" borderId="0"><alignment horizontal="left"/></xf></cellStyleXfs>
<cellXfs><xf xfId="0"/><xf numFmtId="14" xfId="0"/><xf numFmtId="9" xfId="1"/>
<xf fontId="1" fillId="2" xfId="2"><alignment horizontal="left"/></xf>
<xf fontId="1" fillId="2" xfId="2"><alignment horizontal="left" wrapText="1"/><protection locked="0"/></xf>
<xf fontId="2" borderId="1" numFmtId="164" xfId="0"><alignment textRotation="90"/></xf>
<xf numFmtId="14" fontId="0" xfId="0" quotePrefix="1"/></cellXfs>
<cellStyles><cellStyle name="Standaard" xfId="0" builtinId="0"/><cellStyle name="Procent" xfId="1" builtinId="5"/>
<cellStyle name="Eigen kop" xfId="2"/></cellStyles>
<dxfs><dxf><font><b/><i/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs></styleSheet>`;

const strings = `<sst><si><t>gewoon</t></si><si><r><rPr><b/></rPr><t>deels </t></r><r><t>vet</t></r></si><si><t>Kop</t></si></sst>`;

/** A workbook as Excel saves it, with one sheet: the inside of its sheet part, names, and parts that hang on it. */
export interface Foreign {
  readonly sheet: string;
  readonly names?: string;
  readonly links?: readonly (readonly [string, string, string])[];
  readonly parts?: Readonly<Record<string, string>>;
  readonly workbookLinks?: readonly (readonly [string, string, string])[];
  readonly secondSheet?: string;
}

function foreign({ sheet, names = "", links = [], parts = {}, workbookLinks = [], secondSheet = "" }: Foreign) {
  return zipOf({
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": rels(["a", "officeDocument", "xl/workbook.xml"], ["b", "core-properties", "docProps/core.xml"]),
    "docProps/core.xml":
      "<cp:coreProperties><dc:title>Titel</dc:title><dc:creator>wie</dc:creator></cp:coreProperties>",
    "xl/workbook.xml": `<workbook><sheets><sheet name="Blad 1" r:id="s1"/>${secondSheet}</sheets><definedNames>${names}</definedNames></workbook>`,
    "xl/_rels/workbook.xml.rels": rels(
      ["s1", "worksheet", "worksheets/sheet1.xml"],
      ["s2", "styles", "styles.xml"],
      ["s3", "theme", "theme/theme1.xml"],
      ["s4", "sharedStrings", "sharedStrings.xml"],
      ...workbookLinks,
    ),
    "xl/styles.xml": styles,
    "xl/theme/theme1.xml": theme,
    "xl/sharedStrings.xml": strings,
    "xl/worksheets/sheet1.xml": `<worksheet>${sheet}</worksheet>`,
    "xl/worksheets/_rels/sheet1.xml.rels": rels(...links),
    ...parts,
  });
}

/** Reads it, and makes sure that what was read can be written and read once more. */
export async function readForeign(given: Foreign) {
  const read = await readBlueprint(await foreign(given));
  const { blueprint } = read;
  const again = await readBlueprint(await writeBlueprint(blueprint));
  expect(again.blueprint).toEqual(blueprint);
  const [sheet] = blueprint.sheets;
  if (sheet === undefined) throw new Error("a workbook has a sheet");
  return { ...read, sheet };
}
