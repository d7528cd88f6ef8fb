/** One row of a bench: what is measured, and the same work done in another way. */
export interface Row {
  readonly name: string;
  readonly ours: () => unknown;
  readonly peer: () => unknown;
}

/** How often a second each way was done. */
export interface Measured {
  readonly name: string;
  readonly ours: number;
  readonly peer: number;
}

/** How long one turn of either way takes, in milliseconds of the processor, and how many turns each gets. */
export interface Effort {
  readonly turn: number;
  readonly turns: number;
  /** How often the work is done before the clock is looked at; a thousand times when nothing is said. */
  readonly batch?: number;
}

/**
 * Measures both ways of a row by turns in one process, in time of the processor, so that a busy machine bothers both
 * alike, and takes the best turn of each: what disturbs only ever makes a turn slower.
 */
export function measure({ name, ours, peer }: Row, { turn, turns, batch = 1000 }: Effort): Measured {
  const best = { ours: 0, peer: 0 };
  for (let index = 0; index < turns; index += 1) {
    best.ours = Math.max(best.ours, perSecond(ours, turn, batch));
    best.peer = Math.max(best.peer, perSecond(peer, turn, batch));
  }
  return { name, ...best };
}

/** Where every result goes, so that no compiler leaves the work out. */
let sink: unknown = null;

/** What was done last: reading it keeps the work alive. */
export const lastResult = (): unknown => sink;

function perSecond(work: () => unknown, milliseconds: number, batch: number): number {
  const begin = process.cpuUsage();
  let count = 0;
  let passed = 0;
  while (passed < milliseconds) {
    for (let index = 0; index < batch; index += 1) sink = work();
    count += batch;
    const { user, system } = process.cpuUsage(begin);
    passed = (user + system) / 1000;
  }
  return (count / passed) * 1000;
}

/** The middle one of some numbers; of an even count the lower of the two. @throws RangeError when there are none. */
export function median(values: readonly number[]): number {
  const middle = [...values].sort((one, other) => one - other)[Math.floor((values.length - 1) / 2)];
  if (middle === undefined) throw new RangeError("nothing to take the median of");
  return middle;
}

/** Milliseconds of the processor that some work took, whatever else the machine does. */
export async function cpuOf(work: () => unknown): Promise<number> {
  const begin = process.cpuUsage();
  sink = await work();
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1000;
}

/** Does each kind of work by turns, so many rounds after two that do not count; the median of each, in milliseconds. */
export async function byTurns<Name extends string>(
  works: Readonly<Record<Name, () => unknown>>,
  rounds: number,
): Promise<Record<Name, number>> {
  const names = Object.keys(works) as Name[];
  const took = new Map(names.map((name): [Name, number[]] => [name, []]));
  for (let round = -2; round < rounds; round += 1) {
    for (const name of names) {
      const milliseconds = await cpuOf(works[name]);
      if (round >= 0) took.get(name)?.push(milliseconds);
    }
  }
  return Object.fromEntries([...took].map(([name, all]) => [name, median(all)])) as Record<Name, number>;
}
