import { maybeLevel, profileIds, type ProfileId } from "../bijlage-d/index.ts";
import { isBlankText } from "../blank.ts";
import type { Evaluation, PeerEntry } from "../evaluation/evaluation.ts";
import { isSuggestion, wordsIn } from "../peer-merge/suggestion.ts";
import type { PlanProfile } from "./key.ts";
import { planTexts as texts } from "./texts.ts";

/** Something in the evaluation that asks for an action. */
export interface PlanGround {
  readonly profile: PlanProfile;
  /**
   * Which ground it is, within its profile: `S` a low score, `V` an improvement (help question 9), `A` an ambition
   * (help question 8), `C` a conclusion, `G` the talk with peers, `T…` one suggestion of a peer, by what it says.
   */
  readonly mark: string;
  /** What it is, in Dutch. */
  readonly label: string;
  /** The organisation's own words; empty for a score without justification. */
  readonly words: string;
  /** Where the words stand, in Dutch. */
  readonly from: string;
}

/** The help questions that a plan builds on, counting from 1. */
const questions = { ambition: 8, improvement: 9 } as const;
/** The conclusions that ask for an action, and the help questions of step 2 that look ahead. */
const conclusions = [3, 4, 5] as const;
const talks = [3, 4, 6] as const;

/** Everything that asks for an action: by profile, in their order, and then what concerns more than one. */
export function planGrounds(evaluation: Evaluation): readonly PlanGround[] {
  return groundsWith(evaluation, (entry) => isSuggestion(entry, evaluation));
}

/**
 * The grounds that keep a row's reason: beside what asks for an action, any remark of peers. A row that the user works out
 * keeps its reason when a score beside the remark goes up.
 */
export function keptGrounds(evaluation: Evaluation): readonly PlanGround[] {
  return groundsWith(evaluation, ({ note }) => !isBlankText(note));
}

type Counts = (entry: PeerEntry) => boolean;

function groundsWith(evaluation: Evaluation, counts: Counts): readonly PlanGround[] {
  return [
    ...profileIds.flatMap((profile) => profileGrounds(evaluation, profile, counts)),
    ...overarching(evaluation, counts),
  ];
}

function profileGrounds(evaluation: Evaluation, profile: ProfileId, counts: Counts): readonly PlanGround[] {
  const { notes } = evaluation.profiles[profile];
  const { improvement, ambition } = texts.grounds;
  const note = (mark: string, label: string, number: number, from: string): PlanGround => ({
    profile,
    mark,
    label,
    words: notes[number - 1] ?? "",
    from,
  });
  return [
    ...lowScore(evaluation, profile),
    ...[
      note("V", improvement, questions.improvement, texts.from.improvement),
      note("A", ambition, questions.ambition, texts.from.ambition),
    ].filter(isSaid),
    ...suggestions(evaluation, profile, (entry) => entry.subject === profile && counts(entry)),
  ];
}

const isSaid = ({ words }: Pick<PlanGround, "words">): boolean => !isBlankText(words);

function lowScore(evaluation: Evaluation, profile: ProfileId): readonly PlanGround[] {
  const { score, justification } = evaluation.profiles[profile];
  const level = maybeLevel(score);
  if (level === null || level.score > 2) return [];
  const words = isBlankText(justification) ? "" : justification;
  const label = texts.grounds.score(level.score, level.label);
  return [{ profile, mark: "S", label, words, from: texts.from.score }];
}

/** What peers noted; the same remark twice is one. */
function suggestions({ peerReview }: Evaluation, profile: PlanProfile, counts: Counts): readonly PlanGround[] {
  const grounds = peerReview.entries.filter(counts).map(({ organisation, note }): PlanGround => {
    const from = texts.from.peer(organisation.trim());
    const mark = suggestionMark(organisation, note);
    return { profile, mark, label: texts.grounds.peer, words: wordsIn(note), from };
  });
  return grounds.filter(({ mark }, index) => grounds.findIndex((other) => other.mark === mark) === index);
}

function overarching(evaluation: Evaluation, counts: Counts): readonly PlanGround[] {
  const profile = "overkoepelend";
  const { conclusion, talk } = texts.grounds;
  const concluded = conclusions.map((number): PlanGround => {
    const words = evaluation.conclusions[number - 1] ?? "";
    return { profile, mark: "C", label: conclusion, words, from: texts.from.conclusion(number) };
  });
  const talked = talks.map((number): PlanGround => {
    const words = evaluation.peerReview.notes[number - 1] ?? "";
    return { profile, mark: "G", label: talk, words, from: texts.from.talk(number) };
  });
  const isGeneral = ({ subject }: PeerEntry): boolean => !(profileIds as readonly unknown[]).includes(subject);
  const isCounted = (entry: PeerEntry): boolean => isGeneral(entry) && counts(entry);
  return [...concluded, ...talked].filter(isSaid).concat(suggestions(evaluation, profile, isCounted));
}

/**
 * The mark of a suggestion. Rows of the peers' table often have no key of their own, so a suggestion is known by what it
 * says, blanks and capitals aside: 20 bits of FNV-1a, short enough for a narrow column.
 */
function suggestionMark(organisation: string, note: string): string {
  const said = `${organisation}\n${note}`.toLowerCase().replaceAll(/\s+/g, " ").trim();
  let hash = 0x811c9dc5;
  for (let index = 0; index < said.length; index += 1) hash = Math.imul(hash ^ said.charCodeAt(index), 0x01000193);
  return `T${((hash >>> 12) ^ (hash & 0xfffff)).toString(36).toUpperCase()}`;
}
