import { isTypeError } from "./deflate.ts";
import { FileError } from "./file-error.ts";
import { scanXml, XmlExcess, XmlFault, type XmlHandler } from "./xml.ts";
import { unpack, zipEntries, zipLimits, type ZipEntry } from "./zip-read.ts";

/** A relationship of a part: what it is (the last word of its type) and the part it points at. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** The parts of an Office file, unpacked on demand. Names are compared without regard to case, as the format asks. */
export interface Package {
  has(part: string): boolean;
  names(): readonly string[];
  /** A part as it is packed. @throws FileError when it is missing. */
  packed(part: string): ZipEntry;
  /** @throws FileError when the part is missing or broken. */
  bytes(part: string): Promise<Uint8Array>;
  /** @throws FileError when the part is missing, broken or no UTF-8. */
  text(part: string): Promise<string>;
}

/**
 * Opens a zip file as a package. Nothing is unpacked yet.
 * @throws FileError when it is no sound zip file, or too large.
 */
export function openPackage(file: Uint8Array): Package {
  const entries = zipEntries(file);
  let read = 0;
  const bytes = async (part: string): Promise<Uint8Array> => {
    const entry = find(entries, part);
    read += entry.size;
    if (read > zipLimits.read) throw new FileError("te-groot", part);
    return unpack(entry);
  };
  return {
    has: (part) => entries.has(part.toLowerCase()),
    names: () => [...entries.values()].map((entry) => entry.name),
    packed: (part) => find(entries, part),
    bytes,
    text: async (part) => decodeUtf8(await bytes(part), part),
  };
}

function find(entries: ReadonlyMap<string, ZipEntry>, part: string): ZipEntry {
  const entry = entries.get(part.toLowerCase());
  if (entry === undefined) throw new FileError("onderdeel-ontbreekt", part);
  return entry;
}

function decodeUtf8(bytes: Uint8Array, part: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (!isTypeError(error)) throw error;
    throw new FileError("beschadigd", part, { cause: error });
  }
}

/**
 * Scans one XML part.
 * @throws FileError when the part is missing, no well-formed XML, or holds a text longer than any of a workbook.
 */
export async function scanPart(file: Package, part: string, handler: XmlHandler): Promise<void> {
  const xml = await file.text(part);
  try {
    scanXml(xml, handler);
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
    throw new FileError(error instanceof XmlExcess ? "te-groot" : "beschadigd", part, { cause: error });
  }
}

const folder = (part: string): string => part.slice(0, part.lastIndexOf("/") + 1);

/** The part that holds the relationships of a part: `xl/_rels/workbook.xml.rels`. Of the package: `""`. */
export function relationshipsPart(part: string): string {
  return `${folder(part)}_rels/${part.slice(folder(part).length)}.rels`;
}

/** Resolves a relationship's target against the part that it stands with. */
function resolve(part: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps: string[] = folder(part).split("/").filter(Boolean);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

/** Relationships that one part may have; external ones do not count, as they are not looked at. */
const mostRelationships = 10_000;

/** The relationships of a part to other parts of the file; none when it has no list of them. */
export async function relationships(file: Package, part: string): Promise<readonly Relationship[]> {
  const list = relationshipsPart(part);
  const found: Relationship[] = [];
  if (!file.has(list)) return found;
  await scanPart(file, list, {
    open(name, attributes) {
      if (name !== "Relationship" || attributes.get("TargetMode") === "External") return;
      if (found.length >= mostRelationships) throw new FileError("te-groot", list);
      const type = attributes.get("Type") ?? "";
      found.push({
        id: attributes.get("Id") ?? "",
        type: type.slice(type.lastIndexOf("/") + 1),
        target: resolve(part, attributes.get("Target") ?? ""),
      });
    },
  });
  return found;
}

/** The parts of one kind that a part points at, each once. */
export async function linkedParts(file: Package, part: string, type: string): Promise<readonly string[]> {
  const linked = (await relationships(file, part)).filter((relationship) => relationship.type === type);
  return [...new Set(linked.map(({ target }) => target))];
}
