import type { Nullable } from "@univerjs/core";
import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
  type BaseValueObject,
} from "@univerjs/engine-formula";
import type { CellValue } from "../../src/workbook/blueprint.ts";
import { tokens } from "../core/store/tokens.ts";
import type { CustomFunctions, CustomResult } from "./contract.ts";
import type { Engine } from "./engine.ts";
import { unmarked } from "./marks.ts";

type Block = CellValue[][];

interface Question {
  readonly name: string;
  readonly args: readonly Block[];
}

/**
 * Between the engine, which wants its answers at once, and custom functions, which take their time. A call that was not
 * answered before is noted and shows `#CALC!` for the moment; the calculator has the notes answered and calculates
 * again. As in Excel, the same function with the same arguments is not asked twice.
 */
export class CustomCalls {
  readonly #engine: Engine;
  readonly #functions: CustomFunctions;
  readonly #answers = new Map<string, CustomResult>();
  readonly #open = new Map<string, Question>();
  /** What was asked in this calculation. */
  readonly #used = new Set<string>();
  readonly #bridged = new Set<string>();
  /** Every name that is not the engine's own, once called. */
  readonly #called = new Set<string>();

  constructor(engine: Engine, functions: CustomFunctions) {
    this.#engine = engine;
    this.#functions = functions;
  }

  /** Lets the engine know exactly those functions that these formulas call and that are registered now. */
  prepare(formulas: Iterable<string>): void {
    this.#used.clear();
    const called = new Set([...formulas].flatMap(callsIn).filter((name) => !this.#engine.has(name)));
    for (const name of called) {
      this.#called.add(name);
      if (this.#functions.has(name) && !this.#bridged.has(name)) this.#add(name);
    }
    for (const name of this.#bridged) {
      if (!this.#functions.has(name)) this.#remove(name);
    }
  }

  /** Which of the functions that were called are registered now. */
  registered(): readonly string[] {
    return [...this.#called].filter((name) => this.#functions.has(name)).sort();
  }

  #add(name: string): void {
    this.#bridged.add(name);
    this.#engine.add(new Bridge(name, (args) => this.#answer(name, args)));
  }

  #remove(name: string): void {
    this.#bridged.delete(name);
    this.#engine.remove(name);
  }

  #answer(name: string, args: readonly Block[]): CustomResult {
    const key = JSON.stringify([name, args]);
    this.#used.add(key);
    const known = this.#answers.get(key);
    if (known !== undefined) return known;
    this.#open.set(key, { name, args });
    return { error: ErrorType.CALC };
  }

  /**
   * Has what is open answered; whether there was any. What is rejected or took too long (`#BUSY!`) is `#VALUE!`, and
   * asked again another time.
   */
  async settle(rejected: Set<string>): Promise<boolean> {
    const asked = [...this.#open];
    this.#open.clear();
    const one = async ([key, { name, args }]: [string, Question]): Promise<void> => {
      try {
        const answer = await this.#functions.call(name, args);
        this.#answers.set(key, answer);
        if (isBusy(answer)) rejected.add(key);
      } catch {
        this.#answers.set(key, { error: ErrorType.VALUE });
        rejected.add(key);
      }
    };
    await Promise.all(asked.map(one));
    return asked.length > 0;
  }

  /** Forgets what no formula asked since {@link prepare}: each text that a user types is a question of its own. */
  forgetUnused(): void {
    for (const key of this.#answers.keys()) if (!this.#used.has(key)) this.#answers.delete(key);
  }

  /** Forgets some answers, or all. */
  forget(keys?: Iterable<string>): void {
    if (keys === undefined) this.#answers.clear();
    else for (const key of keys) this.#answers.delete(key);
  }
}

const isBusy = (answer: CustomResult): boolean =>
  typeof answer === "object" && answer !== null && "error" in answer && answer.error === "#BUSY!";

/** Names that formulas call, in upper case. */
function callsIn(formula: string): readonly string[] {
  return tokens(formula)
    .filter(({ kind }) => kind === "call")
    .map(({ text }) => text.slice(0, -1).toUpperCase());
}

/** A function of the engine that is answered elsewhere. An argument that is an error is the answer, as in Excel. */
class Bridge extends BaseFunction {
  readonly #answer: (args: readonly Block[]) => CustomResult;

  constructor(name: string, answer: (args: readonly Block[]) => CustomResult) {
    super(name);
    this.#answer = answer;
  }

  override calculate(...given: BaseValueObject[]): BaseValueObject {
    const values = given.map(objectsOf);
    const wrong = values.flat(2).find((object) => object?.isError() === true);
    if (wrong !== undefined && wrong !== null) return wrong;
    return objectOf(this.#answer(values.map((rows) => rows.map((row) => row.map(valueOf)))));
  }
}

type MaybeObject = Nullable<BaseValueObject>;

function objectsOf(object: BaseValueObject): MaybeObject[][] {
  return object instanceof ArrayValueObject ? object.getArrayValue() : [[object]];
}

function valueOf(object: MaybeObject): CellValue {
  if (object == null || object.isNull()) return null;
  const value = object.getValue();
  return typeof value === "string" ? unmarked(value) : value;
}

const errorTypes = new Map<string, ErrorType>(Object.values(ErrorType).map((each) => [each, each]));

function objectOf(result: CustomResult): BaseValueObject {
  if (typeof result === "string") return StringValueObject.create(result);
  if (typeof result === "number") return NumberValueObject.create(result);
  if (typeof result === "boolean") return BooleanValueObject.create(result);
  if (result === null) return StringValueObject.create("");
  if ("error" in result) return errorOf(result.error);
  return objectOf(result[0]?.[0] ?? null);
}

function errorOf(text: string): ErrorValueObject {
  return ErrorValueObject.create(errorTypes.get(text) ?? ErrorType.VALUE);
}
