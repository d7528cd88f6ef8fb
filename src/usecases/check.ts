import { findings } from "../model/checks/checks.ts";
import type { Finding, Place } from "../model/checks/finding.ts";
import type { Evaluation } from "../model/evaluation/evaluation.ts";
import { failure, success, type Outcome, type Problem } from "../model/problem.ts";
import type { Contents } from "../workbook/contents.ts";
import { names, tableNames } from "../workbook/names.ts";
import { readEvaluation } from "../workbook/read.ts";
import type { WorkbookReader } from "./ports.ts";
import { isWrecked, standingOf } from "./read-standing.ts";
import { strayCells } from "./strays.ts";

/** Where a question stands in the workbook: a cell by its defined name, or a table with the key of a row. */
export type Location =
  | { readonly kind: "cell"; readonly name: string }
  | { readonly kind: "table"; readonly table: string; readonly row: string | null };

/** A question with the place of its cell. */
export interface LocatedFinding extends Finding {
  readonly location: Location;
}

/** What a check came across. */
export interface Checked {
  readonly evaluation: Evaluation;
  /** By step; those that were answered carry their answer. */
  readonly findings: readonly LocatedFinding[];
  /** What in the workbook could not be read and is no question of a rule, such as a date that is none. */
  readonly problems: readonly Problem[];
}

/**
 * Asks everything that the rules have to ask of a workbook. Something that is no score or no year is a question too: it
 * does not stop the others. A workbook that is not ours, of a newer layout, or without what every evaluation has, is the problem.
 * @throws ProblemError from the reader, when the workbook cannot be read at all.
 */
export async function check(reader: WorkbookReader): Promise<Outcome<Checked>> {
  return checkContents(await reader.read());
}

/** The same for what was read already. */
export function checkContents(contents: Contents): Outcome<Checked> {
  const standing = standingOf(contents);
  if (standing.kind !== "evaluation" || isWrecked(standing)) return refusal(contents);
  const strays = strayCells(contents);
  const asked = findings(standing.evaluation, strays);
  const told = new Set(strays.map(({ where }) => where));
  return success({
    evaluation: standing.evaluation,
    findings: asked.map((finding) => ({ ...finding, location: locationOf(finding.place) })),
    problems: standing.problems.filter(({ where }) => !told.has(where)),
  });
}

/** Why a workbook cannot be read as an evaluation at all: the first problem, as the others follow from it. */
function refusal(contents: Contents): Outcome<never> {
  const strict = readEvaluation(contents);
  if (strict.ok) throw new Error("a workbook that can be read is an evaluation");
  return failure(...strict.problems);
}

/** Where a place of the evaluation stands in the workbook. */
export function locationOf(place: Place): Location {
  switch (place.kind) {
    case "organisation":
    case "contact":
    case "year":
      return cell(names[place.kind]);
    case "score":
    case "justification":
      return cell(names[place.kind](place.profile));
    case "note":
      return cell(names.note(place.profile, place.number));
    case "conclusion":
      return cell(names.conclusion(place.number));
    case "sources":
      return { kind: "table", table: tableNames.sources(place.profile), row: null };
    case "assessment":
      return { kind: "table", table: tableNames.assessments, row: place.id };
    case "peerEntry":
      return { kind: "table", table: tableNames.peerEntries, row: place.id };
    case "action":
      return { kind: "table", table: tableNames.actions, row: place.id };
  }
}

const cell = (name: string): Location => ({ kind: "cell", name });

/** A location on one line: `score_casemanager`, or `Beoordelaars B2`. */
export function locationText(location: Location): string {
  if (location.kind === "cell") return location.name;
  return location.row === null ? location.table : `${location.table} ${location.row}`;
}
