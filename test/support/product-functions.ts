import * as functions from "../../src/functions/functions.ts";
import { FunctionError } from "../../src/functions/host.ts";
import type { CellValue } from "../../src/workbook/blueprint.ts";
import type { CustomFunctions, CustomResult } from "../../sandbox/grid/contract.ts";

type Call = (...args: CellValue[][][]) => unknown;

const byName = new Map(Object.entries(functions).map(([name, call]) => [`VTH.${name.toUpperCase()}`, call as Call]));

/**
 * The product's custom functions as Excel has them, without the runtime in between; and which of them were called. An empty
 * cell is handed over as null (Excel on the web) or as 0 (some Excels for Windows, office-js #4702).
 */
export function productFunctions(empty: null | 0 = null): {
  readonly customFunctions: CustomFunctions;
  readonly called: Set<string>;
} {
  const called = new Set<string>();
  return {
    called,
    customFunctions: {
      has: (name) => byName.has(name),
      call: (name, args) => {
        called.add(name);
        return Promise.resolve(answerOf(() => byName.get(name)?.(...args.map((block) => filled(block, empty)))));
      },
    },
  };
}

const filled = (block: CellValue[][], empty: null | 0): CellValue[][] =>
  block.map((row) => row.map((value) => value ?? empty));

/** An error of the product's own is what the cell shows; anything else that is thrown stays so. */
function answerOf(call: () => unknown): CustomResult {
  try {
    return call() as CustomResult;
  } catch (error) {
    if (error instanceof FunctionError) return { error: error.code };
    throw error;
  }
}
