import type { CellValue, Hyperlink } from "../workbook/blueprint.ts";
import { areaAddress, areaSize, type Area } from "../workbook/grid.ts";
import { fetchAll, type Ask } from "./fetch.ts";
import { cellValue } from "./table-body.ts";

/** A cell as Excel tells it. */
export interface SeenCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly formula?: string;
  /** The named style that it has. */
  readonly style: string;
  readonly locked: boolean;
  readonly link?: Omit<Hyperlink, "cell">;
}

/** The style of a cell that nobody gave one. */
export const plainStyle = "Normal";

/** Asks for all cells of a block that hold something, are open, or have a style; row by row. */
export function askCells(sheet: Excel.Worksheet, area: Area): Required<Ask<readonly SeenCell[]>> {
  return {
    whole: () => {
      const range = sheet.getRange(areaAddress(area));
      range.load("formulas,values");
      const looks = range.getCellProperties({ style: true, hyperlink: true, format: { protection: true } });
      range.untrack();
      return () => seenIn(area, range, looks);
    },
    inParts: async () => {
      const parts = halves(area).map((half) => askCells(sheet, half));
      return (await fetchAll(sheet.context, parts)).flat().sort((a, b) => a.row - b.row || a.column - b.column);
    },
  };
}

/** Both halves of a block; a single row is cut in its width. */
function halves(area: Area): readonly Area[] {
  const { rows, columns } = areaSize(area);
  const [first, last, count] = rows > 1 ? (["top", "bottom", rows] as const) : (["left", "right", columns] as const);
  const cut = area[first] + Math.ceil(count / 2);
  return [
    { ...area, [last]: cut - 1 },
    { ...area, [first]: cut },
  ];
}

function seenIn(
  { top, left }: Area,
  { formulas, values }: Excel.Range,
  { value: looks }: OfficeExtension.ClientResult<Excel.CellProperties[][]>,
): readonly SeenCell[] {
  return formulas.flatMap((row: readonly unknown[], down) =>
    row.flatMap((entered, across): SeenCell[] => {
      const value = cellValue(values[down]?.[across]);
      const { style = plainStyle, format, hyperlink } = looks[down]?.[across] ?? {};
      const locked = format?.protection?.locked ?? true;
      const isNothing = entered === "" && style === plainStyle && locked;
      const place = { row: top + down, column: left + across };
      return isNothing ? [] : [{ ...place, value, ...formulaOf(entered, value), style, locked, ...linkOf(hyperlink) }];
    }),
  );
}

/** A text that begins with `=` is entered as it is shown; of a formula the two differ. */
function formulaOf(entered: unknown, value: CellValue): { readonly formula?: string } {
  return typeof entered === "string" && entered.startsWith("=") && entered !== value ? { formula: entered } : {};
}

/** A link to a place in the workbook itself. */
function linkOf(link: Excel.RangeHyperlink | null | undefined): Pick<SeenCell, "link"> {
  const target = link?.documentReference ?? "";
  return target === "" ? {} : { link: { target, tip: link?.screenTip ?? "" } };
}
