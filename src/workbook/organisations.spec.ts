import { asking, codesOf, RevisedBook, valueOf } from "../../test/support/revising.ts";
import { emptyEvaluation } from "../model/evaluation/empty.ts";
import type { Evaluation, OrganisationChange } from "../model/evaluation/evaluation.ts";
import { sentence } from "../model/problem.ts";
import { next } from "../usecases/next.ts";
import type { CellValue } from "./blueprint.ts";
import { build } from "./build.ts";
import type { Contents } from "./contents.ts";
import { contentsOf } from "./contents-of.ts";
import { layoutVersion } from "./names.ts";
import { readEvaluation } from "./read.ts";
import { replacing } from "./replace.ts";
import { revisedBlueprint } from "./revise.ts";

const renamed: OrganisationChange = { id: "W1", year: 2025, kind: "naam", from: "OD Oud", into: "OD" };
const merged: OrganisationChange = { id: "W2", year: 2021, kind: "fusie", from: "OD West", into: "OD Oud" };
const evaluation: Evaluation = { ...emptyEvaluation("OD", 2026), organisationChanges: [renamed] };
const headings = ["Jaar", "Soort", "Van", "Naar", "Nr."];

const withRow = (...row: readonly CellValue[]): Contents => {
  const contents = contentsOf(build(evaluation));
  const tables = new Map(contents.tables).set("Organisatiewijzigingen", { columns: headings, rows: [row] });
  return { ...contents, tables };
};

/** As a workbook was before the table was there. */
function withoutTable({ values, tables }: Contents): Contents {
  const left = new Map(tables);
  left.delete("Organisatiewijzigingen");
  return { values: new Map(values).set("indeling", 1), tables: left };
}

describe("organisations that change", () => {
  test.each<[string, readonly CellValue[]]>([
    ["Jaar", [null, "Fusie", "OD Oud", "OD", null]],
    ["Soort", [2025, null, "OD Oud", "OD", null]],
    ["Van", [2025, "Fusie", "  ", "OD", null]],
    ["Naar", [2025, "Fusie", "OD Oud", null, "W1"]],
  ])("[OC1] a row without %s is told, with what to do, and not left out", (heading, row) => {
    const read = readEvaluation(withRow(...row));
    expect(codesOf(read)).toEqual(["rij-onvolledig"]);
    const said = read.ok ? "" : sentence(read.problems[0]);
    expect(said).toContain(`tabel Organisatiewijzigingen, rij 1, kolom ${heading}`);
    expect(said).toContain("Vul in deze rij het jaar, de soort en de namen");
  });

  test("[OC2] a row as it is typed is read, however the kind is written, and gets a number", () => {
    const { organisationChanges } = valueOf(readEvaluation(withRow(2025, "splitsing", "OD Oud", "OD", null)));
    expect(organisationChanges).toEqual([{ ...renamed, kind: "splitsing" }]);
    expect(codesOf(readEvaluation(withRow(2025, "Opgeheven", "OD Oud", "OD", null)))).toEqual(["onbekende-keuze"]);
  });

  test("[OC3] a workbook from before there was a table is read, with no changes", () => {
    const contents = withoutTable(contentsOf(build(emptyEvaluation("OD", 2026))));
    expect(valueOf(readEvaluation(contents))).toEqual(emptyEvaluation("OD", 2026));
  });

  test("[OC3] in a workbook of this layout it has to be there, so that what stood in it is not lost unseen", () => {
    const contents = withoutTable(contentsOf(build(evaluation)));
    const values = new Map(contents.values).set("indeling", layoutVersion);
    expect(codesOf(readEvaluation({ ...contents, values }))).toEqual(["tabel-ontbreekt"]);
  });

  test("[OC4] a change is added to the table, and taken from it", () => {
    const blueprint = build(evaluation);
    const both = { ...evaluation, organisationChanges: [renamed, merged] };
    const grown = valueOf(revisedBlueprint(blueprint, replacing(contentsOf(blueprint), evaluation, both)));
    expect(valueOf(readEvaluation(contentsOf(grown)))).toEqual(both);
    const last = { ...evaluation, organisationChanges: [merged] };
    const shrunk = valueOf(revisedBlueprint(grown, replacing(contentsOf(grown), both, last)));
    expect(valueOf(readEvaluation(contentsOf(shrunk)))).toEqual(last);
  });

  test("[OC5] a workbook without the table gets the sheet once there is a change to keep", () => {
    const before = emptyEvaluation("OD", 2026);
    const contents = withoutTable(contentsOf(build(before)));
    expect(replacing(contents, before, { ...before, contact: "Hoofd" }).sheets).toEqual([]);
    const [added] = replacing(contents, before, evaluation).sheets;
    expect(added?.sheet.tables.map(({ name }) => name)).toEqual(["Organisatiewijzigingen"]);
    expect(added?.names.map(({ name }) => name)).toEqual(["blad_organisaties", "lijst_wijzigingen"]);
  });

  test("[OC6] the next evaluation keeps them", async () => {
    const book = new RevisedBook(evaluation);
    valueOf(await next(book, { year: 2028, day: "2026-11-25" }, asking(true)));
    expect(book.evaluation).toMatchObject({ year: 2028, organisationChanges: [renamed] });
  });
});
