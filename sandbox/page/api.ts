import type { Blueprint } from "../../src/workbook/blueprint.ts";
import type { LogEntry } from "../core/interpreter/host.ts";
import type { Workbook } from "../core/store/workbook.ts";
import type { Grid } from "../grid/index.ts";
import type { Invoked } from "./protocol/commands.ts";

/** What tests and curious developers reach as `window.sandbox`. The grid is a canvas: they read through this. */
export interface SandboxApi {
  readonly workbook: Workbook;
  readonly grid: Grid;
  /** The workbook as a Blueprint. */
  blueprint(): Blueprint;
  /** What passed between the user's add-in and its host, the last last. */
  readonly log: readonly LogEntry[];
  /** The same for each pane, the user's first. */
  readonly logs: readonly (readonly LogEntry[])[];
  /** The commands of the ribbon that were pressed in this workbook, and how often each said that it is over. */
  readonly commands: readonly Invoked[];
  /** Errors that the page met; a user was told of each. */
  readonly failures: readonly string[];
  /** Resolves when nothing is being carried out or calculated any more. */
  idle(): Promise<void>;
  /** The bytes of the workbook as a file. */
  save(): Promise<Uint8Array>;
  /** Opens a file's bytes instead of the workbook. */
  open(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<void>;
  /** Calls a custom function of the add-in. */
  readonly callFunction: (name: string, ...args: readonly (string | number | boolean | null)[]) => Promise<unknown>;
}

declare global {
  interface Window {
    sandbox?: SandboxApi;
  }
}
