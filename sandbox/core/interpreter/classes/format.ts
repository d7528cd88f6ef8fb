import { isCell, type Area } from "../../store/area.ts";
import { cellAt, formatOf } from "../../store/cells.ts";
import {
  applyFormat,
  applyLine,
  columnWidth,
  commonFormat,
  rowHeight,
  setColumnWidth,
  setRowHeight,
} from "../../store/looks.ts";
import { ensureAllowed } from "../../store/protection.ts";
import type { SheetRecord, Workbook } from "../../store/workbook.ts";
import { boolean, number } from "../arguments.ts";
import { defineClass, type ObjectClass } from "../object.ts";
import { alignmentScalars, formatScalar, looksObjects, type Looks } from "./looks.ts";

/** Blocks of one sheet. */
export interface Blocks {
  readonly workbook: Workbook;
  readonly sheet: SheetRecord;
  readonly areas: readonly Area[];
}

/** The looks of blocks of cells. */
export function looksOf({ workbook, sheet, areas }: Blocks): Looks {
  return {
    get: (key) => commonFormat(workbook, sheet, areas, key),
    set: (patch) => {
      for (const area of areas) applyFormat(workbook, sheet, area, patch);
    },
    line: (index) => {
      const [first] = areas;
      const side = sideOf(index);
      if (first === undefined || side === null) return null;
      const row = side === "bottom" && !isCell(first) ? first.bottom : first.top;
      const column = side === "right" && !isCell(first) ? first.right : first.left;
      return formatOf(workbook, cellAt(sheet, row, column))[side];
    },
    draw: (index, change) => {
      for (const area of areas) applyLine(workbook, sheet, area, index, change);
    },
  };
}

const sides: ReadonlyMap<string, "top" | "right" | "bottom" | "left"> = new Map([
  ["EdgeTop", "top"],
  ["EdgeRight", "right"],
  ["EdgeBottom", "bottom"],
  ["EdgeLeft", "left"],
]);

/** The side of a cell that `EdgeTop` and its like mean. */
export function sideOf(index: string): "top" | "right" | "bottom" | "left" | null {
  return sides.get(index) ?? null;
}

const protectionClass = defineClass<Blocks>("FormatProtection", {
  scalars: {
    Locked: formatScalar(looksOf, "locked", boolean),
    FormulaHidden: formatScalar(looksOf, "formulaHidden", boolean),
  },
});

/** `range.format` and `rangeAreas.format`. */
export const formatClass: ObjectClass<Blocks> = defineClass<Blocks>("RangeFormat", {
  scalars: {
    ...alignmentScalars(looksOf),
    ColumnWidth: {
      get: ({ sheet, areas }) => columnWidth(sheet, areas),
      set: ({ sheet, areas }, value) => {
        for (const area of areas) setColumnWidth(sheet, area, number(value, "columnWidth"));
      },
    },
    RowHeight: {
      get: ({ sheet, areas }) => rowHeight(sheet, areas),
      set: ({ sheet, areas }, value) => {
        for (const area of areas) setRowHeight(sheet, area, number(value, "rowHeight"));
      },
    },
  },
  objects: { ...looksObjects(looksOf), Protection: (blocks) => protectionClass(blocks) },
  methods: {
    AutofitRows: ({ sheet, areas }) => {
      ensureAllowed(sheet, "allowFormatRows");
      for (const area of areas) for (let row = area.top; row <= area.bottom; row += 1) sheet.rowHeights.delete(row);
    },
    AutofitColumns: ({ sheet, areas }) => {
      ensureAllowed(sheet, "allowFormatColumns");
      for (const { left, right } of areas) {
        for (let column = left; column <= right; column += 1) sheet.columnWidths.delete(column);
      }
    },
  },
});
