import type { PersonFind } from "./find.ts";
import { abbreviations, endsAsDomain, everydayWords, firstNames, isNoName, mayBeDomain } from "./lists.ts";
import { matches } from "./matches.ts";

/**
 * Where the contact person's own name stands in a text, however it is written, also as "Jansens". Nothing when only a
 * function was filled in. A name that is an everyday word too, as Bos or Groen, counts with a capital only.
 */
export function contactFinds(text: string, contact: string, organisation = ""): PersonFind[] {
  const parts = contactNames(contact, organisation);
  if (parts.length === 0) return [];
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${parts.join("|")})(?:['’]?s)?(?![\p{L}\p{N}])`, "giu");
  return matches(text, pattern, "contact", ([word]) => /\p{Lu}/u.test(word) || !isEveryday(word));
}

const isEveryday = (word: string): boolean => word.length < 3 || everydayWords.has(word.toLowerCase());

/** Much more than a name and a function is no contact person. */
const longest = 200;

/**
 * The first names and surnames in "Naam/functie contactpersoon": all words that are no function, no word of the field and no
 * word of the organisation's name. Initials and prefixes say too little to look for.
 */
export function contactNames(contact: string, organisation = ""): readonly string[] {
  const short = contact.slice(0, longest);
  const ours = new Set(wordsOf(organisation).map((word) => word.toLowerCase()));
  const names = isWrittenSmall(short) ? smallNames(short) : capitalNames(short);
  return [...new Set(names)].filter((name) => !ours.has(name.toLowerCase()));
}

const wordsOf = (text: string): string[] =>
  [...text.matchAll(/(?<![\p{L}\p{N}])\p{L}{2,30}(?:-\p{L}{2,30})?(?![\p{L}\p{N}])/gu)].map(([word]) => word);

/** Whether no word has a capital; an initial may. */
const isWrittenSmall = (contact: string): boolean => !/\p{Lu}\p{L}/u.test(contact);

function capitalNames(contact: string): string[] {
  const isLoud = !/\p{Ll}/u.test(contact);
  const names: string[] = [];
  let isBehindName = false;
  for (const word of contact.split(/[^\p{L}\p{N}.'’-]+/u)) {
    const [name = ""] = wordsOf(word.replace(/^[dD\p{Lu}]['’]/u, ""));
    if (isName(name, isLoud) && (isBehindName || !mayBeDomain(name))) {
      names.push(name);
      isBehindName = true;
    } else if (!isBetween(word)) isBehindName = false;
  }
  return names;
}

/** Initials, prefixes and titles: behind them a name may follow that is also a domain. */
const isBetween = (word: string): boolean =>
  titles.has(plainTitle(word)) || prefixes.has(word.toLowerCase()) || /^\p{Lu}\.?(?:-?\p{Lu}\.?){0,4}$/u.test(word);

function isName(word: string, isLoud: boolean): boolean {
  if (!/^\p{Lu}/u.test(word) || abbreviations.has(word)) return false;
  if (!isLoud && word.length < 5 && /^\p{Lu}+$/u.test(word)) return false;
  return !isNoPart(word);
}

const isNoPart = (word: string): boolean =>
  prefixes.has(word.toLowerCase()) ||
  titles.has(plainTitle(word)) ||
  isNoName(word) ||
  endsAsDomain(word) ||
  (isFunction(word) && !firstNames.has(word));

/** Without capitals only what stands first can be told to be a name: "lotje van wortelboer, kwaliteit". */
function smallNames(contact: string): string[] {
  const [head = ""] = contact.split(/[,(;:/|–]/u);
  return wordsOf(head).filter(
    (word) => !isNoPart(word) && !mayBeDomain(word) && !abbreviations.has(word.toUpperCase()) && !linking.has(word),
  );
}

const linking = new Set(["en", "of", "met", "voor", "onze", "afd", "aan", "bij", "onbekend", "volgt", "nvt", "nog"]);

const prefixes = new Set(
  "van von de den der het ten ter te el al ben la le da di du dos op in aan over onder uit vd".split(" "),
);

const titles = new Set(
  "dhr hr heer heren mevr mevrouw mw mej meneer dames fam familie drs ing ir mr dr prof".split(" "),
);

const plainTitle = (word: string): string => word.replaceAll(".", "").toLowerCase();

/** How Dutch names of functions end; not so loose that Lafleur, Quist and Laurent are functions. */
const isFunction = (word: string): boolean =>
  /(?:inator|trator|ditor|rector|mentor|visor|senior|junior|medior|viseur|teur|oleur|nieur|(?:assist|consul|doc|refer|presid|ag)ent|(?:al|ur|og|ion|ar)ist|loog|oloog|etaris|onaris|issaris|ager|leider|hoofd|houder|verlener|haver|werker|controller|officer|eigenaar|beheerder|analist|griffier|expert|persoon|lid|lead|ondersteuner|regisseur|planner)s?$/iu.test(
    word,
  );
