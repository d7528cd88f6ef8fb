import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { inFull } from "../../test/support/evaluation-in-full.ts";
import { refused, type FakeDesk } from "../../test/support/fake-desk.ts";
import { expectAccessible, heading, openPane, press, type } from "../../test/support/open-pane.tsx";
import { scale } from "../model/bijlage-d/index.ts";
import { findings } from "../model/checks/checks.ts";
import type { Action, Evaluation } from "../model/evaluation/evaluation.ts";
import type { CellValue } from "../workbook/blueprint.ts";
import { tableNames } from "../workbook/names.ts";
import { columnTexts as heads } from "../workbook/texts.ts";
import { rowTexts } from "./row-texts.ts";
import { texts } from "./texts.ts";

const { editor } = texts.topic;
const sources = tableNames.sources("casemanager");

/** The pane with a cell of a table selected, the row counted from 0. */
async function onRow(table: string, column: string, row = 0, evaluation: Evaluation = inFull) {
  const opened = await openPane(evaluation);
  await act(async () => opened.desk.clickRow(table, column, row));
  await heading(/Bronnen|collega’s|Actieplan/);
  return opened;
}

const cell = (desk: FakeDesk, table: string, column: string, row = 0): CellValue | undefined => {
  const { columns, rows } = desk.tables.get(table) ?? { columns: [], rows: [] };
  return rows[row]?.[columns.indexOf(column)];
};

/** Somebody else writes in a cell of a table. */
async function elsewhere(desk: FakeDesk, table: string, column: string, value: CellValue, row = 0): Promise<void> {
  const { columns, rows } = desk.tables.get(table) ?? { columns: [], rows: [] };
  const changed = (rows[row] ?? []).with(columns.indexOf(column), value);
  desk.tables.set(table, { columns, rows: rows.with(row, changed) });
  await act(async () => desk.tell({ kind: "changed", own: false }));
}

const select = (label: string) => screen.getByRole<HTMLSelectElement>("combobox", { name: label });
const choose = (label: string, value: string) => fireEvent.change(select(label), { target: { value } });
const box = (label: string) => screen.getByRole<HTMLTextAreaElement>("textbox", { name: label });
const withAction = (change: Partial<Action>): Evaluation => ({
  ...inFull,
  actions: inFull.actions.map((action, index) => (index === 0 ? { ...action, ...change } : action)),
});

test("[T40] a source: its fields are typed and chosen in the pane, and all of it goes to the row at once", async () => {
  const { desk } = await onRow(sources, heads.finding);
  expect(box(heads.source).value).toBe("Jaarverslag 2025");
  expect(screen.queryByRole("button", { name: editor.save })).toBeNull();
  type(heads.finding, "Doorlooptijden dalen weer.");
  choose(heads.kind, "Gesprek");
  expect(cell(desk, sources, heads.finding)).toBe("Doorlooptijden dalen.");
  await expectAccessible();
  await press(editor.save);
  await screen.findByText(texts.work.done.row);
  expect(desk.log.filter((line) => line.startsWith("change"))).toEqual([`change ${sources}`]);
  expect(desk.tables.get(sources)?.rows[0]).toEqual([
    "Jaarverslag 2025",
    "Doorlooptijden dalen weer.",
    "Gesprek",
    "R1",
  ]);
  expect(box(heads.finding).value).toBe("Doorlooptijden dalen weer.");
  expect(screen.queryByRole("button", { name: editor.save })).toBeNull();
});

test("[T41] a peer's entry: the score is chosen with its level, and nog niet gewaardeerd is a choice of its own", async () => {
  const { desk } = await onRow(tableNames.peerEntries, heads.response);
  const options = within(select(heads.score)).getAllByRole("option");
  expect(options.map(({ textContent }) => textContent)).toEqual([
    texts.topic.notScored,
    ...scale.map(({ score, label }) => texts.topic.level(score, label)),
  ]);
  expect(select(heads.score).value).toBe("2");
  choose(heads.score, "4");
  type(heads.response, "Wij spreken dit af.");
  await press(editor.save);
  await screen.findByText(texts.work.done.row);
  expect(cell(desk, tableNames.peerEntries, heads.score)).toBe(4);
  expect(cell(desk, tableNames.peerEntries, heads.response)).toBe("Wij spreken dit af.");
  choose(heads.score, "");
  await press(editor.save);
  await waitFor(() => expect(cell(desk, tableNames.peerEntries, heads.score)).toBeNull());
  await expectAccessible();
});

test("[T42] an action: the selected field with its question, the others below it, a date as a serial", async () => {
  const { desk } = await onRow(tableNames.actions, heads.target);
  expect(screen.getByText(texts.topic.action.target)).toBeTruthy();
  expect(box(heads.target).closest("details")).toBeNull();
  expect(box(heads.owner).closest("details")).not.toBeNull();
  const begin = screen.getByLabelText<HTMLInputElement>(heads.start);
  expect(begin.value).toBe("2026-09-01");
  fireEvent.change(begin, { target: { value: "2026-10-01" } });
  choose(heads.status, "Gereed");
  await press(editor.save);
  await screen.findByText(texts.work.done.row);
  expect(cell(desk, tableNames.actions, heads.start)).toBe(46_296);
  expect(cell(desk, tableNames.actions, heads.status)).toBe("Gereed");
  expect(cell(desk, tableNames.actions, heads.target)).toBe("8 van de 8");
});

test("[T43] the letters of SMART that are missing ask their question, and stop when it is answered", async () => {
  const { desk } = await onRow(tableNames.actions, heads.means, 0, withAction({ means: "", target: "" }));
  expect(screen.getByText("R · Realistisch").parentElement?.textContent).toContain("Welke middelen zijn nodig");
  expect(screen.getByText("M · Meetbaar").parentElement?.textContent).toContain("Welke streefwaarde");
  expect(screen.queryByText("S · Specifiek")).toBeNull();
  await expectAccessible();
  type(heads.means, "Twee dagen per week");
  type(heads.target, "8 van de 8");
  await press(editor.save);
  await screen.findByText(texts.work.done.row);
  expect(cell(desk, tableNames.actions, heads.means)).toBe("Twee dagen per week");
  await waitFor(() => expect(screen.queryByText("R · Realistisch")).toBeNull());
  expect(screen.getByText(new RegExp(rowTexts.action.complete))).toBeTruthy();
});

test("[T44] whether the owner is a person is asked once, and no more once that was talked through", async () => {
  const owned = withAction({ owner: "Jan de Vries" });
  await onRow(tableNames.actions, heads.owner, 0, owned);
  const about = () => screen.queryAllByText(/Is dat een persoon/);
  expect(about()).toHaveLength(1);
  const asked = findings(owned).find(({ rule }) => rule === "S17");
  if (asked === undefined) throw new Error("S17 asks");
  document.body.replaceChildren();
  const { question, key } = asked;
  await onRow(tableNames.actions, heads.owner, 0, {
    ...owned,
    answers: [{ id: "V1", question, key, answer: "besproken, want het is een functie" }],
  });
  expect(about()).toHaveLength(0);
});

test.each<readonly [string, (desk: FakeDesk) => void, RegExp]>([
  ["a locked row", (desk) => desk.faults.push(refused("tabel-beveiligd")), /Fout tabel-beveiligd/],
  ["a table that is gone", (desk) => desk.tables.delete(sources), /Fout tabel-ontbreekt/],
  [
    "a row that vanished",
    (desk) => {
      const { columns, rows } = desk.tables.get(sources) ?? { columns: [], rows: [] };
      desk.tables.set(sources, { columns, rows: rows.slice(1) });
    },
    /Deze rij staat niet meer in de werkmap/,
  ],
])("[T45] %s is told, nothing is written, and what was typed stays", async (_, damage, told) => {
  const { desk } = await onRow(sources, heads.finding);
  type(heads.finding, "Net te laat.");
  damage(desk);
  await press(editor.save);
  expect((await screen.findByRole("alert")).textContent).toMatch(told);
  expect([...desk.tables.values()].flatMap(({ rows }) => rows.flat())).not.toContain("Net te laat.");
  expect(box(heads.finding).value).toBe("Net te laat.");
  await expectAccessible();
});

test("[T46] who writes in the same cell meanwhile is shown; another cell of the row is simply theirs", async () => {
  const { desk } = await onRow(sources, heads.finding);
  type(heads.finding, "Van mij.");
  await elsewhere(desk, sources, heads.source, "Jaarverslag 2026");
  await waitFor(() => expect(box(heads.source).value).toBe("Jaarverslag 2026"));
  expect(screen.queryByText(rowTexts.changed("Doorlooptijden dalen."))).toBeNull();
  await elsewhere(desk, sources, heads.finding, "Van een collega.");
  await screen.findByText(new RegExp(rowTexts.changed("Van een collega.")));
  expect(box(heads.finding).value).toBe("Van mij.");
  await expectAccessible();
  await press(editor.save);
  await screen.findByText(texts.work.done.row);
  expect(desk.tables.get(sources)?.rows[0]?.slice(0, 2)).toEqual(["Jaarverslag 2026", "Van mij."]);
});

test("[T47] what does not belong in a cell is shown as it stands, and can be taken out", async () => {
  const { desk } = await onRow(tableNames.peerEntries, heads.score);
  await elsewhere(desk, tableNames.peerEntries, heads.score, "goed");
  await screen.findByText(rowTexts.odd("goed"));
  expect(select(heads.score).value).toBe("goed");
  await expectAccessible();
  choose(heads.score, "");
  await press(editor.save);
  await screen.findByText(texts.work.done.row);
  expect(cell(desk, tableNames.peerEntries, heads.score)).toBeNull();
  expect(screen.queryByText(rowTexts.odd("goed"))).toBeNull();
});

test("[T48] an empty row says that it is one; what is saved comes in the first empty row, and the pane is there", async () => {
  const { desk } = await onRow(sources, heads.source, 3);
  expect(screen.getByText(rowTexts.blank)).toBeTruthy();
  type(heads.source, "Gesprek met de balie");
  type(heads.finding, "Het loopt.");
  await press(editor.save);
  await screen.findByText(texts.work.done.row);
  expect(desk.tables.get(sources)?.rows[1]).toEqual(["Gesprek met de balie", "Het loopt.", null, "R2"]);
  expect(box(heads.source).value).toBe("Gesprek met de balie");
  expect(screen.queryByText(rowTexts.blank)).toBeNull();
});

test("[T49] what was typed is kept per row, and can be thrown away", async () => {
  const { desk } = await onRow(tableNames.actions, heads.specific, 0);
  type(heads.specific, "Halve zin");
  await act(async () => desk.clickRow(tableNames.actions, heads.specific, 1));
  await waitFor(() => expect(box(heads.specific).value).not.toBe("Halve zin"));
  await act(async () => desk.clickRow(tableNames.actions, heads.specific, 0));
  await waitFor(() => expect(box(heads.specific).value).toBe("Halve zin"));
  await press(editor.reset);
  expect(box(heads.specific).value).toBe(inFull.actions[0]?.specific);
  expect(desk.log.some((line) => line.startsWith("change"))).toBe(false);
});

test("[T50] that something was saved is said until the user is at another cell", async () => {
  const { desk, click } = await onRow(sources, heads.finding);
  type(heads.finding, "Nieuw.");
  await press(editor.save);
  await screen.findByText(texts.work.done.row);
  await act(async () => desk.clickRow(sources, heads.finding, 1));
  await waitFor(() => expect(screen.queryByText(texts.work.done.row)).toBeNull());
  await click("conclusie_1");
  await heading("Conclusie 1");
  type(editor.label, "Wij staan er goed voor.");
  await press(editor.save);
  await screen.findByText(texts.work.done.text);
  await click("conclusie_1");
  expect(screen.getByText(texts.work.done.text)).toBeTruthy();
  await click("conclusie_2");
  await heading("Conclusie 2");
  expect(screen.queryByText(texts.work.done.text)).toBeNull();
});

/** Puts rows in a table, as they are typed, without a number unless it is given. */
async function rowsOf(desk: FakeDesk, table: string, ...rows: readonly Readonly<Record<string, CellValue>>[]) {
  const columns = desk.tables.get(table)?.columns ?? [];
  const cells = rows.map((row) => columns.map((column) => row[column] ?? null));
  desk.tables.set(table, { columns, rows: cells });
  await act(async () => desk.tell({ kind: "changed", own: false }));
  await pumped();
}

/** Lets looks and readings come to rest. */
const pumped = () => act(() => new Promise((resolve) => setTimeout(resolve, 30)));

const balie = { [heads.source]: "Balie" };

test("[T51] what is typed for a row without a number stays with it when somebody writes in another cell of it", async () => {
  const { desk } = await onRow(sources, heads.source);
  await rowsOf(desk, sources, balie);
  type(heads.finding, "Het loopt.");
  await elsewhere(desk, sources, heads.kind, "Gesprek");
  await waitFor(() => expect(select(heads.kind).value).toBe("Gesprek"));
  expect(box(heads.finding).value).toBe("Het loopt.");
  await act(async () => desk.clickRow(sources, heads.source, 1));
  await pumped();
  await elsewhere(desk, sources, heads.key, "R1");
  await act(async () => desk.clickRow(sources, heads.source, 0));
  await waitFor(() => expect(box(heads.finding).value).toBe("Het loopt."));
  await press(editor.save);
  await screen.findByText(texts.work.done.row);
  expect(desk.tables.get(sources)?.rows[0]).toEqual(["Balie", "Het loopt.", "Gesprek", "R1"]);
});

test("[T52] what is typed for a blank row stays in it when the sheet is typed in, and not in the next blank one", async () => {
  const { desk } = await onRow(sources, heads.source, 3);
  type(heads.finding, "Het loopt.");
  await elsewhere(desk, sources, heads.source, "Balie", 3);
  await waitFor(() => expect(box(heads.source).value).toBe("Balie"));
  expect(box(heads.finding).value).toBe("Het loopt.");
  await act(async () => desk.clickRow(sources, heads.source, 4));
  await waitFor(() => expect(box(heads.source).value).toBe(""));
  expect(box(heads.finding).value).toBe("");
});

test("[T53] what is typed while a new row is being saved belongs to that row", async () => {
  const { desk } = await onRow(sources, heads.source, 3);
  type(heads.source, "Balie");
  const { change } = desk;
  Object.assign(desk, {
    change: async (...asked: Parameters<typeof change>) => {
      type(heads.finding, "Net te laat.");
      return change(...asked);
    },
  });
  await press(editor.save);
  await screen.findByText(texts.work.done.row);
  await pumped();
  expect([box(heads.source).value, box(heads.finding).value]).toEqual(["Balie", "Net te laat."]);
  expect(desk.tables.get(sources)?.rows[1]?.slice(0, 2)).toEqual(["Balie", null]);
  await press(editor.save);
  await waitFor(() => expect(desk.tables.get(sources)?.rows[1]?.slice(0, 2)).toEqual(["Balie", "Net te laat."]));
});

test("[T54] a copied row has a draft of its own, though it brought the number along", async () => {
  const { desk } = await onRow(sources, heads.source);
  const first = { ...balie, [heads.key]: "R1" };
  await rowsOf(desk, sources, first, first, first);
  type(heads.finding, "Van de eerste.");
  for (const [row, text] of [
    [1, "Van de kopie."],
    [2, "Van de tweede kopie."],
  ] as const) {
    await act(async () => desk.clickRow(sources, heads.source, row));
    await waitFor(() => expect(box(heads.finding).value).toBe(""));
    type(heads.finding, text);
  }
  await press(editor.save);
  await screen.findByText(texts.work.done.row);
  expect(desk.tables.get(sources)?.rows.map((row) => row[1])).toEqual([null, null, "Van de tweede kopie."]);
  await act(async () => desk.clickRow(sources, heads.source, 0));
  await waitFor(() => expect(box(heads.finding).value).toBe("Van de eerste."));
});

test("[T55] a copied action is asked its own questions", async () => {
  const { desk } = await onRow(tableNames.actions, heads.means, 0, withAction({ means: "" }));
  expect(screen.getByText("R · Realistisch")).toBeTruthy();
  const { columns, rows } = desk.tables.get(tableNames.actions) ?? { columns: [], rows: [] };
  const copy = (rows[0] ?? []).with(columns.indexOf(heads.means), "Twee dagen");
  desk.tables.set(tableNames.actions, { columns, rows: [...rows.slice(0, 2), copy] });
  await act(async () => desk.tell({ kind: "changed", own: false }));
  await act(async () => desk.clickRow(tableNames.actions, heads.means, 2));
  await waitFor(() => expect(box(heads.means).value).toBe("Twee dagen"));
  await waitFor(() => expect(screen.queryByText("R · Realistisch")).toBeNull());
});

test("[T56] a field out of sight comes in sight when something was typed in it, and again when somebody else wrote", async () => {
  const { desk } = await onRow(tableNames.actions, heads.specific);
  const fold = () => screen.getByText(rowTexts.others).closest("details");
  expect(fold()?.open).toBe(false);
  type(heads.specific, "Van mij.");
  await act(async () => desk.clickRow(tableNames.actions, heads.target, 0));
  await waitFor(() => expect(box(heads.specific).closest("details")).not.toBeNull());
  expect(fold()?.open).toBe(true);
  fold()?.removeAttribute("open");
  await elsewhere(desk, tableNames.actions, heads.specific, "Van een collega.");
  await screen.findByText(new RegExp("Van een collega"));
  expect(fold()?.open).toBe(true);
});

test("[T57] a warning belongs to its field, and is read aloud", async () => {
  const { desk } = await onRow(sources, heads.finding);
  type(heads.finding, "Van mij.");
  await elsewhere(desk, sources, heads.finding, "Van een collega.");
  const told = (await screen.findByText(new RegExp(rowTexts.changed("Van een collega.")))).closest('[role="alert"]');
  expect(box(heads.finding).getAttribute("aria-describedby")?.split(" ")).toContain(told?.id);
});

test("[T58] after saving the focus is in the field; not when the user is elsewhere by then", async () => {
  const { click } = await onRow(sources, heads.source);
  type(heads.source, "Nieuw.");
  screen.getByRole("button", { name: editor.save }).focus();
  await press(editor.save);
  await screen.findByText(texts.work.done.row);
  expect(document.activeElement).toBe(box(heads.source));
  await click("conclusie_1");
  await heading("Conclusie 1");
  type(editor.label, "Goed.");
  screen.getByRole("button", { name: editor.reset }).focus();
  await press(editor.reset);
  expect(document.activeElement).toBe(box(editor.label));
});

test("[T59] a row is saved once it is written, though somebody types in a cell before it is read again", async () => {
  const { desk } = await onRow(sources, heads.finding);
  type(heads.finding, "Nieuw.");
  const { change } = desk;
  Object.assign(desk, {
    change: async (...asked: Parameters<typeof change>) => {
      const outcome = await change(...asked);
      desk.editing = true;
      return outcome;
    },
  });
  await press(editor.save);
  expect(await screen.findByText(texts.work.done.row)).toBeTruthy();
  expect(await screen.findByText(texts.work.cellEdit)).toBeTruthy();
  expect(box(heads.finding).value).toBe("Nieuw.");
  expect(screen.queryByRole("button", { name: editor.save })).toBeNull();
  desk.editing = false;
  await pumped();
});
