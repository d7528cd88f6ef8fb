import { parts, type PartId } from "../bijlage-d/parts.ts";

/** A heading in a pasted page: the lines it takes, and what stands behind it on its last line. */
export interface Heading {
  readonly part: PartId;
  readonly first: number;
  /** The first line after it. */
  readonly after: number;
  /** Text on the heading's own line, after a colon. */
  readonly rest: string;
}

/** Other wordings of the five headings that are about the same; letters only. */
const otherWordings: Readonly<Record<PartId, readonly string[]>> = {
  deskundigheidsgebieden: ["deskundigheidsgebied", "deskundigheden"],
  dilemmas: ["dilemma", "dedilemmas", "dilemmasindezerol"],
  rol: ["omschrijvingvanderollen", "omschrijvingrol", "rolomschrijving", "omschrijving", "rol"],
  level: ["levels", "level", "levelaanduiding"],
  competenties: ["competentie", "devijfcompetenties", "vijfcompetenties"],
};

/** Only the letters of a text, without accents: spaces, hyphens, numbers and apostrophes differ between copies. */
export function letters(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/[^\p{Letter}]/gu, "")
    .toLowerCase();
}

const partByLetters: ReadonlyMap<string, PartId> = new Map(
  parts.flatMap(({ id, title }) => [letters(title), ...otherWordings[id]].map((wording) => [wording, id] as const)),
);

/** `1.`, `2)`, `III.`, `a.`, `•`, `–` and the like, before a heading or an item. */
const marker = /^\s*(?:(?:\(?(?:\d{1,2}|[ivx]{1,4}|[a-e])[.):]|\d{1,2}(?=\s)|[•·▪◦●○■*–—-])\s*)+/i;

/** A line without the number or bullet before it. */
export function withoutMarker(line: string): string {
  return line.replace(marker, "").trim();
}

/** A line without the digits or bullets before it; letters stay, as they may be words. */
export function withoutNumber(line: string): string {
  return line.replace(/^\s*(?:\(?\d{1,2}[.):]\s*|[•·▪◦●○■*–—-]\s*)+/, "").trim();
}

/** Whether a number or bullet stands before the text of a line. */
export function hasMarker(line: string): boolean {
  return marker.test(line) && withoutMarker(line) !== "";
}

/** The longest official heading is 22 letters; a running sentence that ends like one is no heading. */
const longestHeading = 60;

/** The part that a piece of text is the heading of, or `null`. A full stop at its end makes it a sentence. */
function maybePart(text: string): PartId | null {
  const bare = withoutMarker(text);
  if (bare.length > longestHeading || /[.;,?!]$/.test(bare)) return null;
  return partByLetters.get(letters(bare)) ?? null;
}

/** A heading that begins at a line: the line itself, the part before its colon, or the line with the one after it. */
function maybeHeading(lines: readonly string[], first: number): Heading | null {
  const line = lines[first] ?? "";
  if (line.trim() === "") return null;
  const whole = maybePart(line);
  if (whole !== null) return { part: whole, first, after: first + 1, rest: "" };
  return beforeColon(line, first) ?? overTwoLines(lines, first);
}

function beforeColon(line: string, first: number): Heading | null {
  const colon = line.indexOf(":", (marker.exec(line)?.[0] ?? "").length);
  const part = colon < 0 ? null : maybePart(line.slice(0, colon));
  return part === null ? null : { part, first, after: first + 1, rest: line.slice(colon + 1).trim() };
}

function overTwoLines(lines: readonly string[], first: number): Heading | null {
  const [line = "", next = ""] = lines.slice(first, first + 2);
  if (hasMarker(next)) return null;
  const part = maybePart(`${line} ${next}`);
  return part === null ? null : { part, first, after: first + 2, rest: "" };
}

/** A wording that is the official title says more than one that a sentence could end on, such as `rol`. */
function rank(lines: readonly string[], { part, first, after }: Heading): number {
  const text = lines.slice(first, after).join(" ");
  const isOfficial = letters(withoutMarker(text)).startsWith(letters(parts.find(({ id }) => id === part)?.title ?? ""));
  return (isOfficial ? 2 : 0) + (/^\s*\(?\d/.test(text) ? 1 : 0);
}

/** The headings of a page in the order of the page: at most one per part, the clearest, and of equals the first. */
export function findHeadings(lines: readonly string[]): readonly Heading[] {
  const best = new Map<PartId, Heading>();
  for (let line = 0; line < lines.length; line += 1) {
    const found = maybeHeading(lines, line);
    const known = found === null ? undefined : best.get(found.part);
    if (found === null) continue;
    if (known === undefined || rank(lines, found) > rank(lines, known)) best.set(found.part, found);
    line = found.after - 1;
  }
  return [...best.values()].sort((a, b) => a.first - b.first);
}
