import type { Colour, ConditionalFormat, Side, Style } from "../workbook/blueprint.ts";
import { builtInStyleId, isNormalStyle, normalStyle } from "./built-in-styles.ts";
import { fixedFormatId } from "./number-formats.ts";
import { escapeXml } from "./xml.ts";
import { encodeXstring } from "./xstring.ts";

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
    const builtIn = fixedFormatId(format);
    if (builtIn !== null) return builtIn;
    if (!this.formats.includes(format)) this.formats.push(format);
    return firstOwnFormat + this.formats.indexOf(format);
  }

  ids({ font, fill, border, numberFormat }: Style): string {
    const fontId = this.fonts.add(fontXml(font));
    const fillId = this.fills.add(fillXml(fill));
    const borderId = this.borders.add(borderXml(border));
    return `numFmtId="${this.formatId(numberFormat)}" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}"`;
  }

  formatsXml(others: ReadonlyMap<number, string>): string {
    const own = this.formats.map((format, index) => [firstOwnFormat + index, format] as const);
    const entries = [...own, ...others].map(
      ([id, format]) => `<numFmt numFmtId="${id}" formatCode="${escapeXml(format)}"/>`,
    );
    return entries.length === 0 ? "" : `<numFmts count="${entries.length}">${entries.join("")}</numFmts>`;
  }
}

const list = (tag: string, entries: readonly string[]): string =>
  `<${tag} count="${entries.length}">${entries.join("")}</${tag}>`;

/** The looks that cells have until they are given others, unless the Blueprint says them itself. */
const plain = 'numFmtId="0" fontId="0" fillId="0" borderId="0"';

function cellStyleXml(name: string, place: number): string {
  const id = builtInStyleId(name);
  const builtIn = id === null ? "" : ` builtinId="${id}"`;
  return `<cellStyle name="${escapeXml(encodeXstring(name))}" xfId="${place}"${builtIn}/>`;
}

/** The roles in the order of their records: the first is always Excel's own `Normal`, which may not be there twice. */
function rolesInOrder(styles: Readonly<Record<string, Style>>): readonly (readonly [string, Style | null])[] {
  const normal = Object.entries(styles).find(([name]) => isNormalStyle(name));
  return [normal ?? [normalStyle, null], ...Object.entries(styles).filter((role) => role[0] !== normal?.[0])];
}

/**
 * The styles part: every role of the Blueprint as a named cell style, as in Excel, so that an organisation can restyle
 * the whole workbook in one place. `looks` are the records that cells refer to, from index 1; `formats` those that
 * conditional formats refer to, from index 0; `others` number formats that other parts refer to.
 */
export function stylesPart(
  styles: Readonly<Record<string, Style>>,
  looks: readonly CellLook[],
  formats: readonly FormatLook[],
  others: ReadonlyMap<number, string> = new Map(),
): string {
  const roles = rolesInOrder(styles);
  const lists = new StyleLists();
  const records = roles.map(([name, style]) => {
    const ids = style === null ? plain : lists.ids(style);
    return { name, ids, more: style === null ? "" : details(style), apply: style === null ? "" : applied };
  });
  const styleXfs = records.map(({ ids, apply, more }) => `<xf ${ids}${apply}>${more}</xf>`);
  const places = new Map(records.map(({ name }, place) => [name, place]));
  const cellXf = (style: string, quoted: boolean): string => {
    const place = places.get(style) ?? 0;
    const { ids, apply, more } = records[place] ?? { ids: plain, apply: "", more: "" };
    return `<xf ${ids} xfId="${place}"${quoted ? ' quotePrefix="1"' : ""}${apply}>${more}</xf>`;
  };
  const cellXfs = looks.map(({ style, quoted }) => cellXf(style, quoted));
  const names = records.map(({ name }, place) => cellStyleXml(name, place));
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    lists.formatsXml(others),
    lists.fonts.toXml("fonts"),
    lists.fills.toXml("fills"),
    lists.borders.toXml("borders"),
    list("cellStyleXfs", styleXfs),
    list("cellXfs", [cellXf(normalStyle, false), ...cellXfs]),
    list("cellStyles", names),
    list("dxfs", formats.map(formatXml)),
    '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>',
    "</styleSheet>",
  ].join("");
}
