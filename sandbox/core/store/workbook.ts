import type { CellValue } from "../../../src/workbook/blueprint.ts";
import type { Area } from "./area.ts";
import { standardStyles, type Format, type NamedStyle } from "./format.ts";

export interface CellRecord {
  /** Null where the cell is empty or calculates. */
  value: CellValue;
  /** en-US, with `=`. */
  formula: string | null;
  /** What the formula is known to give; nothing calculates here, so null until something outside does. */
  calculated: CellValue;
  /** Entered with a leading apostrophe: text, whatever it looks like. */
  quotePrefix: boolean;
  /** The name of a style of the workbook. */
  style: string;
  /** What was formatted on top of the style. */
  own: Partial<Format>;
  /** How often it was filled in or emptied: a formula that is another one without this only follows what moved. */
  entries: number;
}

export interface NamedItem {
  readonly name: string;
  /** Where it points: a block of a sheet (by id), a formula or constant with `=`, or nowhere any more (`#REF!`). */
  target:
    | { readonly kind: "range"; readonly sheet: string; readonly area: Area }
    | { readonly kind: "formula"; readonly formula: string }
    | { readonly kind: "broken" };
  visible: boolean;
  comment: string;
}

export interface TableRecord {
  readonly id: string;
  name: string;
  /** With the header row. */
  area: Area;
  style: string;
  filter: boolean;
  banded: boolean;
  bandedColumns: boolean;
}

/** As on the wire, e.g. `{wholeNumber: {formula1: 1, formula2: 5, operator: "Between"}}`. */
export type ValidationRuleRecord = Readonly<Record<string, unknown>>;

export interface ValidationRecord {
  area: Area;
  rule: ValidationRuleRecord;
  prompt: { readonly title: string; readonly message: string; readonly showPrompt: boolean };
  errorAlert: {
    readonly title: string;
    readonly message: string;
    readonly showAlert: boolean;
    readonly style: string;
  };
  ignoreBlanks: boolean;
}

export interface ConditionalFormatRecord {
  readonly id: string;
  area: Area;
  readonly type: string;
  formula: string;
  stopIfTrue: boolean;
  fill: string | null;
  color: string | null;
  bold: boolean;
  italic: boolean;
}

export interface HyperlinkRecord {
  area: Area;
  readonly documentReference: string;
  readonly address: string;
  readonly screenTip: string;
}

/** A note at one cell. */
export interface NoteRecord {
  area: Area;
  text: string;
  readonly author: string;
}

export interface ChartRecord {
  readonly id: string;
  name: string;
  type: string;
  source: Area;
  seriesBy: string;
  title: { text: string; visible: boolean };
  legend: { visible: boolean; position: string };
  axis: { minimum: number | null; maximum: number | null; majorUnit: number | null };
  /** The cells under its corners. */
  from: Area;
  to: Area;
}

export interface PivotData {
  field: string;
  name: string;
  summarizeBy: string;
  numberFormat: string;
}

/** What a PivotTable remembers of its source, from when it was last refreshed. */
export interface PivotCache {
  /** The headers of the source. */
  readonly fields: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** The blocks of cells that a PivotTable fills. */
export interface PivotPlaces {
  /** With its headings; without the filters above it. */
  table: Area;
  /** The values alone; null when it shows none. */
  body: Area | null;
  /** Names and chosen items, a row for each filter; null without filters. */
  filters: Area | null;
}

export interface PivotRecord {
  readonly id: string;
  name: string;
  /** The id of the source table, or a block of a sheet. */
  readonly source: { readonly table: string } | { readonly sheet: string; readonly area: Area };
  at: Area;
  readonly rows: string[];
  readonly columns: string[];
  readonly filters: string[];
  /** The items that count, by field; all of them for a field that is not here. */
  readonly chosen: Map<string, readonly string[]>;
  readonly data: PivotData[];
  /** Grand totals at the end of rows, and below columns. */
  readonly totals: { rows: boolean; columns: boolean };
  /** As on the wire: `AtTop`, `AtBottom`, `Off`. */
  subtotals: string;
  autoFormat: boolean;
  refreshOnOpen: boolean;
  cache: PivotCache;
  /** Null as long as it could not be drawn: something stood in its way. */
  places: PivotPlaces | null;
}

export interface PageRecord {
  orientation: string;
  paperSize: string;
  /** As on the wire: `{scale}` or `{horizontalFitToPages, verticalFitToPages}`. */
  zoom: Readonly<Record<string, number>>;
  /** Points. */
  readonly margins: Record<"left" | "right" | "top" | "bottom" | "header" | "footer", number>;
  centerHorizontally: boolean;
  centerVertically: boolean;
  printGridlines: boolean;
  titleRows: { readonly top: number; readonly bottom: number } | null;
  printArea: Area | null;
  readonly headersFooters: Record<PageTextKey, string>;
}

export type PageTextKey = "leftHeader" | "centerHeader" | "rightHeader" | "leftFooter" | "centerFooter" | "rightFooter";

/** The options of protection, as on the wire (`allowFormatCells`, …). */
export type ProtectionOptions = Readonly<Record<string, boolean | string>>;

export interface SheetRecord {
  readonly id: string;
  name: string;
  visibility: string;
  /** `#RRGGBB`, or empty for none. */
  tabColor: string;
  /** By {@link cellKey}. Only cells that hold something or look like something. */
  readonly cells: Map<number, CellRecord>;
  /** Points. */
  columnWidths: Map<number, number>;
  rowHeights: Map<number, number>;
  merges: Area[];
  tables: TableRecord[];
  validations: ValidationRecord[];
  /** The first one wins. */
  conditionalFormats: ConditionalFormatRecord[];
  hyperlinks: HyperlinkRecord[];
  notes: NoteRecord[];
  /** Comments with answers, and pictures and shapes: only that they are there. Not in a Blueprint. */
  comments: { readonly id: string }[];
  shapes: { readonly id: string; readonly name: string }[];
  protection: ProtectionOptions | null;
  /** What the protection asks for before it goes; empty for nothing. Not in a Blueprint: the product sets none. */
  password: string;
  frozen: { readonly rows: number; readonly columns: number };
  gridlines: boolean;
  headings: boolean;
  page: PageRecord;
  charts: ChartRecord[];
  pivots: PivotRecord[];
  names: NamedItem[];
}

/** A block that follows the cells when rows are inserted or deleted: what a tracked Range is. */
export interface Anchor {
  readonly sheet: SheetRecord;
  /** `null` once its cells are gone. */
  area: Area | null;
}

export interface Workbook {
  readonly sheets: SheetRecord[];
  names: NamedItem[];
  /** By lower-case name. */
  readonly styles: Map<string, NamedStyle>;
  /** Title, subject, author and so on. */
  readonly properties: Record<string, string>;
  readonly settings: Map<string, unknown>;
  /** Id of the active sheet. */
  activeSheet: string;
  selection: Area;
  /** What was selected on the sheets that are not in view, by sheet id. */
  readonly selections: Map<string, Area>;
  /** What Excel tells of a name whose cells were deleted, in the language that it speaks: `#VERW!` in Dutch. */
  nowhere: string;
  /** The year that a date without one falls in, so that tests do not depend on a clock. */
  readonly currentYear: number;
  lastId: number;
  /** Tracked blocks. */
  readonly anchors: Set<Anchor>;
  /** Workbooks that were to be opened beside this one, as base64 of a file or null for an empty one; taken from here. */
  readonly created: (string | null)[];
}

/** Points: the width of a column and the height of a row that nobody set. */
export const defaultSizes = { columnWidth: 48, rowHeight: 15 } as const;

/** A workbook as Excel opens it: one empty sheet. */
export function newWorkbook(firstSheet = "Blad1", currentYear = 2026): Workbook {
  const workbook: Workbook = {
    sheets: [],
    names: [],
    styles: standardStyles(),
    properties: {},
    settings: new Map(),
    activeSheet: "",
    selection: { top: 1, left: 1, bottom: 1, right: 1 },
    selections: new Map(),
    nowhere: "#REF!",
    currentYear,
    lastId: 0,
    anchors: new Set(),
    created: [],
  };
  const sheet = emptySheet(nextSheetId(workbook), firstSheet);
  workbook.sheets.push(sheet);
  workbook.activeSheet = sheet.id;
  return workbook;
}

/** An id for a table, chart, pivot or rule; unique in the workbook. */
export function nextId(workbook: Workbook): string {
  workbook.lastId += 1;
  return String(workbook.lastId);
}

/** An id for a sheet, shaped as Excel's. */
export function nextSheetId(workbook: Workbook): string {
  return `{00000000-0001-0000-${nextId(workbook).padStart(4, "0")}-000000000000}`;
}

/** A sheet with nothing on it. */
export function emptySheet(id: string, name: string): SheetRecord {
  return {
    id,
    name,
    visibility: "Visible",
    tabColor: "",
    cells: new Map(),
    columnWidths: new Map(),
    rowHeights: new Map(),
    merges: [],
    tables: [],
    validations: [],
    conditionalFormats: [],
    hyperlinks: [],
    notes: [],
    comments: [],
    shapes: [],
    protection: null,
    password: "",
    frozen: { rows: 0, columns: 0 },
    gridlines: true,
    headings: true,
    page: defaultPage(),
    charts: [],
    pivots: [],
    names: [],
  };
}

function defaultPage(): PageRecord {
  const headersFooters = {
    leftHeader: "",
    centerHeader: "",
    rightHeader: "",
    leftFooter: "",
    centerFooter: "",
    rightFooter: "",
  };
  return {
    orientation: "Portrait",
    paperSize: "A4",
    zoom: { scale: 100 },
    margins: { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 },
    centerHorizontally: false,
    centerVertically: false,
    printGridlines: false,
    titleRows: null,
    printArea: null,
    headersFooters,
  };
}
