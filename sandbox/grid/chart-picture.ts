import type { ChartData } from "./chart-data.ts";
import { texts } from "./texts.ts";

type Attributes = Readonly<Record<string, string | number>>;

const inks = ["#0F4C5C", "#E0A030", "#6B4C8A", "#4B7A47", "#8A2C0D"] as const;
const line = "#CBD5DB";

/** Pixels that a character of a label takes, on average. */
const characterWidth = 6.2;

const ink = "#1F2933";

interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A picture of a chart, so wide and high in pixels. `kind` is the chart's type as Office.js names it. */
export function chartPicture(kind: string, title: string, data: ChartData, width: number, height: number): SVGElement {
  const picture = svg("svg", {
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    role: "img",
    "aria-label": texts.chart(title),
  });
  picture.append(svg("rect", { width, height, fill: "#FFFFFF", stroke: line }));
  picture.append(label(title, width / 2, 24, { "text-anchor": "middle", "font-size": 15, "font-weight": 600 }));
  const frame = { left: 40, top: 44, width: width - 60, height: height - 116 };
  picture.append(...drawing(kind, data, frame), ...legend(data, width, height));
  const empty = data.series.every(({ values }) => values.every((value) => value === null));
  if (empty) picture.append(...emptiness(width / 2, height / 2));
  return picture;
}

/** That there is nothing to show, on a ground of its own: a line of the grid may run there. */
function emptiness(x: number, y: number): readonly SVGElement[] {
  const size = { width: texts.chartEmpty.length * characterWidth + 16, height: 24 };
  const ground = svg("rect", { x: x - size.width / 2, y: y - 16, ...size, fill: "#FFFFFF" });
  return [ground, label(texts.chartEmpty, x, y, { "text-anchor": "middle", fill: "#52606D" })];
}

function drawing(kind: string, data: ChartData, frame: Frame): readonly SVGElement[] {
  if (kind.startsWith("Radar")) return radar(data, frame, kind === "RadarFilled");
  if (kind.startsWith("Bar")) return bars(data, { ...frame, left: 160, width: frame.width - 120 });
  return [...grid(data, frame), ...(kind.startsWith("Line") ? lines(data, frame) : columns(data, frame))];
}

/** The lines of the value axis, and the categories below. */
function grid(data: ChartData, frame: Frame): readonly SVGElement[] {
  const across = ticks(data).flatMap((value) => {
    const y = heightOf(data, frame, value);
    return [
      svg("line", { x1: frame.left, x2: frame.left + frame.width, y1: y, y2: y, stroke: line }),
      label(String(value), frame.left - 8, y + 4, { "text-anchor": "end" }),
    ];
  });
  const room = frame.width / Math.max(1, data.categories.length);
  const below = data.categories.map((text, index) =>
    label(fitting(text, room), frame.left + room * (index + 0.5), frame.top + frame.height + 18, {
      "text-anchor": "middle",
    }),
  );
  return [...across, ...below];
}

function columns(data: ChartData, frame: Frame): readonly SVGElement[] {
  const room = frame.width / Math.max(1, data.categories.length);
  const size = Math.min(46, (room * 0.7) / Math.max(1, data.series.length));
  return marks(data, (value, category, series) => {
    const x = frame.left + room * (category + 0.5) + size * (series - data.series.length / 2);
    const y = heightOf(data, frame, value);
    const height = Math.max(0, frame.top + frame.height - y);
    return [
      svg("rect", { x: x + 1, y, width: size - 2, height, fill: inkOf(series) }),
      label(String(value), x + size / 2, y - 5, { "text-anchor": "middle" }),
    ];
  });
}

function bars(data: ChartData, frame: Frame): readonly SVGElement[] {
  const room = frame.height / Math.max(1, data.categories.length);
  const size = Math.min(30, (room * 0.7) / Math.max(1, data.series.length));
  const widthOf = (value: number): number => ((value - data.min) / (data.max - data.min)) * frame.width;
  const down = ticks(data).flatMap((value) => {
    const x = frame.left + widthOf(value);
    return [
      svg("line", { x1: x, x2: x, y1: frame.top, y2: frame.top + frame.height, stroke: line }),
      label(String(value), x, frame.top + frame.height + 18, { "text-anchor": "middle" }),
    ];
  });
  const beside = data.categories.map((text, index) =>
    label(fitting(text, frame.left - 12), frame.left - 8, frame.top + room * (index + 0.5) + 4, {
      "text-anchor": "end",
    }),
  );
  const all = marks(data, (value, category, series) => {
    const y = frame.top + room * (category + 0.5) + size * (series - data.series.length / 2);
    return [
      svg("rect", {
        x: frame.left,
        y: y + 1,
        width: Math.max(0, widthOf(value)),
        height: size - 2,
        fill: inkOf(series),
      }),
    ];
  });
  return [...down, ...beside, ...all];
}

/** A line breaks where there is no value. */
function lines(data: ChartData, frame: Frame): readonly SVGElement[] {
  const room = frame.width / Math.max(1, data.categories.length);
  const x = (category: number): number => frame.left + room * (category + 0.5);
  const strokes = data.series.map(({ values }, series) => {
    const pieces = values.map((value, category) => {
      if (value === null) return "";
      const start = category === 0 || values[category - 1] === null;
      return `${start ? "M" : "L"}${x(category)} ${heightOf(data, frame, value)}`;
    });
    return svg("path", { d: pieces.join(" "), fill: "none", stroke: inkOf(series), "stroke-width": 2.5 });
  });
  const dots = marks(data, (value, category, series) => [
    svg("circle", { cx: x(category), cy: heightOf(data, frame, value), r: 4.5, fill: inkOf(series) }),
  ]);
  return [...strokes, ...dots];
}

/** How far the names beside a radar stand from its middle, and how wide the widest may be, in its radius and in pixels. */
const beside = { far: 1.12, widest: 170 } as const;

/** What a radar may take of the room at its sides, where other charts have their axis. */
const margin = 15;

/** Half the width of a radar, so that each of its names fits beside it, and all of it within its height. */
function radarRadius({ categories }: ChartData, { width, height }: Frame): number {
  const room = width / 2 + margin;
  const fits = categories.map(({ length }, index) => {
    const aside = Math.abs(Math.sin((2 * Math.PI * index) / categories.length)) * beside.far;
    return aside < 0.1 ? room : (room - Math.min(beside.widest, length * characterWidth)) / aside;
  });
  return Math.max(40, Math.min(height / 2 - 14, ...fits));
}

function radar(data: ChartData, frame: Frame, filled: boolean): readonly SVGElement[] {
  const [cx, cy] = [frame.left + frame.width / 2, frame.top + frame.height / 2];
  const radius = radarRadius(data, frame);
  const count = Math.max(1, data.categories.length);
  const at = (category: number, value: number): readonly [number, number] => {
    const far = ((value - data.min) / (data.max - data.min)) * radius;
    const angle = (2 * Math.PI * category) / count - Math.PI / 2;
    return [cx + far * Math.cos(angle), cy + far * Math.sin(angle)];
  };
  const ring = (value: number): string => data.categories.map((_, index) => at(index, value).join(",")).join(" ");
  const rings = ticks(data).map((value) => svg("polygon", { points: ring(value), fill: "none", stroke: line }));
  const names = data.categories.map((text, index) => {
    const [x, y] = at(index, data.min + (data.max - data.min) * beside.far);
    const anchor = Math.abs(x - cx) < 8 ? "middle" : x > cx ? "start" : "end";
    return label(fitting(text, beside.widest), x, y + 4, { "text-anchor": anchor });
  });
  const shapes = data.series.map(({ values }, series) => {
    const points = values.flatMap((value, index) => (value === null ? [] : [at(index, value).join(",")])).join(" ");
    const fill = filled ? inkOf(series) : "none";
    return svg("polygon", { points, fill, "fill-opacity": 0.25, stroke: inkOf(series), "stroke-width": 2.5 });
  });
  const dots = marks(data, (value, category, series) => {
    const [x, y] = at(category, value);
    return [svg("circle", { cx: x, cy: y, r: 4, fill: inkOf(series) })];
  });
  return [...rings, ...names, ...shapes, ...dots];
}

function marks(
  { series }: ChartData,
  draw: (value: number, category: number, series: number) => readonly SVGElement[],
): readonly SVGElement[] {
  return series.flatMap(({ values }, index) =>
    values.flatMap((value, category) => (value === null ? [] : draw(value, category, index))),
  );
}

function legend({ series }: ChartData, width: number, height: number): readonly SVGElement[] {
  const room = Math.min(240, (width - 40) / Math.max(1, series.length));
  const start = (width - room * series.length) / 2;
  return series.flatMap(({ name }, index) => [
    svg("rect", { x: start + room * index, y: height - 30, width: 12, height: 12, fill: inkOf(index) }),
    label(fitting(name, room - 24), start + room * index + 18, height - 20, {}),
  ]);
}

function ticks({ min, max, step }: ChartData): readonly number[] {
  return Array.from({ length: Math.floor((max - min) / step + 1e-9) + 1 }, (_, index) => min + index * step);
}

function heightOf({ min, max }: ChartData, frame: Frame, value: number): number {
  return frame.top + frame.height - ((value - min) / (max - min)) * frame.height;
}

function inkOf(series: number): string {
  return inks[series % inks.length] ?? inks[0];
}

/** As much of a text as goes in so many pixels. */
function fitting(text: string, room: number): string {
  const longest = Math.max(3, Math.floor(room / characterWidth));
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

function label(text: string, x: number, y: number, more: Attributes): SVGElement {
  const made = svg("text", { x, y, "font-size": 12, fill: ink, ...more });
  made.textContent = text;
  return made;
}

function svg(tag: string, attributes: Attributes): SVGElement {
  const made: SVGElement = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  return made;
}
