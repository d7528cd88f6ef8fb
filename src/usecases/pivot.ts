import type { Evaluation } from "../model/evaluation/evaluation.ts";
import { failure, success, type Outcome } from "../model/problem.ts";
import type { PivotPlace, PivotWish } from "../workbook/pivot-wish.ts";
import { pivotWish } from "../workbook/sheets/pivot.ts";
import { pivotTexts as texts } from "./pivot-texts.ts";
import type { WorkbookReader } from "./ports.ts";
import { read } from "./read.ts";

/** Where a PivotTable can be looked for and made. */
export interface PivotPlacer {
  /** Looks where it is or could be; changes nothing. */
  look(this: void, wish: PivotWish): Promise<PivotPlace>;
  /**
   * Makes it where there is a place for it, or refreshes it when it is there; says how it was before.
   * @throws ProblemError when the world refuses; then there is no PivotTable that was made by half.
   */
  place(this: void, wish: PivotWish): Promise<PivotPlace>;
}

/** Places at which somebody may still want one: a sheet that is gone, or has another one, was the user's own choice. */
const wanting: readonly PivotPlace[] = ["free", "taken", "protected"];

/** Whether *Draaitabel maken* is worth offering: there are results, and nothing that shows them crosswise. */
export async function isPivotMissing(evaluation: Evaluation, placer: Pick<PivotPlacer, "look">): Promise<boolean> {
  const wish = pivotWish(evaluation);
  return wish !== null && wanting.includes(await placer.look(wish));
}

/**
 * Makes the PivotTable over the results, or refreshes it. What stands in its way is told with the way to make one by hand.
 * @throws ProblemError from the adapter, when the world refuses.
 */
export async function makePivot(workbook: WorkbookReader & PivotPlacer): Promise<Outcome<null>> {
  const evaluation = await read(workbook);
  if (!evaluation.ok) return evaluation;
  const wish = pivotWish(evaluation.value);
  if (wish === null) return failure({ code: "geen-uitkomsten", where: "", ...texts.none });
  const place = await workbook.place(wish);
  if (place === "there" || place === "free") return success(null);
  return failure({ code: codes[place], where: texts.where, ...texts[place] });
}

const codes = {
  gone: "draaitabel-geen-bron",
  protected: "blad-beveiligd",
  other: "draaitabel-andere",
  taken: "draaitabel-geen-ruimte",
} as const;
