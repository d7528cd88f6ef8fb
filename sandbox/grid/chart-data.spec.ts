import { parseArea } from "../core/store/area.ts";
import { type } from "../core/store/user.ts";
import { addChart } from "../core/store/objects.ts";
import { newWorkbook } from "../core/store/workbook.ts";
import { chartData } from "./chart-data.ts";

function scene(seriesBy: string) {
  const workbook = newWorkbook("Blad1");
  const cells = {
    B1: "Was",
    C1: "Wordt",
    A2: "Casemanager",
    B2: "2",
    C2: "nog niet gewaardeerd",
    A3: "Jurist",
    B3: "4",
    C3: "5",
  };
  for (const [address, text] of Object.entries(cells)) type(workbook, "Blad1", address, text);
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  const chart = addChart(workbook, sheet, "ColumnClustered", parseArea("A1:C3"), seriesBy);
  chart.axis = { minimum: 0, maximum: 5, majorUnit: 1 };
  return chartData(sheet, chart);
}

test("[G9] a chart draws numbers only: what is not scored is no 0", () => {
  expect(scene("Columns")).toEqual({
    categories: ["Casemanager", "Jurist"],
    series: [
      { name: "Was", values: [2, 4] },
      { name: "Wordt", values: [null, 5] },
    ],
    min: 0,
    max: 5,
    step: 1,
  });
});

test("[G10] rows can be the series too", () => {
  expect(scene("Rows").series).toEqual([
    { name: "Casemanager", values: [2, null] },
    { name: "Jurist", values: [4, 5] },
  ]);
});
