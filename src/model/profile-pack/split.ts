import { parts, type PartId } from "../bijlage-d/parts.ts";
import { splitCompetences } from "./competences.ts";
import { flow, linesOf } from "./flow.ts";
import { findHeadings, type Heading } from "./headings.ts";
import type { ProfileParts } from "./pack.ts";

/** A pasted page of the official document, split on the five headings: a proposal, for a person to correct. */
export interface SplitPage {
  readonly parts: ProfileParts;
  /** Headings that were not found, in the official order; their parts are empty. */
  readonly missing: readonly PartId[];
  /** What stands before the first heading, or the whole text when there is none. */
  readonly rest: string;
}

/**
 * Splits the text of a profile page. Headings may be numbered, in capitals, broken over two lines, in any order, or
 * missing; of the rest of the text no word is lost or added.
 */
export function splitPage(text: string): SplitPage {
  const lines = linesOf(text);
  const headings = findHeadings(lines);
  const sections = new Map(
    headings.map((heading, index) => [heading.part, section(lines, heading, headings[index + 1])]),
  );
  const part = (id: PartId): readonly string[] => sections.get(id) ?? [];
  return {
    parts: {
      expertise: flow(part("deskundigheidsgebieden")),
      dilemmas: flow(part("dilemmas")),
      role: flow(part("rol")),
      level: flow(part("level")),
      competences: splitCompetences(part("competenties")),
    },
    missing: parts.map(({ id }) => id).filter((id) => !sections.has(id)),
    rest: flow(lines.slice(0, headings[0]?.first ?? lines.length)),
  };
}

function section(lines: readonly string[], heading: Heading, next: Heading | undefined): readonly string[] {
  return [heading.rest, ...lines.slice(heading.after, next?.first ?? lines.length)];
}
