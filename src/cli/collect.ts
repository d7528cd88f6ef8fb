import { failure, success, type Outcome } from "../model/problem.ts";
import { bringIn, bringInLines, bringInStep, changeLines, gather, type Contribution } from "../usecases/bring-in.ts";
import {
  collectFiles,
  stopped,
  unreadableLines,
  type Collected,
  type Collecting,
  type EarlierFile,
  type Progress,
} from "../usecases/collect-files.ts";
import { isForMending } from "../usecases/mendable.ts";
import { resultsCsv } from "../workbook/results-csv.ts";
import { buildGathered, type Gathered } from "../workbook/results-workbook.ts";
import type { Given } from "./arguments.ts";
import type { Command, Told, World } from "./command.ts";
import { readBytes, writeNew, type Target } from "./files.ts";
import { filesGiven } from "./find-files.ts";
import { caughtInWorkbook, mendingText } from "./mending.ts";
import { caught, linesText, problem } from "./problems.ts";
import { reviseFile } from "./revise-file.ts";
import { isCsv, pathIn, resultsTarget } from "./target.ts";
import { texts } from "./texts.ts";

/** `verzamel`: the results of many workbooks, in a workbook or a table of their own, or in a copy of one of them. */
export const collectCommand: Command = {
  grammar: {
    options: {
      uit: { kind: "path" },
      bij: { kind: "path" },
      voorbeeld: { kind: "flag" },
      akkoord: { kind: "flag" },
      overschrijf: { kind: "flag" },
    },
    files: 1,
    more: true,
  },
  run: runCollect,
};

/** What is read, and where it goes; `null` when it is only shown. */
interface Plan {
  readonly home: string | null;
  readonly target: Target | null;
}

async function runCollect(given: Given, world: World): Promise<Outcome<Told>> {
  const plan = await planOf(given, world);
  if (!plan.ok) return plan;
  const files = await filesGiven(given.files, world, plan.value.target?.path ?? null);
  if (!files.ok) return files;
  const signal = world.stopSignal?.();
  const collected = await readFiles(files.value, world, signal);
  if (!collected.ok) return collected;
  if (collected.value.contributions.length === 0) return nothingRead(collected.value);
  const isStopped = (): boolean => signal?.aborted === true;
  const done = await settled(plan.value, { given, world, isStopped }, collected.value.contributions);
  return done.ok ? success(toldOf(done.value, collected.value)) : done;
}

/** From so many files on the time that more processes take to start is won back. */
const manyFiles = 60;

async function readFiles(
  files: readonly EarlierFile[],
  world: World,
  signal: Collecting["signal"],
): Promise<Outcome<Collected>> {
  const decoders = files.length < manyFiles ? undefined : world.decoders?.();
  try {
    return await collectFiles(files, {
      read: decoders?.decode ?? ((bytes) => world.format.decode(bytes)),
      atOnce: decoders?.atOnce ?? 1,
      onProgress: (progress) => noteProgress(progress, world),
      ...(signal !== undefined && { signal }),
    });
  } finally {
    decoders?.close();
  }
}

/** Looks where it goes before anything is read. */
async function planOf(given: Given, world: World): Promise<Outcome<Plan>> {
  const within = given.values.get("bij");
  const home = within === undefined ? null : pathIn(world, within);
  if (given.flags.has("voorbeeld")) return success({ home, target: null });
  if (!given.values.has("uit")) return failure(problem("optie-ontbreekt", "", texts.missingOption("uit")));
  const inputs = [...(home === null ? [] : [home]), ...given.files.map((file) => pathIn(world, file))];
  const target = await resultsTarget(given, world, inputs);
  if (!target.ok) return target;
  if (home !== null && isCsv(target.value)) {
    return failure(problem("csv-bij-werkmap", target.value.path, texts.csvWithin));
  }
  return success({ home, target: target.value });
}

/** Ten times in all, for who waits for many files. */
function noteProgress({ done, total }: Progress, world: World): void {
  const tenth = (count: number): number => Math.floor((count * 10) / total);
  if (total >= 20 && done > 0 && tenth(done) > tenth(done - 1)) world.note(texts.reading(done, total));
}

function nothingRead({ unreadable }: Collected): Outcome<never> {
  const problems = unreadable.map(({ source, problems: [first] }) => ({
    ...first,
    where: texts.line(source, first.where),
  }));
  const mending = mendingLines(unreadable).map((what) => problem("herstellen", "", { what, remedy: "" }));
  return failure(problem("niets-gelezen", "", texts.nothingRead(unreadable.length)), ...problems, ...mending);
}

/** The command that mends, for each file for which mending is. */
const mendingLines = (unreadable: Collected["unreadable"]): readonly string[] =>
  unreadable.filter(({ problems }) => problems.some(isForMending)).map(({ source }) => mendingText(source));

const toldOf = (text: string, { unreadable }: Collected): Told => ({
  text,
  remarks: [...unreadableLines(unreadable), ...mendingLines(unreadable)],
  code: unreadable.length > 0 ? 1 : 0,
});

/** What a run has at hand. */
interface Run {
  readonly given: Given;
  readonly world: World;
  readonly isStopped: () => boolean;
}

/** Does what was asked with what was read, and says what became of it. */
async function settled(
  { home, target }: Plan,
  run: Run,
  contributions: readonly Contribution[],
): Promise<Outcome<string>> {
  if (home === null) return gatheredIn(target, run, contributions);
  if (run.isStopped()) return stopped();
  return ownWords(await (target === null ? shownIn : broughtInto)(home, run, contributions));
}

async function gatheredIn(
  target: Target | null,
  { world, isStopped }: Run,
  contributions: readonly Contribution[],
): Promise<Outcome<string>> {
  const { gathered, report } = gather(contributions);
  const lines = bringInLines(report);
  if (target === null) return success(linesText([...lines, texts.onlyShown]));
  const bytes = await bytesOf(gathered, target, world);
  if (!bytes.ok) return bytes;
  if (isStopped()) return stopped();
  await writeNew(target, bytes.value);
  return success(linesText([...lines, texts.gathered(target.path)]));
}

/** What would become of the workbook, row by row where something changes. */
async function shownIn(home: string, { world }: Run, contributions: readonly Contribution[]): Promise<Outcome<string>> {
  return caughtInWorkbook(home, async () => {
    const step = bringInStep(await world.format.decode(await readBytes(home)), contributions);
    if (!step.ok) return step;
    const { report } = step.value;
    return success(linesText([...changeLines(report), ...bringInLines(report), texts.onlyShown]));
  });
}

function broughtInto(
  home: string,
  { given, world }: Run,
  contributions: readonly Contribution[],
): Promise<Outcome<string>> {
  const revised = { workbook: home, inputs: [], ask: texts.askLater };
  return reviseFile(given, world, revised, async (workbook, asking) => {
    const report = await bringIn(workbook, contributions, asking);
    return report.ok ? success(bringInLines(report.value)) : report;
  });
}

/** A workbook with nothing but results cannot be the one that gets them; here there is another way. */
function ownWords(outcome: Outcome<string>): Outcome<string> {
  if (outcome.ok || outcome.problems[0].code !== "uitkomsten") return outcome;
  return failure({ ...outcome.problems[0], ...texts.resultsAlone });
}

/** Most rows of results in a workbook: well within what can be read back from one. */
const mostRows = 20_000;

async function bytesOf(gathered: Gathered, target: Target, world: World): Promise<Outcome<Uint8Array>> {
  if (isCsv(target)) return success(new TextEncoder().encode(resultsCsv(gathered.history)));
  const count = gathered.history.length;
  if (count > mostRows) return failure(problem("te-veel-rijen", target.path, texts.tooManyRows(count, mostRows)));
  return readable(await world.format.encode(buildGathered(gathered)), target, world);
}

/** The bytes of a workbook, when it is not so large that nothing would read it again. */
async function readable(bytes: Uint8Array, { path }: Target, { format }: World): Promise<Outcome<Uint8Array>> {
  const again = await caught(async () => success(await format.decode(bytes)));
  return again.ok ? success(bytes) : failure(problem("te-grote-werkmap", path, texts.tooLargeToRead));
}
