import { nearest } from "../model/nearest.ts";
import { failure, success, type Outcome } from "../model/problem.ts";
import { readArguments } from "./arguments.ts";
import { backupsCommand, restoreCommand } from "./backups.ts";
import type { Command, Surroundings, Told, World } from "./command.ts";
import { checkCommand } from "./check.ts";
import { collectCommand } from "./collect.ts";
import { usage, usageOf } from "./help-texts.ts";
import { healCommand } from "./heal.ts";
import { makeCommand } from "./make.ts";
import { nextCommand } from "./next.ts";
import { planCommand } from "./plan.ts";
import { caught, oneLine, problem, problemLine } from "./problems.ts";
import { readCommand } from "./read.ts";
import { recordCommand } from "./record.ts";
import { shareCommand } from "./share.ts";
import { takeBackCommand } from "./take-back.ts";
import { texts } from "./texts.ts";
import { upgradeCommand } from "./upgrade.ts";

/** Where a run says what it has to say. */
export interface Output {
  out(text: string): void;
  err(text: string): void;
}

/**
 * `0`: done. `1`: done, and the answer is no (`controleer`: some questions are open; `herstel`: something is broken, or left
 * broken; `verzamel`: some files could not be read; `terugzetten`: nothing written yet, for lack of `--akkoord`). `2`: not done, and one line on
 * standard error says why and what to do.
 */
export type ExitCode = 0 | 1 | 2;

/** The commands by their word. */
export const commands: Readonly<Record<string, Command>> = {
  maak: makeCommand,
  lees: readCommand,
  controleer: checkCommand,
  deel: shareCommand,
  "neem-over": takeBackCommand,
  actieplan: planCommand,
  vastleggen: recordCommand,
  volgend: nextCommand,
  verzamel: collectCommand,
  herstel: healCommand,
  bijwerken: upgradeCommand,
  reservekopieen: backupsCommand,
  terugzetten: restoreCommand,
};

/** Runs the command line. Throws only what is a mistake of the code. */
export async function run(words: readonly string[], output: Output, surroundings: Surroundings): Promise<ExitCode> {
  if (words.length === 0) output.out(usage);
  const world: World = {
    ...surroundings,
    say: (text) => output.out(text),
    note: (text) => output.err(`${oneLine(text)}\n`),
  };
  const outcome = await caught(() => answer(words, world));
  if (outcome.ok) return tell(outcome.value, output);
  output.err(`${problemLine(outcome.problems)}\n`);
  return 2;
}

function tell(told: string | Told, output: Output): ExitCode {
  const { text, remarks, code } = typeof told === "string" ? { text: told, remarks: [], code: 0 as const } : told;
  output.out(text);
  for (const remark of remarks) output.err(`${oneLine(remark)}\n`);
  return code;
}

async function answer(words: readonly string[], world: World): Promise<Outcome<string | Told>> {
  const [word = "", ...rest] = words;
  if (word === "help" && rest.length > 0) return helpOf(rest[0] ?? "");
  if (word === "help" || isHelp(words)) return success(usageOf(word));
  if (word === "" || word.startsWith("-")) return failure(problem("geen-opdracht", "", texts.noCommand));
  const command = Object.hasOwn(commands, word) ? commands[word] : undefined;
  if (command === undefined) return failure(problem("onbekende-opdracht", "", texts.unknownCommand(word, meant(word))));
  const given = readArguments(command.grammar, rest, word);
  return given.ok ? command.run(given.value, world) : given;
}

function helpOf(word: string): Outcome<string> {
  if (word === "help" || word.startsWith("-") || Object.hasOwn(commands, word)) return success(usageOf(word));
  return failure(problem("onbekende-opdracht", "", texts.unknownCommand(word, meant(word))));
}

const meant = (word: string): string | null => nearest(word, [...Object.keys(commands), "help"]);

/** Everything after a bare `--` is a file name. */
function isHelp(words: readonly string[]): boolean {
  const end = words.indexOf("--");
  return words.slice(0, end === -1 ? words.length : end).some((word) => word === "--help" || word === "-h");
}
