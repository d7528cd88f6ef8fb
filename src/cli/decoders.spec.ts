import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ProblemError } from "../model/problem.ts";
import type { Contents } from "../workbook/contents.ts";
import { decodersWith } from "./decoders.ts";

jest.setTimeout(30_000);

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "spiegel-processen-"));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** A program of another process that does this with each `bytes` it gets. */
async function programOf(name: string, work: string): Promise<URL> {
  const path = join(folder, `${name}.mjs`);
  await writeFile(path, `process.on("message", (bytes) => { ${work} });`);
  return pathToFileURL(path);
}

const contentsOf = (by: string, of: number): Contents => ({ values: new Map([[by, of]]), tables: new Map() });
const readHere = async ([first = 0]: Uint8Array): Promise<Contents> => contentsOf("here", first);
const saidIn = ({ values }: Contents): readonly unknown[] => [...values].flat();

describe("reading workbooks in more processes", () => {
  test("[BI61] each of the bytes gets its own answer, some from here and some from elsewhere", async () => {
    const contents = "{ values: new Map([['there', bytes[0]]]), tables: new Map() }";
    const program = await programOf("goed", `process.send({ ok: true, value: ${contents} })`);
    const { atOnce, decode, close } = decodersWith(program, 2, readHere);
    try {
      const read = await Promise.all(Array.from({ length: atOnce }, (_, index) => decode(new Uint8Array([index]))));
      expect(atOnce).toBe(5);
      expect(read.map(saidIn)).toEqual([["here", 0], ...[1, 2, 3, 4].map((index) => ["there", index])]);
    } finally {
      close();
    }
  });

  test("[BI62] a problem that is found elsewhere is thrown as if it were found here", async () => {
    const problem = { code: "bestand-kapot", where: "", what: "Kapot.", remedy: "Vraag het opnieuw." };
    const program = await programOf("kapot", `process.send({ ok: false, problems: [${JSON.stringify(problem)}] })`);
    const { decode, close } = decodersWith(program, 1, readHere);
    try {
      const [, there] = await Promise.allSettled([decode(new Uint8Array([0])), decode(new Uint8Array([1]))]);
      expect(there).toEqual({ status: "rejected", reason: new ProblemError(problem) });
      expect((there as PromiseRejectedResult).reason).toHaveProperty("problem", problem);
    } finally {
      close();
    }
  });

  test.each([
    ["ends", "process.exit(1)"],
    ["fails", "throw new Error('mistake')"],
  ])("[BI63] what a process leaves unanswered that %s is read here, and so is all after it", async (name, work) => {
    const { decode, close } = decodersWith(await programOf(name, work), 1, readHere);
    try {
      for (const round of [0, 3]) {
        const read = await Promise.all([0, 1, 2].map((index) => decode(new Uint8Array([round + index]))));
        expect(read.map(saidIn)).toEqual([0, 1, 2].map((index) => ["here", round + index]));
      }
    } finally {
      close();
    }
  });

  test("[BI63] where no process can be started, everything is read here", async () => {
    const { decode, close } = decodersWith(new URL("https://voorbeeld.nl/geen-bestand.mjs"), 1, readHere);
    const read = await Promise.all([0, 1, 2].map((index) => decode(new Uint8Array([index]))));
    close();
    expect(read.map(saidIn)).toEqual([0, 1, 2].map((index) => ["here", index]));
  });

  test("[BI64] without more processes everything is read here", async () => {
    const { atOnce, decode } = decodersWith(pathToFileURL(join(folder, "geen.mjs")), 0, readHere);
    expect([atOnce, saidIn(await decode(new Uint8Array([7])))]).toEqual([1, ["here", 7]]);
  });
});
