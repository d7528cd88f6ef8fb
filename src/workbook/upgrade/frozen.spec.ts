import { readFileSync } from "node:fs";
import { inFull } from "../../../test/support/evaluation-in-full.ts";
import { firstLayout } from "../../../test/support/first-layout.ts";
import { valueOf } from "../../../test/support/revising.ts";
import { evaluationIn } from "../../usecases/health.ts";
import { readBlueprint } from "../../xlsx/index.ts";
import type { Blueprint } from "../blueprint.ts";
import { build } from "../build.ts";
import { examine } from "../health/examine.ts";
import { layoutVersion } from "../names.ts";
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
