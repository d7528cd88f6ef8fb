import type { CellValue } from "../../../src/workbook/blueprint.ts";

/** One function of functions.json, as far as calling it asks. */
export interface FunctionMetadata {
  /** What the code was associated with. */
  readonly id: string;
  /** What the user types, without the namespace. */
  readonly name: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly options?: { readonly cancelable?: boolean; readonly allowErrorForDataTypeAny?: boolean };
}

export interface ParameterMetadata {
  readonly type?: string;
  /** `matrix` takes a block; anything else one value. */
  readonly dimensionality?: string;
  readonly optional?: boolean;
  /** Takes all arguments from here on. */
  readonly repeating?: boolean;
}

type Block = readonly (readonly CellValue[])[];

/** Why a call does not even begin: the error that the cell shows instead. */
export interface Stopped {
  readonly error: string;
}

/**
 * Arguments as Excel on the web hands them to a custom function: numbers, texts and booleans converted to what the
 * parameter says, one value where it wants one, `null` for an optional one left out. An empty cell is `null` for a
 * parameter of type `any`, 0 for a number and "" for a text; Excel for Windows gives 0 for `any` (office-js #4702). An
 * error among the arguments is the answer, unless the function asks for errors.
 */
export function argumentsFor(
  { parameters, options }: FunctionMetadata,
  args: readonly Block[],
): { readonly values: readonly unknown[] } | Stopped {
  const error = args.flat(2).find(isError);
  if (error !== undefined && options?.allowErrorForDataTypeAny !== true) return { error };
  const repeats = parameters.at(-1)?.repeating === true;
  if (args.length > parameters.length && !repeats) return { error: "#VALUE!" };
  try {
    return { values: parameters.map((parameter, index) => argument(parameter, args, index)) };
  } catch (thrown) {
    if (thrown instanceof Mismatch) return { error: "#VALUE!" };
    throw thrown;
  }
}

/** The arguments do not fit the parameters. */
class Mismatch extends Error {
  override readonly name = "Mismatch";
}

function argument(parameter: ParameterMetadata, args: readonly Block[], index: number): unknown {
  if (parameter.repeating === true) return args.slice(index).map((block) => fitted(parameter, block));
  const block = args[index];
  if (block !== undefined) return fitted(parameter, block);
  if (parameter.optional !== true) throw new Mismatch(`argument ${index + 1} is missing`);
  return null;
}

function fitted(parameter: ParameterMetadata, block: Block): unknown {
  if (parameter.dimensionality === "matrix") return block.map((row) => row.map((value) => converted(parameter, value)));
  const [row, ...rows] = block;
  if (row?.length !== 1 || rows.length > 0) throw new Mismatch("a block where one value is wanted");
  return converted(parameter, row[0] ?? null);
}

function converted({ type = "any" }: ParameterMetadata, value: CellValue): unknown {
  if (isError(value)) return { type: "CustomFunctionError", code: value };
  switch (type) {
    case "number":
      return numberOf(value);
    case "string":
      return textOf(value);
    case "boolean":
      return truthOf(value);
    default:
      return value;
  }
}

function numberOf(value: CellValue): number {
  const number = value === null ? 0 : typeof value === "string" && value.trim() === "" ? NaN : Number(value);
  if (Number.isNaN(number)) throw new Mismatch("no number");
  return number;
}

function textOf(value: CellValue): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value === null ? "" : String(value);
}

function truthOf(value: CellValue): boolean {
  if (typeof value !== "string") return Boolean(value);
  if (!/^(?:true|false)$/i.test(value)) throw new Mismatch("neither true nor false");
  return value.toUpperCase() === "TRUE";
}

const errors = /^#(?:N\/A|DIV\/0!|NAME\?|NULL!|NUM!|REF!|VALUE!|CALC!|SPILL!|BUSY!)$/;

function isError(value: CellValue): value is string {
  return typeof value === "string" && errors.test(value);
}
