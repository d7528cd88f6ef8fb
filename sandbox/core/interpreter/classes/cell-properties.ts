import { eachPlace, cellAt, ensureManageable, formatOf } from "../../store/cells.ts";
import { cellArea, rowCount, type Area } from "../../store/area.ts";
import { refuse } from "../../store/refusal.ts";
import type { CellRecord, SheetRecord, Workbook } from "../../store/workbook.ts";
import { record } from "../arguments.ts";

type Plain = Readonly<Record<string, unknown>>;

/** What a cell is told with: itself, its workbook, and the link that it has. */
interface Told {
  readonly workbook: Workbook;
  readonly cell: CellRecord | undefined;
  readonly link: unknown;
}

/** What `range.getCellProperties` gives: for each cell what is asked for. Served are style, protection and link. */
export function cellProperties(
  workbook: Workbook,
  sheet: SheetRecord,
  area: Area,
  options: unknown,
  linkOf: (cell: Area) => unknown,
): unknown[][] {
  const wanted = wantedOf(record(options, "cellPropertiesLoadOptions"));
  ensureManageable(area);
  const rows: unknown[][] = Array.from({ length: rowCount(area) }, () => []);
  eachPlace(area, (row, column) => {
    const told = { workbook, cell: cellAt(sheet, row, column), link: linkOf(cellArea(row, column)) };
    rows[row - area.top]?.push(wanted(told));
  });
  return rows;
}

type Teller = (told: Told) => unknown;

const tellers: Readonly<Record<string, Teller>> = {
  hyperlink: ({ link }) => link,
  style: ({ cell, workbook }) => workbook.styles.get((cell?.style ?? "Normal").toLowerCase())?.name ?? "Normal",
  "format/protection": ({ cell, workbook }) => {
    const { locked, formulaHidden } = formatOf(workbook, cell);
    return { formulaHidden, locked };
  },
};

/** What tells of a cell what the options ask for, in their shape. What is `false` is not asked for. */
function wantedOf(options: Plain, path = ""): Teller {
  const parts = Object.entries(options)
    .filter(([, value]) => value !== false)
    .map(([name, value]): [string, Teller] => [name, tellerOf(value, `${path}${name}`)]);
  return (told) => Object.fromEntries(parts.map(([name, tell]) => [name, tell(told)]));
}

function tellerOf(value: unknown, path: string): Teller {
  if (value !== true) return wantedOf(record(value, path), `${path}/`);
  return tellers[path] ?? refuse("ApiNotFound", `The sandbox does not serve ${path} in getCellProperties.`);
}
