/**
 * A workbook that was broken as users do, mended in the pane and put back from a backup, in the page that plays Excel, and how
 * each stage looks: see `pane-looks.spec.ts`. Needs `npm run build` and `npm run build:sandbox`.
 */
import { deleteName } from "../../sandbox/core/store/names.ts";
import { deleteRows } from "../../sandbox/core/store/rows.ts";
import { deleteSheet, sheetNamed } from "../../sandbox/core/store/sheets.ts";
import { clearValidation } from "../../sandbox/core/store/validations.ts";
import { backupsTexts } from "../../src/taskpane/backups-texts.ts";
import { healthSectionTexts } from "../../src/taskpane/health-texts.ts";
import { panelTexts } from "../../src/taskpane/panel-texts.ts";
import { workbookOpenTexts } from "../../src/taskpane/workbook-open-texts.ts";
import { build } from "../../src/workbook/build.ts";
import { names } from "../../src/workbook/names.ts";
import { sheetNames } from "../../src/workbook/sheet-texts.ts";
import { writeBlueprint } from "../../src/xlsx/index.ts";
import {
  after,
  asInFile,
  blockOf,
  foundAnswers,
  headingAddress,
  opened,
  type Deed,
} from "../support/broken-workbook.ts";
import { fromBlueprint } from "../../sandbox/core/store/from-blueprint.ts";
import { inFull } from "../support/evaluation-in-full.ts";
import type { Bench } from "../support/pane-bench.ts";
import { expectSound, opened as openedPane, press, settled } from "../support/pane-looks.ts";

jest.setTimeout(240_000);

const { stap1, stap2 } = sheetNames;
/** So high that the pane shows all that it says. */
const whole = { width: 1000, height: 3000 };
let bench: Bench;

beforeAll(async () => {
  bench = await openedPane(inFull);
  await bench.sandbox.page.setViewportSize(whole);
});

afterAll(() => bench.close());

const heading = (name: RegExp | string) => bench.pane.getByRole("heading", { level: 3, name }).waitFor();
const blueprint = () => bench.sandbox.inside((api) => api.blueprint());

/** Presses the button of the ribbon, and waits for the panel. */
async function ribbon(): Promise<void> {
  await bench.sandbox.page.getByRole("button", { name: workbookOpenTexts.open, exact: true }).dispatchEvent("click");
  await bench.title(workbookOpenTexts.open);
  await settled(bench);
}

/** A picture of a whole sheet, where SPIEGEL_BEELDEN names a folder. */
async function sheetPicture(title: string): Promise<void> {
  const folder = process.env["SPIEGEL_BEELDEN"];
  if (folder === undefined) return;
  await bench.select({ sheet: title, address: "A1" });
  await settled(bench);
  await bench.sandbox.page.setViewportSize({ width: 1700, height: 900 });
  await settled(bench);
  await bench.sandbox.page.screenshot({ path: `${folder}/blad-${title}.png` });
  await bench.sandbox.page.setViewportSize(whole);
}

const loseName: Deed = (w) => {
  for (const item of [...w.names]) if (item.name === names.conclusion(2)) deleteName(w, item);
};
const loseRow: Deed = opened((w) => {
  const { sheet, area } = blockOf(w, names.score("juridisch_adviseur"));
  deleteRows(w, sheet, area.top);
});
const loosen: Deed = (w) => clearValidation(sheetNamed(w, stap1), blockOf(w, names.score("casemanager")).area);

/** Opens the workbook after what somebody did to it elsewhere. */
async function breakIt(...deeds: readonly Deed[]): Promise<void> {
  const bytes = Buffer.from(await writeBlueprint(asInFile(after(await blueprint(), ...deeds)))).toString("base64");
  await bench.sandbox.inside(
    (api, file) =>
      api.open(
        Uint8Array.from(atob(file), (character) => character.charCodeAt(0)),
        "Kapot.xlsx",
      ),
    bytes,
  );
  await bench.sandbox.inside((api) => api.idle());
  const pane = await bench.sandbox.addin(); // another workbook has a pane of its own
  await pane.getByRole("heading", { level: 1 }).waitFor();
  bench = { ...bench, pane, title: (name) => pane.getByRole("heading", { level: 2, name }).waitFor() };
  await settled(bench);
}

async function typeAt(sheet: string, address: string, text: string): Promise<void> {
  const refused = await bench.sandbox.inside((api, at) => api.grid.edit(at.sheet, at.address, at.text), {
    sheet,
    address,
    text,
  });
  expect(refused).toBeNull();
}

const headingAt = headingAddress(fromBlueprint(build(inFull)), "Toetsing", "Collega-organisatie");

test("[GZ70] nothing is looked for before somebody asks, and a sound workbook is sound", async () => {
  await ribbon();
  await expectSound(bench, "herstel-begin");
  await press(bench, healthSectionTexts.look);
  await bench.pane.getByText(/Er is niets te herstellen/).waitFor();
  await expectSound(bench, "herstel-gaaf");
});

test("[GZ71] a first mending: what was typed over a formula and a heading is found, and there is a backup", async () => {
  await breakIt(loseName, loosen, (w) => void (sheetNamed(w, stap1).protection = null));
  await typeAt(stap1, "E20", "Wij doen het anders.");
  await typeAt(stap2, headingAt, "Wie");
  await ribbon();
  await press(bench, healthSectionTexts.look);
  await heading("5 punten gevonden");
  await expectSound(bench, "herstel-gevonden");
  await bench.pane.getByRole("button", { name: healthSectionTexts.agree, exact: true }).press("Enter");
  await heading(healthSectionTexts.done);
  await settled(bench);
  await expectSound(bench, "herstel-klaar");
  expect(await bench.evaluation()).toEqual(inFull);
  expect(foundAnswers(await blueprint()).map((row) => row[2])).toEqual(["Wij doen het anders."]);
  await bench.pane.getByText(/^Voor “Werkmap herstellen”/).waitFor(); // listed without coming back
  await sheetPicture(sheetNames.gevonden);
});

test("[GZ72] a sheet and a row with answers that were deleted: the backup that holds them is told, by the keyboard alone", async () => {
  await breakIt((w) => deleteSheet(w, sheetNamed(w, "Casemanager")), loseRow);
  await ribbon();
  await press(bench, healthSectionTexts.look);
  await heading("4 punten gevonden");
  await bench.pane.getByText(backupsTexts.unread).waitFor(); // in one line, not as all that cannot be read
  expect(await bench.pane.getByText(panelTexts.refused).count()).toBe(0);
  await expectSound(bench, "herstel-verdwenen");
  const { keyboard } = bench.sandbox.page;
  await bench.pane.getByRole("button", { name: healthSectionTexts.agree, exact: true }).press("Enter");
  await heading(healthSectionTexts.done);
  await settled(bench);
  await expectSound(bench, "herstel-verdwenen-klaar");
  await sheetPicture(sheetNames.teruggezet);
  await sheetPicture("Reservekopieën");
  await bench.pane.getByRole("heading", { name: healthSectionTexts.done }).focus();
  await keyboard.press("Tab");
  await keyboard.press("Enter");
  await heading(/ terugzetten\?$/);
  await settled(bench);
  await expectSound(bench, "reservekopie-verschillen");
});

test("[GZ73] put back: every answer stands in its place, or in the place that came for it", async () => {
  await press(bench, backupsTexts.agree.missing);
  await heading(backupsTexts.done);
  await settled(bench);
  expect(await bench.pane.getByRole("button", { name: healthSectionTexts.lostLook }).count()).toBe(0);
  await expectSound(bench, "reservekopie-teruggezet");
  expect(await bench.evaluation()).toEqual(inFull);
  expect(bench.sandbox.errors).toEqual([]);
});
