import type { Page, PageText } from "../workbook/blueprint.ts";
import { columnNumber } from "../workbook/grid.ts";
import { joinPageText, margins, splitPageText } from "./page-text.ts";
import { attribute, flag, maybeChild, numberAttribute, type XmlElement } from "./read-tree.ts";
import { sheetOf } from "./reference.ts";
import { decodeXstring } from "./xstring.ts";

/** A page, and whether the sheet prints in a way that a Blueprint cannot say. */
export interface ReadPage {
  readonly page: Page;
  readonly hasMore: boolean;
}

const noText: PageText = { left: "", center: "", right: "" };

const pageText = (headerFooter: XmlElement | null, name: string): PageText =>
  splitPageText(decodeXstring(maybeChild(headerFooter, name)?.text ?? ""));

const fits = (text: PageText): boolean => joinPageText(text).length <= 255;

/** Rows that every page repeats, when they begin at row 1; -1 when there are others, or columns. */
function titleRows(titles: string | undefined): number {
  if (titles === undefined) return 0;
  return Number(/^\$?1:\$?(\d{1,7})$/.exec(sheetOf(titles).rest)?.[1] ?? -1);
}

/** How many whole columns from A on are printed, 0 for all; -1 when the area is another. */
function printColumns(printed: string | undefined): number {
  if (printed === undefined) return 0;
  const letters = /^\$?A:\$?([A-Z]{1,3})$/i.exec(sheetOf(printed).rest)?.[1];
  return letters === undefined ? -1 : columnNumber(letters);
}

const otherParts = ["evenHeader", "evenFooter", "firstHeader", "firstFooter"];

/** In inches: Excel's own for a sheet on which nobody set them, and those that our sheets had at first. */
const usualMargins = [
  { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
  { left: 0.5, right: 0.5, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
] as const;

/** Whether a sheet has margins of its own: not ours, nor those that nobody set. */
function hasOwnMargins(sheet: XmlElement): boolean {
  const edges = maybeChild(sheet, "pageMargins");
  const are = (known: Readonly<Record<string, number>>): boolean =>
    Object.entries(known).every(([side, inches]) => numberAttribute(edges, side, -1) === inches);
  return edges !== null && ![margins, ...usualMargins].some(are);
}

/** Whether somebody set that a sheet prints otherwise than our own sheets do: on A4, one page wide. */
function isSpecial(sheet: XmlElement, isFitted: boolean): boolean {
  const setup = maybeChild(sheet, "pageSetup");
  const options = maybeChild(sheet, "printOptions");
  return (
    hasOwnMargins(sheet) ||
    (!isFitted && numberAttribute(setup, "scale", 100) !== 100) ||
    numberAttribute(setup, "paperSize", 9) !== 9 ||
    (isFitted && numberAttribute(setup, "fitToWidth", 1) !== 1) ||
    ["horizontalCentered", "verticalCentered", "headings", "gridLines"].some((name) => flag(options, name)) ||
    ["rowBreaks", "colBreaks"].some((name) => maybeChild(sheet, name) !== null) ||
    otherParts.some((name) => maybeChild(sheet, "headerFooter", name) !== null)
  );
}

/** Reads how a sheet prints; `own` are Excel's own names of the sheet. */
export function readPage(sheet: XmlElement, own: ReadonlyMap<string, string>): ReadPage {
  const setup = maybeChild(sheet, "pageSetup");
  const isFitted = flag(maybeChild(sheet, "sheetPr", "pageSetUpPr"), "fitToPage");
  const rows = titleRows(own.get("_xlnm.print_titles"));
  const columns = printColumns(own.get("_xlnm.print_area"));
  const headerFooter = maybeChild(sheet, "headerFooter");
  const header = pageText(headerFooter, "oddHeader");
  const footer = pageText(headerFooter, "oddFooter");
  const page: Page = {
    orientation: attribute(setup, "orientation") === "landscape" ? "landscape" : "portrait",
    titleRows: Math.max(0, rows),
    printColumns: Math.max(0, columns),
    pagesHigh: isFitted ? Math.max(0, Math.trunc(numberAttribute(setup, "fitToHeight", 1))) : 0,
    header: fits(header) ? header : noText,
    footer: fits(footer) ? footer : noText,
  };
  const isWhole = rows >= 0 && columns >= 0 && fits(header) && fits(footer);
  return { page, hasMore: !isWhole || isSpecial(sheet, isFitted) };
}
