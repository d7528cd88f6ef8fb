import { always, lineageOf, mostNames, type Forebear } from "../../model/history/lineage.ts";
import type { Evaluation } from "../../model/evaluation/evaluation.ts";
import type { SheetDraft } from "../draft.ts";
import { quoted } from "../formulas.ts";
import { cellAddress } from "../grid.ts";
import { listNames, names, tableNames } from "../names.ts";
import { shortFormula, shortNow } from "../said.ts";
import { lineageTexts as texts } from "../organisation-texts.ts";
import { choices } from "../tables.ts";
import { columnTexts as heads } from "../texts.ts";

const style = "VTH hulpcijfer";

/** Where the names stand: the rows below `top`, one column per name from `left` + 1 on. */
export interface LineagePlace {
  readonly top: number;
  readonly left: number;
}

const rows = ["row", "of", "name", "until", "mergedIn", "splitIn", "count", "through"] as const;
type Row = (typeof rows)[number];

/** The cells of the organisation's names on the sheet that works them out. */
export class LineageCells {
  readonly #place: LineagePlace;

  constructor(place: LineagePlace) {
    this.#place = place;
  }

  rowOf(row: Row): number {
    return this.#place.top + 1 + rows.indexOf(row);
  }

  column(at: number): number {
    return this.#place.left + 1 + at;
  }

  /** One cell of a name, counting from 0. */
  cell(row: Row, at: number): string {
    return cellAddress(this.rowOf(row), this.column(at));
  }

  /** The cells of the first names, or of all. */
  range(row: Row, count: number = mostNames): string {
    return `${this.cell(row, 0)}:${this.cell(row, count - 1)}`;
  }

  /** The first free row below the names. */
  get end(): number {
    return this.#place.top + 1 + rows.length;
  }
}

const changeColumn = (heading: string): string => `${tableNames.organisationChanges}[${heading}]`;
const [year, kind, from, into] = [heads.year, heads.kind, heads.changeFrom, heads.changeInto].map(changeColumn) as [
  string,
  string,
  string,
  string,
];

/** Which changes lead to a name, as a product of conditions: `leadsTo` of the model. */
const leading = (name: string, until: string): string =>
  `(TRIM(${into})=TRIM(${name}))*(TRIM(${from})<>"")*ISNUMBER(${year})*(${year}<=${until})`;

const rowNumbers = `(ROW(${year})-MIN(ROW(${year}))+1)`;

/** The last year in which a change of this kind led to a name. */
function lastOf(cells: LineageCells, at: number, label: string): string {
  const [name, until] = [cells.cell("name", at), cells.cell("until", at)];
  const found = `SUMPRODUCT(MAX(${leading(name, until)}*(TRIM(${kind})=${quoted(label)})*${year}))`;
  return `IF(TRIM(${name})="",0,IFERROR(${found},0))`;
}

/** The formulas of a name; together they are `lineageOf` of the model. */
function formulas(cells: LineageCells, at: number): Readonly<Record<Row, string>> {
  const [name, until, count] = [cells.cell("name", at), cells.cell("until", at), cells.cell("count", at)];
  const here = at === 0 ? ownName(cells) : forebear(cells, at);
  return {
    ...here,
    count: `=IF(TRIM(${name})="",0,IFERROR(SUMPRODUCT(${leading(name, until)}*1),0))`,
    through: at === 0 ? `=${count}` : `=${cells.cell("through", at - 1)}+${count}`,
  };
}

type Here = Omit<Record<Row, string>, "count" | "through">;

const label = (key: "fusie" | "splitsing"): string => choices.changeKinds.get(key) ?? key;

function ownName(cells: LineageCells): Here {
  return {
    row: "=0",
    of: "=0",
    name: `=${names.organisation}&""`,
    until: `=${always}`,
    mergedIn: `=${lastOf(cells, 0, label("fusie"))}`,
    splitIn: `=${lastOf(cells, 0, label("splitsing"))}`,
  };
}

function forebear(cells: LineageCells, at: number): Here {
  const [row, of, until] = [cells.cell("row", at), cells.cell("of", at), cells.cell("until", at)];
  const through = cells.range("through", at);
  const parent = (one: Row): string => `INDEX(${cells.range(one, at)},1,${of})`;
  const nth = `(${at}-IF(${of}=1,0,INDEX(${through},1,MAX(1,${of}-1))))`;
  const found = `LARGE(${leading(parent("name"), parent("until"))}*${rowNumbers},${parent("count")}-${nth}+1)`;
  const name = `INDEX(${from},${row})`;
  const isMet = `SUMPRODUCT((TRIM(${cells.range("name", at)})=TRIM(${name}))*1)>0`;
  const since = (one: "mergedIn" | "splitIn", kindLabel: string): string => {
    const isOne = `IF(TRIM(INDEX(${kind},${row}))=${quoted(kindLabel)},${until}+1,0)`;
    return `=IF(${row}=0,0,MAX(${parent(one)},${isOne},${lastOf(cells, at, kindLabel)}))`;
  };
  return {
    row: `=IF(${of}=0,0,IFERROR(SUMPRODUCT(${found}),0))`,
    of: `=IF(${cells.cell("through", at - 1)}<${at},0,COUNTIF(${through},"<"&${at})+1)`,
    name: `=IF(${row}=0,"",IF(${isMet},"",${name}&""))`,
    until: `=IF(${row}=0,0,INDEX(${year},${row}))`,
    mergedIn: since("mergedIn", label("fusie")),
    splitIn: since("splitIn", label("splitsing")),
  };
}

/** Draws the names through the years: what formulas here and on other sheets look for in the results. */
export function drawLineage(draft: SheetDraft, evaluation: Evaluation, place: LineagePlace): LineageCells {
  const cells = new LineageCells(place);
  const { names: found } = lineageOf(evaluation);
  draft.put(place.top, place.left, texts.title, style);
  rows.forEach((row) => draft.put(cells.rowOf(row), place.left, texts.rows[row], style));
  let through = 0;
  for (let at = 0; at < mostNames; at += 1) {
    const now = found[at];
    through += now?.count ?? 0;
    const all = formulas(cells, at);
    rows.forEach((row) => {
      const value = row === "through" ? through : valueOf(now, row);
      draft.formula(cells.rowOf(row), cells.column(at), all[row], value, style);
    });
  }
  nameRows(draft, cells);
  return cells;
}

function valueOf(now: Forebear | undefined, row: Exclude<Row, "through">): string | number {
  return now?.[row] ?? (row === "name" ? "" : 0);
}

function nameRows(draft: SheetDraft, cells: LineageCells): void {
  const named: readonly (readonly [string, Row])[] = [
    [listNames.lineageNames, "name"],
    [listNames.lineageUntil, "until"],
    [listNames.lineageMerged, "mergedIn"],
  ];
  for (const [name, row] of named) {
    draft.name(name, cells.rowOf(row), cells.column(0), cells.rowOf(row), cells.column(mostNames - 1));
  }
}

/** How much of a name is shown. */
const longest = 60;

/** A name as it is shown beside a year or a score. */
export const shownName = (cells: LineageCells, at: number): string => shortFormula(cells.cell("name", at), longest);

/** The same, now. */
export const shownNameNow = ({ name }: Forebear): string => shortNow(name ?? "", longest);

/** What is said of a year of which the results stand under other names, behind the year. `active` are 1 for every name that has some. */
export function suffixFormula(cells: LineageCells, active: string, ofYear: string): string {
  const at = `MATCH(1,${active},0)`;
  const name = `INDEX(${cells.range("name")},1,${at})`;
  const shown = shortFormula(name, longest);
  const isSplit = `INDEX(${cells.range("splitIn")},1,${at})>${ofYear}`;
  const one = `IF(${isSplit},${quoted(texts.split.before)}&${shown}&${quoted(texts.split.after)},IF(${at}=1,"",${quoted(texts.renamed)}&${shown}))`;
  const several = `IF(SUM(${active})=1,${one},${quoted(texts.several)})`;
  const isMerged = `SUMPRODUCT(${active}*(${cells.range("mergedIn")}>${ofYear}))>0`;
  return `IF(SUM(${active})=0,"",IF(${isMerged},${quoted(texts.merged)},${several}))`;
}

/** The same, now. */
export function suffixNow(active: readonly Forebear[], ofYear: number): string {
  const [first, second] = active;
  if (first === undefined) return "";
  if (active.some(({ mergedIn }) => mergedIn > ofYear)) return texts.merged;
  if (second !== undefined) return texts.several;
  if (first.splitIn > ofYear) return `${texts.split.before}${shownNameNow(first)}${texts.split.after}`;
  return first.row === 0 ? "" : `${texts.renamed}${shownNameNow(first)}`;
}

/** Says that names lie further back than are followed; else nothing. */
export function cutFormula(cells: LineageCells): string {
  return `=IF(${cells.cell("through", mostNames - 1)}>=${mostNames},${quoted(texts.cut(mostNames - 1))},"")`;
}

/** The same, now. */
export const cutNow = (evaluation: Evaluation): string => (lineageOf(evaluation).isCut ? texts.cut(mostNames - 1) : "");
