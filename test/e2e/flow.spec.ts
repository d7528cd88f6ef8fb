/**
 * The product as it is published, in the page that plays Excel, in a browser: what someone does who fills in an
 * evaluation. Needs `npm run build` and `npm run build:sandbox`, which `npm test` does first.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { build } from "../../src/workbook/build.ts";
import type { Blueprint, Cell } from "../../src/workbook/blueprint.ts";
import { contentsOf } from "../../src/workbook/contents-of.ts";
import { readEvaluation } from "../../src/workbook/read.ts";
import { requestedEvaluation } from "../../src/usecases/request.ts";
import type { Evaluation } from "../../src/model/evaluation/evaluation.ts";
import { withLocalOffice } from "../../scripts/sandbox-site.ts";
import { sheetTexts } from "../../sandbox/grid/sheet-texts.ts";
import { requestsElsewhere } from "../support/clean.ts";
import { openSandbox, type Sandbox } from "../support/sandbox.ts";

jest.setTimeout(120_000);

const request = { organisation: "Omgevingsdienst Voorbeeld", contact: "kwaliteitscoördinator", year: "2026" };

let sandbox: Sandbox;
let bodies: Map<string, Promise<Buffer>>;

beforeAll(async () => {
  sandbox = await openSandbox();
  bodies = new Map();
  sandbox.page.on("response", (response) => {
    if (response.ok()) bodies.set(new URL(response.url()).pathname, response.body());
  });
  await sandbox.page.getByRole("button", { name: "Zelfevaluatie" }).click();
  const pane = await sandbox.addin();
  await pane.getByLabel("Organisatie").fill(request.organisation);
  await pane.getByLabel("Contactpersoon").fill(request.contact);
  await pane.getByRole("button", { name: "Werkmap maken" }).click();
  await pane.getByText("De werkmap is gemaakt.").waitFor();
  await sandbox.inside((api) => api.idle());
});

afterAll(() => sandbox.close());

const asked = (): Evaluation => {
  const outcome = requestedEvaluation(request);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
};

const blueprint = (): Promise<Blueprint> => sandbox.inside((api) => api.blueprint());

async function evaluation(): Promise<Evaluation> {
  const outcome = readEvaluation(contentsOf(await blueprint()));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

/** Without what Office.js cannot carry, and without what only a calculation knows. */
function comparable({ sheets, names, ...rest }: Blueprint): unknown {
  const bare = ({ formula, value, ...cell }: Cell) =>
    formula === undefined ? { ...cell, value } : { ...cell, formula };
  const own = new Set(build(asked()).sheets.map(({ name }) => name));
  return {
    ...rest,
    names: [...names].sort((a, b) => (a.name < b.name ? -1 : 1)),
    sheets: sheets
      .filter(({ name }) => own.has(name))
      .map((sheet) => ({
        ...sheet,
        cells: sheet.cells.map(bare),
        charts: sheet.charts.map((chart) => ({ ...chart, altText: "" })),
      })),
  };
}

/** Where a name points: its sheet and address. */
async function place(name: string): Promise<{ readonly sheet: string; readonly address: string }> {
  const found = (await blueprint()).names.find((each) => each.name === name);
  if (found === undefined) throw new Error(`there is no name ${name}`);
  return found;
}

async function typeIn(name: string, text: string): Promise<unknown> {
  const { sheet, address } = await place(name);
  return sandbox.inside((api, given) => api.grid.edit(given.sheet, given.address, given.text), {
    sheet,
    address,
    text,
  });
}

/** What each formula of a sheet shows, by address. */
async function calculated(): Promise<ReadonlyMap<string, Cell["value"]>> {
  const { sheets } = await blueprint();
  const formulas = sheets.flatMap(({ name, cells }) =>
    cells
      .filter(({ formula }) => formula !== undefined)
      .map(({ row, column, value }) => [`${name} ${row},${column}`, value] as const),
  );
  return new Map(formulas);
}

test("[B121] law 2 in the browser: the workbook is the Blueprint that the pane rendered", async () => {
  expect(comparable(await blueprint())).toEqual(comparable(build(asked())));
});

test("[B124] the add-in runs the same scripts and styles as in production, byte for byte", async () => {
  const hash = (bytes: Buffer | string) => createHash("sha256").update(bytes).digest("hex");
  const html = readFileSync("dist/taskpane.html", "utf8");
  const files = [...html.matchAll(/(?:src|href)="([^":]+\.(?:js|css))"/g)].map(([, path]) => path ?? "");
  expect(files.length).toBeGreaterThan(1);
  for (const file of files) {
    const body = await bodies.get(`/${file}`);
    expect([file, body === undefined ? "not loaded" : hash(body)]).toEqual([file, hash(readFileSync(`dist/${file}`))]);
  }
  const page = await bodies.get("/taskpane.html");
  expect(page?.toString()).toBe(withLocalOffice(html));
  const office = await bodies.get("/office/office.js");
  expect(office?.equals(readFileSync("node_modules/@microsoft/office-js/dist/office.js"))).toBe(true);
});

test("[B125] a score typed in its cell is in the evaluation, and formulas that depend on it are recalculated", async () => {
  const before = await calculated();
  expect(await typeIn("score_casemanager", "4")).toBeNull();
  expect(await typeIn("toelichting_casemanager", "Onze casemanagers sturen op tijd bij.")).toBeNull();
  expect((await evaluation()).profiles.casemanager).toMatchObject({
    score: 4,
    justification: "Onze casemanagers sturen op tijd bij.",
  });
  const changed = [...(await calculated())].filter(([key, value]) => before.get(key) !== value);
  expect(changed.length).toBeGreaterThan(0);
});

test.each(["6", "0", "2,5", "goed"])("[B126] an invalid score is refused with a reason: %s", async (text) => {
  await typeIn("score_vergunningverlener", "2");
  const refused = await typeIn("score_vergunningverlener", text);
  expect(refused).toEqual({ title: expect.stringMatching(/./), message: expect.stringMatching(/./) });
  expect((await evaluation()).profiles.vergunningverlener.score).toBe(2);
  await sandbox.page.keyboard.press("Escape");
});

test("[B127] a locked cell refuses typing", async () => {
  const refused = await sandbox.inside((api) => api.grid.edit("Leeswijzer", "A1", "weg ermee"));
  expect(refused).toEqual({ title: expect.any(String), message: expect.stringMatching(/./) });
  await sandbox.page.keyboard.press("Escape");
});

test("[B128] a row inserted by the user: the answer is still found, and formulas still see it", async () => {
  const name = "score_casemanager";
  const before = await place(name);
  await sandbox.inside((api, at) => api.grid.select(at, "A1"), before.sheet);
  await sandbox.page.getByRole("tab", { name: before.sheet }).click({ button: "right" });
  await sandbox.page.getByRole("menuitem", { name: sheetTexts.unprotect }).click();
  await sandbox.inside((api, at) => api.grid.insertRows(at, 1, 2), before.sheet);
  const after = await place(name);
  expect(after).not.toEqual(before);
  expect((await evaluation()).profiles.casemanager.score).toBe(4);
  const seen = await calculated();
  await typeIn(name, "2");
  const changed = [...(await calculated())].filter(([key, value]) => seen.get(key) !== value);
  expect(changed.filter(([key]) => key.startsWith(before.sheet)).length).toBeGreaterThan(0);
  expect(changed.filter(([key]) => !key.startsWith(before.sheet)).length).toBeGreaterThan(0);
});

test("[B129] saved and opened again, the evaluation is equal, and so are all inputs, names and rules", async () => {
  const before = await evaluation();
  const [download] = await Promise.all([
    sandbox.page.waitForEvent("download"),
    sandbox.page.getByRole("button", { name: "Opslaan als .xlsx" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
  const saved = await blueprint();
  const [chooser] = await Promise.all([
    sandbox.page.waitForEvent("filechooser"),
    sandbox.page.getByRole("button", { name: "Openen…" }).click(),
  ]);
  await chooser.setFiles(await download.path());
  await sandbox.page.getByText("is geopend").waitFor();
  await sandbox.inside((api) => api.idle());
  const opened = await blueprint();
  expect(await evaluation()).toEqual(before);
  const rules = ({ sheets, names }: Blueprint) => ({
    names: [...names].sort((a, b) => (a.name < b.name ? -1 : 1)),
    rules: sheets.map(({ name, tables, validations, conditionalFormats, hyperlinks, protection }) => ({
      name,
      tables: tables.map(({ name: table, address, columns }) => ({ table, address, columns })),
      validations,
      conditionalFormats,
      hyperlinks: hyperlinks.map(({ cell, target }) => ({ cell, target })),
      protection,
    })),
  });
  expect(rules(opened)).toEqual(rules(saved));
});

test("[B130] in the opened workbook the pane finds the evaluation and changes nothing", async () => {
  const before = await blueprint();
  const pane = await sandbox.addin();
  await pane.getByRole("heading", { level: 1 }).waitFor();
  await pane.getByLabel("Organisatie").waitFor({ state: "detached" });
  await sandbox.inside((api) => api.idle());
  expect(await blueprint()).toEqual(before);
});

test("[B122] through all of this nothing went wrong on the page or in the add-in", async () => {
  expect(sandbox.errors).toEqual([]);
  expect(await sandbox.inside((api) => api.failures)).toEqual([]);
});

test("[B123] through all of this no request left for another origin, and the policy stops one", async () => {
  expect(sandbox.requests.length).toBeGreaterThan(5);
  expect(requestsElsewhere(sandbox)).toEqual([]);
  const pane = await sandbox.addin();
  const stop = (): Promise<string> =>
    new Promise((resolve) => {
      document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => resolve(effectiveDirective));
      fetch("https://example.org/").then(
        () => resolve("let through"),
        () => setTimeout(() => resolve("failed, and not by the policy"), 2_000),
      );
    });
  expect([await sandbox.page.evaluate(stop), await pane.evaluate(stop)]).toEqual(["connect-src", "connect-src"]);
});
