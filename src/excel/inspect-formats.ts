import type { Colour, ConditionalFormat } from "../workbook/blueprint.ts";
import { areaAddress } from "../workbook/grid.ts";
import { movable } from "../workbook/move-formula.ts";
import { maybeBlock } from "./landmarks.ts";

/** A conditional format as it was found, by the id that Excel gave it. */
export interface SeenFormat extends ConditionalFormat {
  readonly id: string;
}

/**
 * Asks what the conditional formats by formula of a sheet say, and where; the one that wins first, each block on its own.
 * Their kinds and ranks are loaded. One of another kind, or over whole columns, is none of ours.
 */
export function askFormats(
  sheet: Excel.Worksheet,
  { items }: Excel.ConditionalFormatCollection,
): () => readonly SeenFormat[] {
  const all = sheet.getRange();
  all.untrack();
  const byRank = [...items].sort((one, other) => one.priority - other.priority);
  const takes = byRank
    .filter(({ type }) => type === "Custom")
    .map(({ id }) => askFormat(id, all.conditionalFormats.getItem(id)));
  return () => takes.flatMap((take) => take());
}

function askFormat(id: string, item: Excel.ConditionalFormat): () => readonly SeenFormat[] {
  const { rule, format } = item.custom;
  rule.load("formula");
  format.fill.load("color");
  format.font.load("color,bold");
  const ranges = item.getRanges();
  ranges.load("areas/items/address");
  ranges.untrack();
  return () => {
    const looks = {
      fill: colour(format.fill.color),
      color: colour(format.font.color),
      bold: (format.font.bold as boolean | null) === true,
    };
    return perBlock(
      rule.formula,
      ranges.areas.items.map(({ address }) => address),
    ).map((one) => ({ ...one, ...looks, id }));
  };
}

/** Excel says the formula from the first cell of them all, a Blueprint from each block's own. */
function perBlock(
  formula: string,
  addresses: readonly string[],
): readonly Pick<ConditionalFormat, "range" | "formula">[] {
  const blocks = addresses.flatMap((address) => maybeBlock(address)?.area ?? []);
  const top = Math.min(...blocks.map((area) => area.top));
  const left = Math.min(...blocks.map((area) => area.left));
  const from = movable(formula);
  return blocks.map((area) => ({ range: areaAddress(area), formula: from(area.top - top, area.left - left) }));
}

/** Where no colour is set Excel says nothing. */
const colour = (found: string | null): Colour | null => (found === null || found === "" ? null : found.toUpperCase());
