import type { Evaluation, IsoDate } from "../../model/evaluation/evaluation.ts";
import type { SheetKey } from "../names.ts";
import type { FoundAnswer } from "../tables.ts";
import { Book } from "./book.ts";
import type { Fault, Inspected } from "./fault.ts";
import { identify, type Identified } from "./identify.ts";
import { wantedSheets, type Wanted } from "./wanted.ts";

/** What is looked for: all of it, or no more than what stands in the way of reading the answers, as in an older layout. */
export type Scope = "all" | "answers";

/** A workbook beside what it should be. */
export interface Scene {
  readonly scope: Scope;
  readonly book: Book;
  readonly evaluation: Evaluation;
  readonly day: IsoDate;
  readonly wanted: readonly Wanted[];
  readonly found: ReadonlyMap<SheetKey, Identified>;
  readonly copies: readonly Identified[];
}

/** What one kind of look gives: faults, and answers that have no place or would lose it when the faults are mended. */
export interface Findings {
  readonly faults: readonly Fault[];
  readonly loose: readonly FoundAnswer[];
  /** More of those, of which a fault tells already: what was typed over something of ours. */
  readonly typedOver?: readonly FoundAnswer[];
}

/** Nothing found. */
export const nothing: Findings = { faults: [], loose: [] };

/** Lays a workbook beside what it should be. */
export function sceneOf(blueprint: Inspected, evaluation: Evaluation, day: IsoDate, scope: Scope = "all"): Scene {
  const book = new Book(blueprint);
  const wanted = wantedSheets(book, evaluation);
  return { scope, book, evaluation, day, wanted, ...identify(book, wanted) };
}

/** All findings as one. */
export function together(all: readonly Findings[]): Findings {
  return {
    faults: all.flatMap(({ faults }) => faults),
    loose: all.flatMap(({ loose }) => loose),
    typedOver: all.flatMap(({ typedOver }) => typedOver ?? []),
  };
}
