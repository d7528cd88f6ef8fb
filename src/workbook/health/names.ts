import { cellAddress, areaAddress, areaSize, parseArea, type Area } from "../grid.ts";
import type { Name } from "../blueprint.ts";
import { maybeField } from "../fields.ts";
import { maybeSheetKey } from "../place.ts";
import { cornerOf, holds, isOpenRole, isSame, type Spot } from "./book.ts";
import { faultOf, type Fault } from "./fault.ts";
import type { Identified } from "./identify.ts";
import { labelLine, labelOf } from "./labels.ts";
import { answersAt, orphans } from "./loose.ts";
import { ownAddresses } from "./own-cells.ts";
import { restored, type Lost } from "./restore.ts";
import { added, asDrawn } from "./sheets.ts";
import type { Findings, Scene } from "./scene.ts";
import type { FoundAnswer } from "../tables.ts";
import { faultTexts as texts } from "./texts.ts";
import { hasAnswers, isInput, isOneCell, type Wanted } from "./wanted.ts";

/** Names that are gone or cannot be right, of cells that can be told. */
export function misplacedNames(scene: Scene): Findings {
  const placings = [...scene.found.values()].flatMap((identified) => brokenOn(scene, identified));
  const known = placings.filter(({ place }) => place !== null);
  return { faults: known.map((one) => foundBack(scene, one)), loose: known.flatMap((one) => leftBehind(scene, one)) };
}

/** What stands in the cell that a name pointed at in error, when nothing else says that it is an answer, or a text of ours. */
function leftBehind(scene: Scene, { name, isAstray }: Placing): readonly FoundAnswer[] {
  const now = scene.book.name(name.name);
  if (now === null || !isAstray || maybeField(name.name) === null) return [];
  const there = [...scene.found.values()].find(({ sheet }) => isSame(sheet.name, now.sheet));
  const own = there === undefined ? null : ownAddresses(there, scene.book.cells(there.sheet));
  const { row, column } = cornerOf(now.area);
  return own?.has(cellAddress(row, column)) === true ? [] : answersAt(scene, name.name);
}

/** Names of cells that are gone: they get a new place, and what stands loose on their sheets is kept. */
export function lostNames(scene: Scene): Findings {
  const all = [...scene.found.values()].map((identified) => {
    const placings = brokenOn(scene, identified).filter(({ place }) => place === null);
    return { identified, placings, lost: placings.map(({ name }) => name) };
  });
  const sheets = all.filter(({ lost }) => lost.length > 0);
  const answers = sheets.filter(({ identified: { wanted } }) => hasAnswers(wanted));
  const others = sheets.filter(({ identified: { wanted } }) => !hasAnswers(wanted));
  const lost = answers.flatMap((one) => one.lost.map((name): Lost => ({ wanted: one.identified.wanted, name })));
  return {
    faults: [...others.map((one) => outworn(scene, one.identified.wanted, one.lost.length)), ...restored(scene, lost)],
    loose: [
      ...answers.flatMap(({ identified }) => orphans(scene, identified)),
      ...all.flatMap(({ placings }) => placings.flatMap((one) => leftBehind(scene, one))),
    ],
  };
}

/** A name that must be given a place, and the one that was found back for it. */
interface Placing {
  readonly name: Name;
  readonly isAstray: boolean;
  readonly place: Name | null;
}

function brokenOn(scene: Scene, identified: Identified): readonly Placing[] {
  const own = ownAddresses(identified, scene.book.cells(identified.sheet));
  return identified.wanted.drawn.names.flatMap((name): readonly Placing[] => {
    const isAstray = isPointingAstray(scene, identified, name, own);
    if (scene.book.name(name.name) !== null && !isAstray) return [];
    return [{ name, isAstray, place: placeOf(scene, identified, name, own) }];
  });
}

/** A sheet without answers is drawn anew, and its names go there. */
function outworn(scene: Scene, wanted: Wanted, count: number): Fault {
  const { name } = wanted.drawn.sheet;
  return faultOf("nameGone", texts.sheet(name), texts.outworn(count), [added(scene, wanted, asDrawn(scene, wanted))]);
}

function foundBack({ evaluation }: Scene, { name, isAstray, place }: Placing): Fault {
  const title = place?.sheet ?? name.sheet;
  const repairs = place === null ? [] : [{ kind: "name", name: place } as const];
  if (maybeSheetKey(name.name) !== null) return faultOf("nameGone", texts.sheet(title), texts.identity, repairs);
  const where =
    maybeField(name.name) === null ? texts.name(title, name.name) : labelLine(labelOf(name.name, evaluation));
  return isAstray
    ? faultOf("nameAstray", where, texts.astray, repairs)
    : faultOf("nameGone", where, texts.lost, repairs);
}

/** Whether a name that is there cannot be right: of the wrong size, on a text of ours, in a table, or where another is. */
function isPointingAstray(scene: Scene, identified: Identified, name: Name, own: ReadonlySet<string>): boolean {
  const { book } = scene;
  const now = book.name(name.name);
  if (now === null) return false;
  const size = areaSize(parseArea(name.address));
  const there = areaSize(now.area);
  if (there.rows < size.rows || there.columns < size.columns) return true;
  if (!isInput(identified.wanted)(name)) return false;
  if (!isOneCell(now.area)) return true;
  const isOnOurs = isSame(now.sheet, identified.sheet.name) && own.has(areaAddress(now.area));
  return isOnOurs || isInTable(scene, now.sheet, cornerOf(now.area)) || isSecond(scene, identified, name, now.area);
}

function isInTable({ book, wanted }: Scene, title: string, spot: Spot): boolean {
  return wanted.some(({ drawn }) =>
    drawn.sheet.tables.some(({ name }) => {
      const placed = book.table(name);
      return placed !== null && isSame(placed.sheet.name, title) && holds(placed.area, spot);
    }),
  );
}

/** Whether another input has the same cell, and more right to it. */
function isSecond(scene: Scene, identified: Identified, name: Name, area: Area): boolean {
  const { book } = scene;
  const here = cornerOf(area);
  const title = book.name(name.name)?.sheet ?? "";
  const rivals = identified.wanted.drawn.names.filter(isInput(identified.wanted)).filter((one) => {
    const other = one.name === name.name ? null : book.name(one.name);
    return other !== null && isSame(other.sheet, title) && isOneCell(other.area) && isAt(cornerOf(other.area), here);
  });
  if (rivals.length === 0) return false;
  const own = identified.alignment.spot(cornerOf(parseArea(name.address)));
  return own === null || !isAt(own, here);
}

const isAt = (one: Spot, other: Spot): boolean => one.row === other.row && one.column === other.column;

/** Where a name belongs now, when that is sure and nothing else stands there; `null` when it is not. */
function placeOf(scene: Scene, identified: Identified, name: Name, own: ReadonlySet<string>): Name | null {
  const area = parseArea(name.address);
  const point = (address: string): Name => ({ name: name.name, sheet: identified.sheet.name, address });
  if (area.top === 1 && area.left === 1) return point("A1");
  const from = identified.alignment.spot(cornerOf(area));
  const to = identified.alignment.spot({ row: area.bottom, column: area.right });
  if (from === null || to === null || from.certainty === "near" || to.certainty === "near") return null;
  if (to.row - from.row !== area.bottom - area.top || to.column - from.column !== area.right - area.left) return null;
  const now: Area = { top: from.row, left: from.column, bottom: to.row, right: to.column };
  const isFree = !isInput(identified.wanted)(name) || isFreeFor(scene, identified, from, own);
  return isFree ? point(areaAddress(now)) : null;
}

/** Whether a cell can be the place of an answer: none of our own, in no table, and of no other name of ours. */
function isFreeFor(
  scene: Scene,
  { sheet }: Identified,
  spot: Spot & { certainty: string },
  own: ReadonlySet<string>,
): boolean {
  const { book, wanted } = scene;
  const cell = book.cell(sheet, spot);
  const isOpen = spot.certainty === "anchored" || cell === null || isOpenRole(cell.style) || !book.isLocked(cell);
  const isNamed = wanted.some((one) =>
    one.drawn.names.some(({ name }) => {
      const now = book.name(name);
      return now !== null && isSame(now.sheet, sheet.name) && holds(now.area, spot);
    }),
  );
  return isOpen && !isNamed && !own.has(cellAddress(spot.row, spot.column)) && !isInTable(scene, sheet.name, spot);
}
