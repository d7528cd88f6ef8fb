import { readFileSync } from "node:fs";
import { fromBlueprint } from "../../sandbox/core/store/from-blueprint.ts";
import { deleteName } from "../../sandbox/core/store/names.ts";
import { unprotect } from "../../sandbox/core/store/protection.ts";
import { deleteRows } from "../../sandbox/core/store/rows.ts";
import { deleteSheet, sheetNamed } from "../../sandbox/core/store/sheets.ts";
import { convertToRange } from "../../sandbox/core/store/tables.ts";
import { type } from "../../sandbox/core/store/user.ts";
import { clearValidation } from "../../sandbox/core/store/validations.ts";
import type { Workbook } from "../../sandbox/core/store/workbook.ts";
import { excelHealth } from "../../src/excel/health.ts";
import { parseJson } from "../../src/model/evaluation/json.ts";
import { heal } from "../../src/usecases/health.ts";
import { upgrade } from "../../src/usecases/upgrade.ts";
import { sheetNames } from "../../src/workbook/sheet-texts.ts";
import { addressIn, blockOf, headingAddress, locking, opened, tableOf, type Deed } from "../support/broken-workbook.ts";
import { inFull } from "../support/evaluation-in-full.ts";
import { valueOf } from "../support/revising.ts";
import { firstLayout } from "../support/first-layout.ts";
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

/** A workbook of the first layout, and the evaluation in it. */
const ofFirstLayout = {
  evaluation: valueOf(parseJson(readFileSync("test/frozen/indeling-1.json", "utf8"))),
  workbook: async () => fromBlueprint(await firstLayout()),
};

const upgrading = (): Promise<void> => succeeding(upgrade(excelHealth(), { day, shown: null }, keeper));

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
      locking(sheetNames.stap1, (w) => addressIn(w, "score_toezichthouder_handhaver"), true),
      locking(sheetNames.stap1, () => "F19", false),
    ),
    run: () => succeeding(heal(excelHealth(), healing)),
    looksAgain: true,
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
    looksAgain: true,
  },
  { name: "upgrade", ...ofFirstLayout, run: upgrading },
  {
    name: "upgrade what somebody wrote on",
    ...ofFirstLayout,
    earlier: broken(
      opened((w) => type(w, "Ontwikkeling", "C60", "Mijn notitie")),
      (w) => unprotect(sheetNamed(w, "Start")),
    ),
    run: upgrading,
    looksAgain: true,
  },
];
