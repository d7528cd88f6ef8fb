import {
  dilemmas,
  helpQuestionsPurpose,
  holisticFootnote,
  parts,
  roleLevels,
  scale,
  scaleIntroduction,
  startingPoints,
  steps,
} from "../../model/bijlage-d/index.ts";
import type { Evaluation } from "../../model/evaluation/evaluation.ts";
import { SheetDraft, type DrawnSheet } from "../draft.ts";
import { listNames } from "../names.ts";
import { guideTexts as texts, sheetNames } from "../sheet-texts.ts";
import { tabColours, type StyleName } from "../styles.ts";
import { choices } from "../tables.ts";
import { banner, col, heading, heads, marginWidth, openFormatting, page } from "./parts.ts";

const last = col.D;

/** The method in the source's own words, and the lists behind the drop-downs. */
export function guideSheet(evaluation: Evaluation): DrawnSheet {
  const draft = new SheetDraft(
    {
      key: "leeswijzer",
      name: sheetNames.leeswijzer,
      tabColor: tabColours.guide,
      columns: [marginWidth, 180, 60, 440],
      protection: openFormatting,
      page: { ...page(evaluation, sheetNames.leeswijzer, "portrait", 2), pagesHigh: 3 },
    },
    evaluation,
  );
  banner(draft, sheetNames.leeswijzer, texts.subtitle, last);
  const sections = [
    drawScale,
    drawSteps,
    drawHolistic,
    drawParts,
    drawDilemmas,
    drawLevels,
    drawStartingPoints,
    drawLists,
  ];
  sections.reduce((row, section) => section(draft, row) + 2, 4);
  return draft.finish();
}

type Pair = readonly [string, string];

/** Headed pairs: what it is on the left, the text on the right. Returns the last row. */
function drawPairs(draft: SheetDraft, top: number, title: string, pairs: readonly Pair[]): number {
  heading(draft, top, title, last);
  pairs.forEach(([name, text], index) => {
    const row = top + 1 + index;
    draft.put(row, col.B, name, "VTH vraagkop").across(row, col.C, last, text, "VTH omschrijving");
  });
  return top + pairs.length;
}

function drawScale(draft: SheetDraft, top: number): number {
  heading(draft, top, texts.scale, last);
  draft.across(top + 1, col.B, last, scaleIntroduction, "VTH tekst");
  const { level, label, definition } = texts.scaleColumns;
  heads(draft, top + 2, col.B, [label, level, definition]);
  const first = top + 3;
  scale.forEach((one, index) => {
    draft.put(first + index, col.B, one.label, "VTH vraagkop").put(first + index, col.C, one.score, "VTH niveau");
    draft.put(first + index, col.D, one.definition, "VTH omschrijving");
  });
  const end = first + scale.length - 1;
  draft.name(listNames.scaleLabels, first, col.B, end, col.B);
  draft.name(listNames.scaleDefinitions, first, col.D, end, col.D);
  return end;
}

const drawSteps = (draft: SheetDraft, top: number): number =>
  drawPairs(
    draft,
    top,
    texts.steps,
    steps.map(({ title, text }): Pair => [title, text]),
  );

function drawHolistic(draft: SheetDraft, top: number): number {
  const pairs: readonly Pair[] = [
    [texts.holistic, holisticFootnote],
    [texts.helpQuestions, helpQuestionsPurpose],
  ];
  return drawPairs(draft, top, texts.method, pairs);
}

const drawParts = (draft: SheetDraft, top: number): number =>
  drawPairs(
    draft,
    top,
    texts.parts,
    parts.map(({ number, title, explanation }): Pair => [`${number}. ${title}`, explanation]),
  );

const drawDilemmas = (draft: SheetDraft, top: number): number =>
  drawPairs(
    draft,
    top,
    texts.dilemmas,
    dilemmas.map(({ title, question }): Pair => [title, question]),
  );

const drawLevels = (draft: SheetDraft, top: number): number =>
  drawPairs(
    draft,
    top,
    texts.levels,
    roleLevels.map(({ title, description }): Pair => [title, description]),
  );

function drawStartingPoints(draft: SheetDraft, top: number): number {
  heading(draft, top, texts.startingPoints, last);
  startingPoints.forEach((text, index) => draft.across(top + 1 + index, col.B, last, `• ${text}`, "VTH tekst"));
  return top + startingPoints.length;
}

function drawLists(draft: SheetDraft, top: number): number {
  heading(draft, top, texts.lists, last);
  draft.across(top + 1, col.B, last, texts.listsHint, "VTH hint");
  const lists: readonly (readonly [string, string, readonly string[]])[] = [
    [texts.listHeads.profiles, listNames.profiles, [...choices.profiles.values()]],
    [texts.listHeads.actionProfiles, listNames.actionProfiles, [...choices.actionProfiles.values()]],
    [texts.listHeads.sourceKinds, listNames.sourceKinds, [...choices.sourceKinds.values()]],
    [texts.listHeads.peerSubjects, listNames.peerSubjects, [...choices.peerSubjects.values()]],
    [texts.listHeads.statuses, listNames.statuses, [...choices.statuses.values()]],
  ];
  return lists.reduce((row, [title, name, labels]) => drawList(draft, row, title, name, labels), top + 2) - 1;
}

function drawList(draft: SheetDraft, top: number, title: string, name: string, labels: readonly string[]): number {
  const style = (index: number): StyleName => (index === 0 ? "VTH vraagkop" : "VTH vraag");
  labels.forEach((label, index) => {
    draft.put(top + index, col.B, index === 0 ? title : null, style(index));
    draft.across(top + index, col.C, last, label, "VTH omschrijving");
  });
  draft.name(name, top, col.C, top + labels.length - 1, col.C);
  return top + labels.length;
}
