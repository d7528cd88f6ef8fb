import type { Blueprint, Cell, Sheet, Validation } from "../../src/workbook/blueprint.ts";
import { areaAddress, cellAddress, parseArea } from "../../src/workbook/grid.ts";

/**
 * What a look at a workbook can tell of a Blueprint, in a form in which two of them can be compared; without the cells in
 * which PivotTables of `drawn` show something, and without locked cells in which nothing stands.
 */
export function inspectedParts({ sheets, names, styles }: Blueprint, drawn: Blueprint) {
  const pivotsOf = (sheet: Sheet) => drawn.sheets.find(({ name }) => name === sheet.name)?.pivots ?? [];
  return {
    sheets: sheets.map((sheet) => partsOf({ ...sheet, pivots: pivotsOf(sheet) }, styles)),
    names: [...names].sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

function partsOf(sheet: Sheet, styles: Blueprint["styles"]) {
  const { name, tabColor, tables, conditionalFormats, protection, merges } = sheet;
  return {
    name,
    tabColor,
    tables: [...tables].sort((a, b) => (a.name < b.name ? -1 : 1)),
    conditionalFormats,
    protection,
    merges: [...merges].sort(),
    hyperlinks: [...sheet.hyperlinks].sort((a, b) => (a.cell < b.cell ? -1 : 1)),
    cells: sheet.cells
      .filter((cell) => !isPivots(cell, sheet))
      .map((cell) => cellOf(cell, styles))
      .filter(({ holds, locked }) => holds !== null || !locked),
    validations: Object.fromEntries(sheet.validations.flatMap(perCell).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** What a PivotTable shows, and its filters above it. */
const isPivots = ({ row }: Cell, { pivots }: Sheet): boolean =>
  pivots.some(({ at, filters }) => row >= parseArea(at).top - (filters.length > 0 ? filters.length + 1 : 0));

/** What a formula gives is not known as long as nothing calculates. */
function cellOf({ row, column, value, formula, style }: Cell, styles: Blueprint["styles"]) {
  const at = cellAddress(row, column);
  const holds = formula ?? (value === "" ? null : value);
  return { at, holds, isFormula: formula !== undefined, locked: styles[style]?.locked ?? true };
}

function perCell({ range, ...guard }: Validation): [string, Omit<Validation, "range">][] {
  const { top, left, bottom, right } = parseArea(range);
  return Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (__, across): [string, Omit<Validation, "range">] => {
      const cell = { top: top + down, bottom: top + down, left: left + across, right: left + across };
      return [areaAddress(cell), guard];
    }),
  ).flat();
}
