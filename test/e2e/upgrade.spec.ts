/**
 * *Werkmap bijwerken* in the pane, in the page that plays Excel: the frozen workbook of the first layout is opened, the pane
 * offers to upgrade it, and the answers are in place afterwards; and what every button of the ribbon says of a workbook of a
 * newer layout. Needs `npm run build` and `npm run build:sandbox`.
 */
import { readFile } from "node:fs/promises";
import { parseJson } from "../../src/model/evaluation/json.ts";
import { texts } from "../../src/taskpane/texts.ts";
import { upgradeSectionTexts } from "../../src/taskpane/upgrade-texts.ts";
import { workbookOpenTexts } from "../../src/taskpane/workbook-open-texts.ts";
import { build } from "../../src/workbook/build.ts";
import { contentsOf } from "../../src/workbook/contents-of.ts";
import { layoutVersion, names } from "../../src/workbook/names.ts";
import { inFull } from "../support/evaluation-in-full.ts";
import type { Bench } from "../support/pane-bench.ts";
import { expectSound, opened, press, settled, widen } from "../support/pane-looks.ts";
import { completions, drawPlan, openBook } from "../support/planning-page.ts";
import { valueOf } from "../support/revising.ts";
import { openSandbox, type Sandbox } from "../support/sandbox.ts";
import { typed } from "../support/sharing.ts";

jest.setTimeout(240_000);

const blueprintIn = ({ sandbox }: Bench) => sandbox.inside((api) => api.blueprint());

describe("a workbook of the first layout", () => {
  let bench: Bench;

  beforeAll(async () => {
    bench = await opened(null);
  });

  afterAll(() => bench.close());

  const heading = (name: string) => bench.pane.getByRole("heading", { name }).first().waitFor();
  const offer = () => bench.pane.getByText(workbookOpenTexts.older);

  test("[UG40] opened beside the pane, it is read, and the pane offers to upgrade it", async () => {
    const [chooser] = await Promise.all([
      bench.sandbox.page.waitForEvent("filechooser"),
      bench.sandbox.page.getByRole("button", { name: "Openen…" }).click(),
    ]);
    await chooser.setFiles("test/frozen/indeling-1.xlsx");
    await bench.sandbox.page.getByText("is geopend").waitFor();
    bench = { ...bench, pane: await bench.sandbox.addin() }; // of the workbook that is open now
    await widen(bench, 320);
    await offer().waitFor();
    await settled(bench);
    expect(contentsOf(await blueprintIn(bench)).values.get(names.layout)).toBe(1);
    await expectSound(bench, "bijwerken-aanbod");
    await bench.click(names.score("casemanager"));
    await heading("Score");
    await expectSound(bench, "bijwerken-aanbod-cel");
  });

  test("[UG41] shown first, and agreed to: of the newest layout, with the answers in place and a backup", async () => {
    await press(bench, workbookOpenTexts.upgrade);
    await heading(upgradeSectionTexts.title);
    await settled(bench);
    await expectSound(bench, "bijwerken");
    await press(bench, upgradeSectionTexts.look);
    await heading(upgradeSectionTexts.found);
    await settled(bench);
    await expectSound(bench, "bijwerken-nakijken");
    await press(bench, upgradeSectionTexts.agree);
    await heading(upgradeSectionTexts.done);
    await settled(bench);
    await expectSound(bench, "bijgewerkt");
    const written = valueOf(parseJson(await readFile("test/frozen/indeling-1.json", "utf8")));
    expect(await bench.evaluation()).toEqual(written);
    const after = await blueprintIn(bench);
    expect(contentsOf(after).values.get(names.layout)).toBe(layoutVersion);
    const titles = after.sheets.map(({ name }) => name);
    expect(titles).toEqual([...build(written).sheets.map(({ name }) => name), "Reservekopieën"]);
  });

  test("[UG42] then nothing is offered any more, it is sound, and nothing went wrong on the page", async () => {
    await press(bench, "Controleer de werkmap");
    await bench.pane.getByText("Er is niets te herstellen").waitFor();
    await press(bench, texts.work.overview);
    await heading(texts.topic.titles.elsewhere);
    expect(await offer().count()).toBe(0);
    expect(bench.sandbox.errors).toEqual([]);
    expect(await bench.sandbox.inside((api) => api.failures)).toEqual([]);
  });
});

describe("a workbook of a newer layout", () => {
  const refusal = "Werk Competentiespiegel bij en probeer het opnieuw.";
  let sandbox: Sandbox;

  beforeAll(async () => {
    sandbox = await openSandbox();
    await openBook(sandbox, typed(build(inFull), { [names.layout]: layoutVersion + 1 }));
  });

  afterAll(() => sandbox.close());

  test("[UG43] every button of the ribbon says what to do, and writes nothing", async () => {
    const before = await sandbox.inside((api) => api.blueprint());
    const buttons = sandbox.page.getByRole("tabpanel", { name: "Competentiespiegel" }).getByRole("button");
    const labels = await buttons.allTextContents();
    expect(labels).toContain(drawPlan);
    for (const label of labels) {
      await sandbox.page.getByRole("button", { name: label, exact: true }).click();
      const pane = await sandbox.addin();
      await pane.getByText(refusal).first().waitFor();
      if (label === drawPlan) await pane.getByRole("region", { name: "Meldingen" }).getByText(refusal).waitFor();
      await sandbox.inside((api) => api.idle());
      await sandbox.page.getByRole("button", { name: "Deelvenster sluiten" }).click();
    }
    expect(await completions(sandbox)).toEqual(labels.slice(1).map(() => 1));
    expect(await sandbox.inside((api) => api.blueprint())).toEqual(before);
    expect(sandbox.errors).toEqual([]);
  });
});
