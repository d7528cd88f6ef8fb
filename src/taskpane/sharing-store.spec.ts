import { opened } from "../../test/support/opened-stores.ts";
import { filledIn, readyToShare, reviewed, shareCopy, typed } from "../../test/support/sharing.ts";
import { excelDesk, excelWorkbook } from "../excel/index.ts";
import { emptyEvaluation } from "../model/evaluation/empty.ts";
import type { Evaluation } from "../model/evaluation/evaluation.ts";
import { ProblemError } from "../model/problem.ts";
import type { CellValue } from "../workbook/blueprint.ts";
import { readBlueprint, writeBlueprint } from "../xlsx/index.ts";
import type { ChosenFile } from "./chosen-file.ts";
import { openLines, TakeBackStore } from "./take-back-store.ts";

jest.setTimeout(60_000);

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

  test("[Q39] files chosen while others are read are told, and not lost in silence", async () => {
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
