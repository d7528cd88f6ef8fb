import fc from "fast-check";
import { cpuTime } from "../../../test/support/cpu-time.ts";
import { nastyTexts, texts } from "../../../test/support/evaluations.ts";
import { contactNames } from "./contact.ts";
import { findPeople, type PersonKind } from "./find.ts";

const found = (text: string, contact = ""): string[] => findPeople(text, { contact }).map((find) => find.text);

describe("names", () => {
  test.each([
    ["mw. Jansen heeft dit opgesteld", "mw. Jansen"],
    ["Volgens dhr. J.P. de Vries klopt dit", "dhr. J.P. de Vries"],
    ["Besproken met de heer Van den Berg.", "de heer Van den Berg"],
    ["Mevrouw Bakker-de Wit", "Mevrouw Bakker"],
    ["mevr Özdemir wil meer", "mevr Özdemir"],
    ["vraag het mr. drs. A. van ’t Hoff", "mr. drs. A. van ’t Hoff"],
    ["door ing. Kuipers", "ing. Kuipers"],
    ["de heren Jansen en Pietersen", "de heren Jansen"],
    ["zie notitie J. Jansen", "J. Jansen"],
    ["zie notitie J.P. Jansen", "J.P. Jansen"],
    ["zie notitie A. B. van der Meulen", "A. B. van der Meulen"],
    ["opgesteld door Th. op den Kamp", "Th. op den Kamp"],
    ["met IJ. IJsselstein", "IJ. IJsselstein"],
    ["door D. O’Brien", "D. O’Brien"],
    ["Jan de Vries is vertrokken", "Jan de Vries"],
    ["wij missen Fatima Yilmaz", "Fatima Yilmaz"],
    ["Volgens Fatima Yilmaz", "Fatima Yilmaz"],
    ["sinds Sjoukje van der Veen weg is", "Sjoukje van der Veen"],
    ["sinds Xandra ten Hove weg is", "Xandra ten Hove"],
    ["volgens Mohamed el Amrani", "Mohamed el Amrani"],
    ["Peter R. Visser", "Peter R. Visser"],
    ["Anne-Marie Bos doet dit", "Anne-Marie Bos"],
    ["zonder Marieke lukt dit niet", "Marieke"],
    ["Marieke en Ahmed werken samen", "Marieke"],
    ["onze collega Pietersen", "collega Pietersen"],
  ])("[P1] a name is found: %s", (text, name) => {
    expect(found(text).join(" + ")).toContain(name);
  });

  test.each([
    "De Omgevingswet vraagt nieuwe competenties van de vergunningverleners.",
    "In de Omgevingswet staat dat de Coördinator VTH dit doet.",
    "De coördinator Toezicht en de teamleider Handhaving zijn betrokken.",
    "Wij werken samen met Den Haag, ’s-Hertogenbosch en Den Helder.",
    "De gemeente De Bilt en de gemeente Hof van Twente zijn opdrachtgever.",
    "De Raad van State en Gedeputeerde Staten van Utrecht.",
    "Volgens de Omgevingsdienst Voorbeeld voldoet dit.",
    "Het college van B. en W. heeft dit besloten.",
    "Dit staat in bijlage D. Competentieprofielen zijn verplicht.",
    "Dit doet de firma via een N.V. Nederlandse bedrijven kennen dit.",
    "De VTH-kwaliteitscriteria 3.0 en artikel 5.1 Ow.",
    "Wij zien dit bij de Provincie en bij Rijkswaterstaat.",
    "De heer of mevrouw die dit leest.",
    "mevrouw de voorzitter opent het gesprek",
    "de ING bank, een MR en een OR",
    "mr. De organisatie",
    "Onze collega’s Handhaving zijn tevreden.",
    "Max. 5 en per 1 januari; Ben je klaar? Wil je meer?",
    "a. Inleiding b. Organisatie",
    "De vergunningverleners zijn in januari 2026 getraind.",
    "Regio van Utrecht, Programma van Eisen en Plan van Aanpak",
    "een Plan van Aanpak voor het Bureau Toezicht",
    "",
  ])("[P2] nobody is named: %s", (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("numbers", () => {
  test.each<[string, PersonKind, string]>([
    ["mail naar j.devries@od-voorbeeld.nl.", "email", "j.devries@od-voorbeeld.nl"],
    ["<info+vth@sub.voorbeeld.org>", "email", "info+vth@sub.voorbeeld.org"],
    ["josé@voorbeeld.nl", "email", "josé@voorbeeld.nl"],
    ["bel 06-12345678", "phone", "06-12345678"],
    ["bel 06 12 34 56 78", "phone", "06 12 34 56 78"],
    ["bel 0612345678!", "phone", "0612345678"],
    ["+31 6 12345678", "phone", "+31 6 12345678"],
    ["+31 (0)6 1234 5678", "phone", "+31 (0)6 1234 5678"],
    ["0031612345678", "phone", "0031612345678"],
    ["(020) 123 45 67", "phone", "(020) 123 45 67"],
    ["0251 - 26 38 63", "phone", "0251 - 26 38 63"],
    ["bsn 111222333", "bsn", "111222333"],
    ["bsn 1112.22.333", "bsn", "1112.22.333"],
    ["bsn 111 222 333", "bsn", "111 222 333"],
    ["personeelsnummer 12345", "personnelNumber", "personeelsnummer 12345"],
    ["Pers.nr: A-00123", "personnelNumber", "Pers.nr: A-00123"],
    ["medewerker-id = 5501", "personnelNumber", "medewerker-id = 5501"],
    ["p-nummer is 987654", "personnelNumber", "p-nummer is 987654"],
  ])("[P3] %s: %s", (text, kind, piece) => {
    expect(findPeople(text)).toEqual([
      { kind, start: text.indexOf(piece), end: text.indexOf(piece) + piece.length, text: piece },
    ]);
  });

  test.each([
    "bel 14 026 of 0800-8051",
    "op 01-02-2026 01 stuks",
    "van 01-02-2026 - 01-03-2026",
    "tussen 2024 en 2026",
    "bsn 111222334 voldoet niet aan de elfproef",
    "000000000",
    "€ 111222333",
    "zaak 1112223334",
    "het personeelsnummer staat niet in het dossier",
    "@ en a@ en @b.nl en a@b",
    "12345678901234567890",
  ])("[P4] no personal number: %s", (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("the contact person", () => {
  test.each([
    ["M. de Vries, kwaliteitscoördinator", ["Vries"]],
    ["Marieke de Vries (coördinator kwaliteit)", ["Marieke", "Vries"]],
    ["Mw. Aerts", ["Aerts"]],
    ["Kwaliteitscoördinator: Fatima Yilmaz", ["Fatima", "Yilmaz"]],
    ["Lotje Wortelboer", ["Lotje", "Wortelboer"]],
    ["Lotje Wortelboer / kwaliteit", ["Lotje", "Wortelboer"]],
    ["kwaliteitscoördinator", []],
    ["Kwaliteitscoördinator VTH", []],
    ["Adviseur Kwaliteit", []],
    ["Coördinator Bedrijfsbureau", []],
    ["Teamleider Vergunningen en Toezicht", []],
    ["Hoofd Bedrijfsvoering", []],
    ["", []],
  ])("[P5] %s is known by %j", (contact, names) => {
    expect(contactNames(contact)).toEqual(names);
  });

  test("[P6] the contact's own name is found in running text, as a whole word", () => {
    const text = "Wortelboer heeft dit bedacht; de Wortelboers niet.";
    expect(findPeople(text, { contact: "Lotje Wortelboer" })).toEqual([
      { kind: "contact", start: 0, end: 10, text: "Wortelboer" },
    ]);
    expect(found(text, "kwaliteitscoördinator")).toEqual([]);
  });
});

describe("laws", () => {
  test("[P7] finds lie in the text, in order, without overlap, and say what stands there", () => {
    const piece = fc.oneof(
      texts,
      fc.constantFrom("J. de Vries", "mw. Jansen", " ", "06-12345678", "a@b.nl", "Fatima Yilmaz", "111222333", ". "),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), texts, (pieces, contact) => {
        const text = pieces.join("");
        let free = 0;
        for (const find of findPeople(text, { contact })) {
          expect(find.start).toBeGreaterThanOrEqual(free);
          expect(find.end).toBeGreaterThan(find.start);
          expect(text.slice(find.start, find.end)).toBe(find.text);
          free = find.end;
        }
      }),
    );
  });

  test("[P8] of finds that overlap the longest stays", () => {
    expect(found("met mw. Fatima Yilmaz", "Fatima Yilmaz")).toEqual(["mw. Fatima", "Yilmaz"]);
  });

  const repeated = (piece: string) => piece.repeat(Math.ceil(32_767 / piece.length)).slice(0, 32_767);

  test.each([
    "a",
    "A",
    "1",
    "0 ",
    "0-",
    "@",
    "a@",
    "J.",
    "J. ",
    "Aa ",
    "de ",
    "Jan de ",
    "Van den ",
    "mw. ",
    "mr. drs. ",
    " ",
    "\n",
    "é",
  ])("[P9] a cell full of %j is looked through in time that does not run away", (piece) => {
    const text = repeated(piece);
    expect(cpuTime(() => findPeople(text, { contact: "Marieke de Vries" }))).toBeLessThan(1500);
  });

  test("[P10] texts that try to be something else do no harm", () => {
    for (const text of nastyTexts) expect(Array.isArray(findPeople(text, { contact: text }))).toBe(true);
  });
});
