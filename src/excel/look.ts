import type { Spot } from "../usecases/ports.ts";
import type { CellValue } from "../workbook/blueprint.ts";
import { maybeArea } from "../workbook/grid.ts";
import { nowhere, type Place, type TablePlace } from "../workbook/place.ts";
import { inExcel } from "./host.ts";
import {
  cellKey,
  maybeCell,
  maybeTableAt,
  takeLandmarks,
  type Cell,
  type KnownTable,
  type Landmarks,
} from "./landmarks.ts";
import { namedRange } from "./named-cells.ts";

/**
 * Tells where the user is. Each look is one request: it asks for the active cell and, in the same breath, whether what is
 * remembered of that place still holds. Only when something moved since, or the guess was wrong, it takes more.
 */
export class Looker {
  #landmarks: Landmarks | null = null;
  #last: Cell | null = null;

  /** @throws HostError when Excel refuses, for instance while a cell is being edited. */
  look(hint: Spot | null): Promise<Place> {
    return inExcel(async (context) => {
      let guess = this.#guess(hint);
      for (let turn = 0; turn < attempts; turn += 1) {
        const landmarks = (this.#landmarks ??= await takeLandmarks(context));
        const sight = await see(context, landmarks, guess);
        if (sight.place !== null) return this.#remember(sight.cell, sight.place);
        if (sight.isStale) this.#landmarks = null;
        guess = sight.cell;
      }
      return nowhere;
    });
  }

  /** Forgets where everything was: something moved. */
  forget(): void {
    this.#landmarks = null;
  }

  #guess(hint: Spot | null): Cell | null {
    const sheet = hint === null ? undefined : this.#landmarks?.sheetById.get(hint.sheetId);
    const area = maybeArea(hint?.address.split(",")[0] ?? "");
    return sheet === undefined || area === null ? this.#last : { sheet, row: area.top, column: area.left };
  }

  #remember(cell: Cell | null, place: Place): Place {
    this.#last = cell;
    return place;
  }
}

/** A wrong guess, and after it a memory that proves stale: the third time is right, unless someone else keeps moving things. */
const attempts = 4;

/** What one request showed; without a place the guess was wrong, or what it rested on stale; without a cell it is unknown. */
interface Sight {
  readonly cell: Cell | null;
  readonly isStale: boolean;
  readonly place: Place | null;
}

async function see(context: Excel.RequestContext, landmarks: Landmarks, guess: Cell | null): Promise<Sight> {
  const active = context.workbook.getActiveCell();
  active.load("address,values");
  active.untrack();
  const name = guess === null ? null : (landmarks.nameByCell.get(cellKey(guess)) ?? null);
  const known = guess === null || name !== null ? null : maybeTableAt(landmarks, guess);
  const table = askTable(context, active, known);
  const probe = table === null ? askProbe(context, landmarks, guess, name) : () => table.isAsRemembered();
  try {
    await context.sync();
  } catch (error) {
    if (isGone(error)) return { cell: guess, isStale: true, place: null };
    if (table !== null && isOnOtherSheet(error)) return { cell: null, isStale: false, place: null };
    throw error;
  }
  const cell = maybeCell(active.address);
  if (cell === null || guess === null || cellKey(cell) !== cellKey(guess)) {
    return { cell, isStale: cell !== null && !isKnownSheet(landmarks, cell), place: null };
  }
  if (!isKnownSheet(landmarks, cell) || !probe()) return { cell, isStale: true, place: null };
  const value = cellValue(active.values[0]?.[0]);
  const sheet = landmarks.keyBySheet.get(cell.sheet) ?? null;
  const copyOf = landmarks.copies.get(cell.sheet);
  const place = { sheet, name, cell: table?.place(cell) ?? null, value, ...(copyOf !== undefined && { copyOf }) };
  return { cell, isStale: false, place };
}

/** A sheet that was renamed or added since is not known. */
const isKnownSheet = ({ sheetById }: Landmarks, { sheet }: Cell): boolean => [...sheetById.values()].includes(sheet);

const isGone = (error: unknown): boolean =>
  error instanceof OfficeExtension.Error && (error.code === "ItemNotFound" || error.code === "InvalidReference");

/** Ranges of two sheets have no intersection that could be asked for: the user is on another sheet than was guessed. */
const isOnOtherSheet = (error: unknown): boolean =>
  error instanceof OfficeExtension.Error && error.code === "InvalidArgument";

/** Excel gives an empty cell as an empty text. */
const cellValue = (value: unknown): CellValue => (value === "" ? null : (value as CellValue));

/**
 * Asks where one name is now: the guessed cell's own, else the lowest on its sheet, which moves when rows above it come
 * or go. What it returns tells afterwards whether that is where it was.
 */
function askProbe(
  context: Excel.RequestContext,
  { lowestBySheet }: Landmarks,
  guess: Cell | null,
  name: string | null,
): () => boolean {
  const lowest = guess === null ? undefined : lowestBySheet.get(guess.sheet);
  const probed = name === null || guess === null ? lowest : { name, cell: guess };
  if (probed === undefined) return () => true;
  const range = namedRange(context, probed.name);
  range.load("address");
  return () => {
    const cell = range.isNullObject ? null : maybeCell(range.address);
    return cell !== null && cellKey(cell) === cellKey(probed.cell);
  };
}

interface TableSight {
  isAsRemembered(): boolean;
  place(cell: Cell): TablePlace | null;
}

/** Asks for the headings of a table, which move with it, and for the row of it that the active cell is in. */
function askTable(context: Excel.RequestContext, active: Excel.Range, known: KnownTable | null): TableSight | null {
  if (known === null) return null;
  const table = context.workbook.tables.getItem(known.name);
  const header = table.getHeaderRowRange();
  const body = table.getDataBodyRange();
  const line = active.getEntireRow();
  const row = body.getIntersectionOrNullObject(line);
  header.load("address,values");
  row.load("values");
  for (const range of [header, body, line, row]) range.untrack();
  return {
    isAsRemembered: () => {
      const cell = maybeCell(header.address);
      const { top, left } = known.header;
      return cell?.sheet === known.sheet && cell.row === top && cell.column === left;
    },
    place: (cell) => tablePlace(known, header, row, cell),
  };
}

function tablePlace(known: KnownTable, header: Excel.Range, row: Excel.Range, at: Cell): TablePlace | null {
  if (row.isNullObject) return null;
  const headings = header.values[0]?.map(String) ?? [];
  const cells = headings.map((heading, index) => [heading, cellValue(row.values[0]?.[index])] as const);
  const { top, left } = known.header;
  return {
    table: known.name,
    heading: headings[at.column - left] ?? "",
    row: new Map(cells),
    at: at.row - top - 1,
  };
}
