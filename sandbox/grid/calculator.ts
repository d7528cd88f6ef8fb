import type { CellValue } from "../../src/workbook/blueprint.ts";
import { cellKey, isBlank, keyColumn, keyRow } from "../core/store/cells.ts";
import type { CellRecord, Workbook } from "../core/store/workbook.ts";
import type { Calculated, Calculator, CalculatorOptions, CustomFunctions } from "./contract.ts";
import { CustomCalls } from "./custom.ts";
import { datasetOf, plainValue, rulesSheet, type Dataset } from "./dataset.ts";
import { Engine, type EngineResults, type EngineRun } from "./engine.ts";

const noFunctions: CustomFunctions = {
  has: () => false,
  call: () => Promise.reject(new Error("there are no custom functions")),
};

/** Custom functions can stand in each other's arguments so deep; what is not known by then shows `#CALC!`. */
const mostRounds = 20;

/** A calculator for a workbook. It works in Node as well as in a browser. */
export function createCalculator(workbook: Workbook, options: CalculatorOptions = {}): Calculator {
  const engine = new Engine();
  const calls = new CustomCalls(engine, options.customFunctions ?? noFunctions);
  let last: Promise<unknown> = Promise.resolve();
  let known: Known | null = null;
  const calculateOnce = async (): Promise<Calculated> => {
    const found = known?.print === printOf(workbook, calls) ? known : await calculate(workbook, engine, calls);
    known = found;
    return found.calculated;
  };
  return {
    calculate() {
      const next = last.then(calculateOnce);
      last = next.catch(() => null);
      return next;
    },
    forget() {
      known = null;
      calls.forget();
    },
    dispose: () => engine.dispose(),
  };
}

interface Known {
  readonly calculated: Calculated;
  /** Of the workbook that it was calculated for; null when it has to be calculated again in any case. */
  readonly print: string | null;
}

/** All that a calculation depends on, as one text: most of what an add-in asks changes nothing of it. */
function printOf(workbook: Workbook, calls: CustomCalls): string {
  const sheets = workbook.sheets.map((sheet) => {
    const cells = [...sheet.cells].map(([key, { value, formula, calculated }]) =>
      formula === null ? [key, value] : [key, formula, calculated === null],
    );
    const formats = sheet.conditionalFormats.map(({ id, area, formula }) => [id, area, formula]);
    return [sheet.id, sheet.name, cells, sheet.tables, sheet.merges, sheet.names, formats];
  });
  return JSON.stringify([sheets, workbook.names, calls.registered()]);
}

interface FormulaCell {
  readonly sheetId: string;
  readonly key: number;
  readonly cell: CellRecord;
  readonly formula: string;
}

async function calculate(workbook: Workbook, engine: Engine, calls: CustomCalls): Promise<Known> {
  const formulas = formulasOf(workbook);
  calls.prepare(allFormulas(workbook, formulas));
  const dataset = datasetOf(workbook, (name) => engine.has(name));
  const before = printOf(workbook, calls);
  const { results, spilled, certain } = await settled(dataset, engine, calls);
  const isSame = before === printOf(workbook, calls);
  for (const each of formulas) write(each, results);
  return {
    calculated: { formats: formatsOf(dataset, results), spilled: spilledOf(workbook, spilled) },
    print: certain && isSame ? printOf(workbook, calls) : null,
  };
}

function formulasOf(workbook: Workbook): readonly FormulaCell[] {
  return workbook.sheets.flatMap((sheet) =>
    [...sheet.cells].flatMap(([key, cell]) =>
      cell.formula === null ? [] : [{ sheetId: sheet.id, key, cell, formula: cell.formula }],
    ),
  );
}

/** Names can be formulas too. */
function allFormulas(workbook: Workbook, cells: readonly FormulaCell[]): readonly string[] {
  const names = [...workbook.names, ...workbook.sheets.flatMap((sheet) => sheet.names)];
  const named = names.flatMap(({ target }) => (target.kind === "formula" ? [target.formula] : []));
  return [...new Set([...cells.map(({ formula }) => formula), ...named])];
}

/** Calculates until no custom function is left to be asked; not certain when one refused, as it may not next time. */
async function settled(
  dataset: Dataset,
  engine: Engine,
  calls: CustomCalls,
): Promise<EngineRun & { readonly certain: boolean }> {
  const rejected = new Set<string>();
  let run = await engine.run(dataset.sheets);
  for (let round = 0; round < mostRounds && (await calls.settle(rejected)); round += 1) {
    run = await engine.run(dataset.sheets);
  }
  calls.forget(rejected);
  calls.forgetUnused();
  return { ...run, certain: rejected.size === 0 };
}

/** A cell that was given another formula meanwhile waits for the next calculation. */
function write({ sheetId, key, cell, formula }: FormulaCell, results: EngineResults): void {
  if (cell.formula !== formula) return;
  cell.calculated = plainValue(results.get(sheetId)?.getValue(keyRow(key) - 1, keyColumn(key) - 1)) ?? "";
}

/** Only empty cells are filled. */
function spilledOf({ sheets }: Workbook, spilled: EngineResults): Calculated["spilled"] {
  return new Map(
    sheets.map((sheet) => {
      const values = new Map<number, CellValue>();
      spilled.get(sheet.id)?.forValue((row, column, cell) => {
        const key = cellKey(row + 1, column + 1);
        const present = sheet.cells.get(key);
        if (present === undefined || isBlank(present)) values.set(key, plainValue(cell));
      });
      return [sheet.id, values];
    }),
  );
}

function formatsOf({ rules }: Dataset, results: EngineResults): Calculated["formats"] {
  const found = new Map<string, Map<number, string[]>>();
  const outcomes = results.get(rulesSheet);
  rules.forEach(({ sheetId, key, format }, index) => {
    if (!holds(plainValue(outcomes?.getValue(index, 0)))) return;
    const sheet = found.get(sheetId) ?? new Map<number, string[]>();
    found.set(sheetId, sheet);
    sheet.set(key, [...(sheet.get(key) ?? []), format.id]);
  });
  return found;
}

/** A condition holds when it is true or a number other than 0. */
function holds(outcome: ReturnType<typeof plainValue>): boolean {
  return outcome === true || (typeof outcome === "number" && outcome !== 0);
}
