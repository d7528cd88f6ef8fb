import { addressOf } from "../../sandbox/core/store/area.ts";
import { deleteName } from "../../sandbox/core/store/names.ts";
import { protect, unprotect } from "../../sandbox/core/store/protection.ts";
import { maybeTable } from "../../sandbox/core/store/tables.ts";
import { columnTexts } from "../../sandbox/core/store/texts.ts";
import { type } from "../../sandbox/core/store/user.ts";
import type { Workbook } from "../../sandbox/core/store/workbook.ts";
import { contentsOf } from "../../src/workbook/contents-of.ts";
import { isOlderLayout } from "../../src/workbook/migrations.ts";
import { tableNames } from "../../src/workbook/names.ts";
import { backupHeadings } from "../../src/workbook/sheets/backups.ts";
import { bases, oldBase } from "./bases.ts";
import { Book, Files } from "./book.ts";
import { ending, insist } from "./ending.ts";
import { mendedBy, mendingAct } from "./mending.ts";
import { Session, type Act } from "./session.ts";
import { homesOf } from "./sight.ts";

jest.setTimeout(120_000);

const files = new Files();
afterAll(() => files.close());

async function begun(base = "een werkmap met alles"): Promise<Session> {
  const workbook = (await bases()).get(base);
  if (workbook === undefined) throw new RangeError("no such base");
  return new Session(new Book(structuredClone(workbook)), files);
}

const byUser = (run: (workbook: Workbook) => void): Act => ({
  name: "ingrijpen",
  by: "user",
  weight: 0,
  run: ({ book }) => (run(book.workbook), "gedaan"),
});

const losing = (lost: string): Act =>
  byUser((workbook) => {
    const item = workbook.names.find(({ name }) => name === lost);
    if (item !== undefined) deleteName(workbook, item);
  });

/** She writes something, so that the next backup is not the same as the one before. */
const writing = byUser((workbook) => {
  const home = homesOf(workbook).find(({ place }) => place === "conclusie_3");
  if (home === undefined) throw new Error("no conclusie_3");
  type(workbook, home.sheet.name, addressOf(home.area), "Dit is nieuw.");
});

/** A session in which something was mended, so that there is a backup, and in which there is something to mend and to keep again. */
async function mendedOnce(): Promise<Session> {
  const session = await begun();
  await session.play({ act: losing("conclusie_1"), seed: 1 });
  await session.play({ act: mendingAct, seed: 1 });
  await session.play({ act: writing, seed: 1 });
  await session.play({ act: losing("conclusie_2"), seed: 1 });
  return session;
}

function backupsOf({ desk }: Session) {
  const found = maybeTable(desk.book.workbook, tableNames.backups);
  if (found === null) throw new Error("there are no backups");
  return found;
}

describe("the end of a session", () => {
  test("[RS9] fails when mending leaves an answer in the place of another", async () => {
    const session = await begun();
    const others = new Map([
      ["conclusie_1", "conclusie_2"],
      ["conclusie_2", "conclusie_1"],
    ]);
    const { workbook } = session.desk.book;
    const swapping = (): Promise<string> => {
      workbook.names = workbook.names.map((item) => ({ ...item, name: others.get(item.name) ?? item.name }));
      return Promise.resolve("gedaan");
    };
    const act: Act = { ...mendingAct, run: (desk) => mendedBy(swapping, desk) };
    await expect(insist(session, act, 1)).rejects.toThrow(/stond in conclusie_1 en staat nu conclusie_2/);
  });

  test("[RS10] takes the protection off the backups when mending asks for it, and has it mended", async () => {
    const session = await mendedOnce();
    await session.play({
      act: byUser(() => {
        const { sheet } = backupsOf(session);
        unprotect(sheet);
        protect(sheet, {});
      }),
      seed: 1,
    });
    await ending(session, 1);
    expect(session.journal.some((line) => line.startsWith("beveiliging eraf zoals gevraagd: Reserve"))).toBe(true);
    expect(homesOf(session.desk.book.workbook).map(({ place }) => place)).toContain("conclusie_2");
  });

  test("[RS11] has a workbook mended of which a heading of the backups was changed", async () => {
    const session = await mendedOnce();
    const act = byUser((workbook) => {
      const { sheet, table } = backupsOf(session);
      const { top, right } = table.area;
      unprotect(sheet);
      type(workbook, sheet.name, addressOf({ top, bottom: top, left: right, right }), "Cijfer");
    });
    await session.play({ act, seed: 1 });
    await ending(session, 1);
    const { sheet, table } = backupsOf(session);
    expect(columnTexts(sheet, table.area)).toEqual(backupHeadings);
    expect(homesOf(session.desk.book.workbook).map(({ place }) => place)).toContain("conclusie_2");
  });

  test("[RS12] fails when doing what a refusal asks does not help, and when it asks for nothing", async () => {
    const refusing = (remedy: string): Act => ({ ...mendingAct, run: () => `niet gedaan (${remedy})` });
    for (const remedy of ["Hef de beveiliging op", "Dat kan niet."]) {
      await expect(insist(await begun(), refusing(remedy), 1)).rejects.toThrow("herstellen blijft geweigerd");
    }
  });

  test("[RS13] has a workbook of an older layout upgraded", async () => {
    const session = await begun(oldBase);
    const isOlder = (): boolean => isOlderLayout(contentsOf(session.desk.book.blueprint));
    expect([isOlder(), session.end.answers > 40]).toEqual([true, true]);
    await ending(session, 1);
    expect(isOlder()).toBe(false);
  });
});
