import { protect, unprotect } from "../../sandbox/core/store/protection.ts";
import { sheetNamed } from "../../sandbox/core/store/sheets.ts";
import { type } from "../../sandbox/core/store/user.ts";
import { refusal } from "../../test/support/desk.ts";
import { inFull } from "../../test/support/evaluation-in-full.ts";
import { openExcel } from "../../test/support/excel.ts";
import { asking, RevisedBook, valueOf } from "../../test/support/revising.ts";
import { next } from "../usecases/next.ts";
import { read } from "../usecases/read.ts";
import { build } from "../workbook/build.ts";
import { excelWorkbook } from "./index.ts";

const yes = asking(true);
const day = "2026-11-25";

async function opened() {
  const host = await openExcel();
  await excelWorkbook().write(build(inFull));
  host.log.length = 0;
  return host.workbook;
}

describe("starting the next evaluation in Excel", () => {
  test("[R20] the workbook holds what a file would hold, this time and the next", async () => {
    const workbook = await opened();
    const book = new RevisedBook(inFull);
    for (const year of [2028, 2030]) {
      valueOf(await next(excelWorkbook(), { year, day }, yes));
      valueOf(await next(book, { year, day }, yes));
      expect(await read(excelWorkbook())).toEqual({ ok: true, value: book.evaluation });
    }
    expect(workbook.sheets.filter(({ name }) => name.startsWith("Archief"))).toHaveLength(1);
  });

  test("[R25] every sheet prints the year of the evaluation that began, but for a header of the user's own", async () => {
    const workbook = await opened();
    const right = () => workbook.sheets.map(({ page }) => page.headersFooters.rightHeader);
    expect(new Set(right())).toEqual(new Set(["", "2026"]));
    sheetNamed(workbook, "Leeswijzer").page.headersFooters.rightHeader = "concept";
    const book = new RevisedBook(inFull);
    valueOf(await next(excelWorkbook(), { year: 2028, day }, yes));
    valueOf(await next(book, { year: 2028, day }, yes));
    expect(new Set(right())).toEqual(new Set(["", "2028", "concept"]));
    expect(new Set(book.blueprint.sheets.map(({ page }) => page.header.right))).toEqual(new Set(["2028"]));
  });

  test("[R26] the title of the file says the year of the evaluation that began, but for a title of the user's own", async () => {
    const workbook = await opened();
    const book = new RevisedBook(inFull);
    valueOf(await next(excelWorkbook(), { year: 2028, day }, yes));
    valueOf(await next(book, { year: 2028, day }, yes));
    const title = `Zelfevaluatie competentieprofielen ${inFull.organisation} 2028`;
    expect([workbook.properties["title"], book.blueprint.properties.title]).toEqual([title, title]);
    const mine = { ...book.blueprint.properties, title: "Zelfevaluatie competentieprofielen, concept voor de OR" };
    book.blueprint = { ...book.blueprint, properties: mine };
    workbook.properties["title"] = mine.title;
    valueOf(await next(excelWorkbook(), { year: 2030, day }, yes));
    valueOf(await next(book, { year: 2030, day }, yes));
    expect([workbook.properties["title"], book.blueprint.properties]).toEqual([mine.title, mine]);
  });

  test("[R21] the user's own sheets stay as they are, and protected sheets stay protected", async () => {
    const workbook = await opened();
    const protectedBefore = workbook.sheets.filter(({ protection }) => protection !== null).map(({ name }) => name);
    type(workbook, "Resultaten", "N3", "van mij");
    const mine = structuredClone([...sheetNamed(workbook, "Draaitabel").cells]);
    expect(mine).not.toEqual([]);
    valueOf(await next(excelWorkbook(), { year: 2028, day }, yes));
    expect([...sheetNamed(workbook, "Draaitabel").cells]).toEqual(expect.arrayContaining(mine));
    expect(sheetNamed(workbook, "Resultaten").cells.size).toBeGreaterThan(0);
    const after = workbook.sheets.filter(({ protection }) => protection !== null).map(({ name }) => name);
    expect(after).toEqual(protectedBefore);
  });

  test.each(["Stap 1 Zelfevaluatie", "Casemanager"])(
    "[R22] a cell that the user locked says so before anything is written: %s",
    async (name) => {
      const workbook = await opened();
      const sheet = sheetNamed(workbook, name);
      unprotect(sheet);
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem(name).getUsedRange().format.protection.locked = true;
        await context.sync();
      });
      protect(sheet, {}, "geheim");
      expect(await refusal(next(excelWorkbook(), { year: 2028, day }, yes))).toMatchObject({ code: "cel-beveiligd" });
      expect(await read(excelWorkbook())).toEqual({ ok: true, value: inFull });
    },
  );
});
