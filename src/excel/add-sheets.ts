import { contentsOf } from "../workbook/contents-of.ts";
import type { TableContents } from "../workbook/contents.ts";
import {
  broughtAlong,
  freelyTitled,
  leadingSomewhere,
  newSheets,
  type Extension,
  type NewRows,
} from "../workbook/extend.ts";
import type { Canvas } from "./canvas.ts";
import { clearHalfMade, lookAtHalfMade, type Remains } from "./clear-half-made.ts";
import { isHalfMade, type HalfMade, type NameItem } from "./half-made.ts";
import { isAmong } from "./inventory.ts";
import { pointedCell, pointsNowhere } from "./landmarks.ts";
import { drawSheets } from "./render.ts";

/** What has to be known of a workbook before it is added to. */
export interface Surroundings {
  readonly titles: readonly string[];
  /** Also those that point nowhere. */
  readonly names: readonly NameItem[];
  readonly tables: readonly { readonly name: string; readonly sheet: string; readonly isProtected: boolean }[];
  readonly styles: readonly string[];
}

/** Asks for it; what it returns takes it once it is there. The caller asks for the names with their values. */
export function askSurroundings({ workbook }: Excel.RequestContext): () => Surroundings {
  const { worksheets, names, styles } = workbook;
  worksheets.load("items/name,items/protection/protected,items/tables/items/name");
  styles.load("items/name");
  return () => ({
    titles: worksheets.items.map(({ name }) => name),
    names: names.items,
    tables: worksheets.items.flatMap(({ name: sheet, protection, tables }) =>
      tables.items.map(({ name }) => ({ name, sheet, isProtected: protection.protected })),
    ),
    styles: styles.items.map(({ name }) => name),
  });
}

/** The names and tables that are there, but for those of sheets that are half made. */
export function takenNames({ names, tables }: Surroundings, half: HalfMade): readonly string[] {
  const pointsThere = isHalfMade(half);
  const isOn = isAmong(half.sheets);
  const whole = tables.filter(({ sheet }) => !isOn(sheet));
  return [...names.filter((item) => !pointsThere(item)), ...whole].map(({ name }) => name);
}

/** What is half made is only cleared away when sheets are drawn: then all of it that is not drawn again is kept. */
export function remainsOf(
  context: Excel.RequestContext,
  extension: Extension,
  { titles, names }: Pick<Surroundings, "titles" | "names">,
  half: HalfMade,
): Promise<Remains> {
  const drawn = newSheets(extension).map(({ sheet }) => sheet);
  const standing = { sheets: titles, names };
  return lookAtHalfMade(context, drawn.length === 0 ? { ...half, sheets: [] } : half, standing, drawn);
}

interface Extended extends Pick<Surroundings, "titles" | "names" | "styles"> {
  readonly remains: Remains;
  /** Names that a link may lead to, although they come later. */
  readonly coming?: readonly string[];
  /** The title of a sheet that they come before, instead of behind the one that the extension names. */
  readonly before?: string;
}

/**
 * Adds the sheets of an extension behind the sheet that it names, and those that come last; sent with what follows.
 * @returns the titles of all sheets then, in their order.
 */
export async function addSheets(canvas: Canvas, extension: Extension, found: Extended): Promise<readonly string[]> {
  const { names, remains } = found;
  const left = titlesLeft(found);
  const added = freelyTitled(newSheets(extension), left);
  if (added.length === 0) return left;
  const existing = found.styles;
  clearHalfMade(canvas, remains, extension, existing);
  const isOurs = isAmong(broughtAlong(extension).names);
  const isGone = isAmong(remains.names);
  const { names: collection } = canvas.context.workbook;
  for (const { name } of names) if (isOurs(name) && !isGone(name)) collection.getItem(name).delete();
  const fresh = added.flatMap((one) => one.names);
  const pointing = names.filter((item) => !pointsNowhere(item));
  const known = new Set([...[...pointing, ...fresh].map(({ name }) => name), ...(found.coming ?? [])]);
  const blueprint = {
    sheets: added.map(({ sheet }) => leadingSomewhere(sheet, known)),
    names: fresh,
    styles: extension.styles,
    properties: { title: "", subject: "" },
  };
  const finish = await drawSheets(canvas, blueprint, existing);
  const place = found.before === undefined ? placeBehind(found, extension.behind) : left.indexOf(found.before);
  if (place !== null) {
    blueprint.sheets.slice(0, extension.sheets.length).forEach(({ name }, index) => {
      canvas.sheet(name).position = place + index;
    });
  }
  finish();
  const titles = blueprint.sheets.map(({ name }) => name);
  const placed = left.toSpliced(place ?? left.length, 0, ...titles.slice(0, extension.sheets.length));
  return [...placed, ...titles.slice(extension.sheets.length)];
}

/** What sheets are called once everything half made is cleared away. */
function titlesLeft({ remains, titles }: Extended): readonly string[] {
  const left = new Map(remains.sheets.map(({ title, kept }) => [title, kept]));
  return titles.flatMap((title) => (left.has(title) ? (left.get(title) ?? []) : [title]));
}

/** The place behind the sheet of a name, counting from 0, the first one behind none; `null` when that sheet is gone. */
function placeBehind(found: Extended, behind: string): number | null {
  if (behind === "") return 0;
  const value: unknown = found.names.find(({ name }) => name.toLowerCase() === behind.toLowerCase())?.value;
  const place = titlesLeft(found).indexOf(pointedCell(value)?.sheet ?? "");
  return place < 0 ? null : place + 1;
}

/** A table as it stands once its sheet has been drawn. */
export function drawnTable(extension: Extension, { table }: NewRows): TableContents | undefined {
  const sheets = newSheets(extension).map(({ sheet }) => sheet);
  return contentsOf({ sheets, names: [], styles: {}, properties: { title: "", subject: "" } }).tables.get(table);
}
