/**
 * Builds the add-in and the page that plays Excel, and serves them on https://localhost.
 *
 * npm start; another port: SPIEGEL_POORT=3001 npm start
 */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { parseNumber } from "office-addin-cli";
import { localCertificate } from "./certificate.ts";
import { sandboxSite } from "./sandbox-site.ts";
import { serveSite } from "./site.ts";

/** What the user can mend; its message says how. */
class StartError extends Error {
  override readonly name = "StartError";
}

const usualPort = 3000;

function chosenPort(): number {
  const given = process.env["SPIEGEL_POORT"];
  const port = given === undefined ? usualPort : parseNumber(given, "SPIEGEL_POORT is geen getal");
  if (port === undefined || !Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new StartError("SPIEGEL_POORT is geen poort: kies een getal van 1 tot en met 65535");
  }
  return port;
}

const takenPort = (port: number): StartError =>
  new StartError(
    `Poort ${port} is al in gebruik. Sluit het programma dat die poort gebruikt, of kies een andere: SPIEGEL_POORT=${port + 1} npm start`,
  );

/** Asks before the build begins, so that who has to choose another port does not wait for nothing. */
async function ensureFree(port: number): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once("error", (error) => reject(translated(error, port)));
    probe.listen(port, "localhost", resolve);
  });
  await new Promise((resolve) => probe.close(resolve));
}

function translated(error: Error, port: number): Error {
  const code = "code" in error ? error.code : "";
  if (code === "EADDRINUSE") return takenPort(port);
  if (code !== "EACCES") return error;
  return new StartError(`Poort ${port} mag hier niet worden gebruikt. Kies een andere: SPIEGEL_POORT=3001 npm start`);
}

async function build(script: string, what: string): Promise<void> {
  console.log(`${what} wordt gebouwd…`);
  const child = spawn(`npm run -s ${script}`, { shell: true, stdio: "inherit" });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (code !== 0)
    throw new StartError(`${what} kon niet worden gebouwd; hierboven staat waarom. Probeer eerst: npm ci`);
}

function ensureBuilt(): void {
  const missing = ["dist/taskpane.html", "dist/manifest.xml", "sandbox/dist/index.html"].find(
    (path) => !existsSync(path),
  );
  if (missing !== undefined) throw new StartError(`${missing} ontbreekt na het bouwen. Probeer: npm ci && npm start`);
}

async function main(): Promise<void> {
  const port = chosenPort();
  await ensureFree(port);
  await build("build", "De invoegtoepassing");
  await build("build:sandbox", "De proefpagina");
  ensureBuilt();
  await serveSite(sandboxSite(), localCertificate(), port).catch((error: unknown) => {
    throw error instanceof Error ? translated(error, port) : error;
  });
  console.log(`
Klaar. Open in Chrome, Edge of Firefox:

  https://localhost:${port}/

Het certificaat is op deze computer gemaakt. De browser waarschuwt daarom de eerste keer: kies ‘Geavanceerd’ en
ga door naar localhost. Stoppen: Ctrl+C.
Hebt u Excel op deze computer? Gebruik dan: npm run start:excel`);
}

main().catch((error: unknown) => {
  console.error(error instanceof StartError ? error.message : error);
  process.exitCode = 1;
});
