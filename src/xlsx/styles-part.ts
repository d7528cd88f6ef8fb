import type { Colour, ConditionalFormat, Side, Style } from "../workbook/blueprint.ts";
import { escapeXml } from "./xml.ts";

/** How a cell looks in the file: a role, and whether its text is kept from being read as something else. */
export interface CellLook {
  readonly style: string;
  /** Excel shows an apostrophe before the text while it is edited, so that `=1+1` stays a text. */
  readonly quoted: boolean;
}

type FormatLook = Pick<ConditionalFormat, "fill" | "color" | "bold">;

/** A list in the styles part, each entry once. */
class Entries {
  readonly #xml: string[] = [];

  constructor(...first: readonly string[]) {
    this.#xml.push(...first);
  }

  add(xml: string): number {
    const known = this.#xml.indexOf(xml);
    return known >= 0 ? known : this.#xml.push(xml) - 1;
  }

  toXml(tag: string): string {
    return this.#xml.length === 0 ? "" : `<${tag} count="${this.#xml.length}">${this.#xml.join("")}</${tag}>`;
  }
}

const rgb = (colour: Colour): string => `rgb="FF${colour.slice(1)}"`;

/** The children in the order of the schema, which Excel's validator checks. */
function fontXml({ name, size, bold, italic, underline, color }: Style["font"]): string {
  const marks = `${bold ? "<b/>" : ""}${italic ? "<i/>" : ""}${underline ? "<u/>" : ""}`;
  return `<font>${marks}<sz val="${size}"/><color ${rgb(color)}/><name val="${escapeXml(name)}"/><family val="2"/></font>`;
}

const fillXml = (fill: Colour | null): string =>
  fill === null
    ? '<fill><patternFill patternType="none"/></fill>'
    : `<fill><patternFill patternType="solid"><fgColor ${rgb(fill)}/><bgColor indexed="64"/></patternFill></fill>`;

function borderXml(border: Style["border"]): string {
  const side = (name: Side): string =>
    border?.sides.includes(name) ? `<${name} style="thin"><color ${rgb(border.color)}/></${name}>` : `<${name}/>`;
  return `<border>${side("left")}${side("right")}${side("top")}${side("bottom")}<diagonal/></border>`;
}

/** The number formats that need no entry of their own (ECMA-376 part 1, 18.8.30). */
const builtInFormats = new Map([
  ["General", 0],
  ["0", 1],
  ["0.00", 2],
  ["@", 49],
]);

const firstOwnFormat = 164;

/** What a role's record says besides its number formats, fonts, fills and borders. */
function details({ horizontal, vertical, wrap, indent, locked }: Style): string {
  const wrapText = wrap ? ' wrapText="1"' : "";
  const indented = indent > 0 ? ` indent="${indent}"` : "";
  const alignment = `<alignment horizontal="${horizontal}" vertical="${vertical}"${wrapText}${indented}/>`;
  return `${alignment}<protection locked="${locked ? 1 : 0}"/>`;
}

const applied = ["NumberFormat", "Font", "Fill", "Border", "Alignment", "Protection"]
  .map((what) => ` apply${what}="1"`)
  .join("");

const formatXml = ({ fill, color, bold }: FormatLook): string => {
  const font = `${bold ? "<b/>" : ""}${color === null ? "" : `<color ${rgb(color)}/>`}`;
  const ground =
    fill === null ? "" : `<fill><patternFill patternType="solid"><bgColor ${rgb(fill)}/></patternFill></fill>`;
  return `<dxf>${font === "" ? "" : `<font>${font}</font>`}${ground}</dxf>`;
};

/** Collects the fonts, fills, borders and formats of all roles. */
class StyleLists {
  readonly fonts = new Entries('<font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/></font>');
  readonly fills = new Entries(fillXml(null), '<fill><patternFill patternType="gray125"/></fill>');
  readonly borders = new Entries(borderXml(null));
  readonly formats: string[] = [];

  formatId(format: string): number {
    const builtIn = builtInFormats.get(format);
    if (builtIn !== undefined) return builtIn;
    if (!this.formats.includes(format)) this.formats.push(format);
    return firstOwnFormat + this.formats.indexOf(format);
  }

  ids({ font, fill, border, numberFormat }: Style): string {
    const fontId = this.fonts.add(fontXml(font));
    const fillId = this.fills.add(fillXml(fill));
    const borderId = this.borders.add(borderXml(border));
    return `numFmtId="${this.formatId(numberFormat)}" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}"`;
  }

  formatsXml(): string {
    const entries = this.formats.map(
      (format, index) => `<numFmt numFmtId="${firstOwnFormat + index}" formatCode="${escapeXml(format)}"/>`,
    );
    return entries.length === 0 ? "" : `<numFmts count="${entries.length}">${entries.join("")}</numFmts>`;
  }
}

const list = (tag: string, entries: readonly string[]): string =>
  `<${tag} count="${entries.length}">${entries.join("")}</${tag}>`;

const normal = 'numFmtId="0" fontId="0" fillId="0" borderId="0"';

/**
 * The styles part: every role of the Blueprint as a named cell style, as in Excel, so that an organisation can restyle
 * the whole workbook in one place. `looks` are the records that cells refer to, from index 1; `formats` those that
 * conditional formats refer to, from index 0.
 */
export function stylesPart(
  styles: Readonly<Record<string, Style>>,
  looks: readonly CellLook[],
  formats: readonly FormatLook[],
): string {
  const roles = Object.entries(styles);
  const lists = new StyleLists();
  const ids = new Map(roles.map(([name, style]) => [name, lists.ids(style)]));
  const styleXfs = roles.map(([name, style]) => `<xf ${ids.get(name) ?? normal}${applied}>${details(style)}</xf>`);
  const cellXfs = looks.map(({ style, quoted }) => {
    const place = roles.findIndex(([name]) => name === style);
    const role = roles[place]?.[1];
    const quote = quoted ? ' quotePrefix="1"' : "";
    return `<xf ${ids.get(style) ?? normal} xfId="${place + 1}"${quote}${applied}>${role ? details(role) : ""}</xf>`;
  });
  const names = roles.map(([name], index) => `<cellStyle name="${escapeXml(name)}" xfId="${index + 1}"/>`);
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    lists.formatsXml(),
    lists.fonts.toXml("fonts"),
    lists.fills.toXml("fills"),
    lists.borders.toXml("borders"),
    list("cellStyleXfs", [`<xf ${normal}/>`, ...styleXfs]),
    list("cellXfs", [`<xf ${normal} xfId="0"/>`, ...cellXfs]),
    list("cellStyles", ['<cellStyle name="Normal" xfId="0" builtinId="0"/>', ...names]),
    list("dxfs", formats.map(formatXml)),
    '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>',
    "</styleSheet>",
  ].join("");
}
