import { answerTexts } from "../../model/answer-texts.ts";
import {
  formLabels,
  helpQuestions,
  maybeLevel,
  parts,
  peerQuestions,
  profileIds,
  profiles,
  scale,
  steps,
  type ProfileId,
} from "../../model/bijlage-d/index.ts";
import type { ProfileText } from "../../model/evaluation/evaluation.ts";
import { evaluationMark } from "../../model/sharing/identity.ts";
import type { Shared, SharedAction } from "../../model/sharing/parts.ts";
import type { CellValue } from "../blueprint.ts";
import { toSerial } from "../dates.ts";
import type { DrawnSheet, SheetDraft } from "../draft.ts";
import { col, heads, marginWidth } from "../sheets/parts.ts";
import { tabColours, type StyleName } from "../styles.ts";
import { choices } from "../tables.ts";
import { columnTexts } from "../texts.ts";
import { fromText } from "../values.ts";
import { shareNames, shareVersion } from "./names.ts";
import { shareHeading, shareSheet, yearText, type ShareFrame } from "./share-sheet.ts";
import { shareTexts as texts } from "./texts.ts";

const frame = (shared: Shared, name: string, columns: readonly number[]): ShareFrame => ({
  name,
  title: name,
  subtitle: texts.subtitle(shared.organisation, yearText(shared)),
  tabColor: tabColours.step1,
  columns: [marginWidth, ...columns],
  orientation: "landscape",
});

/** What this file is, how to use it, and to which evaluation it belongs. */
export function startSheet(shared: Shared): DrawnSheet {
  const own: ShareFrame = {
    ...frame(shared, texts.sheets.start, [150, 60, 470]),
    title: texts.title,
    tabColor: tabColours.start,
    orientation: "portrait",
  };
  return shareSheet(shared, own, (draft) => {
    shareHeading(draft, 4, texts.what, own);
    draft.across(5, col.B, col.D, steps[1].text, "VTH tekst");
    shareHeading(draft, 7, texts.how, own);
    const [read, choose, ...others] = texts.steps;
    const lines = [
      read,
      shared.peers.length > 0 ? texts.ownSheet : choose,
      ...others,
      ...(shared.blind ? [texts.blind] : []),
    ];
    lines.forEach((line, index) => draft.across(8 + index, col.B, col.D, line, "VTH tekst"));
    const scaleTop = 9 + lines.length;
    drawScale(draft, scaleTop, own);
    drawIdentity(draft, scaleTop + 7, shared, own);
  });
}

function drawScale(draft: SheetDraft, top: number, own: ShareFrame): void {
  shareHeading(draft, top, texts.scale, own);
  scale.forEach(({ score, label, definition }, index) => {
    const row = top + 1 + index;
    draft.put(row, col.B, label, "VTH vraagkop").put(row, col.C, score, "VTH niveau");
    draft.put(row, col.D, definition, "VTH omschrijving");
  });
}

function drawIdentity(draft: SheetDraft, top: number, shared: Shared, own: ShareFrame): void {
  shareHeading(draft, top, texts.identity, own);
  draft.across(top + 1, col.B, col.D, texts.identityHint, "VTH hint");
  const labels = texts.identityLabels;
  const rows: readonly (readonly [string, string, CellValue])[] = [
    [labels.organisation, shareNames.organisation, shared.organisation],
    [labels.year, shareNames.year, shared.year],
    [labels.mark, shareNames.mark, shared.year === null ? null : evaluationMark(shared.organisation, shared.year)],
    [labels.version, shareNames.version, shareVersion],
  ];
  rows.forEach(([label, name, value], index) => {
    const row = top + 2 + index;
    draft.put(row, col.B, label, "VTH label").across(row, col.C, col.D, value, "VTH tekst").name(name, row, col.C);
  });
}

/** The scores, when they go along, with their justification. */
export function scoresSheet(shared: Shared): DrawnSheet {
  const own = frame(shared, texts.sheets.scores, [150, 60, 190, 480]);
  const { profile, score, level, justification } = texts.columns;
  return shareSheet(shared, own, (draft) => {
    draft.across(4, col.B, col.E, shared.blind ? texts.blind : texts.readHint, "VTH hint");
    heads(draft, 5, col.B, [profile, score, level, justification]);
    profileIds.forEach((id, index) => {
      const row = 6 + index;
      const { score: given, justification: reason } = shared.profiles[id];
      draft.put(row, col.B, profiles[id].title, "VTH vraagkop").put(row, col.C, given, "VTH niveau");
      draft.put(row, col.D, levelText(shared, id), "VTH omschrijving");
      draft.put(row, col.E, fromText(reason), "VTH omschrijving").atLeast(row, 60);
    });
  });
}

function levelText({ blind, profiles: all }: Shared, id: ProfileId): string {
  if (blind) return texts.scoreStays;
  return maybeLevel(all[id].score)?.label ?? answerTexts.notScored;
}

/** A row of a list to read: a label and texts of the organisation. */
type ReadRow = readonly [label: string, ...texts: readonly string[]];

/** A heading, column heads and rows. Returns the next free row. */
function drawRows(
  draft: SheetDraft,
  top: number,
  list: {
    readonly own: ShareFrame;
    readonly title: string;
    readonly heads: readonly string[];
  },
  rows: readonly ReadRow[],
): number {
  shareHeading(draft, top, list.title, list.own);
  heads(draft, top + 1, col.B, list.heads);
  rows.forEach(([label, ...cells], index) => {
    const row = top + 2 + index;
    draft.put(row, col.B, label, "VTH vraag");
    cells.forEach((text, at) => {
      draft.put(row, col.C + at, fromText(text), "VTH omschrijving");
    });
  });
  return top + 3 + rows.length;
}

/** Whether a text says anything worth a row. */
const isSaid = ([, ...cells]: ReadRow): boolean => cells.some((text) => text !== "");

/** Notes and sources per profile; `null` when there are none to read. */
export function notesSheet(shared: Shared): DrawnSheet | null {
  const lists = profileIds.flatMap((id) => {
    const { notes, sources } = shared.profiles[id];
    const { title } = profiles[id];
    const { question, note, source, kind, finding } = texts.columns;
    const told = notes.map((text, index): ReadRow => [helpQuestions[index] ?? "", text]).filter(isSaid);
    const used = sources.map((one): ReadRow => [kindText(one.kind), one.description, one.finding]).filter(isSaid);
    return [
      { title: `${title}: ${formLabels.notes.toLowerCase()}`, heads: [question, note], rows: told },
      { title: `${title}: ${texts.sources}`, heads: [kind, source, finding], rows: used },
    ];
  });
  return listSheet(shared, frame(shared, texts.sheets.notes, [280, 300, 300]), lists);
}

const kindText = (kind: "document" | "gesprek" | null): string =>
  kind === null ? "" : (choices.sourceKinds.get(kind) ?? kind);

interface ReadList {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly ReadRow[];
}

function listSheet(shared: Shared, own: ShareFrame, lists: readonly ReadList[]): DrawnSheet | null {
  const filled = lists.filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) return null;
  return shareSheet(shared, own, (draft) => {
    draft.across(4, col.B, own.columns.length, texts.readHint, "VTH hint");
    filled.reduce((top, list) => drawRows(draft, top, { ...list, own }, list.rows), 6);
  });
}

/** The texts of the profiles that the organisation filled in; `null` when there are none. */
export function pagesSheet(shared: Shared): DrawnSheet | null {
  const lists = profileIds.map((id) => ({
    title: profiles[id].title,
    heads: [texts.columns.part, texts.columns.text],
    rows: pageRows(shared.profiles[id].text).filter(isSaid),
  }));
  return listSheet(shared, frame(shared, texts.sheets.pages, [180, 640]), lists);
}

function pageRows(page: ProfileText): readonly ReadRow[] {
  const bodies = [page.expertise, page.dilemmas, page.role, page.level];
  return [
    ...bodies.map((text, index): ReadRow => [parts[index]?.title ?? "", text]),
    ...page.competences.flatMap(({ name, explanation }, index): ReadRow[] => [
      [`${texts.competence} ${index + 1}`, name],
      [`${texts.competence} ${index + 1}: ${texts.columns.justification.toLowerCase()}`, explanation],
    ]),
    [texts.profileSource, page.source],
  ];
}

const planHeads = [
  columnTexts.profile,
  columnTexts.cause,
  columnTexts.specific,
  columnTexts.indicator,
  columnTexts.baseline,
  columnTexts.target,
  columnTexts.owner,
  columnTexts.support,
  columnTexts.means,
  columnTexts.start,
  columnTexts.end,
] as const;

/** The plan as it stands; `null` when there is none or it stays. */
export function planSheet(shared: Shared): DrawnSheet | null {
  if (shared.actions.length === 0) return null;
  const own = frame(shared, texts.sheets.plan, [90, 120, 120, 100, 90, 90, 80, 90, 90, 65, 65]);
  return shareSheet(shared, own, (draft) => {
    draft.across(4, col.B, own.columns.length, texts.readHint, "VTH hint");
    planHeads.forEach((text, index) => draft.put(5, col.B + index, text, "VTH plankop"));
    shared.actions.forEach((action, index) => drawAction(draft, 6 + index, action));
  });
}

function drawAction(draft: SheetDraft, row: number, action: SharedAction): void {
  const { profile, reason, specific, indicator, baseline, target, owner, support, means, start, end } = action;
  draft.put(row, col.B, profile === null ? null : (choices.actionProfiles.get(profile) ?? profile), "VTH planberekend");
  [reason, specific, indicator, baseline, target, owner, support, means].forEach((text, index) => {
    draft.put(row, col.C + index, fromText(text), "VTH planberekend");
  });
  const day: StyleName = "VTH berekende datum";
  [start, end].forEach((date, index) => {
    draft.put(row, col.C + 8 + index, date === null ? null : toSerial(date), day);
  });
}

/** The six help questions, as they are asked. */
export const askedQuestions: readonly string[] = peerQuestions.map((text, index) => `${index + 1}. ${text}`);
