import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { withAddresses } from "../../scripts/addresses.ts";
import { readSource, root } from "../support/sources.ts";

/** Microsoft's schemas lie beside the repository, not in it. */
const schema = resolve(root, "../shared/manifest-xsd/OfficeAppManifestV1_1.xsd");

/** The schemas are older than the shared runtime: that one element is taken out of a copy, as their README says. */
const withoutRuntimes = (manifest: string) => manifest.replace(/<Runtimes>.*?<\/Runtimes>/s, "");

/** What xmllint has against it; empty when it validates. */
function complaints(manifest: string): string {
  if (!existsSync(schema))
    throw new Error(`Microsoft's schema is not at ${schema}: put the folder manifest-xsd there.`);
  const { error, status, stderr } = spawnSync("xmllint", ["--nonet", "--noout", "--schema", schema, "-"], {
    input: manifest,
    encoding: "utf8",
  });
  if (error) throw new Error("xmllint does not run: install libxml2-utils.", { cause: error });
  return status === 0 ? "" : stderr;
}

test("[M21] the manifest passes Microsoft's schema, also with the addresses of another site", () => {
  const manifest = withoutRuntimes(readSource("manifest.xml"));
  expect(complaints(manifest)).toBe("");
  const site = "https://spiegel.voorbeeld.nl/excel";
  const published = withAddresses(manifest, { site, help: `${site}/?vraag=1&taal=nl`, privacy: `${site}/privacy` });
  expect(published).toContain(`"${site}/?vraag=1&amp;taal=nl"`);
  expect(complaints(published)).toBe("");
});

test("[M22] and the schema would see a fault", () => {
  const broken = readSource("manifest.xml").replace("<DefaultLocale>nl-NL</DefaultLocale>", "");
  expect(complaints(withoutRuntimes(broken))).toContain("DisplayName");
});
