import fc, { type Arbitrary } from "fast-check";
import type {
  Blueprint,
  Cell,
  Chart,
  ConditionalFormat,
  Hyperlink,
  Name,
  Note,
  Page,
  PageText,
  Pivot,
  Protection,
  Sheet,
  Table,
  Validation,
  ValidationRule,
} from "../../src/workbook/blueprint.ts";
import { anyColour, anyStyles, anyText, anyValue } from "./blueprint-ink.ts";
import { areaAddress, cellAddress } from "../../src/workbook/grid.ts";

/**
 * Arbitrary valid Blueprints in which every feature occurs, small enough to be drawn hundreds of times.
 *
 * Every sheet has the same ground plan, so that nothing overlaps that may not: row 1 says which sheet it is, rows 3–6
 * hold loose cells, rows 8–9 merges, row 11 on a table, and far to the right a chart or a pivot table.
 */
const plan = { loose: { top: 3, bottom: 6 }, merge: 8, table: 11, columns: 4 } as const;

/** Titles that Excel takes, different from each other also to Excel. */
const anySheetNames = fc.uniqueArray(
  fc.oneof(
    fc.constantFrom(
      "Stap 1 Zelfevaluatie",
      "O'Brien",
      "Overzicht 2026",
      "A1",
      "Toezichthouder-handhaver",
      "Één & twee",
    ),
    fc.stringMatching(/^[A-Za-z][A-Za-z0-9 ().,!+-]{0,28}[a-z]$/),
  ),
  { minLength: 1, maxLength: 3, selector: (name) => name.toLowerCase() },
);

/** The names that formulas, links and lists may use: they stand on the first sheet. */
const knownNames = ["blad_0", "lijst_proef"] as const;

const formulas = (tables: readonly Table[], sheetNames: readonly string[]): Arbitrary<string> =>
  fc.constantFrom(
    "=1+1",
    '=IF(A1="","leeg",A1)',
    "=COUNTA(lijst_proef)",
    ...sheetNames.map((name) => `='${name.replaceAll("'", "''")}'!A1&"!"`),
    ...tables.map(({ name }) => `=ROWS(${name})`),
    ...tables.map(({ name, columns }) => `=COUNTA(${name}[[${escaped(columns[0] ?? "")}]])`),
  );

const escaped = (column: string): string => column.replaceAll(/['[\]#@]/g, "'$&");

const places = (top: number, bottom: number): { row: number; column: number }[] =>
  Array.from({ length: (bottom - top + 1) * plan.columns }, (_, index) => ({
    row: top + Math.floor(index / plan.columns),
    column: 1 + (index % plan.columns),
  }));

/** What the cells of a sheet can draw from. */
interface Ink {
  readonly style: Arbitrary<string>;
  readonly formula: Arbitrary<string>;
}

const anyCell = (ink: Ink, row: number, column: number): Arbitrary<Cell> =>
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({ row: fc.constant(row), column: fc.constant(column), value: anyValue, style: ink.style }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        row: fc.constant(row),
        column: fc.constant(column),
        value: fc.constant(null),
        formula: ink.formula,
        style: ink.style,
      }),
    },
  );

/** Loose cells, with gaps. */
const looseCells = (ink: Ink): Arbitrary<Cell[]> =>
  fc
    .subarray(places(plan.loose.top, plan.loose.bottom))
    .chain((chosen) => fc.tuple(...chosen.map(({ row, column }) => anyCell(ink, row, column))));

interface Part {
  readonly cells: readonly Cell[];
}

/** The first cell says which sheet it is; it may be a link. */
const head = (ink: Ink): Arbitrary<Part & Pick<Sheet, "hyperlinks">> =>
  fc
    .record({
      text: anyText,
      style: ink.style,
      link: fc.option(
        fc.record({ target: fc.constantFrom(...knownNames), tip: fc.constantFrom("Ga verder", "Terug") }),
      ),
    })
    .map(({ text, style, link }) => ({
      cells: [{ row: 1, column: 1, value: text, style }],
      hyperlinks: link === null ? [] : [{ cell: "A1", ...link } satisfies Hyperlink],
    }));

/** At most one merge, all of whose cells are of one role. */
const merge = (ink: Ink): Arbitrary<Part & Pick<Sheet, "merges">> =>
  fc
    .record({ there: fc.boolean(), width: fc.integer({ min: 2, max: 4 }), value: anyValue, style: ink.style })
    .map(({ there, width, value, style }) => {
      if (!there) return { cells: [], merges: [] };
      const area = { top: plan.merge, left: 1, bottom: plan.merge + 1, right: width };
      const inside = places(area.top, area.bottom).filter(({ column }) => column <= width);
      const cells = inside.map((place, index) => ({ ...place, value: index === 0 ? value : null, style }));
      return { cells, merges: [areaAddress(area)] };
    });

const anyColumns = fc.uniqueArray(
  anyText.filter((text) => text.trim() === text && text.length < 30),
  { minLength: 3, maxLength: plan.columns, selector: (text) => text.toLowerCase() },
);

/** At most one table on the sheet of this number. */
const anyTable = (index: number): Arbitrary<Table | null> =>
  fc.option(
    fc
      .record({ columns: anyColumns, rows: fc.integer({ min: 1, max: 3 }), filter: fc.boolean(), banded: fc.boolean() })
      .map(({ columns, rows, filter, banded }) => ({
        name: `Proeftabel_${index}`,
        address: areaAddress({ top: plan.table, left: 1, bottom: plan.table + rows, right: columns.length }),
        columns,
        style: "TableStyleLight1",
        filter,
        banded,
      })),
    { freq: 3 },
  );

const bottomOf = (table: Table): number => Number(/\d+$/.exec(table.address)?.[0]);

const tableCells = (ink: Ink, table: Table | null): Arbitrary<Cell[]> => {
  if (table === null) return fc.constant([]);
  const header = table.columns.map((value, index) =>
    ink.style.map((style): Cell => ({ row: plan.table, column: index + 1, value, style })),
  );
  const body = places(plan.table + 1, bottomOf(table))
    .filter(({ column }) => column <= table.columns.length)
    .map(({ row, column }) => anyCell(ink, row, column));
  return fc.tuple(...header, ...body);
};

const anyRule: Arbitrary<ValidationRule> = fc.oneof(
  fc.record({
    kind: fc.constant("whole" as const),
    min: fc.integer({ min: -5, max: 1 }),
    max: fc.integer({ min: 2, max: 9 }),
  }),
  fc.record({ kind: fc.constant("list" as const), source: fc.constant("=lijst_proef") }),
  fc.record({
    kind: fc.constant("date" as const),
    min: fc.constant(36_526),
    max: fc.integer({ min: 40_000, max: 73_050 }),
  }),
);

const short = fc.constantFrom("Score", "Kies een waarde", "x".repeat(32));

const anyValidation = (range: string): Arbitrary<Validation> =>
  fc.record({
    range: fc.constant(range),
    rule: anyRule,
    prompt: fc.option(fc.record({ title: short, text: fc.constantFrom("Vul 1–5 in.", "p".repeat(255)) })),
    error: fc.record({
      title: short,
      text: fc.constantFrom("Dat is geen score.", "e".repeat(224)),
      style: fc.constantFrom("stop", "warning"),
    }),
  });

/** One validation per row of loose cells at most, so that none covers another. */
const validations: Arbitrary<Validation[]> = fc
  .subarray([3, 4, 5, 6])
  .chain((rows) =>
    fc.tuple(
      ...rows.map((row) =>
        fc
          .integer({ min: 1, max: plan.columns })
          .chain((width) => anyValidation(areaAddress({ top: row, left: 1, bottom: row, right: width }))),
      ),
    ),
  );

const anyConditionalFormat: Arbitrary<ConditionalFormat> = fc.record({
  range: fc.constantFrom("A3", "A3:D6", "B4:C5", "A1:D20"),
  formula: fc.constantFrom("=A3>5", '=AND(A3<>"",B3="")', "=COUNTA(lijst_proef)=0"),
  fill: fc.option(anyColour),
  color: fc.option(anyColour),
  bold: fc.boolean(),
});

const anyPageText: Arbitrary<PageText> = fc.record({
  left: fc.constantFrom("", "Omgevingsdienst Noord && Zuid"),
  center: fc.constantFrom("", "2026"),
  right: fc.constantFrom("", "Pagina &P van &N"),
});

const anyPage: Arbitrary<Page> = fc.record({
  orientation: fc.constantFrom("portrait", "landscape"),
  titleRows: fc.integer({ min: 0, max: 3 }),
  printColumns: fc.constantFrom(0, 1, 4, 27),
  pagesHigh: fc.integer({ min: 0, max: 2 }),
  header: anyPageText,
  footer: anyPageText,
});

const anyProtection: Arbitrary<Protection | null> = fc.option(
  fc.record({ formatCells: fc.boolean(), formatColumns: fc.boolean(), formatRows: fc.boolean() }),
);

/** A chart over the table of the sheet, where there is one. */
const charts = (table: Table | null): Arbitrary<Chart[]> => {
  if (table === null) return fc.constant([]);
  const chart = fc.record({
    name: fc.constant("Grafiek 1"),
    kind: fc.constantFrom("column", "bar", "line", "radar"),
    title: fc.constantFrom("Ontwikkeling", "Was en wordt"),
    source: fc.constant(table.address),
    seriesBy: fc.constantFrom("columns", "rows"),
    from: fc.constant("J2"),
    to: fc.constant("P20"),
    altText: fc.constant("Grafiek van de ontwikkeling"),
    axis: fc.record({ min: fc.constant(0), max: fc.constantFrom(5, 6), step: fc.constantFrom(1, 0.5) }),
  } satisfies { [Key in keyof Chart]: Arbitrary<Chart[Key]> });
  return fc.array(chart, { maxLength: 1 });
};

/** A pivot table over a table, on a sheet of its own without protection. */
const pivots = (tables: readonly Table[]): Arbitrary<Pivot[]> => {
  const [table] = tables;
  if (table === undefined) return fc.constant([]);
  const [first = "", second = "", third = "", ...rest] = table.columns;
  return fc.boolean().map((there) =>
    there
      ? [
          {
            name: "Draai 1",
            table: table.name,
            at: "T5",
            rows: [first],
            columns: [second],
            filters: rest.map((field) => ({ field, only: null })),
            value: { field: third, caption: `Hoogste waarde`, summarise: "max", format: "0" },
            totals: { rows: false, columns: true },
          },
        ]
      : [],
  );
};

const points = (min: number, max: number): Arbitrary<number> =>
  fc.integer({ min: Math.round(min / 0.75), max: Math.round(max / 0.75) }).map((pixels) => pixels * 0.75);

const anyRows = fc
  .uniqueArray(fc.integer({ min: 1, max: 20 }), { maxLength: 6 })
  .chain((rows) =>
    fc.tuple(...rows.sort((a, b) => a - b).map((row) => points(12, 400).map((height) => ({ row, height })))),
  );

const plain = {
  tabColor: anyColour,
  columns: fc.array(points(15, 400), { maxLength: 8 }),
  rows: anyRows,
  validations,
  conditionalFormats: fc.array(anyConditionalFormat, { maxLength: 3 }),
  frozenRows: fc.integer({ min: 0, max: 3 }),
  gridlines: fc.boolean(),
  page: anyPage,
};

const anySheet = (name: string, ink: Ink, table: Table | null, pivoted: readonly Table[]): Arbitrary<Sheet> =>
  fc
    .record({
      plain: fc.record(plain),
      head: head(ink),
      loose: looseCells(ink),
      merge: merge(ink),
      body: tableCells(ink, table),
      charts: charts(table),
      pivots: pivots(pivoted),
      protection: anyProtection,
    })
    .map((drawn) => ({
      name,
      ...drawn.plain,
      cells: [...drawn.head.cells, ...drawn.loose, ...drawn.merge.cells, ...drawn.body],
      merges: drawn.merge.merges,
      tables: table === null ? [] : [table],
      hyperlinks: drawn.head.hyperlinks,
      charts: drawn.charts,
      pivots: drawn.pivots,
      protection: drawn.pivots.length > 0 ? null : drawn.protection,
    }));

const namesOf = (sheetNames: readonly string[]): Arbitrary<Name[]> => {
  const [first = ""] = sheetNames;
  const own = sheetNames.map((sheet, index): Name => ({ name: `blad_${index}`, sheet, address: "A1" }));
  const list: Name = { name: "lijst_proef", sheet: first, address: "A3:A6" };
  return fc.subarray(places(3, 6)).map((chosen) => [
    ...own,
    list,
    ...chosen.map(({ row, column }): Name => ({
      name: `veld_${row}_${column}`,
      sheet: first,
      address: cellAddress(row, column),
    })),
  ]);
};

/** Any valid Blueprint. Formula cells have no cached value; a chart's alternative text is always the same. */
export const anyBlueprint: Arbitrary<Blueprint> = anySheetNames
  .chain((names) =>
    fc.record({
      names: fc.constant(names),
      tables: fc.tuple(...names.map((_, index) => anyTable(index))),
      styles: anyStyles,
    }),
  )
  .chain(({ names, tables, styles }) => {
    const made = tables.filter((table) => table !== null);
    const ink: Ink = { style: fc.constantFrom(...Object.keys(styles)), formula: formulas(made, names) };
    return fc.record({
      sheets: fc.tuple(
        ...names.map((name, index) =>
          anySheet(name, ink, tables[index] ?? null, index === names.length - 1 ? made : []),
        ),
      ),
      names: namesOf(names),
      styles: fc.constant(styles),
      properties: fc.record({
        title: fc.constantFrom("Zelfevaluatie 2026", "Proef"),
        subject: fc.constantFrom("VTH", "Proef"),
      }),
    });
  });

const anyNotes: Arbitrary<Note[]> = fc
  .uniqueArray(fc.constantFrom(...places(1, 14), { row: 1_048_576, column: 16_384 }), { minLength: 1, maxLength: 5 })
  .chain((chosen) =>
    fc.tuple(
      ...[...chosen]
        .sort((a, b) => a.row - b.row || a.column - b.column)
        .map(({ row, column }) =>
          fc.record({
            cell: fc.constant(cellAddress(row, column)),
            text: anyText.filter((text) => text !== ""),
            author: fc.constantFrom("", "toezichthouder", "Kwaliteit & <beleid>"),
          }),
        ),
    ),
  );

/** The same, with notes at cells of some sheets: what comes back in files, and the product does not write in Excel. */
export const anyNotedBlueprint: Arbitrary<Blueprint> = anyBlueprint.chain((blueprint) =>
  fc
    .tuple(...blueprint.sheets.map(() => fc.option(anyNotes)))
    .map((drawn) => ({ ...blueprint, sheets: blueprint.sheets.map((sheet, index) => noted(sheet, drawn[index])) })),
);

const noted = (sheet: Sheet, notes: Note[] | null | undefined): Sheet => (notes == null ? sheet : { ...sheet, notes });
