const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/**
 * First names common in the Netherlands, of several origins. Left out are those that are an everyday word at the
 * beginning of a sentence, such as Ben, Max, Per and Wil.
 */
export const firstNames = words(`
  Aad Aafke Abdel Abdullah Achmed Adriaan Agnes Ahmed Aisha Albert Alexander Alex Ali Alice Amina Amir Andrea Andries
  André Angela Angelique Anita Anja Anke Ankie Anna Anne Anneke Annelies Annemarie Annemieke Annette Annie Anouk Anton
  Antoinette Arie Arjan Arjen Arno Arnold Arthur Astrid Ayşe Aziz Barbara Bart Bas Bernard Bert Betty Bianca Birgit Björn
  Bob Boris Bram Brenda Brigitte Carla Carlijn Carlo Carolien Caroline Caspar Cees Chantal Charlotte Chris Christa
  Christiaan Christine Claudia Colette Corine Cornelis Corrie Cynthia Daan Daniel Danielle Daphne David Debbie Dennis Diana
  Dick Diederik Dirk Dylan Edith Edwin Eelco Elena Elisabeth Elise Ellen Els Elsbeth Emma Emre Eric Erica Erik Erwin Esmée
  Esther Eva Evelien Ewout Fatima Fatma Femke Ferdinand Floris Frank Frans Fred Frederik Freek Frits Gabriël Geert Geertje
  Gerard Gerda Gerrit Gert Gijs Ginny Gonnie Greet Guido Guus Gülsen Hanneke Hannah Hannie Hans Harm Harold Harrie Harry
  Hassan Heleen Helena Helma Hendrik Henk Henny Henri Herman Hilde Huub Ibrahim Ilse Inge Ingeborg Ingrid Irene Irma Isabel
  Ivo Jaap Jacob Jacqueline Jacques Jamal Jan Janneke Janny Jasmijn Jasper Jeannette Jelle Jeroen Jessica Jesse Jet Joanne
  Job Jochem Joep Johan Johanna Johannes John Jolanda Joost Joris Jos José Josien Joyce Judith Julia Jurgen Karel Karim
  Karin Katja Kees Kevin Khalid Kim Kirsten Klaas Koen Koos Lars Laura Leen Leo Leonie Liesbeth Lieke Linda Lisa Lisette
  Lotte Louis Louise Lucas Lydia Maaike Maarten Machteld Manon Marc Marcel Margot Margriet Maria Marian Marianne Marieke
  Marijke Marijn Marina Mariska Marjan Marja Marjolein Marlies Marloes Martijn Martin Martine Mathijs Matthijs Maud Maurice
  Mehmet Melanie Menno Merel Mia Michael Michel Michelle Michiel Mieke Miranda Mirjam Mohamed Mohammed Monique Mustafa Myrthe
  Nadia Natasja Nico Nicole Niels Nienke Nina Noor Olaf Olga Omar Otto Pascal Patricia Patrick Paul Paula Peter Petra Pieter
  Piet Pim Rachel Rachid Raymond Rebecca Regina Reinier Renate René Renée Rianne Richard Rick Rik Rita Rob Robbert Robert
  Robin Roel Roelof Rolf Ronald Ronny Rosalie Rudolf Ruben Ruud Said Samira Sander Sandra Sanne Sara Sarah Saskia Sebastiaan
  Selma Sharon Siebe Sietske Silvia Simon Simone Sjaak Sjoerd Sjoukje Sofie Sonja Sophie Stefan Stephanie Steven Suzanne
  Sven Sylvia Tamara Tanja Teun Theo Thijs Thomas Tijs Timo Tineke Tom Toon Trudy Ursula Vera Victor Vincent Wendy Wesley
  Wessel Wiebe Wietske Willeke Willem Willemijn Wilma Wim Wouter Yasmina Yusuf Yvette Yvonne Zeynep
  Adriana Agatha Aleida Ank Anouska Ans Antonia Arend Aukje Babette Baukje Berber Bouke Brechtje Bregje Catharina Chantalle
  Cor Cornelia Debora Deborah Desirée Dieuwke Dora Dorien Douwe Durk Eefje Elly Ellie Elske Erna Evert Famke Fenna Fien
  Finn Fokke Frederike Geertruida Geeske Gerardus Gerben Gerbrich Greetje Hendrika Herma Hessel Hetty Hidde Hugo Ida Ilona
  Ineke Iris Isa Jacco Jacoba Jacobus Jantine Jantje Jarno Jeffrey Jitske Joke Jorn Jorrit Josephine Jouke Jules Jurre
  Jurriaan Karen Karlijn Kelly Lennart Leontien Lex Lia Lianne Lidy Lidwien Lieuwe Lisanne Loes Lonneke Luuk Mandy
  Marcella Marco Margaretha Margreet Marie Mariëtte Marit Mark Marleen Marnix Mathilde Melissa Milan Mila Minke Mohammad
  Mourad Nathalie Nelleke Nelly Nick Noah Nora Noud Nynke Olivia Oscar Pauline Petronella Petrus Piebe Pien Quinten Reina
  Remco Rens Ria Rixt Rosa Rosanne Roy Rutger Ryan Sabine Sem Sietse Sigrid Sjaan Sjors Sofia Sophia Stijn Susanne Sybren
  Sytse Tess Tessa Thea Theodorus Thijmen Tim Tjeerd Tjitske Tobias Toos Trees Truus Wies Wilhelmina Wilhelmus Wytske
  Yara Yasmin Yassin Yolanda Youssef Yvon Zoë
`);

/** How Dutch sentences begin. */
const sentenceWords = words(`
  Aan Al Alle Als Bij Ben Daar Daarnaast Daarom Dan Dat De Deze Die Dit Door Dus Een Eén Er Geen Haar Hebben Heeft Het Hier
  Hij Hoe Hun In Is Je Kan Maar Men Met Na Naar Niet Nog Nu Of Om Omdat Onder Ons Onze Ook Op Over Per Sinds Te Ten Ter
  Toch Tot Tussen U Uit Uw Van Vanaf Vanuit Veel Via Volgens Voor Waar Want Wanneer Wat We Wel Welke Wie Wij Wordt Worden
  Zij Ze Zie Zijn Zo Zoals Zonder Zowel
`);

/** People by what they do. */
const functionWords = words(`
  Adviseur Adviseurs Burgemeester Casemanager Casemanagers Collega Commissaris Coördinator Directeur Gedeputeerde Griffier
  Handhaver Handhavers Inspecteur Inspecteurs Jurist Juristen Manager Managers Minister Secretaris Specialist Staatssecretaris
  Teamleider Toezichthouder Toezichthouders Vergunningverlener Vergunningverleners Voorzitter Wethouder Wethouders
`);

/** What this field writes with a capital, and time. */
const fieldWords = words(`
  Actieplan Afdeling Asbest Bedrijven Beleid Beoordeling Besluit Bestuur Bijlage Bodem Bouwen Brabant
  Bouw Brandweer College Colleges Commissie Competentieprofielen Conclusies
  Directie Drenthe Europese Externe Financiën Flevoland Friesland Gebouw Gelderland
  Gemeente Gemeenten Geluid Groningen Handhaving Holland Informatie Inspectie Juridisch
  Juridische Kwaliteit Landelijke Limburg Management Milieu Ministerie Natuur Nederland Nederlandse
  Omgevingsdienst Omgevingsdiensten Omgevingsplan Omgevingsveiligheid Omgevingswet Onderwijs Openbare Organisatie
  Overijssel Personeel Politie Profiel Provincie Raad Regio Rijk Rijkswaterstaat Ruimte Ruimtelijke
  Specialistisch Staat Stap State Staten Team Toezicht Toetsing Utrecht Veiligheid
  Veiligheidsregio Verbetering Vereniging Vergunningen Vergunningverlening
  Water Waterschap Wet Wonen Zeeland Zelfevaluatie
  Januari Februari Maart April Mei Juni Juli Augustus September Oktober November December
  Maandag Dinsdag Woensdag Donderdag Vrijdag Zaterdag Zondag
`);

/** What stands behind a function as its domain. Some are surnames too, so they silence nothing else. */
const domainWords = words(`
  Advies Afval Agrarisch Agrarische Algemene Apv Archeologie Archief Beroep Bezwaar Brandveilig Brzo Circulaire Complexe Concern Constructie
  Constructies Control Cultuur Data Digitale Domein Duurzame Ecologie Economie Energie Erfgoed Evenementen Expertise Fysieke
  Gevaarlijke Geur Groen Groene Grond Horeca Industrie Integraal Integrale Intake Jeugd Junior Kennis Klimaat Landbouw
  Landelijk Leefomgeving Licht Lokale Lucht Luchtvaart Medior Midden Mobiliteit Monumenten Netwerk Noord Omgeving Omgevingstafel Oost Ordening
  Planning Planologie Plannen Portefeuille Processen Programma Project Projecten Publieke Regeling Regionale Riolering Samen
  Seveso Senior Sloop Sociaal Sociale Specialismen Sport Stad Stedenbouw Stikstof Stoffen Strategie Strategisch Strategische
  Trillingen Veehouderij Verkeer Vooroverleg Vuurwerk Wabo Wegen West Wkb Zorg Zuid Zwaar Zware
`);

/** Endings of what is done rather than of who does it. A shorter word on -ing is as often a surname: Koning, Hoving. */
const fieldEnding =
  /(?:heid|[aiu]tie|beleid|beheer|bureau|dienst|diensten|recht|zaken|schap|kunde|techniek|isch|ische|toezicht|zorg|stoffen|bedrijf|bedrijven|ieven|[aiu]ties|teit|teiten|.{3}raad|contact|loket|centrum|profiel|profielen|criteria|.{6}ing|.{6}ingen)$/iu;

/** How a task begins: what somebody is to do. Also any verb on -eer, as in "Evalueer de Aanpak". */
const taskWords = words(`
  Begin Begeleid Bekijk Benoem Benut Bepaal Bereid Beschrijf Bespreek Betrek Bevestig Bewaak Bied Blijf Borg Breng Deel Denk Doe
  Draag Geef Gebruik Haal Herhaal Herijk Herzie Hou Houd Inspireer Koppel Kies Kijk Laat Leer Leg Leid Lees Lever Maak Meet Meld
  Neem Oefen Onderbouw Onderhoud Onderzoek Ontwikkel Ontwerp Open Pas Peil Plaats Plan Publiceer Raadpleeg Regel Richt Rond
  Schakel Scherp Schets Schrijf Spreek Start Stel Stem Steun Stop Stuur Toets Toon Train Trek Vergelijk Vergroot Verhoog
  Verken Verklaar Verbeter Verbind Verdeel Verlaag Vermeld Vernieuw Verspreid Versterk Vertaal Vervang Verwerk Verzamel
  Vind Voer Volg Voltooi Voorkom Vraag Vul Werk Werf Wijs Wijzig Zet Zoek Zorg
`);

/** What bears a name with an article as a person does: groups, places and buildings, also at the end of a longer word. */
const groupEnding =
  /(?:cluster|overleg|park|groep|groepen|team|teams|partners?|gebied|gebieden|keten|kern|wijk|wijken|dorp|gemeenten?|locatie|vestiging|kantoor|pand|school|scholen|haven|polder|landgoed|reservaat|bos|plein|unit|tafel|kring|coalitie|alliantie|federatie|forum|platform|pool|ploeg|sector|corporatie|coöperatie|vereniging|maatschap|firma|hotel|restaurant|camping|hoeve|terrein|project|traject|sessie|bijeenkomst)$/iu;

/** What is done or made, by the end of the word: no surname, also behind an article. */
const thingEnding =
  /(?:.{2}wijzen?|.{2}werk|lijst|lijsten|.{2}plan|plannen|proces|processen|komst|komsten|vraag|vragen|punten|kaders?|stukken|spraak|spraken|slagen|verslag|modellen|systeem|systemen|normen|eisen|doelen|rollen|taak|taken|methoden?|methodes|periodes?|cases|casus|gesprek|gesprekken|documenten|scores?|niveaus?|acties?|rapport|rapporten|dossiers?|leden|medewerkers?|budget|agenda|cijfers|resultaten|stappen|effecten|knelpunt|situatie|aanpak|opdracht|voortgang|samenhang|inzet|werkdruk|kennis|cursus)$/iu;

/** Places whose name looks like a surname with a prefix. */
const places = new Set(["Haag", "Bosch", "Helder", "Bilt", "Hague", "Burg", "Ronde", "Fryske", "Marne", "Wolden"]);

/** "VRIES" and "vries" as "Vries". */
const capitalised = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase();

/** Whether a capitalised word is most likely no part of a person's name. */
export function isNoName(word: string): boolean {
  const plain = capitalised(word);
  return fieldWords.has(plain) || places.has(plain) || isNoSurname(plain);
}

/** Whether a word is no surname even behind "mevrouw", behind which Raad and Kwaliteit are. */
export function isNoSurname(word: string): boolean {
  const plain = capitalised(word);
  return sentenceWords.has(plain) || functionWords.has(plain);
}

/** Whether a word most likely says what somebody works on. */
export function isDomain(word: string): boolean {
  return isNoName(word) || mayBeDomain(word) || fieldEnding.test(word);
}

/** Whether a word that begins a text says what is to be done, or is a group or a place rather than somebody's first name. */
export function isNoFirstName(word: string): boolean {
  return taskWords.has(capitalised(word)) || /.eer$/iu.test(word) || groupEnding.test(word) || isDomain(word);
}

/** Whether a word is a thing rather than the surname that it can be behind an article: "de Uitkomsten", not "de Visch". */
export function isThing(word: string): boolean {
  return isNoName(word) || thingEnding.test(word) || (word.length > 6 && endsAsDomain(word));
}

/** Whether a word is a domain behind a function, and may be a surname elsewhere. */
export function mayBeDomain(word: string): boolean {
  return domainWords.has(capitalised(word));
}

/** Whether a word ends as a domain does, whatever stands before it. */
export function endsAsDomain(word: string): boolean {
  return fieldEnding.test(word);
}

/** Words in small letters that are no surname behind "mw." or "de heer". */
export const smallWords = words(`
  aan als bij daar dan dat deed deelt deze die dit doet doen een gaat gaf geeft ging had heeft hebben hem het hier komt kwam kan
  kon maar mag meldt merkt met mocht moet naar niet noemt nog nodig onder ook over schreef schrijft stelt tot uit vindt vond
  van voor vroeg vraagt waar want was wat weet werd werkt wie wil wilde worden wordt zag zal zegt zei ziet zijn zoals zonder zou
`);

/** Surnames that are an everyday word in small letters. */
export const everydayWords = words(`
  akker baan baas bakker bank beek beer berg blok boer boom bos bosch brand brink broek brouwer bruin dam dekker dijk dorp
  engel geest goed graaf groen groot haan haar hand heer heide hoek hof hoop horst huis jager jong kamp kampen klein koning
  kok kort krijger kroon kuiper laan lange lang leeuw meer meester meijer molen molenaar mulder post poort prins punt rood schipper
  schoon schout sluis smit snel spoor stam steen stolk straat timmerman vaart veen veer veld visser vogel vos wal water
  weg werf wever wilde winkel winter wit wolf zand zee zomer zwart
`);

/** Abbreviations of this field, and of government, that are nobody's initials. */
export const abbreviations = words(`
  AB AI AVG BAG BBL BBT BKL BOA BO BRL BRP BRZO BT BW CDA CvB DB DCMR DSO EU FTE GGD GS HBO HR HRM IBT ICT ILT IPO ISO IT KCC
  KPI LOD MBO MER MR MT NL NO NVWA NW OD ODH ODR ODZ OM OR OW PO PS PZ PZH RI RIE RO RUD RWS SO TH VH VN VNG VR VS VTH VV VVD
  WABO WKB WM WO WOO ZO ZW ZZS U
`);

/** Words after which a letter with a full stop is no initial: "bijlage D. Competentieprofielen". */
export const letteredThings = words(
  `bijlage deel onderdeel categorie niveau type groep punt stap variant klasse hoofdstuk optie plan fase versie tabel figuur
  lijst kolom cel label team route scenario cluster spoor vraag profiel bedrijf`,
);

/** Letters that say what kind of company it is. */
export const companyForms = new Set(["BV", "NV", "VOF", "CV", "UA", "RK", "BA"]);
