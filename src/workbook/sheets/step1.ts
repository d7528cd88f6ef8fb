import { answerTexts } from "../../model/answer-texts.ts";
import {
  justificationQuestion,
  maybeLevel,
  profileIds,
  profiles,
  scale,
  scoreForm,
  steps,
  holisticFootnote,
  type ProfileId,
} from "../../model/bijlage-d/index.ts";
import { isBlankText } from "../../model/blank.ts";
import { controlAnswer } from "../../model/checks/control.ts";
import type { Evaluation } from "../../model/evaluation/evaluation.ts";
import { assessorScores, spreadAnswer, spreadOf } from "../../model/spread.ts";
import type { ConditionalFormat } from "../blueprint.ts";
import { SheetDraft, type DrawnSheet } from "../draft.ts";
import {
  assessorColumns,
  controlFormula,
  definitionFormula,
  isBlankFormula,
  isScoreFormula,
  levelFormula,
  spreadFormula,
} from "../formulas.ts";
import { cellAddress } from "../grid.ts";
import { lastTime } from "../last-time.ts";
import { listNames, names } from "../names.ts";
import { commonTexts, lastTimeTexts, sheetNames, step1Texts as texts } from "../sheet-texts.ts";
import { palette, tabColours } from "../styles.ts";
import { assessmentTable } from "../tables.ts";
import { columnTexts } from "../texts.ts";
import {
  banner,
  col,
  heading,
  heads,
  isNoScore,
  marginWidth,
  openFormatting,
  page,
  scoreValidation,
  yearValidation,
} from "./parts.ts";
import { drawTable } from "./table.ts";

const last = col.I;

/**
 * Heights in points by which on paper three profiles stand on the first page, and the other two with all rows for assessors
 * on the second: `pages.spec.ts` counts them.
 */
const heights = { betweenBlocks: 4, profile: 108, assessor: 29 } as const;

/** Step 1: the form's head, the scale, a score and justification per profile, and the assessors' own views. */
export function step1Sheet(evaluation: Evaluation): DrawnSheet {
  const draft = new SheetDraft(
    {
      key: "stap1",
      name: sheetNames.stap1,
      tabColor: tabColours.step1,
      columns: [marginWidth, 180, 60, 330, 230, 115, 100, 165, 76],
      protection: openFormatting,
      page: page(evaluation, sheetNames.stap1, "landscape", 2),
    },
    evaluation,
  );
  banner(draft, scoreForm.title, texts.subtitle, last);
  drawHead(draft, 4);
  drawScale(draft, 10);
  const end = drawForm(draft, 18, evaluation);
  drawAssessors(draft, end + 2, evaluation);
  for (const between of [8, 9, 17, end + 1]) draft.atLeast(between, heights.betweenBlocks);
  return draft.finish();
}

function drawHead(draft: SheetDraft, top: number): void {
  heading(draft, top, texts.head, last);
  const rows = [
    { label: scoreForm.organisationLabel, name: names.organisation, hint: "" },
    { label: scoreForm.contactLabel, name: names.contact, hint: texts.contactHint },
    { label: texts.yearLabel, name: names.year, hint: "" },
  ];
  rows.forEach(({ label, name, hint }, index) => {
    const row = top + 1 + index;
    draft
      .put(row, col.B, label, "VTH label")
      .input(row, col.D, name, name === names.year ? "VTH getal" : "VTH invoervak");
    draft.put(row, col.E, hint === "" ? null : hint, "VTH hint").atLeast(row, 22);
  });
  draft.validate(yearValidation(cellAddress(top + 3, col.D)));
}

function drawScale(draft: SheetDraft, top: number): void {
  heading(draft, top, texts.scale, last);
  scale.forEach(({ score, label, english, definition }, index) => {
    const row = top + 1 + index;
    draft.put(row, col.B, `${label} (${english})`, "VTH vraagkop").put(row, col.C, score, "VTH niveau");
    draft.across(row, col.D, last, definition, "VTH omschrijving");
  });
  draft.across(top + 6, col.B, last, `${steps[0].title}. ${holisticFootnote}`, "VTH hint");
}

function drawForm(draft: SheetDraft, top: number, evaluation: Evaluation): number {
  heading(draft, top, texts.form, last);
  const { columns } = texts;
  heads(draft, top + 1, col.B, [
    columns.question,
    columns.score,
    justificationQuestion,
    columns.level,
    columns.check,
    columns.spread,
    lastTimeTexts.head,
    columns.toProfile,
  ]);
  profileIds.forEach((id, index) => drawProfile(draft, top + 2 + index, id, evaluation));
  return top + 1 + profileIds.length;
}

function drawProfile(draft: SheetDraft, row: number, id: ProfileId, evaluation: Evaluation): void {
  const { title, scoreQuestion } = profiles[id];
  draft.put(row, col.B, `${title}\n${scoreQuestion}`, "VTH vraag");
  draft.link(row, col.I, texts.toProfile, names.sheet(id), texts.toProfileTip(title), "VTH link boven");
  draft.input(row, col.C, names.score(id), "VTH score").input(row, col.D, names.justification(id), "VTH invoer");
  const level = maybeLevel(evaluation.profiles[id].score);
  draft.formula(
    row,
    col.E,
    levelWithDefinition(id),
    level === null ? answerTexts.notScored : `${level.label}: ${level.definition}`,
    "VTH berekend boven",
  );
  const control = `=${controlFormula(names.score(id), names.justification(id))}`;
  draft.formula(row, col.F, control, controlNow(evaluation, id), "VTH berekend boven");
  const spread = spreadAnswer(spreadOf(assessorScores(evaluation, id)));
  draft.formula(row, col.G, `=${spreadFormula(assessorColumns(title))}`, spread, "VTH berekend boven");
  const before = lastTime(evaluation, id);
  draft.formula(row, col.H, before.formula, before.now, "VTH berekend boven");
  draft.atLeast(row, heights.profile).validate(scoreValidation(cellAddress(row, col.C)));
  draft.format(...scoreFormats(row));
}

function levelWithDefinition(id: ProfileId): string {
  const score = names.score(id);
  return `=${levelFormula(score)}&IF(${isScoreFormula(score)},": "&${definitionFormula(score)},"")`;
}

function controlNow(evaluation: Evaluation, id: ProfileId): string {
  const { score, justification } = evaluation.profiles[id];
  return controlAnswer(score, !isBlankText(justification));
}

/** A score without justification asks for one; a paste that is no score stands out. */
function scoreFormats(row: number): readonly ConditionalFormat[] {
  const score = `$${cellAddress(row, col.C)}`;
  const isUnexplained = `AND(IF(ISERROR(${score}),TRUE,${score}<>""),${isBlankFormula(`$${cellAddress(row, col.D)}`)})`;
  const warning = { fill: palette.warning, color: palette.warningInk, bold: true };
  const noScore = isNoScore(row, col.C);
  return [
    { range: cellAddress(row, col.C), formula: `=${noScore}`, ...warning },
    { range: cellAddress(row, col.D), formula: `=${isUnexplained}`, ...warning },
    { range: cellAddress(row, col.F), formula: `=OR(${isUnexplained},${noScore})`, ...warning },
  ];
}

function drawAssessors(draft: SheetDraft, top: number, evaluation: Evaluation): void {
  heading(draft, top, texts.assessors, last);
  draft.across(top + 1, col.B, last, `${texts.assessorsHint} ${commonTexts.spareRows}`, "VTH hint");
  drawTable(draft, {
    table: assessmentTable,
    rows: evaluation.assessments,
    top: top + 2,
    left: col.B,
    spare: Math.max(5, 15 - evaluation.assessments.length),
    height: heights.assessor,
    filter: false,
    lists: { [columnTexts.profile]: listNames.profiles },
  });
}
