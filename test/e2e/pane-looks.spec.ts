/**
 * How the pane looks in each of its states: axe with colour contrast, in Office's light, dark and high-contrast theme, 320
 * pixels wide and enlarged. Needs `npm run build` and `npm run build:sandbox`. With SPIEGEL_BEELDEN=folder a picture of
 * every state is put there, for someone to look at.
 */
import { rowTexts } from "../../src/taskpane/row-texts.ts";
import { discussedTexts, talkedTexts } from "../../src/taskpane/talked-texts.ts";
import { texts } from "../../src/taskpane/texts.ts";
import { names, tableNames } from "../../src/workbook/names.ts";
import { columnTexts as heads } from "../../src/workbook/texts.ts";
import { complaints } from "../support/axe-in-browser.ts";
import { inFull } from "../support/evaluation-in-full.ts";
import type { Bench } from "../support/pane-bench.ts";
import { dress, expectSound, opened, press, settled } from "../support/pane-looks.ts";

jest.setTimeout(240_000);

/** Back from a form, which stays open whatever cell is selected. */
async function leaveForm({ pane }: Bench): Promise<void> {
  const back = pane.getByRole("button", { name: texts.work.back, exact: true });
  for (let step = 0; step < 3 && (await back.count()) > 0; step += 1) await back.first().click();
}

describe("beside an evaluation", () => {
  let bench: Bench;

  beforeAll(async () => {
    bench = await opened(inFull);
  });

  beforeEach(() => leaveForm(bench));

  afterAll(() => bench.close());

  const states: readonly (readonly [string, (given: Bench) => Promise<void>])[] = [
    ["score", (given) => given.click(names.score("casemanager"))],
    ["toelichting", (given) => given.click(names.justification("casemanager"))],
    ["notitie", (given) => given.click(names.note("casemanager", 1))],
    ["profieltekst", (given) => given.click(names.role("casemanager"))],
    ["competentie", (given) => given.click(names.competence("vergunningverlener", 1))],
    ["toetsingsvraag", (given) => given.click(names.peerNote(5))],
    ["eigen vraag", (given) => given.click(names.ownNote(1))],
    ["conclusie", (given) => given.click(names.conclusion(3))],
    ["bron", async (given) => given.select(await given.cellOf(tableNames.sources("casemanager")))],
    ["beoordelaars", async (given) => given.select(await given.cellOf(tableNames.assessments))],
    ["collega", async (given) => given.select(await given.cellOf(tableNames.peerEntries))],
    ["lege rij", async (given) => given.select(await given.cellOf(tableNames.sources("casemanager"), 1, 4))],
    ["actie", async (given) => given.select(await given.cellOf(tableNames.actions, 2))],
    ["actie, nog niet uitgewerkt", async (given) => given.select(await given.cellOf(tableNames.actions, 7, 2))],
    [
      "overzicht",
      async (given) => {
        await press(given, texts.work.overview);
        await given.title(texts.topic.titles.elsewhere);
      },
    ],
  ];

  test.each(states)("[V30] %s", async (name, prepare) => {
    await prepare(bench);
    await settled(bench);
    await bench.pane.evaluate(() => {
      for (const fold of document.querySelectorAll("details")) fold.open = true;
    });
    await expectSound(bench, name);
  });

  test("[V31] a form for an assessor, empty and refused", async () => {
    await bench.click(names.score("casemanager"));
    await bench.title("Casemanager: Score");
    await press(bench, texts.work.assess.open);
    await expectSound(bench, "beoordeling");
    await press(bench, texts.work.assess.save);
    await bench.pane.getByText(texts.work.refused.title).waitFor();
    await expectSound(bench, "beoordeling-geweigerd");
  });

  test("[V32] a page being pasted, and looked over", async () => {
    await bench.click(names.role("casemanager"));
    await bench.title("Casemanager: Profieltekst");
    await press(bench, texts.topic.profile.paste);
    await expectSound(bench, "plakken");
    await bench.pane
      .getByLabel(texts.work.paste.text)
      .fill("Vooraf\n3. OMSCHRIJVING VAN DE ROL\nTekst voor de proef.\n4. Levelindeling\nProef");
    await press(bench, texts.work.paste.split);
    await bench.pane.getByText(texts.work.paste.rest).first().waitFor();
    await expectSound(bench, "plakken-nakijken");
  });

  test("[V33] a pack, and a pack made", async () => {
    await bench.click(names.role("casemanager"));
    await bench.title("Casemanager: Profieltekst");
    await press(bench, texts.topic.profile.pack);
    await expectSound(bench, "pakket");
    await bench.pane.getByLabel(texts.work.pack.sourceLabel).fill("VTH-kwaliteitscriteria");
    await press(bench, texts.work.pack.make);
    await bench.pane.getByText(texts.work.pack.ready).waitFor();
    await expectSound(bench, "pakket-klaar");
  });

  test("[V34] an answer being written while somebody else writes there too", async () => {
    await bench.click(names.conclusion(2));
    await bench.title("Conclusie 2");
    await bench.pane.getByLabel(texts.topic.editor.label).fill("Mijn tekst, nog niet opgeslagen.");
    await bench.typeIn(names.conclusion(2), "De tekst van een collega.");
    await bench.click(names.conclusion(2));
    await bench.pane.getByText(texts.topic.editor.changed).waitFor();
    await expectSound(bench, "intussen-veranderd");
    await press(bench, texts.topic.editor.save);
    await bench.pane.getByText(texts.work.done.text).waitFor();
    await expectSound(bench, "opgeslagen");
  });

  test("[V40] a row being written while somebody else writes in it, saved, and refused", async () => {
    const table = tableNames.sources("casemanager");
    const place = await bench.cellOf(table, 1);
    await bench.select(place);
    await bench.title("Casemanager: Bronnen");
    await bench.pane.getByLabel(heads.finding).fill("Mijn bevinding, nog niet opgeslagen.");
    await bench.sandbox.inside((api, at) => api.grid.edit(at.sheet, at.address, "Van een collega."), { ...place });
    await bench.select(place);
    await bench.pane.getByText(rowTexts.changed("Van een collega.")).waitFor();
    await expectSound(bench, "rij-intussen-veranderd");
    await press(bench, texts.topic.editor.save);
    await bench.pane.getByText(texts.work.done.row).waitFor();
    await expectSound(bench, "rij-opgeslagen");
    const kind = await bench.cellOf(table, 2);
    await bench.sandbox.inside(
      (api, at) => {
        const sheet = api.workbook.sheets.find(({ name }) => name === at.sheet);
        if (sheet !== undefined) sheet.validations.length = 0;
        return api.grid.edit(at.sheet, at.address, "gerucht");
      },
      { ...kind },
    );
    await bench.select(kind);
    await bench.pane.getByText(rowTexts.odd("gerucht")).waitFor();
    await bench.pane.getByLabel(heads.finding).fill("Zo kan het niet.");
    await expectSound(bench, "rij-past-niet");
    await press(bench, texts.topic.editor.reset);
  });

  test("[V41] questions that were talked through, and one taken back", async () => {
    await bench.click(names.conclusion(1));
    await bench.title("Conclusie 1");
    await bench.unfold(talkedTexts.title);
    await bench.pane.getByLabel(talkedTexts.answer).fill("besproken, want het rapport volgt in mei");
    await press(bench, talkedTexts.save);
    await bench.pane.locator("p.done").filter({ hasText: talkedTexts.done }).waitFor();
    await bench.unfold(discussedTexts.title(1));
    await expectSound(bench, "besproken");
    await bench.pane.getByRole("button", { name: /^Terugnemen: / }).click();
    await bench.pane.getByText(discussedTexts.done).waitFor();
    await expectSound(bench, "teruggenomen");
  });

  test("[V35] a copy of a sheet, and a sheet of the user's own", async () => {
    await bench.sandbox.inside(async (api) => {
      const [first] = api.workbook.sheets.filter(({ name }) => name === "Stap 3 Conclusies");
      if (first === undefined) throw new Error("there is no step 3");
      const copy = { ...structuredClone(first), id: "{copy}", name: "Stap 3 Conclusies (2)", tables: [] };
      const scoped = api.workbook.names.filter(({ target }) => target.kind === "range" && target.sheet === first.id);
      copy.names = scoped.map((item) => ({
        ...item,
        target: { ...item.target, sheet: "{copy}" } as typeof item.target,
      }));
      api.workbook.sheets.push(copy);
      await api.grid.refresh();
      await api.grid.select("Stap 3 Conclusies (2)", "B5");
    });
    await bench.pane.getByText(texts.topic.elsewhere.copy("Stap 3 Conclusies")).waitFor();
    await expectSound(bench, "kopie");
    await press(bench, texts.topic.elsewhere.original("Stap 3 Conclusies"));
    await bench.pane.getByText(texts.topic.elsewhere.click).waitFor();
  });

  test("[V36] a damaged workbook", async () => {
    await bench.sandbox.inside((api) => {
      api.workbook.names = api.workbook.names.filter(({ name }) => name !== "conclusie_5");
    });
    await press(bench, texts.work.refresh);
    await bench.pane.getByText(texts.work.damaged.title).waitFor();
    await bench.pane.getByText(texts.work.damaged.more).click();
    await expectSound(bench, "beschadigd");
  });

  test("[V37] with reduced motion nothing moves", async () => {
    await dress(bench, "light");
    const moving = await bench.pane.evaluate(
      () =>
        [...document.querySelectorAll("main *")]
          .map((element) => getComputedStyle(element))
          .filter(({ transitionDuration, animationName, animationDuration }) => {
            const lasts = (list: string) => list.split(",").some((one) => parseFloat(one) > 0.001);
            return lasts(transitionDuration) || (animationName !== "none" && lasts(animationDuration));
          }).length,
    );
    expect(moving).toBe(0);
  });

  test("[V42] the ring of what is going on turns, and with reduced motion it stands still", async () => {
    const ring = () =>
      bench.pane.evaluate(() => {
        const busy = document.createElement("p");
        busy.className = "busy";
        document.querySelector("main")?.append(busy);
        const { animationName } = getComputedStyle(busy, "::before");
        busy.remove();
        return animationName;
      });
    await bench.sandbox.page.emulateMedia({ reducedMotion: "no-preference" });
    expect(await ring()).toBe("turn");
    await dress(bench, "light");
    expect(await ring()).toBe("none");
  });
});

describe("before there is an evaluation", () => {
  let bench: Bench;

  beforeAll(async () => {
    bench = await opened(null);
  });

  afterAll(() => bench.close());

  test("[V38] the form, and the form refused", async () => {
    await expectSound(bench, "formulier");
    await press(bench, texts.make);
    await bench.pane.getByText(texts.refused.title).waitFor();
    await expectSound(bench, "formulier-geweigerd");
  });

  test("[V39] a page outside Excel says where it works", async () => {
    const { page, address } = bench.sandbox;
    const tab = await page.context().newPage();
    await tab.setViewportSize({ width: 320, height: 700 });
    await tab.goto(`${address}taskpane.html`);
    await tab.getByText(texts.unsupported.noOffice.title).waitFor({ timeout: 60_000 });
    expect(await complaints(tab.mainFrame())).toEqual([]);
    await tab.close();
  });
});
