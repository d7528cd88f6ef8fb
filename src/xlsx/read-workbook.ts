import { FileError } from "./file-error.ts";
import { relationships, scanPart, type Package } from "./package.ts";

export interface SheetEntry {
  readonly name: string;
  readonly part: string;
}

/** A defined name as it stands. `local` when it is known on one sheet only. */
export interface DefinedName {
  readonly name: string;
  readonly formula: string;
  readonly local: boolean;
}

/** What `xl/workbook.xml` tells, with the parts it points at. */
export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly DefinedName[];
  readonly sharedStrings: string | null;
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

interface Listing {
  readonly sheets: { name: string; id: string }[];
  readonly names: DefinedName[];
  root: string;
  from1904: boolean;
}

async function scanWorkbook(file: Package, part: string): Promise<Listing> {
  const listing: Listing = { sheets: [], names: [], root: "", from1904: false };
  let open: { name: string; formula: string; local: boolean } | null = null;
  await scanPart(file, part, {
    open(name, attributes) {
      listing.root ||= name;
      const get = (key: string): string => attributes.get(key) ?? "";
      if (name === "workbookPr") listing.from1904 = ["1", "true"].includes(get("date1904"));
      if (name === "sheet") listing.sheets.push({ name: get("name"), id: get("r:id") || get("id") });
      if (name === "definedName") open = { name: get("name"), formula: "", local: attributes.has("localSheetId") };
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
  const targets = new Map(linked.map(({ id, target }) => [id, target]));
  const sheets = listing.sheets.map(({ name, id }) => ({ name, part: targets.get(id) ?? "" }));
  const missing = sheets.find((sheet) => !file.has(sheet.part));
  if (missing !== undefined) throw new FileError("onderdeel-ontbreekt", missing.name);
  const strings = linked.find(({ type }) => type === "sharedStrings")?.target ?? null;
  return { sheets, names: listing.names, sharedStrings: strings };
}
