import fc from "fast-check";
import type { Workbook } from "../../sandbox/core/store/workbook.ts";
import { oldBase } from "./bases.ts";
import { Book, type Files } from "./book.ts";
import { commandActs } from "./commands.ts";
import { movingActs } from "./moving.ts";
import { ending } from "./ending.ts";
import { mendingAct } from "./mending.ts";
import { restoringActs } from "./restoring.ts";
import { Session, type Act, type Step } from "./session.ts";
import { typingActs } from "./typing.ts";

/** What a random session is: the workbook that it begins with, and what happens to it. */
export interface Plan {
  readonly base: string;
  readonly steps: readonly Step[];
}

const acts: readonly Act[] = [...typingActs, ...movingActs, ...commandActs, ...restoringActs, mendingAct];

const step: fc.Arbitrary<Step> = fc
  .tuple(
    fc.oneof(...acts.map((act) => ({ weight: act.weight, arbitrary: fc.constant(act) }))),
    fc.nat({ max: 0xffff_ffff }),
  )
  .map(([act, seed]) => ({ act, seed }));

/** The base that costs the most comes a quarter as often as each other one. */
const weighed = (names: readonly string[]): readonly string[] =>
  names.flatMap((name) => (name === oldBase ? [name] : [name, name, name, name]));

/** Any session of 4 to so many steps. */
export const plans = (names: readonly string[], most: number): fc.Arbitrary<Plan> =>
  fc.record({
    base: fc.constantFrom(...weighed(names)),
    steps: fc.array(step, { minLength: 4, maxLength: most, size: "max" }),
  });

/** Plays one session to its end, which is a repair that is not refused. @throws LostAnswer */
export async function playOut(
  { base, steps }: Plan,
  begin: ReadonlyMap<string, Workbook>,
  files: Files,
): Promise<Session> {
  const workbook = begin.get(base);
  if (workbook === undefined) throw new RangeError(base);
  files.clear();
  const session = new Session(new Book(structuredClone(workbook)), files);
  session.journal.push(base);
  for (const one of steps) await session.play(one);
  await ending(session, steps.length);
  return session;
}
