import { answerTexts } from "../../model/answer-texts.ts";
import {
  formLabels,
  formTitles,
  maybeLevel,
  peerOwnQuestion,
  peerQuestions,
  profileIds,
  profiles,
  steps,
  type ProfileId,
} from "../../model/bijlage-d/index.ts";
import { counts, type Evaluation, type PeerSubject } from "../../model/evaluation/evaluation.ts";
import { SheetDraft, type DrawnSheet } from "../draft.ts";
import { scoreWithLevel } from "../formulas.ts";
import { listNames, names } from "../names.ts";
import { otherSubjects, scoresOn, viewsOn } from "../peer-views.ts";
import type { Said } from "../said.ts";
import { sheetNames, step1Texts, step2Texts as texts } from "../sheet-texts.ts";
import { tabColours } from "../styles.ts";
import { choices, peerTable } from "../tables.ts";
import { columnTexts } from "../texts.ts";
import { banner, col, heading, heads, marginWidth, page, question } from "./parts.ts";
import { drawTable } from "./table.ts";

const last = col.G;

/**
 * Step 2, optional: the six help questions, room for own ones, all views of peers side by side, and the table that they
 * come from, with room for what the organisation does with each. Unprotected: its table grows.
 */
export function step2Sheet(evaluation: Evaluation): DrawnSheet {
  const draft = new SheetDraft(
    {
      key: "stap2",
      name: sheetNames.stap2,
      tabColor: tabColours.step2,
      columns: [marginWidth, 260, 370, 110, 60, 220, 50],
      protection: null,
      page: page(evaluation, sheetNames.stap2, "landscape", 2),
    },
    evaluation,
  );
  banner(draft, sheetNames.stap2, texts.subtitle, last);
  draft.across(4, col.B, last, `${formTitles.peerReview}\n${steps[1].text}`, "VTH hint");
  const questionsEnd = drawQuestions(draft, 6);
  const ownEnd = drawOwnQuestions(draft, questionsEnd + 2);
  const viewsEnd = drawViews(draft, ownEnd + 2, evaluation);
  const scoresEnd = drawScores(draft, viewsEnd + 2, evaluation);
  drawEntries(draft, scoresEnd + 2, evaluation);
  return draft.finish();
}

/** Points: so high that on paper the heading of the own questions does not stand alone at the foot of a page. */
const noteHeight = 76;

function drawQuestions(draft: SheetDraft, top: number): number {
  heading(draft, top, texts.questions, last);
  heads(draft, top + 1, col.B, [formLabels.questions, formLabels.notes]);
  peerQuestions.forEach((text, index) =>
    question(draft, top + 2 + index, `${index + 1}. ${text}`, names.peerNote(index + 1), { height: noteHeight }),
  );
  return top + 1 + peerQuestions.length;
}

function drawOwnQuestions(draft: SheetDraft, top: number): number {
  heading(draft, top, texts.own, last);
  draft.put(top + 1, col.B, peerOwnQuestion, "VTH hint");
  heads(draft, top + 2, col.B, [texts.ownQuestion, texts.ownNote]);
  for (let number = 1; number <= counts.ownQuestions; number += 1) {
    const row = top + 2 + number;
    draft.input(row, col.B, names.ownQuestion(number), "VTH invoer");
    draft.input(row, col.C, names.ownNote(number), "VTH invoer").atLeast(row, 46);
  }
  return top + 2 + counts.ownQuestions;
}

/** Points; what comes in later must fit as well, as Excel does not make rows higher for what a formula shows. */
const viewHeight = 76;

/** What peers say, question by question. Returns the last row. */
function drawViews(draft: SheetDraft, top: number, evaluation: Evaluation): number {
  const { question, views } = texts.sideColumns;
  heading(draft, top, texts.side, last);
  draft.across(top + 1, col.B, last, texts.sideHint, "VTH hint");
  heads(draft, top + 2, col.B, [question, views]);
  draft.fill(top + 2, col.B, last, "VTH kolomkop");
  const asked = peerQuestions.map((text, index) => ({
    label: `${index + 1}. ${text}`,
    subject: `vraag_${index + 1}` as PeerSubject,
  }));
  const others = otherSubjects.map((subject) => ({ label: otherLabel(subject), subject }));
  [...asked, ...others].forEach(({ label, subject }, index) => {
    const row = top + 3 + index;
    draft.put(row, col.B, label, "VTH vraag");
    put(draft, row, { left: col.C, right: last }, viewsOn(subject, evaluation));
    draft.atLeast(row, viewHeight);
  });
  return top + 2 + asked.length + others.length;
}

const otherLabel = (subject: PeerSubject | null): string =>
  subject === null ? texts.views.noSubject : (choices.peerSubjects.get(subject) ?? subject);

/** Something that is worked out, over a few columns. */
function put(draft: SheetDraft, row: number, at: { readonly left: number; readonly right: number }, said: Said): void {
  draft.across(row, at.left, at.right, null, "VTH berekend boven");
  draft.formula(row, at.left, `=${said.formula}`, said.now, "VTH berekend boven");
}

/** Profile by profile: the reasons of peers, and the own score beside theirs. Returns the last row. */
function drawScores(draft: SheetDraft, top: number, evaluation: Evaluation): number {
  const { profile, views, own, scores } = texts.sideColumns;
  heads(draft, top, col.B, [profile, views, own]);
  draft.across(top, col.E, last, scores, "VTH kolomkop");
  profileIds.forEach((id, index) => drawProfile(draft, top + 1 + index, id, evaluation));
  return top + profileIds.length;
}

function drawProfile(draft: SheetDraft, row: number, id: ProfileId, evaluation: Evaluation): void {
  const { title } = profiles[id];
  draft.link(row, col.B, title, names.score(id), step1Texts.toScoreTip(title), "VTH vraagkop boven");
  put(draft, row, { left: col.C, right: col.C }, viewsOn(id, evaluation));
  const own = { formula: scoreWithLevel(names.score(id)), now: ownScore(evaluation, id) };
  put(draft, row, { left: col.D, right: col.D }, own);
  put(draft, row, { left: col.E, right: last }, scoresOn(id, evaluation));
  draft.atLeast(row, viewHeight);
}

function ownScore({ profiles: answers }: Evaluation, id: ProfileId): string {
  const level = maybeLevel(answers[id].score);
  return level === null ? answerTexts.notScored : `${level.score} · ${level.label}`;
}

function drawEntries(draft: SheetDraft, top: number, evaluation: Evaluation): void {
  heading(draft, top, texts.entries, last);
  draft.across(top + 1, col.B, last, texts.entriesHint, "VTH hint");
  drawTable(draft, {
    table: peerTable,
    rows: evaluation.peerReview.entries,
    top: top + 2,
    left: col.B,
    spare: 3,
    height: 40,
    filter: false,
    lists: { [columnTexts.subject]: listNames.peerSubjects },
  });
}
