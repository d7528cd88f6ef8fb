import {
  CanceledError,
  ICommandService,
  LifecycleService,
  LifecycleStages,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
  type ICommandInfo,
} from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import {
  UniverDocsPlugin,
  UniverDocsUIPlugin,
  UniverFormulaEnginePlugin,
  UniverRenderEnginePlugin,
  UniverSheetsPlugin,
  UniverSheetsUIPlugin,
  UniverUIPlugin,
  SetRangeValuesMutation,
} from "@univerjs/preset-sheets-core";
import "@univerjs/sheets/facade";
import "@univerjs/sheets-ui/facade";
import locale from "@univerjs/preset-sheets-core/locales/en-US";
import type { FWorksheet } from "@univerjs/sheets/facade";
import { lastColumn, lastRow, type Area } from "../core/store/area.ts";
import type { SheetRecord, Workbook } from "../core/store/workbook.ts";
import { freezes, frozenHeight, frozenRows } from "./freeze.ts";
import { boxOf, headings, rowPixels, columnPixels, spare, sum, type Box } from "./sizes.ts";
import { matrixOf, rangeOf, snapshotOf, structureOf, type ScreenCells } from "./snapshot.ts";

/** What the screen reports. All places count from 1. */
export interface ScreenEvents {
  /** The selection moved, by whatever cause. */
  selected(area: Area): void;
  /** A cell's editor is asked for: double click, F2, or a key. */
  editWanted(): void;
  eraseWanted(): void;
  /** A column or row was dragged to another size, in pixels; throws to refuse. */
  resized(what: "columns" | "rows", areas: readonly Area[], size: number): void;
  /** A command of Univer that the store cannot carry. */
  unavailable(commandId: string): void;
  clicked(row: number, column: number): void;
  hovered(row: number, column: number): void;
  moved(): void;
  /** The screen was made higher or lower, so that other rows stay in view: it is to be shown anew. */
  outdated(): void;
}

/** Univer's canvas, as a screen and nothing more: cells, selection, scrolling. It knows texts and looks only. */
export class Screen {
  readonly #univer: Univer;
  readonly #api: FUniver;
  readonly #commands: ICommandService;
  readonly #events: ScreenEvents;
  readonly #container: HTMLElement;
  readonly #sizes: ResizeObserver;
  #shown: Workbook | null = null;
  #unit = 0;
  #structure = "";
  #cells: ReadonlyMap<string, ScreenCells> = new Map();
  #ours = 0;
  #unlisten: () => void = () => undefined;

  constructor(container: HTMLElement, events: ScreenEvents) {
    this.#events = events;
    this.#container = container;
    this.#sizes = new ResizeObserver(() => this.#resizedItself());
    this.#univer = new Univer({
      logLevel: LogLevel.SILENT,
      locale: LocaleType.EN_US,
      locales: { [LocaleType.EN_US]: locale },
    });
    this.#univer.registerPlugins([
      [UniverRenderEnginePlugin],
      [UniverUIPlugin, { container, header: false, toolbar: false, footer: false, contextMenu: false }],
      [UniverDocsPlugin],
      [UniverDocsUIPlugin],
      [UniverFormulaEnginePlugin, { notExecuteFormula: true }],
      [UniverSheetsPlugin, { notExecuteFormula: true }],
      [
        UniverSheetsUIPlugin,
        { formulaBar: false, footer: false, disableForceStringMark: true, disableForceStringAlert: true },
      ],
    ]);
    this.#api = FUniver.newAPI(this.#univer);
    this.#commands = this.#univer.__getInjector().get(ICommandService);
    this.#commands.beforeCommandExecuted((info) => this.#gate(info));
    this.#listen();
    this.#sizes.observe(container);
  }

  #resizedItself(): void {
    if (this.#shown !== null && this.#structureOf(this.#shown) !== this.#structure) this.#events.outdated();
  }

  #structureOf(workbook: Workbook): string {
    return structureOf(workbook, freezes(workbook, this.#container.clientHeight));
  }

  /** Until the canvas stands; before that nothing can be placed. */
  async ready(): Promise<void> {
    await this.#univer.__getInjector().get(LifecycleService).onStage(LifecycleStages.Rendered);
  }

  /** Shows the workbook: changes what differs, or builds anew when more than cells differ. Whether it was built anew. */
  show(workbook: Workbook, cells: ReadonlyMap<string, ScreenCells>): boolean {
    const structure = this.#structureOf(workbook);
    this.#shown = workbook;
    const anew = structure !== this.#structure;
    this.#structure = structure;
    this.#own(() => {
      if (anew) this.#build(workbook, cells);
      else this.#patch(cells);
    });
    this.#cells = cells;
    return anew;
  }

  #build(workbook: Workbook, cells: ReadonlyMap<string, ScreenCells>): void {
    this.#unlisten(); // first, or it asks a workbook that is gone for its id
    if (this.#unit > 0) this.#api.disposeUnit(this.#unitId());
    this.#unit += 1;
    this.#univer.createUnit(UniverInstanceType.UNIVER_SHEET, this.#snapshot(workbook, cells));
    this.#listenToSelection();
  }

  #snapshot(workbook: Workbook, cells: ReadonlyMap<string, ScreenCells>): ReturnType<typeof snapshotOf> {
    return snapshotOf(workbook, this.#unitId(), cells, freezes(workbook, this.#container.clientHeight));
  }

  #unitId(): string {
    return `werkmap${this.#unit}`;
  }

  #patch(cells: ReadonlyMap<string, ScreenCells>): void {
    for (const [subUnitId, next] of cells) {
      const changed = changes(this.#cells.get(subUnitId) ?? new Map(), next);
      if (changed.size === 0) continue;
      const cellValue = matrixOf(changed);
      this.#commands.syncExecuteCommand(SetRangeValuesMutation.id, { unitId: this.#unitId(), subUnitId, cellValue });
    }
  }

  /** Brings a sheet in view with a block selected. */
  select(sheetId: string, area: Area): void {
    this.#own(() => {
      const book = this.#api.getActiveWorkbook();
      const sheet = book?.getSheetBySheetId(sheetId);
      if (book == null || sheet == null) return;
      if (book.getActiveSheet().getSheetId() !== sheetId) book.setActiveSheet(sheet);
      makeRoom(sheet, area);
      const { startRow, startColumn, endRow, endColumn } = rangeOf(area);
      sheet.getRange(startRow, startColumn, endRow - startRow + 1, endColumn - startColumn + 1).activate();
    });
  }

  /** Scrolls until a cell is in view; `top` puts it first. */
  reveal(sheet: SheetRecord, area: Area, host: HTMLElement, top = false): void {
    const box = this.place(sheet, area);
    const rows = this.#frozen(sheet);
    const frozen = headings.height + frozenHeight(sheet, rows);
    const inView =
      box.top >= frozen &&
      box.top + Math.min(box.height, 40) <= host.clientHeight &&
      box.left >= headings.width &&
      box.left < host.clientWidth - 40;
    const isFrozen = area.top <= rows;
    if ((inView && !top) || (isFrozen && box.left >= headings.width)) return;
    const row = Math.max(rows, area.top - (top ? 1 : 3));
    const column = box.left < headings.width || box.left >= host.clientWidth - 40 ? Math.max(0, area.left - 2) : 0;
    this.#own(() => this.#api.getActiveWorkbook()?.getActiveSheet().scrollToCell(row, column));
  }

  /** Where a block of the sheet in view is, in pixels from the screen's corner; also when it is out of view. */
  place(sheet: SheetRecord, area: Area): Box {
    const box = boxOf(sheet, area);
    const { x, y } = this.#scrolled(sheet);
    const left = area.left <= sheet.frozen.columns ? 0 : x;
    const top = area.top <= this.#frozen(sheet) ? 0 : y;
    return { ...box, left: box.left + headings.width - left, top: box.top + headings.height - top };
  }

  /** Where a cell is, if any of it is in view: not under the headings, nor under what is frozen. Else null. */
  visible(sheet: SheetRecord, area: Area, host: HTMLElement): Box | null {
    const box = this.place(sheet, area);
    const edge = edgesOf(sheet, area, this.#frozen(sheet));
    const below = box.top + box.height > edge.top && box.top < host.clientHeight;
    return below && box.left + box.width > edge.left && box.left < host.clientWidth ? box : null;
  }

  /** Where a cell is, if its upper right corner is in view; else null. */
  corner(sheet: SheetRecord, area: Area, host: HTMLElement): Box | null {
    const box = this.place(sheet, area);
    const edge = edgesOf(sheet, area, this.#frozen(sheet));
    const right = box.left + box.width;
    const inside = box.top >= edge.top - 1 && box.top < host.clientHeight;
    return inside && right > edge.left && right <= host.clientWidth ? box : null;
  }

  /** How many rows fit below those that stay in view, from a row on; at least one. */
  rowsInView(sheet: SheetRecord, row: number, host: HTMLElement): number {
    let room = host.clientHeight - headings.height - frozenHeight(sheet, this.#frozen(sheet));
    let count = 0;
    while (room > 0) {
      room -= rowPixels(sheet, row + count);
      count += 1;
    }
    return Math.max(1, count - 1);
  }

  /** How many rows stay in view. */
  #frozen(sheet: SheetRecord): number {
    return frozenRows(sheet, this.#container.clientHeight);
  }

  /** How far the part that scrolls was scrolled, in pixels. */
  #scrolled(sheet: SheetRecord): { readonly x: number; readonly y: number } {
    const state = this.#api.getActiveWorkbook()?.getActiveSheet().getScrollState();
    if (state === undefined) return { x: 0, y: 0 };
    const { sheetViewStartRow, sheetViewStartColumn, offsetX, offsetY } = state;
    return {
      x: sum(1, sheetViewStartColumn, (column) => columnPixels(sheet, column)) + offsetX,
      y: sum(1, sheetViewStartRow, (row) => rowPixels(sheet, row)) + offsetY,
    };
  }

  dispose(): void {
    this.#sizes.disconnect();
    this.#univer.dispose();
  }

  #own(act: () => void): void {
    this.#ours += 1;
    try {
      act();
    } finally {
      this.#ours -= 1;
    }
  }

  /** Lets pass what only moves about; what would change the workbook goes to the store instead, or nowhere. */
  #gate({ id, params }: ICommandInfo): void {
    if (this.#ours > 0) return;
    if (id === "sheet.operation.set-cell-edit-visible") this.#edit(params as { readonly visible: boolean });
    if (id === "sheet.command.clear-selection-content") {
      this.#events.eraseWanted();
      throw new CanceledError();
    }
    const sized = resizing[id];
    if (sized !== undefined) this.#resize(sized, params as Resize);
    else if (closed.some((pattern) => pattern.test(id)) && !open.has(id)) {
      if (id.startsWith("sheet.command")) this.#events.unavailable(id);
      throw new CanceledError();
    }
  }

  #edit({ visible }: { readonly visible: boolean }): void {
    if (!visible) return;
    this.#events.editWanted();
    throw new CanceledError();
  }

  #resize(what: "columns" | "rows", params: Resize): void {
    const size = what === "columns" ? params.colWidth : params.rowHeight;
    if (typeof size !== "number") throw new CanceledError();
    try {
      this.#events.resized(what, params.ranges.map(areaOf), size);
    } catch {
      throw new CanceledError();
    }
  }

  #listen(): void {
    const { Event } = this.#api;
    this.#api.addEvent(Event.CellClicked, ({ row, column }) => this.#events.clicked(row + 1, column + 1));
    this.#api.addEvent(Event.CellHover, ({ row, column }) => this.#events.hovered(row + 1, column + 1));
    this.#api.addEvent(Event.Scroll, () => this.#events.moved());
  }

  /** Not by `Event.SelectionChanged`, which misses ordinary clicks. */
  #listenToSelection(): void {
    const listening = this.#api.getActiveWorkbook()?.onSelectionChange((ranges) => {
      const range = ranges.at(-1);
      if (range !== undefined && this.#ours === 0) this.#events.selected(areaOf(range));
    });
    this.#unlisten = () => listening?.dispose();
  }
}

/** Adds rows and columns to the screen where a block lies beyond the last one: the sheet itself has them all. */
function makeRoom(
  sheet: Pick<FWorksheet, "getMaxRows" | "setRowCount" | "getMaxColumns" | "setColumnCount">,
  { bottom, right }: Area,
): void {
  if (bottom > sheet.getMaxRows()) sheet.setRowCount(Math.min(lastRow, bottom + spare.rows));
  if (right > sheet.getMaxColumns()) sheet.setColumnCount(Math.min(lastColumn, right + spare.columns));
}

/** Where the part of the screen begins that a cell moves in, in pixels: behind the headings, and behind what is frozen. */
function edgesOf(sheet: SheetRecord, { top, left }: Area, rows: number): Pick<Box, "top" | "left"> {
  const { columns } = sheet.frozen;
  const above = top <= rows ? 0 : frozenHeight(sheet, rows);
  const before = left <= columns ? 0 : sum(1, columns, (column) => columnPixels(sheet, column));
  return { top: headings.height + above, left: headings.width + before };
}

interface Range {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

interface Resize {
  readonly ranges: readonly Range[];
  readonly colWidth?: number | object;
  readonly rowHeight?: number | object;
}

function areaOf({ startRow, endRow, startColumn, endColumn }: Range): Area {
  return { top: startRow + 1, bottom: endRow + 1, left: startColumn + 1, right: endColumn + 1 };
}

const resizing: Readonly<Record<string, "columns" | "rows">> = {
  "sheet.mutation.set-worksheet-col-width": "columns",
  "sheet.mutation.set-worksheet-row-height": "rows",
};

/** Everything of Univer that changes a workbook, and its dialogs and zoom. */
const closed: readonly RegExp[] = [
  /^sheet\.mutation\./,
  /^sheet\.command\.(?:set|insert|remove|delete|move-(?:range|rows|cols)|auto-fill|clear|cut|paste|add|append|copy-|refill|apply|rename|hide|toggle|reorder|delta|smart)/,
  /^univer\.command\.(?:undo|redo|cut|paste|copy)/,
  /^sheet\.(?:command|operation)\..*zoom/,
];

const open: ReadonlySet<string> = new Set([
  "sheet.command.set-scroll-relative",
  "sheet.command.set-worksheet-activate",
  "sheet.command.set-worksheet-active",
  "sheet.command.delta-column-width",
  "sheet.command.delta-row-height",
]);

/** The cells that differ; what is gone is shown as nothing. */
function changes(before: ScreenCells, after: ScreenCells): ScreenCells {
  const changed = new Map<number, ScreenCells extends ReadonlyMap<number, infer Cell> ? Cell : never>();
  for (const [key, cell] of after) {
    if (JSON.stringify(before.get(key)) !== JSON.stringify(cell)) changed.set(key, cell);
  }
  for (const key of before.keys()) if (!after.has(key)) changed.set(key, { v: null, s: null });
  return changed;
}
