/**
 * A process of its own that reads files as `verzamel` does, with so many more processes: `gather-apart.ts HELPERS FOLDER COUNT`.
 * Prints the milliseconds by the clock that this took, the start of those processes included.
 */
import { decodersWith } from "../src/cli/decoders.ts";
import { collectFiles } from "../src/usecases/collect-files.ts";
import { readContents } from "../src/xlsx/index.ts";
import { filesIn } from "./collect-files.ts";

const [helpers = "0", folder = "", count = "0"] = process.argv.slice(2);
const files = await filesIn(folder, Number(count));
const begin = performance.now();
const { atOnce, decode, close } = decodersWith(
  new URL("../src/cli/child.ts", import.meta.url),
  Number(helpers),
  readContents,
);
const collected = await collectFiles(files, { read: decode, atOnce });
close();
if (!collected.ok || collected.value.unreadable.length > 0) throw new Error("a file could not be read");
console.log(JSON.stringify(performance.now() - begin));
