import type { Blueprint, Cell } from "../workbook/blueprint.ts";
import { finishChart, finishDrawing } from "./charts.ts";
import { columnFormulas } from "./column-formulas.ts";
import type { Looks } from "./looks.ts";
import { noteParts } from "./notes.ts";
import { openPackage, relationshipsPart, type Package } from "./package.ts";
import { pivotFormats, pivotParts } from "./pivots.ts";
import { stylesPart } from "./styles-part.ts";
import { escapeXml } from "./xml.ts";
import type { ZipEntry } from "./zip-read.ts";
import { encodeXstring, textMark } from "./xstring.ts";
import { isMarked } from "./write-sheet.ts";
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

/**
 * A table without a style has no name of one; the library would write an empty one, which is none. Nor does it say with what a
 * new row is filled.
 */
function finishTables(parts: Parts, { sheets }: Blueprint): void {
  const formulas = new Map(
    sheets.flatMap((sheet) => sheet.tables.map((table) => [table.name, columnFormulas(sheet, table)] as const)),
  );
  for (const part of parts.keys()) {
    if (!part.startsWith("xl/tables/")) continue;
    edit(parts, part, (xml) => {
      const own = formulas.get(/ displayName="([^"]*)"/.exec(xml)?.[1] ?? "") ?? new Map<number, string>();
      return withFormulas(xml.replace(/(<tableStyleInfo(?: [^>]*)?) name=""/, "$1"), own);
    });
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

/** A cell that says that it has no figure holds an error, and no text of that name: a chart would take a text for 0. */
function finishErrors(parts: Parts): void {
  for (const part of parts.keys()) {
    if (!part.startsWith("xl/worksheets/sheet")) continue;
    edit(parts, part, (xml) => xml.replace(/ t="str"([^>]*><f>[^<]*NA\(\)\)<\/f><v>#N\/A<\/v>)/g, ' t="e"$1'));
  }
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
    const tablePart = `xl/pivotTables/pivotTable${number}.xml`;
    parts.set(cachePart, cache).set(tablePart, table);
    declare(parts, cachePart, "pivotCacheDefinition");
    declare(parts, tablePart, "pivotTable");
    relate(parts, "xl/workbook.xml", `pivot${number}`, "pivotCacheDefinition", `/${cachePart}`);
    relate(parts, tablePart, "rId1", "pivotCacheDefinition", `/${cachePart}`);
    relate(parts, `xl/worksheets/sheet${sheet}.xml`, `pivot${number}`, "pivotTable", `/${tablePart}`);
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

/** Whether a formula gives no figure: its cell may have to be made one that holds an error. */
const givesNone = ({ formula }: Cell): boolean => formula?.includes("NA()") === true;

/**
 * The parts that stay as the file library packed them: the theme, most sheets and, unless one of them is marked, the texts.
 * They are nearly all of the file, and to pack them again is what would take longest.
 */
function staying({ sheets }: Blueprint): ReadonlySet<string> {
  const left = sheets.flatMap(({ cells, notes = [] }, index) =>
    notes.length > 0 || cells.some(givesNone) ? [] : [`xl/worksheets/sheet${index + 1}.xml`],
  );
  const texts = sheets.some(({ cells }) => cells.some(isMarked)) ? [] : ["xl/sharedStrings.xml"];
  return new Set(["xl/theme/theme1.xml", ...left, ...texts]);
}

async function unpackSome(file: Package, names: readonly string[]): Promise<Parts> {
  const parts: Parts = new Map();
  for (const name of names) parts.set(name, await file.text(name));
  return parts;
}

/**
 * Replaces and adds what the file library does not write, or not as Excel does: named styles, document properties,
 * names of charts, radar charts, PivotTables and notes. The library writes notes too, but drops blanks at the ends of their
 * texts and gives boxes of one sheet the numbers of another's.
 */
export async function finish(raw: Uint8Array, blueprint: Blueprint, looks: Looks): Promise<Uint8Array> {
  const file = openPackage(raw);
  const stays = staying(blueprint);
  const parts = await unpackSome(
    file,
    file.names().filter((name) => !stays.has(name)),
  );
  edit(parts, "xl/styles.xml", (xml) =>
    stylesPart(blueprint.styles, looks.cellsIn(xml), looks.formatsIn(xml), pivotFormats(blueprint)),
  );
  if (parts.has("xl/sharedStrings.xml")) edit(parts, "xl/sharedStrings.xml", (xml) => xml.replaceAll(textMark, ""));
  parts.set("docProps/core.xml", coreProperties(blueprint)).set("docProps/app.xml", appProperties);
  finishCharts(parts, blueprint);
  finishTables(parts, blueprint);
  finishErrors(parts);
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
