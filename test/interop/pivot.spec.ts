/** The PivotTable of several years in a file, as others than this product read it. */
import type { Evaluation } from "../../src/model/evaluation/evaluation.ts";
import { build } from "../../src/workbook/build.ts";
import { cellAddress } from "../../src/workbook/grid.ts";
import { readContents, writeBlueprint } from "../../src/xlsx/index.ts";
import { withParts } from "../support/ooxml.ts";
import { pivotSums } from "../support/pivot-sums.ts";
import { convert } from "../support/soffice.ts";
import { threeCycles } from "../support/three-cycles.ts";
import { complaints } from "../support/validator.ts";

jest.setTimeout(180_000);

let evaluation: Evaluation;

beforeAll(async () => {
  const own = await threeCycles();
  const others = own.history.map((one) => ({ ...one, organisation: "OD Elders", score: 5 as const }));
  evaluation = { ...own, history: [...others, ...own.history] };
});

test("[PV7] Microsoft's Open XML SDK finds nothing wrong with it", async () => {
  expect(await complaints(await writeBlueprint(build(evaluation)))).toEqual([]);
});

test("[PV8] LibreOffice fills it with the sums of the table, of the organisation's own results, without totals", async () => {
  const saved = await convert(await writeBlueprint(build(evaluation)), "xlsx");
  const { years, figures } = pivotSums(evaluation, evaluation.organisation);
  // a row and a column more than there are, for totals that should not be there
  const places = [...figures, []].flatMap((_, row) => [...years, 0].map((_year, column) => ({ row, column })));
  const named = await withParts(saved, {
    "xl/workbook.xml": (xml) =>
      xml.replace(
        /<definedNames>/,
        `<definedNames>${places
          .map(({ row, column }) => {
            const address = cellAddress(12 + row, 3 + column).replace(/\d+/, "$$$$$&");
            return `<definedName name="proef_${row}_${column}">Draaitabel!$$${address}</definedName>`;
          })
          .join("")}`,
      ),
  });
  const { values } = await readContents(named);
  const body = [...figures, []].map((_, row) =>
    [...years, 0].map((_year, column) => values.get(`proef_${row}_${column}`) ?? ""),
  );
  // rows without a score: Excel gives 0, which the number format shows as a dash; LibreOffice gives nothing
  const scores = figures.map((line) => [...line.map((figure) => figure || ""), ""]);
  expect(body).toEqual([...scores, [...years, 0].map(() => "")]);
});
