import { addressOf } from "../../sandbox/core/store/area.ts";
import { unprotect } from "../../sandbox/core/store/protection.ts";
import { deleteSheet } from "../../sandbox/core/store/sheets.ts";
import { columnTexts } from "../../sandbox/core/store/texts.ts";
import { type } from "../../sandbox/core/store/user.ts";
import type { SheetRecord, TableRecord, Workbook } from "../../sandbox/core/store/workbook.ts";
import { contentsOf } from "../../src/workbook/contents-of.ts";
import { isOlderLayout } from "../../src/workbook/migrations.ts";
import { tableNames } from "../../src/workbook/names.ts";
import { readEvaluation } from "../../src/workbook/read.ts";
import { backupHeadings } from "../../src/workbook/sheets/backups.ts";
import { mendingAct } from "./mending.ts";
import { upgradingAct } from "./restoring.ts";
import { isRefused, LostAnswer, type Act, type Desk, type Session } from "./session.ts";
import { tablesOf } from "./typing.ts";

/** Ends a session: the workbook is mended, and of the newest layout unless what the user typed herself is in the way. */
export async function ending(session: Session, seed: number): Promise<void> {
  await insist(session, mendingAct, seed);
  if (!isToUpgrade(session.desk)) return;
  await insist(session, upgradingAct, seed);
  await insist(session, mendingAct, seed);
}

function isToUpgrade({ book }: Desk): boolean {
  const contents = contentsOf(book.blueprint);
  return isOlderLayout(contents) && readEvaluation(contents).ok;
}

/** So often the user does what a refusal asks of her: there are few sheets that a command cannot do without. */
const patience = 8;

/** Has a command done; where it is refused the user does what it says, and has it done again. @throws LostAnswer */
export async function insist(session: Session, act: Act, seed: number): Promise<void> {
  for (let left = patience; left > 0; left -= 1) {
    const words = await session.play({ act, seed });
    if (!isRefused(words)) return;
    const remedy = remedies.find(({ asked }) => asked.test(words));
    if (remedy === undefined) break;
    await remedy.follow(session, words, seed);
  }
  throw new LostAnswer([`${act.name} blijft geweigerd, of niemand weet wat er te doen is`], session.journal);
}

/** What the user does when a refusal asks for it. */
interface Remedy {
  readonly asked: RegExp;
  readonly follow: (session: Session, words: string, seed: number) => Promise<unknown>;
}

const byUser = (name: string, run: (workbook: Workbook, words: string) => string): Remedy["follow"] => {
  const act = (words: string): Act => ({ name, by: "user", weight: 0, run: ({ book }) => run(book.workbook, words) });
  return (session, words, seed) => session.play({ act: act(words), seed });
};

const remedies: readonly Remedy[] = [
  { asked: /Hef de beveiliging/, follow: byUser("beveiliging eraf zoals gevraagd", openNamed) },
  { asked: /gooi het blad Reservekopieën weg/, follow: byUser("reservekopieën zoals gevraagd", mendBackups) },
  { asked: /Werk de werkmap eerst bij/, follow: (session, _words, seed) => insist(session, upgradingAct, seed) },
];

/** Takes the protection off the sheets that the refusal names. */
function openNamed({ sheets }: Workbook, words: string): string {
  const named = sheets.filter(({ name, protection }) => protection !== null && words.includes(`“${name}”`));
  for (const sheet of named) unprotect(sheet);
  return named.map(({ name }) => name).join(", ");
}

/** Puts the heading back that is gone where another one took its place; else throws the sheet away. */
function mendBackups(workbook: Workbook, words: string): string {
  const found = tablesOf(workbook).find(({ table }) => table.name === tableNames.backups);
  if (found === undefined) return "er zijn geen reservekopieën";
  const { sheet, table } = found;
  const gone = backupHeadings.find((heading) => words.includes(`“${heading}”`)) ?? "";
  const cell = cellOf(sheet, table, gone);
  unprotect(sheet);
  if (cell === null) deleteSheet(workbook, sheet);
  else type(workbook, sheet.name, cell, gone, "nl");
  return cell === null ? `blad ${sheet.name} weg` : `kop ${gone} terug`;
}

/** The cell of a heading that the user knows from its place; null when another column stands there. */
function cellOf(sheet: SheetRecord, { area }: TableRecord, heading: string): string | null {
  const index = backupHeadings.indexOf(heading);
  const standing = columnTexts(sheet, area)[index];
  if (standing === undefined || backupHeadings.includes(standing)) return null;
  const column = area.left + index;
  return addressOf({ top: area.top, bottom: area.top, left: column, right: column });
}
