import { success, type Outcome } from "../model/problem.ts";
import type { WorkbookExtender } from "../usecases/extender.ts";
import { plan, reportLines } from "../usecases/plan.ts";
import { contentsOf } from "../workbook/contents-of.ts";
import { extendBlueprint, isNothing } from "../workbook/extend.ts";
import type { Given } from "./arguments.ts";
import type { Command, World } from "./command.ts";
import { readBytes, writeNew, type Target } from "./files.ts";
import { caughtInWorkbook } from "./mending.ts";
import { linesText } from "./problems.ts";
import { pathIn, workbookTarget } from "./target.ts";
import { texts } from "./texts.ts";

/** `actieplan`: draws up the action plan of a workbook, or adds to it what is new, in another file. */
export const planCommand: Command = {
  grammar: { options: { uit: { kind: "path", required: true }, overschrijf: { kind: "flag" } }, files: 1 },
  run: runPlan,
};

async function runPlan(given: Given, world: World): Promise<Outcome<string>> {
  const workbook = pathIn(world, given.files[0]);
  const target = await workbookTarget(given, world, [workbook]);
  if (!target.ok) return target;
  const bytes = await readBytes(workbook);
  const written: Written = { left: [] };
  const report = await caughtInWorkbook(workbook, () => plan(fileExtender(bytes, target.value, world, written)));
  if (!report.ok) return report;
  const lines = [...reportLines(report.value), ...written.left.map(texts.leftOut), texts.made(target.value.path)];
  return success(linesText(lines));
}

interface Written {
  left: readonly string[];
}

/**
 * A file that gets more in another file; `written` takes what of it could not come along. With nothing to add the other
 * file is the same, byte for byte.
 */
function fileExtender(bytes: Uint8Array, target: Target, { format }: World, written: Written): WorkbookExtender {
  return {
    async extend(decide) {
      const { blueprint, left } = await format.decodeWhole(bytes);
      const decided = decide(contentsOf(blueprint));
      if (!decided.ok) return decided;
      if (isNothing(decided.value)) {
        await writeNew(target, bytes);
        return success(null);
      }
      const extended = extendBlueprint(blueprint, decided.value);
      if (!extended.ok) return extended;
      await writeNew(target, await format.encode(extended.value));
      written.left = left;
      return success(null);
    },
  };
}
