/**
 * Builds the add-in and the page that plays Excel, and serves them on https://localhost.
 *
 * npm start; another port: SPIEGEL_POORT=3001 npm start
 */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { localCertificate } from "./certificate.ts";
import { portError, StartError } from "./ports.ts";
import { sandboxSite } from "./sandbox-site.ts";
import { serveSite } from "./site.ts";

const usualPort = 3000;

function chosenPort(): number {
  const port = Number(process.env["SPIEGEL_POORT"] ?? usualPort);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new StartError("SPIEGEL_POORT is geen poort. Kies een getal van 1 tot en met 65535.");
  }
  return port;
}

/** How to start on another port, in the words of this computer's command line. */
function startOn(port: number): string {
  return process.platform === "win32" ? `set SPIEGEL_POORT=${port}&& npm start` : `SPIEGEL_POORT=${port} npm start`;
}

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
  return portError(error, port, {
    taken: `of kies een andere: ${startOn(port < 65_535 ? port + 1 : usualPort)}`,
    denied: `Kies een andere: ${startOn(usualPort)}`,
  });
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
