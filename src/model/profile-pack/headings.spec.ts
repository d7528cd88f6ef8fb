import type { PartId } from "../bijlage-d/parts.ts";
import { findHeadings, hasMarker, letters, withoutMarker, withoutNumber } from "./headings.ts";

const partsIn = (...lines: readonly string[]): readonly PartId[] => findHeadings(lines).map(({ part }) => part);

test.each<[PartId, string]>([
  ["deskundigheidsgebieden", "Deskundigheidsgebieden"],
  ["deskundigheidsgebieden", "Deskundigheidsgebied"],
  ["deskundigheidsgebieden", "Deskundigheden"],
  ["dilemmas", "Dilemma’s"],
  ["dilemmas", "Dilemma"],
  ["dilemmas", "De dilemma’s"],
  ["dilemmas", "Dilemma’s in deze rol"],
  ["rol", "Omschrijving van de rol"],
  ["rol", "Omschrijving van de rollen"],
  ["rol", "Omschrijving rol"],
  ["rol", "Rolomschrijving"],
  ["rol", "Omschrijving"],
  ["rol", "Rol"],
  ["level", "Levelindeling"],
  ["level", "Levels"],
  ["level", "Level"],
  ["level", "Level-aanduiding"],
  ["competenties", "Competenties"],
  ["competenties", "Competentie"],
  ["competenties", "De vijf competenties"],
  ["competenties", "Vijf competenties"],
])("[P20] the heading of %s may read %s", (part, wording) => {
  for (const line of [wording, wording.toUpperCase(), `1. ${wording}`, `${wording}:`, `${wording} : `]) {
    expect(findHeadings([line])).toEqual([{ part, first: 0, after: 1, rest: "" }]);
  }
  expect(findHeadings([`${wording}: Meer  tekst `])).toEqual([{ part, first: 0, after: 1, rest: "Meer  tekst" }]);
  for (const sign of [".", ";", ",", "?", "!"]) expect(partsIn(`${wording}${sign}`)).toEqual([]);
});

test.each([
  "Levelx",
  "Onze levels",
  "Geen kop: tekst",
  "",
  "  ",
  "1.",
  `Omschrijving${" ".repeat(39)}van de rol`,
  "De rol",
])("[P21] no heading: %j", (line) => {
  expect(partsIn(line)).toEqual([]);
});

test("[P22] a heading is at most sixty characters long, and a sign within it does no harm", () => {
  expect(partsIn(`Omschrijving${" ".repeat(38)}van de rol`)).toEqual(["rol"]);
  expect(partsIn("Level, indeling")).toEqual(["level"]);
  expect(partsIn("1: Level: tekst")).toEqual(["level"]);
});

test.each<[string, readonly string[], number, number]>([
  ["over two lines", ["Omschrijving van", "de rol"], 0, 2],
  ["over two lines, with a colon", ["Omschrijving van", "de rol: "], 0, 2],
  ["not over a blank line", ["Omschrijving van de", "", "rol"], 2, 3],
  ["not over a number", ["Omschrijving van de", "1. rol"], 1, 2],
  ["the official title before a word alone", ["Rol", "tekst", "Omschrijving van de rol"], 2, 3],
  ["the official title with its text behind it", ["Rol", "tekst", "Omschrijving van de rol: tekst"], 2, 3],
  ["the official title before a number", ["1. Rol", "Omschrijving van de rol"], 1, 2],
  ["the number before a word alone", ["Rol", "tekst", "2. Rol"], 2, 3],
  ["the number in brackets", ["Rol", "tekst", "(2) Rol"], 2, 3],
  ["the number behind blanks", ["Rol", "tekst", "  2. Rol"], 2, 3],
  ["the first of equals", ["Rol", "tekst", "Rol"], 0, 1],
  ["the first, when a number stands behind the other", ["Rol", "tekst", "Rol 1"], 0, 1],
  ["the first, when a letter stands before the other", ["Rol", "tekst", "a. Rol"], 0, 1],
])("[P23] where the heading of the role is: %s", (_, lines, first, after) => {
  expect(findHeadings(lines)).toMatchObject([{ part: "rol", first, after }]);
});

test("[P24] headings come in the order of the page", () => {
  expect(partsIn("Level", "Competenties", "Levelindeling", "Rol")).toEqual(["competenties", "level", "rol"]);
});

const marked = ["1. ", "12) ", "(3) ", "3: ", "12 ", "• ", "•", "– ", "- ", "* ", "  1.  ", "1. • ", "1."];

test.each(marked)("[P25] %j is a number or a bullet before a text", (marker) => {
  expect(withoutMarker(`${marker}Level `)).toBe("Level");
  expect(hasMarker(`${marker}Level`)).toBe(true);
  expect(hasMarker(marker)).toBe(false);
});

test.each(["III. ", "iv) ", "(x) ", "XVII. ", "a. ", "E) ", "(c): "])(
  "[P26] %j is a letter before a text",
  (marker) => {
    expect(withoutMarker(`${marker}Level`)).toBe(marker === "(c): " ? ": Level" : "Level");
    expect(withoutNumber(`${marker}Level`)).toBe(`${marker}Level`);
  },
);

test.each(["123. ", "3", "f. ", "xl. ", "viiii. ", "Deel 1. ", "a ", "mi) "])("[P27] %j is none", (start) => {
  expect(withoutMarker(`${start}Level`)).toBe(`${start}Level`);
  expect(hasMarker(`${start}Level`)).toBe(false);
});

test.each(["1. ", "12) ", "(3) ", "3: ", "•", "• ", "– ", "  1.  ", "1. • ", "(12)"])(
  "[P28] %j is taken away as a number",
  (marker) => {
    expect(withoutNumber(`${marker}Level `)).toBe("Level");
  },
);

test.each(["123. ", "12 ", "Deel 1. ", "Deel • "])("[P29] %j stays", (start) => {
  expect(withoutNumber(`${start}Level`)).toBe(`${start}Level`);
});

test("[P30] letters are all that tells wordings apart", () => {
  expect(letters(" 1. Één dilemma’s-\u00a0Lijst ")).toBe("eendilemmaslijst");
});
