import { emptyEvaluation } from "../../../src/model/evaluation/empty.ts";
import { build } from "../../../src/workbook/build.ts";
import { checkBlueprint } from "../../../src/xlsx/check.ts";
import { toBlueprint } from "./blueprint.ts";
import { fromBlueprint } from "./from-blueprint.ts";
import { deleteName } from "./names.ts";
import { savable } from "./savable.ts";
import { unprotect } from "./protection.ts";
import { deleteRows } from "./rows.ts";
import { convertToRange } from "./tables.ts";

const blueprint = build(emptyEvaluation("OD Voorbeeld", 2026));

test("[SL1] what leads somewhere stays, in the same object", () => {
  const sound = toBlueprint(fromBlueprint(blueprint));
  expect(savable(sound)).toBe(sound);
});

test("[SL2] a workbook whose names, tables and rows are gone can be saved all the same", () => {
  const workbook = fromBlueprint(blueprint);
  for (const item of [...workbook.names]) deleteName(workbook, item);
  for (const sheet of workbook.sheets) {
    unprotect(sheet);
    for (const table of [...sheet.tables]) convertToRange(sheet, table);
    for (const { source } of sheet.charts) deleteRows(workbook, sheet, source.top + 1, source.bottom - source.top);
  }
  const broken = toBlueprint(workbook);
  expect(() => checkBlueprint(broken)).toThrow("is not there");
  const saved = savable(broken);
  expect(() => checkBlueprint(saved)).not.toThrow();
  expect(saved.sheets.map(({ cells }) => cells)).toEqual(broken.sheets.map(({ cells }) => cells));
  expect(saved.sheets.flatMap(({ hyperlinks, charts }) => [...hyperlinks, ...charts])).toEqual([]);
});
