import { deleteSheet, renameSheet, sheetNamed } from "../../sandbox/core/store/sheets.ts";
import { unprotect } from "../../sandbox/core/store/protection.ts";
import { clearValidation } from "../../sandbox/core/store/validations.ts";
import { after, blockOf, today, type Deed } from "../../test/support/broken-workbook.ts";
import { withPlan } from "../../test/support/planned.ts";
import { checkHealth, outcomeLines } from "../usecases/health.ts";
import type { Blueprint } from "../workbook/blueprint.ts";
import { sheetNames } from "../workbook/sheet-texts.ts";
import { sortedFaultLines, sortedHealLines } from "./fault-lines.ts";

async function reportOf(book: Blueprint) {
  const report = await checkHealth({ inspect: () => Promise.resolve(book) }, today);
  if (!report.ok) throw new Error("should have been looked at");
  return report.value;
}

const loosen =
  (...names: readonly string[]): Deed =>
  (w) => {
    for (const name of names) {
      const { sheet, area } = blockOf(w, name);
      clearValidation(sheet, area);
    }
  };

const lose =
  (title: string): Deed =>
  (w) =>
    deleteSheet(w, sheetNamed(w, title));

describe("the lines of faults", () => {
  test("[FL1] the same fault of many places on one sheet is one line, with the count and the first three", async () => {
    const scores = ["score_casemanager", "score_vergunningverlener", "score_juridisch_adviseur", "jaar"];
    const book = after(withPlan, loosen(...scores));
    const report = await reportOf(book);
    expect(report.faults).toHaveLength(4);
    expect(sortedFaultLines(report, book)).toEqual([
      expect.stringMatching(
        /^H7 blad “Stap 1 Zelfevaluatie”, 4 plekken \(Stap 1 Zelfevaluatie · Jaar; Casemanager · .*; Vergunningverlener · .* en nog 1\): De controle/,
      ),
    ]);
  });

  test("[FL2] one place keeps its own name, and points are counted apart", async () => {
    const book = after(withPlan, loosen("score_casemanager"));
    const report = await reportOf(book);
    expect(sortedHealLines(report, book)).toEqual([
      expect.stringMatching(/^H7 Casemanager · In welke mate/),
      ...outcomeLines(report),
    ]);
  });

  test("[FL3] sheet by sheet, one that is gone where it stood, and on a sheet by number", async () => {
    const open: Deed = (w) => unprotect(sheetNamed(w, sheetNames.stap1));
    const broken = [lose("Vergunningverlener"), lose(sheetNames.stap3), loosen("score_casemanager"), open];
    const book = after(withPlan, ...broken);
    const lines = sortedFaultLines(await reportOf(book), book);
    const told = lines.map((line) => line.replace(/:.*/, "").replace(/ · .*/, ""));
    expect(told).toEqual([
      "H7 Casemanager",
      "H12 blad “Stap 1 Zelfevaluatie”",
      "H1 blad “Vergunningverlener”",
      "H1 blad “Stap 3 Conclusies”",
    ]);
  });

  test("[FL5] a sheet of whatever title has its own place", async () => {
    const title = "Wij “samen” verder";
    const renamed: Deed = (w) => {
      const sheet = sheetNamed(w, sheetNames.stap1);
      unprotect(sheet);
      renameSheet(w, sheet, title);
      unprotect(sheetNamed(w, "Start"));
    };
    const book = after(withPlan, renamed);
    const told = sortedFaultLines(await reportOf(book), book).map((line) => line.replace(/:.*/, ""));
    expect(told).toEqual(["H12 blad “Start”", `H12 blad “${title}”`]);
  });

  test("[FL4] a sound workbook is said to be sound, once", async () => {
    const book = after(withPlan);
    const report = await reportOf(book);
    expect([sortedFaultLines(report, book).length, sortedHealLines(report, book).length]).toEqual([1, 1]);
  });
});
