import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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

/** What a command wrote; its files are gone afterwards. */
function written({ folder }: Desk): ReadonlyMap<string, Uint8Array> {
  const fresh = readdirSync(folder).filter((name) => !(files as readonly string[]).includes(name));
  const found = new Map(fresh.map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]));
  for (const name of fresh) rmSync(join(folder, name));
  return found;
}

/** A workbook that a command wrote is read as a whole; what did its work wrote what it was asked for. */
async function faultsOfWritten(outcome: string, found: ReadonlyMap<string, Uint8Array>): Promise<readonly string[]> {
  const names = [...found.keys()];
  if (outcome === "2" || outcome === "crash") {
    return names.length === 0 ? [] : [`exit ${outcome}, and yet written: ${names.join(", ")}`];
  }
  const faults: string[] = [];
  for (const [name, bytes] of found) {
    if (!name.endsWith(".xlsx")) continue;
    await readBlueprint(bytes).catch((error: unknown) => faults.push(`wrote what cannot be read: ${trace(error)}`));
  }
  return faults;
}

/** Runs one command; it may write one file, all of it or nothing. */
async function answered(
  { folder, sound }: Desk,
  words: readonly string[],
): Promise<Pick<Answer, "outcome" | "faults">> {
  let [out, err] = ["", ""];
  const output = { out: (text: string) => void (out += text), err: (text: string) => void (err += text) };
  const format = { encode: writeBlueprint, decode: readContents, decodeWhole: sound.decodeWhole };
  const code = await run(words, output, { folder, format });
  const isOneLine = code !== 2 || /^[^\n]+\n$/.test(err);
  return {
    outcome: String(code),
    faults: [
      ...(isOneLine ? [] : [`exit ${code}, and on standard error: ${err.slice(0, 300)}`]),
      ...spoken(err),
      ...(words.includes("lees") ? [] : spoken(out)), // what a file says itself may say anything
    ],
  };
}

async function command(desk: Desk, ...words: readonly [string, ...string[]]): Promise<Answer> {
  const answer = await timed(words[0], () => answered(desk, words));
  const faults = await faultsOfWritten(answer.outcome, written(desk));
  return { ...answer, faults: [...answer.faults, ...faults] };
}

/** Commands that each do much, by turns: every other mutant meets one of them. */
const turns: readonly (readonly [string, ...string[]])[] = [
  ["herstel", "mutant.xlsx", "--uit", "nieuw.xlsx"],
  ["terugzetten", "mutant.xlsx", "--nummer", "1", "--akkoord", "--uit", "nieuw.xlsx"],
  ["bijwerken", "mutant.xlsx", "--uit", "nieuw.xlsx"],
  ["volgend", "mutant.xlsx", "--jaar", "2032", "--akkoord", "--uit", "nieuw.xlsx"],
  ["herstel", "mutant.xlsx", "--uit", "nieuw.xlsx"],
  ["deel", "mutant.xlsx", "--akkoord", "--uit", "nieuw.xlsx"],
  ["reservekopieen", "mutant.xlsx"],
  ["vastleggen", "mutant.xlsx", "--akkoord", "--uit", "nieuw.xlsx"],
  ["bijwerken", "mutant.xlsx", "--uit", "nieuw.xlsx"],
  ["actieplan", "mutant.xlsx", "--uit", "nieuw.xlsx"],
];

const everyTurn: typeof turns = [...new Map(turns.map((words) => [words[0], words])).values()];

/** All turns, or what a file that is as heavy as may be is read by: the others read it in the same way. */
export type Turn = number | "every" | "heavy";

/** The commands of a turn, each once. */
function commandsOf(turn: Turn, sample: Sample): typeof turns {
  if (turn === "heavy") return [["lees", "mutant.xlsx"], ...turns.slice(0, 1)];
  const given = sample.isOwn ? (["mutant.xlsx", "terug.xlsx"] as const) : (["eigen.xlsx", "mutant.xlsx"] as const);
  return [
    ["lees", "mutant.xlsx"],
    ["controleer", "mutant.xlsx"],
    ["verzamel", "mutant.xlsx", "--uit", "nieuw.csv"],
    ["neem-over", ...given, "--uit", "nieuw.xlsx"],
    ...(turn === "every" ? everyTurn : turns.filter((_, index) => index * 2 === turn % (turns.length * 2))),
  ];
}

async function withCommands(desk: Desk, { bytes, sample }: Mutant, turn: Turn): Promise<readonly Answer[]> {
  writeFileSync(join(desk.folder, "mutant.xlsx"), bytes);
  const answers: Answer[] = [];
  for (const words of commandsOf(turn, sample)) answers.push(await command(desk, ...words));
  return answers;
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

/** Reads a mutant in every way there is, of the heaviest commands the one whose turn it is, and says what is wrong with the answers. */
export async function readings(desk: Desk, mutant: Mutant, turn: Turn = 0): Promise<readonly Answer[]> {
  const before = ownKeys();
  const answers = [...(await withReaders(mutant)), ...(await withCommands(desk, mutant, turn))];
  const polluted = ownKeys() === before ? [] : ["left something on a prototype"];
  return answers.map((answer) => ({ ...answer, faults: [...answer.faults, ...polluted] }));
}
