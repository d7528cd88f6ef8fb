import { element } from "./element.ts";
import { texts } from "./texts.ts";

export interface BarEvents {
  /** A place was typed in the name box. */
  go(text: string): void;
  /** The content of the selected cell is about to be changed in the bar. */
  began(): void;
  /** It was; null when nothing changed. The selection may have moved meanwhile. */
  ended(text: string | null): void;
}

/** The name box and the formula bar above the cells. */
export class Bar {
  readonly element: HTMLElement;
  readonly #name: HTMLInputElement;
  readonly #content: HTMLTextAreaElement;
  readonly #events: BarEvents;
  #address = "";
  #text = "";
  #editing = false;

  constructor(events: BarEvents) {
    this.#events = events;
    this.#name = element("input", {
      class: "cs-name",
      attributes: { "aria-label": texts.nameBox, autocomplete: "off", spellcheck: "false" },
      on: {
        keydown: (event) => this.#nameKey(event as KeyboardEvent),
        focus: () => this.#name.select(),
        blur: () => (this.#name.value = this.#address),
      },
    });
    this.#content = element("textarea", {
      class: "cs-content",
      attributes: { "aria-label": texts.formulaBar, rows: "1", spellcheck: "false" },
      on: {
        keydown: (event) => this.#contentKey(event as KeyboardEvent),
        focus: () => this.#begin(),
        blur: () => this.#finish(),
      },
    });
    const sign = element("span", { class: "cs-fx", text: "fx", attributes: { "aria-hidden": "true" } });
    this.element = element("div", { class: "cs-bar" }, this.#name, sign, this.#content);
  }

  /**
   * Shows what is selected and what its first cell holds. `closed` cells can be read, not changed. While that cell is
   * being changed here, what was typed stays; another selection ends it.
   */
  show(address: string, text: string, closed: boolean): void {
    if (this.#editing && address === this.#address) return;
    this.#finish();
    this.#address = address;
    this.#text = text;
    this.#name.value = address;
    this.#content.value = text;
    this.#content.readOnly = closed;
  }

  /** Shows what is being typed in the cell. */
  preview(text: string): void {
    this.#content.value = text;
  }

  #nameKey(event: KeyboardEvent): void {
    if (event.key !== "Enter") return;
    event.preventDefault();
    const text = this.#name.value;
    this.#name.value = this.#address;
    this.#events.go(text);
  }

  #contentKey(event: KeyboardEvent): void {
    if (event.key === "Escape") this.#content.value = this.#text;
    if (event.key !== "Escape" && (event.key !== "Enter" || event.altKey)) return;
    event.preventDefault();
    this.#content.blur();
  }

  #begin(): void {
    if (this.#content.readOnly || this.#editing) return;
    this.#editing = true;
    this.#events.began();
  }

  #finish(): void {
    if (!this.#editing) return;
    this.#editing = false;
    const { value } = this.#content;
    this.#events.ended(value === this.#text ? null : value);
  }
}
