import type { PersonFind } from "./find.ts";
import { matches } from "./matches.ts";

/** E-mail addresses, phone numbers, citizen service numbers and personnel numbers. */
export function numberFinds(text: string): PersonFind[] {
  return [
    ...emails(text),
    ...matches(text, phone, "phone"),
    ...matches(text, nineDigits, "bsn", ([digits]) => passesElevenTest(digits.replaceAll(/\D/g, ""))),
    ...matches(text, shortServiceNumber, "bsn"),
    ...matches(text, personnelNumber, "personnelNumber"),
  ];
}

/** The longest name and the longest domain that an address can have (RFC 5321); they bound the search around an @. */
const addressLimits = { name: 64, domain: 255 } as const;

/** Looks around every @, as a pattern for the whole would look at a long word again from each of its letters. */
function emails(text: string): PersonFind[] {
  const finds: PersonFind[] = [];
  for (let at = text.indexOf("@"); at !== -1; at = text.indexOf("@", at + 1)) {
    const name = /[\p{L}\d._%+'-]+$/u.exec(text.slice(Math.max(0, at - addressLimits.name), at))?.[0];
    const domain = /^[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/u.exec(text.slice(at + 1, at + 1 + addressLimits.domain))?.[0];
    if (name === undefined || domain === undefined) continue;
    const [start, end] = [at - name.length, at + 1 + domain.length];
    finds.push({ kind: "email", start, end, text: text.slice(start, end) });
  }
  return finds;
}

const separator = String.raw`(?:\) ?| ?[-–./] ?| )?`;
const notADate = String.raw`(?!\d{1,2}[-./ ]\d{1,2}[-./ ]\d{4}(?!\d))`;
const dutchNumber = String.raw`${notADate}\(?0(?:${separator}\d){9}`;
const foreignNumber = String.raw`(?:\+|00)\d{2}(?: ?\(0\) ?)?(?:${separator}\d){8,11}`;

/** Ten digits from 0, or an international number. Short public numbers, as 14 026 and 0800-8051, are nobody's. */
const phone = new RegExp(String.raw`(?<![\p{L}\d+]|\d[-./])(?:${foreignNumber}|${dutchNumber})(?!\d)`, "gu");

const nineDigits = /(?<![\d,.]|€ ?)(?:\d{9}|\d{4}[ .]\d{2}[ .]\d{3}|\d{3}[ .]\d{3}[ .]\d{3})(?!\d)/g;

/** The test that every citizen service number passes: weights 9 to 2, the last digit counts as -1. */
function passesElevenTest(digits: string): boolean {
  const sum = Array.from(digits).reduce((total, digit, index) => {
    const weight = index === 8 ? -1 : 9 - index;
    return total + weight * Number(digit);
  }, 0);
  return sum !== 0 && sum % 11 === 0;
}

/**
 * A citizen service number that lost its leading zero, as in a cell of numbers. Eight digits are so many other things that
 * it is one by the word before it, and then whatever the test says of it.
 */
const shortServiceNumber =
  /(?<=(?<![\p{L}\d])(?:bsn|sofi|burgerservice)-?(?:nummers?|nr\.?)?[ :=.#(]{0,3}(?:is )?)\d{8}(?!\d)/giu;

const personnelWord = String.raw`(?:(?:personeels?|medewerkers?|werknemers?|stam|dienst|pers\.?)[ -]?(?:nummers?|nrs?\.?|id)|p[-.](?: ?)(?:nummers?|nrs?\.?))`;
const personnelDigits = String.raw`[A-Z]{0,3}-?\d{3,10}(?!\d)`;

/** A number is only a personnel number by the word before it; behind the plural there are more. */
const personnelNumber = new RegExp(
  String.raw`(?<![\p{L}\d])${personnelWord}[ :=.#(]{0,4}(?:(?:is|zijn) )?${personnelDigits}(?:(?:, ?| en | & | ?\/ ?)${personnelDigits}){0,20}`,
  "giu",
);
