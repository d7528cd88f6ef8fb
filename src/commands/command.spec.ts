import { openExcel } from "../../test/support/excel.ts";
import { excelDesk, excelWorkbook } from "../excel/index.ts";
import { profileIds } from "../model/bijlage-d/index.ts";
import { emptyEvaluation } from "../model/evaluation/empty.ts";
import type { Evaluation } from "../model/evaluation/evaluation.ts";
import { toBlueprint } from "../../sandbox/core/store/blueprint.ts";
import { fromBlueprint } from "../../sandbox/core/store/from-blueprint.ts";
import { typed } from "../../test/support/sharing.ts";
import { protect } from "../../sandbox/core/store/protection.ts";
import { sheetNamed } from "../../sandbox/core/store/sheets.ts";
import { drawPlan } from "../usecases/draw-plan.ts";
import { createNoticeBoard, type Notice } from "../usecases/notices.ts";
import { setScore } from "../usecases/write-answers.ts";
import { build } from "../workbook/build.ts";
import { layoutVersion, names } from "../workbook/names.ts";
import { ribbonCommand } from "./command.ts";
import { paneTeller } from "./pane-teller.ts";

const empty = emptyEvaluation("OD Voorbeeld", 2026);
const low: Evaluation = {
  ...empty,
  profiles: { ...empty.profiles, casemanager: { ...empty.profiles.casemanager, score: 2 } },
};

/** A page with the pane closed, and what happens in it, in order. */
function page(openPane: () => Promise<void> = () => Promise.resolve()) {
  const happened: string[] = [];
  const board = createNoticeBoard();
  board.subscribe(() => happened.push(`notice ${board.getState()?.kind}`));
  const teller = paneTeller({
    board,
    openPane: () => {
      happened.push("pane");
      return openPane();
    },
    report: (error) => happened.push(`report ${String(error)}`),
  });
  const event = { completed: () => void happened.push("completed") };
  return { happened, board, teller, event };
}

const done: Notice = { kind: "done", title: "Actieplan", lines: [] };

describe("a ribbon command", () => {
  test("[R1] success: a notice, no pane, completed once", async () => {
    const { happened, teller, event } = page();
    await ribbonCommand(() => Promise.resolve(done), teller)(event);
    expect(happened).toEqual(["notice done", "completed"]);
  });

  test("[R2] a problem opens the pane, and is completed once", async () => {
    const { happened, teller, event } = page();
    await ribbonCommand(() => Promise.resolve({ ...done, kind: "problem" }), teller)(event);
    expect(happened).toEqual(["notice problem", "pane", "completed"]);
  });

  test("[R3] a mistake of the code is reported, told and completed once", async () => {
    const { happened, teller, event, board } = page();
    await ribbonCommand(() => Promise.reject(new TypeError("oeps")), teller)(event);
    expect(happened).toEqual(["report TypeError: oeps", "notice problem", "pane", "completed"]);
    expect(board.getState()?.title).toBe("Er ging iets mis");
  });

  test("[R4] a pane that will not open is reported, and still completed once", async () => {
    const { happened, teller, event } = page(() => Promise.reject(new Error("dicht")));
    await ribbonCommand(() => Promise.resolve({ ...done, kind: "problem" }), teller)(event);
    expect(happened).toEqual(["notice problem", "pane", "report Error: dicht", "completed"]);
  });
});

describe("what was told of the command before", () => {
  const told = async (notice: Notice) => {
    const { board, teller, event } = page();
    board.post(notice);
    const seen: (Notice | null)[] = [];
    await ribbonCommand(async () => {
      seen.push(board.getState());
      return null;
    }, teller)(event);
    return seen;
  };

  test("[R23] goes when another command begins", async () => {
    expect(await told(done)).toEqual([null]);
  });

  test("[R24] stays when it must not be missed", async () => {
    const lasting: Notice = { ...done, isLasting: true };
    expect(await told(lasting)).toEqual([lasting]);
  });
});

describe("Actieplan opstellen", () => {
  async function opened(evaluation: Evaluation | null, openPane?: () => Promise<void>) {
    const host = await openExcel();
    if (evaluation !== null) await excelWorkbook().write(build(evaluation));
    const { teller, ...rest } = page(openPane);
    const waits: number[] = [];
    const world = {
      workbook: excelWorkbook(),
      desk: excelDesk(),
      /** The user presses Enter after so many waits. */
      entersAfter: Infinity,
      wait: (milliseconds: number) => {
        waits.push(milliseconds);
        if (waits.length >= world.entersAfter) host.cellEdit = false;
        return Promise.resolve();
      },
      tell: teller.show,
    };
    const command = ribbonCommand(() => drawPlan(world), teller);
    return { ...rest, host, world, waits, workbook: host.workbook, click: () => command(rest.event) };
  }

  test("[R10] makes the plan, brings it in view, and leaves the pane closed", async () => {
    const { click, happened, workbook } = await opened(low);
    await click();
    expect(happened).toEqual(["notice done", "completed"]);
    expect(workbook.activeSheet).toBe(sheetNamed(workbook, "Actieplan").id);
  });

  test("[R11] while a cell is being edited: asks for Enter, goes on after it, and is completed once", async () => {
    const { click, happened, host, workbook, world, board } = await opened(low);
    host.cellEdit = true;
    world.entersAfter = 3;
    const asked: (string | undefined)[] = [];
    board.subscribe(() => asked.push(board.getState()?.lines.join()));
    await click();
    expect(happened).toEqual(["notice attention", "pane", "notice done", "completed"]);
    expect(asked[0]).toContain("Enter");
    expect(workbook.sheets.map(({ name }) => name)).toContain("Actieplan");
  });

  test("[R17] a pane that will not open while it waits is reported, and the plan is still made", async () => {
    const { click, happened, host, workbook, world } = await opened(low, () => Promise.reject(new Error("dicht")));
    host.cellEdit = true;
    world.entersAfter = 2;
    await click();
    expect(happened).toEqual(["notice attention", "pane", "report Error: dicht", "notice done", "completed"]);
    expect(workbook.sheets.map(({ name }) => name)).toContain("Actieplan");
  });

  test("[R15] who never finishes typing is told after four minutes, before Excel gives up; completed once", async () => {
    const { click, happened, host, waits, board } = await opened(low);
    host.cellEdit = true;
    await click();
    expect(happened).toEqual(["notice attention", "pane", "notice problem", "pane", "completed"]);
    expect(board.getState()?.lines.join()).toContain("Enter");
    const minutes = waits.reduce((sum, one) => sum + one, 0) / 60_000;
    expect([minutes > 3, minutes < 4.5]).toEqual([true, true]);
  });

  test("[R16] who begins to type while it is at work is told at once: it may not be done twice", async () => {
    const { click, happened, host, world, waits } = await opened(low);
    const { workbook } = world;
    world.workbook = {
      ...workbook,
      extend: (decide) =>
        workbook.extend((contents) => {
          host.cellEdit = true;
          return decide(contents);
        }),
    };
    await click();
    expect(happened).toEqual(["notice problem", "pane", "completed"]);
    expect(waits).toEqual([]);
    expect(host.workbook.sheets.map(({ name }) => name)).not.toContain("Actieplan");
  });

  test("[R12] in a workbook that is not ours: said, and completed once", async () => {
    const { click, happened, board } = await opened(null);
    await click();
    expect(happened).toEqual(["notice problem", "pane", "completed"]);
    expect(board.getState()?.lines.join()).toContain("staat nog geen zelfevaluatie. Maak er eerst een");
    expect(board.getState()?.lines.join()).not.toContain("Kies een werkmap");
  });

  test("[R18] in a workbook of a newer layout: said with what to do, nothing is written, and completed once", async () => {
    const { click, happened, board, workbook } = await opened(null);
    Object.assign(workbook, fromBlueprint(typed(build(low), { [names.layout]: layoutVersion + 1 })));
    const before = toBlueprint(workbook);
    await click();
    expect(happened).toEqual(["notice problem", "pane", "completed"]);
    expect(board.getState()?.lines.join()).toContain("Werk Competentiespiegel bij en probeer het opnieuw.");
    expect(toBlueprint(workbook)).toEqual(before);
  });

  test("[R13] a protected plan: said with its sheet, and completed once", async () => {
    const { click, happened, workbook, board } = await opened(low);
    await click();
    protect(sheetNamed(workbook, "Actieplan"), {});
    for (const id of profileIds) await setScore(id, 1, excelDesk());
    happened.length = 0;
    await click();
    expect(happened).toEqual(["notice undefined", "notice problem", "pane", "completed"]);
    expect(board.getState()?.lines.join()).toContain("blad “Actieplan”");
  });

  test("[R14] a plan of which there is more to know opens the pane", async () => {
    const { click, happened, board } = await opened(empty);
    await click();
    expect(happened).toEqual(["notice attention", "pane", "completed"]);
    expect(board.getState()?.lines.join(" ")).toContain("Nog geen enkel profiel is gewaardeerd");
  });
});
