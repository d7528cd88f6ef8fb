/**
 * Draws the pictures of the ribbon into assets/. The product's mark: five steps that rise to the right above a mirror line,
 * with their faint reflection below it; the middle step, "voldoende", has the accent. Sharing and taking back: a page, and
 * an arrow out of it or into it. The plan: three stretches of time, one after the other. The years: a table that gets a row, a year behind and an arrow to the next, and pages that
 * come together. `npm run icons` after a change; the files are kept.
  { name: "workbook", picture: onTile(workbookAt), sizes: ribbon },
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { encodePng, type Pixel } from "./png.ts";

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

/** The arrow from its shaft to its tip, in shares of the side: it points to the right. */
const arrow = { tail: 0.42, neck: 0.64, tip: 0.88, thickness: 0.07, width: 0.24 } as const;

/** Whether a place is on the arrow, or so close to it. */
function isOnArrow(x: number, y: number, margin: number): boolean {
  const { tail, neck, tip, thickness, width } = arrow;
  const off = Math.abs(y - 0.5);
  const onShaft = x >= tail - margin && x <= neck && off <= thickness + margin;
  const onHead = x >= neck - margin && x <= tip + margin && off <= ((tip + margin - x) * width) / (tip - neck) + margin;
  return onShaft || onHead;
}

const page = { left: 0.14, right: 0.56, top: 0.18, bottom: 0.82 } as const;

const isOnPage = (x: number, y: number): boolean =>
  x >= page.left && x <= page.right && y >= page.top && y <= page.bottom;

/** A page with an arrow out of it, or one that points into it. */
function pageAt(way: "out" | "in", x: number, y: number): Colour | null {
  if (!isInsideTile(x, y)) return null;
  const along = way === "out" ? x : arrow.tail + arrow.tip - x;
  if (isOnArrow(along, y, 0)) return accent;
  return isOnPage(x, y) && !isOnArrow(along, y, 0.05) ? white : petrol;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Whether a place is in a box, or so close to it. */
const isIn = ({ left, right, top, bottom }: Box, x: number, y: number, margin = 0): boolean =>
  x >= left - margin && x <= right + margin && y >= top - margin && y <= bottom + margin;

const faint = mix(petrol, white, 0.5);

/** Three rows of a table, and a fourth that comes in below them. */
function tableAt(x: number, y: number): Colour {
  const row = [0.18, 0.35, 0.52, 0.69].findIndex((top) =>
    isIn({ left: 0.16, right: 0.84, top, bottom: top + 0.13 }, x, y),
  );
  if (row < 0 || (x > 0.42 && x < 0.47)) return petrol;
  return row === 3 ? accent : white;
}

/** Three stretches of time, each begun while the one before it lasts; the last has the accent. */
const stretches: readonly Box[] = [0, 1, 2].map((i) => ({
  left: 0.14 + i * 0.19,
  right: 0.48 + i * 0.19,
  top: 0.2 + i * 0.22,
  bottom: 0.36 + i * 0.22,
}));

function planAt(x: number, y: number): Colour {
  const stretch = stretches.findIndex((one) => isIn(one, x, y));
  if (stretch < 0) return petrol;
  return stretch === 2 ? accent : white;
}

const behind: Box = { left: 0.12, right: 0.4, top: 0.24, bottom: 0.76 };
const ahead: Box = { left: 0.58, right: 0.88, top: 0.18, bottom: 0.82 };

/** The year that was, the year that comes, and the arrow from the one to the other. */
function nextAt(x: number, y: number): Colour {
  const along = x + 0.16;
  if (isOnArrow(along, y, 0)) return accent;
  if (isOnArrow(along, y, 0.05)) return petrol;
  if (isIn(ahead, x, y)) return white;
  return isIn(behind, x, y) ? faint : petrol;
}

const pages: readonly Box[] = [0.14, 0.6].map((left) => ({ left, right: left + 0.26, top: 0.14, bottom: 0.42 }));
const tray: Box = { left: 0.14, right: 0.86, top: 0.74, bottom: 0.86 };

/** Pages of more than one year, and the arrow down to where they come together. */
function bringInAt(x: number, y: number): Colour {
  const [along, off] = [y + 0.16, x];
  if (isOnArrow(along, off, 0)) return accent;
  if (isOnArrow(along, off, 0.05)) return petrol;
  return isIn(tray, x, y) || pages.some((one) => isIn(one, x, y)) ? white : petrol;
}

const sheet: Box = { left: 0.16, right: 0.66, top: 0.14, bottom: 0.86 };
const cross: readonly Box[] = [
  { left: 0.5, right: 0.9, top: 0.56, bottom: 0.7 },
  { left: 0.63, right: 0.77, top: 0.43, bottom: 0.83 },
];

/** A page with the cross of first aid on it. */
function workbookAt(x: number, y: number): Colour {
  if (cross.some((bar) => isIn(bar, x, y))) return accent;
  if (cross.some((bar) => isIn(bar, x, y, 0.05))) return petrol;
  return isIn(sheet, x, y) ? white : petrol;
}

type Picture = (size: number) => (x: number, y: number) => Colour | null;

const mark: Picture = (size) => {
  const geometry = geometryOf(size);
  return (x, y) => colourAt(geometry, size, x, y);
};

const withPage =
  (way: "out" | "in"): Picture =>
  (size) =>
  (x, y) =>
    pageAt(way, x / size, y / size);

const onTile =
  (colourOf: (x: number, y: number) => Colour): Picture =>
  (size) =>
  (x, y) =>
    isInsideTile(x / size, y / size) ? colourOf(x / size, y / size) : null;

function pixelOf(picture: Picture, size: number): (x: number, y: number) => Pixel {
  const colour = picture(size);
  const offsets = Array.from({ length: samples }, (_, i) => (i + 0.5) / samples);
  return (x, y) => average(offsets.flatMap((dy) => offsets.map((dx) => colour(x + dx, y + dy))));
}

function average(points: readonly (Colour | null)[]): Pixel {
  const seen = points.filter((point) => point !== null);
  if (seen.length === 0) return [0, 0, 0, 0];
  const channel = (i: number) => Math.round(seen.reduce((sum, point) => sum + (point[i] ?? 0), 0) / seen.length);
  return [channel(0), channel(1), channel(2), Math.round((255 * seen.length) / points.length)];
}

/** Every size that Office knows for a ribbon; it takes the one that fits the screen, and makes one itself where none does. */
const ribbon = [16, 20, 24, 32, 40, 48, 64, 80];

/** The pictures and the sizes that the manifest and the pages ask for. */
const pictures: readonly { readonly name: string; readonly picture: Picture; readonly sizes: readonly number[] }[] = [
  { name: "icon", picture: mark, sizes: [...ribbon, 128] },
  { name: "share", picture: withPage("out"), sizes: ribbon },
  { name: "take-back", picture: withPage("in"), sizes: ribbon },
  { name: "plan", picture: onTile(planAt), sizes: ribbon },
  { name: "record", picture: onTile(tableAt), sizes: ribbon },
  { name: "next", picture: onTile(nextAt), sizes: ribbon },
  { name: "bring-in", picture: onTile(bringInAt), sizes: ribbon },
  { name: "workbook", picture: onTile(workbookAt), sizes: ribbon },
];

mkdirSync("assets", { recursive: true });
for (const { name, picture, sizes } of pictures) {
  for (const size of sizes) writeFileSync(`assets/${name}-${size}.png`, encodePng(size, pixelOf(picture, size)));
  console.log(`assets/${name}: ${sizes.join(", ")}`);
}
