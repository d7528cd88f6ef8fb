import { run, type ExitCode } from "../../src/cli/run.ts";
import { readBlueprint, readContents, writeBlueprint } from "../../src/xlsx/index.ts";

/** What the command line said, and how it ended. */
export interface Answer {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

const format = { encode: writeBlueprint, decode: readContents, decodeWhole: readBlueprint };

/** The command line, working in a folder that is there by the time it is asked something. */
export const spiegelIn =
  (folder: () => string) =>
  async (...words: readonly string[]): Promise<Answer> => {
    let out = "";
    let err = "";
    const output = { out: (text: string) => void (out += text), err: (text: string) => void (err += text) };
    const code = await run(words, output, { folder: folder(), format });
    return { code, out, err };
  };

/** The words of a line that is typed: apart by blanks, but for what stands in double quotes. */
export const wordsOf = (line: string): readonly string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? "");
