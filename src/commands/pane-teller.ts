import type { NoticeBoard } from "../usecases/notices.ts";
import type { Teller } from "./command.ts";

/** What of the page a notice needs. */
export interface Page {
  readonly board: NoticeBoard;
  /** Opens the pane when it is closed. */
  openPane(this: void): Promise<void>;
  report(this: void, error: unknown): void;
}

/**
 * Tells in the pane. What went well shows itself in the workbook, so the pane stays as it is; what did not, or asks for
 * attention, opens it.
 */
export function paneTeller({ board, openPane, report }: Page): Teller {
  return {
    begin: board.moveOn,
    show: async (notice) => {
      board.post(notice);
      if (notice.kind === "done") return;
      // told is told: the work that waits or is done does not fail because the pane stays closed
      await openPane().catch(report);
    },
    report,
  };
}
