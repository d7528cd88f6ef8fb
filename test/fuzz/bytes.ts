import type { Chance } from "./chance.ts";
import { hostileNumbers } from "./hostile.ts";

/** Gives a file with its bytes changed; the given one stays as it is. */
export type ByteMutation = (file: Uint8Array, chance: Chance) => Uint8Array;

const joined = (...pieces: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(pieces));

const noise = (length: number, chance: Chance): Uint8Array => Uint8Array.from({ length }, () => chance.below(256));

/** Fields of the records of a zip file: signature, and where a field is and how wide, in bytes. */
const fields: readonly (readonly [signature: number, name: string, offset: number, width: 2 | 4])[] = [
  [0x04034b50, "flags", 6, 2],
  [0x04034b50, "method", 8, 2],
  [0x04034b50, "checksum", 14, 4],
  [0x04034b50, "packed size", 18, 4],
  [0x04034b50, "size", 22, 4],
  [0x04034b50, "length of the name", 26, 2],
  [0x04034b50, "length of what is extra", 28, 2],
  [0x02014b50, "flags", 8, 2],
  [0x02014b50, "method", 10, 2],
  [0x02014b50, "checksum", 16, 4],
  [0x02014b50, "packed size", 20, 4],
  [0x02014b50, "size", 24, 4],
  [0x02014b50, "length of the name", 28, 2],
  [0x02014b50, "length of what is extra", 30, 2],
  [0x02014b50, "place", 42, 4],
  [0x06054b50, "number of the disk", 4, 2],
  [0x06054b50, "count", 10, 2],
  [0x06054b50, "size of the directory", 12, 4],
  [0x06054b50, "place of the directory", 16, 4],
  [0x06054b50, "length of the comment", 20, 2],
];

function recordsOf(view: DataView, signature: number): readonly number[] {
  const found: number[] = [];
  for (let at = 0; at + 22 <= view.byteLength; at += 1) if (view.getUint32(at, true) === signature) found.push(at);
  return found;
}

/** One field of one record, or of all of its kind, says something else. */
function lie(file: Uint8Array, chance: Chance): Uint8Array {
  const copy = file.slice();
  const view = new DataView(copy.buffer);
  const [signature, , offset, width] = chance.pick(fields);
  const records = recordsOf(view, signature);
  if (records.length === 0) return copy;
  const number = chance.below(3) === 0 ? chance.below(0x100000000) : chance.pick(hostileNumbers);
  for (const at of chance.below(2) === 0 ? records : [chance.pick(records)]) {
    if (at + offset + width > copy.length) continue;
    if (width === 2) view.setUint16(at + offset, number & 0xffff, true);
    else view.setUint32(at + offset, number, true);
  }
  return copy;
}

/** What can be done to the bytes of a file, by what it is called in a report. */
export const byteMutations: Readonly<Record<string, ByteMutation>> = {
  "bytes are flipped": (file, chance) => {
    const copy = file.slice();
    for (let left = 1 << chance.below(8); left > 0; left -= 1) {
      const at = chance.below(copy.length);
      copy[at] = (copy[at] ?? 0) ^ (1 << chance.below(8));
    }
    return copy;
  },
  "the file is cut off": (file, chance) => file.slice(0, chance.below(file.length)),
  "the beginning is gone": (file, chance) => file.slice(chance.below(200)),
  "a stretch is zero": (file, chance) => {
    const copy = file.slice();
    const at = chance.below(copy.length);
    return copy.fill(0, at, at + (1 << chance.below(14)));
  },
  "noise in the middle": (file, chance) => {
    const at = chance.below(file.length);
    return joined(file.subarray(0, at), noise(1 + chance.below(300), chance), file.subarray(at));
  },
  "noise at the end": (file, chance) => joined(file, noise(1 + chance.below(300), chance)),
  "a stretch is there twice": (file, chance) => {
    const at = chance.below(file.length);
    return joined(file.subarray(0, at), file.subarray(chance.below(at + 1)));
  },
  "a header lies": lie,
  "headers lie": (file, chance) => lie(lie(lie(file, chance), chance), chance),
};
