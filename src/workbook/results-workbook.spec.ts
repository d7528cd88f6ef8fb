import fc from "fast-check";
import { evaluations } from "../../test/support/evaluations.ts";
import { threeCycles } from "../../test/support/three-cycles.ts";
import { codesOf, valueOf } from "../../test/support/revising.ts";
import { emptyEvaluation } from "../model/evaluation/empty.ts";
import { readBlueprint, readContents, writeBlueprint } from "../xlsx/index.ts";
import { build } from "./build.ts";
import { contentsOf } from "./contents-of.ts";
import { readEvaluation } from "./read.ts";
import { buildGathered, isGathered, readGathered, type Gathered } from "./results-workbook.ts";

const gatheredOf = ({ history, organisationChanges }: Gathered): Gathered => ({ history, organisationChanges });

describe("a workbook with nothing but results", () => {
  test("[RW1] law: what it was built of is what is read from it", () => {
    fc.assert(
      fc.property(evaluations.map(gatheredOf), (gathered) => {
        const contents = contentsOf(buildGathered(gathered));
        expect(isGathered(contents)).toBe(true);
        expect(valueOf(readGathered(contents))).toEqual(gathered);
      }),
      { numRuns: 30 },
    );
  });

  test("[RW2] the same through a file, with its PivotTable", async () => {
    const gathered = gatheredOf(await threeCycles());
    const bytes = await writeBlueprint(buildGathered(gathered));
    expect(valueOf(readGathered(await readContents(bytes)))).toEqual(gathered);
    const { sheets } = (await readBlueprint(bytes)).blueprint;
    expect(sheets.map(({ name }) => name)).toEqual(["Start", "Leeswijzer", "Resultaten", "Organisaties", "Draaitabel"]);
    expect(sheets.flatMap(({ pivots }) => pivots.map(({ table }) => table))).toEqual(["Resultaten"]);
  });

  test("[GZ113] without its first sheet it is not taken for an evaluation that is damaged", async () => {
    const book = buildGathered(gatheredOf(await threeCycles()));
    const names = book.names.filter(({ sheet }) => sheet !== book.sheets[0]?.name);
    const left = { ...book, sheets: book.sheets.slice(1), names };
    expect(codesOf(readEvaluation(contentsOf(left)))).toEqual(["geen-werkmap"]);
  });

  test("[RW3] it is no evaluation, and an evaluation is no such workbook", () => {
    const gathered = contentsOf(buildGathered({ history: [], organisationChanges: [] }));
    expect(codesOf(readEvaluation(gathered))).toEqual(["uitkomsten"]);
    expect(isGathered(contentsOf(build(emptyEvaluation("OD", 2026))))).toBe(false);
  });

  test("[RW4] one of a newer layout is told, and a table that is gone too", () => {
    const { values, tables } = contentsOf(buildGathered({ history: [], organisationChanges: [] }));
    expect(codesOf(readGathered({ values: new Map(values).set("indeling", 99), tables }))).toEqual([
      "indeling-nieuwer",
    ]);
    expect(codesOf(readGathered({ values, tables: new Map() }))).toEqual(["tabel-ontbreekt", "tabel-ontbreekt"]);
  });

  test("[RW5] every link leads to a name that is there", () => {
    const { sheets, names } = buildGathered({ history: [], organisationChanges: [] });
    const known = new Set(names.map(({ name }) => name));
    const targets = sheets.flatMap(({ hyperlinks }) => hyperlinks.map(({ target }) => target));
    expect(targets.filter((target) => !known.has(target))).toEqual([]);
    expect(targets.length).toBeGreaterThan(4);
  });
});
