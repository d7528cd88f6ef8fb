import { emptyEvaluation } from "../../src/model/evaluation/empty.ts";
import { build } from "../../src/workbook/build.ts";
import { productFunctions } from "../../test/support/product-functions.ts";
import { fromBlueprint } from "../core/store/from-blueprint.ts";
import { type } from "../core/store/user.ts";
import { createCalculator } from "./calculator.ts";
test("t", async () => {
  for (const options of [{}, productFunctions()]) {
    const workbook = fromBlueprint(build(emptyEvaluation("OD", 2026)));
    const c = createCalculator(workbook, options);
    for (const s of ["1","2","3","4"]) {
      const t = performance.now();
      type(workbook, "Stap 1 Zelfevaluatie", "C20", s);
      await c.calculate();
      console.log(s, performance.now() - t);
    }
    c.dispose();
  }
});
