import fc from "fast-check";
import { addressOf, parseArea } from "../../sandbox/core/store/area.ts";
import { deleteName, maybeName } from "../../sandbox/core/store/names.ts";
import { protect, unprotect } from "../../sandbox/core/store/protection.ts";
import { deleteRows, insertRows } from "../../sandbox/core/store/rows.ts";
import { addSheet, deleteSheet, moveSheet, renameSheet, sheetNamed } from "../../sandbox/core/store/sheets.ts";
import { type } from "../../sandbox/core/store/user.ts";
import { newWorkbook, type Workbook } from "../../sandbox/core/store/workbook.ts";
import { click, clickName, emptyOne, openedDesk, placeOf, refusal } from "../../test/support/desk.ts";
import { evaluations, texts } from "../../test/support/evaluations.ts";
import { openExcel } from "../../test/support/excel.ts";
import { sentence, success } from "../model/problem.ts";
import { assess, type Assessing } from "../usecases/assess.ts";
import { read } from "../usecases/read.ts";
import { setScore, withAnswers } from "../usecases/write-answers.ts";
import { fields } from "../workbook/fields.ts";
import { maybeTopic, topicAt } from "../workbook/place.ts";
import { sheetNames } from "../workbook/sheet-texts.ts";
import { fromText } from "../workbook/values.ts";
import { excelDesk, excelWorkbook } from "./index.ts";

const empty = emptyOne;
const opened = openedDesk;

const requests = ({ log }: Awaited<ReturnType<typeof openExcel>>) => log.filter(({ cleanup }) => !cleanup);

/** Deletes a name, as in Excel's list of names. */
function forget(workbook: Workbook, name: string) {
  const item = maybeName(workbook.names, name);
  if (item === null) throw new Error(`no cell is called ${name}`);
  deleteName(workbook, item);
}

describe("looking where the user is", () => {
  test("[D101] every cell that has a topic is told by its name, in one request of under 2 KB", async () => {
    const { look, host, workbook } = await opened();
    await look(clickName(workbook, "score_casemanager"));
    for (const { name } of fields.filter((field) => maybeTopic(field.name) !== null)) {
      const spot = clickName(workbook, name);
      host.log.length = 0;
      expect(await look(spot)).toMatchObject({ name, value: null });
      expect(host.log).toHaveLength(1);
      expect(host.log[0]?.bytes).toBeLessThan(2048);
      expect(host.log[0]?.writes).toEqual([]);
    }
    expect(workbook.anchors.size).toBe(0);
  });

  test("[D102] without a hint, and with a wrong one, the answer is the active cell", async () => {
    const { look, workbook } = await opened();
    const wrong = clickName(workbook, "conclusie_2");
    clickName(workbook, "score_casemanager");
    expect(await look(null)).toMatchObject({ name: "score_casemanager", sheet: "stap1" });
    expect(await look(wrong)).toMatchObject({ name: "score_casemanager" });
    expect(await look({ sheetId: "weg", address: "nergens" })).toMatchObject({ name: "score_casemanager" });
  });

  test("[D103] a cell of a table is told by its heading and its row", async () => {
    const assessment = {
      id: "B1",
      assessor: "jurist",
      profile: "juridisch_adviseur",
      score: 4,
      reason: "Omdat.",
    } as const;
    const { look, host, workbook } = await opened({ ...empty, assessments: [assessment] });
    const sheet = sheetNamed(workbook, sheetNames.stap1);
    const table = sheet.tables[0]?.area ?? parseArea("A1");
    const cell = (row: number, column: number) =>
      click(workbook, sheet.name, addressOf({ top: row, bottom: row, left: column, right: column }));
    await look(cell(table.top, table.left));
    host.log.length = 0;
    const place = await look(cell(table.top + 1, table.left + 1));
    expect(requests(host)).toHaveLength(1);
    expect(host.log[0]?.bytes).toBeLessThan(2048);
    expect(topicAt(place)).toEqual({ kind: "assessment", property: "score", row: assessment });
    expect(place.value).toBe(4);
    await look(cell(table.top + 1, table.left + 1));
    clickName(workbook, "notitie_casemanager_1");
    expect(await look(null)).toMatchObject({ name: "notitie_casemanager_1", sheet: "casemanager" });
    expect((await look(cell(table.top, table.left))).cell).toBeNull();
    expect((await look(cell(table.bottom + 1, table.left))).cell).toBeNull();
    expect(topicAt(await look(cell(table.top + 2, table.left)))).toMatchObject({
      kind: "assessment",
      property: "assessor",
    });
  });

  test("[D104] follows what moved, though nobody said so", async () => {
    const { look, workbook } = await opened();
    await look(clickName(workbook, "score_vergunningverlener"));
    unprotect(sheetNamed(workbook, sheetNames.stap1));
    insertRows(workbook, sheetNamed(workbook, sheetNames.stap1), 2, 3);
    expect(await look(clickName(workbook, "score_vergunningverlener"))).toMatchObject({
      name: "score_vergunningverlener",
    });
    const { sheet, area } = placeOf(workbook, "score_vergunningverlener");
    const above = { ...area, top: area.top - 3, bottom: area.top - 3 };
    expect(await look(click(workbook, sheet.name, addressOf(above)))).not.toMatchObject({
      name: "score_vergunningverlener",
    });
  });

  test("[D105] follows a sheet that is renamed and moved", async () => {
    const { look, workbook } = await opened();
    await look(clickName(workbook, "conclusie_1"));
    const sheet = sheetNamed(workbook, sheetNames.stap3);
    renameSheet(workbook, sheet, "Ons 'slot'!");
    moveSheet(workbook, sheet, 0);
    expect(await look(clickName(workbook, "conclusie_1"))).toMatchObject({ name: "conclusie_1", sheet: "stap3" });
    expect(await look(click(workbook, "Ons 'slot'!", "A30"))).toMatchObject({ name: null, sheet: "stap3" });
  });

  test("[D106] two sheets that swap names are not mistaken for each other", async () => {
    const { look, workbook } = await opened();
    await look(clickName(workbook, "conclusie_1"));
    const [two, three] = [sheetNamed(workbook, sheetNames.stap2), sheetNamed(workbook, sheetNames.stap3)];
    renameSheet(workbook, two, "tussen");
    renameSheet(workbook, three, sheetNames.stap2);
    renameSheet(workbook, two, sheetNames.stap3);
    expect(await look(click(workbook, sheetNames.stap2, "A1"))).toMatchObject({ sheet: "stap3" });
    expect(await look(clickName(workbook, "toetsing_1"))).toMatchObject({ name: "toetsing_1", sheet: "stap2" });
  });

  test("[D107] a deleted name is nothing in particular, a deleted sheet nowhere", async () => {
    const { look, workbook } = await opened();
    const spot = clickName(workbook, "score_casemanager");
    await look(spot);
    forget(workbook, "score_casemanager");
    expect(topicAt(await look(spot))).toEqual({ kind: "elsewhere" });
    deleteSheet(workbook, sheetNamed(workbook, sheetNames.stap3));
    expect(await look(click(workbook, sheetNames.stap2, "A1"))).toMatchObject({ sheet: "stap2", name: null });
  });

  test("[D108] a workbook without sheets of ours, and a sheet of the user's own, are nowhere", async () => {
    await openExcel(newWorkbook());
    expect(await excelDesk().look(null)).toEqual({ sheet: null, name: null, cell: null, value: null });
    const { look, workbook } = await opened();
    await look(clickName(workbook, "conclusie_1"));
    addSheet(workbook, "Eigen blad");
    expect(await look(click(workbook, "Eigen blad", "C20"))).toMatchObject({ sheet: null, name: null });
  });

  test("[D109] a deleted table leaves its cells without a topic", async () => {
    const { look, workbook } = await opened();
    const sheet = sheetNamed(workbook, sheetNames.stap2);
    const table = sheet.tables[0]?.area ?? parseArea("A1");
    const spot = click(workbook, sheet.name, addressOf({ ...table, top: table.top + 1, bottom: table.top + 1 }));
    expect(topicAt(await look(spot)).kind).toBe("peerEntry");
    sheet.tables.length = 0;
    expect(topicAt(await look(spot)).kind).toBe("elsewhere");
  });
});

describe("writing answers", () => {
  test("[D110] what is written is what is read, in two requests", async () => {
    const { set, host } = await opened();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...fields.filter(({ kind }) => kind === "text")), texts, async (field, text) => {
        host.log.length = 0;
        const answers = new Map([[field.name, fromText(text)]]);
        await set(answers);
        expect(requests(host)).toHaveLength(2);
        const found = await excelWorkbook().read();
        expect(found.values.get(field.name)).toBe(fromText(text));
      }),
      { numRuns: 40 },
    );
  });

  test("[D111] writing every answer of an evaluation makes that evaluation", async () => {
    await fc.assert(
      fc.asyncProperty(evaluations, async (evaluation) => {
        const desk = await opened();
        const wanted = { ...empty, ...evaluation, assessments: [], answers: [], actions: [], history: [] };
        const answers = new Map(
          fields.map((field) => {
            const value = field.place.get(wanted);
            return [field.name, value === "" ? null : value] as const;
          }),
        );
        await desk.set(answers);
        expect(await read(excelWorkbook())).toEqual(success(withAnswers(empty, answers)));
      }),
      { numRuns: 5 },
    );
  });

  test("[D112] finds the cell after rows were inserted and the sheet renamed; a protected sheet stays so", async () => {
    const { workbook, ...desk } = await opened();
    const sheet = sheetNamed(workbook, sheetNames.stap1);
    unprotect(sheet);
    insertRows(workbook, sheet, 3, 2);
    protect(sheet, {});
    renameSheet(workbook, sheet, "Scores");
    await setScore("casemanager", 3, desk);
    expect((await excelWorkbook().read()).values.get("score_casemanager")).toBe(3);
    expect(sheet.protection).not.toBeNull();
    await setScore("casemanager", null, desk);
    expect((await excelWorkbook().read()).values.get("score_casemanager")).toBeNull();
  });

  test("[D113] nothing is written when one name is gone", async () => {
    const { workbook, set } = await opened();
    forget(workbook, "conclusie_2");
    const work = set(
      new Map([
        ["conclusie_1", "een"],
        ["conclusie_2", "twee"],
      ]),
    );
    expect(await refusal(work)).toMatchObject({ code: "naam-ontbreekt", where: "cel conclusie_2" });
    expect((await excelWorkbook().read()).values.get("conclusie_1")).toBeNull();
  });

  test("[D114] a locked cell is a problem with a remedy, and stays as it was", async () => {
    const { workbook, set } = await opened();
    const sheet = sheetNamed(workbook, sheetNames.stap3);
    unprotect(sheet);
    const { area } = placeOf(workbook, "conclusie_1");
    await lock(sheet.name, addressOf(area));
    protect(sheet, {});
    const problem = await refusal(set(new Map([["conclusie_1", "een"]])));
    expect(problem).toMatchObject({ code: "cel-beveiligd" });
    expect(problem === undefined ? "" : sentence(problem)).toContain("Beveiliging blad opheffen");
    expect((await excelWorkbook().read()).values.get("conclusie_1")).toBeNull();
  });

  test("[D115] while a cell is being edited Excel refuses, and says what to do", async () => {
    const { host, set } = await opened();
    host.cellEdit = true;
    expect(await refusal(set(new Map([["conclusie_1", "een"]])))).toMatchObject({ code: "excel-cellEdit" });
  });
});

async function lock(sheet: string, address: string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).format.protection.locked = true;
    await context.sync();
  });
}

describe("going to a cell", () => {
  test("[D116] selects the cell of a name on its sheet", async () => {
    const { go, look, workbook } = await opened();
    renameSheet(workbook, sheetNamed(workbook, sheetNames.stap3), "Slot");
    await go("conclusie_3");
    expect(await look(null)).toMatchObject({ name: "conclusie_3", sheet: "stap3" });
  });

  test("[D117] a name that is gone is a problem, and the selection stays", async () => {
    const { go, look, workbook } = await opened();
    await go("conclusie_3");
    unprotect(sheetNamed(workbook, sheetNames.stap3));
    deleteRows(workbook, sheetNamed(workbook, sheetNames.stap3), placeOf(workbook, "conclusie_4").area.top);
    expect(await refusal(go("conclusie_4"))).toMatchObject({ code: "naam-ontbreekt" });
    expect(await look(null)).toMatchObject({ name: "conclusie_3" });
  });
});

describe("assessors", () => {
  const one: Assessing = { id: null, assessor: " jurist ", profile: "casemanager", score: 2, reason: "=geen formule" };
  const written = async () => {
    const outcome = await read(excelWorkbook());
    return outcome.ok ? outcome.value.assessments : outcome;
  };

  test("[D118] two with the same function keep rows of their own; one is changed by its number", async () => {
    const desk = await opened();
    expect(await assess(one, desk)).toEqual(success(null));
    expect(requests(desk.host)).toHaveLength(2);
    await assess({ ...one, score: 5 }, desk);
    await assess({ ...one, id: "B1", score: null }, desk);
    const assessor = "jurist";
    expect(await written()).toEqual([
      { ...one, assessor, id: "B1", score: null },
      { ...one, assessor, id: "B2", score: 5 },
    ]);
  });

  test("[D119] rows typed without a number and blank rows in between are taken as they are", async () => {
    const { workbook, ...desk } = await opened();
    const sheet = sheetNamed(workbook, sheetNames.stap1);
    const { top, left } = sheet.tables[0]?.area ?? parseArea("A1");
    const cell = (row: number, column: number) => addressOf({ top: row, bottom: row, left: column, right: column });
    type(workbook, sheet.name, cell(top + 2, left), "teamleider");
    await assess(one, desk);
    await assess({ ...one, assessor: "beleidsmedewerker" }, desk);
    await assess({ ...one, assessor: "hoofd", id: "B1" }, desk);
    expect(await written()).toMatchObject([
      { assessor: "jurist" },
      { assessor: "hoofd" },
      { assessor: "beleidsmedewerker" },
    ]);
  });

  test("[D120] a full table grows on an open sheet, and says so on a protected one", async () => {
    const { workbook, ...desk } = await opened();
    for (let count = 0; count < 15; count += 1) await assess(one, desk);
    expect(await refusal(assess(one, desk))).toMatchObject({ code: "tabel-vol" });
    unprotect(sheetNamed(workbook, sheetNames.stap1));
    expect(await assess(one, desk)).toEqual(success(null));
    expect(await written()).toHaveLength(16);
  });

  test("[D121] what is missing is told, and nothing is written", async () => {
    const { host, ...desk } = await opened();
    const outcome = await assess({ id: null, assessor: " ", profile: null, score: null, reason: "" }, desk);
    expect(outcome.ok ? [] : outcome.problems.map(({ code }) => code)).toEqual([
      "beoordelaar-leeg",
      "profiel-leeg",
      "beoordeling-leeg",
    ]);
    expect(host.log).toEqual([]);
    expect(await assess({ ...one, id: "B7" }, desk)).toMatchObject({
      ok: false,
      problems: [{ code: "rij-ontbreekt" }],
    });
  });

  test("[D122] a table that is gone is a problem", async () => {
    const { workbook, ...desk } = await opened();
    sheetNamed(workbook, sheetNames.stap1).tables.length = 0;
    expect(await refusal(assess(one, desk))).toMatchObject({ code: "tabel-ontbreekt" });
  });
});
