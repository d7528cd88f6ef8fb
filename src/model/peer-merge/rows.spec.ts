import type { PeerEntry } from "../evaluation/evaluation.ts";
import { takeOver, type ReturnedView, type Verdict } from "./preview.ts";
import { noteTags, remarkKey, type PeerRemark } from "./remark.ts";

const remark: PeerRemark = { organisation: "OD Noord", subject: "casemanager", score: 3, note: "Sterk team." };
const entry: PeerEntry = { ...remark, id: "T1", response: "Bespreken." };
const file = (source: string, ...remarks: readonly PeerRemark[]): ReturnedView => ({ source, remarks });
const verdicts = (entries: readonly PeerEntry[], ...given: readonly ReturnedView[]): readonly Verdict[] =>
  takeOver(entries, given).lines.map(({ verdict }) => verdict);

test.each<[string, Partial<PeerRemark>, Partial<PeerRemark>, "new" | "conflict"]>([
  ["own questions with another first line", { subject: "eigen", note: "Hoe?\nZo." }, { note: "Wie?\nZo." }, "new"],
  ["answers to one own question", { subject: "eigen", note: "Hoe?\nZo." }, { note: "Hoe?\r\nAnders." }, "conflict"],
  ["texts without a subject", { subject: null, note: "Hoe?\nZo." }, { note: "Hoe?\nAnders." }, "new"],
  ["what they fetch and what they bring", { note: `${noteTags.fetch}uren` }, { note: `${noteTags.bring}uren` }, "new"],
  ["what they fetch and a plain note", { note: `${noteTags.fetch}uren` }, { note: "Uren." }, "new"],
  ["two things to fetch", { note: `${noteTags.fetch}uren` }, { note: `${noteTags.fetch}geld` }, "conflict"],
  ["a tag at the end of a note", { note: `uren ${noteTags.fetch}.` }, { note: "uren" }, "conflict"],
  ["a tag at the very end", { note: `uren ${noteTags.outside}` }, { note: "uren" }, "conflict"],
  ["a note and another score", { score: 3, note: "" }, { score: 4 }, "conflict"],
  ["a score beside a note alone", { score: null, note: "Sterk." }, { score: 4, note: "" }, "new"],
  ["a note beside a score alone", { score: 4, note: "" }, { score: null, note: "Sterk." }, "new"],
])("[M140] %s", (_, there, back, verdict) => {
  const row = { ...entry, ...there };
  expect(verdicts([row], file("a", { ...remark, ...there, ...back }))).toEqual([verdict]);
});

test("[M141] a row gets what it lacks, and nothing that it has", () => {
  const fills = (row: Partial<PeerEntry>) => takeOver([{ ...entry, ...row }], [file("a", remark)]).fills;
  expect(fills({ note: " " })).toEqual([{ index: 0, note: "Sterk team.", score: null }]);
  expect(fills({ score: null })).toEqual([{ index: 0, note: null, score: 3 }]);
  expect(fills({ note: "", score: null })).toEqual([{ index: 0, note: "Sterk team.", score: 3 }]);
  expect(fills({})).toEqual([]);
});

test("[M142] one row takes one remark; a second one on the topic gets a row of its own", () => {
  const open = { ...entry, subject: null, score: null, note: "" };
  const [three, four] = [
    { ...remark, subject: null, note: "" },
    { ...remark, subject: null, score: 4, note: "" },
  ] as const;
  const { lines, fills, added } = takeOver([open], [file("a", three, four)]);
  expect(lines.map(({ verdict }) => verdict)).toEqual(["conflict", "conflict"]);
  expect(fills).toEqual([{ index: 0, note: null, score: 3 }]);
  expect(added).toEqual([four]);
});

test("[M143] each of two open rows on a topic takes a remark", () => {
  const open = { ...entry, score: null, note: "" };
  const { fills, added } = takeOver([open, { ...open }], [file("a", remark, { ...remark, score: 4 })]);
  expect(fills).toHaveLength(2);
  expect(new Set(fills.map(({ index }) => index))).toEqual(new Set([0, 1]));
  expect(added).toEqual([]);
});

test("[M144] a line names every file that says it, sorted and once, and no other file", () => {
  const elsewhere = { ...remark, subject: "vraag_1" } as const;
  const views = [file("c", elsewhere, remark), file("a", remark), file("b", elsewhere), file("a", remark)];
  const sources = new Map(takeOver([], views).lines.map((line) => [line.remark.subject, line.sources]));
  expect(sources.get("casemanager")).toEqual(["a", "c"]);
  expect(sources.get("vraag_1")).toEqual(["b", "c"]);
});

test("[M145] a remark that says nothing is no remark", () => {
  expect(takeOver([], [file("a", { ...remark, score: null, note: " \n" })])).toEqual({
    lines: [],
    fills: [],
    added: [],
    replaced: [],
  });
  expect(verdicts([], file("a", { ...remark, note: "" }))).toEqual(["new"]);
});

test.each(["\r\n", "\n", "\r"])("[M146] line ends of any program are the same note: %j", (end) => {
  const note = (lineEnd: string) => ["Sterk", "team.", ""].join(lineEnd);
  expect(verdicts([{ ...entry, note: note("\n") }], file("a", { ...remark, note: note(end) }))).toEqual(["same"]);
  expect(verdicts([{ ...entry, note: "Sterkteam." }], file("a", { ...remark, note: note(end) }))).toEqual(["conflict"]);
});

test("[M147] a row that gets something else is not filled as well: what would fill it gets a row of its own", () => {
  const [kept, instead] = [
    { ...remark, note: "Tekst A" },
    { ...remark, score: 4, note: "Tekst B" },
  ] as const;
  const choices = new Map([
    [remarkKey(kept), "both"],
    [remarkKey(instead), "replace"],
  ] as const);
  expect(takeOver([{ ...entry, note: "" }], [file("a", kept), file("b", instead)], choices)).toMatchObject({
    fills: [],
    added: [kept],
    replaced: [{ index: 0, note: "Tekst B", score: 4 }],
  });
});

test("[M148] thousands of remarks are put beside thousands of rows without a long wait", () => {
  const many = Array.from({ length: 4_000 }, (_, index) => ({ ...remark, subject: null, note: `Tekst ${index}` }));
  const rows = many.map((one, index) => ({ ...entry, ...one, id: `T${index + 1}` }));
  const began = performance.now();
  const { lines } = takeOver(rows.slice(0, 2_000), [file("a", ...many), file("b", ...many.toReversed())]);
  expect(performance.now() - began).toBeLessThan(10_000); // comparing all with all took a minute
  expect(lines.map(({ sources }) => sources)).toEqual(many.map(() => ["a", "b"]));
  expect(lines.filter(({ verdict }) => verdict === "same")).toHaveLength(2_000);
});
