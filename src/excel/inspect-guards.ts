import type { Validation, ValidationRule } from "../workbook/blueprint.ts";
import { areaAddress, areaSize, type Area } from "../workbook/grid.ts";
import { fetchAll, type Ask } from "./fetch.ts";
import { groupBy, rectangles } from "./rectangles.ts";

type Guard = Omit<Validation, "range">;

/** What guards a block: one validation for all of it, none at all, or not the same everywhere. */
export interface Guarded {
  readonly area: Area;
  readonly guard: Guard | null;
  readonly isMixed: boolean;
}

function askGuard(sheet: Excel.Worksheet, area: Area): () => Guarded {
  const range = sheet.getRange(areaAddress(area));
  const { dataValidation } = range;
  dataValidation.load("type,rule,prompt,errorAlert");
  range.untrack();
  return () => {
    const isMixed = mixed.has(dataValidation.type) && areaSize(area).rows * areaSize(area).columns > 1;
    return { area, guard: guardOf(dataValidation), isMixed };
  };
}

const mixed: ReadonlySet<string> = new Set(["Inconsistent", "MixedCriteria"]);

/** Asks what guards each of these blocks. */
export function askGuards(sheet: Excel.Worksheet, areas: readonly Area[]): Ask<readonly Guarded[]> {
  return {
    whole: () => {
      const takes = areas.map((area) => askGuard(sheet, area));
      return () => takes.map((take) => take());
    },
  };
}

/** A sheet and what guards its blocks. */
interface GuardedSheet {
  readonly sheet: Excel.Worksheet;
  readonly guards: readonly Guarded[];
}

/**
 * The validations of sheets, in as few blocks as the cells with the same one form. In no round trip where every block that
 * was asked about has one for all its cells; else in as many as it takes to find out which cells have which.
 */
export async function validationsOf(
  context: Excel.RequestContext,
  sheets: readonly GuardedSheet[],
): Promise<readonly (readonly Validation[])[]> {
  const settled: (readonly Guarded[])[] = sheets.map(({ guards }) => guards);
  while (settled.some((guards) => guards.some(({ isMixed }) => isMixed))) {
    const asks = sheets.map(({ sheet }, index) =>
      askGuards(
        sheet,
        (settled[index] ?? []).filter(({ isMixed }) => isMixed).flatMap(({ area }) => piecesOf(area)),
      ),
    );
    const found = await fetchAll(context, asks);
    found.forEach((more, index) => {
      settled[index] = [...(settled[index] ?? []).filter(({ isMixed }) => !isMixed), ...more];
    });
  }
  return settled.map(joined);
}

/** A block of which the cells differ is asked about again in so many pieces. */
const mostPieces = 64;

/** A block in bands of rows; a single row in its cells. */
function piecesOf(area: Area): readonly Area[] {
  const { rows, columns } = areaSize(area);
  if (rows === 1) {
    return Array.from({ length: columns }, (_, index) => ({
      ...area,
      left: area.left + index,
      right: area.left + index,
    }));
  }
  const size = Math.ceil(rows / mostPieces);
  return Array.from({ length: Math.ceil(rows / size) }, (_, index) => {
    const top = area.top + index * size;
    return { ...area, top, bottom: Math.min(area.bottom, top + size - 1) };
  });
}

const cellsOf = ({ top, bottom, left, right }: Area) =>
  Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (__, across) => ({ row: top + down, column: left + across })),
  ).flat();

function joined(found: readonly Guarded[]): readonly Validation[] {
  const guarded = found.flatMap(({ area, guard }) => (guard === null ? [] : [{ area, guard }]));
  const groups = groupBy(guarded, ({ guard }) => JSON.stringify(guard));
  return [...groups.values()].flatMap((same) => {
    const places = same.flatMap(({ area }) => cellsOf(area)).sort((a, b) => a.row - b.row || a.column - b.column);
    const [{ guard } = { guard: null }] = same;
    return guard === null ? [] : rectangles(places).map((area) => ({ range: areaAddress(area), ...guard }));
  });
}

/** One that refuses nothing, or in a way that the product does not use, is none. */
function guardOf({ type, rule, prompt, errorAlert }: Excel.DataValidation): Guard | null {
  const known = mixed.has(type) || type === "None" ? null : ruleOf(rule);
  if (known === null || !errorAlert.showAlert) return null;
  const isSilent = !prompt.showPrompt || (prompt.title === "" && prompt.message === "");
  return {
    rule: known,
    prompt: isSilent ? null : { title: prompt.title, text: prompt.message },
    error: {
      title: errorAlert.title,
      text: errorAlert.message,
      style: errorAlert.style === "Stop" ? "stop" : "warning",
    },
  };
}

function ruleOf({ list, wholeNumber, date }: Excel.DataValidationRule): ValidationRule | null {
  if (list !== undefined) return typeof list.source === "string" ? { kind: "list", source: list.source } : null;
  if (wholeNumber !== undefined) return between("whole", wholeNumber);
  return date === undefined ? null : between("date", date);
}

function between(
  kind: "whole" | "date",
  { formula1, formula2, operator }: Excel.BasicDataValidation | Excel.DateTimeDataValidation,
): ValidationRule | null {
  const [min, max] = [bound(formula1), bound(formula2)];
  return operator !== "Between" || min === null || max === null ? null : { kind, min, max };
}

/** Excel gives a bound back as a formula: `=5`. */
function bound(formula: unknown): number | null {
  const text = typeof formula === "number" ? String(formula) : typeof formula === "string" ? formula : "";
  const number = Number(text.replace(/^=/, ""));
  return text === "" || Number.isNaN(number) ? null : number;
}
