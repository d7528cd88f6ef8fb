/** A Blueprint that no workbook can hold: a mistake in our code, never of a user. */
export class InvalidBlueprint extends Error {
  override readonly name = "InvalidBlueprint";
}

/** Throws an {@link InvalidBlueprint} that says what is wrong, unless `holds`. */
export function ensure(holds: boolean, wrong: string): asserts holds {
  if (!holds) throw new InvalidBlueprint(wrong);
}

/** Refuses texts that are the same but for case. */
export function ensureUnique(texts: readonly string[], what: string): void {
  const seen = new Set<string>();
  for (const text of texts) {
    const folded = text.toLowerCase();
    ensure(!seen.has(folded), `${what} twice: ${text}`);
    seen.add(folded);
  }
}
