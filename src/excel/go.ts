import { ProblemError } from "../model/problem.ts";
import { answerTexts as texts } from "./answer-texts.ts";
import { inExcel } from "./host.ts";
import { goneError, namedRange } from "./named-cells.ts";

/**
 * Selects the cell of a name, on its sheet, wherever that is now.
 * @throws ProblemError `naam-ontbreekt`; HostError when Excel refuses.
 */
export function goToName(name: string): Promise<void> {
  return inExcel(async (context) => {
    const range = namedRange(context, name);
    range.load("address");
    await context.sync();
    if (range.isNullObject) throw goneError(name);
    const again = namedRange(context, name);
    again.worksheet.activate();
    again.select();
    await context.sync();
  });
}

/**
 * Selects a cell of a table: in the column of a heading, in the n-th row that holds something, counting from 1. When there
 * are not so many any more, the headings.
 * @throws ProblemError `tabel-ontbreekt`; HostError when Excel refuses.
 */
export function goToRow(table: string, row: number, heading: string): Promise<void> {
  return inExcel(async (context) => {
    const found = context.workbook.tables.getItemOrNullObject(table).load("name");
    const head = found.getHeaderRowRange().load("values");
    const body = found.getDataBodyRange().load("values");
    await context.sync();
    if (found.isNullObject) {
      throw new ProblemError({ code: "tabel-ontbreekt", where: texts.table(table), ...texts.tableGone });
    }
    const column = Math.max(0, (head.values as unknown[][])[0]?.indexOf(heading) ?? 0);
    const filled = (body.values as unknown[][]).flatMap((cells, at) => (cells.some((cell) => cell !== "") ? [at] : []));
    const at = filled[row - 1];
    const again = context.workbook.tables.getItem(table);
    const rows = at === undefined ? again.getHeaderRowRange() : again.getDataBodyRange();
    again.worksheet.activate();
    rows.getCell(at ?? 0, column).select();
    await context.sync();
  });
}
