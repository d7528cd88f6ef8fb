import { FileError } from "./file-error.ts";
import { isExternal, SharedFormulas } from "./shift-formula.ts";

describe("a formula of another workbook", () => {
  it.each([
    ["[1]Blad1!A1", true],
    ["A1+'[2]Blad 1'!A1", true],
    ["[3]!naam", true],
    ["Tabel[1]+Tabel[[#This Row],[1]]", false],
    ['"[1]"&A1', false],
  ])("[X101] %s refers to another workbook: %s", (formula, external) => {
    expect(isExternal(formula)).toBe(external);
  });

  it("[X102] shared formulas are counted, so that a small file cannot ask for endless text", () => {
    const shared = new SharedFormulas();
    shared.define("0", 1, 1, `A1&"${"x".repeat(8_000)}"`);
    expect(shared.at("0", 3, 2, "Blad1")).toMatch(/^B3&"x+"$/);
    expect(shared.at("1", 3, 2, "Blad1")).toBeNull();
    const endless = (): void => {
      for (let row = 1; row < 1_000_000; row += 1) shared.at("0", row, 1, "Blad1");
    };
    expect(endless).toThrow(FileError);
    shared.startSheet();
    expect(shared.at("0", 1, 1, "Blad2")).toBeNull();
  });
});
