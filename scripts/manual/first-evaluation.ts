import { planTexts } from "../../src/taskpane/plan-texts.ts";
import { rowTexts } from "../../src/taskpane/row-texts.ts";
import { talkedTexts } from "../../src/taskpane/talked-texts.ts";
import { texts } from "../../src/taskpane/texts.ts";
import { names, tableNames } from "../../src/workbook/names.ts";
import { sheetNames } from "../../src/workbook/sheet-texts.ts";
import { columnTexts } from "../../src/workbook/texts.ts";
import * as example from "./example.ts";
import type { Scene } from "./scene.ts";
import type { Stage } from "./stage.ts";

async function make(stage: Stage): Promise<void> {
  await stage.ribbon("Zelfevaluatie");
  await stage.heading(texts.title);
  await stage.fill(texts.fields.organisation.label, example.organisation);
  await stage.fill(texts.fields.contact.label, "kwaliteitscoördinator");
  await stage.fill(texts.fields.year.label, "2026");
}

/** Brings the pane to the profile texts of the casemanager, and pastes a page. */
async function paste(stage: Stage): Promise<void> {
  await stage.click(names.role("casemanager"));
  await stage.heading(/Profieltekst/);
  await stage.press(texts.topic.profile.paste);
  await stage.fill(texts.work.paste.text, example.pastedPage);
  await (await stage.pane()).getByLabel(texts.work.paste.text).evaluate((box) => (box.scrollTop = 0));
}

async function assess(stage: Stage): Promise<void> {
  await stage.press(texts.work.assess.open);
  const pane = await stage.pane();
  const { who, score, reason } = example.firstAssessor;
  await stage.fill(texts.work.assess.function, who);
  await pane.getByRole("radio", { name: new RegExp(`^${score} `) }).click();
  await pane.getByLabel(texts.work.assess.reason).fill(reason);
}

/** Brings the pane to the overview. */
async function overview(stage: Stage): Promise<void> {
  await stage.press(texts.work.overview);
  await stage.heading(texts.topic.titles.elsewhere);
}

/** Making the workbook, and what is in it. */
export const starting: readonly Scene[] = [
  { file: "lint.png", play: ({ stage, path }) => stage.takeRibbon(path) },
  {
    file: "maken.png",
    play: async ({ stage, path }) => {
      await make(stage);
      await stage.takePane(path);
    },
  },
  {
    file: "start.png",
    play: async ({ stage, path }) => {
      await stage.press(texts.make);
      await (await stage.pane()).getByText(texts.created.title).waitFor();
      await stage.select(sheetNames.start, "A1");
      await stage.takeSheet(path, 940, 1140);
    },
  },
  {
    file: "plakken.png",
    play: async ({ stage, path }) => {
      await paste(stage);
      const until = (await stage.pane()).getByRole("button", { name: texts.work.paste.split });
      await stage.takePane(path, { until });
    },
  },
  {
    file: "plakken-nakijken.png",
    play: async ({ stage, path }) => {
      await stage.press(texts.work.paste.split);
      const from = await stage.heading(texts.work.paste.title);
      const until = (await stage.pane()).getByLabel(/rol/i).first();
      await stage.takePane(path, { from, until });
    },
  },
];

/** Step 1. */
export const scoring: readonly Scene[] = [
  {
    file: "hulpvraag.png",
    play: async ({ stage, path }) => {
      await stage.back();
      await stage.back();
      await stage.type(example.begun);
      await stage.click(names.note("casemanager", 3));
      await stage.heading(/Hulpvraag 3/);
      await stage.takeBoth(path, 640);
    },
  },
  {
    file: "bronnen.png",
    play: async ({ stage, path }) => {
      const table = tableNames.sources("casemanager");
      for (const [index, source] of example.sources.entries()) await stage.typeInRow(table, index + 1, source);
      await stage.clickRow(table, columnTexts.source);
      await stage.takeSheet(path, 500);
    },
  },
  {
    file: "stap-1.png",
    play: async ({ stage, path }) => {
      await stage.type(example.casemanager);
      await stage.click(names.score("casemanager"));
      await stage.heading(/Score/);
      await stage.takeBoth(path, 760);
    },
  },
  {
    file: "beoordeling.png",
    play: async ({ stage, path }) => {
      await assess(stage);
      const from = await stage.heading(texts.work.assess.title);
      const before = (await stage.pane()).getByRole("radio", { name: /^4 / });
      await stage.takePane(path, { from, before });
    },
  },
  {
    file: "spreiding.png",
    play: async ({ stage, path }) => {
      await stage.press(texts.work.assess.save);
      await stage.back();
      for (const [index, row] of example.otherAssessors.entries()) {
        await stage.typeInRow(tableNames.assessments, index + 2, row);
      }
      await stage.click(names.score("casemanager"));
      const from = await stage.heading(texts.work.assessors.title);
      await stage.unfold(texts.work.assessors.show);
      const until = (await stage.pane()).getByRole("button", { name: texts.work.assess.open });
      await stage.takePane(path, { from, until });
    },
  },
  {
    file: "controle.png",
    play: async ({ stage, path }) => {
      await stage.type(example.others);
      await stage.click(names.justification("casemanager"));
      await stage.takeSheet(path, 870);
    },
  },
  {
    file: "vragen.png",
    play: async ({ stage, path }) => {
      await overview(stage);
      await stage.takePane(path, { before: await stage.heading(/^Waar wilt u naartoe/) });
    },
  },
  {
    file: "besproken.png",
    play: async ({ stage, path }) => {
      await stage.unfold(talkedTexts.title);
      const pane = await stage.pane();
      await pane.getByLabel(talkedTexts.answer).fill("besproken, want het teamoverleg van 10 september gaat hierover");
      const until = pane.getByRole("button", { name: talkedTexts.save, exact: true });
      await stage.takePane(path, { from: pane.locator("summary", { hasText: talkedTexts.title }), until });
    },
  },
];

/** Step 3. */
export const concluding: readonly Scene[] = [
  {
    file: "stap-3.png",
    play: async ({ stage, path }) => {
      await stage.type(example.conclusions);
      await stage.click(names.conclusion(3));
      await stage.heading(texts.topic.titles.conclusion(3));
      await stage.takeBoth(path, 760);
    },
  },
  {
    file: "actieplan.png",
    play: async ({ stage, path }) => {
      await stage.ribbon(planTexts.draw);
      await stage.typeInRow(tableNames.actions, 1, example.action);
      await stage.press(planTexts.dismiss);
      await stage.clickRow(tableNames.actions, columnTexts.specific);
      await stage.takeSheet(path, 600);
    },
  },
  {
    file: "smart.png",
    play: async ({ stage, path }) => {
      await stage.clickRow(tableNames.actions, columnTexts.target);
      await stage.heading(texts.topic.titles.action);
      const asked = await stage.heading(rowTexts.action.title);
      await stage.takePane(path, { until: (await stage.pane()).locator("section", { has: asked }).last() });
    },
  },
  {
    file: "samenvatting.png",
    play: async ({ stage, path }) => {
      await stage.select(sheetNames.samenvatting, "A1");
      await stage.takeSheet(path, 900, 1560);
    },
  },
];
