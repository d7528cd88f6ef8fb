import { success } from "../model/problem.ts";
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
      return success(leftAfter(repaired.value).map(texts.leftOut));
    },
  };
}
