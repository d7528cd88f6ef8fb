/**
 * Stryker's test runner for `npm run mutate`: runs the specs in its own process, each spec file on modules of its own, and
 * stops at the first test that fails. One mutant takes some tens of milliseconds. Under jest it takes seconds, as jest
 * starts anew for each, and 3,700 mutants take half a day. `npm run mutate -- --testRunner jest` still does it that way,
 * with the same outcome.
 *
 * Knows of jest what these specs use: `describe`, `test`, `test.each`, `afterEach` and jest's own `expect`.
 */
import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { holdStill, load, type Spec, type TestCase } from "./mutation-specs.ts";

/** What the instrumented code and its runner tell each other, by Stryker's protocol. */
interface Shared {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  mutantCoverage?: unknown;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
}

/** The part of a mutant run that is looked at here. */
interface MutantRun {
  readonly activeMutant: { readonly id: string };
  readonly testFilter?: readonly string[];
  readonly sandboxFileName: string;
  readonly mutantActivation: "runtime" | "static";
  readonly hitLimit?: number;
}

interface Outcome {
  readonly id: string;
  readonly name: string;
  readonly fileName: string;
  readonly timeSpentMs: number;
  readonly status: "success" | "failed";
  readonly failureMessage: string;
}

const shared = ((globalThis as { __stryker__?: Shared }).__stryker__ ??= {});

class InProcessRunner {
  static readonly inject = ["options"] as const;
  readonly #places: readonly string[];
  readonly #took = new Map<string, number>();
  #specs: readonly { readonly file: string; readonly loads: ReadonlySet<string>; readonly ids: ReadonlySet<string> }[] =
    [];

  constructor(options: { readonly inProcess: { readonly specs: readonly string[] } }) {
    this.#places = options.inProcess.specs;
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  /** Loads every spec once, to know which files and tests it has. */
  init(): Promise<void> {
    holdStill();
    this.#specs = this.#places.flatMap(specsAt).map((file) => {
      const { loads, tests } = load(file);
      return { file, loads, ids: new Set(tests.map(({ id }) => id)) };
    });
    return Promise.resolve();
  }

  async dryRun() {
    shared.mutantCoverage = { static: {}, perTest: {} };
    const tests: Outcome[] = [];
    for (const { file } of this.#specs) {
      const spec = load(file);
      for (const test of spec.tests) tests.push(await this.#run(spec, test));
    }
    return { status: "complete", tests, mutantCoverage: shared.mutantCoverage };
  }

  async mutantRun(run: MutantRun) {
    shared.hitLimit = run.hitLimit;
    shared.hitCount = run.hitLimit === undefined ? undefined : 0;
    try {
      return await this.#judge(run);
    } catch (error) {
      return { status: "error", errorMessage: String(error) };
    } finally {
      shared.activeMutant = undefined;
    }
  }

  async #judge(run: MutantRun) {
    let nrOfTests = 0;
    for (const { file } of this.#specsFor(run)) {
      const spec = loadWith(file, run);
      for (const test of this.#quickestFirst(spec, run)) {
        nrOfTests += 1;
        const { status, failureMessage } = await this.#run(spec, test);
        if ((shared.hitCount ?? 0) > (shared.hitLimit ?? Infinity)) return { status: "timeout", reason: "hit limit" };
        if (status === "failed") return { status: "killed", killedBy: [test.id], failureMessage, nrOfTests };
      }
    }
    return { status: "survived", nrOfTests };
  }

  /** The specs that load the mutant's file and have a wanted test; those of its own folder first, then the quickest. */
  #specsFor({ sandboxFileName, testFilter }: MutantRun) {
    const near = (file: string): number => (path.dirname(file) === path.dirname(sandboxFileName) ? 0 : 1);
    return this.#specs
      .filter(({ loads, ids }) => loads.has(sandboxFileName) && (testFilter?.some((id) => ids.has(id)) ?? true))
      .toSorted((a, b) => near(a.file) - near(b.file) || this.#together(a.ids) - this.#together(b.ids));
  }

  #quickestFirst({ tests }: Spec, { testFilter }: MutantRun): readonly TestCase[] {
    const wanted = testFilter === undefined ? tests : tests.filter(({ id }) => testFilter.includes(id));
    return wanted.toSorted((a, b) => this.#together([a.id]) - this.#together([b.id]));
  }

  #together(ids: Iterable<string>): number {
    return [...ids].reduce((sum, id) => sum + (this.#took.get(id) ?? 0), 0);
  }

  async #run(spec: Spec, { id, run }: TestCase): Promise<Outcome> {
    shared.currentTestId = id;
    const start = performance.now();
    const failureMessage = await failureOf(run);
    const timeSpentMs = performance.now() - start;
    shared.currentTestId = undefined;
    if (failureMessage === null) this.#took.set(id, timeSpentMs);
    const status = failureMessage === null ? "success" : "failed";
    return { id, name: id, fileName: spec.file, timeSpentMs, status, failureMessage: failureMessage ?? "" };
  }
}

/** Loads a spec while the mutant is active, or makes it active afterwards, as the run asks. */
function loadWith(file: string, { activeMutant, mutantActivation }: MutantRun): Spec {
  shared.activeMutant = mutantActivation === "static" ? activeMutant.id : undefined;
  const spec = load(file);
  shared.activeMutant = activeMutant.id;
  return spec;
}

async function failureOf(run: () => unknown): Promise<string | null> {
  try {
    await run();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** The specs of a folder, or the one that is named. */
function specsAt(place: string): readonly string[] {
  if (!statSync(place).isDirectory()) return [path.resolve(place)];
  const files = readdirSync(place, { recursive: true, encoding: "utf8" });
  return files.filter((file) => file.endsWith(".spec.ts")).map((file) => path.resolve(place, file));
}

export const strykerPlugins = [{ kind: "TestRunner", name: "in-process", injectableClass: InProcessRunner }];

export const strykerValidationSchema = {
  properties: {
    inProcess: {
      type: "object",
      properties: { specs: { type: "array", items: { type: "string" } } },
      required: ["specs"],
    },
  },
};
