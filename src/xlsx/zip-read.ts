import { crc32 } from "./crc32.ts";
import { inflate, isTypeError, TooMuchData } from "./deflate.ts";
import { FileError } from "./file-error.ts";

/**
 * What a workbook may weigh, in bytes. A full evaluation unpacks to about 1 MB in some 50 parts. `unpacked` is what all
 * parts come to, pictures that are never looked at included; `read` what is really unpacked, also again and again, when
 * many parts of a broken file point at the same one.
 */
export const zipLimits = { unpacked: 30 * 1024 * 1024, parts: 2_000, read: 16 * 1024 * 1024 } as const;

/** Deflate cannot shrink more than 1,032 : 1, so a header that promises more lies. */
const steepest = 1_040;

/** One part of a zip file, checked against its local header. Sizes in bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly stored: boolean;
  readonly crc: number;
  readonly size: number;
  readonly data: Uint8Array;
}

const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 } as const;

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The offset of the end record, which stands in the last 64 KB; its comment must reach exactly to the end. */
function findEnd(data: DataView): number {
  const lowest = Math.max(0, data.byteLength - 22 - 0xffff);
  for (let at = data.byteLength - 22; at >= lowest; at -= 1) {
    const isEnd = data.getUint32(at, true) === signatures.end;
    if (isEnd && at + 22 + data.getUint16(at + 20, true) === data.byteLength) return at;
  }
  throw new FileError("afgebroken");
}

interface Header {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
  readonly next: number;
}

const utf8 = new TextDecoder();

function readHeader(bytes: Uint8Array, data: DataView, at: number): Header {
  if (at + 46 > bytes.length || data.getUint32(at, true) !== signatures.central) throw new FileError("beschadigd");
  const nameEnd = at + 46 + data.getUint16(at + 28, true);
  return {
    name: utf8.decode(bytes.subarray(at + 46, nameEnd)),
    flags: data.getUint16(at + 8, true),
    method: data.getUint16(at + 10, true),
    crc: data.getUint32(at + 16, true),
    packed: data.getUint32(at + 20, true),
    size: data.getUint32(at + 24, true),
    offset: data.getUint32(at + 42, true),
    next: nameEnd + data.getUint16(at + 30, true) + data.getUint16(at + 32, true),
  };
}

function checkHeader({ name, flags, method, packed, size }: Header): void {
  if (flags & 1) throw new FileError("beveiligd");
  if (method !== 0 && method !== 8) throw new FileError("beschadigd", name);
  if (method === 0 ? size !== packed : size > packed * steepest) throw new FileError("beschadigd", name);
}

/** Where a piece of the file begins and ends, in bytes. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** The packed bytes of an entry; the local header must tell the same story as the directory. */
function locate(bytes: Uint8Array, data: DataView, header: Header): Span {
  const { offset, name, flags, packed, size } = header;
  if (offset + 30 > bytes.length || data.getUint32(offset, true) !== signatures.local) {
    throw new FileError("beschadigd", name);
  }
  const nameEnd = offset + 30 + data.getUint16(offset + 26, true);
  const start = nameEnd + data.getUint16(offset + 28, true);
  const sizesFollow = (flags & 8) !== 0;
  const agrees =
    utf8.decode(bytes.subarray(offset + 30, nameEnd)) === name &&
    (sizesFollow || (data.getUint32(offset + 18, true) === packed && data.getUint32(offset + 22, true) === size));
  if (!agrees || start + packed > bytes.length) throw new FileError("beschadigd", name);
  return { from: start, to: start + packed };
}

/** Parts that share bytes, or reach into the directory, are how a small file unpacks to a large one. */
function ensureApart(spans: readonly Span[], directory: Span): void {
  const inOrder = [...spans, directory].sort((one, other) => one.from - other.from || one.to - other.to);
  const isApart = inOrder.every(({ from }, index) => from >= (inOrder[index - 1]?.to ?? 0));
  if (!isApart) throw new FileError("beschadigd");
}

/**
 * Reads the directory of a zip file, and refuses what is too large before anything is unpacked.
 * @throws FileError when it is no zip, encrypted, cut off, too large, or tells two stories.
 */
export function zipEntries(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  if (bytes.length > zipLimits.unpacked) throw new FileError("te-groot");
  const data = view(bytes);
  const end = bytes.length < 22 ? -1 : findEnd(data);
  if (end < 0) throw new FileError("afgebroken");
  const count = data.getUint16(end + 10, true);
  if (count > zipLimits.parts) throw new FileError("te-veel-delen");
  return collectEntries(bytes, data, count, { from: data.getUint32(end + 16, true), to: end });
}

const entryOf = ({ name, method, crc, size }: Header, data: Uint8Array): ZipEntry => ({
  name,
  stored: method === 0,
  crc,
  size,
  data,
});

function collectEntries(bytes: Uint8Array, data: DataView, count: number, directory: Span): Map<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>();
  const spans: Span[] = [];
  let total = 0;
  let at = directory.from;
  for (let index = 0; index < count; index += 1) {
    const header = readHeader(bytes, data, at);
    total += header.size;
    if (total > zipLimits.unpacked) throw new FileError("te-groot");
    checkHeader(header);
    const key = header.name.toLowerCase();
    if (entries.has(key)) throw new FileError("beschadigd", header.name);
    const { from, to } = locate(bytes, data, header);
    spans.push({ from: header.offset, to });
    entries.set(key, entryOf(header, bytes.subarray(from, to)));
    at = header.next;
  }
  ensureApart(spans, { from: directory.from, to: at });
  if (at > directory.to) throw new FileError("beschadigd");
  return entries;
}

/** What a decompressor throws on broken data: a TypeError in browsers, an error with a code of zlib's in Node. */
const isBrokenData = (error: unknown): boolean =>
  error instanceof TooMuchData ||
  isTypeError(error) ||
  (typeof error === "object" && error !== null && "code" in error);

/**
 * Unpacks one entry.
 * @throws FileError when it is broken, or is not of the size and checksum that the directory promised.
 */
export async function unpack(entry: ZipEntry): Promise<Uint8Array> {
  const bytes = entry.stored ? entry.data : await inflateEntry(entry);
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) throw new FileError("beschadigd", entry.name);
  return bytes;
}

async function inflateEntry(entry: ZipEntry): Promise<Uint8Array> {
  try {
    return await inflate(entry.data, entry.size);
  } catch (error) {
    if (!isBrokenData(error)) throw error;
    throw new FileError("beschadigd", entry.name, { cause: error });
  }
}
