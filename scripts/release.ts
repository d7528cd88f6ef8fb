/**
 * Makes a release: release/<name>-<version>/, with the site, the manifest, sample workbooks, the manual, checksums and a bill
 * of materials. The same commit gives the same bytes; with `--controleer` it is made twice, and compared.
 *
 * npm run release [-- --adres https://spiegel.voorbeeld.nl [--hulp https://…] [--privacy https://…]] [--controleer]
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { sentence, success } from "../src/model/problem.ts";
import { addressesOf, local } from "./addresses.ts";
import { makeRelease, type Release } from "./release/make.ts";
import { momentOf } from "./release/moment.ts";
import { ReleaseError } from "./release/release-error.ts";
import { differing, sumsName } from "./release/sums.ts";

const home = resolve("release");

function lastCommit(): string {
  const { stdout } = spawnSync("git", ["log", "-1", "--format=%ct"], { encoding: "utf8" });
  return stdout;
}

/** Whether a file that git keeps is not as in the last commit; outside a clone nobody knows. */
function isChanged(): boolean {
  const { status, stdout } = spawnSync("git", ["status", "--porcelain", "--untracked-files=no"], { encoding: "utf8" });
  return status === 0 && stdout.trim() !== "";
}

const changedWarning =
  "Let op: er zijn wijzigingen die niet in git zijn vastgelegd. Deze uitgave hoort dus bij geen vastgelegde versie; dat staat in LEESMIJ.txt. Leg ze vast en maak de uitgave opnieuw.";

const readSums = (folder: string) => readFileSync(join(folder, sumsName), "utf8");

async function ensureSame(folder: string, made: string, release: Release): Promise<void> {
  console.log("Nog een keer, om te vergelijken…");
  const again = join(folder, "nog-een-keer");
  await makeRelease(again, release);
  const paths = differing(readSums(made), readSums(again));
  if (paths.length > 0) throw new ReleaseError(`Twee keer hetzelfde maken gaf niet hetzelfde: ${paths.join(", ")}.`);
  console.log("Twee keer gemaakt, en byte voor byte hetzelfde.");
}

/** Makes it aside, and puts it in its place when all of it is there. */
async function publish(release: Release, isTwice: boolean): Promise<string> {
  mkdirSync(home, { recursive: true });
  const aside = mkdtempSync(join(home, ".maken-"));
  try {
    const made = join(aside, "uitgave");
    await makeRelease(made, release);
    if (isTwice) await ensureSame(aside, made, release);
    const folder = join(home, `${release.name}-${release.version}`);
    rmSync(folder, { recursive: true, force: true });
    renameSync(made, folder);
    return folder;
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

async function main(words: readonly string[]): Promise<void> {
  const rest = words.filter((word) => word !== "--controleer");
  const addresses = rest.length === 0 ? success(local) : addressesOf(rest, "release");
  if (!addresses.ok) throw new ReleaseError(addresses.problems.map(sentence).join("\n"));
  const { name, version } = JSON.parse(readFileSync("package.json", "utf8")) as Pick<Release, "name" | "version">;
  const moment = momentOf(process.env["SOURCE_DATE_EPOCH"] ?? lastCommit());
  console.log(`De uitgave ${version} wordt gemaakt…`);
  const release = { name, version, moment, addresses: addresses.value, isChanged: isChanged() };
  if (release.isChanged) console.error(changedWarning);
  const folder = await publish(release, rest.length < words.length);
  console.log(`\nKlaar. De uitgave staat in ${folder}; begin bij LEESMIJ.txt.`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof ReleaseError ? error.message : error);
  process.exitCode = 1;
});
