import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { putAddresses } from "../addressed.ts";
import type { Addresses } from "../addresses.ts";
import { printedPage } from "./page.ts";
import { pdfOf } from "./pdf.ts";
import { readMe } from "./read-me.ts";
import { ReleaseError } from "./release-error.ts";
import { samples } from "./samples.ts";
import { settledSbom } from "./sbom.ts";
import { sumsName, sumsOf } from "./sums.ts";

/** What a release is of. */
export interface Release {
  readonly name: string;
  readonly version: string;
  /** The day and time that its files say: that of the last commit. */
  readonly moment: Date;
  readonly addresses: Addresses;
  /** Whether there is something in it that is in no commit. */
  readonly isChanged: boolean;
}

/** The pages that go along to be read on paper or screen, from docs/. */
const pages = ["handleiding", "installeren", "privacy"] as const;

/** What a page of docs/ leads to that is in the folder too, by the link, and what it is called there. */
const beside: ReadonlyMap<string, string> = new Map([
  ...pages.map((page) => [`${page}.md`, `${page}.pdf`] as const),
  ["../CHANGELOG.md", "CHANGELOG.md"],
]);

/** Runs a program, and gives what it printed. */
function ran(command: string, args: readonly string[], failed: string): string {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: "utf8", maxBuffer: 1e8 });
  if (status !== 0) throw new ReleaseError(`${failed}\n${stdout}${stderr}`);
  return stdout;
}

function buildSite(folder: string, addresses: Addresses): void {
  const webpack = ["node_modules/webpack/bin/webpack.js", "--mode", "production", "--output-path", folder];
  ran(process.execPath, webpack, "De site kon niet worden gebouwd. Probeer eerst: npm ci");
  putAddresses(folder, addresses);
}

async function printPages(folder: string, { version, moment }: Release): Promise<void> {
  for (const page of pages) {
    const { html } = printedPage(docsPage(page), "docs", beside);
    writeFileSync(join(folder, `${page}.pdf`), await pdfOf(html, `Competentiespiegel ${version}`, moment));
  }
}

function docsPage(page: string): string {
  try {
    return readFileSync(`docs/${page}.md`, "utf8");
  } catch (cause) {
    throw new ReleaseError(`docs/${page}.md ontbreekt. Zet het terug, want het hoort bij een uitgave.`, { cause });
  }
}

async function writeSamples(folder: string): Promise<void> {
  mkdirSync(folder);
  for (const [name, bytes] of await samples()) writeFileSync(join(folder, name), bytes);
}

function writeSbom(folder: string, { name, moment }: Release): void {
  const asked = "sbom --sbom-format cyclonedx --sbom-type application --omit dev --package-lock-only";
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const bom = ran(
    npm,
    asked.split(" "),
    "De lijst van onderdelen kon niet worden gemaakt: npm 10 of nieuwer is nodig.",
  );
  writeFileSync(join(folder, "sbom.cdx.json"), settledSbom(bom, name, moment));
}

/**
 * Makes a release in a folder, which is to be new: the same release gives the same bytes.
 * @throws ReleaseError when something that it needs is not there.
 */
export async function makeRelease(folder: string, release: Release): Promise<void> {
  mkdirSync(dirname(folder), { recursive: true });
  mkdirSync(folder);
  buildSite(join(folder, "site"), release.addresses);
  copyFileSync(join(folder, "site", "manifest.xml"), join(folder, "manifest.xml"));
  await writeSamples(join(folder, "voorbeelden"));
  await printPages(folder, release);
  writeSbom(folder, release);
  copyFileSync("CHANGELOG.md", join(folder, "CHANGELOG.md"));
  copyFileSync("LICENSE", join(folder, "LICENSE.txt"));
  writeFileSync(join(folder, "LEESMIJ.txt"), readMe(release));
  writeFileSync(join(folder, sumsName), sumsOf(folder));
}
