import { isBlankText } from "../blank.ts";
import type { Evaluation } from "../evaluation/evaluation.ts";
import { isOwn } from "../history/identity.ts";
import { lineageOf, nameKey, placedIn } from "../history/lineage.ts";

/**
 * The other names under which earlier evaluations of this organisation may stand, each once, as far as no recorded change
 * leads to them: all names in the archive, which holds what was filled in in this workbook alone; and those of the results
 * of themselves, unless the organisation has some of its own: then the table is of more organisations.
 */
export function otherNames(evaluation: Evaluation): readonly string[] {
  if (isBlankText(evaluation.organisation)) return [];
  const place = placedIn(lineageOf(evaluation));
  const before = evaluation.year ?? Infinity;
  const earlier = evaluation.history.filter((one) => isOwn(one) && one.year < before);
  const isOurs = ({ organisation, year }: Recorded): boolean => place(organisation, year) !== null;
  const results = earlier.some(isOurs) ? [] : earlier;
  const kept = evaluation.archive.filter(({ year }) => year < before);
  return distinct([...kept, ...results].filter((one) => !isOurs(one)));
}

interface Recorded {
  readonly organisation: string;
  readonly year: number;
}

function distinct(found: readonly Recorded[]): readonly string[] {
  const byKey = new Map<string, string>();
  for (const { organisation } of found) {
    if (!byKey.has(nameKey(organisation))) byKey.set(nameKey(organisation), organisation);
  }
  return [...byKey.values()];
}
