import { profileIds, profiles, type ProfileId } from "../../model/bijlage-d/index.ts";
import type { Evaluation, MaybeScore } from "../../model/evaluation/evaluation.ts";
import type { SheetDraft } from "../draft.ts";
import { cellAddress } from "../grid.ts";
import { lastPeerRowFormula, lastPeerRowNow, lastRowFormula, lastRowNow, mostPeers } from "../last-time.ts";
import { names } from "../names.ts";
import { developmentTexts as texts } from "../sheet-texts.ts";

/** What the figures beside the charts are made of. */
export interface HelperOptions {
  readonly top: number;
  /** The column of the titles; the years stand to the right of it, the last is the evaluation itself. */
  readonly left: number;
  /** Where each year and its head stand. */
  readonly years: readonly { readonly ref: string; readonly head: string }[];
  readonly yearsNow: readonly number[];
  readonly heads: readonly string[];
  readonly scores: (id: ProfileId) => readonly { readonly formula: string; readonly score: MaybeScore }[];
}

/** The row of a profile's figures; the row above it says the years. */
export const helperScore = (top: number, id: ProfileId): number => top + 3 + 2 * profileIds.indexOf(id);

/**
 * Figures for the charts: a score is a number and its absence an error, so that a chart leaves the place open and knows
 * figures from heads. Also where last time's rows stand. Returns the blocks of the charts.
 */
export function drawHelpers(draft: SheetDraft, evaluation: Evaluation, options: HelperOptions) {
  const { top, left, years } = options;
  const right = left + years.length;
  draft
    .across(top, left, right, texts.helpers, "VTH hulpcijfer")
    .across(top + 1, left, right, texts.helpersHint, "VTH hint");
  for (const id of profileIds) drawLine(draft, id, options);
  const radarTop = helperScore(top, "specialistisch_adviseur") + 2;
  drawRadar(draft, radarTop, options);
  drawRows(draft, radarTop + profileIds.length + 2, left, evaluation);
  return {
    line: (id: ProfileId): string => {
      const row = helperScore(top, id);
      return `${cellAddress(row - 1, left)}:${cellAddress(row, right)}`;
    },
    radar: `${cellAddress(radarTop, left)}:${cellAddress(radarTop + profileIds.length, left + 2)}`,
  };
}

function drawLine(draft: SheetDraft, id: ProfileId, { top, left, years, yearsNow, scores }: HelperOptions): void {
  const row = helperScore(top, id);
  draft.put(row - 1, left, null, "VTH hulpcijfer").put(row, left, profiles[id].title, "VTH hulpcijfer");
  scores(id).forEach(({ formula, score }, index) => {
    const column = left + 1 + index;
    const year = yearsNow[index] ?? 0;
    const ref = years[index]?.ref ?? "";
    draft.formula(row - 1, column, `=IF(${ref}=0,"",${ref}&"")`, year === 0 ? "" : String(year), "VTH hulpcijfer");
    draft.formula(row, column, formula, score ?? "#N/A", "VTH hulpcijfer");
  });
}

/** This year beside the last one; the same figures as above. */
function drawRadar(
  draft: SheetDraft,
  top: number,
  { top: helpersTop, left, years, heads, scores }: HelperOptions,
): void {
  draft.put(top, left, null, "VTH hulpcijfer");
  [-2, -1].forEach((back, index) => {
    const column = left + 1 + index;
    draft.formula(top, column, `=${years.at(back)?.head ?? ""}`, heads.at(back) ?? "", "VTH hulpcijfer");
    profileIds.forEach((id, down) => {
      const from = cellAddress(helperScore(helpersTop, id), left + 1 + years.length + back);
      draft.put(top + 1 + down, left, profiles[id].title, "VTH hulpcijfer");
      draft.formula(
        top + 1 + down,
        column,
        `=IF(ISNUMBER(${from}),${from},NA())`,
        scores(id).at(back)?.score ?? "#N/A",
        "VTH hulpcijfer",
      );
    });
  });
}

/** Where the rows of the last evaluation stand, so that formulas elsewhere need not look for them again and again. */
function drawRows(draft: SheetDraft, top: number, left: number, evaluation: Evaluation): void {
  draft.across(top, left, left + 1 + mostPeers, texts.lastRows, "VTH hulpcijfer");
  profileIds.forEach((id, index) => {
    const row = top + 1 + index;
    draft.put(row, left, profiles[id].title, "VTH hulpcijfer");
    draft.formula(row, left + 1, lastRowFormula(id), lastRowNow(evaluation, id), "VTH hulpcijfer");
    draft.name(names.lastRow(id), row, left + 1);
    for (let number = 1; number <= mostPeers; number += 1) {
      const now = lastPeerRowNow(evaluation, id, number);
      draft.formula(row, left + 1 + number, lastPeerRowFormula(id, number), now, "VTH hulpcijfer");
      draft.name(names.lastPeerRow(id, number), row, left + 1 + number);
    }
  });
}
