import { deleteName } from "../../sandbox/core/store/names.ts";
import { unprotect } from "../../sandbox/core/store/protection.ts";
import { deleteRows } from "../../sandbox/core/store/rows.ts";
import { deleteSheet, sheetNamed } from "../../sandbox/core/store/sheets.ts";
import { convertToRange } from "../../sandbox/core/store/tables.ts";
import { type } from "../../sandbox/core/store/user.ts";
import { clearValidation } from "../../sandbox/core/store/validations.ts";
import type { Workbook } from "../../sandbox/core/store/workbook.ts";
import { excelHealth } from "../../src/excel/health.ts";
import { heal } from "../../src/usecases/health.ts";
import { sheetNames } from "../../src/workbook/sheet-texts.ts";
import { blockOf, headingAddress, opened, tableOf, type Deed } from "../support/broken-workbook.ts";
import { inFull } from "../support/evaluation-in-full.ts";
import { day, keeper, succeeding, type Job } from "./job.ts";

const healing = { ...keeper, day };

/** Does these deeds in a workbook. */
const broken =
  (...deeds: readonly Deed[]) =>
  (workbook: Workbook): Promise<void> => {
    for (const deed of deeds) deed(workbook);
    return Promise.resolve();
  };

const lose =
  (...lost: readonly string[]): Deed =>
  (workbook) => {
    for (const item of [...workbook.names]) if (lost.includes(item.name)) deleteName(workbook, item);
  };

/** What mends a workbook. */
export const mendingJobs: readonly Job[] = [
  {
    name: "mend cells and rules",
    evaluation: inFull,
    earlier: broken(
      lose("conclusie_1", "score_casemanager", "blad_stap2"),
      opened((w) => type(w, sheetNames.stap1, "E20", "Wij doen het anders.")),
      (w) => clearValidation(sheetNamed(w, sheetNames.stap1), blockOf(w, "score_vergunningverlener").area),
      (w) => void (sheetNamed(w, sheetNames.stap1).conditionalFormats = []),
      (w) => unprotect(sheetNamed(w, sheetNames.stap3)),
    ),
    run: () => succeeding(heal(excelHealth(), healing)),
  },
  {
    name: "mend sheets and tables",
    evaluation: inFull,
    earlier: broken(
      (w) => deleteSheet(w, sheetNamed(w, "Casemanager")),
      (w) => deleteSheet(w, sheetNamed(w, "Ontwikkeling")),
      (w) => convertToRange(sheetNamed(w, sheetNames.stap1), tableOf(w, "Beoordelaars").table),
      (w) => type(w, sheetNames.stap2, headingAddress(w, "Toetsing", "Collega-organisatie"), "Wie"),
      opened((w) => {
        const { sheet, area } = blockOf(w, "conclusie_2");
        deleteRows(w, sheet, area.top, 1);
      }),
    ),
    run: () => succeeding(heal(excelHealth(), healing)),
  },
];
