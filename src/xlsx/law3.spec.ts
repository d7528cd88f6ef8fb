import fc from "fast-check";
import { anyNotedBlueprint } from "../../test/support/blueprints.ts";
import { readBack, type SheetBack } from "../../test/support/ooxml.ts";
import { sampleBlueprint } from "../../test/support/sample-blueprint.ts";
import type { Blueprint, Cell, CellValue, Hyperlink, Name, Sheet, Validation } from "../workbook/blueprint.ts";
import { areaAddress, cellAddress } from "../workbook/grid.ts";
import { readContents, writeBlueprint } from "./index.ts";

const nastyPieces = fc.constantFrom(
  ..."= + - @ ' \" & < > \t \r \n _x000D_ _x x 005F_ 😀 é \u00a0 \u0000 \u001f \u007f \u0085 \u2028 \ufeff \ufffe \uffff \ud800 \udc00 ]]> #N/A #REF! TRUE 1-2 1e5"
    .split(" ")
    .concat(" ", "  "),
);
const nastyTexts = fc.oneof(
  fc.string({ unit: "binary", minLength: 1, maxLength: 60 }),
  fc.array(nastyPieces, { minLength: 1, maxLength: 12 }).map((parts) => parts.join("")),
  fc.constantFrom("x".repeat(32_767), "\r".repeat(32_767), "é😀".repeat(10_000), "#N/A", "#DIV/0!", "=1+1"),
);
const values: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 4, arbitrary: nastyTexts },
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value)),
  fc.integer({ min: -1, max: 2_958_465 }),
  fc.boolean(),
  fc.constant(null),
);

/** Texts for places of at most `max` UTF-16 units, cut where no pair is broken. */
const short = (max: number): fc.Arbitrary<string> =>
  fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 200 })
    .map((text) => text.slice(0, max).replace(/[\ud800-\udbff]$/, "") || "x");

const sheetNames = fc
  .stringMatching(/^[A-Za-zé0-9 &.'"<>!$_-]{1,31}$/)
  .filter((name) => !/^'|'$/.test(name) && name.trim() !== "" && name.toLowerCase() !== "history");

const styleNames = Object.keys(sampleBlueprint.styles);
const styles = fc.constantFrom(...styleNames);

const rules: fc.Arbitrary<Validation["rule"]> = fc.oneof(
  fc.record({ kind: fc.constant("whole" as const), min: fc.integer({ min: -9, max: 0 }), max: fc.nat({ max: 99 }) }),
  fc.record({ kind: fc.constant("date" as const), min: fc.nat({ max: 40_000 }), max: fc.constant(2_958_465) }),
  fc.constant({ kind: "list" as const, source: "=invoer_1" }),
);

const validations = (range: string): fc.Arbitrary<Validation> =>
  fc.record({
    range: fc.constant(range),
    rule: rules,
    prompt: fc.option(fc.record({ title: short(32), text: short(255) })),
    error: fc.record({
      title: short(32),
      text: short(224),
      style: fc.constantFrom("stop" as const, "warning" as const),
    }),
  });

/** Inputs in column B, each with a name; a table from D3; validations and formats on some inputs. */
function sheetOf(name: string, first: number): fc.Arbitrary<{ sheet: Sheet; names: readonly Name[] }> {
  const heads = fc.uniqueArray(short(255), { minLength: 1, maxLength: 5, selector: (head) => head.toLowerCase() });
  const base = sampleBlueprint.sheets[2];
  if (base === undefined) throw new Error("the sample has three sheets");
  return fc
    .record({
      inputs: fc.array(fc.record({ value: values, style: styles }), { minLength: 1, maxLength: 8 }),
      heads,
      rows: fc.array(fc.array(values, { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 4 }),
      validation: validations("B1"),
      formula: fc.constantFrom('=B1=""', '=AND(B1<>"","&<>"="x")', "=LEN(B1)>2"),
      isProtected: fc.boolean(),
    })
    .map((made) => {
      const inputs = made.inputs.map(({ value, style }, index): Cell => ({ row: index + 1, column: 2, value, style }));
      const table = [made.heads, ...made.rows.map((row) => row.slice(0, made.heads.length))];
      const cells = table.flatMap((row, y) =>
        row.map((value, x): Cell => ({ row: y + 3, column: x + 4, value, style: "invoer" })),
      );
      const bottom = table.length + 2;
      const address = areaAddress({ top: 3, left: 4, bottom, right: 3 + made.heads.length });
      const sheet: Sheet = {
        ...base,
        name,
        cells: [...inputs, ...cells].sort((a, b) => a.row - b.row || a.column - b.column),
        tables: [
          {
            name: `Tabel${first}`,
            address,
            columns: made.heads,
            style: "TableStyleLight1",
            filter: true,
            banded: true,
          },
        ],
        validations: [made.validation],
        conditionalFormats: [
          { range: "B1:B3", formula: made.formula, fill: "#FDE8D7", color: null, bold: false },
          { range: "B1", formula: "=B1=1", fill: null, color: "#8A2C0D", bold: true },
        ],
        merges: ["F1:G1"],
        protection: made.isProtected ? { formatCells: false, formatColumns: true, formatRows: true } : null,
        pivots: [],
      };
      const names = inputs.map(({ row }) => ({ name: `invoer_${first + row - 1}`, sheet: name, address: `B${row}` }));
      return { sheet, names };
    });
}

const blueprints: fc.Arbitrary<Blueprint> = fc
  .uniqueArray(sheetNames, { minLength: 1, maxLength: 3, selector: (name) => name.toLowerCase() })
  .chain((titles) => fc.tuple(...titles.map((title, index) => sheetOf(title, index * 100 + 1))))
  .map((drawn) => ({
    ...sampleBlueprint,
    sheets: drawn.map(({ sheet }) => sheet),
    names: drawn.flatMap(({ names }) => names),
  }));

/** An empty text is an empty cell, as in Excel. */
const shown = (value: CellValue): CellValue => (value === "" ? null : value);

function valueOf({ sheets }: Blueprint, { sheet, address }: Name): CellValue {
  const cells = sheets.find(({ name }) => name === sheet)?.cells ?? [];
  return shown(cells.find(({ row, column }) => cellAddress(row, column) === address)?.value ?? null);
}

const byCell = (links: readonly Hyperlink[]): readonly Hyperlink[] =>
  [...links].sort((a, b) => a.cell.localeCompare(b.cell));

/** What must come back of a sheet, apart from its cells. */
const rulesOf = (sheet: Sheet): SheetBack => ({
  name: sheet.name,
  tables: sheet.tables,
  validations: sheet.validations,
  conditionalFormats: sheet.conditionalFormats.map(({ range, formula }) => ({ range, formula })),
  merges: sheet.merges,
  hyperlinks: byCell(sheet.hyperlinks),
  isProtected: sheet.protection !== null,
  notes: sheet.notes ?? [],
});

const isOneCell = ({ address }: Name): boolean => !address.includes(":");

async function expectRoundTrip(blueprint: Blueprint): Promise<void> {
  const back = await readBack(await writeBlueprint(blueprint));
  expect(back.names).toEqual(blueprint.names);
  const inputs = blueprint.names.filter(isOneCell).map((name) => [name.name, valueOf(blueprint, name)] as const);
  expect(back.contents.values).toEqual(new Map(inputs));
  const sheets = back.sheets.map((sheet) => ({ ...sheet, hyperlinks: byCell(sheet.hyperlinks) }));
  expect(sheets).toEqual(blueprint.sheets.map(rulesOf));
}

describe("law 3: round trip through a file", () => {
  it("[X50] gives back every input, name, table and rule", async () => {
    await fc.assert(fc.asyncProperty(blueprints, expectRoundTrip), { numRuns: 60 });
  }, 60_000);

  it("[X51] gives them back of workbooks that use every feature", async () => {
    await fc.assert(fc.asyncProperty(anyNotedBlueprint, expectRoundTrip), { numRuns: 40 });
  }, 60_000);

  it("[X52] gives back the rows of every table", async () => {
    await fc.assert(
      fc.asyncProperty(blueprints, async (blueprint) => {
        const { tables } = await readContents(await writeBlueprint(blueprint));
        for (const { tables: written, cells } of blueprint.sheets) {
          for (const { name, columns } of written) {
            const body = cells.filter(({ row, column }) => row > 3 && column > 3);
            const back = tables.get(name);
            expect(back?.columns).toEqual(columns);
            expect(back?.rows.flat()).toEqual(body.map(({ value }) => shown(value)));
          }
        }
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  it("[X53] gives the same bytes for the same Blueprint", async () => {
    await fc.assert(
      fc.asyncProperty(blueprints, async (blueprint) => {
        expect(await writeBlueprint(blueprint)).toEqual(await writeBlueprint(structuredClone(blueprint)));
      }),
      { numRuns: 10 },
    );
  }, 60_000);
});
