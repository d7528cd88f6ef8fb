import type { WorkbookEvent } from "../usecases/ports.ts";
import { inExcel } from "./host.ts";

/** What a changed range can mean for where things are; anything but an edit of cells moves something. */
const edited = "RangeEdited";

/**
 * Follows selection, activation and changes of all sheets, for as long as the page lives. `moved` is called when rows,
 * columns or sheets came or went. Selection events fall silent in some builds of Excel, so activation is heard as well.
 * @throws HostError when this host has no such events.
 */
export function followWorkbook(listener: (event: WorkbookEvent) => void, moved: () => void): Promise<void> {
  return inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const tell = (event: WorkbookEvent): Promise<void> => {
      listener(event);
      return Promise.resolve();
    };
    worksheets.onSelectionChanged.add(({ worksheetId, address }) =>
      tell({ kind: "selected", spot: { sheetId: worksheetId, address } }),
    );
    worksheets.onActivated.add(() => tell({ kind: "selected", spot: null }));
    worksheets.onChanged.add(({ changeType, triggerSource }) => {
      if (changeType !== edited) moved();
      return tell({ kind: "changed", own: triggerSource === "ThisLocalAddin" });
    });
    worksheets.onDeleted.add(() => {
      moved();
      return tell({ kind: "changed", own: false });
    });
    await context.sync();
  });
}
