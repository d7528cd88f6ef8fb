import fc from "fast-check";
import { profileIds, type ProfileId } from "../../src/model/bijlage-d/profiles.ts";
import { isBlankText } from "../../src/model/blank.ts";
import { dateLimits } from "../../src/model/evaluation/dates.ts";
import {
  counts,
  textLimit,
  yearLimits,
  type Action,
  type Answered,
  type Archived,
  type Assessment,
  type Evaluation,
  type MaybeScore,
  type OrganisationChange,
  type PeerEntry,
  type PeerReview,
  type PeerSubject,
  type ProfileEvaluation,
  type ProfileText,
  type Result,
  type Source,
} from "../../src/model/evaluation/evaluation.ts";
import type { ProfilePack } from "../../src/model/profile-pack/index.ts";

/** Texts that Excel, a file format or a careless program would take for something else. */
export const nastyTexts: readonly string[] = [
  "",
  "=1+1",
  "+31 6 12345678",
  "-5",
  "@SUM(A1)",
  "\tingesprongen",
  "\rregel",
  "'apostrof",
  "''dubbel'",
  "“gekrulde” 'enkele' \"rechte\" ’s avonds",
  'hij zei ""ja""',
  "eerste\ntweede\r\nderde\rvierde",
  "kolom\tkolom",
  " spatie ervoor en erna ",
  "   ",
  "een  twee   drie",
  "Één coöperatie, ‘façade’ – geïnd … €",
  "e\u0301e\u0301n (samengesteld)",
  "👩🏽‍🚒 en 🇳🇱 en 𝒳",
  "שלום עולם",
  "3",
  "003",
  "2,5",
  "1e5",
  "50%",
  "1-2",
  "31-12-2027",
  "2026-01-31",
  "12:30",
  "TRUE",
  "ONWAAR",
  "null",
  "#N/A",
  "#NAAM?",
  "_x000D_ en _x0041_",
  "<b>&amp; &lt;/b></t>]]>",
  "{{naam}} ${naam} %s",
  "__proto__",
  "a\u00a0b\u200bc\u2028d",
  "\\ / ? * : [ ]",
  `${"Woord ".repeat(5333)}einde`,
  "é".repeat(textLimit),
  "=".repeat(300),
];

/** Any text that a cell can hold: everyday, nasty, or arbitrary whole characters (never half a pair). */
export const texts: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: "grapheme", maxLength: 20 }) },
  { weight: 1, arbitrary: fc.lorem({ maxCount: 4 }) },
  { weight: 3, arbitrary: fc.constantFrom(...nastyTexts.filter((text) => text.length < 1000)) },
);

/** The same, now and then up to the limit of a cell. Few of them, or every run takes minutes. */
export const longTexts: fc.Arbitrary<string> = fc.oneof(
  { weight: 9, arbitrary: texts },
  { weight: 1, arbitrary: fc.constantFrom(...nastyTexts) },
);

/** Scores and "nog niet gewaardeerd". */
export const scores: fc.Arbitrary<MaybeScore> = fc.constantFrom(null, 1, 2, 3, 4, 5);

/** Years an evaluation can be of. */
export const years: fc.Arbitrary<number> = fc.integer({ min: yearLimits.first, max: yearLimits.last });

/** Days within the limits, or none. */
export const dates: fc.Arbitrary<string | null> = fc.option(
  fc
    .date({ min: new Date(dateLimits.first), max: new Date(dateLimits.last), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
);

const blankOr = <T extends string>(words: readonly T[]): fc.Arbitrary<T | null> => fc.constantFrom(null, ...words);

const listOf = <T>(arbitrary: fc.Arbitrary<T>, count: number): fc.Arbitrary<T[]> =>
  fc.array(arbitrary, { minLength: count, maxLength: count });

/** Keys as the product hands them out, and as a user may have made them. */
const ids: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(fc.constantFrom("B", "R", "T", "A", "V", "E", "W"), fc.nat({ max: 30 }))
    .map(([letter, number]) => `${letter}${number}`),
  texts.filter((text) => text !== ""),
);

const rowsOf = <T extends { readonly id: string }>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.uniqueArray(arbitrary, { selector: (row) => row.id, maxLength: 3 });

const profileOrNone = blankOr<ProfileId>(profileIds);

const subjects: readonly PeerSubject[] = [
  "vraag_1",
  "vraag_2",
  "vraag_3",
  "vraag_4",
  "vraag_5",
  "vraag_6",
  "eigen",
  ...profileIds,
];

const sources: fc.Arbitrary<Source> = fc.record({
  id: ids,
  kind: blankOr(["document", "gesprek"] as const),
  description: texts,
  finding: texts,
});

const profileTexts: fc.Arbitrary<ProfileText> = fc.record({
  expertise: texts,
  dilemmas: texts,
  role: texts,
  level: texts,
  competences: listOf(fc.record({ name: texts, explanation: texts }), counts.competences),
  source: texts,
});

const profiles: fc.Arbitrary<ProfileEvaluation> = fc.record({
  score: scores,
  justification: longTexts,
  notes: listOf(texts, counts.notes),
  sources: rowsOf(sources),
  text: profileTexts,
});

const assessments: fc.Arbitrary<Assessment> = fc.record({
  id: ids,
  assessor: texts,
  profile: profileOrNone,
  score: scores,
  reason: texts,
});

const peerEntries: fc.Arbitrary<PeerEntry> = fc.record({
  id: ids,
  organisation: texts,
  subject: blankOr(subjects),
  score: scores,
  note: texts,
  response: texts,
});

const peerReviews: fc.Arbitrary<PeerReview> = fc.record({
  notes: listOf(texts, counts.peerNotes),
  ownQuestions: listOf(fc.record({ question: texts, note: texts }), counts.ownQuestions),
  entries: rowsOf(peerEntries),
});

const actions: fc.Arbitrary<Action> = fc.record({
  id: ids,
  profile: blankOr([...profileIds, "overkoepelend"] as const),
  reason: texts,
  specific: texts,
  indicator: texts,
  baseline: texts,
  target: texts,
  owner: texts,
  support: texts,
  means: texts,
  start: dates,
  end: dates,
  status: blankOr(["gepland", "loopt", "gereed", "vervallen"] as const),
  progress: texts,
});

const answers: fc.Arbitrary<Answered> = fc.record({ id: ids, question: texts, answer: texts, key: texts });

const results: fc.Arbitrary<Result> = fc.record({
  evaluationId: texts,
  organisation: texts,
  year: years,
  profile: fc.constantFrom(...profileIds),
  source: texts,
  score: scores,
  justification: texts,
  ambition: texts,
  recordedOn: dates,
});

const archived: fc.Arbitrary<Archived> = fc.record({
  id: ids,
  evaluationId: texts,
  organisation: texts,
  year: years,
  name: fc.oneof(
    texts,
    fc.constantFrom("notitie_casemanager_3", "score_juridisch_adviseur", "Bronnen_casemanager/R1/bron"),
  ),
  question: texts,
  answer: longTexts,
});

const saying = texts.filter((text) => !isBlankText(text));

const organisationChanges: fc.Arbitrary<OrganisationChange> = fc.record({
  id: ids,
  year: years,
  kind: fc.constantFrom("naam", "fusie", "splitsing"),
  from: saying,
  into: saying,
});

const perProfile = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<Record<ProfileId, T>> =>
  fc.record({
    casemanager: arbitrary,
    vergunningverlener: arbitrary,
    toezichthouder_handhaver: arbitrary,
    juridisch_adviseur: arbitrary,
    specialistisch_adviseur: arbitrary,
  });

/** Any evaluation: every field, from wholly empty to full of texts that try to be something else. Ids are unique per list. */
export const evaluations: fc.Arbitrary<Evaluation> = fc.record({
  evaluationId: texts,
  organisation: texts,
  contact: texts,
  year: fc.option(years),
  profiles: perProfile(profiles),
  assessments: rowsOf(assessments),
  peerReview: peerReviews,
  conclusions: listOf(texts, counts.conclusions),
  answers: rowsOf(answers),
  actions: rowsOf(actions),
  history: fc.array(results, { maxLength: 4 }),
  archive: rowsOf(archived),
  organisationChanges: rowsOf(organisationChanges),
});

/** Any profile pack with at least one profile. */
export const packs: fc.Arbitrary<ProfilePack> = fc
  .record({
    source: texts.filter((text) => text.length <= 1000),
    date: texts.filter((text) => text.length <= 100),
    texts: perProfile(profileTexts),
    ids: fc.subarray([...profileIds], { minLength: 1 }),
  })
  .map(({ source, date, texts: all, ids: chosen }) => ({
    source,
    date,
    profiles: Object.fromEntries(chosen.map((id) => [id, withoutSource(all[id])])),
  }));

const withoutSource = ({ source: _, ...parts }: ProfileText) => parts;
