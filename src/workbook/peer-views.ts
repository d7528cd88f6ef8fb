import { profiles, type ProfileId } from "../model/bijlage-d/index.ts";
import type { Evaluation, PeerEntry, PeerSubject, Score } from "../model/evaluation/evaluation.ts";
import { spreadAnswer, spreadOf } from "../model/spread.ts";
import { quoted, spreadFormula, type ScoreColumns } from "./formulas.ts";
import { tableNames } from "./names.ts";
import type { Said } from "./said.ts";
import { step2Texts } from "./sheet-texts.ts";
import { choices } from "./tables.ts";
import { columnTexts as heads } from "./texts.ts";

const texts = step2Texts.views;

/** How many remarks one cell shows; the table below them has all. */
const most = 6;
/** How much of one line is shown, in UTF-16 units. */
const longest = 600;

const column = (heading: string): string => `${tableNames.peerEntries}[${heading}]`;
const peers = column(heads.peer);
const notes = column(heads.notes);
const subjects = column(heads.subject);
const scores = column(heads.score);
const responses = column(heads.response);

/** Some rows of the table, as formulas over its columns and as a question about one entry. They agree; a spec holds that. */
interface Rows {
  /** Whether a row counts, row by row; an error in a row is no. */
  readonly isCounted: string;
  readonly count: string;
  readonly counts: (entry: PeerEntry) => boolean;
}

/** A text per row; a formula over whole columns, without `IF`, which older Excel does not work out row by row. */
interface Text {
  readonly formula: string;
  readonly of: (entry: PeerEntry) => string;
}

const labelOf = (subject: PeerSubject): string => choices.peerSubjects.get(subject) ?? subject;

const summed = (condition: string): string => `SUMPRODUCT(${condition}*1)`;

/** The rows on a subject, also one that was pasted with blanks around it: it is read as that subject. */
function rowsOn(subject: PeerSubject): Rows {
  const isCounted = `ISNUMBER(MATCH(TRIM(${subjects}),{${quoted(labelOf(subject))}},0))`;
  return { isCounted, count: summed(isCounted), counts: (entry) => entry.subject === subject };
}

/** The rows without a subject in which something else stands. */
function rowsOnNothing(): Rows {
  const isCounted = `ISNUMBER(1/(LEN(${subjects})=0)/(LEN(${notes}&${scores}&${responses})>0))`;
  return {
    isCounted,
    count: summed(isCounted),
    counts: ({ subject, note, score, response }) => subject === null && `${note}${score ?? ""}${response}` !== "",
  };
}

/** The rows with a score for a profile. */
function rowsScoring(profile: ProfileId): Rows {
  const isCounted = `ISNUMBER(MATCH(${scores},{1,2,3,4,5},0)/(TRIM(${subjects})=${quoted(labelOf(profile))}))`;
  return {
    isCounted,
    count: summed(isCounted),
    counts: ({ subject, score }) => subject === profile && score !== null,
  };
}

/** Who said what, the score with it, and below it what the organisation does with it. */
const view: Text = {
  formula: [
    `${peers}&REPT(${quoted(texts.score)}&${scores}&")",(LEN(${scores})>0)*1)&": "&${notes}`,
    `REPT(CHAR(10)&${quoted(texts.response)},(LEN(${responses})>0)*1)&${responses}`,
  ].join("&"),
  of: ({ organisation, note, score, response }) =>
    [
      `${organisation}${score === null ? "" : `${texts.score}${score})`}: ${note}`,
      response === "" ? "" : `\n${texts.response}${response}`,
    ].join(""),
};

const scored: Text = {
  formula: `${peers}&": "&${scores}`,
  of: ({ organisation, score }) => `${organisation}: ${score ?? ""}`,
};

/**
 * The row of the sheet in which the n-th that counts stands; 0, which comes before every row and is found nowhere, when there
 * are not so many.
 */
export function nthRow(rows: string, isCounted: string, number: number): string {
  return `MOD(SUMPRODUCT(SMALL(10^7-(10^7-ROW(${rows}))*${isCounted},${number})),10^7)`;
}

/** The n-th of the rows that count, one line. A row with an error in one of its cells says so. */
function line({ isCounted, count }: Rows, { formula }: Text, number: number): string {
  const place = nthRow(subjects, isCounted, number);
  const faulty = `IF(${count}<${number},"",CHAR(10)&${quoted(texts.faulty)})`;
  return `IFERROR(CHAR(10)&LEFT(LOOKUP(${place},ROW(${subjects}),${formula}),${longest}),${faulty})`;
}

const numbers = Array.from({ length: most }, (_, index) => index + 1);

/** The rows that count, a line each; that there are more, and something else when there are none. */
function listed(rows: Rows, text: Text, none: string, { peerReview }: Evaluation): Said {
  const lines = numbers.map((number) => line(rows, text, number)).join("&");
  const more = `IF(${rows.count}>${most},CHAR(10)&${quoted(texts.more)},"")`;
  const found = peerReview.entries.filter(rows.counts);
  const shown = found.slice(0, most).map((entry) => `\n${text.of(entry).slice(0, longest)}`);
  const now = [...shown, ...(found.length > most ? [`\n${texts.more}`] : [])].join("").slice(1);
  return {
    formula: `IF(${rows.count}=0,${quoted(none)},MID(${lines}&${more},2,${most * (longest + 1) + texts.more.length}))`,
    now: found.length === 0 ? none : now,
  };
}

/** What peers say on a subject, a line each with its score, and below each what the organisation does with it. */
export function viewsOn(subject: PeerSubject | null, evaluation: Evaluation): Said {
  return listed(subject === null ? rowsOnNothing() : rowsOn(subject), view, texts.none, evaluation);
}

/** Every score that peers gave a profile, and from two on how far they are apart. Never an average. */
export function scoresOn(profile: ProfileId, evaluation: Evaluation): Said {
  const rows = rowsScoring(profile);
  const list = listed(rows, scored, texts.noScores, evaluation);
  const given = evaluation.peerReview.entries
    .filter(rows.counts)
    .flatMap(({ score }): readonly Score[] => (score === null ? [] : [score]));
  const columns: ScoreColumns = { scores, labels: subjects, label: quoted(profiles[profile].title) };
  return {
    formula: `${list.formula}&IF(${rows.count}>1,CHAR(10)&${spreadFormula(columns)},"")`,
    now: given.length > 1 ? `${list.now}\n${spreadAnswer(spreadOf(given))}` : list.now,
  };
}

/** The subjects beside the questions and the profiles, in the order of the list of choices. */
export const otherSubjects: readonly (PeerSubject | null)[] = ["eigen", null];
