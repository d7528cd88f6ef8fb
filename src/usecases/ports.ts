import type { Blueprint } from "../workbook/blueprint.ts";
import type { Contents } from "../workbook/contents.ts";

/** Where a Blueprint can be written: Excel, a file. */
export interface WorkbookWriter {
  /**
   * Writes the whole Blueprint or nothing. `unchanged` when all of it stood there already, whatever its answers.
   * @throws ProblemError with what, where and the remedy, before anything is written, when a sheet or name is taken.
   */
  write(blueprint: Blueprint): Promise<"created" | "unchanged">;
}

/** Where an evaluation workbook can be read from: Excel, a file. */
export interface WorkbookReader {
  /** @throws ProblemError when it cannot be read at all. */
  read(): Promise<Contents>;
}
