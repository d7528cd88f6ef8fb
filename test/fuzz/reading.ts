import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "../../src/cli/run.ts";
import { ProblemError, sentence } from "../../src/model/problem.ts";
import { readBlueprint, readContents, writeBlueprint } from "../../src/xlsx/index.ts";
import type { Mutant } from "./mutate.ts";
import type { Sample } from "./samples.ts";

/** How long one reading may take, in milliseconds of the processor. */
export const timeLimit = 2_000;

/** What one reading of a mutant came to. */
export interface Answer {
  readonly reading: string;
  /** `read`, or the code of the problem; of the command line its exit code. */
  readonly outcome: string;
  readonly milliseconds: number;
  /** What is wrong with the answer; empty when nothing is. */
  readonly faults: readonly string[];
}

/** What a user must never see: places in our code, names of errors, values that JavaScript makes of nothing. */
const unspeakable = /\bat .+:\d+:\d+|\b\w*Error\b|\bundefined\b|\[object |node:|\.ts\b/;

const spoken = (text: string): readonly string[] => (unspeakable.test(text) ? [`says: ${text.slice(0, 300)}`] : []);

const trace = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));

/** What an error says of itself; one that is no problem of the user is a fault of ours. */
function told(error: unknown): Pick<Answer, "outcome" | "faults"> {
  if (!(error instanceof ProblemError)) return { outcome: "crash", faults: [trace(error)] };
  const { what, remedy, code } = error.problem;
  const isWhole = /^\p{Lu}.*\.$/u.test(what) && /^\p{Lu}.*\.$/u.test(remedy);
  return {
    outcome: code,
    faults: [...(isWhole ? [] : [`no whole message: ${code}`]), ...spoken(sentence(error.problem))],
  };
}

async function timed(reading: string, read: () => Promise<Pick<Answer, "outcome" | "faults">>): Promise<Answer> {
  const before = process.cpuUsage();
  const { outcome, faults } = await read().catch(told);
  const { user, system } = process.cpuUsage(before);
  const milliseconds = (user + system) / 1_000;
  const slow = milliseconds > timeLimit ? [`took ${Math.round(milliseconds)} ms`] : [];
  return { reading, outcome, milliseconds, faults: [...faults, ...slow] };
}

const done = { outcome: "read", faults: [] } as const;

/** Reads with the two readers; what was read as a whole can be written again. */
async function withReaders({ bytes }: Mutant): Promise<readonly Answer[]> {
  const contents = await timed("readContents", async () => {
    await readContents(bytes);
    return done;
  });
  const read: Awaited<ReturnType<typeof readBlueprint>>[] = [];
  const whole = await timed("readBlueprint", async () => {
    read.push(await readBlueprint(bytes));
    return done;
  });
  const faults: string[] = [];
  for (const { blueprint, left } of read) {
    faults.push(...spoken(left.join(" ")));
    await writeBlueprint(blueprint).catch((error: unknown) => faults.push(`cannot be written: ${trace(error)}`));
  }
  return [contents, { ...whole, faults: [...whole.faults, ...faults] }];
}

/** Reads files once that are read again and again, and are no mutants. */
export class Sound {
  readonly #known = new Map<string, ReturnType<typeof readBlueprint>>();

  /** The real reader, but for sound files. */
  readonly decodeWhole = (bytes: Uint8Array): ReturnType<typeof readBlueprint> =>
    this.#known.get(Buffer.from(bytes).toString("latin1")) ?? readBlueprint(bytes);

  /** Reads a sound file for good. */
  async learn(bytes: Uint8Array): Promise<void> {
    const read = await readBlueprint(bytes);
    this.#known.set(Buffer.from(bytes).toString("latin1"), Promise.resolve(read));
  }
}

/** The command line in a folder with the mutant and the sound samples. */
export interface Desk {
  readonly folder: string;
  readonly sound: Sound;
  readonly own: Sample;
  readonly copy: Sample;
}

const files = ["eigen.xlsx", "mutant.xlsx", "terug.xlsx"] as const;

/** Runs one command; it may write one file, all of it or nothing. */
async function command({ folder, sound }: Desk, words: readonly string[]): Promise<Pick<Answer, "outcome" | "faults">> {
  let [out, err] = ["", ""];
  const output = { out: (text: string) => void (out += text), err: (text: string) => void (err += text) };
  const format = { encode: writeBlueprint, decode: readContents, decodeWhole: sound.decodeWhole };
  const code = await run(words, output, { folder, format });
  const written = readdirSync(folder).filter((name) => !(files as readonly string[]).includes(name));
  for (const name of written) rmSync(join(folder, name));
  const isOneLine = code !== 2 || /^[^\n]+\n$/.test(err);
  return {
    outcome: String(code),
    faults: [
      ...(isOneLine ? [] : [`exit ${code}, and on standard error: ${err.slice(0, 300)}`]),
      ...(code !== 2 || written.length === 0 ? [] : [`exit ${code}, and yet written: ${written.join(", ")}`]),
      ...spoken(err),
      ...(words.includes("lees") ? [] : spoken(out)), // what a file says itself may say anything
    ],
  };
}

async function withCommands(desk: Desk, { bytes, sample }: Mutant): Promise<readonly Answer[]> {
  writeFileSync(join(desk.folder, "mutant.xlsx"), bytes);
  const given = sample.isOwn ? ["mutant.xlsx", "terug.xlsx"] : ["eigen.xlsx", "mutant.xlsx"];
  return [
    await timed("lees", () => command(desk, ["lees", "mutant.xlsx"])),
    await timed("controleer", () => command(desk, ["controleer", "mutant.xlsx"])),
    await timed("verzamel", () => command(desk, ["verzamel", "mutant.xlsx", "--uit", "nieuw.csv"])),
    await timed("neem-over", () => command(desk, ["neem-over", ...given, "--uit", "nieuw.xlsx"])),
  ];
}

/** Makes a desk: the folder gets the sound files that a mutant is put beside. */
export async function deskIn(folder: string, samples: readonly Sample[]): Promise<Desk> {
  const [own, copy] = [samples.find(({ isOwn }) => isOwn), samples.find(({ isOwn }) => !isOwn)];
  if (own === undefined || copy === undefined) throw new RangeError("there are no samples");
  const sound = new Sound();
  await sound.learn(own.bytes);
  await sound.learn(copy.bytes);
  writeFileSync(join(folder, "eigen.xlsx"), own.bytes);
  writeFileSync(join(folder, "terug.xlsx"), copy.bytes);
  return { folder, sound, own, copy };
}

const ownKeys = (): string =>
  [Object.prototype, Array.prototype, Function.prototype, Map.prototype]
    .map((one) => Reflect.ownKeys(one).length)
    .join();

/** Reads a mutant in every way there is, and says what is wrong with the answers. */
export async function readings(desk: Desk, mutant: Mutant): Promise<readonly Answer[]> {
  const before = ownKeys();
  const answers = [...(await withReaders(mutant)), ...(await withCommands(desk, mutant))];
  const polluted = ownKeys() === before ? [] : ["left something on a prototype"];
  return answers.map((answer) => ({ ...answer, faults: [...answer.faults, ...polluted] }));
}
