import { openBrowser } from "../../test/support/browser.ts";

const margin = { top: "18mm", bottom: "20mm", left: "18mm", right: "18mm" } as const;

const foot = (words: string): string =>
  `<div style="font: 8px sans-serif; width: 100%; margin: 0 18mm; display: flex; justify-content: space-between">
    <span>${words}</span><span>bladzijde <span class="pageNumber"></span> van <span class="totalPages"></span></span></div>`;

/**
 * A page as PDF: A4, tagged, with bookmarks, and page numbers beside `words` at the foot. The same page gives the same bytes
 * with the same browser and fonts.
 * @throws Error when there is no browser.
 */
export async function pdfOf(html: string, words: string, moment: Date): Promise<Buffer> {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await page.setContent(html, { waitUntil: "load" });
    const printed = await page.pdf({
      format: "A4",
      tagged: true,
      outline: true,
      displayHeaderFooter: true,
      headerTemplate: "<span></span>",
      footerTemplate: foot(words),
      margin,
    });
    return datedPdf(printed, moment);
  } finally {
    await browser.close();
  }
}

/** A PDF of Chromium's with another moment as that on which it was made: in place, as a PDF counts its bytes. */
export function datedPdf(pdf: Buffer, moment: Date): Buffer {
  const said = `D:${moment.toISOString().slice(0, 19).replaceAll(/[-:T]/g, "")}+00'00'`;
  let count = 0;
  const text = pdf
    .toString("latin1")
    .replaceAll(/(\/(?:CreationDate|ModDate) \()D:\d{14}\+00'00'/g, (_, key: string) => {
      count += 1;
      return `${key}${said}`;
    });
  if (count !== 2) throw new Error(`this browser dates a PDF ${count} times, where twice is known`);
  return Buffer.from(text, "latin1");
}
