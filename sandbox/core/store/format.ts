/** The sides of a cell that a line can be drawn on. */
export type Side = "top" | "right" | "bottom" | "left";

export interface Line {
  readonly style: string;
  readonly color: string;
  readonly weight: string;
}

/** All that can be said of a cell's looks, flat, so that a cell's own deviations are a part of it. Colours `#RRGGBB`. */
export interface Format {
  readonly fontName: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** As on the wire: `None`, `Single`, `Double`, … */
  readonly underline: string;
  readonly strikethrough: boolean;
  readonly fontColor: string;
  /** `null` for no fill. */
  readonly fill: string | null;
  readonly top: Line | null;
  readonly right: Line | null;
  readonly bottom: Line | null;
  readonly left: Line | null;
  /** As on the wire: `General`, `Left`, `Center`, `Right`, … */
  readonly horizontal: string;
  /** As on the wire: `Top`, `Center`, `Bottom`, … */
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  readonly numberFormat: string;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
}

/** The looks of `Normal`, Excel's default style. */
export const normalFormat: Format = {
  fontName: "Calibri",
  fontSize: 11,
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
  fontColor: "#000000",
  fill: null,
  top: null,
  right: null,
  bottom: null,
  left: null,
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
  indent: 0,
  numberFormat: "General",
  locked: true,
  formulaHidden: false,
};

/** What a named style of Excel says; `includes` are the groups that it applies. */
export interface NamedStyle {
  readonly name: string;
  readonly builtIn: boolean;
  format: Format;
  readonly includes: Record<string, boolean>;
}

const builtInStyles: readonly (readonly [string, Partial<Format>])[] = [
  ["Normal", {}],
  ["Comma", { numberFormat: "#,##0.00" }],
  ["Currency", { numberFormat: "$#,##0.00" }],
  ["Percent", { numberFormat: "0%" }],
  ["Hyperlink", { underline: "Single", fontColor: "#0563C1" }],
  ["Heading 1", { bold: true, fontSize: 15, fontColor: "#44546A" }],
  ["Heading 2", { bold: true, fontSize: 13, fontColor: "#44546A" }],
  ["Title", { fontSize: 18, fontColor: "#44546A" }],
  ["Note", { fill: "#FFFFCC" }],
  ["Input", { fill: "#FFCC99", fontColor: "#3F3F76" }],
  ["Good", { fill: "#C6EFCE", fontColor: "#006100" }],
  ["Bad", { fill: "#FFC7CE", fontColor: "#9C0006" }],
  ["Neutral", { fill: "#FFEB9C", fontColor: "#9C5700" }],
];

/** The styles that every workbook has, by lower-case name. */
export function standardStyles(): Map<string, NamedStyle> {
  return new Map(
    builtInStyles.map(([name, part]) => [name.toLowerCase(), namedStyle(name, { ...normalFormat, ...part }, true)]),
  );
}

/** A style that applies everything. */
export function namedStyle(name: string, format: Format = normalFormat, builtIn = false): NamedStyle {
  const includes = {
    includeAlignment: true,
    includeBorder: true,
    includeFont: true,
    includeNumber: true,
    includePatterns: true,
    includeProtection: true,
  };
  return { name, builtIn, format, includes };
}
