import { peerOwnQuestion, profileIds, profiles, scale } from "../../model/bijlage-d/index.ts";
import type { Shared } from "../../model/sharing/parts.ts";
import type { DrawnSheet, SheetDraft } from "../draft.ts";
import { cellAddress } from "../grid.ts";
import { col, heads, isNoScore, marginWidth, scoreValidation } from "../sheets/parts.ts";
import { palette, tabColours } from "../styles.ts";
import { fromText } from "../values.ts";
import { roomForOwn, shareNames } from "./names.ts";
import { askedQuestions } from "./reading-sheets.ts";
import { shareHeading, shareSheet, yearText, type ShareFrame } from "./share-sheet.ts";
import { shareTexts as texts } from "./texts.ts";

/** One sheet of the copy for one organisation that gives its view. */
export interface PeerSheet {
  /** Counts from 1; part of every name on the sheet. */
  readonly number: number;
  /** The name of the organisation when it is known, else empty: then it is asked. */
  readonly peer: string;
}

/** Where one reviewing organisation writes: inputs open, the rest protected, nothing that needs the add-in. */
export function peerSheet(shared: Shared, { number, peer }: PeerSheet): DrawnSheet {
  const name = texts.sheets.peer(number);
  const own: ShareFrame = {
    name,
    title: texts.title,
    subtitle: texts.peerSubtitle(shared.organisation, yearText(shared)),
    tabColor: tabColours.step2,
    columns: [marginWidth, 250, 60, 330, 14, 50, 250],
    orientation: "landscape",
  };
  return shareSheet(shared, own, (draft) => {
    drawHead(draft, 4, number, peer, own);
    drawQuestions(draft, 8, number, own);
    const askedEnd = drawOwn(draft, 16, shared, number, own);
    drawFetchBring(draft, askedEnd + 2, number, own);
    drawScores(draft, askedEnd + 6, number, own);
  });
}

const last = col.G;

/**
 * Heights in points by which on paper the good conversation stands on the first page, the own questions and what is fetched
 * and brought on the second, and the scores on the third. All own questions together take as much room as there are few.
 */
const heights = { question: 68, allOwn: 240, fetchBring: 99, beforeScores: 18, scores: 40 } as const;

/** A question on the left and an open place over the rest of the row. */
function open(draft: SheetDraft, row: number, name: string, height: number): void {
  draft.across(row, col.C, last, null, "VTH invoer").name(name, row, col.C).atLeast(row, height);
}

function drawHead(draft: SheetDraft, top: number, sheet: number, peer: string, own: ShareFrame): void {
  shareHeading(draft, top, texts.peerHead, own);
  draft.put(top + 1, col.B, texts.peerLabel, "VTH label");
  draft.across(top + 1, col.C, col.D, fromText(peer), "VTH invoer").name(shareNames.peer(sheet), top + 1, col.C);
  draft.atLeast(top + 1, 24).across(top + 2, col.B, last, texts.peerHint, "VTH hint");
}

function drawQuestions(draft: SheetDraft, top: number, sheet: number, own: ShareFrame): void {
  shareHeading(draft, top, texts.questions, own);
  askedQuestions.forEach((text, index) => {
    draft.put(top + 1 + index, col.B, text, "VTH vraag");
    open(draft, top + 1 + index, shareNames.question(sheet, index + 1), heights.question);
  });
}

/** Questions that the organisation asks, and room for those of its colleagues. Returns the last row. */
function drawOwn(draft: SheetDraft, top: number, shared: Shared, sheet: number, own: ShareFrame): number {
  shareHeading(draft, top, texts.own, own);
  draft.across(top + 1, col.B, last, `${peerOwnQuestion}. ${texts.ownHint}`, "VTH hint");
  const first = top + 2;
  const height = Math.floor(heights.allOwn / (shared.questions.length + roomForOwn));
  shared.questions.forEach(({ text }, index) => {
    const row = first + index;
    draft.put(row, col.B, text, "VTH vraag").name(shareNames.asked(sheet, index + 1), row, col.B);
    open(draft, row, shareNames.askedAnswer(sheet, index + 1), height);
  });
  for (let number = 1; number <= roomForOwn; number += 1) {
    const row = first + shared.questions.length + number - 1;
    draft.put(row, col.B, null, "VTH invoer").name(shareNames.own(sheet, number), row, col.B);
    open(draft, row, shareNames.ownAnswer(sheet, number), height);
  }
  return first + shared.questions.length + roomForOwn - 1;
}

function drawFetchBring(draft: SheetDraft, top: number, sheet: number, own: ShareFrame): void {
  shareHeading(draft, top, texts.fetchBring, own);
  draft.put(top + 1, col.B, texts.fetch, "VTH vraag").put(top + 2, col.B, texts.bring, "VTH vraag");
  open(draft, top + 1, shareNames.fetch(sheet), heights.fetchBring);
  open(draft, top + 2, shareNames.bring(sheet), heights.fetchBring);
}

function drawScores(draft: SheetDraft, top: number, sheet: number, own: ShareFrame): void {
  shareHeading(draft, top, texts.peerScores, own);
  draft.atLeast(top - 1, heights.beforeScores).atLeast(top, heights.scores);
  draft.across(top + 1, col.B, last, texts.peerScoresHint, "VTH hint");
  const { profile, peerScore, reason, scale: scaleHead, definition } = texts.columns;
  heads(draft, top + 2, col.B, [profile, peerScore, reason]);
  heads(draft, top + 2, col.F, [scaleHead, definition]);
  profileIds.forEach((id, index) => {
    const row = top + 3 + index;
    draft.put(row, col.B, `${profiles[id].title}\n${profiles[id].scoreQuestion}`, "VTH vraag");
    draft.put(row, col.C, null, "VTH score").name(shareNames.score(sheet, id), row, col.C);
    draft.put(row, col.D, null, "VTH invoer").name(shareNames.reason(sheet, id), row, col.D).atLeast(row, 64);
    draft.validate(scoreValidation(cellAddress(row, col.C)));
    draft.format({
      range: cellAddress(row, col.C),
      formula: `=${isNoScore(row, col.C)}`,
      fill: palette.warning,
      color: palette.warningInk,
      bold: true,
    });
  });
  scale.forEach(({ score, label, definition: means }, index) => {
    const row = top + 3 + index;
    draft.put(row, col.F, score, "VTH niveau").put(row, col.G, `${label}\n${means}`, "VTH omschrijving");
  });
}
