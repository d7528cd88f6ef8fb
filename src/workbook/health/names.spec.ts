/** Names and tables that are there, and cannot be right or are not known in the letters in which they are written. */
import { after, examined, foundAnswers, linesOf, opened, tableOf } from "../../../test/support/broken-workbook.ts";
import { renameTable } from "../../../sandbox/core/store/tables.ts";
import { type } from "../../../sandbox/core/store/user.ts";
import { threeCycles } from "../../../test/support/three-cycles.ts";
import { evaluationIn } from "../../usecases/health.ts";
import type { Evaluation } from "../../model/evaluation/evaluation.ts";
import type { Blueprint, Name } from "../blueprint.ts";
import { build } from "../build.ts";
import { contentsOf } from "../contents-of.ts";
import { readEvaluation } from "../read.ts";
import { sheetNames } from "../sheet-texts.ts";

let full: Evaluation;

beforeAll(async () => {
  full = await threeCycles();
});

/** A workbook in which names are others, as with the dialog of Excel in which names are managed. */
function renamed(workbook: Blueprint, change: (name: Name) => Name): Blueprint {
  return { ...workbook, names: workbook.names.map(change) };
}

function placeOf({ names }: Blueprint, name: string): Pick<Name, "sheet" | "address"> {
  const found = names.find((one) => one.name === name);
  if (found === undefined) throw new Error(`there is no name ${name}`);
  return { sheet: found.sheet, address: found.address };
}

/** What was mended, once nothing more is found in it. */
function mended(broken: Blueprint) {
  const examination = examined(broken);
  expect(linesOf(examined(examination.repaired))).toEqual([]);
  return { lines: linesOf(examination), repaired: examination.repaired };
}

describe("other letters", () => {
  test("[GZ60] a name in other letters gets its own, and its answer is read again", () => {
    const broken = renamed(build(full), (one) =>
      one.name === "score_casemanager" ? { ...one, name: "Score_Casemanager" } : one,
    );
    expect(readEvaluation(contentsOf(broken)).ok).toBe(false);
    const { lines, repaired } = mended(broken);
    expect(lines).toEqual([expect.stringMatching(/^H2 .*\(1\)$/)]);
    expect(readEvaluation(contentsOf(repaired))).toEqual({ ok: true, value: full });
  });

  test.each(["Beoordelaars", "Resultaten", "Actieplan", "Archief"])(
    "[GZ61] the table %s in other letters gets its own name, and its rows are read again",
    (name) => {
      const broken = after(full, (book) => {
        renameTable(book, tableOf(book, name).table, name.toUpperCase());
      });
      const { lines, repaired } = mended(broken);
      expect(lines).toEqual([expect.stringMatching(new RegExp(`^H4 tabel ${name} `))]);
      expect(readEvaluation(contentsOf(repaired))).toEqual({ ok: true, value: full });
    },
  );

  test("[GZ62] a second name in other letters, as a file can hold, takes nothing from the first", () => {
    const start = build(full);
    const second = { name: "SCORE_CASEMANAGER", sheet: sheetNames.start, address: "Z99" };
    const { repaired } = examined({ ...start, names: [...start.names, second] });
    expect(evaluationIn(repaired)).toEqual(full);
  });
});

describe("a wrong cell", () => {
  test("[GZ63] a name that points at a text of ours on another sheet goes back to its cell", () => {
    const start = build(full);
    const label = start.sheets
      .find(({ name }) => name === sheetNames.start)
      ?.cells.find(({ value }) => value === sheetNames.actieplan);
    expect(label).toBeDefined();
    const address = `${"ABCDEFGHIJ"[(label?.column ?? 1) - 1]}${label?.row}`;
    const { lines, repaired } = mended(
      renamed(start, (one) => (one.name === "score_casemanager" ? { ...one, sheet: sheetNames.start, address } : one)),
    );
    expect(lines).toEqual([expect.stringMatching(/^H3 /)]);
    expect(readEvaluation(contentsOf(repaired))).toEqual({ ok: true, value: full });
  });

  test("[GZ64] of two names of different sheets at one cell, the one that belongs there stays", () => {
    const start = build(full);
    const place = placeOf(start, "toelichting_casemanager");
    const { lines, repaired } = mended(
      renamed(start, (one) => (one.name === "notitie_casemanager_1" ? { ...one, ...place } : one)),
    );
    expect(lines).toEqual([expect.stringMatching(/^H3 /)]);
    expect(readEvaluation(contentsOf(repaired))).toEqual({ ok: true, value: full });
  });

  test("[GZ65] what stands where two names point that both leave, is found", () => {
    const typed = after(
      full,
      opened((book) => type(book, sheetNames.stap3, "H40", "Los antwoord")),
    );
    const leaving = ["conclusie_1", "conclusie_2"];
    const { repaired } = mended(
      renamed(typed, (one) => (leaving.includes(one.name) ? { ...one, address: "H40" } : one)),
    );
    expect(readEvaluation(contentsOf(repaired))).toEqual({ ok: true, value: full });
    expect(foundAnswers(repaired).map((row) => row.at(-1))).toEqual(["Los antwoord", "Los antwoord"]);
  });
});
