import type { Sheet } from "../blueprint.ts";
import { cellAddress, maybeArea } from "../grid.ts";
import { cornerOf, isSame, spotsIn, type Book, type Spot } from "./book.ts";
import { faultOf, onCells, onSheet, type Fault } from "./fault.ts";
import type { Identified } from "./identify.ts";
import { ownCells } from "./own-cells.ts";
import { nothing, type Findings, type Scene } from "./scene.ts";
import { bodyOf } from "./tables.ts";
import { faultTexts as texts } from "./texts.ts";
import { isInput, tablesOf } from "./wanted.ts";

/** On sheets that are protected: places for answers that are locked, and what is open and should not be. */
export function brokenLocks(scene: Scene): Findings {
  const faults = [...scene.found.values()]
    .filter(({ wanted }) => wanted.drawn.sheet.protection !== null)
    .flatMap((identified) => [...lockedInputs(scene, identified), ...openCells(scene, identified)]);
  return { ...nothing, faults };
}

/** Sheets of which the protection is off. */
export function missingProtection({ found }: Scene): Findings {
  const faults = [...found.values()].flatMap(({ wanted, sheet }) => {
    const { protection } = wanted.drawn.sheet;
    if (protection === null || sheet.protection !== null) return [];
    return [
      faultOf("protection", onSheet(sheet.name), texts.protection, [
        { kind: "protect", sheet: sheet.name, protection },
      ]),
    ];
  });
  return { ...nothing, faults };
}

function lockedInputs(scene: Scene, identified: Identified): readonly Fault[] {
  const { book } = scene;
  const { wanted, sheet } = identified;
  const single = wanted.drawn.names.filter(isInput(wanted)).flatMap(({ name }) => {
    const now = book.name(name);
    return now !== null && isSame(now.sheet, sheet.name) ? [cornerOf(now.area)] : [];
  });
  const locked = [...single, ...cellsOfTables(scene, identified)].filter((spot) =>
    book.isLocked(book.cell(sheet, spot)),
  );
  return asFault(book, identified, locked, false);
}

/** The cells of our columns in tables on this sheet. */
function cellsOfTables({ book }: Scene, { wanted, sheet }: Identified): readonly Spot[] {
  return tablesOf(wanted).flatMap(({ table }) => {
    const placed = book.table(table.name);
    if (placed === null || !isSame(placed.sheet.name, sheet.name)) return [];
    const { left } = placed.area;
    return spotsIn(bodyOf(placed)).filter(({ column }) =>
      table.columns.includes(placed.table.columns[column - left] ?? ""),
    );
  });
}

function openCells({ book }: Scene, identified: Identified): readonly Fault[] {
  const { sheet } = identified;
  const open = ownCells(identified)
    .filter(({ wanted }) => wanted.value !== null || wanted.formula !== undefined)
    .filter(({ spot }) => !book.isLocked(book.cell(sheet, spot)));
  return asFault(
    book,
    identified,
    open.map(({ spot }) => spot),
    true,
  );
}

function asFault(book: Book, { sheet }: Identified, spots: readonly Spot[], locked: boolean): readonly Fault[] {
  if (spots.length === 0) return [];
  const shown = addressesOf(spots);
  const cells = addressesOf(wholeMerges(book, sheet, spots));
  const kind = locked ? "openCell" : "lockedInput";
  const at = onCells(sheet.name, shown);
  return [faultOf(kind, at, texts[kind](shown.length), [{ kind: "lock", sheet: sheet.name, cells, locked }])];
}

const addressesOf = (spots: readonly Spot[]): readonly string[] =>
  spots.map(({ row, column }) => cellAddress(row, column));

/** The cells with the others that they are merged with, as Excel changes no lock of a part. */
function wholeMerges(book: Book, sheet: Sheet, spots: readonly Spot[]): readonly Spot[] {
  const merges = sheet.merges.flatMap((address) => maybeArea(address) ?? []);
  return spots.flatMap((spot) => {
    const merge = merges.find((area) => isSameSpot(cornerOf(area), spot));
    if (merge === undefined) return [spot];
    return spotsIn(merge).filter((one) => isSameSpot(one, spot) || book.cell(sheet, one) !== null);
  });
}

const isSameSpot = (one: Spot, other: Spot): boolean => one.row === other.row && one.column === other.column;
