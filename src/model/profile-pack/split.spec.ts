import fc from "fast-check";
import { parts } from "../bijlage-d/parts.ts";
import { letters } from "./headings.ts";
import { splitPage, type SplitPage } from "./split.ts";

/** Made up for the tests: the official pages are not in the source. */
const page = `Profiel proefrol

1. Deskundigheidsgebieden
Gebied A, gebied B
en gebied C

2. Dilemma’s
• taakgericht versus mensgericht
  met een tweede regel
• consolideren versus vernieuwen

3. Omschrijving van de rol
De rol gaat over voorbeeld-
teksten en vergunning- en
toezichttaken.

4. Levelindeling
Interpersoonlijk

5. Competenties
Samenwerken
Werkt samen met anderen.

Luisteren
Hoort wat er gezegd wordt.

Plannen
Maakt een plan.

Schrijven
Schrijft helder.

Rekenen
Telt tot vijf.
`;

const competences = [
  { name: "Samenwerken", explanation: "Werkt samen met anderen." },
  { name: "Luisteren", explanation: "Hoort wat er gezegd wordt." },
  { name: "Plannen", explanation: "Maakt een plan." },
  { name: "Schrijven", explanation: "Schrijft helder." },
  { name: "Rekenen", explanation: "Telt tot vijf." },
];

const expected: SplitPage = {
  parts: {
    expertise: "Gebied A, gebied B en gebied C",
    dilemmas: "• taakgericht versus mensgericht met een tweede regel\n• consolideren versus vernieuwen",
    role: "De rol gaat over voorbeeldteksten en vergunning- en toezichttaken.",
    level: "Interpersoonlijk",
    competences,
  },
  missing: [],
  rest: "Profiel proefrol",
};

test("[P1] a page is split on its five headings", () => {
  expect(splitPage(page)).toEqual(expected);
});

test.each<[string, (text: string) => string]>([
  ["Windows line ends", (text) => text.replaceAll("\n", "\r\n")],
  ["headings in capitals", (text) => text.replaceAll(/^\d\. .*$/gm, (line) => line.toUpperCase())],
  ["headings without numbers", (text) => text.replaceAll(/^\d\. /gm, "")],
  ["headings numbered with brackets", (text) => text.replaceAll(/^(\d)\. /gm, "($1) ")],
  ["headings with a colon", (text) => text.replaceAll(/^(\d\. .*)$/gm, "$1:")],
  ["a straight apostrophe", (text) => text.replace("Dilemma’s", "Dilemma's")],
  ["the wording of the section in the source", (text) => text.replace("van de rol\n", "van de rollen\n")],
  ["a heading broken over two lines", (text) => text.replace("Omschrijving van", "Omschrijving van\n")],
  ["a heading with a hyphen", (text) => text.replace("Levelindeling", "Level-indeling")],
  ["a heading with its text behind a colon", (text) => text.replace("Levelindeling\n", "Levelindeling: ")],
  ["spaces of a PDF", (text) => text.replaceAll(" van ", "\u00a0van\u2009").replaceAll("\n", "  \n")],
  ["other bullets", (text) => text.replaceAll("•", "▪")],
  ["a soft hyphen", (text) => text.replace("voorbeeld-\n", "voorbeeld\u00AD\n")],
  ["blank lines after headings", (text) => text.replaceAll(/^(\d\. .*)$/gm, "$1\n\n")],
])("[P2] %s make no difference", (_, change) => {
  expect(change(page)).not.toBe(page);
  expect(splitPage(change(page))).toEqual(expected);
});

test("[P3] the parts may stand in another order", () => {
  const [head = "", ...sections] = page.split(/^(?=\d\. )/m);
  expect(splitPage([head, ...sections.reverse()].join("\n"))).toEqual(expected);
});

test("[P4] a missing heading is told, and its part stays empty", () => {
  const { missing, parts: found } = splitPage(page.replace("2. Dilemma’s\n", ""));
  expect(missing).toEqual(["dilemmas"]);
  expect(found.dilemmas).toBe("");
  expect(found.expertise).toContain("taakgericht versus mensgericht");
});

test("[P5] without any heading all is left for the user to place", () => {
  const text = "Zomaar een tekst\nover competenties en levels.";
  expect(splitPage(text)).toEqual({
    parts: {
      expertise: "",
      dilemmas: "",
      role: "",
      level: "",
      competences: Array.from({ length: 5 }, () => ({ name: "", explanation: "" })),
    },
    missing: parts.map(({ id }) => id),
    rest: "Zomaar een tekst over competenties en levels.",
  });
  expect(splitPage("").rest).toBe("");
});

test("[P6] a sentence that ends on the word of a heading is no heading", () => {
  const { parts: found } = splitPage(page.replace("toezichttaken.", "toezichttaken met\ncompetenties."));
  expect(found.role).toContain("toezichttaken met competenties.");
  expect(found.competences).toEqual(competences);
});

test("[P7] the numbered heading wins over the same word earlier in the text", () => {
  const { parts: found, missing } = splitPage(`Inhoud\nCompetenties\n${page}`);
  expect(missing).toEqual([]);
  expect(found.competences).toEqual(competences);
});

test.each<[string, string]>([
  ["numbers", "1. Samenwerken\nWerkt samen.\n2. Luisteren\nHoort iets."],
  ["a colon", "Samenwerken: Werkt samen.\nLuisteren: Hoort iets."],
  ["a dash", "Samenwerken – Werkt samen.\nLuisteren – Hoort iets."],
  ["bullets and a colon", "• Samenwerken: Werkt samen.\n• Luisteren: Hoort iets."],
  ["lines of their own", "Samenwerken\nWerkt samen.\nLuisteren\nHoort iets."],
  ["blank lines", "Samenwerken\nWerkt\nsamen.\n\nLuisteren\nHoort\niets."],
])("[P8] competences told apart by %s", (_, text) => {
  expect(splitPage(`Competenties\n${text}`).parts.competences.slice(0, 3)).toEqual([
    { name: "Samenwerken", explanation: "Werkt samen." },
    { name: "Luisteren", explanation: "Hoort iets." },
    { name: "", explanation: "" },
  ]);
});

const allText = ({ parts: found, rest }: SplitPage): string =>
  [
    found.expertise,
    found.dilemmas,
    found.role,
    found.level,
    ...found.competences.flatMap(({ name, explanation }) => [name, explanation]),
    rest,
  ].join(" ");

const counted = (text: string): string => [...letters(text)].sort().join("");

test("[P9] no letter is lost or added, but for the headings themselves", () => {
  const line = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 30 }),
    fc.constantFrom("", "• item", "1. een", "Samenwerken", "Naam: uitleg", "woord-", "en meer.", "6. zes", "(a) x"),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
      const text = lines.join("\n");
      fc.pre(splitPage(text).missing.length === 5);
      expect(counted(allText(splitPage(text)))).toBe(counted(text));
      expect(counted(allText(splitPage(`Competenties\n${text}`)))).toBe(counted(text));
    }),
  );
});
