import { cellArea, contains, type Area } from "../core/store/area.ts";
import type { HyperlinkRecord, SheetRecord, Workbook } from "../core/store/workbook.ts";
import { maybePlace } from "./acts.ts";

/** The hyperlink of a cell. */
export function linkAt(sheet: SheetRecord, row: number, column: number): HyperlinkRecord | undefined {
  return sheet.hyperlinks.find(({ area }) => contains(area, cellArea(row, column)));
}

/** Where a hyperlink leads: a place in the workbook or a page of the web; null for nowhere that can be shown. */
export function linkTarget(
  workbook: Workbook,
  sheet: SheetRecord,
  { documentReference, address }: HyperlinkRecord,
): { readonly sheet: SheetRecord; readonly area: Area } | { readonly url: string } | null {
  if (documentReference === "") return /^https?:/i.test(address) ? { url: address } : null;
  const found = maybePlace(workbook, sheet, documentReference);
  return found?.sheet.visibility === "Visible" ? found : null;
}
