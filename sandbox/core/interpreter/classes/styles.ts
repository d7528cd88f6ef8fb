import { addStyle, styleNamed } from "../../store/looks.ts";
import type { NamedStyle } from "../../store/format.ts";
import { refuse } from "../../store/refusal.ts";
import type { Workbook } from "../../store/workbook.ts";
import { argument, boolean, text } from "../arguments.ts";
import { defineClass, type Scalar, type ObjectClass } from "../object.ts";
import { sideOf } from "./format.ts";
import { alignmentScalars, formatScalar, looksObjects, type Looks } from "./looks.ts";

interface StyleSelf {
  readonly workbook: Workbook;
  readonly style: NamedStyle;
}

function looksOf({ style }: StyleSelf): Looks {
  return {
    get: (key) => style.format[key],
    set: (patch) => {
      style.format = { ...style.format, ...patch };
    },
    line: (index) => {
      const side = sideOf(index);
      return side === null ? null : style.format[side];
    },
    draw: (index, change) => {
      const side = sideOf(index) ?? refuse("InvalidArgument", `A style has no border ${index}.`);
      style.format = { ...style.format, [side]: change(style.format[side]) };
    },
  };
}

function include(name: string): Scalar<StyleSelf> {
  return {
    get: ({ style }) => style.includes[name],
    set: ({ style }, value) => {
      style.includes[name] = boolean(value, name);
    },
  };
}

const styleClass = defineClass<StyleSelf>("Style", {
  scalars: {
    ...alignmentScalars(looksOf),
    Name: { get: ({ style }) => style.name },
    BuiltIn: { get: ({ style }) => style.builtIn },
    NumberFormat: formatScalar(looksOf, "numberFormat", text),
    Locked: formatScalar(looksOf, "locked", boolean),
    FormulaHidden: formatScalar(looksOf, "formulaHidden", boolean),
    IncludeAlignment: include("includeAlignment"),
    IncludeBorder: include("includeBorder"),
    IncludeFont: include("includeFont"),
    IncludeNumber: include("includeNumber"),
    IncludePatterns: include("includePatterns"),
    IncludeProtection: include("includeProtection"),
  },
  objects: looksObjects(looksOf),
  methods: {
    Delete: ({ workbook, style }) => {
      if (style.builtIn) return refuse("InvalidOperation", "A style of Excel itself cannot be deleted.");
      workbook.styles.delete(style.name.toLowerCase());
      return null;
    },
  },
});

/** `workbook.styles`. */
export const stylesClass: ObjectClass<Workbook> = defineClass<Workbook>("StyleCollection", {
  items: (workbook) => [...workbook.styles.values()].map((style) => styleClass({ workbook, style })),
  item: (workbook, key) => styleClass({ workbook, style: styleNamed(workbook, text(key, "name")) }),
  methods: {
    Add: (workbook, args) => {
      addStyle(workbook, text(args[0], "name"));
    },
    GetCount: (workbook) => workbook.styles.size,
    GetItem: (workbook, args) => styleClass({ workbook, style: styleNamed(workbook, text(args[0], "name")) }),
    GetItemOrNullObject: (workbook, args) => {
      const style = workbook.styles.get(text(argument(args, 0), "name").toLowerCase());
      return style === undefined ? null : styleClass({ workbook, style });
    },
  },
});
