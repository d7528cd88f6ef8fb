/** What a process of `decoders.ts` runs: bytes come in; what stands in the workbook goes out, or why it cannot be read. */
import { success } from "../model/problem.ts";
import { readContents } from "../xlsx/index.ts";
import { caught } from "./problems.ts";

let last = Promise.resolve();

async function answer(bytes: Uint8Array): Promise<void> {
  const read = await caught(async () => success(await readContents(bytes)));
  process.send?.(read);
}

process.on("message", (bytes: Uint8Array) => {
  last = last.then(() => answer(bytes));
});
