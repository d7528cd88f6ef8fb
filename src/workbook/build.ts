import { profileIds } from "../model/bijlage-d/index.ts";
import type { Evaluation } from "../model/evaluation/evaluation.ts";
import { holdsGroup } from "../model/history/comparison.ts";
import type { Blueprint } from "./blueprint.ts";
import type { DrawnSheet } from "./draft.ts";
import type { KnownColumns } from "./plan-formulas.ts";
import { documentTitle } from "./document-title.ts";
import { commonTexts } from "./sheet-texts.ts";
import { archiveSheet } from "./sheets/archive.ts";
import { comparisonSheet } from "./sheets/comparison.ts";
import { developmentSheet } from "./sheets/development.ts";
import { guideSheet } from "./sheets/guide.ts";
import { organisationsSheet } from "./sheets/organisations.ts";
import { pivotSheet } from "./sheets/pivot.ts";
import { planSheet } from "./sheets/plan.ts";
import { profileSheet } from "./sheets/profile.ts";
import { resultsSheet } from "./sheets/results.ts";
import { summarySheet } from "./sheets/summary.ts";
import { questionsSheet } from "./sheets/questions.ts";
import { startSheet } from "./sheets/start.ts";
import { step1Sheet } from "./sheets/step1.ts";
import { step2Sheet } from "./sheets/step2.ts";
import { step3Sheet } from "./sheets/step3.ts";
import { styles } from "./styles.ts";

/** The workbook of an evaluation. Pure: the same evaluation gives the same Blueprint. */
export function build(evaluation: Evaluation): Blueprint {
  const drawn = drawSheets(evaluation);
  return {
    sheets: drawn.map(({ sheet }) => sheet),
    names: drawn.flatMap(({ names }) => names),
    styles,
    properties: { title: documentTitle(evaluation), subject: commonTexts.subject },
  };
}

/** The sheets that a workbook gets once its plan is drawn up. */
export function planSheets(evaluation: Evaluation, known?: KnownColumns): readonly DrawnSheet[] {
  return [planSheet(evaluation, known), summarySheet(evaluation)];
}

function drawSheets(evaluation: Evaluation): readonly DrawnSheet[] {
  return [
    startSheet(evaluation),
    guideSheet(evaluation),
    step1Sheet(evaluation),
    ...profileIds.map((id) => profileSheet(evaluation, id)),
    step2Sheet(evaluation),
    step3Sheet(evaluation),
    ...(evaluation.actions.length > 0 ? planSheets(evaluation) : []),
    questionsSheet(evaluation),
    resultsSheet(evaluation),
    organisationsSheet(evaluation),
    ...(evaluation.archive.length > 0 ? [archiveSheet(evaluation)] : []),
    ...(holdsGroup(evaluation) ? [comparisonSheet(evaluation)] : []),
    developmentSheet(evaluation),
    pivotSheet(evaluation),
  ];
}
