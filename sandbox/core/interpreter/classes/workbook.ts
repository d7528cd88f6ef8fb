import { parseArea } from "../../store/area.ts";
import { ensureArgument, refuse } from "../../store/refusal.ts";
import { maybeSheet, sheetNamed } from "../../store/sheets.ts";
import type { Workbook } from "../../store/workbook.ts";
import { oneOf, text } from "../arguments.ts";
import { defineClass, type Instance, type Scalar, type ObjectClass } from "../object.ts";
import { shelf } from "./collection.ts";
import { namesClass } from "./names.ts";
import { pivotsClass } from "./pivots.ts";
import { rangeOf } from "./range.ts";
import { stylesClass } from "./styles.ts";
import { tablesClass } from "./tables.ts";
import { worksheetsClass } from "./worksheet.ts";

interface NewWorkbookSelf {
  readonly workbook: Workbook;
  readonly base64: string | null;
}

/** A workbook that was made beside this one; {@link Workbook.created} has those that were opened. */
const workbookCreatedClass = defineClass<NewWorkbookSelf>("WorkbookCreated", {
  methods: {
    Open: ({ workbook, base64 }) => {
      workbook.created.push(base64);
    },
  },
});

/** Nothing calculates and nothing is painted here while a request runs, so there is nothing to suspend. */
const applicationClass = defineClass<Workbook>("Application", {
  scalars: { CalculationMode: { get: () => "Automatic" } },
  methods: {
    Calculate: (_, [type]) => {
      oneOf(type ?? "Recalculate", ["Recalculate", "Full", "FullRebuild"], "calculationType");
    },
    CreateWorkbook: (workbook, [base64]) =>
      workbookCreatedClass({ workbook, base64: base64 == null ? null : text(base64, "base64File") }),
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
});

/** Longer texts Excel does not keep as a property of a document. */
const longestProperty = 255;

const property = (key: string): Scalar<Workbook> => ({
  get: ({ properties }) => properties[key] ?? "",
  set: ({ properties }, value) => {
    const given = text(value, key);
    ensureArgument(given.length <= longestProperty, `${key} has at most ${longestProperty} characters.`);
    properties[key] = given;
  },
});

const propertiesClass = defineClass<Workbook>("DocumentProperties", {
  scalars: {
    Title: property("title"),
    Subject: property("subject"),
    Author: property("author"),
    Keywords: property("keywords"),
    Comments: property("comments"),
    Category: property("category"),
    Manager: property("manager"),
    Company: property("company"),
  },
});

interface SettingSelf {
  readonly workbook: Workbook;
  readonly key: string;
}

const settingClass = defineClass<SettingSelf>("Setting", {
  scalars: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ workbook, key }) => workbook.settings.get(key) ?? null,
      set: ({ workbook, key }, value) => {
        workbook.settings.set(key, value);
      },
    },
  },
  methods: {
    Delete: ({ workbook, key }) => {
      workbook.settings.delete(key);
    },
  },
  identity: ({ key }) => ({ _Id: key }),
});

const settings = shelf<Workbook>({
  items: (workbook) => [...workbook.settings.keys()].map((key) => settingClass({ workbook, key })),
  find: (workbook, key) => (workbook.settings.has(key) ? settingClass({ workbook, key }) : null),
});

const settingsClass = defineClass<Workbook>("SettingCollection", {
  ...settings,
  methods: {
    ...settings.methods,
    Add: (workbook, [key, value]) => {
      const name = text(key, "key");
      ensureArgument(name !== "", "A setting has a key.");
      workbook.settings.set(name, value);
      return settingClass({ workbook, key: name });
    },
  },
});

/** `context.workbook`. */
export const workbookClass: ObjectClass<Workbook> = defineClass<Workbook>("Workbook", {
  scalars: { Name: { get: () => "Werkmap" } },
  objects: {
    Application: (workbook) => applicationClass(workbook),
    Names: (workbook) => namesClass({ workbook, scope: null }),
    PivotTables: (workbook) => pivotsClass({ workbook, sheet: null }),
    Properties: (workbook) => propertiesClass(workbook),
    Settings: (workbook) => settingsClass(workbook),
    Styles: (workbook) => stylesClass(workbook),
    Tables: (workbook) => tablesClass({ workbook, sheet: null }),
    Worksheets: (workbook) => worksheetsClass(workbook),
  },
  methods: {
    GetSelectedRange: (workbook) => rangeOf(workbook, sheetNamed(workbook, workbook.activeSheet), workbook.selection),
    GetActiveCell: (workbook) => {
      const { top, left } = workbook.selection;
      const first = { top, left, bottom: top, right: left };
      return rangeOf(workbook, sheetNamed(workbook, workbook.activeSheet), first);
    },
    _GetRangeForEventByReferenceId: (workbook, [reference]) =>
      maybeEventRange(workbook, text(reference, "referenceId")) ??
      refuse("ItemNotFound", "The sheet of the event is gone."),
    _GetRangeOrNullObjectForEventByReferenceId: (workbook, [reference]) =>
      maybeEventRange(workbook, text(reference, "referenceId")),
    // what `Excel.createWorkbook` asks on the web
    CreateAndOpenWorkbook: (workbook, [base64]) => {
      workbook.created.push(base64 == null ? null : text(base64, "base64"));
    },
    GetSelectedRanges: () => refuse("NotImplemented", "The sandbox has one selected block at a time."),
  },
});

/** The range that an event tells of: `referenceOf` in ../../events.ts made the reference. */
function maybeEventRange(workbook: Workbook, reference: string): Instance | null {
  const [id = "", address = ""] = reference.split("!");
  const sheet = maybeSheet(workbook, id);
  return sheet === null ? null : rangeOf(workbook, sheet, parseArea(address));
}
