import type { Evaluation } from "../../model/evaluation/evaluation.ts";
import { keptOf, wholeBackups } from "../backups.ts";
import { names, type SheetKey } from "../names.ts";
import type { Book } from "./book.ts";

/**
 * What says that a sheet was there which not every workbook has, and which is gone: its name, which Excel leaves pointing
 * nowhere, or a backup that holds rows of it. The sheets of backups and of found answers are not among these: whoever does
 * not need those any more may throw them away.
 */
const hadSheet = (book: Book, key: SheetKey): boolean => book.isDangling(names.sheet(key));

/** Whether there was an action plan; it and its summary are made together. */
export const hadPlan = (book: Book, evaluation: Evaluation): boolean =>
  hadSheet(book, "actieplan") ||
  hadSheet(book, "samenvatting") ||
  keptOf(evaluation, keptIn(book)).some(({ actions }) => actions.length > 0);

/** Whether there was an archive: of whatever year, as nothing ever goes from it. */
export const hadArchive = (book: Book): boolean =>
  hadSheet(book, "archief") || keptIn(book).some(({ archive }) => archive.length > 0);

/** Whether there was a comparison with others. */
export const hadComparison = (book: Book): boolean => hadSheet(book, "vergelijking");

const known = new WeakMap<Book, readonly Evaluation[]>();

/** The evaluations in the backups that can be read, the last one first; read once for a book. */
export function keptIn(book: Book): readonly Evaluation[] {
  const before = known.get(book);
  if (before !== undefined) return before;
  const kept = wholeBackups(book.contents).map(({ evaluation }) => evaluation);
  known.set(book, kept);
  return kept;
}
