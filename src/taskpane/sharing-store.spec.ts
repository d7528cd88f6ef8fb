import { openExcel } from "../../test/support/excel.ts";
import { filledIn, readyToShare, reviewed, shareCopy, typed } from "../../test/support/sharing.ts";
import { excelDesk, excelWorkbook, openNewWorkbook } from "../excel/index.ts";
import { emptyEvaluation } from "../model/evaluation/empty.ts";
import type { Evaluation } from "../model/evaluation/evaluation.ts";
import { ProblemError } from "../model/problem.ts";
import type { CellValue } from "../workbook/blueprint.ts";
import { build } from "../workbook/build.ts";
import { goToShared } from "../usecases/share.ts";
import { readEvaluation } from "../workbook/read.ts";
import { readBlueprint, readContents, writeBlueprint } from "../xlsx/index.ts";
import { openItems, ShareStore } from "./share-store.ts";
import { openLines, TakeBackStore, type ChosenFile } from "./take-back-store.ts";

jest.setTimeout(60_000);

/** The stores over the workbook that is open in Excel, wired as in the pane. */
async function opened(evaluation: Evaluation) {
  const host = await openExcel();
  await excelWorkbook().write(build(evaluation));
  const report = jest.fn();
  const share = new ShareStore({
    read: () => excelWorkbook().read(),
    encode: async (copy) => new Uint8Array(await writeBlueprint(copy)),
    openCopy: openNewWorkbook,
    goTo: (place) => goToShared(place, excelDesk()),
    report,
  });
  const takeBack = new TakeBackStore({
    read: () => excelWorkbook().read(),
    workbook: excelWorkbook(),
    tables: excelDesk(),
    decode: readBlueprint,
    refresh: async () => undefined,
    report,
  });
  const now = async (): Promise<Evaluation> => {
    const outcome = readEvaluation(await excelWorkbook().read());
    if (!outcome.ok) throw new Error(outcome.problems[0].what);
    return outcome.value;
  };
  return { host, share, takeBack, report, now };
}

const withNote = (note: string): Evaluation => ({
  ...readyToShare,
  profiles: {
    ...readyToShare.profiles,
    casemanager: { ...readyToShare.profiles.casemanager, notes: readyToShare.profiles.casemanager.notes.with(0, note) },
  },
});

describe("Deel met collega's", () => {
  test("[Q20] nothing to look at: the copy is made at once, and Excel can open it", async () => {
    const { share, host, report } = await opened(readyToShare);
    await share.look();
    const { step, file } = share.getState();
    expect([step, file?.name]).toEqual(["ready", "Collegiale toetsing OD Voorbeeld 2026.xlsx"]);
    const { values } = await readContents(file?.bytes ?? new Uint8Array());
    expect(values.get("deel_organisatie")).toBe("OD Voorbeeld");
    await share.openCopy();
    expect(share.getState().opening).toBe("asked");
    expect(host.workbook.created).toEqual([Buffer.from(file?.bytes ?? []).toString("base64")]);
    expect(report).not.toHaveBeenCalled();
  });

  test("[Q21] a find holds the copy back until it may stay", async () => {
    const { share } = await opened(withNote("Bel mw. Jansen op 06-12345678."));
    await share.look();
    expect(share.getState().step).toBe("look");
    await share.make();
    expect(share.getState().file).toBeNull();
    for (const { key } of share.getState().items) share.keep(key, true);
    await share.make();
    expect(share.getState().step).toBe("ready");
  });

  test("[Q22] changed in its cell, a find is gone; another that came in the meantime holds the copy back", async () => {
    const { share } = await opened(withNote("Bel mw. Jansen."));
    await share.look();
    for (const { key } of share.getState().items) share.keep(key, true);
    await excelDesk().set(new Map<string, CellValue>([["notitie_casemanager_2", "Vraag het aan dhr. Pietersen."]]));
    await share.make();
    expect(share.getState()).toMatchObject({ step: "look", surprised: true, file: null });
    expect(openItems(share.getState()).map(({ sentence }) => sentence)).toEqual(["Vraag het aan dhr. Pietersen."]);
    await excelDesk().set(
      new Map<string, CellValue>([
        ["notitie_casemanager_1", "Bel de teamleider."],
        ["notitie_casemanager_2", ""],
      ]),
    );
    await share.make();
    expect(share.getState().step).toBe("ready");
  });

  test("[Q23] the whole part left out: its finds are gone and so are its texts", async () => {
    const { share } = await opened(withNote("Bel mw. Jansen."));
    await share.look();
    await share.leaveOut("notities");
    const { step, file } = share.getState();
    expect(step).toBe("ready");
    const { blueprint } = await readBlueprint(file?.bytes ?? new Uint8Array());
    expect(JSON.stringify(blueprint)).not.toContain("Jansen");
  });

  test("[Q24] the way to a find leads to its cell, also in a table", async () => {
    const sources = [{ id: "R1", kind: null, description: "Jaarverslag", finding: "Volgens mw. Jansen." }] as const;
    const casemanager = { ...readyToShare.profiles.casemanager, sources };
    const evaluation = { ...readyToShare, profiles: { ...readyToShare.profiles, casemanager } };
    const { share, host } = await opened(evaluation);
    await share.look();
    const [item] = share.getState().items;
    if (item === undefined) throw new Error("nothing found");
    expect(item.where).toBe("tabel Bronnen_casemanager, rij 1, kolom Wat blijkt hieruit?");
    await share.goTo(item.place);
    const sheet = host.workbook.sheets.find(({ id }) => id === host.workbook.activeSheet);
    expect(sheet?.name).toBe("Casemanager");
    const selected = await Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange().load("values");
      await context.sync();
      return range.values as unknown[][];
    });
    expect(selected).toEqual([["Volgens mw. Jansen."]]);
    expect(share.getState().problems).toEqual([]);
  });

  test("[Q25] Excel does not open it: said, and the download is still there", async () => {
    const { host } = await opened(readyToShare);
    const share = new ShareStore({
      read: () => excelWorkbook().read(),
      encode: async (copy) => new Uint8Array(await writeBlueprint(copy)),
      openCopy: openNewWorkbook,
      goTo: (place) => goToShared(place, excelDesk()),
      report: (error) => {
        throw error;
      },
    });
    await share.look();
    host.cellEdit = true;
    await share.openCopy();
    expect(share.getState()).toMatchObject({ opening: "refused", step: "ready" });
    expect(share.getState().problems).toHaveLength(1);
    expect(share.getState().file).not.toBeNull();
  });

  const busy: readonly (readonly [string, (store: ShareStore) => void, string])[] = [
    ["blind", (store) => store.choose({ blind: true }), "choose"],
    ["a part out", (store) => store.leave("bronnen", true), "choose"],
    ["other colleagues", (store) => store.choose({ peers: "OD Oost" }), "choose"],
    ["back to the choices", (store) => store.again(), "choose"],
    ["a find not to stay", (store) => store.keep(store.getState().items[0]?.key ?? "", false), "look"],
  ];

  test.each(busy)(
    "[Q27] %s, chosen while the copy is made: that copy is dropped, and it is said",
    async (_, choose, step) => {
      const { host } = await opened(withNote("Bel mw. Jansen."));
      const share = new ShareStore({
        read: () => excelWorkbook().read(),
        encode: async () => {
          await Promise.resolve();
          choose(share);
          return new Uint8Array(1);
        },
        openCopy: openNewWorkbook,
        goTo: (place) => goToShared(place, excelDesk()),
        report: (error) => {
          throw error;
        },
      });
      await share.look();
      for (const { key } of share.getState().items) share.keep(key, true);
      await share.make();
      expect(share.getState()).toMatchObject({ step, file: null, dropped: true, busy: false });
      expect(host.workbook.created).toEqual([]);
    },
  );

  test("[Q28] what is chosen while the workbook is read counts too; the next copy says what is in it", async () => {
    await opened(readyToShare);
    let onRead = () => share.choose({ blind: true });
    const share: ShareStore = new ShareStore({
      read: () => {
        onRead();
        return excelWorkbook().read();
      },
      encode: async (copy) => new Uint8Array(await writeBlueprint(copy)),
      openCopy: openNewWorkbook,
      goTo: (place) => goToShared(place, excelDesk()),
      report: (error) => {
        throw error;
      },
    });
    await share.look();
    expect(share.getState()).toMatchObject({ step: "choose", file: null, dropped: true });
    onRead = () => undefined;
    await share.look();
    const { step, file, dropped } = share.getState();
    expect([step, dropped]).toEqual(["ready", false]);
    expect(file?.listing.stays).toEqual(expect.arrayContaining(["scores per profiel", "actieplan"]));
    expect(file?.listing.goes).not.toContain("scores per profiel");
  });

  test("[Q29] a person among the names of colleagues holds the copy back; the way there is the choices", async () => {
    const { share } = await opened(readyToShare);
    share.choose({ peers: "Jan de Vries, OD Noord" });
    await share.look();
    const [item] = share.getState().items;
    if (item === undefined) throw new Error("nothing found");
    expect(share.getState()).toMatchObject({ step: "look", file: null });
    await share.goTo(item.place);
    expect(share.getState().step).toBe("choose");
  });

  test("[Q26] a workbook that cannot be read is told, cell by cell", async () => {
    const { share } = await opened(readyToShare);
    await excelDesk().set(new Map<string, CellValue>([["jaar", "straks"]]));
    await share.look();
    expect(share.getState()).toMatchObject({ step: "choose", problems: [{ where: "cel jaar" }] });
  });
});

const file = (name: string, bytes: Uint8Array): ChosenFile => ({
  name,
  size: bytes.length,
  bytes: () => Promise.resolve(bytes),
});

const answered = async (name: string, values: Readonly<Record<string, CellValue>>, evaluation = readyToShare) =>
  file(name, await writeBlueprint(typed(shareCopy(evaluation), values)));

describe("Neem toetsing over", () => {
  test("[Q30] shown first, then in the rows of step 2; the same file again brings nothing", async () => {
    const { takeBack, now, report } = await opened(readyToShare);
    const returned = await answered("noord.xlsx", filledIn);
    await takeBack.choose([returned]);
    expect(takeBack.getState().preview?.taken.lines.every(({ verdict }) => verdict === "new")).toBe(true);
    expect((await now()).peerReview.entries).toEqual([]);
    await takeBack.take();
    const { entries } = (await now()).peerReview;
    expect(takeBack.getState().taken).toEqual({ rows: entries.length, filled: 0 });
    expect(entries.length).toBeGreaterThan(15);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    await takeBack.choose([returned]);
    expect(takeBack.getState().preview?.taken).toMatchObject({ added: [], fills: [], replaced: [] });
    expect(report).not.toHaveBeenCalled();
  });

  const different = {
    deel_1_collega: "OD Zuid",
    deel_1_vraag_1: "Nu met cijfers.",
    deel_1_score_juridisch_adviseur: 2,
    deel_1_reden_juridisch_adviseur: "Krap.",
  };

  test("[Q31] a difference waits for a choice; nothing is written before", async () => {
    const { takeBack, now } = await opened(reviewed);
    await takeBack.choose([await answered("zuid.xlsx", different)]);
    expect(openLines(takeBack.getState())).toHaveLength(1);
    await takeBack.take();
    expect((await now()).peerReview).toEqual(reviewed.peerReview);
  });

  test.each([
    ["both", ["Mist cijfers.", "Nu met cijfers."]],
    ["replace", ["Nu met cijfers."]],
    ["keep", ["Mist cijfers."]],
  ] as const)("[Q32] %s: as chosen, and every response stays", async (choice, expected) => {
    const { takeBack, now } = await opened(reviewed);
    await takeBack.choose([await answered("zuid.xlsx", different)]);
    for (const line of openLines(takeBack.getState())) takeBack.decide(line, choice);
    await takeBack.take();
    expect(takeBack.getState().problems).toEqual([]);
    const { entries } = (await now()).peerReview;
    const said = entries.filter((one) => one.organisation === "OD Zuid" && one.subject === "vraag_1");
    expect(said.map(({ note }) => note)).toEqual(expected);
    // an empty reason is filled in its own row, and responses are as they were
    expect(entries.find(({ id }) => id === "T5")).toMatchObject({ score: 2, note: "Krap." });
    expect(entries.map(({ response }) => response).filter((text) => text !== "")).toEqual([
      "Dank, zo houden.",
      "Wij bespreken dit in het teamoverleg.",
    ]);
  });

  test("[Q33] somebody wrote in the meantime: a new difference is shown, and nothing is written", async () => {
    const { takeBack, now } = await opened(readyToShare);
    await takeBack.choose([await answered("zuid.xlsx", different)]);
    await excelDesk().change("Toetsing", () => ({
      ok: true,
      value: {
        row: 0,
        cells: new Map<string, CellValue>([
          ["Collega-organisatie", "OD Zuid"],
          ["Onderwerp", "Vraag 1"],
          ["Aantekeningen", "Al getypt."],
        ]),
      },
    }));
    await takeBack.take();
    expect(takeBack.getState().problems.map(({ code }) => code)).toEqual(["keuze-open"]);
    expect(openLines(takeBack.getState())).toHaveLength(1);
    expect((await now()).peerReview.entries.map(({ note }) => note)).toEqual(["Al getypt."]);
  });

  test("[Q34] what is not ours or broken is told by file, and does not stop the others", async () => {
    const { takeBack } = await opened(readyToShare);
    const good = await answered("zuid.xlsx", different);
    const strange = await answered("elders.xlsx", different, emptyEvaluation("OD Elders", 2026));
    await takeBack.choose([strange, file("kapot.xlsx", new Uint8Array([1, 2, 3])), good]);
    expect(takeBack.getState().preview?.notOurs.map(({ source, problem }) => [source, problem.code])).toEqual([
      ["elders.xlsx", "andere-organisatie"],
      ["kapot.xlsx", expect.stringContaining("geen-xlsx")],
    ]);
    expect(takeBack.getState().preview?.taken.added).toHaveLength(2);
  });

  test("[Q37] files chosen while others are read are told, and not lost in silence", async () => {
    const { takeBack } = await opened(readyToShare);
    const good = await answered("zuid.xlsx", different);
    const reading = takeBack.choose([good]);
    await takeBack.choose([file("noord.xlsx", new Uint8Array(1))]);
    await reading;
    expect(takeBack.getState().missed).toEqual(["noord.xlsx"]);
    expect(takeBack.getState().preview?.taken.added).toHaveLength(2);
    await takeBack.choose([good]);
    expect(takeBack.getState().missed).toEqual([]);
  });

  test("[Q35] none of them ours: told, with nothing to take over", async () => {
    const { takeBack } = await opened(readyToShare);
    await takeBack.choose([await answered("elders.xlsx", different, emptyEvaluation("OD Elders", 2026))]);
    expect(takeBack.getState()).toMatchObject({ preview: null, problems: [{ code: "andere-organisatie" }] });
  });

  test("[Q36] more rows than were empty: the table grows", async () => {
    const { takeBack, now } = await opened(reviewed);
    await takeBack.choose([await answered("oost.xlsx", { ...filledIn, deel_1_collega: "OD Oost" })]);
    await takeBack.take();
    const { entries } = (await now()).peerReview;
    expect(entries.slice(0, 6)).toEqual(reviewed.peerReview.entries);
    expect(entries.filter(({ organisation }) => organisation === "OD Oost").length).toBeGreaterThan(15);
  });

  const asked = "Hoe doen jullie intake?";
  const standing: Evaluation = {
    ...reviewed,
    peerReview: {
      ...reviewed.peerReview,
      entries: [
        { id: "T1", organisation: "OD Zuid", subject: "casemanager", score: 3, note: "", response: "" },
        { id: "T2", organisation: "OD Zuid", subject: "vraag_1", score: null, note: "Mist cijfers.", response: "" },
      ],
    },
  };

  test.each(["refused", "changed meanwhile"])(
    "[Q38] one row cannot be replaced (%s): the others are, and what was done is told",
    async (how) => {
      const { now } = await opened(standing);
      const { change } = excelDesk();
      const refresh = jest.fn(async () => undefined);
      let calls = 0;
      const takeBack = new TakeBackStore({
        read: () => excelWorkbook().read(),
        workbook: excelWorkbook(),
        tables: {
          change: async (table, decide) => {
            calls += 1;
            if (calls > 1) return change(table, decide);
            if (how === "refused") throw new ProblemError({ code: "cel-beveiligd", where: "", what: "", remedy: "" });
            const cells = new Map<string, CellValue>([["Aantekeningen", "Nu anders."]]);
            await change(table, () => ({ ok: true, value: { row: calls - 1, cells } }));
            return change(table, decide);
          },
        },
        decode: readBlueprint,
        refresh,
        report: jest.fn(),
      });
      const back = {
        deel_1_collega: "OD Zuid",
        deel_1_vraag_1: "Nu met cijfers.",
        deel_1_score_casemanager: 5,
        deel_1_gevraagdantwoord_1: "Met een formulier.",
      };
      await takeBack.choose([await answered("zuid.xlsx", back)]);
      for (const line of openLines(takeBack.getState())) takeBack.decide(line, "replace");
      await takeBack.take();
      const { taken, problems } = takeBack.getState();
      expect(taken).toEqual({ rows: 1, filled: 1 });
      expect(problems.map(({ code }) => code)).toEqual([how === "refused" ? "cel-beveiligd" : "rij-veranderd"]);
      expect(refresh).toHaveBeenCalledTimes(1);
      const { entries } = (await now()).peerReview;
      expect(entries.map(({ score, note }) => [score, note])).toEqual([
        [3, how === "refused" ? "" : "Nu anders."],
        [null, "Nu met cijfers."],
        [null, `${asked}\nMet een formulier.`],
      ]);
    },
  );
});
