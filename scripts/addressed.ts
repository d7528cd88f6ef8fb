import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withAddresses, type Addresses } from "./addresses.ts";

/** The files of the built site that name it. */
export const addressedFiles: readonly string[] = ["manifest.xml", "hulp.html", "privacy.html"];

/** Puts the addresses of a site in the files of a built one that name it. */
export function putAddresses(folder: string, addresses: Addresses): void {
  for (const name of addressedFiles) {
    const path = join(folder, name);
    writeFileSync(path, withAddresses(readFileSync(path, "utf8"), addresses));
  }
}
