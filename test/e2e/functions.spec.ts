/**
 * The product's custom functions in the page that plays Excel: a score that is typed recalculates its neighbours through
 * the genuine runtime of Office.js. Needs `npm run build` and `npm run build:sandbox`.
 */
import { answerTexts } from "../../src/model/answer-texts.ts";
import { scale } from "../../src/model/bijlage-d/index.ts";
import type { Blueprint } from "../../src/workbook/blueprint.ts";
import { cellAddress } from "../../src/workbook/grid.ts";
import { openSandbox, type Sandbox } from "../support/sandbox.ts";

jest.setTimeout(120_000);

declare global {
  interface Window {
    /** As Office.js has it; the add-in associates its functions by the same means. */
    CustomFunctions: { associate(id: string, answer: () => unknown): void };
  }
}

const step1 = "Stap 1 Zelfevaluatie";

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await openSandbox();
  await sandbox.page.getByRole("button", { name: "Zelfevaluatie" }).click();
  const pane = await sandbox.addin();
  await pane.getByLabel("Organisatie").fill("Omgevingsdienst Voorbeeld");
  await pane.getByLabel("Contactpersoon").fill("kwaliteitscoördinator");
  await pane.getByRole("button", { name: "Werkmap maken" }).click();
  await pane.getByText("De werkmap is gemaakt.").waitFor();
  await sandbox.inside((api) => api.idle());
});

afterAll(() => sandbox.close());

const blueprint = (): Promise<Blueprint> => sandbox.inside((api) => api.blueprint());

const edit = (address: string, text: string) =>
  sandbox.inside((api, given) => api.grid.edit(given.sheet, given.address, given.text), {
    sheet: step1,
    address,
    text,
  });

async function addressOf(name: string): Promise<string> {
  const found = (await blueprint()).names.find((each) => each.name === name);
  if (found === undefined) throw new Error(`there is no name ${name}`);
  return found.address;
}

/** What the cells in the row of a name show, from the level on. */
async function neighbours(name: string): Promise<readonly unknown[]> {
  const address = await addressOf(name);
  const cells = (await blueprint()).sheets.find((sheet) => sheet.name === step1)?.cells ?? [];
  const row = Number(/\d+/.exec(address)?.[0]);
  return ["E", "F", "G"].map(
    (column) => cells.find((cell) => cellAddress(cell.row, cell.column) === `${column}${row}`)?.value,
  );
}

/**
 * Has the page's own function runtime answer differently, as only a call through it can: a text before each answer that
 * the formula beside it does not have.
 */
async function mark(id: string, text: string): Promise<void> {
  const pane = await sandbox.addin();
  await pane.evaluate(
    ({ id: name, text: said }) => {
      window.CustomFunctions.associate(name, () => [[said]]);
    },
    { id, text },
  );
}

const { control, spread } = answerTexts;
const fourth = scale[3];

test("[VF1] every function that the workbook calls is there, by the product's own name and answer", async () => {
  const results = await sandbox.inside((api) =>
    Promise.all([
      api.callFunction("VTH.NIVEAU", 4),
      api.callFunction("VTH.NIVEAU", null),
      api.callFunction("VTH.NIVEAU", 2.5),
      api.callFunction("VTH.NIVEAU", "goed"),
      api.callFunction("VTH.OMSCHRIJVING", 4),
      api.callFunction("VTH.SCOREGELDIG", 7),
      api.callFunction("VTH.CONTROLE", 4, null),
      api.callFunction("VTH.SPREIDING", 3),
      api.callFunction("VTH.SMART", "x", "x", "x", "x", 46_000, 46_100),
      api.callFunction("VTH.ONTWIKKELING", 2, 3),
    ]),
  );
  expect(results).toEqual([
    [[fourth.label]],
    [[answerTexts.notScored]],
    { error: "#N/A" },
    { error: "#VALUE!" },
    [[fourth.definition]],
    [[false]],
    [[control.noReason]],
    `${spread.one}3`,
    [[answerTexts.smart.complete]],
    [[`${answerTexts.development.up}2${answerTexts.development.to}3`]],
  ]);
});

test("[VF2] a score that is typed recalculates its neighbours", async () => {
  expect(await neighbours("score_casemanager")).toEqual([answerTexts.notScored, control.empty, spread.none]);
  expect(await edit(await addressOf("score_casemanager"), "4")).toBeNull();
  await sandbox.inside((api) => api.idle());
  expect(await neighbours("score_casemanager")).toEqual([
    `${fourth.label}: ${fourth.definition}`,
    control.noReason,
    spread.none,
  ]);
  await edit(await addressOf("toelichting_casemanager"), "Onze casemanagers sturen op tijd bij.");
  await sandbox.inside((api) => api.idle());
  expect((await neighbours("score_casemanager"))[1]).toBe(control.complete);
});

test("[VF3] an emptied score is nog niet gewaardeerd again", async () => {
  expect(await edit(await addressOf("score_casemanager"), "")).toBeNull();
  await sandbox.inside((api) => api.idle());
  expect((await neighbours("score_casemanager")).slice(0, 2)).toEqual([answerTexts.notScored, control.onlyReason]);
});

test("[VF4] the neighbours ask the add-in's own runtime, not the formula beside it", async () => {
  await mark("NIVEAU", "uit de invoegtoepassing");
  await mark("CONTROLE", "gevraagd door de invoegtoepassing");
  expect(await edit(await addressOf("score_vergunningverlener"), "5")).toBeNull();
  await sandbox.inside((api) => api.idle());
  expect(await neighbours("score_vergunningverlener")).toEqual([
    `uit de invoegtoepassing: ${scale[4].definition}`,
    "gevraagd door de invoegtoepassing",
    spread.none,
  ]);
  expect(sandbox.errors).toEqual([]);
  expect(await sandbox.inside((api) => api.failures)).toEqual([]);
});
