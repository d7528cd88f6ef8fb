import { profileIds, profiles, type ProfileId } from "../../model/bijlage-d/index.ts";
import type { Evaluation, Score } from "../../model/evaluation/evaluation.ts";
import {
  compared,
  comparedCount,
  groupMinimum,
  mostCompared,
  ownCompared,
  type Compared,
} from "../../model/history/comparison.ts";
import { mostNames } from "../../model/history/lineage.ts";
import type { CellValue } from "../blueprint.ts";
import type { SheetDraft } from "../draft.ts";
import { isScoreFormula, quoted } from "../formulas.ts";
import { cellAddress } from "../grid.ts";
import { isOwnFormula, resultColumn, rowNumbers } from "../last-time.ts";
import { listNames } from "../names.ts";
import { comparisonTexts as texts } from "../organisation-texts.ts";
import { columnTexts as heads } from "../texts.ts";

const style = "VTH hulpcijfer";
const hidden = "VTH verborgen cijfer";
const rows = ["row", "organisation", "score", "counted"] as const;
type Row = (typeof rows)[number];

/** The widths of the columns that the figures take: what each row is, how many there are, and one per result. */
export const figureWidths: readonly number[] = [150, 90, 60, ...Array.from({ length: mostCompared }, () => 40)];

/** Where the figures stand, the year and the minimum that hold for them. */
export interface FiguresPlace {
  readonly top: number;
  readonly left: number;
  readonly year: string;
  readonly minimum: string;
}

/** A cell as it is worked out, and what it shows now. */
export interface Shown {
  readonly formula: string;
  readonly now: CellValue;
}

const [scores, organisations, years] = [heads.score, heads.organisation, heads.year].map(resultColumn) as [
  string,
  string,
  string,
];
/** Before the name of an organisation, so that a cell without one is no organisation. */
const mark = "• ";

/**
 * The results that are compared, side by side beside what is read: per profile four rows. Side by side and not one below
 * another, or the sheet would print as many pages.
 */
export class ComparisonFigures {
  readonly #place: FiguresPlace;
  readonly #evaluation: Evaluation;
  readonly #hasOwn: boolean;
  readonly #year: number;
  readonly #found: Readonly<Record<ProfileId, readonly Compared[]>>;

  constructor(evaluation: Evaluation, hasOwn: boolean, place: FiguresPlace, year: number) {
    this.#place = place;
    this.#evaluation = evaluation;
    this.#hasOwn = hasOwn;
    this.#year = year;
    this.#found = Object.fromEntries(profileIds.map((id) => [id, compared(evaluation.history, id, year)])) as Record<
      ProfileId,
      readonly Compared[]
    >;
  }

  #rowOf(id: ProfileId, row: Row): number {
    return this.#place.top + profileIds.indexOf(id) * rows.length + rows.indexOf(row);
  }

  #cell(id: ProfileId, row: Row, index: number): string {
    return cellAddress(this.#rowOf(id, row), this.#place.left + 3 + index);
  }

  #range(id: ProfileId, row: Row, count: number = mostCompared): string {
    return `${this.#cell(id, row, 0)}:${this.#cell(id, row, count - 1)}`;
  }

  /** Where it stands how many results there are, how many organisations count, and the own score. */
  #total(id: ProfileId, row: Row): string {
    return cellAddress(this.#rowOf(id, row), this.#place.left + 2);
  }

  /** Which rows of the results are compared, as a product of conditions. */
  #meant(id: ProfileId): string {
    const ofProfile = `(${resultColumn(heads.profile)}=${quoted(profiles[id].title)})`;
    return `${isOwnFormula}*(${years}=${this.#place.year})*${ofProfile}*${isScoreFormula(scores)}*(TRIM(${organisations})<>"")`;
  }

  #countNow(id: ProfileId): number {
    return this.#found[id].filter(({ counted }) => counted > 0).length;
  }

  #leftOutNow(id: ProfileId): number {
    return this.#found[id].filter(({ counted }) => counted === -1).length;
  }

  #isTooManyNow(id: ProfileId): boolean {
    return comparedCount(this.#evaluation.history, id, this.#year) > mostCompared;
  }

  /** A value where the group is large enough, and otherwise nothing that tells of what anybody gave. */
  #where(id: ProfileId, value: string, now: CellValue): Shown {
    const isEnough = `AND(${this.#total(id, "row")}<=${mostCompared},${this.#total(id, "counted")}>=${this.#place.minimum})`;
    const isShown = !this.#isTooManyNow(id) && this.#countNow(id) >= groupMinimum.standard;
    return { formula: `=IF(${isEnough},${value},${quoted(texts.hidden)})`, now: isShown ? now : texts.hidden };
  }

  /** How many organisations are compared. */
  organisations(id: ProfileId): Shown {
    return this.#where(id, this.#total(id, "counted"), this.#countNow(id));
  }

  /** How many of them are at a level. */
  atLevel(id: ProfileId, score: Score): Shown {
    const now = this.#found[id].filter(({ counted }) => counted === score).length;
    return this.#where(id, `COUNTIF(${this.#range(id, "counted")},${score})`, now);
  }

  /** The organisation's own score among them. */
  own(id: ProfileId): Shown {
    const total = this.#total(id, "score");
    const now = ownCompared(this.#evaluation, this.#found[id], this.#year) ?? texts.noOwn;
    return this.#where(id, `IF(${total}=0,${quoted(texts.noOwn)},${total})`, now);
  }

  /**
   * Why nothing is shown; else what was left out. Of a group that is too small only how many take part is told: that some
   * gave different scores would tell of one who can be recognised.
   */
  remark(id: ProfileId): Shown {
    const [all, count, out] = [this.#total(id, "row"), this.#total(id, "counted"), this.#total(id, "organisation")];
    const { minimum } = this.#place;
    const few = `${quoted(texts.few.before)}&${count}&${quoted(texts.few.between)}&${minimum}&${quoted(texts.few.after)}`;
    const left = `IF(${out}=0,"",IF(${out}=1,${quoted(texts.leftOutOne)},${quoted(texts.leftOut.before)}&${out}&${quoted(texts.leftOut.after)}))`;
    const formula = `=IF(${all}>${mostCompared},${quoted(texts.tooMany(mostCompared))},IF(${count}<${minimum},${few},${left}))`;
    return { formula, now: this.#remarkNow(id) };
  }

  #remarkNow(id: ProfileId): string {
    const [count, out] = [this.#countNow(id), this.#leftOutNow(id)];
    const { few, leftOut, leftOutOne, tooMany } = texts;
    const minimum = groupMinimum.standard;
    if (this.#isTooManyNow(id)) return tooMany(mostCompared);
    if (count < minimum) return `${few.before}${count}${few.between}${minimum}${few.after}`;
    if (out === 0) return "";
    return out === 1 ? leftOutOne : `${leftOut.before}${out}${leftOut.after}`;
  }

  /** Draws all of it. */
  draw(draft: SheetDraft): void {
    for (const id of profileIds) {
      this.#drawTotals(draft, id);
      for (let index = 0; index < mostCompared; index += 1) this.#drawResult(draft, id, index);
    }
  }

  #drawTotals(draft: SheetDraft, id: ProfileId): void {
    const { left } = this.#place;
    const own = this.#hasOwn ? ownCompared(this.#evaluation, this.#found[id], this.#year) : null;
    const totals: Readonly<Record<Row, Shown>> = {
      row: {
        formula: `=IFERROR(SUMPRODUCT(${this.#meant(id)}*1),0)`,
        now: comparedCount(this.#evaluation.history, id, this.#year),
      },
      organisation: { formula: `=COUNTIF(${this.#range(id, "counted")},-1)`, now: this.#leftOutNow(id) },
      score: { formula: this.#hasOwn ? this.#ownFormula(id) : "=0", now: own ?? 0 },
      counted: { formula: `=COUNTIF(${this.#range(id, "counted")},">0")`, now: this.#countNow(id) },
    };
    rows.forEach((row) => {
      const at = this.#rowOf(id, row);
      draft
        .put(at, left, row === "row" ? profiles[id].title : null, style)
        .put(at, left + 1, texts.figures[row], style);
      draft.formula(at, left + 2, totals[row].formula, totals[row].now, hidden);
    });
  }

  /** The score of the one that counts under a name that the organisation had in that year; 0 without just one. */
  #ownFormula(id: ProfileId): string {
    const places = Array.from({ length: mostNames }, (_, at) => at);
    const { year } = this.#place;
    const [counted, all] = [this.#range(id, "counted"), this.#range(id, "organisation")];
    const under = places.map((at) => {
      const name = `INDEX(${listNames.lineageNames},1,${at + 1})`;
      const counts = `(INDEX(${listNames.lineageUntil},1,${at + 1})>=${year})*(INDEX(${listNames.lineageMerged},1,${at + 1})<=${year})`;
      return `(TRIM(${all})=TRIM(${quoted(mark)}&${name}))*${counts}`;
    });
    const mine = `(${counted}>0)*(${under.join("+")})`;
    return `=IFERROR(IF(SUMPRODUCT(${mine})=1,SUMPRODUCT(${mine}*${counted}),0),0)`;
  }

  #drawResult(draft: SheetDraft, id: ProfileId, index: number): void {
    const now = this.#found[id][index];
    const [row, organisation, score] = [
      this.#cell(id, "row", index),
      this.#cell(id, "organisation", index),
      this.#cell(id, "score", index),
    ];
    const before = index === 0 ? null : this.#cell(id, "row", index - 1);
    const below = before === null ? "" : `*(${rowNumbers}<${before})`;
    const found = `IFERROR(SUMPRODUCT(MAX(${this.#meant(id)}${below}*${rowNumbers})),0)`;
    const isSame = `(TRIM(${this.#range(id, "organisation")})=TRIM(${organisation}))`;
    const isMet =
      index === 0 ? "FALSE" : `SUMPRODUCT((TRIM(${this.#range(id, "organisation", index)})=TRIM(${organisation}))*1)>0`;
    const differs = `SUMPRODUCT(${isSame}*(${this.#range(id, "score")}<>${score}))>0`;
    const formulas: Readonly<Record<Row, Shown>> = {
      row: { formula: before === null ? `=${found}` : `=IF(${before}=0,0,${found})`, now: now?.row ?? 0 },
      organisation: {
        formula: `=IF(${row}=0,"",${quoted(mark)}&INDEX(${organisations},${row}))`,
        now: now === undefined ? "" : `${mark}${now.result.organisation}`,
      },
      score: { formula: `=IF(${row}=0,0,INDEX(${scores},${row}))`, now: now?.result.score ?? 0 },
      counted: { formula: `=IF(${row}=0,0,IF(${isMet},0,IF(${differs},-1,${score})))`, now: now?.counted ?? 0 },
    };
    rows.forEach((one) =>
      draft.formula(
        this.#rowOf(id, one),
        this.#place.left + 3 + index,
        formulas[one].formula,
        formulas[one].now,
        hidden,
      ),
    );
  }
}
