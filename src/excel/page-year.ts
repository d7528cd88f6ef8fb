import { maybeSheetKey } from "../workbook/place.ts";
import type { PageYear } from "../workbook/revise.ts";
import type { Canvas } from "./canvas.ts";
import type { NameItem } from "./half-made.ts";
import { pointedCell } from "./landmarks.ts";

/**
 * Has our sheets print the year of another evaluation, where their header still says the one before: what the user put there
 * stays. Takes a round trip to look, none without a year that changes.
 */
export async function writePageYear(
  canvas: Canvas,
  year: PageYear | undefined,
  names: readonly NameItem[],
): Promise<void> {
  if (year === undefined) return;
  const { worksheets } = canvas.context.workbook;
  const headers = ourSheets(names).map((title) => {
    const header = worksheets.getItem(title).pageLayout.headersFooters.defaultForAllPages;
    header.load("rightHeader");
    return header;
  });
  await canvas.send();
  for (const header of headers) if (header.rightHeader === year.from) header.rightHeader = year.to;
}

/** The titles of the sheets that are ours, by the names of their first cells. */
function ourSheets(names: readonly NameItem[]): readonly string[] {
  const titles = names.flatMap(({ name, value }) => {
    const cell = maybeSheetKey(name) === null ? null : pointedCell(value);
    return cell === null ? [] : [cell.sheet];
  });
  return [...new Set(titles)];
}
