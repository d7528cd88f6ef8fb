import { answerTexts } from "../../model/answer-texts.ts";
import {
  dilemmas,
  formLabels,
  formTitles,
  helpQuestions,
  helpQuestionsIntroduction,
  maybeLevel,
  parts,
  profiles,
  roleLevels,
  type PartId,
  type ProfileId,
} from "../../model/bijlage-d/index.ts";
import { counts, type Evaluation } from "../../model/evaluation/evaluation.ts";
import { SheetDraft, type DrawnSheet } from "../draft.ts";
import { scoreWithLevel } from "../formulas.ts";
import { lastNote } from "../last-time.ts";
import { listNames, names } from "../names.ts";
import { commonTexts, lastTimeTexts, profileTexts as texts } from "../sheet-texts.ts";
import { tabColours } from "../styles.ts";
import { sourceTable } from "../tables.ts";
import { columnTexts } from "../texts.ts";
import { banner, col, heading, heads, marginWidth, openFormatting, page, question } from "./parts.ts";
import { drawTable } from "./table.ts";

const last = col.F;

/** One profile: its official text, the nine help questions with room for notes, and its sources. */
export function profileSheet(evaluation: Evaluation, id: ProfileId): DrawnSheet {
  const { title, sheet } = profiles[id];
  const draft = new SheetDraft(
    {
      key: id,
      name: sheet,
      tabColor: tabColours.step1,
      columns: [marginWidth, 290, 400, 90, 50, 200],
      protection: openFormatting,
      page: page(evaluation, title, "landscape", 2),
    },
    evaluation,
  );
  banner(draft, title, texts.subtitle, last);
  drawScore(draft, 4, id, evaluation);
  const textEnd = drawText(draft, 6, id);
  const questionsEnd = drawQuestions(draft, textEnd + 2, id, evaluation);
  drawSources(draft, questionsEnd + 2, id, evaluation);
  return draft.finish();
}

function drawScore(draft: SheetDraft, row: number, id: ProfileId, evaluation: Evaluation): void {
  const level = maybeLevel(evaluation.profiles[id].score);
  const now = level === null ? answerTexts.notScored : `${level.score} · ${level.label}`;
  const formula = `=${scoreWithLevel(names.score(id))}`;
  draft.put(row, col.B, texts.score, "VTH label").formula(row, col.C, formula, now, "VTH berekend");
  draft.link(row, col.D, texts.toScore, names.score(id), texts.toScoreTip).atLeast(row, 24);
}

function drawText(draft: SheetDraft, top: number, id: ProfileId): number {
  heading(draft, top, texts.text, last);
  draft.across(top + 1, col.B, last, texts.textHint, "VTH hint");
  const inputs: readonly (readonly [PartId, string])[] = [
    ["deskundigheidsgebieden", names.expertise(id)],
    ["dilemmas", names.dilemmas(id)],
    ["rol", names.role(id)],
    ["level", names.roleLevel(id)],
  ];
  const next = inputs.reduce((row, [part, input]) => drawPart(draft, row, part, input), top + 2);
  const end = drawCompetences(draft, next, id);
  question(draft, end + 1, `${texts.source}\n${texts.sourceHint}`, names.textSource(id), { height: 36 });
  return end + 1;
}

/** An explanation of more characters than this would make a row that fills half a page. */
const longExplanation = 400;

/** One part with its explanation beside it, or above it when it is long. Returns the next free row. */
function drawPart(draft: SheetDraft, row: number, id: PartId, input: string): number {
  const explanation = partExplanation(id);
  if (explanation.length <= longExplanation) {
    question(draft, row, explanation, input, { height: 60 });
    return row + 1;
  }
  draft.across(row, col.B, last, explanation, "VTH vraag");
  question(draft, row + 1, partTitle(id), input, { height: 60 });
  return row + 2;
}

function partOf(id: PartId): (typeof parts)[number] {
  const part = parts.find((one) => one.id === id);
  if (part === undefined) throw new RangeError(`no part is called ${id}`);
  return part;
}

function partTitle(id: PartId): string {
  const { number, title } = partOf(id);
  return `${number}. ${title}`;
}

/** A part's number, title and official explanation; for dilemmas and levels with their official lists. */
function partExplanation(id: PartId): string {
  const items = {
    dilemmas: dilemmas.map(({ title, question: text }) => `• ${title}: ${text}`),
    level: roleLevels.map(({ title, description }) => `• ${title}: ${description}`),
  };
  const list = id === "dilemmas" || id === "level" ? items[id] : [];
  return [partTitle(id), partOf(id).explanation, ...list].join("\n");
}

function drawCompetences(draft: SheetDraft, top: number, id: ProfileId): number {
  draft.across(top, col.B, last, partExplanation("competenties"), "VTH vraag");
  heads(draft, top + 1, col.B, [texts.competenceName, texts.competenceExplanation]);
  for (let number = 1; number <= counts.competences; number += 1) {
    const row = top + 1 + number;
    draft.input(row, col.B, names.competence(id, number), "VTH invoer");
    draft.input(row, col.C, names.competenceExplanation(id, number), "VTH invoer").atLeast(row, 42);
  }
  return top + 1 + counts.competences;
}

/** Points: so high that on paper, as it is made, the sources begin on a page of their own, heading and all. */
const noteHeight = 74;

function drawQuestions(draft: SheetDraft, top: number, id: ProfileId, evaluation: Evaluation): number {
  heading(draft, top, texts.questions, last);
  draft.across(top + 1, col.B, last, `${formTitles.helpQuestions}\n${helpQuestionsIntroduction}`, "VTH hint");
  heads(draft, top + 2, col.B, [formLabels.questions, formLabels.notes]);
  draft.across(top + 2, col.D, last, lastTimeTexts.head, "VTH kolomkop");
  helpQuestions.forEach((text, index) => {
    const row = top + 3 + index;
    question(draft, row, `${index + 1}. ${text}`, names.note(id, index + 1), { height: noteHeight });
    const { formula, now } = lastNote(evaluation, id, index + 1);
    draft.across(row, col.D, last, null, "VTH berekend boven").formula(row, col.D, formula, now, "VTH berekend boven");
  });
  return top + 2 + helpQuestions.length;
}

function drawSources(draft: SheetDraft, top: number, id: ProfileId, evaluation: Evaluation): void {
  heading(draft, top, texts.sources, last);
  draft.across(top + 1, col.B, last, `${texts.sourcesHint} ${commonTexts.spareRows}`, "VTH hint");
  const { sources } = evaluation.profiles[id];
  drawTable(draft, {
    table: sourceTable(id),
    rows: sources,
    top: top + 2,
    left: col.B,
    spare: Math.max(4, 12 - sources.length),
    height: 26,
    filter: false,
    lists: { [columnTexts.kind]: listNames.sourceKinds },
  });
}
