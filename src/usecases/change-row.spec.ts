import fc from "fast-check";
import { evaluations } from "../../test/support/evaluations.ts";
import { FakeDesk, refused } from "../../test/support/fake-desk.ts";
import { inFull } from "../../test/support/evaluation-in-full.ts";
import { textLimit } from "../model/evaluation/evaluation.ts";
import { formText } from "../workbook/cell-text.ts";
import { actionTable, peerTable, sourceTable } from "../workbook/tables.ts";
import { columnTexts as heads } from "../workbook/texts.ts";
import { changeRow, isNewRow, type SeenRow } from "./change-row.ts";
import { read } from "./read.ts";
import { saveRow } from "./save-row.ts";

const sources = sourceTable("casemanager");

/** A row as it stands, as the pane sees it. */
function seen(desk: FakeDesk, table: string, row: number): SeenRow {
  const { columns, rows } = desk.tables.get(table) ?? { columns: [], rows: [] };
  return new Map(columns.map((heading, index) => [heading, rows[row]?.[index] ?? null]));
}

const standing = async (desk: FakeDesk) => {
  const outcome = await read(desk);
  if (!outcome.ok) throw new Error(outcome.problems.map(({ code }) => code).join());
  return outcome.value;
};

test("[U50] law: writing what stands in a row changes nothing, for every row of every table", async () => {
  await fc.assert(
    fc.asyncProperty(evaluations, async (evaluation) => {
      const desk = new FakeDesk(evaluation);
      for (const table of [peerTable, actionTable, sources] as const) {
        const { rows } = desk.tables.get(table.name) ?? { rows: [] };
        const filled = [...rows.keys()].filter(
          (row) => !isNewRow(table as typeof sources, seen(desk, table.name, row)),
        );
        for (const index of filled) {
          const row = seen(desk, table.name, index);
          const own = table.columns.filter(({ property, kind }) => property !== null && kind !== "key");
          const edits = new Map(
            own.map((column) => [column.heading, formText(column, row.get(column.heading) ?? null)]),
          );
          expect(await changeRow(table as typeof peerTable, row, edits, desk)).toMatchObject({ ok: true });
        }
      }
      expect(await standing(desk)).toEqual(evaluation);
    }),
    { numRuns: 5 },
  );
});

test("[U51] only the cells that were typed in change: a colleague's cell in the same row stays", async () => {
  const desk = new FakeDesk(inFull);
  const row = seen(desk, sources.name, 0);
  await changeRow(sources, row, new Map([[heads.finding, "Van een collega."]]), desk);
  expect(await changeRow(sources, row, new Map([[heads.kind, "Gesprek"]]), desk)).toMatchObject({
    ok: true,
    value: { key: "R1" },
  });
  expect((await standing(desk)).profiles.casemanager.sources).toEqual([
    { id: "R1", kind: "gesprek", description: "Jaarverslag 2025", finding: "Van een collega." },
  ]);
});

test("[U52] the row is found by its number wherever it was sorted to", async () => {
  const desk = new FakeDesk(inFull);
  const row = seen(desk, actionTable.name, 1);
  const { columns, rows } = desk.tables.get(actionTable.name) ?? { columns: [], rows: [] };
  desk.tables.set(actionTable.name, { columns, rows: rows.toReversed() });
  await changeRow(actionTable, row, new Map([[heads.target, "Alle 8"]]), desk);
  const key = row.get(heads.key);
  const changed = (await standing(desk)).actions.filter(({ target }) => target === "Alle 8");
  expect(changed.map(({ id }) => id)).toEqual([key]);
});

test("[U53] a row without a number is known by what stands in it, and gets one; a copied number does not mislead", async () => {
  const desk = new FakeDesk(inFull);
  const { columns, rows } = desk.tables.get(sources.name) ?? { columns: [], rows: [] };
  const typed = (text: string, key: string | null) =>
    columns.map((heading) => (heading === heads.source ? text : heading === heads.key ? key : null));
  desk.tables.set(sources.name, { columns, rows: [...rows.slice(0, 1), typed("Balie", null), typed("Enquête", "R1")] });
  const edits = new Map([[heads.finding, "Het blijkt."]]);
  expect(await changeRow(sources, seen(desk, sources.name, 1), edits, desk)).toMatchObject({
    ok: true,
    value: { key: "R2" },
  });
  expect(await changeRow(sources, seen(desk, sources.name, 2), edits, desk)).toMatchObject({
    ok: true,
    value: { key: "R3" },
  });
  expect((await standing(desk)).profiles.casemanager.sources.map(({ id, finding }) => [id, finding])).toEqual([
    ["R1", "Doorlooptijden dalen."],
    ["R2", "Het blijkt."],
    ["R3", "Het blijkt."],
  ]);
});

test("[U54] a row in which nothing stands becomes the first blank one, and that is where one is led", async () => {
  const desk = new FakeDesk(inFull);
  const blank = seen(desk, sources.name, 4);
  const edits = new Map([
    [heads.source, "Klanttevredenheid"],
    [heads.kind, "Document"],
  ]);
  expect(await saveRow({ table: sources, seen: blank, edits }, desk)).toMatchObject({ ok: true });
  expect((await standing(desk)).profiles.casemanager.sources[1]).toEqual({
    id: "R2",
    kind: "document",
    description: "Klanttevredenheid",
    finding: "",
  });
  expect((await desk.look()).cell?.row.get(heads.key)).toBe("R2");
});

test.each<readonly [string, ReadonlyMap<string, string>, string]>([
  ["a choice that is none", new Map([[heads.kind, "gerucht"]]), "onbekende-keuze"],
  ["a text that fits in no cell", new Map([[heads.finding, "x".repeat(textLimit + 1)]]), "tekst-te-lang"],
  ["half a character", new Map([[heads.finding, "\uD83D"]]), "tekst-kapot"],
])("[U55] %s: a problem, and nothing of the row is written", async (_, wrong, code) => {
  const desk = new FakeDesk(inFull);
  const edits = new Map([[heads.source, "Nieuw"], ...wrong]);
  const outcome = await changeRow(sources, seen(desk, sources.name, 0), edits, desk);
  expect(outcome).toMatchObject({ ok: false, problems: [{ code }] });
  expect(desk.log).toEqual([]);
});

test("[U56] a row that is gone, a column that is gone and a table that is gone: a problem, and nothing is written", async () => {
  const desk = new FakeDesk(inFull);
  const row = seen(desk, sources.name, 0);
  const edits = new Map([[heads.finding, "Te laat."]]);
  const { columns, rows } = desk.tables.get(sources.name) ?? { columns: [], rows: [] };
  desk.tables.set(sources.name, {
    columns,
    rows: rows.with(
      0,
      columns.map(() => null),
    ),
  });
  const gone = await changeRow(sources, row, edits, desk);
  expect(gone).toMatchObject({ ok: false, problems: [{ code: "rij-ontbreekt" }] });
  desk.tables.set(sources.name, { columns: columns.map((heading) => heading.replace("Soort", "Type")), rows });
  expect(await changeRow(sources, row, edits, desk)).toMatchObject({ problems: [{ code: "kolom-ontbreekt" }] });
  desk.tables.delete(sources.name);
  await expect(changeRow(sources, row, edits, desk)).rejects.toMatchObject({ problem: { code: "tabel-ontbreekt" } });
  expect(rows[0]).toContain("Doorlooptijden dalen.");
});

test("[U57] a new row that cannot be shown stands all the same", async () => {
  const desk = new FakeDesk(inFull);
  const goRow = () => Promise.reject(refused("excel-busy"));
  const edits = new Map([[heads.source, "Nieuw"]]);
  const writing = { table: sources, seen: seen(desk, sources.name, 5), edits };
  expect(await saveRow(writing, { change: desk.change, goRow })).toMatchObject({ ok: true });
  expect((await standing(desk)).profiles.casemanager.sources).toHaveLength(2);
  const broken = () => Promise.reject(new TypeError("defect"));
  await expect(saveRow(writing, { change: desk.change, goRow: broken })).rejects.toThrow("defect");
});
