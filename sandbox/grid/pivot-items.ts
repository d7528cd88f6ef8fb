import type { Area } from "../core/store/area.ts";
import { pivotAt } from "../core/store/pivots.ts";
import type { SheetRecord } from "../core/store/workbook.ts";
import type { Acts, Outcome } from "./acts.ts";
import type { MenuItem } from "./menu.ts";
import { texts } from "./texts.ts";

/** What the menu of a cell offers to do with its PivotTable; nothing for any other cell. */
export function pivotItems(
  acts: Acts,
  sheet: SheetRecord,
  cell: Area,
  carry: (outcome: Outcome) => void,
): readonly MenuItem[] {
  const pivot = pivotAt(sheet, cell);
  if (pivot === null) return [];
  return [{ text: texts.menu.refreshPivot, act: () => carry(acts.refreshPivot(sheet, pivot)) }];
}
