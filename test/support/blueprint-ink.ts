import fc, { type Arbitrary } from "fast-check";
import type { CellValue, Side, Style } from "../../src/workbook/blueprint.ts";

/** Texts that Excel would turn into something else if it were given the chance. */
const lookalikes = [
  "=1+1",
  "=SUM(A1:A3)",
  "+31 6 1234",
  "-5",
  "@naam",
  "'s ochtends",
  "''",
  "'",
  "3",
  "1.5",
  "1,5",
  "1e5",
  "50%",
  "€ 5",
  "(3)",
  "1-2",
  "3/4",
  "12-05-2026",
  "2026-05-12",
  "mei 5",
  "14:30",
  "TRUE",
  "waar",
  "#N/A",
  "#REF!",
  "_x000D_",
  " voor en na ",
  "\t=tab",
  "regel 1\nregel 2\n\nregel 4",
  'zegt "ja"',
  "<b>&amp;</b>",
  "één café, ’s avonds – €",
  "👩🏽‍🏫 beoordeelt 🧭",
];

/** A text of one or more characters. */
export const anyText: Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...lookalikes) },
  { weight: 2, arbitrary: fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }) },
  { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 40 }) },
);

const anyNumber = fc.oneof(
  fc.integer({ min: -1000, max: 60_000 }),
  fc.integer({ min: 0, max: 9999 }).map((cents) => cents / 100),
);

/** What a cell can hold; never an empty text, which is the same as nothing. */
export const anyValue: Arbitrary<CellValue> = fc.oneof(
  { weight: 4, arbitrary: anyText },
  { weight: 2, arbitrary: anyNumber },
  fc.boolean(),
  fc.constant(null),
);

/** A colour as a Blueprint writes it. */
export const anyColour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((n) => `#${n.toString(16).padStart(6, "0").toUpperCase()}`);

const sides: readonly Side[] = ["top", "right", "bottom", "left"];

const anyStyle: Arbitrary<Style> = fc.record({
  font: fc.record({
    name: fc.constantFrom("Calibri", "Aptos Narrow", "Verdana"),
    size: fc.integer({ min: 8, max: 24 }),
    bold: fc.boolean(),
    italic: fc.boolean(),
    underline: fc.boolean(),
    color: anyColour,
  }),
  fill: fc.option(anyColour),
  border: fc.option(fc.record({ sides: fc.subarray([...sides], { minLength: 1 }), color: anyColour })),
  horizontal: fc.constantFrom("left", "center", "right"),
  vertical: fc.constantFrom("top", "center", "bottom"),
  wrap: fc.boolean(),
  indent: fc.integer({ min: 0, max: 3 }),
  numberFormat: fc.constantFrom("General", "@", "0", "d-m-yyyy"),
  locked: fc.boolean(),
});

/** One to four roles. */
export const anyStyles = fc
  .array(anyStyle, { minLength: 1, maxLength: 4 })
  .map((styles) => Object.fromEntries(styles.map((style, index) => [`Proef rol ${index}`, style])));
