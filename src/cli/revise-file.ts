import { failure, success, type Outcome, type Problem } from "../model/problem.ts";
import type { Confirmer, WorkbookReviser } from "../usecases/reviser.ts";
import { keepingBackups } from "../usecases/backup.ts";
import { contentsOf } from "../workbook/contents-of.ts";
import { isPivotLacking } from "../workbook/pivot-wish.ts";
import { readEvaluation } from "../workbook/read.ts";
import { refreshed } from "../workbook/refresh.ts";
import { isUnchanging, revisedBlueprint } from "../workbook/revise.ts";
import type { Given } from "./arguments.ts";
import type { World } from "./command.ts";
import { readBytes, writeNew, type Target } from "./files.ts";
import { caughtInWorkbook } from "./mending.ts";
import { linesText, problem } from "./problems.ts";
import { pathIn, workbookTarget } from "./target.ts";
import { clock } from "./today.ts";
import { texts } from "./texts.ts";

/** What a command that revises a workbook says when it is done. */
export type Revising = (workbook: WorkbookReviser, asking: Confirmer) => Promise<Outcome<readonly string[]>>;

/** Which workbook is revised, and what else is read; how its question is put. */
export interface Revised {
  readonly workbook: string;
  readonly inputs: readonly string[];
  readonly ask: (count: number) => Pick<Problem, "what" | "remedy">;
}

/** The same of the one workbook that a command is given. */
export function reviseGiven(given: Given, world: World, step: Revising): Promise<Outcome<string>> {
  const workbook = pathIn(world, given.files[0]);
  return reviseFile(given, world, { workbook, inputs: [], ask: texts.askChange }, step);
}

/**
 * Revises a workbook into the file of `--uit`. What has to be agreed to is told, and nothing is written, until the command
 * is given with `--akkoord`.
 */
export async function reviseFile(
  given: Given,
  world: World,
  { workbook, inputs, ask }: Revised,
  step: Revising,
): Promise<Outcome<string>> {
  const target = await workbookTarget(given, world, [workbook, ...inputs]);
  if (!target.ok) return target;
  const bytes = await readBytes(workbook);
  const written: Written = { left: [], isPivotLacking: false };
  let asked: Asking = { lines: [], count: 0 };
  const confirm: Confirmer["confirm"] = (lines, changed) => {
    asked = { lines, count: changed.length };
    return Promise.resolve(given.flags.has("akkoord"));
  };
  const { keeper, told } = clock();
  const reviser = keepingBackups(fileReviser(bytes, target.value, world, written), keeper);
  const done = await caughtInWorkbook(workbook, () => step(reviser, { confirm }));
  if (!done.ok) return done.problems[0].code === "niet-bevestigd" ? toAgree(workbook, asked, ask) : done;
  const pivot = written.isPivotLacking ? [texts.noPivot] : [];
  const lines = [...done.value, ...told, ...pivot, ...written.left.map(texts.leftOut), texts.made(target.value.path)];
  return success(linesText(lines));
}

/** What the command was asked to agree to; `count`: how many rows would change. */
interface Asking {
  readonly lines: readonly string[];
  readonly count: number;
}

function toAgree(workbook: string, { lines, count }: Asking, ask: Revised["ask"]): Outcome<never> {
  if (count === 0) return failure(problem("bevestigen", workbook, texts.askUnscored));
  const others = lines.map((what) => problem("verandert", "", { what, remedy: "" }));
  return failure(problem("bevestigen", workbook, ask(count)), ...others);
}

interface Written {
  left: readonly string[];
  /** Whether there are results now, and something in the way of the PivotTable over them. */
  isPivotLacking: boolean;
}

/**
 * A file that is revised into another file; `written` takes what did not come along or could not be made. With nothing to revise the
 * other file is the same, byte for byte.
 */
function fileReviser(bytes: Uint8Array, target: Target, { format }: World, written: Written): WorkbookReviser {
  return {
    async revise(decide) {
      const { blueprint, left } = await format.decodeWhole(bytes);
      const decided = decide(contentsOf(blueprint));
      if (!decided.ok) return decided;
      if (isUnchanging(decided.value)) {
        await writeNew(target, bytes);
        return success(null);
      }
      const revised = revisedBlueprint(blueprint, decided.value);
      if (!revised.ok) return revised;
      const evaluation = readEvaluation(contentsOf(revised.value));
      const shown = evaluation.ok ? refreshed(revised.value, evaluation.value) : revised.value;
      await writeNew(target, await format.encode(shown));
      const { pivot } = decided.value;
      written.left = left;
      written.isPivotLacking = pivot !== undefined && isPivotLacking(shown, pivot);
      return success(null);
    },
  };
}
