import { cellAddress, areaAddress, areaSize, parseArea, type Area } from "../grid.ts";
import type { Name } from "../blueprint.ts";
import { maybeField } from "../fields.ts";
import { names } from "../names.ts";
import { maybeSheetKey } from "../place.ts";
import { cornerOf, holds, isOpenRole, isSame, type LocatedName, type Spot } from "./book.ts";
import { faultOf, onSheet, type Fault } from "./fault.ts";
import type { Identified } from "./identify.ts";
import { labelLine, labelOf } from "../labels.ts";
import { carriedOff } from "./carried.ts";
import { answersAt, orphans } from "./loose.ts";
import { ownAddresses } from "./own-cells.ts";
import { restored, type Lost } from "./restore.ts";
import { added, asDrawn } from "./sheets.ts";
import type { Findings, Scene } from "./scene.ts";
import type { FoundAnswer } from "../tables.ts";
import { faultTexts as texts } from "./texts.ts";
import { hasAnswers, isInput, isOneCell, type Wanted } from "./wanted.ts";

/** Names that are gone, written otherwise or cannot be right, of cells that can be told. */
export function misplacedNames(scene: Scene): Findings {
  const placings = [...scene.found.values()].flatMap((identified) => brokenOn(scene, identified));
  const known = placings.filter(({ place }) => place !== null);
  const back = known.flatMap(({ place }) => place ?? []);
  return {
    faults: known.map((one) => foundBack(scene, one)),
    loose: [...(known.some(isGone(scene)) ? carriedOff(scene, back) : []), ...leftBehind(scene, known)],
  };
}

/** Whether the name of an answer points nowhere: what was filled in may stand anywhere. */
const isGone =
  ({ book }: Scene) =>
  ({ name: { name } }: Placing): boolean =>
    maybeField(name) !== null && book.name(name) === null;

/** What stands in cells that names pointed at in error, when nothing else says that it is an answer, or a text of ours. */
function leftBehind(scene: Scene, placings: readonly Placing[]): readonly FoundAnswer[] {
  const astray = placings.filter(({ isAstray }) => isAstray).map(({ name }) => name.name);
  const leaving = new Set(astray);
  return astray.flatMap((name) => {
    const now = scene.book.name(name);
    if (now === null || maybeField(name) === null || isOnText(scene, now)) return [];
    return answersAt(scene, name, leaving);
  });
}

/** Whether a name points at a text or a formula of ours, on whatever sheet. */
function isOnText({ book, found }: Scene, { sheet, area }: LocatedName): boolean {
  const there = [...found.values()].find((one) => isSame(one.sheet.name, sheet));
  const { row, column } = cornerOf(area);
  return there !== undefined && ownAddresses(there, book.cells(there.sheet)).has(cellAddress(row, column));
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
      ...(answers.some(({ placings }) => placings.some(isGone(scene))) ? carriedOff(scene, []) : []),
      ...leftBehind(
        scene,
        all.flatMap(({ placings }) => placings),
      ),
    ],
  };
}

/** A name that must be given a place, and the one that was found back for it. */
interface Placing {
  readonly name: Name;
  readonly isAstray: boolean;
  readonly place: Name | null;
}

const others: readonly string[] = [names.evaluation, names.layout];

/** Whether answers are read by a name, or not without it. */
const isRead = (name: string): boolean =>
  maybeField(name) !== null || maybeSheetKey(name) !== null || others.includes(name);

function brokenOn(scene: Scene, identified: Identified): readonly Placing[] {
  const own = ownAddresses(identified, scene.book.cells(identified.sheet));
  const asked = identified.wanted.drawn.names.filter(({ name }) => scene.scope === "all" || isRead(name));
  return asked.flatMap((name): readonly Placing[] => {
    const now = scene.book.name(name.name);
    const isAstray = isPointingAstray(scene, identified, name, own);
    if (now === null || isAstray) return [{ name, isAstray, place: placeOf(scene, identified, name, own) }];
    const place = { name: name.name, sheet: now.sheet, address: now.address };
    return scene.book.isSpelled(name.name) ? [] : [{ name, isAstray, place }];
  });
}

/** A sheet without answers is drawn anew, and its names go there. */
function outworn(scene: Scene, wanted: Wanted, count: number): Fault {
  const { name } = wanted.drawn.sheet;
  const repairs = [added(scene, wanted, asDrawn(scene, wanted))];
  return faultOf("nameGone", onSheet(name), texts.outworn(count), repairs);
}

function foundBack({ book, evaluation }: Scene, { name, isAstray, place }: Placing): Fault {
  const title = place?.sheet ?? name.sheet;
  const repairs = place === null ? [] : [{ kind: "name", name: place } as const];
  if (maybeSheetKey(name.name) !== null) return faultOf("nameGone", onSheet(title), texts.identity, repairs);
  const at =
    maybeField(name.name) === null
      ? { where: texts.name(title, name.name), sheet: title }
      : { where: labelLine(labelOf(name.name, evaluation)), sheet: place?.sheet ?? null };
  if (isAstray) return faultOf("nameAstray", at, texts.astray, repairs);
  return faultOf("nameGone", at, book.name(name.name) === null ? texts.lost : texts.respelled, repairs);
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
  const isHome = isSame(now.sheet, identified.sheet.name);
  const isOnOurs = isHome ? own.has(areaAddress(now.area)) : isOnText(scene, now);
  return isOnOurs || isInTable(scene, now.sheet, cornerOf(now.area)) || isSecond(scene, identified, name, now);
}

function isInTable({ book, wanted }: Scene, title: string, spot: Spot): boolean {
  return wanted.some(({ drawn }) =>
    drawn.sheet.tables.some(({ name }) => {
      const placed = book.table(name);
      return placed !== null && isSame(placed.sheet.name, title) && holds(placed.area, spot);
    }),
  );
}

/** Whether another input, of whatever sheet, has the same cell, and more right to it. */
function isSecond({ book, wanted }: Scene, identified: Identified, name: Name, now: LocatedName): boolean {
  const here = cornerOf(now.area);
  const isHome = isSame(now.sheet, identified.sheet.name);
  const own = isHome ? identified.alignment.spot(cornerOf(parseArea(name.address))) : null;
  if (own !== null && isAt(own, here)) return false;
  const isRival = (one: Name): boolean => {
    const other = one.name === name.name ? null : book.name(one.name);
    return (
      other !== null && isSame(other.sheet, now.sheet) && isOneCell(other.area) && isAt(cornerOf(other.area), here)
    );
  };
  return wanted.some((one) => one.drawn.names.filter(isInput(one)).some(isRival));
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
