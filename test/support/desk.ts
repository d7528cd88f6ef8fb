import { addressOf, parseArea } from "../../sandbox/core/store/area.ts";
import { maybeName, nameBlock } from "../../sandbox/core/store/names.ts";
import { activate, sheetNamed } from "../../sandbox/core/store/sheets.ts";
import type { Workbook } from "../../sandbox/core/store/workbook.ts";
import { excelDesk, excelWorkbook } from "../../src/excel/index.ts";
import { emptyEvaluation } from "../../src/model/evaluation/empty.ts";
import type { ProblemError } from "../../src/model/problem.ts";
import { build } from "../../src/workbook/build.ts";
import { openExcel } from "./excel.ts";

export const emptyOne = emptyEvaluation("OD Voorbeeld", 2026);

/** A workbook with an evaluation in the genuine Office.js over the sandbox's store, with an empty log, and a desk in it. */
export async function openedDesk(evaluation = emptyOne) {
  const host = await openExcel();
  await excelWorkbook().write(build(evaluation));
  host.log.length = 0;
  return { ...excelDesk(), host, workbook: host.workbook };
}

/** Where a workbook-level name is now. */
export function placeOf(workbook: Workbook, name: string) {
  const item = maybeName(workbook.names, name);
  const block = item === null ? null : nameBlock(workbook, item);
  if (block === null) throw new Error(`no cell is called ${name}`);
  return block;
}

/** Clicks a cell; what Excel would tell of it. */
export function click(workbook: Workbook, sheet: string, address: string) {
  const record = sheetNamed(workbook, sheet);
  activate(workbook, record);
  workbook.selection = parseArea(address);
  return { sheetId: record.id, address };
}

/** Clicks the cell of a workbook-level name. */
export function clickName(workbook: Workbook, name: string) {
  const { sheet, area } = placeOf(workbook, name);
  return click(workbook, sheet.name, addressOf(area));
}

/** The problem that work ends in; `undefined` when it does not. */
export async function refusal(work: Promise<unknown>) {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason as ProblemError,
  );
  return error?.problem;
}
