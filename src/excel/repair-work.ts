import { success, type Outcome } from "../model/problem.ts";
import type { Name } from "../workbook/blueprint.ts";
import type { DrawnSheet } from "../workbook/draft.ts";
import { clash, freelyTitled, newSheets, sortedRows, type Extension } from "../workbook/extend.ts";
import { contentsOf } from "../workbook/contents-of.ts";
import { quotedSheet } from "../workbook/grid.ts";
import { repairedBlueprint } from "../workbook/health/apply.ts";
import type { Inspected, Repair } from "../workbook/health/fault.ts";
import { addRows, type askTableSizes } from "./add-rows.ts";
import { addSheets, drawnTable, remainsOf } from "./add-sheets.ts";
import { Canvas } from "./canvas.ts";
import { announceChange, changePlaces, openShortly } from "./change-places.ts";
import { freeTitle } from "./clear-half-made.ts";
import { isHalfMade, type HalfMade, type NameItem } from "./half-made.ts";
import type { Inspection } from "./inspect.ts";
import { isAmong } from "./inventory.ts";
import { columnsIn, isTaken, withoutUntaken } from "./repair-formulas.ts";
import { guardedBy } from "./repair-places.ts";
import { takeStep, type Standing, type Step } from "./repair-steps.ts";
import { spareTitle } from "./texts.ts";
import { drawnSizes } from "./row-heights.ts";
import { protectionOptions } from "./view.ts";
import { awaitedName, waitingName } from "./waiting-names.ts";

type Options = Excel.WorksheetProtectionOptions;

type Seal = Extract<Repair, { readonly kind: "value" }>;

/** Whether a step says that all others were taken. */
export const isSeal = (step: Repair): step is Seal => step.kind === "value" && step.seals === true;

type Redraw = Extract<Repair, { readonly kind: "redraw" }>;

/** How sheets are added: which names a link may lead to although they come later, and before which sheet. */
type Manner = Pick<Parameters<typeof addSheets>[2], "coming" | "before">;

const key = (title: string): string => title.toLowerCase();

/** How large things are that steps change: rows of sheets, and tables that get rows. */
export interface Sizes {
  readonly height: Standing["height"];
  readonly tables: ReturnType<ReturnType<typeof askTableSizes>>;
}

/** The steps of a repair on their way to Excel, and the workbook as it is after those that were taken. */
export class Work {
  now: Inspected;
  readonly context: Excel.RequestContext;
  private canvas: Canvas | null = null;
  private titles: readonly string[];
  private names: readonly NameItem[];
  private styles: readonly string[];
  private half: HalfMade;
  /** How the sheets are protected that are; by title in lower case. */
  private readonly shut: Map<string, Options>;
  /** How the sheets were protected that are open for the work. */
  private readonly opened = new Map<string, Options>();
  /** Formulas that wait for a table or a column. */
  private waiting: readonly Extract<Repair, { readonly kind: "formula" }>[] = [];
  private readonly heights: Standing["height"];
  private readonly sizes: Sizes["tables"];
  private readonly formats: Inspection["formats"];

  constructor(context: Excel.RequestContext, inspection: Inspection, sizes: Sizes) {
    this.context = context;
    this.now = inspection.found;
    this.titles = inspection.titles;
    this.names = inspection.items.map(({ name, type, value }) => ({ name, type, value: value as unknown }));
    this.styles = inspection.styles.map(({ name }) => name);
    this.half = inspection.half;
    this.heights = sizes.height;
    this.sizes = sizes.tables;
    this.formats = inspection.formats;
    const shut = inspection.sheets.filter(({ protection }) => protection.protected);
    this.shut = new Map(shut.map(({ name, protection }) => [key(name), givenOptions(protection.options)]));
  }

  /** Puts a step in the request. Fails, and does nothing, when there is no room for what it adds. */
  async take(step: Repair): Promise<Outcome<null>> {
    const after = repairedBlueprint(this.now, [step]);
    if (!after.ok) return after;
    const canvas = this.openCanvas();
    this.open(openedFor(step, this.now));
    if (step.kind === "extend") {
      const added = await this.extend(step.extension);
      if (!added.ok) return added;
    } else if (step.kind === "redraw") {
      const drawn = await this.redraw(step);
      if (!drawn.ok) return drawn;
    } else if (isSeal(step)) {
      await this.seal(step);
    } else {
      await takeStep(canvas, step, this.standing());
      this.remember(step);
    }
    this.now = after.value;
    return success(null);
  }

  /** Enters the formulas that waited, protects the sheets that were opened, and sends all. */
  async finish(): Promise<void> {
    await this.enterWaiting();
    for (const [title, options] of this.opened) this.sheet(title).protection.protect(options);
    await this.canvas?.send();
    for (const [title, options] of this.opened) this.shut.set(title, options);
    this.opened.clear();
    this.canvas = null;
  }

  /** Forgets a request that was refused: sheets that it opened may still be open. */
  drop(before: Inspected): void {
    this.canvas = null;
    this.now = before;
  }

  private openCanvas(): Canvas {
    this.canvas ??= new Canvas(this.context);
    return this.canvas;
  }

  private sheet(title: string): Excel.Worksheet {
    const canvas = this.openCanvas();
    canvas.openSheet(title);
    return canvas.sheet(title);
  }

  /** Opens sheets that are protected, as they have to be when steps change something on them. */
  open(titles: readonly string[]): void {
    for (const title of titles) {
      const { protection } = this.sheet(title);
      const options = this.shut.get(key(title));
      if (options === undefined) continue;
      protection.unprotect();
      this.shut.delete(key(title));
      this.opened.set(key(title), options);
    }
  }

  private standing(): Standing {
    const { now, styles, heights: height, formats } = this;
    return { now, names: this.names.map(({ name }) => name), styles, height, formats };
  }

  private remember(step: Step): void {
    if (step.kind === "cells" || step.kind === "column") this.styles = [...this.styles, ...Object.keys(step.styles)];
    if (step.kind === "name") this.names = withNames(this.names, [step.name]);
    if (step.kind !== "protect") return;
    this.opened.delete(key(step.sheet));
    this.shut.set(key(step.sheet), protectionOptions(step.protection));
  }

  private async extend(extension: Extension): Promise<Outcome<null>> {
    const { standing, fresh } = sortedRows(extension);
    const { tables } = contentsOf(this.now);
    for (const rows of standing)
      await addRows(this.openCanvas(), rows, tables.get(rows.table), this.sizes.get(rows.table));
    const added = await this.addSheets(extension);
    if (!added.ok) return added;
    const drawn = newSheets(extension).map(({ sheet }) => sheet);
    for (const rows of fresh) {
      await addRows(this.openCanvas(), rows, drawnTable(extension, rows), drawnSizes(drawn, rows.table));
    }
    return success(null);
  }

  /** By then all sheets are protected again: nobody looks at that any more in a workbook that is sealed. */
  private async seal(step: Seal): Promise<void> {
    await this.finish();
    const canvas = this.openCanvas();
    const options = this.shut.get(key(step.sheet));
    const close = options === undefined ? () => undefined : openShortly(this.context, step.sheet, options);
    canvas.openSheet(step.sheet);
    await takeStep(canvas, step, this.standing());
    close();
  }

  /** Drawn anew under a title to spare, it takes the place of what stands there, in a request with all before it. */
  private async redraw(step: Redraw): Promise<Outcome<null>> {
    const { sheet: title, kept, drawn, styles } = step;
    const spare = freeTitle(
      this.now.sheets.map(({ name }) => name),
      (number) => spareTitle(title, number),
    );
    const finish = announceChange(this.context, { title, spare, kept, protection: this.shut.get(key(title)) ?? null });
    const sheets = [underTitle(drawn, spare, isAmong(this.taken()))];
    const coming = drawn.sheet.hyperlinks.map(({ target }) => target);
    const added = await this.addSheets({ sheets, behind: "", styles, rows: [] }, { coming, before: title });
    if (!added.ok) return added;
    this.changePlaces(step, spare);
    finish();
    await this.finish();
    return success(null);
  }

  private changePlaces({ sheet: title, kept, drawn }: Redraw, spare: string): void {
    const names = this.names.map(({ name }) => name);
    const waiting = names.filter((name) => awaitedName(name) !== null);
    const tables = this.now.sheets.find(({ name }) => name === title)?.tables.map(({ name }) => name) ?? [];
    const old = { tables, isProtected: this.shut.has(key(title)) };
    changePlaces(this.context, { title, spare, kept }, { waiting, names, old });
    const moved = new Map([
      [title, kept],
      [spare, title],
    ]);
    this.titles = this.titles.flatMap((one) => (moved.has(one) ? (moved.get(one) ?? []) : [one]));
    this.names = withNames(
      this.names.filter(({ name }) => awaitedName(name) === null),
      drawn.names,
    );
    this.waiting = this.waiting.map((step) => (step.sheet === spare ? { ...step, sheet: title } : step));
    const options = this.shut.get(key(spare));
    this.shut.delete(key(spare));
    this.shut.delete(key(title));
    if (options !== undefined) this.shut.set(key(title), options);
  }

  private async addSheets(extension: Extension, how: Manner = {}): Promise<Outcome<null>> {
    const titles = this.now.sheets.map(({ name }) => name);
    const drawn = freelyTitled(newSheets(extension), titles);
    if (drawn.length === 0) return success(null);
    const known = columnsIn({ sheets: [...this.now.sheets, ...drawn.map(({ sheet }) => sheet)] });
    const entered = drawn.map(({ sheet, names }) => {
      const [without, steps] = withoutUntaken(sheet, known);
      this.waiting = [...this.waiting, ...steps];
      return { sheet: without, names };
    });
    const count = extension.sheets.length;
    return this.draw({ ...extension, sheets: entered.slice(0, count), last: entered.slice(count) }, how);
  }

  private async draw(extension: Extension, how: Manner): Promise<Outcome<null>> {
    const clashing = clash(extension, this.taken());
    if (!clashing.ok) return clashing;
    // what is half made takes a look at it first
    if (this.half.sheets.length > 0) await this.finish();
    const { titles, names, styles, half } = this;
    const remains = await remainsOf(this.context, extension, { titles, names }, half);
    this.titles = await addSheets(this.openCanvas(), extension, { titles, names, styles, remains, ...how });
    this.half = { markers: [], sheets: [], styles: [] };
    this.names = withNames(
      names.filter(({ name }) => isNotAmong(remains.names)(name)),
      newSheets(extension).flatMap((one) => one.names),
    );
    this.styles = [...styles, ...Object.keys(extension.styles)];
    for (const { sheet } of newSheets(extension)) {
      if (sheet.protection !== null) this.shut.set(key(sheet.name), protectionOptions(sheet.protection));
    }
    return success(null);
  }

  private taken(): readonly string[] {
    const tables = this.now.sheets.flatMap((sheet) => sheet.tables);
    return [...this.names.filter((item) => !isHalfMade(this.half)(item)), ...tables].map(({ name }) => name);
  }

  private async enterWaiting(): Promise<void> {
    const known = columnsIn(this.now);
    const isPossible = ({ formula }: { readonly formula: string }): boolean => isTaken(formula, known);
    const possible = this.waiting.filter(isPossible);
    this.waiting = this.waiting.filter((step) => !isPossible(step));
    for (const step of possible) {
      this.open([step.sheet]);
      await takeStep(this.openCanvas(), step, this.standing());
    }
  }
}

/** Excel can leave options out, or give nothing for them; then they are as they are by themselves. */
export function givenOptions(options: Options | null): Options {
  return Object.fromEntries(Object.entries(options ?? {}).filter(([, value]) => value !== null));
}

/** The sheets that are open while a step is taken, but for those that it opens by itself. */
const openedFor = (step: Repair, now: Inspected): readonly string[] =>
  step.kind === "redraw" || isSeal(step) ? [] : guardedBy(step, now);

/** A drawing under another title; of its names, those that the workbook has wait for it. */
function underTitle({ sheet, names }: DrawnSheet, title: string, isThere: (name: string) => boolean): DrawnSheet {
  const waiting = names.map((one) => ({
    ...one,
    sheet: title,
    name: isThere(one.name) ? waitingName(one.name) : one.name,
  }));
  return { sheet: { ...sheet, name: title }, names: waiting };
}

const isNotAmong = (some: readonly string[]): ((name: string) => boolean) => {
  const isIn = isAmong(some);
  return (name) => !isIn(name);
};

function withNames(items: readonly NameItem[], added: readonly Name[]): readonly NameItem[] {
  const isOther = isNotAmong(added.map(({ name }) => name));
  const fresh = added.map(({ name, sheet, address }) => ({
    name,
    type: "Range",
    value: `${quotedSheet(sheet)}!${address}`,
  }));
  return [...items.filter(({ name }) => isOther(name)), ...fresh];
}
