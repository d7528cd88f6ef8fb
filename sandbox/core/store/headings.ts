import { overlaps, type Area } from "./area.ts";
import { openCell } from "./cells.ts";
import { columnTexts } from "./texts.ts";
import type { SheetRecord } from "./workbook.ts";

const headingsOf = (area: Area): Area => ({ ...area, bottom: area.top });

/**
 * What Excel makes of the headings of tables that were typed, pasted or erased: never two that are the same, whatever the case,
 * and none that is empty, a number or a formula.
 */
export function settleHeadings(sheet: SheetRecord, changed: Area): void {
  for (const { area } of sheet.tables) {
    if (overlaps(headingsOf(area), changed)) settle(sheet, area, changed);
  }
}

function settle(sheet: SheetRecord, area: Area, changed: Area): void {
  const headings = columnTexts(sheet, area);
  const isChanged = (index: number): boolean => changed.left <= area.left + index && area.left + index <= changed.right;
  const taken = new Set(headings.filter((_, index) => !isChanged(index)).map((heading) => heading.toLowerCase()));
  for (const [index, heading] of headings.entries()) {
    if (!isChanged(index)) continue;
    const free = freeHeading(heading, taken);
    taken.add(free.toLowerCase());
    Object.assign(openCell(sheet, area.top, area.left + index), { value: free, formula: null });
  }
}

/** An empty heading becomes `Kolom1`, one that is taken gets a number behind it: the first that is free. */
function freeHeading(heading: string, taken: ReadonlySet<string>): string {
  if (heading !== "" && !taken.has(heading.toLowerCase())) return heading;
  const [word, first] = heading === "" ? ["Kolom", 1] : [heading, 2];
  let number = first;
  while (taken.has(`${word}${number}`.toLowerCase())) number += 1;
  return `${word}${number}`;
}
