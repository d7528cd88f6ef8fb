import { addressOf } from "../../sandbox/core/store/area.ts";
import { protect, unprotect } from "../../sandbox/core/store/protection.ts";
import { insertRows, deleteRows } from "../../sandbox/core/store/rows.ts";
import { moveSheet, renameSheet } from "../../sandbox/core/store/sheets.ts";
import { maybeTable } from "../../sandbox/core/store/tables.ts";
import type { Workbook } from "../../sandbox/core/store/workbook.ts";
import { click, openedDesk, refusal } from "../../test/support/desk.ts";
import { inFull } from "../../test/support/evaluation-in-full.ts";
import { success } from "../model/problem.ts";
import { changeRow, type SeenRow } from "../usecases/change-row.ts";
import { goToRow } from "../usecases/go-to-finding.ts";
import { read } from "../usecases/read.ts";
import { saveRow } from "../usecases/save-row.ts";
import { actionTable, peerTable, sourceTable } from "../workbook/tables.ts";
import { columnTexts as heads } from "../workbook/texts.ts";
import { excelWorkbook } from "./index.ts";

jest.setTimeout(30_000);

const sources = sourceTable("casemanager");

/** Clicks a cell of a table: the row and the column counted from 0 below the headings. */
function clickTable(workbook: Workbook, name: string, row: number, column = 0) {
  const found = maybeTable(workbook, name);
  if (found === null) throw new Error(`there is no table ${name}`);
  const { top, left } = found.table.area;
  const at = { top: top + 1 + row, left: left + column };
  return click(workbook, found.sheet.name, addressOf({ ...at, bottom: at.top, right: at.left }));
}

async function seenRow(desk: Awaited<ReturnType<typeof openedDesk>>, table: string, row: number): Promise<SeenRow> {
  const { cell } = await desk.look(clickTable(desk.workbook, table, row));
  if (cell === null) throw new Error("this is no row");
  return cell.row;
}

const evaluation = async () => {
  const outcome = await read(excelWorkbook());
  if (!outcome.ok) throw new Error(outcome.problems.map(({ code }) => code).join());
  return outcome.value;
};

const sheetOf = (workbook: Workbook, table: string) => {
  const found = maybeTable(workbook, table);
  if (found === null) throw new Error(`there is no table ${table}`);
  return found.sheet;
};

test("[D30] what was typed for a row stands in it, in two requests; rows that moved meanwhile are found", async () => {
  const desk = await openedDesk(inFull);
  const row = await seenRow(desk, sources.name, 0);
  const sheet = sheetOf(desk.workbook, sources.name);
  unprotect(sheet);
  insertRows(desk.workbook, sheet, 2, 3);
  renameSheet(desk.workbook, sheet, "Regie 'hier'!");
  moveSheet(desk.workbook, sheet, 0);
  desk.host.log.length = 0;
  const edits = new Map([
    [heads.finding, "=geen formule"],
    [heads.kind, "Gesprek"],
  ]);
  expect(await changeRow(sources, row, edits, desk)).toMatchObject({ ok: true, value: { key: "R1" } });
  expect(desk.host.log.filter(({ cleanup }) => !cleanup)).toHaveLength(2);
  const found = (await evaluation()).profiles.casemanager.sources;
  expect(found).toEqual([{ id: "R1", kind: "gesprek", description: "Jaarverslag 2025", finding: "=geen formule" }]);
});

test("[D31] a date is a day and a score a number; an emptied one is an empty cell", async () => {
  const desk = await openedDesk(inFull);
  const action = await seenRow(desk, actionTable.name, 0);
  await changeRow(actionTable, action, new Map([[heads.end, "2027-12-31"]]), desk);
  const entry = await seenRow(desk, peerTable.name, 0);
  await changeRow(peerTable, entry, new Map([[heads.score, "3"]]), desk);
  expect(await evaluation()).toMatchObject({
    peerReview: { entries: [{ score: 3 }] },
    actions: expect.arrayContaining([expect.objectContaining({ id: action.get(heads.key), end: "2027-12-31" })]),
  });
  await changeRow(peerTable, entry, new Map([[heads.score, ""]]), desk);
  expect((await evaluation()).peerReview.entries[0]?.score).toBeNull();
});

test("[D32] a row of a sheet that somebody protected, a row and a table that are gone: nothing is half written", async () => {
  const desk = await openedDesk(inFull);
  const before = await evaluation();
  const row = await seenRow(desk, actionTable.name, 0);
  const sheet = sheetOf(desk.workbook, actionTable.name);
  const edits = new Map([
    [heads.specific, "Nieuw"],
    [heads.target, "Nieuw"],
  ]);
  await Excel.run(async (context) => {
    context.workbook.tables.getItem(actionTable.name).getRange().format.protection.locked = true;
    await context.sync();
  });
  protect(sheet, {});
  expect(await refusal(changeRow(actionTable, row, edits, desk))).toMatchObject({ code: "tabel-beveiligd" });
  expect(await evaluation()).toEqual(before);
  unprotect(sheet);
  const area = maybeTable(desk.workbook, actionTable.name)?.table.area;
  deleteRows(desk.workbook, sheet, (area?.top ?? 0) + 1);
  expect(await changeRow(actionTable, row, edits, desk)).toMatchObject({ problems: [{ code: "rij-ontbreekt" }] });
  expect((await evaluation()).actions).toEqual(before.actions.slice(1));
  sheet.tables.length = 0;
  expect(await refusal(changeRow(actionTable, row, edits, desk))).toMatchObject({ code: "tabel-ontbreekt" });
});

test("[D33] goes to a cell of a row by its number, on its sheet, wherever that is now", async () => {
  const desk = await openedDesk(inFull);
  const key = inFull.actions[1]?.id ?? "";
  const sheet = sheetOf(desk.workbook, actionTable.name);
  renameSheet(desk.workbook, sheet, "Plan");
  expect(await goToRow(actionTable, key, heads.owner, desk)).toEqual(success(null));
  const { cell } = await desk.look(null);
  expect([cell?.table, cell?.heading, cell?.row.get(heads.key)]).toEqual([actionTable.name, heads.owner, key]);
  expect(await goToRow(actionTable, "A99", heads.owner, desk)).toMatchObject({ problems: [{ code: "rij-ontbreekt" }] });
  expect((await desk.look(null)).cell?.heading).toBe(heads.owner);
  sheet.tables.length = 0;
  expect(await refusal(goToRow(actionTable, key, heads.owner, desk))).toMatchObject({ code: "tabel-ontbreekt" });
});

test("[D34] a new source comes in the first empty row, and that is where the user is then", async () => {
  const desk = await openedDesk(inFull);
  const blank = await seenRow(desk, sources.name, 3);
  const edits = new Map([[heads.source, "Gesprek met de balie"]]);
  expect(await saveRow({ table: sources, seen: blank, edits }, desk)).toMatchObject({ ok: true });
  expect((await desk.look(null)).cell?.row.get(heads.key)).toBe("R2");
  expect((await evaluation()).profiles.casemanager.sources[1]).toMatchObject({
    id: "R2",
    description: edits.get(heads.source),
  });
});

test("[D35] two new rows saved at the same time come in two rows", async () => {
  const desk = await openedDesk(inFull);
  const blank = await seenRow(desk, sources.name, 3);
  const save = (text: string) => changeRow(sources, blank, new Map([[heads.source, text]]), desk);
  await Promise.all([save("Balie"), save("Enquête")]);
  const { casemanager } = (await evaluation()).profiles;
  expect(casemanager.sources.slice(1).map(({ id, description }) => [id, description])).toEqual([
    ["R2", "Balie"],
    ["R3", "Enquête"],
  ]);
});
