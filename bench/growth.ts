/** How all of it grows with the work: once, ten and a hundred times as much; row 7. */
import { readFile } from "node:fs/promises";
import type { Evaluation } from "../src/model/evaluation/evaluation.ts";
import { build } from "../src/workbook/build.ts";
import { readContents, writeBlueprint } from "../src/xlsx/index.ts";
import { pathOf } from "./collect-files.ts";
import { functionsOver } from "./functions.ts";
import { growing } from "./growing.ts";
import { withFiles } from "./reading.ts";
import { cpuOf } from "./runner.ts";
import { atMost, kilobytes, microseconds, milliseconds, type Line } from "./table.ts";
import { making, moveOnTable } from "./wire.ts";

const times = [1, 10, 100] as const;
type Costs = readonly [once: number, ten: number, hundred: number];

/** Measured time is allowed a little over a straight line, as it is never the same twice; what is counted is not. */
const goals = { counted: atMost(1.05), timed: atMost(1.15) } as const;

/** The power of the work that costs grow with, from ten to a hundred times as much: before that what is always there weighs. */
const exponent = ([, ten, hundred]: Costs): number => Math.log10(hundred / ten);

function lineOf(what: string, costs: Costs, unit: (value: number) => string, goal: Line["goal"]): Line {
  const shown = costs.map(unit).join(" · ");
  return { row: 7, what, ours: shown, peer: "exponent, 10× to 100×", theirs: "", ratio: exponent(costs), goal };
}

async function costsOf(costAt: (times: number) => number | Promise<number>): Promise<Costs> {
  return [await costAt(times[0]), await costAt(times[1]), await costAt(times[2])];
}

/** The least of some tries: what disturbs only ever makes work longer. */
async function leastOf(work: () => unknown): Promise<number> {
  const tries: number[] = [];
  for (let index = 0; index < 4; index += 1) tries.push(await cpuOf(work));
  return Math.min(...tries);
}

async function kindLines(kind: string, of: (times: number) => Evaluation): Promise<readonly Line[]> {
  const wire = await costsOf(async (more) => (await making(of(more))).bytes);
  const move = await costsOf((more) => moveOnTable(of(more)));
  const writing = await costsOf((more) => leastOf(() => writeBlueprint(build({ ...of(more) }))));
  const reading = await costsOf(async (more) => {
    const bytes = await writeBlueprint(build(of(more)));
    return leastOf(() => readContents(bytes));
  });
  return [
    lineOf(`making in Excel, ${kind}`, wire, kilobytes, goals.counted),
    lineOf(`following a move, ${kind}`, move, kilobytes, goals.counted),
    lineOf(`building and writing a file, ${kind}`, writing, milliseconds, goals.timed),
    lineOf(`reading a file, ${kind}`, reading, milliseconds, goals.timed),
  ];
}

const fileCosts = (): Promise<Costs> =>
  withFiles(200, (folder) =>
    costsOf((more) =>
      cpuOf(async () => {
        for (let index = 0; index < 2 * more; index += 1) await readContents(await readFile(pathOf(folder, index)));
      }),
    ),
  );

/** Row 7. */
export async function growthLines(): Promise<readonly Line[]> {
  const lines: Line[] = [];
  for (const [kind, of] of Object.entries(growing)) lines.push(...(await kindLines(kind, of)));
  lines.push(lineOf("reading 2, 20 and 200 files", await fileCosts(), milliseconds, goals.timed));
  const cells = await costsOf((more) => functionsOver(100 * more));
  return [...lines, lineOf("functions over 100, 1,000 and 10,000 cells", cells, microseconds, goals.timed)];
}
