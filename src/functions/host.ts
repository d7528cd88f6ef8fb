/** The errors that a custom function can show with a message of its own. */
export type ErrorCode = "#VALUE!" | "#N/A";

/** An error with the code and message that Excel would show; what functions give outside Excel. */
export class FunctionError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string) {
    super(message);
    this.name = new.target.name;
    this.code = code;
  }
}

/** Excel's own class, as its runtime for custom functions hands it out: it shows the message on the cell's error. */
type HostError = new (code: string, message: string) => Error;

interface Host {
  readonly CustomFunctions?: { readonly Error?: HostError };
}

/**
 * An error for a cell: of Excel's own class where its runtime is there, else a {@link FunctionError}. The only place
 * that knows the runtime. It is looked up at every error, as Excel loads it after the page.
 */
export function cellError(code: ErrorCode, message: string): Error {
  const HostError = (globalThis as Host).CustomFunctions?.Error;
  return HostError === undefined ? new FunctionError(code, message) : new HostError(code, message);
}
