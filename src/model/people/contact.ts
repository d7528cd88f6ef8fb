import type { PersonFind } from "./find.ts";
import { firstNames, isNoName } from "./lists.ts";
import { matches } from "./matches.ts";
import { nameFinds } from "./names.ts";

/** Where the contact person's own name stands in a text. Nothing when only a function was filled in. */
export function contactFinds(text: string, contact: string): PersonFind[] {
  const parts = contactNames(contact);
  if (parts.length === 0) return [];
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${parts.join("|")})(?![\p{L}\p{N}])`, "gu");
  return matches(text, pattern, "contact");
}

/** The first name and surname in "Naam/functie contactpersoon"; initials and prefixes say too little to look for. */
export function contactNames(contact: string): readonly string[] {
  const short = contact.slice(0, 200);
  const [found] = nameFinds(short);
  const name = found?.text ?? bareName(short);
  const parts = [...name.matchAll(/\p{Lu}\p{L}{2,30}(?:-\p{Lu}\p{L}+)?/gu)].map(([part]) => part);
  return [...new Set(parts.filter((part) => !isNoName(part) && !titles.has(part)))];
}

const titles = new Set(["Dhr", "Heer", "Mevr", "Mevrouw", "Meneer", "Drs", "Ing", "Prof"]);

/** Two capitalised words at the beginning are a name, unless the first is a function or a part of the field. */
function bareName(contact: string): string {
  const [whole, first = ""] =
    /^\s{0,9}(\p{Lu}\p{L}{1,30}) \p{Lu}\p{L}{1,30}(?=\s{0,3}(?:[,(;:/|–-]|$))/u.exec(contact) ?? [];
  return whole === undefined || isNoName(first) || (isFunction(first) && !firstNames.has(first)) ? "" : whole;
}

/** How Dutch names of functions end. */
const isFunction = (word: string): boolean =>
  /(?:or|eur|ent|ist|aris|ager|leider|hoofd|houder|verlener|haver|medewerker|secretaris|stuur|lijk|heid|beleid|zorg)$/iu.test(
    word,
  );
