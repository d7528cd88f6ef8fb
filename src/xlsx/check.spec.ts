import { sampleBlueprint } from "../../test/support/sample-blueprint.ts";
import type { Blueprint, Cell, Sheet } from "../workbook/blueprint.ts";
import { isDefinedName } from "./check.ts";
import { InvalidBlueprint, writeBlueprint } from "./index.ts";

/** The sample with its sheet at `index` changed. */
function withSheet(index: number, change: (sheet: Sheet) => Partial<Sheet>): Blueprint {
  const sheets = sampleBlueprint.sheets.map((sheet, at) => (at === index ? { ...sheet, ...change(sheet) } : sheet));
  return { ...sampleBlueprint, sheets };
}

const withCell = (cell: Partial<Cell>): Blueprint =>
  withSheet(2, () => ({ cells: [{ row: 1, column: 1, value: null, style: "tekst", ...cell }] }));

const withName = (name: string): Blueprint => ({
  ...sampleBlueprint,
  names: [...sampleBlueprint.names, { name, sheet: "Resultaten", address: "A1" }],
});

const withPrompt = (title: string, text: string): Blueprint =>
  withSheet(0, ({ validations }) => ({ validations: validations.map((one) => ({ ...one, prompt: { title, text } })) }));

const withError = (title: string, text: string): Blueprint =>
  withSheet(0, ({ validations }) => ({
    validations: validations.map((one) => ({ ...one, error: { title, text, style: "stop" } })),
  }));

const withTable = (columns: readonly string[], address = "B2:D5"): Blueprint =>
  withSheet(1, ({ tables }) => ({ tables: tables.map((table) => ({ ...table, columns, address })) }));

const mistakes: readonly (readonly [string, Blueprint])[] = [
  ["no sheets", { ...sampleBlueprint, sheets: [] }],
  ["a sheet name of 32 characters", withSheet(2, () => ({ name: "x".repeat(32) }))],
  ["a sheet name with a slash", withSheet(2, () => ({ name: "a/b" }))],
  ["a sheet name that ends with an apostrophe", withSheet(2, () => ({ name: "a'" }))],
  ["two sheets of one name", withSheet(2, () => ({ name: "RESULTATEN" }))],
  ["a name like an address", withName("AB12")],
  ["a name with a blank", withName("mijn naam")],
  ["a name twice", withName("SCORE")],
  ["a name that a table has", withName("resultaten")],
  [
    "a name on a sheet that is not there",
    {
      ...sampleBlueprint,
      names: [...sampleBlueprint.names, { name: "x_1", sheet: "Weg", address: "A1" }],
    },
  ],
  [
    "a name outside the grid",
    {
      ...sampleBlueprint,
      names: [...sampleBlueprint.names, { name: "x_1", sheet: "Resultaten", address: "XFE1" }],
    },
  ],
  ["a text of 32,768 characters", withCell({ value: "x".repeat(32_768) })],
  ["a number that is none", withCell({ value: Number.NaN })],
  ["a style that is not there", withCell({ style: "weg" })],
  ["a cell in row 0", withCell({ row: 0 })],
  ["a formula without =", withCell({ formula: "1+1" })],
  ["a cell twice", withSheet(1, ({ cells }) => ({ cells: cells.flatMap((cell) => [cell, cell]) }))],
  ["a prompt of 256 characters", withPrompt("", "x".repeat(256))],
  ["a prompt title of 33 characters", withPrompt("x".repeat(33), "")],
  ["an error of 225 characters", withError("", "x".repeat(225))],
  [
    "a list of loose texts",
    withSheet(0, ({ validations }) => ({
      validations: validations.map((one) => ({ ...one, rule: { kind: "list", source: '="a,b"' } })),
    })),
  ],
  ["table columns that differ in case only", withTable(["Profiel", "profiel", "Score"])],
  ["table columns that are not in the header cells", withTable(["Profiel", "Jaar", "Anders"])],
  ["a table without rows", withTable(["Profiel", "Jaar", "Score"], "B2:D2")],
  ["merges that overlap", withSheet(0, () => ({ merges: ["A1:B2", "B2:C3"] }))],
  ["a link to nowhere", withSheet(0, () => ({ hyperlinks: [{ cell: "B2", target: "weg", tip: "" }] }))],
  [
    "a header of over 255 characters",
    withSheet(0, ({ page }) => ({
      page: { ...page, header: { left: "x".repeat(200), center: "x".repeat(60), right: "" } },
    })),
  ],
  [
    "a pivot table over fields that are not there",
    withSheet(2, ({ pivots }) => ({
      pivots: pivots.map((pivot) => ({ ...pivot, rows: ["Weg"] })),
    })),
  ],
  [
    "a conditional format over a table",
    withSheet(0, () => ({
      conditionalFormats: [{ range: "A1", formula: "=Resultaten[Score]=1", fill: null, color: null, bold: true }],
    })),
  ],
  ["a note without text", withSheet(0, () => ({ notes: [{ cell: "A1", text: "", author: "" }] }))],
  ["a note at a block", withSheet(0, () => ({ notes: [{ cell: "A1:A2", text: "x", author: "" }] }))],
  ["a note at no place", withSheet(0, () => ({ notes: [{ cell: "hier", text: "x", author: "" }] }))],
  ["a note that is too long", withSheet(0, () => ({ notes: [{ cell: "A1", text: "x".repeat(32_768), author: "" }] }))],
  [
    "notes out of order",
    withSheet(0, () => ({ notes: ["B2", "A2"].map((cell) => ({ cell, text: "x", author: "" })) })),
  ],
  [
    "two notes at one cell",
    withSheet(0, () => ({ notes: ["A2", "A2"].map((cell) => ({ cell, text: "x", author: "" })) })),
  ],
  [
    "a colour by name",
    {
      ...sampleBlueprint,
      styles: Object.fromEntries(
        Object.entries(sampleBlueprint.styles).map(([name, style]) => [name, { ...style, fill: "red" }]),
      ),
    },
  ],
];

describe("what no workbook can hold", () => {
  it.each(mistakes)("[X60] %s is refused", async (_, blueprint) => {
    await expect(writeBlueprint(blueprint)).rejects.toThrow(InvalidBlueprint);
  });

  it.each(["score_casemanager", "_x", "\\a", "é.1", "jaar", "R1_x", "organisatie", "notitie_a_1"])(
    "[X61] %s can be a name",
    (name) => {
      expect(isDefinedName(name)).toBe(true);
    },
  );

  it.each(["", "1a", "a b", "A1", "XFD1048576", "r", "C", "R1C1", "rc", "a-b", "a!b", "x".repeat(256)])(
    "[X62] %j cannot be a name",
    (name) => {
      expect(isDefinedName(name)).toBe(false);
    },
  );
});
