import { isBlankText } from "../../model/blank.ts";
import type { Blueprint, Cell } from "../blueprint.ts";
import { cellAddress } from "../grid.ts";
import { toText } from "../values.ts";
import { cellNames, isAsked, isAsMade, isInput } from "./marks.ts";
import { returnTexts as texts } from "./texts.ts";

/** What stands in a returned copy beside the given cells. */
export interface Outside {
  /** Texts that colleagues wrote where no place was given; of a sheet with very many, all of them as one. */
  readonly texts: readonly string[];
  /** The same with their cells, and texts to read that are not as they were shared. */
  readonly told: readonly string[];
}

/** More than this on one sheet is a pasted table or a sheet of their own, and would bury step 2 in rows. */
const mostApart = 20;

/** Finds what somebody wrote outside the given cells, on any sheet: in other cells, and in notes, of which a copy has none. */
export function outside(returned: Blueprint): Outside {
  const { strays, changed } = inCells(returned);
  const sheets = returned.sheets.map(({ name }) => name);
  const found = [...strays, ...inNotes(returned)];
  const gathered = sheets.map((sheet) =>
    gather(
      sheet,
      found.filter((stray) => stray.sheet === sheet),
    ),
  );
  return {
    texts: gathered.flatMap((one) => one.texts),
    told: [...gathered.flatMap((one) => one.told), ...changed],
  };
}

interface Stray {
  readonly sheet: string;
  readonly cell: string;
  readonly text: string;
  readonly isNote: boolean;
}

function gather(sheet: string, strays: readonly Stray[]): Outside {
  if (strays.length > mostApart) {
    const whole = strays.map(({ cell, text }) => `${cell}: ${text}`).join("\n");
    return { texts: [`${texts.sheet(sheet)}\n${whole}`], told: [texts.outsideMany(sheet, strays.length)] };
  }
  const told = strays.map(({ cell, text, isNote }) =>
    (isNote ? texts.outsideNote : texts.outside)(texts.place(sheet, cell), text),
  );
  return { texts: strays.map(({ text }) => text), told };
}

function inNotes({ sheets }: Blueprint): readonly Stray[] {
  return sheets.flatMap(({ name, notes = [] }) =>
    notes.filter(({ text }) => !isBlankText(text)).map(({ cell, text }) => ({ sheet: name, cell, text, isNote: true })),
  );
}

/** A question that was written over is no stray: it is read with the answers. */
function inCells(returned: Blueprint): { readonly strays: readonly Stray[]; readonly changed: readonly string[] } {
  const namesOf = cellNames(returned);
  const strays: Stray[] = [];
  const changed: string[] = [];
  for (const { sheet, cell } of cellsOf(returned)) {
    const [names, text] = [namesOf(sheet, cell), toText(cell.value)];
    if (names.some((name) => isInput(name) || isAsked(name))) continue;
    const address = cellAddress(cell.row, cell.column);
    const asMade = isAsMade(names, text);
    if (asMade === null) strays.push({ sheet, cell: address, text, isNote: false });
    else if (!asMade) changed.push(texts.changedText(texts.place(sheet, address), text));
  }
  return { strays, changed };
}

function* cellsOf({ sheets }: Blueprint): Generator<{ readonly sheet: string; readonly cell: Cell }> {
  for (const { name, cells } of sheets) {
    for (const cell of cells) if (!isBlankText(toText(cell.value))) yield { sheet: name, cell };
  }
}
