/**
 * The pane beside the tables: click a cell, read the pane, act, read the cell. Needs `npm run build` and
 * `npm run build:sandbox`, which `npm test` does first.
 */
import { actionPlanQuestion, profiles, scale } from "../../src/model/bijlage-d/index.ts";
import { rowTexts } from "../../src/taskpane/row-texts.ts";
import { discussedTexts, talkedTexts } from "../../src/taskpane/talked-texts.ts";
import { texts } from "../../src/taskpane/texts.ts";
import { names, tableNames } from "../../src/workbook/names.ts";
import { actionTable, sourceTable } from "../../src/workbook/tables.ts";
import { columnTexts as heads } from "../../src/workbook/texts.ts";
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

const level = (score: number): string => texts.topic.level(score, scale[score - 1]?.label ?? "");

const activeCell = (): Promise<string> =>
  bench.sandbox.inside((api) => {
    const sheet = api.workbook.sheets.find(({ id }) => id === api.workbook.activeSheet);
    const { top, left } = api.workbook.selection;
    return `${sheet?.name} ${top},${left}`;
  });

const save = (): Promise<void> => bench.pane.getByRole("button", { name: texts.topic.editor.save }).click();

/** Saves what was typed for the row, and waits until it is in the workbook. */
async function saved(): Promise<void> {
  await save();
  await bench.pane.getByText(texts.work.done.row).waitFor();
}

test("[V20] source: click the cell, read the pane, write the row there, read the cell; and type in the cell", async () => {
  const { pane } = bench;
  const table = tableNames.sources("casemanager");
  await bench.select(await bench.cellOf(table, columnOf(sourceTable("casemanager"), "finding")));
  await bench.title("Casemanager: Bronnen");
  expect(await pane.getByLabel(heads.source).inputValue()).toBe("Jaarverslag 2025");
  await pane.getByLabel(heads.finding).fill("Doorlooptijden dalen, klachten niet.");
  await pane.getByLabel(heads.kind).selectOption("Gesprek");
  await saved();
  const description = columnOf(sourceTable("casemanager"), "description");
  expect(await type(await bench.cellOf(table, description, 2), "Gesprek met de balie")).toBeNull();
  await pane.getByText("Gesprek met de balie").first().waitFor();
  await bench.select(await bench.cellOf(table, description, 5));
  await pane.getByText(rowTexts.blank).waitFor();
  await pane.getByLabel(heads.source).fill("Klanttevredenheid 2026");
  await saved();
  expect(await pane.getByLabel(heads.source).inputValue()).toBe("Klanttevredenheid 2026");
  expect((await bench.evaluation()).profiles.casemanager.sources).toEqual([
    { id: "R1", kind: "gesprek", description: "Jaarverslag 2025", finding: "Doorlooptijden dalen, klachten niet." },
    { id: expect.any(String), kind: null, description: "Gesprek met de balie", finding: "" },
    { id: "R3", kind: null, description: "Klanttevredenheid 2026", finding: "" },
  ]);
  await pane.getByRole("button", { name: texts.topic.score.toScore }).click();
  await bench.title("Casemanager: Score");
});

test("[V21] peer entry: its question, and its row written in the pane; a change in the cell shows", async () => {
  const { pane } = bench;
  await bench.select(await bench.cellOf(tableNames.peerEntries));
  await bench.title(texts.topic.titles.peerEntry);
  await pane.getByText(profiles.toezichthouder_handhaver.scoreQuestion).waitFor();
  expect(await pane.getByLabel(heads.notes).inputValue()).toBe("Laat collega’s elkaars verslagen tegenlezen.");
  await pane.getByLabel(heads.score, { exact: true }).selectOption({ label: level(3) });
  await pane.getByLabel(heads.response).fill("Vanaf mei lezen wij elkaars verslagen.");
  await saved();
  expect(await type(await bench.cellOf(tableNames.peerEntries), "OD Zuid")).toBeNull();
  await bench.select(await bench.cellOf(tableNames.peerEntries));
  await pane.locator("textarea").filter({ hasText: "OD Zuid" }).waitFor();
  const entry = { organisation: "OD Zuid", score: 3, response: "Vanaf mei lezen wij elkaars verslagen." };
  expect((await bench.evaluation()).peerReview.entries).toMatchObject([entry]);
  await pane.getByLabel(heads.score, { exact: true }).selectOption({ label: texts.topic.notScored });
  await saved();
  expect((await bench.evaluation()).peerReview.entries).toMatchObject([{ ...entry, score: null }]);
});

test("[V22] action: the selected column asks its question, what SMART misses is asked, and the row is written", async () => {
  const { pane } = bench;
  const target = columnOf(actionTable, "target");
  await bench.select(await bench.cellOf(tableNames.actions, target));
  await bench.title(/Actieplan/);
  await pane.getByText(actionPlanQuestion).waitFor();
  await pane.getByText(texts.topic.action.target).waitFor();
  await pane.getByLabel(heads.target).fill("");
  await saved();
  await pane.getByText("M · Meetbaar").waitFor();
  await pane.getByLabel(heads.target).fill("7 van de 8");
  await pane.getByText(rowTexts.others).click();
  await pane.getByLabel(heads.end).fill("2027-12-31");
  await pane.getByLabel(heads.status).selectOption("Gepland");
  await saved();
  await pane.getByText("M · Meetbaar").waitFor({ state: "detached" });
  expect((await bench.evaluation()).actions[0]).toMatchObject({
    target: "7 van de 8",
    end: "2027-12-31",
    status: "gepland",
    baseline: "2 van de 8",
  });
  expect(await type(await bench.cellOf(tableNames.actions, target), "8 van de 8")).toBeNull();
  await bench.select(await bench.cellOf(tableNames.actions, target));
  await pane.locator("textarea").filter({ hasText: "8 van de 8" }).waitFor();
});

test("[V26] a question about a row leads to its cell; once talked through it is quiet, until that is taken back", async () => {
  const { pane } = bench;
  const owner = columnOf(actionTable, "owner");
  await bench.select(await bench.cellOf(tableNames.actions, owner));
  await pane.getByLabel(heads.owner).fill("Jan de Vries");
  await saved();
  await pane
    .getByText(/Is dat een persoon/)
    .first()
    .waitFor();
  await bench.click(names.conclusion(1));
  await bench.title("Conclusie 1");
  await bench.sandbox.page.waitForTimeout(1_000); // Excel tells of the sheet and then of its cell; a user is no faster
  await pane.getByRole("button", { name: texts.work.overview }).click();
  const question = pane.getByRole("button", { name: /eigenaar van een actie.*Jan de Vries/ });
  await question.click();
  await bench.title(/Actieplan/);
  const { sheet, address } = await bench.cellOf(tableNames.actions, owner);
  const row = /\d+/.exec(address)?.[0];
  expect(await activeCell()).toBe(`${sheet} ${row},${address.charCodeAt(0) - 64}`);

  await bench.unfold(talkedTexts.title);
  await pane
    .getByLabel(talkedTexts.question)
    .selectOption({ label: await pane.locator("option", { hasText: "Jan de Vries" }).first().innerText() });
  await pane.getByLabel(talkedTexts.answer).fill("besproken, want zo heet het team");
  await pane.getByRole("button", { name: talkedTexts.save }).click();
  await pane.locator("p.done").filter({ hasText: talkedTexts.done }).waitFor();
  await bench.unfold(discussedTexts.title(1));
  await pane.getByRole("listitem").filter({ hasText: "besproken, want zo heet het team" }).waitFor();
  await pane.getByRole("button", { name: /^Terugnemen: / }).click();
  await pane.getByText(discussedTexts.done).waitFor();
  expect((await bench.evaluation()).answers).toEqual([]);
  await pane
    .getByText(/Is dat een persoon/)
    .first()
    .waitFor();
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

test("[V27] a table that is gone is told in the pane, and its cells ask for nothing any more", async () => {
  const { pane } = bench;
  await bench.select(await bench.cellOf(tableNames.sources("vergunningverlener")));
  await bench.title("Vergunningverlener: Bronnen");
  await bench.sandbox.inside((api) => {
    const sheet = api.workbook.sheets.find(({ name }) => name === "Vergunningverlener");
    sheet?.tables.splice(0);
  });
  await pane.getByRole("button", { name: texts.work.refresh }).click();
  await pane.getByText(texts.work.damaged.title).waitFor();
  await bench.title(texts.topic.titles.elsewhere);
});

test("[V25] nothing went wrong on the page or in the add-in", async () => {
  expect(bench.sandbox.errors).toEqual([]);
  expect(await bench.sandbox.inside((api) => api.failures)).toEqual([]);
});
