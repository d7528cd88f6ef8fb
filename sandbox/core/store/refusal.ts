/** The error codes of Excel that the store and the interpreter give. */
export type RefusalCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "FormulaLengthExceedsLimit"
  | "InsertDeleteConflict"
  | "InvalidArgument"
  | "InvalidObjectPath"
  | "InvalidOperation"
  | "InvalidReference"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "MergedRangeConflict"
  | "NonBlankCellOffSheet"
  | "NotImplemented";

/** What Excel refuses. `code` is the code that a caller of Office.js sees, `message` says which rule was broken. */
export class Refusal extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode, message: string) {
    super(message);
    this.name = "Refusal";
    this.code = code;
  }
}

/** Throws a {@link Refusal}. */
export function refuse(code: RefusalCode, message: string): never {
  throw new Refusal(code, message);
}

/** Throws a {@link Refusal} with `InvalidArgument` unless the condition holds. */
export function ensureArgument(holds: boolean, message: string): asserts holds {
  if (!holds) refuse("InvalidArgument", message);
}

/**
 * The host could not take the request at all. `code` is a number of Office.js, which the client turns into a code of
 * its own: 5004 cell edit mode, 5012 session, 5102 activity limit, 5103 request too large, 5104 answer too large.
 */
export class Unavailable extends Error {
  readonly code: number;

  constructor(code: number, message: string) {
    super(message);
    this.name = "Unavailable";
    this.code = code;
  }
}
