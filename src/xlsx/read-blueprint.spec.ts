import fc from "fast-check";
import { anyNotedBlueprint } from "../../test/support/blueprints.ts";
import { evaluations } from "../../test/support/evaluations.ts";
import { withParts } from "../../test/support/ooxml.ts";
import { sampleBlueprint } from "../../test/support/sample-blueprint.ts";
import { emptyEvaluation } from "../model/evaluation/empty.ts";
import type { Blueprint, Cell, Side, Style } from "../workbook/blueprint.ts";
import { build } from "../workbook/build.ts";
import { contentsOf } from "../workbook/contents-of.ts";
import { cellAddress } from "../workbook/grid.ts";
import { FileError, readBlueprint, readContents, writeBlueprint } from "./index.ts";
import { openPackage } from "./package.ts";

jest.setTimeout(120_000);

const sides: readonly Side[] = ["top", "right", "bottom", "left"];

const styleAsRead = (style: Style): Style => ({
  ...style,
  border: style.border && { ...style.border, sides: sides.filter((side) => style.border?.sides.includes(side)) },
});

const withoutEmptyText = (cell: Cell): Cell => (cell.value === "" ? { ...cell, value: null } : cell);

const cellAsRead = (cell: Cell): Cell => (cell.formula === undefined ? withoutEmptyText(cell) : cell);

/** Excel's columns are whole pixels wide. */
const wholePixels = (points: number): number => Math.round(points / 0.75) * 0.75;

/**
 * All that a file does not keep of a Blueprint: columns are whole pixels wide, a text of no characters in a cell that
 * does not calculate is an empty cell, and the sides of a border and the links of a sheet have an order of their own.
 */
const asRead = (blueprint: Blueprint): Blueprint => ({
  ...blueprint,
  styles: Object.fromEntries(Object.entries(blueprint.styles).map(([name, style]) => [name, styleAsRead(style)])),
  sheets: blueprint.sheets.map((sheet) => ({
    ...sheet,
    columns: sheet.columns.map(wholePixels),
    cells: sheet.cells.map(cellAsRead),
    hyperlinks: sheet.cells.flatMap(({ row, column }) =>
      sheet.hyperlinks.filter(({ cell }) => cell === cellAddress(row, column)),
    ),
  })),
});

/** All of it, opened on its first sheet. */
const wholeOf = (blueprint: Blueprint) => ({
  blueprint: asRead(blueprint),
  left: [],
  unread: [],
  leftAfter: expect.any(Function) as unknown,
  dangling: [],
  leftBesides: [],
  activeSheet: blueprint.sheets[0]?.name,
});

const reread = async (blueprint: Blueprint) => readBlueprint(await writeBlueprint(blueprint));

describe("law 3: a whole workbook there and back", () => {
  it("[X90] the sample, with every feature", async () => {
    expect(await reread(sampleBlueprint)).toEqual(wholeOf(sampleBlueprint));
  });

  it("[X91] any Blueprint comes back as it was, and nothing is left out", async () => {
    await fc.assert(
      fc.asyncProperty(anyNotedBlueprint, async (blueprint) => {
        expect(await reread(blueprint)).toEqual(wholeOf(blueprint));
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });

  it("[X98] a file opens on the sheet that was in view when it was saved, and else on its first", async () => {
    const { sheets } = sampleBlueprint;
    for (const { name } of sheets) {
      const { activeSheet } = await readBlueprint(await writeBlueprint(sampleBlueprint, name));
      expect(activeSheet).toBe(name);
    }
    const elsewhere = await readBlueprint(await writeBlueprint(sampleBlueprint, "Bestaat niet"));
    expect(elsewhere.activeSheet).toBe(sheets[0]?.name);
  });

  it("[X92] the workbook of any evaluation comes back as it was, and nothing is left out", async () => {
    await fc.assert(
      fc.asyncProperty(evaluations, async (evaluation) => {
        const blueprint = build(evaluation);
        expect(await reread(blueprint)).toEqual(wholeOf(blueprint));
      }),
      { numRuns: 4, endOnFailure: true },
    );
  });

  it("[X93] the same file comes out again, and reading has the same contents as readContents", async () => {
    const bytes = await writeBlueprint(build(emptyEvaluation("Omgevingsdienst Voorbeeld", 2026)));
    const { blueprint } = await readBlueprint(bytes);
    expect(Buffer.compare(await writeBlueprint(blueprint), bytes)).toBe(0);
    const emptied = blueprint.sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map(withoutEmptyText) }));
    expect(contentsOf({ ...blueprint, sheets: emptied })).toEqual(await readContents(bytes));
  });
});

/** Attribute values and texts that are wrong in some place or other. */
const wrongValues = fc.constantFrom(
  ..."0 1 -1 2 7 99999 1e999 NaN true false A1 XFD1048576 A1:XFD1048576 A1:B2 B2:A1 #REF! naam __proto__ 'Blad'!A1 max list".split(
    " ",
  ),
  "",
  "  ",
  "Resultaten!$A$1",
  "x".repeat(300),
);

/** One change to a part: an attribute or text replaced, or an element's tag taken away. */
const spoil = (xml: string, at: number, kind: "value" | "text" | "element", by: string): string => {
  const pattern = { value: /="[^"]*"/g, text: />[^<]+</g, element: /<[\w:]+(?: [^>]*)?\/>/g }[kind];
  const places = [...xml.matchAll(pattern)];
  const place = places[Math.floor(at * places.length)];
  if (place === undefined) return xml;
  const replacement = { value: `="${by}"`, text: `>${by}<`, element: "" }[kind];
  return xml.slice(0, place.index) + replacement + xml.slice(place.index + place[0].length);
};

describe("a workbook that somebody meddled with", () => {
  it("[X94] is refused with a FileError, or gives a Blueprint that can be written and read again", async () => {
    const bytes = await writeBlueprint(sampleBlueprint);
    const parts = openPackage(bytes).names();
    const change = fc.record({
      part: fc.constantFrom(...parts),
      at: fc.double({ min: 0, max: 0.999, noNaN: true }),
      kind: fc.constantFrom("value", "text", "element"),
      by: wrongValues,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        const meddled = changes.map(
          ({ part, at, kind, by }) => [part, (xml: string) => spoil(xml, at, kind, by)] as const,
        );
        const file = await withParts(bytes, Object.fromEntries(meddled));
        const result: unknown = await readBlueprint(file).catch((error: unknown) => error);
        if (result instanceof FileError) return;
        const { blueprint } = result as Awaited<ReturnType<typeof readBlueprint>>;
        expect((await reread(blueprint)).blueprint).toEqual(asRead(blueprint));
      }),
      { numRuns: 80, endOnFailure: true },
    );
  });
});
