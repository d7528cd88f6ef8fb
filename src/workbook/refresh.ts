import type { Evaluation } from "../model/evaluation/evaluation.ts";
import type { Blueprint, CellValue, Sheet } from "./blueprint.ts";
import { build } from "./build.ts";
import { cellAddress } from "./grid.ts";
import { names } from "./names.ts";

/**
 * A workbook in which what our formulas show is what they show for this evaluation: for who reads a file without
 * calculating. Only where the formula still stands where we put it; nothing else changes.
 */
export function refreshed(blueprint: Blueprint, evaluation: Evaluation): Blueprint {
  const fresh = build(evaluation);
  const shownBy = new Map(fresh.sheets.map((sheet) => [identityOf(fresh, sheet), shown(sheet)]));
  return {
    ...blueprint,
    sheets: blueprint.sheets.map((sheet) => withShown(sheet, shownBy.get(identityOf(blueprint, sheet)))),
  };
}

/** The name by which a sheet of ours is known, whatever it is called; empty for another. */
function identityOf({ names: all }: Blueprint, { name }: Sheet): string {
  return all.find((one) => one.sheet === name && one.name.startsWith(names.sheet("start").slice(0, 5)))?.name ?? "";
}

type Shown = ReadonlyMap<string, CellValue>;

const keyOf = (row: number, column: number, formula: string): string => `${cellAddress(row, column)} ${formula}`;

function shown({ cells }: Sheet): Shown {
  return new Map(
    cells.flatMap(({ row, column, formula, value }) =>
      formula === undefined ? [] : [[keyOf(row, column, formula), value] as const],
    ),
  );
}

function withShown(sheet: Sheet, values: Shown | undefined): Sheet {
  if (values === undefined) return sheet;
  const cells = sheet.cells.map((cell) => {
    const value = cell.formula === undefined ? undefined : values.get(keyOf(cell.row, cell.column, cell.formula));
    return value === undefined || value === cell.value ? cell : { ...cell, value };
  });
  return { ...sheet, cells };
}
