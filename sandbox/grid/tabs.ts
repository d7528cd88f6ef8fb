import type { SheetRecord, Workbook } from "../core/store/workbook.ts";
import type { Refused } from "./contract.ts";
import { element } from "./element.ts";
import { openMenu } from "./menu.ts";
import { askPassword } from "./password.ts";
import type { SheetActs } from "./sheet-acts.ts";
import { sheetTexts } from "./sheet-texts.ts";
import { texts } from "./texts.ts";

export interface TabsEvents {
  chosen(sheetId: string): void;
  /** A sheet was renamed, protected or opened; the store knows it already. */
  changed(): void;
  refused(refused: Refused): void;
}

/**
 * The tabs of the sheets, below the cells. Arrow keys go from one to the next, as in every row of tabs. A double click
 * or F2 renames a sheet; the context menu does that and protects it.
 */
export class Tabs {
  readonly element: HTMLElement;
  readonly #acts: SheetActs;
  readonly #events: TabsEvents;
  #workbook: Workbook | null = null;
  /** The field in which a name is typed: as long as it is there the tabs stay as they are. */
  #field: HTMLInputElement | null = null;

  constructor(acts: SheetActs, events: TabsEvents) {
    this.#acts = acts;
    this.#events = events;
    this.element = element("div", {
      class: "cs-tabs",
      attributes: { role: "tablist", "aria-label": texts.tabs },
      on: {
        keydown: (event) => this.#key(event as KeyboardEvent),
        dblclick: (event) => this.#on(event, (sheet) => this.#rename(sheet)),
        contextmenu: (event) => this.#on(event, (sheet, tab) => this.#menu(sheet, tab)),
      },
    });
  }

  /** Shows the visible sheets, the active one chosen. */
  show(workbook: Workbook): void {
    this.#workbook = workbook;
    if (this.#field !== null) return;
    const hadFocus = this.element.contains(document.activeElement);
    const tabs = workbook.sheets.filter(({ visibility }) => visibility === "Visible");
    this.element.replaceChildren(...tabs.map((sheet) => this.#tab(sheet, sheet.id === workbook.activeSheet)));
    const active = this.#active();
    active?.scrollIntoView({ block: "nearest", inline: "nearest" });
    if (hadFocus) active?.focus();
  }

  #active(): HTMLElement | null {
    return this.element.querySelector<HTMLElement>("[aria-selected=true]");
  }

  #tab({ id, name, tabColor }: SheetRecord, selected: boolean): HTMLElement {
    const tab = element("button", {
      class: "cs-tab",
      text: name,
      attributes: { type: "button", role: "tab", "aria-selected": String(selected), tabindex: selected ? "0" : "-1" },
      on: { click: () => this.#events.chosen(id) },
    });
    tab.dataset["sheet"] = id;
    if (tabColor !== "") tab.style.setProperty("--tab", tabColor);
    return tab;
  }

  #key(event: KeyboardEvent): void {
    if (event.target instanceof HTMLInputElement) return;
    if (event.key === "F2") this.#on(event, (sheet) => this.#rename(sheet));
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const all = [...this.element.querySelectorAll<HTMLElement>("[role=tab]")];
    const at = all.findIndex((tab) => tab.getAttribute("aria-selected") === "true");
    all[(at + step + all.length) % all.length]?.click();
  }

  /** Does something with the sheet whose tab an event is on; a first click may have drawn the tabs anew meanwhile. */
  #on(event: Event, act: (sheet: SheetRecord, tab: HTMLElement) => void): void {
    const hit = event.target instanceof Element ? event.target.closest<HTMLElement>("[role=tab]") : null;
    const tab = hit ?? (event.type === "dblclick" ? this.#active() : null);
    const sheet = this.#workbook?.sheets.find(({ id }) => id === tab?.dataset["sheet"]);
    if (tab === null || sheet === undefined || this.#field !== null) return;
    event.preventDefault();
    act(sheet, tab);
  }

  #menu(sheet: SheetRecord, tab: HTMLElement): void {
    const host = this.element.parentElement ?? this.element;
    const { left } = host.getBoundingClientRect();
    const at = { x: tab.getBoundingClientRect().left - left, y: host.clientHeight };
    const isOpen = sheet.protection === null;
    const guard = isOpen ? () => this.#settle(this.#acts.protect(sheet)) : () => this.#unprotect(sheet);
    const items = [
      { text: sheetTexts.rename, act: () => this.#rename(sheet) },
      { text: isOpen ? sheetTexts.protect : sheetTexts.unprotect, act: guard },
    ];
    openMenu(host, at, sheetTexts.menu(sheet.name), items, () => this.#find(sheet)?.focus());
  }

  #unprotect(sheet: SheetRecord): void {
    if (sheet.password === "") this.#settle(this.#acts.unprotect(sheet, ""));
    else {
      const given = (password: string): void => this.#settle(this.#acts.unprotect(sheet, password));
      askPassword(this.element, sheet.name, given, () => this.#find(sheet)?.focus());
    }
  }

  #settle(refused: Refused | null): void {
    if (refused === null) this.#events.changed();
    else this.#events.refused(refused);
  }

  #find({ id }: SheetRecord): HTMLElement | undefined {
    return [...this.element.querySelectorAll<HTMLElement>("[role=tab]")].find((tab) => tab.dataset["sheet"] === id);
  }

  /** Enter and leaving the field take the name over, Escape does not; a refused one leaves the old name. */
  #rename(sheet: SheetRecord): void {
    const tab = this.#find(sheet);
    if (tab === undefined) return;
    const field = element("input", {
      class: "cs-tab-name",
      attributes: { "aria-label": sheetTexts.renaming(sheet.name), autocomplete: "off", spellcheck: "false" },
      on: {
        blur: () => this.#renamed(sheet, field.value),
        keydown: (event) => {
          const { key } = event as KeyboardEvent;
          if (key !== "Escape" && key !== "Enter") return;
          event.preventDefault(); // or the key would press what gets the focus now
          this.#renamed(sheet, key === "Escape" ? sheet.name : field.value, true);
        },
      },
    });
    field.value = sheet.name;
    field.style.width = `${tab.offsetWidth + 24}px`;
    tab.replaceWith(field);
    this.#field = field;
    field.focus();
    field.select();
  }

  #renamed(sheet: SheetRecord, name: string, byKey = false): void {
    if (this.#field === null || this.#workbook === null) return;
    this.#field = null; // first: drawing the tabs takes the field away, which it hears as leaving it
    const refused = name === sheet.name ? null : this.#acts.rename(sheet, name);
    this.show(this.#workbook);
    if (byKey) this.#find(sheet)?.focus();
    if (refused !== null) this.#events.refused(refused);
    else this.#events.changed();
  }
}
