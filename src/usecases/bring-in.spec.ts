import fc from "fast-check";
import { inFull } from "../../test/support/evaluation-in-full.ts";
import { scores } from "../../test/support/evaluations.ts";
import { asking, codesOf, RevisedBook, valueOf } from "../../test/support/revising.ts";
import { profileIds } from "../model/bijlage-d/profiles.ts";
import { emptyEvaluation } from "../model/evaluation/empty.ts";
import type { Evaluation, Result } from "../model/evaluation/evaluation.ts";
import { evaluationMark } from "../model/sharing/identity.ts";
import { build } from "../workbook/build.ts";
import { contentsOf } from "../workbook/contents-of.ts";
import { buildGathered } from "../workbook/results-workbook.ts";
import { bringIn, bringInLines, bringInStep, contributionOf, gather, type Contribution } from "./bring-in.ts";
import { next } from "./next.ts";
import { record } from "./record.ts";

const day = "2026-11-25";
const yes = asking(true);

const contribution = (source: string, evaluation: Evaluation): Contribution =>
  valueOf(contributionOf(source, contentsOf(build(evaluation))));

const [former] = inFull.history;
if (former === undefined) throw new Error("there is no history");

const result = (change: Partial<Result>): Result => ({ ...former, ...change });
const brings = (source: string, ...rows: readonly Result[]): Contribution => ({ source, rows, changes: [], told: [] });

const rowsOf = ({ history }: Evaluation): readonly string[] => history.map((row) => JSON.stringify(row)).sort();

async function recordedIn(evaluation: Evaluation): Promise<RevisedBook> {
  const book = new RevisedBook(evaluation);
  valueOf(await record(book, day, yes));
  return book;
}

describe("what one workbook brings", () => {
  test("[BI10] its table of results, and its own evaluation when that was never recorded", () => {
    const { rows, told } = contribution("a.xlsx", inFull);
    expect(rows.slice(0, 1)).toEqual(inFull.history);
    expect(rows.slice(1).map(({ year, recordedOn }) => [year, recordedOn])).toEqual(Array(6).fill([2026, null]));
    expect(told).toEqual(["De evaluatie van 2026 is in die werkmap nog niet vastgelegd; gelezen is wat er nu staat."]);
  });

  test("[BI11] once it was recorded the table alone; what changed since is told and stays there", async () => {
    const { evaluation } = await recordedIn(inFull);
    expect(contribution("a.xlsx", evaluation)).toEqual({
      source: "a.xlsx",
      rows: evaluation.history,
      changes: [],
      told: [],
    });
    const profiles = { ...evaluation.profiles, casemanager: { ...evaluation.profiles.casemanager, score: 5 as const } };
    const later = contribution("a.xlsx", { ...evaluation, profiles });
    expect(later.rows).toEqual(evaluation.history);
    expect(later.told.join()).toContain("Na het vastleggen van 2026 is in die werkmap nog iets veranderd (1 rij).");
  });

  test("[BI12] nothing of an evaluation in which nothing was said; why not of one that cannot be recorded", () => {
    expect(contribution("leeg.xlsx", emptyEvaluation("OD", 2026))).toEqual({
      source: "leeg.xlsx",
      rows: [],
      changes: [],
      told: [],
    });
    const nameless = contribution("a.xlsx", { ...inFull, organisation: "" });
    expect(nameless.rows).toEqual(inFull.history);
    expect(nameless.told.join()).toContain(
      "gaan niet mee. Stap 1 Zelfevaluatie · Naam organisatie: De naam van de organisatie ontbreekt.",
    );
  });

  test("[BI13] a workbook with nothing but results brings those", async () => {
    const { evaluation } = await recordedIn(inFull);
    const { gathered } = gather([contribution("a.xlsx", evaluation)]);
    const again = valueOf(contributionOf("R.xlsx", contentsOf(buildGathered(gathered))));
    expect(again.rows.map((row) => JSON.stringify(row)).sort()).toEqual(rowsOf(evaluation));
    expect(gather([again]).gathered).toEqual(gathered);
  });

  test("[BI14] what is no workbook of ours fails, and says so", () => {
    expect(codesOf(contributionOf("x.xlsx", { values: new Map(), tables: new Map() }))).toEqual(["geen-werkmap"]);
  });
});

describe("bringing in", () => {
  test("[BI15] new rows come to the end of the table, and the rest of the workbook stays as it was", async () => {
    const book = new RevisedBook(inFull);
    const [late, early] = [
      result({ evaluationId: "b", organisation: "OD B", year: 2025 }),
      result({ evaluationId: "c", year: 2022 }),
    ];
    const report = valueOf(await bringIn(book, [brings("b.xlsx", late), brings("c.xlsx", early)], asking(false)));
    expect(book.evaluation).toEqual({ ...inFull, history: [...inFull.history, early, late] });
    expect(bringInLines(report)).toEqual(["Nieuw: OD Voorbeeld, 2022 (1 rij).", "Nieuw: OD B, 2025 (1 rij)."]);
    const before = book.blueprint;
    expect(bringInLines(valueOf(await bringIn(book, [brings("b.xlsx", late)], asking(false))))).toEqual([
      "Stond er al: 1 rij.",
    ]);
    expect(book.blueprint).toBe(before);
  });

  test("[BI16] a later version takes the place of a row only after the question, with both versions in it", async () => {
    const book = new RevisedBook(inFull);
    const later = result({ score: 3, recordedOn: "2025-02-01" });
    const no = asking(false);
    expect(codesOf(await bringIn(book, [brings("b.xlsx", later)], no))).toEqual(["niet-bevestigd"]);
    expect(no.asked).toEqual([
      "OD Voorbeeld 2024, Casemanager, zelfevaluatie: score 1 wordt score 3 (vastgelegd op 1-11-2024 wordt vastgelegd op 1-2-2025).",
    ]);
    expect(book.evaluation.history).toEqual(inFull.history);
    valueOf(await bringIn(book, [brings("b.xlsx", later)], yes));
    expect(book.evaluation.history).toEqual([later]);
  });

  test("[BI17] an earlier version is not taken over, and told with both versions and its file", async () => {
    const book = new RevisedBook(inFull);
    const report = valueOf(
      await bringIn(book, [brings("oud.xlsx", result({ score: 4, recordedOn: null }))], asking(false)),
    );
    expect(book.evaluation.history).toEqual(inFull.history);
    expect(bringInLines(report)).toEqual([
      "Verschilt: OD Voorbeeld 2024, Casemanager, zelfevaluatie. Er staat: score 1, ambitie “Naar niveau 2, met vaste werkinstructies.”, vastgelegd op 1-11-2024. Niet overgenomen: score 4, ambitie “Naar niveau 2, met vaste werkinstructies.”, nog niet vastgelegd (uit oud.xlsx).",
    ]);
  });

  test("[BI18] what others say of this workbook's own evaluations stays out, and is told with what to do", async () => {
    const book = await recordedIn(inFull);
    const { evaluation } = book;
    const profiles = { ...evaluation.profiles, casemanager: { ...evaluation.profiles.casemanager, score: 5 as const } };
    const elsewhere = new RevisedBook({ ...evaluation, profiles });
    valueOf(await record(elsewhere, "2027-01-01", yes));
    const copy = contribution("kopie.xlsx", elsewhere.evaluation);
    for (const home of [book, new RevisedBook(inFull)]) {
      const before = home.evaluation;
      const report = valueOf(await bringIn(home, [copy], asking(false)));
      expect(home.evaluation).toEqual(before);
      expect(report.home.map(({ kept, other }) => [kept?.score, other.score])).toEqual([[2, 5]]);
      expect(bringInLines(report).join()).toMatch(
        /van deze werkmap zelf.* Verander het dan hier, en leg opnieuw vast\./,
      );
    }
    valueOf(await next(book, { year: 2028, day }, yes));
    expect(valueOf(await bringIn(book, [copy], asking(false))).home).toHaveLength(1);
  });

  test("[BI110] of an evaluation that is over, what to do is change the row itself; that stays, whatever is recorded then", async () => {
    const book = await recordedIn(inFull);
    const { evaluation } = book;
    const profiles = { ...evaluation.profiles, casemanager: { ...evaluation.profiles.casemanager, score: 5 as const } };
    const elsewhere = new RevisedBook({ ...evaluation, profiles });
    valueOf(await record(elsewhere, "2027-01-01", yes));
    const copy = contribution("kopie.xlsx", elsewhere.evaluation);
    valueOf(await next(book, { year: 2028, day }, yes));
    const lines = bringInLines(valueOf(await bringIn(book, [copy], asking(false)))).join();
    expect(lines).toContain(
      "Klopt dat niet? De evaluatie van 2026 is afgesloten: verander dan zelf die rij in de tabel Resultaten. Dat blijft zo staan.",
    );
    expect(lines).not.toContain("leg opnieuw vast");
    const changed = (row: Result): Result =>
      row.year === 2026 && row.profile === "casemanager" ? { ...row, score: 5 } : row;
    const byHand = new RevisedBook({ ...book.evaluation, history: book.evaluation.history.map(changed) });
    const { history } = byHand.evaluation;
    expect(history).not.toEqual(book.evaluation.history);
    valueOf(await record(byHand, "2028-11-25", yes));
    expect(byHand.evaluation.history.slice(0, history.length)).toEqual(history);
    valueOf(await bringIn(byHand, [copy], asking(false)));
    expect(byHand.evaluation.history.slice(0, history.length)).toEqual(history);
  });

  test("[BI19] one year twice with other scores: both stay, it is told, and this workbook stays what it was", async () => {
    const other = result({ evaluationId: "anders", year: 2026, score: 5, recordedOn: "2026-12-31" });
    const book = new RevisedBook(inFull);
    const report = valueOf(await bringIn(book, [brings("b.xlsx", other)], yes));
    expect(report.twice).toEqual([]);
    valueOf(await record(book, day, yes));
    const { history } = book.evaluation;
    expect(history.filter(({ year }) => year === 2026)).toHaveLength(1 + 6);
    expect(history[1]).toEqual(other);
    const again = valueOf(await bringIn(book, [brings("b.xlsx", other)], yes));
    expect(bringInLines(again)[1]).toBe(
      "Let op: OD Voorbeeld 2026, Casemanager, zelfevaluatie heeft verschillende scores, uit verschillende evaluaties: score 2 en score 5. Alle rijen blijven staan. Kijk welke klopt, en verwijder de andere uit de tabel Resultaten.",
    );
  });

  test("[BI20] a row that stands there twice is left alone, and told with what to do", async () => {
    const book = new RevisedBook({ ...inFull, history: [former, { ...former, score: 2 }] });
    const report = valueOf(
      await bringIn(book, [brings("b.xlsx", result({ score: 5, recordedOn: day }))], asking(false)),
    );
    expect(book.evaluation.history).toEqual([former, { ...former, score: 2 }]);
    expect(bringInLines(report).join()).toContain("Verwijder de rij die niet klopt");
  });

  test("[BI21] a workbook that cannot be read gets nothing", () => {
    const { values } = contentsOf(build(inFull));
    expect(codesOf(bringInStep({ values, tables: new Map() }, []))).toContain("tabel-ontbreekt");
  });
});

/** Rows of others, of this workbook's own evaluation, and of its year under another evaluation. */
const others: fc.Arbitrary<Result> = fc
  .record({
    evaluationId: fc.constantFrom("b", "c", "anders", evaluationMark(inFull.organisation, 2026), "e2024"),
    profile: fc.constantFrom(...profileIds.slice(0, 2)),
    source: fc.constantFrom("zelfevaluatie", "OD Noord"),
    score: scores,
    recordedOn: fc.constantFrom(null, "2025-01-31", "2026-12-01"),
  })
  .map((row) => result({ ...row, ambition: "", ...placeOf(row.evaluationId) }));

function placeOf(evaluationId: string): Pick<Result, "organisation" | "year"> {
  if (evaluationId === "b" || evaluationId === "c") return { organisation: "OD Ander", year: 2025 };
  return { organisation: inFull.organisation, year: evaluationId === "e2024" ? 2024 : 2026 };
}

const every = ["record", "bring", "next"] as const;

/** Each of the steps at least once, in any order; the year that was started is recorded in the end. */
const anyOrder = fc
  .array(fc.constantFrom(...every), { maxLength: 3 })
  .chain((more) => fc.shuffledSubarray([...every, ...more], { minLength: every.length + more.length }))
  .map((steps) => [...steps, "record"]);

test("[BI22] law: any order and repetition of recording, bringing in and starting the next gives the same rows, once the new year is recorded", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(others, { maxLength: 6 }), anyOrder, anyOrder, async (rows, one, other) => {
      const files = rows.map((row, index) => brings(`${index}.xlsx`, row));
      const [plain, busy] = [new RevisedBook(inFull), new RevisedBook(inFull)];
      for (const step of one) await taken(plain, step, files);
      for (const step of other) await taken(busy, step, files.toReversed());
      expect(rowsOf(busy.evaluation)).toEqual(rowsOf(plain.evaluation));
    }),
    { numRuns: 15 },
  );
});

/** One step; the next evaluation is only started once. */
async function taken(book: RevisedBook, step: string, files: readonly Contribution[]): Promise<void> {
  const isFirst = book.evaluation.year === 2026;
  if (step === "record") valueOf(await record(book, isFirst ? day : "2028-11-25", yes));
  else if (step === "bring") for (const file of files) valueOf(await bringIn(book, [file], yes));
  else if (isFirst) valueOf(await next(book, { year: 2028, day }, yes));
}
