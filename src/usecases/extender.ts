import type { Outcome } from "../model/problem.ts";
import type { Contents } from "../workbook/contents.ts";
import type { Extension } from "../workbook/extend.ts";

/** Where an evaluation workbook can get more sheets and rows: Excel, a file. */
export interface WorkbookExtender {
  /**
   * Reads the workbook, lets `decide` say what it gets, and adds all of that or nothing. Nothing that stands there changes.
   * @throws ProblemError when it cannot be read, or when a sheet that must grow is protected (`blad-beveiligd`).
   */
  extend(decide: (contents: Contents) => Outcome<Extension>): Promise<Outcome<null>>;
}
