import { ensureArgument } from "../../store/refusal.ts";
import type { Format, Line } from "../../store/format.ts";
import { boolean, colour, number, oneOf, text } from "../arguments.ts";
import { defineClass, type Instance, type Scalar } from "../object.ts";

/** Something that has looks: blocks of cells, or a named style. Both serve fonts, fills and borders. */
export interface Looks {
  /** Null when the cells differ. */
  get<K extends keyof Format>(key: K): Format[K] | null;
  set(patch: Partial<Format>): void;
  /** The line at a border such as `EdgeTop`; null for none. */
  line(index: string): Line | null;
  draw(index: string, change: (line: Line | null) => Line | null): void;
}

type Check<V> = (value: unknown, what: string) => V;

/** A property that is one part of a {@link Format}. */
export function formatScalar<T, K extends keyof Format>(
  looksOf: (self: T) => Looks,
  key: K,
  check: Check<Format[K]>,
): Scalar<T> {
  return {
    get: (self) => looksOf(self).get(key),
    set: (self, value) => {
      looksOf(self).set({ [key]: check(value, key) });
    },
  };
}

const self = (looks: Looks): Looks => looks;

const horizontal = ["General", "Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed"];
const vertical = ["Top", "Center", "Bottom", "Justify", "Distributed"];
const underlines = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"];

const indent: Check<number> = (value, what) => {
  const given = number(value, what);
  ensureArgument(Number.isInteger(given) && given >= 0 && given <= 250, "An indent is a whole number of 0 to 250.");
  return given;
};

const fontSize: Check<number> = (value, what) => {
  const given = number(value, what);
  ensureArgument(given >= 1 && given <= 409, "A font size is 1 to 409 points.");
  return given;
};

const fontName: Check<string> = (value, what) => {
  const given = text(value, what);
  ensureArgument(given !== "" && given.length <= 31, "A font's name has 1 to 31 characters.");
  return given;
};

/** Alignment, for a range's format and a style alike. */
export function alignmentScalars<T>(looksOf: (self: T) => Looks): Readonly<Record<string, Scalar<T>>> {
  return {
    HorizontalAlignment: formatScalar(looksOf, "horizontal", (value, what) => oneOf(value, horizontal, what)),
    VerticalAlignment: formatScalar(looksOf, "vertical", (value, what) => oneOf(value, vertical, what)),
    WrapText: formatScalar(looksOf, "wrap", boolean),
    IndentLevel: formatScalar(looksOf, "indent", indent),
  };
}

const fontClass = defineClass<Looks>("RangeFont", {
  scalars: {
    Name: formatScalar(self, "fontName", fontName),
    Size: formatScalar(self, "fontSize", fontSize),
    Bold: formatScalar(self, "bold", boolean),
    Italic: formatScalar(self, "italic", boolean),
    Strikethrough: formatScalar(self, "strikethrough", boolean),
    Underline: formatScalar(self, "underline", (value, what) => oneOf(value, underlines, what)),
    Color: formatScalar(self, "fontColor", colour),
  },
});

const fillClass = defineClass<Looks>("RangeFill", {
  scalars: {
    Color: {
      get: (looks) => looks.get("fill") ?? "#FFFFFF",
      set: (looks, value) => {
        looks.set({ fill: value === "" ? null : colour(value, "fill") });
      },
    },
  },
  methods: {
    Clear: (looks) => {
      looks.set({ fill: null });
    },
  },
});

interface Border {
  readonly looks: Looks;
  readonly index: string;
}

const lineStyles = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"];
const weights = ["Hairline", "Thin", "Medium", "Thick"];
const thinLine: Line = { style: "Continuous", color: "#000000", weight: "Thin" };

const borderClass = defineClass<Border>("RangeBorder", {
  scalars: {
    SideIndex: { get: ({ index }) => index },
    Style: {
      get: ({ looks, index }) => looks.line(index)?.style ?? "None",
      set: ({ looks, index }, value) => {
        const style = oneOf(value, lineStyles, "style");
        looks.draw(index, (line) => (style === "None" ? null : { ...(line ?? thinLine), style }));
      },
    },
    Color: {
      get: ({ looks, index }) => looks.line(index)?.color ?? "#000000",
      set: ({ looks, index }, value) => {
        const color = colour(value, "color");
        looks.draw(index, (line) => ({ ...(line ?? thinLine), color }));
      },
    },
    Weight: {
      get: ({ looks, index }) => looks.line(index)?.weight ?? "Thin",
      set: ({ looks, index }, value) => {
        const weight = oneOf(value, weights, "weight");
        looks.draw(index, (line) => ({ ...(line ?? thinLine), weight }));
      },
    },
  },
  identity: ({ index }) => ({ _Id: index }),
});

const edges = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"];
const allEdges = [...edges, "InsideVertical", "InsideHorizontal"];

const bordersClass = defineClass<Looks>("RangeBorderCollection", {
  scalars: { Count: { get: () => edges.length } },
  items: (looks) => edges.map((index) => borderClass({ looks, index })),
  item: (looks, key) => borderClass({ looks, index: oneOf(key, allEdges, "index") }),
});

/** The objects that a range's format and a style have in common. */
export function looksObjects<T>(looksOf: (self: T) => Looks): Readonly<Record<string, (self: T) => Instance>> {
  return {
    Font: (owner) => fontClass(looksOf(owner)),
    Fill: (owner) => fillClass(looksOf(owner)),
    Borders: (owner) => bordersClass(looksOf(owner)),
  };
}
