import type { CellValue } from "../../src/workbook/blueprint.ts";
import { addressOf, type Area } from "./store/area.ts";
import type { CellRecord, SheetRecord, Workbook } from "./store/workbook.ts";

/** A cell as it was. */
export interface CellShot {
  /** Goes along when rows move, so it tells a cell that moved from one that was filled in anew. */
  readonly record: CellRecord;
  readonly value: CellValue;
  readonly formula: string | null;
  readonly calculated: CellValue;
  readonly entries: number;
}

export interface SheetShot {
  readonly name: string;
  readonly visibility: string;
  readonly isProtected: boolean;
  readonly tables: ReadonlyMap<string, { readonly name: string; readonly area: Area }>;
  /** By cell key; also cells that hold nothing but look like something, as they move along too. */
  readonly cells: ReadonlyMap<number, CellShot>;
}

/** What events tell of, as it was at one moment. */
export interface Shot {
  /** By id, in the order of the tabs. */
  readonly sheets: ReadonlyMap<string, SheetShot>;
  readonly active: string;
  readonly selection: string;
  /** What was selected on the sheets that are not in view, by id. */
  readonly selections: ReadonlyMap<string, string>;
}

/** Takes a picture of the workbook. */
export function shoot(workbook: Workbook): Shot {
  return {
    sheets: new Map(workbook.sheets.map((sheet) => [sheet.id, shootSheet(sheet)])),
    active: workbook.activeSheet,
    selection: addressOf(workbook.selection),
    selections: new Map([...workbook.selections].map(([id, area]) => [id, addressOf(area)])),
  };
}

function shootSheet({ name, visibility, protection, tables, cells }: SheetRecord): SheetShot {
  return {
    name,
    visibility,
    isProtected: protection !== null,
    tables: new Map(tables.map((table) => [table.id, { name: table.name, area: table.area }])),
    cells: new Map(
      [...cells].map(([key, record]) => {
        const { value, formula, calculated, entries } = record;
        return [key, { record, value, formula, calculated, entries }];
      }),
    ),
  };
}
