import type { Cell, Sheet } from "../../src/workbook/blueprint.ts";
import { parseArea } from "../../src/workbook/grid.ts";

/** What A4 leaves within the margins of our sheets, in points; what is printed above and below stands in the margins. */
const room = { landscape: { wide: 806, high: 487 }, portrait: { wide: 559, high: 734 } } as const;

/** A row without a height of its own, in points. */
const usualHeight = 15;

/**
 * How much wider columns are on paper than on a screen: Excel's own 8.43 characters are 64 pixels, and 0.71 inch in its page
 * layout; LibreOffice makes a little more of them.
 */
export const stretches = [1.05, 1.0625, 1.1] as const;

/** One page as it is printed: its rows, apart from those that every page repeats. */
export type PrintedPage = readonly number[];

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

function scaleOf({ columns, page, cells }: Sheet, stretch: number): number {
  const printed = page.printColumns === 0 ? Math.max(...cells.map(({ column }) => column)) : page.printColumns;
  const { wide } = room[page.orientation];
  return Math.min(100, Math.floor((100 * wide) / (stretch * sum(columns.slice(0, printed))))) / 100;
}

/** The pages of a sheet that is one page wide and as many pages high as it takes; columns are so much wider on paper. */
export function printedPages(sheet: Sheet, stretch: number): readonly PrintedPage[] {
  const { cells, charts, page } = sheet;
  const heights = new Map(sheet.rows.map(({ row, height }) => [row, height]));
  const heightOf = (row: number): number => heights.get(row) ?? usualHeight;
  const last = Math.max(...cells.map(({ row }) => row), ...charts.map(({ to }) => parseArea(to).bottom));
  const high = room[page.orientation].high / scaleOf(sheet, stretch);
  const repeated = sum(Array.from({ length: page.titleRows }, (_, index) => heightOf(index + 1)));
  const pages: number[][] = [[]];
  let left = high;
  for (let row = 1; row <= last; row += 1) {
    if (heightOf(row) > left) {
      pages.push([]);
      left = high - repeated;
    }
    pages.at(-1)?.push(row);
    left -= heightOf(row);
  }
  return pages;
}

const says = ({ value }: Cell): boolean => value !== null && value !== "";

/** Whether nothing can be read on a page but what all pages repeat. */
export const isBlankPage = ({ cells }: Sheet, page: PrintedPage): boolean =>
  !cells.some((cell) => page.includes(cell.row) && says(cell));

const introducing: ReadonlySet<string> = new Set(["VTH kop", "VTH hint", "VTH kolomkop", "VTH plankop"]);

/** Whether the last thing that a page says is a heading, or what stands between a heading and what it is about. */
export function endsInHeading({ cells }: Sheet, page: PrintedPage): boolean {
  const said = cells.filter((cell) => page.includes(cell.row) && says(cell));
  const last = Math.max(...said.map(({ row }) => row));
  const below = page.slice(page.indexOf(last) + 1).some((row) => cells.some((cell) => cell.row === row));
  return !below && said.filter(({ row }) => row === last).every(({ style }) => introducing.has(style));
}
