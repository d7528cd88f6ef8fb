import type { Protection, Sheet } from "../workbook/blueprint.ts";
import { areaAddress, parseArea } from "../workbook/grid.ts";
import type { Canvas } from "./canvas.ts";
import { stacks } from "./rectangles.ts";

/** Merges cells, rows under each other at once; their values stand there already. */
export function mergeCells(canvas: Canvas, { name, merges }: Pick<Sheet, "name" | "merges">): void {
  for (const { area, across } of stacks(merges.map(parseArea))) canvas.range(name, areaAddress(area)).merge(across);
}

/** Sets what a sheet looks like around its cells. Gridlines are on by nature. */
export function setView(canvas: Canvas, { name, tabColor, gridlines, frozenRows }: Sheet): void {
  const sheet = canvas.sheet(name);
  sheet.tabColor = tabColor;
  if (!gridlines) sheet.showGridlines = false;
  if (frozenRows > 0) sheet.freezePanes.freezeRows(frozenRows);
}

/** What a protection allows, as Office.js takes it. */
export const protectionOptions = ({
  formatCells,
  formatColumns,
  formatRows,
}: Protection): Excel.WorksheetProtectionOptions => ({
  allowFormatCells: formatCells,
  allowFormatColumns: formatColumns,
  allowFormatRows: formatRows,
  selectionMode: "Normal",
});

/** Protects a sheet, never with a password. Comes last: afterwards only unlocked cells can be written. */
export function protect(canvas: Canvas, { name, protection }: Pick<Sheet, "name" | "protection">): void {
  if (protection !== null) canvas.sheet(name).protection.protect(protectionOptions(protection));
}
