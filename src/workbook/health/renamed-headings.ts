import type { FoundAnswer } from "../tables.ts";
import type { PlacedTable } from "./book.ts";
import { headingsNow } from "./headings.ts";
import { foundIn } from "./loose.ts";
import type { Scene } from "./scene.ts";
import { foundTexts } from "./texts.ts";
import type { WantedTable } from "./wanted.ts";

/** What was typed over headings of ours, as far as it is a remark: another word for what stands below is told with the fault. */
export function remarksInHeadings(scene: Scene, wanted: WantedTable, placed: PlacedTable): readonly FoundAnswer[] {
  const { sheet, table, area } = placed;
  return [...headingsNow(wanted, placed).renamed].flatMap(([heading, now]) => {
    const cell = scene.book.cell(sheet, { row: area.top, column: area.left + table.columns.indexOf(now) });
    if (cell === null || !isRemark(now, heading)) return [];
    return [foundIn(scene, sheet, cell, foundTexts.typedOverHeading(heading))];
  });
}

/** A name for a column has a few words. */
const mostWords = 2;

/** Whether a heading says more than a name for the same column would: a number, or more than a few words that ours has not. */
function isRemark(now: string, ours: string): boolean {
  const known = new Set(wordsIn(ours));
  const own = wordsIn(now).filter((word) => !known.has(word));
  return own.length > mostWords || own.some((word) => /^\d+$/.test(word));
}

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
