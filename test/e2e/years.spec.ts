/**
 * Three cycles of one organisation, in the page that plays Excel: the matrix, the charts, and the PivotTable with its figures
 * held against the sums of the table. Needs `npm run build` and `npm run build:sandbox`.
 */
import { answerTexts } from "../../src/model/answer-texts.ts";
import { profileIds, profiles } from "../../src/model/bijlage-d/index.ts";
import type { Evaluation } from "../../src/model/evaluation/evaluation.ts";
import { pivotOfferTexts } from "../../src/taskpane/pivot-offer-texts.ts";
import { build } from "../../src/workbook/build.ts";
import { cellAddress } from "../../src/workbook/grid.ts";
import { developmentTexts, sheetNames } from "../../src/workbook/sheet-texts.ts";
import { pivotSums } from "../support/pivot-sums.ts";
import { openBook, openEvaluation } from "../support/planning-page.ts";
import { openSandbox, type Sandbox } from "../support/sandbox.ts";
import { threeCycles } from "../support/three-cycles.ts";

jest.setTimeout(180_000);

const neighbour = "OD Elders";
const pivotSheet = sheetNames.draaitabel;

let sandbox: Sandbox;
let evaluation: Evaluation;

beforeAll(async () => {
  const own = await threeCycles();
  const others = own.history.map((one) => ({ ...one, organisation: neighbour, score: 5 as const }));
  evaluation = { ...own, history: [...others, ...own.history] };
  sandbox = await openSandbox();
  await openEvaluation(sandbox, evaluation);
});

afterAll(() => sandbox.close());

/** What the grid shows in a block of a sheet. */
function shown(sheet: string, top: number, left: number, rows: number, columns: number): Promise<string[][]> {
  const addresses = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_column, column) => cellAddress(top + row, left + column)),
  );
  return sandbox.inside(
    (api, given) => given.addresses.map((line) => line.map((address) => api.grid.shown(given.sheet, address))),
    { sheet, addresses },
  );
}

const select = (sheet: string, address: string): Promise<void> =>
  sandbox.inside((api, at) => api.grid.select(at.sheet, at.address), { sheet, address });

/** The PivotTable as the grid shows it, a row and a column more than it has: there are no totals. */
async function pivotShown(): Promise<string[][]> {
  const { years, figures } = pivotSums(evaluation, evaluation.organisation);
  return shown(pivotSheet, 11, 2, figures.length + 2, years.length + 2);
}

/** What it must show: a dash where there are rows without a score. */
function expected(organisation: string): string[][] {
  const { profiles: titles, years, figures } = pivotSums(evaluation, organisation);
  const asShown = (figure: number | ""): string => (figure === 0 ? "–" : String(figure));
  return [
    ["Rijlabels", ...years.map(String), ""],
    ...figures.map((line, index) => [titles[index] ?? "", ...line.map(asShown), ""]),
    ["", ...years.map(() => ""), ""],
  ];
}

test("[MJ1] the PivotTable in the grid shows the sums of the table, of the organisation's own results", async () => {
  expect(await shown(pivotSheet, 7, 2, 2, 2)).toEqual([
    ["Organisatie", evaluation.organisation],
    ["Bron", "zelfevaluatie"],
  ]);
  expect(await pivotShown()).toEqual(expected(evaluation.organisation));
});

test("[MJ2] so does Office.js, by PivotLayout.getDataBodyRange", async () => {
  await sandbox.page.getByRole("button", { name: "Zelfevaluatie" }).click();
  const addin = await sandbox.addin();
  await addin.waitForFunction("typeof Excel === 'object'");
  const body = await addin.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.pivotTables.getItem("Scores per jaar").layout.getDataBodyRange().load("values");
      await context.sync();
      return range.values as unknown[][];
    }),
  );
  expect(body).toEqual(pivotSums(evaluation, evaluation.organisation).figures);
});

test("[MJ3] another organisation is chosen from the list beside its cell", async () => {
  await select(pivotSheet, "C7");
  await sandbox.page.getByRole("button", { name: "Keuzelijst openen" }).click();
  await sandbox.page.getByRole("menuitem", { name: neighbour }).click();
  await sandbox.inside((api) => api.idle());
  expect(await pivotShown()).toEqual(expected(neighbour));
  expect((await pivotShown()).flat()).toContain("5");
});

test("[MJ4] the matrix shows each year with what became of the one before, and never a 0", async () => {
  const matrix = await shown(sheetNames.ontwikkeling, 6, 2, 1 + profileIds.length, 6);
  const [heads = [], ...rows] = matrix;
  expect(heads.slice(2)).toEqual([
    "2024",
    "2026",
    `${developmentTexts.before}2028`,
    `${developmentTexts.now}${evaluation.year}`,
  ]);
  const casemanager = rows[profileIds.indexOf("casemanager")] ?? [];
  expect(casemanager.slice(3).map((text) => text.split("\n")[0])).toEqual(["2", "3", "4"]);
  expect(casemanager[5]).toMatch(/^4\n↑/);
  const specialist = rows[profileIds.indexOf("specialistisch_adviseur")] ?? [];
  expect(specialist[5]).toBe(answerTexts.notScored);
  expect(rows.flat().map((text) => text.split("\n")[0])).not.toContain("0");
});

/** A chart as it is drawn: the names in its legend, and a dot for each figure. */
async function chart(title: string): Promise<{ readonly texts: string[]; readonly dots: number }> {
  const picture = sandbox.page.getByRole("img", { name: `Grafiek: ${title}`, exact: true });
  return { texts: await picture.locator("text").allTextContents(), dots: await picture.locator("circle").count() };
}

test("[MJ5] the charts have a line per profile, and a radar of this year and the last", async () => {
  await select(sheetNames.ontwikkeling, "B4");
  await sandbox.page.locator(".cs-chart").first().waitFor();
  const scores = (id: (typeof profileIds)[number], year: number | null): number =>
    evaluation.history.filter(
      (one) =>
        one.profile === id &&
        one.year === year &&
        one.organisation === evaluation.organisation &&
        one.source === "zelfevaluatie" &&
        one.score !== null,
    ).length;
  for (const id of profileIds) {
    const { texts, dots } = await chart(profiles[id].title);
    const years = [2024, 2026, 2028].reduce((sum, year) => sum + scores(id, year), 0);
    expect([id, dots]).toEqual([id, years + (evaluation.profiles[id].score === null ? 0 : 1)]);
    expect(texts.filter((text) => /^(2024|2026|.*2028|.*2030)$/.test(text))).toHaveLength(4);
  }
  const radar = await chart(developmentTexts.radar.title);
  const now = profileIds.filter((id) => evaluation.profiles[id].score !== null).length;
  const before = profileIds.reduce((sum, id) => sum + scores(id, 2028), 0);
  expect(radar.dots).toBe(now + before);
  expect(radar.texts.filter((text) => /2028|2030/.test(text))).toHaveLength(2);
});

test("[MJ6] a workbook with results and no PivotTable: the pane offers one, and makes it", async () => {
  const { sheets, ...rest } = build(evaluation);
  await openBook(sandbox, { ...rest, sheets: sheets.map((sheet) => ({ ...sheet, pivots: [] })) });
  expect((await pivotShown()).flat().join("")).toBe("");
  await select(pivotSheet, "B4");
  await sandbox.page.getByRole("button", { name: "Zelfevaluatie" }).click();
  const pane = await sandbox.addin();
  await pane.getByRole("button", { name: pivotOfferTexts.make }).click();
  await pane.getByText(pivotOfferTexts.done).waitFor();
  await sandbox.inside((api) => api.idle());
  expect(await pivotShown()).toEqual(expected(evaluation.organisation));
  expect(sandbox.errors).toEqual([]);
});
