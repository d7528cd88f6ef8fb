import type { Sheet } from "../workbook/blueprint.ts";
import { contentsOf } from "../workbook/contents-of.ts";
import { cellAddress, parseArea } from "../workbook/grid.ts";
import type { Inspected, Repair } from "../workbook/health/fault.ts";
import { isUnread } from "../workbook/health/free.ts";
import { holdsSomething } from "../workbook/values.ts";
import { weigh } from "./bands.ts";
import type { Canvas } from "./canvas.ts";
import { entry, writePlaces, type Entry } from "./cells.ts";
import { addConditionalFormats } from "./conditional-formats.ts";
import type { SeenFormat } from "./inspect-formats.ts";
import type { Inspection } from "./inspect.ts";
import { isAmong } from "./inventory.ts";
import { setHyperlinks } from "./names.ts";
import { joinedAreas, rectangles } from "./rectangles.ts";
import { setRowHeights } from "./sizes.ts";
import { applyStyles, defineStyles } from "./styles.ts";
import { writeRow } from "./table-block.ts";
import { addTables, dressTable } from "./tables.ts";
import { setValidations } from "./validation.ts";
import { mergeCells, protect } from "./view.ts";

/** A step that goes into a request beside others; sheets are added apart from these. */
export type Step = Exclude<Repair, { readonly kind: "extend" | "redraw" }>;

type Of<Kind extends Step["kind"]> = Extract<Step, { readonly kind: Kind }>;

/** The workbook as it is just before a step. */
export interface Standing {
  readonly now: Inspected;
  /** Names of the workbook, also those that point nowhere. */
  readonly names: readonly string[];
  readonly styles: readonly string[];
  /** How high a row is, in points. */
  readonly height: (sheet: string, row: number) => number;
  /** The conditional formats as they were found, by sheet. */
  readonly formats: Inspection["formats"];
}

type Steps = { readonly [Kind in Step["kind"]]: (canvas: Canvas, step: Of<Kind>, standing: Standing) => unknown };

const steps: Steps = {
  cells: placeCells,
  name: pointName,
  table: (canvas, { sheet, table }) => addTables(canvas, { name: sheet, tables: [table] }),
  rename: ({ context }, { from, to, look }) => {
    const table = context.workbook.tables.getItem(from);
    if (look !== undefined) dressTable(table, look);
    table.name = to;
  },
  heading: ({ context }, { table, from, to }) => {
    const head = context.workbook.tables.getItem(table).columns.getItem(from).getHeaderRowRange();
    head.untrack();
    head.formulas = [[entry(to)]];
  },
  column: addColumn,
  row: writeNumbers,
  validation: (canvas, { sheet, validation }) => {
    canvas.range(sheet, validation.range).dataValidation.clear();
    setValidations(canvas, { name: sheet, validations: [validation] });
  },
  format: addFormat,
  formula: async (canvas, { sheet, cell, formula }) => {
    await canvas.makeRoom(weigh([formula]));
    canvas.range(sheet, cell).formulas = [[formula]];
  },
  value: (canvas, { sheet, cell, value }) => {
    canvas.range(sheet, cell).values = [[value]];
  },
  link: setLink,
  lock: (canvas, { sheet, cells, locked }) => {
    const places = cells.map(placeOf).sort((a, b) => a.row - b.row || a.column - b.column);
    for (const addresses of joinedAreas(rectangles(places))) {
      canvas.rangeAreas(sheet, addresses).format.protection.locked = locked;
    }
  },
  protect: (canvas, { sheet, protection }) => protect(canvas, { name: sheet, protection }),
};

/** In place of what is left of it, when it was being added before and that was broken off. */
function addFormat(canvas: Canvas, { sheet, format }: Of<"format">, { formats }: Standing): void {
  const isLeft = ({ range, formula, fill }: SeenFormat): boolean =>
    range === format.range && (formula === "" || (fill === null && format.fill !== null && formula === format.formula));
  for (const { id } of (formats.get(sheet) ?? []).filter(isLeft)) {
    canvas.range(sheet, format.range).conditionalFormats.getItem(id).delete();
  }
  addConditionalFormats(canvas, { name: sheet, conditionalFormats: [format] });
}

/** Puts a step in a request. Its sheet is open, and taken up in the canvas. */
export async function takeStep(canvas: Canvas, step: Step, standing: Standing): Promise<void> {
  const take = steps[step.kind] as (canvas: Canvas, step: Step, standing: Standing) => unknown;
  await take(canvas, step, standing);
}

const placeOf = (address: string): { readonly row: number; readonly column: number } => {
  const { top: row, left: column } = parseArea(address);
  return { row, column };
};

const sheetIn = ({ sheets }: Inspected, title: string): Sheet | undefined =>
  sheets.find(({ name }) => name.toLowerCase() === title.toLowerCase());

/** The places of a sheet in which something stands. */
function heldPlaces(now: Inspected, title: string): ReadonlySet<string> {
  const held = (sheetIn(now, title)?.cells ?? []).filter(holdsSomething);
  return new Set(held.map(({ row, column }) => cellAddress(row, column)));
}

/**
 * Fills cells, but for those in which something stands. Texts come last: where it is broken off nothing stands there yet, and the
 * cells are filled the next time. Numbers and formulas come first, as a look can make texts of them.
 */
async function placeCells(canvas: Canvas, step: Of<"cells">, { now, styles, height }: Standing): Promise<void> {
  const { sheet: name } = step;
  // they can be there already, where it was broken off before; Excel refuses to merge them again
  const isMerged = isAmong(sheetIn(now, name)?.merges ?? []);
  const merges = step.merges.filter((area) => !isMerged(area));
  const held = heldPlaces(now, name);
  const cells = step.cells.filter(({ row, column }) => !held.has(cellAddress(row, column)));
  const areTexts = cells.every(({ value, formula }) => formula === undefined && typeof value === "string");
  defineStyles(canvas, step, styles);
  if (!areTexts) await writePlaces(canvas, { name, cells });
  mergeCells(canvas, { name, merges });
  applyStyles(canvas, { name, cells });
  setRowHeights(canvas, { name, rows: step.rows.filter((one) => height(name, one.row) < one.height) });
  if (areTexts) await writePlaces(canvas, { name, cells });
}

/** Given as a range: a reference as text would be read in the user's own language. */
function pointName(canvas: Canvas, { name: { name, sheet, address } }: Of<"name">, { names }: Standing): void {
  const collection = canvas.context.workbook.names;
  if (isAmong(names)(name)) collection.getItem(name).delete();
  canvas.openSheet(sheet);
  collection.add(name, canvas.range(sheet, address));
}

/** Whether there is room for one column more at the right of a table. */
export function hasRoomFor({ table: name }: Of<"column">, now: Inspected): boolean {
  const sheet = now.sheets.find(({ tables }) => tables.some((table) => table.name === name));
  const area = parseArea(sheet?.tables.find((table) => table.name === name)?.address ?? "A1");
  const held = heldPlaces(now, sheet?.name ?? "");
  const beside = { ...area, left: area.right + 1, right: area.right + 1 };
  if (sheet !== undefined && isUnread(sheet, beside)) return false;
  return Array.from({ length: area.bottom - area.top + 1 }, (_, index) => area.top + index).every(
    (row) => !held.has(cellAddress(row, area.right + 1)),
  );
}

async function addColumn(canvas: Canvas, step: Of<"column">, { now, styles }: Standing): Promise<void> {
  const sheet = now.sheets.find(({ tables }) => tables.some(({ name }) => name === step.table));
  const table = sheet?.tables.find(({ name }) => name === step.table);
  if (sheet === undefined || table === undefined) throw new RangeError(`there is no table ${step.table}`);
  const area = parseArea(table.address);
  const column = area.right + 1;
  canvas.openSheet(sheet.name);
  defineStyles(canvas, step, styles);
  const head = { row: area.top, column, value: step.heading, style: step.headingStyle };
  const body = Array.from({ length: area.bottom - area.top }, (_, index) => ({
    row: area.top + 1 + index,
    column,
    value: null,
    style: step.style,
    ...(step.formula !== null && { formula: step.formula }),
  }));
  await writePlaces(canvas, { name: sheet.name, cells: [head] });
  const grown = `${cellAddress(area.top, area.left)}:${cellAddress(area.bottom, column)}`;
  canvas.context.workbook.tables.getItem(step.table).resize(canvas.range(sheet.name, grown));
  if (step.formula !== null) await writePlaces(canvas, { name: sheet.name, cells: body });
  applyStyles(canvas, { name: sheet.name, cells: [head, ...body] });
}

/** Excel gives a cell with a link a look of its own, and can fill it in: text and style come back after that. */
async function setLink(canvas: Canvas, { sheet, link }: Of<"link">, { now, styles }: Standing): Promise<void> {
  setHyperlinks(canvas, { name: sheet, hyperlinks: [link] });
  const { row, column } = placeOf(link.cell);
  const cells = sheetIn(now, sheet)?.cells.filter((cell) => cell.row === row && cell.column === column) ?? [];
  await writePlaces(canvas, { name: sheet, cells });
  applyStyles(canvas, { name: sheet, cells: cells.filter(({ style }) => isAmong(styles)(style)) });
}

async function writeNumbers(canvas: Canvas, { table, row, cells }: Of<"row">, { now }: Standing): Promise<void> {
  const columns = contentsOf(now).tables.get(table)?.columns ?? [];
  const placed = new Map(
    [...cells].map(([heading, value]): [number, Entry] => [columns.indexOf(heading), entry(value)]),
  );
  await canvas.makeRoom(weigh([...placed.values()]));
  writeRow(canvas.context.workbook.tables.getItem(table), row, placed, false);
}
