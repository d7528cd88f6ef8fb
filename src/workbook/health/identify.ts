import type { Sheet } from "../blueprint.ts";
import { names, type SheetKey } from "../names.ts";
import { styles } from "../styles.ts";
import { align, type Alignment } from "./align.ts";
import { isOpenRole, isSame, type Book } from "./book.ts";
import { isWrittenOut } from "./table-kinds.ts";
import { hasAnswers, tablesOf, type Wanted } from "./wanted.ts";

/** A sheet as it should be, laid on the one that it is. */
export interface Identified {
  readonly wanted: Wanted;
  readonly sheet: Sheet;
  readonly alignment: Alignment;
}

/** Which sheet is which, whatever it is called, and which are copies that the user made. */
export interface Identities {
  readonly found: ReadonlyMap<SheetKey, Identified>;
  readonly copies: readonly Identified[];
}

/** From which part of our texts on a sheet is one of ours, or a copy of it. */
const alike = 0.5;
/** The same for a sheet to which names of ours point already. */
const alikeWithNames = 0.25;

/** Tells which sheet of the workbook is which of ours: by its name, by what points there, or by what stands on it. */
export function identify(book: Book, all: readonly Wanted[]): Identities {
  const found = new Map<SheetKey, Identified>();
  const taken = new Set<string>();
  const take = (wanted: Wanted, sheet: Sheet | null): void => {
    if (sheet === null || taken.has(sheet.name)) return;
    taken.add(sheet.name);
    found.set(wanted.key, { wanted, sheet, alignment: alignmentOf(book, wanted, sheet) });
  };
  const left = (): readonly Wanted[] => all.filter(({ key }) => !found.has(key));
  for (const wanted of all) take(wanted, bySheetName(book, wanted));
  for (const wanted of left()) take(wanted, byWhatPoints(book, wanted, taken));
  for (const wanted of left()) take(wanted, byPivot(book, wanted, taken));
  for (const wanted of left()) take(wanted, byTexts(book, wanted, all, taken));
  for (const wanted of left()) take(wanted, byHeadings(book, wanted, all, taken));
  for (const wanted of left()) take(wanted, byTitle(book, wanted, all, taken));
  const copies = hasRoom(book, taken).flatMap((sheet) => asCopy(book, sheet, all));
  return { found, copies };
}

const alignmentOf = (book: Book, { drawn }: Wanted, sheet: Sheet): Alignment =>
  align(drawn.sheet, drawn.names, sheet, book);

function bySheetName(book: Book, { key }: Wanted): Sheet | null {
  const name = book.name(names.sheet(key));
  return name === null ? null : book.sheet(name.sheet);
}

/** The sheet to which most other names and tables of ours point, when it looks like ours. */
function byWhatPoints(book: Book, wanted: Wanted, taken: ReadonlySet<string>): Sheet | null {
  const votes = new Map<string, number>();
  const titles = [
    ...wanted.drawn.names.map(({ name }) => book.name(name)?.sheet),
    ...tablesOf(wanted).map(({ table }) => book.table(table.name)?.sheet.name),
  ];
  for (const title of titles) {
    if (title !== undefined && !taken.has(title)) votes.set(title, (votes.get(title) ?? 0) + 1);
  }
  const [first] = [...votes].sort(([, one], [, other]) => other - one);
  const sheet = first === undefined ? null : book.sheet(first[0]);
  if (sheet === null) return null;
  return alignmentOf(book, wanted, sheet).share >= alikeWithNames ? sheet : null;
}

/** The sheet with our PivotTable, whatever else is left of it: Excel takes no second one of that name. */
function byPivot(book: Book, { drawn }: Wanted, taken: ReadonlySet<string>): Sheet | null {
  const isOurs = (name: string): boolean => drawn.sheet.pivots.some((pivot) => isSame(pivot.name, name));
  return hasRoom(book, taken).find((sheet) => book.pivotsOn(sheet).some(isOurs)) ?? null;
}

/** The sheets that are not known yet; a workbook of very many is not looked through. */
function hasRoom({ blueprint }: Book, taken: ReadonlySet<string>): readonly Sheet[] {
  return blueprint.sheets.filter(({ name }) => !taken.has(name)).slice(0, mostSheets);
}

const mostSheets = 200;

/**
 * Another sheet that holds our texts and is more like this sheet than like any other. Of a sheet and its copies, none of which
 * has names or tables any more, it is the first: Excel puts a copy behind its original.
 */
function byTexts(book: Book, wanted: Wanted, all: readonly Wanted[], taken: ReadonlySet<string>): Sheet | null {
  const like = hasRoom(book, taken).filter((sheet) => likeliest(book, sheet, all)?.key === wanted.key);
  return like[0] ?? null;
}

/**
 * Another sheet with the headings of a table of this one, when that is all that is left. Whoever writes the same headings on a
 * sheet of her own keeps it: some cell must look as ours do, and something else must say that it is ours.
 */
function byHeadings(book: Book, wanted: Wanted, all: readonly Wanted[], taken: ReadonlySet<string>): Sheet | null {
  const isHome = ({ tables }: Sheet): boolean =>
    tablesOf(wanted).some(({ table }) => tables.some(({ name }) => isSame(name, table.name)));
  const isTold = (sheet: Sheet): boolean =>
    isCalled(sheet, wanted) || isHome(sheet) || book.isDangling(names.sheet(wanted.key));
  const like = hasRoom(book, taken).filter(
    (sheet) => isTold(sheet) && hasOurLook(sheet) && headedLike(sheet, all)?.key === wanted.key,
  );
  return like.find(isHome) ?? like.find((sheet) => isCalled(sheet, wanted)) ?? like[0] ?? null;
}

const isHeaded = (sheet: Sheet, wanted: Wanted): boolean =>
  tablesOf(wanted).some(({ table }) => isWrittenOut(sheet, table));

const isCalled = (sheet: Sheet, { drawn }: Wanted): boolean => isSame(sheet.name, drawn.sheet.name);

/** Whether some cell has a look of ours. */
const hasOurLook = ({ cells }: Sheet): boolean => cells.some(({ style }) => Object.hasOwn(styles, style));

/** The one sheet of ours that has the headings that stand on a sheet; of more, the one that it is called after. */
function headedLike(sheet: Sheet, all: readonly Wanted[]): Wanted | null {
  const like = all.filter((wanted) => isHeaded(sheet, wanted));
  return (like.length === 1 ? like[0] : like.find((wanted) => isCalled(sheet, wanted))) ?? null;
}

/** A sheet for answers that is called as ours and has cells as ours have to be filled in, while it is like none of them. */
function byTitle(book: Book, wanted: Wanted, all: readonly Wanted[], taken: ReadonlySet<string>): Sheet | null {
  const like = hasAnswers(wanted) ? hasRoom(book, taken).find((sheet) => isCalled(sheet, wanted)) : undefined;
  const hasInput = like?.cells.some(({ style }) => isOpenRole(style)) === true;
  return like !== undefined && hasInput && likeliestOf(book, like, all).length === 0 ? like : null;
}

/** A copy that the user made: by what stands on it, or by the title that Excel gives a copy and the looks that are left. */
function asCopy(book: Book, sheet: Sheet, all: readonly Wanted[]): readonly Identified[] {
  const like = likeliestOf(book, sheet, all);
  const wanted =
    like.find(({ drawn }) => sheet.name.startsWith(drawn.sheet.name)) ??
    like[0] ??
    all.find((one) => isCopyOf(sheet, one) && hasOurLook(sheet));
  if (wanted === undefined || !hasAnswers(wanted)) return [];
  return [{ wanted, sheet, alignment: align(wanted.drawn.sheet, [], sheet, book) }];
}

const isCopyOf = ({ name }: Sheet, { drawn }: Wanted): boolean =>
  name.startsWith(drawn.sheet.name) && /^ \(\d+\)$/.test(name.slice(drawn.sheet.name.length));

/** Which of our sheets a sheet is most like; `null` when it is like none, or like more than one. */
function likeliest(book: Book, sheet: Sheet, all: readonly Wanted[]): Wanted | null {
  const [best, second] = likeliestOf(book, sheet, all);
  return best === undefined || second !== undefined ? null : best;
}

/** Those of our sheets that a sheet is most like, none of them more than another; none when it is like none. */
function likeliestOf(book: Book, sheet: Sheet, all: readonly Wanted[]): readonly Wanted[] {
  const shares = all.map((wanted) => ({ wanted, share: align(wanted.drawn.sheet, [], sheet, book).share }));
  const most = Math.max(...shares.map(({ share }) => share));
  return most < alike ? [] : shares.filter(({ share }) => share === most).map(({ wanted }) => wanted);
}
