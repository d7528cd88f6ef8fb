import type { Outcome } from "../model/problem.ts";
import type { Blueprint } from "../workbook/blueprint.ts";
import type { Contents } from "../workbook/contents.ts";
import type { Given, Grammar } from "./arguments.ts";

/** How a workbook becomes a file and a file a workbook. */
export interface WorkbookFormat {
  encode(blueprint: Blueprint): Promise<Uint8Array>;
  /** @throws ProblemError when the bytes are no workbook. */
  decode(bytes: Uint8Array): Promise<Contents>;
  /** @throws ProblemError when the bytes are no workbook. */
  decodeWhole(bytes: Uint8Array): Promise<WholeWorkbook>;
}

/** A whole workbook, to be written again. */
export interface WholeWorkbook {
  readonly blueprint: Blueprint;
  /** What of it cannot be, in Dutch. */
  readonly left: readonly string[];
  /** Of those what somebody may have written. */
  readonly unread: readonly string[];
  /** What a workbook that was mended still lacks of it. */
  leftAfter(this: void, mended: Blueprint): readonly string[];
  /** The names that point nowhere any more. */
  readonly dangling?: readonly string[];
}

/** Reads workbooks beside what the process does itself. */
export interface Decoders {
  /** So many at a time. */
  readonly atOnce: number;
  /** As that of {@link WorkbookFormat}. */
  decode(this: void, bytes: Uint8Array): Promise<Contents>;
  close(this: void): void;
}

/** Where the command line works. */
export interface Surroundings {
  /** The folder that paths are relative to. Absolute. */
  readonly folder: string;
  readonly format: WorkbookFormat;
  /** Help with reading many files, where there is any; who asks for it closes it. */
  decoders?(this: void): Decoders;
  /** From now on the first Ctrl+C is told here and does not end the process. Without it nobody can stop a command. */
  stopSignal?(this: void): { readonly aborted: boolean };
}

/** What a command may use of the world. */
export interface World extends Surroundings {
  /** Says something on standard output before the command does what it says. */
  say(text: string): void;
  /** Says on standard error how far it is: for a person, and not for who reads the output with a program. */
  note(text: string): void;
}

/** What a command has to say when it did its work. */
export interface Told {
  /** For standard output. */
  readonly text: string;
  /** Lines for standard error, for a person: not for who reads the text with a program. */
  readonly remarks: readonly string[];
  /** `1` when what was asked for is not so, as `grep` and `diff` have it, or not for all files. */
  readonly code: 0 | 1;
}

/** One command: what it understands, and what it does. An outcome that is a text alone goes to standard output. */
export interface Command {
  readonly grammar: Grammar;
  /** @throws ProblemError */
  run(given: Given, world: World): Promise<Outcome<string | Told>>;
}
