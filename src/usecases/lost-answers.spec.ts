/** What mending tells of answers that only a backup holds. */
import { deleteColumns } from "../../sandbox/core/store/columns.ts";
import { columnTexts } from "../../sandbox/core/store/texts.ts";
import { deleteRows } from "../../sandbox/core/store/rows.ts";
import { deleteName } from "../../sandbox/core/store/names.ts";
import { deleteSheet, sheetNamed } from "../../sandbox/core/store/sheets.ts";
import { clearValidation } from "../../sandbox/core/store/validations.ts";
import { type } from "../../sandbox/core/store/user.ts";
import { addressIn, after, blockOf, opened, tableOf, today, type Deed } from "../../test/support/broken-workbook.ts";
import { inFull } from "../../test/support/evaluation-in-full.ts";
import { keeperAt } from "../../test/support/keeping.ts";
import { asking, RevisedBook, valueOf } from "../../test/support/revising.ts";
import { typed } from "../../test/support/sharing.ts";
import { emptyEvaluation } from "../model/evaluation/empty.ts";
import type { Evaluation } from "../model/evaluation/evaluation.ts";
import { failure, success } from "../model/problem.ts";
import { keptOf } from "../workbook/backups.ts";
import { contentsOf } from "../workbook/contents-of.ts";
import { names } from "../workbook/names.ts";
import type { Revision } from "../workbook/revise.ts";
import { sheetNames } from "../workbook/sheet-texts.ts";
import { keepingBackups } from "./backup.ts";
import { checkHealth, heal, lostLines } from "./health.ts";
import { next } from "./next.ts";
import { listedBackups, restore } from "./restore.ts";

const nothing: Revision = { sheets: [], behind: "", styles: {}, rows: [], values: new Map(), changes: [] };

/** A workbook with a backup of all answers, to which something was done since. */
const brokenBook = (...deeds: readonly Deed[]) => brokenBookOf(inFull, ...deeds);

async function brokenBookOf(evaluation: Evaluation, ...deeds: readonly Deed[]) {
  const book = new RevisedBook(evaluation);
  const keeper = keeperAt();
  const keeping = keepingBackups(book, keeper);
  await keeping.revise(() => success({ ...nothing, keep: "vastleggen" }));
  book.blueprint = after(book.blueprint, ...deeds);
  const mend = async () => valueOf(await heal(book, { ...keeper, day: today }));
  return { book, keeping, mend };
}

const loseSheet: Deed = (w) => deleteSheet(w, sheetNamed(w, "Casemanager"));
const loseRow: Deed = opened((w) => {
  const { sheet, area } = blockOf(w, "score_casemanager");
  deleteRows(w, sheet, area.top);
});
const erase: Deed = (w) => type(w, sheetNames.stap3, addressIn(w, "conclusie_1"), "");
const loosen: Deed = (w) => clearValidation(sheetNamed(w, sheetNames.stap1), blockOf(w, "score_casemanager").area);
const loseName: Deed = (w) => {
  for (const item of [...w.names]) if (item.name === "conclusie_2") deleteName(w, item);
};

test("[GZ80] answers that went with their sheet: told before and after mending, with the backup, which brings them back", async () => {
  const { book, keeping, mend } = await brokenBook(loseSheet);
  const before = valueOf(await checkHealth(book, today));
  expect(before.lost?.number).toBe(1);
  const { lost, ...report } = await mend();
  expect(lost?.number).toBe(2); // mending made one as well
  expect(lost?.count).toBe(before.lost?.count);
  expect(lostLines({ ...report, lost })).toEqual([
    `In de reservekopie van 29-11-2026 om 14:03 staan ${lost?.count} antwoorden die niet meer in de werkmap staan.`,
  ]);
  const chosen = valueOf(listedBackups(contentsOf(book.blueprint)))[1];
  expect(chosen?.key).toBe(lost?.key);
  const { differences } = valueOf(chosen?.missing ?? failure({ code: "geen", where: "", what: "", remedy: "" }));
  expect(differences).toHaveLength(lost?.count ?? 0);
  expect((await restore(keeping, lost?.key ?? "", differences, "missing")).ok).toBe(true);
  expect(book.evaluation).toEqual(inFull);
});

test("[GZ125] what was written after the backup stays, and is not among what the advice brings back", async () => {
  const { book, keeping, mend } = await brokenBookOf({ ...inFull, conclusions: ["", "", "", "", ""] });
  book.blueprint = after(typed(book.blueprint, { conclusie_1: "Van daarna." }), loseSheet);
  const { lost } = await mend();
  const chosen = valueOf(listedBackups(contentsOf(book.blueprint))).find(({ key }) => key === lost?.key);
  const { differences } = valueOf(chosen?.missing ?? failure({ code: "geen", where: "", what: "", remedy: "" }));
  expect(differences).toHaveLength(lost?.count ?? 0);
  expect((await restore(keeping, lost?.key ?? "", differences, "missing")).ok).toBe(true);
  expect(book.evaluation).toEqual({ ...inFull, conclusions: ["Van daarna.", "", "", "", ""] });
});

test("[GZ87] a sheet that is gone: its answers come from a backup only when one holds them, else from an older file", async () => {
  const kept = (await brokenBook(loseSheet)).book;
  const remedy = async (book: RevisedBook) =>
    valueOf(await checkHealth(book, today)).faults.find(({ id }) => id === "H1")?.remedy;
  expect(await remedy(kept)).toMatch(/haalt u uit een reservekopie\.$/);
  const none = new RevisedBook(inFull);
  none.blueprint = after(none.blueprint, loseSheet);
  expect(await remedy(none)).toMatch(/alleen nog in een oudere versie van het bestand/);
  const { book, keeping } = await brokenBook();
  valueOf(await next(keeping, { year: 2028, day: today }, asking(true)));
  book.blueprint = after(book.blueprint, loseSheet);
  expect(await remedy(book)).toMatch(/alleen nog in een oudere versie van het bestand/);
});

test("[GZ81] the same for a score and its text of which the row went; nothing comes back by itself", async () => {
  const { book, mend } = await brokenBook(loseRow);
  const { lost } = await mend();
  expect(lost?.count).toBe(2);
  expect(book.evaluation.profiles.casemanager.justification).toBe("");
});

test.each([
  ["the user erased an answer, and something else was broken", [erase, loosen]],
  ["a place lost its name, and got it back", [loseName]],
])("[GZ82] nothing is told when %s", async (_, deeds) => {
  const { mend } = await brokenBook(...deeds);
  const report = await mend();
  expect(report.faults).not.toEqual([]);
  expect([report.lost, lostLines(report)]).toEqual([null, []]);
});

test("[GZ83] the backup of the evaluation before this one is not meant", async () => {
  const { book, keeping, mend } = await brokenBook();
  valueOf(await next(keeping, { year: 2028, day: today }, asking(true)));
  book.blueprint = after(book.blueprint, loseSheet);
  expect((await mend()).lost).toBeNull();
});

const lose =
  (title: string): Deed =>
  (w) =>
    deleteSheet(w, sheetNamed(w, title));

test.each([
  ["the year", sheetNames.stap1, ""],
  ["the year", sheetNames.stap1, "E7F3"],
  ["what it is known by", sheetNames.resultaten, "E7F3"],
])(
  "[GZ110] “%s” went with “%s”: its answers come from the backup all the same (%s)",
  async (_, title, evaluationId) => {
    const { book } = await brokenBookOf({ ...inFull, evaluationId }, lose(title));
    const { faults, lost } = valueOf(await checkHealth(book, today));
    const told = faults.filter(({ id, where }) => id === "H1" && where.includes(title)).map(({ remedy }) => remedy);
    expect(told).toEqual([expect.stringMatching(/haalt u uit een reservekopie\.$/)]);
    expect(lost?.number).toBe(1);
  },
);

const eraseYear: Deed = (w) => type(w, sheetNames.stap1, addressIn(w, "jaar"), "");

test.each([
  ["with Stap 1, before anything was recorded", "", [lose(sheetNames.stap1)]],
  ["with Stap 1, and it was recorded since", "E7F3", [lose(sheetNames.stap1)]],
  ["as it was erased", "", [eraseYear, loseSheet]],
] as const)(
  "[GZ161] the year is gone %s: the backup that mending makes keeps none before it from bringing all back",
  async (_, evaluationId, deeds) => {
    const { book, keeping, mend } = await brokenBookOf({ ...inFull, evaluationId: "" });
    book.blueprint = after(typed(book.blueprint, { [names.evaluation]: evaluationId }), ...deeds);
    const before = valueOf(await checkHealth(book, today)).lost;
    const { lost } = await mend();
    expect([before?.number, lost?.number, lost?.count]).toEqual([1, 2, before?.count]);
    const chosen = valueOf(listedBackups(contentsOf(book.blueprint))).find(({ key }) => key === lost?.key);
    const { differences } = valueOf(chosen?.missing ?? failure({ code: "geen", where: "", what: "", remedy: "" }));
    expect((await restore(keeping, lost?.key ?? "", differences, "missing")).ok).toBe(true);
    expect(book.evaluation).toEqual({ ...inFull, evaluationId });
  },
);

test("[GZ165] without a year the archive of a backup tells as well of which evaluation the ones before it are not", () => {
  const row = { id: "AR1", evaluationId: "", organisation: "", name: "conclusie_1", question: "Wat?", answer: "Dat." };
  const of = (year: number | null, archived: readonly number[] = []): Evaluation => ({
    ...emptyEvaluation("OD Voorbeeld", year),
    archive: archived.map((one) => ({ ...row, year: one })),
  });
  const [mended, earlier, later] = [of(null, [2024]), of(2024), of(2026)];
  expect(keptOf(of(null), [mended, earlier])).toEqual([mended]);
  expect(keptOf(of(null), [mended, later, earlier])).toEqual([mended, later]);
});

test.each([true, false])(
  "[GZ111] with Stap 1 gone the backup of the evaluation before this one is not meant (this one recorded: %s)",
  async (isRecorded) => {
    const { book, keeping } = await brokenBookOf({ ...inFull, evaluationId: "E7F3" });
    valueOf(await next(keeping, { year: 2028, day: today }, asking(true)));
    if (isRecorded) book.blueprint = typed(book.blueprint, { [names.evaluation]: "E9A1" });
    book.blueprint = after(book.blueprint, lose(sheetNames.stap1));
    expect(valueOf(await checkHealth(book, today)).lost).toBeNull();
  },
);

const loseColumn = (name: string, heading: string): Deed =>
  opened((w) => {
    const { sheet, table } = tableOf(w, name);
    deleteColumns(w, sheet, table.area.left + columnTexts(sheet, table.area).indexOf(heading));
  });

test("[GZ128] rows that got new numbers with a new column for them are not lost", async () => {
  const actions = inFull.actions.flatMap((row) => [
    { ...row, id: "A3" },
    { ...row, id: "A9", specific: "Een vast intakegesprek." },
  ]);
  const { book, mend } = await brokenBookOf({ ...inFull, actions }, loseColumn("Actieplan", "Nr."));
  const report = await mend();
  expect(report.faults).not.toEqual([]);
  expect([report.lost, book.evaluation.actions.length]).toEqual([null, actions.length]);
});

test("[GZ127] results of which the column of the evaluation went are filled, not added a second time", async () => {
  const { book, keeping, mend } = await brokenBook(loseColumn("Resultaten", "Evaluatie"));
  const { lost } = await mend();
  expect(book.evaluation.history.map(({ evaluationId }) => evaluationId)).not.toEqual(
    inFull.history.map(({ evaluationId }) => evaluationId),
  );
  const chosen = valueOf(listedBackups(contentsOf(book.blueprint))).find(({ key }) => key === lost?.key);
  const { differences } = valueOf(chosen?.missing ?? failure({ code: "geen", where: "", what: "", remedy: "" }));
  expect((await restore(keeping, lost?.key ?? "", differences, "missing")).ok).toBe(true);
  expect(book.evaluation.history).toEqual(inFull.history);
});
