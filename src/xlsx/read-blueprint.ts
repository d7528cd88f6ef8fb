import type { Blueprint, Name, Sheet } from "../workbook/blueprint.ts";
import { overlap } from "../workbook/grid.ts";
import { isDefinedName, isSheetName } from "./check.ts";
import { FileError } from "./file-error.ts";
import { Left } from "./left.ts";
import { openWorkbook, type OpenWorkbook } from "./open.ts";
import { linkedParts, relationships, type Package } from "./package.ts";
import { paletteOf } from "./read-colours.ts";
import { danglingNames, readNames, type SheetNames } from "./read-names.ts";
import { noteCounter, readPersons } from "./read-notes.ts";
import type { PlacedTable } from "./read-pivots.ts";
import { readSheet, tableAddress, type SheetToRead, type WorkbookContext } from "./read-sheet.ts";
import { cellCounter } from "./read-sheet-part.ts";
import { readStringTable } from "./read-strings.ts";
import { StyleBook } from "./read-styles.ts";
import { ensureTablesFit, readTableParts, type TablePart } from "./read-tables.ts";
import { maybeChild, readTree, type XmlElement } from "./read-tree.ts";
import type { WorkbookPart } from "./read-workbook.ts";
import { SharedFormulas } from "./shift-formula.ts";
import { decodeXstring } from "./xstring.ts";

/** A whole workbook file, and what of it a Blueprint cannot say. */
export interface ReadWorkbook {
  readonly blueprint: Blueprint;
  /** What was left out, in Dutch, one line per kind of thing: `filters op blad Start`. */
  readonly left: readonly string[];
  /** Of those what somebody may have written: all there is to know for who only reads what stands there. */
  readonly unread: readonly string[];
  /** The same of what this workbook, once mended, still lacks. */
  leftAfter(this: void, mended: Blueprint): readonly string[];
  /** The names of the workbook that point nowhere any more. */
  readonly dangling: readonly string[];
  /** What was left out besides the names that point nowhere. */
  readonly leftBesides: readonly string[];
  /** The sheet that was in view; null when the file says none that a Blueprint has. */
  readonly activeSheet: string | null;
}

/** A thing by its name, in any case; the first of its name counts. */
function byName(names: readonly string[]): (name: string) => string | null {
  const known = new Map([...names].reverse().map((name) => [name.toLowerCase(), name]));
  return (name) => known.get(name.toLowerCase()) ?? null;
}

/** The sheets of cells. Names that Excel would not take make the file unfit to be written again. */
function sheetsToRead({ sheets }: WorkbookPart, left: Left): readonly SheetToRead[] {
  const numbered = sheets.map((sheet, number) => ({ ...sheet, number }));
  const cells = numbered.filter(({ type, name }) => {
    left.noteIf(type !== "worksheet", "chartSheets", name);
    return type === "worksheet";
  });
  for (const { name, hidden } of cells) left.noteIf(hidden, "hiddenSheets", name);
  const wrong = cells.find(({ name }) => !isSheetName(name));
  const [first] = cells;
  if (first === undefined) throw new FileError("geen-werkmap");
  const isTwice = new Set(cells.map(({ name }) => name.toLowerCase())).size < cells.length;
  if (wrong !== undefined || isTwice) throw new FileError("bladnaam", wrong?.name ?? "");
  return cells;
}

/** Tables on one sheet; more is no workbook that somebody made. */
const mostTables = 1_000;

/** A table as a Blueprint says it; null for one without header, without rows, or that Excel would repair. */
function maybeTable(part: TablePart, sheet: string): PlacedTable | null {
  const { name, area, body, columns, hasHeader, style, filter, banded } = part;
  const isNamed = columns.every((column) => column !== "" && column.length <= 255);
  const isUnique = new Set(columns.map((column) => column.toLowerCase())).size === columns.length;
  if (body === null || !hasHeader || !isNamed || !isUnique || !isDefinedName(name)) return null;
  return { sheet, name, address: tableAddress(area, body), columns, style, filter, banded };
}

async function readTables(file: Package, sheets: readonly SheetToRead[], left: Left): Promise<readonly PlacedTable[]> {
  const found: { readonly sheet: string; readonly part: TablePart }[] = [];
  for (const { name, part } of sheets) {
    const parts = await readTableParts(file, part);
    if (parts.length > mostTables) throw new FileError("beschadigd", name);
    const kept: TablePart[] = [];
    for (const one of parts) if (!kept.some(({ area }) => overlap(area, one.area))) kept.push(one);
    found.push(...kept.map((table) => ({ sheet: name, part: table })));
  }
  ensureTablesFit(found.map(({ part }) => part));
  const taken = new Set<string>();
  return found.flatMap(({ sheet, part }) => {
    const table = taken.has(part.name.toLowerCase()) ? null : maybeTable(part, sheet);
    taken.add(part.name.toLowerCase());
    left.noteIf(part.hasMore, "tableDetails", part.name);
    if (table === null) left.note("tables", part.name, { kind: "table", name: part.name });
    return table ?? [];
  });
}

/** The first part of a kind that a part points at, as a tree; null when there is none. */
async function linkedTree(file: Package, part: string, type: string): Promise<XmlElement | null> {
  const [linked] = await linkedParts(file, part, type);
  return linked === undefined ? null : readTree(file, linked);
}

async function readProperties(file: Package): Promise<Blueprint["properties"]> {
  const core = await linkedTree(file, "", "core-properties");
  const text = (name: string): string => decodeXstring(maybeChild(core, name)?.text ?? "");
  return { title: text("title"), subject: text("subject") };
}

/** Kinds of parts that the workbook or the package points at and a Blueprint cannot say. */
async function noteParts({ file, workbook }: OpenWorkbook, left: Left): Promise<void> {
  const linked = [...(await relationships(file, workbook.part)), ...(await relationships(file, ""))];
  const types = new Set(linked.map(({ type }) => type));
  left.noteIf(types.has("vbaProject"), "macros");
  left.noteIf(types.has("externalLink"), "external");
  left.noteIf(types.has("connections"), "connections");
  left.noteIf(types.has("custom-properties"), "customProperties");
  left.noteIf(workbook.isProtected, "workbookProtection");
}

/** Blocks that the rules of all sheets together may have. */
const mostRules = 100_000;

function roomForRules(): (rules: number) => boolean {
  let taken = 0;
  return (rules) => {
    if (taken + rules > mostRules) return false;
    taken += rules;
    return true;
  };
}

interface Common {
  readonly sheets: SheetNames;
  readonly names: readonly Name[];
  readonly tables: readonly PlacedTable[];
}

async function contextOf({ file, workbook }: OpenWorkbook, common: Common, left: Left): Promise<WorkbookContext> {
  const styles = await linkedTree(file, workbook.part, "styles");
  const palette = paletteOf(await linkedTree(file, workbook.part, "theme"), styles);
  return {
    ...common,
    file,
    workbook,
    left,
    palette,
    styles: new StyleBook(styles, palette, left),
    strings: await readStringTable(file, workbook.sharedStrings),
    formulas: new SharedFormulas(),
    takeCell: cellCounter(),
    room: roomForRules(),
    takeNote: noteCounter(),
    persons: await readPersons(file, workbook.part),
    name: byName(common.names.map(({ name }) => name)),
  };
}

/**
 * Reads a whole workbook file, ours or any other, as a Blueprint, which `writeBlueprint` can write again. What a
 * Blueprint cannot say is left out and listed. Formulas keep the value last calculated; an empty text that nothing
 * calculates is an empty cell.
 * @throws FileError when the file is no sound workbook, or larger than can be read.
 */
export async function readBlueprint(bytes: Uint8Array): Promise<ReadWorkbook> {
  const opened = await openWorkbook(bytes);
  const { file, workbook } = opened;
  const left = new Left();
  const toRead = sheetsToRead(workbook, left);
  const sheetNames = byName(toRead.map(({ name }) => name));
  const tables = await readTables(file, toRead, left);
  const names = readNames(workbook, sheetNames, new Set(tables.map(({ name }) => name.toLowerCase())), left);
  const context = await contextOf(opened, { sheets: sheetNames, names, tables }, left);
  const sheets: Sheet[] = [];
  for (const sheet of toRead) sheets.push(await readSheet(sheet, context));
  await noteParts(opened, left);
  const used = new Set<string>();
  for (const { cells } of sheets) for (const { style } of cells) used.add(style);
  const blueprint = { sheets, names, styles: context.styles.all(used), properties: await readProperties(file) };
  const activeSheet = sheetNames(workbook.sheets[workbook.activeTab]?.name ?? "");
  const dangling = danglingNames(workbook, sheetNames, names);
  return {
    blueprint,
    left: left.lines(),
    unread: left.written(dangling),
    leftAfter: (mended) => left.linesAfter(mended),
    dangling,
    leftBesides: left.linesBesides(dangling),
    activeSheet,
  };
}
