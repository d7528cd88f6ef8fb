/**
 * Builds the site as it will be published: dist/, with its own address in the manifest and the pages.
 *
 * npm run site -- --adres https://spiegel.voorbeeld.nl [--hulp https://…] [--privacy https://…]
 */
import { spawnSync } from "node:child_process";
import { sentence } from "../src/model/problem.ts";
import { putAddresses } from "./addressed.ts";
import { addressesOf, type Addresses } from "./addresses.ts";

function publish(addresses: Addresses): number {
  console.log("De invoegtoepassing wordt gebouwd…");
  const { status } = spawnSync("npm run -s build", { shell: true, stdio: "inherit" });
  if (status !== 0) {
    console.error("De invoegtoepassing kon niet worden gebouwd; hierboven staat waarom. Probeer eerst: npm ci");
    return 1;
  }
  putAddresses("dist", addresses);
  console.log(`
Klaar. Zet alle bestanden van dist/ op ${addresses.site}, en geef dist/manifest.xml aan Excel.
Hoe dat gaat, staat in docs/installeren.md.`);
  return 0;
}

const outcome = addressesOf(process.argv.slice(2));
if (!outcome.ok) console.error(outcome.problems.map(sentence).join("\n"));
process.exitCode = outcome.ok ? publish(outcome.value) : 1;
