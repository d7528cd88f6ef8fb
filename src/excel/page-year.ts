import { changedTitle, type TitleChange } from "../workbook/document-title.ts";
import { maybeSheetKey } from "../workbook/place.ts";
import type { Revision } from "../workbook/revise.ts";
import type { Canvas } from "./canvas.ts";
import type { NameItem } from "./half-made.ts";
import { pointedCell } from "./landmarks.ts";

/**
 * Has our sheets print the year of another evaluation, where their header still says the one before, and the title of the
 * file say it, where we gave it: what the user put there stays. Takes a round trip to look, none without a year that changes.
 */
export async function writePageYear(
  canvas: Canvas,
  { pageYear: year, title }: Pick<Revision, "pageYear" | "title">,
  names: readonly NameItem[],
): Promise<void> {
  if (year === undefined) return;
  const { worksheets, properties } = canvas.context.workbook;
  properties.load("title");
  const headers = ourSheets(names).map((sheet) => {
    const header = worksheets.getItem(sheet).pageLayout.headersFooters.defaultForAllPages;
    header.load("rightHeader");
    return header;
  });
  await canvas.send();
  for (const header of headers) if (header.rightHeader === year.from) header.rightHeader = year.to;
  if (title !== undefined) setTitle(properties, title);
}

function setTitle(properties: Excel.DocumentProperties, change: TitleChange): void {
  const title = changedTitle(properties.title, change);
  if (title !== properties.title) properties.title = title;
}

/** The titles of the sheets that are ours, by the names of their first cells. */
function ourSheets(names: readonly NameItem[]): readonly string[] {
  const titles = names.flatMap(({ name, value }) => {
    const cell = maybeSheetKey(name) === null ? null : pointedCell(value);
    return cell === null ? [] : [cell.sheet];
  });
  return [...new Set(titles)];
}
