/** Mending in Excel comes to what mending is as data, whatever was broken; deeds are done as Excel does them. */
import { toBlueprint } from "../../sandbox/core/store/blueprint.ts";
import { merge } from "../../sandbox/core/store/cells.ts";
import { copySheet } from "../../sandbox/core/store/copy.ts";
import { fromBlueprint } from "../../sandbox/core/store/from-blueprint.ts";
import { deleteName } from "../../sandbox/core/store/names.ts";
import { protect, unprotect } from "../../sandbox/core/store/protection.ts";
import { deleteRows } from "../../sandbox/core/store/rows.ts";
import { addSheet, deleteSheet, sheetNamed } from "../../sandbox/core/store/sheets.ts";
import { convertToRange, renameTable } from "../../sandbox/core/store/tables.ts";
import { cellText } from "../../sandbox/core/store/texts.ts";
import { type } from "../../sandbox/core/store/user.ts";
import { clearValidation } from "../../sandbox/core/store/validations.ts";
import type { Workbook } from "../../sandbox/core/store/workbook.ts";
import { clear } from "../../sandbox/core/store/write.ts";
import {
  addressIn,
  blockOf,
  foundAnswers,
  headingAddress,
  locking,
  opened,
  tableOf,
  today,
  type Deed,
} from "../../test/support/broken-workbook.ts";
import { openExcel } from "../../test/support/excel.ts";
import { straight, struck } from "../../test/support/faults.ts";
import { inspectedParts } from "../../test/support/inspected.ts";
import { valueOf } from "../../test/support/revising.ts";
import { threeCycles } from "../../test/support/three-cycles.ts";
import { firstLayout } from "../../test/support/first-layout.ts";
import type { Evaluation } from "../model/evaluation/evaluation.ts";
import { repairedBlueprint } from "../workbook/health/apply.ts";
import { upgradeOf } from "../workbook/upgrade/upgrade.ts";
import { upgrade } from "../usecases/upgrade.ts";
import { heal, healthStep } from "../usecases/health.ts";
import { read } from "../usecases/read.ts";
import { wholeBackups } from "../workbook/backups.ts";
import { build } from "../workbook/build.ts";
import { contentsOf } from "../workbook/contents-of.ts";
import { tableNames } from "../workbook/names.ts";
import { sheetNames } from "../workbook/sheet-texts.ts";
import { excelHealth } from "./health.ts";
import { excelWorkbook } from "./index.ts";

const { stap1, stap2, stap3 } = sheetNames;
const healing = { day: today, now: () => new Date(2026, 10, 29, 12), tell: () => undefined };
let full: Evaluation;

beforeAll(async () => {
  full = await threeCycles();
});

const sheet = (workbook: Workbook, title: string) => sheetNamed(workbook, title);

/** Excel with a workbook to which something was done. */
async function broken(...deeds: readonly Deed[]) {
  const host = await openExcel(fromBlueprint(build(full)));
  for (const deed of deeds) deed(host.workbook);
  return host;
}

const lose =
  (...lost: readonly string[]): Deed =>
  (workbook) => {
    for (const item of [...workbook.names]) if (lost.includes(item.name)) deleteName(workbook, item);
  };
const deleteRowOf = (name: string): Deed =>
  opened((workbook) => {
    const { sheet: home, area } = blockOf(workbook, name);
    deleteRows(workbook, home, area.top, 1);
  });

const deeds: readonly (readonly [string, Deed])[] = [
  ["nothing", () => undefined],
  ["a name that was deleted", lose("toelichting_casemanager")],
  ["names of other kinds", lose("blad_stap2", "naar_archief", "lijst_statussen")],
  ["a place whose row was deleted", deleteRowOf("score_casemanager")],
  ["a calculated sheet deleted", (w) => deleteSheet(w, sheet(w, "Ontwikkeling"))],
  ["the first sheet deleted", (w) => deleteSheet(w, sheet(w, "Start"))],
  ["a sheet with answers deleted", (w) => deleteSheet(w, sheet(w, "Casemanager"))],
  ["the results deleted", (w) => deleteSheet(w, sheet(w, "Resultaten"))],
  [
    "five sheets deleted",
    (w) => {
      for (const title of [stap1, stap2, "Resultaten", "Organisaties", "Draaitabel"]) deleteSheet(w, sheet(w, title));
    },
  ],
  ["the archive and the plan deleted", (w) => ["Archief", "Actieplan"].forEach((one) => deleteSheet(w, sheet(w, one)))],
  ["a table made a plain range", (w) => convertToRange(sheet(w, stap1), tableOf(w, "Beoordelaars").table)],
  ["a renamed table", (w) => renameTable(w, tableOf(w, "Toetsing").table, "Collegas")],
  ["a changed heading", (w) => type(w, stap2, headingAddress(w, "Toetsing", "Collega-organisatie"), "Wie")],
  ["no validation", (w) => clearValidation(sheet(w, stap1), blockOf(w, "score_casemanager").area)],
  ["no colours for attention", (w) => void (sheet(w, "Actieplan").conditionalFormats = [])],
  [
    "a formula erased",
    opened((w) => clear(w, sheet(w, stap1), { top: 20, bottom: 20, left: 5, right: 5 }, "Contents")),
  ],
  ["typed over a fixed text", opened((w) => type(w, stap1, "F19", "Wat wij ervan vinden"))],
  ["typed over a formula", opened((w) => type(w, stap1, "E20", "Wij doen het anders."))],
  ["links taken away", (w) => void (sheet(w, stap1).hyperlinks = [])],
  ["a score locked", locking(stap1, (w) => addressIn(w, "score_casemanager"), true)],
  ["a merged answer locked", locking(stap3, (w) => addressIn(w, "conclusie_1"), true)],
  ["a fixed text and a formula opened", locking(stap1, () => "E19:F20", false)],
  ["no protection", (w) => unprotect(sheet(w, stap3))],
  [
    "another answer on a copy",
    (w) => {
      const copy = copySheet(w, sheet(w, stap3));
      type(w, copy.name, addressIn(w, "conclusie_2"), "Op de kopie.");
    },
  ],
  [
    "a number twice",
    (w) => {
      const key = headingAddress(w, "Actieplan", "Nr.");
      const [column, row] = [key.replace(/\d/g, ""), Number(key.replace(/\D/g, ""))];
      type(w, "Actieplan", `${column}${row + 3}`, String(full.actions[0]?.id));
    },
  ],
];

/** The backup that is kept first is no part of what was broken. */
function withoutBackups({ sheets, names }: ReturnType<typeof inspectedParts>) {
  const isKept = (title: string): boolean => title === sheetNames.reservekopieen;
  return { sheets: sheets.filter(({ name }) => !isKept(name)), names: names.filter(({ sheet: on }) => !isKept(on)) };
}

describe("mending in Excel", () => {
  test.each(deeds)("[E-H1] %s: comes to what it is as data", async (_, deed) => {
    const host = await broken(deed);
    const found = await excelHealth().inspect();
    const { repaired } = valueOf(healthStep(found, today));
    host.log.length = 0;
    expect(valueOf(await heal(excelHealth(), healing)).left).toEqual([]);
    expect(host.log.map(({ error }) => error).filter((error) => error !== null)).toEqual([]);
    const after = await excelHealth().inspect();
    const plain = build(full);
    expect(withoutBackups(inspectedParts(after, plain))).toEqual(inspectedParts(repaired, plain));
    expect(valueOf(healthStep(after, today)).faults.filter(({ repairs }) => repairs.length > 0)).toEqual([]);
  });
});

describe("sheets that are protected", () => {
  const password = "geheim";

  /** A sheet that a user protected himself, with a password or with something allowed. */
  const close =
    (title: string, options: Record<string, boolean>, secret = ""): Deed =>
    (w) => {
      unprotect(sheet(w, title));
      protect(sheet(w, title), options, secret);
    };

  test("[E-H2] one with a password is told by its title and stays as it was; all else is mended", async () => {
    const host = await broken(
      lose("conclusie_1", "toelichting_casemanager"),
      (w) => clearValidation(sheet(w, "Casemanager"), blockOf(w, "notitie_casemanager_1").area),
      (w) => clearValidation(sheet(w, stap1), blockOf(w, "score_casemanager").area),
      close(stap1, {}, password),
    );
    const before = structuredClone(sheet(host.workbook, stap1));
    const { left, faults } = valueOf(await heal(excelHealth(), healing));
    expect(left).toEqual([expect.stringMatching(/^blad “Stap 1 Zelfevaluatie”: .*wachtwoord/)]);
    expect(faults.map(({ id }) => id)).toEqual(["H2", "H2", "H7"]);
    expect(sheet(host.workbook, stap1)).toEqual(before);
    expect(valueOf(await read(excelWorkbook()))).toEqual(full);
    const again = valueOf(healthStep(await excelHealth().inspect(), today));
    expect(again.faults.map(({ id }) => id)).toEqual(["H7"]);
  });

  test("[E-H3] what a user allows on a sheet stays allowed", async () => {
    const host = await broken(
      (w) => clearValidation(sheet(w, stap1), blockOf(w, "score_casemanager").area),
      close(stap1, { allowSort: true, allowFormatCells: true, allowFormatColumns: true, allowFormatRows: true }),
    );
    const before = sheet(host.workbook, stap1).protection;
    expect(valueOf(await heal(excelHealth(), healing)).left).toEqual([]);
    expect(sheet(host.workbook, stap1).protection).toEqual(before);
  });
});

describe("what Excel refuses", () => {
  test("[E-H4] is told, and all else is mended", async () => {
    await broken(lose("toelichting_casemanager"), (w) => {
      const { sheet: home, table } = tableOf(w, "Toetsing");
      convertToRange(home, table);
      merge(home, { ...table.area, top: table.area.bottom - 1, right: table.area.left + 1 });
    });
    const { left } = valueOf(await heal(excelHealth(), healing));
    expect(left).toEqual([expect.stringMatching(/^blad “Stap 2 Collegiale toetsing”: Excel laat dit niet toe/)]);
    const found = await excelWorkbook().read();
    expect(found.values.get("toelichting_casemanager")).toBe(full.profiles.casemanager.justification);
  });

  test("[E-H5] while a cell is being edited nothing is done, and the user is asked to press Enter", async () => {
    const host = await broken(lose("toelichting_casemanager"));
    host.cellEdit = true;
    await expect(heal(excelHealth(), healing)).rejects.toMatchObject({ problem: { code: "excel-cellEdit" } });
  });
});

describe("doing it again", () => {
  test("[E-H6] looks in four requests and writes nothing", async () => {
    const host = await broken(lose("toelichting_casemanager"), deleteRowOf("conclusie_2"));
    await heal(excelHealth(), healing);
    host.log.length = 0;
    await heal(excelHealth(), healing);
    expect(host.log).toHaveLength(4);
    expect(host.log.flatMap(({ writes }) => writes)).toEqual([]);
  });

  test("[E-H7] mending itself is one request more", async () => {
    const host = await broken(
      lose("toelichting_casemanager"),
      (w) => deleteSheet(w, sheet(w, "Casemanager")),
      (w) => clearValidation(sheet(w, stap1), blockOf(w, "score_casemanager").area),
    );
    await heal(excelHealth(), healing);
    expect(host.log.filter(({ cleanup }) => !cleanup)).toHaveLength(5);
  });

  test("[E-H8] clears away what was half made when it was broken off", async () => {
    const before = fromBlueprint(build(full));
    deleteSheet(before, sheet(before, "Casemanager"));
    deleteSheet(before, sheet(before, stap3));
    const job = async () => valueOf(await heal(excelHealth(), healing));
    const plain = await straight(before, job);
    const { actions } = plain.requests.at(-1) ?? { actions: 0 };
    const fault = { kind: "lost", request: plain.requests.length - 1, done: Math.floor(actions / 2) } as const;
    const { host, problem } = await struck(before, job, fault);
    expect(problem?.problem.code).toBe("excel-connection");
    expect(host.workbook.names.some(({ name }) => name.startsWith("opbouw_"))).toBe(true);
    await job();
    expect(toBlueprint(host.workbook)).toEqual(plain.after);
  });
});

test("[E-H9] nothing that a user added is touched", async () => {
  const host = await broken(
    (w) => type(w, addSheet(w, "Notulen").name, "B2", "=1+1"),
    (w) => type(w, stap2, "Z3", "eigen notitie"),
    lose("toelichting_casemanager", "blad_stap2"),
    (w) => deleteSheet(w, sheet(w, "Ontwikkeling")),
  );
  const before = structuredClone(sheet(host.workbook, "Notulen"));
  valueOf(await heal(excelHealth(), healing));
  expect(sheet(host.workbook, "Notulen")).toEqual(before);
  expect(cellText(sheet(host.workbook, stap2), 3, 26)).toBe("eigen notitie");
});

test.each<[string, Deed]>([
  [
    "a heading of it",
    (w) => type(w, sheetNames.gevonden, headingAddress(w, "GevondenAntwoorden", "Antwoord"), "Reactie"),
  ],
  ["its name", (w) => renameTable(w, tableOf(w, "GevondenAntwoorden").table, "Vondsten")],
])("[E-H12] the table of found answers gets %s back before an answer comes in it", async (_, deed) => {
  const host = await broken(opened((w) => type(w, stap1, "E20", "Wij doen het anders.")));
  valueOf(await heal(excelHealth(), healing));
  opened((w) => type(w, "Start", addressIn(w, "indeling"), "Zie notulen"))(host.workbook);
  opened(deed)(host.workbook);
  expect(valueOf(await heal(excelHealth(), healing)).left).toEqual([]);
  const answers = foundAnswers(toBlueprint(host.workbook)).map((row) => row.at(-1));
  expect(answers).toEqual(["Wij doen het anders.", "Zie notulen"]);
});

describe("the table of backups", () => {
  const backups = sheetNames.reservekopieen;

  /** Excel with a workbook that has a backup, in which an answer changed and a name is gone since. */
  async function kept(...more: readonly Deed[]) {
    const host = await broken(lose("toelichting_casemanager"));
    valueOf(await heal(excelHealth(), healing));
    type(host.workbook, stap3, addressIn(host.workbook, "conclusie_2"), "Anders dan in de kopie.");
    for (const deed of [lose("conclusie_1"), ...more]) deed(host.workbook);
    return host;
  }

  test("[GZ134] gets its headings back before a backup comes in it, and what was kept stays as it was", async () => {
    const renamed = { Kopie: "Sleutel", Inhoud: "Tekst", Deel: "Stuk" };
    const host = await kept((w) => {
      for (const [from, to] of Object.entries(renamed))
        type(w, backups, headingAddress(w, tableNames.backups, from), to);
    });
    const { left, faults, remaining } = valueOf(await heal(excelHealth(), healing));
    expect([left, remaining]).toEqual([[], []]);
    expect(faults.map(({ id }) => id)).toEqual(["H5", "H5", "H5", "H2"]);
    expect(host.log.map(({ error }) => error).filter((error) => error !== null)).toEqual([]);
    const [last, first, ...others] = wholeBackups(contentsOf(toBlueprint(host.workbook)));
    expect(others).toEqual([]);
    expect(first?.evaluation).toEqual(full);
    expect(last?.evaluation).toEqual(valueOf(await read(excelWorkbook())));
  });

  test("[GZ135] on a sheet that is protected: that is all that is told and nothing is done, until it is open", async () => {
    const host = await kept((w) => protect(sheet(w, backups), {}, "geheim"));
    host.log.length = 0;
    const { faults, remaining } = valueOf(await heal(excelHealth(), healing));
    expect(faults.map(({ id, where }) => [id, where])).toEqual([["H12", `blad “${backups}”`]]);
    expect(remaining).toEqual(faults);
    expect(host.log.flatMap(({ writes }) => writes)).toEqual([]);
    unprotect(sheet(host.workbook, backups), "geheim");
    expect(valueOf(await heal(excelHealth(), healing)).faults.map(({ id }) => id)).toEqual(["H2"]);
    expect(wholeBackups(contentsOf(toBlueprint(host.workbook)))).toHaveLength(2);
  });
});

test("[E-H11] a rule, a format and a table that were broken off while they were written are written to their end", async () => {
  const host = await openExcel(fromBlueprint(build(full)));
  const wanted = toBlueprint(host.workbook).sheets.find(({ name }) => name === stap1);
  const { validations, conditionalFormats } = sheet(host.workbook, stap1);
  for (const one of validations) one.errorAlert = { ...one.errorAlert, title: "", message: "" };
  for (const one of conditionalFormats) one.fill = null;
  Object.assign(tableOf(host.workbook, "Beoordelaars").table, {
    name: "Tabel7",
    style: "TableStyleMedium2",
    filter: true,
  });
  valueOf(await heal(excelHealth(), healing));
  const after = toBlueprint(host.workbook).sheets.find(({ name }) => name === stap1);
  expect(after?.validations).toEqual(wanted?.validations);
  expect(after?.tables).toEqual(wanted?.tables);
  const formats = wanted?.conditionalFormats ?? [];
  expect(after?.conditionalFormats).toHaveLength(formats.length);
  expect(after?.conditionalFormats).toEqual(expect.arrayContaining([...formats]));
});

test("[E-H10] a workbook of the first layout is upgraded as it is as data", async () => {
  const host = await openExcel(fromBlueprint(await firstLayout()));
  const { steps } = valueOf(upgradeOf(await excelHealth().inspect(), today));
  expect(steps.map(({ kind }) => kind)).toContain("redraw");
  const wanted = valueOf(repairedBlueprint(await excelHealth().inspect(), steps));
  const { left } = valueOf(await upgrade(excelHealth(), { day: today, shown: null }, healing));
  expect(left).toEqual([]);
  expect(host.log.map(({ error }) => error).filter((error) => error !== null)).toEqual([]);
  const after = await excelHealth().inspect();
  expect(withoutBackups(inspectedParts(after, build(full)))).toEqual(inspectedParts(wanted, build(full)));
});
