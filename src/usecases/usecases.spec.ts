import fc from "fast-check";
import { evaluations } from "../../test/support/evaluations.ts";
import { emptyEvaluation } from "../model/evaluation/empty.ts";
import { ProblemError } from "../model/problem.ts";
import type { Blueprint } from "../workbook/blueprint.ts";
import { build } from "../workbook/build.ts";
import type { Contents } from "../workbook/contents.ts";
import { contentsOf } from "../workbook/contents-of.ts";
import { make } from "./make.ts";
import type { WorkbookReader, WorkbookWriter } from "./ports.ts";
import { read } from "./read.ts";

/** A place for one workbook, in memory: what is written can be read back. */
class Memory implements WorkbookWriter, WorkbookReader {
  blueprint: Blueprint | null = null;

  write(blueprint: Blueprint): Promise<"created" | "unchanged"> {
    if (this.blueprint !== null) return Promise.resolve("unchanged");
    this.blueprint = blueprint;
    return Promise.resolve("created");
  }

  read(): Promise<Contents> {
    return this.blueprint === null ? Promise.reject(taken) : Promise.resolve(contentsOf(this.blueprint));
  }
}

const taken = new ProblemError({ code: "proef", what: "Dat kan niet.", where: "", remedy: "Doe iets anders." });
const request = { organisation: "OD Voorbeeld", year: "2026" };

test("[U118] make builds what was asked for, writes it, and says what became of it", async () => {
  const memory = new Memory();
  expect(await make(request, memory)).toEqual({ ok: true, value: "created" });
  expect(memory.blueprint).toEqual(build(emptyEvaluation("OD Voorbeeld", 2026)));
  expect(await make(request, memory)).toEqual({ ok: true, value: "unchanged" });
});

test("[U119] with a fault in the request nothing is written", async () => {
  const memory = new Memory();
  expect(await make({ ...request, year: "20x6" }, memory)).toMatchObject({ ok: false });
  expect(memory.blueprint).toBeNull();
});

test("[U120] what the writer or reader refuses reaches the surface as it is", async () => {
  await expect(make(request, { write: () => Promise.reject(taken) })).rejects.toBe(taken);
  await expect(read(new Memory())).rejects.toBe(taken);
});

test("[U121] read gives back what make put in", async () => {
  await fc.assert(
    fc.asyncProperty(evaluations, async (answers) => {
      const memory = new Memory();
      const evaluation = { ...answers, organisation: "OD Voorbeeld", year: 2026 };
      await make({ ...request, answers: evaluation }, memory);
      expect(await read(memory)).toEqual({ ok: true, value: evaluation });
    }),
    { numRuns: 20 },
  );
});

test("[U122] a workbook that is not ours is a problem, not an empty evaluation", async () => {
  const reader = { read: () => Promise.resolve({ values: new Map(), tables: new Map() }) };
  expect(await read(reader)).toMatchObject({ ok: false });
});
