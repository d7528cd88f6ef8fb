import type { WorkbookInspector, WorkbookRepairer } from "../usecases/repairer.ts";
import { inspectWorkbook } from "./inspect.ts";
import { repairWorkbook } from "./repair.ts";

/** The workbook that is open in Excel, to be looked at as a whole and mended. Apart, as the pane fetches it only for that. */
export function excelHealth(): WorkbookInspector & WorkbookRepairer {
  return { inspect: inspectWorkbook, repair: repairWorkbook };
}
