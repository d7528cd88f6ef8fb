import fc from "fast-check";
import { cpuTime } from "../../../test/support/cpu-time.ts";
import { nastyTexts, texts } from "../../../test/support/evaluations.ts";
import { contactNames } from "./contact.ts";
import { findPeople, type PersonKind } from "./find.ts";

const found = (text: string, contact = ""): string[] => findPeople(text, { contact }).map((find) => find.text);

describe("names", () => {
  test.each([
    ["Marie de Vries", "Marie de Vries"],
    ["Xandra de Vries", "Xandra de Vries"],
    [" Tjibbe van der Werf, teamleider", "Tjibbe van der Werf"],
    ["Lobke ter Horst (kwaliteit)", "Lobke ter Horst"],
    ["Mark Jansen", "Mark Jansen"],
    ["Piet de Vries", "Piet de Vries"],
    ["Kees de Boer", "Kees de Boer"],
    ["Fatima El Amrani", "Fatima El Amrani"],
    ["Xandra El Amrani", "Xandra El Amrani"],
    ["Tjibbe de Jager", "Tjibbe de Jager"],
    ["Xandra de Visch", "Xandra de Visch"],
    ["Xandra De Wijze", "Xandra De Wijze"],
    ["Lobke het Hart, jurist", "Lobke het Hart"],
  ])("[P90] a text that is a name and nothing else: %s", (text, name) => {
    expect(found(text)).toEqual([name]);
  });

  test.each([
    "Waterschap de Dommel",
    "Stichting de Hoop",
    "Teamleider de Marne",
    "Hoofd van de Afdeling",
    "Vakgroep van Toezicht",
    "Bezoek de Efteling niet zonder afspraak",
    "Omgevingsdienst de Vallei",
    "Gemeente De Bilt",
    "Rondom de Maas. Wij doen dat samen",
    "Ketenpartners de Waddenzee",
    "Natuurpark De Biesbosch",
    "Werkgroep De Werf",
    "Cluster De Marsen",
    "Overleg De Meierij",
    "Bespreek de Uitkomsten",
    "Kies de Methode",
    "Toets de Aanvraag",
    "Evalueer de Brug",
    "Duid de Uitkomsten",
    "Duid het Knelpunt (overleg)",
    "Duid de Samenwerking",
  ])("[P91] a text that is no name, though it is built like one: %s", (text) => {
    expect(found(text)).toEqual([]);
  });

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
    ["bel dhr.Jansen", "dhr.Jansen"],
    ["bel mw.Jansen", "mw.Jansen"],
    ["bel dhr. v.d. Berg", "dhr. v.d. Berg"],
    ["bel dhr. v.d.Berg", "dhr. v.d.Berg"],
    ["bel mw. vd Berg", "mw. vd Berg"],
    ["bel mw. v/d Berg", "mw. v/d Berg"],
    ["opgesteld door J. v.d. Berg", "J. v.d. Berg"],
    ["opgesteld door J. vd Berg", "J. vd Berg"],
    ["opgesteld door J. v/d Berg", "J. v/d Berg"],
    ["opgesteld door A.B.C. v. Dijk", "A.B.C. v. Dijk"],
    ["volgens dhr. jansen", "dhr. jansen"],
    ["volgens mw. de vries", "mw. de vries"],
    ["volgens mevrouw van den berg", "mevrouw van den berg"],
    ["DIT ZEGT MW. DE VRIES", "MW. DE VRIES"],
    ["volgens Dhr. JANSEN", "Dhr. JANSEN"],
    ["Mevr. d'Hondt", "Mevr. d'Hondt"],
    ["Mevr. d’Hondt", "Mevr. d’Hondt"],
    ["vraag de heer\nJansen", "de heer\nJansen"],
    ["vraag mevrouw\r\n Jansen", "mevrouw\r\n Jansen"],
    ["volgens J de Vries", "J de Vries"],
    ["J de Vries vindt dat", "J de Vries"],
    ["volgens JP de Vries", "JP de Vries"],
    ["volgens J Jansen", "J Jansen"],
    ["dhr JP Jansen", "dhr JP Jansen"],
    ["aanwezig: De Vries, J.", "De Vries, J."],
    ["aanwezig: Jansen, J.P., en anderen", "Jansen, J.P."],
    ["opgesteld door J.-P. Visser", "J.-P. Visser"],
    ["volgens drs Visser", "drs Visser"],
    ["volgens ir. Visser", "ir. Visser"],
    ["volgens hr Jansen", "hr Jansen"],
    ["de dames Jansen", "dames Jansen"],
    ["de fam. Jansen", "fam. Jansen"],
    ["de familie de Wit", "familie de Wit"],
    ["wethouder Jansen", "wethouder Jansen"],
    ["Wethouder de Wit", "Wethouder de Wit"],
    ["onze teamleider Jansen", "teamleider Jansen"],
    ["kwaliteitscoördinator Aerts", "kwaliteitscoördinator Aerts"],
    ["mevrouw Raad", "mevrouw Raad"],
    ["de heer Kwaliteit", "de heer Kwaliteit"],
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
    "Geachte heer, geachte mevrouw, dames en heren.",
    "De heer die dit schreef, en mevrouw heeft dit gelezen.",
    "Mevrouw de directeur en mw. de wethouder waren erbij.",
    "Een windpark van 30 mw vermogen en 5 MW Zon op dak.",
    "Het HR Beleid en de hr Kwaliteit zijn op orde.",
    "De OD de Vallei, de RUD Zeeland en de GGD van Twente werken samen.",
    "De ABC van Ede en de ODX de Kempen zijn partners.",
    "Dit is niveau C Bodemkwaliteit, optie B Haalbaar en fase A Voorbereiding.",
    "A Inleiding\nB Organisatie\nC Werkwijze",
    "De teamleider Vergunningen en de wethouder Wonen zijn betrokken.",
    "De adviseur Geluid, de adviseur Stikstof en de jurist Omgevingsrecht.",
    "Onze adviseur Externe Veiligheid en de inspecteur Bouw sparren.",
    "De beleidsmedewerker Duurzaamheid en de projectleider Omgevingswet.",
    "De directeur van Omgevingsdienst Voorbeeld en de burgemeester van Ede.",
    "Casemanager Complexe Zaken; vergunningverlener Milieu; Toezichthouder Bodem.",
    "De coördinator Brzo en de medewerker Bedrijfsbureau nemen deel aan het overleg.",
    "De gedeputeerde Landbouw, de specialist Gevaarlijke Stoffen en de jurist Handhaving.",
    "Handhaving, B. Toezicht en Utrecht, N.V.",
    "Wij scoren hoog op Kwaliteit, Samenwerking en Communicatie.",
    "In 2025 volgden vier collega’s de opleiding Casemanagement bij de VNG Academie.",
    "Het team heeft één jurist; de coördinator plant de intervisie.",
    "De samenwerking met Waterschap Vallei en Veluwe loopt goed.",
    "De jurist Bezwaar en Beroep, de teamleider Noord en de inspecteur Zwaar Milieu.",
    "De voorzitter Ondernemingsraad, de secretaris Bestuur en de medewerker Klantcontact.",
    "De adviseur Luchtkwaliteit en de casemanager Initiatieven sparren met Bedrijf X Beheer.",
    "Volgens artikel 5.1 Ow en afdeling 3.4 Awb is een vergunning nodig.",
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
    ["personeelsnummer (12345)", "personnelNumber", "personeelsnummer (12345"],
    ["personeelsnummer #12345", "personnelNumber", "personeelsnummer #12345"],
    ["personeelsnummers 12345 en 23456", "personnelNumber", "personeelsnummers 12345 en 23456"],
    ["personeelsnummers: 12345, 23456 en A-345", "personnelNumber", "personeelsnummers: 12345, 23456 en A-345"],
    ["werknemernummer 12345", "personnelNumber", "werknemernummer 12345"],
    ["werknemersnummer: 12345", "personnelNumber", "werknemersnummer: 12345"],
    ["P.nr. 12345", "personnelNumber", "P.nr. 12345"],
    ["bsn: 12345678", "bsn", "12345678"],
    ["BSN-nummer 12345678", "bsn", "12345678"],
    ["burgerservicenummer is 12345678.", "bsn", "12345678"],
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
    "zaaknummer 12345678 en dossier #12345",
    "bsn 1234567",
    "de map nr. 12345",
    "een dienst voor 12345 inwoners en 300 bedrijven",
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
    ["Kwaliteitscoördinator Lotje Wortelboer", ["Lotje", "Wortelboer"]],
    ["Lotje Wortelboer kwaliteitscoördinator", ["Lotje", "Wortelboer"]],
    ["Lotje Wortelboer Kwaliteitscoördinator VTH", ["Lotje", "Wortelboer"]],
    ["Wortelboer", ["Wortelboer"]],
    ["Wortelboer, Lotje", ["Wortelboer", "Lotje"]],
    ["L Wortelboer", ["Wortelboer"]],
    ["L. van der Wortelboer", ["Wortelboer"]],
    ["lotje wortelboer", ["lotje", "wortelboer"]],
    ["lotje van wortelboer, kwaliteit", ["lotje", "wortelboer"]],
    ["LOTJE WORTELBOER", ["LOTJE", "WORTELBOER"]],
    ["Lotje WORTELBOER", ["Lotje", "WORTELBOER"]],
    ["Lotje Wortelboer en Jan Bos", ["Lotje", "Wortelboer", "Jan", "Bos"]],
    ["Adviseur Lotje Groen", ["Lotje", "Groen"]],
    ["mevr. d'Hondt", ["Hondt"]],
    ["Jan Laurent", ["Jan", "Laurent"]],
    ["Jan Lafleur", ["Jan", "Lafleur"]],
    ["Jan Koning", ["Jan", "Koning"]],
    ["Adviseur Groen", []],
    ["Senior adviseur Externe Veiligheid", []],
    ["Juridisch adviseur Omgevingsrecht", []],
    ["Strategisch beleidsmedewerker Leefomgeving en Klimaat", []],
    ["coördinator kwaliteit vth", []],
    ["hoofd vergunningen en toezicht", []],
    ["Programmamanager Omgevingswet", []],
    ["Controller", []],
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
    const text = "Wortelboer heeft dit bedacht; de Wortelboerij niet, en Nawortelboer evenmin.";
    expect(findPeople(text, { contact: "Lotje Wortelboer" })).toEqual([
      { kind: "contact", start: 0, end: 10, text: "Wortelboer" },
    ]);
    expect(found(text, "kwaliteitscoördinator")).toEqual([]);
  });

  test.each([
    ["volgens lotje", "lotje"],
    ["VOLGENS WORTELBOER", "WORTELBOER"],
    ["in Wortelboers aanpak", "Wortelboers"],
    ["in Lotje’s aanpak", "Lotje’s"],
  ])("[P21] the contact's own name is found however it is written: %s", (text, name) => {
    for (const contact of ["Kwaliteitscoördinator Lotje Wortelboer", "lotje wortelboer", "LOTJE WORTELBOER"])
      expect(found(text, contact)).toEqual([name]);
  });

  test("[P22] a name that is an everyday word counts with a capital; a word of the organisation's name does not count", () => {
    expect(found("het bos en de bossen", "Lotje Bos")).toEqual([]);
    expect(found("volgens Bos", "Lotje Bos")).toEqual(["Bos"]);
    expect(found("de regio Rijnmond doet mee", "Adviseur Rijnmond")).toEqual(["Rijnmond"]);
    const context = { contact: "Adviseur Rijnmond", organisation: "OD Rijnmond" };
    expect(findPeople("de regio Rijnmond doet mee", context)).toEqual([]);
  });

  test.each([
    "Kwaliteitscoördinator VTH",
    "Adviseur Geluid en Lucht",
    "Teamleider Vergunningen",
    "Senior jurist Handhaving",
  ])("[P23] a contact by function drowns nobody in questions: %s", (contact) => {
    const text =
      "De coördinator, de adviseur en de teamleider overleggen over kwaliteit, geluid, lucht, vergunningen en handhaving. Senior en junior leren van elkaar.";
    expect(found(text, contact)).toEqual([]);
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
    "dhr. v.d. ",
    "dhr. van de ",
    "J.-",
    "De Vries, J. ",
    "JP de ",
    "adviseur ",
    "personeelsnummers 123, ",
    "123, ",
    "bsn ",
    "\r\n",
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
