/** What is written down of what was typed over something of ours: formulas, days and remarks in headings too. */
import { type } from "../../../sandbox/core/store/user.ts";
import {
  after,
  examined,
  foundAnswers,
  headingAddress,
  linesOf,
  opened,
  type Deed,
} from "../../../test/support/broken-workbook.ts";
import { withPlan } from "../../../test/support/planned.ts";
import { textLimit } from "../../model/evaluation/evaluation.ts";
import type { Blueprint, Cell } from "../blueprint.ts";
import { build } from "../build.ts";
import { cellAddress } from "../grid.ts";
import { names } from "../names.ts";
import { sheetNames } from "../sheet-texts.ts";
import { columnTexts } from "../texts.ts";
import { isBroken, isLeftOf } from "./formula.ts";

const sound = build(withPlan);
const { stap2, stap3 } = sheetNames;
const plan = sheetNames.actieplan;

const isAt = (one: Cell, { row, column }: Cell): boolean => one.row === row && one.column === column;

type Typed = Pick<Cell, "value"> & Partial<Pick<Cell, "formula" | "style">>;

/** A sound workbook in which something was typed into a cell. */
function typed(title: string, { row, column, style }: Cell, what: Typed): Blueprint {
  const sheets = sound.sheets.map((sheet) => {
    if (sheet.name !== title) return sheet;
    const others = sheet.cells.filter((cell) => cell.row !== row || cell.column !== column);
    return { ...sheet, cells: [...others, { row, column, style, ...what }] };
  });
  return { ...sound, sheets };
}

function cellOn(title: string, is: (cell: Cell) => boolean): Cell {
  const cell = sound.sheets.find(({ name }) => name === title)?.cells.find(is);
  if (cell === undefined) throw new Error(`no such cell on ${title}`);
  return cell;
}

const formulaOn = (title: string): Cell => cellOn(title, ({ formula }) => formula !== undefined);
const caption = cellOn(stap3, ({ value }) => String(value).startsWith("1."));
const layoutAt = sound.names.find(({ name }) => name === names.layout)?.address;
const layout = cellOn("Start", ({ row, column }) => cellAddress(row, column) === layoutAt);

/** What was found of a cell. */
function foundOf(title: string, cell: Cell, what: Typed): readonly unknown[] {
  const { repaired } = examined(typed(title, cell, what));
  expect(linesOf(examined(repaired))).toEqual([]);
  return foundAnswers(repaired).map(([, , answer]) => answer);
}

const places: readonly (readonly [string, string, Cell])[] = [
  ["a formula", "Casemanager", formulaOn("Casemanager")],
  ["a formula in a column of a table", plan, formulaOn(plan)],
  ["a fixed text", stap3, caption],
];

describe.each(places)("a formula of the user's own over %s", (_, title, cell) => {
  test("[GZ145] is found as what it shows and as a text that says the formula", () => {
    expect(foundOf(title, cell, { value: 42, formula: "=6*EIGENA" })).toEqual(["42 (formule: =6*EIGENA)"]);
  });

  test("[GZ145] is found when it shows nothing", () => {
    expect(foundOf(title, cell, { value: "", formula: '=REPT("EIGENB",0)' })).toEqual(['formule: =REPT("EIGENB",0)']);
  });

  test("[GZ146] is found when it shows what ours shows, and when it refers to something that is gone", () => {
    const shown = '=PROPER("EIGENC")';
    const value = cell.formula === undefined ? "iets" : cell.value;
    expect(foundOf(title, cell, { value, formula: shown })).toEqual([
      value === "" ? `formule: ${shown}` : `${String(value)} (formule: ${shown})`,
    ]);
    const broken = '=Blad9!#REF!&"EIGEND"';
    expect(foundOf(title, cell, { value: "#REF!", formula: broken })).toEqual([`#REF! (formule: ${broken})`]);
  });
});

test("[GZ145] a formula over the number of the layout is found", () => {
  expect(foundOf("Start", layout, { value: null, formula: '=T("EIGENE")' })).toEqual(['formule: =T("EIGENE")']);
});

test("[GZ147] nothing is found of a formula of ours when something that it refers to was deleted", () => {
  const cell = formulaOn("Casemanager");
  const formula = cell.formula?.replaceAll("score_casemanager", "#REF!") ?? "";
  expect(isBroken(formula)).toBe(true);
  expect(foundOf("Casemanager", cell, { value: "#REF!", formula })).toEqual([]);
});

test("[GZ147] nor when a table that it refers to became a plain range: it refers to the cells of that now", () => {
  const rows = ({ formula }: Cell): boolean => formula?.includes("[[#This Row],") === true;
  const cell = cellOn(plan, rows);
  const formula = cell.formula?.replaceAll(/Actieplan\[\[#This Row\],\[[^\]]*\]\]/g, "$C5") ?? "";
  expect(foundOf(plan, cell, { value: "Is dit haalbaar?", formula })).toEqual([]);
});

const left: readonly (readonly [boolean, string, string])[] = [
  [true, "=IF(#REF!=0,\"leeg\",'Stap 2'!$B$5)", '=IF(SUM(Toetsing[Score])=0,"leeg",C5)'],
  [true, "=IF([@[#REF!]]=TRUE,[@Status],0)", "=IF(Actieplan[[#This Row],[Nr.]]=1,Actieplan[[#This Row],[Status]],0)"],
  [true, "=IF(SUM('Stap 2'!$D$5:$D$9)=0,1,D5)", "=IF(SUM(Toetsing[Score])=0,1,C5)"],
  [false, "=SUM('Stap 2'!$D$5:$D$9)", "=IF(SUM(Toetsing[Score])=0,1,C5)"],
  [false, "=#REF!", "=IF(C5,1,0)"],
  [false, '=IF(#REF!=0,"eigen",C5)', '=IF(SUM(Toetsing[Score])=0,"leeg",C5)'],
  [false, "=IF('Van mij'!#REF!=0,1,0)", "=IF(C5=0,1,0)"],
  [false, "=IF([@Eigen]=#REF!,1,0)", "=IF([@Status]=1,1,0)"],
  [false, "=IF(C5=7,#REF!,0)", "=IF(C5=0,D5,0)"],
];

test.each(left)("[GZ147] it is %s that %s is what is left of %s", (expected, formula, ours) => {
  expect(isLeftOf(formula, ours, ["Stap 2"])).toBe(expected);
});

test("[GZ148] a formula in place of the number of a row is found when the row gets another number", () => {
  const head = cellOn(plan, ({ value }) => value === columnTexts.key);
  const below = (down: number): Cell =>
    cellOn(plan, ({ row, column }) => row === head.row + down && column === head.column);
  const [first, second] = [below(1), below(2)];
  expect(foundOf(plan, second, { value: first.value, formula: '="EIGENKEY"' })).toEqual([
    `${String(first.value)} (formule: ="EIGENKEY")`,
  ]);
  expect(foundOf(plan, second, { value: null, formula: '=T("EIGENKEY")' })).toEqual(['formule: =T("EIGENKEY")']);
  expect(foundOf(plan, second, { value: first.value })).toEqual([]);
});

test.each([
  ["VTH datum", 46388, "1-1-2027"],
  ["VTH datum", 46388.5, "1-1-2027 om 12:00"],
  ["VTH tekst", 46388, "46388"],
])("[GZ149] a number that is shown in the style %s over a formula is found as it is read", (style, value, said) => {
  expect(foundOf("Casemanager", formulaOn("Casemanager"), { value, style })).toEqual([said]);
});

const headed = (text: string): Deed =>
  opened((w) => type(w, stap2, headingAddress(w, "Toetsing", columnTexts.notes), text));

test.each([`${columnTexts.notes} EIGENKOP van maart`, `${columnTexts.notes} 2025`])(
  "[GZ150] the heading %s says more than a name of a column: it is found",
  (heading) => {
    const { repaired } = examined(after(withPlan, headed(heading)));
    expect(foundAnswers(repaired)).toEqual([
      [`Getypt over het opschrift “${columnTexts.notes}”`, expect.stringContaining(stap2), heading],
    ]);
    expect(linesOf(examined(repaired))).toEqual([]);
  },
);

test.each(["aantekeningen ", "Onze aantekeningen"])("[GZ150] the heading %s is another name: it is not", (heading) => {
  expect(foundAnswers(examined(after(withPlan, headed(heading))).repaired)).toEqual([]);
});

test("[GZ153] what a formula shows goes before the formula where a cell has no room for both", () => {
  const shown = "a".repeat(textLimit - 5);
  const typedOver = { value: shown, formula: '=REPT("a",32762)' };
  expect(foundOf("Casemanager", formulaOn("Casemanager"), typedOver)).toEqual([shown]);
});

test("[GZ154] a formula that shows something else each time is found once, where it cannot be put right", () => {
  const cell = formulaOn("Casemanager");
  const at = (value: number, start: Blueprint): Blueprint => ({
    ...start,
    sheets: start.sheets.map((sheet) =>
      sheet.name === "Casemanager"
        ? { ...sheet, cells: sheet.cells.map((one) => (isAt(one, cell) ? { ...one, value, formula: "=RAND()" } : one)) }
        : sheet,
    ),
  });
  const once = examined(at(0.25, sound)).repaired;
  const again = examined(at(0.5, once)).repaired;
  expect(foundAnswers(again).map(([, , answer]) => answer)).toEqual(["0.25 (formule: =RAND())"]);
});
