import type { CellValue, Colour, ConditionalFormat, Side, Style } from "../workbook/blueprint.ts";
import { builtInStyleId, builtInStyleName, isNormalStyle, normalStyle } from "./built-in-styles.ts";
import type { Left } from "./left.ts";
import { builtInFormat, plainFormat } from "./number-formats.ts";
import type { Palette } from "./read-colours.ts";
import {
  attribute,
  childrenOf,
  flag,
  isOn,
  maybeChild,
  numberAttribute,
  textAttribute,
  type XmlElement,
} from "./read-tree.ts";

const sides: readonly Side[] = ["top", "right", "bottom", "left"];

/** What Excel does with a value that has no alignment of its own. */
export type Kind = "text" | "number" | "other";

/** How Excel aligns a value by itself. */
export const kindOf = (value: CellValue): Kind =>
  typeof value === "number" ? "number" : typeof value === "boolean" ? "other" : "text";

const general = { text: "left", number: "right", other: "center" } as const;

/** The lists of a styles part by their numbers. */
class Lists {
  readonly #palette: Palette;
  readonly #left: Left;
  readonly #fonts: readonly XmlElement[];
  readonly #fills: readonly XmlElement[];
  readonly #borders: readonly XmlElement[];
  readonly #formats: ReadonlyMap<number, string>;

  constructor(styles: XmlElement | null, palette: Palette, left: Left) {
    this.#palette = palette;
    this.#left = left;
    this.#fonts = childrenOf(maybeChild(styles, "fonts"), "font");
    this.#fills = childrenOf(maybeChild(styles, "fills"), "fill");
    this.#borders = childrenOf(maybeChild(styles, "borders"), "border");
    const own = childrenOf(maybeChild(styles, "numFmts"), "numFmt");
    this.#formats = new Map(
      own.map((format) => [numberAttribute(format, "numFmtId", -1), plainFormat(textAttribute(format, "formatCode"))]),
    );
  }

  /** What the number of a number format stands for. */
  numberFormat(id: number): string {
    return (this.#formats.get(id) ?? builtInFormat(id) ?? "General") || "General";
  }

  /** A record as a Blueprint says it. What it has no word for becomes the nearest, and is noted. */
  style(record: XmlElement | null, kind: Kind): Style {
    return {
      font: this.#font(this.#fonts[numberAttribute(record, "fontId", 0)] ?? null),
      fill: this.#fill(this.#fills[numberAttribute(record, "fillId", 0)] ?? null),
      border: this.#border(this.#borders[numberAttribute(record, "borderId", 0)] ?? null),
      ...this.#alignment(maybeChild(record, "alignment"), kind),
      numberFormat: this.numberFormat(numberAttribute(record, "numFmtId", 0)),
      locked: this.#locked(maybeChild(record, "protection")),
    };
  }

  #font(font: XmlElement | null): Style["font"] {
    const vertical = attribute(maybeChild(font, "vertAlign"), "val");
    const underline = maybeChild(font, "u");
    const isPlain = !isOn(maybeChild(font, "strike")) && (vertical === "" || vertical === "baseline");
    this.#left.noteIf(!isPlain, "fonts");
    return {
      name: textAttribute(maybeChild(font, "name"), "val") || "Calibri",
      size: Math.min(409, Math.max(1, numberAttribute(maybeChild(font, "sz"), "val", 11))),
      bold: isOn(maybeChild(font, "b")),
      italic: isOn(maybeChild(font, "i")),
      underline: underline !== null && !["none", "false", "0"].includes(attribute(underline, "val")),
      color: this.#palette(maybeChild(font, "color")) ?? "#000000",
    };
  }

  #fill(fill: XmlElement | null): Colour | null {
    const pattern = maybeChild(fill, "patternFill");
    const type = attribute(pattern, "patternType");
    if (type === "solid") return this.#palette(maybeChild(pattern, "fgColor"));
    const gradient = maybeChild(fill, "gradientFill");
    if (gradient !== null || (type !== "" && type !== "none")) this.#left.note("fills");
    return this.#palette(maybeChild(gradient, "stop", "color") ?? maybeChild(pattern, "bgColor"));
  }

  #border(border: XmlElement | null): Style["border"] {
    const drawn = sides.flatMap((side) => {
      const line = maybeChild(border, side);
      const style = attribute(line, "style");
      const color = this.#palette(maybeChild(line, "color")) ?? "#000000";
      return style === "" || style === "none" ? [] : [{ side, style, color }];
    });
    const [first] = drawn;
    const isPlain = drawn.every(({ style, color }) => style === "thin" && color === first?.color);
    this.#left.noteIf(!isPlain || attribute(maybeChild(border, "diagonal"), "style") !== "", "borders");
    return first === undefined ? null : { sides: drawn.map(({ side }) => side), color: first.color };
  }

  #alignment(alignment: XmlElement | null, kind: Kind): Pick<Style, "horizontal" | "vertical" | "wrap" | "indent"> {
    const horizontal = attribute(alignment, "horizontal") || "general";
    const vertical = attribute(alignment, "vertical") || "bottom";
    const turned = numberAttribute(alignment, "textRotation", 0) !== 0 || flag(alignment, "shrinkToFit");
    const isKnown = /^(general|left|center|right)$/.test(horizontal) && /^(top|center|bottom)$/.test(vertical);
    this.#left.noteIf(turned || !isKnown, "alignment");
    return {
      horizontal: horizontalOf(horizontal, kind),
      vertical: vertical === "top" || vertical === "bottom" ? vertical : "center",
      wrap: flag(alignment, "wrapText"),
      indent: Math.min(250, Math.max(0, Math.trunc(numberAttribute(alignment, "indent", 0)))),
    };
  }

  #locked(protection: XmlElement | null): boolean {
    this.#left.noteIf(flag(protection, "hidden"), "hiddenFormulas");
    return flag(protection, "locked", true);
  }
}

function horizontalOf(horizontal: string, kind: Kind): Style["horizontal"] {
  if (horizontal === "left" || horizontal === "right") return horizontal;
  return horizontal.startsWith("center") ? "center" : horizontal === "general" ? general[kind] : "left";
}

/** A cell style of the workbook, by the number of its record. */
interface NamedStyle {
  readonly name: string;
  readonly record: XmlElement | null;
  readonly isBuiltIn: boolean;
}

const usable = (name: string): boolean => name !== "" && name.length <= 255;

function namedStyles(styles: XmlElement | null): ReadonlyMap<number, NamedStyle> {
  const records = childrenOf(maybeChild(styles, "cellStyleXfs"), "xf");
  const named = new Map<number, NamedStyle>();
  const seen = new Set<string>();
  for (const style of childrenOf(maybeChild(styles, "cellStyles"), "cellStyle")) {
    const number = numberAttribute(style, "xfId", -1);
    const name = builtInStyleName(numberAttribute(style, "builtinId", -1)) ?? textAttribute(style, "name");
    if (!usable(name) || seen.has(name.toLowerCase()) || named.has(number)) continue;
    seen.add(name.toLowerCase());
    const isBuiltIn = attribute(style, "builtinId") !== "" || builtInStyleId(name) !== null;
    named.set(number, { name, record: records[number] ?? null, isBuiltIn });
  }
  return named;
}

/** How a cell looks: its style, and what it makes of it. */
interface Look {
  readonly base: string;
  readonly style: Style;
  readonly isDerived: boolean;
}

/** The roles of a Blueprint in the making: the workbook's own cell styles, and one for each formatting on top of them. */
export class StyleBook {
  readonly #lists: Lists;
  readonly #palette: Palette;
  readonly #records: readonly XmlElement[];
  readonly #differential: readonly XmlElement[];
  readonly #named: ReadonlyMap<number, NamedStyle>;
  readonly #styles = new Map<string, Style>();
  readonly #taken: Set<string>;
  readonly #derived = new Map<string, string>();
  readonly #looks = { text: new Map<number, Look>(), number: new Map<number, Look>(), other: new Map<number, Look>() };
  readonly #roles = new Map<Look, string>();

  constructor(styles: XmlElement | null, palette: Palette, left: Left) {
    this.#lists = new Lists(styles, palette, left);
    this.#palette = palette;
    this.#records = childrenOf(maybeChild(styles, "cellXfs"), "xf");
    this.#differential = childrenOf(maybeChild(styles, "dxfs"), "dxf");
    this.#named = namedStyles(styles);
    this.#taken = new Set([...this.#named.values()].map(({ name }) => name.toLowerCase()));
    for (const { name, record, isBuiltIn } of this.#named.values()) {
      if (!isBuiltIn) this.#styles.set(name, this.#lists.style(record, "text"));
    }
  }

  /** What the number of a number format stands for. */
  numberFormat(id: number): string {
    return this.#lists.numberFormat(id);
  }

  /** Whether a cell of this record looks like any cell that nobody touched. */
  isPlain(record: number): boolean {
    const { base, isDerived } = this.#look(record, "text");
    return isNormalStyle(base) && !isDerived;
  }

  /** The role of a cell with the given record (`s`), holding a value of the given kind. */
  role(record: number, kind: Kind): string {
    const look = this.#look(record, kind);
    return this.#roles.get(look) ?? this.#newRole(look);
  }

  #newRole(look: Look): string {
    const role = look.isDerived ? this.#derive(look) : look.base;
    this.#roles.set(look, role);
    this.#styles.set(role, look.style);
    return role;
  }

  #look(record: number, kind: Kind): Look {
    const known = this.#looks[kind].get(record) ?? this.#newLook(record, kind);
    this.#looks[kind].set(record, known);
    return known;
  }

  #newLook(record: number, kind: Kind): Look {
    const cell = this.#records[record] ?? null;
    const base = this.#named.get(numberAttribute(cell, "xfId", 0));
    const style = this.#lists.style(cell, kind);
    const plain = this.#lists.style(base?.record ?? null, "text");
    return { base: base?.name ?? normalStyle, style, isDerived: JSON.stringify(style) !== JSON.stringify(plain) };
  }

  /** A role for looks on top of a style; the same looks get the same role. */
  #derive({ base, style }: Look): string {
    const key = JSON.stringify([base, style]);
    const known = this.#derived.get(key);
    if (known !== undefined) return known;
    let number = this.#derived.size + 1;
    const short = base.slice(0, 240);
    while (this.#taken.has(`${short} +${number}`.toLowerCase())) number += 1;
    const role = `${short} +${number}`;
    this.#taken.add(role.toLowerCase());
    this.#derived.set(key, role);
    return role;
  }

  /** What a conditional format does, by the number of its record (`dxfId`). */
  format(number: number): Pick<ConditionalFormat, "fill" | "color" | "bold"> {
    const record = this.#differential[number] ?? null;
    const pattern = maybeChild(record, "fill", "patternFill");
    return {
      fill: this.#palette(maybeChild(pattern, "bgColor") ?? maybeChild(pattern, "fgColor")),
      color: this.#palette(maybeChild(record, "font", "color")),
      bold: isOn(maybeChild(record, "font", "b")),
    };
  }

  /** Whether a conditional format does more than {@link format} says. */
  hasMore(number: number): boolean {
    const record = this.#differential[number] ?? null;
    const font = maybeChild(record, "font")?.children.some(({ name }) => ["i", "u", "strike"].includes(name)) ?? false;
    return font || ["border", "numFmt", "alignment", "protection"].some((name) => maybeChild(record, name) !== null);
  }

  /** The workbook's own styles, and of Excel's and the derived ones those that are used. */
  all(used: ReadonlySet<string>): Readonly<Record<string, Style>> {
    const own = new Set([...this.#named.values()].flatMap(({ name, isBuiltIn }) => (isBuiltIn ? [] : [name])));
    return Object.fromEntries([...this.#styles].filter(([name]) => own.has(name) || used.has(name)));
  }
}
