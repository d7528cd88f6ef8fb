import type { Sheet } from "../blueprint.ts";
import { cellAddress, parseArea, type Area } from "../grid.ts";
import { cornerOf, isSame, type Spot } from "./book.ts";
import type { Identified } from "./identify.ts";
import type { Scene } from "./scene.ts";
import { faultTexts as texts } from "./texts.ts";
import { labelLine, labelOf } from "../labels.ts";
import { headingAt, nameAt, tableAt } from "./wanted.ts";

/** A block of ours as it stands now, and what it is called in a sentence. */
export interface NowPlace {
  readonly sheet: Sheet;
  readonly area: Area;
  readonly where: string;
}

/** Where a block of a sheet of ours is now: the rows of a column, or one cell; `null` when it cannot be told. */
export function placeNow(scene: Scene, identified: Identified, address: string): NowPlace | null {
  const area = parseArea(address);
  const table = tableAt(identified.wanted, cornerOf(area));
  if (table === null) return cellNow(scene, identified, cornerOf(area));
  const placed = scene.book.table(table.table.name);
  const heading = headingAt(table, area.left);
  const column = placed?.table.columns.indexOf(heading) ?? -1;
  if (placed === null || column < 0) return null;
  const { top, bottom, left } = placed.area;
  return {
    sheet: placed.sheet,
    area: { top: top + 1, bottom, left: left + column, right: left + column },
    where: texts.column(placed.table.name, heading),
  };
}

function cellNow(scene: Scene, identified: Identified, spot: Spot): NowPlace | null {
  const { book, evaluation } = scene;
  const name = nameAt(identified.wanted, spot);
  if (name === null) return anchored(identified, spot);
  const now = book.name(name);
  const sheet = now === null ? null : book.sheet(now.sheet);
  if (now === null || sheet === null) return null;
  return {
    sheet,
    area: { ...now.area, bottom: now.area.top, right: now.area.left },
    where: labelLine(labelOf(name, evaluation)),
  };
}

function anchored({ alignment, sheet }: Identified, spot: Spot): NowPlace | null {
  const now = alignment.spot(spot);
  if (now?.certainty !== "anchored") return null;
  const area = { top: now.row, bottom: now.row, left: now.column, right: now.column };
  return { sheet, area, where: texts.sheet(sheet.name) };
}

/** Where a cell of ours is now, seen from a block on the sheet that it is about; `null` when that is not on its sheet. */
export function spotNow(scene: Scene, identified: Identified, from: NowPlace): (spot: Spot) => Spot | null {
  return (spot) => {
    const table = tableAt(identified.wanted, spot);
    if (table !== null) {
      const column = placeNow(scene, identified, cellAddress(spot.row, spot.column));
      if (column === null || !isSame(column.sheet.name, from.sheet.name)) return null;
      return { row: from.area.top + spot.row - table.area.top - 1, column: column.area.left };
    }
    const now = cellNow(scene, identified, spot) ?? between(identified, spot);
    return now !== null && isSame(now.sheet.name, from.sheet.name) ? cornerOf(now.area) : null;
  };
}

/** A cell without anything of ours in its row, in a row that must be the one. */
function between({ alignment, sheet }: Identified, spot: Spot): NowPlace | null {
  const now = alignment.spot(spot);
  if (now === null || now.certainty === "near") return null;
  return { sheet, area: { top: now.row, bottom: now.row, left: now.column, right: now.column }, where: "" };
}
