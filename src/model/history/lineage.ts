import type { Evaluation, OrganisationChange } from "../evaluation/evaluation.ts";

/** How many names are followed: the organisation's own, and those before it. */
export const mostNames = 8;

/** The `until` of the organisation itself: later than any year. */
export const always = 9999;

/** A name under which results of the organisation can stand, and what lies between that name and the organisation. */
export interface Forebear {
  /** Which change led to it, counting from 1; 0 for the organisation itself. */
  readonly row: number;
  /** Of which of the names before it in the list it is a forebear, counting from 1; 0 for the organisation itself. */
  readonly of: number;
  /** `null` for a name that was met before: it is not followed twice, so that a circle of changes comes to an end. */
  readonly name: string | null;
  /** Up to and with which year results under it are followed: in the year of a change both names can be used. */
  readonly until: number;
  /** Results of earlier years than this are of before a merger; 0 without one. */
  readonly mergedIn: number;
  /** The same for a split. */
  readonly splitIn: number;
  /** How many changes lead to names before it. */
  readonly count: number;
}

/** The names of an organisation through the years: its own first, then, step by step, those that went into them. */
export interface Lineage {
  readonly names: readonly Forebear[];
  /** Whether there are more than {@link mostNames}: what lies further back is not followed. */
  readonly isCut: boolean;
}

/** A name as it is compared, the way Excel does: without blanks around it, one between words, in whatever capitals. */
export function nameKey(text: string): string {
  return text.replace(/ +/g, " ").replace(/^ | $/g, "").toLowerCase();
}

type Named = Pick<Evaluation, "organisation" | "organisationChanges">;

/** What was found before of an evaluation, which never changes: a workbook asks it for every note. */
const known = new WeakMap<Named, Lineage>();

/**
 * Follows the recorded changes back from the organisation. Only in order of time: a change counts when it is not later than
 * the one that it leads to. What was not recorded is not followed.
 */
export function lineageOf(evaluation: Named): Lineage {
  const lineage = known.get(evaluation) ?? follow(evaluation);
  known.set(evaluation, lineage);
  return lineage;
}

function follow({ organisation, organisationChanges: changes }: Named): Lineage {
  const own = { row: 0, of: 0, name: organisation, until: always };
  const names: Forebear[] = [finished(own, 0, 0, changes)];
  for (let at = 0; at < names.length; at += 1) {
    const into = names[at];
    if (into === undefined) break;
    names.push(...before(into, at + 1, names, changes).slice(0, mostNames - names.length));
  }
  const all = names.reduce((sum, { count }) => sum + count, 0);
  return { names, isCut: all >= mostNames };
}

type Bare = Pick<Forebear, "row" | "of" | "name" | "until">;

/** The names that went into one, in the order of the changes. */
function before(
  into: Forebear,
  of: number,
  met: readonly Forebear[],
  changes: readonly OrganisationChange[],
): readonly Forebear[] {
  const keys = new Set(met.flatMap(({ name }) => (name === null ? [] : [nameKey(name)])));
  return changes.flatMap((change, index) => {
    if (!leadsTo(change, into)) return [];
    const isMet = keys.has(nameKey(change.from));
    keys.add(nameKey(change.from));
    const { kind, year } = change;
    const bare = { row: index + 1, of, name: isMet ? null : change.from, until: year };
    const since = (one: OrganisationChange["kind"]): number => (kind === one ? year + 1 : 0);
    const [merged, split] = [Math.max(into.mergedIn, since("fusie")), Math.max(into.splitIn, since("splitsing"))];
    return [finished(bare, merged, split, changes)];
  });
}

function finished(bare: Bare, mergedIn: number, splitIn: number, changes: readonly OrganisationChange[]): Forebear {
  const mine = changes.filter((change) => leadsTo(change, bare));
  const last = (kind: OrganisationChange["kind"]): number =>
    Math.max(0, ...mine.flatMap((change) => (change.kind === kind ? [change.year] : [])));
  return {
    ...bare,
    mergedIn: Math.max(mergedIn, last("fusie")),
    splitIn: Math.max(splitIn, last("splitsing")),
    count: mine.length,
  };
}

function leadsTo({ into, year, from }: OrganisationChange, { name, until }: Bare): boolean {
  const key = nameKey(name ?? "");
  return key !== "" && nameKey(from) !== "" && nameKey(into) === key && year <= until;
}

/** Under which name of the organisation something stands that was recorded for a year; `null` when it is not its own. */
export type Placed = (recorded: string, year: number) => { readonly at: number; readonly forebear: Forebear } | null;

/** Finds names in a lineage. What was recorded under no name at all is the organisation's. */
export function placedIn({ names }: Lineage): Placed {
  const byKey = new Map<string, number>();
  names.forEach(({ name }, at) => {
    if (name !== null) byKey.set(nameKey(name), at);
  });
  return (recorded, year) => {
    const key = nameKey(recorded);
    const at = key === "" ? 0 : (byKey.get(key) ?? -1);
    const forebear = names[at];
    return forebear === undefined || year > forebear.until ? null : { at, forebear };
  };
}

/** Whether what stands under a name for a year can be set beside what the organisation says now: not before a merger. */
export function isComparable({ mergedIn }: Forebear, year: number): boolean {
  return year >= mergedIn;
}
