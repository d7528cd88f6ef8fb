import { emptyEvaluation } from "../../src/model/evaluation/empty.ts";
import { build } from "../../src/workbook/build.ts";
import { cellAt } from "../core/store/cells.ts";
import { fromBlueprint } from "../core/store/from-blueprint.ts";
import { sheetNamed } from "../core/store/sheets.ts";
import { Acts, maybePlace } from "./acts.ts";

const workbook = () => fromBlueprint(build(emptyEvaluation("Omgevingsdienst", 2026)));

function scene() {
  const book = workbook();
  const place = maybePlace(book, sheetNamed(book, "Start"), "SCORE_casemanager");
  if (place === null) throw new Error("there is no score");
  const { top, left } = place.area;
  return { book, acts: new Acts(book), sheet: place.sheet, top, left };
}

test("[G5] a score is typed, and one that is none is refused in the words of the workbook", () => {
  const { acts, sheet, top, left } = scene();
  const refused = acts.type(sheet, top, left, "3,5");
  expect(refused).toMatchObject({ refused: { title: "Dit is geen score" } });
  expect(cellAt(sheet, top, left)?.value).toBeNull();
  expect(acts.type(sheet, top, left, "4")).toMatchObject({ change: { kind: "RangeEdited", sheetId: sheet.id } });
  expect(cellAt(sheet, top, left)?.value).toBe(4);
});

test("[G6] what a paste brings past the validation stays, a locked cell does not give way", () => {
  const { acts, sheet, top, left } = scene();
  expect(acts.paste(sheet, { top, left, bottom: top, right: left }, "9")).toHaveProperty("change");
  expect(cellAt(sheet, top, left)?.value).toBe(9);
  expect(acts.type(sheet, 1, 2, "x")).toMatchObject({ refused: { title: "Deze cel is beveiligd" } });
  expect(acts.erase(sheet, { top, left: left - 1, bottom: top, right: left })).toHaveProperty("refused");
  expect(acts.closed(sheet, 1, 2)).not.toBeNull();
  expect(acts.closed(sheet, top, left)).toBeNull();
});

test("[G7] rows: not on a protected sheet, not the last one of a table, and no header is emptied", () => {
  const { book, acts, sheet } = scene();
  expect(acts.insertRows(sheet, 20, 1)).toMatchObject({ refused: { title: "Dit blad is beveiligd" } });
  const open = sheetNamed(book, "Stap 2 Collegiale toetsing");
  const table = open.tables[0];
  if (table === undefined) throw new Error("there is no table");
  const { top, bottom, left } = table.area;
  expect(acts.insertRows(open, bottom, 1)).toMatchObject({
    change: { kind: "RowInserted", address: `${bottom}:${bottom}` },
  });
  expect(table.area.bottom).toBe(bottom + 1);
  expect(acts.deleteRows(open, top + 1, bottom + 1 - top)).toHaveProperty("refused");
  expect(acts.erase(open, { top, left, bottom: top, right: left })).toHaveProperty("refused");
  expect(acts.erase(open, { top: top + 1, left, bottom: top + 1, right: left })).toHaveProperty("change");
});

test("[G8] a place is an address or a name, whatever the case", () => {
  const book = workbook();
  const start = sheetNamed(book, "Start");
  expect(maybePlace(book, start, " b4 ")).toEqual({ sheet: start, area: { top: 4, left: 2, bottom: 4, right: 2 } });
  expect(maybePlace(book, start, "Organisatie")?.sheet.name).toBe("Stap 1 Zelfevaluatie");
  expect(maybePlace(book, start, "bestaat niet")).toBeNull();
});

test("[G15] notes: not on a protected sheet, at an open cell neither; elsewhere with one kind of line end", () => {
  const { book, acts, sheet, top, left } = scene();
  expect(acts.notesClosed(sheet)).toMatchObject({ title: "Dit blad is beveiligd" });
  expect(acts.note(sheet, top, left, "Waarom?")).toMatchObject({ title: "Dit blad is beveiligd" });
  const open = sheetNamed(book, "Stap 2 Collegiale toetsing");
  expect(acts.notesClosed(open)).toBeNull();
  expect(acts.note(open, 4, 2, "een\r\ntwee")).toBeNull();
  expect(acts.note(open, 5, 2, "x".repeat(32_768))).toMatchObject({ title: "Deze tekst is te lang" });
  expect(open.notes.map(({ text }) => text)).toEqual(["een\ntwee"]);
});

/** Results of two organisations, with the PivotTable over them. */
function pivotScene() {
  const evaluation = emptyEvaluation("OD Oost", 2026);
  const result = (organisation: string, score: 2 | 4) =>
    ({ evaluationId: "", organisation, year: 2024, profile: "casemanager", source: "zelfevaluatie", score }) as const;
  const rest = { justification: "", ambition: "", recordedOn: null };
  const history = [result("OD Oost", 2), result("OD West", 4)].map((one) => ({ ...one, ...rest }));
  const book = fromBlueprint(build({ ...evaluation, history }));
  return { book, acts: new Acts(book), sheet: sheetNamed(book, "Draaitabel") };
}

test("[G44] above a PivotTable an item is chosen, or all; what is no item is refused, as is typing in its figures", () => {
  const { acts, sheet } = pivotScene();
  const figure = () => cellAt(sheet, 12, 3)?.value;
  expect([cellAt(sheet, 7, 3)?.value, figure()]).toEqual(["OD Oost", 2]);
  expect(acts.type(sheet, 7, 3, "od west")).toHaveProperty("change");
  expect(figure()).toBe(4);
  expect(acts.type(sheet, 7, 3, "(Alles)")).toHaveProperty("change");
  expect([cellAt(sheet, 7, 3)?.value, figure()]).toEqual(["(Alles)", 4]);
  expect(acts.type(sheet, 7, 3, "OD Noord")).toMatchObject({ refused: { title: "Dit item is er niet" } });
  expect(acts.closed(sheet, 7, 3)).toBeNull();
  const refused = { title: "Dit is een draaitabel" };
  expect(acts.closed(sheet, 12, 3)).toMatchObject(refused);
  for (const outcome of [
    acts.type(sheet, 12, 3, "5"),
    acts.paste(sheet, { top: 12, left: 3, bottom: 12, right: 3 }, "5"),
    acts.erase(sheet, { top: 9, left: 2, bottom: 14, right: 3 }),
    acts.insertRows(sheet, 12, 1),
  ]) {
    expect(outcome).toMatchObject({ refused });
  }
});

test("[G45] a PivotTable reads its table again when it is asked to", () => {
  const { book, acts, sheet } = pivotScene();
  const [pivot] = sheet.pivots;
  const results = sheetNamed(book, "Resultaten");
  const [table] = results.tables;
  if (pivot === undefined || table === undefined) throw new Error("there is no PivotTable over results");
  expect(acts.type(results, table.area.top + 1, table.area.left + 5, "3")).toHaveProperty("change");
  expect(cellAt(sheet, 12, 3)?.value).toBe(2);
  expect(acts.refreshPivot(sheet, pivot)).toHaveProperty("change");
  expect(cellAt(sheet, 12, 3)?.value).toBe(3);
});
