/**
 * Two people with the pane open in one workbook: two add-ins, each with an Office.js and a selection of its own, over the
 * one store of the page that plays Excel. Needs `npm run build` and `npm run build:sandbox`.
 */
import type { Frame } from "playwright-core";
import { profiles } from "../../src/model/bijlage-d/index.ts";
import { texts } from "../../src/taskpane/texts.ts";
import { names } from "../../src/workbook/names.ts";
import { inFull } from "../support/evaluation-in-full.ts";
import { openBench, type Bench } from "../support/pane-bench.ts";

jest.setTimeout(180_000);

let bench: Bench;
let colleague: Frame;
const dialogs: string[] = [];

beforeAll(async () => {
  bench = await openBench(inFull, 2);
  bench.sandbox.page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  colleague = await bench.sandbox.addin(1);
  await titled(colleague, texts.topic.titles.elsewhere);
  await bench.title(texts.topic.titles.elsewhere);
});

afterAll(() => bench.close());

const titled = (frame: Frame, name: string): Promise<void> =>
  frame.getByRole("heading", { level: 2, name }).waitFor({ timeout: 60_000 });

const score = (frame: Frame, level: number) => frame.getByRole("radio", { name: new RegExp(`^${level} · `) });

const chosen = (frame: Frame, level: number): Promise<void> =>
  frame.locator(`input[type=radio][value='${level}']:checked`).waitFor({ state: "attached" });

/** The level that is chosen in a pane. */
const shown = (frame: Frame): Promise<string> => frame.locator("input[type=radio]:checked").inputValue();

/** Requests of both panes so far, but for what Office.js tidies up by itself. */
const requests = (): Promise<readonly number[]> =>
  bench.sandbox.inside((api) => api.logs.map((log) => log.filter(({ cleanup }) => !cleanup).length));

/** Waits until nothing has been asked for a second and a half; how much each pane asked since. */
async function untilQuiet(before: readonly number[]): Promise<readonly number[]> {
  for (let turn = 0, last = ""; turn < 20; turn += 1) {
    await bench.sandbox.inside((api) => api.idle());
    const now = await requests();
    if (now.join() === last) return now.map((count, index) => count - (before[index] ?? 0));
    last = now.join();
    await bench.sandbox.page.waitForTimeout(1500);
  }
  throw new Error("the panes keep asking");
}

const activeSheet = (): Promise<string> =>
  bench.sandbox.inside((api) => api.workbook.sheets.find(({ id }) => id === api.workbook.activeSheet)?.name ?? "");

test("[W1] each has a selection of one's own: where one goes, the other stays", async () => {
  await bench.click(names.conclusion(1));
  await bench.title("Conclusie 1");
  const sheet = await activeSheet();
  await colleague.getByRole("button", { name: profiles.casemanager.title, exact: true }).first().click();
  await titled(colleague, "Casemanager: Score");
  await untilQuiet([]);
  expect(await activeSheet()).toBe(sheet);
  expect(await bench.pane.getByRole("heading", { level: 2 }).textContent()).toBe("Conclusie 1");
  await bench.click(names.score("casemanager"));
  await bench.title("Casemanager: Score");
});

test("[W2] a score set in one pane shows in the cell and in the other, and back", async () => {
  await score(bench.pane, 4).click();
  await chosen(colleague, 4);
  expect((await bench.evaluation()).profiles.casemanager.score).toBe(4);
  await score(colleague, 5).click();
  await chosen(bench.pane, 5);
  expect((await bench.evaluation()).profiles.casemanager.score).toBe(5);
});

test("[W3] a score typed in the cell shows in both", async () => {
  expect(await bench.typeIn(names.score("casemanager"), "1")).toBeNull();
  await bench.click(names.score("casemanager"));
  await Promise.all([chosen(bench.pane, 1), chosen(colleague, 1)]);
});

test("[W4] who writes asks a few times, who sees it as well, and then it is quiet: no loop", async () => {
  await untilQuiet([]);
  for (const [writer, level] of [
    [0, 2],
    [1, 3],
    [0, 5],
  ] as const) {
    const before = await requests();
    await score(writer === 0 ? bench.pane : colleague, level).click();
    await chosen(writer === 0 ? colleague : bench.pane, level);
    const asked = await untilQuiet(before);
    // to write: whether the cell is open, and the value. To see it: the workbook, then where the user is
    expect(asked[writer]).toBeLessThanOrEqual(3);
    expect(asked[1 - writer]).toBeLessThanOrEqual(6);
    expect(asked[1 - writer]).toBeGreaterThan(0);
  }
});

test("[W5] both at once, again and again: they end equal, to each other and to the cell", async () => {
  const before = await requests();
  for (const [mine, theirs] of [
    [2, 4],
    [1, 5],
    [3, 2],
  ] as const) {
    await Promise.all([score(bench.pane, mine).click(), score(colleague, theirs).click()]);
  }
  const asked = await untilQuiet(before);
  expect(Math.max(...asked)).toBeLessThan(40);
  const found = (await bench.evaluation()).profiles.casemanager.score;
  expect([await shown(bench.pane), await shown(colleague)]).toEqual([String(found), String(found)]);
});

test("[W6] a text under the hands of one is not lost when the other saves: it is told, and the last to save wins", async () => {
  await colleague.getByRole("button", { name: texts.topic.score.toReason }).first().click();
  await titled(colleague, "Casemanager: Toelichting op de score");
  await bench.click(names.justification("casemanager"));
  await bench.title("Casemanager: Toelichting op de score");
  await colleague.getByLabel(texts.topic.editor.label).fill("De tekst van een collega.");
  await bench.pane.getByLabel(texts.topic.editor.label).fill("Mijn tekst.");
  await bench.pane.getByRole("button", { name: texts.topic.editor.save }).click();
  await colleague.getByText(texts.topic.editor.changed).waitFor();
  expect(await colleague.getByLabel(texts.topic.editor.label).inputValue()).toBe("De tekst van een collega.");
  expect((await bench.evaluation()).profiles.casemanager.justification).toBe("Mijn tekst.");
  await colleague.getByRole("button", { name: texts.topic.editor.save }).click();
  await colleague.getByText(texts.work.done.text).waitFor();
  await untilQuiet([]);
  expect((await bench.evaluation()).profiles.casemanager.justification).toBe("De tekst van een collega.");
  expect(await bench.pane.getByLabel(texts.topic.editor.label).inputValue()).toBe("De tekst van een collega.");
});

test("[W7] no event opens a dialog or a window, or takes the focus in the other pane", async () => {
  const box = bench.pane.getByLabel(texts.topic.editor.label);
  await box.focus();
  await colleague.getByLabel(texts.topic.editor.label).evaluate((element, text) => {
    // a change without a click: a click in the other frame would take the focus by itself
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set?.call(element, text);
    element.dispatchEvent(new Event("input", { bubbles: true }));
  }, "Nog een keer.");
  await colleague.getByRole("button", { name: texts.topic.editor.save }).dispatchEvent("click");
  await colleague.getByText(texts.work.done.text).waitFor();
  await untilQuiet([]);
  expect(await box.inputValue()).toBe("Nog een keer.");
  expect(await box.evaluate((element) => document.activeElement === element)).toBe(true);
  for (const frame of [bench.pane, colleague]) {
    expect(await frame.locator("dialog, [role=dialog], [role=alertdialog]").count()).toBe(0);
  }
  expect(dialogs).toEqual([]);
  expect(bench.sandbox.page.context().pages()).toHaveLength(1);
});

test("[W8] nothing went wrong on the page or in the add-ins", async () => {
  expect(bench.sandbox.errors).toEqual([]);
  expect(await bench.sandbox.inside((api) => api.failures)).toEqual([]);
});
