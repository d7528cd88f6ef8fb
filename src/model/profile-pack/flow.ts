import { hasMarker } from "./headings.ts";

/** Lines of a text, whatever ends them; spaces at their ends, and spaces that only a PDF has, are gone. */
export function linesOf(text: string): readonly string[] {
  return text
    .replaceAll(/\r\n?|\f|\v|\u2028|\u2029/g, "\n")
    .replaceAll(/[\u200B\uFEFF]/g, "")
    .replaceAll(/[\t\u00A0\u2000-\u200A\u202F]/g, " ")
    .split("\n")
    .map((line) => line.trim());
}

/** A word cut at the end of a line is whole again; `vergunning- en` keeps its hyphen. */
function glued(line: string, next: string): string {
  if (line.endsWith("\u00AD")) return line.slice(0, -1) + next;
  const isCut = /\p{Lowercase_Letter}-$/u.test(line) && /^\p{Lowercase_Letter}/u.test(next);
  if (!isCut) return `${line} ${next}`;
  return /^(?:en|of|tot|als|dan|maar)\b/.test(next) ? `${line} ${next}` : line.slice(0, -1) + next;
}

/** An item of a list always begins a line of its own, with one kind of bullet; a number stays. */
function asItem(line: string): string {
  return line.replace(/^(?:[•·▪◦●○■]\s*|[*–—-]\s+)+/, "• ");
}

/**
 * The lines of one part as running text: lines that a PDF broke are joined, paragraphs and items of lists stay apart.
 * No word is lost.
 */
export function flow(lines: readonly string[]): string {
  const paragraphs: string[] = [];
  let open = false;
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (line === "") open = false;
    else if (open && last !== undefined && !hasMarker(line)) paragraphs[paragraphs.length - 1] = glued(last, line);
    else paragraphs.push(asItem(line));
    open = line !== "";
  }
  return paragraphs.join("\n").replaceAll("\u00AD", "").replaceAll(/ {2,}/g, " ");
}
