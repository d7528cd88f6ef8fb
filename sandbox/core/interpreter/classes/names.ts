import type { Area } from "../../store/area.ts";
import { addressOf } from "../../store/area.ts";
import {
  addFormulaName,
  addRangeName,
  deleteName,
  inOrder,
  maybeName,
  nameBlock,
  nameFormula,
} from "../../store/names.ts";
import { refuse } from "../../store/refusal.ts";
import { sheetPrefix } from "../../store/tokens.ts";
import type { NamedItem, SheetRecord, Workbook } from "../../store/workbook.ts";
import { boolean, text } from "../arguments.ts";
import { defineClass, type Instance, type ObjectClass } from "../object.ts";
import { shelf } from "./collection.ts";
import { areaOf, rangeClass, rangeOf } from "./range.ts";
import { worksheetClass } from "./worksheet.ts";

interface Self {
  readonly workbook: Workbook;
  readonly scope: SheetRecord | null;
  readonly item: NamedItem;
}

function block({ workbook, item }: Self): { readonly sheet: SheetRecord; readonly area: Area } {
  return nameBlock(workbook, item) ?? refuse("InvalidReference", `The name "${item.name}" refers to no cells.`);
}

function maybeRange({ workbook, item }: Self): Instance | null {
  const target = nameBlock(workbook, item);
  return target === null ? null : rangeOf(workbook, target.sheet, target.area);
}

/** For a name of cells their address, for a broken one that word, else its formula, as nothing is calculated here. */
function valueOf({ workbook, item }: Self): string {
  const target = nameBlock(workbook, item);
  if (target !== null) return `${sheetPrefix(target.sheet.name)}${addressOf(target.area, "$")}`;
  return item.target.kind === "formula" ? item.target.formula : workbook.nowhere;
}

function typeOf({ workbook, item }: Self): string {
  if (item.target.kind === "formula") return "String";
  return nameBlock(workbook, item) === null ? "Error" : "Range";
}

const namedItemClass: ObjectClass<Self> = defineClass<Self>("NamedItem", {
  scalars: {
    Name: { get: ({ item }) => item.name },
    Type: { get: typeOf },
    Value: { get: valueOf },
    Formula: { get: ({ workbook, item }) => nameFormula(workbook, item) },
    Scope: { get: ({ scope }) => (scope === null ? "Workbook" : "Worksheet") },
    Visible: {
      get: ({ item }) => item.visible,
      set: ({ item }, value) => {
        item.visible = boolean(value, "visible");
      },
    },
    Comment: {
      get: ({ item }) => item.comment,
      set: ({ item }, value) => {
        item.comment = text(value, "comment");
      },
    },
  },
  objects: {
    Worksheet: (self) => worksheetClass({ workbook: self.workbook, sheet: block(self).sheet }),
    WorksheetOrNullObject: ({ workbook, scope }) =>
      scope === null ? null : worksheetClass({ workbook, sheet: scope }),
  },
  methods: {
    GetRange: (self) => rangeOf(self.workbook, block(self).sheet, block(self).area),
    GetRangeOrNullObject: maybeRange,
    Delete: ({ workbook, item }) => {
      deleteName(workbook, item);
    },
  },
  identity: ({ item }) => ({ _Id: item.name }),
});

/** The names of a workbook, or of one sheet. */
export interface NamesSelf {
  readonly workbook: Workbook;
  readonly scope: SheetRecord | null;
}

const itemsOf = ({ workbook, scope }: NamesSelf): readonly NamedItem[] => (scope ?? workbook).names;

const names = shelf<NamesSelf>({
  items: (self) => inOrder(itemsOf(self)).map((item) => namedItemClass({ ...self, item })),
  find: (self, key) => {
    const item = maybeName(itemsOf(self), key);
    return item === null ? null : namedItemClass({ ...self, item });
  },
});

/** `workbook.names` and `worksheet.names`. */
export const namesClass: ObjectClass<NamesSelf> = defineClass<NamesSelf>("NamedItemCollection", {
  ...names,
  methods: {
    ...names.methods,
    Add: (self, [name, reference]) => namedItemClass({ ...self, item: added(self, text(name, "name"), reference) }),
  },
});

function added({ workbook, scope }: NamesSelf, name: string, reference: unknown): NamedItem {
  const range = rangeClass.maybeSelf(reference);
  if (range !== null) return addRangeName(workbook, name, range.anchor.sheet, areaOf(range), scope);
  return addFormulaName(workbook, name, text(reference, "reference"), scope);
}
