/**
 * Draws the product's mark into assets/: five steps that rise to the right above a mirror line, with their faint
 * reflection below it; the middle step, "voldoende", has the accent. `npm run icons` after a change; the files are kept.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { encodePng, type Pixel } from "./png.ts";

const sizes = [16, 32, 64, 80, 128];
const petrol = [0x0f, 0x4c, 0x5c] as const;
const accent = [0xe0, 0xa0, 0x30] as const;
const white = [0xff, 0xff, 0xff] as const;
type Colour = readonly [number, number, number];

/** Samples per pixel, along each side. */
const samples = 8;

/** Radius of the tile's corners, as a share of its side. */
const corner = 0.2;

/** Whole pixels, so that every bar is sharp, also at 16 pixels. */
interface Geometry {
  readonly left: number;
  readonly bar: number;
  readonly gap: number;
  readonly mirror: number;
  readonly heights: readonly number[];
}

function geometryOf(size: number): Geometry {
  const gap = Math.max(1, Math.round(size / 32));
  const bar = Math.round(size / 8);
  return {
    left: Math.round((size - 5 * bar - 4 * gap) / 2),
    bar,
    gap,
    mirror: Math.round(size * 0.66),
    heights: [0.12, 0.21, 0.3, 0.39, 0.48].map((share) => Math.round(size * share)),
  };
}

function isInsideTile(x: number, y: number): boolean {
  const dx = Math.max(corner - x, x - (1 - corner), 0);
  const dy = Math.max(corner - y, y - (1 - corner), 0);
  return dx * dx + dy * dy <= corner * corner;
}

/** How strongly the mark covers a place: 1 on a bar, less on its reflection, 0 elsewhere. */
function strengthAt({ left, bar, gap, mirror, heights }: Geometry, x: number, y: number): number {
  const height = heights[Math.floor((x - left) / (bar + gap))];
  if (height === undefined || (x - left) % (bar + gap) >= bar) return 0;
  if (y <= mirror) return mirror - y <= height ? 1 : 0;
  const depth = y - mirror - gap;
  return depth >= 0 && depth <= Math.round(height * 0.4) ? 0.4 : 0;
}

function mix(from: Colour, to: Colour, share: number): Colour {
  const [red, green, blue] = from.map((value, i) => value + ((to[i] ?? 0) - value) * share);
  return [red ?? 0, green ?? 0, blue ?? 0];
}

function colourAt(geometry: Geometry, size: number, x: number, y: number): Colour | null {
  if (!isInsideTile(x / size, y / size)) return null;
  const isMiddle = Math.floor((x - geometry.left) / (geometry.bar + geometry.gap)) === 2;
  return mix(petrol, isMiddle ? accent : white, strengthAt(geometry, x, y));
}

function pixelOf(size: number): (x: number, y: number) => Pixel {
  const geometry = geometryOf(size);
  const offsets = Array.from({ length: samples }, (_, i) => (i + 0.5) / samples);
  return (x, y) => average(offsets.flatMap((dy) => offsets.map((dx) => colourAt(geometry, size, x + dx, y + dy))));
}

function average(points: readonly (Colour | null)[]): Pixel {
  const seen = points.filter((point) => point !== null);
  if (seen.length === 0) return [0, 0, 0, 0];
  const channel = (i: number) => Math.round(seen.reduce((sum, point) => sum + (point[i] ?? 0), 0) / seen.length);
  return [channel(0), channel(1), channel(2), Math.round((255 * seen.length) / points.length)];
}

mkdirSync("assets", { recursive: true });
for (const size of sizes) writeFileSync(`assets/icon-${size}.png`, encodePng(size, pixelOf(size)));
console.log(`assets: icon-${sizes.join(".png, icon-")}.png`);
