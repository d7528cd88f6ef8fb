import { build } from "../../src/workbook/build.ts";
import { emptyEvaluation } from "../../src/model/evaluation/empty.ts";
import type { Evaluation, Score } from "../../src/model/evaluation/evaluation.ts";
import { profileIds } from "../../src/model/bijlage-d/index.ts";
import { recorded } from "../../src/model/history/record.ts";
import { backupsTexts } from "../../src/taskpane/backups-texts.ts";
import { healthSectionTexts } from "../../src/taskpane/health-texts.ts";
import { pivotOfferTexts } from "../../src/taskpane/pivot-offer-texts.ts";
import { texts } from "../../src/taskpane/texts.ts";
import { workbookOpenTexts } from "../../src/taskpane/workbook-open-texts.ts";
import { yearsOpenTexts } from "../../src/taskpane/years-open-texts.ts";
import { yearsTexts } from "../../src/taskpane/years-texts.ts";
import { names, tableNames } from "../../src/workbook/names.ts";
import { sheetNames } from "../../src/workbook/sheet-texts.ts";
import { columnTexts } from "../../src/workbook/texts.ts";
import { writeBlueprint } from "../../src/xlsx/index.ts";
import * as example from "./example.ts";
import type { Scene } from "./scene.ts";
import type { Stage } from "./stage.ts";

const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A workbook of another year or another organisation, with scores alone. */
function elsewhere(organisation: string, year: number, scores: readonly Score[]): Evaluation {
  const empty = emptyEvaluation(organisation, year);
  const scored = profileIds.map((id, index) => [
    id,
    { ...empty.profiles[id], score: scores[index] ?? null, justification: `Zie de zelfevaluatie van ${year}.` },
  ]);
  const profiles = Object.fromEntries(scored) as Evaluation["profiles"];
  const done = recorded({ ...empty, evaluationId: `${organisation} ${year}`, profiles }, `${year}-11-15`);
  if (!done.ok) throw new Error(JSON.stringify(done.problems));
  return done.value.evaluation;
}

/** What is brought in: the organisation's own earlier year, under its old name, and a group of others. */
const brought = [
  elsewhere(example.formerly, 2024, [1, 3, 3, 2, 2]),
  ...example.group.map(([name, scores]) => elsewhere(name, 2028, scores)),
];

async function bringIn(stage: Stage): Promise<void> {
  const files = await Promise.all(
    brought.map(async (evaluation) => ({
      name: `${evaluation.organisation} ${evaluation.year ?? ""}.xlsx`,
      mimeType,
      buffer: Buffer.from(await writeBlueprint(build(evaluation))),
    })),
  );
  await stage.ribbon(yearsOpenTexts.bringIn);
  await (await stage.pane()).getByLabel(yearsTexts.bringIn.choose).setInputFiles(files);
  await stage.heading(yearsTexts.bringIn.preview);
  await stage.settled();
}

async function record(stage: Stage): Promise<void> {
  await stage.ribbon(yearsOpenTexts.record);
  await stage.heading(yearsOpenTexts.record);
  await stage.settled();
}

/** Overwrites a formula and takes away a name, as may happen by accident. */
const damage = (stage: Stage): Promise<void> =>
  stage.sandbox.inside(({ workbook }) => {
    workbook.names = workbook.names.filter(({ name }) => name !== "conclusie_5");
  });

/** From one evaluation to the next. */
export const nextEvaluation: readonly Scene[] = [
  {
    file: "vastleggen.png",
    play: async ({ stage, path }) => {
      await stage.dayIs("2026-11-25");
      await record(stage);
      const until = (await stage.pane()).getByRole("button", { name: yearsTexts.record.record, exact: true });
      await stage.takePane(path, { until });
    },
  },
  {
    file: "volgende.png",
    play: async ({ stage, path }) => {
      await stage.press(yearsTexts.record.record);
      await stage.heading(yearsTexts.record.done);
      await stage.dayIs("2028-08-28");
      await stage.ribbon(yearsOpenTexts.next);
      await stage.fill(yearsTexts.next.year, "2028");
      await stage.press(yearsTexts.next.look);
      const from = await stage.heading(yearsTexts.next.looking(2028));
      await stage.takePane(path, {
        from,
        until: (await stage.pane()).getByRole("button", { name: yearsTexts.next.decline }),
      });
    },
  },
  {
    file: "vorige-keer.png",
    play: async ({ stage, path }) => {
      await stage.press(yearsTexts.next.agree(2028));
      await stage.heading(yearsTexts.next.done(2028));
      await stage.back();
      await stage.click(names.justification("casemanager"));
      const from = await stage.heading(texts.topic.previous.title(2026));
      await stage.takePane(path, { from, until: (await stage.pane()).locator("section", { has: from }).last() });
    },
  },
  {
    file: "vorige-keer-blad.png",
    play: async ({ stage, path }) => {
      await stage.click(names.note("casemanager", 7));
      await stage.takeSheet(path, 620);
    },
  },
];

/** More years and more organisations. */
export const years: readonly Scene[] = [
  {
    file: "ophalen.png",
    play: async ({ stage, path }) => {
      await stage.type(example.later);
      await stage.dayIs("2028-11-22");
      await record(stage);
      await stage.press(yearsTexts.record.record);
      await stage.heading(yearsTexts.record.done);
      await bringIn(stage);
      const until = (await stage.pane()).getByRole("button", { name: yearsTexts.bringIn.decline });
      await stage.takePane(path, { from: await stage.heading(yearsTexts.bringIn.preview), until });
    },
  },
  {
    file: "organisaties.png",
    play: async ({ stage, path }) => {
      await stage.press(yearsTexts.bringIn.take);
      await stage.heading(yearsTexts.bringIn.taken);
      await stage.back();
      await stage.typeInRow(tableNames.organisationChanges, 1, example.renamed);
      await stage.clickRow(tableNames.organisationChanges, columnTexts.year);
      await stage.takeSheet(path, 420);
    },
  },
  {
    file: "ontwikkeling.png",
    play: async ({ stage, path }) => {
      await stage.select(sheetNames.ontwikkeling, "A1");
      await stage.takeSheet(path, 1180);
    },
  },
  {
    file: "draaitabel.png",
    play: async ({ stage, path }) => {
      const pane = await stage.pane();
      await pane.getByRole("button", { name: texts.work.overview }).click();
      await stage.settled();
      const offered = pane.getByRole("button", { name: pivotOfferTexts.make });
      if ((await offered.count()) > 0) await offered.click();
      await stage.settled();
      await stage.select(sheetNames.draaitabel, "A1");
      await stage.takeSheet(path, 520);
    },
  },
  {
    file: "vergelijking.png",
    play: async ({ stage, path }) => {
      await stage.select(sheetNames.vergelijking, "A1");
      await stage.takeSheet(path, 640);
    },
  },
];

/** The workbook itself. */
export const keeping: readonly Scene[] = [
  {
    file: "herstellen.png",
    play: async ({ stage, path }) => {
      await damage(stage);
      await stage.ribbon(workbookOpenTexts.open);
      await stage.press(healthSectionTexts.look);
      const from = await stage.heading(/punt(?:en)? gevonden/);
      const until = (await stage.pane()).getByRole("button", { name: healthSectionTexts.decline }).first();
      await stage.takePane(path, { from, until });
    },
  },
  {
    file: "reservekopieen.png",
    play: async ({ stage, path }) => {
      await stage.press(healthSectionTexts.agree);
      await stage.heading(healthSectionTexts.done);
      await stage.takePane(path, { from: await stage.heading(backupsTexts.title) });
    },
  },
];
