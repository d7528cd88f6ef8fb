import type { Side, Style } from "../../../src/workbook/blueprint.ts";
import { formatOf } from "./cells.ts";
import type { Format } from "./format.ts";
import type { CellRecord, Workbook } from "./workbook.ts";

const sides: readonly Side[] = ["top", "right", "bottom", "left"];

/** The roles of a Blueprint in the making: the workbook's own styles, and one for each formatting on top of them. */
export class StyleSheet {
  private readonly workbook: Workbook;
  private readonly asked = new Set<string>();
  private readonly derived = new Map<string, { readonly name: string; readonly style: Style }>();

  constructor(workbook: Workbook) {
    this.workbook = workbook;
  }

  /** The role of a cell. */
  roleOf(cell: CellRecord): string {
    const name = this.workbook.styles.get(cell.style.toLowerCase())?.name ?? cell.style;
    if (Object.keys(cell.own).length === 0) {
      this.asked.add(name);
      return name;
    }
    const key = JSON.stringify([name, sorted(cell.own)]);
    const known = this.derived.get(key);
    if (known !== undefined) return known.name;
    const made = { name: `${name} +${this.derived.size + 1}`, style: styleOf(formatOf(this.workbook, cell)) };
    this.derived.set(key, made);
    return made.name;
  }

  /** All roles that were asked for, and every style of the workbook that Excel does not have by itself. */
  all(): Readonly<Record<string, Style>> {
    const own = [...this.workbook.styles.values()].filter(({ name, builtIn }) => !builtIn || this.asked.has(name));
    return Object.fromEntries([
      ...own.map(({ name, format }) => [name, styleOf(format)] as const),
      ...[...this.derived.values()].map(({ name, style }) => [name, style] as const),
    ]);
  }
}

function sorted(own: Partial<Format>): readonly (readonly [string, unknown])[] {
  return Object.entries(own).sort(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * Looks as a Blueprint says them. Lines of several colours or weights get the colour of the first; what a Blueprint has no
 * word for (`General`, `Justify`) becomes the nearest.
 */
export function styleOf(format: Format): Style {
  return {
    font: {
      name: format.fontName,
      size: format.fontSize,
      bold: format.bold,
      italic: format.italic,
      underline: format.underline !== "None",
      color: format.fontColor,
    },
    fill: format.fill,
    border: borderOf(format),
    horizontal: format.horizontal === "Center" ? "center" : format.horizontal === "Right" ? "right" : "left",
    vertical: format.vertical === "Top" ? "top" : format.vertical === "Center" ? "center" : "bottom",
    wrap: format.wrap,
    indent: format.indent,
    numberFormat: format.numberFormat,
    locked: format.locked,
  };
}

function borderOf(format: Format): Style["border"] {
  const drawn = sides.filter((side) => format[side] !== null);
  const [first] = drawn;
  return first === undefined ? null : { sides: drawn, color: format[first]?.color ?? "#000000" };
}
