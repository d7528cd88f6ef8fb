import { cellArea, contains, intersection, overlaps, sameArea, type Area } from "../core/store/area.ts";
import { cellAt, isBlank, keyColumn, keyRow, mergeAt, usedArea } from "../core/store/cells.ts";
import type { SheetRecord } from "../core/store/workbook.ts";
import { beside, steps, type Step } from "./moves.ts";
import { extent, wholeCell } from "./sizes.ts";

/** Where a key goes: beside, to the edge of what is filled in, to the row's or sheet's begin or end, or a screen on. */
export type Goal =
  | { readonly kind: "step" | "edge"; readonly step: Step }
  | { readonly kind: "row" | "begin" | "end" }
  | { readonly kind: "page"; readonly step: "down" | "up" };

/** One cell of the grid. */
interface Place {
  readonly row: number;
  readonly column: number;
}

/** The cell that a key leads to from a cell, never off the screen's sheet. `page` is how many rows fit on a screen. */
export function destination(sheet: SheetRecord, from: Area, goal: Goal, page: number): Area {
  const { rows, columns } = extent(sheet);
  const { row, column } = reached(sheet, from, goal, page);
  return cellArea(Math.min(rows, Math.max(1, row)), Math.min(columns, Math.max(1, column)));
}

function reached(sheet: SheetRecord, from: Area, goal: Goal, page: number): Place {
  const { top: row, left: column } = from;
  switch (goal.kind) {
    case "step":
      return placeOf(beside(wholeCell(sheet, from), goal.step));
    case "edge":
      return edge(sheet, { row, column }, goal.step);
    case "row":
      return { row, column: 1 };
    case "begin":
      return { row: sheet.frozen.rows + 1, column: sheet.frozen.columns + 1 };
    case "end":
      return lastPlace(sheet);
    case "page":
      return { row: row + (goal.step === "down" ? page : -page), column };
  }
}

const placeOf = ({ top, left }: Area): Place => ({ row: top, column: left });

function lastPlace(sheet: SheetRecord): Place {
  const used = usedArea(sheet, false);
  return { row: used?.bottom ?? 1, column: used?.right ?? 1 };
}

/** As Ctrl and an arrow: to the last filled cell of a run, or to the first one after a gap, or to the sheet's edge. */
function edge(sheet: SheetRecord, from: Place, step: Step): Place {
  const [down, across] = steps[step];
  const limit = extent(sheet);
  const next = ({ row, column }: Place): Place => ({ row: row + down, column: column + across });
  const inside = ({ row, column }: Place): boolean =>
    row >= 1 && column >= 1 && row <= limit.rows && column <= limit.columns;
  const goesOn = isFilled(sheet, from) && isFilled(sheet, next(from));
  let at = from;
  while (inside(next(at))) {
    if (goesOn && !isFilled(sheet, next(at))) return at;
    at = next(at);
    if (!goesOn && isFilled(sheet, at)) return at;
  }
  return at;
}

function isFilled(sheet: SheetRecord, { row, column }: Place): boolean {
  const cell = cellAt(sheet, row, column);
  return cell !== undefined && !isBlank(cell);
}

/** The block from one cell to another, with the whole of each merge that it touches. */
export function between(sheet: SheetRecord, a: Area, b: Area): Area {
  return withMerges(sheet, {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  });
}

function withMerges(sheet: SheetRecord, area: Area): Area {
  const cut = sheet.merges.find((merge) => overlaps(merge, area) && !contains(area, merge));
  return cut === undefined ? area : withMerges(sheet, union(area, cut));
}

const union = (a: Area, b: Area): Area => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});

/** What a selection grows from and to. Excel keeps the first cell where it is while Shift moves the other end. */
export class Stretch {
  #from: Area = cellArea(1, 1);
  #to: Area = cellArea(1, 1);
  #made: Area | null = null;

  /** The selection with its other end moved, and the cell at that end. */
  extended(sheet: SheetRecord, selection: Area, goal: Goal, page: number): { readonly area: Area; readonly end: Area } {
    if (this.#made === null || !sameArea(this.#made, selection)) this.#begin(selection);
    this.#to = destination(sheet, this.#to, goal, page);
    this.#made = between(sheet, this.#from, this.#to);
    return { area: this.#made, end: this.#to };
  }

  #begin({ top, left, bottom, right }: Area): void {
    this.#from = cellArea(top, left);
    this.#to = cellArea(bottom, right);
  }
}

/**
 * What Ctrl+A selects: the filled cells around a cell, up to empty rows and columns; a second time, or on its own among
 * empty cells, all that is in use.
 */
export function everything(sheet: SheetRecord, selection: Area): Area {
  const region = regionAround(sheet, mergeAt(sheet, selection.top, selection.left) ?? selection);
  if (region !== null && !contains(selection, region)) return region;
  const { row, column } = lastPlace(sheet);
  return { top: 1, left: 1, bottom: row, right: column };
}

/** Null when nothing is filled in at the cell or beside it. */
function regionAround(sheet: SheetRecord, cell: Area): Area | null {
  const filled = [...sheet.cells].filter(([, each]) => !isBlank(each)).map(([key]) => wholeAt(sheet, key));
  let region: Area = cell;
  for (;;) {
    const grown = filled.reduce((area, each) => (overlaps(around(region), each) ? union(area, each) : area), region);
    if (sameArea(grown, region)) break;
    region = grown;
  }
  return filled.some((each) => intersection(each, region) !== null) ? region : null;
}

const wholeAt = (sheet: SheetRecord, key: number): Area =>
  mergeAt(sheet, keyRow(key), keyColumn(key)) ?? cellArea(keyRow(key), keyColumn(key));

const around = ({ top, left, bottom, right }: Area): Area => ({
  top: top - 1,
  left: left - 1,
  bottom: bottom + 1,
  right: right + 1,
});
