import fc from "fast-check";
import { scores, texts } from "../../../test/support/evaluations.ts";
import { isBlankText } from "../blank.ts";
import type { PeerEntry, PeerSubject } from "../evaluation/evaluation.ts";
import { comparable } from "../sharing/identity.ts";
import { mergeRemarks } from "./merge.ts";
import { takeOver, undecided, type Choice, type ReturnedView, type TakeOver } from "./preview.ts";
import { comparableNote, covers, noteTags, remarkKey, topicOf, type PeerRemark } from "./remark.ts";

const subjects: readonly (PeerSubject | null)[] = [null, "vraag_1", "vraag_5", "eigen", "casemanager"];
const notes = fc.oneof(texts, fc.constantFrom("", "a", "a ", "b", "a\r\nb", "a\nb", `${noteTags.fetch}x`));

/** Few organisations, subjects and notes, so that remarks meet. */
const remarks: fc.Arbitrary<PeerRemark> = fc.record({
  organisation: fc.constantFrom("OD Noord", "od  noord", "OD Zuid"),
  subject: fc.constantFrom(...subjects),
  score: scores,
  note: notes,
});
const sets = fc.array(remarks, { maxLength: 6 });
const views: fc.Arbitrary<ReturnedView> = fc.record({ source: fc.constantFrom("een", "twee"), remarks: sets });
const entryLists: fc.Arbitrary<PeerEntry[]> = sets.map((list) =>
  list.map((remark, index) => ({ ...remark, id: `T${index + 1}`, response: "" })),
);

/** The rows of step 2 after taking over: what is written last to a field stands there, as in Excel. */
function after(entries: readonly PeerEntry[], { fills, added, replaced }: TakeOver): PeerEntry[] {
  const filled = entries.map((entry, index) =>
    [...fills, ...replaced]
      .filter((one) => one.index === index)
      .reduce((row, { note, score }) => ({ ...row, note: note ?? row.note, score: score ?? row.score }), entry),
  );
  return [...filled, ...added.map((remark) => ({ ...remark, id: "", response: "" }))];
}

const taken = (entries: readonly PeerEntry[], ...given: readonly ReturnedView[]): PeerEntry[] =>
  after(entries, takeOver(entries, given));

/** What rows say together, whatever their order, and whichever spelling of outer blanks and line ends came first. */
const saying = (entries: readonly PeerEntry[]) =>
  mergeRemarks(
    entries.map((entry) => ({
      ...entry,
      organisation: comparable(entry.organisation),
      note: comparableNote(entry.note),
    })),
    [],
  );

describe("merge of remarks", () => {
  test("[M121] the order of two sides makes no difference", () => {
    fc.assert(fc.property(sets, sets, (a, b) => expect(mergeRemarks(a, b)).toEqual(mergeRemarks(b, a))));
  });

  test("[M122] nor does what is merged first", () => {
    fc.assert(
      fc.property(sets, sets, sets, (a, b, c) =>
        expect(mergeRemarks(mergeRemarks(a, b), c)).toEqual(mergeRemarks(a, mergeRemarks(b, c))),
      ),
    );
  });

  test("[M123] the same again changes nothing", () => {
    fc.assert(
      fc.property(sets, sets, (a, b) => {
        const once = mergeRemarks(a, b);
        expect(mergeRemarks(once, b)).toEqual(once);
        expect(mergeRemarks(once, once)).toEqual(once);
      }),
    );
  });

  test("[M124] no text and no score of any side is missing", () => {
    fc.assert(
      fc.property(sets, sets, (a, b) => {
        const merged = mergeRemarks(a, b);
        for (const { note, score, subject } of [...a, ...b]) {
          if (!isBlankText(note)) expect(merged.map((one) => comparableNote(one.note))).toContain(comparableNote(note));
          if (score !== null) expect(merged.some((one) => one.score === score && one.subject === subject)).toBe(true);
        }
      }),
    );
  });
});

describe("taking over", () => {
  test("[M125] the order of files makes no difference, in one go or one by one", () => {
    fc.assert(
      fc.property(entryLists, views, views, (entries, a, b) => {
        const together = saying(taken(entries, a, b));
        expect(taken(entries, b, a)).toEqual(taken(entries, a, b));
        expect(saying(taken(taken(entries, a), b))).toEqual(together);
        expect(saying(taken(taken(entries, b), a))).toEqual(together);
      }),
    );
  });

  test("[M126] the same file twice changes nothing", () => {
    fc.assert(
      fc.property(entryLists, views, (entries, view) => {
        const once = taken(entries, view);
        expect(takeOver(once, [view])).toMatchObject({ fills: [], added: [] });
        expect(takeOver(once, [view]).lines.every(({ verdict }) => verdict === "same")).toBe(true);
      }),
    );
  });

  test("[M127] rows that stand there keep all they say, and every text that came back is in a line and in a row", () => {
    fc.assert(
      fc.property(entryLists, views, (entries, view) => {
        const preview = takeOver(entries, [view]);
        const rows = after(entries, preview);
        entries.forEach(({ note, score }, index) => {
          if (!isBlankText(note)) expect(rows[index]?.note).toBe(note);
          if (score !== null) expect(rows[index]?.score).toBe(score);
        });
        for (const { note } of view.remarks.filter((one) => !isBlankText(one.note))) {
          expect(rows.map((row) => comparableNote(row.note))).toContain(comparableNote(note));
          expect(preview.lines.map((line) => comparableNote(line.remark.note))).toContain(comparableNote(note));
        }
      }),
    );
  });

  const remark: PeerRemark = { organisation: "OD Noord", subject: "casemanager", score: 3, note: "Sterk team." };
  const entry: PeerEntry = { ...remark, id: "T1", response: "Bespreken." };
  const verdicts = (entries: readonly PeerEntry[], ...given: readonly ReturnedView[]) =>
    takeOver(entries, given).lines.map(({ verdict }) => verdict);
  const file = (source: string, ...list: readonly PeerRemark[]): ReturnedView => ({ source, remarks: list });

  test("[M128] new, same, changed and conflict", () => {
    expect(verdicts([], file("a", remark))).toEqual(["new"]);
    expect(verdicts([entry], file("a", { ...remark, note: "Sterk team.\r\n" }))).toEqual(["same"]);
    expect(verdicts([{ ...entry, score: null }], file("a", remark))).toEqual(["changed"]);
    expect(verdicts([entry], file("a", { ...remark, score: 4 }))).toEqual(["conflict"]);
  });

  test("[M129] a conflict shows what stands beside it and changes no row", () => {
    const other = { ...remark, note: "Te weinig uren." };
    const { lines, fills, added } = takeOver([entry], [file("a", other)]);
    expect(lines).toMatchObject([
      { verdict: "conflict", remark: other, sources: ["a"], beside: [{ note: "Sterk team." }] },
    ]);
    expect({ fills, added }).toEqual({ fills: [], added: [other] });
  });

  test("[M130] two files of one organisation that differ are a conflict of both", () => {
    const other = { ...remark, score: 5 } as const;
    expect(takeOver([], [file("a", remark), file("b", other)]).lines).toMatchObject([
      { verdict: "conflict", sources: ["a"], beside: [other] },
      { verdict: "conflict", sources: ["b"], beside: [remark] },
    ]);
  });

  test("[M131] other organisations and other subjects stand beside each other", () => {
    const others = [
      { ...remark, organisation: "OD Zuid", score: 1 } as const,
      { ...remark, subject: "vraag_1" } as const,
    ];
    expect(verdicts([entry], file("a", ...others))).toEqual(["new", "new"]);
  });

  const differing = { ...remark, note: "Te weinig uren." };
  const choosing = (choice: Choice, ...given: readonly PeerRemark[]) =>
    takeOver([entry], [file("a", ...given)], new Map(given.map((one) => [remarkKey(one), choice])));

  test("[M132] a difference is undecided until something is chosen for that very text", () => {
    const taken = takeOver([entry], [file("a", differing)]);
    expect(undecided(taken, new Map())).toHaveLength(1);
    expect(undecided(taken, new Map([[remarkKey(differing), "keep"]]))).toEqual([]);
    expect(undecided(taken, new Map([[remarkKey({ ...differing, score: 1 }), "keep"]]))).toHaveLength(1);
  });

  test("[M133] kept: nothing is taken, and the text is still in the preview", () => {
    expect(choosing("keep", differing)).toMatchObject({
      fills: [],
      added: [],
      replaced: [],
      lines: [{ remark: differing }],
    });
  });

  test("[M134] replaced: the row gets what came back and no row is added; a second one for that row comes beside it", () => {
    const third = { ...remark, note: "Nog iets." };
    expect(choosing("replace", differing)).toMatchObject({
      added: [],
      replaced: [{ index: 0, note: "Te weinig uren.", score: 3 }],
    });
    const { added, replaced } = choosing("replace", differing, third);
    expect([...added.map(({ note }) => note), ...replaced.map(({ note }) => note)].sort()).toEqual([
      "Nog iets.",
      "Te weinig uren.",
    ]);
  });

  test("[M135] without a row to replace, replacing is a row beside", () => {
    const other = { ...remark, score: 5 } as const;
    const choices = new Map([remark, other].map((one) => [remarkKey(one), "replace" as const]));
    expect(takeOver([], [file("a", remark), file("b", other)], choices)).toMatchObject({
      added: [remark, other],
      replaced: [],
    });
  });

  test("[M136] whatever is chosen, a text that came back is in a row, or was chosen not to be", () => {
    const choice = fc.constantFrom<Choice>("both", "keep", "replace");
    fc.assert(
      fc.property(entryLists, views, fc.array(choice, { minLength: 12, maxLength: 12 }), (entries, view, picks) => {
        const { lines } = takeOver(entries, [view]);
        const choices = new Map(lines.map((line, index) => [remarkKey(line.remark), picks[index] ?? "both"]));
        const taken = takeOver(entries, [view], choices);
        const rows = after(entries, taken);
        const gone = taken.replaced.map(({ index }) => entries[index]);
        for (const { remark: one, verdict } of lines) {
          if (isBlankText(one.note) || (verdict === "conflict" && choices.get(remarkKey(one)) === "keep")) continue;
          if (gone.some((row) => row !== undefined && topicOf(row) === topicOf(one) && covers(row, one))) continue;
          expect(rows.map((row) => comparableNote(row.note))).toContain(comparableNote(one.note));
        }
      }),
    );
  });
});
