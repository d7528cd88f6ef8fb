/**
 * The pane beside the workbook, in the page that plays Excel: click a cell, read the pane, act, read the cell. Needs
 * `npm run build` and `npm run build:sandbox`, which `npm test` does first.
 */
import type { Frame } from "playwright-core";
import { profileIds, profiles, scale, type ProfileId } from "../../src/model/bijlage-d/index.ts";
import type { Evaluation } from "../../src/model/evaluation/evaluation.ts";
import { texts } from "../../src/taskpane/texts.ts";
import { names, tableNames } from "../../src/workbook/names.ts";
import { openBench, type Bench } from "../support/pane-bench.ts";
import type { Sandbox } from "../support/sandbox.ts";

jest.setTimeout(180_000);

let bench: Bench;
let sandbox: Sandbox;
let pane: Frame;

beforeAll(async () => {
  bench = await openBench(null);
  ({ sandbox, pane } = bench);
  // by keyboard alone, from the first field on
  await pane.getByLabel("Organisatie").focus();
  await sandbox.page.keyboard.type("Omgevingsdienst Voorbeeld");
  await sandbox.page.keyboard.press("Enter");
  await pane.getByText("De werkmap is gemaakt.").waitFor();
  await sandbox.inside((api) => api.idle());
});

afterAll(() => bench.close());

const level = (score: number): string => texts.topic.level(score, scale[score - 1]?.label ?? "");

test("[V1] score: click the cell, choose in the pane, read the cell; type in the cell, read the pane", async () => {
  await bench.click(names.score("casemanager"));
  await bench.title("Casemanager: Score");
  await pane.getByRole("radio", { name: level(4) }).click();
  await pane.getByText(texts.work.done.score).waitFor();
  expect((await bench.evaluation()).profiles.casemanager.score).toBe(4);
  expect(await bench.typeIn(names.score("casemanager"), "2")).toBeNull();
  await pane.locator("input[type=radio][value='2']:checked").waitFor({ state: "attached" });
  await bench.click(names.score("casemanager"));
  await pane.getByText(texts.topic.score.next(3)).waitFor();
  await pane.getByRole("radio", { name: texts.topic.notScored }).click();
  await pane.locator("input[type=radio][value='']:checked").waitFor({ state: "attached" });
  await pane.getByText(texts.work.done.score).waitFor();
  expect((await bench.evaluation()).profiles.casemanager.score).toBeNull();
});

interface TextTopic {
  readonly name: string;
  readonly heading: string;
  readonly read: (evaluation: Evaluation) => string | undefined;
}

test.each<TextTopic>([
  {
    name: names.justification("vergunningverlener"),
    heading: "Vergunningverlener: Toelichting op de score",
    read: ({ profiles: all }) => all.vergunningverlener.justification,
  },
  {
    name: names.note("casemanager", 7),
    heading: "Casemanager: Hulpvraag 7",
    read: ({ profiles: all }) => all.casemanager.notes[6],
  },
  {
    name: names.role("juridisch_adviseur"),
    heading: "Juridisch adviseur: Profieltekst",
    read: ({ profiles: all }) => all.juridisch_adviseur.text.role,
  },
  { name: names.conclusion(2), heading: "Conclusie 2", read: ({ conclusions }) => conclusions[1] },
  { name: names.peerNote(5), heading: "Collegiale toetsing, vraag 5", read: ({ peerReview }) => peerReview.notes[4] },
  {
    name: names.ownNote(1),
    heading: "Collegiale toetsing, eigen vraag 1",
    read: ({ peerReview }) => peerReview.ownQuestions[0]?.note,
  },
])("[V2] $heading: write it in the pane, read the cell", async ({ name, heading, read }) => {
  await bench.click(name);
  await bench.title(heading);
  await pane.getByLabel(texts.topic.editor.label).fill(`Antwoord bij ${heading}`);
  await pane.getByRole("button", { name: texts.topic.editor.save }).click();
  await pane.getByText(texts.work.done.text).waitFor();
  expect(read(await bench.evaluation())).toBe(`Antwoord bij ${heading}`);
});

test("[V3] assessor: from the table to the form, and the row is in the table", async () => {
  await bench.select(await bench.cellOf(tableNames.assessments));
  await bench.title("Beoordelaars");
  await pane.getByRole("button", { name: texts.work.assess.open }).first().click();
  await pane.getByLabel(texts.work.assess.function).fill("teamleider");
  await pane.getByRole("combobox").selectOption("casemanager");
  await pane.getByRole("radio", { name: level(3) }).click();
  await pane.getByRole("button", { name: texts.work.assess.save }).click();
  await pane.getByText(texts.work.done.assess).waitFor();
  expect((await bench.evaluation()).assessments).toMatchObject([
    { assessor: "teamleider", profile: "casemanager", score: 3 },
  ]);
});

test("[V4] elsewhere: the open questions and the way to a step", async () => {
  await bench.select({ sheet: "Leeswijzer", address: "B2" });
  await bench.title(texts.topic.titles.elsewhere);
  await pane.getByRole("button", { name: "Stap 3 Conclusies" }).click();
  const active = () =>
    sandbox.inside(({ workbook }) => workbook.sheets.find(({ id }) => id === workbook.activeSheet)?.name);
  for (let tries = 0; tries < 50 && (await active()) !== "Stap 3 Conclusies"; tries += 1) {
    await sandbox.page.waitForTimeout(100);
  }
  expect(await active()).toBe("Stap 3 Conclusies");
});

test("[V5] a profile page is pasted, looked over, and written", async () => {
  await bench.click(names.role("specialistisch_adviseur"));
  await bench.title(/Specialistisch adviseur: Profieltekst/);
  await pane.getByRole("button", { name: texts.topic.profile.paste }).click();
  await pane
    .getByLabel(texts.work.paste.text)
    .fill("3. OMSCHRIJVING VAN DE ROL\nTekst voor de proef.\n4. Levelindeling\nProef");
  await pane.getByRole("button", { name: texts.work.paste.split }).click();
  await pane.getByText(/^Niet gevonden in de tekst/).waitFor();
  await pane.getByRole("button", { name: texts.work.paste.save }).click();
  await pane.getByText(texts.work.done.profile).waitFor();
  expect((await bench.evaluation()).profiles.specialistisch_adviseur.text).toMatchObject({
    role: "Tekst voor de proef.",
    level: "Proef",
  });
});

/** Requests of the pane so far, but for what Office.js tidies up by itself. */
const requests = (): Promise<number> => sandbox.inside((api) => api.log.filter(({ cleanup }) => !cleanup).length);

/** Waits until the pane has been quiet for a second. */
async function untilQuiet(): Promise<number> {
  for (let turn = 0, last = -1; turn < 20; turn += 1) {
    await sandbox.inside((api) => api.idle());
    const now = await requests();
    if (now === last) return now;
    last = now;
    await sandbox.page.waitForTimeout(1000);
  }
  throw new Error("the pane keeps asking");
}

test("[V6] another cell on the sheet is one request, on another sheet three at most", async () => {
  await bench.click(names.score("casemanager"));
  await bench.title("Casemanager: Score");
  for (const [name, title] of [
    [names.justification("casemanager"), "Casemanager: Toelichting op de score"],
    [names.note("casemanager", 3), "Casemanager: Hulpvraag 3"],
    [names.conclusion(4), "Conclusie 4"],
  ] as const) {
    const before = await untilQuiet();
    await bench.click(name);
    await bench.title(title);
    // another sheet is told before the cell, without saying where on it: that is looked for, and then the cell is known
    const isSameSheet = title.includes("Toelichting");
    expect((await untilQuiet()) - before).toBeLessThanOrEqual(isSameSheet ? 1 : 3);
  }
});

/** Has the add-in's page count the selections that Office.js tells of. */
const countSelections = (): Promise<void> =>
  pane.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.onSelectionChanged.add(() => {
        const { dataset } = document.body;
        dataset["selections"] = String(Number(dataset["selections"] ?? 0) + 1);
        return Promise.resolve();
      });
      await context.sync();
    }),
  );

test("[V10] an arrow key held down over 200 cells sends no storm of requests", async () => {
  await bench.click(names.score("casemanager"));
  await bench.title("Casemanager: Score");
  await countSelections();
  const { keyboard } = sandbox.page;
  await sandbox.page
    .locator(".grid canvas")
    .last()
    .click({ position: { x: 300, y: 200 } });
  const before = await untilQuiet();
  for (let step = 0; step < 200; step += 1) await keyboard.down(step % 60 < 30 ? "ArrowDown" : "ArrowUp");
  await keyboard.up("ArrowDown");
  await keyboard.up("ArrowUp");
  const after = await untilQuiet();
  expect(await pane.evaluate(() => Number(document.body.dataset["selections"]))).toBeGreaterThan(150);
  expect(after - before).toBeLessThan(20);
  expect(after).toBeGreaterThan(before);
});

/** Presses F6, as in Excel, until the focus is in the pane: selecting a cell may have taken it to the grid. */
async function toPane(): Promise<void> {
  await sandbox.inside((api) => api.idle());
  await sandbox.page.waitForTimeout(500);
  for (let count = 0; count < 4; count += 1) {
    if (await pane.evaluate(() => document.hasFocus())) return;
    await sandbox.page.keyboard.press("F6");
  }
  throw new Error("F6 does not lead to the pane");
}

/** Presses Tab until the focus is on what a test looks for. */
async function tabTo(selector: string, most = 60): Promise<void> {
  await toPane();
  for (let count = 0; count < most; count += 1) {
    if (await pane.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await sandbox.page.keyboard.press("Tab");
  }
  throw new Error(`the keyboard does not reach ${selector}`);
}

/** Goes to the score of a profile from the overview, with the keyboard alone. */
async function goByKeyboard(id: ProfileId): Promise<void> {
  await pane.getByRole("button", { name: texts.work.overview }).focus();
  await sandbox.page.keyboard.press("Enter");
  await bench.title(texts.topic.titles.elsewhere);
  const link = pane.getByRole("button", { name: profiles[id].title, exact: true });
  await link.evaluate((element) => element.setAttribute("data-wanted", ""));
  await tabTo("[data-wanted]");
  await sandbox.page.keyboard.press("Enter");
  await bench.title(`${profiles[id].title}: Score`);
}

test("[V7] with the keyboard alone all five profiles get a score, and a note is written", async () => {
  for (const [index, id] of profileIds.entries()) {
    await goByKeyboard(id);
    await tabTo("input[type=radio]");
    await sandbox.page.keyboard.press("Space");
    for (let step = 0; step < index; step += 1) await sandbox.page.keyboard.press("ArrowDown");
    await pane.getByText(texts.work.done.score).waitFor();
    await sandbox.page.waitForTimeout(400);
  }
  const found = (await bench.evaluation()).profiles;
  expect(profileIds.map((id) => found[id].score)).toEqual([1, 2, 3, 4, 5]);
  await pane.getByRole("button", { name: texts.topic.score.toProfile }).focus();
  await sandbox.page.keyboard.press("Enter");
  await bench.title(/Hulpvraag 1/);
  await tabTo("textarea");
  await sandbox.page.keyboard.type("Met het toetsenbord.");
  await tabTo("button.fui-Button[type=button]");
  await sandbox.page.keyboard.press("Enter");
  await pane.getByText(texts.work.done.text).waitFor();
  expect((await bench.evaluation()).profiles.specialistisch_adviseur.notes[0]).toBe("Met het toetsenbord.");
});

test("[V8] at 320 pixels, which is 640 at 200 %, nothing sticks out sideways", async () => {
  const wide = await pane.evaluate(() => {
    document.body.style.width = "320px";
    const overflow = [...document.querySelectorAll("main *")].filter(
      (element) => element.getBoundingClientRect().right > 321 && getComputedStyle(element).position !== "absolute",
    );
    document.body.style.width = "";
    return overflow.map(({ tagName, className }) => `${tagName} ${className}`);
  });
  expect(wide).toEqual([]);
});

test("[V9] nothing went wrong on the page or in the add-in", async () => {
  expect(sandbox.errors).toEqual([]);
  expect(await sandbox.inside((api) => api.failures)).toEqual([]);
});
