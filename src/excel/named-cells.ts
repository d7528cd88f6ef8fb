import { ProblemError } from "../model/problem.ts";
import type { CellValue } from "../workbook/blueprint.ts";
import { answerTexts as texts } from "./answer-texts.ts";
import { entry } from "./cells.ts";
import { inExcel } from "./host.ts";

/** The cell of a workbook-level name; a null object when the name is gone or points nowhere. */
export function namedRange(context: Excel.RequestContext, name: string): Excel.Range {
  const range = context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
  range.untrack();
  return range;
}

/** The problem of a name that is gone. */
export function goneError(name: string): ProblemError {
  return new ProblemError({ code: "naam-ontbreekt", where: texts.cell(name), ...texts.gone });
}

/** The cell of a name, with what {@link ensureCellOpen} has to know of it. */
export interface Target {
  readonly name: string;
  readonly value: CellValue;
  readonly range: Excel.Range;
}

/**
 * Writes answers by name: one round trip to look whether every cell is there and open, one to write. Nothing is written
 * when one of them is not. A protected sheet stays protected.
 * @throws ProblemError `naam-ontbreekt`, `cel-beveiligd`; HostError when Excel refuses.
 */
export function setNamedCells(values: ReadonlyMap<string, CellValue>): Promise<void> {
  return inExcel(async (context) => {
    const targets = [...values].map(([name, value]) => ({ name, value, range: askNamed(context, name) }));
    await context.sync();
    for (const target of targets) ensureCellOpen(target);
    for (const { name, value } of targets) {
      // a fresh proxy: what an untracked one stood for may have moved since
      namedRange(context, name).formulas = [[entry(value)]];
    }
    await context.sync();
  });
}

/** Asks where the cell of a name is, and whether it is open. */
export function askNamed(context: Excel.RequestContext, name: string): Excel.Range {
  const range = namedRange(context, name);
  range.load("address");
  range.format.protection.load("locked");
  range.worksheet.load("name");
  range.worksheet.protection.load("protected");
  return range;
}

/** @throws ProblemError `naam-ontbreekt`, `cel-beveiligd`. */
export function ensureCellOpen({ name, range }: Pick<Target, "name" | "range">): void {
  if (range.isNullObject) throw goneError(name);
  if (!range.worksheet.protection.protected || !range.format.protection.locked) return;
  throw new ProblemError({
    code: "cel-beveiligd",
    where: texts.onSheet(range.worksheet.name, name),
    ...texts.locked,
  });
}
