import { activate, activeSheet, addSheet, deleteSheet, setVisibility } from "./sheets.ts";
import { newWorkbook } from "./workbook.ts";

function scene(...hidden: readonly string[]) {
  const workbook = newWorkbook("Een");
  for (const name of ["Twee", "Drie", "Vier"]) addSheet(workbook, name);
  for (const sheet of workbook.sheets) if (hidden.includes(sheet.name)) sheet.visibility = "Hidden";
  const [, second] = workbook.sheets;
  if (second === undefined) throw new Error("no sheet");
  activate(workbook, second);
  workbook.selection = { top: 9, left: 9, bottom: 9, right: 9 };
  return { workbook, second };
}

test.each([
  ["the next visible sheet", ["Drie"], "Vier"],
  ["the one before when none comes after", ["Drie", "Vier"], "Een"],
])("[SS1] deleting or hiding the sheet in view brings %s in view", (_, hidden, expected) => {
  const deleted = scene(...hidden);
  deleteSheet(deleted.workbook, deleted.second);
  const turned = scene(...hidden);
  setVisibility(turned.workbook, turned.second, "Hidden");
  for (const { workbook } of [deleted, turned]) {
    expect(activeSheet(workbook).name).toBe(expected);
    expect(workbook.selection).toEqual({ top: 1, left: 1, bottom: 1, right: 1 });
  }
});

test("[SS2] hiding another sheet leaves the one in view", () => {
  const { workbook, second } = scene();
  const [first] = workbook.sheets;
  if (first !== undefined) setVisibility(workbook, first, "VeryHidden");
  expect(activeSheet(workbook)).toBe(second);
});
