import { contains } from "../../sandbox/core/store/area.ts";
import { insertColumns } from "../../sandbox/core/store/columns.ts";
import { unprotect } from "../../sandbox/core/store/protection.ts";
import { columnTexts } from "../../sandbox/core/store/texts.ts";
import type { SheetRecord, TableRecord } from "../../sandbox/core/store/workbook.ts";
import { caught } from "../../src/cli/problems.ts";
import { sentence } from "../../src/model/problem.ts";
import { heal } from "../../src/usecases/health.ts";
import { contentsOf } from "../../src/workbook/contents-of.ts";
import { brokenBackups } from "../../src/workbook/health/backup-place.ts";
import { Book as HealthBook } from "../../src/workbook/health/book.ts";
import type { Fault } from "../../src/workbook/health/fault.ts";
import { neededHeadings } from "../../src/workbook/health/table-kinds.ts";
import { isOlderLayout } from "../../src/workbook/migrations.ts";
import { readEvaluation } from "../../src/workbook/read.ts";
import { foundTable } from "../../src/workbook/tables.ts";
import { columnTexts as heads } from "../../src/workbook/texts.ts";
import { toText } from "../../src/workbook/values.ts";
import type { Chance } from "../fuzz/chance.ts";
import { keeper } from "./book.ts";
import { onFile, outcomeWords } from "./commands.ts";
import { marksIn } from "./marks.ts";
import { isRefused, type Act, type Desk, type Done } from "./session.ts";
import { answerColumns, foundPlace, homesOf, sightOf, stillSeen, type Sight } from "./sight.ts";
import { tablesOf } from "./typing.ts";

/** A way to have the workbook mended; returns what came of it in words. */
export type Mending = (desk: Desk) => Promise<string>;

const day = "2026-11-25";

const inExcel: Mending = async ({ book }) => {
  const { health } = await book.inExcel();
  return outcomeWords(await caught(() => heal(health, { ...keeper, day })));
};

const onCommandLine: Mending = (desk) => onFile(desk, "herstel", "--datum", day);

/** _Werkmap controleren en herstellen_, in Excel or, as that is quicker, mostly by the command line. */
const mending = (desk: Desk, chance: Chance): Promise<Done> =>
  mendedBy(chance.below(10) === 0 ? inExcel : onCommandLine, desk);

/** Has a workbook mended in some way, and looks whether every answer is where it belongs. */
export async function mendedBy(mended: Mending, desk: Desk): Promise<Done> {
  const words = await mended(desk);
  if (isRefused(words)) return { words };
  const [asked] = askedFirst(desk.book);
  if (asked !== undefined) return { words: `niet gedaan (${sentence(asked)})` };
  const made = makeRoom(desk.book);
  if (made.length === 0) return { words, faults: outOfPlace(desk) };
  const again = await mended(desk);
  const all = `${words}; een kolom erbij naast ${made.join(", ")}; ${again}`;
  return isRefused(again) ? { words: all } : { words: all, faults: outOfPlace(desk) };
}

/** What mending tells without doing anything: as long as the table of backups takes none, nothing is mended. */
const askedFirst = ({ blueprint }: Desk["book"]): readonly Fault[] =>
  brokenBackups({ book: new HealthBook({ ...blueprint, dangling: [] }) }).filter(({ repairs }) => repairs.length === 0);

/**
 * Where mending had no room for a column that is gone, the user does what it asks of her: she makes room right of the table.
 * That she would be asked to is no fault, as long as doing it helps. Returns the tables.
 */
function makeRoom({ workbook }: Desk["book"]): readonly string[] {
  const crowded = tablesOf(workbook).flatMap(({ sheet, table }) => {
    const missing = answerColumns.has(table.name) ? missingIn(sheet, table) : 0;
    return missing === 0 ? [] : [{ sheet, table, missing }];
  });
  for (const { sheet, table, missing } of crowded) {
    unprotect(sheet);
    for (let left = missing; left > 0; left -= 1) insertColumns(workbook, sheet, table.area.right + 1);
  }
  return crowded.map(({ table }) => table.name);
}

function missingIn(sheet: SheetRecord, table: TableRecord): number {
  const there = columnTexts(sheet, table.area);
  return neededHeadings(table).filter((heading) => !there.includes(heading)).length;
}

/**
 * Answers that are not read where they stood, not where she carried the cell over another one, and not found either, once all is
 * mended. From then on no place counts as one that only the user knows. What stands
 * on copies of sheets of an older layout waits for upgrading.
 */
function outOfPlace({ book, ledger }: Desk): readonly string[] {
  const now = sightOf(book.workbook, []);
  const isOlder = isOlderLayout(contentsOf(book.blueprint));
  const faults = [...ledger.answers].flatMap(([mark, before]) => {
    const places = now.places.get(mark) ?? new Set<string>();
    const isBack = [...before].some((place) => place.startsWith("kopie!") || places.has(place));
    const isHers = [...before].some((place) => [...places].some((other) => book.isCarried(place, other)));
    if (isBack ? isOlder || isRead(places) : isHers || places.has(foundPlace)) return [];
    return [`${mark} stond in ${[...before].join(", ")} en staat nu ${[...places].join(", ") || "op geen plek"}`];
  });
  const found = foundIn(book);
  for (const [name, score] of ledger.scores) {
    if (now.values.get(name) === score) continue;
    if (found.has(String(score)) || isInTable(book, name)) ledger.scored(name, null);
    else faults.push(`${name} was ${score} en is nu ${String(now.values.get(name))}`);
  }
  book.regain(isOlder);
  return [...faults, ...unread(book.blueprint, now)];
}

/** Whether the user carried the cell of a name to a table, and took the name away: what stands in it is read there. */
function isInTable({ workbook, lost }: Desk["book"], name: string): boolean {
  const now = stillSeen(
    workbook,
    lost.filter(({ place }) => place === name),
  );
  return now.some(({ sheet, area }) =>
    homesOf(workbook).some((home) => home.sheet === sheet && contains(home.area, area)),
  );
}

/** Whether one of these places is no place on a copy, of which nothing is read. */
const isRead = (places: ReadonlySet<string>): boolean => [...places].some((place) => !place.startsWith("kopie!"));

/** What stands in the places for answers and is not in the evaluation, when that can be read; else what is in the way. */
function unread(blueprint: Parameters<typeof contentsOf>[0], { places }: Sight): readonly string[] {
  const read = readEvaluation(contentsOf(blueprint));
  if (!read.ok) return read.problems.filter(({ code }) => !ofTheUser.has(code)).map(sentence);
  const known = new Set(marksIn(JSON.stringify(read.value)));
  return [...places]
    .filter(([mark, where]) => !known.has(mark) && [...where].some((place) => isPlaceOfEvaluation(place)))
    .map(([mark, where]) => `${mark} staat in ${[...where].join(", ")} en wordt niet gelezen`);
}

const isPlaceOfEvaluation = (place: string): boolean =>
  !place.startsWith(`${foundTable.name}/`) && !place.startsWith("kopie!");

/** What the user herself wrote in a place for something else: no repair changes it. */
const ofTheUser: ReadonlySet<string> = new Set([
  "geen-score",
  "geen-jaar",
  "geen-datum",
  "onbekende-keuze",
  "rij-onvolledig",
]);

/** The texts on the sheet of found answers. */
function foundIn({ blueprint }: Pick<Desk["book"], "blueprint">): ReadonlySet<string> {
  const found = contentsOf(blueprint).tables.get(foundTable.name);
  const column = found?.columns.indexOf(heads.given) ?? -1;
  return new Set((found?.rows ?? []).map((row) => toText(row[column] ?? null)));
}

/** Repair, as the user has it done in between, and as every session ends. */
export const mendingAct: Act = { name: "herstellen", by: "command", weight: 2, run: mending };
