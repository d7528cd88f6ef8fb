import type { Score } from "../evaluation/evaluation.ts";

/** Words in a text that name a level, and the levels they may mean. */
export interface LevelMention {
  readonly text: string;
  readonly levels: readonly Score[];
}

/**
 * Where a justification speaks of another level than the score it belongs to. Looked for are a level by its number
 * ("niveau 4", "score: 4", "een vier") and by the words of the scale's labels and definitions. A clause that denies
 * ("geen 4"), looks back or ahead ("vorige keer", "naar niveau 4"), is about a school ("mbo niveau 4") or about what
 * someone else gave is left alone: it speaks of another level with good reason. It errs on the side of silence.
 */
export function otherLevels(text: string, score: Score): readonly LevelMention[] {
  return text
    .split(clauseEnd)
    .flatMap(mentionsIn)
    .filter(({ levels }) => !levels.includes(score));
}

/** Where one thought ends and another begins. A point or comma within a number does not end it. */
const clauseEnd = /[;!?\n()]|[.,](?!\d)|(?<!\p{L})(?:maar|daarom|dus|toch|want|omdat|terwijl)(?!\p{L})/iu;

function mentionsIn(clause: string): readonly LevelMention[] {
  const found = patterns.flatMap(({ pattern, levelsOf }) =>
    [...clause.matchAll(pattern)]
      .filter((match) => !isElsewhere(clause, match))
      .map((match) => ({ start: match.index, text: match[0], levels: levelsOf(match) })),
  );
  return withoutOverlap(found.sort((one, other) => one.start - other.start));
}

interface Found extends LevelMention {
  readonly start: number;
}

/** "score is een vier" is one mention, not also "een vier". */
function withoutOverlap(sorted: readonly Found[]): readonly LevelMention[] {
  let free = 0;
  return sorted
    .filter(({ start, text }) => {
      const isFree = start >= free;
      if (isFree) free = start + text.length;
      return isFree;
    })
    .map(({ text, levels }) => ({ text, levels }));
}

interface LevelPattern {
  readonly pattern: RegExp;
  readonly levelsOf: (match: RegExpExecArray) => readonly Score[];
}

const numberWords: Readonly<Record<string, Score>> = {
  "1": 1,
  één: 1,
  "2": 2,
  twee: 2,
  "3": 3,
  drie: 3,
  "4": 4,
  vier: 4,
  "5": 5,
  vijf: 5,
};

const digit = String.raw`[1-5](?![\d%]|[.,]\d)`;
const number = String.raw`(?:${digit}|één|twee|drie|vier|vijf)(?!\p{L})`;
const start = String.raw`(?<![\p{L}\d-])`;

/** "niveau 4", "score: vier", "level van 3 of 4", "cijfer 1-5". */
const named = new RegExp(
  String.raw`${start}(?:deel)?(?:niveau|level|score|cijfer|waardering|beoordeling)(?: ?[:=])?(?: (?:van|is|op|een|met|wordt|blijft)){0,3} ?(${number})(?: ?([-–/]|of|tot|en|à|t\/m) ?(${number}))?`,
  "giu",
);

/** What can stand behind a level that is given as "een 4", and not behind a number of things: "een 4 waard". */
const given = String.raw`(?=\s*$|[:”"’']| (?:waard|omdat|voor|op zijn|gegeven|toegekend|gescoord|passend|terecht|gerechtvaardigd|is|past|geven|scoren|en niet|als))`;
const bare = new RegExp(String.raw`${start}(?:een|’n|'n) (${number})${given}`, "giu");

/** Phrases of the scale (Bijlage D, "Beoordelingsschaal") and every level that they fit. */
const phrases: readonly (readonly [string, readonly Score[]])[] = [
  [String.raw`(?:is|zijn|scoort|scoren|score|niveau|oordeel|als|met|op) onvoldoende(?=\s*$)`, [1]],
  [String.raw`(?:verbetering nodig|verbeteringen nodig|verbetering is nodig)`, [1, 2, 3]],
  [String.raw`voldoe(?:t|n) aan de (?:gestelde )?verwachting(?:en)?`, [3]],
  [String.raw`voldoe(?:t|n) in grote lijnen`, [3]],
  [String.raw`overtref(?:t|fen) (?:op onderdelen )?de verwachtingen(?! niet)`, [4, 5]],
  [String.raw`overtref(?:t|fen) verwachtingen`, [4, 5]],
  [String.raw`voldoe(?:t|n) volledig`, [4, 5]],
  [String.raw`voldoe(?:t|n) ruimschoots`, [5]],
  [String.raw`voldoe(?:t|n) niet continu`, [2]],
  [String.raw`cruciale onderdelen niet`, [1]],
  [String.raw`uitzonderlijk(?=\s*$)`, [5]],
];

const patterns: readonly LevelPattern[] = [
  { pattern: named, levelsOf: ([, first, join, second]) => between(first, join, second) },
  { pattern: bare, levelsOf: ([, word]) => between(word, undefined, undefined) },
  ...phrases.map(([words, levels]) => ({
    pattern: new RegExp(`${start}${words}(?!\\p{L})`, "giu"),
    levelsOf: () => levels,
  })),
];

/** One level, two ("3 of 4"), or all from the one to the other ("1-5"). */
function between(first = "", join = "", second = ""): readonly Score[] {
  const ends = [first, second].map((word) => numberWords[word.toLowerCase()]).filter((level) => level !== undefined);
  if (/of|en/i.test(join)) return ends;
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  return ([1, 2, 3, 4, 5] as const).filter((level) => level >= low && level <= high);
}

/** Words before a level that say it is not this score: denial, time, direction, school, somebody else. */
const elsewhere =
  /(?<!\p{L})(?:geen|niet|nooit|nog|net|bijna|zonder|onder|boven|dan|naar|richting|tot|ambitie|streven|streeft|doel|groei\p{L}*|willen|toekomst|vorig\p{L}*|vroeger|eerder|eerst|was|waren|destijds|toen|20\d\d|mbo|hbo|opleiding\p{L}*|diploma|beoordelaars?|collega\p{L}*|toetsing|sommigen?|iemand|anderen)(?!\p{L})/iu;

/** How far back a word still counts, in characters: about a line. It also keeps a text without punctuation linear. */
const sight = 80;

const schoolAfter = /^[- ]?(?:opleiding|diploma|mbo|hbo)/iu;

function isElsewhere(clause: string, match: RegExpExecArray): boolean {
  const before = clause.slice(Math.max(0, match.index - sight), match.index);
  const end = match.index + match[0].length;
  return elsewhere.test(before) || schoolAfter.test(clause.slice(end, end + sight).trimStart());
}
