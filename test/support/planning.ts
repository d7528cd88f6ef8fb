import { cellKey } from "../../sandbox/core/store/cells.ts";
import { maybeTable } from "../../sandbox/core/store/tables.ts";
import type { Workbook } from "../../sandbox/core/store/workbook.ts";
import { excelWorkbook } from "../../src/excel/index.ts";
import { profileIds, type ProfileId } from "../../src/model/bijlage-d/index.ts";
import { emptyEvaluation } from "../../src/model/evaluation/empty.ts";
import type { Evaluation, MaybeScore } from "../../src/model/evaluation/evaluation.ts";
import { plan, reportLines } from "../../src/usecases/plan.ts";
import { build } from "../../src/workbook/build.ts";
import { openExcel } from "./excel.ts";

/** An evaluation in which nothing has been answered. */
export const empty = emptyEvaluation("OD Voorbeeld", 2026);

/** An evaluation in which these profiles have that score, and the others none. */
export const scored = (score: MaybeScore, ...ids: readonly ProfileId[]): Evaluation => ({
  ...empty,
  profiles: Object.fromEntries(
    profileIds.map((id) => [id, { ...empty.profiles[id], score: ids.includes(id) ? score : null }]),
  ) as Evaluation["profiles"],
});

/** Two profiles that ask for an action. */
export const low = scored(2, "casemanager", "juridisch_adviseur");

/** A workbook in Excel, and the command on it. */
export async function opened(evaluation: Evaluation) {
  const host = await openExcel();
  await excelWorkbook().write(build(evaluation));
  host.log.length = 0;
  return { host, workbook: host.workbook, run: () => plan(excelWorkbook()) };
}

/** What a run says, or the codes of what stood in its way. */
export const lines = async (outcome: ReturnType<typeof plan>): Promise<readonly string[]> => {
  const found = await outcome;
  return found.ok ? reportLines(found.value) : found.problems.map(({ code }) => code);
};

/** The sheets as they stand. */
export const titles = ({ sheets }: Workbook): readonly string[] => sheets.map(({ name }) => name);

/** The plan of a workbook, with its sheet. */
export function planTable(workbook: Workbook) {
  const found = maybeTable(workbook, "Actieplan");
  if (found === null) throw new Error("there is no plan");
  return found;
}

/** The body of the plan as the user sees it, without what is worked out. */
export function rowsOf(workbook: Workbook): readonly (readonly unknown[])[] {
  const { sheet, table } = planTable(workbook);
  const { top, bottom, left, right } = table.area;
  return Array.from({ length: bottom - top }, (_, down) =>
    Array.from({ length: right - left + 1 }, (_, across) => {
      const cell = sheet.cells.get(cellKey(top + 1 + down, left + across));
      return cell?.formula === null ? cell.value : null;
    }),
  );
}

/** The keys of the plan, from the top down. */
export const keys = (workbook: Workbook): readonly unknown[] =>
  rowsOf(workbook)
    .map(([key]) => key)
    .filter((key) => key !== null);
