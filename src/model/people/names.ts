import type { PersonFind } from "./find.ts";
import { companyForms, firstNames, isNoName, letteredThings } from "./lists.ts";
import { matches } from "./matches.ts";

/** Names of people: behind a title, behind initials, behind a first name, or a first name alone. */
export function nameFinds(text: string): PersonFind[] {
  return [
    ...matches(text, titled, "name", hasSurname),
    ...matches(text, initialled, "name", (match) => hasSurname(match) && isInitials(match, text)),
    ...matches(text, prefixed, "name", (match) => hasSurname(match) && isFullName(match, text)),
    ...matches(text, paired, "name", hasSurname),
    ...matches(text, single, "name", ([word]) => firstNames.has(word)),
    ...matches(text, colleague, "name", hasSurname),
  ];
}

const before = String.raw`(?<![\p{L}\p{N}@.-])`;
const after = String.raw`(?![\p{L}\p{N}@])`;
const gap = String.raw`[ \t\u00a0]{1,2}`;
const given = String.raw`(?:\p{Lu}['’])?(?:IJ|\p{Lu}\p{Ll})\p{L}{0,30}`;
const surname = String.raw`(?<surname>${given})(?:-${given})?`;

/** Tussenvoegsels. `[Vv]an` and such, as a prefix gets a capital when no first name stands before it. */
const prefix = String.raw`(?:[Vv]an|[Vv]on|[Dd]e|[Dd]en|[Dd]er|[Hh]et|['’]t|[Tt]en|[Tt]er|[Tt]e|[Ee]l|[Aa]l|[Bb]en|[Ll]a|[Ll]e|[Dd]a|[Dd]i|[Dd]u|[Dd]os)`;
const farPrefix = String.raw`(?:${prefix}|[Oo]p|[Ii]n|[Aa]an|[Oo]ver|[Oo]nder|[Uu]it)`;
const prefixes = String.raw`(?:${farPrefix}${gap}){0,3}`;

const initial = String.raw`(?:\p{Lu}|Th|Chr|Ph|IJ|Tj|Sj)\.`;
const initials = String.raw`(?<initials>${initial}(?: ?${initial}){0,4})`;

const address = String.raw`[Dd]hr\.?|[Hh]r\.|(?:[Dd]e )?[Hh]eer|(?:[Dd]e )?[Hh]eren|[Mm]w\.?|[Mm]evr\.?|[Mm]evrouw|[Mm]ej\.?|[Mm]eneer`;
const degree = String.raw`(?:[Mm]r|[Dd]rs|[Ii]r|[Ii]ng|[Dd]r|[Pp]rof)\.`;

const pattern = (body: string): RegExp => new RegExp(before + body, "gu");

/** "mw. mr. J. van der Berg", "de heer Jansen". */
const titled = pattern(
  String.raw`(?:(?:${address})(?:${gap}${degree}){0,3}|${degree}(?:${gap}${degree}){0,3})${gap}(?:${initials} ?)?${prefixes}${surname}${after}`,
);

/** "J.P. de Vries". */
const initialled = pattern(String.raw`${initials} ?${prefixes}${surname}${after}`);

/** "Sjoukje van der Veen": any capitalised word, a prefix and a surname. */
const prefixed = pattern(String.raw`(?<first>${given}(?:-${given})?)${gap}(?:${prefix}${gap}){1,3}${surname}${after}`);

/** "Fatima Yilmaz", "Anne-Marie Bos". */
const listed = String.raw`(?:${given}-)?(?:${[...firstNames].join("|")})(?:-${given})?`;
const paired = pattern(String.raw`${listed}${gap}(?:${initials} ?)?${surname}${after}`);

const single = pattern(String.raw`\p{Lu}\p{L}{1,20}${after}`);

/** "collega Pietersen". */
const colleague = pattern(String.raw`[Cc]ollega(?:['’]s)?${gap}${surname}${after}`);

const groupOf = (match: RegExpExecArray, name: string): string => match.groups?.[name] ?? "";

const hasSurname = (match: RegExpExecArray): boolean => !isNoName(groupOf(match, "surname"));

/** Initials of a person: not "B.V.", and not the letter of "bijlage D." */
function isInitials(match: RegExpExecArray, text: string): boolean {
  const letters = groupOf(match, "initials").replaceAll(/[. ]/g, "");
  return !companyForms.has(letters) && !letteredThings.has(wordBefore(text, match.index).toLowerCase());
}

/**
 * A first name, or any other word with a capital that has no other reason for it: it does not begin a sentence, and is
 * no word of the field.
 */
function isFullName(match: RegExpExecArray, text: string): boolean {
  const first = groupOf(match, "first");
  if (firstNames.has(first)) return true;
  const beginsSentence = !/[\p{L}\p{N},;)"’”] $/u.test(text.slice(Math.max(0, match.index - 2), match.index));
  return !beginsSentence && !isNoName(first) && /^(?:\S+ )(?!van \S+$)/u.test(match[0]);
}

function wordBefore(text: string, index: number): string {
  return /(\p{L}+)\s{1,2}$/u.exec(text.slice(Math.max(0, index - 30), index))?.[1] ?? "";
}
