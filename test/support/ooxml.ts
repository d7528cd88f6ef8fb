import type { ConditionalFormat, Hyperlink, Name, Note, Table, Validation } from "../../src/workbook/blueprint.ts";
import type { Contents } from "../../src/workbook/contents.ts";
import { areaAddress } from "../../src/workbook/grid.ts";
import { shownFormula } from "../../src/xlsx/formula.ts";
import { openPackage, relationships, scanPart, type Package } from "../../src/xlsx/package.ts";
import { readWorkbookPart } from "../../src/xlsx/read-workbook.ts";
import { readContents } from "../../src/xlsx/read.ts";
import { maybeReference } from "../../src/xlsx/reference.ts";
import type { Attributes, XmlHandler } from "../../src/xlsx/xml.ts";
import { decodeXstring } from "../../src/xlsx/xstring.ts";
import { zip } from "../../src/xlsx/zip-write.ts";

/** What the rules of one sheet look like when they are read back from a file, in the Blueprint's own words. */
export interface SheetBack {
  readonly name: string;
  readonly tables: readonly Table[];
  readonly validations: readonly Validation[];
  readonly conditionalFormats: readonly Pick<ConditionalFormat, "range" | "formula">[];
  readonly merges: readonly string[];
  readonly hyperlinks: readonly Hyperlink[];
  readonly isProtected: boolean;
  readonly notes: readonly Note[];
}

export interface FileBack {
  readonly contents: Contents;
  readonly names: readonly Name[];
  readonly sheets: readonly SheetBack[];
}

const text = (attributes: Attributes, name: string): string => decodeXstring(attributes.get(name) ?? "");

/** Calls back for every element with its attributes and the texts of its children, by name, in order. */
async function elements(
  file: Package,
  part: string,
  found: (name: string, attributes: Attributes, texts: readonly string[]) => void,
): Promise<void> {
  const open: { name: string; attributes: Attributes; text: string; texts: string[] }[] = [];
  const handler: XmlHandler = {
    open: (name, attributes) => open.push({ name, attributes, text: "", texts: [] }),
    text: (more) => {
      const current = open.at(-1);
      if (current !== undefined) current.text += more;
    },
    close: () => {
      const closed = open.pop();
      if (closed === undefined) return;
      open.at(-1)?.texts.push(closed.text);
      found(closed.name, closed.attributes, closed.texts);
    },
  };
  await scanPart(file, part, handler);
}

function rule(attributes: Attributes, [first = "", second = ""]: readonly string[]): Validation["rule"] {
  const kind = attributes.get("type");
  if (kind === "list") return { kind, source: shownFormula(first) };
  if (kind !== "whole" && kind !== "date") throw new Error(`unknown validation ${kind ?? ""}`);
  return { kind, min: Number(first), max: Number(second) };
}

function validation(attributes: Attributes, formulas: readonly string[]): Validation {
  const style = attributes.get("errorStyle") === "warning" ? "warning" : "stop";
  return {
    range: attributes.get("sqref") ?? "",
    rule: rule(attributes, formulas),
    prompt:
      attributes.get("showInputMessage") === "1"
        ? { title: text(attributes, "promptTitle"), text: text(attributes, "prompt") }
        : null,
    error: { title: text(attributes, "errorTitle"), text: text(attributes, "error"), style },
  };
}

async function table(file: Package, part: string): Promise<Table> {
  const columns: string[] = [];
  let style: Attributes = new Map();
  let head: Attributes = new Map();
  let filter = false;
  await elements(file, part, (name, attributes) => {
    if (name === "tableColumn") columns.push(text(attributes, "name"));
    if (name === "autoFilter") filter = true;
    if (name === "tableStyleInfo") style = attributes;
    if (name === "table") head = attributes;
  });
  return {
    name: text(head, "displayName"),
    address: head.get("ref") ?? "",
    columns,
    style: style.get("name") ?? "",
    filter,
    banded: style.get("showRowStripes") === "1",
  };
}

async function notesOf(file: Package, part: string): Promise<readonly Note[]> {
  const authors: string[] = [];
  const notes: Note[] = [];
  let text = "";
  await elements(file, part, (name, attributes, texts) => {
    if (name === "authors") authors.push(...texts.map(decodeXstring));
    if (name === "text") text = decodeXstring(texts.join(""));
    if (name !== "comment") return;
    notes.push({ cell: attributes.get("ref") ?? "", text, author: authors[Number(attributes.get("authorId"))] ?? "" });
  });
  return notes;
}

async function sheet(file: Package, name: string, part: string): Promise<SheetBack> {
  const validations: Validation[] = [];
  const formats: { range: string; formula: string; priority: number }[] = [];
  const merges: string[] = [];
  const hyperlinks: Hyperlink[] = [];
  let isProtected = false;
  let pending: { formula: string; priority: number }[] = [];
  await elements(file, part, (element, attributes, texts) => {
    if (element === "dataValidation") validations.push(validation(attributes, texts));
    if (element === "mergeCell") merges.push(attributes.get("ref") ?? "");
    if (element === "sheetProtection") isProtected = attributes.get("sheet") === "1";
    if (element === "cfRule") {
      pending.push({ formula: shownFormula(texts[0] ?? ""), priority: Number(attributes.get("priority")) });
    }
    if (element === "conditionalFormatting") {
      formats.push(...pending.map((one) => ({ ...one, range: attributes.get("sqref") ?? "" })));
      pending = [];
    }
    if (element === "hyperlink") {
      const target = attributes.get("location") ?? "";
      hyperlinks.push({ cell: attributes.get("ref") ?? "", target, tip: text(attributes, "tooltip") });
    }
  });
  const linked = await relationships(file, part);
  const partsOf = (kind: string): readonly string[] =>
    linked.filter(({ type }) => type === kind).map(({ target }) => target);
  const tables = await Promise.all(partsOf("table").map((target) => table(file, target)));
  const notes = (await Promise.all(partsOf("comments").map((target) => notesOf(file, target)))).flat();
  const inOrder = formats.sort((a, b) => a.priority - b.priority);
  const conditionalFormats = inOrder.map(({ range, formula }) => ({ range, formula }));
  return { name, tables, validations, conditionalFormats, merges, hyperlinks, isProtected, notes };
}

/** Reads a file's contents and rules back, for law 3. */
export async function readBack(bytes: Uint8Array): Promise<FileBack> {
  const file = openPackage(bytes);
  const workbook = await readWorkbookPart(file);
  const names = workbook.names.flatMap(({ name, formula, local }) => {
    const reference = local ? null : maybeReference(formula);
    return reference === null ? [] : [{ name, sheet: reference.sheet, address: areaAddress(reference.area) }];
  });
  const sheets = await Promise.all(workbook.sheets.map(({ name, part }) => sheet(file, name, part)));
  return { contents: await readContents(bytes), names, sheets };
}

/** The XML of one part. */
export function partOf(bytes: Uint8Array, part: string): Promise<string> {
  return openPackage(bytes).text(part);
}

const encoder = new TextEncoder();

/** A zip file of the given texts. */
export function zipOf(parts: Readonly<Record<string, string>>): Promise<Uint8Array> {
  return zip(new Map(Object.entries(parts).map(([name, content]) => [name, encoder.encode(content)])));
}

/** The same file with parts changed, added, or (null) left out. */
export async function withParts(
  bytes: Uint8Array,
  changes: Readonly<Record<string, ((xml: string) => string) | null>>,
): Promise<Uint8Array> {
  const file = openPackage(bytes);
  const parts = new Map<string, Uint8Array>();
  for (const name of file.names()) parts.set(name, await file.bytes(name));
  for (const [name, change] of Object.entries(changes)) {
    const old = parts.get(name) ?? new Uint8Array();
    if (change === null) parts.delete(name);
    else parts.set(name, encoder.encode(change(new TextDecoder().decode(old))));
  }
  return zip(parts);
}
