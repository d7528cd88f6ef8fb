import type { Outcome } from "../model/problem.ts";
import type { Blueprint } from "../workbook/blueprint.ts";
import type { Contents } from "../workbook/contents.ts";
import type { Given, Grammar } from "./arguments.ts";

/** How a workbook becomes a file and a file a workbook. */
export interface WorkbookFormat {
  encode(blueprint: Blueprint): Promise<Uint8Array>;
  /** @throws ProblemError when the bytes are no workbook. */
  decode(bytes: Uint8Array): Promise<Contents>;
}

/** What a command may use of the world. */
export interface World {
  /** The folder that paths are relative to. Absolute. */
  readonly folder: string;
  readonly format: WorkbookFormat;
}

/** One command: what it understands, and what it does. The outcome is what goes to standard output. */
export interface Command {
  readonly grammar: Grammar;
  /** @throws ProblemError */
  run(given: Given, world: World): Promise<Outcome<string>>;
}
