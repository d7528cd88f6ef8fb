import { profileIds, profiles, type ProfileId } from "../model/bijlage-d/index.ts";
import type { Evaluation, ProfileText } from "../model/evaluation/evaluation.ts";
import { failure, success, type Outcome, type Problem } from "../model/problem.ts";
import { packSource, type ProfilePack } from "../model/profile-pack/pack.ts";
import { fields } from "../workbook/fields.ts";
import { maybeTopic } from "../workbook/place.ts";
import { fromText } from "../workbook/values.ts";
import type { CellWriter } from "./ports.ts";
import { textProblem, type Answers } from "./write-answers.ts";

/** Every field of a profile's text, by its defined name. */
function textAnswers(evaluation: Evaluation, profile: ProfileId, text: ProfileText): ReadonlyMap<string, string> {
  const filled: Evaluation = {
    ...evaluation,
    profiles: { ...evaluation.profiles, [profile]: { ...evaluation.profiles[profile], text } },
  };
  const answers = fields.flatMap((field): (readonly [string, string])[] => {
    const topic = maybeTopic(field.name);
    const isPart = topic?.kind === "part" && topic.profile === profile;
    return isPart && field.kind === "text" ? [[field.name, field.place.get(filled)]] : [];
  });
  return new Map(answers);
}

/**
 * Writes a profile's whole text, after the user looked at it: all parts or none.
 * @throws ProblemError from the writer.
 */
export async function writeProfileText(
  evaluation: Evaluation,
  profile: ProfileId,
  text: ProfileText,
  cells: CellWriter,
): Promise<Outcome<Answers>> {
  const answers = textAnswers(evaluation, profile, text);
  const problems = [...answers].flatMap(([name, part]) => textProblem(part, name) ?? []);
  const [first, ...rest]: readonly Problem[] = problems;
  if (first !== undefined) return failure(first, ...rest);
  const values: Answers = new Map([...answers].map(([name, part]) => [name, fromText(part)]));
  await cells.set(values);
  return success(values);
}

/** Which profiles a pack fills, and which of those already hold another text that would make way. */
export interface PackPreview {
  readonly fills: readonly ProfileId[];
  readonly replaces: readonly ProfileId[];
}

/** What loading a pack would do. */
export function previewPack(evaluation: Evaluation, pack: ProfilePack): PackPreview {
  const fills = profileIds.filter((id) => pack.profiles[id] !== undefined);
  const replaces = fills.filter((id) => hasText(evaluation, id) && !isSameText(evaluation, id, pack));
  return { fills, replaces };
}

/** Whether any part of a profile's text is filled in, apart from its source. */
export function hasText(evaluation: Evaluation, profile: ProfileId): boolean {
  const { source: _, competences, ...parts } = evaluation.profiles[profile].text;
  const pieces = [...Object.values(parts), ...competences.flatMap(({ name, explanation }) => [name, explanation])];
  return pieces.some((piece) => piece.trim() !== "");
}

function isSameText(evaluation: Evaluation, id: ProfileId, pack: ProfilePack): boolean {
  const { source: _, ...parts } = evaluation.profiles[id].text;
  return JSON.stringify(parts) === JSON.stringify({ ...parts, ...pack.profiles[id] });
}

/** How a long piece of work tells where it is, and hears whether to go on. */
export interface Progress {
  /** Before each step: what it does, and how many came before it. */
  step(this: void, what: string, done: number, total: number): void;
  /** Asked between steps, where stopping is safe. */
  isCancelled(this: void): boolean;
}

/** What was written, and whether that was all of it. */
export interface Loaded {
  readonly answers: Answers;
  readonly complete: boolean;
}

/**
 * Puts a pack in, one whole profile at a time; profiles that are not in it are left alone. Stopping is safe between two
 * profiles: what was written stays.
 * @throws ProblemError from the writer.
 */
export async function loadPack(
  evaluation: Evaluation,
  pack: ProfilePack,
  cells: CellWriter,
  progress: Progress,
): Promise<Outcome<Loaded>> {
  const { fills } = previewPack(evaluation, pack);
  const answers = new Map<string, string | number | boolean | null>();
  for (const [done, id] of fills.entries()) {
    if (progress.isCancelled()) return success({ answers, complete: false });
    progress.step(profiles[id].title, done, fills.length);
    const parts = pack.profiles[id];
    if (parts === undefined) continue;
    const outcome = await writeProfileText(evaluation, id, { ...parts, source: packSource(pack) }, cells);
    if (!outcome.ok) return outcome;
    for (const [name, value] of outcome.value) answers.set(name, value);
  }
  return success({ answers, complete: true });
}
