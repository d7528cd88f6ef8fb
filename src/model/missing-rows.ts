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
import { contentOf, doAgree, doMatch, doShare, filledRow, isWithin, type RowContent } from "./row-content.ts";

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
}

const archiveCore = ["evaluationId", "organisation", "year", "name", "question", "answer"] as const;

/** By what each kind of row is known. */
export const senses = {
  source: { about: [], whose: [], words: ["description", "finding"], core: ["description", "finding"] },
  assessment: {
    about: ["profile"],
    whose: ["assessor"],
    words: ["reason"],
    core: ["assessor", "profile", "reason"],
  },
  entry: {
    about: ["subject"],
    whose: ["organisation"],
    words: ["note"],
    core: ["organisation", "subject", "note"],
  },
  // an answer is the one to its question, however that was reworded since
  answer: { about: ["key"], whose: ["key"], words: ["key", "question", "answer"], core: ["key"] },
  action: {
    about: ["profile"],
    whose: ["owner"],
    words: ["reason", "specific", "indicator", "support", "means"],
    core: ["profile", "reason", "specific"],
  },
  change: { about: [], whose: [], words: ["from", "into"], core: ["from", "into"] },
  // what is in the archive never changes
  archived: { about: archiveCore, whose: [], words: ["question", "answer"], core: archiveCore },
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

type ToldRow<Row> = Told & { readonly row: Row };

const told = <Row extends Keyed>(row: Row): ToldRow<Row> => ({ row, id: row.id, says: contentOf(row) });

/**
 * Rows with what they miss of rows that were kept. Two rows are never mixed: blank cells are filled only of a row that says
 * nothing else than the kept one, or that under the same number shares its words and contradicts none, or that under another
 * is the same in all that makes it this row and says nothing else by which it is known. A row that stands there under another
 * number, changed but nowhere emptied, or under its own and was rewritten since, stays as it is and does not come back. Any
 * other comes back whole, under a free number that begins with `prefix` when its own is in use.
 */
export function withMissing<Row extends Keyed>(
  now: readonly Row[],
  kept: readonly Row[],
  sense: Sense<Row>,
  prefix: string,
): readonly Row[] {
  const was = kept.map(told);
  // what came back may tell what else a row is
  const settled = (rows: readonly Row[]): readonly Row[] => {
    const after = withMore(rows, was, sense, prefix);
    const isDone = after.length === rows.length && after.every((row, index) => row === rows[index]);
    return isDone ? rows : settled(after);
  };
  return settled(now);
}

function withMore<Row extends Keyed>(
  now: readonly Row[],
  was: readonly ToldRow<Row>[],
  sense: Sense<Row>,
  prefix: string,
): readonly Row[] {
  const there = now.map(told);
  const isNowhere: Test<Told> = (_, old) => !there.some((one) => isWhole(one, old));
  const pairs = paired(there, was, testsOf(sense, isNowhere));
  const gone = without(was, pairs.values()).filter((old) => isNowhere(old, old));
  const isFilled = anyOf([isPart, isSurely(sense), isSame(sense)]);
  const standing = there.map((one) => {
    const old = pairs.get(one);
    return old !== undefined && isFilled(one, old) ? filledRow(one.row, old.row) : one.row;
  });
  const ids = new Set(now.map(keyOf));
  const free = freeNumbers([...now, ...was].map(keyOf));
  return [...standing, ...gone.map(({ row }) => (ids.has(row.id) ? { ...row, id: free(prefix) } : row))];
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
const isOfCore = ({ core, words }: Words): Test<Told> => {
  const own = core.filter((name) => words.includes(name));
  return ({ says }, was) => doShare(says, was.says, own) && doMatch(says, was.says, core);
};

/** It is this row under whatever number, of the same one and in the same words; other fields may have changed. */
const isTwin = (sense: Words): Test<Told> => {
  const names = [...sense.whose, ...sense.words];
  return allOf([isOfCore(sense), ({ says }, was) => doMatch(says, was.says, names)]);
};

/** The same, with words or whose it is gone on one of both sides. */
const isSame = (sense: Words): Test<Told> => {
  const names = [...sense.whose, ...sense.words];
  return allOf([isOfCore(sense), ({ says }, was) => doAgree(says, was.says, names)]);
};

/** It is this row under another number, of which other fields have changed since; none of them is blank now. */
const isInCore = (sense: Words): Test<Told> =>
  allOf([isOfCore(sense), ({ says }, was) => [...was.says.keys()].every((name) => says.has(name))]);

/** Under its own number and about the same, in other words. */
const isRewritten = (sense: Words): Test<Told> =>
  allOf([isUnderNumber, ({ says }, was) => doAgree(says, was.says, sense.about), isKnown(sense)]);
