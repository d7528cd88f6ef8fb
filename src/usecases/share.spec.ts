import type { CellValue } from "../workbook/blueprint.ts";
import type { TableContents } from "../workbook/contents.ts";
import { tableNames } from "../workbook/names.ts";
import { actionTable, sourceTable, type AnswerTable } from "../workbook/tables.ts";
import type { TableCell } from "./ports.ts";
import { goToShared } from "./share.ts";

/** A table with a column of the user's own in front, in which alone the first row holds something. */
function withOwnColumn<Row extends object>(table: AnswerTable<Row>): TableContents {
  const headings = table.columns.map(({ heading }) => heading);
  const row = (own: CellValue, answer: CellValue): readonly CellValue[] => [own, ...headings.map(() => answer)];
  return { columns: ["Van mijzelf", ...headings], rows: [row("n.v.t.", null), row(null, "een"), row(null, "twee")] };
}

test.each([
  [tableNames.sources("casemanager"), withOwnColumn(sourceTable("casemanager"))],
  [tableNames.actions, withOwnColumn(actionTable)],
])("[U60] the way to a text in %s passes rows with nothing but the user's own column", async (table, found) => {
  const cells: TableCell[] = [];
  const desk = {
    go: () => Promise.reject(new Error("no cell with a name")),
    goRow: (_: string, decide: Parameters<Parameters<typeof goToShared>[1]["goRow"]>[1]) => {
      const cell = decide(found);
      if (cell.ok) cells.push(cell.value);
      return Promise.resolve({ ok: true, value: null } as const);
    },
  };
  for (const row of [1, 2, 3]) await goToShared({ kind: "row", table, row, column: "Bron" }, desk);
  expect(cells.map(({ row }) => row)).toEqual([1, 2, 2]);
});
