const steps = 256;

/** What one byte does to a remainder, and after it what that becomes when one, two and three bytes of 0 follow. */
const table = new Uint32Array(4 * steps);
for (let index = 0; index < table.length; index += 1) {
  const before = index < steps ? index : at(index - steps);
  table[index] = index < steps ? shifted(before) : at(before & 0xff) ^ (before >>> 8);
}

function shifted(remainder: number): number {
  let value = remainder;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
}

function at(index: number): number {
  return table[index] ?? 0;
}

/** The CRC-32 of a zip entry, as an unsigned number. Four bytes at a time ("slicing", Kounavis and Berry 2005). */
export function crc32(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const fours = bytes.length - (bytes.length % 4);
  let value = 0xffffffff;
  for (let start = 0; start < fours; start += 4) {
    const four = value ^ view.getUint32(start, true);
    value =
      at(3 * steps + (four & 0xff)) ^
      at(2 * steps + ((four >>> 8) & 0xff)) ^
      at(steps + ((four >>> 16) & 0xff)) ^
      at(four >>> 24);
  }
  for (const byte of bytes.subarray(fours)) value = at((value ^ byte) & 0xff) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
