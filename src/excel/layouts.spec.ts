/** What is done in a workbook of another layout: an older one takes it as a new one does, a newer one refuses it whole. */
import { readFileSync } from "node:fs";
import { toBlueprint } from "../../sandbox/core/store/blueprint.ts";
import { deleteName } from "../../sandbox/core/store/names.ts";
import { fromBlueprint } from "../../sandbox/core/store/from-blueprint.ts";
import { protect, unprotect } from "../../sandbox/core/store/protection.ts";
import { sheetNamed } from "../../sandbox/core/store/sheets.ts";
import { changed } from "../../test/support/changed-organisations.ts";
import { openExcel } from "../../test/support/excel.ts";
import { keeperAt } from "../../test/support/keeping.ts";
import { asking, codesOf, valueOf } from "../../test/support/revising.ts";
import { filledIn, shareCopy, typed } from "../../test/support/sharing.ts";
import { firstLayout } from "../../test/support/first-layout.ts";
import type { Evaluation } from "../model/evaluation/evaluation.ts";
import { parseJson } from "../model/evaluation/json.ts";
import { sentence, success, type Outcome } from "../model/problem.ts";
import { answerQuestion } from "../usecases/answer-question.ts";
import { assess } from "../usecases/assess.ts";
import { keepingBackups } from "../usecases/backup.ts";
import { bringIn, contributionOf } from "../usecases/bring-in.ts";
import { changeRow } from "../usecases/change-row.ts";
import { checkHealth, heal, healthStep } from "../usecases/health.ts";
import { next } from "../usecases/next.ts";
import { plan } from "../usecases/plan.ts";
import { writeProfileText } from "../usecases/profile-text.ts";
import { read } from "../usecases/read.ts";
import { record } from "../usecases/record.ts";
import { listedBackups, restore } from "../usecases/restore.ts";
import { share } from "../usecases/share.ts";
import { takeBackInto } from "../usecases/take-back.ts";
import { checkUpgrade, upgrade } from "../usecases/upgrade.ts";
import { setScore, writeText } from "../usecases/write-answers.ts";
import type { Blueprint } from "../workbook/blueprint.ts";
import { build } from "../workbook/build.ts";
import { contentsOf } from "../workbook/contents-of.ts";
import { layoutVersion, names } from "../workbook/names.ts";
import { sourceTable } from "../workbook/tables.ts";
import { columnTexts } from "../workbook/texts.ts";
import { excelHealth } from "./health.ts";
import { excelBackups, excelDesk, excelWorkbook } from "./index.ts";

jest.setTimeout(120_000);

const day = "2030-11-29";
const yes = asking(true);
const healing = { ...keeperAt(), day };
const written = valueOf(parseJson(readFileSync("test/frozen/indeling-1.json", "utf8")));
let older: Blueprint;

beforeAll(async () => {
  older = await firstLayout();
});

type Deed = () => Promise<Outcome<unknown>>;

/** The workbook that is open, which keeps what stands in it before it is changed as a whole. */
const keeping = () => keepingBackups(excelBackups(), keeperAt());

/** Results of others, with the changes of organisations that explain them. */
function ofOthers(): Evaluation {
  const { history } = written;
  const others = ["OD Noord", "OD Zuid"].map((organisation) => ({
    ...history[0],
    organisation,
    evaluationId: organisation,
  }));
  const { organisationChanges } = changed("OD Noord", [[2023, "naam", "OD Noordelijk", "OD Noord"]], []);
  return { ...written, organisation: "OD Noord", history: others as Evaluation["history"], organisationChanges };
}

/** With something to plan, as the plan is there. */
async function addToPlan(): Promise<Outcome<unknown>> {
  await setScore("vergunningverlener", 1, excelDesk());
  await writeText("conclusie_5", "Een nieuwe conclusie: wij gaan samenwerken.", excelDesk());
  return plan(excelWorkbook());
}

/** With something to record, as the evaluation is recorded as it stands. */
async function recordAnew(): Promise<Outcome<unknown>> {
  await setScore("casemanager", written.profiles.casemanager.score === 2 ? 3 : 2, excelDesk());
  return record(keeping(), day, yes);
}

async function putBack(): Promise<Outcome<unknown>> {
  valueOf(await recordAnew());
  await writeText("conclusie_1", "Niet zo bedoeld.", excelDesk());
  const [backup] = valueOf(listedBackups(await excelBackups().read()));
  if (backup === undefined) throw new Error("nothing was kept");
  return restore(keeping(), backup.key, valueOf(backup.restoring).differences);
}

const takeBack: Deed = () => {
  const file = {
    source: "noord.xlsx",
    read: success({ blueprint: typed(shareCopy(written), { ...filledIn, deel_1_collega: "OD Elders" }), unread: [] }),
  };
  return takeBackInto({ workbook: keeping(), tables: excelDesk() }, [file], new Map());
};

const addSource: Deed = () =>
  changeRow(sourceTable("casemanager"), new Map(), new Map([[columnTexts.finding, "Werkdruk is hoog."]]), excelDesk());

/** Those that do in any workbook. */
const wholeDeeds: readonly (readonly [string, Deed])[] = [
  ["starts the next evaluation", () => next(keeping(), { year: 2032, day }, yes)],
  [
    "brings results of others in",
    () => bringIn(keeping(), [valueOf(contributionOf("x", contentsOf(build(ofOthers()))))], yes),
  ],
  ["takes back", takeBack],
];

const deeds: readonly (readonly [string, Deed])[] = [
  ...wholeDeeds,
  ["adds to the plan", addToPlan],
  ["records", recordAnew],
  ["puts a backup back", putBack],
  ["sets a score", async () => success(await setScore("casemanager", 1, excelDesk()))],
  ["writes an answer", () => writeText("conclusie_1", "Anders.", excelDesk())],
  ["adds a row", addSource],
  [
    "assesses",
    () => assess({ id: null, assessor: "jurist", profile: "casemanager", score: 2, reason: "" }, excelDesk()),
  ],
  [
    "answers a question",
    () => answerQuestion({ question: "Wat?", key: "spreiding casemanager" }, "Besproken.", excelDesk()),
  ],
  [
    "puts a profile text in",
    () => writeProfileText(written, "casemanager", written.profiles.toezichthouder_handhaver.text, excelDesk()),
  ],
];

/** The same workbook, with the number of a layout that is not there yet. */
const newer = (blueprint: Blueprint): Blueprint => typed(blueprint, { [names.layout]: layoutVersion + 1 });

/** What a deed makes of a workbook. */
async function done(blueprint: Blueprint, deed: Deed) {
  const host = await openExcel(fromBlueprint(blueprint));
  const outcome = await deed();
  const { sheets } = toBlueprint(host.workbook);
  const errors = sheets.flatMap(({ name, cells }) =>
    cells
      .filter(({ value }) => typeof value === "string" && value.startsWith("#"))
      .map(({ value }) => `${name} ${String(value)}`),
  );
  return { outcome, errors, evaluation: valueOf(await read(excelWorkbook())) };
}

describe("a workbook of an older layout", () => {
  test.each(deeds)(
    "[UG20] who %s gets in it what he gets in a new one, and can upgrade it afterwards",
    async (_, deed) => {
      const fresh = await done(build(written), deed);
      const old = await done(older, deed);
      valueOf(old.outcome);
      expect(old.evaluation).not.toEqual(written);
      expect(old.evaluation).toEqual(fresh.evaluation);
      expect(old.errors).toEqual(fresh.errors);
      await expectUpgraded(fresh.evaluation);
    },
  );

  test("[UG24] is shared as a new one is", () => {
    const request = { blind: false, without: [], peers: ["OD Noord"] };
    expect(share(contentsOf(older), request)).toEqual(share(contentsOf(build(written)), request));
  });

  test("[UG21] that is damaged as well is mended first, and upgraded then", async () => {
    const { workbook } = await openExcel(fromBlueprint(older));
    for (const item of workbook.names.filter(({ name }) => name === "conclusie_1")) deleteName(workbook, item);
    expect(codesOf(await checkUpgrade(excelHealth(), day))).toEqual(["naam-ontbreekt"]);
    valueOf(await heal(excelHealth(), healing));
    expect(codesOf(await checkHealth(excelHealth(), day))).toEqual(["indeling-ouder"]);
    await expectUpgraded(written);
  });

  test.each(["Casemanager", "Start"])(
    "[UG22] of which %s does not open stays of the older layout, and is upgraded once it does",
    async (title) => {
      const { workbook } = await openExcel(fromBlueprint(older));
      const sheet = sheetNamed(workbook, title);
      unprotect(sheet);
      protect(sheet, {}, "geheim");
      const { lines } = valueOf(await checkUpgrade(excelHealth(), day));
      const refused = await upgrade(excelHealth(), { day, shown: lines }, healing);
      expect(codesOf(refused)).toEqual(["blad-beveiligd"]);
      expect(refused.ok ? "" : sentence(refused.problems[0])).toContain(`blad “${title}”`);
      expect((await excelWorkbook().read()).values.get(names.layout)).toBe(1);
      expect(valueOf(await read(excelWorkbook()))).toEqual(written);
      unprotect(sheetNamed(workbook, title), "geheim");
      protect(sheetNamed(workbook, title), {});
      await expectUpgraded(written);
    },
  );
});

/** Upgrades the workbook that is open: it holds this evaluation, and there is nothing to mend. */
async function expectUpgraded(evaluation: Evaluation): Promise<void> {
  expect(valueOf(await upgrade(excelHealth(), { day, shown: null }, healing)).left).toEqual([]);
  expect(valueOf(await read(excelWorkbook()))).toEqual(evaluation);
  expect(valueOf(healthStep(await excelHealth().inspect(), day)).repairs).toEqual([]);
}

const newerDeeds: readonly (readonly [string, Deed])[] = [
  ...wholeDeeds,
  ["draws the plan", () => plan(excelWorkbook())],
  ["records", () => record(keeping(), day, yes)],
  ["puts a backup back", () => restore(keeping(), "1", [])],
  ["mends", () => heal(excelHealth(), healing)],
  ["upgrades", () => upgrade(excelHealth(), { day, shown: null }, healing)],
  ["shares", async () => share(await excelWorkbook().read(), { blind: false, without: [], peers: [] })],
];

test.each(newerDeeds)(
  "[UG23] in a workbook of a newer layout who %s is refused, and nothing is written",
  async (_, deed) => {
    const { workbook } = await openExcel(fromBlueprint(newer(build(written))));
    const before = toBlueprint(workbook);
    const refused = await deed();
    expect(codesOf(refused)).toEqual(["indeling-nieuwer"]);
    expect(toBlueprint(workbook)).toEqual(before);
  },
);
