import { addPivot, pivotFields, placeField } from "../../store/objects.ts";
import { ensureAllowed, ensureOpen } from "../../store/protection.ts";
import { refuse } from "../../store/refusal.ts";
import type { PivotData, PivotRecord, SheetRecord, Workbook } from "../../store/workbook.ts";
import { boolean, objectOf, oneOf, text } from "../arguments.ts";
import { defineClass, type Instance, type ObjectClass } from "../object.ts";
import { shelf } from "./collection.ts";
import { areaOf, rangeClass } from "./range.ts";
import { maybeTableOf } from "./tables.ts";
import { worksheetClass } from "./worksheet.ts";

interface Self {
  readonly workbook: Workbook;
  readonly sheet: SheetRecord;
  readonly pivot: PivotRecord;
}

interface FieldSelf extends Self {
  readonly field: string;
}

const hierarchyClass = defineClass<FieldSelf>("PivotHierarchy", {
  scalars: { Id: { get: ({ field }) => field }, Name: { get: ({ field }) => field } },
  identity: ({ field }) => ({ Id: field }),
});

/** Refuses changes to a PivotTable where the sheet's protection does not allow its use. */
const ensureUsable = ({ sheet }: Self): void => {
  ensureAllowed(sheet, "allowPivotTables");
};

const fieldsOf = ({ workbook, pivot }: Self): readonly string[] => pivotFields(workbook, pivot);

const hierarchiesClass = defineClass<Self>(
  "PivotHierarchyCollection",
  shelf<Self>({
    items: (self) => fieldsOf(self).map((field) => hierarchyClass({ ...self, field })),
    find: (self, key) => {
      const field = fieldsOf(self).find((each) => each.toLowerCase() === key.toLowerCase());
      return field === undefined ? null : hierarchyClass({ ...self, field });
    },
  }),
);

type Axis = "rows" | "columns" | "filters";

/** A field that stands on an axis of the PivotTable. */
const placedClass = (className: string): ObjectClass<FieldSelf> =>
  defineClass<FieldSelf>(className, {
    scalars: {
      Id: { get: ({ field }) => field },
      Name: { get: ({ field }) => field },
      Position: { get: ({ pivot, field }) => axisOf(pivot, field).indexOf(field) },
    },
    identity: ({ field }) => ({ Id: field }),
  });

const axisOf = (pivot: PivotRecord, field: string): readonly string[] =>
  [pivot.rows, pivot.columns, pivot.filters].find((axis) => axis.includes(field)) ?? [];

function axisClass(className: string, axis: Axis, placed: ObjectClass<FieldSelf>): ObjectClass<Self> {
  const fields = shelf<Self>({
    items: (self) => self.pivot[axis].map((field) => placed({ ...self, field })),
    find: (self, key) => (self.pivot[axis].includes(key) ? placed({ ...self, field: key }) : null),
  });
  return defineClass<Self>(className, {
    ...fields,
    methods: {
      ...fields.methods,
      Add: (self, [hierarchy]) => {
        ensureOpen(self.sheet);
        const { field } = objectOf(hierarchyClass, hierarchy);
        placeField(self.pivot, axis, field);
        return placed({ ...self, field });
      },
      Remove: (self, [hierarchy]) => {
        ensureOpen(self.sheet);
        const { field } = objectOf(placed, hierarchy);
        self.pivot[axis].splice(self.pivot[axis].indexOf(field), 1);
      },
    },
  });
}

const placedOnAxis = placedClass("RowColumnPivotHierarchy");
const rowsClass = axisClass("RowColumnPivotHierarchyCollection", "rows", placedOnAxis);
const columnsClass = axisClass("RowColumnPivotHierarchyCollection", "columns", placedOnAxis);
const filtersClass = axisClass("FilterPivotHierarchyCollection", "filters", placedClass("FilterPivotHierarchy"));

interface DataSelf extends Self {
  readonly data: PivotData;
}

const summaries = ["Automatic", "Sum", "Count", "Average", "Max", "Min", "Product", "CountNumbers"];

const dataClass = defineClass<DataSelf>("DataPivotHierarchy", {
  scalars: {
    Id: { get: ({ data }) => data.name },
    Name: {
      get: ({ data }) => data.name,
      set: (self, value) => {
        ensureUsable(self);
        const name = text(value, "name");
        if (fieldsOf(self).some((field) => field.toLowerCase() === name.toLowerCase())) {
          refuse("InvalidArgument", `A field of the PivotTable is called "${name}" already.`);
        }
        self.data.name = name;
      },
    },
    SummarizeBy: {
      get: ({ data }) => data.summarizeBy,
      set: (self, value) => {
        ensureUsable(self);
        self.data.summarizeBy = oneOf(value, summaries, "summarizeBy");
      },
    },
  },
  identity: ({ data }) => ({ Id: data.name }),
});

const values = shelf<Self>({
  items: (self) => self.pivot.data.map((data) => dataClass({ ...self, data })),
  find: (self, key) => {
    const data = self.pivot.data.find(({ name }) => name === key);
    return data === undefined ? null : dataClass({ ...self, data });
  },
});

const valuesClass = defineClass<Self>("DataPivotHierarchyCollection", {
  ...values,
  methods: {
    ...values.methods,
    Add: (self, [hierarchy]) => {
      ensureOpen(self.sheet);
      const { field } = objectOf(hierarchyClass, hierarchy);
      const data: PivotData = { field, name: `Sum of ${field}`, summarizeBy: "Automatic" };
      self.pivot.data.push(data);
      return dataClass({ ...self, data });
    },
  },
});

const pivotClass: ObjectClass<Self> = defineClass<Self>("PivotTable", {
  scalars: {
    Id: { get: ({ pivot }) => pivot.id },
    Name: {
      get: ({ pivot }) => pivot.name,
      set: (self, value) => {
        ensureUsable(self);
        self.pivot.name = text(value, "name");
      },
    },
    RefreshOnOpen: {
      get: ({ pivot }) => pivot.refreshOnOpen,
      set: (self, value) => {
        ensureUsable(self);
        self.pivot.refreshOnOpen = boolean(value, "refreshOnOpen");
      },
    },
  },
  objects: {
    Hierarchies: (self) => hierarchiesClass(self),
    RowHierarchies: (self) => rowsClass(self),
    ColumnHierarchies: (self) => columnsClass(self),
    FilterHierarchies: (self) => filtersClass(self),
    DataHierarchies: (self) => valuesClass(self),
    Worksheet: ({ workbook, sheet }) => worksheetClass({ workbook, sheet }),
  },
  methods: {
    Refresh: ({ sheet }) => {
      ensureOpen(sheet);
    },
    Delete: ({ sheet, pivot }) => {
      ensureOpen(sheet);
      sheet.pivots = sheet.pivots.filter((each) => each !== pivot);
    },
  },
  identity: ({ pivot }) => ({ Id: pivot.id }),
});

/** The PivotTables of a workbook, or of one sheet. */
export interface PivotsSelf {
  readonly workbook: Workbook;
  readonly sheet: SheetRecord | null;
}

const pivotsIn = ({ workbook, sheet: only }: PivotsSelf): readonly Self[] =>
  (only === null ? workbook.sheets : [only]).flatMap((sheet) =>
    sheet.pivots.map((pivot) => ({ workbook, sheet, pivot })),
  );

const pivots = shelf<PivotsSelf>({
  items: (self) => pivotsIn(self).map((each): Instance => pivotClass(each)),
  find: (self, key) => {
    const found = pivotsIn(self).find(
      ({ pivot }) => pivot.id === key || pivot.name.toLowerCase() === key.toLowerCase(),
    );
    return found === undefined ? null : pivotClass(found);
  },
});

/** `workbook.pivotTables` and `worksheet.pivotTables`. */
export const pivotsClass: ObjectClass<PivotsSelf> = defineClass<PivotsSelf>("PivotTableCollection", {
  ...pivots,
  methods: {
    ...pivots.methods,
    Add: ({ workbook }, [name, source, destination]) => {
      const target = objectOf(rangeClass, destination);
      const { sheet } = target.anchor;
      const pivot = addPivot(workbook, sheet, text(name, "name"), sourceOf(workbook, source), areaOf(target));
      return pivotClass({ workbook, sheet, pivot });
    },
    RefreshAll: (self) => {
      for (const { sheet } of pivotsIn(self)) ensureOpen(sheet);
    },
  },
});

function sourceOf(workbook: Workbook, value: unknown): PivotRecord["source"] {
  const table = maybeTableOf(workbook, value);
  if (table !== null) return { table: table.id };
  const range = objectOf(rangeClass, value);
  return { sheet: range.anchor.sheet.id, area: areaOf(range) };
}
