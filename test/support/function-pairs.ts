import fc from "fast-check";
import * as functions from "../../src/functions/functions.ts";
import { FunctionError } from "../../src/functions/host.ts";
import { answerTexts } from "../../src/model/answer-texts.ts";
import type { CellValue } from "../../src/workbook/blueprint.ts";
import {
  controlFormula,
  definitionFormula,
  developmentFormula,
  isBlankFormula,
  isEmptyFormula,
  isScoreFormula,
  levelFormula,
  quoted,
  smartFormula,
  spreadFormula,
} from "../../src/workbook/formulas.ts";

/** What stands in the cells of one row: A–H. The same eight are read as scores, texts and dates. */
export type Row = readonly CellValue[];

/**
 * Anything that a cell can hold, mostly what belongs there. No truth values: LibreOffice takes WAAR for the number 1,
 * Excel does not.
 */
export const cellValues: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom<CellValue[]>(1, 2, 3, 4, 5) },
  { weight: 3, arbitrary: fc.constant(null) },
  { weight: 2, arbitrary: fc.constantFrom<CellValue[]>(46_000, 46_700.5, 36_526, 73_415, 36_525, 73_416, 2027) },
  { weight: 2, arbitrary: fc.constantFrom<CellValue[]>(0, 6, -1, 2.5, 1e9, 0.1) },
  {
    weight: 3,
    arbitrary: fc.constantFrom<CellValue[]>("3", "3,5", "goed", " ", "  \u00a0 ", "\n", "\t", "x\ny", "=1", "'"),
  },
  { weight: 1, arbitrary: fc.constantFrom<CellValue[]>("nog niet gewaardeerd", "Casemanager", "CASEMANAGER") },
);

/** What a function answers for one row, in cells; an error is `null`. */
export function answer(call: () => unknown): CellValue {
  try {
    const result = call();
    return (Array.isArray(result) ? (result as CellValue[][])[0]?.[0] : (result as CellValue)) ?? null;
  } catch (error) {
    if (error instanceof FunctionError) return null;
    throw error;
  }
}

/** A custom function beside the built-in formula that answers where it is not there. */
export interface Pair {
  readonly name: string;
  readonly builtin: (ref: (column: string) => string, row: number) => string;
  readonly ours: (cell: (column: string) => unknown[][]) => unknown;
  /** What the built-in formula says where the function has an error; anything for a function that never has one. */
  readonly refused: readonly (CellValue | undefined)[];
}

const { invalid } = answerTexts.control;

/** The workbook itself has no use for this one: there a conditional format marks what is no score. */
const validFormula = (ref: string): string =>
  `IF(${isEmptyFormula(ref)},${quoted(answerTexts.notScored)},${isScoreFormula(ref)})`;

/** Every custom function. */
export const pairs: readonly Pair[] = [
  {
    name: "NIVEAU",
    builtin: (ref) => levelFormula(ref("A")),
    ours: (cell) => functions.niveau(cell("A")),
    refused: [invalid],
  },
  {
    name: "OMSCHRIJVING",
    builtin: (ref) => definitionFormula(ref("A")),
    ours: (cell) => functions.omschrijving(cell("A")),
    refused: [invalid],
  },
  {
    name: "SCOREGELDIG",
    builtin: (ref) =>
      `IF(${validFormula(ref("A"))}=TRUE,"WAAR",IF(${validFormula(ref("A"))}=FALSE,"ONWAAR",${validFormula(ref("A"))}))`,
    ours: (cell) => {
      const [[valid] = []] = functions.scoregeldig(cell("A"));
      return typeof valid === "boolean" ? (valid ? "WAAR" : "ONWAAR") : valid;
    },
    refused: [],
  },
  {
    name: "CONTROLE",
    builtin: (ref) => controlFormula(ref("A"), ref("B")),
    ours: (cell) => functions.controle(cell("A"), cell("B")),
    refused: [],
  },
  {
    name: "SPREIDING",
    builtin: (_, row) =>
      spreadFormula({ scores: `A${row}:D${row}`, labels: `E${row}:H${row}`, label: `"Casemanager"` }),
    ours: (cell) => {
      const across = (columns: string) => [Array.from(columns).map((column) => cell(column)[0]?.[0])];
      return functions.spreiding(across("ABCD"), across("EFGH"), [["Casemanager"]]);
    },
    // whatever the assessors' other scores say
    refused: [...spreadAnswers()],
  },
  {
    name: "SMART",
    builtin: (ref) => {
      const says = (column: string): string => `NOT(${isBlankFormula(ref(column))})`;
      const letters = [says("A"), says("B"), says("C"), says("D")] as const;
      return `TRIM(${smartFormula({ letters, begin: ref("E"), end: ref("F") })})`;
    },
    ours: (cell) => functions.smart(cell("A"), cell("B"), cell("C"), cell("D"), cell("E"), cell("F")),
    refused: [],
  },
  {
    name: "ONTWIKKELING",
    builtin: (ref) => developmentFormula(ref("A"), ref("B")),
    ours: (cell) => functions.ontwikkeling(cell("A"), cell("B")),
    refused: [answerTexts.development.none],
  },
];

function spreadAnswers(): Set<string> {
  const all = [1, 2, 3, 4, 5, ""];
  const lists = all.flatMap((one) => all.map((other) => [[one, other]]));
  return new Set(lists.map((scores) => functions.spreiding(scores)));
}
