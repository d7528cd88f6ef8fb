import type { Blueprint, Cell, CellValue, Note, Sheet, Style } from "../../src/workbook/blueprint.ts";

/** A small workbook that uses every feature of a Blueprint, for the specs of the adapters. */

const plain: Style = {
  font: { name: "Calibri", size: 11, bold: false, italic: false, underline: false, color: "#1F2933" },
  fill: null,
  border: null,
  horizontal: "left",
  vertical: "top",
  wrap: true,
  indent: 0,
  numberFormat: "General",
  locked: true,
};

const styles: Readonly<Record<string, Style>> = {
  tekst: plain,
  titel: { ...plain, font: { ...plain.font, size: 20, bold: true, color: "#FFFFFF" }, fill: "#0F4C5C", wrap: false },
  nadruk: { ...plain, font: { ...plain.font, italic: true, underline: true }, indent: 2, vertical: "bottom" },
  kop: { ...plain, fill: "#0F4C5C", font: { ...plain.font, bold: true, color: "#FFFFFF" } },
  invoer: {
    ...plain,
    fill: "#FFF8E1",
    border: { sides: ["top", "right", "bottom", "left"], color: "#C8A951" },
    numberFormat: "@",
    locked: false,
  },
  score: { ...plain, fill: "#FFF8E1", horizontal: "center", vertical: "center", locked: false },
  datum: { ...plain, numberFormat: "d-m-yyyy", border: { sides: ["bottom"], color: "#C8A951" }, locked: false },
  rechts: { ...plain, horizontal: "right", numberFormat: "0" },
};

const cell = (row: number, column: number, value: CellValue, style = "tekst", formula?: string): Cell =>
  formula === undefined ? { row, column, value, style } : { row, column, value, style, formula };

const empty: Omit<Sheet, "name"> = {
  tabColor: "#0F4C5C",
  columns: [15, 150, 90, 90, 120],
  rows: [],
  cells: [],
  merges: [],
  tables: [],
  validations: [],
  conditionalFormats: [],
  hyperlinks: [],
  protection: null,
  frozenRows: 0,
  gridlines: true,
  page: {
    orientation: "portrait",
    titleRows: 0,
    printColumns: 0,
    pagesHigh: 0,
    header: { left: "", center: "", right: "" },
    footer: { left: "", center: "", right: "" },
  },
  charts: [],
  pivots: [],
};

/** At cells with and without content, before the drawing and the tables of their sheet. */
const notes: readonly Note[] = [
  { cell: "B2", text: "  Klopt dit “jaar” nog?\nVraag het & <controleer>.\r_x000D_ ", author: "kwaliteitscoördinator" },
  { cell: "H40", text: "Bij een lege cel", author: "" },
  { cell: "AA60", text: "Ver buiten wat er staat", author: "kwaliteitscoördinator" },
];

const form: Sheet = {
  ...empty,
  name: "Stap 1 'Zelf' & co",
  rows: [
    { row: 1, height: 40 },
    { row: 5, height: 60.75 },
  ],
  cells: [
    cell(1, 1, null, "titel"),
    cell(1, 2, "Zelfevaluatie & meer", "titel"),
    cell(1, 3, null, "titel"),
    cell(2, 2, "Naar de resultaten", "nadruk"),
    cell(3, 2, "Organisatie"),
    cell(3, 3, "Omgevingsdienst “De Grens” <ZO>", "invoer"),
    cell(4, 2, "Score"),
    cell(4, 3, 4, "score"),
    cell(5, 2, "Toelichting"),
    cell(5, 3, "=1+1\nregel 2\r\n_x000D_ 😀", "invoer"),
    cell(6, 2, "Berekend"),
    cell(6, 3, 8, "rechts", "=score*2"),
    cell(7, 3, "score 4", "tekst", '=IFNA("score "&score,"")'),
    cell(8, 3, 36526, "datum"),
    cell(8, 4, true),
    cell(9, 3, "#N/A"),
    cell(9, 4, "+31 6"),
    cell(10, 3, "casemanager"),
  ],
  merges: ["B1:C1"],
  validations: [
    {
      range: "C4",
      rule: { kind: "whole", min: 1, max: 5 },
      prompt: { title: "Score", text: "1 onvoldoende\n5 uitstekend" },
      error: { title: "Geen score", text: "Vul 1 tot en met 5 in.", style: "stop" },
    },
    {
      range: "C10",
      rule: { kind: "list", source: "=lijst_profielen" },
      prompt: null,
      error: { title: "Onbekend", text: "Kies uit de lijst.", style: "warning" },
    },
    {
      range: "C8",
      rule: { kind: "date", min: 36526, max: 73050 },
      prompt: null,
      error: { title: "Geen datum", text: "Vul een datum in.", style: "stop" },
    },
  ],
  conditionalFormats: [
    { range: "C4:C5", formula: '=AND($C$4<>"",TRIM($C$5)="")', fill: "#FDE8D7", color: "#8A2C0D", bold: true },
    { range: "C4", formula: "=NOT(ISNUMBER(C4))", fill: "#FDE8D7", color: null, bold: false },
  ],
  hyperlinks: [{ cell: "B2", target: "blad_resultaten", tip: "Ga naar de resultaten" }],
  protection: { formatCells: false, formatColumns: true, formatRows: true },
  frozenRows: 2,
  gridlines: false,
  page: {
    orientation: "landscape",
    titleRows: 2,
    printColumns: 3,
    pagesHigh: 0,
    header: { left: "Omgevingsdienst && co", center: "", right: "2026" },
    footer: { left: "Stap 1", center: "", right: "Blad &P van &N" },
  },
};

const heads = ["Profiel", "Jaar", "Score"] as const;
const results: readonly (readonly CellValue[])[] = [
  ["casemanager", 2024, 3],
  ["casemanager", 2026, 4],
  ["juridisch_adviseur", 2026, null],
];

const table: Sheet = {
  ...empty,
  name: "Resultaten",
  tabColor: "#4B7A47",
  cells: [
    ...heads.map((head, index) => cell(2, index + 2, head, "kop")),
    ...results.flatMap((row, index) => row.map((value, column) => cell(index + 3, column + 2, value, "score"))),
    ...["", "2024", "2026"].map((text, index) => cell(8, index + 2, text === "" ? null : text, "kop")),
    ...["Casemanager", 3, 4].map((value, index) => cell(9, index + 2, value)),
    ...["Juridisch", 2, 5].map((value, index) => cell(10, index + 2, value)),
    ...["Toezicht", 1, 3].map((value, index) => cell(11, index + 2, value)),
  ],
  tables: [
    { name: "Resultaten", address: "B2:D5", columns: heads, style: "TableStyleLight1", filter: true, banded: false },
  ],
  notes,
  charts: (["column", "bar", "line", "radar"] as const).map((kind, index) => ({
    name: `Grafiek ${kind}`,
    kind,
    title: `Ontwikkeling (${kind})`,
    source: "B8:D11",
    seriesBy: kind === "bar" ? "rows" : "columns",
    from: `B${13 + index * 16}`,
    to: `E${27 + index * 16}`,
    altText: `Scores per profiel als ${kind}`,
    axis: { min: 0, max: 5, step: 1 },
  })),
};

const pivot: Sheet = {
  ...empty,
  name: "Draaitabel",
  notes: [{ cell: "G2", text: "Deze draaitabel werkt Excel zelf bij.", author: "" }],
  pivots: [
    {
      name: "Scores per jaar",
      table: "Resultaten",
      at: "B4",
      rows: ["Profiel"],
      columns: ["Jaar"],
      filters: [],
      value: { field: "Score", caption: "Hoogste score", summarise: "max", format: '0;-0;"–"' },
      totals: { rows: false, columns: true },
    },
  ],
};

export const sampleBlueprint: Blueprint = {
  sheets: [form, table, pivot],
  names: [
    { name: "organisatie", sheet: form.name, address: "C3" },
    { name: "score", sheet: form.name, address: "C4" },
    { name: "toelichting", sheet: form.name, address: "C5" },
    { name: "dubbel", sheet: form.name, address: "C6" },
    { name: "geen_fout", sheet: form.name, address: "C9" },
    { name: "leeg", sheet: form.name, address: "C11" },
    { name: "lijst_profielen", sheet: table.name, address: "B3:B5" },
    { name: "blad_resultaten", sheet: table.name, address: "A1" },
  ],
  styles,
  properties: { title: "Zelfevaluatie 2026", subject: "Competentieprofielen & VTH" },
};
