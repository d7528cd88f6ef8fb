import { deflateSync } from "node:zlib";

/** Red, green, blue and opacity, each from 0 to 255. */
export type Pixel = readonly [red: number, green: number, blue: number, alpha: number];

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => crcOfByte(byte));

function crcOfByte(byte: number): number {
  return Array.from({ length: 8 }).reduce<number>((crc) => (crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1), byte);
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

function header(size: number): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(size, 0);
  data.writeUInt32BE(size, 4);
  data.set([8, 6], 8); // eight bits a channel, true colour with opacity
  return data;
}

/** A square picture as a PNG file (ISO/IEC 15948): 8 bits a channel, with opacity, rows unfiltered. */
export function encodePng(size: number, pixel: (x: number, y: number) => Pixel): Buffer {
  const row = (y: number) => [0, ...Array.from({ length: size }, (_, x) => pixel(x, y)).flat()];
  const rows = Buffer.from(Array.from({ length: size }, (_, y) => row(y)).flat());
  const packed = deflateSync(rows, { level: 9 });
  return Buffer.concat([signature, chunk("IHDR", header(size)), chunk("IDAT", packed), chunk("IEND", Buffer.alloc(0))]);
}
