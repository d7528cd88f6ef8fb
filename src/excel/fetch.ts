import { isTooLarge } from "./table-body.ts";

/** Something to ask of Excel, together with other things. */
export interface Ask<Found> {
  /** Asks for it; what it returns takes the answer once it is there. */
  readonly whole: () => () => Found;
  /** Fetches it in several answers. */
  readonly inParts?: () => Promise<Found>;
}

/**
 * Fetches all answers at once, or in halves as long as Excel on the web finds an answer too large (5 MB); in the order of
 * the asks. With nothing to ask there is no round trip.
 */
export async function fetchAll<Found>(
  context: Excel.RequestContext,
  asks: readonly Ask<Found>[],
): Promise<readonly Found[]> {
  if (asks.length === 0) return [];
  const takes = asks.map(({ whole }) => whole());
  try {
    await context.sync();
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    const [only, ...more] = asks;
    if (more.length === 0 && only?.inParts !== undefined) return [await only.inParts()];
    if (more.length === 0) throw error;
    const half = Math.ceil(asks.length / 2);
    return [...(await fetchAll(context, asks.slice(0, half))), ...(await fetchAll(context, asks.slice(half)))];
  }
  return takes.map((take) => take());
}
