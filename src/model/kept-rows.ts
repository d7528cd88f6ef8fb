/** A row that is known by its number, or by what it is about. */
export interface Keyed {
  readonly id: string;
}

/** The key of a row. */
export const keyOf = ({ id }: Keyed): string => id;

/** A row under a free number; none when its key is no number, `A2`, but says what the row is about. */
export function renumbered<Row extends Keyed>(row: Row, free: (prefix: string) => string): readonly Row[] {
  const prefix = /^([A-Z])\d+$/.exec(row.id)?.[1];
  return prefix === undefined ? [] : [{ ...row, id: free(prefix) }];
}

/** Gives the next number that nothing has, after all that are there. */
export function freeNumbers(ids: readonly string[]): (prefix: string) => string {
  const taken = new Set(ids);
  let next = 1;
  return (prefix) => {
    while (taken.has(`${prefix}${next}`)) next += 1;
    taken.add(`${prefix}${next}`);
    return `${prefix}${next}`;
  };
}
