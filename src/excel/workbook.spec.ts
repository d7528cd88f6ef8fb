import fc from "fast-check";
import { openExcel } from "../../test/support/excel.ts";
import { evaluations } from "../../test/support/evaluations.ts";
import { emptyEvaluation } from "../model/evaluation/empty.ts";
import { build } from "../workbook/build.ts";
import { readEvaluation } from "../workbook/read.ts";
import { excelWorkbook } from "./index.ts";

const excel = excelWorkbook();

describe("the product's own workbook in Excel", () => {
  it("[E-B1] gives the evaluation back that it was made of, whatever that holds", async () => {
    await fc.assert(
      fc.asyncProperty(evaluations, async (evaluation) => {
        await openExcel();
        await excel.write(build(evaluation));
        expect(readEvaluation(await excel.read())).toEqual({ ok: true, value: evaluation });
      }),
      { numRuns: 15 },
    );
  });

  it("[E-B2] takes two round trips", async () => {
    const host = await openExcel();
    await excel.write(build(emptyEvaluation("Omgevingsdienst Voorbeeld", 2026)));
    expect(host.log.filter(({ cleanup }) => !cleanup)).toHaveLength(2);
  });

  it("[E-B3] prints on A4, one page wide, with the margins of the design", async () => {
    const { workbook } = await openExcel();
    await excel.write(build(emptyEvaluation("Omgevingsdienst Voorbeeld", 2026)));
    const pages = workbook.sheets.slice(1).map(({ page }) => page);
    expect(pages.map(({ paperSize }) => paperSize)).toEqual(pages.map(() => "A4"));
    expect(pages.map(({ zoom }) => zoom["horizontalFitToPages"])).toEqual(pages.map(() => 1));
    expect(pages.map(({ margins: { left, right, top, bottom } }) => [left, right, top, bottom])).toEqual(
      pages.map(() => [18, 18, 54, 54]),
    );
  });

  it("[E-B4] guards with prompts and alerts that are shown, lets blanks through, and stops at the first format", async () => {
    const { workbook } = await openExcel();
    await excel.write(build(emptyEvaluation("Omgevingsdienst Voorbeeld", 2026)));
    const validations = workbook.sheets.flatMap((sheet) => sheet.validations);
    expect(validations.length).toBeGreaterThan(10);
    expect(validations.filter(({ errorAlert, ignoreBlanks }) => !errorAlert.showAlert || !ignoreBlanks)).toEqual([]);
    expect(validations.filter(({ prompt }) => prompt.message !== "" && !prompt.showPrompt)).toEqual([]);
    const formats = workbook.sheets.flatMap((sheet) => sheet.conditionalFormats);
    expect(formats.filter(({ stopIfTrue }) => !stopIfTrue)).toEqual([]);
    expect(formats.length).toBeGreaterThan(5);
  });

  it("[E-B5] asks its PivotTable to refresh when the workbook opens", async () => {
    const { workbook } = await openExcel();
    const [withHistory] = fc.sample(
      evaluations.filter(({ history }) => history.length > 0),
      { numRuns: 1, seed: 20261125 },
    );
    await excel.write(build(withHistory ?? emptyEvaluation("", null)));
    const pivots = workbook.sheets.flatMap((sheet) => sheet.pivots);
    expect(pivots.map(({ refreshOnOpen }) => refreshOnOpen)).toEqual([true]);
  });
});
