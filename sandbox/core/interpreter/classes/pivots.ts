import {
  addPivot,
  chooseItems,
  clearPivot,
  drawPivot,
  pivotFields,
  pivotItems,
  placeField,
  refreshPivot,
} from "../../store/pivots.ts";
import { ensureAllowed, ensureOpen } from "../../store/protection.ts";
import { refuse } from "../../store/refusal.ts";
import type { PivotData, PivotRecord, SheetRecord, Workbook } from "../../store/workbook.ts";
import type { Area } from "../../store/area.ts";
import { boolean, objectOf, oneOf, record, text } from "../arguments.ts";
import { defineClass, type Instance, type ObjectClass, type Scalar } from "../object.ts";
import { shelf } from "./collection.ts";
import { areaOf, rangeClass, rangeOf } from "./range.ts";
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

interface ItemSelf extends FieldSelf {
  readonly item: string;
}

const itemClass = defineClass<ItemSelf>("PivotItem", {
  scalars: { Id: { get: ({ item }) => item }, Name: { get: ({ item }) => item } },
  identity: ({ item }) => ({ Id: item }),
});

const itemsClass = defineClass<FieldSelf>(
  "PivotItemCollection",
  shelf<FieldSelf>({
    items: (self) => pivotItems(self.pivot, self.field).map((item) => itemClass({ ...self, item })),
    find: (self, key) => {
      const item = pivotItems(self.pivot, self.field).find((each) => each.toLowerCase() === key.toLowerCase());
      return item === undefined ? null : itemClass({ ...self, item });
    },
  }),
);

/** The items that a filter selects; refuses filters of another kind, which the sandbox does not play. */
function selectedItems(filter: unknown): readonly string[] {
  const { manualFilter, ...others } = record(filter, "filter");
  const given = Object.entries(others).filter(([, value]) => value !== undefined && value !== null);
  if (given.length > 0) refuse("NotImplemented", `The sandbox has no ${given[0]?.[0] ?? ""} of a PivotTable.`);
  const { selectedItems: items } = record(manualFilter, "manualFilter");
  if (!Array.isArray(items)) return refuse("InvalidArgument", "selectedItems is a list.");
  return items.map((item) => text(item, "selectedItems"));
}

const pivotFieldClass = defineClass<FieldSelf>("PivotField", {
  scalars: { Id: { get: ({ field }) => field }, Name: { get: ({ field }) => field } },
  objects: { Items: (self) => itemsClass(self) },
  methods: {
    ApplyFilter: ({ sheet, pivot, field }, [filter]) => {
      chooseItems(sheet, pivot, field, selectedItems(filter));
    },
    ClearAllFilters: ({ sheet, pivot, field }) => {
      chooseItems(sheet, pivot, field, null);
    },
  },
  identity: ({ field }) => ({ Id: field }),
});

/** The one field of a hierarchy. */
const pivotFieldsClass = defineClass<FieldSelf>(
  "PivotFieldCollection",
  shelf<FieldSelf>({
    items: (self) => [pivotFieldClass(self)],
    find: (self, key) => (self.field.toLowerCase() === key.toLowerCase() ? pivotFieldClass(self) : null),
  }),
);

const hierarchyClass = defineClass<FieldSelf>("PivotHierarchy", {
  scalars: { Id: { get: ({ field }) => field }, Name: { get: ({ field }) => field } },
  objects: { Fields: (self) => pivotFieldsClass(self) },
  identity: ({ field }) => ({ Id: field }),
});

/** Refuses changes to a PivotTable where the sheet's protection does not allow its use. */
const ensureUsable = ({ sheet }: Self): void => {
  ensureAllowed(sheet, "allowPivotTables");
};

const fieldsOf = ({ pivot }: Self): readonly string[] => pivotFields(pivot);

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
    objects: { Fields: (self) => pivotFieldsClass(self) },
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
        drawPivot(self.sheet, self.pivot);
        return placed({ ...self, field });
      },
      Remove: (self, [hierarchy]) => {
        ensureOpen(self.sheet);
        const { field } = objectOf(placed, hierarchy);
        self.pivot[axis].splice(self.pivot[axis].indexOf(field), 1);
        self.pivot.chosen.delete(field);
        drawPivot(self.sheet, self.pivot);
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
        drawPivot(self.sheet, self.pivot);
      },
    },
    SummarizeBy: {
      get: ({ data }) => data.summarizeBy,
      set: (self, value) => {
        ensureUsable(self);
        self.data.summarizeBy = oneOf(value, summaries, "summarizeBy");
        drawPivot(self.sheet, self.pivot);
      },
    },
    NumberFormat: {
      get: ({ data }) => data.numberFormat,
      set: (self, value) => {
        ensureUsable(self);
        self.data.numberFormat = text(value, "numberFormat");
        drawPivot(self.sheet, self.pivot);
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
      if (self.pivot.data.length > 0) refuse("NotImplemented", "The sandbox has PivotTables of one value only.");
      const data: PivotData = { field, name: `Sum of ${field}`, summarizeBy: "Automatic", numberFormat: "General" };
      self.pivot.data.push(data);
      drawPivot(self.sheet, self.pivot);
      return dataClass({ ...self, data });
    },
  },
});

/** A switch of the layout: usable where the sheet allows PivotTables, and drawn at once. */
const layoutSwitch = (
  read: (pivot: PivotRecord) => boolean,
  write: (pivot: PivotRecord, on: boolean) => void,
): Scalar<Self> => ({
  get: ({ pivot }) => read(pivot),
  set: (self, value) => {
    ensureUsable(self);
    write(self.pivot, boolean(value, "the setting"));
    drawPivot(self.sheet, self.pivot);
  },
});

/** A block that a PivotTable fills; refuses where it has none, as Excel does of one without values. */
const placeOf =
  (pick: (places: NonNullable<PivotRecord["places"]>) => Area | null) =>
  ({ workbook, sheet, pivot }: Self): Instance => {
    const area = pivot.places === null ? null : pick(pivot.places);
    return rangeOf(workbook, sheet, area ?? refuse("InvalidOperation", "The PivotTable has no such cells."));
  };

const layoutClass = defineClass<Self>("PivotLayout", {
  scalars: {
    AutoFormat: layoutSwitch(
      (pivot) => pivot.autoFormat,
      (pivot, on) => (pivot.autoFormat = on),
    ),
    LayoutType: { get: () => "Compact" },
    ShowColumnGrandTotals: layoutSwitch(
      (pivot) => pivot.totals.columns,
      (pivot, on) => (pivot.totals.columns = on),
    ),
    ShowRowGrandTotals: layoutSwitch(
      (pivot) => pivot.totals.rows,
      (pivot, on) => (pivot.totals.rows = on),
    ),
    SubtotalLocation: {
      get: ({ pivot }) => pivot.subtotals,
      set: (self, value) => {
        ensureUsable(self);
        const place = oneOf(value, ["AtTop", "AtBottom", "Off"], "subtotalLocation");
        if (place === "AtBottom") refuse("NotImplemented", "The sandbox has subtotals at the top only.");
        self.pivot.subtotals = place;
        drawPivot(self.sheet, self.pivot);
      },
    },
  },
  methods: {
    GetDataBodyRange: placeOf(({ body }) => body),
    GetFilterAxisRange: placeOf(({ filters }) => filters),
    GetRange: placeOf(({ table }) => table),
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
    Layout: (self) => layoutClass(self),
    Worksheet: ({ workbook, sheet }) => worksheetClass({ workbook, sheet }),
  },
  methods: {
    Refresh: ({ workbook, sheet, pivot }) => {
      refreshPivot(workbook, sheet, pivot);
    },
    Delete: ({ sheet, pivot }) => {
      ensureOpen(sheet);
      clearPivot(sheet, pivot);
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
      for (const { workbook, sheet, pivot } of pivotsIn(self)) refreshPivot(workbook, sheet, pivot);
    },
  },
});

function sourceOf(workbook: Workbook, value: unknown): PivotRecord["source"] {
  const table = maybeTableOf(workbook, value);
  if (table !== null) return { table: table.id };
  const range = objectOf(rangeClass, value);
  return { sheet: range.anchor.sheet.id, area: areaOf(range) };
}
