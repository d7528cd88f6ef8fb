import { profileIds } from "../../model/bijlage-d/index.ts";
import type { Evaluation } from "../../model/evaluation/evaluation.ts";
import type { Name, Sheet, Table, Validation } from "../blueprint.ts";
import type { DrawnSheet } from "../draft.ts";
import { maybeArea, parseArea, type Area } from "../grid.ts";
import { names, tableNames, type SheetKey } from "../names.ts";
import type { KnownColumns } from "../plan-formulas.ts";
import { archiveSheet } from "../sheets/archive.ts";
import { comparisonSheet } from "../sheets/comparison.ts";
import { developmentSheet } from "../sheets/development.ts";
import { foundSheet } from "../sheets/found.ts";
import { guideSheet } from "../sheets/guide.ts";
import { organisationsSheet } from "../sheets/organisations.ts";
import { pivotSheet } from "../sheets/pivot.ts";
import { planSheet } from "../sheets/plan.ts";
import { profileSheet } from "../sheets/profile.ts";
import { questionsSheet } from "../sheets/questions.ts";
import { resultsSheet } from "../sheets/results.ts";
import { startSheet } from "../sheets/start.ts";
import { step1Sheet } from "../sheets/step1.ts";
import { step2Sheet } from "../sheets/step2.ts";
import { step3Sheet } from "../sheets/step3.ts";
import { summarySheet } from "../sheets/summary.ts";
import { holds, isOpenRole, isSame, type Book, type Spot } from "./book.ts";
import { hadArchive, hadComparison, hadPlan } from "./evidence.ts";
import { isWrittenOut } from "./table-kinds.ts";

/** A sheet that the workbook should have, as it would be drawn now; a name stands on one of them only. */
export interface Wanted {
  readonly key: SheetKey;
  readonly drawn: DrawnSheet;
}

/** A table that the workbook should have. */
export interface WantedTable {
  readonly key: SheetKey;
  readonly table: Table;
  readonly area: Area;
}

/**
 * The sheets that a workbook of an evaluation should have, in their order: those that every workbook has, and what came on
 * demand. A sheet that is not in the workbook, and that nothing says was ever there, is not among them.
 */
export function wantedSheets(book: Book, evaluation: Evaluation): readonly Wanted[] {
  const isThere = (key: SheetKey, table?: string): boolean =>
    book.name(names.sheet(key)) !== null ||
    (table !== undefined &&
      (book.table(table) !== null || book.blueprint.sheets.some((sheet) => isWrittenOut(sheet, { name: table }))));
  const hasPlan =
    evaluation.actions.length > 0 ||
    isThere("actieplan", tableNames.actions) ||
    isThere("samenvatting") ||
    hadPlan(book, evaluation);
  const hasArchive = isThere("archief", tableNames.archive) || hadArchive(book);
  const known: KnownColumns = (table, heading) => book.table(table)?.table.columns.includes(heading) ?? true;
  const maybe = (isWanted: boolean, key: SheetKey, draw: () => DrawnSheet): readonly Wanted[] =>
    isWanted ? [{ key, drawn: draw() }] : [];
  const all: readonly Wanted[] = [
    { key: "start", drawn: startSheet(evaluation) },
    { key: "leeswijzer", drawn: guideSheet(evaluation) },
    { key: "stap1", drawn: step1Sheet(evaluation) },
    ...profileIds.map((id): Wanted => ({ key: id, drawn: profileSheet(evaluation, id) })),
    { key: "stap2", drawn: step2Sheet(evaluation) },
    { key: "stap3", drawn: step3Sheet(evaluation) },
    ...maybe(hasPlan, "actieplan", () => planSheet(evaluation, known)),
    ...maybe(hasPlan, "samenvatting", () => summarySheet(evaluation)),
    { key: "vragen", drawn: questionsSheet(evaluation) },
    { key: "resultaten", drawn: resultsSheet(evaluation) },
    { key: "organisaties", drawn: organisationsSheet(evaluation) },
    ...maybe(hasArchive, "archief", () => archiveSheet(evaluation)),
    ...maybe(isThere("vergelijking") || hadComparison(book), "vergelijking", () => comparisonSheet(evaluation)),
    { key: "ontwikkeling", drawn: developmentSheet(evaluation) },
    { key: "draaitabel", drawn: pivotSheet(evaluation) },
    ...maybe(isThere("gevonden", tableNames.found), "gevonden", () => foundSheet([])),
  ];
  return withoutTwins(all);
}

/** What a sheet on demand takes over of another: the ways to it, which lead elsewhere until it is there. */
const onDemand: readonly SheetKey[] = ["actieplan", "samenvatting", "archief"];

function withoutTwins(all: readonly Wanted[]): readonly Wanted[] {
  const taken = new Set(
    all.filter(({ key }) => onDemand.includes(key)).flatMap(({ drawn }) => drawn.names.map(({ name }) => name)),
  );
  return all.map((one) => {
    if (onDemand.includes(one.key)) return one;
    const left = one.drawn.names.filter(({ name }) => !taken.has(name));
    return { ...one, drawn: { ...one.drawn, names: left } };
  });
}

/** The tables of a sheet that should be there. */
export function tablesOf({ key, drawn }: Wanted): readonly WantedTable[] {
  return drawn.sheet.tables.map((table) => ({ key, table, area: parseArea(table.address) }));
}

/** Whether answers stand on a sheet: then it is never drawn anew in place of the one that is there. */
export function hasAnswers(wanted: Wanted): boolean {
  return wanted.key !== "start" && (wanted.drawn.sheet.tables.length > 0 || wanted.drawn.names.some(isInput(wanted)));
}

/** Whether a name is that of a cell that is filled in. */
export function isInput({ drawn }: Wanted): (name: Name) => boolean {
  const open = openSpots(drawn.sheet);
  return ({ address }) => {
    const area = maybeArea(address);
    return area !== null && isOneCell(area) && open.has(`${area.top} ${area.left}`);
  };
}

const knownSpots = new WeakMap<Sheet, ReadonlySet<string>>();

/** The cells of a drawn sheet that are filled in, as `row column`. */
function openSpots(sheet: Sheet): ReadonlySet<string> {
  const known = knownSpots.get(sheet);
  if (known !== undefined) return known;
  const open = new Set(
    sheet.cells.filter(({ style }) => isOpenRole(style)).map(({ row, column }) => `${row} ${column}`),
  );
  knownSpots.set(sheet, open);
  return open;
}

/** Whether a block is one cell. */
export const isOneCell = ({ top, left, bottom, right }: Area): boolean => top === bottom && left === right;

/** The validations that a cell of a wanted sheet has. */
export function validationsAt({ drawn }: Wanted, spot: Spot): readonly Validation[] {
  return drawn.sheet.validations.filter(({ range }) => holds(parseArea(range), spot));
}

/** The name of a single cell of a wanted sheet, or `null`. */
export function nameAt({ drawn }: Wanted, { row, column }: Spot): string | null {
  const found = drawn.names.find(({ name, address }) => {
    const area = maybeArea(address);
    return area !== null && isOneCell(area) && area.top === row && area.left === column && !name.startsWith("blad_");
  });
  return found?.name ?? null;
}

/** The table of a wanted sheet in whose body a cell stands, or `null`. */
export function tableAt(wanted: Wanted, spot: Spot): WantedTable | null {
  return tablesOf(wanted).find(({ area }) => holds({ ...area, top: area.top + 1 }, spot)) ?? null;
}

/** The heading of a column of a wanted table. */
export const headingAt = ({ table, area }: WantedTable, column: number): string =>
  table.columns[column - area.left] ?? "";

/** The sheet of a key among those that are wanted. */
export function wantedOf(all: readonly Wanted[], key: SheetKey): Wanted {
  const found = all.find((one) => one.key === key);
  if (found === undefined) throw new RangeError(`no sheet ${key} is wanted`);
  return found;
}

/** Whether a name is wanted somewhere. */
export const isWantedName = (all: readonly Wanted[], name: string): boolean =>
  all.some(({ drawn }) => drawn.names.some((one) => isSame(one.name, name)));
