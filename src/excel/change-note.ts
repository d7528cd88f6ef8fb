import { isDictionary } from "../model/json/codec.ts";
import { fields } from "../workbook/fields.ts";
import { isAmong } from "./inventory.ts";
import type { Survey } from "./survey.ts";

/** What is written down of a sheet that takes the place of another, or that is open for a moment. */
export interface Change {
  readonly title: string;
  /** The title of the new one until then; empty where none comes. */
  readonly spare: string;
  /** What the other one is called from now on; `null` when it goes. */
  readonly kept: string | null;
  /** How the other one is protected; `null` when it is not. */
  readonly protection: Excel.WorksheetProtectionOptions | null;
}

/** A change as it was written down; `null` for what we never write: names of a workbook can be changed by anyone. */
export function changeFrom(text: string): Change | null {
  const value = parsed(text);
  return isChange(value) && isTitled(value) ? value : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return null;
  }
}

function isChange(value: unknown): value is Change {
  if (!isDictionary(value)) return false;
  const { title, spare, kept, protection } = value;
  const areTitles =
    typeof title === "string" && typeof spare === "string" && (kept === null || typeof kept === "string");
  return areTitles && (protection === null || isProtection(protection));
}

const modes: readonly unknown[] = ["Normal", "Unlocked", "None"];

const isProtection = (value: unknown): boolean =>
  isDictionary(value) &&
  Object.entries(value).every(([option, given]) =>
    option === "selectionMode" ? modes.includes(given) : /^allow[A-Z]/.test(option) && typeof given === "boolean",
  );

/** Whether the titles in it are those that we give: each begins as the sheet's own. */
const isTitled = ({ title, spare, kept }: Change): boolean =>
  (spare === "" || isOf(title, /^(.+) \(nieuw(?: \d+)?\)$/su.exec(spare))) &&
  (kept === null || isOf(title, /^(.+) \(eerder(?: \d+)?\)$/su.exec(kept)));

const isOf = (title: string, match: readonly string[] | null): boolean =>
  match !== null && title.startsWith(match[1] ?? "") && (match[0] ?? "").length <= 31;

/**
 * Whether a sheet can make way for the one that stands ready, as a change says. That one is known as a sheet of ours; the other one
 * gets a title that is free, or goes with no table and no answer on it.
 */
export function canMakeWay({ title, spare, kept }: Change, { titles, tables, names }: Survey): boolean {
  const isHere = isAmong([title]);
  const isReady = isAmong([spare]);
  if (!names.some(({ name, sheet }) => /^blad_/i.test(name) && isReady(sheet))) return false;
  if (kept !== null) return !isAmong(titles)(kept);
  const isAnswer = isAmong(fields.map(({ name }) => name));
  const hasTable = tables.some(({ worksheet }) => isHere(worksheet.name));
  return !hasTable && !names.some(({ name, sheet }) => isHere(sheet) && isAnswer(name));
}
