import { element, placeAt } from "./element.ts";
import type { Step } from "./moves.ts";
import type { Box } from "./sizes.ts";
import { texts } from "./texts.ts";

/** Where the selection goes when an entry is done. */
export type Next = Step | "stay";

export interface CellEditorEvents {
  /** The editor closed. `text` is null when nothing changed. */
  done(text: string | null, next: Next): void;
  changed(text: string): void;
}

/** The field over a cell in which a user types. It opens on the cell and grows with the text. */
export class CellEditor {
  readonly #field: HTMLTextAreaElement;
  readonly #events: CellEditorEvents;
  #start = "";
  #open = false;

  constructor(layer: HTMLElement, events: CellEditorEvents) {
    this.#events = events;
    this.#field = element("textarea", {
      class: "cs-editor",
      attributes: { spellcheck: "true", hidden: "" },
      on: {
        keydown: (event) => this.#key(event as KeyboardEvent),
        input: () => this.#grow(),
        blur: () => this.finish("stay"),
      },
    });
    layer.append(this.#field);
  }

  get isOpen(): boolean {
    return this.#open;
  }

  /** Opens over a cell. `from` is what the cell holds; with `typed` that replaces it. */
  open(address: string, box: Box, from: string, typed: string | null, font: string): void {
    this.#open = true;
    this.#start = from;
    this.#field.hidden = false;
    this.#field.setAttribute("aria-label", texts.cellEditor(address));
    this.#field.value = typed ?? from;
    this.#field.style.font = font;
    this.move(box);
    this.#field.focus({ preventScroll: true });
    const end = this.#field.value.length;
    this.#field.setSelectionRange(end, end);
    this.#grow();
  }

  /** Follows its cell. */
  move(box: Box): void {
    placeAt(this.#field, { left: box.left, top: box.top });
    this.#field.style.minWidth = `${box.width + 1}px`;
    this.#field.style.minHeight = `${box.height + 1}px`;
  }

  /** Takes over what was typed in the formula bar meanwhile. */
  set text(text: string) {
    this.#field.value = text;
    this.#grow();
  }

  /** Closes and hands the entry over; nothing happens when it is closed, and nothing changes when the text did not. */
  finish(next: Next): void {
    if (!this.#open) return;
    const { value } = this.#field;
    this.#close();
    this.#events.done(value === this.#start ? null : value, next);
  }

  cancel(): void {
    if (!this.#open) return;
    this.#close();
    this.#events.done(null, "stay");
  }

  #close(): void {
    this.#open = false;
    this.#field.hidden = true;
  }

  #grow(): void {
    this.#field.style.height = "0";
    this.#field.style.height = `${this.#field.scrollHeight + 2}px`;
    this.#events.changed(this.#field.value);
  }

  #key(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === "Enter" && event.altKey) {
      event.preventDefault();
      this.#field.setRangeText("\n", this.#field.selectionStart, this.#field.selectionEnd, "end");
      this.#grow();
      return;
    }
    const next = nexts[`${event.shiftKey ? "Shift+" : ""}${event.key}`];
    if (event.key === "Escape") this.cancel();
    else if (next === undefined) return;
    else this.finish(next);
    event.preventDefault();
  }
}

const nexts: Readonly<Record<string, Next>> = {
  Enter: "down",
  "Shift+Enter": "up",
  Tab: "right",
  "Shift+Tab": "left",
};
