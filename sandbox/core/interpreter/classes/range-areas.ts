import { addressOf, cellCount } from "../../store/area.ts";
import { applyStyle } from "../../store/looks.ts";
import { sheetPrefix } from "../../store/tokens.ts";
import { clear } from "../../store/write.ts";
import { argument, text } from "../arguments.ts";
import { defineClass, type ObjectClass } from "../object.ts";
import { conditionalFormatsClass } from "./conditional.ts";
import { formatClass, type Blocks } from "./format.ts";
import { rangeOf } from "./range.ts";
import { validationClass } from "./validation.ts";
import { worksheetClass } from "./worksheet.ts";

const areasClass = defineClass<Blocks>("RangeCollection", {
  items: ({ workbook, sheet, areas }) => areas.map((area) => rangeOf(workbook, sheet, area)),
  methods: {
    GetCount: ({ areas }) => areas.length,
    GetItemAt: ({ workbook, sheet, areas }, args) => {
      const area = areas[Number(args[0])];
      return area === undefined ? null : rangeOf(workbook, sheet, area);
    },
  },
});

/** `Excel.RangeAreas`: several blocks of one sheet. */
export const rangeAreasClass: ObjectClass<Blocks> = defineClass<Blocks>("RangeAreas", {
  scalars: {
    Address: {
      get: ({ sheet, areas }) => areas.map((area) => `${sheetPrefix(sheet.name)}${addressOf(area)}`).join(","),
    },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: { get: ({ areas }) => areas.reduce((sum, area) => sum + cellCount(area), 0) },
    Style: {
      get: ({ workbook, sheet, areas }) => {
        const styles = new Set(areas.map((area) => rangeOf(workbook, sheet, area).get("Style")));
        return styles.size === 1 ? [...styles][0] : null;
      },
      set: ({ workbook, sheet, areas }, value) => {
        for (const area of areas) applyStyle(workbook, sheet, area, text(value, "style"));
      },
    },
  },
  objects: {
    Areas: (blocks) => areasClass(blocks),
    Format: (blocks) => formatClass(blocks),
    DataValidation: (blocks) => validationClass(blocks),
    ConditionalFormats: (blocks) => conditionalFormatsClass(blocks),
    Worksheet: ({ workbook, sheet }) => worksheetClass({ workbook, sheet }),
  },
  methods: {
    Clear: ({ workbook, sheet, areas }, args) => {
      for (const area of areas) clear(workbook, sheet, area, text(argument(args, 0) ?? "All", "applyTo"));
    },
  },
  /** Tracked, but not followed when rows are inserted: no one holds on to several blocks that long. */
  anchor: ({ sheet }) => ({ sheet, area: null }),
});
