import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What every release ends with: the checksums of all else in it. */
export const sumsName = "SHA256SUMS";

/** The files below a folder but for the checksums, by path with slashes, in order. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .filter((path) => path !== sumsName)
    .sort();
}

/** The checksums of the files below a folder, as `sha256sum --check` reads them. */
export function sumsOf(folder: string): string {
  const line = (path: string) =>
    `${createHash("sha256")
      .update(readFileSync(join(folder, path)))
      .digest("hex")}  ${path}\n`;
  return filesIn(folder).map(line).join("");
}

/** The paths of which two lists of checksums do not say the same. */
export function differing(one: string, other: string): readonly string[] {
  const [ours, theirs] = [one, other].map((sums) => sums.split("\n").filter((line) => line !== "")) as [
    string[],
    string[],
  ];
  const differ = [...ours.filter((line) => !theirs.includes(line)), ...theirs.filter((line) => !ours.includes(line))];
  return [...new Set(differ.map((line) => line.slice(66)))].sort();
}
