import { chmod, link, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ProblemError } from "../model/problem.ts";
import { diskError, DiskError, ensureTarget, publish, readBytes, readText, writeNew } from "./files.ts";
import { texts } from "./texts.ts";

let folder: string;
const at = (name: string): string => join(folder, name);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "spiegel-files-"));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function codeOf(step: Promise<unknown>): Promise<string> {
  const error: unknown = await step.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error === null) return "ok";
  return error instanceof DiskError ? error.problem.code : "unexpected";
}

test("[W1] a new file is written whole and leaves nothing else behind", async () => {
  await writeNew({ path: at("a"), overwrite: false }, bytes("één"));
  expect(await readdir(folder)).toEqual(["a"]);
  expect(await readText(at("a"))).toBe("één");
});

test("[W2] without overwrite a file that is there stays as it is", async () => {
  await writeFile(at("a"), "oud");
  expect(await codeOf(writeNew({ path: at("a"), overwrite: false }, bytes("nieuw")))).toBe("bestaat-al");
  expect([await readdir(folder), await readText(at("a"))]).toEqual([["a"], "oud"]);
});

test("[W3] of ten writers at once one wins, and what it wrote is whole", async () => {
  const content = (index: number) => String(index).repeat(100_000);
  const writers = Array.from({ length: 10 }, (_, index) =>
    codeOf(writeNew({ path: at("a"), overwrite: false }, bytes(content(index)))),
  );
  const answers = await Promise.all(writers);
  expect(answers.filter((answer) => answer === "ok")).toHaveLength(1);
  expect(await readText(at("a"))).toBe(content(answers.indexOf("ok")));
  expect(await readdir(folder)).toEqual(["a"]);
});

test("[W4] with overwrite the file is replaced, through a link too", async () => {
  await writeFile(at("a"), "oud");
  await symlink(at("a"), at("b"));
  await writeNew({ path: at("b"), overwrite: true }, bytes("nieuw"));
  expect([await readText(at("a")), (await readdir(folder)).sort()]).toEqual(["nieuw", ["a", "b"]]);
});

test("[W5] where nothing can be written, nothing is left behind", async () => {
  expect(await codeOf(writeNew({ path: at("map/a"), overwrite: false }, bytes("x")))).toBe("schijf-ENOENT");
  await mkdir(at("b"));
  expect(await codeOf(writeNew({ path: at("b"), overwrite: true }, bytes("x")))).toMatch(/^schijf-/);
  expect(await readdir(folder)).toEqual(["b"]);
});

test("[W6] a file system without hard links is served as well, and as carefully", async () => {
  const refusing = () => Promise.reject(Object.assign(new Error("no links"), { code: "EPERM" }));
  await writeFile(at("t"), "nieuw");
  await publish(at("t"), at("a"), refusing);
  expect(await readText(at("a"))).toBe("nieuw");
  await writeFile(at("a"), "oud");
  expect(await codeOf(publish(at("t"), at("a"), refusing))).toBe("bestaat-al");
  expect(await readText(at("a"))).toBe("oud");
});

test("[W127] looking first finds what writing would", async () => {
  await writeFile(at("a"), "");
  await mkdir(at("m"));
  await link(at("a"), at("zelfde"));
  const look = (path: string, overwrite = false, inputs: string[] = []) =>
    codeOf(ensureTarget({ path, overwrite }, inputs));
  expect(await look(at("nieuw"))).toBe("ok");
  expect(await look(at("a"))).toBe("bestaat-al");
  expect(await look(at("a"), true)).toBe("ok");
  expect(await look(at("m"), true)).toBe("schijf-EISDIR");
  expect(await look(at("geen/a"))).toBe("map-ontbreekt");
  expect(await look(at("a/b"))).toBe("schijf-ENOTDIR");
  expect(await look(at("a"), true, [at("a")])).toBe("zelfde-bestand");
  expect(await look(at("zelfde"), true, [at("geen"), at("a")])).toBe("zelfde-bestand");
  expect(await look("/dev/null", true)).toBe("schijf-irregular");
});

test("[W8] what cannot be read is answered", async () => {
  await writeFile(at("latin"), Buffer.from([0x63, 0x6f, 0xf6, 0x70]));
  await writeFile(at("utf16"), Buffer.from("\uFEFF{}", "utf16le"));
  expect(await codeOf(readText(at("latin")))).toBe("geen-utf8");
  expect(await codeOf(readText(at("utf16")))).toBe("geen-utf8");
  expect(await codeOf(readBytes(at("niet")))).toBe("schijf-ENOENT");
  expect(await codeOf(readBytes(folder))).toBe("schijf-EISDIR");
  expect(await codeOf(readBytes(join(at("latin"), "x")))).toBe("schijf-ENOTDIR");
  expect(await codeOf(readBytes(at("x".repeat(300))))).toBe("schijf-ENAMETOOLONG");
  expect(await codeOf(readBytes("/dev/zero"))).toBe("bestand-te-groot");
});

test("[W9] a byte order mark is left for the reader of the text", async () => {
  await writeFile(at("a"), "\uFEFF{}");
  expect(await readText(at("a"))).toBe("\uFEFF{}");
  expect((await stat(at("a"))).size).toBe((await readFile(at("a"))).length);
});

test.each([
  ["EACCES", "schijf-EACCES"],
  ["EPERM", "schijf-EACCES"],
  ["EROFS", "schijf-EROFS"],
  ["ENOSPC", "schijf-ENOSPC"],
  ["EDQUOT", "schijf-ENOSPC"],
  ["EBUSY", "schijf-EBUSY"],
])("[W10] %s of the system becomes %s", (code, expected) => {
  const error = diskError(Object.assign(new Error("system"), { code }), "/pad");
  expect(error).toBeInstanceOf(ProblemError);
  expect(error).toMatchObject({ problem: { code: expected, where: "/pad" } });
});

test("[W11] an error that has no text stays what it is", () => {
  for (const error of [new Error("x"), Object.assign(new Error("x"), { code: "ENEW" }), "x", new TypeError("y")]) {
    expect(diskError(error, "/pad")).toBe(error);
  }
  expect(Object.keys(texts.disk)).toContain("EACCES");
});

test("[W20] a workbook where a text belongs is called so, and how its answers come out of it", async () => {
  await writeFile(at("a.xlsx"), Uint8Array.of(0x50, 0x4b, 3, 4, 0xff));
  expect(await codeOf(readText(at("a.xlsx")))).toBe("werkmap-als-tekst");
});

test("[W21] a file that nobody may write is not replaced, though its folder would allow it", async () => {
  await writeFile(at("a"), "oud");
  await chmod(at("a"), 0o444);
  expect(await codeOf(ensureTarget({ path: at("a"), overwrite: true }))).toBe("alleen-lezen");
  await chmod(at("a"), 0o644);
  expect(await codeOf(ensureTarget({ path: at("a"), overwrite: true }))).toBe("ok");
});
