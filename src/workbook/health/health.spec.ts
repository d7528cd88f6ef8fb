/** What is a fault and what is not, and that mending takes nothing away. Deeds are done as Excel does them. */
import { addressOf, cellArea } from "../../../sandbox/core/store/area.ts";
import { usedArea } from "../../../sandbox/core/store/cells.ts";
import { copySheet } from "../../../sandbox/core/store/copy.ts";
import { deleteName } from "../../../sandbox/core/store/names.ts";
import { protect, unprotect } from "../../../sandbox/core/store/protection.ts";
import { deleteRows, insertRows } from "../../../sandbox/core/store/rows.ts";
import { addSheet, deleteSheet, moveSheet, renameSheet, sheetNamed } from "../../../sandbox/core/store/sheets.ts";
import { convertToRange, renameTable } from "../../../sandbox/core/store/tables.ts";
import { paste, type } from "../../../sandbox/core/store/user.ts";
import { clearValidation } from "../../../sandbox/core/store/validations.ts";
import type { Workbook } from "../../../sandbox/core/store/workbook.ts";
import { clear } from "../../../sandbox/core/store/write.ts";
import {
  addressIn,
  after,
  asInFile,
  blockOf,
  examined,
  foundAnswers,
  headingAddress,
  linesOf,
  locking,
  opened,
  tableOf,
  type Deed,
} from "../../../test/support/broken-workbook.ts";
import { groupOf } from "../../../test/support/groups.ts";
import { withPlan } from "../../../test/support/planned.ts";
import { threeCycles } from "../../../test/support/three-cycles.ts";
import { emptyEvaluation } from "../../model/evaluation/empty.ts";
import type { Evaluation } from "../../model/evaluation/evaluation.ts";
import type { Blueprint } from "../blueprint.ts";
import { evaluationIn } from "../../usecases/health.ts";
import { build } from "../build.ts";
import { contentsOf } from "../contents-of.ts";
import { cellAddress } from "../grid.ts";
import { readEvaluation } from "../read.ts";
import { sheetNames } from "../sheet-texts.ts";

const { stap1, stap2, stap3 } = sheetNames;
let full: Evaluation;

beforeAll(async () => {
  full = await threeCycles();
});

const sheet = (workbook: Workbook, title: string) => sheetNamed(workbook, title);
const lose =
  (...lost: readonly string[]): Deed =>
  (workbook) => {
    for (const item of [...workbook.names]) if (lost.includes(item.name)) deleteName(workbook, item);
  };
const deleteRowOf = (name: string): Deed =>
  opened((workbook) => {
    const { sheet: home, area } = blockOf(workbook, name);
    deleteRows(workbook, home, area.top);
  });

const rowAddress = (workbook: Workbook): string => {
  const { top, ...area } = tableOf(workbook, "Beoordelaars").table.area;
  return addressOf({ ...area, top: top + 1, bottom: top + 1 });
};
const usedAddress = (title: string) => (workbook: Workbook) =>
  addressOf(usedArea(sheet(workbook, title), false) ?? cellArea(1, 1));

/** The addresses on a sheet that are open. */
const openOn = ({ sheets, styles }: Blueprint, title: string) =>
  sheets
    .find(({ name }) => name === title)
    ?.cells.flatMap(({ row, column, style }) => (styles[style]?.locked === false ? [cellAddress(row, column)] : []));

/** What is left of an evaluation that was mended: the same, read from the mended workbook. */
function mended(...deeds: readonly Deed[]) {
  const broken = after(full, ...deeds);
  const examination = examined(broken);
  const again = examined(examination.repaired);
  expect(linesOf(again)).toEqual([]);
  expect(again.repaired).toBe(examination.repaired);
  const read = readEvaluation(contentsOf(examination.repaired));
  return { lines: linesOf(examination), repaired: examination.repaired, evaluation: read.ok ? read.value : null };
}

describe("a sound workbook", () => {
  test.each([
    ["of nothing yet", () => emptyEvaluation("", null)],
    ["just made", () => emptyEvaluation("OD Voorbeeld", 2026)],
    ["with a plan", () => withPlan],
    ["of four years", () => full],
    ["with a group to compare with", () => groupOf([1, 2, 3, 4, 5])],
  ])("[GZ1] has no faults: %s", (_, evaluation) => {
    expect(linesOf(examined(build(evaluation())))).toEqual([]);
  });

  const edits: readonly (readonly [string, Deed])[] = [
    [
      "a sheet renamed and moved",
      (w) => {
        renameSheet(w, sheet(w, stap1), "Scores");
        moveSheet(w, sheet(w, "Scores"), 9);
      },
    ],
    ["rows inserted on a form", opened((w) => insertRows(w, sheet(w, stap1), 15, 2))],
    [
      "rows inserted between conclusions",
      opened((w) => insertRows(w, sheet(w, stap3), blockOf(w, "conclusie_3").area.top, 2)),
    ],
    ["a row inserted in a table", (w) => insertRows(w, sheet(w, stap2), tableOf(w, "Toetsing").table.area.bottom)],
    ["a sheet and cells of one's own", (w) => type(w, addSheet(w, "Notulen").name, "B2", "=1+1")],
    ["a note beside a form", opened((w) => type(w, stap1, "L40", "onthouden"))],
    ["answers typed", (w) => type(w, stap1, addressIn(w, "toelichting_casemanager"), "Opnieuw bekeken.")],
  ];
  test.each(edits)("[GZ2] stays sound after %s", (_, deed) => {
    expect(linesOf(examined(after(full, deed)))).toEqual([]);
  });
});

describe("what is broken is told and mended", () => {
  const deeds: readonly (readonly [string, readonly string[], Deed])[] = [
    ["a name that was deleted", ["H2"], lose("toelichting_casemanager")],
    ["an example of each kind of name", ["H2", "H2", "H2"], lose("blad_stap2", "naar_archief", "lijst_statussen")],
    [
      "both names of a row without a label",
      ["H2", "H2"],
      lose("competentie_casemanager_2", "competentietoelichting_casemanager_2"),
    ],
    ["a deleted calculated sheet", ["H1"], (w) => deleteSheet(w, sheet(w, "Ontwikkeling"))],
    ["the first sheet deleted", ["H1"], (w) => deleteSheet(w, sheet(w, "Start"))],
    ["a table made a plain range", ["H4"], (w) => convertToRange(sheet(w, stap1), tableOf(w, "Beoordelaars").table)],
    ["a renamed table", ["H4"], (w) => renameTable(w, tableOf(w, "Toetsing").table, "Collegas")],
    ["a changed heading", ["H5"], (w) => type(w, stap2, headingAddress(w, "Toetsing", "Collega-organisatie"), "Wie")],
    ["no validation", ["H7"], (w) => clearValidation(sheet(w, stap1), blockOf(w, "score_casemanager").area)],
    ["no colours for attention", ["H8"], (w) => void (sheet(w, "Actieplan").conditionalFormats = [])],
    [
      "a formula erased",
      ["H9"],
      opened((w) => clear(w, sheet(w, stap1), { top: 20, bottom: 20, left: 5, right: 5 }, "Contents")),
    ],
    ["no protection", ["H12"], (w) => unprotect(sheet(w, stap3))],
    [
      "a copy in place of the original",
      [],
      (w) => {
        copySheet(w, sheet(w, stap1));
        deleteSheet(w, sheet(w, stap1));
      },
    ],
  ];
  test.each(deeds)("[GZ3] %s: no answer changes", (_, ids, deed) => {
    const { lines, evaluation } = mended(deed);
    if (ids.length > 0) expect([...new Set(lines.map((line) => line.split(" ")[0]))]).toEqual([...new Set(ids)]);
    else expect(lines).not.toEqual([]);
    expect(evaluation).toEqual(full);
  });

  const locks: readonly (readonly [string, readonly string[], Deed])[] = [
    [
      "a score that is locked",
      [`H10 blad “${stap1}”, C20: Hier is een invulvak op slot gezet.`],
      locking(stap1, (w) => addressIn(w, "score_casemanager"), true),
    ],
    [
      "a row of a table that is locked",
      [`H10 blad “${stap1}”, B29, C29, D29, E29 en nog 1: Hier zijn 5 invulvakken op slot gezet.`],
      locking(stap1, rowAddress, true),
    ],
    [
      "a fixed text that is open",
      [`H11 blad “${stap1}”, F19: Hier is een cel open gezet waarin niets ingevuld hoort te worden.`],
      locking(stap1, () => "F19", false),
    ],
    [
      "a formula and the text above it that are open",
      [`H11 blad “${stap1}”, E19, E20: Hier zijn 2 cellen open gezet waarin niets ingevuld hoort te worden.`],
      locking(stap1, () => "E19:E20", false),
    ],
  ];
  test.each(locks)("[GZ136] %s: told by its address, and put back", (_, told, deed) => {
    const sound = build(full);
    const { faults, repaired } = examined(after(sound, deed));
    expect(faults.map(({ id, where, what }) => `${id} ${where}: ${what}`)).toEqual(told);
    expect(openOn(repaired, stap1)).toEqual(openOn(sound, stap1));
    expect(linesOf(examined(repaired))).toEqual([]);
    expect(evaluationIn(repaired)).toEqual(full);
  });

  test("[GZ137] everything on one sheet locked and a whole form opened: each cell is again as it was, also those that are merged", () => {
    const sound = build(full);
    const { lines, repaired, evaluation } = mended(
      locking(stap3, usedAddress(stap3), true),
      locking(stap1, () => "B19:I24", false),
    );
    expect(lines.map((line) => line.split(",")[0])).toEqual([`H11 blad “${stap1}”`, `H10 blad “${stap3}”`]);
    expect(openOn(repaired, stap3)).toEqual(openOn(sound, stap3));
    expect(openOn(repaired, stap1)).toEqual(openOn(sound, stap1));
    expect(evaluation).toEqual(full);
  });

  test("[GZ4] every name at once, all but what says that it is ours", () => {
    const kept = ["organisatie", "indeling", "jaar"];
    const { evaluation } = mended((w) => {
      for (const item of [...w.names]) if (!kept.includes(item.name)) deleteName(w, item);
    });
    expect(evaluation).toEqual(full);
  });

  test("[GZ5] a place whose row was deleted comes back on a sheet of its own, empty, with its validation", () => {
    const { lines, repaired, evaluation } = mended(deleteRowOf("score_casemanager"));
    expect(lines).toEqual([
      expect.stringMatching(/^H2 Casemanager · .* \(1\)$/),
      expect.stringMatching(/^H2 .* \(0\)$/),
    ]);
    const { score, justification } = evaluation?.profiles.casemanager ?? {};
    expect([score, justification]).toEqual([null, ""]);
    expect(repaired.names.find(({ name }) => name === "score_casemanager")?.sheet).toBe(sheetNames.teruggezet);
    expect(repaired.sheets.find(({ name }) => name === sheetNames.teruggezet)?.validations).toHaveLength(1);
  });

  test("[GZ6] a deleted sheet with answers comes back empty, and the rest stays", () => {
    const { evaluation } = mended((w) => deleteSheet(w, sheet(w, "Casemanager")));
    const { casemanager } = full.profiles;
    const empty = emptyEvaluation("", null).profiles.casemanager;
    const expected = { ...empty, score: casemanager.score, justification: casemanager.justification };
    expect(evaluation).toEqual({ ...full, profiles: { ...full.profiles, casemanager: expected } });
  });

  test("[GZ7] a name that points at a label, or where another does, goes back to its cell", () => {
    const astray = mended((w) => {
      for (const [name, to] of [
        ["conclusie_1", "B16"],
        ["notitie_casemanager_2", null],
      ] as const) {
        const item = w.names.find((one) => one.name === name);
        const target =
          to === null ? blockOf(w, "notitie_casemanager_1").area : { top: 16, bottom: 16, left: 2, right: 2 };
        if (item?.target.kind === "range") item.target = { ...item.target, area: target };
      }
    });
    expect(astray.lines.filter((line) => !line.startsWith("H3"))).toEqual([]);
    expect(astray.evaluation).toEqual(full);
  });

  test("[GZ8] rows get the numbers that they are read with", () => {
    const { lines, repaired, evaluation } = mended((w) => {
      const key = headingAddress(w, "Actieplan", "Nr.");
      const [column, row] = [key.replace(/\d/g, ""), Number(key.replace(/\D/g, ""))];
      type(w, "Actieplan", `${column}${row + 2}`, "");
      type(w, "Actieplan", `${column}${row + 3}`, String(full.actions[0]?.id));
    });
    expect(lines).toEqual([expect.stringMatching(/^H6 tabel Actieplan/)]);
    const keys = contentsOf(repaired)
      .tables.get("Actieplan")
      ?.rows.map(([key]) => key);
    expect(keys?.slice(0, full.actions.length)).toEqual(evaluation?.actions.map(({ id }) => id));
  });
});

describe("what has no place is kept", () => {
  test("[GZ9] what was typed over a formula goes to the found answers, and the formula comes back", () => {
    const { lines, repaired, evaluation } = mended(opened((w) => type(w, stap1, "E20", "Wij doen het anders.")));
    expect(lines).toEqual([`H9 blad “${stap1}”, E20 (2)`]);
    expect(foundAnswers(repaired)).toEqual([
      ["Getypt over een formule", `blad “${stap1}”, E20`, "Wij doen het anders."],
    ]);
    expect(evaluation).toEqual(full);
  });

  test("[GZ10] what differs on a copy is found once, also when it is looked for again and again", () => {
    const { repaired, evaluation } = mended((w) => {
      const copy = copySheet(w, sheet(w, stap3));
      type(w, copy.name, addressIn(w, "conclusie_2"), "Op de kopie.");
    });
    expect(foundAnswers(repaired)).toEqual([
      [expect.stringContaining("2."), expect.stringContaining("(2)"), "Op de kopie."],
    ]);
    expect(evaluation).toEqual(full);
    const more = examined(after(repaired, (w) => type(w, `${stap3} (2)`, addressIn(w, "conclusie_3"), "Nog een.")));
    expect(foundAnswers(more.repaired).map(([, , answer]) => answer)).toEqual(["Op de kopie.", "Nog een."]);
  });

  test("[GZ11] what stood in a table that is gone, in the cells that are left", () => {
    const { repaired } = mended((w) => {
      const { sheet: home, table } = tableOf(w, "Toetsing");
      const { top, left } = table.area;
      convertToRange(home, table);
      paste(w, stap2, addressOfCell(top, left), [["", "", "", "", "", ""]]);
    });
    const answers = foundAnswers(repaired).map(([, , answer]) => answer);
    expect(answers).toEqual(expect.arrayContaining(full.peerReview.entries.map(({ note }) => note)));
  });

  test("[GZ12] nothing is done when the sheet of found answers cannot take them", () => {
    const first = mended(opened((w) => type(w, stap1, "E20", "een")));
    const broken = after(
      first.repaired,
      opened((w) => type(w, stap1, "E21", "twee")),
      (w) => protect(sheet(w, sheetNames.gevonden), {}),
    );
    expect(() => examined(broken)).toThrow(/blad-beveiligd/);
  });
});

test("[GZ16] the links that a deleted sheet takes along on other sheets are one point", () => {
  const lines = linesOf(examined(asInFile(after(full, (w) => deleteSheet(w, sheet(w, "Casemanager"))))));
  expect(lines).toEqual([
    "H1 blad “Casemanager” (1)",
    expect.stringMatching(/^H15 bladen “Start”, “Stap 1 Zelfevaluatie”.* \(\d\)$/),
  ]);
});

const addressOfCell = (row: number, column: number): string => `${String.fromCharCode(64 + column)}${row}`;
