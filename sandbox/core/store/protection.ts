import { cellCount, type Area } from "./area.ts";
import { cellAt, cellsIn, formatOf } from "./cells.ts";
import { refuse } from "./refusal.ts";
import type { ProtectionOptions, SheetRecord, Workbook } from "./workbook.ts";

/** What a protected sheet allows where nothing is said. */
const defaultOptions: ProtectionOptions = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

/** Protects a sheet, with a password if one is given; refuses one that is protected already. */
export function protect(sheet: SheetRecord, options: ProtectionOptions, password = ""): void {
  if (sheet.protection !== null) refuse("AccessDenied", "The sheet is protected already.");
  for (const name of Object.keys(options)) {
    if (!Object.hasOwn(defaultOptions, name)) refuse("InvalidArgument", `${name} is no option of protection.`);
  }
  sheet.protection = { ...defaultOptions, ...options };
  sheet.password = password;
}

/** Opens a sheet; one that is open stays so. Refuses without the password that it was protected with. */
export function unprotect(sheet: SheetRecord, password = ""): void {
  if (sheet.protection === null) return;
  if (sheet.password !== "" && sheet.password !== password) {
    refuse("AccessDenied", `The password of the sheet "${sheet.name}" is another one.`);
  }
  sheet.protection = null;
  sheet.password = "";
}

/** Refuses when the sheet is protected, unless the option allows it. */
export function ensureAllowed(sheet: SheetRecord, option: string): void {
  if (sheet.protection !== null && sheet.protection[option] !== true) {
    refuse("AccessDenied", `The sheet "${sheet.name}" is protected (${option}).`);
  }
}

/** Refuses what no option allows on a protected sheet: tables, merges, validations. */
export function ensureOpen(sheet: SheetRecord): void {
  if (sheet.protection !== null) refuse("AccessDenied", `The sheet "${sheet.name}" is protected.`);
}

/** Refuses when the sheet is protected and a cell of the block is locked. */
export function ensureUnlocked(workbook: Workbook, sheet: SheetRecord, area: Area): void {
  if (sheet.protection === null) return;
  if (hasLocked(workbook, sheet, area)) {
    refuse("AccessDenied", `The sheet "${sheet.name}" is protected and the cells are locked.`);
  }
}

function hasLocked(workbook: Workbook, sheet: SheetRecord, area: Area): boolean {
  const known = cellsIn(sheet, area);
  if (known.length < cellCount(area) && formatOf(workbook, undefined).locked) return true;
  return known.some(([, cell]) => formatOf(workbook, cell).locked);
}

/** Refuses unless every cell of the block may be formatted. */
export function ensureFormattable(sheet: SheetRecord): void {
  ensureAllowed(sheet, "allowFormatCells");
}

/** Whether a user can type in a cell. */
export function isLockedFor(workbook: Workbook, sheet: SheetRecord, row: number, column: number): boolean {
  return sheet.protection !== null && formatOf(workbook, cellAt(sheet, row, column)).locked;
}
