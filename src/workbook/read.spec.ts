import { helpQuestions, profiles } from "../model/bijlage-d/index.ts";
import { emptyEvaluation } from "../model/evaluation/empty.ts";
import type { CellValue } from "./blueprint.ts";
import { build } from "./build.ts";
import type { Contents, TableContents } from "./contents.ts";
import { contentsOf } from "./contents-of.ts";
import { names } from "./names.ts";
import { readEvaluation } from "./read.ts";
import { uniqueKeys } from "./read-table.ts";

const filled = contentsOf(build(emptyEvaluation("Omgevingsdienst Voorbeeld", 2026)));

const withValue = (name: string, value: CellValue): Contents => ({
  ...filled,
  values: new Map(filled.values).set(name, value),
});

const withTable = (name: string, table: TableContents): Contents => ({
  ...filled,
  tables: new Map(filled.tables).set(name, table),
});

const without = (name: string): Contents => {
  const values = new Map(filled.values);
  values.delete(name);
  return { ...filled, values };
};

const codes = (contents: Contents): string[] => {
  const outcome = readEvaluation(contents);
  return outcome.ok ? [] : outcome.problems.map(({ code, where }) => `${code} ${where}`.trim());
};

const score = "Casemanager · In welke mate voldoen casemanagers aan het competentieprofiel? (score 1-5)";

describe("reading a workbook", () => {
  test.each<[string, CellValue, string]>([
    ["score_casemanager", 6, `geen-score ${score}`],
    ["score_casemanager", 2.5, `geen-score ${score}`],
    ["score_casemanager", 0, `geen-score ${score}`],
    ["score_casemanager", "3", `geen-score ${score}`],
    ["score_casemanager", true, `geen-score ${score}`],
    ["jaar", "20x6", "geen-jaar Stap 1 Zelfevaluatie · Jaar"],
    ["jaar", 1899, "geen-jaar Stap 1 Zelfevaluatie · Jaar"],
    ["jaar", 2026.5, "geen-jaar Stap 1 Zelfevaluatie · Jaar"],
    ["indeling", 3, "indeling-nieuwer"],
    ["indeling", "een", "indeling-beschadigd Start · Indeling"],
    ["indeling", null, "indeling-beschadigd Start · Indeling"],
  ])("[W10] %s holding %p is a problem, never a silent gap", (name, value, expected) => {
    expect(codes(withValue(name, value))).toEqual([expected]);
  });

  test("[W11] a workbook without our names is not ours", () => {
    expect(codes({ values: new Map(), tables: new Map() })).toEqual(["geen-werkmap"]);
  });

  test("[W11] a share copy is called so: whoever opens it as an evaluation hears what to do with it", () => {
    expect(codes({ values: new Map([["deel_kenmerk", "OD 2026"]]), tables: new Map() })).toEqual(["deelversie"]);
  });

  test.each([names.layout, names.organisation])(
    "[GZ98] one of ours without “%s” is damaged, and not somebody else’s",
    (name) => {
      expect(codes(without(name))).toEqual(["werkmap-beschadigd"]);
    },
  );

  test("[GZ98] names and tables that anybody may give do not make it ours; a newer one is not for us to mend", () => {
    const named = (...all: readonly string[]) => new Map<string, CellValue>(all.map((name) => [name, "iets"]));
    const tables = new Map(["Actieplan", "Vragen", "Resultaten"].map((name) => [name, { columns: ["A"], rows: [] }]));
    expect(codes({ values: named("organisatie", "contactpersoon", "jaar"), tables })).toEqual(["geen-werkmap"]);
    expect(codes({ values: named("score_casemanager", "blad_stap3"), tables: new Map() })).toEqual(["geen-werkmap"]);
    const { values, tables: own } = without(names.organisation);
    expect(codes({ values: new Map(values).set(names.layout, 3), tables: own })).toEqual(["indeling-nieuwer"]);
  });

  const profileIds = ["casemanager", "vergunningverlener", "juridisch_adviseur"] as const;

  /** What is left when all other sheets are gone. */
  function leftOn(...sheets: readonly string[]): Contents {
    const book = build(emptyEvaluation("Omgevingsdienst Voorbeeld", 2026));
    const there = book.sheets.filter(({ name }) => sheets.includes(name));
    return contentsOf({ ...book, sheets: there, names: book.names.filter(({ sheet }) => sheets.includes(sheet)) });
  }

  test.each(build(emptyEvaluation("Omgevingsdienst Voorbeeld", 2026)).sheets.map(({ name }) => name))(
    "[GZ113] somebody’s own workbook with our sheet “%s” copied into it is not ours, nor is it with the results beside it",
    (title) => {
      expect(codes(leftOn(title))).toEqual(["geen-werkmap"]);
      expect(codes(leftOn(title, "Resultaten", "Ontwikkeling"))).toEqual(["geen-werkmap"]);
    },
  );

  test("[GZ113] with three sheets that an evaluation alone has it is ours, in whatever letters its names are", () => {
    const three = leftOn(...profileIds.map((id) => profiles[id].sheet));
    expect(codes(three)).toEqual(["werkmap-beschadigd"]);
    const values = new Map([...three.values].map(([name, value]) => [name.toUpperCase(), value]));
    expect(codes({ ...three, values })).toEqual(["werkmap-beschadigd"]);
  });

  test("[W12] a place that is gone is called as a user knows it", () => {
    expect(codes(without("notitie_casemanager_3"))).toEqual([`naam-ontbreekt Casemanager · 3. ${helpQuestions[2]}`]);
  });

  test("[W13] all problems are told at once", () => {
    const broken = withValue("score_casemanager", 9);
    const both = { ...broken, values: new Map(broken.values).set("jaar", "ooit") };
    expect(codes(both)).toHaveLength(2);
  });

  test("[W14] numbers and truth values typed where text belongs are kept as text", () => {
    const contents = withValue("toelichting_casemanager", 3.5);
    const outcome = readEvaluation({ ...contents, values: new Map(contents.values).set("conclusie_1", true) });
    if (!outcome.ok) throw new Error("should have been read");
    expect(outcome.value.profiles.casemanager.justification).toBe("3.5");
    expect(outcome.value.conclusions[0]).toBe("WAAR");
  });

  test("[W15] a text of nothing but blanks is kept: somebody typed it", () => {
    const outcome = readEvaluation(withValue("conclusie_2", "  "));
    expect(outcome.ok && outcome.value.conclusions[1]).toBe("  ");
  });
});

const assessors = (columns: readonly string[], ...rows: readonly CellValue[][]): Contents =>
  withTable("Beoordelaars", { columns, rows });

const headings = ["Functie van de beoordelaar", "Score", "Hoe komt deze beoordelaar tot de score?", "Profiel", "Nr."];

describe("reading a table", () => {
  test("[W20] columns are found by heading: moved and added columns do no harm", () => {
    const moved = ["Eigen kolom", ...headings.toReversed()];
    const outcome = readEvaluation(assessors(moved, ["x", "B1", "Casemanager", "omdat", 4, "teamleider"]));
    expect(outcome.ok && outcome.value.assessments).toEqual([
      { id: "B1", assessor: "teamleider", profile: "casemanager", score: 4, reason: "omdat" },
    ]);
  });

  test("[W21] a row without a key, and one with a key that is taken, get the next free one", () => {
    const rows = [
      ["a", null, "", "", "B1"],
      ["b", null, "", "", null],
      ["c", null, "", "", "B1"],
    ];
    const outcome = readEvaluation(assessors(headings, ...rows));
    expect(outcome.ok && outcome.value.assessments.map(({ id }) => id)).toEqual(["B1", "B2", "B3"]);
  });

  test("[W22] blank rows are left out, also between others", () => {
    const outcome = readEvaluation(assessors(headings, ["", null, "", null, ""], ["a", null, "", null, ""]));
    expect(outcome.ok && outcome.value.assessments).toHaveLength(1);
  });

  test.each([
    ["a missing column", assessors(headings.slice(1)), "kolom-ontbreekt tabel Beoordelaars"],
    [
      "a choice that is not in the list",
      assessors(headings, ["a", null, "", "Tovenaar", "B1"]),
      "onbekende-keuze tabel Beoordelaars, rij 1, kolom Profiel",
    ],
    [
      "a pasted score",
      assessors(headings, ["", null, "", "", ""], ["a", "vier", "", "", "B1"]),
      "geen-score tabel Beoordelaars, rij 2, kolom Score",
    ],
  ])("[W23] %s is reported with its place", (_, contents, expected) => {
    expect(codes(contents)).toEqual([expected]);
  });

  test("[W24] a choice may be typed in any case, with blanks around it", () => {
    const outcome = readEvaluation(assessors(headings, ["a", null, "", " juridisch ADVISEUR ", "B1"]));
    expect(outcome.ok && outcome.value.assessments[0]?.profile).toBe("juridisch_adviseur");
  });

  test("[W25] a result without a year or profile is reported, never dropped", () => {
    const columns = [
      "Evaluatie",
      "Organisatie",
      "Jaar",
      "Profiel",
      "Bron",
      "Score",
      "Toelichting",
      "Ambitie",
      "Vastgelegd op",
    ];
    const rows = [["e1", "OD", null, "Casemanager", "zelfevaluatie", 3, "", "", null]];
    expect(codes(withTable("Resultaten", { columns, rows }))).toEqual([
      "rij-onvolledig tabel Resultaten, rij 1, kolom Jaar",
    ]);
  });

  test("[W26] a table that is gone is reported", () => {
    const tables = new Map(filled.tables);
    tables.delete("Toetsing");
    expect(codes({ ...filled, tables })).toEqual(["tabel-ontbreekt"]);
  });

  test("[W28] a workbook from before the table of answers stays readable", () => {
    const values = new Map(filled.values);
    values.delete("blad_vragen");
    const tables = new Map(filled.tables);
    tables.delete("Vragen");
    expect(readEvaluation({ values, tables })).toMatchObject({ ok: true, value: { answers: [] } });
  });

  test.each([
    ["Vragen", "blad_vragen"],
    ["Actieplan", "blad_actieplan"],
    ["Archief", "blad_archief"],
  ])(
    "[W29] a table %s that is gone while its sheet is there is reported: it is not taken for empty",
    (table, sheet) => {
      const values = new Map(filled.values).set(sheet, null);
      const tables = new Map(filled.tables);
      tables.delete(table);
      expect(codes({ values, tables })).toEqual(["tabel-ontbreekt"]);
    },
  );

  test("[W27] handed-out keys never take one that a later row has", () => {
    expect(uniqueKeys(["", "B1", "", "B2"], "B")).toEqual(["B3", "B1", "B4", "B2"]);
  });
});

test("[W30] the head of the form is found by its names", () => {
  expect(filled.values.get(names.organisation)).toBe("Omgevingsdienst Voorbeeld");
  expect(filled.values.get(names.year)).toBe(2026);
});
