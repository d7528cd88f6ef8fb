/**
 * Reads mutants in a process of its own, with little memory, and tells its parent what came of each. The parent sends
 * numbers, below zero for a sound file: -1 is the first; an empty answer never comes: a process that runs out of memory is
 * gone.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mutantOf, type Mutant } from "./mutate.ts";
import { deskIn, readings, type Answer } from "./reading.ts";
import { samples, type Sample } from "./samples.ts";

/** What a child tells of one mutant. */
export interface Report {
  readonly number: number;
  readonly what: string;
  readonly answers: readonly Answer[];
  /** The most memory that the process ever had, in MB, all of Node included. */
  readonly memory: number;
  /** How often anything of this process asked for a connection. */
  readonly connections: number;
}

let connections = 0;
const connect = Reflect.get(Socket.prototype, "connect") as (...given: unknown[]) => unknown;
Socket.prototype.connect = function counted(this: Socket, ...given: never[]) {
  connections += 1;
  return Reflect.apply(connect, this, given) as Socket;
};

async function fileOf(sound: readonly Sample[], seed: number, number: number): Promise<Mutant> {
  const sample = sound[-1 - number];
  return sample === undefined ? mutantOf(sound, seed, number) : { sample, bytes: sample.bytes, what: sample.name };
}

async function main(seed: number): Promise<void> {
  const sound = await samples();
  const folder = mkdtempSync(join(tmpdir(), "spiegel-mutants-"));
  const desk = await deskIn(folder, sound);
  process.on("disconnect", () => {
    rmSync(folder, { recursive: true, force: true });
    process.exit();
  });
  connections = 0;
  process.on("message", (number: number) => {
    void fileOf(sound, seed, number).then(async (mutant) => {
      const answers = await readings(desk, mutant);
      const memory = process.resourceUsage().maxRSS / 1024;
      process.send?.({ number, what: mutant.what, answers, memory, connections } satisfies Report);
    });
  });
  process.send?.("ready");
}

void main(Number(process.argv[2]));
