/** The page in use: keys, copying, undo, tabs of sheets, small windows, and what it says while it works. */
import { mkdirSync } from "node:fs";
import { openSandbox, type Sandbox } from "../support/sandbox.ts";

jest.setTimeout(120_000);

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await openSandbox();
  await sandbox.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
});

afterAll(() => sandbox.close());

const press = (keys: string) => sandbox.page.keyboard.press(keys);
const selection = () => sandbox.inside((api) => api.workbook.selection);
const shown = (sheet: string, address: string) =>
  sandbox.inside((api, [name, cell]) => api.grid.shown(name, cell), [sheet, address] as const);

async function select(sheet: string, address: string): Promise<void> {
  await sandbox.inside((api, [name, cell]) => api.grid.select(name, cell), [sheet, address] as const);
  await sandbox.page.locator('canvas[id^="univer-sheet-main"]').first().focus();
}

/** Tries until it holds, for at most half a minute. */
async function eventually(holds: () => Promise<void>): Promise<void> {
  const until = Date.now() + 30_000;
  for (;;) {
    try {
      await holds();
      return;
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** A picture to look at, where SPIEGEL_PICTURES names a folder. */
async function picture(name: string): Promise<void> {
  const folder = process.env["SPIEGEL_PICTURES"];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await sandbox.page.waitForTimeout(500);
  await sandbox.page.screenshot({ path: `${folder}/${name}.png` });
}

test("[Q1] Ctrl+A selects cells, which can then be copied and pasted", async () => {
  await sandbox.inside((api) => api.grid.paste("Blad1", "B2", "een\ttwee\ndrie\tvier"));
  await sandbox.page.locator(".notice strong").dblclick();
  await select("Blad1", "B2");
  await press("Control+a");
  expect(await selection()).toEqual({ top: 2, left: 2, bottom: 3, right: 3 });
  await picture("q1-all");
  await press("Control+c");
  await select("Blad1", "E5");
  await press("Control+v");
  await eventually(async () => expect(await (() => shown("Blad1", "F6"))()).toBe("vier"));
});

test("[Q2] Ctrl+Z takes the user's edits back, Ctrl+Y does them again", async () => {
  await press("Control+z");
  await eventually(async () => expect(await (() => shown("Blad1", "F6"))()).toBe(""));
  await press("Control+y");
  await eventually(async () => expect(await (() => shown("Blad1", "F6"))()).toBe("vier"));
});

test("[Q3] a double click on a tab renames the sheet; a bad name is refused and nothing changes", async () => {
  const tab = sandbox.page.locator(".cs-tab").first();
  await tab.dblclick();
  await sandbox.page.getByLabel("Nieuwe naam van blad Blad1").fill("a/b");
  await press("Enter");
  await sandbox.page.getByRole("alertdialog").getByText("Een bladnaam telt").waitFor();
  await press("Enter");
  await tab.dblclick();
  await sandbox.page.getByLabel("Nieuwe naam van blad Blad1").fill("Kladblok");
  await press("Enter");
  await eventually(async () =>
    expect(await (() => sandbox.inside((api) => api.workbook.sheets[0]?.name))()).toBe("Kladblok"),
  );
  await tab.click({ button: "right" });
  await picture("q3-menu");
  await sandbox.page.getByRole("menuitem", { name: "Blad beveiligen" }).click();
  await eventually(async () =>
    expect(await (() => sandbox.inside((api) => api.workbook.sheets[0]?.protection === null))()).toBe(false),
  );
  await tab.click({ button: "right" });
  await sandbox.page.getByRole("menuitem", { name: "Beveiliging opheffen" }).click();
  await eventually(async () =>
    expect(await (() => sandbox.inside((api) => api.workbook.sheets[0]?.protection))()).toBeNull(),
  );
});

test("[Q4] an empty line inside a text is drawn", async () => {
  await sandbox.inside((api) => api.grid.edit("Kladblok", "A10", "eerste regel\n\nderde regel"));
  await sandbox.page.waitForTimeout(300);
  await picture("q4-empty-line");
  expect(await shown("Kladblok", "A10")).toBe("eerste regel\n\nderde regel");
});

test("[Q5] Zelfevaluatie by keyboard puts the focus on the first field; F6 leaves the pane and comes back", async () => {
  await sandbox.page.locator(".ribbon-button").first().focus();
  await press("Enter");
  const addin = await sandbox.addin();
  await addin.getByLabel("Organisatie").waitFor();
  const focusIn = () => addin.evaluate(() => document.activeElement?.tagName ?? "");
  await eventually(async () => expect(await focusIn()).not.toBe("BODY"));
  await press("Tab");
  expect(await focusIn()).not.toBe("BODY");
  const part = () =>
    sandbox.page.evaluate(() => document.activeElement?.closest(".ribbon-part, .grid, .pane")?.className);
  await press("F6");
  expect(await part()).toBe("ribbon-part");
  await press("Shift+F6");
  expect(await part()).toBe("pane");
  await press("Shift+F6");
  expect(await part()).toBe("grid");
});

test("[Q6] no button of Univer's own can be reached from the tabs", async () => {
  await sandbox.page.locator(".cs-tab").first().focus();
  await press("Shift+Tab");
  const label = await sandbox.page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200) ?? "");
  expect(label).not.toContain("Close sidebar");
});

test("[Q7] each sheet keeps its selection, and the keys of Excel move it", async () => {
  await (await sandbox.addin()).getByLabel("Organisatie").fill("Omgevingsdienst Voorbeeld");
  await (await sandbox.addin()).getByRole("button", { name: "Werkmap maken" }).click();
  await eventually(async () =>
    expect(await (() => sandbox.inside((api) => api.workbook.sheets.length))()).toBeGreaterThan(9),
  );
  await sandbox.inside((api) => api.idle());
  await select("Leeswijzer", "B12");
  await press("Control+PageDown");
  await press("Control+PageUp");
  await eventually(async () => expect(await selection()).toEqual({ top: 12, left: 2, bottom: 12, right: 2 }));
  await press("Home");
  await eventually(async () => expect(await selection()).toEqual({ top: 12, left: 1, bottom: 12, right: 1 }));
  await press("PageDown");
  await eventually(async () => expect((await selection()).top).toBeGreaterThan(12));
  await press("Control+End");
  await press("Control+Shift+Home");
  await eventually(async () => expect((await selection()).bottom).toBeGreaterThan(12));
});

test("[Q8] in a low window cells are left, and the pane leaves the buttons free", async () => {
  await sandbox.inside((api) => api.grid.select("Stap 1 Zelfevaluatie", "A1"));
  await sandbox.page.setViewportSize({ width: 720, height: 480 });
  await sandbox.page.waitForTimeout(800);
  await picture("q8-low");
  const stage = await sandbox.page.locator(".cs-stage").boundingBox();
  expect(stage?.height).toBeGreaterThan(150);
  await sandbox.page.getByRole("button", { name: "Opslaan als .xlsx" }).click({ trial: true });
  await sandbox.page.getByRole("button", { name: "Deelvenster sluiten" }).click();
  await picture("q8-low-closed");
  await sandbox.page.setViewportSize({ width: 1400, height: 860 });
});

test("[Q9] a file opens on the sheet on which it was saved, and says so at once", async () => {
  await sandbox.inside((api) => api.grid.select("Stap 3 Conclusies", "B4"));
  const said = await sandbox.inside(async (api) => {
    const bytes = (await api.save()) as Uint8Array<ArrayBuffer>;
    const status = document.querySelector(".status");
    const texts: (string | null)[] = [];
    const watch = new MutationObserver(() => texts.push(status?.textContent ?? null));
    if (status !== null) watch.observe(status, { childList: true, characterData: true, subtree: true });
    await api.open(bytes, "terug.xlsx");
    watch.disconnect();
    return texts;
  });
  expect(said[0]).toContain("Bezig met openen");
  const active = await sandbox.inside(
    ({ workbook }) => workbook.sheets.find(({ id }) => id === workbook.activeSheet)?.name,
  );
  expect(active).toBe("Stap 3 Conclusies");
  await picture("q9-opened");
});

test("[Q10] when the server is gone the page says so, in words that help", async () => {
  await sandbox.page.route("**/taskpane.html*", (route) => route.abort());
  await sandbox.page.reload(); // a pane that was opened once is not fetched again
  await sandbox.page.getByRole("button", { name: "Zelfevaluatie" }).click();
  await sandbox.page.getByText("De server van deze pagina is gestopt").waitFor();
  await picture("q10-server");
});
