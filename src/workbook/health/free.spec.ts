/** Where a text of ours may come: not where nobody knows what stands, and not where nobody would see it. */
import { type } from "../../../sandbox/core/store/user.ts";
import { after, examined, opened, today } from "../../../test/support/broken-workbook.ts";
import { firstLayout } from "../../../test/support/first-layout.ts";
import { withPlan } from "../../../test/support/planned.ts";
import { valueOf } from "../../../test/support/revising.ts";
import type { Blueprint, Sheet } from "../blueprint.ts";
import { sheetNames, step1Texts } from "../sheet-texts.ts";
import { cellAddress } from "../grid.ts";
import { upgradeOf } from "../upgrade/upgrade.ts";

const { draaitabel, stap1 } = sheetNames;

const withSheet = (blueprint: Blueprint, title: string, more: Partial<Sheet>): Blueprint => ({
  ...blueprint,
  sheets: blueprint.sheets.map((sheet) => (sheet.name === title ? { ...sheet, ...more } : sheet)),
});

const ways: readonly (readonly [string, (row: number, column: number) => Partial<Sheet>])[] = [
  ["was not read", (row, column) => ({ unread: [cellAddress(row, column)] })],
  [
    "is merged with the one above it",
    (row, column) => ({ merges: [`${cellAddress(row - 1, column)}:${cellAddress(row, column)}`] }),
  ],
  ["may be merged with another", () => ({ hasMoreMerges: true })],
];

describe("a text of ours does not come in a cell that", () => {
  test.each(ways)("[GZ143] %s: upgrading leaves it out", async (_, more) => {
    const cellsOn = (blueprint: Blueprint) =>
      valueOf(upgradeOf(blueprint, today)).steps.flatMap((step) =>
        step.kind === "cells" && step.sheet === draaitabel
          ? step.cells.map(({ row, column }) => cellAddress(row, column))
          : [],
      );
    const old = await firstLayout();
    expect(cellsOn(old)).toContain("B6");
    expect(cellsOn(withSheet(old, draaitabel, more(6, 2)))).not.toContain("B6");
  });

  test.each(ways)("[GZ144] %s: mending leaves it out, and is done once", (_, more) => {
    const { row, column } = headingIn(after(withPlan));
    const broken = after(
      withPlan,
      opened((workbook) => type(workbook, stap1, cellAddress(row, column), "")),
    );
    const captions = (blueprint: Blueprint) => examined(blueprint).faults.filter(({ id }) => id === "H16");
    expect(captions(broken)).toHaveLength(1);
    expect(captions(withSheet(broken, stap1, more(row, column)))).toEqual([]);
  });
});

/** Where a heading of a form stands. */
function headingIn({ sheets }: Blueprint) {
  const cells = sheets.find(({ name }) => name === stap1)?.cells ?? [];
  const heading = cells.find(({ value }) => value === step1Texts.columns.check);
  if (heading === undefined) throw new Error("there is no such heading");
  return heading;
}
