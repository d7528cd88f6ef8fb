import { readFileSync } from "node:fs";
import { valueOf } from "../../../test/support/revising.ts";
import { evaluationIn } from "../../usecases/health.ts";
import { readBlueprint } from "../../xlsx/index.ts";
import { examine } from "../health/examine.ts";
import { layoutVersion } from "../names.ts";
import { upgradeOf } from "./upgrade.ts";

test("[UG8] the frozen workbook of the newest layout has nothing to upgrade and nothing to mend", async () => {
  const { blueprint } = await readBlueprint(readFileSync(`test/frozen/indeling-${layoutVersion}.xlsx`));
  expect(valueOf(upgradeOf(blueprint, "2030-11-25")).steps).toEqual([]);
  expect(valueOf(examine(blueprint, evaluationIn, "2030-11-25")).repairs).toEqual([]);
});
