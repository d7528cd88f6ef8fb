import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inFull } from "../../test/support/evaluation-in-full.ts";
import { build } from "../workbook/build.ts";
import { contentsOf } from "../workbook/contents-of.ts";
import type { Contents } from "../workbook/contents.ts";
import { readBlueprint, writeBlueprint } from "../xlsx/index.ts";
import { run } from "./run.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "spiegel-veel-"));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

/** Gathers so many files; how many the command read itself, how many its help did, and how often that was closed. */
async function gathering(count: number, helped: () => Promise<Contents>) {
  const names = Array.from({ length: count }, (_, index) => `${index}.xlsx`);
  await Promise.all(names.map((name) => writeFile(join(folder, name), "bytes")));
  const counts = { here: 0, helped: 0, closed: 0 };
  const contents = contentsOf(build(inFull));
  const decode = () => ((counts.here += 1), Promise.resolve(contents));
  const decoders = () => ({
    atOnce: 3,
    decode: () => ((counts.helped += 1), helped()),
    close: () => void (counts.closed += 1),
  });
  const format = { encode: writeBlueprint, decode, decodeWhole: readBlueprint };
  const output = { out: () => undefined, err: () => undefined };
  const code = await run(["verzamel", "*.xlsx", "--voorbeeld"], output, { folder, format, decoders }).catch(String);
  return { code, counts };
}

const whole = () => Promise.resolve(contentsOf(build(inFull)));

test("[BI67] from sixty files on, and not before, more processes help, and they are let go", async () => {
  expect(await gathering(59, whole)).toEqual({ code: 0, counts: { here: 59, helped: 0, closed: 0 } });
  expect(await gathering(60, whole)).toEqual({ code: 0, counts: { here: 0, helped: 60, closed: 1 } });
});

test("[BI68] after a mistake of the code no further file is read, and the processes are let go", async () => {
  const failing = () => Promise.reject(new TypeError("mistake"));
  const { code, counts } = await gathering(60, failing);
  expect([code, counts.closed]).toEqual(["TypeError: mistake", 1]);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(counts.helped).toBe(3);
});
