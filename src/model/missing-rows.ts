import type {
  Action,
  Answered,
  Archived,
  Assessment,
  OrganisationChange,
  PeerEntry,
  Source,
} from "./evaluation/evaluation.ts";
import { freeNumbers, keyOf, type Keyed } from "./kept-rows.ts";
import { allOf, anyOf, paired, without, type Test } from "./pairs.ts";
import { contentOf, doAgree, doShare, filledRow, isWithin, type RowContent } from "./row-content.ts";

/** By which fields rows of a kind are told apart. */
export type Sense<Row> = Words<keyof Row & string>;

interface Words<Name extends string = string> {
  /** What a row is about: rows that differ in this are not the same row, whatever their numbers are. */
  readonly about: readonly Name[];
  /** Whose row it is: under its own number and about the same, it is known by this after its words were rewritten. */
  readonly whose: readonly Name[];
  /** The words by which a row is known. */
  readonly words: readonly Name[];
  /** What makes it this row under whatever number; the other fields may have changed since. */
  readonly core: readonly Name[];
  /** What its number begins with; some rows have a code instead. */
  readonly letter: string;
}

const archiveCore = ["evaluationId", "organisation", "year", "name", "question", "answer"] as const;

/** By what each kind of row is known. */
export const senses = {
  source: { about: [], whose: [], words: ["description", "finding"], core: ["description", "finding"], letter: "R" },
  assessment: {
    about: ["profile"],
    whose: ["assessor"],
    words: ["reason"],
    core: ["assessor", "profile", "reason"],
    letter: "B",
  },
  entry: {
    about: ["subject"],
    whose: ["organisation"],
    words: ["note"],
    core: ["organisation", "subject", "note"],
    letter: "T",
  },
  // an answer is the one to its question, however that was reworded since
  answer: { about: ["key"], whose: ["key"], words: ["key", "question", "answer"], core: ["key"], letter: "V" },
  action: {
    about: ["profile"],
    whose: ["owner"],
    words: ["reason", "specific", "indicator", "support", "means"],
    core: ["profile", "reason", "specific"],
    letter: "A",
  },
  change: { about: [], whose: [], words: ["from", "into"], core: ["from", "into"], letter: "W" },
  // what is in the archive never changes
  archived: { about: archiveCore, whose: [], words: ["question", "answer"], core: archiveCore, letter: "E" },
} as const satisfies {
  source: Sense<Source>;
  assessment: Sense<Assessment>;
  entry: Sense<PeerEntry>;
  answer: Sense<Answered>;
  action: Sense<Action>;
  change: Sense<OrganisationChange>;
  archived: Sense<Archived>;
};

/** A row with what it says, read once. */
interface Told {
  readonly id: string;
  readonly says: RowContent;
}

const told = <Row extends Keyed>(row: Row): Told & { readonly row: Row } => ({ row, id: row.id, says: contentOf(row) });

/**
 * Rows with what they miss of rows that were kept. Two rows are never mixed: blank cells are filled only of a row that says
 * nothing else than the kept one, or that under the same number shares its words and contradicts none, or that under another is
 * the same in all that makes it this row and says nothing else by which it is known. A row that stands there under another
 * number, changed but nowhere emptied, or under its own and was rewritten since, stays as it is and does not come back. Any
 * other comes back whole, under a free number when its own is in use.
 */
export function withMissing<Row extends Keyed>(
  now: readonly Row[],
  kept: readonly Row[],
  sense: Sense<Row>,
): readonly Row[] {
  const after = withMore(now, kept, sense);
  // what came back may tell what else a row is
  const isDone = after.length === now.length && after.every((row, index) => row === now[index]);
  return isDone ? now : withMissing(after, kept, sense);
}

function withMore<Row extends Keyed>(now: readonly Row[], kept: readonly Row[], sense: Sense<Row>): readonly Row[] {
  const [there, was] = [now.map(told), kept.map(told)];
  const isNowhere: Test<Told> = (_, old) => !there.some((one) => isWhole(one, old));
  const pairs = paired(there, was, testsOf(sense, isNowhere));
  const gone = without(was, pairs.values()).filter((old) => isNowhere(old, old));
  const isFilled = anyOf([isPart, isSurely(sense), isSame(sense)]);
  const standing = there.map((one) => {
    const old = pairs.get(one);
    return old !== undefined && isFilled(one, old) ? filledRow(one.row, old.row) : one.row;
  });
  const ids = new Set(now.map(keyOf));
  const free = freeNumbers([...now, ...kept].map(keyOf));
  return [...standing, ...gone.map(({ row }) => (ids.has(row.id) ? { ...row, id: free(sense.letter) } : row))];
}

/** Whether a row is a kept one: the surest tests first. */
const testsOf = (sense: Words, isNowhere: Test<Told>): readonly Test<Told>[] => [
  allOf([isUnderNumber, isWhole, isPart]),
  allOf([isWhole, isPart]),
  allOf([isUnderNumber, isWhole]),
  allOf([isUnderNumber, isPart]),
  allOf([isWhole, isKnown(sense)]),
  allOf([isPart, isKnown(sense), isNowhere]),
  allOf([isUnderNumber, isTwin(sense)]),
  isTwin(sense),
  isSurely(sense),
  isSame(sense),
  isInCore(sense),
  isRewritten(sense),
];

const isUnderNumber: Test<Told> = (one, was) => one.id === was.id;

/** All that the kept one says stands there. */
const isWhole: Test<Told> = (one, was) => isWithin(was.says, one.says);

/** All that stands there is of the kept one. */
const isPart: Test<Told> = (one, was) => isWithin(one.says, was.says);

/** They share words, or are of the same one about the same. */
const isKnown =
  ({ about, whose, words }: Words): Test<Told> =>
  ({ says }, was) =>
    doShare(says, was.says, words) || (doShare(says, was.says, about) && doShare(says, was.says, whose));

/** Under its own number, with words of it and none that contradict. */
const isSurely = ({ core, words }: Words): Test<Told> =>
  allOf([
    isUnderNumber,
    ({ says }, was) => doShare(says, was.says, words) && doAgree(says, was.says, [...core, ...words]),
  ]);

/** All that makes it this row is the same, with words. */
const isOfCore =
  ({ core, words }: Words): Test<Told> =>
  ({ says }, was) =>
    doShare(says, was.says, wordsOf(core, words)) && doMatch(says, was.says, core);

/** It is this row under whatever number, of the same one and in the same words; other fields may have changed. */
const isTwin = (sense: Words): Test<Told> =>
  allOf([isOfCore(sense), ({ says }, was) => doMatch(says, was.says, [...sense.whose, ...sense.words])]);

/** The same, with words or whose it is gone on one of both sides. */
const isSame = (sense: Words): Test<Told> =>
  allOf([isOfCore(sense), ({ says }, was) => doAgree(says, was.says, [...sense.whose, ...sense.words])]);

/** It is this row under another number, of which other fields have changed since; none of them is blank now. */
const isInCore = (sense: Words): Test<Told> =>
  allOf([isOfCore(sense), ({ says }, was) => [...was.says.keys()].every((name) => says.has(name))]);

/** Whether two rows say the same in these fields, or both nothing. */
const doMatch = (one: RowContent, other: RowContent, names: readonly string[]): boolean =>
  names.every((name) => one.get(name) === other.get(name));

/** The words in what makes a row this one. */
const wordsOf = (core: readonly string[], words: readonly string[]): readonly string[] =>
  core.filter((name) => words.includes(name));

/** Under its own number and about the same, in other words. */
const isRewritten = (sense: Words): Test<Told> =>
  allOf([isUnderNumber, ({ says }, was) => doAgree(says, was.says, sense.about), isKnown(sense)]);
