import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

interface Verdict {
  readonly ok: boolean;
  readonly errors: readonly { readonly description: string; readonly path: string | null }[];
}

const command = join("node_modules", "@xarsh", "ooxml-validator", "dist", "src", "cli.js");

/** The validator prints its verdict as JSON, and exits with 1 when it has complaints. */
function verdict(file: string): Promise<Verdict> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [command, file], (error, stdout, stderr) => {
      if (error !== null && error.code !== 1)
        reject(new Error(`the validator could not run: ${stderr}`, { cause: error }));
      else resolve(JSON.parse(stdout) as Verdict);
    });
  });
}

/** What Microsoft's Open XML SDK has to say about a workbook, one line per complaint. */
export async function complaints(workbook: Uint8Array): Promise<readonly string[]> {
  const directory = await mkdtemp(join(tmpdir(), "ooxml-"));
  try {
    const file = join(directory, "werkmap.xlsx");
    await writeFile(file, workbook);
    const { errors } = await verdict(file);
    return errors.map(({ path, description }) => `${path ?? ""}: ${description}`);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
