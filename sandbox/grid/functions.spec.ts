import fc from "fast-check";
import { scale } from "../../src/model/bijlage-d/index.ts";
import type { CellValue } from "../../src/workbook/blueprint.ts";
import { listNames } from "../../src/workbook/names.ts";
import { cellValues, pairs, type Pair } from "../../test/support/function-pairs.ts";
import { productFunctions } from "../../test/support/product-functions.ts";
import { parseArea } from "../core/store/area.ts";
import { cellAt } from "../core/store/cells.ts";
import { addRangeName } from "../core/store/names.ts";
import { newWorkbook, type SheetRecord, type Workbook } from "../core/store/workbook.ts";
import { createCalculator } from "./calculator.ts";

jest.setTimeout(120_000); // a busy machine

/** What stands in a cell: a value, or an error that a formula gives. */
type Content = CellValue | { readonly formula: string };

const errors = ["=NA()", "=1/0", "=niets"].map((formula) => ({ formula }));

/** The same as for LibreOffice, and what Excel and this engine take alike: truth values and errors. */
const contents: fc.Arbitrary<Content> = fc.oneof(
  { weight: 8, arbitrary: cellValues },
  { weight: 1, arbitrary: fc.constantFrom<Content>(...errors) },
  { weight: 1, arbitrary: fc.constantFrom<Content>(true, false) },
);

const isFormula = (content: Content): content is { readonly formula: string } =>
  typeof content === "object" && content !== null;

function put(sheet: SheetRecord, address: string, content: Content): void {
  const { top, left } = parseArea(address);
  const [value, formula] = isFormula(content) ? [null, content.formula] : [content, null];
  sheet.cells.set(top * 32_768 + left, {
    value,
    formula,
    calculated: null,
    quotePrefix: false,
    style: "Normal",
    own: {},
    entries: 1,
  });
}

/** How a custom function is called by hand, without the built-in formula around it. */
const calls: Readonly<Record<string, (row: number) => string>> = {
  NIVEAU: (row) => `=VTH.NIVEAU(A${row})`,
  OMSCHRIJVING: (row) => `=VTH.OMSCHRIJVING(A${row})`,
  SCOREGELDIG: (row) =>
    `=IF(VTH.SCOREGELDIG(A${row})=TRUE,"WAAR",IF(VTH.SCOREGELDIG(A${row})=FALSE,"ONWAAR",VTH.SCOREGELDIG(A${row})))`,
  CONTROLE: (row) => `=VTH.CONTROLE(A${row},B${row})`,
  SPREIDING: (row) => `=VTH.SPREIDING(A${row}:D${row},E${row}:H${row},"Casemanager")`,
  SMART: (row) => `=VTH.SMART(A${row},B${row},C${row},D${row},E${row},F${row})`,
  ONTWIKKELING: (row) => `=VTH.ONTWIKKELING(A${row},B${row})`,
};

/** A workbook with rows of anything, and in column J what a formula makes of each. */
function workbookOf(rows: readonly (readonly Content[])[], formula: (row: number) => string): Workbook {
  const workbook = newWorkbook("Blad1");
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  rows.forEach((row, index) => {
    row.forEach((content, column) => put(sheet, `${"ABCDEFGH"[column]}${index + 1}`, content));
    put(sheet, `J${index + 1}`, { formula: formula(index + 1) });
  });
  scale.forEach(({ label, definition }, index) => {
    put(sheet, `AD${index + 1}`, label);
    put(sheet, `AE${index + 1}`, definition);
  });
  addRangeName(workbook, listNames.scaleLabels, sheet, parseArea("AD1:AD5"));
  addRangeName(workbook, listNames.scaleDefinitions, sheet, parseArea("AE1:AE5"));
  return workbook;
}

async function answersOf(
  rows: readonly (readonly Content[])[],
  formula: (row: number) => string,
  hasAddIn: boolean,
): Promise<readonly CellValue[]> {
  const workbook = workbookOf(rows, formula);
  const calculator = createCalculator(
    workbook,
    hasAddIn ? { customFunctions: productFunctions().customFunctions } : {},
  );
  await calculator.calculate();
  calculator.dispose();
  const [sheet] = workbook.sheets;
  return rows.map((_, index) => {
    const { top, left } = parseArea(`J${index + 1}`);
    return (sheet === undefined ? null : cellAt(sheet, top, left)?.calculated) ?? null;
  });
}

const isRefusal = (answer: CellValue): boolean => typeof answer === "string" && answer.startsWith("#");

/**
 * Holds the function's own answers against those of the built-in formula, calculated without the add-in: the same, or an
 * error where that formula says that there is no score. The workbook's formula, with both in it, always says the latter.
 */
async function expectAgreement({ name, builtin, refused }: Pair, rows: readonly (readonly Content[])[]): Promise<void> {
  const formula = (row: number) => `=${builtin((column) => `${column}${row}`, row)}`;
  const theirs = await answersOf(rows, formula, false);
  const ours = await answersOf(rows, calls[name] ?? (() => ""), true);
  const together = await answersOf(rows, formula, true);
  rows.forEach((row, index) => {
    const [mine, builtIn = null] = [ours[index] ?? null, theirs[index]];
    expect({ row, builtIn, together: together[index] }).toEqual({ row, builtIn, together: builtIn });
    const may = isRefusal(mine) ? [mine, ...refused] : [mine];
    expect({ row, mine, isRefused: isRefusal(builtIn) }).toEqual({ row, mine, isRefused: false });
    if (!isRefusal(mine) || refused.length > 0)
      expect({ row, may }).toEqual({ row, may: expect.arrayContaining([builtIn]) });
  });
}

test.each(pairs)(
  "[C20] VTH.$name says what its built-in formula says, for whatever stands in the cells, errors too",
  async (pair) => {
    const rows = fc.array(fc.array(contents, { minLength: 8, maxLength: 8 }), { minLength: 30, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(rows, (given) => expectAgreement(pair, given)),
      { numRuns: 2, endOnFailure: true },
    );
  },
);

const examples: Readonly<Record<string, Content>> = {
  nothing: null,
  "an empty text": "",
  "blanks alone": " \u00a0 ",
  "a number as text": "3",
  "a decimal": 2.5,
  "a decimal as text": "2,5",
  "a date": 46_000,
  zero: 0,
  six: 6,
  truth: true,
  untruth: false,
  "an error": { formula: "=NA()" },
  "a score": 3,
};

test.each(pairs)(
  "[C21] VTH.$name and its built-in formula agree on every kind of cell, beside a score and alone",
  async (pair) => {
    const kinds = Object.values(examples);
    const alone = kinds.map((content) => Array.from({ length: 8 }, () => content));
    const first = kinds.map((content) => [content, 3, 4, "x", 46_000, 46_100, "Casemanager", "Casemanager"]);
    const second = kinds.map((content) => [3, content, 5, content, content, 46_100, content, "Casemanager"]);
    await expectAgreement(pair, [...alone, ...first, ...second]);
  },
);
