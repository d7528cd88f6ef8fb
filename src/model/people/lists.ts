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
`);

/** Capitalised words that are no surname: how Dutch sentences begin, and what this field writes with a capital. */
const plainWords = words(`
  Aan Al Alle Als Bij Ben Daar Daarnaast Daarom Dan Dat De Deze Die Dit Door Dus Een Eén Er Geen Haar Hebben Heeft Het Hier
  Hij Hoe Hun In Is Je Kan Maar Men Met Na Naar Niet Nog Nu Of Om Omdat Onder Ons Onze Ook Op Over Per Sinds Te Ten Ter
  Toch Tot Tussen U Uit Uw Van Vanaf Vanuit Veel Via Volgens Voor Waar Want Wanneer Wat We Wel Welke Wie Wij Wordt Worden
  Zij Ze Zie Zijn Zo Zoals Zonder Zowel
  Actieplan Adviseur Adviseurs Afdeling Asbest Bedrijven Beleid Beoordeling Besluit Bestuur Bijlage Bodem Bouwen Brabant
  Bouw Brandweer Burgemeester Casemanager Casemanagers Collega College Colleges Commissie Competentieprofielen Conclusies
  Coördinator Directeur Directie Drenthe Europese Externe Financiën Flevoland Friesland Gebouw Gedeputeerde Gelderland
  Gemeente Gemeenten Geluid Groningen Handhaver Handhavers Handhaving Holland Informatie Inspectie Inspecteur Juridisch
  Juridische Jurist Kwaliteit Landelijke Limburg Management Manager Milieu Ministerie Natuur Nederland Nederlandse
  Omgevingsdienst Omgevingsdiensten Omgevingsplan Omgevingsveiligheid Omgevingswet Onderwijs Openbare Organisatie
  Overijssel Personeel Politie Profiel Provincie Raad Regio Rijk Rijkswaterstaat Ruimte Ruimtelijke Specialist
  Specialistisch Staat Stap State Staten Team Teamleider Toezicht Toezichthouder Toezichthouders Toetsing Utrecht Veiligheid
  Veiligheidsregio Verbetering Vereniging Vergunningen Vergunningverlener Vergunningverleners Vergunningverlening
  Voorzitter Water Waterschap Wet Wethouder Wonen Zeeland Zelfevaluatie
  Januari Februari Maart April Mei Juni Juli Augustus September Oktober November December
  Maandag Dinsdag Woensdag Donderdag Vrijdag Zaterdag Zondag
`);

/** Places whose name looks like a surname with a prefix. */
const places = new Set(["Haag", "Bosch", "Helder", "Bilt", "Hague", "Burg", "Ronde", "Fryske", "Marne", "Wolden"]);

/** Whether a capitalised word is most likely no part of a person's name. */
export function isNoName(word: string): boolean {
  return plainWords.has(word) || places.has(word);
}

/** Words after which a letter with a full stop is no initial: "bijlage D. Competentieprofielen". */
export const letteredThings = words(
  "bijlage deel onderdeel categorie niveau type groep punt stap variant klasse hoofdstuk",
);

/** Letters that say what kind of company it is. */
export const companyForms = new Set(["BV", "NV", "VOF", "CV", "UA", "RK", "BA"]);
