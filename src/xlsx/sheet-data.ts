import type { Blueprint, Cell, Hyperlink, Sheet } from "../workbook/blueprint.ts";
import { areaAddress, cellAddress, columnLetters } from "../workbook/grid.ts";
import { fileFormula } from "./formula.ts";
import { needsQuote, type Looks } from "./looks.ts";
import type { SharedTexts } from "./shared-texts.ts";
import { escapeContent, escapeXml } from "./xml.ts";
import { encodeXstring } from "./xstring.ts";

/** What the cells of all sheets of one file share. */
export interface FileCells {
  readonly styles: Blueprint["styles"];
  readonly looks: Looks;
  readonly texts: SharedTexts;
}

/** A cell's type and content (18.3.1.4); without content it only has a look. */
interface Content {
  readonly type: "" | "s" | "b" | "str" | "e";
  readonly inside: string;
}

const empty: Content = { type: "", inside: "" };

/** What a viewer that does not calculate shows of a formula; not every formula is known to give anything. */
function shown({ value, formula }: Cell): Content {
  if (value === null) return empty;
  if (typeof value === "boolean") return { type: "b", inside: `<v>${value ? 1 : 0}</v>` };
  if (typeof value === "number") return { type: "", inside: `<v>${value}</v>` };
  const text = `<v>${escapeContent(encodeXstring(value))}</v>`;
  return { type: isNoFigure(value, formula) ? "e" : "str", inside: text };
}

/** A cell that says that it has no figure holds an error, and no text of that name: a chart would take a text for 0. */
const isNoFigure = (value: string, formula: string | undefined): boolean =>
  value === "#N/A" && formula?.includes("NA()") === true;

function content(cell: Cell, texts: SharedTexts): Content {
  const { value, formula } = cell;
  if (formula !== undefined) {
    const { type, inside } = shown(cell);
    return { type, inside: `<f>${escapeContent(fileFormula(formula))}</f>${inside}` };
  }
  if (typeof value !== "string") return shown(cell);
  // an empty text is an empty cell, as in Excel
  return value === "" ? empty : { type: "s", inside: `<v>${texts.place(value)}</v>` };
}

function cellXml(cell: Cell, { styles, looks, texts }: FileCells): string {
  const { row, column, value, formula } = cell;
  const style = styles[cell.style];
  const quoted = formula === undefined && typeof value === "string" && value !== "" && style !== undefined;
  const look = looks.cell({ style: cell.style, quoted: quoted && needsQuote(value, style) });
  const { type, inside } = content(cell, texts);
  const start = `<c r="${columnLetters(column)}${row}"${type === "" ? "" : ` t="${type}"`} s="${look}"`;
  return inside === "" ? `${start}/>` : `${start}>${inside}</c>`;
}

/** The cells of a sheet row by row, with the rows that have a height of their own (18.3.1.80). */
export function sheetData({ rows, cells }: Sheet, shared: FileCells): string {
  const heights = new Map(rows.map(({ row, height }) => [row, height]));
  const lines = new Map<number, string[]>();
  for (const { row } of rows) lines.set(row, []);
  for (const cell of cells) {
    const line = lines.get(cell.row) ?? [];
    lines.set(cell.row, line);
    line.push(cellXml(cell, shared));
  }
  const inOrder = [...lines].sort(([one], [other]) => one - other);
  const written = inOrder.map(([row, line]) => {
    const height = heights.get(row);
    const own = height === undefined ? "" : ` ht="${height}" customHeight="1"`;
    return `<row r="${row}"${own}>${line.join("")}</row>`;
  });
  return `<sheetData>${written.join("")}</sheetData>`;
}

/** The block that holds every cell (18.3.1.35). */
export function dimension({ cells }: Sheet): string {
  const [first, last] = [cells[0], cells.at(-1)];
  if (first === undefined || last === undefined) return '<dimension ref="A1"/>';
  let [left, right] = [first.column, first.column];
  for (const { column } of cells) {
    left = Math.min(left, column);
    right = Math.max(right, column);
  }
  return `<dimension ref="${areaAddress({ top: first.row, left, bottom: last.row, right })}"/>`;
}

/** The links of a sheet, each within the workbook (18.3.1.47); nothing when there are none. */
export function sheetLinks({ cells, hyperlinks }: Sheet): string {
  if (hyperlinks.length === 0) return "";
  const values = new Map(cells.map(({ row, column, value }) => [cellAddress(row, column), value]));
  return `<hyperlinks>${hyperlinks.map((link) => linkXml(link, String(values.get(link.cell) ?? ""))).join("")}</hyperlinks>`;
}

function linkXml({ cell, target, tip }: Hyperlink, text: string): string {
  const attribute = (name: string, value: string): string => ` ${name}="${escapeXml(encodeXstring(value))}"`;
  const told = `${attribute("tooltip", tip)}${attribute("display", text)}`;
  return `<hyperlink ref="${cell}" location="${escapeXml(target)}"${told}/>`;
}
