import { answerTexts } from "../../model/answer-texts.ts";
import {
  actionPlanQuestion,
  conclusionQuestions,
  formLabels,
  formTitles,
  maybeLevel,
  profileIds,
  profiles,
  steps,
  type ProfileId,
} from "../../model/bijlage-d/index.ts";
import type { Evaluation } from "../../model/evaluation/evaluation.ts";
import { assessorScores, spreadAnswer, spreadOf } from "../../model/spread.ts";
import { SheetDraft, type DrawnSheet } from "../draft.ts";
import { assessorColumns, scoreWithLevel, spreadFormula } from "../formulas.ts";
import { cellAddress } from "../grid.ts";
import { names } from "../names.ts";
import { peersOnBetter } from "../peers-on-better.ts";
import { saidTexts } from "../plan-texts.ts";
import { saidOn, type PerProfile, type Worked } from "../said.ts";
import { sheetNames, step1Texts, step3Texts as texts } from "../sheet-texts.ts";
import { lastAmbition } from "../step3-formulas.ts";
import { tabColours } from "../styles.ts";
import { lastOwn } from "../last-time.ts";
import { banner, block, col, heading, heads, marginWidth, openFormatting, page } from "./parts.ts";

const last = col.F;
const scoresTop = 6;

/** Step 3: what the evaluation already says, to read, beside the five conclusion questions. */
export function step3Sheet(evaluation: Evaluation): DrawnSheet {
  const draft = new SheetDraft(
    {
      key: "stap3",
      name: sheetNames.stap3,
      tabColor: tabColours.step3,
      columns: [marginWidth, 190, 140, 170, 250, 230],
      protection: openFormatting,
      page: page(evaluation, sheetNames.stap3, "landscape", 2),
    },
    evaluation,
  );
  banner(draft, sheetNames.stap3, texts.subtitle, last);
  draft.across(4, col.B, last, `${formTitles.conclusions}\n${steps[2].text}`, "VTH hint");
  drawScores(draft, evaluation);
  const questionsEnd = drawQuestions(draft, scoresTop + profileIds.length + 3, evaluation);
  drawPlan(draft, questionsEnd + 2, evaluation);
  return draft.finish();
}

function drawScores(draft: SheetDraft, evaluation: Evaluation): void {
  heading(draft, scoresTop, texts.scores, last);
  const { profile, score, spread, justification, ambition } = texts.scoreColumns;
  heads(draft, scoresTop + 1, col.B, [profile, score, spread, justification, ambition]);
  profileIds.forEach((id) => drawProfile(draft, id, evaluation));
}

const rowOf = (id: ProfileId): number => scoresTop + 2 + profileIds.indexOf(id);

function drawProfile(draft: SheetDraft, id: ProfileId, evaluation: Evaluation): void {
  const row = rowOf(id);
  const { title } = profiles[id];
  const { level, spread, ambition } = workedOut(evaluation);
  const reason = names.justification(id);
  draft.link(row, col.B, title, names.score(id), step1Texts.toScoreTip(title), "VTH vraagkop");
  const score = `=${scoreWithLevel(names.score(id))}`;
  draft.formula(row, col.C, score, level(id).now, "VTH berekend");
  draft.formula(row, col.D, `=${spreadFormula(assessorColumns(title))}`, spread(id).now, "VTH berekend");
  const { justification } = evaluation.profiles[id];
  draft.formula(row, col.E, `=IF(${reason}="","",${reason})`, justification, "VTH berekend");
  draft.formula(row, col.F, `=${lastAmbition(id)}`, ambition(id).now, "VTH berekend").atLeast(row, 34);
}

/** What the columns of the scores show, to be said again beside the questions. */
function workedOut(evaluation: Evaluation): Worked {
  const at =
    (column: number, nowOf: (id: ProfileId) => string): PerProfile =>
    (id) => ({ ref: cellAddress(rowOf(id), column), now: nowOf(id) });
  const rows = (column: number): string => block(scoresTop + 2, column, scoresTop + 1 + profileIds.length);
  return {
    better: peersOnBetter(evaluation, { profiles: rows(col.B), levels: rows(col.C) }),
    level: at(col.C, (id) => levelNow(evaluation, id)),
    spread: at(col.D, (id) => spreadAnswer(spreadOf(assessorScores(evaluation, id)))),
    ambition: at(col.F, (id) => ambitionNow(evaluation, id)),
  };
}

function levelNow({ profiles: answers }: Evaluation, id: ProfileId): string {
  const level = maybeLevel(answers[id].score);
  return level === null ? answerTexts.notScored : `${level.score} · ${level.label}`;
}

function ambitionNow(evaluation: Evaluation, id: ProfileId): string {
  return lastOwn(evaluation, id)?.ambition ?? "";
}

/** Points: seven lines, and so high that on paper the action plan below the questions keeps its heading. */
const conclusionHeight = 112;

function drawQuestions(draft: SheetDraft, top: number, evaluation: Evaluation): number {
  heading(draft, top, formLabels.conclusions, last);
  draft.across(top + 1, col.B, last, saidTexts.hint, "VTH hint");
  const headRow = top + 2;
  heads(draft, headRow, col.B, [formLabels.questions, saidTexts.head]);
  draft.put(headRow, col.E, formLabels.notes, "VTH kolomkop").fill(headRow, col.B, last, "VTH kolomkop");
  const worked = workedOut(evaluation);
  conclusionQuestions.forEach((text, index) => {
    const row = headRow + 1 + index;
    const { formula, now } = saidOn(index + 1, evaluation, worked);
    draft.put(row, col.B, `${index + 1}. ${text}`, "VTH vraag");
    draft.across(row, col.C, col.D, null, "VTH berekend boven").formula(row, col.C, formula, now, "VTH berekend boven");
    draft.across(row, col.E, last, null, "VTH invoer").input(row, col.E, names.conclusion(index + 1), "VTH invoer");
    draft.atLeast(row, conclusionHeight);
  });
  return headRow + conclusionQuestions.length;
}

/** Until the plan and the summary have sheets of their own, the way to them leads here. */
function drawPlan(draft: SheetDraft, top: number, { actions }: Evaluation): void {
  heading(draft, top, formLabels.actionPlan, last);
  draft.put(top + 1, col.B, actionPlanQuestion, "VTH vraag").across(top + 1, col.C, last, saidTexts.plan, "VTH hint");
  if (actions.length > 0) return;
  draft.name(names.wayTo("actieplan"), top, col.B).name(names.wayTo("samenvatting"), top, col.B);
}
