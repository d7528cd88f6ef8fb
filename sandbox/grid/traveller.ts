import { cellArea, type Area } from "../core/store/area.ts";
import { selectionOn } from "../core/store/sheets.ts";
import type { SheetRecord, Workbook } from "../core/store/workbook.ts";
import type { KeyEvents } from "./keys.ts";
import { beside, type Step } from "./moves.ts";
import { wholeCell } from "./sizes.ts";
import { destination, everything, Stretch, type Goal } from "./travel.ts";

/** What the keys need of the screen. */
export interface Country {
  readonly workbook: Workbook;
  /** The sheet in view. */
  sheet(): SheetRecord;
  /** Selects a block of a sheet and brings it in view; of a large one, `seen`. */
  goTo(sheet: SheetRecord, area: Area, seen: Area): void;
  /** How many rows a screen shows, from a row on. */
  rowsInView(sheet: SheetRecord, row: number): number;
}

/** Moves the selection with the keyboard, as Excel does. */
export class Traveller {
  readonly #country: Country;
  readonly #stretch = new Stretch();

  constructor(country: Country) {
    this.#country = country;
  }

  keys(): Pick<KeyEvents, "all" | "travel" | "turn" | "move"> {
    return {
      move: (to) => this.step(to),
      travel: (goal, extend) => this.#travel(goal, extend),
      all: () => this.#all(),
      turn: (by) => this.#turn(by),
    };
  }

  /** To the cell beside, or nowhere. */
  step(to: Step | "stay"): void {
    if (to !== "stay") this.#select(beside(this.#cell, to));
  }

  /** To another sheet, where it was left. */
  visit(sheet: SheetRecord): void {
    const area = selectionOn(this.#country.workbook, sheet);
    this.#country.goTo(sheet, area, cellArea(area.top, area.left));
  }

  get #area(): Area {
    return this.#country.workbook.selection;
  }

  get #cell(): Area {
    return wholeCell(this.#country.sheet(), cellArea(this.#area.top, this.#area.left));
  }

  #select(area: Area, seen = area): void {
    this.#country.goTo(this.#country.sheet(), area, seen);
  }

  #travel(goal: Goal, extend: boolean): void {
    const sheet = this.#country.sheet();
    const page = this.#country.rowsInView(sheet, this.#area.top);
    if (extend) {
      const { area, end } = this.#stretch.extended(sheet, wholeCell(sheet, this.#area), goal, page);
      this.#select(area, end);
    } else this.#select(destination(sheet, this.#cell, goal, page));
  }

  #all(): void {
    this.#select(everything(this.#country.sheet(), this.#area), this.#cell);
  }

  #turn(by: 1 | -1): void {
    const sheets = this.#country.workbook.sheets.filter(({ visibility }) => visibility === "Visible");
    const next = sheets[sheets.indexOf(this.#country.sheet()) + by];
    if (next !== undefined) this.visit(next);
  }
}
