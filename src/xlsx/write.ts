import { writeXlsx, type WriteOptions } from "hucre/xlsx";
import type { Blueprint } from "../workbook/blueprint.ts";
import { columnLetters, quotedSheet } from "../workbook/grid.ts";
import { checkBlueprint } from "./check.ts";
import { finish } from "./finish.ts";
import { Looks } from "./looks.ts";
import { absoluteReference } from "./reference.ts";
import { fileSheet } from "./write-sheet.ts";

type NamedRange = NonNullable<WriteOptions["namedRanges"]>[number];

/** Rows that every page repeats are a name of their own; the library would write it without quotes round the sheet. */
function printTitles({ sheets }: Blueprint): NamedRange[] {
  return sheets.flatMap(({ name, page }) =>
    page.titleRows === 0
      ? []
      : [{ name: "_xlnm.Print_Titles", range: `${quotedSheet(name)}!$1:$${page.titleRows}`, scope: name }],
  );
}

/** The columns that are printed, whole, so that rows that come later are printed too. */
function printAreas({ sheets }: Blueprint): NamedRange[] {
  return sheets.flatMap(({ name, page }) => {
    if (page.printColumns === 0) return [];
    const range = `${quotedSheet(name)}!$A:$${columnLetters(page.printColumns)}`;
    return [{ name: "_xlnm.Print_Area", range, scope: name }];
  });
}

function definedNames(blueprint: Blueprint): NamedRange[] {
  const own = blueprint.names.map(({ name, sheet, address }) => ({ name, range: absoluteReference(sheet, address) }));
  return [...own, ...printAreas(blueprint), ...printTitles(blueprint)];
}

/**
 * The bytes of an .xlsx file that holds the whole Blueprint. No clock and no author go in: the same Blueprint always
 * gives the same bytes. It opens on the sheet of that name, else on its first one: what is in view is nothing that a
 * Blueprint says.
 * @throws InvalidBlueprint when no workbook can hold it.
 */
export async function writeBlueprint(blueprint: Blueprint, activeSheet?: string): Promise<Uint8Array> {
  checkBlueprint(blueprint);
  const looks = new Looks();
  const sheets = blueprint.sheets.map((sheet) => fileSheet(sheet, looks));
  const active = Math.max(
    0,
    blueprint.sheets.findIndex(({ name }) => name === activeSheet),
  );
  const raw = await writeXlsx({ sheets, namedRanges: definedNames(blueprint), activeSheet: active });
  return finish(raw, blueprint, looks);
}
