import { crc32 } from "./crc32.ts";
import { deflate, join } from "./deflate.ts";
import type { ZipEntry } from "./zip-read.ts";

/** 1 January 1980, the first day a zip file knows: the same parts always give the same bytes. */
const date = 0x0021;

/** Bytes below which a part is not packed: it would take longer than it would save. */
const worthPacking = 1024;

interface Packed {
  readonly name: Uint8Array;
  /** How it is packed: not at all, or deflated. */
  readonly method: 0 | 8;
  readonly crc: number;
  readonly size: number;
  readonly data: Uint8Array;
}

const encoder = new TextEncoder();

async function pack(name: string, content: Uint8Array | ZipEntry): Promise<Packed> {
  const encoded = encoder.encode(name);
  if ("stored" in content) return { ...content, name: encoded, method: content.stored ? 0 : 8 };
  if (content.length < worthPacking)
    return { name: encoded, method: 0, crc: crc32(content), size: content.length, data: content };
  return { name: encoded, method: 8, crc: crc32(content), size: content.length, data: await deflate(content) };
}

/** The fields that the local header and the directory share: version, flags (names in UTF-8), method, date, sizes. */
function commonFields({ name, method, crc, size, data }: Packed): readonly (readonly [2 | 4, number])[] {
  return [
    [2, 20],
    [2, 0x0800],
    [2, method],
    [2, 0],
    [2, date],
    [4, crc],
    [4, data.length],
    [4, size],
    [2, name.length],
    [2, 0],
  ];
}

/** Little-endian fields of 2 or 4 bytes. */
function record(fields: readonly (readonly [2 | 4, number])[]): Uint8Array {
  const bytes = new Uint8Array(fields.reduce((sum, [width]) => sum + width, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [width, value] of fields) {
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += width;
  }
  return bytes;
}

const localHeader = (entry: Packed): Uint8Array => record([[4, 0x04034b50], ...commonFields(entry)]);

const directoryHeader = (entry: Packed, offset: number): Uint8Array =>
  record([[4, 0x02014b50], [2, 20], ...commonFields(entry), [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]]);

const endRecord = (count: number, size: number, offset: number): Uint8Array =>
  record([
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, size],
    [4, offset],
    [2, 0],
  ]);

const lengthOf = (chunks: readonly Uint8Array[]): number => chunks.reduce((sum, chunk) => sum + chunk.length, 0);

/**
 * A zip file of the given parts, in their order, without clock: the same parts give the same bytes. A part of another zip
 * file goes in as it is packed there.
 */
export async function zip(parts: ReadonlyMap<string, Uint8Array | ZipEntry>): Promise<Uint8Array> {
  const body: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  for (const [name, content] of parts) {
    const entry = await pack(name, content);
    directory.push(directoryHeader(entry, lengthOf(body)), entry.name);
    body.push(localHeader(entry), entry.name, entry.data);
  }
  const end = endRecord(parts.size, lengthOf(directory), lengthOf(body));
  const chunks = [...body, ...directory, end];
  return join(chunks, lengthOf(chunks));
}
