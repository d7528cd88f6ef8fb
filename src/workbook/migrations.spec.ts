import { readFileSync } from "node:fs";
import { parseJson } from "../model/evaluation/json.ts";
import { valueOf } from "../../test/support/revising.ts";
import { readContents } from "../xlsx/index.ts";
import type { CellValue } from "./blueprint.ts";
import type { Contents } from "./contents.ts";
import { backupsIn, evaluationIn } from "./backups.ts";
import { migrated, migrations, type Migration } from "./migrations.ts";
import { layoutVersion } from "./names.ts";
import { maybeSheetKey } from "./place.ts";
import { readEvaluation } from "./read.ts";

const noting =
  (note: string): Migration =>
  ({ values, tables }) => ({ values: new Map(values).set(note, values.size), tables });

const empty: Contents = { values: new Map<string, CellValue>(), tables: new Map() };

describe("layouts", () => {
  test("[ML1] the newest layout is the one that the migrations lead to", () => {
    expect(layoutVersion).toBe(migrations.length + 1);
  });

  test.each([
    [1, ["een", "twee"]],
    [2, ["twee"]],
    [3, []],
  ])("[ML2] from layout %i the steps are taken that follow, in order", (version, steps) => {
    const { values } = migrated(empty, version, [noting("een"), noting("twee")]);
    expect([...values]).toEqual(steps.map((step, index) => [step, index]));
  });

  test("[ML3] a workbook as layout 1 wrote it reads to the evaluation that it was made of, for ever", async () => {
    const contents = await readContents(readFileSync("test/frozen/indeling-1.xlsx"));
    expect(contents.values.get("indeling")).toBe(1);
    const written = valueOf(parseJson(readFileSync("test/frozen/indeling-1.json", "utf8")));
    const read = valueOf(readEvaluation(contents));
    expect(read).toEqual(written);
    expect([read.history, read.archive, read.actions, read.answers].map(({ length }) => length)).toEqual([
      20, 105, 4, 1,
    ]);
  });

  test("[ML4] every layout has a frozen workbook, read for ever; that of layout 2 has every sheet in it", async () => {
    for (let layout = 1; layout <= layoutVersion; layout += 1) {
      const contents = await readContents(readFileSync(`test/frozen/indeling-${layout}.xlsx`));
      expect(contents.values.get("indeling")).toBe(layout);
      const written = valueOf(parseJson(readFileSync(`test/frozen/indeling-${layout}.json`, "utf8")));
      expect(valueOf(readEvaluation(contents))).toEqual(written);
    }
    const { values, tables } = await readContents(readFileSync("test/frozen/indeling-2.xlsx"));
    const keys = [...values.keys()].map(maybeSheetKey).filter((key) => key !== null);
    expect(keys).toHaveLength(22);
    const kept = backupsIn({ tables }).map((one) => valueOf(evaluationIn(one)));
    expect(kept).toEqual([valueOf(parseJson(readFileSync("test/frozen/indeling-2.json", "utf8")))]);
  });
});
