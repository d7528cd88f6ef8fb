import { ProblemError } from "../model/problem.ts";
import { hostTexts } from "./texts.ts";

type Kind = keyof typeof hostTexts;

/** Excel refused or failed. `cause` is Office.js's own error, with its `debugInfo`. */
export class HostError extends ProblemError {
  /** Excel's own code, e.g. `AccessDenied`. */
  readonly hostCode: string;

  constructor(kind: Kind, cause: OfficeExtension.Error) {
    super({ code: `excel-${kind}`, where: "", ...hostTexts[kind] }, { cause });
    this.hostCode = cause.code;
  }
}

/** Excel's codes (Excel.ErrorCodes and those of its transport) by what a user can do about them. */
const kinds: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ["InvalidOperationInCellEditMode", "cellEdit"],
  ["WriteNotSupportedWhenModalDialogOpen", "dialogOpen"],
  ["AccessDenied", "accessDenied"],
  ["RequestPayloadSizeLimitExceeded", "tooLarge"],
  ["ResponsePayloadSizeLimitExceeded", "tooLarge"],
  ["ItemAlreadyExists", "taken"],
  ["ConnectionFailure", "connection"],
  ["InvalidOrTimedOutSession", "connection"],
  ["Timeout", "connection"],
  ["RequestAborted", "connection"],
  ["ActivityLimitReached", "busy"],
  ["InactiveWorkbook", "busy"],
  ["Conflict", "busy"],
  ["ApiNotFound", "tooOld"],
  ["NotImplemented", "tooOld"],
  ["UnsupportedOperation", "tooOld"],
  ["UnsupportedFeature", "tooOld"],
  ["InvalidArgument", "refused"],
  ["InvalidReference", "refused"],
  ["InvalidOperation", "refused"],
  ["ItemNotFound", "refused"],
]);

/** What Excel refuses every time: asking for something else may help, asking again does not. */
const refusals: ReadonlySet<Kind> = new Set<Kind>(["accessDenied", "refused", "taken", "tooOld", "general"]);

/** Whether Excel refused what was asked, as opposed to being busy, out of reach or waiting for the user. */
export function isRefusal(error: unknown): boolean {
  const code = error instanceof HostError ? error.hostCode : error instanceof OfficeExtension.Error ? error.code : null;
  return code !== null && !misuse.has(code) && refusals.has(kinds.get(code) ?? "general");
}

/** Asks what is waiting: whether Excel carried it out, as opposed to refusing it. */
export async function isCarriedOut(context: Excel.RequestContext): Promise<boolean> {
  try {
    await context.sync();
    return true;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return false;
  }
}

/** Codes with which Office.js tells that our own code misused it: a defect, no problem of the user. */
const misuse: ReadonlySet<string> = new Set([
  "PropertyNotLoaded",
  "ValueNotLoaded",
  "InvalidObjectPath",
  "InvalidRequestContext",
  "RunMustReturnPromise",
  "CannotUpdateReadOnlyProperty",
]);

function translated(error: unknown): unknown {
  if (!(error instanceof OfficeExtension.Error) || misuse.has(error.code)) return error;
  return new HostError(kinds.get(error.code) ?? "general", error);
}

/**
 * Runs one step in Excel and waits for it, its last `context.sync()` included. The only caller of `Excel.run`.
 *
 * `delayForCellEdit`: who clicks a button in the pane while a cell is being edited has not finished typing. Where Excel
 * can, it holds the request until then, so the answer being typed is neither lost nor missed; where it cannot (the web),
 * it refuses with a code that becomes "press Enter".
 * @throws HostError for what Excel refuses; anything else as it is.
 */
export function inExcel<T>(step: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return ofExcel(() => Excel.run({ delayForCellEdit: true }, step));
}

/**
 * Asks Excel something beside the open workbook, and waits for it.
 * @throws HostError for what Excel refuses; anything else as it is.
 */
export async function ofExcel<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    throw translated(error);
  }
}
