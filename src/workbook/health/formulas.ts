import type { Cell, Sheet } from "../blueprint.ts";
import { cellAddress } from "../grid.ts";
import { isBlankRow } from "../tables.ts";
import type { FoundAnswer } from "../tables.ts";
import { holdsSomething, toText } from "../values.ts";
import { isSame, type PlacedTable, type Spot } from "./book.ts";
import { faultOf, onCells, type Fault, type FaultPlace, type Repair } from "./fault.ts";
import { isAkin, isBroken, isLeftOf, movedFormula } from "./formula.ts";
import type { Identified } from "./identify.ts";
import { foundIn } from "./loose.ts";
import { ownCells } from "./own-cells.ts";
import { spotNow } from "./places.ts";
import type { Findings, Scene } from "./scene.ts";
import { neededHeadings } from "./table-kinds.ts";
import { faultTexts as texts, foundTexts } from "./texts.ts";
import { nameAt, tablesOf, type WantedTable } from "./wanted.ts";

/** A cell in which a formula of ours belongs and does not stand. */
interface Broken {
  readonly sheet: Sheet;
  readonly spot: Spot;
  /** As it should stand there; `null` when it cannot be told. */
  readonly formula: string | null;
  readonly wanted: Cell;
  readonly now: Cell | null;
}

/** Formulas of ours that are gone, overwritten or broken, and what was typed over them. */
export function brokenFormulas(scene: Scene): Findings {
  const all = [...scene.found.values()].flatMap((identified) => [
    ...onForm(scene, identified),
    ...tablesOf(identified.wanted).flatMap((table) => inTable(scene, identified, table)),
  ]);
  const sheets = [...new Set(all.map(({ sheet }) => sheet))];
  return {
    faults: sheets.flatMap((sheet) =>
      faultsOn(
        sheet,
        all.filter((one) => one.sheet === sheet),
      ),
    ),
    loose: [],
    typedOver: all.filter(({ formula }) => formula !== null).flatMap((one) => typedOver(scene, one)),
  };
}

function faultsOn(sheet: Sheet, broken: readonly Broken[]): readonly Fault[] {
  const at = (cells: readonly Broken[]): FaultPlace =>
    onCells(
      sheet.name,
      cells.map(({ spot }) => cellAddress(spot.row, spot.column)),
    );
  const fixable = broken.filter(({ formula }) => formula !== null);
  const others = broken.filter(({ formula }) => formula === null);
  return [
    ...(fixable.length === 0
      ? []
      : [faultOf("formula", at(fixable), texts.formula(fixable.length), fixable.flatMap(repairOf))]),
    ...(others.length === 0 ? [] : [faultOf("formula", at(others), texts.unfixable(others.length), [])]),
  ];
}

function repairOf({ sheet, spot, formula, wanted }: Broken): readonly Repair[] {
  if (formula === null) return [];
  const cell = cellAddress(spot.row, spot.column);
  return [{ kind: "formula", sheet: sheet.name, cell, formula, value: wanted.value }];
}

/** What somebody put in place of a formula: not what the formula showed, nor what is left of it. */
function typedOver(scene: Scene, { sheet, now, wanted }: Broken): readonly FoundAnswer[] {
  if (!holdsSomething(now)) return [];
  const isOurs = now.formula === undefined ? toText(now.value) === toText(wanted.value) : isLeft(scene, now, wanted);
  return isOurs ? [] : [foundIn(scene, sheet, now, foundTexts.typedOver)];
}

const isLeft = ({ found }: Scene, now: Cell, ours: Cell): boolean =>
  isLeftOf(
    now.formula ?? "",
    ours.formula ?? "",
    [...found.values()].map(({ sheet }) => sheet.name),
  );

const isSound = (now: Cell | null, ours: string): boolean =>
  now?.formula === ours || (now?.formula !== undefined && !isBroken(now.formula) && isAkin(now.formula, ours));

function onForm(scene: Scene, identified: Identified): readonly Broken[] {
  const { sheet } = identified;
  return ownCells(identified).flatMap(({ wanted, spot }) => {
    const now = scene.book.cell(sheet, spot);
    if (wanted.formula === undefined || isSound(now, wanted.formula) || isElsewhere(scene, identified, wanted, spot))
      return [];
    const area = { top: spot.row, bottom: spot.row, left: spot.column, right: spot.column };
    const formula = movedFormula(wanted.formula, spotNow(scene, identified, { sheet, area, where: "" }));
    return [{ sheet, spot, formula, wanted, now }];
  });
}

/** Whether a cell with a name of its own was moved to another place. */
function isElsewhere({ book }: Scene, { wanted, sheet }: Identified, cell: Cell, spot: Spot): boolean {
  const name = nameAt(wanted, cell);
  const now = name === null ? null : book.name(name);
  return now !== null && !(isSame(now.sheet, sheet.name) && now.area.top === spot.row && now.area.left === spot.column);
}

/** The cells of calculated columns, in rows that hold something. */
function inTable(scene: Scene, { wanted }: Identified, { table, area }: WantedTable): readonly Broken[] {
  const placed = scene.book.table(table.name);
  if (placed === null) return [];
  const first = wanted.drawn.sheet.cells.filter(({ row, formula }) => row === area.top + 1 && formula !== undefined);
  return first.flatMap((cell) => {
    const column = placed.table.columns.indexOf(table.columns[cell.column - area.left] ?? "");
    return column < 0 ? [] : inColumn(scene, placed, cell, placed.area.left + column);
  });
}

function inColumn(scene: Scene, placed: PlacedTable, wanted: Cell, column: number): readonly Broken[] {
  const { book } = scene;
  const { sheet } = placed;
  return filledRows(scene, placed).flatMap((row) => {
    const spot = { row, column };
    const now = book.cell(sheet, spot);
    if (wanted.formula === undefined || isSound(now, wanted.formula)) return [];
    return [{ sheet, spot, formula: wanted.formula, wanted: { ...wanted, value: "" }, now }];
  });
}

function filledRows({ book }: Scene, { sheet, table, area }: PlacedTable): readonly number[] {
  const needed = neededHeadings(table).map((heading) => table.columns.indexOf(heading));
  const places = needed.filter((place) => place >= 0).map((place) => area.left + place);
  return Array.from({ length: area.bottom - area.top }, (_, index) => area.top + 1 + index).filter(
    (row) => !isBlankRow(places.map((column) => book.cell(sheet, { row, column })?.value ?? null)),
  );
}
