import { ensureArgument, refuse } from "./refusal.ts";
import { mapReferences } from "./formula.ts";
import { cellArea, type Area } from "./area.ts";
import { emptySheet, nextSheetId, type SheetRecord, type Workbook } from "./workbook.ts";

/** Adds an empty sheet at the end. Refuses a bad or taken name; without a name it gets `BladN`. */
export function addSheet(workbook: Workbook, name?: string): SheetRecord {
  const given = name ?? freeSheetName(workbook);
  ensureSheetName(workbook, given);
  const sheet = emptySheet(nextSheetId(workbook), given);
  workbook.sheets.push(sheet);
  return sheet;
}

function freeSheetName(workbook: Workbook): string {
  let number = workbook.sheets.length + 1;
  while (maybeSheet(workbook, `Blad${number}`) !== null) number += 1;
  return `Blad${number}`;
}

/** Refuses a name that is empty, over 31 characters, has a forbidden character, an apostrophe at an end, or is taken. */
export function ensureSheetName(workbook: Workbook, name: string, self?: SheetRecord): void {
  ensureArgument(name !== "" && name.length <= 31, `A sheet name has 1 to 31 characters: "${name}"`);
  ensureArgument(!/[\\/?*:[\]]/.test(name), `A sheet name has none of \\ / ? * : [ ]: "${name}"`);
  ensureArgument(!/^'|'$/.test(name), `A sheet name has no apostrophe at an end: "${name}"`);
  ensureArgument(!/^(?:history)$/i.test(name), `"${name}" is reserved.`);
  const holder = maybeSheet(workbook, name);
  if (holder !== null && holder !== self) refuse("ItemAlreadyExists", `A sheet named "${name}" exists already.`);
}

/** The sheet of that name (whatever the case) or id. */
export function maybeSheet(workbook: Workbook, key: string): SheetRecord | null {
  const wanted = key.toLowerCase();
  return workbook.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === wanted) ?? null;
}

/** The sheet of that name or id; refuses when there is none. */
export function sheetNamed(workbook: Workbook, key: string): SheetRecord {
  return maybeSheet(workbook, key) ?? refuse("ItemNotFound", `There is no sheet "${key}".`);
}

/** Renames a sheet; formulas, rules and names follow. */
export function renameSheet(workbook: Workbook, sheet: SheetRecord, name: string): void {
  ensureSheetName(workbook, name, sheet);
  const old = sheet.name.toLowerCase();
  sheet.name = name;
  mapFormulas(workbook, (formula) =>
    mapReferences(formula, (cells, mentioned) => ({
      cells,
      sheet: mentioned?.toLowerCase() === old ? name : mentioned,
    })),
  );
}

/** Moves a sheet to a place, counting from 0. */
export function moveSheet(workbook: Workbook, sheet: SheetRecord, position: number): void {
  const inside = Number.isInteger(position) && position >= 0 && position < workbook.sheets.length;
  ensureArgument(inside, `There is no place ${position} for a sheet.`);
  workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
  workbook.sheets.splice(position, 0, sheet);
}

/** Deletes a sheet. Refuses the last visible one. References to it become `#REF!`, names that point to it break. */
export function deleteSheet(workbook: Workbook, sheet: SheetRecord): void {
  const others = workbook.sheets.filter((each) => each !== sheet);
  if (!others.some((each) => each.visibility === "Visible")) {
    refuse("InvalidOperation", "A workbook has at least one visible sheet.");
  }
  const place = workbook.sheets.indexOf(sheet);
  workbook.sheets.splice(place, 1);
  for (const item of workbook.names) {
    if (item.target.kind === "range" && item.target.sheet === sheet.id) item.target = { kind: "broken" };
  }
  const gone = sheet.name.toLowerCase();
  mapFormulas(workbook, (formula) =>
    mapReferences(formula, (cells, mentioned) =>
      mentioned?.toLowerCase() === gone ? { cells: "#REF!", sheet: null } : { cells, sheet: mentioned },
    ),
  );
  turnFrom(workbook, sheet, place);
}

/** Shows or hides a sheet; another one comes in view when it was. Refuses hiding the last visible one. */
export function setVisibility(workbook: Workbook, sheet: SheetRecord, visibility: string): void {
  const others = workbook.sheets.some((each) => each !== sheet && each.visibility === "Visible");
  if (visibility !== "Visible" && !others) refuse("InvalidOperation", "A workbook has at least one visible sheet.");
  sheet.visibility = visibility;
  if (visibility !== "Visible") turnFrom(workbook, sheet, workbook.sheets.indexOf(sheet));
}

/** Brings the next visible sheet in view, or else the one before, when the sheet that stood there was in view. */
function turnFrom(workbook: Workbook, sheet: SheetRecord, place: number): void {
  if (workbook.activeSheet !== sheet.id) return;
  const isVisible = ({ visibility }: SheetRecord): boolean => visibility === "Visible";
  const next = workbook.sheets.slice(place).find(isVisible) ?? workbook.sheets.slice(0, place).findLast(isVisible);
  if (next !== undefined) activate(workbook, next);
}

/** Replaces each formula of the workbook: of cells, rules, validations and names. `sheet` is where it stands. */
export function mapFormulas(workbook: Workbook, map: (formula: string, sheet: SheetRecord | null) => string): void {
  for (const sheet of workbook.sheets) mapFormulasOf(sheet, (formula) => map(formula, sheet));
  mapNames(workbook.names, (formula) => map(formula, null));
}

/** Replaces each formula that stands on one sheet. */
export function mapFormulasOf(sheet: SheetRecord, map: (formula: string) => string): void {
  for (const cell of sheet.cells.values()) {
    if (cell.formula !== null) cell.formula = map(cell.formula);
  }
  for (const format of sheet.conditionalFormats) format.formula = map(format.formula);
  for (const validation of sheet.validations) validation.rule = mapRule(validation.rule, map);
  mapNames(sheet.names, map);
}

function mapNames(names: SheetRecord["names"], map: (formula: string) => string): void {
  for (const item of names) {
    if (item.target.kind === "formula") item.target = { kind: "formula", formula: map(item.target.formula) };
  }
}

/** A validation rule with its formulas replaced: every text in it that begins with `=`. */
export function mapRule<T>(rule: T, map: (formula: string) => string): T {
  if (typeof rule === "string") return (rule.startsWith("=") ? map(rule) : rule) as T;
  if (typeof rule !== "object" || rule === null) return rule;
  return Object.fromEntries(Object.entries(rule).map(([key, value]) => [key, mapRule(value, map)])) as T;
}

/** The sheet that is in view. */
export function activeSheet(workbook: Workbook): SheetRecord {
  return sheetNamed(workbook, workbook.activeSheet);
}

/** Brings a sheet in view, with what was selected there; refuses a hidden one. */
export function activate(workbook: Workbook, sheet: SheetRecord): void {
  if (sheet.visibility !== "Visible") refuse("InvalidOperation", "A hidden sheet cannot be activated.");
  if (workbook.activeSheet === sheet.id) return;
  workbook.selections.set(workbook.activeSheet, workbook.selection);
  workbook.selection = selectionOn(workbook, sheet);
  workbook.activeSheet = sheet.id;
}

/** What is selected on a sheet, in view or not: at first its first cell. */
export function selectionOn({ activeSheet: active, selection, selections }: Workbook, sheet: SheetRecord): Area {
  return sheet.id === active ? selection : (selections.get(sheet.id) ?? cellArea(1, 1));
}
