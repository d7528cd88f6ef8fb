import { canMakeWay, changeFrom, type Change } from "./change-note.ts";
import { clearSheet } from "./clear-half-made.ts";
import { note, noteIn } from "./half-made.ts";
import { isAmong } from "./inventory.ts";
import type { Survey } from "./survey.ts";
import { pointsNowhere } from "./landmarks.ts";
import { awaitedName } from "./waiting-names.ts";

/*
 * A sheet that takes the place of another is drawn under a title to spare while the other stands there unchanged; its names
 * that the other has are called otherwise until then. All of this is written down before anything else is done, and for as
 * long as it lasts. So when it breaks off, the next time can tell how to go on: as long as the new sheet is half made nothing
 * happened, and from then on all that is left to do is done first.
 */

/** What is there of a change. */
interface Scene {
  /** The names that wait for it. */
  readonly waiting: readonly string[];
  /** The names that the workbook has. */
  readonly names: readonly string[];
  /** The sheet that makes way; `null` when it did. */
  readonly old: { readonly tables: readonly string[]; readonly isProtected: boolean } | null;
}

const series = "opbouw_wissel_";

/**
 * Writes down that a sheet is going to take the place of another, and ensures that the other one opens: Excel refuses all that
 * follows when it does not. Sent with what follows.
 * @returns what writes down that it is done.
 */
export function announceChange(context: Excel.RequestContext, change: Change): () => void {
  const finish = note(context, series, JSON.stringify(change));
  if (change.protection !== null) {
    const { protection } = context.workbook.worksheets.getItem(change.title);
    protection.unprotect();
    protection.protect(change.protection);
  }
  return finish;
}

/**
 * Opens a sheet for a step after which nobody would look whether it is protected: written down as well. Sent with what follows.
 * @returns what protects it again.
 */
export function openShortly(
  context: Excel.RequestContext,
  title: string,
  protection: Excel.WorksheetProtectionOptions,
): () => void {
  const finish = note(context, series, JSON.stringify({ title, spare: "", kept: null, protection } satisfies Change));
  const sheet = context.workbook.worksheets.getItem(title);
  sheet.protection.unprotect();
  return () => {
    sheet.protection.protect(protection);
    finish();
  };
}

/** Has the new sheet, which stands by now, take the place of the other; sent with what follows. The title comes last. */
export function changePlaces(
  { workbook }: Excel.RequestContext,
  change: Omit<Change, "protection">,
  { waiting, names, old }: Scene,
): void {
  const isThere = isAmong(names);
  for (const name of waiting) moveName(workbook.names, name, isThere);
  if (old !== null) clearSheet(workbook.worksheets.getItem(change.title), { ...old, kept: change.kept });
  workbook.worksheets.getItem(change.spare).name = change.title;
}

function moveName(names: Excel.NamedItemCollection, waiting: string, isThere: (name: string) => boolean): void {
  const name = awaitedName(waiting) ?? waiting;
  if (isThere(name)) names.getItem(name).delete();
  const range = names.getItem(waiting).getRange();
  names.add(name, range);
  range.untrack();
  names.getItem(waiting).delete();
}

/** What was written down of a change, `null` when that is not ours, and the names that say so. */
function changeIn({ items }: Survey): { readonly markers: readonly string[]; readonly change: Change | null } {
  const { markers, text } = noteIn(items, series);
  return { markers, change: text === null ? null : changeFrom(text) };
}

/**
 * Goes on with a change that was broken off, or leaves it as if it had not begun. What is half made stays for who draws.
 * @returns whether anything was done: then what there is has to be looked at again.
 */
export async function settle(context: Excel.RequestContext, survey: Survey): Promise<boolean> {
  const { markers, change } = changeIn(survey);
  if (markers.length === 0) return false;
  if (change !== null) goOn(context, change, survey);
  for (const name of markers) context.workbook.names.getItem(name).delete();
  await context.sync();
  return true;
}

function goOn(context: Excel.RequestContext, change: Change, survey: Survey): void {
  const { titles, sheets, tables, items, half } = survey;
  const isThere = isAmong(titles);
  const old = sheets.find(({ name }) => isAmong([name])(change.title));
  const isWhole = isThere(change.spare) && !isAmong(half.sheets)(change.spare);
  if (isWhole && old !== undefined && !canMakeWay(change, survey)) return;
  if (isWhole) {
    const names = items.map(({ name }) => name);
    const waiting = items.filter((item) => awaitedName(item.name) !== null && !pointsNowhere(item));
    const own = tables.filter(({ worksheet }) => worksheet.name === old?.name).map(({ name }) => name);
    const left = old === undefined ? null : { tables: own, isProtected: old.protection.protected };
    changePlaces(context, change, { waiting: waiting.map(({ name }) => name), names, old: left });
  } else if (change.protection !== null && old?.protection.protected === false) {
    old.protection.protect(change.protection);
  }
}
