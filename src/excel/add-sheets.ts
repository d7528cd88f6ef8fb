import { broughtAlong, freelyTitled, newSheets, type Extension } from "../workbook/extend.ts";
import type { Canvas } from "./canvas.ts";
import { clearHalfMade, lookAtHalfMade, type Remains } from "./clear-half-made.ts";
import { isHalfMade, type HalfMade } from "./half-made.ts";
import { isAmong } from "./inventory.ts";
import { pointedCell } from "./landmarks.ts";
import { drawSheets } from "./render.ts";

/** What has to be known of a workbook before it is added to. */
export interface Surroundings {
  readonly sheets: Excel.WorksheetCollection;
  readonly names: Excel.NamedItemCollection;
  readonly tables: Excel.TableCollection;
  readonly styles: Excel.StyleCollection;
}

/** Asks for all of it but the names, of which the caller asks what he needs. */
export function askSurroundings(context: Excel.RequestContext): Surroundings {
  const { worksheets: sheets, names, tables, styles } = context.workbook;
  sheets.load("items/name,items/position,items/protection/protected,items/tables/items/name");
  styles.load("items/name");
  return { sheets, names, tables, styles };
}

const titlesIn = ({ sheets }: Surroundings): readonly string[] => sheets.items.map(({ name }) => name);

/** The names and tables that are there, but for those of sheets that are half made. */
export function takenNames({ names, sheets }: Surroundings, half: HalfMade): readonly string[] {
  const pointsThere = isHalfMade(half);
  const isOn = isAmong(half.sheets);
  const tables = sheets.items.filter(({ name }) => !isOn(name)).flatMap((sheet) => sheet.tables.items);
  return [...names.items.filter((item) => !pointsThere(item)), ...tables].map(({ name }) => name);
}

/** What is half made is only cleared away when sheets are drawn: then all of it that is not drawn again is kept. */
export function remainsOf(
  context: Excel.RequestContext,
  extension: Extension,
  surroundings: Surroundings,
  half: HalfMade,
): Promise<Remains> {
  const drawn = newSheets(extension).map(({ sheet }) => sheet);
  const standing = { sheets: titlesIn(surroundings), names: surroundings.names.items };
  return lookAtHalfMade(context, drawn.length === 0 ? { ...half, sheets: [] } : half, standing, drawn);
}

interface Extended extends Surroundings {
  readonly remains: Remains;
}

/** Adds the sheets of an extension behind the sheet that it names, and those that come last; sent with what follows. */
export async function addSheets(canvas: Canvas, extension: Extension, found: Extended): Promise<void> {
  const { names, remains } = found;
  const added = freelyTitled(newSheets(extension), titlesLeft(found));
  if (added.length === 0) return;
  const existing = found.styles.items.map(({ name }) => name);
  clearHalfMade(canvas, remains, extension, existing);
  const isOurs = isAmong(broughtAlong(extension).names);
  const isGone = isAmong(remains.names);
  for (const item of names.items) if (isOurs(item.name) && !isGone(item.name)) item.delete();
  const blueprint = {
    sheets: added.map(({ sheet }) => sheet),
    names: added.flatMap((one) => one.names),
    styles: extension.styles,
    properties: { title: "", subject: "" },
  };
  const finish = await drawSheets(canvas, blueprint, existing);
  const place = placeBehind(found, extension.behind);
  if (place !== null) {
    blueprint.sheets.slice(0, extension.sheets.length).forEach(({ name }, index) => {
      canvas.sheet(name).position = place + index;
    });
  }
  finish();
}

/** What sheets are called once everything half made is cleared away. */
function titlesLeft({ remains, ...surroundings }: Extended): readonly string[] {
  const left = new Map(remains.sheets.map(({ title, kept }) => [title, kept]));
  return titlesIn(surroundings).flatMap((title) => (left.has(title) ? (left.get(title) ?? []) : [title]));
}

/** The place behind the sheet of a name, counting from 0; `null` when that sheet is gone. */
function placeBehind(found: Extended, behind: string): number | null {
  const value: unknown = found.names.items.find(({ name }) => name.toLowerCase() === behind.toLowerCase())?.value;
  const place = titlesLeft(found).indexOf(pointedCell(value)?.sheet ?? "");
  return place < 0 ? null : place + 1;
}
