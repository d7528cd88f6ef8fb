import { isFullHeight, lastColumn, parseArea, type Area } from "../../store/area.ts";
import { ensureArgument, refuse } from "../../store/refusal.ts";
import type { PageRecord, PageTextKey, SheetRecord, Workbook } from "../../store/workbook.ts";
import { boolean, number, oneOf, record, text } from "../arguments.ts";
import { defineClass, type Scalar, type ObjectClass } from "../object.ts";
import { areaOf, rangeClass } from "./range.ts";

const pageTextKeys: readonly PageTextKey[] = [
  "leftHeader",
  "centerHeader",
  "rightHeader",
  "leftFooter",
  "centerFooter",
  "rightFooter",
];

/** Excel keeps at most so many characters of one text of a header or footer. */
const longestPageText = 255;

const pageText = (key: PageTextKey): Scalar<PageRecord> => ({
  get: (page) => page.headersFooters[key],
  set: (page, value) => {
    const given = text(value, key);
    ensureArgument(given.length <= longestPageText, `${key} has at most ${longestPageText} characters.`);
    page.headersFooters[key] = given;
  },
});

const wire = (key: string): string => key.charAt(0).toUpperCase() + key.slice(1);

const headerFooterClass = defineClass<PageRecord>("HeaderFooter", {
  scalars: Object.fromEntries(pageTextKeys.map((key) => [wire(key), pageText(key)])),
});

const headerFooterGroupClass = defineClass<PageRecord>("HeaderFooterGroup", {
  objects: { DefaultForAllPages: (page) => headerFooterClass(page) },
});

/** The narrowest and widest scale, in percent. */
const scales = { least: 10, most: 400 } as const;

function zoom(value: unknown): PageRecord["zoom"] {
  const given = Object.entries(record(value, "zoom")).filter(([, part]) => part !== null && part !== undefined);
  const parts = Object.fromEntries(given.map(([key, part]) => [key, number(part, `zoom.${key}`)]));
  const known = Object.keys(parts).every((key) =>
    ["scale", "horizontalFitToPages", "verticalFitToPages"].includes(key),
  );
  const { scale = 100 } = parts;
  ensureArgument(known && scale >= scales.least && scale <= scales.most, "That is no zoom of a page.");
  return parts;
}

const marginKeys = ["left", "right", "top", "bottom", "header", "footer"] as const;

function points(value: unknown, what: string): number {
  const given = number(value, what);
  ensureArgument(given >= 0, "A margin is not negative.");
  return given;
}

const margin = (key: keyof PageRecord["margins"]): Scalar<SheetRecord> => ({
  get: ({ page }) => page.margins[key],
  set: ({ page }, value) => {
    page.margins[key] = points(value, `${key}Margin`);
  },
});

const margins = marginKeys.map((key) => [`${wire(key)}Margin`, margin(key)]) satisfies [string, Scalar<SheetRecord>][];

function rowsOf(value: unknown): Area {
  const range = rangeClass.maybeSelf(value);
  const area = range === null ? parseArea(text(value, "printTitleRows")) : areaOf(range);
  const whole = area.left === 1 && area.right === lastColumn && !isFullHeight(area);
  return whole ? area : refuse("InvalidArgument", "Title rows are whole rows.");
}

/** Margins in points; those that are not given stay. */
function setMargins(page: PageRecord, unit: unknown, given: unknown): void {
  oneOf(unit, ["Points"], "unit");
  for (const [key, value] of Object.entries(record(given, "marginOptions"))) {
    const known = marginKeys.find((each) => each === key) ?? refuse("InvalidArgument", `There is no margin ${key}.`);
    page.margins[known] = points(value, key);
  }
}

interface Self {
  readonly workbook: Workbook;
  readonly sheet: SheetRecord;
}

const onSheet = ([key, { get, set }]: [string, Scalar<SheetRecord>]): [string, Scalar<Self>] => [
  key,
  {
    get: ({ sheet }) => get(sheet),
    ...(set !== undefined && {
      set: ({ sheet }: Self, value: unknown) => {
        set(sheet, value);
      },
    }),
  },
];

const flag = (key: "centerHorizontally" | "centerVertically" | "printGridlines"): Scalar<Self> => ({
  get: ({ sheet }) => sheet.page[key],
  set: ({ sheet }, value) => {
    sheet.page[key] = boolean(value, key);
  },
});

/** `worksheet.pageLayout`. */
export const pageLayoutClass: ObjectClass<Self> = defineClass<Self>("PageLayout", {
  scalars: {
    Orientation: {
      get: ({ sheet }) => sheet.page.orientation,
      set: ({ sheet }, value) => {
        sheet.page.orientation = oneOf(value, ["Portrait", "Landscape"], "orientation");
      },
    },
    PaperSize: {
      get: ({ sheet }) => sheet.page.paperSize,
      set: ({ sheet }, value) => {
        sheet.page.paperSize = oneOf(value, ["A3", "A4", "A5", "Letter", "Legal"], "paperSize");
      },
    },
    Zoom: {
      get: ({ sheet }) => sheet.page.zoom,
      set: ({ sheet }, value) => {
        sheet.page.zoom = zoom(value);
      },
    },
    CenterHorizontally: flag("centerHorizontally"),
    CenterVertically: flag("centerVertically"),
    PrintGridlines: flag("printGridlines"),
    ...Object.fromEntries(margins.map(onSheet)),
  },
  objects: { HeadersFooters: ({ sheet }) => headerFooterGroupClass(sheet.page) },
  methods: {
    SetPrintTitleRows: ({ sheet }, [rows]) => {
      const { top, bottom } = rowsOf(rows);
      sheet.page.titleRows = { top, bottom };
    },
    SetPrintMargins: ({ sheet }, [unit, given]) => setMargins(sheet.page, unit, given),
    SetPrintArea: ({ sheet }, [target]) => {
      const range = rangeClass.maybeSelf(target);
      sheet.page.printArea = range === null ? parseArea(text(target, "printArea")) : areaOf(range);
    },
  },
});
