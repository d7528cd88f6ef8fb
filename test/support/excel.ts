import { createHost, type Host } from "../../sandbox/core/interpreter/host.ts";
import { newWorkbook, type Workbook } from "../../sandbox/core/store/workbook.ts";
import { startOffice } from "./office.ts";

let current: Host | null = null;

/** Office.js is started once per test file; each workbook opened later takes the place of the one before. */
function ensureStarted(): void {
  if ("Excel" in globalThis) return;
  const office = startOffice({
    execute: (body) => {
      if (current === null) throw new Error("no workbook is open");
      return current.execute(body);
    },
  });
  Object.assign(globalThis, { Excel: office.Excel, OfficeExtension: office.OfficeExtension });
}

/** Opens a workbook (an empty one if none is given) in the sandbox's Excel, so that the global `Excel` works on it. */
export function openExcel(workbook: Workbook = newWorkbook()): Promise<Host> {
  ensureStarted();
  current = createHost(workbook);
  return Promise.resolve(current);
}
