import { overlaps } from "../../store/area.ts";
import { addConditionalFormat, setConditionalFormula } from "../../store/conditional.ts";
import { refuse } from "../../store/refusal.ts";
import type { ConditionalFormatRecord, SheetRecord, Workbook } from "../../store/workbook.ts";
import { boolean, colour, number, oneOf, text } from "../arguments.ts";
import { defineClass, type Instance, type ObjectClass } from "../object.ts";
import type { Blocks } from "./format.ts";
import { rangeOf } from "./range.ts";

interface Self {
  readonly workbook: Workbook;
  readonly sheet: SheetRecord;
  readonly record: ConditionalFormatRecord;
}

const ruleClass = defineClass<Self>("ConditionalFormatRule", {
  scalars: {
    Formula: {
      get: ({ record }) => record.formula,
      set: ({ workbook, record }, value) => {
        setConditionalFormula(workbook, record, text(value, "formula"));
      },
    },
  },
});

const fontClass = defineClass<Self>("ConditionalRangeFont", {
  scalars: {
    Color: {
      get: ({ record }) => record.color ?? "",
      set: ({ record }, value) => {
        record.color = colour(value, "color");
      },
    },
    Bold: {
      get: ({ record }) => record.bold,
      set: ({ record }, value) => {
        record.bold = boolean(value, "bold");
      },
    },
    Italic: {
      get: ({ record }) => record.italic,
      set: ({ record }, value) => {
        record.italic = boolean(value, "italic");
      },
    },
  },
});

const fillClass = defineClass<Self>("ConditionalRangeFill", {
  scalars: {
    Color: {
      get: ({ record }) => record.fill ?? "",
      set: ({ record }, value) => {
        record.fill = colour(value, "color");
      },
    },
  },
});

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
    StopIfTrue: {
      get: ({ record }) => record.stopIfTrue,
      set: ({ record }, value) => {
        record.stopIfTrue = boolean(value, "stopIfTrue");
      },
    },
    Priority: {
      get: ({ sheet, record }) => sheet.conditionalFormats.indexOf(record),
      set: ({ sheet, record }, value) => {
        const others = sheet.conditionalFormats.filter((each) => each !== record);
        others.splice(number(value, "priority"), 0, record);
        sheet.conditionalFormats = others;
      },
    },
  },
  objects: {
    Custom: (self) => customClass(self),
    CustomOrNullObject: (self) => customClass(self),
  },
  methods: {
    Delete: ({ sheet, record }) => {
      sheet.conditionalFormats = sheet.conditionalFormats.filter((each) => each !== record);
    },
    GetRange: ({ workbook, sheet, record }) => rangeOf(workbook, sheet, record.area),
  },
  identity: ({ record }) => ({ Id: record.id }),
});

function present({ workbook, sheet, areas }: Blocks): readonly Instance[] {
  return sheet.conditionalFormats
    .filter((record) => areas.some((area) => overlaps(area, record.area)))
    .map((record) => conditionalFormatClass({ workbook, sheet, record }));
}

/** `range.conditionalFormats`. */
export const conditionalFormatsClass: ObjectClass<Blocks> = defineClass<Blocks>("ConditionalFormatCollection", {
  items: present,
  item: ({ workbook, sheet }, key) => {
    const record = sheet.conditionalFormats.find((each) => each.id === key);
    return record === undefined
      ? refuse("ItemNotFound", `There is no conditional format "${String(key)}".`)
      : conditionalFormatClass({ workbook, sheet, record });
  },
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
    GetItem: ({ workbook, sheet }, args) => {
      const record = sheet.conditionalFormats.find((each) => each.id === args[0]);
      return record === undefined
        ? refuse("ItemNotFound", "There is no such conditional format.")
        : conditionalFormatClass({ workbook, sheet, record });
    },
    ClearAll: ({ sheet, areas }) => {
      sheet.conditionalFormats = sheet.conditionalFormats.filter(
        (record) => !areas.some((area) => overlaps(area, record.area)),
      );
    },
  },
});
