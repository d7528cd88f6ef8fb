import { caught } from "../../src/cli/problems.ts";
import { success } from "../../src/model/problem.ts";
import { listedBackups, restore, type Way } from "../../src/usecases/restore.ts";
import { upgrade } from "../../src/usecases/upgrade.ts";
import { backupsIn } from "../../src/workbook/backups.ts";
import { contentsOf } from "../../src/workbook/contents-of.ts";
import type { Chance } from "../fuzz/chance.ts";
import { keeper } from "./book.ts";
import { isInExcel, onFile, outcomeWords } from "./commands.ts";
import { marksIn } from "./marks.ts";
import { isRefused, type Act, type Desk, type Done } from "./session.ts";
import { sightOf } from "./sight.ts";

/** Which backup is put back, and how much of it. */
interface Wish {
  readonly number: number;
  readonly way: Way;
}

/** Puts a backup back, mostly the last one: all of it, or what is missing. */
async function restoring(desk: Desk, chance: Chance): Promise<Done> {
  const all = backupsIn(contentsOf(desk.book.blueprint)).length;
  const number = chance.below(2) === 0 ? 1 : 1 + chance.below(Math.max(all, 1));
  const wish: Wish = { number, way: chance.below(2) === 0 ? "missing" : "whole" };
  const before = [...desk.ledger.answers.keys()];
  const said = await (isInExcel(chance) ? restoredInExcel : restoredOnFile)(desk, wish);
  const words = `nummer ${number}, ${wish.way === "whole" ? "alles" : "wat mist"}: ${said}`;
  return isRefused(said) || wish.way === "missing" ? { words } : { words, ...afterWhole(desk, before) };
}

function restoredOnFile(desk: Desk, { number, way }: Wish): Promise<string> {
  const added = way === "missing" ? ["--aanvullen"] : [];
  return onFile(desk, "terugzetten", "--nummer", String(number), "--akkoord", ...added);
}

async function restoredInExcel({ book }: Desk, { number, way }: Wish): Promise<string> {
  const { backups } = await book.inExcel();
  const listed = listedBackups(await backups.read());
  if (!listed.ok) return outcomeWords(listed);
  const chosen = listed.value[number - 1];
  if (chosen === undefined) return "niet gedaan (die reservekopie is er niet)";
  const shown = way === "whole" ? chosen.restoring : chosen.missing;
  return outcomeWords(shown.ok ? await restore(backups, chosen.key, shown.value.differences, way) : shown);
}

/** What stood there is in the backup that is made first. */
function afterWhole({ book, ledger }: Desk, before: readonly string[]): Pick<Done, "replaced" | "faults"> {
  ledger.forgetScores();
  const there = sightOf(book.workbook, book.lost).marks;
  const kept = new Set(marksIn(backupsIn(contentsOf(book.blueprint))[0]?.text ?? ""));
  const lost = before.filter((mark) => !there.has(mark) && !kept.has(mark));
  return { replaced: new Set(before), faults: lost.map((mark) => `${mark} staat ook niet in de reservekopie`) };
}

/** A workbook of the newest layout stays as it is. */
async function upgrading(desk: Desk, chance: Chance): Promise<string> {
  if (!isInExcel(chance)) return onFile(desk, "bijwerken", "--datum", "2026-11-25");
  const { health } = await desk.book.inExcel();
  const done = await caught(() => upgrade(health, { day: "2026-11-25", shown: null }, keeper));
  if (!done.ok) return outcomeWords(done);
  const { from, to } = done.value;
  return `${outcomeWords(success(null))}, van indeling ${from} naar ${to}`;
}

/** Upgrading, as the user has it done in between, and at the end where mending says that it comes first. */
export const upgradingAct: Act = { name: "bijwerken", by: "command", weight: 2, run: upgrading };

/** What the user has the product do with what it kept, and with a workbook that is older than the product. */
export const restoringActs: readonly Act[] = [
  { name: "reservekopie terugzetten", by: "command", weight: 3, run: restoring },
  upgradingAct,
];
