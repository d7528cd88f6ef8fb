import { fileFormula, shownFormula } from "./formula.ts";
import { InvalidBlueprint } from "./invalid-blueprint.ts";

describe("formulas in the file", () => {
  it.each([
    ["=1+1", "1+1"],
    ['=IFNA(A1,"IFNA(")', '_xlfn.IFNA(A1,"IFNA(")'],
    ["=SORT(FILTER(T[IFS(x]],1))", "_xlfn._xlws.SORT(_xlfn._xlws.FILTER(T[IFS(x]],1))"],
    ["='IFS(a'!B1", "'IFS(a'!B1"],
    ['=IFERROR(VTH.CONTROLE(score,t),"")', '=IFERROR(_xldudf_VTH_CONTROLE(score,t),"")'.slice(1)],
    ['=textjoin(",",TRUE,A1:A2)', '_xlfn.TEXTJOIN(",",TRUE,A1:A2)'],
  ])("[X20] keeps %s as %s", (formula, stored) => {
    expect(fileFormula(formula)).toBe(stored);
  });

  it("[X21] shows a stored formula as it was", () => {
    const formula = '=IFERROR(VTH.CONTROLE(score,t),IFS(A1=1,SORT(B1:B2)))&"_x"';
    expect(shownFormula(fileFormula(formula))).toBe(formula);
  });

  it.each(["1+1", "=", "=T[@Score]"])("[X22] refuses %s", (formula) => {
    expect(() => fileFormula(formula)).toThrow(InvalidBlueprint);
  });
});
