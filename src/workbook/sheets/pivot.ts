import type { Evaluation, Result } from "../../model/evaluation/evaluation.ts";
import { isOwn } from "../../model/history/identity.ts";
import { isOfOrganisation } from "../../model/topic/previous.ts";
import type { Pivot } from "../blueprint.ts";
import { SheetDraft, type DrawnSheet } from "../draft.ts";
import { cellAddress } from "../grid.ts";
import { names, tableNames } from "../names.ts";
import type { PivotWish } from "../pivot-wish.ts";
import { pivotTexts as texts, sheetNames } from "../sheet-texts.ts";
import { tabColours } from "../styles.ts";
import { columnTexts } from "../texts.ts";
import { banner, col, marginWidth, page } from "./parts.ts";

const last = col.G;

/** Its filters stand above it, and a line is left free between them. */
const pivotRow = 10;

/** Room for cross-sections. Unprotected, or a PivotTable cannot be refreshed; made only when there are results. */
export function pivotSheet(evaluation: Evaluation): DrawnSheet {
  const draft = new SheetDraft(
    {
      key: "draaitabel",
      name: sheetNames.draaitabel,
      tabColor: tabColours.years,
      columns: [marginWidth, 190, 120, 100, 100, 100, 120],
      protection: null,
      page: page(evaluation, sheetNames.draaitabel, "landscape"),
    },
    evaluation,
  );
  banner(draft, sheetNames.draaitabel, texts.subtitle, last);
  draft.across(4, col.B, last, texts.how, "VTH hint");
  draft.across(5, col.B, last, texts.refresh, "VTH hint");
  draft.across(6, col.B, last, texts.meaning, "VTH hint");
  const pivot = resultsPivot(evaluation.history, evaluation.organisation);
  if (pivot !== null) draft.pivot(pivot);
  return draft.finish();
}

/** That PivotTable for a workbook that was made before there were results; `null` as long as there are none. */
export function pivotWish({ history, organisation }: Evaluation): PivotWish | null {
  const pivot = resultsPivot(history, organisation);
  return pivot === null ? null : { on: names.sheet("draaitabel"), pivot };
}

/**
 * The scores of all years by profile, of the organisation itself when it has any; `null` without results. Never
 * with totals: one over profiles would be an average in disguise. The value is the highest score: one that was given, on
 * the scale, also where more than one row falls in a cell.
 */
function resultsPivot(history: readonly Result[], organisation: string): Pivot | null {
  if (history.length === 0) return null;
  return {
    name: "Scores per jaar",
    table: tableNames.results,
    at: cellAddress(pivotRow, col.B),
    rows: [columnTexts.profile],
    columns: [columnTexts.year],
    filters: [
      { field: columnTexts.organisation, only: onlyOrganisation(history, organisation) },
      { field: columnTexts.origin, only: history.find(isOwn)?.source ?? null },
    ],
    value: { field: columnTexts.score, caption: texts.value, summarise: "max", format: '0;-0;"–"' },
    totals: { rows: false, columns: false },
  };
}

/**
 * The organisation as its own results name it, also as long as no other has results: others may be brought in later. Without
 * results of its own the only one that has some, as after another name; `null` when there are more. In the capitals of the
 * first row of that name: Excel takes those for the item.
 */
function onlyOrganisation(history: readonly Result[], organisation: string): string | null {
  const isOurs = (one: Result): boolean => isOfOrganisation(one.organisation, organisation);
  const ours = history.find((one) => isOurs(one) && isOwn(one))?.organisation ?? onlyOne(history);
  if (ours === "") return null;
  return history.find((one) => one.organisation.toLowerCase() === ours.toLowerCase())?.organisation ?? null;
}

function onlyOne(history: readonly Result[]): string {
  const [first, ...others] = history;
  const isAlone = first !== undefined && others.every((one) => isOfOrganisation(one.organisation, first.organisation));
  return isAlone ? first.organisation : "";
}
