/** What of a release other people's programs say: Poppler of the PDF, Microsoft's validator of the samples. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pdfOf } from "../../scripts/release/pdf.ts";
import { printedPage } from "../../scripts/release/page.ts";
import { samples } from "../../scripts/release/samples.ts";
import { readSource } from "../support/sources.ts";
import { complaints } from "../support/validator.ts";

jest.setTimeout(120_000);

const moment = new Date("2026-11-29T08:30:05Z");
const page = `${readSource("docs/installeren.md")}\n\n![De werkmap op het startblad](beelden/start.png)\n`;
const { html } = printedPage(page, "docs");

describe("the PDF", () => {
  const folder = mkdtempSync(join(tmpdir(), "pdf-"));
  const file = join(folder, "bladzijde.pdf");
  const told = (program: string, ...options: readonly string[]) => {
    const { error, stdout } = spawnSync(program, [...options, file, ...(program === "pdfinfo" ? [] : ["-"])], {
      encoding: "utf8",
    });
    if (error) throw new Error(`${program} does not run: install poppler-utils.`, { cause: error });
    return stdout;
  };
  let pdf: Buffer = Buffer.alloc(0);

  beforeAll(async () => {
    pdf = await pdfOf(html, "competentiespiegel 0.1.0", moment);
    writeFileSync(file, pdf);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test("[RL20] it has a title and a language, is tagged, on A4, and of the moment of the release", () => {
    const about = told("pdfinfo", "-isodates");
    expect(about).toMatch(/^Title: +Installeren$/m);
    expect(about).toMatch(/^Tagged: +yes$/m);
    expect(about).toMatch(/^Page size: .*A4/m);
    expect(about).toMatch(/^CreationDate: +2026-11-29T08:30:05Z$/m);
    expect(pdf.toString("latin1")).toContain("/Lang (nl-NL)");
  });

  test("[RL21] every page has its number, headings are bookmarks, and the picture has its text", () => {
    const count = Number(/^Pages: +(\d+)/m.exec(told("pdfinfo"))?.[1]);
    const numbers = [...told("pdftotext").matchAll(/bladzijde (\d+) van (\d+)/g)].map(([, at, of]) => [
      Number(at),
      Number(of),
    ]);
    expect(count).toBeGreaterThan(2);
    expect(numbers).toEqual(Array.from({ length: count }, (_, index) => [index + 1, count]));
    expect(pdf.toString("latin1")).toContain("/Outlines");
    expect(pdf.toString("latin1")).toContain("/Alt (De werkmap op het startblad)");
  });

  test("[RL22] twice the same bytes", async () => {
    expect(Buffer.compare(await pdfOf(html, "competentiespiegel 0.1.0", moment), pdf)).toBe(0);
  });
});

test("[RL23] Microsoft's validator has nothing against the sample workbooks", async () => {
  for (const [name, bytes] of await samples()) expect([name, await complaints(bytes)]).toEqual([name, []]);
});
