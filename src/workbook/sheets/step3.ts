import {
  actionPlanQuestion,
  conclusionQuestions,
  formLabels,
  formTitles,
  maybeLevel,
  profileIds,
  profiles,
  steps,
} from "../../model/bijlage-d/index.ts";
import type { Evaluation } from "../../model/evaluation/evaluation.ts";
import { SheetDraft, type DrawnSheet } from "../draft.ts";
import { scoreWithLevel } from "../formulas.ts";
import { names } from "../names.ts";
import { commonTexts, sheetNames, step1Texts, step3Texts as texts } from "../sheet-texts.ts";
import { tabColours } from "../styles.ts";
import { banner, col, heading, heads, marginWidth, openFormatting, page, question } from "./parts.ts";

const last = col.D;

/** Step 3: the scores side by side to read, and the five conclusion questions. */
export function step3Sheet(evaluation: Evaluation): DrawnSheet {
  const draft = new SheetDraft(
    {
      key: "stap3",
      name: sheetNames.stap3,
      tabColor: tabColours.step3,
      columns: [marginWidth, 290, 330, 330],
      protection: openFormatting,
      page: page(evaluation, sheetNames.stap3, "landscape", 2),
    },
    evaluation,
  );
  banner(draft, sheetNames.stap3, texts.subtitle, last);
  draft.across(4, col.B, last, `${formTitles.conclusions}\n${steps[2].text}`, "VTH hint");
  const scoresEnd = drawScores(draft, 6, evaluation);
  drawQuestions(draft, scoresEnd + 2);
  return draft.finish();
}

function drawScores(draft: SheetDraft, top: number, evaluation: Evaluation): number {
  heading(draft, top, texts.scores, last);
  const { profile, score, justification } = texts.scoreColumns;
  heads(draft, top + 1, col.B, [profile, score, justification]);
  profileIds.forEach((id, index) => {
    const row = top + 2 + index;
    const answer = evaluation.profiles[id];
    const level = maybeLevel(answer.score);
    const now = level === null ? commonTexts.notScored : `${level.score} · ${level.label}`;
    const formula = `=${scoreWithLevel(names.score(id), commonTexts.notScored, step1Texts.check.invalid)}`;
    const reason = names.justification(id);
    draft.link(
      row,
      col.B,
      profiles[id].title,
      names.score(id),
      step1Texts.toScoreTip(profiles[id].title),
      "VTH vraagkop",
    );
    draft.formula(row, col.C, formula, now, "VTH berekend");
    draft.formula(row, col.D, `=IF(${reason}="","",${reason})`, answer.justification, "VTH berekend");
    draft.atLeast(row, 24);
  });
  return top + 1 + profileIds.length;
}

function drawQuestions(draft: SheetDraft, top: number): void {
  heading(draft, top, formLabels.conclusions, last);
  heads(draft, top + 1, col.B, [formLabels.questions, formLabels.notes]);
  draft.fill(top + 1, col.D, last, "VTH kolomkop");
  conclusionQuestions.forEach((text, index) => {
    const row = top + 2 + index;
    question(draft, row, `${index + 1}. ${text}`, names.conclusion(index + 1), { height: 84, across: last });
  });
  const plan = top + 3 + conclusionQuestions.length;
  heading(draft, plan, formLabels.actionPlan, last);
  draft.put(plan + 1, col.B, actionPlanQuestion, "VTH vraag").across(plan + 1, col.C, last, texts.planHint, "VTH hint");
}
