import { randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { copyFile, link, open, realpath, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { sizeLimit } from "../model/json/document.ts";
import { ProblemError } from "../model/problem.ts";
import { problem } from "./problems.ts";
import { texts } from "./texts.ts";

/** What the disk refuses. `where` is the path. */
export class DiskError extends ProblemError {}

/** Codes of the system that mean the same to a user. */
const sameAs: Readonly<Record<string, keyof typeof texts.disk>> = {
  EPERM: "EACCES",
  EDQUOT: "ENOSPC",
  EFBIG: "ENOSPC",
  ETXTBSY: "EBUSY",
};

/** A system's error on a path as a {@link DiskError}; any other error, and codes without a text, as they are. */
export function diskError(error: unknown, path: string): unknown {
  const code = codeOf(error);
  const known = sameAs[code] ?? code;
  if (!isKnown(known)) return error;
  return new DiskError(problem(`schijf-${known}`, path, texts.disk[known]), { cause: error });
}

const isKnown = (code: string): code is keyof typeof texts.disk => Object.hasOwn(texts.disk, code);

/** The code of a system error, whatever realm it was made in; else an empty text. */
const codeOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" ? error.code : "";

async function onDisk<T>(path: string, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    throw diskError(error, path);
  }
}

/** Reads a file, or a pipe, of at most {@link sizeLimit} bytes. */
export function readBytes(path: string): Promise<Uint8Array> {
  return onDisk(path, async () => {
    const file = await open(path, "r");
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of file.createReadStream({ highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > sizeLimit) throw new DiskError(problem("bestand-te-groot", path, texts.tooLarge(sizeLimit >> 20)));
      chunks.push(chunk);
    }
    return new Uint8Array(Buffer.concat(chunks));
  });
}

/** Reads a text in UTF-8; its byte order mark stays. */
export async function readText(path: string): Promise<string> {
  const bytes = await readBytes(path);
  if (isZip(bytes)) throw new DiskError(problem("werkmap-als-tekst", path, texts.workbookForText));
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (codeOf(error) !== "ERR_ENCODING_INVALID_ENCODED_DATA") throw error;
    throw new DiskError(problem("geen-utf8", path, texts.noText), { cause: error });
  }
}

/** Workbooks are ZIP files (ECMA-376 part 2), and those begin so. */
const isZip = ([first, second]: Uint8Array): boolean => first === 0x50 && second === 0x4b;

/** Where something is to be written. */
export interface Target {
  /** Absolute. */
  readonly path: string;
  readonly overwrite: boolean;
}

/**
 * Looks, before any work is done, whether a target can be written. {@link writeNew} holds the same once more at the
 * moment itself.
 * @throws DiskError
 */
export async function ensureTarget({ path, overwrite }: Target, inputs: readonly string[] = []): Promise<void> {
  await ensureFolder(dirname(path));
  const there = await maybeStat(path);
  if (there === null) return;
  if (there.isDirectory()) throw new DiskError(problem("schijf-EISDIR", path, texts.disk.EISDIR));
  for (const input of inputs) {
    if (await isSameFile(path, input)) throw new DiskError(problem("zelfde-bestand", path, texts.sameFile));
  }
  if (!overwrite) throw new DiskError(problem("bestaat-al", path, texts.exists));
  if (!there.isFile()) throw new DiskError(problem("schijf-irregular", path, texts.disk.irregular));
  if ((there.mode & anyWrite) === 0) throw new DiskError(problem("alleen-lezen", path, texts.readOnly));
}

/** Of a mode: who may write. Nobody: the owner meant the file to stay, though its folder would allow replacing it. */
const anyWrite = 0o222;

async function ensureFolder(folder: string): Promise<void> {
  const there = await maybeStat(folder);
  if (there === null) throw new DiskError(problem("map-ontbreekt", folder, texts.noFolder));
  if (!there.isDirectory()) throw new DiskError(problem("schijf-ENOTDIR", folder, texts.disk.ENOTDIR));
}

const maybeStat = (path: string) =>
  onDisk(path, () =>
    stat(path).catch((error: unknown) => {
      if (codeOf(error) === "ENOENT") return null;
      throw error;
    }),
  );

async function isSameFile(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all([maybeStat(one), maybeStat(other)]);
  return first !== null && second !== null && first.dev === second.dev && first.ino === second.ino;
}

/**
 * Writes a whole file or nothing: first under another name in the same folder, then, once it is safe on the disk, under
 * its own. Without `overwrite` a file that stands there is never touched, also when it appears in the meantime.
 * @throws DiskError
 */
export function writeNew({ path, overwrite }: Target, bytes: Uint8Array): Promise<void> {
  return onDisk(path, async () => {
    const target = overwrite ? await linkedPath(path) : path;
    const temporary = join(dirname(target), `.competentiespiegel-${randomUUID()}.tmp`);
    try {
      await writeSafely(temporary, bytes);
      await (overwrite ? rename(temporary, target) : publish(temporary, target));
    } finally {
      await rm(temporary, { force: true });
    }
  });
}

/** The file behind a symbolic link, so that overwriting replaces that file and not the link. */
const linkedPath = (path: string): Promise<string> =>
  realpath(path).catch((error: unknown) => {
    if (codeOf(error) === "ENOENT") return path;
    throw error;
  });

async function writeSafely(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, "wx");
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Codes by which a file system says that it has no hard links (FAT, some network drives). */
const noLinks = new Set(["EPERM", "ENOSYS", "ENOTSUP", "EOPNOTSUPP", "EMLINK"]);

/** Gives a finished file its own name, and refuses when that name is taken, in one step of the file system. */
export async function publish(temporary: string, path: string, linked: typeof link = link): Promise<void> {
  try {
    await linked(temporary, path).catch((error: unknown) => {
      if (!noLinks.has(codeOf(error))) throw error;
      return copyFile(temporary, path, constants.COPYFILE_EXCL);
    });
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
    throw new DiskError(problem("bestaat-al", path, texts.exists), { cause: error });
  }
}
