/**
 * Recording, the next evaluation and bringing in, from the ribbon and the pane, in the page that plays Excel. Needs
 * `npm run build` and `npm run build:sandbox`.
 */
import type { Evaluation } from "../../src/model/evaluation/evaluation.ts";
import { panelTexts } from "../../src/taskpane/panel-texts.ts";
import { yearsOpenTexts } from "../../src/taskpane/years-open-texts.ts";
import { yearsTexts } from "../../src/taskpane/years-texts.ts";
import { texts } from "../../src/taskpane/texts.ts";
import { build } from "../../src/workbook/build.ts";
import { names } from "../../src/workbook/names.ts";
import { writeBlueprint } from "../../src/xlsx/index.ts";
import { inFull } from "../support/evaluation-in-full.ts";
import { openBench, type Bench } from "../support/pane-bench.ts";

jest.setTimeout(180_000);

let bench: Bench;

beforeAll(async () => {
  bench = await openBench(inFull);
});

afterAll(() => bench.close());

const heading = (name: string) => bench.pane.getByRole("heading", { name, exact: true });
const button = (name: string) => bench.pane.getByRole("button", { name, exact: true });

/** Presses a button of the ribbon, and waits for the panel that it opens. */
async function ribbon(name: string): Promise<void> {
  await bench.sandbox.page.getByRole("button", { name, exact: true }).dispatchEvent("click");
  await bench.pane.getByRole("heading", { level: 2, name }).waitFor();
}

/** The rows that this evaluation has in the table of all years. */
async function recorded(): Promise<Evaluation["history"]> {
  const { history, evaluationId } = await bench.evaluation();
  return history.filter((row) => row.evaluationId === evaluationId);
}

const alert = async (): Promise<string> => {
  const found = bench.pane.getByRole("alert").filter({ hasText: panelTexts.refused });
  await found.waitFor();
  return (await found.textContent()) ?? "";
};

describe("Resultaten vastleggen", () => {
  test("[YP54] a table behind a password: said with its sheet and the remedy, and nothing is written", async () => {
    await protect("Resultaten", true);
    const before = await bench.evaluation();
    await ribbon(yearsOpenTexts.record);
    await button(yearsTexts.record.record).click();
    expect(await alert()).toMatch(/blad “Resultaten”.*beveiligd.*wachtwoord/);
    expect(await bench.evaluation()).toEqual(before);
    await protect("Resultaten", false);
  });

  test("[YP50] from the ribbon, which is done at once: shows the rows, records them, and leads to the table", async () => {
    await ribbon(yearsOpenTexts.record);
    const rows = await bench.pane.getByText(yearsTexts.record.kinds.new).count();
    expect(rows).toBeGreaterThan(5);
    expect(await recorded()).toEqual([]);
    await button(yearsTexts.record.record).click();
    await heading(yearsTexts.record.done).waitFor();
    expect(await recorded()).toHaveLength(rows);
    expect(await bench.sandbox.inside((api) => api.commands.map(({ completions }) => completions))).toEqual([1, 1]);
    await button(yearsTexts.record.toResults).click();
    await bench.title(texts.topic.titles.elsewhere);
    const active = await bench.sandbox.inside(
      ({ workbook }) => workbook.sheets.find(({ id }) => id === workbook.activeSheet)?.name,
    );
    expect(active).toBe("Resultaten");
  });

  test("[YP51] from the overview, unchanged: nothing is written", async () => {
    const before = await bench.sandbox.inside((api) => api.blueprint());
    await button(texts.work.overview).click();
    await bench.pane.getByText(/^De uitkomsten van 2026 zijn vastgelegd op/).waitFor();
    await button(yearsOpenTexts.record).click();
    await button(yearsTexts.record.record).click();
    await heading(yearsTexts.record.done).waitFor();
    await bench.pane.getByText(/stonden er al zo/).waitFor();
    expect(await bench.sandbox.inside((api) => api.blueprint())).toEqual(before);
  });

  test("[YP52] a score that changed since: the question with both, declined and agreed, by the keyboard alone", async () => {
    await bench.typeIn(names.score("casemanager"), "5");
    await ribbon(yearsOpenTexts.record);
    await bench.pane.getByText(yearsTexts.record.kinds.changed).waitFor();
    const before = await recorded();
    await button(yearsTexts.record.record).press("Enter");
    await heading(yearsTexts.record.question(1)).waitFor();
    expect(await bench.pane.locator("dl.beside").textContent()).toMatch(/^Was2 · .*Wordt5 · /);
    await bench.sandbox.page.keyboard.press("Tab");
    await bench.sandbox.page.keyboard.press("Tab");
    await bench.sandbox.page.keyboard.press("Enter");
    await heading(yearsTexts.record.notDone).waitFor();
    expect(await recorded()).toEqual(before);
    await button(yearsTexts.record.record).press("Enter");
    await heading(yearsTexts.record.question(1)).waitFor();
    await bench.sandbox.page.keyboard.press("Tab");
    await bench.sandbox.page.keyboard.press("Enter");
    await heading(yearsTexts.record.done).waitFor();
    expect((await recorded()).map(({ score }) => score)).toEqual([5, ...before.slice(1).map(({ score }) => score)]);
  });

  test("[YP53] while a cell is being edited it waits, and goes on with what was typed there", async () => {
    await bench.click(names.score("vergunningverlener"));
    await bench.sandbox.page.locator('canvas[id^="univer-sheet-main"]').first().focus();
    await ribbon(yearsOpenTexts.record);
    await bench.sandbox.page.locator('canvas[id^="univer-sheet-main"]').first().focus();
    await bench.sandbox.page.keyboard.press("4");
    await button(yearsTexts.record.record).dispatchEvent("click");
    await bench.pane.getByRole("status").filter({ hasText: texts.work.cellEdit }).first().waitFor();
    await bench.sandbox.page.keyboard.press("Enter");
    await heading(yearsTexts.record.question(1)).waitFor();
    await button(yearsTexts.record.agree(1)).click();
    await heading(yearsTexts.record.done).waitFor();
    expect((await recorded()).find(({ profile }) => profile === "vergunningverlener")?.score).toBe(4);
  });
});

/** Protects a sheet with a password, or takes that off. */
const protect = (sheetName: string, isClosed: boolean): Promise<void> =>
  bench.sandbox.inside(
    ({ workbook }, [name, closed]) => {
      const sheet = workbook.sheets.find((one) => one.name === name);
      if (sheet === undefined) throw new Error(`there is no sheet ${name}`);
      sheet.protection = closed ? { allowFormatCells: false } : null;
      sheet.password = closed ? "geheim" : "";
    },
    [sheetName, isClosed] as const,
  );

describe("Jaren ophalen", () => {
  const earlier: Evaluation = { ...inFull, organisation: "OD Elders", year: 2020, history: [], archive: [] };

  async function choose(count: number): Promise<void> {
    const buffer = Buffer.from(await writeBlueprint(build(earlier)));
    const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    const good = Array.from({ length: count }, (_, index) => ({ name: `elders-${index}.xlsx`, mimeType, buffer }));
    const broken = { name: "kapot.xlsx", mimeType, buffer: Buffer.from("dit is geen werkmap") };
    await bench.pane.getByLabel(yearsTexts.bringIn.choose).setInputFiles([...good, broken]);
  }

  test("[YP60] stopped while it reads: nothing is shown, nothing is written", async () => {
    const before = await bench.sandbox.inside((api) => api.blueprint());
    await ribbon(yearsOpenTexts.bringIn);
    await choose(40);
    await button(yearsTexts.bringIn.stop).click();
    await heading(yearsTexts.bringIn.stopped).waitFor();
    expect(await heading(yearsTexts.bringIn.preview).count()).toBe(0);
    expect(await bench.sandbox.inside((api) => api.blueprint())).toEqual(before);
  });

  test("[YP61] a good file and a broken one: shown with the reason, declined, and then taken over", async () => {
    await choose(1);
    await heading(yearsTexts.bringIn.preview).waitFor();
    await heading(yearsTexts.bringIn.unreadable(1)).waitFor();
    await bench.pane.getByText(/^kapot\.xlsx: ./).waitFor();
    const before = await bench.evaluation();
    await button(yearsTexts.bringIn.decline).click();
    await bench.pane.getByText(yearsTexts.bringIn.declined).waitFor();
    expect(await bench.evaluation()).toEqual(before);
    await choose(1);
    await button(yearsTexts.bringIn.take).click();
    await heading(yearsTexts.bringIn.taken).waitFor();
    const { history, ...rest } = await bench.evaluation();
    const { history: standing, ...others } = before;
    expect(history.slice(0, standing.length)).toEqual(standing);
    const added = history.slice(standing.length);
    expect(new Set(added.map(({ organisation, year }) => `${organisation} ${year}`))).toEqual(
      new Set(["OD Elders 2020"]),
    );
    expect(rest).toEqual(others);
  });

  test("[YP62] the same file again brings nothing", async () => {
    await choose(1);
    await bench.pane.getByText(yearsTexts.bringIn.nothingNew).waitFor();
    expect(await button(yearsTexts.bringIn.take).count()).toBe(0);
  });
});

describe("Volgende evaluatie starten", () => {
  test("[YP70] a year that is not later is said at its field", async () => {
    await ribbon(yearsOpenTexts.next);
    await bench.pane.getByLabel(yearsTexts.next.year).fill("2026");
    await bench.sandbox.page.keyboard.press("Enter");
    await bench.pane.getByText(/deze werkmap is al van 2026/).waitFor();
  });

  test("[YP71] by the keyboard: the year, what happens, the question; then the old answers are in the archive", async () => {
    const before = await bench.evaluation();
    await button(panelTexts.back).click();
    await bench.click(names.conclusion(2));
    await bench.title("Conclusie 2");
    await bench.pane.getByLabel(texts.topic.editor.label).fill("Half geschreven.");
    await ribbon(yearsOpenTexts.next);
    await bench.pane.getByLabel(yearsTexts.next.year).fill("2028");
    await bench.sandbox.page.keyboard.press("Enter");
    await heading(yearsTexts.next.looking(2028)).waitFor();
    await bench.pane.getByText(yearsTexts.next.drafts(1)).waitFor();
    expect(await bench.evaluation()).toEqual(before);
    await button(yearsTexts.next.agree(2028)).press("Enter");
    await heading(yearsTexts.next.done(2028)).waitFor();
    const now = await bench.evaluation();
    expect([now.year, now.profiles.casemanager.score, now.conclusions.join("")]).toEqual([2028, null, ""]);
    expect(now.archive.map(({ answer }) => answer)).toContain(before.profiles.casemanager.justification);
    expect(now.profiles.casemanager.text).toEqual(before.profiles.casemanager.text);
    const sheets = await bench.sandbox.inside((api) => api.workbook.sheets.map(({ name }) => name));
    expect(sheets.filter((name) => name === "Archief")).toHaveLength(1);
  });

  test("[YP72] the pane is at the new evaluation, with last time beside it, in the sheet as well, and no draft of the old", async () => {
    await button(yearsTexts.next.toStep1).click();
    await bench.click(names.justification("casemanager"));
    await bench.title(/Toelichting op de score/);
    expect(await bench.pane.getByLabel(texts.topic.editor.label).inputValue()).toBe("");
    await bench.pane.getByRole("heading", { name: texts.topic.previous.title(2026) }).waitFor();
    await bench.pane.getByText(inFull.profiles.casemanager.justification).first().waitFor();
    await bench.click(names.conclusion(2));
    await bench.title("Conclusie 2");
    expect(await bench.pane.getByLabel(texts.topic.editor.label).inputValue()).toBe("");
    const cells = await bench.sandbox.inside((api) =>
      api
        .blueprint()
        .sheets.flatMap(({ name, cells: all }) =>
          name === "Stap 1 Zelfevaluatie" ? all.map(({ value }) => String(value)) : [],
        ),
    );
    expect(cells.filter((value) => value.includes(inFull.profiles.casemanager.justification))).not.toEqual([]);
  });

  test("[YP73] nothing went wrong on the page or in the add-in", async () => {
    expect(bench.sandbox.errors).toEqual([]);
    expect(await bench.sandbox.inside((api) => api.failures)).toEqual([]);
  });
});
