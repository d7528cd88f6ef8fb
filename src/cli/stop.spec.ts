import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, open, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inFull } from "../../test/support/evaluation-in-full.ts";
import { build } from "../workbook/build.ts";
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

/** A named pipe holds the command where it reads its first file. Windows has none. */
const onUnix = process.platform === "win32" ? test.skip : test;

onUnix("[BI60] Ctrl+C while the process reads: it says so, and what stood there stays", async () => {
  const pipe = join(folder, "pijp.xlsx");
  execFileSync("mkfifo", [pipe]);
  const words = ["verzamel", pipe, join(folder, "a.xlsx"), "--uit", join(folder, "R.xlsx"), "--overschrijf"];
  const child = spawn(process.execPath, [
    "--import",
    join(root, "node_modules/tsx/dist/loader.mjs"),
    join(root, "src/cli/main.ts"),
    ...words,
  ]);
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
