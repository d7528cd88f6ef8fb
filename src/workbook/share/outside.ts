import { isBlankText } from "../../model/blank.ts";
import type { Evaluation } from "../../model/evaluation/evaluation.ts";
import { comparable } from "../../model/sharing/identity.ts";
import { shared } from "../../model/sharing/parts.ts";
import { sharedTexts } from "../../model/sharing/personal.ts";
import type { Blueprint, Cell } from "../blueprint.ts";
import { cellAddress } from "../grid.ts";
import { toText } from "../values.ts";
import type { Belonging } from "./belongs.ts";
import { knownTexts } from "./known-texts.ts";
import { returnTexts as texts } from "./texts.ts";

/** What stands in a returned copy beside the given cells. */
export interface Outside {
  /** Texts that colleagues wrote where no place was given. */
  readonly texts: readonly string[];
  /** The same with their cells, and texts to read that are not as they are in the workbook. */
  readonly told: readonly string[];
}

/** Where our own numbers stand: the scale, scores to read, days of the plan. */
const numberStyles = new Set(["VTH niveau", "VTH berekende datum"]);

/** Finds what somebody wrote outside the given cells, on any sheet: in other cells, and in notes, of which a copy has none. */
export function outside(returned: Blueprint, belonging: Belonging, evaluation: Evaluation): Outside {
  const [cells, notes] = [inCells(returned, belonging, evaluation), inNotes(returned)];
  return { texts: [...cells.texts, ...notes.texts], told: [...cells.told, ...notes.told] };
}

function inNotes({ sheets }: Blueprint): Outside {
  const written = sheets.flatMap(({ name, notes = [] }) =>
    notes.filter(({ text }) => !isBlankText(text)).map(({ cell, text }) => ({ sheet: name, cell, text })),
  );
  return {
    texts: written.map(({ text }) => text),
    told: written.map(({ sheet, cell, text }) => texts.outsideNote(texts.place(sheet, cell), text)),
  };
}

function inCells(returned: Blueprint, { organisation, year }: Belonging, evaluation: Evaluation): Outside {
  const known = knownTexts(organisation, year);
  const ours = new Set(
    sharedTexts(shared(evaluation, { blind: false, without: [] })).map(({ text }) => comparable(text)),
  );
  const names = new Map(returned.names.map(({ name, sheet, address }) => [`${sheet}!${address}`, name]));
  const found: string[] = [];
  const told: string[] = [];
  for (const { sheet, cell } of cellsOf(returned)) {
    const address = cellAddress(cell.row, cell.column);
    const name = names.get(`${sheet}!${address}`);
    const text = toText(cell.value);
    const where = texts.place(sheet, address);
    if (name?.startsWith("deel_lees_") === true) {
      if (!ours.has(comparable(text))) told.push(texts.changedText(where, text));
    } else if (name?.startsWith("deel_") !== true && !isOurs(cell, known)) {
      found.push(text);
      told.push(texts.outside(where, text));
    }
  }
  return { texts: found, told };
}

function* cellsOf({ sheets }: Blueprint): Generator<{ readonly sheet: string; readonly cell: Cell }> {
  for (const { name, cells } of sheets) {
    for (const cell of cells) if (!isBlankText(toText(cell.value))) yield { sheet: name, cell };
  }
}

const isOurs = ({ value, style }: Cell, known: ReadonlySet<string>): boolean =>
  typeof value === "string" ? known.has(comparable(value)) : numberStyles.has(style);
