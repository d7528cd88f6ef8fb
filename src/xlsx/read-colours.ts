import type { Colour } from "../workbook/blueprint.ts";
import { attribute, childrenOf, maybeChild, numberAttribute, type XmlElement } from "./read-tree.ts";

/** The order in which a theme numbers its colours (18.8.3): light and dark changed places. */
const themeOrder = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
] as const;

/** Office's own theme, for a file without one. */
const officeTheme = "FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72".split(" ");

/** The colours that have a number (18.8.27); the first eight stand there twice. */
const eight = "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF".split(" ");
const indexed = [
  ...eight,
  ...eight,
  ...(
    "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
    "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
    "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333 " +
    "000000 FFFFFF"
  ).split(" "),
];

/** `AARRGGBB` or `RRGGBB` as a Blueprint writes it; null for anything else. */
function maybeRgb(text: string): Colour | null {
  const digits = /^(?:[0-9A-F]{2})?([0-9A-F]{6})$/i.exec(text)?.[1];
  return digits === undefined ? null : `#${digits.toUpperCase()}`;
}

function themeColours(theme: XmlElement | null): readonly Colour[] {
  const scheme = maybeChild(theme, "themeElements", "clrScheme");
  return themeOrder.map((name, index) => {
    const colour = maybeChild(scheme, name);
    const system = attribute(maybeChild(colour, "sysClr"), "lastClr");
    return maybeRgb(attribute(maybeChild(colour, "srgbClr"), "val") || system) ?? `#${officeTheme[index] ?? "000000"}`;
  });
}

/** Hue (in sixths of a circle), saturation and lightness of three parts of 255. */
function toHsl(parts: readonly [number, number, number]): readonly [number, number, number] {
  const [red, green, blue] = parts.map((part) => part / 255) as [number, number, number];
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const range = most - least;
  const lightness = (most + least) / 2;
  if (range === 0) return [0, 0, lightness];
  const saturation = range / (1 - Math.abs(2 * lightness - 1));
  if (most === red) return [((green - blue) / range + 6) % 6, saturation, lightness];
  return [most === green ? (blue - red) / range + 2 : (red - green) / range + 4, saturation, lightness];
}

/** The inverse: parts of 1, by the formula of CSS Color 4 for the three channels at once. */
function fromHsl(hue: number, saturation: number, lightness: number): readonly number[] {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  return [0, 8, 4].map((channel) => {
    const place = (channel + hue * 2) % 12;
    return lightness - reach * Math.max(-1, Math.min(place - 3, 9 - place, 1));
  });
}

/**
 * Darker (below 0) or lighter (above 0), as 18.8.19 has it: only the lightness changes. Excel rounds to 240ths on the way,
 * so it may differ by a shade that nobody sees.
 */
function tinted(colour: Colour, tint: number): Colour {
  if (tint === 0) return colour;
  const part = (at: number): number => Number.parseInt(colour.slice(at, at + 2), 16);
  const [hue, saturation, lightness] = toHsl([part(1), part(3), part(5)]);
  const by = Math.max(-1, Math.min(tint, 1));
  const changed = by < 0 ? lightness * (1 + by) : lightness * (1 - by) + by;
  const hex = (share: number): string =>
    Math.round(share * 255)
      .toString(16)
      .padStart(2, "0");
  return `#${fromHsl(hue, saturation, changed).map(hex).join("").toUpperCase()}`;
}

/** Says which colour an element means: its own, one of the theme, or one with a number. */
export type Palette = (element: XmlElement | null) => Colour | null;

/** The colours of a workbook. `styles` may replace the numbered ones. */
export function paletteOf(theme: XmlElement | null, styles: XmlElement | null): Palette {
  const themed = themeColours(theme);
  const own = childrenOf(maybeChild(styles, "colors", "indexedColors"), "rgbColor");
  const numbered = indexed.map((colour, index) => maybeRgb(attribute(own[index] ?? null, "rgb")) ?? `#${colour}`);
  return (element) => {
    if (element === null) return null;
    const found =
      maybeRgb(attribute(element, "rgb")) ??
      themed[numberAttribute(element, "theme", -1)] ??
      numbered[numberAttribute(element, "indexed", -1)] ??
      null;
    return found === null ? null : tinted(found, numberAttribute(element, "tint", 0));
  };
}
