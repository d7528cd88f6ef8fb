/**
 * Excel's part, played to the genuine Office.js in a browser with an add-in for the tests alone (./probe): events,
 * custom functions, ribbon commands and the pane's visibility, whatever the product uses of them.
 */
import type { Frame } from "playwright-core";
import { openSandbox, type Sandbox } from "../support/sandbox.ts";

jest.setTimeout(60_000);

let sandbox: Sandbox;
let probe: Frame;

type Heard = Readonly<Record<string, unknown>>;

declare global {
  interface Window {
    heard: Heard[];
    ready: Promise<unknown>;
    listen(): Promise<void>;
  }
}

beforeAll(async () => {
  sandbox = await openSandbox("test/e2e/probe");
});

afterAll(() => sandbox.close());

/** What the add-in has heard since the last time. */
async function heard(): Promise<readonly Heard[]> {
  await sandbox.inside((api) => api.idle());
  await sandbox.page.waitForTimeout(150);
  return probe.evaluate(() => window.heard.splice(0));
}

const status = () => sandbox.page.getByRole("status", { name: "Stand van zaken" });

test("[H1] a custom function is called through the add-in's runtime, before any pane was opened", async () => {
  const results = await sandbox.inside((api) =>
    Promise.all([
      api.callFunction("PROBE.OPTELLEN", 1, 2),
      api.callFunction("PROBE.OPTELLEN", 1),
      api.callFunction("PROBE.VORM", "a", null, true),
      api.callFunction("PROBE.MISLUKT", "throw"),
      api.callFunction("PROBE.MISLUKT", "notAvailable"),
      api.callFunction("PROBE.MISLUKT", "divisionByZero"),
      api.callFunction("PROBE.OPTELLEN", "geen getal"),
      api.callFunction("PROBE.ANDERS"),
    ]),
  );
  expect(results).toEqual([
    3,
    101,
    `[[["a"]],[[null]],[[true]]]`,
    { error: "#VALUE!" },
    { error: "#N/A" },
    { error: "#DIV/0!" },
    { error: "#VALUE!" },
    { error: "#NAME?" },
  ]);
  expect(await sandbox.page.locator(".pane").isVisible()).toBe(false);
  probe = await sandbox.addin();
});

test("[H2] a formula with a custom function is calculated, and again when its input changes", async () => {
  const shown = await sandbox.inside(async (api) => {
    const { grid } = api;
    await grid.edit("Blad1", "A1", "3");
    await grid.edit("Blad1", "B1", "=PROBE.OPTELLEN(A1,4)");
    await api.idle();
    const first = grid.shown("Blad1", "B1");
    await grid.edit("Blad1", "A1", "10");
    await api.idle();
    return [first, grid.shown("Blad1", "B1")];
  });
  expect(shown).toEqual(["7", "14"]);
});

test("[H3] a custom function that throws keeps nothing else from being calculated", async () => {
  const shown = await sandbox.inside(async (api) => {
    const { grid } = api;
    await grid.edit("Blad1", "D1", `=PROBE.MISLUKT("throw")`);
    await grid.edit("Blad1", "D2", `=IFERROR(D1,"anders")`);
    await grid.edit("Blad1", "D3", "=1+1");
    await api.idle();
    return ["D1", "D2", "D3"].map((address) => grid.shown("Blad1", address));
  });
  expect(shown).toEqual(["#WAARDE!", "anders", "2"]);
});

test("[H4] Office.js knows its host: Excel on the web, in Dutch, at the manifest's floor", async () => {
  const facts = await probe.evaluate(async () => {
    const { host, platform } = await Office.onReady();
    const has = (name: string, version: string) => Office.context.requirements.isSetSupported(name, version);
    return {
      host,
      platform,
      language: Office.context.displayLanguage,
      sets: [has("ExcelApi", "1.14"), has("ExcelApi", "1.15"), has("SharedRuntime", "1.1"), has("DialogApi", "1.1")],
    };
  });
  expect(facts).toEqual({
    host: "Excel",
    platform: "OfficeOnline",
    language: "nl-NL",
    sets: [true, false, true, false],
  });
});

test("[H5] a user's edit is told where, what and by whom; the add-in's own says so", async () => {
  await probe.evaluate(() => window.listen());
  await heard();
  await sandbox.inside((api) => api.grid.edit("Blad1", "C4", "hallo"));
  const told = await heard();
  const change = { changeType: "RangeEdited", address: "C4", triggerSource: "Unknown" };
  const details = { valueBefore: "", valueAfter: "hallo", valueTypeBefore: "Empty", valueTypeAfter: "String" };
  expect(told).toContainEqual(expect.objectContaining({ name: "changed", ...change, details }));
  expect(told).toContainEqual(expect.objectContaining({ name: "changed here", ...change }));
  expect(told).toContainEqual({ name: "range", address: "Blad1!C4" });
  await probe.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("E1:F2").values = [
        [1, 2],
        [3, 4],
      ];
      await context.sync();
    }),
  );
  expect(await heard()).toContainEqual(
    expect.objectContaining({ name: "changed", address: "E1:F2", triggerSource: "ThisLocalAddin" }),
  );
});

test("[H6] rows inserted, sheets added, renamed and turned to, cells selected", async () => {
  await heard();
  await sandbox.inside((api) => api.grid.insertRows("Blad1", 4, 2));
  expect(await heard()).toContainEqual(
    expect.objectContaining({ name: "changed", changeType: "RowInserted", address: "4:5" }),
  );
  await probe.evaluate(() =>
    Excel.run(async (context) => {
      const added = context.workbook.worksheets.add("Nieuw");
      await context.sync();
      added.name = "Anders";
      added.activate();
      await context.sync();
    }),
  );
  const told = await heard();
  expect(told.map(({ name }) => name)).toEqual(expect.arrayContaining(["added", "renamed", "activated"]));
  expect(told).toContainEqual(expect.objectContaining({ nameAfter: "Anders" }));
  await sandbox.inside((api) => api.grid.select("Blad1", "B2:C3"));
  const selected = await heard();
  expect(selected).toContainEqual(expect.objectContaining({ name: "selected", address: "B2:C3" }));
  expect(selected.map(({ name }) => name)).toEqual(expect.arrayContaining(["activated", "document"]));
});

test("[H7] while a cell is being edited Excel refuses", async () => {
  await sandbox.inside((api) => api.grid.select("Blad1", "A9"));
  await sandbox.page
    .locator(".grid canvas")
    .first()
    .dblclick({ position: { x: 120, y: 120 } });
  await sandbox.page.keyboard.type("bezig");
  const refused = await probe.evaluate(async () => {
    try {
      await Excel.run((context) => context.sync());
      await Excel.run(async (context) => {
        context.workbook.worksheets.getFirst().load("name");
        await context.sync();
      });
      return "taken";
    } catch (error) {
      return (error as { code: string }).code;
    }
  });
  expect(refused).toBe("InvalidOperationInCellEditMode");
  await sandbox.page.keyboard.press("Escape");
});

test("[H8] a command runs once, and tells that it is done", async () => {
  await heard();
  await sandbox.page.getByRole("button", { name: "Eenmaal" }).click();
  await sandbox.page.getByText("De opdracht ‘Eenmaal’ is afgelopen.").waitFor();
  expect(await heard()).toEqual([{ command: "once", source: "Probe.Once" }]);
});

test("[H9] a command that completes twice, and one that is not there, are called so", async () => {
  await sandbox.page.getByRole("button", { name: "Tweemaal" }).click();
  await sandbox.page.getByText("meldde zich twee keer klaar").waitFor();
  await sandbox.page.getByRole("button", { name: "Ontbreekt" }).click();
  await sandbox.page.getByText("kent de functie absent niet").waitFor();
  expect(await status().textContent()).toContain("Ontbreekt");
});

test("[H10] the pane is shown and hidden by the user and by the add-in, which hears of both", async () => {
  await heard();
  await sandbox.page.getByRole("button", { name: "Deelvenster", exact: true }).click();
  expect(await heard()).toContainEqual({ visibilityMode: "Taskpane" });
  await probe.evaluate(() => Office.addin.hide());
  expect(await sandbox.page.locator(".pane").isVisible()).toBe(false);
  expect(await heard()).toContainEqual({ visibilityMode: "Hidden" });
  await probe.evaluate(() => Office.addin.showAsTaskpane());
  expect(await sandbox.page.locator(".pane").isVisible()).toBe(true);
});

test("[H11] what is not served is refused with its name", async () => {
  const message = await probe.evaluate(async () => {
    try {
      await Excel.run(async (context) => {
        context.workbook.worksheets.getFirst().shapes.addTextBox("x");
        await context.sync();
      });
      return "served";
    } catch (error) {
      return (error as Error).message;
    }
  });
  expect(message).toMatch(/does not serve ShapeCollection\.addTextBox/);
});

test("[H12] a workbook that the add-in makes is offered, and opens in a tab of its own", async () => {
  const bytes = await sandbox.inside(async (api) => [...(await api.save())]);
  const base64 = Buffer.from(bytes).toString("base64");
  await probe.evaluate((file) => Excel.createWorkbook(file), base64);
  const [tab] = await Promise.all([
    sandbox.page.waitForEvent("popup"),
    sandbox.page.getByRole("button", { name: "In een nieuw tabblad openen" }).click(),
  ]);
  await tab.getByText("is geopend").waitFor();
  const names = await tab.evaluate(() => window.sandbox?.workbook.sheets.map(({ name }) => name));
  expect(names).toEqual(["Blad1", "Anders"]);
  await tab.close();
});

test("[H14] what is being typed in the formula bar survives that something else is drawn", async () => {
  await sandbox.inside((api) => api.grid.edit("Blad1", "A12", "eerst"));
  await sandbox.inside((api) => api.grid.select("Blad1", "A12"));
  const bar = sandbox.page.getByLabel("Inhoud van de cel");
  await bar.click();
  await bar.fill("half ge");
  await sandbox.inside((api) => api.grid.refresh());
  expect(await sandbox.inside((api) => api.grid.shown("Blad1", "A12"))).toBe("eerst");
  await bar.pressSequentially("typt");
  await bar.press("Enter");
  await sandbox.inside((api) => api.idle());
  expect(await sandbox.inside((api) => api.grid.shown("Blad1", "A12"))).toBe("half getypt");
});

test("[H13] nothing went wrong on the page but what a test asked for", async () => {
  expect(await sandbox.inside((api) => api.failures)).toEqual([]);
  expect(sandbox.errors).toEqual([]);
});
