import { excelDesk } from "../../src/excel/index.ts";
import type { ProfilePack } from "../../src/model/profile-pack/pack.ts";
import { answerQuestion, withdrawAnswer } from "../../src/usecases/answer-question.ts";
import { assess } from "../../src/usecases/assess.ts";
import { loadPack, writeProfileText } from "../../src/usecases/profile-text.ts";
import { saveRow } from "../../src/usecases/save-row.ts";
import { setScore, writeText } from "../../src/usecases/write-answers.ts";
import { organisationChangeTable, sourceTable } from "../../src/workbook/tables.ts";
import { columnTexts } from "../../src/workbook/texts.ts";
import { changedOrganisations } from "../support/changed-organisations.ts";
import { inFull } from "../support/evaluation-in-full.ts";
import { succeeding, type Job } from "./job.ts";

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
const progress = { step: () => undefined, isCancelled: () => false };

const answered = { id: "V1", question: "Wat verklaart dit?", answer: "Besproken.", key: "spreiding casemanager" };
const { renamed } = changedOrganisations;

const fullTable = Array.from({ length: 15 }, (_, index) => ({
  id: `B${index + 1}`,
  assessor: `functie ${index + 1}`,
  profile: "casemanager" as const,
  score: 3 as const,
  reason: "Omdat het zo is.",
}));

/** Answers one at a time, beside the user. */
export const answerJobs: readonly Job[] = [
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
        saveRow(
          {
            table: sourceTable("casemanager"),
            seen: new Map([[columnTexts.key, "R1"]]),
            edits: new Map([[columnTexts.finding, "Doorlooptijden stijgen."]]),
          },
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
        saveRow(
          {
            table: sourceTable("casemanager"),
            seen: new Map(),
            edits: new Map([
              [columnTexts.source, "Teamoverleg"],
              [columnTexts.finding, "Werkdruk is hoog."],
            ]),
          },
          excelDesk(),
        ),
      ),
    isNew: true,
  },
  {
    name: "say what an organisation is called by now",
    evaluation: renamed,
    run: () =>
      succeeding(
        saveRow(
          {
            table: organisationChangeTable,
            seen: new Map([[columnTexts.key, "W1"]]),
            edits: new Map([
              [columnTexts.year, "2025"],
              [columnTexts.changeInto, "OD Midden-Oost"],
            ]),
          },
          excelDesk(),
        ),
      ),
    replaces: [" od nieuw"],
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
    name: "take the answer to a question back",
    evaluation: { ...inFull, answers: [answered] },
    run: () => succeeding(withdrawAnswer(answered, excelDesk()), "rij-ontbreekt"),
    replaces: [answered.question, answered.answer, answered.key],
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
];
