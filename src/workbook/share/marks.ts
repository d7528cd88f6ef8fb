import { textMark } from "../../model/sharing/identity.ts";
import type { Blueprint, Cell } from "../blueprint.ts";
import { cellAddress } from "../grid.ts";

/** Whether a defined name of a copy is of a place where colleagues write. */
export const isInput = (name: string): boolean => /^deel_\d+_(?!gevraagd_)/.test(name);

/** Whether it is of a question of the organisation, which they read and may write over all the same. */
export const isAsked = (name: string): boolean => /^deel_\d+_gevraagd_/.test(name);

/** The defined names of each cell of a copy. */
export type CellNames = (sheet: string, at: Pick<Cell, "row" | "column">) => readonly string[];

/** Looks up the defined names of cells. */
export function cellNames({ names }: Blueprint): CellNames {
  const found = new Map<string, string[]>();
  for (const { name, sheet, address } of names) {
    const there = found.get(`${sheet}!${address}`);
    if (there === undefined) found.set(`${sheet}!${address}`, [name]);
    else there.push(name);
  }
  return (sheet, { row, column }) => found.get(`${sheet}!${cellAddress(row, column)}`) ?? [];
}

/**
 * Whether a text is the one that its cell was made with, by the mark in the cell's name; `null` when the cell was made
 * without a text.
 */
export function isAsMade(names: readonly string[], text: string): boolean | null {
  const marks = names.flatMap((name) => markIn(name) ?? []);
  return marks.length === 0 ? null : marks.includes(textMark(text));
}

/** Whether the defined name is of a cell that was made with this text, whatever stands there now. */
export const isReadAs = (name: string, text: string): boolean => markIn(name) === textMark(text);

const markIn = (name: string): string | undefined => /^deel_lees_\d+_([0-9A-Z]+)$/i.exec(name)?.[1]?.toUpperCase();
