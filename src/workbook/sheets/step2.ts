import { formLabels, formTitles, peerOwnQuestion, peerQuestions, steps } from "../../model/bijlage-d/index.ts";
import { counts, type Evaluation } from "../../model/evaluation/evaluation.ts";
import { SheetDraft, type DrawnSheet } from "../draft.ts";
import { listNames, names } from "../names.ts";
import { sheetNames, step2Texts as texts } from "../sheet-texts.ts";
import { tabColours } from "../styles.ts";
import { peerTable } from "../tables.ts";
import { columnTexts } from "../texts.ts";
import { banner, col, heading, heads, marginWidth, page, question } from "./parts.ts";
import { drawTable } from "./table.ts";

const last = col.G;

/** Step 2, optional: the six help questions, room for own ones, and what peers brought in. Unprotected: its table grows. */
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
  drawEntries(draft, ownEnd + 2, evaluation);
  return draft.finish();
}

function drawQuestions(draft: SheetDraft, top: number): number {
  heading(draft, top, texts.questions, last);
  heads(draft, top + 1, col.B, [formLabels.questions, formLabels.notes]);
  peerQuestions.forEach((text, index) =>
    question(draft, top + 2 + index, `${index + 1}. ${text}`, names.peerNote(index + 1), { height: 64 }),
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
