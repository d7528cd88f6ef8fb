import { parseArea, type Area } from "../../store/area.ts";
import { addChart, setChartType } from "../../store/objects.ts";
import { ensureAllowed } from "../../store/protection.ts";
import { ensureArgument, refuse } from "../../store/refusal.ts";
import type { ChartRecord, SheetRecord, Workbook } from "../../store/workbook.ts";
import { argument, boolean, number, objectOf, oneOf, text } from "../arguments.ts";
import { defineClass, type Instance, type Scalar, type ObjectClass } from "../object.ts";
import { at, shelf } from "./collection.ts";
import { areaOf, rangeClass } from "./range.ts";
import { worksheetClass } from "./worksheet.ts";

interface Self {
  readonly workbook: Workbook;
  readonly sheet: SheetRecord;
  readonly chart: ChartRecord;
}

/** Objects are locked on a protected sheet: nothing of a chart can be changed there. */
const change = (write: (chart: ChartRecord, value: unknown) => void) => (self: Self, value: unknown) => {
  ensureAllowed(self.sheet, "allowEditObjects");
  write(self.chart, value);
};

const titleClass = defineClass<Self>("ChartTitle", {
  scalars: {
    Text: {
      get: ({ chart }) => chart.title.text,
      set: change((chart, value) => {
        chart.title.text = text(value, "text");
      }),
    },
    Visible: {
      get: ({ chart }) => chart.title.visible,
      set: change((chart, value) => {
        chart.title.visible = boolean(value, "visible");
      }),
    },
  },
});

const legendClass = defineClass<Self>("ChartLegend", {
  scalars: {
    Visible: {
      get: ({ chart }) => chart.legend.visible,
      set: change((chart, value) => {
        chart.legend.visible = boolean(value, "visible");
      }),
    },
    Position: {
      get: ({ chart }) => chart.legend.position,
      set: change((chart, value) => {
        chart.legend.position = oneOf(value, ["Top", "Bottom", "Left", "Right", "Corner"], "position");
      }),
    },
  },
});

const bound = (key: keyof ChartRecord["axis"]): Scalar<Self> => ({
  get: ({ chart }) => chart.axis[key] ?? "",
  set: change((chart, value) => {
    chart.axis[key] = value === "" ? null : number(value, key);
  }),
});

const axisClass = defineClass<Self>("ChartAxis", {
  scalars: { Minimum: bound("minimum"), Maximum: bound("maximum"), MajorUnit: bound("majorUnit") },
});

const axesClass = defineClass<Self>("ChartAxes", { objects: { ValueAxis: (self) => axisClass(self) } });

const chartClass: ObjectClass<Self> = defineClass<Self>("Chart", {
  scalars: {
    Id: { get: ({ chart }) => chart.id },
    Name: {
      get: ({ chart }) => chart.name,
      set: change((chart, value) => {
        chart.name = text(value, "name");
      }),
    },
    ChartType: {
      get: ({ chart }) => chart.type,
      set: change((chart, value) => {
        setChartType(chart, text(value, "chartType"));
      }),
    },
  },
  objects: {
    Title: (self) => titleClass(self),
    Legend: (self) => legendClass(self),
    Axes: (self) => axesClass(self),
    Worksheet: ({ workbook, sheet }) => worksheetClass({ workbook, sheet }),
  },
  methods: {
    SetPosition: (self, args) => {
      ensureAllowed(self.sheet, "allowEditObjects");
      const from = corner(self, args[0]);
      const to = argument(args, 1) === undefined ? from : corner(self, args[1]);
      ensureArgument(to.bottom >= from.top && to.right >= from.left, "A chart's corners are in order.");
      Object.assign(self.chart, { from, to });
    },
    SetData: (self, [source, seriesBy]) => {
      ensureAllowed(self.sheet, "allowEditObjects");
      self.chart.source = areaOf(objectOf(rangeClass, source));
      self.chart.seriesBy = oneOf(seriesBy ?? "Auto", ["Auto", "Columns", "Rows"], "seriesBy");
    },
    Delete: ({ sheet, chart }) => {
      ensureAllowed(sheet, "allowEditObjects");
      sheet.charts = sheet.charts.filter((each) => each !== chart);
    },
  },
  identity: ({ chart }) => ({ Id: chart.id }),
});

/** A corner given as an address or as a range of the chart's own sheet. */
function corner({ sheet }: Self, value: unknown): Area {
  if (typeof value === "string") return parseArea(value);
  const range = objectOf(rangeClass, value);
  return range.anchor.sheet === sheet ? areaOf(range) : refuse("InvalidArgument", "A chart stays on its own sheet.");
}

interface ChartsSelf {
  readonly workbook: Workbook;
  readonly sheet: SheetRecord;
}

const chartsIn = (self: ChartsSelf): readonly Instance[] =>
  self.sheet.charts.map((chart) => chartClass({ ...self, chart }));

const charts = shelf<ChartsSelf>({
  items: chartsIn,
  find: (self, key) => {
    const chart = self.sheet.charts.find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());
    return chart === undefined ? null : chartClass({ ...self, chart });
  },
});

/** `worksheet.charts`. */
export const chartsClass: ObjectClass<ChartsSelf> = defineClass<ChartsSelf>("ChartCollection", {
  ...charts,
  scalars: { Count: { get: (self) => chartsIn(self).length } },
  methods: {
    ...charts.methods,
    GetItemAt: (self, [index]) => at(chartsIn(self), index),
    Add: (self, [type, source, seriesBy]) => {
      const range = objectOf(rangeClass, source);
      const by = text(seriesBy ?? "Auto", "seriesBy");
      ensureArgument(range.anchor.sheet === self.sheet, "The sandbox draws charts of cells of their own sheet.");
      const chart = addChart(self.workbook, self.sheet, text(type, "type"), areaOf(range), by);
      return chartClass({ ...self, chart });
    },
  },
});
