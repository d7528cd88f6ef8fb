import { success, type Outcome } from "../model/problem.ts";
import { record, recordLines } from "../usecases/record.ts";
import type { Given } from "./arguments.ts";
import type { Command, World } from "./command.ts";
import { reviseGiven } from "./revise-file.ts";
import { givenDay } from "./today.ts";

/** `vastleggen`: records the results of a workbook in its table of all years, in another file. */
export const recordCommand: Command = {
  grammar: {
    options: {
      uit: { kind: "path", required: true },
      datum: { kind: "text" },
      akkoord: { kind: "flag" },
      overschrijf: { kind: "flag" },
    },
    files: 1,
  },
  run: runRecord,
};

async function runRecord(given: Given, world: World): Promise<Outcome<string>> {
  const day = givenDay(given.values.get("datum"));
  if (!day.ok) return day;
  return reviseGiven(given, world, async (workbook, asking) => {
    const report = await record(workbook, day.value, asking);
    return report.ok ? success(recordLines(report.value)) : report;
  });
}
