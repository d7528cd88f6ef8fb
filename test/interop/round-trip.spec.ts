/**
 * Step 2 from end to end, as it happens between two organisations: shared from the pane, answered in LibreOffice, taken back
 * in the pane. Needs `npm run build` and `npm run build:sandbox`, beside LibreOffice and a browser.
 */
import { readFile } from "node:fs/promises";
import type { Frame } from "playwright-core";
import { justificationQuestion } from "../../src/model/bijlage-d/index.ts";
import { complaints } from "../support/axe-in-browser.ts";
import { openBench, type Bench } from "../support/pane-bench.ts";
import { reviewedInCalc } from "../support/reviewer.ts";
import { readyToShare } from "../support/sharing.ts";

jest.setTimeout(300_000);

let bench: Bench;
let copy: Uint8Array;
let returned: Uint8Array;

const pane = (): Frame => bench.pane;
const press = (name: string) => pane().getByRole("button", { name }).click();
const ribbon = (name: string) => bench.sandbox.page.getByRole("button", { name, exact: true }).click();

beforeAll(async () => {
  bench = await openBench({
    ...readyToShare,
    profiles: {
      ...readyToShare.profiles,
      vergunningverlener: {
        ...readyToShare.profiles.vergunningverlener,
        justification: "Vraag het mw. Jansen.",
      },
    },
  });
});

afterAll(() => bench.close());

test("[I40] the ribbon opens the panel; a find is shown and left, and the copy is downloaded", async () => {
  await ribbon("Deel met collega’s");
  await bench.title("Deel met collega’s");
  await pane().getByRole("heading", { name: "Blijft hier" }).waitFor();
  expect(await complaints(pane())).toEqual([]);
  await press("Nakijken en kopie maken");
  await pane().getByText("Vraag het mw. Jansen.").waitFor();
  expect(await complaints(pane())).toEqual([]);
  await press(`Naar Vergunningverlener · ${justificationQuestion}`);
  await pane()
    .getByRole("checkbox", { name: /^Laten staan/ })
    .check();
  await press("Kopie maken");
  const link = pane().getByRole("link", { name: /^Downloaden/ });
  await link.waitFor();
  expect(await complaints(pane())).toEqual([]);
  const [download] = await Promise.all([bench.sandbox.page.waitForEvent("download"), link.click()]);
  expect(download.suggestedFilename()).toBe("Collegiale toetsing OD Voorbeeld 2026.xlsx");
  copy = await readFile(await download.path());
});

test("[I41] Excel is asked to open the copy as well, and offers it in another tab", async () => {
  await press("Openen in een nieuwe werkmap");
  await pane()
    .getByText(/Excel is gevraagd/)
    .waitFor();
  const { page } = bench.sandbox;
  const [tab] = await Promise.all([
    page.waitForEvent("popup"),
    page.getByRole("button", { name: "In een nieuw tabblad openen" }).click(),
  ]);
  await tab.getByText("is geopend").waitFor();
  const sheets = await tab.evaluate(() => window.sandbox?.workbook.sheets.map(({ name }) => name));
  expect(sheets).toEqual(expect.arrayContaining(["Lees mij", "Zelfevaluatie", "Collega 1"]));
  await tab.close();
});

test("[I42] a colleague fills it in with LibreOffice, also on a sheet that was not there", async () => {
  returned = await reviewedInCalc(copy, {
    cells: {
      deel_1_collega: "OD Noord",
      deel_1_vraag_1: 'Een helder beeld.\nMet "cijfers" & <voorbeelden>.',
      deel_1_score_casemanager: 4,
      deel_1_reden_casemanager: "Sterke regie op complexe zaken.",
      deel_1_halen: "Het intakegesprek.",
    },
    newSheet: { name: "Los", text: "Nog een gedachte." },
  });
});

test("[I43] taken back in the pane: shown first, then in the rows of step 2 and beside the own score", async () => {
  await ribbon("Neem toetsing over");
  await bench.title("Neem toetsing over");
  const file = { name: "terug van Noord.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(returned) };
  await pane()
    .getByLabel(/bestanden kiezen/)
    .setInputFiles([file]);
  await pane().getByRole("heading", { name: "Nieuw (4)" }).waitFor();
  expect(
    await pane()
      .getByText(/Buiten de vakken, blad Los, cel B3/)
      .count(),
  ).toBe(1);
  expect(await complaints(pane())).toEqual([]);
  expect((await bench.evaluation()).peerReview.entries).toEqual([]);
  await press("Overnemen in stap 2");
  await pane()
    .getByText(/Overgenomen in stap 2: 4 nieuwe rijen/)
    .waitFor();
  const { entries } = (await bench.evaluation()).peerReview;
  expect(entries.map(({ organisation, subject, score, note }) => [organisation, subject, score, note])).toEqual(
    expect.arrayContaining([
      ["OD Noord", "vraag_1", null, 'Een helder beeld.\nMet "cijfers" & <voorbeelden>.'],
      ["OD Noord", "casemanager", 4, "Sterke regie op complexe zaken."],
      ["OD Noord", "vraag_5", null, "Halen: Het intakegesprek."],
      ["OD Noord", null, null, "Buiten de vakken: Nog een gedachte."],
    ]),
  );
});

test("[I44] the sheet of step 2 shows it side by side, calculated in the workbook", async () => {
  await press("Naar stap 2");
  await bench.sandbox.inside((api) => api.idle());
  const { sheets } = await bench.sandbox.inside((api) => api.blueprint());
  const shown = sheets.find(({ name }) => name.startsWith("Stap 2"))?.cells.map(({ value }) => value) ?? [];
  expect(shown).toEqual(expect.arrayContaining(["OD Noord (score 4): Sterke regie op complexe zaken.", "OD Noord: 4"]));
});

test("[I45] the same file once more brings nothing, and nothing went wrong on the page", async () => {
  await ribbon("Neem toetsing over");
  const file = { name: "nog eens.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(returned) };
  await pane()
    .getByLabel(/bestanden kiezen/)
    .setInputFiles([file]);
  await pane().getByText("Er is niets nieuws om over te nemen.").waitFor();
  expect(bench.sandbox.errors).toEqual([]);
  expect(await bench.sandbox.inside((api) => api.failures)).toEqual([]);
});
