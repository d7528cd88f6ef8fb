import fc from "fast-check";
import { addressOf, parseArea } from "../../sandbox/core/store/area.ts";
import { maybeName, nameBlock } from "../../sandbox/core/store/names.ts";
import { protect, unprotect } from "../../sandbox/core/store/protection.ts";
import { activate, deleteSheet, sheetNamed } from "../../sandbox/core/store/sheets.ts";
import { type } from "../../sandbox/core/store/user.ts";
import { newWorkbook, type Workbook } from "../../sandbox/core/store/workbook.ts";
import { openExcel } from "../../test/support/excel.ts";
import { FakeDesk, refused, soon } from "../../test/support/fake-desk.ts";
import { excelDesk, excelWorkbook } from "../excel/index.ts";
import { profileIds } from "../model/bijlage-d/index.ts";
import { emptyEvaluation } from "../model/evaluation/empty.ts";
import type { Stray } from "../model/checks/finding.ts";
import type { Evaluation } from "../model/evaluation/evaluation.ts";
import { findings, openFindings } from "../model/checks/checks.ts";
import type { WorkbookEvent } from "../usecases/ports.ts";
import { build } from "../workbook/build.ts";
import { topicAt } from "../workbook/place.ts";
import { sheetNames } from "../workbook/sheet-texts.ts";
import { Book, type BookWorld } from "./book.ts";

jest.setTimeout(30_000); // the first test starts Office.js

const empty = emptyEvaluation("OD Voorbeeld", 2026);

/** A clock that stands still until it is moved on. */
function handClock() {
  const sleepers: { readonly at: number; readonly wake: () => void }[] = [];
  let now = 0;
  return {
    wait: (milliseconds: number) => new Promise<void>((wake) => void sleepers.push({ at: now + milliseconds, wake })),
    async advance(milliseconds: number) {
      now += milliseconds;
      const due = sleepers.filter(({ at }) => at <= now);
      for (const sleeper of due) sleepers.splice(sleepers.indexOf(sleeper), 1);
      for (const { wake } of due) wake();
      await settled();
    },
  };
}

/** Lets everything that can go on now go on. */
const settled = async () => {
  for (let turn = 0; turn < 40; turn += 1) await soon();
};

/** Panes on one workbook in the genuine Office.js over the sandbox's store; their writes are heard by all. */
async function inExcel({ made = true } = {}) {
  const host = await openExcel(newWorkbook());
  if (made) await excelWorkbook().write(build(empty));
  const panes: ((event: WorkbookEvent) => void)[] = [];
  const report = jest.fn();
  const open = async () => {
    const desk = excelDesk();
    const number = panes.length;
    const world: BookWorld = {
      workbook: excelWorkbook(),
      desk: {
        ...desk,
        follow: async (listener) => void panes.push(listener),
        set: async (values) => {
          await desk.set(values);
          panes.forEach((tell, index) => tell({ kind: "changed", own: index === number }));
        },
      },
      questions: (evaluation) => openFindings(findings(evaluation)),
      wait: soon,
      report,
    };
    const book = new Book(world);
    await book.start();
    return book;
  };
  const tell = (event: WorkbookEvent) => panes.forEach((listener) => listener(event));
  return { host, workbook: host.workbook, open, tell, report };
}

function click(workbook: Workbook, name: string): WorkbookEvent {
  const item = maybeName(workbook.names, name);
  const block = item === null ? null : nameBlock(workbook, item);
  if (block === null) throw new Error(`no cell is called ${name}`);
  activate(workbook, block.sheet);
  workbook.selection = block.area;
  return { kind: "selected", spot: { sheetId: block.sheet.id, address: addressOf(block.area) } };
}

const evaluationOf = (book: Book) => {
  const { standing } = book.getState();
  if (standing.kind !== "evaluation") throw new Error(`the workbook is ${standing.kind}`);
  return standing.evaluation;
};

describe("the pane over Excel", () => {
  test("[B101] reads, follows, writes and reads again", async () => {
    const { workbook, open, tell } = await inExcel();
    const book = await open();
    tell(click(workbook, "score_vergunningverlener"));
    await settled();
    expect(topicAt(book.getState().place)).toEqual({ kind: "score", profile: "vergunningverlener" });
    book.choose("vergunningverlener", 4);
    await settled();
    expect(evaluationOf(book).profiles.vergunningverlener.score).toBe(4);
    expect((await excelWorkbook().read()).values.get("score_vergunningverlener")).toBe(4);
    expect(book.getState().chosen).toBeNull();
  });

  test("[B102] one move is one request of under 2 KB", async () => {
    const { host, workbook, open, tell } = await inExcel();
    await open();
    for (const name of ["score_casemanager", "notitie_casemanager_4", "conclusie_5", "toetsing_2"]) {
      await settled();
      host.log.length = 0;
      tell(click(workbook, name));
      await settled();
      expect(host.log).toHaveLength(1);
      expect(host.log[0]?.bytes).toBeLessThan(2048);
    }
  });

  test("[B103] two panes do not fight: the last write is visible in both, and then it is quiet", async () => {
    const { host, open } = await inExcel();
    const [one, two] = [await open(), await open()];
    one.choose("casemanager", 2);
    two.choose("casemanager", 5);
    await settled();
    await settled();
    expect(evaluationOf(one)).toEqual(evaluationOf(two));
    const { values } = await excelWorkbook().read();
    expect(values.get("score_casemanager")).toBe(evaluationOf(one).profiles.casemanager.score);
    host.log.length = 0;
    await settled();
    expect(host.log).toEqual([]);
  });

  test("[B104] what was typed in Excel and never told is seen at the next look", async () => {
    const { workbook, open, tell } = await inExcel();
    const book = await open();
    const event = click(workbook, "score_casemanager");
    type(workbook, sheetNames.stap1, addressOf(workbook.selection), "3");
    tell(event);
    await settled();
    expect(evaluationOf(book).profiles.casemanager.score).toBe(3);
  });

  test("[B105] a workbook without sheets of ours has none; a deleted sheet leaves the rest", async () => {
    const { open } = await inExcel({ made: false });
    expect((await open()).getState().standing).toEqual({ kind: "none" });
    const other = await inExcel();
    deleteSheet(other.workbook, sheetNamed(other.workbook, sheetNames.stap3));
    const { standing } = (await other.open()).getState();
    expect(standing).toMatchObject({ kind: "evaluation", problems: Array(5).fill({ code: "naam-ontbreekt" }) });
  });

  test("[B106] a locked cell keeps its value, and the choice goes back", async () => {
    const { workbook, open } = await inExcel();
    const book = await open();
    const sheet = sheetNamed(workbook, sheetNames.stap1);
    click(workbook, "score_casemanager");
    unprotect(sheet);
    await Excel.run(async (context) => {
      context.workbook.getActiveCell().format.protection.locked = true;
      await context.sync();
    });
    protect(sheet, {});
    book.choose("casemanager", 1);
    await settled();
    expect(book.getState()).toMatchObject({
      chosen: null,
      job: { kind: "refused", problems: [{ code: "cel-beveiligd" }] },
    });
    expect(evaluationOf(book).profiles.casemanager.score).toBeNull();
  });

  test("[B107] while a cell is being edited everything waits, and goes on after Enter", async () => {
    const { host, workbook, open, tell, report } = await inExcel();
    const book = await open();
    tell(click(workbook, "conclusie_1"));
    await settled();
    host.cellEdit = true;
    book.choose("casemanager", 3);
    const refreshed = book.refresh();
    await settled();
    expect(book.getState()).toMatchObject({ job: { kind: "running", waiting: true }, waiting: true });
    host.cellEdit = false;
    await refreshed;
    await settled();
    expect(evaluationOf(book).profiles.casemanager.score).toBe(3);
    expect(book.getState()).toMatchObject({ job: { kind: "done" }, waiting: false });
    expect(report).not.toHaveBeenCalled();
  });

  test("[B108] a copy of a sheet is nowhere: its cells never stand for the evaluation's", async () => {
    const { workbook, open, tell } = await inExcel();
    const book = await open();
    tell(click(workbook, "score_casemanager"));
    await settled();
    const address = addressOf(workbook.selection);
    await Excel.run(async (context) => {
      const copy = context.workbook.worksheets.add("Kopie van stap 1");
      copy.getRange(address).values = [[5]];
      copy.activate();
      await context.sync();
    });
    workbook.selection = parseArea(address);
    await book.refresh();
    expect(book.getState().place).toMatchObject({ sheet: null, name: null });
    expect(evaluationOf(book).profiles.casemanager.score).toBeNull();
  });
});

/** A pane over a workbook in memory, with the clock in hand. */
async function inMemory() {
  const desk = new FakeDesk(empty);
  const clock = handClock();
  const report = jest.fn();
  const book = new Book({
    workbook: desk,
    desk,
    questions: (evaluation) => openFindings(findings(evaluation)),
    wait: clock.wait,
    report,
  });
  const started = book.start();
  for (let turn = 0; turn < 3; turn += 1) {
    await settled();
    await clock.advance(1000);
  }
  await started;
  desk.log.length = 0;
  return { desk, book, clock, report };
}

describe("the pane's store", () => {
  test("[B109] an arrow key held down over 200 cells sends two looks", async () => {
    const { desk, book, clock } = await inMemory();
    for (let cell = 0; cell < 200; cell += 1) {
      desk.click(`notitie_${profileIds[cell % 5] ?? ""}_${(cell % 9) + 1}`);
      await clock.advance(30);
    }
    for (let turn = 0; turn < 4; turn += 1) await clock.advance(1000);
    expect(desk.log).toEqual(["look", "look"]);
    expect(book.getState().place.name).toBe(desk.place.name);
  });

  test("[B110] of quick choices the first and the last are written, the last remains", async () => {
    const { desk, book, clock } = await inMemory();
    for (const score of [1, 2, 3, 4] as const) book.choose("casemanager", score);
    expect(book.getState().chosen).toEqual({ profile: "casemanager", score: 4 });
    for (let turn = 0; turn < 4; turn += 1) await clock.advance(1000);
    expect(desk.log.filter((line) => line.startsWith("set")).length).toBeLessThanOrEqual(2);
    expect(desk.values.get("score_casemanager")).toBe(4);
  });

  test("[B111] its own writes make it read nothing again", async () => {
    const { desk, book, clock } = await inMemory();
    book.choose("casemanager", 2);
    for (let turn = 0; turn < 4; turn += 1) await clock.advance(1000);
    expect(desk.log).toEqual(["set score_casemanager"]);
    expect(evaluationOf(book).profiles.casemanager.score).toBe(2);
  });

  test("[B112] a pack can be stopped between two profiles; what was written stays and is shown", async () => {
    const { desk, book, clock } = await inMemory();
    const set = desk.set;
    Object.assign(desk, {
      set: async (values: Parameters<typeof set>[0]) => {
        await set(values);
        if (desk.log.length === 2) book.stop();
      },
    });
    const parts = { ...empty.profiles.casemanager.text, role: "Rol" };
    const profiles = Object.fromEntries(profileIds.map((id) => [id, parts]));
    void book.loadPack({ source: "Proef", date: "1", profiles });
    for (let turn = 0; turn < 4; turn += 1) await clock.advance(1000);
    expect(desk.log.filter((line) => line.startsWith("set"))).toHaveLength(2);
    expect(book.getState().job).toEqual({ kind: "done", name: "pack", complete: false });
    const roles = profileIds.map((id) => evaluationOf(book).profiles[id].text.role);
    expect(roles).toEqual(["Rol", "Rol", "", "", ""]);
  });

  test("[B116] the overview stays while a row of the table is read again, and makes way for the next cell", async () => {
    const { desk, book, clock } = await inMemory();
    const on = (score: number) => ({
      name: null,
      cell: { table: "Beoordelaars", heading: "Score", row: new Map([["Score", score]]) },
    });
    desk.click("", on(2));
    for (let turn = 0; turn < 4; turn += 1) await clock.advance(1000);
    book.show("overview");
    desk.place = { ...desk.place, ...on(3) };
    desk.tell({ kind: "changed", own: false });
    for (let turn = 0; turn < 4; turn += 1) await clock.advance(1000);
    expect(book.getState()).toMatchObject({ panel: "overview", place: { cell: on(3).cell } });
    desk.tell({ kind: "selected", spot: { sheetId: "1", address: "B9" } });
    for (let turn = 0; turn < 4; turn += 1) await clock.advance(1000);
    expect(book.getState().panel).toBe("topic");
  });

  /** The look after a way waits until it is let through. */
  function heldLook(desk: FakeDesk) {
    const { look } = desk;
    let open = (): void => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    Object.assign(desk, {
      look: async () => {
        await gate;
        return look();
      },
    });
    return () => open();
  }

  test.each<readonly [string, (desk: FakeDesk, book: Book) => void, number]>([
    ["who does nothing else is led there", () => undefined, 1],
    ["who writes at once keeps the focus", (_, book) => book.write("conclusie_1", "Meteen getypt."), 0],
    ["who goes on in the sheet keeps the focus there", (desk) => desk.click("conclusie_2"), 0],
    ["who types in a cell keeps the focus there", (desk) => void (desk.editing = true), 0],
  ])("[B117] where a way led: %s", async (_, meanwhile, moved) => {
    const { desk, book, clock } = await inMemory();
    const letThrough = heldLook(desk);
    const went = book.go("conclusie_1");
    await clock.advance(0);
    const { arrivals } = book.getState();
    meanwhile(desk, book);
    letThrough();
    await clock.advance(0);
    desk.editing = false;
    for (let turn = 0; turn < 4; turn += 1) await clock.advance(1000);
    await went;
    expect(book.getState().arrivals).toBe(arrivals + moved);
  });

  test("[B119] a way that had to wait for Enter leaves the focus in the sheet", async () => {
    const { desk, book, clock } = await inMemory();
    const { arrivals } = book.getState();
    desk.editing = true;
    const went = book.go("conclusie_1");
    await clock.advance(0);
    desk.editing = false;
    for (let turn = 0; turn < 4; turn += 1) await clock.advance(1000);
    await went;
    expect(book.getState()).toMatchObject({ arrivals, place: { name: "conclusie_1" } });
  });

  test("[B114] a defect is reported, and what is refused in the background raises no message", async () => {
    const { desk, book, clock, report } = await inMemory();
    desk.faults = [new TypeError("defect"), refused("excel-busy")];
    desk.click("score_casemanager");
    await clock.advance(1000);
    await clock.advance(1000);
    desk.click("conclusie_1");
    for (let turn = 0; turn < 3; turn += 1) await clock.advance(1000);
    expect(report.mock.calls).toEqual([[new TypeError("defect")]]);
    expect(book.getState().job).toEqual({ kind: "idle" });
  });

  test("[B118] what is no score is asked about as well, as on the command line", async () => {
    const desk = new FakeDesk(empty);
    desk.values.set("score_casemanager", "heel goed");
    const asked = (evaluation: Evaluation, strays: readonly Stray[]) => openFindings(findings(evaluation, strays));
    const book = new Book({ workbook: desk, desk, questions: asked, wait: soon, report: jest.fn() });
    await book.start();
    const odd = book.questions(evaluationOf(book)).filter(({ rule }) => rule === "S2");
    expect(odd.map(({ place }) => place)).toEqual([{ kind: "score", profile: "casemanager" }]);
    expect(odd[0]?.question).toContain("heel goed");
  });

  test("[B115] whatever is typed and thrown away, the cell and the state are as they were", async () => {
    const { desk, book } = await inMemory();
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1 }), (typed) => {
        for (const text of typed) book.write("conclusie_1", text);
        book.discard("conclusie_1");
        expect(book.getState().drafts.size).toBe(0);
      }),
    );
    expect(desk.log).toEqual([]);
  });
});
