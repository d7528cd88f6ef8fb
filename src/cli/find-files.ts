import { readdir, stat } from "node:fs/promises";
import { basename, dirname, extname, join, relative } from "node:path";
import { failure, ProblemError, success, type Outcome } from "../model/problem.ts";
import type { EarlierFile } from "../usecases/collect-files.ts";
import type { World } from "./command.ts";
import { readBytes } from "./files.ts";
import { problem } from "./problems.ts";
import { pathIn } from "./target.ts";
import { texts } from "./texts.ts";

/**
 * The workbooks that words on the command line mean: files, folders with workbooks in them, and names with `*` and `?` where
 * the shell leaves those as they are. Each once, in the order of their names; of a folder without the file that is written.
 */
export async function filesGiven(
  words: readonly string[],
  world: World,
  written: string | null,
): Promise<Outcome<readonly EarlierFile[]>> {
  const found = await Promise.all(words.map((word) => pathsOf(pathIn(world, word), written)));
  const none = found.findIndex((paths) => paths.length === 0);
  if (none >= 0) return failure(problem("geen-bestanden", pathIn(world, words[none]), texts.noFiles));
  const paths = [...new Set(found.flat())];
  return success(await Promise.all(paths.map((path) => earlierFile(path, world))));
}

async function pathsOf(path: string, written: string | null): Promise<readonly string[]> {
  const there = await stat(path).catch(() => null);
  if (there?.isDirectory() === true) return workbooksIn(path, () => true, written);
  if (there !== null || !/[*?]/.test(basename(path))) return [path];
  const pattern = patternOf(basename(path));
  return workbooksIn(dirname(path), (name) => pattern.test(name), written);
}

/** The workbooks of a folder; not what Excel keeps there beside a workbook that is open (`~$`), and nothing hidden. */
async function workbooksIn(
  folder: string,
  isMeant: (name: string) => boolean,
  written: string | null,
): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => extname(name).toLowerCase() === ".xlsx" && !/^(~\$|\.)/.test(name) && isMeant(name))
    .sort()
    .map((name) => join(folder, name))
    .filter((path) => path !== written);
}

/** A name with `*` for any characters and `?` for one, as a shell takes it. */
function patternOf(name: string): RegExp {
  const escaped = name.replaceAll(/[.+^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(`^${escaped.replaceAll("*", ".*").replaceAll("?", ".")}$`, "iu");
}

async function earlierFile(path: string, { folder }: World): Promise<EarlierFile> {
  const there = await stat(path).catch(() => null);
  const near = relative(folder, path);
  return { source: near.startsWith("..") ? path : near, size: there?.size ?? 0, bytes: () => bytesOf(path) };
}

/** The bytes; a problem is told with the name that the user gave. */
async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readBytes(path);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    throw new ProblemError({ ...error.problem, where: "" }, { cause: error });
  }
}
