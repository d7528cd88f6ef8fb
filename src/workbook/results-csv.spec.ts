import fc from "fast-check";
import { evaluations, nastyTexts } from "../../test/support/evaluations.ts";
import type { Result } from "../model/evaluation/evaluation.ts";
import { resultsCsv } from "./results-csv.ts";

const result: Result = {
  evaluationId: "e1",
  organisation: "OD Een",
  year: 2026,
  profile: "casemanager",
  source: "zelfevaluatie",
  score: 3,
  justification: "Wij kunnen het; soms.",
  ambition: 'Naar "4".',
  recordedOn: "2026-11-25",
};

/** The cells of a CSV text as RFC 4180 has them, with semicolons. */
function cellsIn(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^;\r\n]*))(;|\r\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end !== ";") rows.push([]);
  }
  return rows.slice(0, -1);
}

const justificationOf = (justification: string): string =>
  cellsIn(resultsCsv([{ ...result, justification }]).slice(1))[1]?.[7] ?? "";

describe("results as CSV", () => {
  test("[CS1] a byte order mark, semicolons, CRLF, quotes, days as ISO has them", () => {
    expect(resultsCsv([result])).toBe(
      "\uFEFFEvaluatie;Organisatie;Jaar;Profiel;Bron;Score;Niveau;Toelichting;Ambitie;Vastgelegd op\r\n" +
        'e1;OD Een;2026;Casemanager;zelfevaluatie;3;voldoet aan de verwachtingen;"Wij kunnen het; soms.";"Naar ""4"".";2026-11-25\r\n',
    );
  });

  test("[CS2] what is not scored is an empty cell, never 0 or 1, and what was not recorded has no day", () => {
    const [, row] = cellsIn(resultsCsv([{ ...result, score: null, recordedOn: null }]).slice(1));
    expect([row?.[5], row?.[6], row?.[9]]).toEqual(["", "nog niet gewaardeerd", ""]);
  });

  test.each(["=1+1", "+31 6", "-5", "@SUM(A1)", "\tdaar", "\rdaar", "\ndaar", "＝1+1"])(
    "[CS3] a text that a spreadsheet could calculate gets an apostrophe: %j",
    (text) => {
      expect(justificationOf(text)).toBe(`'${text.replace("\r", "\n")}`);
    },
  );

  test("[CS4] law: a line per row and a cell per column, whatever the texts, and no cell begins as a formula does", () => {
    fc.assert(
      fc.property(evaluations, fc.constantFrom(...nastyTexts), ({ history }, text) => {
        const rows = cellsIn(resultsCsv([...history, { ...result, justification: text, source: text }]).slice(1));
        expect(rows).toHaveLength(history.length + 2);
        expect(rows.filter((row) => row.length !== 10)).toEqual([]);
        expect(rows.flat().filter((cell) => /^[=+\-@\t\r\n]/.test(cell))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
