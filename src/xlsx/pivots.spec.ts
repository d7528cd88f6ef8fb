import { partOf } from "../../test/support/ooxml.ts";
import { threeCycles } from "../../test/support/three-cycles.ts";
import type { Blueprint } from "../workbook/blueprint.ts";
import { build } from "../workbook/build.ts";
import { readBlueprint, writeBlueprint } from "./index.ts";

let blueprint: Blueprint;
let bytes: Uint8Array;

beforeAll(async () => {
  const evaluation = await threeCycles();
  const others = evaluation.history.map((one) => ({ ...one, organisation: "OD <Elders>" }));
  blueprint = build({ ...evaluation, history: [...others, ...evaluation.history] });
  bytes = await writeBlueprint(blueprint);
});

const tablePart = "xl/pivotTables/pivotTable1.xml";
const cachePart = "xl/pivotCache/pivotCacheDefinition1.xml";

test("[PV3] a file's PivotTable has no grand totals, keeps the widths of its sheet, and is filled when it is opened", async () => {
  const table = await partOf(bytes, tablePart);
  expect(table).toContain('rowGrandTotals="0" colGrandTotals="0"');
  expect(table).not.toContain("useAutoFormatting");
  expect(await partOf(bytes, cachePart)).toContain('refreshOnLoad="1"');
});

test("[PV4] its filters are set by the number of an item that both parts know", async () => {
  const [table, cache] = [await partOf(bytes, tablePart), await partOf(bytes, cachePart)];
  expect(cache).toContain('<sharedItems count="2"><s v="OD &lt;Elders&gt;"/><s v="OD Voorbeeld"/></sharedItems>');
  expect(table).toContain('<items count="3"><item x="0"/><item x="1"/><item t="default"/></items>');
  expect(table).toMatch(/<pageField fld="1" item="1" hier="-1"\/><pageField fld="4" item="\d" hier="-1"\/>/);
});

test("[PV5] a score that is missing shows as a dash: the number format of the values stands in the styles", async () => {
  const [, id = ""] = /<dataField [^>]*numFmtId="(\d+)"/.exec(await partOf(bytes, tablePart)) ?? [];
  expect(await partOf(bytes, "xl/styles.xml")).toContain(`numFmtId="${id}" formatCode="0;-0;&quot;–&quot;"`);
});

test("[PV6] read back it is the same, with what its filters show", async () => {
  const pivots = (one: Blueprint) => one.sheets.flatMap((sheet) => sheet.pivots);
  expect(pivots((await readBlueprint(bytes)).blueprint)).toEqual(pivots(blueprint));
  expect(pivots(blueprint).map(({ filters }) => filters)).toEqual([
    [
      { field: "Organisatie", only: "OD Voorbeeld" },
      { field: "Bron", only: "zelfevaluatie" },
    ],
  ]);
});
