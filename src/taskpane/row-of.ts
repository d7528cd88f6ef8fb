/** A row as it can be known again. */
interface Keyed {
  readonly id: string;
}

/**
 * The row of the evaluation that the cells of a row in the sheet became; `null` when there is none. A row that has no number
 * in the sheet yet, or that of another row, got one when it was read: it is known by what stands in it. Where somebody wrote
 * since, by its number. A row of which nothing but a number was seen is like no other.
 */
export function maybeRowOf<Row extends Keyed>(rows: readonly Row[], seen: Partial<Row>): Row | null {
  const known = Object.entries(seen).filter(([key]) => key !== "id");
  const isSame = (row: Row): boolean =>
    known.length > 0 && known.every(([key, value]) => row[key as keyof Row] === value);
  const named = rows.filter(({ id }) => id === seen.id);
  return named.find(isSame) ?? rows.find(isSame) ?? named[0] ?? null;
}
