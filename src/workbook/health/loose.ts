import type { Cell, CellValue, Sheet, Table } from "../blueprint.ts";
import { cellAddress, maybeArea, parseArea } from "../grid.ts";
import type { FoundAnswer } from "../tables.ts";
import { isBlank, toText } from "../values.ts";
import { cornerOf, holds, isSame, type PlacedTable } from "./book.ts";
import type { Identified } from "./identify.ts";
import { labelLine, labelOf } from "../labels.ts";
import { ownAddresses } from "./own-cells.ts";
import { plainRange, rangeCells } from "./plain-range.ts";
import { asDay, saidIn } from "./said.ts";
import { nothing, type Findings, type Scene } from "./scene.ts";
import { kindOf, neededHeadings, type TableColumn } from "./table-kinds.ts";
import { faultTexts, foundTexts as texts } from "./texts.ts";
import { isInput, tablesOf, type WantedTable } from "./wanted.ts";

/** Something that stands in a cell, as it goes to the sheet of found answers. */
export function foundIn({ book, day }: Scene, sheet: Sheet, cell: Cell, what: string): FoundAnswer {
  const where = faultTexts.cells(sheet.name, [cellAddress(cell.row, cell.column)]);
  return { foundOn: day, what, where, answer: saidIn(book, cell) };
}

/**
 * What stands on a sheet in cells that are meant to be filled in, and belongs to no name and no table: once names or tables of
 * the sheet are gone, it may be what was filled in there. So is what is left of a table, below our headings.
 */
export function orphans(scene: Scene, identified: Identified): readonly FoundAnswer[] {
  const { sheet } = identified;
  const known = new Set(scene.wanted.flatMap(tablesOf).map(({ table }) => table.name.toLowerCase()));
  const ours = sheet.tables.filter(({ name }) => known.has(name.toLowerCase()));
  const gone = tablesOf(identified.wanted).filter(({ table }) => scene.book.table(table.name) === null);
  const left = gone.flatMap((one) => rangeCells(scene, sheet, one)).filter(isAnswer);
  return asLoose(scene, sheet, [...new Set([...openOn(scene, identified, ours), ...left])]);
}

/** The open cells of one of our sheets that hold something, have no name, are no text of ours and stand in no such table. */
export function openOn(scene: Scene, identified: Identified, tables: readonly Table[]): readonly Cell[] {
  const own = ownAddresses(identified, scene.book.cells(identified.sheet));
  return openCells(scene, identified.sheet, tables).filter(({ row, column }) => !own.has(cellAddress(row, column)));
}

/** The open cells of a sheet that hold something, have no name and stand in no such table. */
export function openCells({ book }: Scene, sheet: Sheet, tables: readonly Table[]): readonly Cell[] {
  const names = book.blueprint.names.flatMap(({ name }) => book.name(name) ?? []);
  const areas = [
    ...names.filter((one) => isSame(one.sheet, sheet.name)).map(({ area }) => area),
    ...tables.flatMap(({ address }) => maybeArea(address) ?? []),
  ];
  const isPlaced = (cell: Cell): boolean => areas.some((area) => holds(area, cell));
  return sheet.cells.filter((cell) => isAnswer(cell) && !book.isLocked(cell) && !isPlaced(cell));
}

/** Cells of a sheet that belong to nothing, as they go to the sheet of found answers. */
export const asLoose = (scene: Scene, sheet: Sheet, cells: readonly Cell[]): readonly FoundAnswer[] =>
  cells.map((cell) => foundIn(scene, sheet, cell, besides(sheet, cell) ?? texts.loose));

/** Whether something was filled in in a cell. */
export const isAnswer = ({ value, formula }: Cell): boolean => formula === undefined && !isBlank(value);

/** The text that stands to the left of a cell, which mostly says what it is about. */
function besides({ cells }: Sheet, { row, column }: Cell): string | null {
  const left = cells.filter((cell) => cell.row === row && cell.column < column && typeof cell.value === "string");
  return left.length === 0 ? null : toText(left.at(-1)?.value ?? null);
}

/** What stands in the cell of a name, for when names leave for elsewhere; nothing when one that stays points there. */
export function answersAt(scene: Scene, name: string, leaving: ReadonlySet<string>): readonly FoundAnswer[] {
  const { book, evaluation } = scene;
  const now = book.name(name);
  const sheet = now === null ? null : book.sheet(now.sheet);
  if (now === null || sheet === null) return [];
  const cell = book.cell(sheet, cornerOf(now.area));
  if (cell === null || !isAnswer(cell) || isNamed(scene, sheet, cell, leaving)) return [];
  return [foundIn(scene, sheet, cell, labelLine(labelOf(name, evaluation)))];
}

/** Whether a cell has a name of ours that stays. */
function isNamed({ book, wanted }: Scene, sheet: Sheet, cell: Cell, leaving: ReadonlySet<string>): boolean {
  return wanted.some(({ drawn }) =>
    drawn.names.some((one) => {
      const now = leaving.has(one.name) ? null : book.name(one.name);
      return now !== null && isSame(now.sheet, sheet.name) && holds(now.area, cell);
    }),
  );
}

/** What stands on copies of our sheets and differs from what stands on the sheets themselves. */
export function answersOnCopies(scene: Scene): Findings {
  return {
    ...nothing,
    loose: scene.copies.flatMap((copy) => {
      const placed = [...namedOnCopy(scene, copy), ...rowsOnCopy(scene, copy)];
      const places = new Set(placed.map(({ where }) => where));
      return [...placed, ...othersOnCopy(scene, copy).filter(({ where }) => !places.has(where))];
    }),
  };
}

/** What was filled in on a copy and stands nowhere on the sheet itself, when it cannot be told what it is about any more. */
function othersOnCopy(scene: Scene, { wanted, sheet }: Identified): readonly FoundAnswer[] {
  const known = new Set(scene.found.get(wanted.key)?.sheet.cells.map(({ value }) => toText(value)));
  return asLoose(
    scene,
    sheet,
    openCells(scene, sheet, []).filter(({ value }) => !known.has(toText(value))),
  );
}

function namedOnCopy(scene: Scene, { wanted, sheet, alignment }: Identified): readonly FoundAnswer[] {
  const { book, evaluation } = scene;
  return wanted.drawn.names.filter(isInput(wanted)).flatMap(({ name, address }) => {
    const spot = alignment.spot(cornerOf(parseArea(address)));
    const cell = spot === null || spot.certainty === "near" ? null : book.cell(sheet, spot);
    if (cell === null || !isAnswer(cell) || toText(cell.value) === toText(valueOf(scene, name))) return [];
    return [foundIn(scene, sheet, cell, labelLine(labelOf(name, evaluation)))];
  });
}

function valueOf({ book }: Scene, name: string): CellValue {
  const now = book.name(name);
  const sheet = now === null ? null : book.sheet(now.sheet);
  return now === null || sheet === null ? null : (book.cell(sheet, cornerOf(now.area))?.value ?? null);
}

/** The rows of tables on a copy that are not in the table itself. */
function rowsOnCopy(scene: Scene, { wanted, sheet }: Identified): readonly FoundAnswer[] {
  return tablesOf(wanted).flatMap((one) => {
    const { table } = one;
    const original = scene.book.table(table.name);
    return twinsOn(scene, sheet, one).flatMap((copy) => {
      const columns = columnsToRead(table, copy);
      const there = new Set(original === null ? [] : rowsOf(scene, original, columns).map(said));
      const rows = rowsOf(scene, { sheet, table: copy, area: parseArea(copy.address) }, columns);
      return rows
        .filter((row) => !there.has(said(row)))
        .flatMap((row) => rowAnswers(scene, sheet, table.name, columns, row));
    });
  });
}

/** The columns of answers; where one of ours is gone, also those that are none of ours: it may be one of them. */
function columnsToRead(table: Table, copy: Table): readonly TableColumn[] {
  const answers = kindOf(table).columns.filter(({ property, kind }) => property !== null && kind !== "key");
  if (neededHeadings(table).every((heading) => copy.columns.includes(heading))) return answers;
  const others = copy.columns.filter((heading) => !table.columns.includes(heading));
  return [...answers, ...others.map((heading): TableColumn => ({ heading, kind: "text", property: null }))];
}

/** What looks like a table of ours on a copy: other tables with at least half of its headings, or the range that it was before. */
function twinsOn(scene: Scene, sheet: Sheet, wanted: WantedTable): readonly Table[] {
  const needed = neededHeadings(wanted.table);
  const ours = new Set(scene.wanted.flatMap(tablesOf).map(({ table }) => table.name.toLowerCase()));
  const twins = sheet.tables.filter(({ name, columns }) => {
    const kept = needed.filter((heading) => columns.includes(heading)).length;
    return !ours.has(name.toLowerCase()) && kept * 2 >= needed.length;
  });
  const range = plainRange(scene, sheet, wanted);
  return range === null ? twins : [...twins, range];
}

type Row = readonly (Cell | null)[];

const said = (row: Row): string => JSON.stringify(row.map((cell) => toText(cell?.value ?? null)));

function rowsOf({ book }: Scene, { sheet, table, area }: PlacedTable, columns: readonly TableColumn[]): readonly Row[] {
  const places = columns.map(({ heading }) => area.left + table.columns.indexOf(heading));
  return Array.from({ length: area.bottom - area.top }, (_, index) =>
    places.map((column) => (column < area.left ? null : book.cell(sheet, { row: area.top + 1 + index, column }))),
  );
}

function rowAnswers(
  scene: Scene,
  sheet: Sheet,
  table: string,
  columns: readonly TableColumn[],
  row: Row,
): readonly FoundAnswer[] {
  return row.flatMap((cell, index) => {
    const column = columns[index];
    if (cell === null || column === undefined || !isAnswer(cell)) return [];
    return [foundIn(scene, sheet, { ...cell, value: read(column, cell.value) }, `${table} · ${column.heading}`)];
  });
}

/** A day as it is read; anything else as it stands. */
const read = ({ kind }: TableColumn, value: CellValue): CellValue => (kind === "date" ? asDay(value) : value);
