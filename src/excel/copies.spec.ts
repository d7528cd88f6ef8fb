/** Sheets that a user copied: the workbook's names stay with the original, so that is the one that counts. */
import { addressOf, parseArea } from "../../sandbox/core/store/area.ts";
import { copySheet } from "../../sandbox/core/store/copy.ts";
import { protect, unprotect } from "../../sandbox/core/store/protection.ts";
import { deleteSheet, renameSheet, sheetNamed } from "../../sandbox/core/store/sheets.ts";
import { type } from "../../sandbox/core/store/user.ts";
import type { SheetRecord, Workbook } from "../../sandbox/core/store/workbook.ts";
import { click, clickName, emptyOne, openedDesk, placeOf, refusal } from "../../test/support/desk.ts";
import { profiles } from "../model/bijlage-d/index.ts";
import { assess } from "../usecases/assess.ts";
import { read } from "../usecases/read.ts";
import { setScore } from "../usecases/write-answers.ts";
import { build } from "../workbook/build.ts";
import { fields } from "../workbook/fields.ts";
import { names } from "../workbook/names.ts";
import { maybeTopic, topicAt } from "../workbook/place.ts";
import { sheetNames } from "../workbook/sheet-texts.ts";
import { excelWorkbook } from "./index.ts";

const copyOf = (workbook: Workbook, name: string): SheetRecord => copySheet(workbook, sheetNamed(workbook, name));

/** A second evaluation beside the first: all of its sheets copied, in order. */
function copyAll(workbook: Workbook): readonly SheetRecord[] {
  return [...workbook.sheets].map((sheet) => copySheet(workbook, sheet));
}

/** The cell on the copy that is called so on the original. */
function twin(workbook: Workbook, copy: SheetRecord, name: string) {
  return click(workbook, copy.name, addressOf(placeOf(workbook, name).area));
}

test("[D40] on a copy the pane says of what, whatever that is called now", async () => {
  const { look, workbook } = await openedDesk();
  const copy = copyOf(workbook, sheetNames.stap1);
  const place = await look(twin(workbook, copy, "score_casemanager"));
  expect(place).toMatchObject({ sheet: null, name: null, copyOf: { sheet: "stap1", title: sheetNames.stap1 } });
  expect(topicAt(place)).toEqual({ kind: "elsewhere" });
  renameSheet(workbook, sheetNamed(workbook, sheetNames.stap1), "Scores 2026");
  renameSheet(workbook, copy, sheetNames.stap1);
  expect((await look(twin(workbook, copy, "score_casemanager"))).copyOf).toEqual({
    sheet: "stap1",
    title: "Scores 2026",
  });
  const original = await look(clickName(workbook, "score_casemanager"));
  expect(original).toMatchObject({ name: "score_casemanager", sheet: "stap1" });
  expect(original.copyOf).toBeUndefined();
});

test("[D41] beside a copy made while the pane is open, one more look tells", async () => {
  const { look, host, workbook } = await openedDesk();
  await look(clickName(workbook, "conclusie_1"));
  const copy = copyOf(workbook, sheetNames.stap3);
  host.log.length = 0;
  expect((await look(twin(workbook, copy, "conclusie_1"))).copyOf).toMatchObject({ sheet: "stap3" });
  host.log.length = 0;
  await look(twin(workbook, copy, "conclusie_2"));
  expect(host.log.filter(({ cleanup }) => !cleanup)).toHaveLength(1);
});

test("[D42] of two evaluations in one workbook every cell of the first is known, and none of the second", async () => {
  const { look, workbook } = await openedDesk();
  deleteSheet(workbook, sheetNamed(workbook, "Blad1"));
  const originals = workbook.sheets.map(({ name }) => name);
  const copies = copyAll(workbook);
  expect(copies).toHaveLength(build(emptyOne).sheets.length);
  for (const { name } of fields.filter((field) => maybeTopic(field.name) !== null)) {
    expect(await look(clickName(workbook, name))).toMatchObject({ name });
  }
  for (const [index, copy] of copies.entries()) {
    const place = await look(click(workbook, copy.name, "B2"));
    expect([copy.name, place.sheet, place.copyOf?.title]).toEqual([copy.name, null, originals[index]]);
  }
});

test("[D43] what is written goes to the first, what is typed on the second is not read", async () => {
  const { workbook, ...desk } = await openedDesk();
  const [copy] = copyAll(workbook).filter(({ name }) => name.startsWith(sheetNames.stap1));
  if (copy === undefined) throw new Error("step 1 was not copied");
  await setScore("casemanager", 4, desk);
  await assess({ id: null, assessor: "jurist", profile: "casemanager", score: 2, reason: "Omdat." }, desk);
  unprotect(copy);
  type(workbook, copy.name, addressOf(placeOf(workbook, "score_casemanager").area), "1");
  protect(copy, {});
  const outcome = await read(excelWorkbook());
  expect(outcome).toMatchObject({
    ok: true,
    value: { organisation: emptyOne.organisation, assessments: [{ assessor: "jurist", score: 2 }] },
  });
  expect(outcome.ok ? outcome.value.profiles.casemanager.score : outcome).toBe(4);
});

test("[D44] the way to a sheet leads to the original", async () => {
  const { workbook, ...desk } = await openedDesk();
  const copy = copyOf(workbook, sheetNames.stap2);
  await desk.look(click(workbook, copy.name, "B3"));
  await desk.go(names.sheet("stap2"));
  expect(workbook.activeSheet).toBe(sheetNamed(workbook, sheetNames.stap2).id);
  expect(await desk.look(null)).toMatchObject({ sheet: "stap2" });
});

test("[D45] a copy whose original is gone says that there is none, and the way back is a problem", async () => {
  const { workbook, ...desk } = await openedDesk();
  const copy = copyOf(workbook, sheetNames.stap3);
  deleteSheet(workbook, sheetNamed(workbook, sheetNames.stap3));
  expect((await desk.look(click(workbook, copy.name, "B3"))).copyOf).toEqual({ sheet: "stap3", title: null });
  expect(await refusal(desk.go(names.sheet("stap3")))).toMatchObject({ code: "naam-ontbreekt" });
});

test("[D46] a copied table is no table of ours", async () => {
  const { look, workbook } = await openedDesk();
  const copy = copyOf(workbook, sheetNames.stap2);
  const table = copy.tables[0]?.area ?? parseArea("A1");
  const place = await look(
    click(workbook, copy.name, addressOf({ ...table, top: table.top + 1, bottom: table.top + 1 })),
  );
  expect([copy.tables[0]?.name, place.cell]).toEqual(["Toetsing2", null]);
});

test("[D47] a copy of a copy is a copy of the original", async () => {
  const { look, workbook } = await openedDesk();
  const copy = copySheet(workbook, copyOf(workbook, profiles.casemanager.title));
  expect((await look(click(workbook, copy.name, "B3"))).copyOf).toEqual({
    sheet: "casemanager",
    title: profiles.casemanager.title,
  });
});
