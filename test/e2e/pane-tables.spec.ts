/**
 * The pane beside the tables: click a cell, read the pane, act, read the cell. Needs `npm run build` and
 * `npm run build:sandbox`, which `npm test` does first.
 */
import { actionPlanQuestion, profiles } from "../../src/model/bijlage-d/index.ts";
import { texts } from "../../src/taskpane/texts.ts";
import { names, tableNames } from "../../src/workbook/names.ts";
import { actionTable, sourceTable } from "../../src/workbook/tables.ts";
import { inFull } from "../support/evaluation-in-full.ts";
import { openBench, type Bench, type CellPlace } from "../support/pane-bench.ts";

jest.setTimeout(180_000);

let bench: Bench;

beforeAll(async () => {
  bench = await openBench(inFull);
  await bench.title(texts.topic.titles.elsewhere);
});

afterAll(() => bench.close());

const type = ({ sheet, address }: CellPlace, text: string): Promise<unknown> =>
  bench.sandbox.inside((api, given) => api.grid.edit(given.sheet, given.address, given.text), { sheet, address, text });

const columnOf = (table: { readonly columns: readonly { readonly property: unknown }[] }, property: string): number =>
  table.columns.findIndex((column) => column.property === property);

const activeCell = (): Promise<string> =>
  bench.sandbox.inside((api) => {
    const sheet = api.workbook.sheets.find(({ id }) => id === api.workbook.activeSheet);
    const { top, left } = api.workbook.selection;
    return `${sheet?.name} ${top},${left}`;
  });

test("[V20] source: the list beside the cell follows what is typed, and the way back leads to the score", async () => {
  const { pane } = bench;
  const column = columnOf(sourceTable("casemanager"), "description");
  await bench.select(await bench.cellOf(tableNames.sources("casemanager"), column));
  await bench.title("Casemanager: Bronnen");
  await pane.getByText("Jaarverslag 2025").waitFor();
  expect(
    await type(await bench.cellOf(tableNames.sources("casemanager"), column, 2), "Gesprek met de balie"),
  ).toBeNull();
  await pane.getByText("Gesprek met de balie").waitFor();
  expect((await bench.evaluation()).profiles.casemanager.sources.map(({ description }) => description)).toEqual([
    "Jaarverslag 2025",
    "Gesprek met de balie",
  ]);
  await pane.getByRole("button", { name: texts.topic.score.toScore }).click();
  await bench.title("Casemanager: Score");
  await pane.getByRole("radio", { name: /^3 · / }).click();
  await pane.getByText(texts.work.done.score).waitFor();
  expect((await bench.evaluation()).profiles.casemanager.score).toBe(3);
});

test("[V21] peer entry: its question, its row and what it is about; a change in the cell shows", async () => {
  const { pane } = bench;
  await bench.select(await bench.cellOf(tableNames.peerEntries));
  await bench.title(texts.topic.titles.peerEntry);
  await pane.getByText(profiles.toezichthouder_handhaver.scoreQuestion).waitFor();
  await pane.getByText(texts.topic.row, { exact: true }).click();
  await pane.getByText("Laat collega’s elkaars verslagen tegenlezen.").first().waitFor();
  expect(await type(await bench.cellOf(tableNames.peerEntries), "OD Zuid")).toBeNull();
  await bench.select(await bench.cellOf(tableNames.peerEntries));
  await pane.getByText("OD Zuid").first().waitFor();
  expect((await bench.evaluation()).peerReview.entries).toMatchObject([{ organisation: "OD Zuid" }]);
});

test("[V22] action: each column asks its question beside the grounds, and the answer is in the plan", async () => {
  const { pane } = bench;
  const target = columnOf(actionTable, "target");
  await bench.select(await bench.cellOf(tableNames.actions, target));
  await bench.title(/Actieplan/);
  await pane.getByText(actionPlanQuestion).waitFor();
  await pane.getByText(texts.topic.action.target).waitFor();
  expect(await type(await bench.cellOf(tableNames.actions, target), "7 van de 8")).toBeNull();
  const owner = columnOf(actionTable, "owner");
  await bench.select(await bench.cellOf(tableNames.actions, owner));
  await pane.getByText(texts.topic.action.owner).waitFor();
  await pane.getByText(texts.topic.row, { exact: true }).click();
  await pane.getByText("7 van de 8").waitFor();
  expect((await bench.evaluation()).actions[0]?.target).toBe("7 van de 8");
});

test("[V23] an assessor's row is changed in the pane, and only that row", async () => {
  const { pane } = bench;
  await bench.select(await bench.cellOf(tableNames.assessments));
  await bench.title(/Beoordelaars/);
  await pane.getByText(texts.work.assessors.show).first().click();
  await pane.getByRole("button", { name: texts.work.assess.editOf("beleidsmedewerker") }).click();
  await pane.getByLabel(texts.work.assess.reason).fill("Na het gesprek bijgesteld.");
  await pane.getByRole("button", { name: texts.work.assess.save }).click();
  await pane.getByText(texts.work.done.assess).waitFor();
  expect((await bench.evaluation()).assessments.map(({ id, reason }) => [id, reason])).toEqual([
    ["B1", "Te weinig tijd voor het gesprek."],
    ["B2", "Na het gesprek bijgesteld."],
  ]);
});

test("[V24] an open question leads to its cell, and is gone once it is answered there", async () => {
  const { pane } = bench;
  await pane.getByRole("button", { name: texts.work.overview }).click();
  await bench.title(texts.topic.titles.elsewhere);
  const question = bench.pane.getByRole("button", { name: /specialistisch adviseur/i });
  const before = await question.count();
  expect(before).toBeGreaterThan(1);
  await bench.click(names.score("specialistisch_adviseur"));
  await bench.title("Specialistisch adviseur: Score");
  const { sheet } = await bench.placeOf(names.score("specialistisch_adviseur"));
  expect(await activeCell()).toContain(sheet);
  await pane.getByRole("radio", { name: /^3 · / }).click();
  await pane.getByText(texts.work.done.score).waitFor();
  await pane.getByRole("button", { name: texts.topic.score.toReason }).first().click();
  await bench.title("Specialistisch adviseur: Toelichting op de score");
  await pane.getByLabel(texts.topic.editor.label).fill("Wij huren kennis over externe veiligheid in bij de regio.");
  await pane.getByRole("button", { name: texts.topic.editor.save }).click();
  await pane.getByText(texts.work.done.text).waitFor();
  await pane.getByRole("button", { name: texts.work.overview }).click();
  await bench.title(texts.topic.titles.elsewhere);
  expect(await question.count()).toBeLessThan(before);
});

test("[V25] nothing went wrong on the page or in the add-in", async () => {
  expect(bench.sandbox.errors).toEqual([]);
  expect(await bench.sandbox.inside((api) => api.failures)).toEqual([]);
});
