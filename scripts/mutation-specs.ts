import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { compileFunction } from "node:vm";
import { transformSync } from "@swc/core";

/** A test of a spec file. Its id is its full name, as jest gives it. */
export interface TestCase {
  readonly id: string;
  readonly run: () => Promise<void>;
}

/** A spec file that was loaded on modules of its own. */
export interface Spec {
  readonly file: string;
  readonly loads: ReadonlySet<string>;
  readonly tests: readonly TestCase[];
}

type Work = () => unknown;
interface Module {
  exports: unknown;
}
type Body = (exports: unknown, require: (name: string) => unknown, module: Module) => void;

const outside = createRequire(import.meta.url);

/** What jest itself is made of, found from jest, as only jest names it. */
const fromJest = ["jest", "jest-cli", "jest-config", "jest-circus"].reduce(
  (require, name) => createRequire(require.resolve(`${name}/package.json`)),
  outside,
);
const { expect } = fromJest("expect") as { readonly expect: unknown };
const { bind: bindEach } = fromJest("jest-each") as {
  readonly bind: (test: (name: string, work: Work) => void, withDone: boolean) => unknown;
};

/**
 * Makes property tests try the same values for every mutant, so that a run says the same as the run before; fewer than
 * `npm test` tries, and without the search for the shortest counterexample, which nobody reads here.
 */
export function holdStill(): void {
  const fastCheck = outside("fast-check") as { readonly configureGlobal: (parameters: object) => void };
  fastCheck.configureGlobal({ seed: 1, numRuns: 30, endOnFailure: true });
}

/** Loads a spec file and gathers its tests; every file it imports from the project is loaded anew. */
export function load(file: string): Spec {
  const { tests, afterEach, globals } = collector();
  Object.assign(globalThis, globals, { expect });
  const modules = new Map<string, Module>();
  importInto(modules, file);
  const run = (work: Work) => async (): Promise<void> => {
    try {
      await work();
    } finally {
      for (const after of afterEach) await after();
    }
  };
  return { file, loads: new Set(modules.keys()), tests: tests.map(({ id, work }) => ({ id, run: run(work) })) };
}

/** What stands in for jest's globals while a spec loads. */
function collector() {
  const names: string[] = [];
  const tests: { readonly id: string; readonly work: Work }[] = [];
  const afterEach: Work[] = [];
  const test = (name: string, work: Work): void => void tests.push({ id: [...names, name].join(" "), work });
  const describe = (name: string, define: Work): void => {
    names.push(name);
    define();
    names.pop();
  };
  const globals = {
    describe: Object.assign(describe, { each: bindEach(describe, false) }),
    test: Object.assign(test, { each: bindEach(test, false) }),
    afterEach: (work: Work): void => void afterEach.push(work),
  };
  return { tests, afterEach, globals };
}

function importInto(modules: Map<string, Module>, file: string): unknown {
  const known = modules.get(file);
  if (known !== undefined) return known.exports;
  const module: Module = { exports: {} };
  modules.set(file, module);
  const require = (name: string): unknown =>
    name.startsWith(".") ? importInto(modules, path.resolve(path.dirname(file), name)) : outside(name);
  bodyOf(file)(module.exports, require, module);
  return module.exports;
}

const bodies = new Map<string, Body>();

/** The compiled text of a file. It does not change while a run goes on, so it is compiled once. */
function bodyOf(file: string): Body {
  const known = bodies.get(file);
  if (known !== undefined) return known;
  const { code } = transformSync(readFileSync(file, "utf8"), {
    filename: file,
    configFile: false,
    swcrc: false,
    jsc: { target: "es2022", parser: { syntax: "typescript" } },
    module: { type: "commonjs" },
  });
  const body = compileFunction(code, ["exports", "require", "module"], { filename: file }) as Body;
  bodies.set(file, body);
  return body;
}
