import { cellArea, type Area } from "../core/store/area.ts";
import { pivotWords } from "../core/store/pivot-grid.ts";
import { filterAt, pivotItems } from "../core/store/pivots.ts";
import { listOptions, validationOf } from "../core/store/validations.ts";
import { valueText } from "../core/store/texts.ts";
import type { CellValue } from "../../src/workbook/blueprint.ts";
import type { SheetRecord, ValidationRecord, Workbook } from "../core/store/workbook.ts";
import { element, placeAt } from "./element.ts";
import { openMenu } from "./menu.ts";
import type { Box } from "./sizes.ts";
import { texts } from "./texts.ts";

/** What stands beside the selected cell: the prompt of its validation, and the arrow of its list. */
export class Hints {
  readonly #layer: HTMLElement;
  readonly #prompt: HTMLElement;
  readonly #arrow: HTMLButtonElement;
  readonly #choose: (text: string) => void;
  readonly #after: () => void;
  #options: readonly string[] = [];

  constructor(layer: HTMLElement, choose: (text: string) => void, after: () => void) {
    this.#layer = layer;
    this.#choose = choose;
    this.#after = after;
    this.#prompt = element("div", { class: "cs-prompt", attributes: { role: "note", hidden: "" } });
    this.#arrow = element("button", {
      class: "cs-arrow",
      text: "▾",
      attributes: { type: "button", "aria-label": texts.dropdown, "aria-haspopup": "menu", tabindex: "-1", hidden: "" },
      on: { click: () => this.open() },
    });
    layer.append(this.#prompt, this.#arrow);
  }

  /** Shows what belongs to a cell; `box` is where it is, null when it is out of view. */
  show(workbook: Workbook, sheet: SheetRecord, area: Area, box: Box | null, closed: boolean): void {
    const validation = validationOf(sheet, cellArea(area.top, area.left));
    const listed = validation === null || closed ? [] : optionsOf(workbook, validation);
    this.#options = filterOptions(sheet, area) ?? listed;
    this.#arrow.hidden = box === null || this.#options.length === 0;
    const { title = "", message = "", showPrompt = false } = validation?.prompt ?? {};
    this.#prompt.hidden = box === null || !showPrompt || (title === "" && message === "");
    if (box === null) return;
    placeAt(this.#arrow, { left: box.left + box.width + 1, top: box.top + Math.max(0, box.height - 22) });
    this.#prompt.replaceChildren(element("strong", { text: title }), element("p", { text: message }));
    this.#placePrompt(box);
  }

  hide(): void {
    this.#arrow.hidden = true;
    this.#prompt.hidden = true;
  }

  /** Below the cell, or above it where there is no room. */
  #placePrompt(box: Box): void {
    if (this.#prompt.hidden) return;
    const { clientWidth, clientHeight } = this.#layer;
    const below = box.top + box.height + 6;
    const fits = below + this.#prompt.offsetHeight <= clientHeight;
    const top = fits ? below : Math.max(4, box.top - this.#prompt.offsetHeight - 6);
    placeAt(this.#prompt, {
      left: Math.max(4, Math.min(box.left + 12, clientWidth - this.#prompt.offsetWidth - 12)),
      top,
    });
  }

  /** Opens the list of the cell; whether it has one. */
  open(): boolean {
    if (this.#arrow.hidden) return false;
    const items = this.#options.map((text) => ({ text, act: () => this.#choose(text) }));
    const at = { x: this.#arrow.offsetLeft, y: this.#arrow.offsetTop + this.#arrow.offsetHeight };
    openMenu(this.#layer, at, texts.choices, items, this.#after);
    return true;
  }
}

/** What can be chosen of a field above a PivotTable; null for any other cell. */
function filterOptions(sheet: SheetRecord, { top, left }: Area): readonly string[] | null {
  const filter = filterAt(sheet, top, left);
  return filter === null ? null : [pivotWords.all, ...pivotItems(filter.pivot, filter.field)];
}

/** What a list offers; empty for a validation of another kind. */
function optionsOf(workbook: Workbook, { rule }: ValidationRecord): readonly string[] {
  const list = rule["list"] as { readonly source?: unknown } | undefined;
  if (typeof list?.source !== "string") return [];
  if (!list.source.startsWith("=")) return list.source.split(",").map((item) => item.trim());
  return (listOptions(workbook, list.source) ?? []).map((value) => valueText(value as CellValue));
}
