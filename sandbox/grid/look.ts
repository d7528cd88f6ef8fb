import {
  BooleanNumber,
  BorderStyleTypes,
  CellValueType,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderStyleData,
  type ICellData,
  type IStyleData,
} from "@univerjs/core";
import { formatOf } from "../core/store/cells.ts";
import type { Format, Line } from "../core/store/format.ts";
import type { CellRecord, ConditionalFormatRecord, Workbook } from "../core/store/workbook.ts";
import { displayText, isError, valueOf } from "./display.ts";

const verticals: Readonly<Record<string, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
};
const horizontals: Readonly<Record<string, HorizontalAlign>> = {
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
};

/** A step of indentation and the room beside a text, in pixels. */
const indentStep = 9;
const sideRoom = 3;

/**
 * A cell as the screen gets it: the text that it shows, and looks. The screen knows no numbers or formulas; so it cannot
 * show, or calculate, anything else than the store says.
 */
export function screenCell(
  workbook: Workbook,
  cell: CellRecord | undefined,
  formats: readonly ConditionalFormatRecord[],
): ICellData {
  const format = formatOf(workbook, cell);
  const text = displayText(cell, format.numberFormat);
  return { v: text === "" ? null : withEmptyLines(text), t: CellValueType.STRING, s: styleOf(format, cell, formats) };
}

/** Univer draws no line that holds nothing. */
function withEmptyLines(text: string): string {
  return text.replaceAll(/\n(?=\n|$)/g, "\n ");
}

/** Every field is given, or what stood there before would stay. */
function styleOf(
  format: Format,
  cell: CellRecord | undefined,
  conditional: readonly ConditionalFormatRecord[],
): IStyleData {
  const winning = winner(conditional);
  const fill = winning.fill ?? format.fill;
  return {
    ff: fontFamily(format.fontName),
    fs: format.fontSize,
    bl: flag(format.bold || winning.bold),
    it: flag(format.italic || winning.italic),
    ul: { s: flag(format.underline !== "None") },
    st: { s: flag(format.strikethrough) },
    cl: { rgb: winning.color ?? format.fontColor },
    bg: fill === null ? null : { rgb: fill },
    bd: { t: line(format.top), r: line(format.right), b: line(format.bottom), l: line(format.left) },
    ht: horizontals[format.horizontal] ?? generalAlign(cell),
    vt: verticals[format.vertical] ?? VerticalAlign.BOTTOM,
    tb: format.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
    pd: { t: 1, r: sideRoom, b: 1, l: sideRoom + format.indent * indentStep },
  };
}

type Winning = Pick<ConditionalFormatRecord, "fill" | "color" | "bold" | "italic">;

const nothing: Winning = { fill: null, color: null, bold: false, italic: false };

/** Earlier ones win, part by part; one that says so stops those after it. */
function winner(formats: readonly ConditionalFormatRecord[]): Winning {
  const stop = formats.findIndex(({ stopIfTrue }) => stopIfTrue);
  const counting = stop < 0 ? formats : formats.slice(0, stop + 1);
  return counting.reduceRight<Winning>(
    (so, { fill, color, bold, italic }) => ({
      fill: fill ?? so.fill,
      color: color ?? so.color,
      bold: bold || so.bold,
      italic: italic || so.italic,
    }),
    nothing,
  );
}

/** Numbers stand right, truths and errors in the middle, texts left. */
function generalAlign(cell: CellRecord | undefined): HorizontalAlign {
  const value = valueOf(cell);
  if (typeof value === "number") return HorizontalAlign.RIGHT;
  return typeof value === "boolean" || isError(cell) ? HorizontalAlign.CENTER : HorizontalAlign.LEFT;
}

function flag(on: boolean): BooleanNumber {
  return on ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

/** With what stands in for it, of the same widths, where the font itself is not there. */
function fontFamily(name: string): string {
  return name === "Calibri" ? "Calibri, Carlito, Arial, sans-serif" : `${name}, Arial, sans-serif`;
}

function line(one: Line | null): IBorderStyleData | null {
  if (one === null) return null;
  const weight = one.weight === "Thick" ? BorderStyleTypes.THICK : BorderStyleTypes.THIN;
  return { s: one.weight === "Medium" ? BorderStyleTypes.MEDIUM : weight, cl: { rgb: one.color } };
}
