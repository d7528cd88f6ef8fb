import { contains, isCell, maybeArea, offset, overlaps, subtract, intersection, type Area } from "./area.ts";
import { cellKey, cellsIn, keyColumn, keyRow } from "./cells.ts";
import { mapReferences } from "./formula.ts";
import { ensureNoPivot } from "./pivots.ts";
import { ensureUnlocked } from "./protection.ts";
import { refuse } from "./refusal.ts";
import { withPlace } from "./rows.ts";
import { mapFormulas } from "./sheets.ts";
import { growTable } from "./tables.ts";
import type { Anchor, NamedItem, SheetRecord, Workbook } from "./workbook.ts";

/** A block of a sheet that is cut and put down with its first cell somewhere else, and by how much that is. */
interface Cut {
  readonly from: SheetRecord;
  readonly source: Area;
  readonly to: SheetRecord;
  readonly target: Area;
}

/**
 * Cuts a block and pastes it, as a user does with Ctrl+X and Ctrl+V: cells go with their looks, rules, links and notes, and
 * what points at them follows. What pointed at the cells that they take the place of, points nowhere. Refuses locked cells,
 * a part of merged cells or of a PivotTable, and the headings of a table.
 */
export function cutAndPaste(
  workbook: Workbook,
  from: SheetRecord,
  source: Area,
  to: SheetRecord,
  at: Pick<Area, "top" | "left">,
): void {
  const cut: Cut = { from, source, to, target: offset(source, at.top - source.top, at.left - source.left) };
  if (from === to && at.top === source.top && at.left === source.left) return;
  for (const [sheet, area] of [
    [from, source],
    [to, cut.target],
  ] as const) {
    ensureUnlocked(workbook, sheet, area);
    ensureMovable(sheet, area);
  }
  moveCells(cut);
  moveRules(cut);
  for (const names of [workbook.names, ...workbook.sheets.map((sheet) => sheet.names)]) {
    for (const item of names) moveName(item, cut);
  }
  for (const anchor of workbook.anchors) moveAnchor(anchor, cut);
  followFormulas(workbook, cut);
  growTable(to, cut.target);
}

function ensureMovable(sheet: SheetRecord, area: Area): void {
  ensureNoPivot(sheet, area);
  if (sheet.merges.some((merge) => overlaps(merge, area) && !contains(area, merge))) {
    refuse("MergedRangeConflict", "This would change a part of merged cells.");
  }
  if (sheet.tables.some((table) => overlaps({ ...table.area, bottom: table.area.top }, area))) {
    refuse("InvalidOperation", "The headings of a table stay where they are.");
  }
}

const by = ({ source, target }: Cut): readonly [number, number] => [target.top - source.top, target.left - source.left];

const movedArea = (area: Area, cut: Cut): Area => offset(area, ...by(cut));

function moveCells(cut: Cut): void {
  const { from, source, to, target } = cut;
  const [down, right] = by(cut);
  const moving = cellsIn(from, source);
  for (const [key] of moving) from.cells.delete(key);
  for (const [key] of cellsIn(to, target)) to.cells.delete(key);
  for (const [key, cell] of moving) {
    if (cell.formula !== null && from !== to) cell.formula = mentioning(cell.formula, from);
    to.cells.set(cellKey(keyRow(key) + down, keyColumn(key) + right), cell);
  }
}

/** A formula that leaves its sheet still means the cells there. */
const mentioning = (formula: string, { name }: SheetRecord): string =>
  mapReferences(formula, (cells, sheet) => ({ cells, sheet: sheet ?? name }));

interface Placed {
  readonly area: Area;
}

/** What holds on blocks: the part that was cut goes along, and makes way for nothing else where it lands. */
function moveRules(cut: Cut): void {
  const { from, to } = cut;
  moveKind(cut, from.merges.map(placed), to.merges.map(placed), (sheet, items) => {
    sheet.merges = items.map(({ area }) => area).filter((area) => !isCell(area));
  });
  moveKind(cut, from.validations, to.validations, (sheet, items) => (sheet.validations = items));
  moveKind(cut, from.conditionalFormats, to.conditionalFormats, (sheet, items) => (sheet.conditionalFormats = items));
  moveKind(cut, from.hyperlinks, to.hyperlinks, (sheet, items) => (sheet.hyperlinks = items));
  moveKind(cut, from.notes, to.notes, (sheet, items) => (sheet.notes = items));
}

const placed = (area: Area): Placed => ({ area });

function moveKind<T extends Placed>(
  cut: Cut,
  from: readonly T[],
  to: readonly T[],
  set: (sheet: SheetRecord, items: T[]) => void,
): void {
  const moving = within(from, cut.source).map((item) => ({ ...item, area: movedArea(item.area, cut) }));
  const stays = without(from, cut.source);
  if (cut.from !== cut.to) set(cut.from, stays);
  set(cut.to, [...without(cut.from === cut.to ? stays : to, cut.target), ...moving]);
}

function within<T extends Placed>(items: readonly T[], area: Area): T[] {
  return items.flatMap((item) => {
    const part = intersection(item.area, area);
    return part === null ? [] : [{ ...item, area: part }];
  });
}

function without<T extends Placed>(items: readonly T[], area: Area): T[] {
  return items.flatMap((item) =>
    overlaps(item.area, area) ? subtract(item.area, area).map((part) => ({ ...item, area: part })) : [item],
  );
}

function moveName(item: NamedItem, cut: Cut): void {
  const { target } = item;
  if (target.kind !== "range") return;
  if (target.sheet === cut.from.id && contains(cut.source, target.area)) {
    item.target = { ...target, sheet: cut.to.id, area: movedArea(target.area, cut) };
  } else if (target.sheet === cut.to.id && contains(cut.target, target.area)) {
    item.target = { kind: "broken" };
  }
}

/** A tracked block follows within its sheet; with its cells on another one, or covered, it is lost. */
function moveAnchor(anchor: Anchor, cut: Cut): void {
  const { sheet, area } = anchor;
  if (area === null) return;
  if (sheet === cut.from && contains(cut.source, area)) anchor.area = cut.to === sheet ? movedArea(area, cut) : null;
  else if (sheet === cut.to && contains(cut.target, area)) anchor.area = null;
}

function followFormulas(workbook: Workbook, cut: Cut): void {
  mapFormulas(workbook, (formula, home) =>
    mapReferences(formula, (cells, mentioned) => {
      const about = mentioned === null ? home : sheetCalled(workbook, mentioned);
      const area = maybeArea(cells);
      if (area === null || about === null) return { cells, sheet: mentioned };
      if (about === cut.from && contains(cut.source, area)) {
        return { cells: withPlace(cells, movedArea(area, cut)), sheet: cut.from === cut.to ? mentioned : cut.to.name };
      }
      return about === cut.to && contains(cut.target, area)
        ? { cells: "#REF!", sheet: null }
        : { cells, sheet: mentioned };
    }),
  );
}

const sheetCalled = ({ sheets }: Workbook, name: string): SheetRecord | null =>
  sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase()) ?? null;
