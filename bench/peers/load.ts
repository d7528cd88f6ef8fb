import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Installs the peers, as `bench/package-lock.json` has them, when they are not there. @throws Error when that fails. */
export function ensurePeers(): void {
  if (existsSync("bench/node_modules/exceljs")) return;
  const { status } = spawnSync("npm", ["ci", "--prefix", "bench", "--no-audit", "--no-fund", "--ignore-scripts"], {
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error("the peers could not be installed");
}

/** Loads a peer. Its types are not looked at: who only works on the product has none of the peers installed. */
export const load = async <Module>(name: string): Promise<Module> => (await import(name)) as Module;
