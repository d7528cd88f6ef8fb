/** Notes at cells, on the page that plays Excel: written, moved with their rows, saved, opened, and refused. */
import { pageViolations } from "../support/axe-in-browser.ts";
import { openSandbox, type Sandbox } from "../support/sandbox.ts";

jest.setTimeout(120_000);

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await openSandbox();
  await sandbox.inside(async (api) => {
    await api.grid.edit("Blad1", "B2", "Score");
    await api.grid.select("Blad1", "B2");
  });
});

afterAll(() => sandbox.close());

const notes = () => sandbox.inside((api) => api.blueprint().sheets.map(({ notes: found = [] }) => found));
const popup = () => sandbox.page.locator(".cs-note");
const told = () => sandbox.page.locator(".cs-told").textContent();

/** The middle of a cell of Blad1 on screen; columns are 64 pixels wide, rows 20 high, the headings 46 and 22. */
async function middle(row: number, column: number): Promise<{ readonly x: number; readonly y: number }> {
  const stage = await sandbox.page.locator(".cs-stage").boundingBox();
  if (stage === null) throw new Error("there is no grid");
  return { x: stage.x + 46 + (column - 0.5) * 64, y: stage.y + 22 + (row - 0.5) * 20 };
}

async function choose(row: number, column: number, item: string): Promise<void> {
  const { x, y } = await middle(row, column);
  await sandbox.page.mouse.click(x, y);
  await sandbox.page.mouse.click(x, y, { button: "right" });
  await sandbox.page.getByRole("menuitem", { name: item, exact: true }).click();
}

test("[PN1] the menu of a cell adds a note, with a corner, and selecting the cell shows and tells it", async () => {
  await choose(2, 2, "Notitie toevoegen");
  await sandbox.page
    .getByRole("textbox", { name: "Notitie bij cel B2" })
    .fill("Waarom een 3?\nVraag het de teamleider.");
  await sandbox.page.getByRole("button", { name: "Opslaan", exact: true }).click();
  expect(await notes()).toEqual([[{ cell: "B2", text: "Waarom een 3?\nVraag het de teamleider.", author: "" }]]);
  expect(await sandbox.page.locator(".cs-corner").count()).toBe(1);
  expect(await popup().textContent()).toBe("Waarom een 3?\nVraag het de teamleider.");
  expect(await told()).toBe("Notitie bij cel B2: Waarom een 3?\nVraag het de teamleider.");
  await sandbox.page.keyboard.press("ArrowDown");
  await popup().waitFor({ state: "hidden" });
  expect(await told()).toBe("");
  await sandbox.page.keyboard.press("ArrowUp");
  await popup().waitFor();
  expect(await pageViolations(sandbox.page)).toEqual([]);
});

test("[PN2] the mouse at the cell shows the note of a cell that is not selected", async () => {
  await sandbox.inside((api) => api.grid.select("Blad1", "F12"));
  await popup().waitFor({ state: "hidden" });
  const { x, y } = await middle(2, 2);
  await sandbox.page.mouse.move(x, y, { steps: 4 });
  await popup().waitFor();
  const away = await middle(9, 5);
  await sandbox.page.mouse.move(away.x, away.y, { steps: 4 });
  await popup().waitFor({ state: "hidden" });
});

test("[PN3] Shift+F2 writes a note, the Escape key leaves it as it was", async () => {
  await sandbox.inside((api) => api.grid.select("Blad1", "B2"));
  await choose(5, 3, "Notitie toevoegen");
  await sandbox.page.keyboard.type("Tweede");
  await sandbox.page.keyboard.press("Control+Enter");
  await sandbox.page.keyboard.press("Shift+F2");
  await sandbox.page.getByRole("textbox", { name: "Notitie bij cel C5" }).fill("iets anders");
  expect(await pageViolations(sandbox.page)).toEqual([]);
  await sandbox.page.keyboard.press("Escape");
  expect((await notes())[0]?.map(({ cell, text }) => [cell, text.slice(0, 6)])).toEqual([
    ["B2", "Waarom"],
    ["C5", "Tweede"],
  ]);
});

test("[PN4] a row inserted above, saved and opened: the note stands at the cell that moved", async () => {
  await choose(1, 1, "Rij erboven invoegen");
  await sandbox.inside((api) => api.idle());
  const [download] = await Promise.all([
    sandbox.page.waitForEvent("download"),
    sandbox.page.getByRole("button", { name: "Opslaan als .xlsx" }).click(),
  ]);
  const path = await download.path();
  await sandbox.reload();
  expect(await notes()).toEqual([[]]);
  const [chooser] = await Promise.all([
    sandbox.page.waitForEvent("filechooser"),
    sandbox.page.getByRole("button", { name: "Openen…" }).click(),
  ]);
  await chooser.setFiles(path);
  await sandbox.page.getByText("is geopend").waitFor();
  expect((await notes())[0]?.map(({ cell }) => cell)).toEqual(["B3", "C6"]);
  expect(await sandbox.inside((api) => api.grid.shown("Blad1", "B3"))).toBe("Score");
  await sandbox.inside((api) => api.grid.select("Blad1", "B3"));
  expect(await popup().textContent()).toBe("Waarom een 3?\nVraag het de teamleider.");
});

test("[PN5] the menu takes a note away; an unsaved note is unsaved work", async () => {
  await choose(6, 3, "Notitie verwijderen");
  expect((await notes())[0]?.map(({ cell }) => cell)).toEqual(["B3"]);
  expect(await sandbox.page.locator(".cs-corner").count()).toBe(1);
  const asked: string[] = [];
  sandbox.page.once("dialog", (dialog) => {
    asked.push(dialog.message());
    void dialog.dismiss();
  });
  await sandbox.page.getByRole("button", { name: "Openen…" }).click();
  expect(asked).toEqual([expect.stringContaining("nog niet opgeslagen")]);
});

test("[PN6] a protected sheet shows its notes and refuses changes, at an open cell too", async () => {
  await sandbox.inside((api) => {
    const [sheet] = api.workbook.sheets;
    if (sheet !== undefined) sheet.protection = { allowEditObjects: false };
    return api.grid.refresh();
  });
  await choose(3, 2, "Notitie bewerken");
  await sandbox.page.getByRole("alertdialog", { name: "Dit blad is beveiligd" }).waitFor();
  await sandbox.page.getByRole("button", { name: "Sluiten", exact: true }).click();
  expect(await sandbox.inside((api) => api.grid.note("Blad1", "D4", "mag niet"))).toMatchObject({
    title: "Dit blad is beveiligd",
  });
  await sandbox.page.getByRole("button", { name: "Sluiten", exact: true }).click();
  expect((await notes())[0]).toHaveLength(1);
});

test("[PN7] Tab goes on past the last column on screen, and back", async () => {
  await sandbox.inside((api) => api.grid.select("Blad1", "M8"));
  const { x, y } = await middle(8, 5);
  await sandbox.page.mouse.click(x, y);
  await sandbox.inside((api) => api.grid.select("Blad1", "M8"));
  for (let step = 0; step < 12; step += 1) await sandbox.page.keyboard.press("Tab");
  expect(await sandbox.page.getByLabel("Naamvak: ga naar een cel of een naam").inputValue()).toBe("Y8");
  await sandbox.inside((api) => api.grid.select("Blad1", "AAA3000"));
  expect(await sandbox.page.getByLabel("Naamvak: ga naar een cel of een naam").inputValue()).toBe("AAA3000");
});

test("[PN9] a formula that gives a block fills its neighbours, until they are in the way", async () => {
  const shown = () => sandbox.inside((api) => ["J1", "J2"].map((address) => api.grid.shown("Blad1", address)));
  await sandbox.inside(async (api) => {
    const [sheet] = api.workbook.sheets;
    if (sheet !== undefined) sheet.protection = null;
    await api.grid.edit("Blad1", "H1", "1,5");
    await api.grid.edit("Blad1", "I1", "twee");
    await api.grid.edit("Blad1", "J1", "=TRANSPOSE(H1:I1)");
  });
  expect(await shown()).toEqual(["1,5", "twee"]);
  await sandbox.inside((api) => api.grid.edit("Blad1", "J2", "bezet"));
  expect(await shown()).toEqual(["#OVERLOOP!", "bezet"]);
});

test("[PN8] nothing went wrong meanwhile", async () => {
  expect(sandbox.errors).toEqual([]);
  expect(await sandbox.inside((api) => api.failures)).toEqual([]);
});
