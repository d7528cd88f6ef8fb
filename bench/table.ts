/** What a ratio must be; the words stand in the table. */
export interface Goal {
  readonly words: string;
  readonly holds: (ratio: number) => boolean;
}

/** One line of the table. */
export interface Line {
  /** The number that the row has in README.md. */
  readonly row: number;
  readonly what: string;
  readonly ours: string;
  /** What it is compared with. */
  readonly peer: string;
  readonly theirs: string;
  /** Ours over theirs; in row 7 an exponent. */
  readonly ratio: number;
  /** `null` for a line that is only told. */
  readonly goal: Goal | null;
}

const plain = (value: number): string => (value < 0.2 ? `1/${(1 / value).toFixed(1)}` : value.toFixed(2));

export const atMost = (limit: number): Goal => ({ words: `≤ ${plain(limit)}`, holds: (ratio) => ratio <= limit });
export const atLeast = (limit: number): Goal => ({ words: `≥ ${plain(limit)}`, holds: (ratio) => ratio >= limit });
export const under = (limit: number): Goal => ({ words: `< ${plain(limit)}`, holds: (ratio) => ratio < limit });

export const thousands = (value: number): string => Math.round(value).toLocaleString("en-US");
export const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0)} KB`;
export const milliseconds = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
export const microseconds = (value: number): string => `${(value * 1000).toFixed(0)} µs`;

/** A line of two numbers in one unit. */
export function compared(
  row: number,
  what: string,
  [ours, peer, theirs]: readonly [number, string, number],
  unit: (value: number) => string,
  goal: Goal | null,
): Line {
  return { row, what, ours: unit(ours), peer, theirs: unit(theirs), ratio: ours / theirs, goal };
}

const verdict = ({ goal, ratio }: Line): string => (goal === null ? "" : goal.holds(ratio) ? "yes" : "**no**");

const cellsOf = (line: Line): readonly string[] => {
  const { row, what, ours, peer, theirs, ratio, goal } = line;
  return [
    String(row),
    what,
    ours,
    peer,
    theirs,
    row === 7 ? ratio.toFixed(2) : plain(ratio),
    goal?.words ?? "",
    verdict(line),
  ];
};

const heads = ["row", "what", "ours", "compared with", "theirs", "ratio", "goal", "reached"];

/** The one table, as Markdown. */
export function table(lines: readonly Line[]): string {
  const rows = [heads, heads.map((_, index) => ([0, 2, 4, 5].includes(index) ? "---:" : "---")), ...lines.map(cellsOf)];
  return rows.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
