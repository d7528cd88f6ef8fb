import { actionPlanQuestion } from "../../model/bijlage-d/index.ts";
import type { Evaluation } from "../../model/evaluation/evaluation.ts";
import type { ConditionalFormat } from "../blueprint.ts";
import { SheetDraft, type DrawnSheet } from "../draft.ts";
import { cellAddress } from "../grid.ts";
import { listNames, names } from "../names.ts";
import { allColumns, planFormulas, signalNow, smartNow, type KnownColumns } from "../plan-formulas.ts";
import { planSheetTexts as texts } from "../plan-texts.ts";
import { sheetNames } from "../sheet-texts.ts";
import { palette, tabColours } from "../styles.ts";
import { actionTable } from "../tables.ts";
import { columnTexts, labelTexts } from "../texts.ts";
import { banner, block, col, marginWidth, page } from "./parts.ts";
import { drawTable } from "./table.ts";

const headRow = 4;
/** What asks while writing (SMART, and what stands out) is for the screen: without it the rest prints at 8 points. */
const firstUnprinted = columnTexts.smart;

const columnOf = (heading: string): number =>
  col.B + actionTable.columns.findIndex((column) => column.heading === heading);

const lastPrinted = columnOf(firstUnprinted) - 1;

/** The action plan as a table; only in a workbook that has actions. Unprotected: it grows. */
export function planSheet(evaluation: Evaluation, known: KnownColumns = allColumns): DrawnSheet {
  const draft = new SheetDraft(
    {
      key: "actieplan",
      name: sheetNames.actieplan,
      tabColor: tabColours.step3,
      columns: [marginWidth, 72, 90, 104, 102, 68, 68, 64, 73, 66, 66, 54, 54, 46, 70, 190, 76],
      protection: null,
      page: { ...page(evaluation, sheetNames.actieplan, "landscape", headRow), printColumns: lastPrinted },
    },
    evaluation,
  );
  const last = 1 + actionTable.columns.length;
  banner(draft, sheetNames.actieplan, texts.subtitle, last);
  draft.name(names.wayTo("actieplan"), 1, col.A);
  draft.across(3, col.D, lastPrinted, `${actionPlanQuestion} ${texts.hint}`, "VTH hint");
  const formulas = planFormulas(known);
  const bottom = drawTable(draft, {
    table: actionTable,
    rows: evaluation.actions,
    top: headRow,
    left: col.B,
    spare: 3,
    height: 44,
    filter: true,
    lists: { [columnTexts.profile]: listNames.actionProfiles, [columnTexts.status]: listNames.statuses },
    styles: {
      heading: "VTH plankop",
      key: "VTH plan",
      text: "VTH plan",
      choice: "VTH plan",
      date: "VTH plandatum",
      calculated: "VTH planberekend",
    },
    calculate: (_, action, heading) =>
      heading === columnTexts.smart
        ? { formula: formulas.smart, value: smartNow(action, evaluation.year) }
        : { formula: formulas.signal, value: signalNow(action, evaluation) },
  });
  return draft
    .format(...dueFormats(bottom))
    .freeze(headRow)
    .finish();
}

/** An end that is past or near stands out by bold type, beside the words in the signal column. */
function dueFormats(bottom: number): readonly ConditionalFormat[] {
  const end = `$${cellAddress(headRow + 1, columnOf(columnTexts.end))}`;
  const status = `$${cellAddress(headRow + 1, columnOf(columnTexts.status))}`;
  const { gereed, vervallen } = labelTexts.statuses;
  const isOpen = `ISNUMBER(${end}),${status}<>"${gereed}",${status}<>"${vervallen}"`;
  return [columnTexts.end, columnTexts.signal].flatMap((heading) => {
    const range = block(headRow + 1, columnOf(heading), bottom);
    return [
      {
        range,
        formula: `=AND(${isOpen},${end}<TODAY())`,
        fill: palette.warning,
        color: palette.warningInk,
        bold: true,
      },
      {
        range,
        formula: `=AND(${isOpen},${end}<=TODAY()+${texts.signal.nearDays})`,
        fill: palette.petrolSoft,
        color: palette.petrol,
        bold: true,
      },
    ];
  });
}
