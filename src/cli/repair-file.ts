import { success } from "../model/problem.ts";
import type { Blueprint, Pivot } from "../workbook/blueprint.ts";
import { names, tableNames } from "../workbook/names.ts";
import { isBlankRow } from "../workbook/tables.ts";
import type { WorkbookRepairer } from "../usecases/repairer.ts";
import { contentsOf } from "../workbook/contents-of.ts";
import { repairedBlueprint } from "../workbook/health/apply.ts";
import type { Inspected } from "../workbook/health/fault.ts";
import { readEvaluation } from "../workbook/read.ts";
import { refreshed } from "../workbook/refresh.ts";
import type { WholeWorkbook, World } from "./command.ts";
import { writeNew, type Target } from "./files.ts";
import { texts } from "./texts.ts";

/** What there is to look at in a whole workbook. */
export const inspected = ({ blueprint, dangling = [] }: WholeWorkbook): Inspected => ({ ...blueprint, dangling });

/** A file that is mended in another file. With nothing to mend the other file is the same, byte for byte. */
export function fileRepairer(bytes: Uint8Array, target: Target, { format }: World): WorkbookRepairer {
  return {
    async repair(decide) {
      const whole = await format.decodeWhole(bytes);
      const { blueprint, leftAfter } = whole;
      const decided = decide(inspected(whole));
      if (!decided.ok) return decided;
      if (decided.value.length === 0) {
        await writeNew(target, bytes);
        return success([]);
      }
      const repaired = repairedBlueprint(blueprint, decided.value);
      if (!repaired.ok) return repaired;
      const evaluation = readEvaluation(contentsOf(repaired.value));
      await writeNew(
        target,
        await format.encode(evaluation.ok ? refreshed(repaired.value, evaluation.value) : repaired.value),
      );
      return success([...leftAfter(repaired.value).map(texts.leftOut), ...pivotLines(blueprint, repaired.value)]);
    },
  };
}

/** That the PivotTable over the results did not come back with what it stands on, and how it does. */
function pivotLines(before: Blueprint, after: Blueprint): readonly string[] {
  const isOver = ({ table }: Pivot): boolean => table === tableNames.results;
  if (after.sheets.some(({ pivots }) => pivots.some(isOver))) return [];
  const results = contentsOf(before).tables.has(tableNames.results);
  const isEmpty = contentsOf(after).tables.get(tableNames.results)?.rows.every(isBlankRow) ?? true;
  if (isEmpty) return results ? [] : [texts.pivotLater];
  const isHome = before.names.some(({ name }) => name === names.sheet("draaitabel"));
  return results && isHome ? [] : [texts.pivotLeft];
}
