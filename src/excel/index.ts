import type { WorkbookExtender } from "../usecases/extender.ts";
import type {
  CellWriter,
  Look,
  Navigator,
  RowNavigator,
  TableWriter,
  WorkbookEvents,
  WorkbookReader,
  WorkbookWriter,
} from "../usecases/ports.ts";
import type { PivotPlacer } from "../usecases/pivot.ts";
import type { WorkbookReviser } from "../usecases/reviser.ts";
import { extendWorkbook, reviseWorkbook } from "./extend.ts";
import { followWorkbook } from "./follow.ts";
import { goToName } from "./go.ts";
import { Looker } from "./look.ts";
import { setNamedCells } from "./named-cells.ts";
import { lookForPivot, placePivot } from "./pivot-place.ts";
import { readWhole, readWorkbook } from "./read.ts";
import { render } from "./render.ts";
import { changeTable, goToTableCell } from "./table-rows.ts";

export { ClashError } from "./clash.ts";
export { HostError } from "./host.ts";
export { openNewWorkbook } from "./new-workbook.ts";

/** The workbook that is open in Excel, to be written, read and added to. Needs a page in which Office.js is ready. */
export function excelWorkbook(): WorkbookWriter & WorkbookReader & WorkbookExtender & WorkbookReviser {
  return { write: render, read: readWorkbook, extend: extendWorkbook, revise: reviseWorkbook };
}

/** The same workbook, to be read with the backups in it, and restored. */
export function excelBackups(): WorkbookReader & WorkbookReviser {
  return { read: readWhole, revise: reviseWorkbook };
}

/** The same workbook, to be read and given its PivotTable. */
export function excelPivots(): WorkbookReader & PivotPlacer {
  return { read: readWorkbook, look: lookForPivot, place: placePivot };
}

/** The workbook that is open in Excel, to work in: answer by answer, beside the user. */
export function excelDesk(): CellWriter & TableWriter & Navigator & RowNavigator & Look & WorkbookEvents {
  const looker = new Looker();
  return {
    set: setNamedCells,
    change: changeTable,
    go: goToName,
    goRow: goToTableCell,
    look: (hint) => looker.look(hint),
    follow: (listener) => followWorkbook(listener, () => looker.forget()),
  };
}
