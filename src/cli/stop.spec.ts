import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, open, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inFull } from "../../test/support/evaluation-in-full.ts";
import { pathToFileURL } from "node:url";
import { build } from "../workbook/build.ts";
import { contentsOf } from "../workbook/contents-of.ts";
import { writeBlueprint } from "../xlsx/index.ts";

jest.setTimeout(60_000);

const root = join(__dirname, "../..");
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "spiegel-stop-"));
  await writeFile(join(folder, "a.xlsx"), await writeBlueprint(build(inFull)));
  await writeFile(join(folder, "R.xlsx"), "stond er al");
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** The command line as a process of its own. */
const spiegel = (words: readonly string[]) =>
  spawn(process.execPath, [
    "--import",
    join(root, "node_modules/tsx/dist/loader.mjs"),
    join(root, "src/cli/main.ts"),
    ...words,
  ]);

/** A named pipe holds the command where it reads its first file. Windows has none. */
const onUnix = process.platform === "win32" ? test.skip : test;

onUnix("[BI60] Ctrl+C while the process reads: it says so, and what stood there stays", async () => {
  const pipe = join(folder, "pijp.xlsx");
  execFileSync("mkfifo", [pipe]);
  const words = ["verzamel", pipe, join(folder, "a.xlsx"), "--uit", join(folder, "R.xlsx"), "--overschrijf"];
  const child = spiegel(words);
  let err = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => void (err += text));
  const writer = await open(pipe, "w"); // waits until the command reads
  child.kill("SIGINT");
  await new Promise((resolve) => setTimeout(resolve, 200));
  await writer.close();
  const [code] = (await once(child, "close")) as [number | null];
  expect([code, err]).toEqual([
    2,
    "Het ophalen is gestopt. Er is niets veranderd. Kies de werkmappen opnieuw als u verder wilt.\n",
  ]);
  expect((await readdir(folder)).sort()).toEqual(["R.xlsx", "a.xlsx", "pijp.xlsx"]);
  expect(await readFile(join(folder, "R.xlsx"), "utf8")).toBe("stond er al");
});

test("[BI65] many files are read in more processes, to the same as one after another, and the process ends", async () => {
  const many = join(folder, "veel");
  await mkdir(many);
  const bytes = await readFile(join(folder, "a.xlsx"));
  const names = Array.from({ length: 70 }, (_, index) => `${100 + index}.xlsx`);
  await Promise.all(
    names.map((name, index) => writeFile(join(many, name), index % 10 === 3 ? bytes.subarray(0, 900) : bytes)),
  );
  const child = spiegel(["verzamel", many, "--voorbeeld"]);
  let [out, err] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => void (out += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => void (err += text));
  const [code] = (await once(child, "close")) as [number | null];
  const lines = err.trim().split("\n");
  expect([code, out.includes("Dit is een voorbeeld")]).toEqual([1, true]);
  expect(lines.filter((line) => line.endsWith(" bestanden gelezen."))).toHaveLength(10);
  const unread = lines.flatMap((line) => /veel\/(\d+)\.xlsx\. Het bestand is onvolledig/.exec(line)?.[1] ?? []);
  expect(unread).toEqual(["103", "113", "123", "133", "143", "153", "163"]);
});

/** Reads the same file three times, of which the last two in another process, and prints how many values each found. */
const readThrice = (file: string): string => `
  import { readFile } from "node:fs/promises";
  import { decodersWith } from ${JSON.stringify(join(root, "src/cli/decoders.ts"))};
  const here = async () => ({ values: new Map(), tables: new Map() });
  const { decode, close } = decodersWith(new URL(${JSON.stringify(pathToFileURL(join(root, "src/cli/child.ts")).href)}), 1, here);
  const bytes = await readFile(${JSON.stringify(file)});
  const read = await Promise.all([decode(bytes), decode(bytes), decode(bytes)]);
  close();
  console.log(JSON.stringify(read.map(({ values, tables }) => [values.size, tables.size])));
`;

test("[BI66] the other process reads workbooks itself", async () => {
  const script = join(folder, "driemaal.mjs");
  await writeFile(script, readThrice(join(folder, "a.xlsx")));
  const loader = join(root, "node_modules/tsx/dist/loader.mjs");
  const out = execFileSync(process.execPath, ["--import", loader, script], { encoding: "utf8" });
  const { values, tables } = contentsOf(build(inFull));
  const whole = [values.size, tables.size];
  expect(JSON.parse(out)).toEqual([[0, 0], whole, whole]);
});
