import { inFull } from "../../test/support/evaluation-in-full.ts";
import { threeCycles } from "../../test/support/three-cycles.ts";
import { valueOf } from "../../test/support/revising.ts";
import type { CellValue } from "./blueprint.ts";
import { build } from "./build.ts";
import type { Contents, TableContents } from "./contents.ts";
import { contentsOf } from "./contents-of.ts";
import { fromSerial } from "./dates.ts";
import { readEvaluation } from "./read.ts";
import { typed } from "./typed.ts";

const headings = ["Score", "Jaar", "Vastgelegd op", "Toelichting"];

/** One row with a value under one heading. */
const holding = (heading: string, value: CellValue): Contents => ({
  values: new Map(),
  tables: new Map([
    ["Resultaten", { columns: headings, rows: [headings.map((one) => (one === heading ? value : null))] }],
  ]),
});

const taken = (heading: string, value: CellValue): CellValue | undefined =>
  typed(holding(heading, value)).contents.tables.get("Resultaten")?.rows[0]?.[headings.indexOf(heading)];

describe("numbers and dates that stand there as text", () => {
  test.each<[string, CellValue, CellValue]>([
    ["Score", "3", 3],
    ["Score", " 3,0 ", 3],
    ["Score", "3.0", 3],
    ["Jaar", "2026", 2026],
    ["Vastgelegd op", "25-11-2026", 46351],
    ["Vastgelegd op", "25.11.2026", 46351],
    ["Vastgelegd op", "2026-11-25", 46351],
    ["Vastgelegd op", "25/11/2026", 46351],
    ["Vastgelegd op", "11/25/2026", 46351],
    ["Vastgelegd op", "1/1/2026", 46023],
  ])("[TY1] under %s “%s” can only mean one thing", (heading, text, value) => {
    expect(taken(heading, text)).toBe(value);
  });

  test.each<[string, CellValue]>([
    ["Score", "3,5"],
    ["Score", "6"],
    ["Score", "drie"],
    ["Score", 3.5],
    ["Score", true],
    ["Jaar", "26"],
    ["Vastgelegd op", "3/4/2026"],
    ["Vastgelegd op", "31-2-2026"],
    ["Vastgelegd op", "25-11/2026"],
    ["Vastgelegd op", "25-11-26"],
    ["Toelichting", "3,0"],
    ["Toelichting", "25-11-2026"],
  ])("[TY2] under %s %p stays what it is, for who reads it to report", (heading, value) => {
    expect(taken(heading, value)).toBe(value);
    expect(typed(holding(heading, value)).told).toEqual([]);
  });

  test("[TY3] what was taken is told, with the first of them", () => {
    expect(typed(holding("Score", "3,0")).told).toEqual([
      "Een getal of datum stond er als tekst (“3,0”), en is als getal of datum gelezen.",
    ]);
  });

  test("[TY4] law: an evaluation with its numbers and dates as text reads as the one it was", async () => {
    const evaluation = await threeCycles();
    const { values, tables } = contentsOf(build(evaluation));
    const results = tables.get("Resultaten");
    if (results === undefined) throw new Error("there are no results");
    const rows = results.rows.map((row) =>
      row.map((value) => (typeof value === "number" && value < 6 ? `${value},0` : value)),
    );
    const asText = {
      values: new Map(
        [...values].map(([name, value]) => [
          name,
          name.startsWith("score_") && value !== null ? `${String(value)}.0` : value,
        ]),
      ),
      tables: new Map(tables).set("Resultaten", { ...results, rows }),
    };
    expect(readEvaluation(asText).ok).toBe(false);
    expect(valueOf(readEvaluation(typed(asText).contents))).toEqual(evaluation);
  });

  test("[TY5] law: so does one of which every table has them as text", async () => {
    const change = { id: "W1", year: 2025, kind: "naam", from: "OD Oud", into: inFull.organisation } as const;
    const cycles = await threeCycles();
    const { assessments, actions } = inFull;
    const entries = inFull.peerReview.entries.map((one) => ({ ...one, score: 3 as const }));
    const peerReview = { ...inFull.peerReview, entries };
    const evaluation = { ...cycles, assessments, actions, peerReview, organisationChanges: [change] };
    const { values, tables } = contentsOf(build(evaluation));
    const asText = (heading: string, value: CellValue): CellValue => {
      if (typeof value !== "number") return value;
      return ["Begin", "Einde", "Vastgelegd op"].includes(heading) ? fromSerial(value) : String(value);
    };
    const texts = [...tables].map(([name, { columns, rows }]): [string, TableContents] => [
      name,
      { columns, rows: rows.map((row) => row.map((value, index) => asText(columns[index] ?? "", value))) },
    ]);
    for (const one of texts) {
      const contents = { values, tables: new Map(tables).set(...one) };
      expect(valueOf(readEvaluation(typed(contents).contents))).toEqual(evaluation);
    }
    const refused = texts.filter((one) => !readEvaluation({ values, tables: new Map(tables).set(...one) }).ok);
    expect(refused.map(([name]) => name).sort()).toEqual([
      "Actieplan",
      "Archief",
      "Beoordelaars",
      "Organisatiewijzigingen",
      "Resultaten",
      "Toetsing",
    ]);
  });
});
