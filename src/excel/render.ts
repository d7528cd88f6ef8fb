import type { Blueprint, Sheet } from "../workbook/blueprint.ts";
import { Canvas } from "./canvas.ts";
import { mentions, writeCells, writeLateFormulas } from "./cells.ts";
import { addCharts } from "./charts.ts";
import { decide } from "./clash.ts";
import { clearHalfMade, lookAtHalfMade, tidy, type Remains } from "./clear-half-made.ts";
import { addConditionalFormats } from "./conditional-formats.ts";
import { announce } from "./half-made.ts";
import { inExcel } from "./host.ts";
import { isAmong, takeInventory, type Inventory } from "./inventory.ts";
import { defineNames, setHyperlinks } from "./names.ts";
import { setPage } from "./page.ts";
import { addPivots } from "./pivots.ts";
import { setColumnWidths, setRowHeights } from "./sizes.ts";
import { applyStyles, defineStyles } from "./styles.ts";
import { addTables } from "./tables.ts";
import { setValidations } from "./validation.ts";
import { mergeCells, protect, setView } from "./view.ts";

/**
 * Writes a Blueprint into the open workbook, after the user's own sheets, in two round trips: one to look, one to write.
 * Only when the cells hold more than about 3.5 MB of text does the second become several.
 *
 * `unchanged` when all its sheets are there already: then nothing is written, whatever the user made of them.
 * Nothing of the user is ever changed or deleted.
 * @throws ClashError before anything is written; HostError when Excel refuses. What Excel did before it refused stays
 * (it cannot take a request back); the next time that is cleared away first, see `half-made.ts`.
 */
export function render(blueprint: Blueprint): Promise<"created" | "unchanged"> {
  return inExcel(async (context) => {
    const { inventory, half, standing } = await takeInventory(context);
    if (decide(blueprint, inventory) === "leave") {
      await tidy(context, half);
      return "unchanged";
    }
    const remains = await lookAtHalfMade(context, half, standing, blueprint.sheets);
    await draw(context, blueprint, inventory, remains);
    return "created";
  });
}

/** What is done to a sheet once all cells, tables and formulas stand. */
const finishing: readonly ((canvas: Canvas, sheet: Sheet) => void)[] = [
  mergeCells,
  applyStyles,
  setColumnWidths,
  setRowHeights,
  setValidations,
  addConditionalFormats,
  addCharts,
  addPivots,
  setView,
  setPage,
];

async function draw(
  context: Excel.RequestContext,
  blueprint: Blueprint,
  inventory: Inventory,
  remains: Remains,
): Promise<void> {
  const canvas = new Canvas(context);
  clearHalfMade(canvas, remains, blueprint, inventory.styles);
  const finish = await drawSheets(canvas, blueprint, inventory.styles);
  setProperties(context, blueprint, inventory);
  const [first] = blueprint.sheets;
  if (first !== undefined) canvas.sheet(first.name).activate();
  finish();
  await canvas.send();
}

/**
 * Adds the sheets of a Blueprint, with its names and those of its styles that are not there; sent with what follows.
 *
 * It is written down first that they are half made. The order after that lets everything exist before something refers to
 * it, and needs no cell to be written twice:
 * 1. named styles and all sheets, empty;
 * 2. names: they only need sheets, and formulas, links and rules need them;
 * 3. links: Excel fills and styles an empty cell that gets a link, which the real text and style then replace;
 * 4. what the cells hold, a block per sheet, without the formulas that mention a table;
 * 5. tables: they need their headers to stand; then the formulas that waited for them;
 * 6. merges and styles (values first, formats second), sizes, rules, charts, pivots, view and page;
 * 7. protection, as afterwards only unlocked cells can be written.
 * @returns what writes down that they are whole, to be called once nothing more is done to them.
 */
export async function drawSheets(
  canvas: Canvas,
  blueprint: Blueprint,
  existingStyles: readonly string[],
): Promise<() => void> {
  const { sheets } = blueprint;
  const isLate = mentions(sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name)));
  const isThere = isAmong(existingStyles);
  const finish = announce(
    canvas.context,
    sheets.map(({ name }) => name),
    Object.keys(blueprint.styles).filter(isThere),
  );
  defineStyles(canvas, blueprint, existingStyles);
  for (const sheet of sheets) canvas.addSheet(sheet);
  defineNames(canvas, blueprint);
  for (const sheet of sheets) setHyperlinks(canvas, sheet);
  for (const sheet of sheets) await writeCells(canvas, sheet, isLate);
  for (const sheet of sheets) addTables(canvas, sheet);
  for (const sheet of sheets) await writeLateFormulas(canvas, sheet, isLate);
  for (const sheet of sheets) for (const finish of finishing) finish(canvas, sheet);
  for (const sheet of sheets) protect(canvas, sheet);
  return finish;
}

/** Title and subject are filled in only where the user's workbook has none. */
function setProperties(context: Excel.RequestContext, { properties }: Blueprint, { title, subject }: Inventory): void {
  const target = context.workbook.properties;
  if (title === "") target.title = properties.title;
  if (subject === "") target.subject = properties.subject;
}
