import { failure, sentence, success, type Outcome, type Problem } from "../model/problem.ts";
import { contentsOf } from "../workbook/contents-of.ts";
import { sortedRows } from "../workbook/extend.ts";
import type { Inspected, Repair } from "../workbook/health/fault.ts";
import { askTableSizes } from "./add-rows.ts";
import { settle } from "./change-places.ts";
import { tidy } from "./clear-half-made.ts";
import { inExcel, isCarriedOut, isRefusal } from "./host.ts";
import { inspectionOf, type Inspection } from "./inspect.ts";
import { isAmong } from "./inventory.ts";
import { guardedBy, whereOf } from "./repair-places.ts";
import { hasRoomFor, type Standing } from "./repair-steps.ts";
import { repairTexts as texts } from "./repair-texts.ts";
import { givenOptions, isSeal, Work, type Sizes } from "./repair-work.ts";
import { takeSurvey } from "./survey.ts";
import { inTurn } from "./turns.ts";

type Decide = (found: Inspected) => Outcome<readonly Repair[]>;
type Done = Outcome<readonly string[]>;

/**
 * Looks at the whole open workbook, lets `decide` say which steps there are, and takes those in their order. Sheets that are
 * protected are opened for it and protected again as they were, in the same request.
 *
 * All goes in one request, but for sheets that are added and for what weighs too much. When Excel refuses something in it,
 * the workbook is looked at again and the steps that are left are taken one by one; what it refuses then is told.
 * @returns what could not be done; fails with it when a step seals the others.
 * @throws ProblemError when it cannot be read; HostError when Excel is out of reach. What was done stays, and doing it again
 * goes on from there.
 */
export function repairWorkbook(decide: Decide): Promise<Done> {
  return inTurn(() => repairNow(decide));
}

async function repairNow(decide: Decide): Promise<Done> {
  try {
    return await inExcel((context) => repairIn(context, decide, together));
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return inExcel((context) => repairIn(context, decide, oneByOne));
  }
}

/** A way to take steps. */
type Way = (work: Work, steps: readonly Repair[], inspection: Inspection) => Promise<Done>;

async function repairIn(context: Excel.RequestContext, decide: Decide, way: Way): Promise<Done> {
  const before = await takeSurvey(context);
  const survey = (await settle(context, before)) ? await takeSurvey(context) : before;
  const inspection = await inspectionOf(context, survey);
  const decided = decide(inspection.found);
  if (!decided.ok) return decided;
  const looked = { ...inspection, half: await tidy(context, inspection.half) };
  if (decided.value.length === 0) return success([]);
  const sizes = await sizesFor(context, looked, decided.value);
  return way(new Work(context, looked, sizes), decided.value, looked);
}

/** Sheets are opened before all else: when one does not open, nothing was done yet. */
async function together(work: Work, steps: readonly Repair[], { found }: Inspection): Promise<Done> {
  const left: Problem[] = [];
  const isOld = isAmong(steps.flatMap((step) => (step.kind === "redraw" ? [step.sheet] : [])));
  const isThere = isAmong(found.sheets.map(({ name }) => name));
  work.open(steps.flatMap((step) => guardedBy(step, found)).filter((title) => isThere(title) && !isOld(title)));
  for (const step of steps) {
    if (isTooEarly(step, left)) continue;
    const problem = inTheWay(step, work.now);
    const taken = problem === null ? await work.take(step) : success(null);
    if (!taken.ok) return taken;
    if (problem !== null) left.push(problem);
  }
  await work.finish();
  return doneOf(steps, left);
}

/** Whether a step may not be taken yet, as others before it could not be. */
const isTooEarly = (step: Repair, left: readonly Problem[]): boolean => left.length > 0 && isSeal(step);

function doneOf(steps: readonly Repair[], [first, ...rest]: readonly Problem[]): Done {
  if (first === undefined) return success([]);
  return steps.some(isSeal) ? failure(first, ...rest) : success([first, ...rest].map(sentence));
}

/** What goes wrong in a step is told, unless it writes down answers that have no place: then nothing more may be done. */
async function oneByOne(work: Work, steps: readonly Repair[], inspection: Inspection): Promise<Done> {
  const closed = await closedSheets(work.context, steps, inspection);
  const left = closed.map((title): Problem => ({ code: "blad-beveiligd", where: texts.sheet(title), ...texts.closed }));
  const isPossible = possibleSteps(closed);
  for (const step of steps) {
    if (isTooEarly(step, left)) continue;
    const tried = isPossible(step, work.now) ? await tryStep(work, step) : success(null);
    if (!tried.ok) return tried;
    if (tried.value !== null) left.push(tried.value);
  }
  await work.finish();
  return doneOf(steps, left);
}

/** Whether a step changes no closed sheet. A name can point at one, but not at cells that could not be made there. */
function possibleSteps(closed: readonly string[]): (step: Repair, now: Inspected) => boolean {
  const isClosed = isAmong(closed);
  const unmade = new Set<string>();
  return (step, now) => {
    const titles = step.kind === "name" && unmade.has(step.name.sheet) ? [step.name.sheet] : guardedBy(step, now);
    const isPossible = !titles.some(isClosed);
    if (!isPossible && step.kind === "cells") unmade.add(step.sheet);
    return isPossible;
  };
}

/** Takes a step in a request of its own; what Excel refuses in it, `null` when nothing. Fails when nothing more may be done. */
async function tryStep(work: Work, step: Repair): Promise<Outcome<Problem | null>> {
  const problem = inTheWay(step, work.now);
  if (problem !== null) return success(problem);
  const before = work.now;
  try {
    const taken = await work.take(step);
    if (!taken.ok) return taken;
    await work.finish();
    return success(null);
  } catch (error) {
    if (step.kind === "extend" || step.kind === "redraw" || !isRefusal(error)) throw error;
    work.drop(before);
    return success({ code: "herstel-geweigerd", where: whereOf(step), ...texts.refused });
  }
}

/** What makes a step impossible that can be seen beforehand. */
function inTheWay(step: Repair, now: Inspected): Problem | null {
  if (step.kind !== "column" || hasRoomFor(step, now)) return null;
  return { code: "kolom-in-de-weg", where: whereOf(step), ...texts.columnInTheWay };
}

/** The sheets that steps change and that do not open: Excel tells only by refusing. Each is left as it was. */
async function closedSheets(
  context: Excel.RequestContext,
  steps: readonly Repair[],
  { sheets, found }: Inspection,
): Promise<readonly string[]> {
  const isTouched = isAmong(steps.flatMap((step) => guardedBy(step, found)));
  const closed: string[] = [];
  for (const { name, protection } of sheets) {
    if (protection.protected && isTouched(name) && !(await opens(context, protection))) closed.push(name);
  }
  return closed;
}

function opens(context: Excel.RequestContext, protection: Excel.WorksheetProtection): Promise<boolean> {
  protection.unprotect();
  protection.protect(givenOptions(protection.options));
  return isCarriedOut(context);
}

/** How large the rows and tables are that steps change; in one round trip, or none. */
async function sizesFor(
  context: Excel.RequestContext,
  { sheets, found }: Inspection,
  steps: readonly Repair[],
): Promise<Sizes> {
  const takeHeights = askRowHeights(sheets, steps);
  const standing = steps.flatMap((step) => (step.kind === "extend" ? sortedRows(step.extension).standing : []));
  const takeTables = askTableSizes(context, standing, contentsOf(found).tables);
  if (takeHeights !== null || standing.some(({ rows }) => rows.length > 0)) await context.sync();
  return { height: takeHeights?.() ?? (() => 0), tables: takeTables() };
}

/** Asks how high the rows are that steps want to be at least so high; what it returns takes it. */
function askRowHeights(sheets: Inspection["sheets"], steps: readonly Repair[]): (() => Standing["height"]) | null {
  const asked = steps.flatMap((step) => (step.kind === "cells" ? step.rows.map(({ row }) => ({ step, row })) : []));
  const found = asked.flatMap(({ step, row }) => {
    const sheet = sheets.find(({ name }) => name === step.sheet);
    if (sheet === undefined) return [];
    const range = sheet.getRange(`${row}:${row}`);
    range.load("format/rowHeight");
    range.untrack();
    return [{ key: `${row} ${step.sheet}`, range }];
  });
  if (found.length === 0) return null;
  return () => {
    const heights = new Map(found.map(({ key, range }) => [key, range.format.rowHeight]));
    return (sheet, row) => heights.get(`${row} ${sheet}`) ?? 0;
  };
}
