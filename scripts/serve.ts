/**
 * Serves dist/ on https://localhost for Excel on this machine, with the developer's certificate that Microsoft's
 * `office-addin-dev-certs install` puts in the home folder (or SPIEGEL_CERTS). Files only, this machine only.
 *
 * npm run serve; the port is config.dev_server_port of package.json
 */
import { readFileSync } from "node:fs";
import { logErrorMessage, parseNumber } from "office-addin-cli";
import { maybeTrustedCertificate } from "./certificate.ts";
import { securityHeaders } from "./headers.ts";
import { portError } from "./ports.ts";
import { serveSite } from "./site.ts";

/** Excel looks for the add-in at the port of the manifest; so there is no other to choose. */
const remedies = {
  taken: "zoals npm start, en probeer het opnieuw.",
  denied: "Vraag uw beheerder om deze poort.",
};

async function main(): Promise<void> {
  const wrongPort = "config.dev_server_port is geen getal";
  const port = parseNumber(process.env["npm_package_config_dev_server_port"], wrongPort) ?? 3000;
  const certificate = maybeTrustedCertificate();
  if (certificate === null) {
    throw new Error("er is geen certificaat. Maak het met: npx office-addin-dev-certs@3.0.0 install");
  }
  const headers = securityHeaders(readFileSync("dist/taskpane.html", "utf8"));
  await serveSite({ mounts: [{ path: "/", folder: "dist" }], headers }, certificate, port).catch((error: unknown) => {
    throw error instanceof Error ? portError(error, port, remedies) : error;
  });
  console.log(`dist/ staat klaar op https://localhost:${port}/taskpane.html`);
}

main().catch((error: unknown) => {
  logErrorMessage(error);
  process.exitCode = 1;
});
