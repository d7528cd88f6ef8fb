import { overlaps } from "../../store/area.ts";
import { addConditionalFormat, setConditionalFormula } from "../../store/conditional.ts";
import { ensureFormattable } from "../../store/protection.ts";
import { refuse } from "../../store/refusal.ts";
import type { ConditionalFormatRecord, SheetRecord, Workbook } from "../../store/workbook.ts";
import { boolean, colour, number, oneOf, text } from "../arguments.ts";
import { defineClass, type Instance, type ObjectClass, type Scalar } from "../object.ts";
import { at } from "./collection.ts";
import type { Blocks } from "./format.ts";
import { rangeOf } from "./range.ts";
import { rangeAreasClass } from "./range-areas.ts";

interface Self {
  readonly workbook: Workbook;
  readonly sheet: SheetRecord;
  readonly record: ConditionalFormatRecord;
}

/** A property that may be set where cells may be formatted, as Excel's dialogs of conditional formats may be used. */
const guarded = (get: (self: Self) => unknown, set: (self: Self, value: unknown) => void): Scalar<Self> => ({
  get,
  set: (self, value) => {
    ensureFormattable(self.sheet);
    set(self, value);
  },
});

const colourOf = (key: "color" | "fill"): Scalar<Self> =>
  guarded(
    ({ record }) => record[key] ?? "",
    ({ record }, value) => {
      record[key] = colour(value, "color");
    },
  );

const flag = (key: "bold" | "italic" | "stopIfTrue"): Scalar<Self> =>
  guarded(
    ({ record }) => record[key],
    ({ record }, value) => {
      record[key] = boolean(value, key);
    },
  );

const ruleClass = defineClass<Self>("ConditionalFormatRule", {
  scalars: {
    Formula: guarded(
      ({ record }) => record.formula,
      ({ workbook, record }, value) => {
        setConditionalFormula(workbook, record, text(value, "formula"));
      },
    ),
  },
});

const fontClass = defineClass<Self>("ConditionalRangeFont", {
  scalars: { Color: colourOf("color"), Bold: flag("bold"), Italic: flag("italic") },
});

const fillClass = defineClass<Self>("ConditionalRangeFill", { scalars: { Color: colourOf("fill") } });

const rangeFormatClass = defineClass<Self>("ConditionalRangeFormat", {
  objects: { Font: (self) => fontClass(self), Fill: (self) => fillClass(self) },
});

const customClass = defineClass<Self>("CustomConditionalFormat", {
  objects: { Rule: (self) => ruleClass(self), Format: (self) => rangeFormatClass(self) },
});

const conditionalFormatClass = defineClass<Self>("ConditionalFormat", {
  scalars: {
    Id: { get: ({ record }) => record.id },
    Type: { get: ({ record }) => record.type },
    StopIfTrue: flag("stopIfTrue"),
    Priority: guarded(
      ({ sheet, record }) => sheet.conditionalFormats.indexOf(record),
      ({ sheet, record }, value) => {
        const others = sheet.conditionalFormats.filter((each) => each !== record);
        others.splice(number(value, "priority"), 0, record);
        sheet.conditionalFormats = others;
      },
    ),
  },
  objects: {
    Custom: (self) => customClass(self),
    CustomOrNullObject: (self) => customClass(self),
  },
  methods: {
    Delete: ({ sheet, record }) => {
      ensureFormattable(sheet);
      sheet.conditionalFormats = sheet.conditionalFormats.filter((each) => each !== record);
    },
    GetRange: ({ workbook, sheet, record }) => rangeOf(workbook, sheet, record.area),
    GetRanges: ({ workbook, sheet, record }) => rangeAreasClass({ workbook, sheet, areas: [record.area] }),
  },
  identity: ({ record }) => ({ Id: record.id }),
});

function present({ workbook, sheet, areas }: Blocks): readonly Instance[] {
  return sheet.conditionalFormats
    .filter((record) => areas.some((area) => overlaps(area, record.area)))
    .map((record) => conditionalFormatClass({ workbook, sheet, record }));
}

function identified({ workbook, sheet }: Blocks, key: unknown): Instance {
  const record = sheet.conditionalFormats.find((each) => each.id === key);
  return record === undefined
    ? refuse("ItemNotFound", `There is no conditional format "${String(key)}".`)
    : conditionalFormatClass({ workbook, sheet, record });
}

/** `range.conditionalFormats`. */
export const conditionalFormatsClass: ObjectClass<Blocks> = defineClass<Blocks>("ConditionalFormatCollection", {
  items: present,
  item: identified,
  methods: {
    Add: ({ workbook, sheet, areas: [area, ...others] }, args) => {
      const type = oneOf(
        args[0],
        ["Custom", "DataBar", "ColorScale", "IconSet", "TopBottom", "PresetCriteria", "ContainsText", "CellValue"],
        "type",
      );
      if (area === undefined || others.length > 0) return refuse("NotImplemented", "One block at a time.");
      return conditionalFormatClass({ workbook, sheet, record: addConditionalFormat(workbook, sheet, area, type) });
    },
    GetCount: (self) => present(self).length,
    GetItem: (self, [key]) => identified(self, key),
    GetItemAt: (self, [index]) => at(present(self), index),
    ClearAll: ({ sheet, areas }) => {
      ensureFormattable(sheet);
      sheet.conditionalFormats = sheet.conditionalFormats.filter(
        (record) => !areas.some((area) => overlaps(area, record.area)),
      );
    },
  },
});
