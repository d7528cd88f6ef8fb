/** The page itself: whether everyone can use it, with any means, and what it says when something is amiss. */
import { writeBlueprint } from "../../src/xlsx/index.ts";
import { pageViolations } from "../support/axe-in-browser.ts";
import { shareCopy } from "../support/sharing.ts";
import { openSandbox, type Sandbox } from "../support/sandbox.ts";

jest.setTimeout(120_000);

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await openSandbox();
});

afterAll(() => sandbox.close());

const violations = () => pageViolations(sandbox.page);

const focused = () =>
  sandbox.page.evaluate(() => {
    const part = document.activeElement?.closest(".ribbon-part, .grid, .pane");
    return part?.classList[0] ?? document.activeElement?.tagName ?? "";
  });

const pane = () => sandbox.page.locator(".pane");

test("[P1] the empty workbook, and one line that says where to begin", async () => {
  expect(await sandbox.inside((api) => api.workbook.sheets.map(({ name }) => name))).toEqual(["Blad1"]);
  expect(await sandbox.page.locator(".hint").textContent()).toContain("‘Zelfevaluatie’");
  expect(await pane().isVisible()).toBe(false);
  expect(sandbox.requests.some((url) => url.includes("taskpane.html"))).toBe(false);
});

test("[P2] axe finds nothing amiss, with the pane closed and open", async () => {
  expect(await violations()).toEqual([]);
  await sandbox.page.getByRole("button", { name: "Zelfevaluatie" }).click();
  await (await sandbox.addin()).getByRole("button").first().waitFor();
  expect(await sandbox.page.locator(".hint").count()).toBe(0);
  expect(await violations()).toEqual([]);
});

test("[P3] F6 goes round the parts of the page, and back with Shift", async () => {
  await sandbox.page.locator(".ribbon-button").first().focus();
  await sandbox.page.keyboard.press("F6");
  expect(await focused()).toBe("grid");
  await sandbox.page.keyboard.press("F6");
  expect(await focused()).toBe("pane");
  await sandbox.page.keyboard.press("Control+F6"); // in the add-in's page: Office.js hands it to its host
  await sandbox.page.waitForTimeout(200);
  expect(await focused()).toBe("ribbon-part");
  await sandbox.page.locator(".grid canvas").first().focus();
  await sandbox.page.keyboard.press("Shift+F6");
  expect(await focused()).toBe("ribbon-part");
  await sandbox.page.keyboard.press("Shift+F6");
  expect(await focused()).toBe("pane");
});

test("[P15] after F6 to the cells the arrows move through them, and typing writes in the one where they are", async () => {
  await sandbox.page.locator(".ribbon-button").first().focus();
  await sandbox.page.keyboard.press("F6");
  await sandbox.page.keyboard.press("ArrowDown");
  await sandbox.page.keyboard.press("ArrowRight");
  expect(await sandbox.inside((api) => api.workbook.selection)).toMatchObject({ top: 2, left: 2 });
  await sandbox.page.keyboard.type("hier");
  await sandbox.page.keyboard.press("Enter");
  await sandbox.inside((api) => api.idle());
  expect(await sandbox.inside((api) => api.grid.shown("Blad1", "B2"))).toBe("hier");
});

test("[P4] the pane's width follows the arrow keys, from 320 to 500 pixels", async () => {
  const edge = sandbox.page.getByRole("separator");
  await edge.focus();
  const width = async () => (await pane().boundingBox())?.width;
  const before = await width();
  await sandbox.page.keyboard.press("ArrowLeft");
  expect(await width()).toBe((before ?? 0) + 10);
  await sandbox.page.keyboard.press("End");
  await sandbox.page.keyboard.press("ArrowLeft");
  expect(await width()).toBe(500);
  await sandbox.page.keyboard.press("Home");
  expect([await width(), await edge.getAttribute("aria-valuenow")]).toEqual([320, "320"]);
});

test("[P5] the pane closes and opens again where it was: the add-in goes on", async () => {
  const addin = await sandbox.addin();
  await addin.getByLabel("Organisatie").fill("Half ingevuld");
  await sandbox.page.getByRole("button", { name: "Deelvenster sluiten" }).click();
  expect(await pane().isVisible()).toBe(false);
  await sandbox.page.getByRole("button", { name: "Zelfevaluatie" }).click();
  expect(await addin.getByLabel("Organisatie").inputValue()).toBe("Half ingevuld");
});

test("[P6] a file that is no workbook is refused with a reason and a remedy, and nothing is lost", async () => {
  await sandbox.inside((api) => api.grid.edit("Blad1", "A1", "blijft staan"));
  sandbox.page.once("dialog", (dialog) => void dialog.accept());
  const [chooser] = await Promise.all([
    sandbox.page.waitForEvent("filechooser"),
    sandbox.page.getByRole("button", { name: "Openen…" }).click(),
  ]);
  await chooser.setFiles({
    name: "brief.docx",
    mimeType: "application/octet-stream",
    buffer: Buffer.from("geen werkmap"),
  });
  const said = sandbox.page.getByText("brief.docx is niet te openen.");
  await said.waitFor();
  expect(await said.textContent()).toContain("Kies een .xlsx-bestand.");
  expect(await sandbox.inside((api) => api.grid.shown("Blad1", "A1"))).toBe("blijft staan");
});

test("[P7] leaving with unsaved work warns, and so does opening another file", async () => {
  const asked: string[] = [];
  sandbox.page.once("dialog", (dialog) => {
    asked.push(dialog.message());
    void dialog.dismiss();
  });
  await sandbox.page.getByRole("button", { name: "Openen…" }).click();
  expect(asked).toEqual([expect.stringContaining("nog niet opgeslagen")]);
  const kinds: string[] = [];
  sandbox.page.once("dialog", (dialog) => {
    kinds.push(dialog.type());
    void dialog.accept();
  });
  await sandbox.reload();
  expect(kinds).toEqual(["beforeunload"]);
});

/** Leaves the page and comes back; the kinds of dialogs that asked about it. */
async function askedOnLeaving(): Promise<readonly string[]> {
  const asked: string[] = [];
  sandbox.page.once("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await sandbox.reload();
  sandbox.page.removeAllListeners("dialog");
  return asked;
}

test("[P8] an untouched workbook can be left, and so can a saved one", async () => {
  expect(await askedOnLeaving()).toEqual([]);
  await sandbox.inside((api) => api.grid.edit("Blad1", "A1", "bewaard"));
  const [download] = await Promise.all([
    sandbox.page.waitForEvent("download"),
    sandbox.page.getByRole("button", { name: "Opslaan als .xlsx" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("Werkmap.xlsx");
  expect(await askedOnLeaving()).toEqual([]);
});

test("[P12] a setting that raises no event is unsaved work too", async () => {
  await sandbox.page.getByRole("status", { name: "Stand van zaken" }).click(); // a browser asks only who did something
  await sandbox.inside((api) => void api.workbook.settings.set("opbouw", 1));
  expect(await askedOnLeaving()).toEqual(["beforeunload"]);
});

test("[P13] two files that are opened at once leave one grid, with the last of them", async () => {
  await sandbox.inside(async (api) => {
    await api.grid.edit("Blad1", "A1", "eerste");
    const bytes = new Uint8Array(await api.save());
    await Promise.all([api.open(bytes, "een.xlsx"), api.open(bytes, "twee.xlsx")]);
  });
  expect(await sandbox.page.locator(".cs-grid").count()).toBe(1);
  expect(await sandbox.page.locator(".book").textContent()).toBe("twee.xlsx");
});

test("[P16] a copy to review: no word of where to begin in the pane, which says what to do; opening it is no news", async () => {
  const copy = Buffer.from(await writeBlueprint(shareCopy())).toString("base64");
  await sandbox.reload();
  expect(await sandbox.page.locator(".hint").count()).toBe(1);
  await sandbox.inside(
    (api, file) =>
      api.open(
        Uint8Array.from(atob(file), (character) => character.charCodeAt(0)),
        "Deelversie.xlsx",
      ),
    copy,
  );
  expect(await sandbox.page.locator(".hint").count()).toBe(0);
  await sandbox.page.getByRole("button", { name: "Deel met collega’s" }).click();
  await (await sandbox.addin()).getByText("Dit is een deelversie om te toetsen.").waitFor();
  await sandbox.inside((api) => api.idle());
  const status = sandbox.page.getByRole("status", { name: "Stand van zaken" });
  await status.getByText("Gereed", { exact: true }).waitFor();
  expect(await sandbox.inside((api) => api.commands.map(({ completions }) => completions))).toEqual([1]);
});
