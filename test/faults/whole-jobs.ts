import { writeBlueprint } from "../../src/xlsx/index.ts";
import { excelBackups, excelDesk, excelPivots, excelWorkbook, openNewWorkbook } from "../../src/excel/index.ts";
import type { Evaluation } from "../../src/model/evaluation/evaluation.ts";
import type { Choices } from "../../src/model/peer-merge/preview.ts";
import { remarkKey } from "../../src/model/peer-merge/remark.ts";
import { ProblemError, success } from "../../src/model/problem.ts";
import { bringIn, bringInShown, bringInStep, contributionOf } from "../../src/usecases/bring-in.ts";
import { drawPlan } from "../../src/usecases/draw-plan.ts";
import { make } from "../../src/usecases/make.ts";
import { next } from "../../src/usecases/next.ts";
import { makePivot } from "../../src/usecases/pivot.ts";
import { plan } from "../../src/usecases/plan.ts";
import { record } from "../../src/usecases/record.ts";
import { listedBackups, restore } from "../../src/usecases/restore.ts";
import { share } from "../../src/usecases/share.ts";
import { takeBackInto, takeBackStep } from "../../src/usecases/take-back.ts";
import { setScore, writeText } from "../../src/usecases/write-answers.ts";
import { build } from "../../src/workbook/build.ts";
import { contentsOf } from "../../src/workbook/contents-of.ts";
import { changed } from "../support/changed-organisations.ts";
import { inFull } from "../support/evaluation-in-full.ts";
import { groupOf } from "../support/groups.ts";
import { beforePlan } from "../support/planned.ts";
import { valueOf } from "../support/revising.ts";
import { filledIn, reviewed, shareCopy, typed } from "../support/sharing.ts";
import { day, kept, succeeding, yes, type Job } from "./job.ts";

const returned = typed(shareCopy(reviewed), { ...filledIn, deel_1_reden_casemanager: "Anders dan eerst." });
const files = [{ source: "noord.xlsx", read: success({ blueprint: returned, unread: [] }) }];

/** What came back is to take the place of what stands there, wherever the two differ. */
function choices(): Choices {
  const { lines } = valueOf(takeBackStep(contentsOf(build(reviewed)), files)).taken;
  const differing = lines.filter(({ verdict }) => verdict === "conflict");
  return new Map(differing.map(({ remark }) => [remarkKey(remark), "replace" as const]));
}

const group = groupOf([3, 4, 3, 1, 5]);
const inGroup: Evaluation = { ...group, history: group.history.slice(0, 1) };
const { organisationChanges } = changed("OD 2", [[2023, "naam", "OD Twee", "OD 2"]], []);
const others = contentsOf(build({ ...group, organisationChanges }));
const brought = valueOf(contributionOf("groep.xlsx", others));

const afterwards = "Geschreven nadat de volgende evaluatie begon.";

const makingPivot = (): Promise<void> => succeeding(makePivot(excelPivots()));

const withoutPivots = (): Promise<void> =>
  Excel.run(async (context) => {
    const { pivotTables } = context.workbook;
    pivotTables.load("items/name");
    await context.sync();
    for (const pivot of pivotTables.items) pivot.delete();
    await context.sync();
  });

/** Draws the plan up as the button does; rejects with what it tells when it did not succeed. */
async function drawing(): Promise<void> {
  const nothing = () => Promise.resolve();
  const { kind, lines } = await drawPlan({
    workbook: excelWorkbook(),
    desk: excelDesk(),
    wait: nothing,
    tell: nothing,
  });
  if (kind === "problem") throw new ProblemError({ code: "plan", where: "", what: lines.join(" "), remedy: "" });
}

/** What changes a whole workbook at once. */
export const wholeJobs: readonly Job[] = [
  {
    name: "make a workbook",
    evaluation: null,
    run: () => succeeding(make({ organisation: "OD Voorbeeld", year: 2026 }, excelWorkbook())),
  },
  { name: "draw the plan", evaluation: beforePlan, run: drawing },
  {
    name: "draw the plan again",
    evaluation: beforePlan,
    earlier: async () => {
      await plan(excelWorkbook());
      await setScore("vergunningverlener", 1, excelDesk());
      await writeText("conclusie_5", "Een nieuwe conclusie: wij gaan samenwerken.", excelDesk());
    },
    run: () => succeeding(plan(excelWorkbook())),
    replaces: beforePlan.conclusions,
  },
  {
    name: "share",
    evaluation: reviewed,
    run: async () => {
      const { copy } = valueOf(share(await excelWorkbook().read(), { blind: false, without: [], peers: [] }));
      await openNewWorkbook(new Uint8Array(await writeBlueprint(copy)));
    },
  },
  {
    name: "take back",
    evaluation: reviewed,
    run: () => succeeding(takeBackInto({ workbook: kept(), tables: excelDesk() }, files, choices())),
    replaces: ["Helder beeld.", "Sterk team."],
    keepsAgain: true,
  },
  { name: "record", evaluation: inFull, run: () => succeeding(record(kept(), day, yes)), keepsAgain: true },
  {
    name: "record again",
    evaluation: inFull,
    earlier: async () => {
      await record(kept(), "2026-11-01", yes);
      await setScore("casemanager", 4, excelDesk());
    },
    run: () => succeeding(record(kept(), day, yes)),
  },
  {
    name: "start the next evaluation",
    evaluation: inFull,
    run: () => succeeding(next(kept(), { year: 2028, day }, yes), "jaar-niet-later"),
    keepsAgain: true,
  },
  {
    name: "start the one after that",
    evaluation: inFull,
    earlier: async () => {
      await next(kept(), { year: 2028, day }, yes);
      await setScore("casemanager", 3, excelDesk());
      await writeText("toelichting_casemanager", "Beter dan twee jaar geleden.", excelDesk());
    },
    run: () => succeeding(next(kept(), { year: 2030, day: "2028-11-25" }, yes), "jaar-niet-later"),
    keepsAgain: true,
  },
  {
    name: "bring years in",
    evaluation: inGroup,
    run: () => succeeding(bringIn(kept(), [brought], yes)),
    keepsAgain: true,
  },
  {
    name: "bring in what was looked at",
    evaluation: inGroup,
    run: async () => {
      const { report } = valueOf(bringInStep(await excelWorkbook().read(), [brought]));
      await succeeding(bringInShown(kept(), [brought], report));
    },
    keepsAgain: true,
  },
  {
    name: "put a backup back",
    evaluation: inFull,
    earlier: async () => {
      await next(kept(), { year: 2028, day }, yes);
      await setScore("casemanager", 4, excelDesk());
      await writeText("toelichting_casemanager", afterwards, excelDesk());
    },
    run: async () => {
      const backup = valueOf(listedBackups(await excelBackups().read())).at(-1);
      if (backup === undefined) throw new RangeError("there is no backup");
      await succeeding(restore(kept(), backup.key, valueOf(backup.restoring).differences));
    },
    replaces: [afterwards],
    keepsAgain: true,
  },
  {
    name: "put back what is missing from a backup",
    evaluation: inFull,
    earlier: async () => {
      await record(kept(), day, yes);
      await writeText("toelichting_casemanager", "", excelDesk());
      await writeText("conclusie_1", afterwards, excelDesk());
    },
    run: async () => {
      const backup = valueOf(listedBackups(await excelBackups().read())).at(-1);
      if (backup === undefined) throw new RangeError("there is no backup");
      await succeeding(restore(kept(), backup.key, valueOf(backup.missing).differences, "missing"));
    },
    keepsAgain: true,
  },
  { name: "make the PivotTable", evaluation: inFull, earlier: withoutPivots, run: makingPivot },
  { name: "refresh the PivotTable", evaluation: inFull, run: makingPivot },
];
