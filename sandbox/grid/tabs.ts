import type { Workbook } from "../core/store/workbook.ts";
import { element } from "./element.ts";
import { texts } from "./texts.ts";

/** The tabs of the sheets, below the cells. Arrow keys go from one to the next, as in every row of tabs. */
export class Tabs {
  readonly element: HTMLElement;
  readonly #choose: (sheetId: string) => void;

  constructor(choose: (sheetId: string) => void) {
    this.#choose = choose;
    this.element = element("div", {
      class: "cs-tabs",
      attributes: { role: "tablist", "aria-label": texts.tabs },
      on: { keydown: (event) => this.#key(event as KeyboardEvent) },
    });
  }

  /** Shows the visible sheets, the active one chosen. */
  show(workbook: Workbook): void {
    const hadFocus = this.element.contains(document.activeElement);
    const tabs = workbook.sheets.filter(({ visibility }) => visibility === "Visible");
    this.element.replaceChildren(...tabs.map((sheet) => this.#tab(sheet, sheet.id === workbook.activeSheet)));
    const active = this.element.querySelector<HTMLElement>("[aria-selected=true]");
    active?.scrollIntoView({ block: "nearest", inline: "nearest" });
    if (hadFocus) active?.focus();
  }

  #tab({ id, name, tabColor }: { id: string; name: string; tabColor: string }, selected: boolean): HTMLElement {
    const tab = element("button", {
      class: "cs-tab",
      text: name,
      attributes: { type: "button", role: "tab", "aria-selected": String(selected), tabindex: selected ? "0" : "-1" },
      on: { click: () => this.#choose(id) },
    });
    if (tabColor !== "") tab.style.setProperty("--tab", tabColor);
    return tab;
  }

  #key(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const all = [...this.element.querySelectorAll<HTMLElement>("[role=tab]")];
    const at = all.findIndex((tab) => tab.getAttribute("aria-selected") === "true");
    all[(at + step + all.length) % all.length]?.click();
  }
}
