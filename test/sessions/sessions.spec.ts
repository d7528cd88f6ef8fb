import fc from "fast-check";
import { openCell } from "../../sandbox/core/store/cells.ts";
import { convertToRange, maybeTable } from "../../sandbox/core/store/tables.ts";
import { freshSeed } from "../support/seed.ts";
import { bases } from "./bases.ts";
import { Book, Files } from "./book.ts";
import { plans, playOut } from "./property.ts";
import { batchesOf, playSessions } from "./run.ts";
import { Ledger } from "./ledger.ts";
import { homesOf, sightOf, type Home, type Sight } from "./sight.ts";
import { LostAnswer, Session, type Act, type Desk } from "./session.ts";

jest.setTimeout(2_400_000);

const count = 1_000;
const seed = freshSeed();

test(`[RS1] ${count} random sessions end with every answer in its place or found: npm run sessions -- ${seed} ${count}`, async () => {
  const { played, failed, acts, answers } = await playSessions(batchesOf(seed, count), 2);
  expect(failed.map((one) => `${one.seed} ${one.path}: ${one.words}`)).toEqual([]);
  expect(played).toBe(count);
  expect(answers).toBeGreaterThan(20 * count);
  const never = [...acts.keys()].filter(
    (act) => act.endsWith(" geweigerd") && !acts.has(act.replace(" geweigerd", "")),
  );
  expect(never).toEqual([]);
});

/** What is seen of a workbook with marks anywhere, in headings, and in the one place for answers. */
const seen = (marks: readonly string[], headings: readonly string[], places: readonly string[]): Sight => ({
  marks: new Set(marks),
  headings: new Set(headings),
  places: new Map(places.map((mark) => [mark, new Set(["conclusie_1"])])),
  homes: new Set(["conclusie_1"]),
  values: new Map(),
});

describe("the search itself", () => {
  const files = new Files();
  afterAll(() => files.close());

  async function begun(): Promise<Session> {
    const workbook = (await bases()).get("een werkmap met alles");
    if (workbook === undefined) throw new RangeError("no such base");
    return new Session(new Book(structuredClone(workbook)), files);
  }

  /** A workbook whose results the user made a plain range, and the column of texts that was in it. */
  async function ranged() {
    const { book } = (await begun()).desk;
    const found = maybeTable(book.workbook, "Resultaten");
    if (found === null) throw new Error("no such table");
    const { sheet, table } = found;
    await book.whileWatched(() => {
      convertToRange(sheet, table);
      return Promise.resolve();
    });
    const column = book.lost.find(({ place }) => place === "Resultaten/Toelichting");
    const area = column?.anchor.area;
    if (area === null || area === undefined) throw new Error("no such column");
    return { book, sheet, column, area };
  }

  const command = (name: string, run: (desk: Desk) => void): Act => ({
    name,
    by: "command",
    weight: 1,
    run: (desk) => (run(desk), "gedaan"),
  });

  /** The first cell in which an answer stands. */
  const answerIn = ({ book }: Desk) => {
    const cells = book.workbook.sheets.flatMap((sheet) => [...sheet.cells.values()]);
    const found = cells.find(({ value }) => typeof value === "string" && /z\d+z/.test(value));
    if (found === undefined) throw new Error("there is no answer");
    return found;
  };

  test("[RS2] finds a command that loses an answer, and tells the session in words", async () => {
    const session = await begun();
    const losing = command("kwijtraken", (desk) => void (answerIn(desk).value = "iets anders"));
    const lost = session.play({ act: losing, seed: 1 });
    await expect(lost).rejects.toThrow(LostAnswer);
    await expect(lost).rejects.toThrow(/^z\d+z is nergens meer\nna:\n {2}1\. kwijtraken: gedaan$/);
  });

  test("[RS3] finds a command that takes an answer out of its place, and one that changes a score", async () => {
    const session = await begun();
    const moving = command("verplaatsen", ({ book: { workbook } }) => {
      workbook.names = workbook.names.filter(({ name }) => name !== "rol_casemanager");
    });
    await expect(session.play({ act: moving, seed: 1 })).rejects.toThrow("staat op geen plek voor antwoorden meer");
    const other = await begun();
    const scoring = command("anders scoren", ({ book }) => {
      const cells = book.workbook.sheets.flatMap((sheet) => [...sheet.cells.values()]);
      for (const cell of cells) if (cell.value === 2) cell.value = 5;
    });
    await expect(other.play({ act: scoring, seed: 1 })).rejects.toThrow(/score_\w+ was 2 en is nu 5/);
  });

  test("[RS4] lets the user take her own answers away", async () => {
    const session = await begun();
    const before = session.desk.ledger.answers.size;
    const act: Act = { ...command("wissen", (desk) => void (answerIn(desk).value = null)), by: "user" };
    await session.play({ act, seed: 1 });
    expect(session.desk.ledger.answers.size).toBe(before - 1);
  });

  test("[RS6] takes a heading that is put right for no answer, unless the text stands in a place for answers as well", () => {
    for (const places of [[], ["z1z"]]) {
      const ledger = new Ledger();
      ledger.did(seen(["z1z"], ["z1z"], places));
      const before = seen(["z1z"], [], places);
      ledger.did(before);
      expect(ledger.commanded(before, seen([], [], []), new Set())).toHaveLength(places.length);
    }
  });

  test("[RS14] does not miss a text of no place for answers that stands in a heading once a range is a table again", () => {
    for (const places of [[], ["z1z"]]) {
      const ledger = new Ledger();
      const before = seen(["z1z"], [], places);
      ledger.did(before);
      expect(ledger.commanded(before, seen([], ["z1z"], []), new Set())).toHaveLength(places.length);
    }
  });

  test("[RS7] knows no place any more of cells that the user carried from under the heading of what was a table", async () => {
    const { book, sheet, column, area } = await ranged();
    const withHeading = { ...area, top: area.top - 1 };
    expect(book.underHeadings(sheet, withHeading)).toEqual([]);
    const carried = book.underHeadings(sheet, area);
    expect(carried).toEqual([column]);
    book.forget(carried);
    expect(book.lost).not.toContain(column);
  });

  test("[RS15] takes what the user types above a column of what was a table for its heading", async () => {
    const { book, sheet, area } = await ranged();
    openCell(sheet, area.top - 1, area.left).value = "z1z";
    openCell(sheet, area.top - 2, area.left).value = "z2z";
    const { headings, marks } = sightOf(book.workbook, book.lost);
    expect([...headings]).toEqual(["z1z"]);
    expect([marks.has("z1z"), marks.has("z2z")]).toEqual([true, true]);
  });

  test("[RS8] knows over which place the user carried the cell of another, until all is mended", async () => {
    const { book } = (await begun()).desk;
    const [from, to] = ["toetsing_5", "conclusie_1"].map((wanted) => {
      const home = homesOf(book.workbook).find(({ place }) => place === wanted);
      if (home === undefined) throw new Error(`no ${wanted}`);
      return home;
    }) as [Home, Home];
    const pairs = book.carriedOver(from.sheet, from.area, to.sheet, to.area);
    expect(pairs).toEqual([["toetsing_5", "conclusie_1"]]);
    expect(book.carriedOver(from.sheet, from.area, to.sheet, { top: 900, left: 2 })).toEqual([]);
    book.carry(pairs);
    expect([book.isCarried("toetsing_5", "conclusie_1"), book.isCarried("conclusie_1", "toetsing_5")]).toEqual([
      true,
      false,
    ]);
    book.regain();
    expect(book.isCarried("toetsing_5", "conclusie_1")).toBe(false);
    await book.whileWatched(() => {
      book.workbook.names = book.workbook.names.filter(({ name }) => name !== "conclusie_1");
      return Promise.resolve();
    });
    expect(book.carriedOver(from.sheet, from.area, to.sheet, to.area)).toEqual(pairs);
  });

  test("[RS5] gives the same session for the same seed, and another for another", async () => {
    const begin = await bases();
    const journals: (readonly string[])[] = [];
    for (const one of [7, 7, 8]) {
      const [plan] = fc.sample(plans([...begin.keys()], 6), { seed: one, numRuns: 1 });
      if (plan === undefined) throw new Error("no plan");
      journals.push((await playOut(plan, begin, files)).journal);
    }
    expect(journals[1]).toEqual(journals[0]);
    expect(journals[2]).not.toEqual(journals[0]);
  });
});
