import { cellArea, ensureInGrid, maybeArea, parseArea, wholeSheet, type Area } from "../../store/area.ts";
import { usedArea } from "../../store/cells.ts";
import { maybeName, nameBlock } from "../../store/names.ts";
import { protect, unprotect } from "../../store/protection.ts";
import { ensureArgument, refuse } from "../../store/refusal.ts";
import {
  activate,
  addSheet,
  deleteSheet,
  maybeSheet,
  moveSheet,
  renameSheet,
  setVisibility,
  sheetNamed,
} from "../../store/sheets.ts";
import { splitReference } from "../../store/tokens.ts";
import type { ProtectionOptions, SheetRecord, Workbook } from "../../store/workbook.ts";
import { argument, boolean, colour, number, oneOf, record, text } from "../arguments.ts";
import { defineClass, type Arguments, type Instance, type ObjectClass } from "../object.ts";
import { chartsClass } from "./charts.ts";
import { shelf } from "./collection.ts";
import { listening } from "./events.ts";
import { namesClass } from "./names.ts";
import { pageLayoutClass } from "./page.ts";
import { pivotsClass } from "./pivots.ts";
import { areaOf, rangeClass, rangeOf } from "./range.ts";
import { rangeAreasClass } from "./range-areas.ts";
import { commentsClass, shapesClass } from "./remarks.ts";
import { tablesClass } from "./tables.ts";

/** One sheet of a workbook. */
export interface WorksheetSelf {
  readonly workbook: Workbook;
  readonly sheet: SheetRecord;
}

/** A range by address or by a name that points at this sheet; all cells when neither is given. */
function block({ workbook, sheet }: WorksheetSelf, address: unknown): Area {
  if (address === undefined || address === null || address === "") return wholeSheet;
  const { sheet: other, cells } = splitReference(text(address, "address"));
  if (other !== null && other.toLowerCase() !== sheet.name.toLowerCase()) {
    return refuse("InvalidArgument", `"${other}" is another sheet.`);
  }
  return maybeArea(cells) ?? namedArea(workbook, sheet, cells);
}

function namedArea(workbook: Workbook, sheet: SheetRecord, name: string): Area {
  const item = maybeName(sheet.names, name) ?? maybeName(workbook.names, name);
  const found = item === null ? null : nameBlock(workbook, item);
  return found?.sheet === sheet ? found.area : parseArea(name);
}

/** Excel takes no more than so many characters for the addresses of several blocks. */
const longestAddresses = 8192;

function blocks({ workbook, sheet }: WorksheetSelf, addresses: unknown): Instance {
  const given = text(addresses, "address");
  ensureArgument(given.length <= longestAddresses, `Addresses have at most ${longestAddresses} characters together.`);
  return rangeAreasClass({
    workbook,
    sheet,
    areas: given.split(",").map((each) => block({ workbook, sheet }, each.trim())),
  });
}

function used(self: WorksheetSelf, args: Arguments): Instance | null {
  const area = usedArea(self.sheet, boolean(argument(args, 0) ?? false, "valuesOnly"));
  return area === null ? null : rangeOf(self.workbook, self.sheet, area);
}

const freezePanesClass = defineClass<WorksheetSelf>("WorksheetFreezePanes", {
  methods: {
    FreezeRows: ({ sheet }, args) => {
      sheet.frozen = { rows: number(argument(args, 0) ?? 1, "count"), columns: 0 };
    },
    FreezeColumns: ({ sheet }, args) => {
      sheet.frozen = { rows: 0, columns: number(argument(args, 0) ?? 1, "count") };
    },
    FreezeAt: ({ sheet }, [range]) => {
      const self = rangeClass.maybeSelf(range);
      const area = self === null ? parseArea(text(range, "range")) : areaOf(self);
      sheet.frozen = { rows: area.bottom, columns: area.right };
    },
    Unfreeze: ({ sheet }) => {
      sheet.frozen = { rows: 0, columns: 0 };
    },
    GetLocationOrNullObject: ({ workbook, sheet }) => {
      const { rows, columns } = sheet.frozen;
      if (rows === 0 && columns === 0) return null;
      const area = { ...wholeSheet, ...(rows > 0 && { bottom: rows }), ...(columns > 0 && { right: columns }) };
      return rangeOf(workbook, sheet, area);
    },
  },
});

const protectionClass = defineClass<WorksheetSelf>("WorksheetProtection", {
  scalars: {
    Protected: { get: ({ sheet }) => sheet.protection !== null },
    Options: { get: ({ sheet }) => sheet.protection },
  },
  methods: {
    Protect: ({ sheet }, [options, password]) => {
      protect(sheet, record(options ?? {}, "options") as ProtectionOptions, text(password ?? "", "password"));
    },
    Unprotect: ({ sheet }, [password]) => {
      unprotect(sheet, text(password ?? "", "password"));
    },
  },
});

/** `Excel.Worksheet`. */
export const worksheetClass: ObjectClass<WorksheetSelf> = defineClass<WorksheetSelf>("Worksheet", {
  scalars: {
    Id: { get: ({ sheet }) => sheet.id },
    Name: {
      get: ({ sheet }) => sheet.name,
      set: ({ workbook, sheet }, value) => {
        renameSheet(workbook, sheet, text(value, "name"));
      },
    },
    Position: {
      get: ({ workbook, sheet }) => workbook.sheets.indexOf(sheet),
      set: ({ workbook, sheet }, value) => {
        moveSheet(workbook, sheet, number(value, "position"));
      },
    },
    Visibility: {
      get: ({ sheet }) => sheet.visibility,
      set: ({ workbook, sheet }, value) => {
        setVisibility(workbook, sheet, oneOf(value, ["Visible", "Hidden", "VeryHidden"], "visibility"));
      },
    },
    TabColor: {
      get: ({ sheet }) => sheet.tabColor,
      set: ({ sheet }, value) => {
        sheet.tabColor = value === "" ? "" : colour(value, "tabColor");
      },
    },
    Gridlines: {
      get: ({ sheet }) => sheet.gridlines,
      set: ({ sheet }, value) => {
        sheet.gridlines = boolean(value, "showGridlines");
      },
    },
    Headings: {
      get: ({ sheet }) => sheet.headings,
      set: ({ sheet }, value) => {
        sheet.headings = boolean(value, "showHeadings");
      },
    },
  },
  objects: {
    Charts: (self) => chartsClass(self),
    Comments: ({ sheet }) => commentsClass(sheet),
    FreezePanes: (self) => freezePanesClass(self),
    Names: ({ workbook, sheet }) => namesClass({ workbook, scope: sheet }),
    PageLayout: (self) => pageLayoutClass(self),
    PivotTables: (self) => pivotsClass(self),
    Protection: (self) => protectionClass(self),
    Shapes: ({ sheet }) => shapesClass(sheet),
    Tables: (self) => tablesClass(self),
  },
  methods: {
    Activate: ({ workbook, sheet }) => {
      activate(workbook, sheet);
    },
    Calculate: () => null,
    Delete: ({ workbook, sheet }) => {
      deleteSheet(workbook, sheet);
    },
    GetCell: ({ workbook, sheet }, [row, column]) =>
      rangeOf(workbook, sheet, ensureInGrid(cellArea(number(row, "row") + 1, number(column, "column") + 1))),
    GetRange: (self, [address]) => rangeOf(self.workbook, self.sheet, block(self, address)),
    GetRanges: (self, [addresses]) => blocks(self, addresses),
    GetRangeByIndexes: ({ workbook, sheet }, args) => {
      const [row = 0, column = 0, rows = 0, columns = 0] = args.map((each) => number(each, "index"));
      const first = cellArea(row + 1, column + 1);
      const area = ensureInGrid({ ...first, bottom: row + rows, right: column + columns });
      return rangeOf(workbook, sheet, area);
    },
    GetUsedRange: (self, args) => used(self, args) ?? rangeOf(self.workbook, self.sheet, cellArea(1, 1)),
    GetUsedRangeOrNullObject: used,
    ...listening("ActivatedEvent", "CalculatedEvent", "DataChangedEvent", "DeactivatedEvent", "SelectionChangedEvent"),
    ...listening("EventNameChanged", "EventVisibilityChanged", "ProtectionChangedEvent"),
  },
  identity: ({ sheet }) => ({ Id: sheet.id }),
  ensurePresent: ({ workbook, sheet }) => {
    if (!workbook.sheets.includes(sheet)) refuse("ItemNotFound", `The sheet "${sheet.name}" was deleted.`);
  },
});

const one = (workbook: Workbook, sheet: SheetRecord): Instance => worksheetClass({ workbook, sheet });

const visible = (workbook: Workbook, args: Arguments): readonly SheetRecord[] =>
  workbook.sheets.filter(({ visibility }) => args[0] !== true || visibility === "Visible");

const sheets = shelf<Workbook>({
  items: (workbook) => workbook.sheets.map((sheet) => one(workbook, sheet)),
  find: (workbook, key) => {
    const sheet = maybeSheet(workbook, key);
    return sheet === null ? null : one(workbook, sheet);
  },
});

const endmost = (workbook: Workbook, sheet: SheetRecord | undefined): Instance =>
  one(workbook, sheet ?? refuse("ItemNotFound", "There is no such sheet."));

/** `workbook.worksheets`. */
export const worksheetsClass: ObjectClass<Workbook> = defineClass<Workbook>("WorksheetCollection", {
  ...sheets,
  methods: {
    ...sheets.methods,
    Add: (workbook, args) => {
      const name = argument(args, 0);
      return one(workbook, addSheet(workbook, name === undefined ? undefined : text(name, "name")));
    },
    GetActiveWorksheet: (workbook) => one(workbook, sheetNamed(workbook, workbook.activeSheet)),
    GetFirst: (workbook, args) => endmost(workbook, visible(workbook, args)[0]),
    GetLast: (workbook, args) => endmost(workbook, visible(workbook, args).at(-1)),
    ...listening("ActivatedEvent", "CalculatedEvent", "DataChangedEvent", "DeactivatedEvent", "SelectionChangedEvent"),
    ...listening("EventNameChanged", "EventVisibilityChanged", "ProtectionChangedEvent"),
    ...listening("AddedEvent", "DeletedEvent", "EventMoved"),
  },
});
