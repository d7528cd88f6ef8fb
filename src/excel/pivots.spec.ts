import { openExcel } from "../../test/support/excel.ts";
import { pivotSums } from "../../test/support/pivot-sums.ts";
import { threeCycles } from "../../test/support/three-cycles.ts";
import type { Evaluation } from "../model/evaluation/evaluation.ts";
import { build } from "../workbook/build.ts";
import { excelWorkbook } from "./index.ts";

const excel = excelWorkbook();

/** What the PivotTable shows in Excel: its whole block, its filters and its values. */
function shown(): Promise<{ table: unknown[][]; filters: unknown[][]; body: unknown[][] }> {
  return Excel.run(async (context) => {
    const { layout } = context.workbook.worksheets.getItem("Draaitabel").pivotTables.getItem("Scores per jaar");
    const table = layout.getRange().load("values");
    const filters = layout.getFilterAxisRange().load("values");
    const body = layout.getDataBodyRange().load("values");
    await context.sync();
    return { table: table.values, filters: filters.values, body: body.values };
  });
}

/** With a neighbour's results of the same years, which are higher, and a peer's finding of one's own. */
function amongOthers(evaluation: Evaluation): Evaluation {
  const others = evaluation.history.map((one) => ({ ...one, organisation: "OD Elders", score: 5 as const }));
  return { ...evaluation, history: [...others, ...evaluation.history] };
}

test("[PV1] shows the organisation's own scores per profile and year: the sums of the table, and no totals", async () => {
  const evaluation = amongOthers(await threeCycles());
  await openExcel();
  await excel.write(build(evaluation));
  const { table, filters, body } = await shown();
  const sums = pivotSums(evaluation, evaluation.organisation);
  expect(sums.years).toEqual([2024, 2026, 2028]);
  expect(body).toEqual(sums.figures);
  expect(filters).toEqual([
    ["Organisatie", evaluation.organisation],
    ["Bron", "zelfevaluatie"],
  ]);
  expect(table.slice(0, 2)).toEqual([
    ["Hoogste score", "Kolomlabels", ...sums.years.slice(1).map(() => "")],
    ["Rijlabels", ...sums.years],
  ]);
  expect(table.slice(2).map(([title]) => title)).toEqual(sums.profiles);
});

test("[PV2] the organisation is chosen also with only its own results: others may be brought in later", async () => {
  const evaluation = await threeCycles();
  await openExcel();
  await excel.write(build(evaluation));
  const { filters, body } = await shown();
  expect(filters).toEqual([
    ["Organisatie", evaluation.organisation],
    ["Bron", "zelfevaluatie"],
  ]);
  expect(body).toEqual(pivotSums(evaluation, evaluation.organisation).figures);
});
