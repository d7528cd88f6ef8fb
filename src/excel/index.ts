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
import { followWorkbook } from "./follow.ts";
import { goToName } from "./go.ts";
import { Looker } from "./look.ts";
import { setNamedCells } from "./named-cells.ts";
import { readWhole, readWorkbook } from "./read.ts";
import { changeTable, goToTableCell } from "./table-rows.ts";

export { ClashError } from "./clash.ts";
export { HostError } from "./host.ts";
export { openNewWorkbook } from "./new-workbook.ts";

const writing = () => import(/* webpackChunkName: "writing" */ "./writing.ts");

const reviser: WorkbookReviser = {
  revise: async (decide) => (await writing()).reviseWorkbook(decide),
};

/** The workbook that is open in Excel, to be written, read and added to. Needs a page in which Office.js is ready. */
export function excelWorkbook(): WorkbookWriter & WorkbookReader & WorkbookExtender & WorkbookReviser {
  return {
    write: async (blueprint) => (await writing()).render(blueprint),
    read: readWorkbook,
    extend: async (decide) => (await writing()).extendWorkbook(decide),
    ...reviser,
  };
}

/** The same workbook, to be read with the backups in it, and restored. */
export function excelBackups(): WorkbookReader & WorkbookReviser {
  return { read: readWhole, ...reviser };
}

/** The same workbook, to be read and given its PivotTable. */
export function excelPivots(): WorkbookReader & PivotPlacer {
  return {
    read: readWorkbook,
    look: async (wish) => (await writing()).lookForPivot(wish),
    place: async (wish) => (await writing()).placePivot(wish),
  };
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
