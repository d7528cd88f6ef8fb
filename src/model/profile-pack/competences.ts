import { counts, type Competence } from "../evaluation/evaluation.ts";
import { flow } from "./flow.ts";
import { hasMarker, withoutNumber } from "./headings.ts";

/** A title stands alone on its line, is short, and is no sentence. */
const isTitle = (line: string): boolean =>
  line !== "" && line.length <= 60 && /^\P{Lowercase_Letter}/u.test(line) && !/[.;,:?!]$/.test(line);

/** `Naam: toelichting`, `Naam – toelichting`. */
const inOneLine = /^(.{2,60}?)(?::| [–—-])\s+(\S.*)$/;

/** Where items begin, told by one sign; the first sign that gives two items or more is believed. */
const signs: readonly ((line: string, index: number, lines: readonly string[]) => boolean)[] = [
  (line) => /^\(?\d{1,2}[.):]/.test(line),
  (line) => /^[•·▪◦●○■*]/.test(line) && inOneLine.test(withoutNumber(line)),
  (line, index, lines) => isTitle(line) && (index === 0 || lines[index - 1] === "") && !isBlank(lines[index + 1]),
  (line, index, lines) => inOneLine.test(line) && (index === 0 || isEnd(lines[index - 1] ?? "")),
  (line, index, lines) => isTitle(line) && isEnd(lines[index - 1] ?? "") && !isBlank(lines[index + 1]),
  (line) => hasMarker(line),
];

const isBlank = (line: string | undefined): boolean => line === undefined || line === "";
const isEnd = (line: string): boolean => line === "" || /[.?!]$/.test(line);

function starts(lines: readonly string[]): readonly number[] {
  for (const sign of signs) {
    const found = lines.flatMap((line, index) => (sign(line, index, lines) ? [index] : []));
    if (found.length >= 2) return found;
  }
  return [];
}

function competenceOf(lines: readonly string[]): Competence {
  const [first = "", ...rest] = lines;
  const line = withoutNumber(first);
  const match = inOneLine.exec(line);
  if (match !== null) return { name: match[1] ?? "", explanation: flow([match[2] ?? "", ...rest]) };
  return rest.some((one) => one !== "") || line.length <= 60
    ? { name: line.replace(/:$/, ""), explanation: flow(rest) }
    : { name: "", explanation: flow([line]) };
}

/**
 * The five competences of their part of the page. What cannot be told apart stands in the first explanation, and what is
 * more than five in the last: no word is lost, and the user corrects it.
 */
export function splitCompetences(lines: readonly string[]): readonly Competence[] {
  const at = starts(lines);
  const cuts = at.slice(0, counts.competences);
  const before = flow(lines.slice(0, cuts[0] ?? lines.length));
  const items = cuts.map((from, index) => competenceOf(lines.slice(from, cuts[index + 1] ?? lines.length)));
  const blank: Competence = { name: "", explanation: "" };
  const five = Array.from({ length: counts.competences }, (_, index) => items[index] ?? blank);
  const [first = blank, ...rest] = five;
  return [{ ...first, explanation: [before, first.explanation].filter((text) => text !== "").join("\n") }, ...rest];
}
