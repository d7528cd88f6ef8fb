import { changedOrganisations } from "../../test/support/changed-organisations.ts";
import { asking, codesOf, RevisedBook, valueOf } from "../../test/support/revising.ts";
import { emptyEvaluation } from "../model/evaluation/empty.ts";
import type { Evaluation, OrganisationChange } from "../model/evaluation/evaluation.ts";
import { sentence } from "../model/problem.ts";
import { previousApart, previousNote, previousResult } from "../model/topic/previous.ts";
import { next } from "../usecases/next.ts";
import type { CellValue } from "./blueprint.ts";
import { build } from "./build.ts";
import type { Contents } from "./contents.ts";
import { contentsOf } from "./contents-of.ts";
import { parseArea } from "./grid.ts";
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

describe("organisations that change, on the sheet of several years", () => {
  /** The heads of the years, and what stands below them for the case managers; columns without a year left out. */
  function matrix(of: Evaluation): readonly (readonly [CellValue, CellValue])[] {
    const cells = build(of).sheets.find(({ name }) => name === "Ontwikkeling")?.cells ?? [];
    const at = (row: number, column: number) =>
      cells.find((cell) => cell.row === row && cell.column === column)?.value ?? "";
    return [3, 4, 5, 6].flatMap((column) => {
      const head = at(6, column);
      return head === "" ? [] : [[head, at(7, column)] as const];
    });
  }

  /** The figures of the line chart of the case managers, by year. */
  function figures(of: Evaluation): ReadonlyMap<CellValue, CellValue> {
    const sheet = build(of).sheets.find(({ name }) => name === "Ontwikkeling");
    const chart = sheet?.charts.find(({ name }) => name === "Ontwikkeling Casemanager");
    const { top, left, right } = parseArea(chart?.source ?? "A1");
    const at = (row: number, column: number) =>
      sheet?.cells.find((cell) => cell.row === row && cell.column === column)?.value ?? null;
    const columns = Array.from({ length: right - left }, (_, index) => left + 1 + index);
    return new Map(columns.map((column) => [at(top, column), at(top + 1, column)]));
  }

  test.each<[keyof typeof changedOrganisations, readonly (readonly [string, string])[]]>([
    ["unrecorded", [["Vorige keer: geen", ""]]],
    ["renamed", [["2022 · als OD Oud", "2"], ["Vorige keer: 2024 · als OD Midden", "3\n↑ van 2 naar 3"]]], // prettier-ignore
    [
      "renamedInTheYear",
      [
        ["2022 · als OD Oud", "nog niet gewaardeerd"],
        ["Vorige keer: 2024 · onder meer dan één naam", "OD Nieuw: 3 · OD Oud: 2"],
      ],
    ],
    [
      "split",
      [
        ["2020 (van OD A, vóór de splitsing)", "2"],
        ["Vorige keer: 2024 (van OD A, vóór de splitsing)", "3\n↑ van 2 naar 3"],
      ],
    ],
    [
      "merged",
      [
        ["2020 · vóór de fusie", "OD A1: 1"],
        ["2022 · vóór de fusie", "OD A: meer dan één score · OD B: 2"],
        ["Vorige keer: 2024 · vóór de fusie", "OD A: 3 · OD B: 2"],
      ],
    ],
    [
      "mergedLongAgo",
      [
        ["2020 · vóór de fusie", "OD A: 3 · OD B: 2"],
        ["2022", "2"],
        ["Vorige keer: 2024", "3\n↑ van 2 naar 3"],
      ],
    ],
    ["tookIn", [["Vorige keer: 2024 · vóór de fusie", "OD A: 3 · OD B: 2"]]],
    ["circle", [["Vorige keer: 2024 · als OD A", "3"]]],
  ])("[OC20] %s: each year says under which name it stands", (kind, expected) => {
    expect(matrix(changedOrganisations[kind])).toEqual(expected);
  });

  test("[OC21] a line goes on after another name and a split, and begins anew after a merger", () => {
    expect([...figures(changedOrganisations.renamed)].slice(-3)).toEqual([
      ["2022", 2],
      ["2024", 3],
      ["2026", 4],
    ]);
    expect([...figures(changedOrganisations.merged)].map(([, figure]) => figure)).toEqual([
      "#N/A",
      "#N/A",
      "#N/A",
      "#N/A",
      4,
    ]);
  });

  test("[OC22] more names than are followed are told", () => {
    const said = (of: Evaluation) =>
      build(of)
        .sheets.find(({ name }) => name === "Ontwikkeling")
        ?.cells.find(({ row, column }) => row === 5 && column === 8)?.value;
    expect(said(changedOrganisations.tooMany)).toContain("meer dan 7 eerdere namen");
    expect(said(changedOrganisations.merged)).toBe("");
  });

  test.each<[keyof typeof changedOrganisations, string, string]>([
    [
      "renamed",
      "2024: 3 · voldoet aan de verwachtingen\nZo stond het bij OD Midden.",
      "2024: Genoteerd bij OD Midden.",
    ],
    ["split", "2024: 3 · voldoet aan de verwachtingen\nZo stond het bij OD A.", "2024: Genoteerd bij OD A."],
    ["merged", "2024: vóór de fusie. Zie het blad Ontwikkeling.", ""],
    ["unrecorded", "", ""],
  ])("[OC23] %s: last time stands beside the score and the note, or where else to look", (kind, score, note) => {
    const blueprint = build(changedOrganisations[kind]);
    const beside = (name: string, columns: number): CellValue => {
      const found = blueprint.names.find((one) => one.name === name);
      const { top, left } = parseArea(found?.address ?? "A1");
      const cells = blueprint.sheets.find((sheet) => sheet.name === found?.sheet)?.cells ?? [];
      return cells.find(({ row, column }) => row === top && column === left + columns)?.value ?? null;
    };
    expect([beside("score_casemanager", 5), beside("notitie_casemanager_3", 1)]).toEqual([score, note]);
  });

  test("[OC24] the pane says the same", () => {
    const { merged: apart, renamed: named } = changedOrganisations;
    expect(previousResult(named, "casemanager")).toMatchObject({ organisation: "OD Midden", year: 2024 });
    expect([previousResult(apart, "casemanager"), previousApart(apart, "casemanager")]).toEqual([null, 2024]);
    expect(previousNote(named, "casemanager", 3)?.organisation).toBe("OD Midden");
    expect(previousNote(apart, "casemanager", 3)).toBeNull();
    expect(previousApart(named, "casemanager")).toBeNull();
  });
});
