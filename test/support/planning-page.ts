import type { Evaluation } from "../../src/model/evaluation/evaluation.ts";
import type { Blueprint } from "../../src/workbook/blueprint.ts";
import { build } from "../../src/workbook/build.ts";
import { contentsOf } from "../../src/workbook/contents-of.ts";
import { readEvaluation } from "../../src/workbook/read.ts";
import { writeBlueprint } from "../../src/xlsx/index.ts";
import type { Sandbox } from "./sandbox.ts";

/** The label of the ribbon's button. */
export const drawPlan = "Actieplan opstellen";

/** Opens a workbook from a file's bytes in the page, with the pane closed and everything calculated. */
export async function openBook(sandbox: Sandbox, blueprint: Blueprint): Promise<void> {
  const bytes = [...(await writeBlueprint(blueprint))];
  await sandbox.inside((api, given) => api.open(new Uint8Array(given), "zelfevaluatie.xlsx"), bytes);
  if (await sandbox.page.locator(".pane").isVisible()) {
    await sandbox.page.getByRole("button", { name: "Deelvenster sluiten" }).click();
  }
  await sandbox.inside((api) => api.idle());
}

/** The same for a whole evaluation. */
export const openEvaluation = (sandbox: Sandbox, evaluation: Evaluation): Promise<void> =>
  openBook(sandbox, build(evaluation));

/** Presses the button as a mouse does that leaves the focus where it is: in a cell that is being edited, say. */
export const press = (sandbox: Sandbox): Promise<void> =>
  sandbox.page.getByRole("button", { name: drawPlan }).dispatchEvent("click");

/** Waits until the button is done, and a little longer, so that a second completion would be seen. */
export async function settled(sandbox: Sandbox): Promise<void> {
  await sandbox.page.locator('.ribbon-button[aria-busy="false"]', { hasText: drawPlan }).waitFor();
  await sandbox.page.waitForTimeout(200);
  await sandbox.inside((api) => api.idle());
}

/** How often each press so far, in the workbook that is open, was completed. */
export const completions = (sandbox: Sandbox): Promise<readonly number[]> =>
  sandbox.inside((api) => api.commands.map((one) => one.completions));

/** The titles of the sheets. */
export const titles = (sandbox: Sandbox): Promise<readonly string[]> =>
  sandbox.inside((api) => api.workbook.sheets.map(({ name }) => name));

/** What the workbook that is open holds. */
export async function evaluationIn(sandbox: Sandbox): Promise<Evaluation> {
  const outcome = readEvaluation(contentsOf(await sandbox.inside((api) => api.blueprint())));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}
