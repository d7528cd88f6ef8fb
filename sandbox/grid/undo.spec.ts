import fc from "fast-check";
import { observe, eventTypes } from "../core/events.ts";
import { parseArea } from "../core/store/area.ts";
import { cellAt } from "../core/store/cells.ts";
import { toBlueprint } from "../core/store/blueprint.ts";
import { insertRows } from "../core/store/rows.ts";
import { type } from "../core/store/user.ts";
import { newWorkbook, type SheetRecord, type Workbook } from "../core/store/workbook.ts";
import { Acts } from "./acts.ts";

function opened(): { readonly workbook: Workbook; readonly sheet: SheetRecord; readonly acts: Acts } {
  const workbook = newWorkbook();
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  return { workbook, sheet, acts: new Acts(workbook) };
}

const valueAt = (sheet: SheetRecord, address: string) => {
  const { top, left } = parseArea(address);
  return cellAt(sheet, top, left)?.value ?? null;
};

test("[U101] a paste over filled cells is taken back, and done again", () => {
  const { sheet, acts } = opened();
  acts.type(sheet, 1, 1, "eerst");
  acts.paste(sheet, parseArea("A1"), "over\tnieuw");
  expect(acts.history.undo()?.change).toEqual({ sheetId: sheet.id, address: "A1:B1", kind: "RangeEdited" });
  expect([valueAt(sheet, "A1"), valueAt(sheet, "B1")]).toEqual(["eerst", null]);
  acts.history.redo();
  expect([valueAt(sheet, "A1"), valueAt(sheet, "B1")]).toEqual(["over", "nieuw"]);
});

test("[U102] any row of edits taken back gives the workbook of before, and done again that of after", () => {
  const edit = fc.record({
    row: fc.integer({ min: 1, max: 3 }),
    column: fc.integer({ min: 1, max: 3 }),
    text: fc.constantFrom("", "tekst", "3,5", "=1+1", "31-12-2026", "'007", "a\tb\nc\td"),
    how: fc.constantFrom("type", "paste", "erase"),
  });
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 8 }), (edits) => {
      const { workbook, sheet, acts } = opened();
      const states = [toBlueprint(workbook)];
      for (const { row, column, text, how } of edits) {
        const at = { top: row, left: column, bottom: row, right: column };
        if (how === "type") acts.type(sheet, row, column, text.replaceAll("\t", " "));
        else if (how === "paste") acts.paste(sheet, at, text === "" ? "x" : text);
        else acts.erase(sheet, { ...at, bottom: row + 1 });
        states.push(toBlueprint(workbook));
      }
      for (const state of states.slice(0, -1).reverse()) {
        expect(acts.history.undo()).not.toBeNull();
        expect(toBlueprint(workbook)).toEqual(state);
      }
      for (const state of states.slice(1)) {
        expect(acts.history.redo()).not.toBeNull();
        expect(toBlueprint(workbook)).toEqual(state);
      }
    }),
  );
});

test("[U103] what is taken back is told as a change", () => {
  const { workbook, sheet, acts } = opened();
  acts.type(sheet, 2, 2, "3");
  const observer = observe(workbook);
  const undone = acts.history.undo();
  const events = observer.take("user", undone?.change);
  expect(events.filter((event) => event.type === eventTypes.changed && event.target === sheet.id)).toMatchObject([
    { args: { address: "B2", valueBefore: 3, valueAfter: "" } },
  ]);
});

test("[U104] cells that something else wrote in, or that moved, are left alone", () => {
  const { workbook, sheet, acts } = opened();
  acts.type(sheet, 1, 1, "mijn");
  type(workbook, "Blad1", "A1", "van de invoegtoepassing");
  expect(acts.history.undo()).toBeNull();
  expect(valueAt(sheet, "A1")).toBe("van de invoegtoepassing");
  acts.type(sheet, 2, 1, "mijn");
  insertRows(workbook, sheet, 1);
  expect(acts.history.undo()).toBeNull();
  expect(valueAt(sheet, "A3")).toBe("mijn");
});

test("[U105] a refused edit is none, and a row inserted by the user ends what can be taken back", () => {
  const { sheet, acts } = opened();
  acts.type(sheet, 1, 1, "mijn");
  acts.type(sheet, 1, 2, "=SOM(");
  expect(acts.history.undo()?.change.address).toBe("A1");
  acts.type(sheet, 1, 1, "mijn");
  acts.insertRows(sheet, 1, 1);
  expect(acts.history.undo()).toBeNull();
});
