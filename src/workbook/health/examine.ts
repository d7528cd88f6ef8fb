import type { Evaluation, IsoDate } from "../../model/evaluation/evaluation.ts";
import { failure, success, type Outcome, type Problem } from "../../model/problem.ts";
import type { CellValue } from "../blueprint.ts";
import type { Extension } from "../extend.ts";
import { names } from "../names.ts";
import { firstFree } from "../revise.ts";
import { foundSheet } from "../sheets/found.ts";
import { styles } from "../styles.ts";
import { foundTable, type FoundAnswer } from "../tables.ts";
import { toText } from "../values.ts";
import { repairedBlueprint } from "./apply.ts";
import { brokenBackups } from "./backup-place.ts";
import { brokenCaptions } from "./captions.ts";
import { faultIds, faultOf, type Fault, type Inspected, type Repair } from "./fault.ts";
import { brokenFormulas } from "./formulas.ts";
import { brokenKeys } from "./keys.ts";
import { brokenLayout } from "./layout.ts";
import { brokenLocks, missingProtection } from "./locks.ts";
import { brokenLinks } from "./links.ts";
import { answersOnCopies } from "./loose.ts";
import { lostNames, misplacedNames } from "./names.ts";
import { brokenFormats, brokenValidations } from "./rules.ts";
import { formulaSaid } from "./said.ts";
import { sceneOf, together, type Findings, type Scene, type Scope } from "./scene.ts";
import { missingSheets } from "./sheets.ts";
import { neededHeadings } from "./table-kinds.ts";
import { brokenTables, lostTables } from "./tables.ts";
import { faultTexts as texts } from "./texts.ts";

/** What was found in a workbook, what mends it, and the workbook as it would be then. */
export interface Examined {
  readonly faults: readonly Fault[];
  /** Those that only the user can mend: they are still there afterwards. */
  readonly remaining: readonly Fault[];
  /** All steps, in their order. */
  readonly repairs: readonly Repair[];
  readonly repaired: Inspected;
}

/** How an evaluation is read from a workbook that may be damaged: what cannot be read is empty. */
export type Reads = (blueprint: Inspected) => Evaluation;

/** What is looked for in a workbook as it is after what was mended so far. */
export type Scopes = (blueprint: Inspected) => Scope;

/** More rounds than any damage takes: what is mended in one can show something in the next. */
const mostRounds = 12;

/**
 * Looks for all that is not as it should be. Sheets, columns and rows that were moved, added, sorted or called otherwise are
 * no faults, nor are answers. Laws: a sound workbook has none; after the steps none is found that has steps; no step changes
 * an answer. Fails when answers that have no place cannot be written down, and then nothing may be done.
 */
export function examine(
  blueprint: Inspected,
  reads: Reads,
  day: IsoDate,
  scopeOf: Scopes = () => "all",
): Outcome<Examined> {
  const faults: Fault[] = [];
  let now = blueprint;
  let remaining: readonly Fault[] = [];
  let owed: readonly FoundAnswer[] = [];
  for (let count = 0; count < mostRounds; count += 1) {
    const round = roundOf(sceneOf(now, reads(now), day, scopeOf(now)), owed);
    if (!round.ok) return round;
    const found = round.value.faults;
    owed = round.value.owed;
    faults.push(...found.filter((one) => !faults.some((other) => isSameFault(one, other))));
    const repairs = found.flatMap((one) => one.repairs);
    remaining = found;
    if (repairs.length === 0) break;
    const repaired = repairedBlueprint(now, repairs);
    if (!repaired.ok) return repaired;
    now = repaired.value;
  }
  return success({ faults, remaining, repairs: faults.flatMap((one) => one.repairs), repaired: now });
}

const isSameFault = (one: Fault, other: Fault): boolean =>
  one.repairs.length === 0 && one.id === other.id && one.where === other.where && one.what === other.what;

/**
 * What can be told in one look. First what says which cell is which; then what is gone for good; then how cells are. Each only
 * once there is nothing to mend in what comes before it.
 */
const stages: readonly ((scene: Scene) => Findings)[] = [
  (scene) => together([brokenLayout(scene), missingSheets(scene), misplacedNames(scene), brokenTables(scene)]),
  (scene) => together([lostNames(scene), lostTables(scene)]),
  (scene) =>
    together([
      brokenKeys(scene, scene.book.contents.tables),
      brokenFormulas(scene),
      brokenCaptions(scene),
      answersOnCopies(scene),
    ]),
  (scene) =>
    together([
      brokenValidations(scene),
      brokenFormats(scene),
      brokenLinks(scene),
      brokenLocks(scene),
      missingProtection(scene),
    ]),
];

/** With these all answers can be read. */
const readingStages = 2;

/** What one look comes to. */
interface Round {
  readonly faults: readonly Fault[];
  /** What stands in the table of found answers itself and has no place there; written down once that table is mended. */
  readonly owed: readonly FoundAnswer[];
}

function roundOf(scene: Scene, owed: readonly FoundAnswer[]): Outcome<Round> {
  // nothing is mended without a backup, so nothing else is promised until the table of backups takes one
  const first = brokenBackups(scene);
  if (first.length > 0) return success({ faults: first, owed });
  const faults: Fault[] = [];
  let left = owed;
  for (const stage of scene.scope === "all" ? stages : stages.slice(0, readingStages)) {
    const found = withLoose(scene, stage(scene), left);
    if (!found.ok) return found;
    faults.push(...found.value.faults);
    left = found.value.owed;
    if (faults.some(({ repairs }) => repairs.length > 0)) break;
  }
  return success({ faults, owed: left });
}

/**
 * What puts down on the sheet of found answers what would lose its place, as far as it is not there yet; `null` when all is.
 * Fails when the table there cannot take it.
 */
export function recording(scene: Scene, loose: readonly FoundAnswer[]): Outcome<Repair | null> {
  const fresh = unrecorded(scene, loose);
  const unfit = fresh.length === 0 ? null : missingHeading(scene);
  if (unfit !== null) return failure(unfit);
  return success(fresh.length === 0 ? null : { kind: "extend", extension: foundExtension(scene, fresh) });
}

/**
 * The faults with, before all else, the step that writes down what would lose its place. What is wrong with the table that it
 * goes to is mended first, in a round of its own: until then that takes nothing, or a second one would be made.
 */
function withLoose(
  scene: Scene,
  { faults, loose, typedOver = [] }: Findings,
  owed: readonly FoundAnswer[],
): Outcome<Round> {
  const fresh = unrecorded(scene, [...owed, ...loose, ...typedOver]);
  if (fresh.length === 0) return success({ faults, owed: [] });
  const first = faults.filter(mendsFound);
  if (first.length > 0) return success({ faults: first, owed: fresh.filter(isInFound(scene)) });
  const unfit = missingHeading(scene);
  if (unfit !== null) return failure(unfit);
  const told = fresh.filter((one) => owed.includes(one) || loose.includes(one));
  const places = [...new Set(told.map(placeOf))].map((where) => {
    const count = told.filter((one) => placeOf(one) === where).length;
    return faultOf("found", { where, sheet: sheetAt(scene, where) }, texts.loose(count), []);
  });
  const step: Repair = { kind: "extend", extension: foundExtension(scene, fresh) };
  return success({ faults: startingWith(step, [...places, ...faults]), owed: [] });
}

/** Whether something was found on the sheet of found answers itself: it cannot be told any more once that is mended. */
function isInFound(scene: Scene): (one: FoundAnswer) => boolean {
  const title = scene.book.table(foundTable.name)?.sheet.name;
  return (one) => title !== undefined && sheetAt(scene, placeOf(one)) === title;
}

/** The faults with a step before all others: it goes with the first that tells of a found answer. */
function startingWith(step: Repair, faults: readonly Fault[]): readonly Fault[] {
  const first = faults.findIndex(({ id, repairs }) => id === faultIds.found || repairs.length > 0);
  return faults.map((fault, index) => (index === first ? { ...fault, repairs: [step, ...fault.repairs] } : fault));
}

/** The sheet on which something was found. */
const placeOf = ({ where }: FoundAnswer): string => where.slice(0, where.lastIndexOf(", "));

/** Whether mending makes the table of found answers, or gives it back its name or a heading. */
function mendsFound(fault: Fault): boolean {
  const isOf = (one: Repair): boolean => {
    if (one.kind === "heading" || one.kind === "column") return one.table === foundTable.name;
    return one.kind === "rename"
      ? one.to === foundTable.name
      : one.kind === "table" && one.table.name === foundTable.name;
  };
  return bringsFound(fault) || fault.repairs.some(isOf);
}

const sheetAt = ({ book }: Scene, where: string): string | null =>
  book.blueprint.sheets.find(({ name }) => texts.sheet(name) === where)?.name ?? null;

/** What keeps the table of found answers from taking them: a heading that is gone, and for which there is no room. */
function missingHeading({ book }: Scene): Problem | null {
  const found = book.table(foundTable.name);
  if (found === null) return null;
  const { sheet, table } = found;
  const missing = neededHeadings(foundTable).find((one) => !table.columns.includes(one));
  if (missing === undefined) return null;
  return { code: "vondsten-geen-plaats", where: texts.table(table.name, sheet.name), ...texts.unfitFound(missing) };
}

type Key = Pick<FoundAnswer, "what" | "where" | "answer">;

/** What a formula shows can be another each time. */
const keyOf = ({ what, where, answer }: Key): string => JSON.stringify([what, where, formulaSaid(answer) ?? answer]);

/** Those that are not on the sheet of found answers yet, each once. */
function unrecorded({ book }: Scene, loose: readonly FoundAnswer[]): readonly FoundAnswer[] {
  const found = book.contents.tables.get(foundTable.name);
  const heads = ["what", "where", "answer"].map(
    (property) => foundTable.columns.find((one) => one.property === property)?.heading ?? "",
  );
  const places = heads.map((heading) => found?.columns.indexOf(heading) ?? -1);
  const keyIn = (row: readonly CellValue[]): string => {
    const [what = "", where = "", answer = ""] = places.map((place) => toText(row[place] ?? null));
    return keyOf({ what, where, answer });
  };
  const seen = new Set(found?.rows.map(keyIn));
  return loose.filter((one) => {
    const isNew = !seen.has(keyOf(one));
    seen.add(keyOf(one));
    return isNew;
  });
}

/** Whether mending brings something to the sheet of found answers. */
export const bringsFound = ({ repairs }: Fault): boolean =>
  repairs.some((one) => one.kind === "extend" && isFound(one.extension));

const isFound = ({ sheets, rows }: Extension): boolean =>
  rows.some(({ table }) => table === foundTable.name) ||
  sheets.some(({ sheet }) => sheet.tables.some(({ name }) => name === foundTable.name));

function foundExtension({ book }: Scene, fresh: readonly FoundAnswer[]) {
  const table = book.contents.tables.get(foundTable.name);
  const nothing = { sheets: [], behind: "", styles, rows: [] };
  if (table === undefined) return { ...nothing, sheets: [foundSheet(fresh)], behind: names.sheet("draaitabel") };
  const rows = fresh.map((one) => new Map(foundTable.columns.map(({ heading, toCell }) => [heading, toCell(one)])));
  return {
    ...nothing,
    rows: [{ table: foundTable.name, first: firstFree(table, foundTable), rows, formulas: new Map() }],
  };
}
