import { sizeLimit } from "../model/json/document.ts";
import { failure, ProblemError, sentence, success, type Outcome, type Problem } from "../model/problem.ts";
import type { Contents } from "../workbook/contents.ts";
import { contributionOf, type Contribution } from "./bring-in.ts";
import { bringInTexts as texts } from "./bring-in-texts.ts";

/** A workbook that the user chose. Nothing of it is in memory until its bytes are asked for. */
export interface EarlierFile {
  /** What the user calls it. */
  readonly source: string;
  /** In bytes. */
  readonly size: number;
  /** @throws ProblemError when it cannot be read. */
  bytes(this: void): Promise<Uint8Array>;
}

/** How far reading has come: so many of all files are done, and this one is next; empty when all are done. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly source: string;
}

/** What reading needs of the world, and tells it. */
export interface Collecting {
  /** @throws ProblemError when the bytes are no sound workbook. */
  read(this: void, bytes: Uint8Array): Promise<Contents>;
  /** So many files are read at a time; one when it is not said. */
  readonly atOnce?: number;
  /** Once it is aborted, no further file is read. */
  readonly signal?: { readonly aborted: boolean };
  onProgress?(this: void, progress: Progress): void;
}

/** A file that brings nothing, and why. */
export interface Unreadable {
  readonly source: string;
  readonly problems: readonly [Problem, ...Problem[]];
}

/** What files bring. */
export interface Collected {
  readonly contributions: readonly Contribution[];
  readonly unreadable: readonly Unreadable[];
}

/**
 * Reads workbooks, no more of them in memory than are read at a time; a file that cannot be read stops no other. What they
 * bring is in the order of the files. Fails with the code `gestopt` when it is stopped: then nothing is known of any of them.
 */
export async function collectFiles(files: readonly EarlierFile[], collecting: Collecting): Promise<Outcome<Collected>> {
  const read: Outcome<Contribution>[] = [];
  let [begun, done] = [0, 0];
  let hasFailed = false;
  const isStopped = (): boolean => hasFailed || collecting.signal?.aborted === true;
  const tell = (): void => collecting.onProgress?.({ done, total: files.length, source: files[begun]?.source ?? "" });
  const work = async (): Promise<void> => {
    for (let file = files[begun]; file !== undefined && !isStopped(); file = files[begun]) {
      const at = begun++;
      read[at] = await contributionIn(file, collecting).catch((error: unknown) => {
        hasFailed = true; // nobody needs what the others would read
        throw error;
      });
      done += 1;
      tell();
    }
  };
  tell();
  await Promise.all(Array.from({ length: collecting.atOnce ?? 1 }, work));
  return isStopped() ? stopped() : success(collected(files, read));
}

function collected(files: readonly EarlierFile[], read: readonly Outcome<Contribution>[]): Collected {
  const contributions = read.flatMap((each) => (each.ok ? [each.value] : []));
  const unreadable = read.flatMap((each, at) =>
    each.ok ? [] : [{ source: files[at]?.source ?? "", problems: each.problems }],
  );
  return { contributions, unreadable };
}

/** Reading was stopped: nothing was done with what was read. */
export const stopped = (): Outcome<never> => failure({ code: "gestopt", where: "", ...texts.stopped });

async function contributionIn(
  { source, size, bytes }: EarlierFile,
  { read }: Collecting,
): Promise<Outcome<Contribution>> {
  if (size > sizeLimit) return failure({ code: "bestand-te-groot", where: "", ...texts.tooLarge });
  try {
    return contributionOf(source, await read(await bytes()));
  } catch (error) {
    if (error instanceof ProblemError) return failure(error.problem);
    throw error;
  }
}

/** What could not be read, in words: a line per file, with its first problem and how many more there are. */
export function unreadableLines(unreadable: readonly Unreadable[]): readonly string[] {
  return unreadable.map(({ source, problems: [first, ...rest] }) =>
    texts.unreadable(source, sentence(first), rest.length),
  );
}
