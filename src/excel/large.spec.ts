/** What the largest evaluations send at once: Excel on the web takes 5 MB in a request and gives no more in an answer. */
import { toBlueprint } from "../../sandbox/core/store/blueprint.ts";
import { fromBlueprint } from "../../sandbox/core/store/from-blueprint.ts";
import { unprotect } from "../../sandbox/core/store/protection.ts";
import { deleteSheet, sheetNamed } from "../../sandbox/core/store/sheets.ts";
import { convertToRange } from "../../sandbox/core/store/tables.ts";
import { tableOf } from "../../test/support/broken-workbook.ts";
import { openExcel } from "../../test/support/excel.ts";
import { straight, struck } from "../../test/support/faults.ts";
import { firstLayout } from "../../test/support/first-layout.ts";
import { keeperAt } from "../../test/support/keeping.ts";
import { asking, valueOf } from "../../test/support/revising.ts";
import { action } from "../../test/support/talked-through.ts";
import { emptyEvaluation } from "../model/evaluation/empty.ts";
import { textLimit, type Evaluation } from "../model/evaluation/evaluation.ts";
import { assess } from "../usecases/assess.ts";
import { keepingBackups } from "../usecases/backup.ts";
import { bringIn, type Contribution } from "../usecases/bring-in.ts";
import { heal } from "../usecases/health.ts";
import { next } from "../usecases/next.ts";
import { read } from "../usecases/read.ts";
import { record } from "../usecases/record.ts";
import { listedBackups, restore } from "../usecases/restore.ts";
import { upgrade } from "../usecases/upgrade.ts";
import { writeText } from "../usecases/write-answers.ts";
import { build } from "../workbook/build.ts";
import { sheetNames } from "../workbook/sheet-texts.ts";
import { excelHealth } from "./health.ts";
import { excelBackups, excelDesk, excelWorkbook } from "./index.ts";

const limit = 5 * 1024 * 1024;
const long = (what: string): string => what.padEnd(textLimit, "é");
const empty = emptyEvaluation("OD Groot", 2026);

/** So many views of assessors and actions, each as long as a cell takes. */
const large = (assessors: number, actions: number): Evaluation => ({
  ...empty,
  assessments: Array.from({ length: assessors }, (_, index) => ({
    id: `B${index + 1}`,
    assessor: `functie ${index + 1}`,
    profile: "casemanager" as const,
    score: 3 as const,
    reason: long(`reden ${index}`),
  })),
  conclusions: empty.conclusions.map((_, index) => long(`conclusie ${index}`)),
  actions: Array.from({ length: actions }, (_, index) =>
    action({ id: `A${index + 1}`, specific: long(`actie ${index}`) }),
  ),
});

const heaviestOf = ({ log }: Pick<Awaited<ReturnType<typeof openExcel>>, "log">): number =>
  Math.max(...log.map(({ bytes }) => bytes));

const opened = async (evaluation: Evaluation) => {
  const host = await openExcel();
  await excelWorkbook().write(build(evaluation));
  return host;
};

const start = async (): Promise<unknown> =>
  valueOf(await next(excelWorkbook(), { year: 2028, day: "2026-11-25" }, asking(true)));

test("[LG1] no request of a large evaluation passes the limit, and none of its answers is lost", async () => {
  const evaluation = large(150, 80);
  const { log } = await opened(evaluation);
  expect(valueOf(await read(excelWorkbook()))).toEqual(evaluation);
  const view = { id: null, assessor: "jurist", profile: "casemanager", score: 2, reason: long("nieuw") } as const;
  valueOf(await assess(view, excelDesk()));
  await start();
  const { archive, year, assessments } = valueOf(await read(excelWorkbook()));
  expect([year, assessments.length]).toEqual([2028, 0]);
  expect(archive.filter(({ answer }) => answer.length === textLimit)).toHaveLength(151 + 80 + 5);
  const heaviest = heaviestOf({ log });
  expect(heaviest).toBeGreaterThan(limit / 2);
  expect(heaviest).toBeLessThan(limit);
}, 120_000);

test("[LG2] an ordinary workbook is still made in two round trips", async () => {
  const { log } = await opened(empty);
  expect(log.filter(({ cleanup }) => !cleanup)).toHaveLength(2);
});

test("[LG3] writing that took several requests is taken up after any of them", async () => {
  const { workbook } = await opened(large(60, 0));
  const { after, requests } = await straight(workbook, start);
  const writing = requests.flatMap(({ writes }, request) => (writes.includes("Range.formulas") ? [request] : []));
  expect(writing.length).toBeGreaterThan(1);
  for (const request of writing.slice(0, -1)) {
    const { host, problem } = await struck(workbook, start, { kind: "lost", request, done: Infinity });
    expect(problem?.problem.code).toBe("excel-connection");
    await start();
    expect(JSON.stringify(toBlueprint(host.workbook)) === JSON.stringify(after)).toBe(true);
  }
}, 120_000);

/** What many workbooks bring: so many rows, each of another organisation. */
const manyRows = (count: number): Contribution => ({
  source: "uitkomsten.xlsx",
  changes: [],
  told: [],
  rows: Array.from({ length: count }, (_, index) => ({
    evaluationId: `E${index}`,
    organisation: `OD ${index}`,
    year: 2024,
    profile: "casemanager",
    source: "zelfevaluatie",
    score: 3,
    justification: `Toelichting ${index}.`.padEnd(8_000, "x"),
    ambition: "",
    recordedOn: "2024-11-25",
  })),
});

test("[LG4] rows by the hundred are asked for within the weight of a request, as all that is written", async () => {
  const { log } = await opened(empty);
  const rows = 400;
  valueOf(await bringIn(excelWorkbook(), [manyRows(rows)], asking(true)));
  const { history } = valueOf(await read(excelWorkbook()));
  expect(new Set(history.map(({ organisation }) => organisation)).size).toBe(rows);
  const heaviest = heaviestOf({ log });
  expect(heaviest).toBeGreaterThan(2_000_000);
  expect(heaviest).toBeLessThan(3_500_000);
}, 120_000);

const day = "2026-11-25";

test("[LG5] what keeps the largest evaluation that is kept, puts it back and mends it stays within the weight of a request", async () => {
  const evaluation = large(30, 16);
  const keeper = keeperAt();
  const host = await opened(evaluation);
  const { workbook } = host;
  const kept = keepingBackups(excelWorkbook(), keeper);
  valueOf(await record(kept, day, asking(true)));
  deleteSheet(workbook, sheetNamed(workbook, sheetNames.ontwikkeling));
  convertToRange(sheetNamed(workbook, sheetNames.stap1), tableOf(workbook, "Beoordelaars").table);
  valueOf(await heal(excelHealth(), { ...keeper, day }));
  expect(keeper.told).toEqual([]);
  valueOf(await next(kept, { year: 2028, day }, asking(true)));
  const [backup] = valueOf(listedBackups(await excelBackups().read()));
  if (backup === undefined) throw new RangeError("there is no backup");
  valueOf(await restore(kept, backup.key, valueOf(backup.restoring).differences));
  const { assessments, actions } = valueOf(await read(excelWorkbook()));
  expect([assessments, actions]).toEqual([evaluation.assessments, evaluation.actions]);
  expect(heaviestOf(host)).toBeGreaterThan(2_000_000);
  expect(heaviestOf(host)).toBeLessThan(limit);
}, 120_000);

test("[LG5] upgrading a workbook with long answers does as well, and keeps them first", async () => {
  const host = await openExcel(fromBlueprint(await firstLayout()));
  unprotect(sheetNamed(host.workbook, sheetNames.stap1)); // or the table takes no more rows
  for (const number of [1, 2, 3, 4, 5]) valueOf(await writeText(`conclusie_${number}`, long("conclusie"), excelDesk()));
  for (let index = 0; index < 40; index += 1) {
    const view = {
      id: null,
      assessor: `functie ${index}`,
      profile: "casemanager",
      score: 2,
      reason: long("reden"),
    } as const;
    valueOf(await assess(view, excelDesk()));
  }
  const before = valueOf(await read(excelWorkbook()));
  const keeper = keeperAt();
  valueOf(await upgrade(excelHealth(), { day, shown: null }, keeper));
  expect(keeper.told).toEqual([]);
  const after = valueOf(await read(excelWorkbook()));
  expect([after.conclusions, after.assessments]).toEqual([before.conclusions, before.assessments]);
  expect(valueOf(listedBackups(await excelBackups().read()))).toHaveLength(1);
  expect(heaviestOf(host)).toBeGreaterThan(1_000_000);
  expect(heaviestOf(host)).toBeLessThan(limit);
}, 120_000);
