import type { Blueprint, Cell } from "../../src/workbook/blueprint.ts";
import { readContents, writeBlueprint } from "../../src/xlsx/index.ts";
import { readBack, withParts } from "../support/ooxml.ts";
import { sampleBlueprint } from "../support/sample-blueprint.ts";
import { convert, pageCount } from "../support/soffice.ts";
import { complaints } from "../support/validator.ts";

jest.setTimeout(120_000);

/** A workbook of only the first sheet, with other cells. */
function calculating(cells: readonly Cell[]): Blueprint {
  const [form] = sampleBlueprint.sheets;
  if (form === undefined) throw new Error("the sample has sheets");
  const bare = { ...form, merges: [], validations: [], conditionalFormats: [], hyperlinks: [], charts: [], cells };
  return { ...sampleBlueprint, sheets: [bare], names: [{ name: "score", sheet: form.name, address: "A1" }] };
}

describe("Microsoft's Open XML SDK", () => {
  it("[I1] finds nothing wrong with a workbook that uses every feature", async () => {
    expect(await complaints(await writeBlueprint(sampleBlueprint))).toEqual([]);
  });

  it("[I2] would find something wrong", async () => {
    const bytes = await writeBlueprint(sampleBlueprint);
    const broken = await withParts(bytes, {
      "xl/worksheets/sheet1.xml": (xml) => xml.replace("<sheetData>", "<onzin/><sheetData>"),
    });
    expect(await complaints(broken)).not.toEqual([]);
  });
});

describe("LibreOffice", () => {
  it("[I3] saves the workbook again with the same answers, tables and names", async () => {
    const bytes = await writeBlueprint(sampleBlueprint);
    const [before, after] = [await readBack(bytes), await readBack(await convert(bytes, "xlsx"))];
    const answers = new Map(before.contents.values);
    // LibreOffice keeps one character for a line break.
    answers.set("toelichting", String(answers.get("toelichting")).replaceAll("\r\n", "\n"));
    expect(new Map([...after.contents.values].sort())).toEqual(new Map([...answers].sort()));
    expect(after.contents.tables).toEqual(before.contents.tables);
    expect([...after.names].sort((a, b) => a.name.localeCompare(b.name))).toEqual(
      [...before.names].sort((a, b) => a.name.localeCompare(b.name)),
    );
  });

  it("[I4] calculates the formulas itself, whatever value stood with them", async () => {
    const blueprint = calculating([
      { row: 1, column: 1, value: 4, style: "score" },
      { row: 2, column: 1, value: 99, formula: "=score*2", style: "tekst" },
      { row: 3, column: 1, value: null, formula: '=IFNA(TEXTJOIN("/",TRUE,A1:A2),"")', style: "tekst" },
      { row: 4, column: 1, value: null, formula: '="a"&"é"', style: "tekst" },
      { row: 5, column: 1, value: "=1+1", style: "tekst" },
    ]);
    const csv = new TextDecoder().decode(await convert(await writeBlueprint(blueprint), "csv"));
    expect(csv.trim().split(/\r?\n/)).toEqual(["4", "8", "4/8", "aé", "=1+1"]);
  });

  it("[I5] fills the PivotTable from its table", async () => {
    const saved = await convert(await writeBlueprint(sampleBlueprint), "xlsx");
    const named = await withParts(saved, {
      "xl/workbook.xml": (xml) =>
        xml.replace(/<definedNames>/, '<definedNames><definedName name="hoogste">Draaitabel!$D$6</definedName>'),
    });
    expect((await readContents(named)).values.get("hoogste")).toBe(4);
  });

  it("[I6] prints every sheet, as wide as the page", async () => {
    const pdf = await convert(await writeBlueprint(sampleBlueprint), "pdf");
    expect(await pageCount(pdf)).toBe(4);
  });
});
