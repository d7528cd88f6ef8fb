import type { Changed } from "../model/history/record.ts";
import type { Outcome } from "../model/problem.ts";
import type { Contents } from "../workbook/contents.ts";
import type { Revision } from "../workbook/revise.ts";

/** Where answers of an evaluation workbook can be replaced and added to as one whole: Excel, a file. */
export interface WorkbookReviser {
  /**
   * Reads the workbook, lets `decide` say what becomes of it, and does all of that or nothing. What the revision does not
   * mention stays.
   * @throws ProblemError when it cannot be read, or before anything is written when a cell or sheet is protected.
   */
  revise(decide: (contents: Contents) => Outcome<Revision>): Promise<Outcome<null>>;
}

/** How a person is asked before something is replaced. */
export interface Confirmer {
  /** Shows what would change, in Dutch and as rows with all that is in them, and says whether that may be done. */
  confirm(this: void, lines: readonly string[], changed: readonly Changed[]): Promise<boolean>;
}
