import { profileIds, profiles, type ProfileId } from "../../model/bijlage-d/index.ts";
import type { Evaluation, Score } from "../../model/evaluation/evaluation.ts";
import { lineageOf, mostNames, type Forebear } from "../../model/history/lineage.ts";
import type { SheetDraft } from "../draft.ts";
import { isScoreFormula, quoted } from "../formulas.ts";
import { areaAddress, cellAddress } from "../grid.ts";
import {
  comparableRows,
  isOwnFormula,
  isUnder,
  ownResultsNow,
  ownRows,
  resultColumn,
  rowNumbers,
  type Ours,
} from "../last-time.ts";
import { lineageTexts as texts } from "../organisation-texts.ts";
import { developmentTexts } from "../sheet-texts.ts";
import { columnTexts as heads } from "../texts.ts";
import { shownName, shownNameNow, type LineageCells } from "./development-lineage.ts";

const style = "VTH hulpcijfer";

/** The names by their places, counting from 0. */
const everyName: readonly number[] = Array.from({ length: mostNames }, (_, at) => at);

/** A column of the matrix: where its year stands, and which it is now; 0 for none. */
export interface YearColumn {
  readonly ref: string;
  readonly now: number;
}

/** Where the figures per name stand: below the names, and to the right of them. */
export interface NamesPlace {
  readonly lineage: LineageCells;
  /** Earlier years, the first on the left. */
  readonly years: readonly YearColumn[];
  readonly top: number;
  readonly left: number;
}

const [scores, organisations, years] = [heads.score, heads.organisation, heads.year].map(resultColumn) as [
  string,
  string,
  string,
];

const ofProfile = (id: ProfileId, year: string): string =>
  `(${years}=${year})*(${resultColumn(heads.profile)}=${quoted(profiles[id].title)})*${isScoreFormula(scores)}`;

/** The score in the last of these rows. */
const scoreIn = (rows: string): string => `INDEX(${scores},SUMPRODUCT(MAX(${rows}*${rowNumbers})))`;

/** What the results say per year, profile and name; the matrix and the charts build on it. */
export class NameFigures {
  readonly #place: NamesPlace;
  readonly #ours: readonly Ours[];
  readonly #names: readonly Forebear[];

  constructor(evaluation: Evaluation, place: NamesPlace) {
    this.#place = place;
    this.#ours = ownResultsNow(evaluation);
    this.#names = lineageOf(evaluation).names;
  }

  #row(id: ProfileId, index: number): number {
    return this.#place.top + 1 + profileIds.indexOf(id) * this.#place.years.length + index;
  }

  #ref(index: number): string {
    return this.#place.years[index]?.ref ?? "";
  }

  /** How many scores there are, and how many of them can be compared with now. */
  #counts(id: ProfileId, index: number): { readonly all: string; readonly comparable: string } {
    const at = (column: number): string => cellAddress(this.#row(id, index), this.#place.left + column);
    return { all: at(1), comparable: at(2) };
  }

  #pieces(id: ProfileId, index: number): readonly string[] {
    return everyName.map((at) => cellAddress(this.#row(id, index), this.#place.left + 3 + at));
  }

  /** For every name whether it has results in a year. */
  active(index: number): string {
    const { lineage } = this.#place;
    const row = lineage.end + index;
    return areaAddress({ top: row, bottom: row, left: lineage.column(0), right: lineage.column(mostNames - 1) });
  }

  /** The names that have results in a year. */
  activeNow(index: number): readonly Forebear[] {
    return this.#names.filter((_, at) => this.#inYear(index).some(({ name }) => name === at));
  }

  #inYear(index: number): readonly Ours[] {
    const year = this.#place.years[index]?.now ?? 0;
    return this.#ours.filter(({ result }) => year !== 0 && result.year === year);
  }

  #scored(id: ProfileId, index: number): readonly Ours[] {
    return this.#inYear(index).filter(({ result }) => result.profile === id && result.score !== null);
  }

  /** The score of a profile in a year, to be set beside others: only when there is one, and it is not of before a merger. */
  score(id: ProfileId, index: number): { readonly formula: string; readonly score: Score | null } {
    const { all, comparable } = this.#counts(id, index);
    const value = scoreIn(`${ownRows}*${ofProfile(id, this.#ref(index))}`);
    const [only, second] = this.#scored(id, index);
    const isOne = second === undefined && only?.isComparable === true;
    return {
      // a column without a year has no figure: to a formula, a row without a year is one of the year 0
      formula: `=IF(AND(${this.#ref(index)}>0,${all}=1,${comparable}=1),${value},NA())`,
      score: isOne ? only.result.score : null,
    };
  }

  /** What is said instead where there is no such score: of which names there are scores, or `none`. */
  instead(id: ProfileId, index: number, none: string): { readonly formula: string; readonly now: string } {
    const { all, comparable } = this.#counts(id, index);
    const pieces = this.#pieces(id, index);
    const said = `${pieces[0]}:${pieces.at(-1)}`;
    const isDouble = `AND(${all}=${comparable},SUMPRODUCT((LEN(${said})>0)*1)=1)`;
    const joined = pieces.map((piece) => `IF(${piece}="","",${quoted(separator)}&${piece})`).join("&");
    const named = `IF(${isDouble},${quoted(developmentTexts.double)},MID(${joined},${separator.length + 1},2000))`;
    return { formula: `IF(${all}=0,${quoted(none)},${named})`, now: this.#insteadNow(id, index, none) };
  }

  #insteadNow(id: ProfileId, index: number, none: string): string {
    const found = this.#scored(id, index);
    if (found.length === 0) return none;
    const said = everyName.map((at) => this.#pieceNow(id, index, at)).filter((piece) => piece !== "");
    const isDouble = found.every((one) => one.isComparable) && said.length === 1;
    return isDouble ? developmentTexts.double : said.join(separator);
  }

  #pieceNow(id: ProfileId, index: number, at: number): string {
    if (this.score(id, index).score !== null) return "";
    const [first, second] = this.#scored(id, index).filter(({ name }) => name === at);
    const name = this.#names[at];
    if (first === undefined || name === undefined) return "";
    return `${shownNameNow(name)}: ${second === undefined ? first.result.score : developmentTexts.double}`;
  }

  /** The rows of the results under one name. */
  #under(at: number): string {
    const { lineage } = this.#place;
    const [name, until] = [lineage.cell("name", at), lineage.cell("until", at)];
    return `${isUnder(organisations, years, name, until)}*${isOwnFormula}`;
  }

  /** Draws all of it. */
  draw(draft: SheetDraft): void {
    this.#place.years.forEach((_, index) => this.#drawActive(draft, index));
    const { top, left } = this.#place;
    [texts.named, texts.count, texts.comparable].forEach((text, index) => draft.put(top, left + index, text, style));
    for (const id of profileIds) this.#place.years.forEach((_, index) => this.#drawProfile(draft, id, index));
  }

  #drawActive(draft: SheetDraft, index: number): void {
    const { lineage, years: all } = this.#place;
    const row = lineage.end + index;
    draft.put(row, lineage.column(-1), texts.active(all.length - index), style);
    for (const at of everyName) {
      const found = `SUMPRODUCT(${this.#under(at)}*(${years}=${this.#ref(index)}))>0`;
      const now = this.#inYear(index).some(({ name }) => name === at) ? 1 : 0;
      draft.formula(row, lineage.column(at), `=IF(${this.#ref(index)}=0,0,(${found})*1)`, now, style);
    }
  }

  #drawProfile(draft: SheetDraft, id: ProfileId, index: number): void {
    const row = this.#row(id, index);
    const { left, years: all } = this.#place;
    const rows = `${ownRows}*${ofProfile(id, this.#ref(index))}`;
    const found = this.#scored(id, index);
    draft
      .put(row, left, `${profiles[id].title}, ${all.length - index}`, style)
      .formula(row, left + 1, `=SUMPRODUCT(${rows}*1)`, found.length, style)
      .formula(
        row,
        left + 2,
        `=SUMPRODUCT(${rows}*${comparableRows})`,
        found.filter((one) => one.isComparable).length,
        style,
      );
    for (const at of everyName) {
      draft.formula(row, left + 3 + at, this.#pieceFormula(id, index, at), this.#pieceNow(id, index, at), style);
    }
  }

  #pieceFormula(id: ProfileId, index: number, at: number): string {
    const { all, comparable } = this.#counts(id, index);
    const rows = `${this.#under(at)}*${ofProfile(id, this.#ref(index))}`;
    const count = `SUMPRODUCT(${rows}*1)`;
    const value = `IF(${count}=1,${scoreIn(rows)},${quoted(developmentTexts.double)})`;
    const piece = `IF(${count}=0,"",${shownName(this.#place.lineage, at)}&": "&${value})`;
    return `=IF(OR(${all}=0,AND(${all}=1,${comparable}=1)),"",${piece})`;
  }
}

const separator = " · ";
