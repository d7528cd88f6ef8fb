import { LogLevel, Univer, type ICellData, type Nullable, type ObjectMatrix } from "@univerjs/core";
import {
  ALL_IMPLEMENTED_FUNCTIONS,
  ErrorType,
  ErrorValueObject,
  ICalculateFormulaService,
  IFunctionService,
  UniverFormulaEnginePlugin,
  type BaseFunction,
  type IFormulaDatasetConfig,
  type IRuntimeUnitDataType,
} from "@univerjs/engine-formula";

/** One sheet as the engine gets it. Rows and columns count from 0. */
export interface EngineSheet {
  readonly id: string;
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  /** Constants as they are; formulas in `f`. */
  readonly cells: ObjectMatrix<ICellData>;
  readonly formulas: Record<number, Record<number, { f: string }>>;
}

/** What a formula gave, by sheet id; empty for a sheet without formulas. */
export type EngineResults = ReadonlyMap<string, ObjectMatrix<Nullable<ICellData>>>;

export interface EngineRun {
  readonly results: EngineResults;
  /** What formulas that give a block fill their neighbours with; the cell of the formula itself may be among them. */
  readonly spilled: EngineResults;
}

let engines = 0;

/** Univer keeps caches that all its engines share, emptied at the end of each run: two runs at once would mix them up. */
let lastRun: Promise<unknown> = Promise.resolve();

/** Univer's formula engine by itself: no workbook model, no screen, nothing kept between two calculations. */
export class Engine {
  readonly #univer = new Univer({ logLevel: LogLevel.SILENT });
  readonly #service: ICalculateFormulaService;
  readonly #functions: IFunctionService;
  readonly #known = new Set<string>();
  readonly #unit: string;

  constructor() {
    engines += 1;
    this.#unit = `werkmap${engines}`;
    this.#univer.registerPlugin(UniverFormulaEnginePlugin, {});
    const injector = this.#univer.__getInjector();
    this.#service = injector.get(ICalculateFormulaService);
    this.#functions = injector.get(IFunctionService);
    const all = ALL_IMPLEMENTED_FUNCTIONS.map(([Executor, name]) => new Executor(name)).filter(isAlone);
    for (const executor of all) this.#known.add(String(executor.name).toUpperCase());
    this.#functions.registerExecutors(...all.map(unthrowing));
  }

  /** Whether the engine has a function of its own by that name. */
  has(name: string): boolean {
    return this.#known.has(name);
  }

  /** Adds a function of someone else's. */
  add(executor: BaseFunction): void {
    this.#functions.deleteFormulaAstCacheKey(executor.name);
    this.#functions.registerExecutors(unthrowing(executor));
  }

  /** Takes such a function away: from now on it is `#NAME?`. */
  remove(name: string): void {
    this.#functions.unregisterExecutors(name);
    this.#functions.deleteFormulaAstCacheKey(name);
  }

  /** Calculates everything; after what runs already, in whichever engine. */
  run(sheets: readonly EngineSheet[]): Promise<EngineRun> {
    const run = lastRun.then(() => this.#run(sheets));
    lastRun = run.catch(() => null);
    return run;
  }

  #run(sheets: readonly EngineSheet[]): Promise<EngineRun> {
    return new Promise((resolve, reject) => {
      const listening = this.#service.executionCompleteListener$.subscribe(({ unitData, arrayFormulaCellData }) => {
        listening.unsubscribe();
        const own = (data: IRuntimeUnitDataType): EngineResults => new Map(Object.entries(data[this.#unit] ?? {}));
        resolve({ results: own(unitData), spilled: own(arrayFormulaCellData) });
      });
      this.#service.execute(dataset(this.#unit, sheets)).catch((error: unknown) => {
        listening.unsubscribe();
        reject(error instanceof Error ? error : new Error(String(error)));
      });
    });
  }

  dispose(): void {
    this.#univer.dispose();
  }
}

/** `SHEET` and `SHEETS` ask for a workbook model, which there is not; they are `#NAME?`. */
function isAlone(executor: BaseFunction): boolean {
  return !executor.needsSheetsInfo;
}

/** A function that throws would end the whole calculation; here it gives `#VALUE!`. */
function unthrowing(executor: BaseFunction): BaseFunction {
  const calculate = executor.calculate.bind(executor);
  executor.calculate = (...variants) => {
    try {
      return calculate(...variants);
    } catch {
      return ErrorValueObject.create(ErrorType.VALUE);
    }
  };
  return executor;
}

function dataset(unit: string, sheets: readonly EngineSheet[]): IFormulaDatasetConfig {
  const all = sheets.map(({ id, cells, rows, columns }) => {
    return [id, { cellData: cells, rowCount: rows, columnCount: columns, rowData: {}, columnData: {} }] as const;
  });
  return {
    formulaData: { [unit]: Object.fromEntries(sheets.map(({ id, formulas }) => [id, formulas])) },
    arrayFormulaCellData: {},
    arrayFormulaRange: {},
    forceCalculate: true,
    dirtyRanges: [],
    dirtyNameMap: {},
    dirtyDefinedNameMap: {},
    dirtyUnitFeatureMap: {},
    dirtyUnitOtherFormulaMap: {},
    allUnitData: { [unit]: Object.fromEntries(all) },
    unitStylesData: {},
    unitSheetNameMap: { [unit]: Object.fromEntries(sheets.map(({ id, name }) => [name, id])) },
  };
}
