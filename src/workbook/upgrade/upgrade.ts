import type { Evaluation, IsoDate } from "../../model/evaluation/evaluation.ts";
import { failure, sentence, success, type Outcome } from "../../model/problem.ts";
import { contentsOf } from "../contents-of.ts";
import { newSheets } from "../extend.ts";
import { cellAddress } from "../grid.ts";
import { repairedBlueprint } from "../health/apply.ts";
import { brokenBackups } from "../health/backup-place.ts";
import { Book } from "../health/book.ts";
import { examine, recording, type Examined } from "../health/examine.ts";
import type { Fault, Inspected, Repair } from "../health/fault.ts";
import { sceneOf } from "../health/scene.ts";
import { layoutVersion, names } from "../names.ts";
import { readEvaluation } from "../read.ts";
import { redraws, type Redraw } from "./redraw.ts";
import { renewals, type Renewal } from "./renew.ts";
import { upgradeTexts as texts } from "./texts.ts";

/** What makes of a workbook of an older layout one of the newest. */
export interface Upgrade {
  readonly from: number;
  readonly to: number;
  /** What changes, a sentence each, in Dutch. */
  readonly lines: readonly string[];
  /** In their order; the number of the layout comes last. None when it is of the newest layout. */
  readonly steps: readonly Repair[];
}

/**
 * What upgrading a workbook comes to. Laws: no answer changes; after the steps it is of the newest layout and there is nothing
 * to upgrade. Where it is broken off it can be done again, as the number of the layout comes last. Fails when the workbook cannot
 * be read, also when its layout is newer, or when an answer would change after all.
 */
export function upgradeOf(found: Inspected, day: IsoDate): Outcome<Upgrade> {
  const contents = contentsOf(found);
  const evaluation = readEvaluation(contents);
  if (!evaluation.ok) return evaluation;
  const from = Number(contents.values.get(names.layout));
  if (from === layoutVersion) return success({ from, to: from, lines: [], steps: [] });
  return stepsFor(found, evaluation.value, { day, from });
}

function stepsFor(
  found: Inspected,
  evaluation: Evaluation,
  { day, from }: { readonly day: IsoDate; readonly from: number },
): Outcome<Upgrade> {
  const scene = sceneOf(found, evaluation, day);
  const [first, ...more] = brokenBackups(scene).filter(({ repairs }) => repairs.length === 0);
  if (first !== undefined) return failure(first, ...more);
  const drawn = redraws(scene);
  const redrawn = repairedBlueprint(found, drawn);
  if (!redrawn.ok) return redrawn;
  const examined = examine(redrawn.value, () => evaluation, day);
  if (!examined.ok) return examined;
  const made = (mending: Mending): Outcome<Upgrade> => {
    const mended = sceneOf(mending.repaired, evaluation, day);
    const renewed = renewals(mended);
    const recorded = recording(
      mended,
      renewed.flatMap(({ foreign }) => foreign),
    );
    if (!recorded.ok) return recorded;
    const steps = [
      ...mending.repairs.filter(isAdding),
      ...drawn,
      ...mending.repairs.filter((step) => !isAdding(step)),
      ...(recorded.value === null ? [] : [recorded.value]),
      ...renewed.flatMap((one) => [...one.formulas, ...one.texts]),
      ...layoutStep(mending.repaired),
    ];
    const lines = [...redrawLines(found, drawn), ...mendingLines(mending), ...renewed.flatMap(renewalLines)];
    return ensured(found, { from, to: layoutVersion, lines, steps }, evaluation);
  };
  const whole = made(examined.value);
  if (whole.ok) return whole;
  const least = onlyAdding(redrawn.value, examined.value);
  return least.ok ? made(least.value) : least;
}

/** What is mended along with an upgrade. */
type Mending = Pick<Examined, "faults" | "repairs" | "repaired">;

/**
 * Only the sheets that are missing. Mending can take an answer that was carried off from where it is read now to the found
 * ones; that is left to mending, which can be done once the layout is the newest.
 */
function onlyAdding(found: Inspected, { faults }: Mending): Outcome<Mending> {
  const missing = faults.filter(({ id }) => id === "H1");
  const repairs = missing.flatMap((fault) => fault.repairs);
  const repaired = repairedBlueprint(found, repairs);
  return repaired.ok ? success({ faults: missing, repairs, repaired: repaired.value }) : repaired;
}

/**
 * New sheets come first: a sheet that is drawn anew is whole at once when the tables that it mentions are there. Not so rows of a
 * table that is there: what is mended of that table comes before them.
 */
const isAdding = (step: Repair): boolean => step.kind === "extend" && newSheets(step.extension).length > 0;

function layoutStep(blueprint: Inspected): readonly Repair[] {
  const now = new Book(blueprint).name(names.layout);
  if (now === null) return [];
  const cell = cellAddress(now.area.top, now.area.left);
  return [{ kind: "value", sheet: now.sheet, cell, value: layoutVersion, seals: true }];
}

/** The upgrade, when the answers in the workbook are the same after it. */
function ensured(found: Inspected, upgrade: Upgrade, evaluation: Evaluation): Outcome<Upgrade> {
  const after = repairedBlueprint(found, upgrade.steps);
  if (!after.ok) return after;
  const read = readEvaluation(contentsOf(after.value));
  const isSame = read.ok && JSON.stringify(read.value) === JSON.stringify(evaluation);
  return isSame ? success(upgrade) : failure({ code: "bijwerken-verandert", where: "", ...texts.changes });
}

/** Where it is not known whether notes hang at what goes, that is said. */
const redrawLines = (found: Inspected, all: readonly Redraw[]): readonly string[] =>
  all.flatMap(({ sheet, kept }) => {
    if (kept !== null) return [texts.redrawn(sheet), texts.kept(sheet, kept)];
    return [found.remarks?.get(sheet) === "unsure" ? texts.redrawnBlindly(sheet) : texts.redrawn(sheet)];
  });

/** What is missing and comes; sheets that were not there yet by their title. */
function mendingLines({ faults }: Mending): readonly string[] {
  return faults.filter(({ repairs }) => repairs.length > 0).flatMap(faultLines);
}

function faultLines(fault: Fault): readonly string[] {
  if (fault.id !== "H1") return [sentence(fault)];
  return fault.repairs.flatMap((repair) =>
    repair.kind === "extend" ? repair.extension.sheets.map(({ sheet }) => texts.added(sheet.name)) : [],
  );
}

function renewalLines({ sheet, formulas, foreign, texts: renewed }: Renewal): readonly string[] {
  return [
    ...(formulas.length > 0 ? [texts.formulas(sheet.name, formulas.length)] : []),
    ...(foreign.length > 0 ? [texts.foreign(sheet.name, foreign.length)] : []),
    ...(renewed.length > 0 ? [texts.texts(sheet.name, renewed.length)] : []),
  ];
}
