import type { Blueprint, Protection, Sheet, Style, Validation } from "../workbook/blueprint.ts";
import { areaAddress, areaSize, cellAddress, overlap, parseArea, type Area } from "../workbook/grid.ts";
import type { Inspected } from "../workbook/health/fault.ts";
import { fetchAll, type Ask } from "./fetch.ts";
import { inExcel } from "./host.ts";
import { askCells, plainStyle, type SeenCell } from "./inspect-cells.ts";
import { askFormats, type SeenFormat } from "./inspect-formats.ts";
import { askGuards, validationsOf, type Guarded } from "./inspect-guards.ts";
import { surveySheets, takeSurvey, type Survey, type SurveyedSheet } from "./survey.ts";

/**
 * Looks at the whole workbook that is open, in four round trips: what there is, where it is, what stands there, and which
 * rules hold there. In more only for what weighs over 5 MB, for blocks whose cells are guarded differently, and where a sheet
 * has more merges than Excel tells of.
 *
 * Not looked at: looks but for whether cells are locked, sizes, pages, of charts and PivotTables
 * all but their names (what the latter show comes as cells), of comments and pictures all but that they are there, and notes. Of a very large sheet only what stands
 * near something of ours; it says where it was not looked at. What is half made is not there.
 * @throws HostError when Excel refuses.
 */
export function inspectWorkbook(): Promise<Inspected> {
  return inExcel(async (context) => (await inspectIn(context)).found);
}

/** A workbook as it was found, and what there is in it to work with. */
export interface Inspection extends Survey {
  readonly found: Inspected;
  /** The conditional formats, by sheet. */
  readonly formats: ReadonlyMap<string, readonly SeenFormat[]>;
}

async function inspectIn(context: Excel.RequestContext): Promise<Inspection> {
  return inspectionOf(context, await takeSurvey(context));
}

/** The same as a part of a longer step, once it is known what there is. */
export async function inspectionOf(context: Excel.RequestContext, survey: Survey): Promise<Inspection> {
  const sheets = await surveySheets(context, survey);
  const seen = await fetchAll(context, sheets.map(askContent));
  const ruled = await fetchAll(context, seen.map(askRules));
  const validations = await validationsOf(context, ruled);
  const roles = new Roles(survey.styles);
  const drawn = ruled.map((sheet, index) => sheetOf(sheet, validations[index] ?? [], roles));
  const { names, dangling, pivots } = survey;
  const remarks = new Map(ruled.map((one) => [one.sheet.name, one.remarks]));
  const found = {
    sheets: drawn,
    names,
    dangling,
    remarks,
    pivots,
    styles: roles.all(),
    properties: { title: "", subject: "" },
  };
  const formats = new Map(ruled.map(({ sheet, conditionalFormats }) => [sheet.name, conditionalFormats]));
  return { ...survey, found, formats };
}

interface Seen extends SurveyedSheet {
  readonly cells: readonly SeenCell[];
}

function askContent(surveyed: SurveyedSheet): Ask<Seen> {
  const { sheet, area } = surveyed;
  if (area === null) return { whole: () => () => ({ ...surveyed, cells: [] }) };
  const { whole, inParts } = askCells(sheet, area);
  return {
    whole: () => {
      const take = whole();
      return () => ({ ...surveyed, cells: take() });
    },
    inParts: async () => ({ ...surveyed, cells: await inParts() }),
  };
}

interface Ruled extends Seen {
  readonly conditionalFormats: readonly SeenFormat[];
  readonly guards: readonly Guarded[];
}

function askRules(seen: Seen): Ask<Ruled> {
  return {
    whole: () => {
      const takeFormats = askFormats(seen.sheet, seen.formats);
      const takeGuards = askGuards(seen.sheet, guardable(seen)).whole();
      return () => ({ ...seen, conditionalFormats: takeFormats(), guards: takeGuards() });
    },
  };
}

/**
 * The blocks that may be guarded: columns of tables, cells with a name, and open cells with a style of their own, of a merge
 * the whole of it. Apart, as those with the same rule can have another prompt.
 */
function guardable({ tables, names, merges, cells }: Seen): readonly Area[] {
  if (tables.length === 0 && names.length === 0) return [];
  const bodies = tables.map(({ address }) => parseArea(address)).map((area) => ({ ...area, top: area.top + 1 }));
  const open = cells.filter(({ locked, style }) => !locked && style !== plainStyle).map(placeOf);
  const named = names.map(({ address }) => parseArea(address)).filter(isCell);
  const free = [...open, ...named].filter((area) => !bodies.some((body) => overlap(area, body)));
  const merged = free.map((area) => merges.find((merge) => overlap(area, merge)) ?? area);
  const apart = new Map(merged.map((area) => [areaAddress(area), area]));
  return [...bodies.flatMap(columnsOf), ...apart.values()];
}

const placeOf = ({ row, column }: SeenCell): Area => ({ top: row, left: column, bottom: row, right: column });

const isCell = ({ top, left, bottom, right }: Area): boolean => top === bottom && left === right;

const columnsOf = (area: Area): readonly Area[] =>
  Array.from({ length: areaSize(area).columns }, (_, index) => {
    const column = area.left + index;
    return { ...area, left: column, right: column };
  });

/** The roles of cells: their named styles, and one more for those that are open or locked otherwise than their style says. */
class Roles {
  private readonly locked: ReadonlyMap<string, boolean>;
  private readonly found = new Map<string, Style>();

  constructor(styles: readonly Excel.Style[]) {
    this.locked = new Map(styles.map(({ name, locked }) => [name.toLowerCase(), locked]));
  }

  of({ style, locked }: SeenCell): string {
    const isUsual = (this.locked.get(style.toLowerCase()) ?? true) === locked;
    const role = isUsual ? style : `${style} +${locked ? "locked" : "open"}`;
    this.found.set(role, { ...plainLook, locked });
    return role;
  }

  all(): Blueprint["styles"] {
    return Object.fromEntries(this.found);
  }
}

const plainLook: Style = {
  font: { name: "", size: 11, bold: false, italic: false, underline: false, color: "#000000" },
  fill: null,
  border: null,
  horizontal: "left",
  vertical: "bottom",
  wrap: false,
  indent: 0,
  numberFormat: "General",
  locked: true,
};

function sheetOf(ruled: Ruled, validations: readonly Validation[], roles: Roles): Sheet {
  const { sheet, cells, merges, hasMoreMerges, unread, tables, charts, conditionalFormats } = ruled;
  return {
    ...plainSheet,
    name: sheet.name,
    tabColor: sheet.tabColor,
    cells: cells.map(({ locked, style, link: _, ...cell }) => ({
      ...cell,
      style: roles.of({ ...cell, style, locked }),
    })),
    hyperlinks: cells.flatMap(({ row, column, link }) => (link ? [{ cell: cellAddress(row, column), ...link }] : [])),
    merges: merges.map(areaAddress),
    ...(unread.length > 0 && { unread: unread.map(areaAddress) }),
    ...(hasMoreMerges && { hasMoreMerges }),
    tables,
    validations,
    conditionalFormats: conditionalFormats.map(({ id: _, ...format }) => format),
    protection: protectionOf(sheet.protection),
    charts: charts.map((name) => ({ ...plainChart, name })),
  };
}

const noText = { left: "", center: "", right: "" };

const plainSheet: Omit<Sheet, "name" | "tabColor"> = {
  columns: [],
  rows: [],
  cells: [],
  merges: [],
  tables: [],
  validations: [],
  conditionalFormats: [],
  hyperlinks: [],
  protection: null,
  frozenRows: 0,
  gridlines: true,
  page: { orientation: "portrait", titleRows: 0, printColumns: 0, pagesHigh: 0, header: noText, footer: noText },
  charts: [],
  pivots: [],
};

const plainChart: Omit<Sheet["charts"][number], "name"> = {
  kind: "column",
  title: "",
  source: "A1",
  seriesBy: "columns",
  from: "A1",
  to: "A1",
  altText: "",
  axis: { min: 0, max: 0, step: 0 },
};

/** Excel can leave options out, or give nothing for them. */
function protectionOf({ protected: isProtected, options }: Excel.WorksheetProtection): Protection | null {
  if (!isProtected) return null;
  const { allowFormatCells, allowFormatColumns, allowFormatRows } = (options as typeof options | null) ?? {};
  return {
    formatCells: allowFormatCells === true,
    formatColumns: allowFormatColumns === true,
    formatRows: allowFormatRows === true,
  };
}
