import { cellArea, parseArea, type Area } from "../../store/area.ts";
import { ensureOpen } from "../../store/protection.ts";
import { ensureArgument, refuse } from "../../store/refusal.ts";
import { sheetNamed } from "../../store/sheets.ts";
import { insertTableRows } from "../../store/table-rows.ts";
import { addTable, convertToRange, maybeTable, renameTable, resizeTable } from "../../store/tables.ts";
import { columnTexts } from "../../store/texts.ts";
import { splitReference } from "../../store/tokens.ts";
import type { SheetRecord, TableRecord, Workbook } from "../../store/workbook.ts";
import { clear, writeCells } from "../../store/write.ts";
import { argument, boolean, number, text } from "../arguments.ts";
import { defineClass, type Instance, type Scalar, type ObjectClass } from "../object.ts";
import { at, shelf } from "./collection.ts";
import { listening } from "./events.ts";
import { areaOf, rangeClass, rangeOf } from "./range.ts";
import { worksheetClass } from "./worksheet.ts";

interface Self {
  readonly workbook: Workbook;
  readonly sheet: SheetRecord;
  readonly table: TableRecord;
}

const bodyOf = ({ table: { area } }: Self): Area => ({ ...area, top: area.top + 1 });
const columnArea = (area: Area, index: number): Area => ({
  ...area,
  left: area.left + index,
  right: area.left + index,
});

interface ColumnSelf extends Self {
  readonly index: number;
}

const columnClass = defineClass<ColumnSelf>("TableColumn", {
  scalars: {
    Id: { get: ({ index }) => index + 1 },
    Index: { get: ({ index }) => index },
    Name: { get: ({ sheet, table, index }) => columnTexts(sheet, table.area)[index] },
    Values: {
      get: ({ workbook, sheet, table, index }) => rangeOf(workbook, sheet, columnArea(table.area, index)).get("Values"),
    },
  },
  methods: {
    GetRange: ({ workbook, sheet, table, index }) => rangeOf(workbook, sheet, columnArea(table.area, index)),
    GetDataBodyRange: (self) => rangeOf(self.workbook, self.sheet, columnArea(bodyOf(self), self.index)),
    GetHeaderRowRange: ({ workbook, sheet, table: { area }, index }) =>
      rangeOf(workbook, sheet, cellArea(area.top, area.left + index)),
  },
  identity: ({ index }) => ({ Id: index + 1 }),
});

const columnsIn = (self: Self): readonly Instance[] =>
  columnTexts(self.sheet, self.table.area).map((_, index) => columnClass({ ...self, index }));

function maybeColumn(self: Self, key: unknown): Instance | null {
  if (typeof key === "number") return columnsIn(self)[key - 1] ?? null;
  const wanted = text(key, "key").toLowerCase();
  const index = columnTexts(self.sheet, self.table.area).findIndex((name) => name.toLowerCase() === wanted);
  return columnsIn(self)[index] ?? null;
}

const columnsClass = defineClass<Self>("TableColumnCollection", {
  scalars: { Count: { get: (self) => columnsIn(self).length } },
  items: columnsIn,
  item: (self, key) => maybeColumn(self, key) ?? refuse("ItemNotFound", `The table has no column "${String(key)}".`),
  methods: {
    GetCount: (self) => columnsIn(self).length,
    GetItemAt: (self, [index]) => at(columnsIn(self), index),
    GetItemOrNullObject: (self, [key]) => maybeColumn(self, key),
  },
});

interface RowSelf extends Self {
  readonly index: number;
}

const rowArea = (self: Self, index: number): Area => {
  const body = bodyOf(self);
  return { ...body, top: body.top + index, bottom: body.top + index };
};

const rowClass = defineClass<RowSelf>("TableRow", {
  scalars: {
    Index: { get: ({ index }) => index },
    Values: {
      get: (self) => rangeOf(self.workbook, self.sheet, rowArea(self, self.index)).get("Values"),
      set: (self, value) => {
        writeCells(self.workbook, self.sheet, rowArea(self, self.index), value);
      },
    },
  },
  methods: { GetRange: (self) => rangeOf(self.workbook, self.sheet, rowArea(self, self.index)) },
  identity: ({ index }) => ({ _Id: index }),
});

const rowsIn = (self: Self): readonly Instance[] =>
  Array.from({ length: bodyOf(self).bottom - bodyOf(self).top + 1 }, (_, index) => rowClass({ ...self, index }));

const rowsClass = defineClass<Self>("TableRowCollection", {
  scalars: { Count: { get: (self) => rowsIn(self).length } },
  items: rowsIn,
  item: (self, key) => at(rowsIn(self), key),
  methods: {
    GetCount: (self) => rowsIn(self).length,
    GetItemAt: (self, [index]) => at(rowsIn(self), index),
    Add: (self, args) => {
      const index = argument(args, 0) ?? null;
      const rows = argument(args, 1) ?? [[]];
      ensureArgument(Array.isArray(rows) && rows.every(Array.isArray), "Rows of a table are a block of values.");
      return addRows(self, index === null || index === -1 ? null : number(index, "index"), rows as unknown[][]);
    },
  },
});

function addRows(self: Self, index: number | null, rows: readonly (readonly unknown[])[]): Instance {
  const fresh = insertTableRows(self.workbook, self.sheet, self.table, index, rows.length);
  if (rows.some((row) => row.length > 0)) writeCells(self.workbook, self.sheet, fresh, rows);
  return rowClass({ ...self, index: fresh.top - bodyOf(self).top });
}

const flag = (key: "filter" | "banded" | "bandedColumns", what: string): Scalar<Self> => ({
  get: ({ table }) => table[key],
  set: ({ sheet, table }, value) => {
    ensureOpen(sheet);
    table[key] = boolean(value, what);
  },
});

const tableClass: ObjectClass<Self> = defineClass<Self>("Table", {
  scalars: {
    Id: { get: ({ table }) => table.id },
    Name: {
      get: ({ table }) => table.name,
      set: ({ workbook, sheet, table }, value) => {
        ensureOpen(sheet);
        renameTable(workbook, table, text(value, "name"));
      },
    },
    Style: {
      get: ({ table }) => table.style,
      set: ({ sheet, table }, value) => {
        ensureOpen(sheet);
        const style = text(value, "style");
        ensureArgument(/^TableStyle(?:Light|Medium|Dark)\d{1,2}$/.test(style), `"${style}" is no style of tables.`);
        table.style = style;
      },
    },
    ShowFilterButton: flag("filter", "showFilterButton"),
    ShowBandedRows: flag("banded", "showBandedRows"),
    ShowBandedColumns: flag("bandedColumns", "showBandedColumns"),
    ShowHeaders: { get: () => true },
    ShowTotals: { get: () => false },
  },
  objects: {
    Columns: (self) => columnsClass(self),
    Rows: (self) => rowsClass(self),
    Worksheet: ({ workbook, sheet }) => worksheetClass({ workbook, sheet }),
  },
  methods: {
    ...listening("DataChangedEvent"),
    GetRange: ({ workbook, sheet, table }) => rangeOf(workbook, sheet, table.area),
    GetHeaderRowRange: ({ workbook, sheet, table: { area } }) =>
      rangeOf(workbook, sheet, { ...area, bottom: area.top }),
    GetDataBodyRange: (self) => rangeOf(self.workbook, self.sheet, bodyOf(self)),
    Resize: resize,
    ConvertToRange: ({ workbook, sheet, table }) => {
      ensureOpen(sheet);
      convertToRange(sheet, table);
      return rangeOf(workbook, sheet, table.area);
    },
    Delete: ({ workbook, sheet, table }) => {
      ensureOpen(sheet);
      convertToRange(sheet, table);
      clear(workbook, sheet, table.area, "All");
    },
  },
  identity: ({ table }) => ({ Id: table.id }),
});

function resize({ workbook, sheet, table }: Self, [target]: readonly unknown[]): void {
  const to = areaFrom({ workbook, sheet }, target);
  ensureArgument(to.sheet === sheet, "A table stays on its sheet.");
  resizeTable(sheet, table, to.area);
}

interface Place {
  readonly workbook: Workbook;
  readonly sheet: SheetRecord;
}

/** A block given as a range or as an address; an address without a sheet is on `sheet`. */
function areaFrom({ workbook, sheet }: Place, target: unknown): { readonly sheet: SheetRecord; readonly area: Area } {
  const range = rangeClass.maybeSelf(target);
  if (range !== null) return { sheet: range.anchor.sheet, area: areaOf(range) };
  const { sheet: named, cells } = splitReference(text(target, "address"));
  return { sheet: named === null ? sheet : sheetNamed(workbook, named), area: parseArea(cells) };
}

/** The tables of a workbook, or of one sheet. */
export interface TablesSelf {
  readonly workbook: Workbook;
  readonly sheet: SheetRecord | null;
}

const sheetsOf = ({ workbook, sheet }: TablesSelf): readonly SheetRecord[] =>
  sheet === null ? workbook.sheets : [sheet];

const tablesIn = (self: TablesSelf): readonly Instance[] =>
  sheetsOf(self).flatMap((sheet) => sheet.tables.map((table) => tableClass({ workbook: self.workbook, sheet, table })));

const tables = shelf<TablesSelf>({
  items: tablesIn,
  find: (self, key) => {
    const found = maybeTable(self.workbook, key);
    if (found === null || !sheetsOf(self).includes(found.sheet)) return null;
    return tableClass({ workbook: self.workbook, ...found });
  },
});

/** `workbook.tables` and `worksheet.tables`. */
export const tablesClass: ObjectClass<TablesSelf> = defineClass<TablesSelf>("TableCollection", {
  ...tables,
  scalars: { Count: { get: (self) => tablesIn(self).length } },
  methods: {
    ...tables.methods,
    ...listening("AddedEvent", "DataChangedEvent", "DeletedEvent"),
    GetItemAt: (self, [index]) => at(tablesIn(self), index),
    Add: (self, [address, hasHeaders]) => {
      const { workbook } = self;
      const home = self.sheet ?? sheetNamed(workbook, workbook.activeSheet);
      const { sheet, area } = areaFrom({ workbook, sheet: home }, address);
      return tableClass({ workbook, sheet, table: addTable(workbook, sheet, area, boolean(hasHeaders, "hasHeaders")) });
    },
  },
});

/** The table that stands for an object or name; null for anything else. */
export function maybeTableOf(workbook: Workbook, value: unknown): TableRecord | null {
  if (typeof value === "string") return maybeTable(workbook, value)?.table ?? null;
  return tableClass.maybeSelf(value)?.table ?? null;
}
