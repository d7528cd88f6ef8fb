import fc from "fast-check";
import { evaluations } from "../../test/support/evaluations.ts";
import { inFull } from "../../test/support/evaluation-in-full.ts";
import { keeperAt } from "../../test/support/keeping.ts";
import { asking, codesOf, RevisedBook, valueOf } from "../../test/support/revising.ts";
import type { Evaluation } from "../model/evaluation/evaluation.ts";
import { success } from "../model/problem.ts";
import { backupLimits, backupsIn, evaluationIn, withBackup } from "../workbook/backups.ts";
import type { Blueprint, CellValue } from "../workbook/blueprint.ts";
import { contentsOf } from "../workbook/contents-of.ts";
import { readMoment } from "../workbook/dates.ts";
import { tableNames } from "../workbook/names.ts";
import type { Revision } from "../workbook/revise.ts";
import { keepingBackups } from "./backup.ts";
import { next } from "./next.ts";
import { record } from "./record.ts";

const day = "2026-11-25";
const yes = asking(true);
const nothing: Revision = { sheets: [], behind: "", styles: {}, rows: [], values: new Map(), changes: [] };

const standing = ({ blueprint }: RevisedBook) => backupsIn(contentsOf(blueprint));

/** A backup asked for by itself: what is written beside it does not matter. */
const keep = (book: RevisedBook, keeper = keeperAt()) =>
  keepingBackups(book, keeper).revise(() => success({ ...nothing, keep: "herstellen" }));

/** The same workbook with other conclusions: another evaluation to keep. */
function say(book: RevisedBook, text: string): Promise<unknown> {
  const values = new Map<string, CellValue>([["conclusie_1", text]]);
  return book.revise(() => success({ ...nothing, values }));
}

/** A cell of the table of backups becomes something else, by heading and row. */
function withCell(blueprint: Blueprint, row: number, column: number, value: CellValue): Blueprint {
  const sheets = blueprint.sheets.map((sheet) => {
    const table = sheet.tables.find(({ name }) => name === tableNames.backups);
    if (table === undefined) return sheet;
    const cells = sheet.cells.map((cell) =>
      cell.row === 7 + row && cell.column === 2 + column ? { ...cell, value } : cell,
    );
    return { ...sheet, cells };
  });
  return { ...blueprint, sheets };
}

describe("what is kept", () => {
  test("[BK1] recording keeps the evaluation as it was before, on a last sheet, with the reason and the moment", async () => {
    const book = new RevisedBook(inFull);
    valueOf(await record(keepingBackups(book, keeperAt()), day, yes));
    const [only, ...more] = standing(book);
    expect(more).toEqual([]);
    expect(only).toMatchObject({ reason: "Resultaten vastleggen", year: 2026 });
    expect(readMoment(only?.madeAt ?? 0)).toBe("29-11-2026 om 14:03");
    expect(only && valueOf(evaluationIn(only))).toEqual(inFull);
    expect(book.blueprint.sheets.at(-1)?.name).toBe("Reservekopieën");
    expect(book.evaluation.history.length).toBeGreaterThan(inFull.history.length);
  });

  test("[BK2] what changes nothing keeps nothing", async () => {
    const book = new RevisedBook(inFull);
    const keeping = keepingBackups(book, keeperAt());
    valueOf(await record(keeping, day, yes));
    valueOf(await record(keeping, day, yes));
    expect(standing(book)).toHaveLength(1);
  });

  test("[BK3] the same evaluation twice in a row is kept once", async () => {
    const book = new RevisedBook(inFull);
    const keeper = keeperAt();
    await keep(book, keeper);
    await keep(book, keeper);
    expect(standing(book)).toHaveLength(1);
    await say(book, "Anders.");
    await keep(book, keeper);
    expect(standing(book)).toHaveLength(2);
  });

  test("[BK4] the last five stay, the oldest makes way", async () => {
    const book = new RevisedBook(inFull);
    const keeper = keeperAt();
    const said = ["een", "twee", "drie", "vier", "vijf", "zes", "zeven"];
    for (const text of said) {
      await say(book, text);
      await keep(book, keeper);
    }
    const kept = standing(book).map((one) => valueOf(evaluationIn(one)).conclusions[0]);
    expect(kept).toEqual(["zeven", "zes", "vijf", "vier", "drie"]);
    const rows = contentsOf(book.blueprint).tables.get(tableNames.backups)?.rows.length ?? 0;
    await say(book, "acht");
    await keep(book, keeper);
    expect(contentsOf(book.blueprint).tables.get(tableNames.backups)?.rows).toHaveLength(rows);
  });

  test("[BK5] the next evaluation: the archive behind the results, the backups last, and everything to be read again", async () => {
    const book = new RevisedBook(inFull);
    valueOf(await next(keepingBackups(book, keeperAt()), { year: 2028, day }, yes));
    const titles = book.blueprint.sheets.map(({ name }) => name);
    expect(titles.indexOf("Archief")).toBe(titles.indexOf("Resultaten") + 1);
    expect(titles.at(-1)).toBe("Reservekopieën");
    expect(standing(book).map((one) => valueOf(evaluationIn(one)))).toEqual([inFull]);
  });

  test("[BK6] any evaluation comes back as it was, in parts that fit in cells", async () => {
    await fc.assert(
      fc.asyncProperty(evaluations, async (evaluation) => {
        const book = new RevisedBook(evaluation);
        await keep(book);
        expect(standing(book).map((one) => valueOf(evaluationIn(one)))).toEqual([book.evaluation]);
        const cells = contentsOf(book.blueprint).tables.get(tableNames.backups)?.rows.flat() ?? [];
        expect(Math.max(...cells.map((cell) => String(cell ?? "").length))).toBeLessThanOrEqual(32_000);
      }),
      { numRuns: 20 },
    );
  });

  const long = (characters: number): Evaluation => ({
    ...inFull,
    conclusions: inFull.conclusions.with(0, "😀".repeat(characters / 2)),
  });

  test("[BK7] no character is cut in two, and large backups leave room for fewer", async () => {
    const book = new RevisedBook(long(32_766));
    const part = standing(book);
    expect(part).toEqual([]);
    await keep(book);
    expect(standing(book).map((one) => valueOf(evaluationIn(one)))).toEqual([book.evaluation]);
    const cells = contentsOf(book.blueprint).tables.get(tableNames.backups)?.rows.flat() ?? [];
    expect(cells.filter((cell) => /\p{Surrogate}/u.test(String(cell ?? "")))).toEqual([]);
  });

  test("[BK8] an evaluation that is too large goes without, which is told, and the work goes on", async () => {
    const row = inFull.history[0];
    if (row === undefined) throw new Error("no row");
    const justification = "x".repeat(30_000);
    const history = Array.from({ length: 1 + backupLimits.characters / 30_000 }, (_, index) => ({
      ...row,
      evaluationId: `E${index}`,
      justification,
    }));
    const book = new RevisedBook({ ...inFull, history });
    const keeper = keeperAt();
    valueOf(await record(keepingBackups(book, keeper), day, yes));
    expect(standing(book)).toEqual([]);
    expect(keeper.told.map(({ code }) => code)).toEqual(["reservekopie-te-groot"]);
    expect(book.evaluation.history.length).toBeGreaterThan(history.length);
  });

  test("[BK9] backups together stay below the limit: the oldest make way earlier", async () => {
    const justification = "x".repeat(30_000);
    const assessments = Array.from({ length: 25 }, (_, index) => ({
      id: `B${index + 1}`,
      assessor: "jurist",
      profile: "casemanager" as const,
      score: 3 as const,
      reason: justification,
    }));
    const book = new RevisedBook({ ...inFull, assessments });
    const keeper = keeperAt();
    for (const text of ["een", "twee", "drie"]) {
      await say(book, text);
      await keep(book, keeper);
    }
    expect(standing(book).map((one) => valueOf(evaluationIn(one)).conclusions[0])).toEqual(["drie", "twee"]);
  });
});

describe("what people do to the sheet", () => {
  const bulky: Evaluation = { ...inFull, conclusions: inFull.conclusions.with(1, "x".repeat(30_000)) };

  async function two() {
    const book = new RevisedBook(bulky);
    const keeper = keeperAt();
    await keep(book, keeper);
    await say(book, "Anders.");
    await keep(book, keeper);
    return book;
  }

  test("[BK10] a text that was changed makes that one unreadable, not the others", async () => {
    const book = await two();
    const { text } = standing(book)[1] ?? {};
    const first = String(text).slice(0, 32_000).replace("Doorlooptijden", "Wachttijden");
    book.blueprint = withCell(book.blueprint, 0, 4, first);
    const [last, damaged] = standing(book);
    expect(last && valueOf(evaluationIn(last)).conclusions[0]).toBe("Anders.");
    expect(damaged && codesOf(evaluationIn(damaged))).toEqual(["reservekopie-beschadigd"]);
    expect(damaged?.isPartial).toBe(false);
  });

  test("[BK11] sorted rows are read in their order", async () => {
    const book = await two();
    const { tables } = contentsOf(book.blueprint);
    const found = tables.get(tableNames.backups);
    if (found === undefined) throw new Error("no table");
    const turned = { ...found, rows: found.rows.toReversed() };
    const read = backupsIn({ tables: new Map([[tableNames.backups, turned]]) });
    expect(read.map((one) => valueOf(evaluationIn(one)).conclusions[0])).toEqual(["Anders.", inFull.conclusions[0]]);
  });

  test("[BK12] one of which a part is missing makes way with the next", async () => {
    const book = await two();
    for (let column = 0; column < 6; column += 1) book.blueprint = withCell(book.blueprint, 0, column, null);
    expect(standing(book).map(({ isPartial }) => isPartial)).toEqual([false, true]);
    await say(book, "Nog anders.");
    await keep(book);
    expect(standing(book).map((one) => valueOf(evaluationIn(one)).conclusions[0])).toEqual(["Nog anders.", "Anders."]);
  });

  test("[BK60] of a table whose name is written in other letters they are read, and more are kept", async () => {
    const book = new RevisedBook(inFull);
    await keep(book);
    const written = book.blueprint.sheets.map((sheet) => ({
      ...sheet,
      tables: sheet.tables.map((one) => (one.name === tableNames.backups ? { ...one, name: "RESERVEKOPIEEN" } : one)),
    }));
    book.blueprint = { ...book.blueprint, sheets: written };
    await say(book, "Iets anders.");
    valueOf(await keep(book));
    expect(standing(book).map(({ text }) => text !== null)).toEqual([true, true]);
  });

  test("[BK61] a table of many rows that each say to be one of very many parts is looked through once", () => {
    const rows = Array.from({ length: 600 }, (_, index): CellValue[] => {
      return [`K${index}-0123456789abcdef`, 46_000, "", 2026, "", "1 van 9999"];
    });
    const columns = ["Kopie", "Gemaakt op", "Voor", "Jaar", "Inhoud", "Deel"];
    const looked = jest.spyOn(Map.prototype, "get");
    const found = backupsIn({ tables: new Map([[tableNames.backups, { columns, rows }]]) });
    const count = looked.mock.calls.length;
    looked.mockRestore();
    expect(found).toHaveLength(600);
    expect(found.every(({ isPartial }) => isPartial)).toBe(true);
    expect(count).toBeLessThan(30 * rows.length);
  });

  test("[BK13] without a column nothing is done, and it is said which", async () => {
    const book = await two();
    const contents = contentsOf(book.blueprint);
    const found = contents.tables.get(tableNames.backups);
    if (found === undefined) throw new Error("no table");
    const columns = found.columns.map((heading) => (heading === "Inhoud" ? "Iets anders" : heading));
    const tables = new Map(contents.tables).set(tableNames.backups, { ...found, columns });
    const outcome = withBackup({ ...contents, tables }, nothing, { evaluation: inFull, reason: "volgend", at: 46_000 });
    expect(codesOf(outcome)).toEqual(["reservekopie-kolom"]);
  });
});
