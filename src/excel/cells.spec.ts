import { entry, mentions } from "./cells.ts";

describe("entry", () => {
  it.each([
    ["=1+1", "'=1+1"],
    ["'s ochtends", "''s ochtends"],
    ["gewone tekst", "'gewone tekst"],
    ["3", "'3"],
    ["", ""],
    [null, ""],
    [3, 3],
    [0, 0],
    [false, false],
  ])("[E-T1] %j is entered as %j", (value, expected) => {
    expect(entry(value)).toBe(expected);
  });
});

describe("mentions", () => {
  const isLate = mentions(["Resultaten"]);

  it.each([
    ["=ROWS(resultaten)", true],
    ["=SUM(Resultaten[Score])", true],
    ["=[@Score]", true],
    ["=score_casemanager+1", false],
    ["='Stap 1'!A1", false],
  ])("[E-T2] %s waits for a table: %j", (formula, expected) => {
    expect(isLate(formula)).toBe(expected);
  });
});
