import { spawn } from "node:child_process";
import fc from "fast-check";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { evaluations, nastyTexts } from "../../test/support/evaluations.ts";
import { emptyEvaluation } from "../model/evaluation/empty.ts";
import type { Evaluation } from "../model/evaluation/evaluation.ts";
import { parseJson, toJson } from "../model/evaluation/json.ts";
import { readBlueprint, readContents, writeBlueprint } from "../xlsx/index.ts";
import type { Blueprint } from "../workbook/blueprint.ts";
import { styles } from "../workbook/styles.ts";
import { run } from "./run.ts";

const root = join(__dirname, "../..");
const head = ["--organisatie", "OD Voorbeeld", "--jaar", "2026"];
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "spiegel-main-"));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

interface Answer {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Starts a program in the folder of this spec and waits for it. `deaf` hangs up on its output at once. */
function started(program: string, words: readonly string[], deaf = false): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { cwd: folder, shell: false });
    let out = "";
    let err = "";
    if (deaf) child.stdout.destroy();
    child.stdout.setEncoding("utf8").on("data", (text: string) => void (out += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => void (err += text));
    child.on("error", reject).on("close", (code) => resolve({ code, out, err }));
  });
}

/** The command line as a process of its own. */
const commandLine = (...words: string[]): string[] => [
  "--import",
  join(root, "node_modules/tsx/dist/loader.mjs"),
  join(root, "src/cli/main.ts"),
  ...words,
];

const spiegel = (...words: string[]): Promise<Answer> => started(process.execPath, commandLine(...words));

/** The same without the cost of a start, over the real file format. */
async function inProcess(...words: string[]): Promise<Answer> {
  let out = "";
  let err = "";
  const output = { out: (text: string) => void (out += text), err: (text: string) => void (err += text) };
  const format = { encode: writeBlueprint, decode: readContents, decodeWhole: readBlueprint };
  return { code: await run(words, output, { folder, format }), out, err };
}

/** An evaluation with every nasty text in it, each in a table and as many as fit in cells of their own. */
const nastyEvaluation: Evaluation = {
  ...emptyEvaluation("OD Voorbeeld", 2026),
  conclusions: nastyTexts.slice(-5),
  assessments: nastyTexts.map((reason, index) => ({
    id: `B${index + 1}`,
    assessor: `functie ${index}`,
    profile: null,
    score: null,
    reason,
  })),
};

async function makeOf(evaluation: Evaluation, name: string): Promise<Answer> {
  await writeFile(join(folder, `${name}.json`), JSON.stringify(toJson(evaluation)));
  return inProcess("maak", ...head, "--antwoorden", `${name}.json`, "--uit", `${name}.xlsx`, "--overschrijf");
}

describe("as a process", () => {
  test("[R1] as the README starts it, from the folder where it is typed", async () => {
    const words = ["--prefix", root, "run", "-s", "spiegel", "--", "maak", ...head, "--uit", "r1.xlsx"];
    const made = await started("npm", words);
    expect(made.code).toBe(0);
    expect(made.out).toMatch(/^De werkmap staat in .*r1\.xlsx\n$/);
    expect((await readFile(join(folder, "r1.xlsx"))).subarray(0, 2).toString()).toBe("PK");
  }, 60_000);

  test("[R2] lees gives the answers on standard output, to the last character", async () => {
    expect((await makeOf(nastyEvaluation, "r2")).code).toBe(0);
    const read = await spiegel("lees", "r2.xlsx");
    expect([read.code, read.err]).toEqual([0, ""]);
    expect(parseJson(read.out)).toEqual({ ok: true, value: nastyEvaluation });
  }, 60_000);

  test("[R3] who stops listening is no fault", async () => {
    await makeOf(nastyEvaluation, "r3");
    const read = await started(process.execPath, commandLine("lees", "r3.xlsx"), true);
    expect(read).toEqual({ code: 0, out: "", err: "" });
  }, 60_000);

  test("[R4] a fault is one Dutch line on standard error and exit code 2", async () => {
    const [option, file, help] = await Promise.all([
      spiegel("maak", "--orgnisatie", "x"),
      spiegel("lees", "weg.xlsx"),
      spiegel("help"),
    ]);
    expect([option.code, option.out, file.code, file.out]).toEqual([2, "", 2, ""]);
    expect(option.err).toMatch(/^[^\n]*Bedoelde u --organisatie\?[^\n]*\n$/);
    expect(file.err).toMatch(/^[^\n]*bestaat niet[^\n]*\n$/);
    expect([help.code, help.err]).toEqual([0, ""]);
  }, 60_000);
});

describe("over real files", () => {
  test("[R5] lees gives back exactly what maak put in", async () => {
    await fc.assert(
      fc.asyncProperty(evaluations, async (answers) => {
        const evaluation = { ...answers, organisation: "OD Voorbeeld", year: 2026 };
        expect((await makeOf(evaluation, "r5")).err).toBe("");
        expect(parseJson((await inProcess("lees", "r5.xlsx")).out)).toEqual({ ok: true, value: evaluation });
      }),
      { numRuns: 10 },
    );
  }, 60_000);

  test("[R6] an empty evaluation, too", async () => {
    const evaluation = emptyEvaluation("OD Voorbeeld", 2026);
    await makeOf(evaluation, "r6");
    expect(parseJson((await inProcess("lees", "r6.xlsx")).out)).toEqual({ ok: true, value: evaluation });
  });

  test("[R7] files that are no workbook of ours are answered in one line about that file", async () => {
    await makeOf(emptyEvaluation("OD Voorbeeld", 2026), "r7");
    const whole = await readFile(join(folder, "r7.xlsx"));
    const files: readonly (readonly [string, Uint8Array])[] = [
      ["afgebroken.xlsx", whole.subarray(0, whole.length / 2)],
      ["tekst.xlsx", Buffer.from("Beste collega,\n")],
      ["leeg.xlsx", Buffer.alloc(0)],
      ["zip.xlsx", Buffer.concat([Buffer.from("PK\u0005\u0006"), Buffer.alloc(18)])],
      ["vreemd.xlsx", await writeBlueprint(strangeWorkbook)],
    ];
    for (const [name, bytes] of files) {
      await writeFile(join(folder, name), bytes);
      const { code, out, err } = await inProcess("lees", name);
      expect({ name, code, out }).toEqual({ name, code: 2, out: "" });
      expect(err).toMatch(/^[^\n]+\.\n$/);
      expect(err).toContain(name);
    }
  });
});

const [anyStyle = ""] = Object.keys(styles);

/** A workbook of somebody else. */
const strangeWorkbook: Blueprint = {
  sheets: [
    {
      name: "Blad1",
      tabColor: "#0F4C5C",
      columns: [100],
      rows: [],
      cells: [{ row: 1, column: 1, value: "Begroting", style: anyStyle }],
      merges: [],
      tables: [],
      validations: [],
      conditionalFormats: [],
      hyperlinks: [],
      protection: null,
      frozenRows: 0,
      gridlines: true,
      page: {
        orientation: "portrait",
        titleRows: 0,
        printColumns: 0,
        pagesHigh: 0,
        header: { left: "", center: "", right: "" },
        footer: { left: "", center: "", right: "" },
      },
      charts: [],
      pivots: [],
    },
  ],
  names: [],
  styles,
  properties: { title: "Begroting", subject: "" },
};
