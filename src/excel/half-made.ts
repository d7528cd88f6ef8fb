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
  readonly value: unknown;
}

const marker = /^opbouw_(\d+)_van_(\d+)$/i;
const markerName = (number: number, count: number): string => `opbouw_${number}_van_${count}`;

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
 * Writes down what is going to be added, hidden from the user; sent with what follows.
 * @returns what writes down that all of it stands.
 */
export function announce(
  { workbook }: Excel.RequestContext,
  sheets: readonly string[],
  styles: readonly string[],
): () => void {
  const { names } = workbook;
  const texts = pieces(`${listed(sheets)}${separator}${separator}${listed(styles)}`);
  texts.forEach((text, index) => {
    const added = names.add(markerName(index + 1, texts.length), `="${text.replaceAll('"', '""')}"`);
    added.visible = false;
  });
  return () => texts.forEach((_, index) => names.getItem(markerName(index + 1, texts.length)).delete());
}

/** What is half made in a workbook with these names; nothing in most. */
export function halfMadeIn(names: readonly NameItem[]): HalfMade {
  const found = names.flatMap(({ name, value }) => {
    const [, number, count] = marker.exec(name) ?? [];
    return count === undefined ? [] : [{ name, number: Number(number), count: Number(count), text: plain(value) }];
  });
  const ordered = found.sort((one, other) => one.number - other.number);
  const markers = ordered.map(({ name }) => name);
  const isWhole =
    ordered.length > 0 && ordered.every(({ number, count }, index) => number === index + 1 && count === ordered.length);
  if (!isWhole) return { markers, sheets: [], styles: [] };
  const text = ordered.map((one) => one.text).join("");
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
