import fc from "fast-check";
import { answerTexts } from "../../src/model/answer-texts.ts";
import { scale } from "../../src/model/bijlage-d/index.ts";
import type { Blueprint, Cell } from "../../src/workbook/blueprint.ts";
import { listNames } from "../../src/workbook/names.ts";
import { writeBlueprint } from "../../src/xlsx/index.ts";
import { answer, cellValues, pairs, type Row } from "../support/function-pairs.ts";
import { sampleBlueprint } from "../support/sample-blueprint.ts";
import { convert } from "../support/soffice.ts";

jest.setTimeout(180_000);

const rows: readonly Row[] = fc.sample(fc.array(cellValues, { minLength: 8, maxLength: 8 }), { numRuns: 400, seed: 5 });

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
