import { cellArea, contains, type Area } from "./area.ts";
import { cellKey } from "./cells.ts";
import { ensureAllowed } from "./protection.ts";
import { ensureArgument } from "./refusal.ts";
import type { NoteRecord, SheetRecord } from "./workbook.ts";

/** UTF-16 units that the text of a note may have. */
export const longestNote = 32_767;

/** The note at a cell; null when there is none. */
export function noteAt(sheet: SheetRecord, row: number, column: number): NoteRecord | null {
  return sheet.notes.find(({ area }) => area.top === row && area.left === column) ?? null;
}

/** All notes of a sheet, row by row. */
export function notesInOrder(sheet: SheetRecord): readonly NoteRecord[] {
  return [...sheet.notes].sort((a, b) => cellKey(a.area.top, a.area.left) - cellKey(b.area.top, b.area.left));
}

/**
 * Gives a cell a note, or another text to the note that it has; an empty text takes the note away. Notes are objects: a
 * protected sheet refuses them at open cells too, unless it allows objects to be edited.
 */
export function setNote(sheet: SheetRecord, row: number, column: number, text: string): void {
  ensureAllowed(sheet, "allowEditObjects");
  ensureArgument(text.length <= longestNote, `A note has at most ${longestNote} characters.`);
  const note = noteAt(sheet, row, column);
  if (text === "") removeNotes(sheet, cellArea(row, column));
  else if (note === null) sheet.notes.push({ area: cellArea(row, column), text, author: "" });
  else note.text = text;
}

/** Takes away the notes in a block. */
export function removeNotes(sheet: SheetRecord, area: Area): void {
  sheet.notes = sheet.notes.filter((note) => !contains(area, note.area));
}
