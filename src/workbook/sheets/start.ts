import { answerTexts } from "../../model/answer-texts.ts";
import { maybeLevel, profileIds, profiles, scoreForm, type ProfileId } from "../../model/bijlage-d/index.ts";
import { isBlankText } from "../../model/blank.ts";
import type { Evaluation } from "../../model/evaluation/evaluation.ts";
import { holdsGroup } from "../../model/history/comparison.ts";
import { SheetDraft, type DrawnSheet } from "../draft.ts";
import { isBlankFormula, isEmptyFormula, isScoreFormula, quoted, scoreWithLevel } from "../formulas.ts";
import { layoutVersion, names, tableNames, type SheetKey } from "../names.ts";
import { commonTexts, sheetNames, startTexts as texts, step1Texts } from "../sheet-texts.ts";
import { tabColours, type StyleName } from "../styles.ts";
import { columnTexts } from "../texts.ts";
import { banner, col, heading, heads, marginWidth, openFormatting, page } from "./parts.ts";

const last = col.D;

/** One line of the overview: where to go, what to do there, and where the evaluation stands, as an open question. */
interface Stop {
  readonly key: SheetKey;
  /** The name that the link leads to. */
  readonly target: string;
  readonly title: string;
  readonly what: string;
  readonly tip: string;
  readonly formula: string | null;
  readonly now: string | null;
}

/** The first sheet: whose evaluation this is, the way to every step, and how the workbook works. */
export function startSheet(evaluation: Evaluation): DrawnSheet {
  const draft = new SheetDraft(
    {
      key: "start",
      name: sheetNames.start,
      tabColor: tabColours.start,
      columns: [marginWidth, 180, 330, 280],
      protection: openFormatting,
      page: { ...page(evaluation, commonTexts.product, "landscape"), pagesHigh: 2 },
    },
    evaluation,
  );
  banner(draft, commonTexts.product, texts.subtitle, last, false);
  drawAbout(draft, 4, evaluation);
  const stopsEnd = drawStops(draft, 9, stops(evaluation));
  const howEnd = drawHow(draft, stopsEnd + 2);
  drawSource(draft, howEnd + 2);
  return draft.finish();
}

function drawAbout(draft: SheetDraft, top: number, evaluation: Evaluation): void {
  heading(draft, top, texts.about, last);
  const rows = [
    { label: scoreForm.organisationLabel, name: names.organisation, now: evaluation.organisation },
    { label: scoreForm.contactLabel, name: names.contact, now: evaluation.contact },
    { label: step1Texts.yearLabel, name: names.year, now: evaluation.year ?? "" },
  ];
  rows.forEach(({ label, name, now }, index) => {
    const row = top + 1 + index;
    const formula = `=IF(${name}="",${quoted(texts.unknown)},${name})`;
    draft
      .put(row, col.B, label, "VTH label")
      .formula(row, col.C, formula, now === "" ? texts.unknown : now, "VTH berekend");
    draft.atLeast(row, 22);
  });
  draft.link(top + 1, col.D, texts.fillIn, names.organisation, texts.fillInTip);
}

function stops(evaluation: Evaluation): readonly Stop[] {
  return [
    stop("leeswijzer"),
    stop("stap1", step1Standing(), step1Now(evaluation)),
    ...profileIds.map((id) => profileStop(id, evaluation)),
    stop(
      "stap2",
      step2Standing(),
      evaluation.peerReview.entries.some(({ organisation }) => organisation !== "")
        ? texts.standing.peers
        : texts.standing.optional,
    ),
    stop("stap3", step3Standing(), step3Now(evaluation)),
    onceMade("actieplan", evaluation),
    onceMade("samenvatting", evaluation),
    stop(
      "vragen",
      answersStanding(),
      evaluation.answers.some(({ answer }) => answer !== "") ? texts.standing.answers : texts.standing.noAnswers,
    ),
    stop(
      "resultaten",
      resultsStanding(),
      evaluation.history.length > 0 ? texts.standing.history : texts.standing.noHistory,
    ),
    stop("organisaties"),
    onceArchived(evaluation),
    ...(holdsGroup(evaluation) ? [stop("vergelijking")] : []),
    stop("ontwikkeling"),
    stop("draaitabel"),
  ];
}

function stop(
  key: Exclude<SheetKey, ProfileId | "start" | "gevonden" | "teruggezet" | "reservekopieen">,
  formula?: string,
  now?: string,
): Stop {
  const target = names.sheet(key);
  return { key, target, title: sheetNames[key], ...texts.links[key], formula: formula ?? null, now: now ?? null };
}

/** A stop that is always there, at a sheet that is not: the link leads to what step 3 says of it until it is made. */
function onceMade(key: "actieplan" | "samenvatting", { actions }: Evaluation): Stop {
  const { noPlan, plan } = texts.standing;
  const rows = `ROWS(INDIRECT(${quoted(`${tableNames.actions}[${columnTexts.specific}]`)}))`;
  const formula = `=IF(ISERROR(${rows}),${quoted(noPlan)},${quoted(plan[key])})`;
  return { ...stop(key, formula, actions.length > 0 ? plan[key] : noPlan), target: names.wayTo(key) };
}

/** The same for the archive: until there is one the link leads to the results. */
function onceArchived({ archive }: Evaluation): Stop {
  const { noArchive, archive: there } = texts.standing;
  const rows = `ROWS(INDIRECT(${quoted(`${tableNames.archive}[${columnTexts.given}]`)}))`;
  const formula = `=IF(ISERROR(${rows}),${quoted(noArchive)},${quoted(there)})`;
  return { ...stop("archief", formula, archive.length > 0 ? there : noArchive), target: names.wayTo("archief") };
}

function profileStop(id: ProfileId, evaluation: Evaluation): Stop {
  const { score, justification } = evaluation.profiles[id];
  const level = maybeLevel(score);
  const ask = level !== null && isBlankText(justification) ? texts.standing.noReason : "";
  const now = level === null ? answerTexts.notScored : `${level.score} · ${level.label}${ask}`;
  const shown = scoreWithLevel(names.score(id), texts.standing.invalid);
  const missing = `AND(${isScoreFormula(names.score(id))},${isBlankFormula(names.justification(id))})`;
  const formula = `=${shown}&IF(${missing},${quoted(texts.standing.noReason)},"")`;
  return { key: id, target: names.sheet(id), title: profiles[id].title, ...texts.links.profile, formula, now };
}

const scores = profileIds.map((id) => names.score(id));

/** Names the profiles that nobody has scored yet; what stands in a score cell but is no score counts as scored here. */
function step1Standing(): string {
  const parts = profileIds.map(
    (id) => `IF(${isEmptyFormula(names.score(id))},${quoted(`, ${profiles[id].title}`)},"")`,
  );
  const missing = `MID(${parts.join("&")},3,200)`;
  const filled = scores.map((name) => `IF(${isEmptyFormula(name)},0,1)`).join("+");
  const { nothing, some, all } = texts.standing;
  return `=IF(${filled}=0,${quoted(nothing)},IF(${filled}=5,${quoted(all)},${quoted(some)}&${missing}))`;
}

function step1Now(evaluation: Evaluation): string {
  const missing = profileIds.filter((id) => evaluation.profiles[id].score === null);
  if (missing.length === profileIds.length) return texts.standing.nothing;
  if (missing.length === 0) return texts.standing.all;
  return texts.standing.some + missing.map((id) => profiles[id].title).join(", ");
}

function step2Standing(): string {
  const entries = `${tableNames.peerEntries}[${columnTexts.peer}]`;
  const { optional, peers } = texts.standing;
  return `=IF(COUNTA(${entries})=0,${quoted(optional)},${quoted(peers)})`;
}

function step3Standing(): string {
  const joined = [1, 2, 3, 4, 5].map((number) => names.conclusion(number));
  const empty = joined.map((name) => `${name}=""`).join(",");
  return `=IF(AND(${empty}),${quoted(texts.standing.noConclusion)},${quoted(texts.standing.conclusion)})`;
}

function step3Now(evaluation: Evaluation): string {
  const hasAny = evaluation.conclusions.some((text) => text !== "");
  return hasAny ? texts.standing.conclusion : texts.standing.noConclusion;
}

function answersStanding(): string {
  const given = `COUNTA(${tableNames.answers}[${columnTexts.answer}])`;
  return `=IF(${given}=0,${quoted(texts.standing.noAnswers)},${quoted(texts.standing.answers)})`;
}

function resultsStanding(): string {
  const recorded = `COUNT(${tableNames.results}[${columnTexts.year}])`;
  return `=IF(${recorded}=0,${quoted(texts.standing.noHistory)},${quoted(texts.standing.history)})`;
}

function drawStops(draft: SheetDraft, top: number, list: readonly Stop[]): number {
  heading(draft, top, texts.steps, last);
  heads(draft, top + 1, col.B, [texts.columns.step, texts.columns.what, texts.columns.standing]);
  list.forEach((one, index) => {
    const row = top + 2 + index;
    draft.link(row, col.B, one.title, one.target, one.tip).put(row, col.C, one.what, "VTH omschrijving");
    if (one.formula === null) draft.put(row, col.D, null, "VTH berekend");
    else draft.formula(row, col.D, one.formula, one.now, "VTH berekend");
    draft.atLeast(row, 24);
  });
  return top + 1 + list.length;
}

function drawHow(draft: SheetDraft, top: number): number {
  heading(draft, top, texts.howTitle, last);
  texts.how.forEach((text, index) => draft.across(top + 1 + index, col.B, last, text, "VTH tekst"));
  const legend = top + 2 + texts.how.length;
  const samples: readonly (readonly [string, StyleName])[] = [
    [texts.legend.input, "VTH voorbeeld"],
    [texts.legend.calculated, "VTH berekend"],
    [texts.legend.question, "VTH vraag"],
  ];
  samples.forEach(([text, style], index) => draft.put(legend, col.B + index, text, style));
  draft.atLeast(legend, 24);
  return legend;
}

function drawSource(draft: SheetDraft, row: number): void {
  draft.across(row, col.B, last, texts.source, "VTH hint");
  draft.put(row + 1, col.B, texts.layout, "VTH hint").put(row + 1, col.C, layoutVersion, "VTH hint");
  draft.name(names.layout, row + 1, col.C);
}
