/** Health of a workbook that another program saved: what it writes in its own way is no fault, and what is broken is mended. */
import { deleteName } from "../../sandbox/core/store/names.ts";
import { deleteSheet, sheetNamed } from "../../sandbox/core/store/sheets.ts";
import { renameTable } from "../../sandbox/core/store/tables.ts";
import { unprotect } from "../../sandbox/core/store/protection.ts";
import { type } from "../../sandbox/core/store/user.ts";
import type { Evaluation } from "../../src/model/evaluation/evaluation.ts";
import type { Blueprint } from "../../src/workbook/blueprint.ts";
import { build } from "../../src/workbook/build.ts";
import { contentsOf } from "../../src/workbook/contents-of.ts";
import { readEvaluation } from "../../src/workbook/read.ts";
import { sheetNames } from "../../src/workbook/sheet-texts.ts";
import { readBlueprint, writeBlueprint } from "../../src/xlsx/index.ts";
import { after, asInFile, examined, foundAnswers, linesOf, opened, tableOf } from "../support/broken-workbook.ts";
import { convert } from "../support/soffice.ts";
import { threeCycles } from "../support/three-cycles.ts";

let full: Evaluation;

beforeAll(async () => {
  full = await threeCycles();
});

/** A workbook as LibreOffice saves it. */
async function saved(workbook: Blueprint): Promise<Blueprint> {
  return (await readBlueprint(await convert(await writeBlueprint(asInFile(workbook)), "xlsx"))).blueprint;
}

test("[GZ30] a workbook that LibreOffice saved has no faults", async () => {
  expect(linesOf(examined(await saved(build(full))))).toEqual([]);
});

test("[GZ31] a broken workbook that LibreOffice saved is mended, without a change of an answer", async () => {
  const broken = after(
    full,
    (w) => deleteSheet(w, sheetNamed(w, "Leeswijzer")),
    (w) => deleteSheet(w, sheetNamed(w, "Ontwikkeling")),
    (w) => renameTable(w, tableOf(w, "Toetsing").table, "Collegas"),
    (w) => {
      for (const item of [...w.names]) if (item.name.startsWith("notitie_")) deleteName(w, item);
    },
    opened((w) => type(w, sheetNames.stap1, "F20", "Bewaar dit.")),
    (w) => {
      for (const sheet of w.sheets) unprotect(sheet);
    },
  );
  const { faults, repaired } = examined(await saved(broken));
  expect([...new Set(faults.map(({ id }) => id))].sort()).toEqual(["H1", "H12", "H15", "H2", "H4", "H7", "H9"]);
  const again = await saved(repaired);
  expect(linesOf(examined(again))).toEqual([]);
  expect(readEvaluation(contentsOf(again))).toEqual({ ok: true, value: full });
  expect(foundAnswers(again).map(([, , answer]) => answer)).toEqual(["Bewaar dit."]);
});
