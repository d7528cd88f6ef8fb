import { besideAddress } from "./page.ts";
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
    return datedPdf(linkedPdf(numberedPdf(printed)), moment);
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

/**
 * A PDF of Chromium's in which what the structure refers to is numbered from one: it takes numbers of the browser's for that,
 * which are others now and then. In their order and as long as they were, as a PDF counts its bytes.
 */
export function numberedPdf(pdf: Buffer): Buffer {
  const text = pdf.toString("latin1");
  const pattern = /(?<=\(node)\d{8}(?=\))/g;
  const ids = [...new Set(text.match(pattern))].sort();
  const numbers = new Map(ids.map((id, index) => [id, String(index + 1).padStart(8, "0")]));
  return Buffer.from(
    text.replaceAll(pattern, (id) => numbers.get(id) ?? id),
    "latin1",
  );
}

/**
 * A PDF of Chromium's in which links to what stands beside it say only its name, as a browser makes no such link of its own.
 * In place: blanks behind an address are none of it.
 */
export function linkedPdf(pdf: Buffer): Buffer {
  const pattern = new RegExp(`\\(${besideAddress.replaceAll(".", "\\.")}([^()\\s]+)\\)`, "g");
  const blanks = " ".repeat(besideAddress.length);
  return Buffer.from(
    pdf.toString("latin1").replaceAll(pattern, (_, name: string) => `(${name})${blanks}`),
    "latin1",
  );
}
