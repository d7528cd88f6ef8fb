import { contactNames } from "./contact.ts";
import { findPeople, type PersonKind } from "./find.ts";

const found = (text: string): string[] => findPeople(text).map((find) => find.text);

test.each([
  ["titled", "volgens mw. Aerts klopt dit", "mw. Aerts"],
  ["behind initials", "volgens J. Aerts klopt dit", "J. Aerts"],
  ["with a prefix", "sinds Xandra van der Hove weg is", "Xandra van der Hove"],
  ["with a prefix, after a figure", "sinds 3 Xandra ten Hove", "Xandra ten Hove"],
  ["with a prefix, in quotes", "de “teamleider” Xandra ten Hove", "Xandra ten Hove"],
  ["a known first name and a surname", "volgens Fatima Aerts klopt dit", "Fatima Aerts"],
  ["a known first name with a prefix, first in its sentence", "Zo is het. Fatima ten Hove weet dit", "Fatima ten Hove"],
  ["a first name alone", "volgens Marieke klopt dit", "Marieke"],
  ["a colleague", "volgens collega Aerts klopt dit", "collega Aerts"],
])("[P11] a name is of the kind name: %s", (_, text, name) => {
  expect(findPeople(text)).toMatchObject([{ kind: "name", text: name }]);
});

test.each(["B.V.", "N.V.", "V.O.F.", "C.V.", "U.A.", "R.K.", "B.A.", "B. V."])(
  "[P12] %s says what kind of company it is, and is nobody's initials",
  (form) => {
    expect(found(`de levering door ${form} Westerkade`)).toEqual([]);
  },
);

test.each(["bijlage", "Bijlage", "deel", "niveau", "hoofdstuk", "groep", "bijlage "])(
  "[P13] the letter behind %j is no initial",
  (thing) => {
    expect(found(`dat staat in ${thing} D. Westerkade staat er niet bij`)).toEqual([]);
    expect(found(`dat staat in ${thing} van D. Westerkade`)).toEqual(["D. Westerkade"]);
  },
);

test.each([
  "Den Haag",
  "Den Bosch",
  "Den Helder",
  "De Bilt",
  "Den Hague",
  "Den Burg",
  "De Ronde",
  "De Fryske",
  "De Marne",
  "De Wolden",
])("[P14] %s is a place, and no surname", (place) => {
  expect(found(`het overleg met Vestiging ${place}`)).toEqual([]);
  expect(found("het overleg met Vestiging De Wit")).toEqual(["Vestiging De Wit"]);
});

test.each([
  ["a word that begins a sentence", "Vestiging de Wit doet mee"],
  ["a word behind a full stop", "Zo is het. Vestiging de Wit doet mee"],
  ["a word of the field", "dat is aan het Team de Wit"],
  ["two words with van", "dat is een Wet van Wit"],
  ["initials before a word of the field", "volgens J.P. Handhaving"],
  ["within an address on the web", "zie www.Marieke.nl"],
  ["within an account", "het account @Marieke"],
  ["behind a figure", "object 3Marieke"],
  ["before a figure", "het account Marieke2"],
  ["a surname before a figure", "het account J. Aerts2"],
  ["within a word with a dash", "de niet-Marieke"],
])("[P15] nobody is named: %s", (_, text) => {
  expect(found(text)).toEqual([]);
});

test.each<[string, PersonKind, string]>([
  ["bsn 123456782", "bsn", "123456782"],
  ["het personeelsnummer 12345.", "personnelNumber", "personeelsnummer 12345"],
  ["zijn persnr 12345 is", "personnelNumber", "persnr 12345"],
  ["zijn pers nr 12345 is", "personnelNumber", "pers nr 12345"],
  ["zijn p-nr 12345 is", "personnelNumber", "p-nr 12345"],
  [`${"a".repeat(60)}@voorbeeld.nl`, "email", `${"a".repeat(60)}@voorbeeld.nl`],
])("[P16] %s: %s", (text, kind, piece) => {
  expect(findPeople(text)).toMatchObject([{ kind, text: piece }]);
});

test.each([
  "bsn 123456789",
  "€111222333",
  "nietpersoneelsnummer 12345",
  "3personeelsnummer 12345",
  "personeelsnummer 12345678901",
  "personeelsnummer 12",
])("[P17] no personal number: %s", (text) => {
  expect(found(text)).toEqual([]);
});

test.each(["Dhr.", "De Heer", "Mevr.", "Mevrouw", "Meneer", "Drs.", "Ing.", "Prof."])(
  "[P18] %s is a title: the contact is known by the surname alone",
  (title) => {
    expect(contactNames(`${title} Wortelboer`)).toEqual(["Wortelboer"]);
  },
);

test.each<[string, readonly string[]]>([
  ["Lotje Wortelboer, kwaliteit", ["Lotje", "Wortelboer"]],
  ["Lotje Wortelboer(kwaliteit)", ["Lotje", "Wortelboer"]],
  ["  Lotje Wortelboer", ["Lotje", "Wortelboer"]],
  ["Lotje Wortelboer en anderen", ["Lotje", "Wortelboer"]],
  ["Lotje Kwaliteit, coördinator", ["Lotje"]],
  ["Corinda Wortelboer", ["Corinda", "Wortelboer"]],
  ["Fatima Yilmaz-Bos", ["Fatima", "Yilmaz-Bos"]],
  ["coördinator Lotje Wortelboer", ["Lotje", "Wortelboer"]],
  [`${"kwaliteit ".repeat(20)}mw. Wortelboer`, []],
  [`${"kwaliteit ".repeat(18)}mw. Wortelboer`, ["Wortelboer"]],
])("[P19] %j is known by %j", (contact, names) => {
  expect(contactNames(contact)).toEqual(names);
});

test("[P20] a name stands once among the names, and without a contact nobody is looked for", () => {
  expect(contactNames("Fatima Fatima")).toEqual(["Fatima"]);
  expect(findPeople("Wortelboer was hier", {})).toEqual([]);
});
