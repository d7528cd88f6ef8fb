import fc from "fast-check";
import { emptyEvaluation } from "../../src/model/evaluation/empty.ts";
import type { CellValue } from "../../src/workbook/blueprint.ts";
import { build } from "../../src/workbook/build.ts";
import { evaluations } from "../../test/support/evaluations.ts";
import { formulaCells, unknown } from "../../test/support/formula-cells.ts";
import { withPlan } from "../../test/support/planned.ts";
import { productFunctions } from "../../test/support/product-functions.ts";
import { toBlueprint } from "../core/store/blueprint.ts";
import { cellAt, keyColumn, keyRow } from "../core/store/cells.ts";
import { fromBlueprint } from "../core/store/from-blueprint.ts";
import { addFormulaName, addRangeName } from "../core/store/names.ts";
import { parseArea } from "../core/store/area.ts";
import { insertRows } from "../core/store/rows.ts";
import { addSheet } from "../core/store/sheets.ts";
import { addTable, renameTable } from "../core/store/tables.ts";
import { type } from "../core/store/user.ts";
import { newWorkbook, type Workbook } from "../core/store/workbook.ts";
import { createCalculator } from "./calculator.ts";
import type { CustomFunctions, CustomResult } from "./contract.ts";

/** Types each text at its address on the first sheet, or on the sheet before the `!`. */
function workbookOf(cells: Readonly<Record<string, string>>): Workbook {
  const workbook = newWorkbook("Blad1");
  addSheet(workbook, "Stap 1 é's");
  fill(workbook, cells);
  return workbook;
}

function fill(workbook: Workbook, cells: Readonly<Record<string, string>>): void {
  for (const [place, text] of Object.entries(cells)) {
    const [sheet = "", address] = place.includes("!") ? place.split("!") : ["Blad1", place];
    type(workbook, sheet, address ?? "", text);
  }
}

function calculated(workbook: Workbook, address: string, sheet = 0): CellValue {
  const { top, left } = parseArea(address);
  const record = workbook.sheets[sheet];
  return record === undefined ? null : (cellAt(record, top, left)?.calculated ?? null);
}

async function once(workbook: Workbook, customFunctions?: CustomFunctions): Promise<void> {
  const calculator = createCalculator(workbook, customFunctions === undefined ? {} : { customFunctions });
  await calculator.calculate();
  calculator.dispose();
}

const functions = (table: Readonly<Record<string, (...args: CellValue[][][]) => CustomResult>>) => {
  const asked: [string, readonly CellValue[][][]][] = [];
  const customFunctions: CustomFunctions = {
    has: (name) => Object.hasOwn(table, name),
    call: async (name, args) => {
      asked.push([name, args]);
      return table[name]?.(...args) ?? null;
    },
  };
  return { asked, customFunctions };
};

jest.setTimeout(30_000); // a busy machine

const withoutAddIn = () => undefined;
const withAddIn = () => productFunctions().customFunctions;
const onWindows = () => productFunctions(0).customFunctions;

describe.each([
  ["without the add-in", withoutAddIn],
  ["with its custom functions", withAddIn],
  ["where an empty cell is handed over as 0", onWindows],
])("%s", (_, customFunctions) => {
  test("[C101] the product's workbook calculates to what its Blueprint knows, for any evaluation", async () => {
    await fc.assert(
      fc.asyncProperty(evaluations, async (evaluation) => {
        const blueprint = build(evaluation);
        const workbook = fromBlueprint(unknown(blueprint));
        await once(workbook, customFunctions());
        expect(formulaCells(toBlueprint(workbook))).toEqual(formulaCells(blueprint));
      }),
      { numRuns: 4, endOnFailure: true },
    );
  }, 120_000);

  test("[C101] the empty workbook too", async () => {
    const blueprint = build(emptyEvaluation("Omgevingsdienst", 2026));
    const workbook = fromBlueprint(unknown(blueprint));
    await once(workbook, customFunctions());
    expect(formulaCells(toBlueprint(workbook))).toEqual(formulaCells(blueprint));
    expect(formulaCells(blueprint).length).toBeGreaterThan(30);
  });
});

test("[C101] a note of last time is found in a long archive, on the row where 1/(1/row) is less than the row", async () => {
  const filler = { evaluationId: "E", organisation: "OD", year: 2024, name: "conclusie_1", question: "?", answer: "." };
  const note = { ...filler, id: "L", name: "notitie_casemanager_1", answer: "Wat er stond." };
  const archive = [...Array.from({ length: 92 }, (_, index) => ({ ...filler, id: `F${index}` })), note];
  const blueprint = build({ ...emptyEvaluation("OD", 2026), archive });
  const workbook = fromBlueprint(unknown(blueprint));
  await once(workbook);
  const shown = formulaCells(toBlueprint(workbook)).filter(({ value }) => value === "2024: Wat er stond.");
  expect(shown).toHaveLength(1);
}, 60_000);

test("[C115] the workbook asks the custom functions where the add-in is there", async () => {
  const { called, customFunctions } = productFunctions();
  await once(fromBlueprint(unknown(build(withPlan))), customFunctions);
  expect([...called].sort()).toEqual([
    "VTH.CONTROLE",
    "VTH.NIVEAU",
    "VTH.OMSCHRIJVING",
    "VTH.ONTWIKKELING",
    "VTH.SMART",
    "VTH.SPREIDING",
  ]);
});

test.each([
  ["=A1&B1", "33"],
  ["=A2+1", 4],
  ["=1/0", "#DIV/0!"],
  ["=IFERROR(1/0,5)", 5],
  ["=#N/A", "#N/A"],
  ["=niets", "#NAME?"],
  ["=D9", 0],
  ['=IF(D9="","leeg","vol")', "leeg"],
  ['=IF(A3="#N/A","tekst","fout")', "tekst"],
  ["=A3", "#N/A"],
  ["=ISERROR(A3)", false],
  ["=A2>1", true],
  ["=MAXIFS(A2:B2,A2:B2,3)", 3],
  ['=TEXTJOIN(", ",TRUE,A2:B2)', "3, 4"],
  ["=INDEX(A2:B2,1,2)", 4],
  ["=XLOOKUP(4,A2:B2,A2:B2)", 4],
  ["=_xlfn.CONCAT(A2:B2)", "34"],
  ["='Stap 1 é''s'!A1", "anders"],
  ["=SUM(A:A)", 3],
  ["=SUM(", "#VALUE!"],
  ["=SHEET()", "#NAME?"],
])("[C102] %s gives %p", async (formula, value) => {
  const workbook = workbookOf({ A1: "'3", B1: "'3", A2: "3", B2: "4", A3: "'#N/A", "Stap 1 é's!A1": "anders" });
  const sheet = workbook.sheets[0];
  if (sheet === undefined) throw new Error("no sheet");
  sheet.cells.set(32_768 * 20 + 5, {
    value: null,
    formula,
    calculated: null,
    quotePrefix: false,
    entries: 0,
    style: "Normal",
    own: {},
  });
  await once(workbook);
  expect(calculated(workbook, "E20")).toBe(value);
});

describe("names and tables", () => {
  const score = (workbook: Workbook) => {
    const [sheet] = workbook.sheets;
    if (sheet === undefined) throw new Error("no sheet");
    return sheet;
  };

  test("[C103] names of ranges and formulas, also of names of names", async () => {
    const workbook = workbookOf({ A1: "7" });
    addRangeName(workbook, "score", score(workbook), parseArea("A1"));
    addFormulaName(workbook, "dubbel", "=score*2");
    addFormulaName(workbook, "rond", "=rond+1");
    fill(workbook, { B1: "=dubbel+1", B2: "=rond", "Stap 1 é's!B1": "=score" });
    await once(workbook);
    expect([calculated(workbook, "B1"), calculated(workbook, "B2")]).toEqual([15, "#NAME?"]);
    expect(calculated(workbook, "B1", 1)).toBe(7);
  });

  test("[C104] a name follows its cell when a row is inserted", async () => {
    const workbook = workbookOf({ A3: "7" });
    addRangeName(workbook, "score", score(workbook), parseArea("A3"));
    fill(workbook, { B1: "=score" });
    const calculator = createCalculator(workbook);
    await calculator.calculate();
    insertRows(workbook, score(workbook), 2);
    type(workbook, "Blad1", "A4", "9");
    await calculator.calculate();
    expect(calculated(workbook, "B1")).toBe(9);
    calculator.dispose();
  });

  test("[C105] structured references, with columns that need an apostrophe", async () => {
    const workbook = workbookOf({ A1: "Jaar", B1: "Score [1]", A2: "2024", B2: "3", A3: "2026", B3: "4" });
    renameTable(workbook, addTable(workbook, score(workbook), parseArea("A1:B3"), true), "Uitslag");
    fill(workbook, {
      D1: "=SUM(Uitslag[Score '[1']])",
      D2: "=Uitslag[@Jaar]",
      D3: "=COUNTA(Uitslag[[#All],[Jaar]:[Score '[1']]])",
      D4: "=SUM(Uitslag)",
      D5: "=INDEX(Uitslag[#Headers],1,2)",
      D9: "=Uitslag[@Jaar]",
    });
    await once(workbook);
    const shown = ["D1", "D2", "D3", "D4", "D5", "D9"].map((address) => calculated(workbook, address));
    expect(shown).toEqual([7, 2024, 6, 4057, "Score [1]", "#REF!"]);
  });
});

test("[C113] INDIRECT of a table, a name or an address; of nothing it is an error", async () => {
  const workbook = workbookOf({ A1: "Jaar", A2: "2024", A3: "2026" });
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  renameTable(workbook, addTable(workbook, sheet, parseArea("A1:A3"), true), "Uitslag");
  addRangeName(workbook, "eerste", sheet, parseArea("A2"));
  fill(workbook, {
    D1: '=ROWS(INDIRECT("Uitslag[Jaar]"))',
    D2: '=INDEX(INDIRECT("Uitslag[[Jaar]]"),2)&""',
    D3: '=INDIRECT("eerste")',
    D4: '=SUM(INDIRECT("A2:A3"))',
    D5: '=ISERROR(INDIRECT("Bestaat[Niet]"))',
    D6: '=ISERROR(INDIRECT("nergens"))',
    D7: '=SUM(INDIRECT("A"&2))',
  });
  await once(workbook);
  const shown = ["D1", "D2", "D3", "D4", "D5", "D6", "D7"].map((address) => calculated(workbook, address));
  expect(shown).toEqual([2, "2026", 2024, 4050, true, true, 2024]);
});

test("[C114] a workbook in which nothing changed is not calculated again, a changed one is", async () => {
  const workbook = workbookOf({ A1: "1", B1: "=A1+1" });
  const calculator = createCalculator(workbook);
  const first = await calculator.calculate();
  expect(await calculator.calculate()).toBe(first);
  type(workbook, "Blad1", "A1", "5");
  expect(await calculator.calculate()).not.toBe(first);
  expect(calculated(workbook, "B1")).toBe(6);
  type(workbook, "Blad1", "B1", "=A1+1");
  await calculator.calculate();
  expect(calculated(workbook, "B1")).toBe(6);
  calculator.dispose();
});

describe("custom functions", () => {
  const built = '=IFERROR(VTH.NIVEAU(A1,B1:C2),"ingebouwd")';

  test("[C106] a function that is not registered is #NAME?, so that the built-in answer shows", async () => {
    const workbook = workbookOf({ A1: "3", D1: built, D2: "=VTH.NIVEAU(A1)" });
    await once(workbook);
    expect([calculated(workbook, "D1"), calculated(workbook, "D2")]).toEqual(["ingebouwd", "#NAME?"]);
  });

  test("[C107] a registered one is asked once, with blocks of values", async () => {
    const workbook = workbookOf({ A1: "3", B1: "'#N/A", C2: "TRUE", D1: built, D2: `${built}&"!"` });
    const { asked, customFunctions } = functions({ "VTH.NIVEAU": () => "basis" });
    await once(workbook, customFunctions);
    expect([calculated(workbook, "D1"), calculated(workbook, "D2")]).toEqual(["basis", "basis!"]);
    const block: CellValue[][] = [
      ["#N/A", null],
      [null, true],
    ];
    expect(asked).toEqual([["VTH.NIVEAU", [[[3]], block]]]);
  });

  test("[C108] they can stand in each other's arguments", async () => {
    const workbook = workbookOf({ A1: "=VTH.PLUS(VTH.PLUS(1))", A2: "=VTH.PLUS(A1)" });
    const { customFunctions } = functions({ "VTH.PLUS": (block) => Number(block[0]?.[0]) + 1 });
    await once(workbook, customFunctions);
    expect([calculated(workbook, "A1"), calculated(workbook, "A2")]).toEqual([3, 4]);
  });

  test("[C109] one that throws or refuses leaves the rest alone, and is asked again", async () => {
    const workbook = workbookOf({ A1: "=VTH.STUK(1)", A2: "=1+1", A3: "=VTH.FOUT()", A4: "=IFERROR(A1,8)" });
    const { asked, customFunctions } = functions({
      "VTH.STUK": () => {
        throw new Error("stuk");
      },
      "VTH.FOUT": () => ({ error: "#N/A" }),
    });
    const calculator = createCalculator(workbook, { customFunctions });
    await calculator.calculate();
    await calculator.calculate();
    calculator.dispose();
    expect(["A1", "A2", "A3", "A4"].map((each) => calculated(workbook, each))).toEqual(["#VALUE!", 2, "#N/A", 8]);
    expect(asked.map(([name]) => name).sort()).toEqual(["VTH.FOUT", "VTH.STUK", "VTH.STUK"]);
  });

  test("[C117] one that took too long is asked again, and what no formula asks any more is forgotten", async () => {
    const workbook = workbookOf({ A1: "=VTH.TRAAG(1)", A2: "=VTH.SNEL(B1)", B1: "een" });
    let busy = true;
    const { asked, customFunctions } = functions({
      "VTH.TRAAG": () => (busy ? { error: "#BUSY!" } : "klaar"),
      "VTH.SNEL": (block) => block[0]?.[0] ?? null,
    });
    const calculator = createCalculator(workbook, { customFunctions });
    await calculator.calculate();
    expect(calculated(workbook, "A1")).toBe("#VALUE!");
    busy = false;
    for (const text of ["twee", "een"]) {
      type(workbook, "Blad1", "B1", text);
      await calculator.calculate();
    }
    calculator.dispose();
    expect([calculated(workbook, "A1"), calculated(workbook, "A2")]).toEqual(["klaar", "een"]);
    expect(asked.filter(([name]) => name === "VTH.SNEL")).toHaveLength(3);
    expect(asked.filter(([name]) => name === "VTH.TRAAG")).toHaveLength(2);
  });

  test("[C110] an error among the arguments is the answer", async () => {
    const workbook = workbookOf({ A1: "=1/0", A2: "=VTH.NIVEAU(A1)" });
    const { asked, customFunctions } = functions({ "VTH.NIVEAU": () => "basis" });
    await once(workbook, customFunctions);
    expect([calculated(workbook, "A2"), asked]).toEqual(["#DIV/0!", []]);
  });

  test("[C111] they come and go with the add-in", async () => {
    const workbook = workbookOf({ A1: "3", D1: built });
    let there = false;
    const customFunctions: CustomFunctions = { has: () => there, call: async () => "add-in" };
    const calculator = createCalculator(workbook, { customFunctions });
    const seen: CellValue[] = [];
    for (const next of [false, true, false]) {
      there = next;
      await calculator.calculate();
      seen.push(calculated(workbook, "D1"));
    }
    calculator.dispose();
    expect(seen).toEqual(["ingebouwd", "add-in", "ingebouwd"]);
  });
});

test("[C112] conditional formats say for which cells they hold", async () => {
  const workbook = workbookOf({ A1: "1", A2: "9", A3: "tekst", B2: "=A2" });
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  const looks = { type: "Custom", stopIfTrue: true, fill: "#FF0000", color: null, bold: false, italic: false };
  sheet.conditionalFormats.push(
    { id: "hoog", area: parseArea("A1:B3"), formula: "=A1>5", ...looks },
    { id: "eerste kolom", area: parseArea("A1:B2"), formula: "=$A1>0", ...looks },
  );
  const calculator = createCalculator(workbook);
  const { formats } = await calculator.calculate();
  calculator.dispose();
  expect(Object.fromEntries(formats.get(sheet.id) ?? [])).toEqual({
    [32_768 + 1]: ["eerste kolom"],
    [32_768 + 2]: ["eerste kolom"],
    [32_768 * 2 + 1]: ["hoog", "eerste kolom"],
    [32_768 * 2 + 2]: ["hoog", "eerste kolom"],
    [32_768 * 3 + 1]: ["hoog"],
  });
});

test("[C116] a custom function holds in no conditional format, also where cells use it", async () => {
  const workbook = workbookOf({ A1: "1", B1: "=VTH.WAAR(A1)" });
  const sheet = workbook.sheets[0] ?? never();
  const looks = { type: "Custom", stopIfTrue: false, fill: "#FF0000", color: null, bold: false, italic: false };
  sheet.conditionalFormats.push(
    { id: "eigen", area: parseArea("A1"), formula: "=VTH.WAAR(A1)", ...looks },
    { id: "terugval", area: parseArea("A1"), formula: "=IFERROR(VTH.WAAR(A1),A1=1)", ...looks },
  );
  const customFunctions = { has: (name: string) => name === "VTH.WAAR", call: () => Promise.resolve(true) };
  const calculator = createCalculator(workbook, { customFunctions });
  const { formats } = await calculator.calculate();
  calculator.dispose();
  expect(calculated(workbook, "B1")).toBe(true);
  expect([...(formats.get(sheet.id)?.values() ?? [])]).toEqual([["terugval"]]);
});

test("[C118] a formula that gives a block fills the empty cells beside it, and others see them", async () => {
  const workbook = workbookOf({ A1: "1", B1: "2", A3: "=A1:B1*2", D1: "=TRANSPOSE(A1:B1)", F1: "=TRANSPOSE(A1:B1)" });
  fill(workbook, { A5: "=SUM(A3:B3)", A6: "=SUM(D1:D2)", F2: "vol" });
  const calculator = createCalculator(workbook);
  const { spilled } = await calculator.calculate();
  calculator.dispose();
  const sheet = workbook.sheets[0] ?? never();
  const shown = [...(spilled.get(sheet.id) ?? [])].map(([key, value]) => [keyRow(key), keyColumn(key), value]);
  expect(shown.sort()).toEqual([
    [2, 4, 2],
    [3, 2, 4],
  ]);
  const own = ["A3", "D1", "F1", "A5", "A6"].map((address) => calculated(workbook, address));
  expect(own).toEqual([2, 1, "#SPILL!", 6, 3]);
  expect(cellAt(sheet, 3, 2)).toBeUndefined();
});

function never(): never {
  throw new Error("the workbook has a sheet");
}
