import { success, type Outcome } from "../model/problem.ts";
import { next, nextLines } from "../usecases/next.ts";
import type { Given } from "./arguments.ts";
import type { Command, World } from "./command.ts";
import { reviseGiven } from "./revise-file.ts";
import { givenDay } from "./today.ts";

/** `volgend`: starts the next evaluation in another file. */
export const nextCommand: Command = {
  grammar: {
    options: {
      jaar: { kind: "text", required: true },
      uit: { kind: "path", required: true },
      datum: { kind: "text" },
      akkoord: { kind: "flag" },
      overschrijf: { kind: "flag" },
    },
    files: 1,
  },
  run: runNext,
};

async function runNext(given: Given, world: World): Promise<Outcome<string>> {
  const day = givenDay(given.values.get("datum"));
  if (!day.ok) return day;
  const request = { year: given.values.get("jaar") ?? "", day: day.value };
  return reviseGiven(given, world, async (workbook, asking) => {
    const report = await next(workbook, request, asking);
    return report.ok ? success(nextLines(report.value)) : report;
  });
}
