import { protect } from "../../sandbox/core/store/protection.ts";
import { maybeTable } from "../../sandbox/core/store/tables.ts";
import { refusal } from "../../test/support/desk.ts";
import { openExcel } from "../../test/support/excel.ts";
import { straight, struck, faultsIn } from "../../test/support/faults.ts";
import { inFull } from "../../test/support/evaluation-in-full.ts";
import { keeperAt } from "../../test/support/keeping.ts";
import { asking, valueOf } from "../../test/support/revising.ts";
import type { Evaluation } from "../model/evaluation/evaluation.ts";
import { keepingBackups } from "../usecases/backup.ts";
import { next } from "../usecases/next.ts";
import { read } from "../usecases/read.ts";
import { record } from "../usecases/record.ts";
import { setScore, writeText } from "../usecases/write-answers.ts";
import { backupsIn, evaluationIn } from "../workbook/backups.ts";
import { build } from "../workbook/build.ts";
import { tableNames } from "../workbook/names.ts";
import { excelBackups, excelDesk, excelWorkbook } from "./index.ts";

const day = "2026-11-25";
const yes = asking(true);

async function opened(evaluation: Evaluation = inFull) {
  const host = await openExcel();
  await excelWorkbook().write(build(evaluation));
  host.log.length = 0;
  return host;
}

const standing = async () => backupsIn(await excelBackups().read());
const keptNow = async () => (await standing()).map((one) => valueOf(evaluationIn(one)));

const recordNow = async (): Promise<unknown> =>
  valueOf(await record(keepingBackups(excelWorkbook(), keeperAt()), day, yes));

describe("backups in Excel", () => {
  test("[BK20] what stood there is kept on a last sheet, and reads back letter by letter", async () => {
    const { workbook } = await opened();
    await recordNow();
    expect(await keptNow()).toEqual([inFull]);
    expect(workbook.sheets.at(-1)?.name).toBe("Reservekopieën");
  });

  test("[BK21] the first one takes no request more than the work without it", async () => {
    const { log } = await opened();
    await recordNow();
    const withBackup = log.length;
    const plain = await opened();
    valueOf(await record(excelWorkbook(), day, yes));
    expect(withBackup).toBe(plain.log.length);
  });

  test("[BK22] the sixth takes the place of the first, and no row more", async () => {
    const { workbook } = await opened();
    const keeping = keepingBackups(excelWorkbook(), keeperAt());
    const heights: unknown[] = [];
    for (const score of [1, 2, 3, 4, 5, 1, 2] as const) {
      await setScore("vergunningverlener", score, excelDesk());
      valueOf(await record(keeping, day, yes));
      heights.push(maybeTable(workbook, tableNames.backups)?.table.area.bottom);
    }
    expect((await keptNow()).map(({ profiles }) => profiles.vergunningverlener.score)).toEqual([2, 1, 5, 4, 3]);
    expect(heights[6]).toEqual(heights[5]);
  });

  test("[BK23] who reads answers does not read the backups", async () => {
    const { log } = await opened();
    await recordNow();
    expect((await excelWorkbook().read()).tables.has(tableNames.backups)).toBe(false);
    expect(log.length).toBeGreaterThan(0);
  });

  test("[BK24] on a protected sheet nothing can be kept, and then nothing changes", async () => {
    const { workbook } = await opened();
    await recordNow();
    await setScore("casemanager", 1, excelDesk());
    const before = valueOf(await read(excelWorkbook()));
    const sheet = maybeTable(workbook, tableNames.backups)?.sheet;
    if (sheet === undefined) throw new Error("no backups");
    protect(sheet, {});
    expect(await refusal(recordNow())).toMatchObject({ code: "blad-beveiligd" });
    expect(valueOf(await read(excelWorkbook()))).toEqual(before);
  });

  test("[BK25] a long evaluation is kept in parts that are one", async () => {
    await opened({ ...inFull, conclusions: inFull.conclusions.map((_, index) => `${index}`.padEnd(30_000, "é")) });
    const before = valueOf(await read(excelWorkbook()));
    await recordNow();
    expect((await standing())[0]?.rows.length).toBeGreaterThan(4);
    expect(await keptNow()).toEqual([before]);
  });
});

/** The next evaluation, twice over: with a failure and again, one backup is of what stood there before. */
test("[BK26] broken off anywhere and done again: what stood there before can be read, and no text of it changed", async () => {
  const { workbook } = await opened();
  await recordNow();
  await writeText("conclusie_1", "Wij willen anders werken.", excelDesk());
  const evaluation = valueOf(await read(excelWorkbook()));
  const before = structuredClone(workbook);
  const job = async (): Promise<void> => {
    const outcome = await next(keepingBackups(excelWorkbook(), keeperAt()), { year: 2028, day }, yes);
    if (!outcome.ok && outcome.problems[0].code !== "jaar-niet-later") valueOf(outcome);
  };
  const plain = await straight(before, job);
  const points = faultsIn(plain.requests, "lost").filter((_, index) => index % 12 === 0);
  expect(points.length).toBeGreaterThan(5);
  for (const fault of points) {
    await struck(before, job, fault);
    await job();
    const kept = (await standing()).map(evaluationIn).flatMap((one) => (one.ok ? [one.value] : []));
    expect(kept).toContainEqual(evaluation);
    expect(kept.length).toBe((await standing()).length);
  }
}, 120_000);
