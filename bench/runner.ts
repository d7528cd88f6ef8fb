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
}

/**
 * Measures both ways of a row by turns in one process, in time of the processor, so that a busy machine bothers both
 * alike, and takes the best turn of each: what disturbs only ever makes a turn slower.
 */
export function measure({ name, ours, peer }: Row, { turn, turns }: Effort): Measured {
  const best = { ours: 0, peer: 0 };
  for (let index = 0; index < turns; index += 1) {
    best.ours = Math.max(best.ours, perSecond(ours, turn));
    best.peer = Math.max(best.peer, perSecond(peer, turn));
  }
  return { name, ...best };
}

/** Where every result goes, so that no compiler leaves the work out. */
let sink: unknown = null;

/** What was done last: reading it keeps the work alive. */
export const lastResult = (): unknown => sink;

const batch = 1000;

function perSecond(work: () => unknown, milliseconds: number): number {
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

/** A table of what was measured, as Markdown: a row each, the ratio last. */
export function table(heads: readonly [string, string, string], rows: readonly Measured[]): string {
  const lines = rows.map(({ name, ours, peer }) =>
    [name, thousands(ours), thousands(peer), (ours / peer).toFixed(2)].join(" | "),
  );
  return [
    `| ${[...heads, "ratio"].join(" | ")} |`,
    "| --- | ---: | ---: | ---: |",
    ...lines.map((line) => `| ${line} |`),
  ].join("\n");
}

const thousands = (value: number): string => Math.round(value).toLocaleString("en-US");
