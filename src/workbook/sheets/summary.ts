import { answerTexts } from "../../model/answer-texts.ts";
import { maybeLevel, profileIds, profiles, scale, type ProfileId } from "../../model/bijlage-d/index.ts";
import { counts, type Action, type Evaluation } from "../../model/evaluation/evaluation.ts";
import { SheetDraft, type DrawnSheet } from "../draft.ts";
import { isScoreFormula, quoted, scoreWithLevel } from "../formulas.ts";
import { cellAddress } from "../grid.ts";
import { names } from "../names.ts";
import { summaryTexts as texts } from "../plan-texts.ts";
import { shortFormula, shortNow } from "../said.ts";
import { sheetNames } from "../sheet-texts.ts";
import { tabColours, type StyleName } from "../styles.ts";
import { actionTable, type Column } from "../tables.ts";
import { columnTexts } from "../texts.ts";
import { banner, marginWidth, openFormatting, page } from "./parts.ts";

/** Columns by what they hold: scores and conclusions on the left, the picture and the actions on the right. */
const at = { label: 2, level: 3, words: 4, gap: 5, profile: 6, what: 7, owner: 8, end: 9, status: 10 } as const;
const scoresTop = 4;
const firstProfile = scoresTop + 2;
const lastProfile = firstProfile + profileIds.length - 1;
const listTop = lastProfile + 1;
const firstAction = listTop + 2;
/** How many actions fit on the page. */
const mostActions = 8;
const limits = { justification: 130, conclusion: 150, what: 74, reason: 54, owner: 32 } as const;
/**
 * Points: three lines for a score, two for a conclusion or an action. With these, and with texts within the limits, the page
 * is as high and as wide as prints at 8 points.
 */
const heights = { part: 24, heads: 22, score: 45, list: 36, last: 30 } as const;

/**
 * One page for the board. Everything on it is worked out from the other sheets, so it is never behind. It asks for the
 * plan's columns by name only when it calculates (INDIRECT): it outlives a plan that is deleted and drawn up again.
 */
export function summarySheet(evaluation: Evaluation): DrawnSheet {
  const draft = new SheetDraft(
    {
      key: "samenvatting",
      name: sheetNames.samenvatting,
      tabColor: tabColours.step3,
      columns: [marginWidth, 138, 118, 256, 12, 128, 214, 94, 68, 62],
      protection: openFormatting,
      page: { ...page(evaluation, sheetNames.samenvatting, "landscape"), pagesHigh: 1 },
    },
    evaluation,
  );
  banner(draft, sheetNames.samenvatting, texts.subtitle, at.status);
  draft.name(names.wayTo("samenvatting"), 1, 1);
  drawScores(draft, evaluation);
  drawPicture(draft, evaluation);
  drawConclusions(draft, evaluation);
  drawActions(draft, evaluation.actions);
  return draft.finish();
}

function part(draft: SheetDraft, row: number, left: number, right: number, text: string): void {
  draft.across(row, left, right, text, "VTH kop").exactly(row, heights.part);
}

function columnHeads(draft: SheetDraft, row: number, left: number, heads: readonly string[]): void {
  heads.forEach((head, index) => draft.put(row, left + index, head, "VTH kolomkop"));
}

function drawScores(draft: SheetDraft, evaluation: Evaluation): void {
  const { profile, score, justification } = texts.scoreColumns;
  part(draft, scoresTop, at.label, at.words, texts.scores);
  columnHeads(draft, scoresTop + 1, at.label, [profile, score, justification]);
  draft.exactly(scoresTop + 1, heights.heads);
  profileIds.forEach((id) => drawScore(draft, id, evaluation));
}

const rowOf = (id: ProfileId): number => firstProfile + profileIds.indexOf(id);

function drawScore(draft: SheetDraft, id: ProfileId, { profiles: answers }: Evaluation): void {
  const row = rowOf(id);
  const { score, justification } = answers[id];
  const level = maybeLevel(score);
  const levelNow = level === null ? answerTexts.notScored : `${level.score} · ${level.label}`;
  const levelFormula = `=${scoreWithLevel(names.score(id))}`;
  draft.put(row, at.label, profiles[id].title, "VTH vraagkop");
  draft.formula(row, at.level, levelFormula, levelNow, "VTH berekend");
  short(draft, row, at.words, names.justification(id), justification, limits.justification);
  draft.exactly(row, heights.score);
}

/** A text or its beginning. An empty cell shows nothing, where Excel would show 0. */
function short(draft: SheetDraft, row: number, column: number, ref: string, now: string, limit: number): void {
  draft.formula(row, column, `=IF(${ref}="","",${shortFormula(ref, limit)})`, shortNow(now, limit), "VTH berekend");
}

/** The radar chart, over the figures that it shows. A profile that is not scored is no figure: never 0. */
function drawPicture(draft: SheetDraft, { profiles: answers }: Evaluation): void {
  const { name, title, profile, score } = texts.chart;
  part(draft, scoresTop, at.profile, at.status, texts.picture);
  draft.put(scoresTop + 1, at.profile, profile, "VTH hint").put(scoresTop + 1, at.what, score, "VTH hint");
  profileIds.forEach((id) => {
    const formula = `=IF(${isScoreFormula(names.score(id))},${names.score(id)},NA())`;
    draft.put(rowOf(id), at.profile, profiles[id].title, "VTH hint");
    draft.formula(rowOf(id), at.what, formula, answers[id].score ?? "#N/A", "VTH hint");
  });
  draft.chart({
    name,
    kind: "radar",
    title,
    source: `${cellAddress(scoresTop + 1, at.profile)}:${cellAddress(lastProfile, at.what)}`,
    seriesBy: "columns",
    from: cellAddress(scoresTop + 1, at.profile),
    to: cellAddress(lastProfile, at.status),
    altText: texts.chartAlt,
    axis: { min: 0, max: 5, step: 1 },
  });
}

function drawConclusions(draft: SheetDraft, { conclusions }: Evaluation): void {
  part(draft, listTop, at.label, at.words, texts.conclusions);
  for (let index = 0; index < counts.conclusions; index += 1) {
    const row = listTop + 1 + index;
    const ref = names.conclusion(index + 1);
    draft.put(row, at.label, texts.conclusionHeads[index] ?? "", "VTH vraagkop");
    draft.across(row, at.level, at.words, null, "VTH berekend");
    short(draft, row, at.level, ref, conclusions[index] ?? "", limits.conclusion);
    draft.exactly(row, heights.list);
  }
  const scaleRow = listTop + 1 + counts.conclusions;
  const levels = scale.map(({ score, label }) => `${score} ${label}`).join(" · ");
  draft.across(scaleRow, at.label, at.words, `${texts.scale}: ${levels}. ${texts.method}`, "VTH tekst");
}

function drawActions(draft: SheetDraft, actions: readonly Action[]): void {
  const { profile, what, owner, end, status } = texts.actionColumns;
  part(draft, listTop, at.profile, at.status, texts.actions);
  columnHeads(draft, listTop + 1, at.profile, [profile, what, owner, end, status]);
  for (let index = 0; index < mostActions; index += 1) {
    drawAction(draft, firstAction + index, index + 1, actions[index] ?? null);
  }
  const count = actions.filter(isShown).length - mostActions;
  const { before, after } = texts.more;
  const row = firstAction + mostActions;
  draft.across(row, at.profile, at.status, null, "VTH tekst").exactly(row, heights.last);
  draft.formula(row, at.profile, moreFormula(), count > 0 ? `${before}${count}${after}` : "", "VTH tekst");
}

const planColumn = (heading: string): string => `INDIRECT(${quoted(`${actionTable.name}[[${heading}]]`)})`;
const cellOf = (heading: string, number: number): string => `INDEX(${planColumn(heading)},${number})`;

/** Every row that says something about what it is for. */
const isShown = ({ profile, reason, specific }: Action): boolean =>
  profile !== null || reason !== "" || specific !== "";

function moreFormula(): string {
  const { before, after } = texts.more;
  const words = [columnTexts.profile, columnTexts.cause, columnTexts.specific].map(planColumn).join("&");
  const rest = `SUMPRODUCT(--(${words}<>""))-${mostActions}`;
  return `=IFERROR(IF(${rest}>0,${quoted(before)}&(${rest})&${quoted(after)},""),"")`;
}

function drawAction(draft: SheetDraft, row: number, number: number, action: Action | null): void {
  const text = (heading: string): string => `${cellOf(heading, number)}&""`;
  const put = (column: number, formula: string, now: string | number, style: StyleName = "VTH berekend"): void => {
    draft.formula(row, column, `=IFERROR(${formula},"")`, now, style);
  };
  const { toWorkOut } = texts;
  const cause = text(columnTexts.cause);
  const planned = shortFormula(`(${text(columnTexts.specific)})`, limits.what);
  const still = `IF(${cause}="","",${quoted(toWorkOut)}&${shortFormula(`(${cause})`, limits.reason)})`;
  put(at.profile, text(columnTexts.profile), cellNow(action, "profile"));
  put(at.what, `IF(${text(columnTexts.specific)}="",${still},${planned})`, whatNow(action));
  put(
    at.owner,
    shortFormula(`(${text(columnTexts.owner)})`, limits.owner),
    shortNow(action?.owner ?? "", limits.owner),
  );
  const end = cellOf(columnTexts.end, number);
  put(at.end, `IF(ISNUMBER(${end}),${end},"")`, cellNow(action, "end"), "VTH berekende datum");
  put(at.status, text(columnTexts.status), cellNow(action, "status"));
  draft.exactly(row, heights.list);
}

function whatNow(action: Action | null): string {
  if (action === null) return "";
  if (action.specific !== "") return shortNow(action.specific, limits.what);
  return action.reason === "" ? "" : texts.toWorkOut + shortNow(action.reason, limits.reason);
}

/** What a cell of the plan holds. */
function cellNow(action: Action | null, property: keyof Action): string | number {
  const found: Column<Action> | undefined = actionTable.columns.find((column) => column.property === property);
  const value = action === null ? null : (found?.toCell(action) ?? null);
  return typeof value === "number" ? value : String(value ?? "");
}
