import fc from "fast-check";
import { answerTexts } from "../../src/model/answer-texts.ts";
import * as functions from "../../src/functions/functions.ts";
import { FunctionError } from "../../src/functions/host.ts";
import { scale } from "../../src/model/bijlage-d/index.ts";
import type { Blueprint, Cell, CellValue } from "../../src/workbook/blueprint.ts";
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
import { listNames } from "../../src/workbook/names.ts";
import { writeBlueprint } from "../../src/xlsx/index.ts";
import { sampleBlueprint } from "../support/sample-blueprint.ts";
import { convert } from "../support/soffice.ts";

jest.setTimeout(180_000);

/** What stands in the cells of one row: A–H. The same eight are read as scores, texts and dates. */
type Row = readonly CellValue[];

/**
 * Anything that a cell can hold, mostly what belongs there. No truth values: LibreOffice takes WAAR for the number 1,
 * Excel does not.
 */
const values: fc.Arbitrary<CellValue> = fc.oneof(
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

const rows: readonly Row[] = fc.sample(fc.array(values, { minLength: 8, maxLength: 8 }), { numRuns: 400, seed: 5 });

/** What a function answers for one row, in cells; an error is `null`. */
function answer(call: () => unknown): CellValue {
  try {
    const result = call();
    return (Array.isArray(result) ? (result as CellValue[][])[0]?.[0] : (result as CellValue)) ?? null;
  } catch (error) {
    if (error instanceof FunctionError) return null;
    throw error;
  }
}

interface Pair {
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

const pairs: readonly Pair[] = [
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

/** The scale, where the formulas look for it. */
function scaleCells(): Cell[] {
  return scale.flatMap(({ label, definition }, index) => [
    { row: index + 1, column: 30, value: label, style: "tekst" },
    { row: index + 1, column: 31, value: definition, style: "tekst" },
  ]);
}

function workbook(): Blueprint {
  const [form] = sampleBlueprint.sheets;
  if (form === undefined) throw new Error("the sample has sheets");
  const cells: Cell[] = rows.flatMap((row, index) => [
    ...row.map((value, column) => ({ row: index + 1, column: column + 1, value, style: "tekst" })),
    ...pairs.map(({ builtin }, column) => ({
      row: index + 1,
      column: 9 + column,
      value: null,
      formula: `=SUBSTITUTE(${builtin((letter) => `${letter}${index + 1}`, index + 1)},",","¤")&"¶"`,
      style: "tekst",
    })),
  ]);
  const inOrder = [...cells, ...scaleCells()].sort((a, b) => a.row - b.row || a.column - b.column);
  const bare = { ...form, merges: [], validations: [], conditionalFormats: [], hyperlinks: [], charts: [] };
  const names = [
    { name: listNames.scaleLabels, sheet: form.name, address: "AD1:AD5" },
    { name: listNames.scaleDefinitions, sheet: form.name, address: "AE1:AE5" },
  ];
  return { ...sampleBlueprint, sheets: [{ ...bare, cells: inOrder }], names };
}

/** The calculated columns of LibreOffice's csv: each ends in ¶, commas of their own stand as ¤. */
function answersOf(csv: string): string[][] {
  const flat = csv.match(/[^,"\n¶]*¶/g) ?? [];
  const all = flat.map((text) => text.slice(0, -1).replaceAll("¤", ","));
  return rows.map((_, index) => all.slice(index * pairs.length, (index + 1) * pairs.length));
}

describe("calculated by LibreOffice", () => {
  const calculated = writeBlueprint(workbook())
    .then((bytes) => convert(bytes, "csv"))
    .then((csv) => answersOf(new TextDecoder().decode(csv)));

  test.each(pairs.map((pair, index) => ({ ...pair, index })))(
    "[F30] VTH.$name says what its built-in formula says, for whatever stands in the cells",
    async ({ ours, refused, index }) => {
      const answers = await calculated;
      const differing = rows.flatMap((row, at) => {
        const cell = (column: string) => [[row["ABCDEFGH".indexOf(column)] ?? ""]];
        const [mine, theirs] = [answer(() => ours(cell)), answers[at]?.[index]];
        const isSame = mine === null ? refused.includes(theirs) : mine === theirs;
        return isSame ? [] : [{ row, mine, theirs }];
      });
      expect(differing).toEqual([]);
    },
  );

  test("[F31] the cases hold every answer that there is", async () => {
    const answers = await calculated;
    const seen = new Set(answers.flat());
    const { control, development } = answerTexts;
    for (const text of [...Object.values(control), development.none, answerTexts.notScored])
      expect(seen).toContain(text);
    for (const column of pairs.keys()) expect(new Set(answers.map((row) => row[column])).size).toBeGreaterThan(2);
  });
});
