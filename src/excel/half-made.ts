import { pointedCell } from "./landmarks.ts";

/**
 * Sheets that were being added when Excel refused or the connection broke. Before anything else is done, names say which
 * sheets are to come and which of our styles are there; the first of those names goes once all stands, as one action. So
 * the names tell at any moment what is half made, and the next time it can be cleared away and drawn again.
 */
export interface HalfMade {
  /** The names that say so, the first one first: once that is gone the others mean nothing. */
  readonly markers: readonly string[];
  readonly sheets: readonly string[];
  /** The styles that were there before: the organisation may have restyled them. */
  readonly styles: readonly string[];
}

/** A workbook-level name as Excel tells it. */
export interface NameItem {
  readonly name: string;
  readonly type: string;
  readonly value: unknown;
}

const series = "opbouw_";

/** A text in a formula takes 255 characters. */
const longest = 200;

/** Neither a sheet's title nor one of our styles can hold this. */
const separator = "/";

const listed = (items: readonly string[]): string => items.join(separator);
const items = (list: string): readonly string[] => list.split(separator).filter((item) => item !== "");

function pieces(text: string): readonly string[] {
  const count = Math.max(1, Math.ceil(text.length / longest));
  return Array.from({ length: count }, (_, index) => text.slice(index * longest, (index + 1) * longest));
}

/**
 * Writes a text down in names of a series, hidden from the user; sent with what follows.
 * @returns what takes them away again, the first one first.
 */
export function note({ workbook }: Excel.RequestContext, prefix: string, text: string): () => void {
  const { names } = workbook;
  const texts = pieces(text);
  const nameOf = (index: number): string => `${prefix}${index + 1}_van_${texts.length}`;
  texts.forEach((piece, index) => {
    const added = names.add(nameOf(index), `="${piece.replaceAll('"', '""')}"`);
    added.visible = false;
  });
  return () => texts.forEach((_, index) => names.getItem(nameOf(index)).delete());
}

/** What was written down in names of a series. */
export interface Note {
  /** The names that are there, in their order. */
  readonly markers: readonly string[];
  /** `null` when not all of it is there: it was not all written down yet, or the first one was taken away. */
  readonly text: string | null;
}

/** Looks for it among all names. */
export function noteIn(names: readonly NameItem[], prefix: string): Note {
  const found = names.flatMap(({ name, value }) => {
    const isOne = name.toLowerCase().startsWith(prefix);
    const [, number, count] = (isOne ? /^(\d+)_van_(\d+)$/i.exec(name.slice(prefix.length)) : null) ?? [];
    return count === undefined ? [] : [{ name, number: Number(number), count: Number(count), text: plain(value) }];
  });
  const ordered = found.sort((one, other) => one.number - other.number);
  const isWhole =
    ordered.length > 0 && ordered.every(({ number, count }, index) => number === index + 1 && count === ordered.length);
  return {
    markers: ordered.map(({ name }) => name),
    text: isWhole ? ordered.map(({ text }) => text).join("") : null,
  };
}

/**
 * Writes down what is going to be added, hidden from the user; sent with what follows.
 * @returns what writes down that all of it stands.
 */
export function announce(
  context: Excel.RequestContext,
  sheets: readonly string[],
  styles: readonly string[],
): () => void {
  return note(context, series, `${listed(sheets)}${separator}${separator}${listed(styles)}`);
}

/** What is half made in a workbook with these names; nothing in most. */
export function halfMadeIn(names: readonly NameItem[]): HalfMade {
  const { markers, text } = noteIn(names, series);
  if (text === null) return { markers, sheets: [], styles: [] };
  const cut = text.indexOf(`${separator}${separator}`);
  return { markers, sheets: items(text.slice(0, cut)), styles: items(text.slice(cut)) };
}

/** What a name for a text is worth: the text, or its formula where nothing calculates. */
function plain(value: unknown): string {
  const text = String(value);
  return text.startsWith('="') ? text.slice(2, -1).replaceAll('""', '"') : text;
}

/** Whether a name points into a sheet that is half made. */
export function isHalfMade({ sheets }: HalfMade): (item: NameItem) => boolean {
  const titles = new Set(sheets.map((title) => title.toLowerCase()));
  return ({ value }) => {
    const cell = titles.size > 0 ? pointedCell(value) : null;
    return cell !== null && titles.has(cell.sheet.toLowerCase());
  };
}
