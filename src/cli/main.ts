import { availableParallelism } from "node:os";
import { readBlueprint, readContents, writeBlueprint } from "../xlsx/index.ts";
import type { Decoders } from "./command.ts";
import { decodersWith } from "./decoders.ts";
import { oneLine } from "./problems.ts";
import { run } from "./run.ts";
import { texts } from "./texts.ts";

/** npm starts a script in the folder of the project; paths are meant from where the user typed the command. */
function userFolder(): string {
  const { npm_lifecycle_event: script, INIT_CWD: typedIn } = process.env;
  return script === "spiegel" && typedIn !== undefined ? typedIn : process.cwd();
}

/** Who reads our output may stop reading (`lees … | head`): that is no fault. */
function onOutputError(error: NodeJS.ErrnoException): void {
  if (error.code === "EPIPE") return;
  process.exitCode = 2;
  process.stderr.write(`${texts.output}\n`);
}

process.stdout.on("error", onOutputError);
/** With standard error gone there is no place left to say so; the exit code remains. */
process.stderr.on("error", () => {
  process.exitCode = 2;
});

/** A first Ctrl+C asks the command to stop; a second one ends the process, as always. */
function stopSignal(): AbortSignal {
  const stopping = new AbortController();
  process.once("SIGINT", () => stopping.abort());
  return stopping.signal;
}

/** A process per core, this one included, and no more than four: each has memory of its own. */
const decoders = (): Decoders =>
  decodersWith(new URL("child.ts", import.meta.url), Math.min(availableParallelism(), 4) - 1, readContents);

const output = {
  out: (text: string) => void process.stdout.write(text),
  err: (text: string) => void process.stderr.write(text),
};

try {
  const format = { encode: writeBlueprint, decode: readContents, decodeWhole: readBlueprint };
  const code = await run(process.argv.slice(2), output, { folder: userFolder(), format, decoders, stopSignal });
  process.exitCode ??= code;
} catch (error) {
  process.exitCode = 2;
  output.err(`${oneLine(texts.unexpected(error instanceof Error ? error.message : String(error)))}\n`);
}
