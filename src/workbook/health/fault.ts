import type { Problem } from "../../model/problem.ts";
import type {
  Address,
  Blueprint,
  Cell,
  CellValue,
  ConditionalFormat,
  Hyperlink,
  Name,
  Protection,
  Table,
  Validation,
} from "../blueprint.ts";
import type { DrawnSheet } from "../draft.ts";
import type { Extension } from "../extend.ts";
import type { RowRevision } from "../revise.ts";
import { faultTexts as texts } from "./texts.ts";

/**
 * What health looks at of a Blueprint: the titles, protection, cells (value, formula, and of their style whether it is
 * locked), links, merges, tables, validations, conditional formats, the names of the charts and what was not read of sheets,
 * and the names of the workbook that point at cells. The rest of a Blueprint may be empty; notes and PivotTables that are
 * there are minded.
 */
export interface Inspected extends Blueprint {
  /** The names that are there and point nowhere any more, as what they pointed at was deleted; none of them is in `names`. */
  readonly dangling?: readonly string[];
  /** What is known of what hangs at the cells of sheets, where it was not looked at in itself; by title. */
  readonly remarks?: ReadonlyMap<string, Remarks>;
  /** The names of PivotTables of which no more was looked at; by the title of their sheet. */
  readonly pivots?: ReadonlyMap<string, readonly string[]>;
}

/** Comments or pictures are on a sheet, or none are; in both cases there may be notes. */
export type Remarks = "some" | "unsure";

/** The kinds of faults. Shown beside each, so never used again for something else. */
export const faultIds = {
  sheet: "H1",
  nameGone: "H2",
  nameAstray: "H3",
  table: "H4",
  heading: "H5",
  key: "H6",
  validation: "H7",
  format: "H8",
  formula: "H9",
  lockedInput: "H10",
  openCell: "H11",
  protection: "H12",
  found: "H13",
  layout: "H14",
  link: "H15",
  caption: "H16",
} as const;

/** The id of a kind of fault. */
export type FaultId = (typeof faultIds)[keyof typeof faultIds];

/** One thing that is not as it should be: what, where, and what repairing does about it, in Dutch. */
export interface Fault extends Problem {
  readonly id: FaultId;
  /** The title of the sheet that it is about, the first one of more; `null` when there is none to tell. */
  readonly sheet: string | null;
  /** What mends it, in this order; none when only the user can, and then `remedy` says how. */
  readonly repairs: readonly Repair[];
}

/**
 * One step of a repair, as plain data. `sheet` is a title and addresses are those of the workbook that was looked at: the
 * steps are decided and carried out on the same look. No step changes a cell in which an answer stands, but for a number of a
 * row (`row`) and for what was put on the sheet of found answers by an earlier step (`formula`). Steps are given in an order
 * in which a failure between two of them loses nothing, and the ones that were done are not asked for again.
 */
export type Repair =
  /** Whole sheets, with only those of their names and tables that are not elsewhere; rows of a table that is there. */
  | { readonly kind: "extend"; readonly extension: Extension }
  /** Cells that are empty now get something: a place for an answer, with what stands beside it. */
  | {
      readonly kind: "cells";
      readonly sheet: string;
      readonly cells: readonly Cell[];
      /** The looks of the cells; one that is there already stays as the organisation made it. */
      readonly styles: Blueprint["styles"];
      readonly merges: readonly Address[];
      /** At least so many points high. */
      readonly rows: readonly { readonly row: number; readonly height: number }[];
    }
  /** A name points here, whether it was there already, pointed elsewhere or nowhere. */
  | { readonly kind: "name"; readonly name: Name }
  /** A block whose headings stand in its first row becomes a table. */
  | { readonly kind: "table"; readonly sheet: string; readonly table: Table }
  /** A table is called otherwise; formulas that name it follow. */
  | {
      readonly kind: "rename";
      readonly from: string;
      readonly to: string;
      /** How it looks from now on; left out where somebody chose that. */
      readonly look?: Pick<Table, "style" | "filter" | "banded">;
    }
  /** A column of a table gets another heading. */
  | { readonly kind: "heading"; readonly table: string; readonly from: string; readonly to: string }
  /** A table gets a column at its right end; `formula` in every row of it, else empty cells of this style. */
  | {
      readonly kind: "column";
      readonly table: string;
      readonly heading: string;
      readonly formula: string | null;
      readonly headingStyle: string;
      readonly style: string;
      readonly styles: Blueprint["styles"];
    }
  /** Numbers of rows of answers, and rows of the table of backups. */
  | ({ readonly kind: "row" } & RowRevision)
  /** The validation of a block takes the place of what is there. */
  | { readonly kind: "validation"; readonly sheet: string; readonly validation: Validation }
  /** Comes before what is there. */
  | { readonly kind: "format"; readonly sheet: string; readonly format: ConditionalFormat }
  /** A formula of ours takes the place of what is there; `value` is what it is known to show. */
  | {
      readonly kind: "formula";
      readonly sheet: string;
      readonly cell: Address;
      readonly formula: string;
      readonly value: CellValue;
    }
  /** The number of the layout, or a text of ours: neither is an answer. `seals`: only when all steps before it were taken. */
  | {
      readonly kind: "value";
      readonly sheet: string;
      readonly cell: Address;
      readonly value: number | string;
      readonly seals?: true;
    }
  /**
   * A sheet of ours on which no answers stand is drawn anew, in its place and under its title. The one that stands there goes, or
   * stays behind it under another title, without names, tables and protection.
   */
  | {
      readonly kind: "redraw";
      readonly sheet: string;
      readonly kept: string | null;
      readonly drawn: DrawnSheet;
      readonly styles: Blueprint["styles"];
    }
  /** These cells stay open on a protected sheet, or do not; their look stays. */
  | {
      readonly kind: "lock";
      readonly sheet: string;
      readonly cells: readonly Address[];
      readonly locked: boolean;
    }
  /** A cell of ours leads somewhere again. Only where links were looked at, as in a file: Excel keeps those of a name that is gone. */
  | { readonly kind: "link"; readonly sheet: string; readonly link: Hyperlink }
  /** Without a password. */
  | { readonly kind: "protect"; readonly sheet: string; readonly protection: Protection };

/** The code of a fault of which mending makes another place for an answer, on a sheet of its own. */
export const putBackCode = "gezondheid-teruggezet";

/** Where a fault is: in words, and the title of the sheet. */
export type FaultPlace = Pick<Fault, "where" | "sheet">;

/** A whole sheet as the place of a fault. */
export const onSheet = (title: string): FaultPlace => ({ where: texts.sheet(title), sheet: title });

/** Cells of a sheet as the place of a fault. */
export const onCells = (title: string, addresses: readonly string[]): FaultPlace => ({
  where: texts.cells(title, addresses),
  sheet: title,
});

/** A table as the place of a fault. */
export const onTable = (name: string, title: string): FaultPlace => ({ where: texts.table(name, title), sheet: title });

/** A fault of a kind. */
export function faultOf(
  kind: keyof typeof faultIds,
  { where, sheet }: FaultPlace,
  { what, remedy }: Pick<Problem, "what" | "remedy">,
  repairs: readonly Repair[],
): Fault {
  return { id: faultIds[kind], code: `gezondheid-${kind}`, where, sheet, what, remedy, repairs };
}
