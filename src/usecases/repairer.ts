import type { Outcome } from "../model/problem.ts";
import type { Inspected, Repair } from "../workbook/health/fault.ts";

/** Where a whole workbook can be looked at: Excel, a file. */
export interface WorkbookInspector {
  /**
   * The workbook as it is, as far as {@link Inspected} says.
   * @throws ProblemError when it cannot be read at all.
   */
  inspect(): Promise<Inspected>;
}

/** Where a workbook can be repaired: Excel, a file. */
export interface WorkbookRepairer {
  /**
   * Looks at the workbook, lets `decide` say which steps there are, and takes those in their order. Where something was
   * refused it can look and ask again. A file is written whole or
   * not at all; in Excel what was done before it refused stays, and doing it again goes on from there.
   * @returns what could not be done, in Dutch: a sheet that is protected with a password. The other steps are taken.
   * Fails with that when a step seals them all, which is not taken then.
   * @throws ProblemError when it cannot be read, or when the world refuses.
   */
  repair(decide: (found: Inspected) => Outcome<readonly Repair[]>): Promise<Outcome<readonly string[]>>;
}
