/**
 * Reads mutants in a process of its own, with little memory, and tells its parent what came of each. The parent sends
 * numbers, below zero for a sound file: -1 is the first; or a file that it made itself. An empty answer never comes: a process
 * that runs out of memory is gone.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mutantOf, type Mutant } from "./mutate.ts";
import { deskIn, readings, type Answer, type Turn } from "./reading.ts";
import { samples, type Sample } from "./samples.ts";

/** A file that is read as a workbook of one's own. */
export interface GivenFile {
  readonly path: string;
  readonly what: string;
}

/** A mutant's number, a sound file's, or a file. */
export type Task = number | GivenFile;

/** What a child tells of one mutant. */
export interface Report {
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

async function fileOf(sound: readonly Sample[], seed: number, task: Task): Promise<Mutant> {
  if (typeof task === "number" && task >= 0) return mutantOf(sound, seed, task);
  const sample = sound[typeof task === "number" ? -1 - task : 0];
  if (sample === undefined) throw new RangeError(`there is no sample ${JSON.stringify(task)}`);
  if (typeof task === "number") return { sample, bytes: sample.bytes, what: sample.name };
  return { sample, bytes: new Uint8Array(readFileSync(task.path)), what: task.what };
}

function turnOf(task: Task): Turn {
  if (typeof task !== "number") return "heavy";
  return task < 0 ? "every" : task;
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
  process.on("message", (task: Task) => {
    void fileOf(sound, seed, task).then(async (mutant) => {
      const answers = await readings(desk, mutant, turnOf(task));
      const memory = process.resourceUsage().maxRSS / 1024;
      process.send?.({ what: mutant.what, answers, memory, connections } satisfies Report);
    });
  });
  process.send?.("ready");
}

void main(Number(process.argv[2]));
