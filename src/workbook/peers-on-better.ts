import type { Evaluation, PeerEntry } from "../model/evaluation/evaluation.ts";
import { isAboutBetter, typedScoreTag, wordsIn } from "../model/peer-merge/suggestion.ts";
import { cleanFormula, quoted } from "./formulas.ts";
import { tableNames } from "./names.ts";
import { nthRow } from "./peer-views.ts";
import { saidTexts as texts } from "./plan-texts.ts";
import { shortNow, type Said } from "./said.ts";
import { columnTexts as heads, labelTexts } from "./texts.ts";

/** Where a sheet shows the profiles and, row by row beside them, their scores: two ranges, as a formula names them. */
export interface LevelTable {
  readonly profiles: string;
  /** Each begins with the score, or with a letter when there is none. */
  readonly levels: string;
}

/** How many remarks are shown; the table of step 2 has all. */
const most = 5;
/** How much of one remark is shown, in UTF-16 units. */
const longest = 220;

const column = (heading: string): string => `${tableNames.peerEntries}[${heading}]`;
const peers = column(heads.peer);
const notes = column(heads.notes);
const subjects = column(heads.subject);
const scores = column(heads.score);

const tag = `CHAR(10)&${quoted(typedScoreTag)}`;
/** What a colleague says: `wordsIn` of the model, in built-in functions, row by row and behind a line break. */
const words = `LEFT(CHAR(10)&${notes},FIND(${tag},CHAR(10)&${notes}&${tag})-1)`;

/**
 * Whether a row says what can be better: `isAboutBetter` of the model, row by row, without `IF`, which older Excel does not
 * work out row by row. A row with an error does not count.
 */
function isCounted({ profiles, levels }: LevelTable): string {
  const subject = `TRIM(${subjects})`;
  const own = (score: number): string => `ISNUMBER(MATCH(${subject}&${score},${profiles}&LEFT(${levels},1),0))`;
  const peerLow = `ISNUMBER(MATCH(${subject},${profiles},0))*ISNUMBER(MATCH(${scores},{1,2},0))`;
  const ownLow = `(LEN(${scores})=0)*(${own(1)}+${own(2)})`;
  const asks = `(${subject}=${quoted(labelTexts.peerSubjects.vraag_6)})+${peerLow}+${ownLow}`;
  return `ISNUMBER(1/(${asks})/(LEN(${cleanFormula(words)})>0))`;
}

/** Who said what, on a line of its own, row by row. */
const text = [
  `CHAR(10)&${quoted(`${texts.peer}: `)}&MID(${words},2,${longest})`,
  `REPT("…",(LEN(${words})>${longest + 1})*1)`,
  `REPT(" ("&${peers}&")",(LEN(${peers})>0)*1)`,
].join("&");

/** The first remarks of peers on what can be better, a line each; the formula and what it shows now agree. */
export function peersOnBetter(evaluation: Evaluation, table: LevelTable): readonly Said[] {
  const counted = isCounted(table);
  const found = evaluation.peerReview.entries.filter((entry) => isAboutBetter(entry, evaluation));
  return Array.from({ length: most }, (_, index) => {
    const entry = found[index];
    const row = nthRow(subjects, counted, index + 1);
    return {
      formula: `IFERROR(LOOKUP(${row},ROW(${subjects}),${text}),"")`,
      now: entry === undefined ? "" : lineOf(entry),
    };
  });
}

function lineOf({ organisation, note }: PeerEntry): string {
  const by = organisation === "" ? "" : ` (${organisation})`;
  return `\n${texts.peer}: ${shortNow(wordsIn(note), longest)}${by}`;
}
