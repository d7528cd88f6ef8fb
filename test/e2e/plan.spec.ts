/**
 * *Actieplan opstellen* from the ribbon, in the page that plays Excel, with the pane closed: what it makes, what it says
 * when it cannot, and that it tells Excel exactly once that it is over. Needs `npm run build` and `npm run build:sandbox`.
 */
import { beforePlan } from "../support/planned.ts";
import { completions, drawPlan, evaluationIn, openBook, openEvaluation } from "../support/planning-page.ts";
import { press, settled, titles } from "../support/planning-page.ts";
import { openSandbox, type Sandbox } from "../support/sandbox.ts";
import { planned } from "../../src/model/action-plan/index.ts";
import { build } from "../../src/workbook/build.ts";

jest.setTimeout(180_000);

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await openSandbox();
});

afterAll(() => sandbox.close());

const made = ["Actieplan", "Managementsamenvatting"];
const pane = () => sandbox.page.locator(".pane");

function first<T>([one]: readonly T[]): T {
  if (one === undefined) throw new Error("there is none");
  return one;
}

/** What the pane says about the last press. */
async function notice(): Promise<string> {
  const board = (await sandbox.addin()).getByRole("region", { name: "Meldingen" });
  await board.waitFor();
  return (await board.textContent()) ?? "";
}

const plansIn = async (): Promise<readonly string[]> => (await titles(sandbox)).filter((name) => made.includes(name));

test("[A1] makes the two sheets and shows the plan, with the pane closed; completed once", async () => {
  await openEvaluation(sandbox, beforePlan);
  await sandbox.page.getByRole("button", { name: drawPlan }).click();
  await settled(sandbox);
  expect(await plansIn()).toEqual(made);
  expect(await pane().isVisible()).toBe(false);
  expect(await completions(sandbox)).toEqual([1]);
  expect(await sandbox.page.getByRole("status", { name: "Stand van zaken" }).textContent()).toContain(
    `De opdracht ‘${drawPlan}’ is afgelopen.`,
  );
  const active = await sandbox.inside(({ workbook }) => workbook.sheets.find(({ id }) => id === workbook.activeSheet));
  expect(active?.name).toBe("Actieplan");
  expect((await evaluationIn(sandbox)).actions).toEqual(planned(beforePlan).evaluation.actions);
});

test("[A2] again: what the user wrote stays, nothing is made twice, and each press is completed once", async () => {
  const standing = await titles(sandbox);
  const { specific } = await sandbox.inside(async (api) => {
    const text = "Iedere casemanager volgt de basisopleiding.";
    const refused = await api.grid.edit("Actieplan", "E5", text);
    return { refused, specific: text };
  });
  await press(sandbox);
  await settled(sandbox);
  await press(sandbox);
  await settled(sandbox);
  expect(await completions(sandbox)).toEqual([1, 1, 1]);
  expect(await titles(sandbox)).toEqual(standing);
  const { actions } = planned(beforePlan).evaluation;
  expect((await evaluationIn(sandbox)).actions).toEqual(actions.with(0, { ...first(actions), specific }));
});

test("[A3] a workbook without an evaluation: the pane opens and says so; completed once, nothing made", async () => {
  const { styles } = build(beforePlan);
  const [sheet] = build(beforePlan).sheets;
  if (sheet === undefined) throw new Error("no sheet");
  const plain = { ...sheet, name: "Begroting", tables: [], validations: [], hyperlinks: [], charts: [], pivots: [] };
  await openBook(sandbox, {
    sheets: [{ ...plain, conditionalFormats: [], merges: [], cells: [] }],
    names: [],
    styles,
    properties: { title: "", subject: "" },
  });
  await press(sandbox);
  await settled(sandbox);
  expect(await pane().isVisible()).toBe(true);
  expect(await notice()).toContain("staat nog geen zelfevaluatie. Maak er eerst een");
  expect([await completions(sandbox), await titles(sandbox)]).toEqual([[1], ["Begroting"]]);
});

test("[A4] a plan behind a password, with news to add: said with its sheet; completed once, nothing changed", async () => {
  await openEvaluation(sandbox, { ...beforePlan, actions: planned(beforePlan).evaluation.actions.slice(0, 1) });
  await sandbox.inside(({ workbook }) => {
    const sheet = workbook.sheets.find(({ name }) => name === "Actieplan");
    if (sheet === undefined) throw new Error("no plan");
    sheet.protection = { allowFormatCells: false };
    sheet.password = "geheim";
  });
  const before = await evaluationIn(sandbox);
  await press(sandbox);
  await settled(sandbox);
  expect(await pane().isVisible()).toBe(true);
  expect(await notice()).toMatch(/blad “Actieplan”.*beveiligd.*wachtwoord/);
  expect([await completions(sandbox), await evaluationIn(sandbox)]).toEqual([[1], before]);
});

test("[A5] a name that is gone: told which, the rest is planned; completed once", async () => {
  await openEvaluation(sandbox, beforePlan);
  await sandbox.inside(({ workbook }) => {
    workbook.names = workbook.names.filter(({ name }) => name !== "score_casemanager");
  });
  await press(sandbox);
  await settled(sandbox);
  expect(await pane().isVisible()).toBe(true);
  expect(await notice()).toContain("Casemanager · In welke mate");
  expect([await completions(sandbox), await plansIn()]).toEqual([[1], made]);
});

test("[A6] while a cell is being edited it asks for Enter, and goes on with what was typed; completed once", async () => {
  await openEvaluation(sandbox, beforePlan);
  const place = build(beforePlan).names.find(({ name }) => name === "score_specialistisch_adviseur");
  if (place === undefined) throw new Error("no cell");
  await sandbox.inside((api, { sheet, address }) => api.grid.select(sheet, address), { ...place });
  await sandbox.page.locator('canvas[id^="univer-sheet-main"]').focus();
  await sandbox.page.keyboard.press("1");
  expect(await sandbox.page.getByRole("textbox", { name: /^Cel .* bewerken$/ }).isVisible()).toBe(true);
  await press(sandbox);
  expect(await notice()).toContain("Druk in die cel op Enter.");
  expect([await completions(sandbox), await plansIn()]).toEqual([[0], []]);
  await sandbox.page.keyboard.press("Enter");
  await settled(sandbox);
  expect(await notice()).toContain("zijn opgesteld");
  expect([await completions(sandbox), await plansIn()]).toEqual([[1], made]);
  expect((await evaluationIn(sandbox)).actions.map(({ profile }) => profile)).toContain("specialistisch_adviseur");
});

test("[A7] nothing went wrong on the page or in the add-in", async () => {
  expect(sandbox.errors).toEqual([]);
  expect(await sandbox.inside((api) => api.failures)).toEqual([]);
});
