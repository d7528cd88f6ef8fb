import { profileIds, profiles, type ProfileId } from "../bijlage-d/index.ts";
import { isBlankText } from "../blank.ts";
import { textLimit, type Evaluation, type PeerEntry, type Result } from "../evaluation/evaluation.ts";
import { failure, success, type Outcome, type Problem } from "../problem.ts";
import { comparable } from "../sharing/identity.ts";
import { isOwn } from "./identity.ts";
import { historyTexts as texts } from "./texts.ts";

/** The help question that asks for the ambition, counting from 0. */
const ambitionQuestion = 7;

/** What an evaluation comes to, not recorded yet. */
export type Finding = Omit<Result, "recordedOn">;

type Head = Pick<Finding, "evaluationId" | "organisation" | "year">;

/** A row per profile and source: the organisation itself, and every peer with a score or a remark on that profile. */
export function resultsOf(evaluation: Evaluation, head: Head): Outcome<readonly Finding[]> {
  const found = profileIds.map((profile) => peerResults(evaluation.peerReview.entries, profile, head));
  const [first, ...rest] = found.flatMap((one) => (one.ok ? [] : one.problems));
  if (first !== undefined) return failure(first, ...rest);
  const peers = found.flatMap((one) => (one.ok ? one.value : []));
  return success(
    profileIds.flatMap((profile) => [
      ownResult(evaluation, profile, head),
      ...peers.filter((one) => one.profile === profile),
    ]),
  );
}

function ownResult({ profiles: answers }: Evaluation, profile: ProfileId, head: Head): Finding {
  const { score, justification, notes } = answers[profile];
  return {
    ...head,
    profile,
    source: texts.selfEvaluation,
    score,
    justification,
    ambition: notes[ambitionQuestion] ?? "",
  };
}

const isSaid = ({ score, note }: PeerEntry): boolean => score !== null || !isBlankText(note);

function peerResults(entries: readonly PeerEntry[], profile: ProfileId, head: Head): Outcome<readonly Finding[]> {
  const byPeer = new Map<string, PeerEntry[]>();
  for (const entry of entries.filter((one) => one.subject === profile && isSaid(one))) {
    const peer = comparable(peerName(entry));
    byPeer.set(peer, [...(byPeer.get(peer) ?? []), entry]);
  }
  const groups = [...byPeer.values()];
  const [first, ...rest] = groups.flatMap((group) => scoreProblem(group, profile));
  if (first !== undefined) return failure(first, ...rest);
  return success(groups.map((group) => peerResult(group, profile, head)));
}

/** A peer's name as the results show it: never the mark of our own ones. */
function peerName({ organisation }: PeerEntry): string {
  const name = organisation.trim();
  if (name === "") return texts.namelessPeer;
  return isOwn({ source: name }) ? texts.peerCalled(name) : name;
}

const scoresOf = (group: readonly PeerEntry[]): readonly number[] => [
  ...new Set(group.flatMap(({ score }) => (score === null ? [] : [score]))),
];

/** One peer has one score for a profile: which of two is meant is not for us to say. */
function scoreProblem(group: readonly PeerEntry[], profile: ProfileId): Problem[] {
  const scores = scoresOf(group);
  const [entry] = group;
  if (scores.length < 2 || entry === undefined) return [];
  const said = texts.peerDiffers(peerName(entry), profiles[profile].title, scores.map(String));
  return [{ code: "collega-twee-scores", where: texts.peers, ...said }];
}

function peerResult(group: readonly PeerEntry[], profile: ProfileId, head: Head): Finding {
  const notes = group.map(({ note }) => note).filter((note) => !isBlankText(note));
  const [entry] = group;
  return {
    ...head,
    profile,
    source: entry === undefined ? texts.namelessPeer : peerName(entry),
    score: group.find(({ score }) => score !== null)?.score ?? null,
    justification: fitted(notes.join("\n")),
    ambition: "",
  };
}

/** What fits in a cell; the whole text stays in step 2, and goes to the archive from there. */
function fitted(text: string): string {
  return text.length <= textLimit ? text : `${text.slice(0, textLimit - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}
