import type { Blueprint, Table } from "../workbook/blueprint.ts";
import { finishChart, finishDrawing } from "./charts.ts";
import { columnFormulas } from "./column-formulas.ts";
import type { Looks } from "./looks.ts";
import { noteParts } from "./notes.ts";
import { openPackage, relationshipsPart, type Package } from "./package.ts";
import { pivotFormats, pivotParts } from "./pivots.ts";
import { SharedTexts } from "./shared-texts.ts";
import { dimension, sheetData, sheetLinks } from "./sheet-data.ts";
import { stylesPart } from "./styles-part.ts";
import { escapeXml } from "./xml.ts";
import type { ZipEntry } from "./zip-read.ts";
import { encodeXstring } from "./xstring.ts";
import { zip } from "./zip-write.ts";

/** The XML parts of a file in the making. */
type Parts = Map<string, string>;

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const relationshipType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const noRelationships = `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;
const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

function edit(parts: Parts, part: string, change: (xml: string) => string): void {
  const xml = parts.get(part);
  if (xml === undefined) throw new Error(`the file library wrote no ${part}`);
  parts.set(part, change(xml));
}

/** Title, subject and language; no author and no dates. */
function coreProperties({ properties }: Blueprint): string {
  const text = (value: string): string => escapeXml(encodeXstring(value));
  return [
    declaration,
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/">',
    `<dc:title>${text(properties.title)}</dc:title><dc:subject>${text(properties.subject)}</dc:subject>`,
    "<dc:language>nl-NL</dc:language></cp:coreProperties>",
  ].join("");
}

const appProperties = `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Competentiespiegel</Application></Properties>`;

function finishCharts(parts: Parts, { sheets }: Blueprint): void {
  sheets.forEach((sheet, index) => {
    if (sheet.charts.length === 0) return;
    edit(parts, `xl/drawings/drawing${index + 1}.xml`, (xml) => finishDrawing(sheet, xml));
  });
  for (const [index, chart] of sheets.flatMap(({ charts }) => charts).entries()) {
    edit(parts, `xl/charts/chart${index + 1}.xml`, (xml) => finishChart(chart, xml));
  }
}

/** The formulas of the columns of every table, in the order in which the library numbers tables. */
const tableFormulas = ({ sheets }: Blueprint): readonly TableFormulas[] =>
  sheets.flatMap((sheet) => sheet.tables.map((table) => ({ table, formulas: columnFormulas(sheet, table) })));

interface TableFormulas {
  readonly table: Table;
  readonly formulas: ReadonlyMap<number, string>;
}

const tablePart = (index: number): string => `xl/tables/table${index + 1}.xml`;

/** Whether the library writes a table as it should be. */
const isWhole = ({ table, formulas }: TableFormulas): boolean => table.style !== "" && formulas.size === 0;

/**
 * A table without a style has no name of one; the library would write an empty one, which is none. Nor does it say with what a
 * new row is filled.
 */
function finishTables(parts: Parts, tables: readonly TableFormulas[]): void {
  for (const [index, one] of tables.entries()) {
    if (isWhole(one)) continue;
    edit(parts, tablePart(index), (xml) =>
      withFormulas(xml.replace(/(<tableStyleInfo(?: [^>]*)?) name=""/, "$1"), one.formulas),
    );
  }
}

function withFormulas(table: string, formulas: ReadonlyMap<number, string>): string {
  let number = -1;
  return table.replace(/(<tableColumn [^>]*)\/>/g, (column: string, start: string) => {
    number += 1;
    const formula = formulas.get(number);
    if (formula === undefined) return column;
    return `${start}><calculatedColumnFormula>${escapeXml(formula)}</calculatedColumnFormula></tableColumn>`;
  });
}

/** The cells and links of every sheet. The library writes them too, but takes three times as long, and knows no errors. */
function addCells(parts: Parts, { sheets, styles }: Blueprint, looks: Looks): void {
  const texts = new SharedTexts();
  sheets.forEach((sheet, index) => {
    const data = sheetData(sheet, { styles, looks, texts });
    const links = sheetLinks(sheet);
    edit(parts, `xl/worksheets/sheet${index + 1}.xml`, (xml) =>
      xml
        .replace(/<dimension [^>]*\/>/, "")
        .replace("<sheetViews>", `${dimension(sheet)}<sheetViews>`)
        .replace("<pageMargins ", () => `${links}<pageMargins `)
        .replace(/<sheetData\/>|<sheetData>.*<\/sheetData>/s, () => data),
    );
  });
  addTexts(parts, texts);
}

const textsPart = "xl/sharedStrings.xml";

function addTexts(parts: Parts, texts: SharedTexts): void {
  const xml = texts.toXml();
  if (xml === null) return;
  parts.set(textsPart, xml);
  declare(parts, textsPart, "sharedStrings");
  relate(parts, "xl/workbook.xml", "texts", "sharedStrings", "sharedStrings.xml");
}

/** Adds a relationship to a part's list, which begins here when the part has none. */
function relate(parts: Parts, part: string, id: string, type: string, target: string): void {
  const list = relationshipsPart(part);
  if (!parts.has(list)) parts.set(list, noRelationships);
  const entry = `<Relationship Id="${id}" Type="${relationshipType}/${type}" Target="${target}"/>`;
  edit(parts, list, (xml) => xml.replace("</Relationships>", `${entry}</Relationships>`));
}

function declare(parts: Parts, part: string, kind: string): void {
  declareAs(parts, part, `${contentType}.${kind}+xml`);
}

function declareAs(parts: Parts, part: string, type: string): void {
  const entry = `<Override PartName="/${part}" ContentType="${type}"/>`;
  edit(parts, "[Content_Types].xml", (xml) => xml.replace("</Types>", `${entry}</Types>`));
}

function addPivots(parts: Parts, blueprint: Blueprint): void {
  const pivots = pivotParts(blueprint);
  pivots.forEach(({ sheet, cache, table }, index) => {
    const number = index + 1;
    const cachePart = `xl/pivotCache/pivotCacheDefinition${number}.xml`;
    const pivotPart = `xl/pivotTables/pivotTable${number}.xml`;
    parts.set(cachePart, cache).set(pivotPart, table);
    declare(parts, cachePart, "pivotCacheDefinition");
    declare(parts, pivotPart, "pivotTable");
    relate(parts, "xl/workbook.xml", `pivot${number}`, "pivotCacheDefinition", `/${cachePart}`);
    relate(parts, pivotPart, "rId1", "pivotCacheDefinition", `/${cachePart}`);
    relate(parts, `xl/worksheets/sheet${sheet}.xml`, `pivot${number}`, "pivotTable", `/${pivotPart}`);
  });
  if (pivots.length === 0) return;
  const caches = pivots.map((_, index) => `<pivotCache cacheId="${index + 1}" r:id="pivot${index + 1}"/>`);
  const list = `<pivotCaches>${caches.join("")}</pivotCaches>`;
  edit(parts, "xl/workbook.xml", (xml) => xml.replace("</workbook>", `${list}</workbook>`));
}

/** The boxes of notes stand behind the drawing and before the tables (18.3.1.99). */
function addNotes(parts: Parts, blueprint: Blueprint): void {
  for (const { sheet, comments, boxes } of noteParts(blueprint)) {
    const sheetPart = `xl/worksheets/sheet${sheet}.xml`;
    const commentsPart = `xl/comments${sheet}.xml`;
    const boxesPart = `xl/drawings/vmlDrawing${sheet}.vml`;
    parts.set(commentsPart, comments).set(boxesPart, boxes);
    declare(parts, commentsPart, "comments");
    declareAs(parts, boxesPart, "application/vnd.openxmlformats-officedocument.vmlDrawing");
    relate(parts, sheetPart, "notes", "comments", `/${commentsPart}`);
    relate(parts, sheetPart, "noteBoxes", "vmlDrawing", `/${boxesPart}`);
    edit(parts, sheetPart, (xml) =>
      xml.replace(/(?=<tableParts[ >]|<\/worksheet>)/, '<legacyDrawing r:id="noteBoxes"/>'),
    );
  }
}

/**
 * The parts that stay as the library packed them: relationships that nothing is added to, as PivotTables and notes of a sheet
 * are, tables that are as they should be, and the theme.
 */
function staying({ sheets }: Blueprint, tables: readonly TableFormulas[]): (part: string) => boolean {
  const added = sheets.flatMap(({ pivots, notes = [] }, index) =>
    pivots.length > 0 || notes.length > 0 ? [`xl/worksheets/sheet${index + 1}.xml`] : [],
  );
  const edited = new Set([...added, "xl/workbook.xml"].map(relationshipsPart));
  const whole = new Set(tables.flatMap((one, index) => (isWhole(one) ? [tablePart(index)] : [])));
  const theme = "xl/theme/theme1.xml";
  return (part) => part === theme || whole.has(part) || (part.endsWith(".rels") && !edited.has(part));
}

async function unpack(file: Package, stays: (part: string) => boolean): Promise<Parts> {
  const parts: Parts = new Map();
  for (const name of file.names()) if (!stays(name)) parts.set(name, await file.text(name));
  return parts;
}

/**
 * Replaces and adds what the file library does not write, or not as Excel does: cells, named styles, document properties,
 * names of charts, radar charts, PivotTables and notes. The library writes notes too, but drops blanks at the ends of their
 * texts and gives boxes of one sheet the numbers of another's.
 */
export async function finish(raw: Uint8Array, blueprint: Blueprint, looks: Looks): Promise<Uint8Array> {
  const file = openPackage(raw);
  const tables = tableFormulas(blueprint);
  const parts = await unpack(file, staying(blueprint, tables));
  addCells(parts, blueprint, looks);
  edit(parts, "xl/styles.xml", (xml) =>
    stylesPart(blueprint.styles, looks.cells(), looks.formatsIn(xml), pivotFormats(blueprint)),
  );
  parts.set("docProps/core.xml", coreProperties(blueprint)).set("docProps/app.xml", appProperties);
  finishCharts(parts, blueprint);
  finishTables(parts, tables);
  addPivots(parts, blueprint);
  addNotes(parts, blueprint);
  const encoder = new TextEncoder();
  const names = new Set([...file.names(), ...parts.keys()]);
  return zip(new Map([...names].map((name) => [name, packedPart(name)])));

  function packedPart(name: string): Uint8Array | ZipEntry {
    const xml = parts.get(name);
    return xml === undefined ? file.packed(name) : encoder.encode(xml);
  }
}
