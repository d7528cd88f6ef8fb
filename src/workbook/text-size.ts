import type { Cell, CellValue, Style } from "./blueprint.ts";
import { styles } from "./styles.ts";

/** Excel's tallest row, in points. */
export const tallestRow = 409;

const lineHeight = 1.36;
const padding = 7;
/** Average width of Dutch running text in Calibri, as a share of the font size; measured wide, so that lines fit. */
const characterWidth = 0.46;
const boldWidth = 0.5;
/** What one step of indent takes, in points. */
const indentWidth = 7;

/**
 * How high a row must be for the text of one cell, in points, rounded up to whole lines so that rows share heights.
 * An estimate on the generous side: no font is measured here. Never more than {@link tallestRow}.
 */
export function rowHeight(cell: Cell, width: number): number {
  return textHeight(cell.value, styles[cell.style as keyof typeof styles], width);
}

/** The same for what a cell of a certain look holds, in a column so many points wide. */
export function textHeight(value: CellValue, style: Style, width: number): number {
  const wraps = style.wrap && value !== null;
  const lines = wraps ? wrappedLines(String(value), charactersPerLine(style, width)) : 1;
  return Math.min(tallestRow, Math.ceil(lines * style.font.size * lineHeight + padding));
}

/**
 * How high a row below the last one of a table becomes at least, by the heights of its first and its last row: the lower, as
 * either can be as high as it is for its texts. A row that is hidden (0) or has no height of its own says nothing; 0 when
 * neither does.
 */
export function leastHeight(heights: readonly (number | undefined)[]): number {
  const known = heights.flatMap((height) => (height !== undefined && height > 0 ? [height] : []));
  return known.length === 0 ? 0 : Math.min(...known);
}

function charactersPerLine({ font, indent }: Style, width: number): number {
  const perCharacter = font.size * (font.bold ? boldWidth : characterWidth);
  return Math.max(1, Math.floor((width - padding - indent * indentWidth) / perCharacter));
}

/** The lines a text takes when words that do not fit move to the next line. */
export function wrappedLines(text: string, perLine: number): number {
  if (!/[\r\n]/.test(text)) return paragraphLines(text, perLine);
  return text.split(/\r\n|\r|\n/).reduce((sum, paragraph) => sum + paragraphLines(paragraph, perLine), 0);
}

function paragraphLines(paragraph: string, perLine: number): number {
  if (paragraph.length <= perLine) return 1;
  let lines = 1;
  let used = 0;
  for (let start = 0; start <= paragraph.length;) {
    const space = paragraph.indexOf(" ", start);
    const end = space < 0 ? paragraph.length : space;
    const length = end - start;
    const needed = used === 0 ? length : used + 1 + length;
    if (needed <= perLine) {
      used = needed;
    } else {
      lines += (used === 0 ? 0 : 1) + Math.ceil(length / perLine) - 1;
      used = length % perLine || Math.min(length, perLine);
    }
    start = end + 1;
  }
  return lines;
}
