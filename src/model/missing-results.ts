import type { Result } from "./evaluation/evaluation.ts";
import { rowKey } from "./history/row.ts";
import { paired, without, type Test } from "./pairs.ts";
import { contentOf, doAgree, filledRow, isWithin, type RowContent } from "./row-content.ts";
import { comparable } from "./sharing/identity.ts";

/** A result with what it says, read once, and by what it is known. */
interface Told {
  readonly row: Result;
  readonly says: RowContent;
  readonly key: string;
}

const told = (row: Result): Told => ({ row, says: contentOf(row), key: rowKey(row) });

/** By what a result is known when its evaluation is not. */
const placeOf = ({ row: { organisation, year, profile, source } }: Told): string =>
  JSON.stringify([comparable(organisation), year, profile, comparable(source)]);

/**
 * Recorded results with what they miss of results that were kept. A result of which cells are blank, also those by which it
 * is known, gets them back from the kept one that says all that it says, or that is the same recording and contradicts
 * nothing. A result that was recorded again since stays as it is, and the earlier recording stays away; any other that is
 * gone comes back.
 */
export function withMissingResults(now: readonly Result[], kept: readonly Result[]): readonly Result[] {
  const there = now.map(told);
  const was = kept.map(told);
  const lost = was.filter(({ says }) => !there.some((one) => isWithin(says, one.says)));
  const open = there.filter((one) => !was.some(({ says }) => isWithin(says, one.says)));
  const filled = paired(open, lost, [isPartUnderKey, isPart, isSameRecording]);
  const standing = paired(without(open, filled.keys()), without(lost, filled.values()), [isSameResult]);
  const back = without(lost, [...filled.values(), ...standing.values()]);
  return [...there.map((one) => filledRow(one.row, filled.get(one)?.row ?? one.row)), ...back.map(({ row }) => row)];
}

const isPart: Test<Told> = (one, was) => isWithin(one.says, was.says);
const isPartUnderKey: Test<Told> = (one, was) => one.key === was.key && isPart(one, was);
const isSameRecording: Test<Told> = (one, was) => one.key === was.key && doAgree(one.says, was.says);

const isSameResult: Test<Told> = (one, was) => {
  if (one.key === was.key) return true;
  const isUnknown = !one.says.has("evaluationId") || !was.says.has("evaluationId");
  return isUnknown && placeOf(one) === placeOf(was);
};
