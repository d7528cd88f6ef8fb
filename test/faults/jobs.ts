import { deleteName } from "../../sandbox/core/store/names.ts";
import { unprotect } from "../../sandbox/core/store/protection.ts";
import { clearValidation } from "../../sandbox/core/store/validations.ts";
import { deleteRows } from "../../sandbox/core/store/rows.ts";
import { deleteSheet, sheetNamed } from "../../sandbox/core/store/sheets.ts";
import { convertToRange } from "../../sandbox/core/store/tables.ts";
import { type } from "../../sandbox/core/store/user.ts";
import type { Workbook } from "../../sandbox/core/store/workbook.ts";
import { excelHealth } from "../../src/excel/health.ts";
import { excelDesk, excelWorkbook } from "../../src/excel/index.ts";
import type { Evaluation } from "../../src/model/evaluation/evaluation.ts";
import type { Choices } from "../../src/model/peer-merge/preview.ts";
import { remarkKey } from "../../src/model/peer-merge/remark.ts";
import { ProblemError, success, type Outcome } from "../../src/model/problem.ts";
import type { ProfilePack } from "../../src/model/profile-pack/pack.ts";
import { answerQuestion } from "../../src/usecases/answer-question.ts";
import { assess } from "../../src/usecases/assess.ts";
import { changeRow } from "../../src/usecases/change-row.ts";
import { heal } from "../../src/usecases/health.ts";
import { make } from "../../src/usecases/make.ts";
import { next } from "../../src/usecases/next.ts";
import { plan } from "../../src/usecases/plan.ts";
import { loadPack, writeProfileText } from "../../src/usecases/profile-text.ts";
import { record } from "../../src/usecases/record.ts";
import { share } from "../../src/usecases/share.ts";
import { takeBackInto, takeBackStep } from "../../src/usecases/take-back.ts";
import { setScore, writeText } from "../../src/usecases/write-answers.ts";
import { build } from "../../src/workbook/build.ts";
import { contentsOf } from "../../src/workbook/contents-of.ts";
import { sourceTable } from "../../src/workbook/tables.ts";
import { sheetNames } from "../../src/workbook/sheet-texts.ts";
import { columnTexts } from "../../src/workbook/texts.ts";
import { blockOf, headingAddress, opened, tableOf, type Deed } from "../support/broken-workbook.ts";
import { inFull } from "../support/evaluation-in-full.ts";
import { beforePlan } from "../support/planned.ts";
import { asking, valueOf } from "../support/revising.ts";
import { filledIn, reviewed, shareCopy, typed } from "../support/sharing.ts";

/** A use case as somebody does it in Excel, and does again when it failed. */
export interface Job {
  readonly name: string;
  /** The evaluation in the workbook that it begins with; null for a workbook without one. */
  readonly evaluation: Evaluation | null;
  /** What happened in the workbook before. */
  readonly earlier?: (workbook: Workbook) => Promise<unknown>;
  /** Rejects with a problem when it did not succeed. */
  readonly run: () => Promise<unknown>;
  /** Texts that make way for others, as the user asks. */
  readonly replaces?: readonly string[];
  /** It adds something new: who opens the page anew sees whether that is there before he asks for it again. */
  readonly isNew?: true;
}

const day = "2026-11-25";
const yes = asking(true);
const healing = { day, now: () => new Date(2026, 10, 25, 12), tell: () => undefined };

/** Succeeds, or rejects with the first problem; with one of these codes it was done before. */
async function succeeding(work: Promise<Outcome<unknown>>, ...doneCodes: readonly string[]): Promise<void> {
  const outcome = await work;
  if (outcome.ok || doneCodes.includes(outcome.problems[0].code)) return;
  throw new ProblemError(outcome.problems[0]);
}

const pack: ProfilePack = {
  source: "Proefpakket",
  date: "2026",
  profiles: Object.fromEntries(
    Object.entries(inFull.profiles).map(([id, { text }]) => {
      const { source: _, ...parts } = text;
      return [id, { ...parts, expertise: `Deskundigheid van ${id}`, role: `Rol van ${id}` }];
    }),
  ),
};

const { casemanager } = inFull.profiles;
const source = casemanager.sources[0];
const progress = { step: () => undefined, isCancelled: () => false };

const returned = typed(shareCopy(reviewed), { ...filledIn, deel_1_reden_casemanager: "Anders dan eerst." });
const files = [{ source: "noord.xlsx", read: success({ blueprint: returned, left: [] }) }];

/** What came back is to take the place of what stands there, wherever the two differ. */
function choices(): Choices {
  const { lines } = valueOf(takeBackStep(contentsOf(build(reviewed)), files)).taken;
  const differing = lines.filter(({ verdict }) => verdict === "conflict");
  return new Map(differing.map(({ remark }) => [remarkKey(remark), "replace" as const]));
}

/** Does these deeds in a workbook. */
const broken =
  (...deeds: readonly Deed[]) =>
  (workbook: Workbook): Promise<void> => {
    for (const deed of deeds) deed(workbook);
    return Promise.resolve();
  };

const lose =
  (...lost: readonly string[]): Deed =>
  (workbook) => {
    for (const item of [...workbook.names]) if (lost.includes(item.name)) deleteName(workbook, item);
  };

const fullTable = Array.from({ length: 15 }, (_, index) => ({
  id: `B${index + 1}`,
  assessor: `functie ${index + 1}`,
  profile: "casemanager" as const,
  score: 3 as const,
  reason: "Omdat het zo is.",
}));

/** Every use case that reads or writes in Excel. */
export const jobs: readonly Job[] = [
  {
    name: "make a workbook",
    evaluation: null,
    run: () => succeeding(make({ organisation: "OD Voorbeeld", year: 2026 }, excelWorkbook())),
  },
  {
    name: "set a score",
    evaluation: inFull,
    run: () => setScore("casemanager", 4, excelDesk()),
  },
  {
    name: "write an answer",
    evaluation: inFull,
    run: () => succeeding(writeText("toelichting_casemanager", "Een andere toelichting.", excelDesk())),
    replaces: [casemanager.justification],
  },
  {
    name: "change a row",
    evaluation: inFull,
    run: () =>
      succeeding(
        changeRow(
          sourceTable("casemanager"),
          new Map([[columnTexts.key, source?.id ?? ""]]),
          new Map([[columnTexts.finding, "Doorlooptijden stijgen."]]),
          excelDesk(),
        ),
      ),
    replaces: ["Doorlooptijden dalen."],
  },
  {
    name: "add a row",
    evaluation: inFull,
    run: () =>
      succeeding(
        changeRow(
          sourceTable("casemanager"),
          new Map(),
          new Map([
            [columnTexts.source, "Teamoverleg"],
            [columnTexts.finding, "Werkdruk is hoog."],
          ]),
          excelDesk(),
        ),
      ),
    isNew: true,
  },
  {
    name: "assess",
    evaluation: inFull,
    run: () =>
      succeeding(
        assess({ id: null, assessor: "jurist", profile: "casemanager", score: 2, reason: "Omdat." }, excelDesk()),
      ),
    isNew: true,
  },
  {
    name: "assess below a full table",
    evaluation: { ...inFull, assessments: fullTable },
    run: () =>
      succeeding(
        assess({ id: null, assessor: "jurist", profile: "casemanager", score: 2, reason: "Omdat." }, excelDesk()),
      ),
    isNew: true,
  },
  {
    name: "answer a question",
    evaluation: inFull,
    run: () =>
      succeeding(
        answerQuestion({ question: "Wat verklaart dit?", key: "spreiding casemanager" }, "Besproken.", excelDesk()),
      ),
  },
  {
    name: "put a profile text in",
    evaluation: inFull,
    run: () =>
      succeeding(writeProfileText(inFull, "casemanager", { ...casemanager.text, role: "Een rol." }, excelDesk())),
    replaces: [casemanager.text.role],
  },
  {
    name: "load a pack",
    evaluation: inFull,
    run: () => succeeding(loadPack(inFull, pack, excelDesk(), progress)),
    replaces: [casemanager.text.role, casemanager.text.source],
  },
  { name: "draw the plan", evaluation: beforePlan, run: () => succeeding(plan(excelWorkbook())) },
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
    run: async () => share(await excelWorkbook().read(), { blind: false, without: [], peers: [] }),
  },
  {
    name: "take back",
    evaluation: reviewed,
    run: () => succeeding(takeBackInto({ workbook: excelWorkbook(), tables: excelDesk() }, files, choices())),
    replaces: ["Helder beeld.", "Sterk team."],
  },
  { name: "record", evaluation: inFull, run: () => succeeding(record(excelWorkbook(), day, yes)) },
  {
    name: "record again",
    evaluation: inFull,
    earlier: async () => {
      await record(excelWorkbook(), "2026-11-01", yes);
      await setScore("casemanager", 4, excelDesk());
    },
    run: () => succeeding(record(excelWorkbook(), day, yes)),
  },
  {
    name: "start the next evaluation",
    evaluation: inFull,
    run: () => succeeding(next(excelWorkbook(), { year: 2028, day }, yes), "jaar-niet-later"),
  },
  {
    name: "start the one after that",
    evaluation: inFull,
    earlier: async () => {
      await next(excelWorkbook(), { year: 2028, day }, yes);
      await setScore("casemanager", 3, excelDesk());
      await writeText("toelichting_casemanager", "Beter dan twee jaar geleden.", excelDesk());
    },
    run: () => succeeding(next(excelWorkbook(), { year: 2030, day: "2028-11-25" }, yes), "jaar-niet-later"),
  },
  {
    name: "mend cells and rules",
    evaluation: inFull,
    earlier: broken(
      lose("conclusie_1", "score_casemanager", "blad_stap2"),
      opened((w) => type(w, sheetNames.stap1, "E20", "Wij doen het anders.")),
      (w) => clearValidation(sheetNamed(w, sheetNames.stap1), blockOf(w, "score_vergunningverlener").area),
      (w) => void (sheetNamed(w, sheetNames.stap1).conditionalFormats = []),
      (w) => unprotect(sheetNamed(w, sheetNames.stap3)),
    ),
    run: () => succeeding(heal(excelHealth(), healing)),
  },
  {
    name: "mend sheets and tables",
    evaluation: inFull,
    earlier: broken(
      (w) => deleteSheet(w, sheetNamed(w, "Casemanager")),
      (w) => deleteSheet(w, sheetNamed(w, "Ontwikkeling")),
      (w) => convertToRange(sheetNamed(w, sheetNames.stap1), tableOf(w, "Beoordelaars").table),
      (w) => type(w, sheetNames.stap2, headingAddress(w, "Toetsing", "Collega-organisatie"), "Wie"),
      opened((w) => {
        const { sheet, area } = blockOf(w, "conclusie_2");
        deleteRows(w, sheet, area.top, 1);
      }),
    ),
    run: () => succeeding(heal(excelHealth(), healing)),
  },
];
