import { openFindings } from "../model/checks/checks.ts";
import { sentence, success, type Outcome } from "../model/problem.ts";
import { check, locationText, type LocatedFinding } from "../usecases/check.ts";
import type { Given } from "./arguments.ts";
import type { Command, Told, World } from "./command.ts";
import { readBytes } from "./files.ts";
import { caughtInWorkbook, withMending } from "./mending.ts";
import { oneLine } from "./problems.ts";
import { pathIn } from "./target.ts";
import { texts } from "./texts.ts";

/** `controleer`: the open questions about a workbook, a line each. */
export const checkCommand: Command = { grammar: { options: {}, files: 1 }, run: runCheck };

async function runCheck(given: Given, world: World): Promise<Outcome<Told>> {
  const workbook = pathIn(world, given.files[0]);
  const bytes = await readBytes(workbook);
  const checked = await caughtInWorkbook(workbook, () => check({ read: () => world.format.decode(bytes) }));
  if (!checked.ok) return checked;
  const { findings, problems } = checked.value;
  const open = openFindings<LocatedFinding>(findings);
  const nothing = open.length === 0 ? [texts.nothingOpen] : [];
  return success({
    text: open.map((finding) => `${lineOf(finding)}\n`).join(""),
    remarks: [...withMending(workbook, problems).map(sentence), ...nothing],
    code: open.length === 0 ? 0 : 1,
  });
}

/** `S3 toelichting_casemanager Hoe komt u tot deze score?` */
function lineOf({ rule, location, question }: LocatedFinding): string {
  return oneLine(`${rule} ${locationText(location)} ${question}`);
}
