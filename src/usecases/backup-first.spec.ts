/** Mending and upgrading with a table of backups that takes none. */
import { protect } from "../../sandbox/core/store/protection.ts";
import { addressOf, cellArea } from "../../sandbox/core/store/area.ts";
import { deleteColumns } from "../../sandbox/core/store/columns.ts";
import { deleteName } from "../../sandbox/core/store/names.ts";
import { sheetNamed } from "../../sandbox/core/store/sheets.ts";
import { columnTexts } from "../../sandbox/core/store/texts.ts";
import { type } from "../../sandbox/core/store/user.ts";
import {
  addressIn,
  after,
  headingAddress,
  opened,
  tableOf,
  today,
  type Deed,
} from "../../test/support/broken-workbook.ts";
import { inFull } from "../../test/support/evaluation-in-full.ts";
import { keeperAt } from "../../test/support/keeping.ts";
import { codesOf, RevisedBook, valueOf } from "../../test/support/revising.ts";
import { success } from "../model/problem.ts";
import { wholeBackups } from "../workbook/backups.ts";
import { contentsOf } from "../workbook/contents-of.ts";
import { names, tableNames } from "../workbook/names.ts";
import type { Revision } from "../workbook/revise.ts";
import { sheetNames } from "../workbook/sheet-texts.ts";
import { keepingBackups } from "./backup.ts";
import { checkHealth, heal } from "./health.ts";
import { checkUpgrade, upgrade } from "./upgrade.ts";

const nothing: Revision = { sheets: [], behind: "", styles: {}, rows: [], values: new Map(), changes: [] };
const title = sheetNames.reservekopieen;

/** A workbook with a backup in which one answer stands otherwise, to which something was done since. */
async function brokenBook(...deeds: readonly Deed[]) {
  const book = new RevisedBook(inFull);
  const keeper = keeperAt();
  await keepingBackups(book, keeper).revise(() => success({ ...nothing, keep: "vastleggen" }));
  book.blueprint = after(book.blueprint, ...deeds);
  return { book, keeper, check: () => checkHealth(book, today), mend: () => heal(book, { ...keeper, day: today }) };
}

const call =
  (renamed: Readonly<Record<string, string>>): Deed =>
  (w) => {
    for (const [from, to] of Object.entries(renamed)) type(w, title, headingAddress(w, tableNames.backups, from), to);
  };
const answer: Deed = (w) => type(w, sheetNames.stap3, addressIn(w, "conclusie_1"), "Anders dan in de kopie.");
const loseName: Deed = (w) => {
  for (const item of [...w.names]) if (item.name === "conclusie_2") deleteName(w, item);
};
const asOld: Deed = opened((w) => type(w, "Start", addressIn(w, names.layout), "1"));
const loseColumn =
  (heading: string): Deed =>
  (w) => {
    const { sheet, table } = tableOf(w, tableNames.backups);
    deleteColumns(w, sheet, table.area.left + columnTexts(sheet, table.area).indexOf(heading));
  };

const told: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ["what is kept", { Inhoud: "Tekst" }],
  ["the key", { Kopie: "Sleutel" }],
  ["the moment, almost the same", { "Gemaakt op": "Gemaakt" }],
  ["two side by side", { Inhoud: "Tekst", Deel: "Stuk" }],
  ["two apart", { Voor: "Reden", Deel: "Stuk" }],
];

describe.each(told)("a heading of the backups called otherwise: %s", (_, renamed) => {
  const lines = Object.keys(renamed).map((heading) => `H5 tabel Reservekopieen, kolom “${heading}”`);

  test("[GZ129] is told, and mended before a backup comes in; what was kept stays as it was", async () => {
    const { book, check, mend } = await brokenBook(answer, loseName, call(renamed));
    const { faults, remaining } = valueOf(await check());
    expect(faults.map(({ id, where }) => `${id} ${where}`)).toEqual([...lines, expect.stringMatching(/^H2 /)]);
    expect(remaining).toEqual([]);
    expect(valueOf(await mend()).remaining).toEqual([]);
    const kept = wholeBackups(contentsOf(book.blueprint)).map(({ evaluation }) => evaluation);
    expect(kept).toEqual([book.evaluation, inFull]);
    expect(valueOf(await check()).faults).toEqual([]);
  });

  test("[GZ130] is told before upgrading and mended with it", async () => {
    const { book, keeper } = await brokenBook(answer, asOld, call(renamed));
    const { lines: shown } = valueOf(await checkUpgrade(book, today));
    expect(shown.filter((line) => line.startsWith("tabel Reservekopieen"))).toHaveLength(lines.length);
    valueOf(await upgrade(book, { day: today, shown }, keeper));
    expect(wholeBackups(contentsOf(book.blueprint))).toHaveLength(2);
  });
});

const all = { Kopie: "A", "Gemaakt op": "B", Voor: "C", Jaar: "D", Inhoud: "E", Deel: "F" };
const typedBelow: Deed = (w) => {
  call({ Kopie: "Sleutel" })(w);
  const { top, left } = tableOf(w, tableNames.backups).table.area;
  type(w, title, addressOf(cellArea(top + 1, left)), "Eigen tekst");
};

const unsure: readonly (readonly [string, string, Deed])[] = [
  ["all of them", "H5", call(all)],
  ["one below which something else stands by now", "H5", typedBelow],
  ["one that is gone", "H5", loseColumn("Inhoud")],
  ["none, on a sheet that is protected", "H12", (w) => protect(sheetNamed(w, title), {}, "geheim")],
];

describe.each(unsure)("headings of the backups that cannot be told: %s", (_, id, deed) => {
  test("[GZ131] are all that is told, with what the user can do; nothing is promised or done", async () => {
    const { book, check, mend } = await brokenBook(answer, loseName, deed);
    const before = book.blueprint;
    const { faults, remaining } = valueOf(await check());
    expect(new Set(faults.map((one) => one.id))).toEqual(new Set([id]));
    expect(remaining).toEqual(faults);
    for (const { where, what, remedy } of faults) {
      expect(where).toMatch(/Reservekopie/);
      expect(what).toContain("zonder kopie verandert er niets");
      expect(remedy).toMatch(/gooi het blad Reservekopieën weg|Hef de beveiliging/);
    }
    expect(valueOf(await mend()).remaining).toEqual(faults);
    expect(book.blueprint).toEqual(before);
  });

  test("[GZ132] nor is upgrading promised", async () => {
    const { book, keeper } = await brokenBook(answer, asOld, deed);
    const before = book.blueprint;
    const outcome = await checkUpgrade(book, today);
    expect(new Set(codesOf(outcome))).toEqual(new Set([id === "H5" ? "gezondheid-heading" : "gezondheid-protection"]));
    expect(await upgrade(book, { day: today, shown: null }, keeper)).toEqual(outcome);
    expect(book.blueprint).toEqual(before);
  });
});
