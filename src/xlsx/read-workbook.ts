import { FileError } from "./file-error.ts";
import { relationships, scanPart, type Package, type Relationship } from "./package.ts";
import type { Attributes } from "./xml.ts";

export interface SheetEntry {
  readonly name: string;
  readonly part: string;
  /** What its relationship says it is: `worksheet`, `chartsheet`, … */
  readonly type: string;
  readonly hidden: boolean;
}

/** A defined name as it stands. */
export interface DefinedName {
  readonly name: string;
  readonly formula: string;
  /** Whether it is known on one sheet only. */
  readonly local: boolean;
  /** That sheet, counted from 0; null for a name of the whole workbook. */
  readonly sheet: number | null;
}

/** What `xl/workbook.xml` tells, with the parts it points at. */
export interface WorkbookPart {
  readonly part: string;
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly DefinedName[];
  readonly sharedStrings: string | null;
  /** Whether its structure is protected. */
  readonly isProtected: boolean;
  /** Which of the sheets was in view, counted from 0; a file may name one that it does not have. */
  readonly activeTab: number;
}

/** The workbook's own part: the one the package names, which is not always called `xl/workbook.xml`. */
async function findWorkbook(file: Package): Promise<string> {
  const root = (await relationships(file, "")).find((relationship) => relationship.type === "officeDocument");
  const part = root?.target ?? "";
  if (part.endsWith(".bin")) throw new FileError("xlsb");
  if (root === undefined) throw new FileError("geen-werkmap");
  if (!file.has(part)) throw new FileError("onderdeel-ontbreekt", part);
  return part;
}

/** More of either is no workbook that somebody made, and too much to hold. */
const most = { sheets: 2_000, names: 120_000 } as const;

interface Listing {
  readonly sheets: { name: string; id: string; hidden: boolean }[];
  readonly names: DefinedName[];
  root: string;
  from1904: boolean;
  isProtected: boolean;
  /** Of its first window; null until that is read. */
  activeTab: number | null;
}

/** What an element of the workbook part itself adds to the listing. */
function list(listing: Listing, name: string, attributes: Attributes): void {
  const get = (key: string): string => attributes.get(key) ?? "";
  listing.root ||= name;
  if (name === "workbookPr") listing.from1904 = ["1", "true"].includes(get("date1904"));
  if (name === "workbookProtection") listing.isProtected = ["1", "true"].includes(get("lockStructure"));
  if (name === "workbookView") listing.activeTab ??= Number(get("activeTab"));
  if (name !== "sheet") return;
  const hidden = ["hidden", "veryHidden"].includes(get("state"));
  listing.sheets.push({ name: get("name"), id: get("r:id") || get("id"), hidden });
}

function openName(attributes: Attributes): { -readonly [Key in keyof DefinedName]: DefinedName[Key] } {
  const local = attributes.get("localSheetId");
  const sheet = local === undefined ? null : Number(local);
  return { name: attributes.get("name") ?? "", formula: "", local: sheet !== null, sheet };
}

function ensureFits({ sheets, names }: Listing, part: string): void {
  if (sheets.length > most.sheets || names.length > most.names) throw new FileError("te-groot", part);
}

async function scanWorkbook(file: Package, part: string): Promise<Listing> {
  const listing: Listing = { sheets: [], names: [], root: "", from1904: false, isProtected: false, activeTab: null };
  let open: ReturnType<typeof openName> | null = null;
  await scanPart(file, part, {
    open(name, attributes) {
      list(listing, name, attributes);
      ensureFits(listing, part);
      if (name === "definedName") open = openName(attributes);
    },
    text(text) {
      if (open !== null) open.formula += text;
    },
    close(name) {
      if (name === "definedName" && open !== null) listing.names.push(open);
      open = null;
    },
  });
  return listing;
}

/** The sheets with the parts that hold them; no part holds two. */
function resolveSheets(file: Package, listing: Listing, linked: readonly Relationship[]): readonly SheetEntry[] {
  const targets = new Map(linked.map((relationship) => [relationship.id, relationship]));
  const sheets = listing.sheets.map(({ name, id, hidden }) => {
    const { target = "", type = "" } = targets.get(id) ?? {};
    return { name, part: target, type, hidden };
  });
  const missing = sheets.find((sheet) => !file.has(sheet.part));
  if (missing !== undefined) throw new FileError("onderdeel-ontbreekt", missing.name);
  if (new Set(sheets.map((sheet) => sheet.part.toLowerCase())).size < sheets.length) throw new FileError("beschadigd");
  return sheets;
}

/**
 * Reads which sheets, names and shared strings a workbook has.
 * @throws FileError when the package holds no workbook, a sheet's part is missing, or it counts dates from 1904.
 */
export async function readWorkbookPart(file: Package): Promise<WorkbookPart> {
  const part = await findWorkbook(file);
  const listing = await scanWorkbook(file, part);
  if (listing.root !== "workbook") throw new FileError("geen-werkmap");
  if (listing.from1904) throw new FileError("datumsysteem-1904");
  if (listing.sheets.length === 0) throw new FileError("beschadigd", part);
  const linked = await relationships(file, part);
  const sharedStrings = linked.find(({ type }) => type === "sharedStrings")?.target ?? null;
  const { names, isProtected } = listing;
  const activeTab = listing.activeTab ?? 0;
  return { part, sheets: resolveSheets(file, listing, linked), names, sharedStrings, isProtected, activeTab };
}
