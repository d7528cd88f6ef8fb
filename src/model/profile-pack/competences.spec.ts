import type { Competence } from "../evaluation/evaluation.ts";
import { splitCompetences } from "./competences.ts";
import { flow, linesOf } from "./flow.ts";

/** Name and explanation of those that hold something, a line each; a bar stands between the two. */
const shown = (competences: readonly Competence[]): readonly string[] =>
  competences
    .map(({ name, explanation }) => `${name}|${explanation}`)
    .filter((text, index) => text !== "|" || index === 0);

const split = (text: string): readonly string[] => shown(splitCompetences(text === "" ? [] : text.split("\n")));

const [sixty, longer] = ["A".repeat(60), "A".repeat(61)];

test.each<[string, string, readonly string[]]>([
  ["nothing", "", ["|"]],
  ["one text", "Samenwerken en luisteren.", ["|Samenwerken en luisteren."]],
  [
    "numbers with brackets",
    "(1) Samenwerken\nWerkt.\n(2) Luisteren\nHoort.",
    ["Samenwerken|Werkt.", "Luisteren|Hoort."],
  ],
  ["two figures", "9. Samenwerken\nWerkt.\n10. Luisteren\nHoort.", ["Samenwerken|Werkt.", "Luisteren|Hoort."]],
  ["numbers and colons", "1: Samenwerken\n2) Luisteren", ["Samenwerken|", "Luisteren|"]],
  [
    "numbers within texts",
    "Samenwerken\nZie 1. hier.\nLuisteren\nZie 2. daar.",
    ["Samenwerken|Zie 1. hier.", "Luisteren|Zie 2. daar."],
  ],
  ["names with a colon", "1. Samenwerken:\nWerkt.\n2. Luisteren:\nHoort.", ["Samenwerken|Werkt.", "Luisteren|Hoort."]],
  ["bullets with a colon", "• Samenwerken: werkt.\n* Luisteren: hoort.", ["Samenwerken|werkt.", "Luisteren|hoort."]],
  [
    "bullets below titles",
    "Samenwerken\n• Werkt.\n• Helpt.\n\nLuisteren\n• Hoort.",
    ["Samenwerken|• Werkt.\n• Helpt.", "Luisteren|• Hoort."],
  ],
  [
    "bullets within texts",
    "Samenwerken\nWerkt • samen: veel.\n\nLuisteren\nHoort • iets: veel.",
    ["Samenwerken|Werkt • samen: veel.", "Luisteren|Hoort • iets: veel."],
  ],
  ["bullets alone", "• Samenwerken\n• Luisteren", ["Samenwerken|", "Luisteren|"]],
  ["letters", "a. Samenwerken\nwerkt\nb. Luisteren\nhoort", ["a. Samenwerken|werkt", "b. Luisteren|hoort"]],
  [
    "blank lines",
    "Samenwerken\nWerkt\nsamen\n\nLuisteren\nHoort\nveel",
    ["Samenwerken|Werkt samen", "Luisteren|Hoort veel"],
  ],
  [
    "a paragraph in small letters",
    "Samenwerken\nWerkt\n\nen ook dit\nhoort erbij\n\nLuisteren\nHoort",
    ["Samenwerken|Werkt\nen ook dit hoort erbij", "Luisteren|Hoort"],
  ],
  [
    "a paragraph that begins with a sentence",
    "Samenwerken\nWerkt\n\nOok dit.\nhoort erbij\n\nLuisteren\nHoort",
    ["Samenwerken|Werkt\nOok dit. hoort erbij", "Luisteren|Hoort"],
  ],
  [
    "a paragraph of one line",
    "Samenwerken\nWerkt\n\nSlot\n\nLuisteren\nHoort",
    ["Samenwerken|Werkt\nSlot", "Luisteren|Hoort"],
  ],
  [
    "a title with a stop within",
    "Samen (o.a. hier) x\nWerkt\n\nLuisteren\nHoort",
    ["Samen (o.a. hier) x|Werkt", "Luisteren|Hoort"],
  ],
  ["a title of sixty", `${sixty}\nwerkt\n\nLuisteren\nhoort`, [`${sixty}|werkt`, "Luisteren|hoort"]],
  [
    "a line of sixty-one",
    `Eerst\nwerkt\n\n${longer}\nwerkt\n\nLuisteren\nhoort`,
    [`Eerst|werkt\n${longer} werkt`, "Luisteren|hoort"],
  ],
  [
    "what stands before",
    "Inleiding\n\nSamenwerken\nWerkt\n\nLuisteren\nHoort",
    ["Samenwerken|Inleiding\nWerkt", "Luisteren|Hoort"],
  ],
  [
    "colons within a text",
    "Samenwerken: werkt en\ndoet dit: altijd.\nLuisteren: hoort.",
    ["Samenwerken|werkt en doet dit: altijd.", "Luisteren|hoort."],
  ],
  [
    "a colon behind a question",
    "Samenwerken: werkt u?\nLuisteren: hoort!\nPlannen: ja",
    ["Samenwerken|werkt u?", "Luisteren|hoort!", "Plannen|ja"],
  ],
  [
    "dashes of three kinds",
    "Samen – werkt.\nHoren — hoort.\nPlan - plant.",
    ["Samen|werkt.", "Horen|hoort.", "Plan|plant."],
  ],
  ["a name that is too long", `1. ${longer}\n2. Luisteren`, [`|${longer}`, "Luisteren|"]],
  ["a name of sixty", `1. ${sixty}\n2. Luisteren`, [`${sixty}|`, "Luisteren|"]],
  ["a long line with more below it", `1. ${longer}\nwerkt\n2. Luisteren`, [`${longer}|werkt`, "Luisteren|"]],
  ["numbers above bullets", "1. Samen\n• werkt\n2. Horen\n• hoort", ["Samen|• werkt", "Horen|• hoort"]],
  ["brackets above bullets", "(9) Samen\n• werkt\n(10) Horen\n• hoort", ["Samen|• werkt", "Horen|• hoort"]],
  [
    "bullets with a colon above dashes",
    "• Samen: werkt.\n– helpt\n• Horen: hoort.",
    ["Samen|werkt.\n• helpt", "Horen|hoort."],
  ],
  [
    "a short line behind a sentence, where blank lines tell items apart",
    "Samen\nWerkt samen.\nOok Dit\nhoort erbij.\n\nHoren\nHoort.",
    ["Samen|Werkt samen. Ook Dit hoort erbij.", "Horen|Hoort."],
  ],
  ["a last line without a text", "Samen\nWerkt.\nHoren\nHoort.\nSlot", ["Samen|Werkt.", "Horen|Hoort. Slot"]],
  [
    "a stop within a text",
    "Samen: werkt o.a. zo\nHoren: hoort.\nPlannen: plant.",
    ["Samen|werkt o.a. zo Horen: hoort.", "Plannen|plant."],
  ],
  ["two blanks behind a colon", "Samen:  werkt.\nHoren:  hoort.", ["Samen|werkt.", "Horen|hoort."]],
  ["a long name with a colon", `1. ${longer}: x\n2. Horen`, [`|${longer}: x`, "Horen|"]],
  ["a colon within a name", "1. Taak:doel:\nwerkt\n2. Horen", ["Taak:doel|werkt", "Horen|"]],
  [
    "more than five",
    "1. A1\n2. B2\n3. C3\n4. D4\n5. E5\nvijf\n6. F6\nzes",
    ["A1|", "B2|", "C3|", "D4|", "E5|vijf\n6. F6 zes"],
  ],
])("[P31] competences told apart: %s", (_, text, expected) => {
  expect(split(text)).toEqual(expected);
  expect(splitCompetences(text.split("\n"))).toHaveLength(5);
});

test.each<[string, string]>([
  ["a\nb", "a b"],
  ["a\n\nb", "a\nb"],
  ["a\n\n\nb\nc", "a\nb c"],
  ["a\n• b\nc", "a\n• b c"],
  ["a\n1. b\nc", "a\n1. b c"],
  ["▪b\n* c\n– d\n•  • e", "• b\n• c\n• d\n• e"],
  ["-b", "-b"],
  ["a ▪ b", "a ▪ b"],
  ["a  b   c", "a b c"],
  ["voorbeeld-\nteksten", "voorbeeldteksten"],
  ["voorbeeld-\nTeksten", "voorbeeld- Teksten"],
  ["VTH-\ntaken", "VTH- taken"],
  ["voorbeeld -\nteksten", "voorbeeld - teksten"],
  ["voor-beeld\nteksten", "voor-beeld teksten"],
  ["zelf\u00AD\nstandig en mede\u00ADwerking", "zelfstandig en medewerking"],
  ...["en", "of", "tot", "als", "dan", "maar"].map((word): [string, string] => [
    `vergunning-\n${word} toezicht`,
    `vergunning- ${word} toezicht`,
  ]),
  ["vergunning-\nenten", "vergunningenten"],
  ["", ""],
])("[P32] as running text %j is %j", (text, expected) => {
  expect(flow(text.split("\n"))).toBe(expected);
});

test.each(["\n", "\r\n", "\r", "\f", "\v", "\u2028", "\u2029"])("[P33] %j ends a line", (end) => {
  expect(linesOf(`a${end} b ${end}c`)).toEqual(["a", "b", "c"]);
});

test.each(["\t", "\u00A0", "\u2000", "\u2005", "\u200A", "\u202F"])("[P34] %j is a blank", (blank) => {
  expect(linesOf(`${blank}a${blank}b${blank}`)).toEqual(["a b"]);
});

test.each(["\u200B", "\uFEFF"])("[P35] %j is nothing", (nothing) => {
  expect(linesOf(`${nothing}a${nothing}b`)).toEqual(["ab"]);
});
