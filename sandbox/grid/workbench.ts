import { addressOf, cellArea, parseArea, type Area } from "../core/store/area.ts";
import { cellAt, formatOf } from "../core/store/cells.ts";
import { activate, activeSheet, sheetNamed } from "../core/store/sheets.ts";
import type { SheetRecord, Workbook } from "../core/store/workbook.ts";
import { Acts, maybePlace, type Outcome } from "./acts.ts";
import { Bar } from "./bar.ts";
import { createCalculator } from "./calculator.ts";
import { CellEditor, type Next } from "./cell-editor.ts";
import { copiedText, copy } from "./clipboard.ts";
import type { Calculated, Calculator, Grid, GridOptions, Refused } from "./contract.ts";
import { editText } from "./display.ts";
import { element } from "./element.ts";
import { Hints } from "./hints.ts";
import { listenToKeys } from "./keys.ts";
import { linkAt, linkTarget } from "./links.ts";
import { openMenu, rowItems } from "./menu.ts";
import { Notes } from "./notes.ts";
import { Objects } from "./objects.ts";
import { pivotItems } from "./pivot-items.ts";
import { Screen } from "./screen.ts";
import { wholeCell, type Box } from "./sizes.ts";
import { SheetActs } from "./sheet-acts.ts";
import { screenCells, shownText } from "./snapshot.ts";
import { Tabs } from "./tabs.ts";
import { texts } from "./texts.ts";
import { Traveller } from "./traveller.ts";
import { Turns } from "./turns.ts";
import type { Undone } from "./undo.ts";
import { Voice } from "./voice.ts";

/** Everything around the cells, wired: what a user does goes to the store, and what the store says comes on screen. */
export class Workbench implements Grid {
  readonly #workbook: Workbook;
  readonly #options: GridOptions;
  readonly #acts: Acts;
  readonly #calculator: Calculator;
  readonly #host = element("div", { class: "cs-grid" });
  readonly #stage: HTMLElement;
  readonly #voice: Voice;
  readonly #screen: Screen;
  readonly #bar: Bar;
  readonly #tabs: Tabs;
  readonly #editor: CellEditor;
  readonly #hints: Hints;
  readonly #notes: Notes;
  readonly #objects: Objects;
  readonly #unlisten: () => void;
  readonly #traveller: Traveller;
  readonly #turns = new Turns(() => this.#refresh());
  #calculated: Calculated = { formats: new Map(), spilled: new Map() };
  /** The cell that is being edited: a click elsewhere moves the selection before the editor hears of it. */
  #editing: { readonly sheet: SheetRecord; readonly cell: Area } | null = null;
  #shown = "";

  constructor(workbook: Workbook, options: GridOptions) {
    this.#workbook = workbook;
    this.#options = options;
    this.#acts = new Acts(workbook);
    this.#calculator = createCalculator(workbook, options);
    this.#bar = new Bar({
      go: (text) => this.#go(text),
      began: () => this.#begin(),
      ended: (text) => this.#edited(text, "stay"),
    });
    this.#tabs = new Tabs(new SheetActs(workbook), {
      chosen: (id) => this.#traveller.visit(sheetNamed(workbook, id)),
      changed: () => {
        this.#acts.history.forget();
        options.onSheetChanged?.();
        this.#voice.mind(this.refresh());
      },
      refused: (refused) => this.#voice.tell(refused),
    });
    const cells = element("div", { class: "cs-screen" });
    const layer = element("div", { class: "cs-layer" });
    this.#stage = element("div", { class: "cs-stage" }, cells, layer);
    this.#host.append(this.#bar.element, this.#stage, this.#tabs.element);
    options.container.append(this.#host);
    this.#voice = new Voice(this.#host, this.#stage, options.onError ?? ((error) => reportError(error)));
    this.#traveller = new Traveller({
      workbook,
      sheet: () => this.#sheet,
      goTo: (sheet, area, seen) => this.#goTo(sheet, area, false, seen),
      rowsInView: (sheet, row) => this.#screen.rowsInView(sheet, row, this.#stage),
    });
    this.#unlisten = this.#startKeys();
    this.#objects = new Objects(layer);
    this.#hints = new Hints(
      layer,
      (text) => this.#enter(text, "stay"),
      () => this.#voice.focus(),
    );
    this.#notes = new Notes(layer, {
      acts: this.#acts,
      sheet: () => this.#sheet,
      cell: () => this.#cell,
      isEditing: () => this.#editor.isOpen,
      corner: (area) => this.#screen.corner(this.#sheet, area, this.#stage),
      visible: (area) => this.#screen.visible(this.#sheet, area, this.#stage),
      voice: this.#voice,
    });
    this.#stage.addEventListener("pointerleave", () => this.#notes.hover(null));
    this.#editor = new CellEditor(layer, {
      done: (text, next) => this.#edited(text, next),
      changed: (text) => this.#bar.preview(text),
    });
    this.#screen = this.#startScreen(cells);
  }

  #startKeys(): () => void {
    return listenToKeys(this.#stage, {
      typed: (character) => this.#openEditor(character),
      edit: () => this.#openEditor(null),
      note: () => this.#notes.edit(),
      ...this.#traveller.keys(),
      history: (way) => this.#undone(this.#acts.history[way]()),
      erase: () => this.#carry(this.#acts.erase(this.#sheet, this.#area)),
      list: () => this.#hints.open(),
      paste: (text) => this.#carry(this.#acts.paste(this.#sheet, this.#area, text)),
      copied: () => copiedText(this.#workbook, this.#sheet, this.#area),
      menu: (x, y) => this.#openMenu(x, y),
      unavailable: () => this.#voice.unavailable(this.#sheet.protection !== null),
    });
  }

  #startScreen(container: HTMLElement): Screen {
    return new Screen(container, {
      selected: (area) => this.#selected(area),
      editWanted: () => this.#openEditor(null),
      eraseWanted: () => this.#carry(this.#acts.erase(this.#sheet, this.#area)),
      resized: (what, areas, size) => this.#resized(what, areas, size),
      unavailable: () => this.#voice.unavailable(this.#sheet.protection !== null),
      clicked: (row, column) => void this.#followLink(this.#sheet, row, column),
      hovered: (row, column) => this.#hovered(row, column),
      moved: () => this.#follow(),
      outdated: () => this.#voice.mind(this.refresh()),
    });
  }

  get #sheet(): SheetRecord {
    return activeSheet(this.#workbook);
  }

  get #area(): Area {
    return this.#workbook.selection;
  }

  /** The cell of the selection that is typed in. */
  get #cell(): Area {
    return wholeCell(this.#sheet, cellArea(this.#area.top, this.#area.left));
  }

  // What others ask

  refresh(): Promise<void> {
    return this.#turns.ask();
  }

  idle(): Promise<void> {
    return this.#turns.idle();
  }

  async edit(sheetName: string, address: string, text: string): Promise<Refused | null> {
    await this.select(sheetName, address);
    const { top, left } = this.#cell;
    return this.#settle(this.#acts.type(this.#sheet, top, left, text));
  }

  async paste(sheetName: string, address: string, text: string): Promise<Refused | null> {
    await this.select(sheetName, address);
    return this.#settle(this.#acts.paste(this.#sheet, this.#area, text));
  }

  async erase(sheetName: string, address: string): Promise<Refused | null> {
    await this.select(sheetName, address);
    return this.#settle(this.#acts.erase(this.#sheet, this.#area));
  }

  insertRows(sheetName: string, row: number, count = 1): Promise<Refused | null> {
    return this.#settle(this.#acts.insertRows(sheetNamed(this.#workbook, sheetName), row, count));
  }

  deleteRows(sheetName: string, row: number, count = 1): Promise<Refused | null> {
    return this.#settle(this.#acts.deleteRows(sheetNamed(this.#workbook, sheetName), row, count));
  }

  async note(sheetName: string, address: string, text: string): Promise<Refused | null> {
    await this.select(sheetName, address);
    return this.#notes.set(text);
  }

  async select(sheetName: string, address: string): Promise<void> {
    const sheet = sheetNamed(this.#workbook, sheetName);
    const area = parseArea(address);
    await this.#turns.idle();
    this.#goTo(sheet, area, false);
  }

  follow(sheetName: string, address: string): Promise<boolean> {
    const { top, left } = parseArea(address);
    return Promise.resolve(this.#followLink(sheetNamed(this.#workbook, sheetName), top, left));
  }

  shown(sheetName: string, address: string): string {
    const sheet = sheetNamed(this.#workbook, sheetName);
    const { top, left } = parseArea(address);
    return shownText(this.#workbook, this.#calculated, sheet, top, left);
  }

  dispose(): void {
    this.#unlisten();
    this.#screen.dispose();
    this.#calculator.dispose();
    this.#host.remove();
  }

  // From the store to the screen

  async #refresh(): Promise<void> {
    await this.#draw();
    this.#calculated = await this.#calculator.calculate();
    await this.#draw();
  }

  async #draw(): Promise<void> {
    const { selection } = this.#workbook;
    const anew = this.#screen.show(this.#workbook, screenCells(this.#workbook, this.#calculated));
    await this.#screen.ready();
    this.#tabs.show(this.#workbook);
    const shown = JSON.stringify([this.#workbook.activeSheet, selection]);
    if (anew || shown !== this.#shown) {
      // only then: while a mouse button is down, Univer knows of a selection that it has not reported yet
      this.#screen.select(this.#workbook.activeSheet, selection);
      this.#screen.reveal(this.#sheet, selection, this.#stage);
    }
    this.#objects.draw(this.#sheet, (area) => this.#screen.place(this.#sheet, area));
    this.#showSelection();
  }

  #showSelection(): void {
    const { top, left } = this.#cell;
    const cell = cellAt(this.#sheet, top, left);
    const closed = this.#acts.closed(this.#sheet, top, left) !== null;
    const text = editText(cell, formatOf(this.#workbook, cell).numberFormat);
    this.#shown = JSON.stringify([this.#workbook.activeSheet, this.#area]);
    if (!this.#editor.isOpen) this.#bar.show(addressOf(this.#area), text, closed);
    this.#follow();
  }

  /** Moves along what stands over the cells. */
  #follow(): void {
    const place = (area: Area): Box => this.#screen.place(this.#sheet, area);
    this.#objects.move(place);
    if (this.#editor.isOpen && this.#editing?.sheet === this.#sheet) this.#editor.move(place(this.#editing.cell));
    const box = this.#editor.isOpen ? null : this.#screen.visible(this.#sheet, this.#cell, this.#stage);
    const closed = this.#acts.closed(this.#sheet, this.#cell.top, this.#cell.left) !== null;
    this.#hints.show(this.#workbook, this.#sheet, this.#cell, box, closed);
    this.#notes.follow();
  }

  // From the user to the store

  #selected(area: Area): void {
    const before = JSON.stringify(this.#area);
    this.#workbook.selection = area;
    this.#showSelection();
    if (before !== JSON.stringify(area))
      this.#options.onSelected?.({ sheetId: this.#sheet.id, address: addressOf(this.#area) });
  }

  /** Brings a place in view (of a large one, `seen`); `top` puts it first on screen. */
  #goTo(sheet: SheetRecord, area: Area, top: boolean, seen = area): void {
    this.#editor.finish("stay");
    const previous = this.#workbook.activeSheet;
    const moved = previous !== sheet.id || JSON.stringify(this.#area) !== JSON.stringify(area);
    activate(this.#workbook, sheet);
    this.#workbook.selection = area;
    this.#screen.select(sheet.id, area);
    this.#screen.reveal(sheet, seen, this.#stage, top);
    if (previous !== sheet.id) {
      this.#tabs.show(this.#workbook);
      this.#objects.draw(sheet, (each) => this.#screen.place(sheet, each));
      this.#options.onActivated?.(sheet.id, previous);
    }
    this.#showSelection();
    if (moved) this.#options.onSelected?.({ sheetId: this.#sheet.id, address: addressOf(this.#area) });
  }

  #go(text: string): void {
    const found = maybePlace(this.#workbook, this.#sheet, text);
    if (found?.sheet.visibility !== "Visible") {
      this.#voice.tell({ title: texts.refused.placeTitle, message: texts.refused.place });
      return;
    }
    this.#goTo(found.sheet, found.area, false);
    this.#voice.focus();
  }

  #openEditor(typed: string | null): void {
    if (this.#editor.isOpen) return;
    const { top, left } = this.#cell;
    const closed = this.#acts.closed(this.#sheet, top, left);
    if (closed !== null) {
      this.#voice.tell(closed);
      return;
    }
    this.#screen.reveal(this.#sheet, this.#cell, this.#stage);
    const cell = cellAt(this.#sheet, top, left);
    const { numberFormat, fontSize, bold } = formatOf(this.#workbook, cell);
    const font = `${bold ? "600 " : ""}${fontSize}pt Calibri, Carlito, Arial, sans-serif`;
    const box = this.#screen.place(this.#sheet, this.#cell);
    this.#begin();
    this.#editor.open(addressOf(cellArea(top, left)), box, editText(cell, numberFormat), typed, font);
  }

  #begin(): void {
    this.#editing = { sheet: this.#sheet, cell: this.#cell };
    this.#hints.hide();
    this.#options.onCellEdit?.(true);
  }

  #edited(text: string | null, next: Next): void {
    const place = this.#editing;
    if (place === null) return;
    this.#editing = null;
    this.#options.onCellEdit?.(false);
    if (document.activeElement === document.body || next !== "stay") this.#voice.focus();
    if (text !== null) this.#enter(text, next, place);
    else {
      this.#traveller.step(next);
      this.#showSelection();
    }
  }

  #enter(text: string, next: Next, { sheet, cell } = { sheet: this.#sheet, cell: this.#cell }): void {
    this.#carry(this.#acts.type(sheet, cell.top, cell.left, text), next);
  }

  #undone(undone: Undone | null): void {
    if (undone !== null) this.#goTo(undone.sheet, undone.area, false);
    if (undone !== null) this.#carry(undone);
    else this.#voice.nothingToUndo();
  }

  #carry(outcome: Outcome, next: Next = "stay"): void {
    this.#voice.mind(this.#settle(outcome, next));
  }

  /** Tells a refusal; or reports a change, goes on to the next cell, calculates and shows it. */
  async #settle(outcome: Outcome, next: Next = "stay"): Promise<Refused | null> {
    if ("refused" in outcome) {
      this.#voice.tell(outcome.refused);
      this.#showSelection();
      return outcome.refused;
    }
    this.#options.onEdited?.(outcome.change);
    this.#traveller.step(next);
    await this.refresh();
    return null;
  }

  #resized(what: "columns" | "rows", areas: readonly Area[], size: number): void {
    this.#acts.resize(this.#sheet, what, areas, size);
    queueMicrotask(() => this.#voice.mind(this.refresh()));
  }

  #openMenu(x: number, y: number): void {
    const { top, bottom } = this.#area;
    const count = bottom - top + 1;
    const items = [
      ...rowItems(count, {
        copy: () => this.#voice.mind(copy(copiedText(this.#workbook, this.#sheet, this.#area))),
        erase: () => this.#carry(this.#acts.erase(this.#sheet, this.#area)),
        insert: () => this.#carry(this.#acts.insertRows(this.#sheet, top, 1)),
        remove: () => this.#carry(this.#acts.deleteRows(this.#sheet, top, count)),
      }),
      ...this.#notes.items(),
      ...pivotItems(this.#acts, this.#sheet, this.#cell, (outcome) => this.#carry(outcome)),
    ];
    openMenu(this.#stage, { x, y }, texts.menu.label, items, () => this.#voice.focus());
  }

  // Hyperlinks

  #followLink(sheet: SheetRecord, row: number, column: number): boolean {
    const link = linkAt(sheet, row, column);
    const target = link === undefined ? null : linkTarget(this.#workbook, sheet, link);
    if (target === null) return false;
    if ("url" in target) window.open(target.url, "_blank", "noopener");
    else this.#goTo(target.sheet, target.area, true);
    return true;
  }

  #hovered(row: number, column: number): void {
    const link = linkAt(this.#sheet, row, column);
    this.#stage.classList.toggle("cs-on-link", link !== undefined);
    this.#stage.title = link?.screenTip ?? "";
    this.#notes.hover(cellArea(row, column));
  }
}
