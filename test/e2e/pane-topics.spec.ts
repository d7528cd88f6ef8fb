/**
 * The pane beside the workbook, in the page that plays Excel: click a cell, read the pane, act, read the cell. Needs
 * `npm run build` and `npm run build:sandbox`, which `npm test` does first.
 */
import type { Frame } from "playwright-core";
import { profileIds, profiles, scale, type ProfileId } from "../../src/model/bijlage-d/index.ts";
import type { Evaluation } from "../../src/model/evaluation/evaluation.ts";
import { texts } from "../../src/taskpane/texts.ts";
import { contentsOf } from "../../src/workbook/contents-of.ts";
import { names, tableNames } from "../../src/workbook/names.ts";
import { readEvaluation } from "../../src/workbook/read.ts";
import { openSandbox, type Sandbox } from "../support/sandbox.ts";

jest.setTimeout(180_000);

let sandbox: Sandbox;
let pane: Frame;

beforeAll(async () => {
  sandbox = await openSandbox();
  await sandbox.page.getByRole("button", { name: "Zelfevaluatie" }).click();
  pane = await sandbox.addin();
  // by keyboard alone, from the first field on
  await pane.getByLabel("Organisatie").focus();
  await sandbox.page.keyboard.type("Omgevingsdienst Voorbeeld");
  await sandbox.page.keyboard.press("Enter");
  await pane.getByText("De werkmap is gemaakt.").waitFor();
  await sandbox.inside((api) => api.idle());
});

afterAll(() => sandbox.close());

async function evaluation(): Promise<Evaluation> {
  await sandbox.inside((api) => api.idle());
  const outcome = readEvaluation(contentsOf(await sandbox.inside((api) => api.blueprint())));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

interface Place {
  readonly sheet: string;
  readonly address: string;
}

async function placeOf(name: string): Promise<Place> {
  const found = (await sandbox.inside((api) => api.blueprint())).names.find((each) => each.name === name);
  if (found === undefined) throw new Error(`there is no name ${name}`);
  return found;
}

const select = (place: Place): Promise<void> =>
  sandbox.inside((api, { sheet, address }) => api.grid.select(sheet, address), {
    sheet: place.sheet,
    address: place.address,
  });

async function click(name: string): Promise<void> {
  await select(await placeOf(name));
}

async function typeIn(name: string, text: string): Promise<unknown> {
  const { sheet, address } = await placeOf(name);
  return sandbox.inside((api, given) => api.grid.edit(given.sheet, given.address, given.text), {
    sheet,
    address,
    text,
  });
}

/** The first cell below a heading of a table. */
async function firstCell(table: string): Promise<Place> {
  const { sheets } = await sandbox.inside((api) => api.blueprint());
  const found = sheets.flatMap(({ name, tables }) => tables.map((each) => ({ sheet: name, ...each })));
  const one = found.find(({ name }) => name === table);
  const match = /^([A-Z]+)(\d+)/.exec(one?.address ?? "");
  if (one === undefined || match === null) throw new Error(`there is no table ${table}`);
  return { sheet: one.sheet, address: `${match[1]}${Number(match[2]) + 1}` };
}

const title = (text: RegExp | string) => pane.getByRole("heading", { level: 2, name: text }).waitFor();
const level = (score: number): string => texts.topic.level(score, scale[score - 1]?.label ?? "");

test("[V1] score: click the cell, choose in the pane, read the cell; type in the cell, read the pane", async () => {
  await click(names.score("casemanager"));
  await title("Casemanager: Score");
  await pane.getByRole("radio", { name: level(4) }).click();
  await pane.getByText(texts.work.done.score).waitFor();
  expect((await evaluation()).profiles.casemanager.score).toBe(4);
  expect(await typeIn(names.score("casemanager"), "2")).toBeNull();
  await pane.locator("input[type=radio][value='2']:checked").waitFor({ state: "attached" });
  await click(names.score("casemanager"));
  await pane.getByText(texts.topic.score.next(3)).waitFor();
  await pane.getByRole("radio", { name: texts.topic.notScored }).click();
  await pane.locator("input[type=radio][value='']:checked").waitFor({ state: "attached" });
  await pane.getByText(texts.work.done.score).waitFor();
  expect((await evaluation()).profiles.casemanager.score).toBeNull();
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
  await click(name);
  await title(heading);
  await pane.getByLabel(texts.topic.editor.label).fill(`Antwoord bij ${heading}`);
  await pane.getByRole("button", { name: texts.topic.editor.save }).click();
  await pane.getByText(texts.work.done.text).waitFor();
  expect(read(await evaluation())).toBe(`Antwoord bij ${heading}`);
});

test("[V3] assessor: from the table to the form, and the row is in the table", async () => {
  await select(await firstCell(tableNames.assessments));
  await title("Beoordelaars");
  await pane.getByRole("button", { name: texts.work.assess.open }).first().click();
  await pane.getByLabel(texts.work.assess.function).fill("teamleider");
  await pane.getByRole("combobox").selectOption("casemanager");
  await pane.getByRole("radio", { name: level(3) }).click();
  await pane.getByRole("button", { name: texts.work.assess.save }).click();
  await pane.getByText(texts.work.done.assess).waitFor();
  expect((await evaluation()).assessments).toMatchObject([
    { assessor: "teamleider", profile: "casemanager", score: 3 },
  ]);
});

test("[V4] elsewhere: the open questions and the way to a step", async () => {
  await select({ sheet: "Leeswijzer", address: "B2" });
  await title(texts.topic.titles.elsewhere);
  await pane.getByRole("button", { name: "Stap 3 Conclusies" }).click();
  await sandbox.inside((api) => api.idle());
  const active = await sandbox.inside((api) => api.workbook.activeSheet);
  expect(active).toBe(
    await sandbox.inside((api) => api.workbook.sheets.find(({ name }) => name === "Stap 3 Conclusies")?.id),
  );
});

test("[V5] a profile page is pasted, looked over, and written", async () => {
  await click(names.role("specialistisch_adviseur"));
  await title(/Specialistisch adviseur: Profieltekst/);
  await pane.getByRole("button", { name: texts.topic.profile.paste }).click();
  await pane
    .getByLabel(texts.work.paste.text)
    .fill("3. OMSCHRIJVING VAN DE ROL\nTekst voor de proef.\n4. Levelindeling\nProef");
  await pane.getByRole("button", { name: texts.work.paste.split }).click();
  await pane.getByText(/^Niet gevonden in de tekst/).waitFor();
  await pane.getByRole("button", { name: texts.work.paste.save }).click();
  await pane.getByText(texts.work.done.profile).waitFor();
  expect((await evaluation()).profiles.specialistisch_adviseur.text).toMatchObject({
    role: "Tekst voor de proef.",
    level: "Proef",
  });
});

test("[V6] an arrow key held down over 200 cells sends no storm of requests", async () => {
  await click(names.score("casemanager"));
  await title("Casemanager: Score");
  const before = await sandbox.inside((api) => api.log.length);
  await sandbox.inside(async (api) => {
    for (let row = 1; row <= 200; row += 1) await api.grid.select("Stap 1 Zelfevaluatie", `B${(row % 40) + 1}`);
  });
  await sandbox.inside((api) => api.idle());
  await sandbox.page.waitForTimeout(1000);
  const entries = await sandbox.inside((api, from) => api.log.slice(from), before);
  expect(entries.filter(({ cleanup }) => !cleanup).length).toBeLessThan(20);
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
  await title(texts.topic.titles.elsewhere);
  const link = pane.getByRole("button", { name: profiles[id].title, exact: true });
  await link.evaluate((element) => element.setAttribute("data-wanted", ""));
  await tabTo("[data-wanted]");
  await sandbox.page.keyboard.press("Enter");
  await title(`${profiles[id].title}: Score`);
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
  const found = (await evaluation()).profiles;
  expect(profileIds.map((id) => found[id].score)).toEqual([1, 2, 3, 4, 5]);
  await pane.getByRole("button", { name: texts.topic.score.toProfile }).focus();
  await sandbox.page.keyboard.press("Enter");
  await title(/Hulpvraag 1/);
  await tabTo("textarea");
  await sandbox.page.keyboard.type("Met het toetsenbord.");
  await tabTo("button.fui-Button[type=button]");
  await sandbox.page.keyboard.press("Enter");
  await pane.getByText(texts.work.done.text).waitFor();
  expect((await evaluation()).profiles.specialistisch_adviseur.notes[0]).toBe("Met het toetsenbord.");
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
