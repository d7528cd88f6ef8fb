import type { Page, Sheet } from "../workbook/blueprint.ts";
import { columnLetters } from "../workbook/grid.ts";
import type { Canvas } from "./canvas.ts";

/**
 * Margins of every page, in points: those that Excel calls narrow. Room for holes on the left side is the printer's affair.
 */
const margins = { left: 18, right: 18, top: 54, bottom: 54 } as const;

const orientation = { portrait: "Portrait", landscape: "Landscape" } as const;

/** Sets how a sheet prints: A4, one page wide. */
export function setPage(canvas: Canvas, { name, page }: Sheet): void {
  const layout = canvas.sheet(name).pageLayout;
  layout.orientation = orientation[page.orientation];
  layout.paperSize = "A4";
  layout.zoom = {
    horizontalFitToPages: 1,
    ...(page.pagesHigh > 0 && { verticalFitToPages: page.pagesHigh }),
  };
  layout.setPrintMargins("Points", margins);
  if (page.titleRows > 0) layout.setPrintTitleRows(`$1:$${page.titleRows}`);
  if (page.printColumns > 0) layout.setPrintArea(`A:${columnLetters(page.printColumns)}`);
  setPageTexts(layout, page);
}

/** Excel's own codes go through as they are. A new sheet has empty texts, so empty ones are left. */
function setPageTexts(layout: Excel.PageLayout, { header, footer }: Page): void {
  const texts = {
    leftHeader: header.left,
    centerHeader: header.center,
    rightHeader: header.right,
    leftFooter: footer.left,
    centerFooter: footer.center,
    rightFooter: footer.right,
  };
  const given = Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ""));
  if (Object.keys(given).length > 0) layout.headersFooters.defaultForAllPages.set(given);
}
