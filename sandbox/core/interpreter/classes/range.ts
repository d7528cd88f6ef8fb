import {
  addressOf,
  cellArea,
  cellCount,
  columnCount,
  contains,
  ensureInGrid,
  intersection,
  lastColumn,
  lastRow,
  offset,
  overlaps,
  rowCount,
  type Area,
} from "../../store/area.ts";
import { cellAt, cellsIn, eachPlace, ensureManageable, formatOf, merge, unmerge, usedArea } from "../../store/cells.ts";
import { applyFormat, applyStyle } from "../../store/looks.ts";
import { setHyperlink } from "../../store/objects.ts";
import { ensureOpen } from "../../store/protection.ts";
import { ensureArgument, refuse } from "../../store/refusal.ts";
import { deleteRows, insertRows } from "../../store/rows.ts";
import { activate } from "../../store/sheets.ts";
import { cellText, shownValue } from "../../store/texts.ts";
import { sheetPrefix } from "../../store/tokens.ts";
import type { Anchor, CellRecord, SheetRecord, Workbook } from "../../store/workbook.ts";
import { clear, writeCells } from "../../store/write.ts";
import { argument, boolean, number, objectOf, record, text } from "../arguments.ts";
import { defineClass, type Arguments, type Instance, type ObjectClass, type Scalar } from "../object.ts";
import { cellProperties } from "./cell-properties.ts";
import { conditionalFormatsClass } from "./conditional.ts";
import { formatClass, type Blocks } from "./format.ts";
import { rangeAreasClass } from "./range-areas.ts";
import { setCellStyles, setColumnWidths, setRowHeights } from "./properties.ts";
import { validationClass } from "./validation.ts";
import { worksheetClass } from "./worksheet.ts";

/** A block of cells that a client holds. */
export interface RangeSelf {
  readonly workbook: Workbook;
  readonly anchor: Anchor;
}

/** The block; refuses when its cells or its sheet were deleted since. */
export function areaOf({ workbook, anchor }: RangeSelf): Area {
  const area = workbook.sheets.includes(anchor.sheet) ? anchor.area : null;
  return area ?? refuse("InvalidReference", "The cells of this range were deleted.");
}

/** A range over a block of a sheet. */
export function rangeOf(workbook: Workbook, sheet: SheetRecord, area: Area): Instance {
  return rangeClass({ workbook, anchor: { sheet, area } });
}

function blocks(self: RangeSelf): Blocks {
  return { workbook: self.workbook, sheet: self.anchor.sheet, areas: [areaOf(self)] };
}

/** A grid of what `pick` gives for each cell. */
function grid<V>(self: RangeSelf, pick: (cell: CellRecord | undefined, row: number, column: number) => V): V[][] {
  const area = areaOf(self);
  ensureManageable(area);
  const rows: V[][] = Array.from({ length: rowCount(area) }, () => []);
  eachPlace(area, (row, column) =>
    rows[row - area.top]?.push(pick(cellAt(self.anchor.sheet, row, column), row, column)),
  );
  return rows;
}

function written(self: RangeSelf, value: unknown): void {
  writeCells(self.workbook, self.anchor.sheet, areaOf(self), value);
}

/** Works out where a method leads from the block and its arguments. */
const derived =
  (move: (area: Area, args: Arguments) => Area) =>
  (self: RangeSelf, args: Arguments): Instance =>
    rangeOf(self.workbook, self.anchor.sheet, ensureInGrid(move(areaOf(self), args)));

const count = (args: Arguments, index: number): number => number(argument(args, index) ?? 0, "count");

/** The block of the other range that a method gets; refuses one on another sheet. */
const otherArea = ([given]: Arguments, self: RangeSelf): Area => {
  const { workbook, anchor } = self;
  const range =
    typeof given === "string" ? worksheetClass({ workbook, sheet: anchor.sheet }).call("GetRange", [given]) : given;
  const other = objectOf(rangeClass, range);
  ensureArgument(other.anchor.sheet === anchor.sheet, "The ranges are on different sheets.");
  return areaOf(other);
};

function valueType(cell: CellRecord | undefined): string {
  const value = shownValue(cell);
  if (value === "" && (cell === undefined || cell.value === null)) return "Empty";
  if (typeof value === "string") return value.startsWith("#") && cell?.formula != null ? "Error" : "String";
  return typeof value === "number" ? "Double" : "Boolean";
}

const numberFormat: Scalar<RangeSelf> = {
  get: (self) => grid(self, (cell) => formatOf(self.workbook, cell).numberFormat),
  set: (self, value) => {
    const area = areaOf(self);
    const { workbook } = self;
    const { sheet } = self.anchor;
    if (!Array.isArray(value)) {
      applyFormat(workbook, sheet, area, { numberFormat: text(value, "numberFormat") });
      return;
    }
    const rows = value as unknown[][];
    const fits = rows.length === rowCount(area) && rows.every((row) => row.length === columnCount(area));
    ensureArgument(fits, "The number of rows or columns in the input array doesn't match the dimensions of the range.");
    eachPlace(area, (row, column) => {
      const given = rows[row - area.top]?.[column - area.left];
      if (given === null) return;
      applyFormat(workbook, sheet, cellArea(row, column), { numberFormat: text(given, "numberFormat") });
    });
  },
};

const style: Scalar<RangeSelf> = {
  get: (self) => {
    const { areas, sheet } = blocks(self);
    const known = areas.flatMap((area) => cellsIn(sheet, area).map(([, cell]) => cell.style));
    const all = new Set(known.length < cellCount(areaOf(self)) ? [...known, "Normal"] : known);
    return all.size === 1 ? [...all][0] : null;
  },
  set: (self, value) => {
    applyStyle(self.workbook, self.anchor.sheet, areaOf(self), text(value, "style"));
  },
};

function linkOf(sheet: SheetRecord, area: Area): unknown {
  const link = sheet.hyperlinks.find((each) => contains(each.area, area));
  if (link === undefined) return null;
  const { documentReference, address, screenTip } = link;
  const shown = cellText(sheet, area.top, area.left);
  return {
    ...(address !== "" && { address }),
    ...(documentReference !== "" && { documentReference }),
    screenTip,
    textToDisplay: shown,
  };
}

const hyperlink: Scalar<RangeSelf> = {
  get: (self) => linkOf(self.anchor.sheet, areaOf(self)),
  set: (self, value) => {
    setHyperlink(self.workbook, self.anchor.sheet, areaOf(self), record(value, "hyperlink"));
  },
};

const rowsOf = (area: Area): readonly Area[] =>
  Array.from({ length: rowCount(area) }, (_, index) => ({ ...area, top: area.top + index, bottom: area.top + index }));

/** `Excel.Range`. */
export const rangeClass: ObjectClass<RangeSelf> = defineClass<RangeSelf>("Range", {
  scalars: {
    Address: { get: (self) => `${sheetPrefix(self.anchor.sheet.name)}${addressOf(areaOf(self))}` },
    AddressLocal: { get: (self) => `${sheetPrefix(self.anchor.sheet.name)}${addressOf(areaOf(self))}` },
    CellCount: { get: (self) => cellCount(areaOf(self)) },
    RowIndex: { get: (self) => areaOf(self).top - 1 },
    ColumnIndex: { get: (self) => areaOf(self).left - 1 },
    RowCount: { get: (self) => rowCount(areaOf(self)) },
    ColumnCount: { get: (self) => columnCount(areaOf(self)) },
    Values: { get: (self) => grid(self, shownValue), set: written },
    Formulas: { get: (self) => grid(self, (cell) => cell?.formula ?? shownValue(cell)), set: written },
    Text: { get: (self) => grid(self, (_, row, column) => cellText(self.anchor.sheet, row, column)) },
    ValueTypes: { get: (self) => grid(self, valueType) },
    NumberFormat: numberFormat,
    Style: style,
    Hyperlink: { ...hyperlink, onRequest: true },
    IsEntireColumn: { get: (self) => rowCount(areaOf(self)) === lastRow },
    IsEntireRow: { get: (self) => columnCount(areaOf(self)) === lastColumn },
  },
  objects: {
    Worksheet: ({ workbook, anchor }) => worksheetClass({ workbook, sheet: anchor.sheet }),
    Format: (self) => formatClass(blocks(self)),
    DataValidation: (self) => validationClass(blocks(self)),
    ConditionalFormats: (self) => conditionalFormatsClass(blocks(self)),
  },
  methods: {
    /** The client asks this before it cuts a large block in parts. */
    _ValidateArraySize: (self, args) => {
      const area = areaOf(self);
      const fits = count(args, 0) === rowCount(area) && count(args, 1) === columnCount(area);
      ensureArgument(
        fits,
        "The number of rows or columns in the input array doesn't match the dimensions of the range.",
      );
    },
    GetCell: derived((area, args) => offset(cellArea(area.top, area.left), count(args, 0), count(args, 1))),
    GetOffsetRange: derived((area, args) => offset(area, count(args, 0), count(args, 1))),
    GetResizedRange: derived((area, args) => ({
      ...area,
      bottom: area.bottom + count(args, 0),
      right: area.right + count(args, 1),
    })),
    GetAbsoluteResizedRange: derived((area, args) => ({
      ...area,
      bottom: area.top + count(args, 0) - 1,
      right: area.left + count(args, 1) - 1,
    })),
    GetRow: derived((area, args) => offset({ ...area, bottom: area.top }, count(args, 0), 0)),
    GetColumn: derived((area, args) => offset({ ...area, right: area.left }, 0, count(args, 0))),
    GetLastCell: derived((area) => cellArea(area.bottom, area.right)),
    GetLastRow: derived((area) => ({ ...area, top: area.bottom })),
    GetEntireRow: derived((area) => ({ ...area, left: 1, right: lastColumn })),
    GetEntireColumn: derived((area) => ({ ...area, top: 1, bottom: lastRow })),
    GetBoundingRect: (self, args) => {
      const [a, b] = [areaOf(self), otherArea(args, self)];
      return rangeOf(self.workbook, self.anchor.sheet, {
        top: Math.min(a.top, b.top),
        left: Math.min(a.left, b.left),
        bottom: Math.max(a.bottom, b.bottom),
        right: Math.max(a.right, b.right),
      });
    },
    GetIntersectionOrNullObject: (self, args) => {
      const shared = intersection(areaOf(self), otherArea(args, self));
      return shared === null ? null : rangeOf(self.workbook, self.anchor.sheet, shared);
    },
    GetUsedRange: (self, args) =>
      used(self, args) ??
      rangeOf(self.workbook, self.anchor.sheet, {
        ...areaOf(self),
        bottom: areaOf(self).top,
        right: areaOf(self).left,
      }),
    GetUsedRangeOrNullObject: (self, args) => used(self, args),
    GetCellProperties: (self, [options]) => {
      const { workbook, anchor } = self;
      return cellProperties(workbook, anchor.sheet, areaOf(self), options, (cell) => linkOf(anchor.sheet, cell));
    },
    GetMergedAreasOrNullObject: merged,
    Clear: (self, args) => {
      clear(self.workbook, self.anchor.sheet, areaOf(self), text(argument(args, 0) ?? "All", "applyTo"));
    },
    Merge: (self, args) => {
      ensureOpen(self.anchor.sheet);
      const area = areaOf(self);
      const across = boolean(argument(args, 0) ?? false, "across");
      for (const block of across ? rowsOf(area) : [area]) merge(self.anchor.sheet, block);
    },
    SetCellProperties: (self, [given]) => setCellStyles(blocks(self), given),
    SetRowProperties: (self, [given]) => setRowHeights(blocks(self), given),
    SetColumnProperties: (self, [given]) => setColumnWidths(blocks(self), given),
    Unmerge: (self) => {
      ensureOpen(self.anchor.sheet);
      unmerge(self.anchor.sheet, areaOf(self));
    },
    Select: (self) => {
      activate(self.workbook, self.anchor.sheet);
      self.workbook.selection = areaOf(self);
    },
    Insert: (self, args) => {
      const area = wholeRows(self, args[0], "Down");
      insertRows(self.workbook, self.anchor.sheet, area.top, rowCount(area));
      return rangeOf(self.workbook, self.anchor.sheet, area);
    },
    Delete: (self, args) => {
      const area = wholeRows(self, args[0], "Up");
      deleteRows(self.workbook, self.anchor.sheet, area.top, rowCount(area));
    },
  },
  anchor: ({ anchor }) => anchor,
});

function used(self: RangeSelf, args: Arguments): Instance | null {
  const valuesOnly = boolean(argument(args, 0) ?? false, "valuesOnly");
  const area = usedArea(self.anchor.sheet, valuesOnly, areaOf(self));
  return area === null ? null : rangeOf(self.workbook, self.anchor.sheet, area);
}

/** Excel gives no more merges than this at once. */
const mostMerges = 512;

function merged(self: RangeSelf): Instance | null {
  const { sheet } = self.anchor;
  const area = areaOf(self);
  const areas = sheet.merges.filter((each) => overlaps(each, area));
  if (areas.length > mostMerges) refuse("InvalidOperation", `There are more than ${mostMerges} merged areas.`);
  return areas.length === 0 ? null : rangeAreasClass({ workbook: self.workbook, sheet, areas });
}

function wholeRows(self: RangeSelf, shift: unknown, direction: string): Area {
  const area = areaOf(self);
  if (shift !== direction || columnCount(area) !== lastColumn) {
    refuse("NotImplemented", "The sandbox inserts and deletes whole rows only.");
  }
  return area;
}
