import type { PersonFind } from "./find.ts";
import {
  abbreviations,
  companyForms,
  firstNames,
  isDomain,
  isNoFirstName,
  isNoName,
  isNoSurname,
  isThing,
  letteredThings,
  smallWords,
} from "./lists.ts";
import { matches } from "./matches.ts";

/** Names of people: behind a title or a function, behind or before initials, behind a first name, or a first name alone. */
export function nameFinds(text: string): PersonFind[] {
  return [
    ...matches(text, addressed, "name", (match) => !isNoSurname(groupOf(match, "surname")) && isAddress(match, text)),
    ...matches(text, addressedSmall, "name", (match) => isSmallName(match) && isAddress(match, text)),
    ...matches(text, graduated, "name", hasSurname),
    ...matches(text, initialled, "name", (match) => hasSurname(match) && isInitials(match, text)),
    ...matches(text, barelyInitialled, "name", (match) => hasSurname(match) && isBareInitials(match, text)),
    ...matches(text, reversed, "name", (match) => hasSurname(match) && isInitials(match, text)),
    ...matches(text, prefixed, "name", (match) => hasSurname(match) && isFullName(match, text)),
    ...matches(text, paired, "name", hasSurname),
    ...matches(text, single, "name", ([word]) => firstNames.has(word)),
    ...matches(text, functioned, "name", (match) => !isDomain(groupOf(match, "surname"))),
  ];
}

const before = String.raw`(?<![\p{L}\p{N}@.-])`;
const after = String.raw`(?![\p{L}\p{N}@])`;
const gap = String.raw`[ \t\u00a0]{1,2}`;
/** Behind a title a name may stand on the next line. */
const wideGap = String.raw`(?:[ \t\u00a0]{0,2}\r?\n[ \t\u00a0]{0,2}|${gap})`;
const given = String.raw`(?:[\p{Lu}d]['’])?(?:IJ|\p{Lu}\p{Ll})\p{L}{0,30}`;
const surname = String.raw`(?<surname>${given})(?:-${given})?`;
/** As in "MW. DE VRIES": behind a title capitals are a name too. */
const loudSurname = String.raw`(?<surname>(?:[\p{Lu}d]['’])?\p{Lu}\p{L}{1,30})(?:-\p{Lu}\p{L}{1,30})?`;

/** Tussenvoegsels. `[Vv]an` and such, as a prefix gets a capital when no first name stands before it. */
const prefix = String.raw`(?:[Vv]an|[Vv]on|[Dd]e|[Dd]en|[Dd]er|[Hh]et|['’]t|[Tt]en|[Tt]er|[Tt]e|[Ee]l|[Aa]l|[Bb]en|[Ll]a|[Ll]e|[Dd]a|[Dd]i|[Dd]u|[Dd]os)`;
const loudPrefix = String.raw`(?:VAN|VON|DEN?|DER|HET|TEN?|TER|EL|AL)`;
const farPrefix = String.raw`(?:${prefix}|${loudPrefix}|[Oo]p|[Ii]n|[Aa]an|[Oo]ver|[Oo]nder|[Uu]it)`;
/** "v.d.", "v/d", "vd", "v.": a blank behind them is often forgotten. */
const shortPrefix = String.raw`(?:[Vv]\.(?: ?[dh]\.?)?|[Vv]\/?d\.?)[ \t\u00a0]{0,2}`;
const prefixes = String.raw`(?:${farPrefix}${gap}|${shortPrefix}){0,3}`;
const somePrefixes = String.raw`(?:${prefix}${gap}|${shortPrefix}){1,3}`;
/** Not "van" alone: behind a function that is where somebody works. */
const surePrefixes = String.raw`(?:(?:[Vv]an${gap})?(?:[Dd]e[nr]?|['’]t|[Tt]e[nr])${gap}|${shortPrefix}|[Ee]l${gap})?`;

const initial = String.raw`(?:\p{Lu}|Th|Chr|Ph|IJ|Tj|Sj)\.`;
const initials = String.raw`(?<initials>${initial}(?:[ -]?${initial}){0,4})`;
const anyInitials = String.raw`(?:(?:${initials} ?|\p{Lu}{1,3}${gap}))?`;

const address = String.raw`(?<address>[Dd]hr|DHR|[Hh]r|[Mm]w|MW|[Mm]evr|MEVR|[Mm]evrouw|MEVROUW|[Mm]ej|[Mm]eneer|MENEER|(?:(?:[Dd]e|DE) )?(?:[Hh]eer|[Hh]eren|[Dd]ames|HEER|HEREN)|[Ff]am|[Ff]amilie)(?:\.${wideGap}?|${wideGap})`;
const smallAddress = String.raw`(?<address>[Dd]hr|[Hh]r(?=\.)|[Mm]w|[Mm]evr|[Mm]evrouw|[Mm]ej|[Mm]eneer|[Dd]e [Hh]eer|[Ff]am(?=\.))(?:\.${wideGap}?|${wideGap})`;
const degree = String.raw`(?:[Mm]r|[Dd]rs|[Ii]r|[Ii]ng|[Dd]r|[Pp]rof)(?:\.${wideGap}?|${wideGap})`;

const pattern = (body: string): RegExp => new RegExp(before + body, "gu");

/** "mw. mr. J. van der Berg", "de heer Jansen", "dhr.Jansen". */
const addressed = pattern(String.raw`${address}(?:${degree}){0,3}${anyInitials}${prefixes}${loudSurname}${after}`);

/** "dhr. jansen". */
const addressedSmall = pattern(
  String.raw`${smallAddress}${anyInitials}(?:${prefix}${gap}|${shortPrefix}){0,3}(?<surname>\p{Ll}\p{L}{2,30})${after}`,
);

/** "mr. drs. A. van ’t Hoff", "drs Visser". */
const graduated = pattern(String.raw`(?:${degree}){1,4}${anyInitials}${prefixes}${surname}${after}`);

/** "J.P. de Vries", "J.-P. v.d. Berg". */
const initialled = pattern(String.raw`${initials} ?${prefixes}${surname}${after}`);

/** "JP de Vries", "J Jansen". */
const barelyInitialled = pattern(
  String.raw`(?:(?<initials>\p{Lu}{1,3})${gap}${somePrefixes}|(?<letter>\p{Lu})${gap})${surname}${after}`,
);

/** "De Vries, J." */
const reversed = pattern(
  String.raw`(?:${prefix}${gap}|${shortPrefix}){0,3}${surname},${gap}?${initials}(?! ?${prefixes}\p{Lu}\p{Ll})${after}`,
);

/** "Sjoukje van der Veen": any capitalised word, a prefix and a surname. */
const prefixed = pattern(String.raw`(?<first>${given}(?:-${given})?)${gap}${somePrefixes}${surname}${after}`);

/** "Fatima Yilmaz", "Anne-Marie Bos". */
const listed = String.raw`(?:${given}-)?(?:${[...firstNames].join("|")})(?:-${given})?`;
const paired = pattern(String.raw`${listed}${gap}(?:${initials} ?)?${surname}${after}`);

const single = pattern(String.raw`\p{Lu}\p{L}{1,20}${after}`);

const functions = String.raw`adviseur|burgemeester|casemanager|commissaris|coördinator|directeur|gedeputeerde|griffier|handhaver|inspecteur|jurist|leider|manager|medewerker|minister|raadslid|secretaris|specialist|toezichthouder|vergunningverlener|voorzitter|wethouder`;
const capitalFunctions = functions.replaceAll(/(?<=^|\|)\p{Ll}/gu, (letter) => letter.toUpperCase());

/** "collega Pietersen", "teamleider de Wit"; not "adviseur Geluid". */
const functioned = pattern(
  String.raw`(?:[Cc]ollega(?:['’]s)?|(?:\p{L}{1,24}?-?)?(?:${functions})|${capitalFunctions})${gap}${surePrefixes}${surname}${after}`,
);

const groupOf = (match: RegExpExecArray, name: string): string => match.groups?.[name] ?? "";

const hasSurname = (match: RegExpExecArray): boolean => !isNoName(groupOf(match, "surname"));

/** Initials of a person: not "B.V.", and not the letter of "bijlage D." */
function isInitials(match: RegExpExecArray, text: string): boolean {
  const letters = groupOf(match, "initials").replaceAll(/[. -]/g, "");
  return !companyForms.has(letters) && !letteredThings.has(wordBefore(text, match.index).toLowerCase());
}

const articles = new Set(["de", "het", "een", "onze", "uw", "deze", "die", "elke", "iedere"]);

/** Capitals without full stops, of which most are an organisation or a thing: "OD de Vallei", "de ABC van Ede", "fase B". */
function isBareInitials(match: RegExpExecArray, text: string): boolean {
  const letters = groupOf(match, "initials") || groupOf(match, "letter");
  const word = wordBefore(text, match.index).toLowerCase();
  if (abbreviations.has(letters) || companyForms.has(letters) || letteredThings.has(word)) return false;
  const isHeading =
    letters <= "H" && /(?:^|\n)[^\p{L}]{0,3}$/u.test(text.slice(Math.max(0, match.index - 4), match.index));
  return letters.length === 1 ? !isHeading : !articles.has(word);
}

/** Megawatts are nobody: "5 MW Zon". Without a full stop "hr" is a department too. */
function isAddress(match: RegExpExecArray, text: string): boolean {
  const title = groupOf(match, "address").toLowerCase();
  if (title === "mw" && /\d\s?$/u.test(text.slice(Math.max(0, match.index - 2), match.index))) return false;
  return title !== "hr" || match[0].charAt(2) === "." || !isDomain(groupOf(match, "surname"));
}

function isSmallName(match: RegExpExecArray): boolean {
  const name = groupOf(match, "surname");
  return !smallWords.has(name) && !isNoSurname(name);
}

/**
 * A first name, or any other word with a capital that has no other reason for it: it does not begin a sentence, and is
 * no word of the field. A name that is all there is begins one: then it is neither a task nor what a group is called.
 */
function isFullName(match: RegExpExecArray, text: string): boolean {
  const first = groupOf(match, "first");
  if (firstNames.has(first)) return true;
  if (isNoName(first) || !/^(?:\S+ )(?!van \S+$)/u.test(match[0])) return false;
  const beginsSentence = !/[\p{L}\p{N},;)"’”] $/u.test(text.slice(Math.max(0, match.index - 2), match.index));
  return !beginsSentence || (isAllThereIs(match, text) && !isNoFirstName(first) && !isTask(match));
}

/** "Duid de Uitkomsten", which is built as "Xandra de Vries" is. */
const isTask = (match: RegExpExecArray): boolean =>
  /^\S+\s+(?:de|het)\s+\S+$/iu.test(match[0]) && isThing(groupOf(match, "surname"));

/** Whether a text is nothing but this, and what stands behind it: "Marie de Vries (teamleider)" as an owner. */
function isAllThereIs({ 0: found, index }: RegExpExecArray, text: string): boolean {
  const isFirst = text.slice(Math.max(0, index - 30), index).trim() === "" && index <= 30;
  const rest = text.slice(index + found.length, index + found.length + 30);
  return isFirst && /^\s*(?:$|[,;(/]|[-–—] )/u.test(rest);
}

function wordBefore(text: string, index: number): string {
  return /(\p{L}+)\s{1,2}$/u.exec(text.slice(Math.max(0, index - 30), index))?.[1] ?? "";
}
