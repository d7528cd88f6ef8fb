import { profileIds, profiles, type ProfileId } from "../bijlage-d/index.ts";
import { isBlankText } from "../blank.ts";
import type { Evaluation, ProfileEvaluation, Score } from "../evaluation/evaluation.ts";
import { findPeople } from "../people/find.ts";
import { asksTalk, assessorScores, spreadOf } from "../spread.ts";
import type { Hit, Place, Rule, RuleId, Step, Subject } from "./finding.ts";
import { nameKey } from "../history/lineage.ts";
import { otherLevels } from "./levels.ts";
import { otherNames } from "./other-name.ts";
import { isVeryShort, mentions, normalised, speaksOfSpread, withoutProfile } from "./words.ts";

/** A profile as a rule looks at it. */
interface Looked {
  readonly id: ProfileId;
  readonly title: string;
  readonly own: ProfileEvaluation;
  readonly evaluation: Evaluation;
}

type Ground = Hit["ground"];

/** A rule that asks at most one question per profile, about the profile, in one place. */
function profileRule(
  id: RuleId,
  step: Step,
  kind: "score" | "justification",
  groundOf: (profile: Looked, subject: Subject) => Ground | null,
): Rule {
  const at = (profile: ProfileId): Place => ({ kind, profile });
  return { id, step, places: [kind], find: (subject) => hitsPerProfile(subject, at, groundOf) };
}

function hitsPerProfile(
  subject: Subject,
  at: (profile: ProfileId) => Place,
  groundOf: (profile: Looked, subject: Subject) => Ground | null,
): readonly Hit[] {
  return lookedAt(subject.evaluation).flatMap((profile) => {
    const ground = groundOf(profile, subject);
    return ground === null ? [] : [{ place: at(profile.id), ground, about: profile.title }];
  });
}

const lookedAt = (evaluation: Evaluation): readonly Looked[] =>
  profileIds.map((id) => ({ id, title: profiles[id].title, own: evaluation.profiles[id], evaluation }));

const isLow = (score: Score | null): score is 1 | 2 => score !== null && score <= 2;
const isHigh = (score: Score | null): score is 4 | 5 => score !== null && score >= 4;
const notScored: Ground = [];

const s1 = profileRule("S1", 1, "score", ({ id, own }, { strays }) => {
  const isStray = strays.some(({ place }) => place.kind === "score" && place.profile === id);
  return own.score === null && !isStray ? notScored : null;
});

const s2: Rule = {
  id: "S2",
  step: 1,
  places: ["score", "assessment", "peerEntry"],
  find: ({ strays }) =>
    strays
      .filter(({ place }) => s2.places.includes(place.kind))
      .map(({ place, shown }) => ({ place, ground: [shown], about: shown })),
};

const s3 = profileRule("S3", 1, "justification", ({ own }) =>
  own.score !== null && isBlankText(own.justification) ? [own.score] : null,
);

const s4 = profileRule("S4", 1, "justification", ({ own }) =>
  isVeryShort(own.justification) ? [normalised(own.justification)] : null,
);

/** One question per text, at the first profile that has it. */
const s5: Rule = {
  id: "S5",
  step: 1,
  places: ["justification"],
  find: ({ evaluation }) => [...sameTexts(evaluation)].flatMap(([text, same]) => sameHit(text, same)),
};

function sameTexts(evaluation: Evaluation): ReadonlyMap<string, readonly Looked[]> {
  const groups = new Map<string, Looked[]>();
  for (const profile of lookedAt(evaluation)) {
    const text = withoutProfile(profile.own.justification);
    groups.set(text, [...(groups.get(text) ?? []), profile]);
  }
  return groups;
}

function sameHit(text: string, same: readonly Looked[]): readonly Hit[] {
  const [first] = same;
  if (first === undefined || same.length === 1 || text === "") return [];
  const ids = same.map(({ id }) => id);
  return [{ place: { kind: "justification", profile: first.id }, ground: [text, ...ids], about: listed(same) }];
}

/** "Casemanager, Vergunningverlener en Juridisch adviseur". */
function listed(looked: readonly Looked[]): string {
  const titles = looked.map(({ title }) => title);
  return [titles.slice(0, -1).join(", "), ...titles.slice(-1)].join(" en ");
}

const s6: Rule = {
  id: "S6",
  step: 1,
  places: ["sources"],
  find: (subject) =>
    hitsPerProfile(
      subject,
      (profile) => ({ kind: "sources", profile }),
      ({ own }) => (isHigh(own.score) && !hasEvidence(own) ? [own.score] : null),
    ),
};

function hasEvidence({ notes, sources }: ProfileEvaluation): boolean {
  const words = [...notes, ...sources.flatMap(({ description, finding }) => [description, finding])];
  return words.some((text) => !isBlankText(text));
}

/** The help question that asks for improvements. */
const improvementQuestion = 9;

const s7: Rule = {
  id: "S7",
  step: 1,
  places: ["note"],
  find: (subject) =>
    hitsPerProfile(
      subject,
      (profile) => ({ kind: "note", profile, number: improvementQuestion }),
      ({ own }) => (isLow(own.score) && isBlankText(own.notes[improvementQuestion - 1] ?? "") ? [own.score] : null),
    ),
};

const s8: Rule = {
  id: "S8",
  step: 1,
  places: ["justification"],
  find: ({ evaluation }) => lookedAt(evaluation).flatMap(otherLevel),
};

function otherLevel({ id, own }: Looked): readonly Hit[] {
  if (own.score === null) return [];
  const found = otherLevels(own.justification, own.score);
  const ground = [own.score, ...found.map(({ text }) => normalised(text))];
  return found
    .slice(0, 1)
    .map(({ text }) => ({ place: { kind: "justification", profile: id }, ground, about: shortened(text) }));
}

const s9 = profileRule("S9", 1, "justification", ({ id, own, evaluation }) => {
  const scores = assessorScores(evaluation, id);
  const spread = spreadOf(scores);
  if (spread === null || !asksTalk(spread)) return null;
  return [own.justification, ...own.notes].some(speaksOfSpread) ? null : scores.toSorted();
});

const s10 = profileRule("S10", 1, "score", ({ id, own, evaluation }) => {
  const scores = assessorScores(evaluation, id);
  const spread = spreadOf(scores);
  if (own.score === null || spread === null) return null;
  const isWithin = own.score >= spread.lowest && own.score <= spread.highest;
  return isWithin ? null : [own.score, spread.lowest, spread.highest];
});

const s11: Rule = {
  id: "S11",
  step: 1,
  places: ["justification"],
  find: ({ evaluation }) =>
    lookedAt(evaluation).flatMap(({ id, own }) =>
      peopleIn(own.justification, { kind: "justification", profile: id }, evaluation.contact),
    ),
};

/** One question per text, about the first person that it seems to name; its ground is all of them. */
function peopleIn(text: string, place: Place, contact: string): readonly Hit[] {
  const found = findPeople(text, { contact }).map((find) => find.text);
  return found.slice(0, 1).map((first) => ({ place, ground: found, about: shortened(first) }));
}

/** The conclusion that asks what can or must be better. */
const betterQuestion = 3;

const s12: Rule = {
  id: "S12",
  step: 3,
  places: ["conclusion"],
  find: (subject) =>
    hitsPerProfile(
      subject,
      () => ({ kind: "conclusion", number: betterQuestion }),
      ({ id, own, evaluation }) =>
        isLow(own.score) && !evaluation.conclusions.some((text) => mentions(text, id)) ? [id, own.score] : null,
    ),
};

const s13 = headRule("S13", "contact", ({ evaluation }) => (isBlankText(evaluation.contact) ? "" : null));

const s14 = headRule("S14", "year", ({ evaluation, strays }) => {
  const stray = strays.find(({ place }) => place.kind === "year");
  if (stray !== undefined) return stray.shown;
  return evaluation.year === null ? "" : null;
});

const s15 = headRule("S15", "organisation", ({ evaluation }) => (isBlankText(evaluation.organisation) ? "" : null));

/** A rule about one cell of the form's head: what stands there when it asks a question, else `null`. */
function headRule(
  id: RuleId,
  kind: "organisation" | "contact" | "year",
  find: (subject: Subject) => string | null,
): Rule {
  return {
    id,
    step: 1,
    places: [kind],
    find: (subject) => {
      const about = find(subject);
      return about === null ? [] : [{ place: { kind }, ground: [about], about }];
    },
  };
}

const s16: Rule = {
  id: "S16",
  step: 1,
  places: ["assessment"],
  find: ({ evaluation: { assessments, contact } }) =>
    assessments.flatMap(({ id, assessor }) => peopleIn(assessor, { kind: "assessment", id }, contact)),
};

const s17: Rule = {
  id: "S17",
  step: 3,
  places: ["action"],
  find: ({ evaluation: { actions, contact } }) =>
    actions.flatMap(({ id, owner }) => peopleIn(owner, { kind: "action", id }, contact)),
};

const s18: Rule = {
  id: "S18",
  step: 1,
  places: ["organisation"],
  find: ({ evaluation }) => {
    const found = otherNames(evaluation);
    const about = found.map(shortened).join(", ");
    return found.length === 0 ? [] : [{ place: { kind: "organisation" }, ground: found.map(nameKey).sort(), about }];
  },
};

/** Enough of a text to recognise it in a sentence. */
function shortened(text: string): string {
  const characters = Array.from(text);
  return characters.length > 40 ? `${characters.slice(0, 40).join("")}…` : text;
}

/** Every rule, in the order in which its questions are asked within a step. */
export const rules: readonly Rule[] = [s15, s18, s13, s14, s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11, s16, s12, s17];
