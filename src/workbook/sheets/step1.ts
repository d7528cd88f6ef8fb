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
import type { Evaluation } from "../../model/evaluation/evaluation.ts";
import type { ConditionalFormat } from "../blueprint.ts";
import { SheetDraft, type DrawnSheet } from "../draft.ts";
import { assessorBound, assessorsWithScore, isScoreFormula, quoted } from "../formulas.ts";
import { cellAddress } from "../grid.ts";
import { listNames, names } from "../names.ts";
import { commonTexts, sheetNames, step1Texts as texts } from "../sheet-texts.ts";
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

const last = col.H;

/** Step 1: the form's head, the scale, a score and justification per profile, and the assessors' own views. */
export function step1Sheet(evaluation: Evaluation): DrawnSheet {
  const draft = new SheetDraft(
    {
      key: "stap1",
      name: sheetNames.stap1,
      tabColor: tabColours.step1,
      columns: [marginWidth, 180, 60, 330, 180, 125, 105, 76],
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
    draft.put(row, col.B, label, "VTH label").input(row, col.D, name, name === names.year ? "VTH getal" : "VTH invoer");
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
    columns.toProfile,
  ]);
  profileIds.forEach((id, index) => drawProfile(draft, top + 2 + index, id, evaluation));
  return top + 1 + profileIds.length;
}

function drawProfile(draft: SheetDraft, row: number, id: ProfileId, evaluation: Evaluation): void {
  const { title, scoreQuestion } = profiles[id];
  draft.put(row, col.B, `${title}\n${scoreQuestion}`, "VTH vraag");
  draft.link(row, col.H, texts.toProfile, names.sheet(id), texts.toProfileTip(title));
  draft.input(row, col.C, names.score(id), "VTH score").input(row, col.D, names.justification(id), "VTH invoer");
  const level = maybeLevel(evaluation.profiles[id].score);
  draft.formula(
    row,
    col.E,
    levelFormula(id),
    level === null ? commonTexts.notScored : `${level.label}: ${level.definition}`,
    "VTH berekend",
  );
  draft.formula(row, col.F, checkFormula(id), checkNow(evaluation, id), "VTH berekend");
  draft.formula(row, col.G, spreadFormula(title), spreadNow(evaluation, id), "VTH berekend");
  draft.atLeast(row, 108).validate(scoreValidation(cellAddress(row, col.C)));
  draft.format(...scoreFormats(row));
}

function levelFormula(id: ProfileId): string {
  const score = names.score(id);
  const known = `INDEX(${listNames.scaleLabels},${score})&": "&INDEX(${listNames.scaleDefinitions},${score})`;
  return `=IF(${score}="",${quoted(commonTexts.notScored)},IF(${isScoreFormula(score)},${known},${quoted(texts.check.invalid)}))`;
}

function checkFormula(id: ProfileId): string {
  const { empty, onlyReason, invalid, noReason, complete } = texts.check;
  const noText = `TRIM(${names.justification(id)})=""`;
  const unscored = `IF(${noText},${quoted(empty)},${quoted(onlyReason)})`;
  const scored = `IF(${noText},${quoted(noReason)},${quoted(complete)})`;
  const score = names.score(id);
  return `=IF(${score}="",${unscored},IF(${isScoreFormula(score)},${scored},${quoted(invalid)}))`;
}

function checkNow(evaluation: Evaluation, id: ProfileId): string {
  const { score, justification } = evaluation.profiles[id];
  const hasText = justification.trim() !== "";
  if (score === null) return hasText ? texts.check.onlyReason : texts.check.empty;
  return hasText ? texts.check.complete : texts.check.noReason;
}

/** The spread of the assessors: a reason to talk from two levels on, never an average. */
function spreadFormula(title: string): string {
  const { none, one, from, to, talk } = texts.spread;
  const lowest = assessorBound(title, "lowest");
  const highest = assessorBound(title, "highest");
  const range = `${quoted(from)}&${lowest}&${quoted(to)}&${highest}&IF(${highest}-${lowest}>=2,${quoted(talk)},".")`;
  const count = assessorsWithScore(title);
  return `=IF(${count}=0,${quoted(none)},IF(${count}=1,${quoted(one)}&${lowest},${range}))`;
}

function spreadNow(evaluation: Evaluation, id: ProfileId): string {
  const { none, one, from, to, talk } = texts.spread;
  const own = evaluation.assessments.filter(({ profile }) => profile === id);
  const scores = own.flatMap(({ score }) => (score === null ? [] : [score]));
  const lowest = Math.min(...scores);
  const highest = Math.max(...scores);
  if (scores.length === 0) return none;
  if (scores.length === 1) return one + lowest;
  return from + lowest + to + highest + (highest - lowest >= 2 ? talk : ".");
}

/** A score without justification asks for one; a paste that is no score stands out. */
function scoreFormats(row: number): readonly ConditionalFormat[] {
  const score = `$${cellAddress(row, col.C)}`;
  const reason = `$${cellAddress(row, col.D)}`;
  const warning = { fill: palette.warning, color: palette.warningInk, bold: true };
  return [
    { range: cellAddress(row, col.C), formula: `=${isNoScore(row, col.C)}`, ...warning },
    { range: cellAddress(row, col.D), formula: `=AND(${score}<>"",TRIM(${reason})="")`, ...warning },
    {
      range: cellAddress(row, col.F),
      formula: `=AND(${score}<>"",OR(TRIM(${reason})="",${isNoScore(row, col.C)}))`,
      ...warning,
    },
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
    height: 34,
    filter: false,
    lists: { [columnTexts.profile]: listNames.profiles },
  });
}
