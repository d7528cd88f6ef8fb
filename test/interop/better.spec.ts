import { build } from "../../src/workbook/build.ts";
import type { Blueprint } from "../../src/workbook/blueprint.ts";
import { readBlueprint, writeBlueprint } from "../../src/xlsx/index.ts";
import { praisedAndCriticised } from "../support/better.ts";
import { convert } from "../support/soffice.ts";

const shown = ({ sheets }: Blueprint) =>
  sheets
    .filter(({ name }) => name.startsWith("Stap 3"))
    .flatMap(({ cells }) => cells.filter(({ formula }) => formula?.includes("Toetsing[") === true))
    .map(({ value }) => value);

test("[BT3] LibreOffice works out what peers say of what can be better as we do", async () => {
  const book = build(praisedAndCriticised);
  const { blueprint } = await readBlueprint(await convert(await writeBlueprint(book), "xlsx"));
  expect(shown(blueprint)).toHaveLength(1);
  expect(shown(blueprint)).toEqual(shown(book));
});
