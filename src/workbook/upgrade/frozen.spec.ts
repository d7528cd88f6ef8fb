import { readFileSync } from "node:fs";
import { inFull } from "../../../test/support/evaluation-in-full.ts";
import { firstLayout } from "../../../test/support/first-layout.ts";
import { valueOf } from "../../../test/support/revising.ts";
import { evaluationIn } from "../../usecases/health.ts";
import { readBlueprint } from "../../xlsx/index.ts";
import { mark } from "../../model/checks/key.ts";
import type { Blueprint, Cell } from "../blueprint.ts";
import { build } from "../build.ts";
import { contentsOf } from "../contents-of.ts";
import { Book } from "../health/book.ts";
import { examine } from "../health/examine.ts";
import { skeleton } from "../health/formula.ts";
import { wantedSheets } from "../health/wanted.ts";
import { layoutVersion } from "../names.ts";
import { readEvaluation } from "../read.ts";
import { formerFormulas } from "./former-formulas.ts";
import { ourFormulaCells, ourFormulas } from "./our-formulas.ts";
import { upgradeOf } from "./upgrade.ts";

test("[UG8] the frozen workbook of the newest layout has nothing to upgrade and nothing to mend", async () => {
  const { blueprint } = await readBlueprint(readFileSync(`test/frozen/indeling-${layoutVersion}.xlsx`));
  expect(valueOf(upgradeOf(blueprint, "2030-11-25")).steps).toEqual([]);
  expect(valueOf(examine(blueprint, evaluationIn, "2030-11-25")).repairs).toEqual([]);
});

test("[UG49] the charts of layout 1 are called as those of now, so that one of the user's own is told from them", async () => {
  const titled = ({ sheets }: Blueprint) =>
    sheets.flatMap(({ name, charts }) => charts.map((chart) => [name, chart.name]));
  const old = titled(await firstLayout());
  expect(old.length).toBeGreaterThan(0);
  expect(titled(build(inFull))).toEqual(expect.arrayContaining(old));
});

test("[UG50] every formula of layout 1 is known as ours, by its sheet and its cell, and the list of those has no others", async () => {
  const old = await firstLayout();
  const all = wantedSheets(new Book(old), valueOf(readEvaluation(contentsOf(old))));
  const formulasOn = (title: string): readonly Cell[] =>
    old.sheets.find(({ name }) => name === title)?.cells.filter(({ formula }) => formula !== undefined) ?? [];
  for (const wanted of all.filter(({ drawn }) => formulasOn(drawn.sheet.name).length > 0)) {
    const cells = formulasOn(wanted.drawn.sheet.name);
    const isOurs = ourFormulas(wanted);
    expect(cells.filter(({ formula = "" }) => !isOurs(formula))).toEqual([]);
    const isPlaced = ourFormulaCells(wanted);
    if (wanted.drawn.sheet.tables.length === 0) expect(cells.filter((cell) => !isPlaced(cell))).toEqual([]);
    const marks = new Set(cells.map(({ formula = "" }) => mark(skeleton(formula))));
    expect((formerFormulas[wanted.key] ?? []).filter((one) => !marks.has(one))).toEqual([]);
  }
});
