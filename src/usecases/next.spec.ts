import fc from "fast-check";
import { dates, evaluations } from "../../test/support/evaluations.ts";
import { inFull } from "../../test/support/evaluation-in-full.ts";
import { asking, codesOf, RevisedBook, valueOf } from "../../test/support/revising.ts";
import { toJson } from "../model/evaluation/json.ts";
import type { Evaluation } from "../model/evaluation/evaluation.ts";
import { nextEvaluation } from "../model/history/next.ts";
import { previousNote, previousResult } from "../model/topic/previous.ts";
import type { Blueprint, Sheet, Table } from "../workbook/blueprint.ts";
import { areaAddress, parseArea } from "../workbook/grid.ts";
import type { Revision } from "../workbook/revise.ts";
import { success } from "../model/problem.ts";
import { next, nextLines, nextStep } from "./next.ts";
import { record } from "./record.ts";

const day = "2026-11-25";
const yes = asking(true);

/** A workbook in which this evaluation is followed by the one of a later year. */
async function followed(evaluation: Evaluation, year = 2028) {
  const book = new RevisedBook(evaluation);
  const report = valueOf(await next(book, { year, day }, yes));
  return { book, report, after: book.evaluation };
}

/** Every text in a value, wherever it stands. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return value === "" ? [] : [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** What is not an answer: the choices of lists, dates, and keys, which stand in the archive as a person reads them. */
const codes =
  /^(casemanager|vergunningverlener|toezichthouder_handhaver|juridisch_adviseur|specialistisch_adviseur)$|^(overkoepelend|eigen|vraag_\d|document|gesprek|gepland|loopt|gereed|vervallen|\d{4}-\d\d-\d\d)$/;

/** Evaluations that can be followed: with an organisation, and of a year before the last one. */
const followable = fc
  .tuple(evaluations, fc.integer({ min: 2000, max: 2098 }))
  .map(([evaluation, year]): Evaluation => ({ ...evaluation, organisation: `OD ${evaluation.organisation}`, year }));

describe("starting the next evaluation", () => {
  test("[N20] empties the inputs, keeps profile texts and open actions, and says so", async () => {
    const { report, after } = await followed(inFull);
    expect(after).toMatchObject({
      organisation: inFull.organisation,
      year: 2028,
      evaluationId: "",
      contact: inFull.contact,
    });
    expect(after.profiles.casemanager).toMatchObject({ score: null, justification: "", sources: [] });
    expect(after.profiles.casemanager.text).toEqual(inFull.profiles.casemanager.text);
    expect([after.assessments, after.answers, after.peerReview.entries]).toEqual([[], [], []]);
    expect(after.conclusions.join("")).toBe("");
    expect(after.actions).toEqual(inFull.actions);
    expect(nextLines(report).slice(0, 3)).toEqual([
      "Voor 2026 zijn 6 rijen vastgelegd.",
      `${after.archive.length} antwoorden van 2026 zijn bewaard op het blad Archief.`,
      "De evaluatie van 2028 is begonnen: de vakken zijn leeg.",
    ]);
  });

  test("[N21] lays last time's score, justification, ambition and notes beside the new one", async () => {
    const { after } = await followed(inFull);
    expect(previousResult(after, "casemanager")).toMatchObject({ year: 2026, score: 2 });
    expect(previousNote(after, "casemanager", 6)).toMatchObject({
      year: 2026,
      answer: "Werkdruk en verloop in het team.",
    });
    const kept = (name: string) => after.archive.find((one) => one.name === name);
    expect(kept("Bronnen_casemanager/R1/bron")).toMatchObject({ question: "R1 · Bron", answer: "Jaarverslag 2025" });
    expect(kept("score_casemanager")).toMatchObject({ answer: "2 · verbetering nodig" });
    expect(kept("eigenvraag_1")?.answer).toBe("Hoe delen jullie kennis over de regio?");
    expect(kept("Toetsing/T1/notitie")?.answer).toBe("Laat collega’s elkaars verslagen tegenlezen.");
    expect(kept("Actieplan/CM S V A/einde")?.answer ?? kept(`Actieplan/${inFull.actions[0]?.id}/einde`)?.answer).toBe(
      "1-7-2027",
    );
  });

  test("[N22] actions that are done or dropped go to the archive, the others stay with their progress", async () => {
    const [one, two, three, ...rest] = inFull.actions;
    if (one === undefined || two === undefined || three === undefined) throw new Error("too few actions");
    const actions = [one, { ...two, status: "gereed" as const }, { ...three, status: "vervallen" as const }, ...rest];
    const { after } = await followed({ ...inFull, actions });
    expect(after.actions).toEqual([one, ...rest]);
    expect(after.archive.filter(({ name }) => name.startsWith(`Actieplan/${two.id}/`))).not.toEqual([]);
  });

  test("[N23] law: nothing is thrown away: every text of the old evaluation stands in the new one", async () => {
    await fc.assert(
      fc.asyncProperty(followable, async (evaluation) => {
        const book = new RevisedBook(evaluation);
        const outcome = await next(book, { year: 2100, day }, yes);
        if (!outcome.ok) return;
        const there = new Set(textsIn(book.evaluation));
        const names = book.evaluation.archive.map(({ name }) => name).join("\n");
        const lost = textsIn({ ...evaluation, evaluationId: "" }).filter(
          (text) => !there.has(text) && !codes.test(text) && !names.includes(text),
        );
        expect(lost).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  test("[N24] law: the workbook holds just the evaluation that the step gives, whatever it held", async () => {
    await fc.assert(
      fc.asyncProperty(followable, async (evaluation) => {
        const book = new RevisedBook(evaluation);
        const outcome = await next(book, { year: 2100, day }, yes);
        if (!outcome.ok) return;
        const { archive, history } = book.evaluation;
        expect(archive.slice(0, evaluation.archive.length)).toEqual(evaluation.archive);
        const wanted = nextEvaluation({ ...evaluation, history }, 2100, archive.slice(evaluation.archive.length));
        expect(toJson(book.evaluation)).toEqual(toJson(wanted));
      }),
      { numRuns: 25 },
    );
  });

  test("[N25] three cycles: each has its own results and answers, and recording again adds none", async () => {
    const { book } = await followed(inFull);
    valueOf(await next(book, { year: "2030", day: "2028-11-01" }, yes));
    valueOf(await record(book, "2030-11-01", yes));
    valueOf(await record(book, "2030-11-02", asking(false)));
    const { history, archive, year } = book.evaluation;
    expect(year).toBe(2030);
    expect(history.map((row) => row.year)).toEqual([
      2024,
      ...Array<number>(6).fill(2026),
      ...Array<number>(5).fill(2028),
      ...Array<number>(5).fill(2030),
    ]);
    expect(new Set(history.map(({ evaluationId }) => evaluationId)).size).toBe(4);
    expect(new Set(archive.map((one) => one.year))).toEqual(new Set([2026, 2028]));
    expect(new Set(archive.map(({ id }) => id)).size).toBe(archive.length);
  });

  test.each([
    ["", "jaar-leeg"],
    ["volgend jaar", "jaar-geen-getal"],
    ["2026", "jaar-niet-later"],
    [2024, "jaar-niet-later"],
    [2101, "jaar-buiten-bereik"],
  ])("[N26] a year that is none or does not come after this one changes nothing: %p", async (year, code) => {
    const book = new RevisedBook(inFull);
    const before = book.blueprint;
    expect(codesOf(await next(book, { year, day }, yes))).toEqual([code]);
    expect(book.blueprint).toBe(before);
  });

  test("[N27] without organisation or year nothing begins, and what contradicts itself is asked first", async () => {
    const start = async (evaluation: Evaluation) =>
      codesOf(await next(new RevisedBook(evaluation), { year: 2028, day }, yes));
    expect(await start({ ...inFull, organisation: " " })).toEqual(["organisatie-ontbreekt"]);
    expect(await start({ ...inFull, year: null })).toEqual(["jaar-ontbreekt"]);
  });

  test("[N28] recorded rows that would change are asked about; with a no nothing happens at all", async () => {
    const book = new RevisedBook(inFull);
    valueOf(await record(book, day, yes));
    const profiles = {
      ...book.evaluation.profiles,
      casemanager: { ...inFull.profiles.casemanager, score: 5 as const },
    };
    const changed = new RevisedBook({ ...book.evaluation, profiles });
    const before = changed.blueprint;
    const no = asking(false);
    expect(codesOf(await next(changed, { year: 2028, day }, no))).toEqual(["niet-bevestigd"]);
    expect([no.asked.length, changed.blueprint === before]).toEqual([1, true]);
  });

  test("[N29] what stands in columns of the user's own is kept too, and stays where it is", async () => {
    const book = new RevisedBook(inFull);
    book.blueprint = withOwnColumn(book.blueprint, "Toetsing", "Besproken op", "12 mei");
    const report = valueOf(await next(book, { year: 2028, day }, yes));
    expect(report.ownColumns).toEqual(["Toetsing"]);
    expect(book.evaluation.archive.find(({ answer }) => answer === "12 mei")).toMatchObject({
      name: "Toetsing/T1/eigen/Besproken op",
      question: "T1 · Besproken op",
    });
  });
});

test("[N30] law: any order and repetition of recording and starting the next gives the same table", async () => {
  const steps = fc.array(fc.constantFrom("record", "again"), { minLength: 0, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(followable, steps, dates, async (evaluation, repeats, other) => {
      const plain = new RevisedBook(evaluation);
      const busy = new RevisedBook(evaluation);
      if (!(await record(plain, day, yes)).ok) return;
      for (const step of ["record", ...repeats]) {
        valueOf(await record(busy, step === "record" ? day : (other ?? day), yes));
      }
      for (const book of [plain, busy]) valueOf(await next(book, { year: 2099, day: "2099-01-01" }, yes));
      for (const book of [plain, busy]) valueOf(await record(book, "2099-06-01", yes));
      expect(busy.evaluation).toEqual(plain.evaluation);
    }),
    { numRuns: 20 },
  );
});

test("[N31] law: broken off anywhere and begun again, it gives what it gives at once", async () => {
  await fc.assert(
    fc.asyncProperty(followable, fc.double({ min: 0, max: 1, noNaN: true }), async (evaluation, share) => {
      const plain = new RevisedBook({ ...evaluation, archive: [] });
      const broken = new RevisedBook({ ...evaluation, archive: [] });
      if (!(await next(plain, { year: 2100, day }, yes)).ok) return;
      await broken.revise((contents) => {
        const step = nextStep(contents, { year: 2100, day });
        return step.ok ? success(cutOff(step.value.revision, share)) : step;
      });
      const again = await next(broken, { year: 2100, day }, asking(false));
      expect(codesOf(again)).toEqual(broken.evaluation.year === 2100 && share === 1 ? ["jaar-niet-later"] : []);
      expect(broken.evaluation).toEqual(plain.evaluation);
    }),
    { numRuns: 40 },
  );
});

test("[N32] what somebody wrote between breaking off and beginning again is put away as well", async () => {
  const book = new RevisedBook(inFull);
  await book.revise((contents) => success(cutOff(valueOf(nextStep(contents, { year: 2028, day })).revision, 0.5)));
  await book.revise((contents) =>
    success({
      ...cutOff(valueOf(nextStep(contents, { year: 2028, day })).revision, 0),
      rows: [],
      values: new Map([["conclusie_5", "Toch anders."]]),
    }),
  );
  const report = valueOf(await next(book, { year: 2028, day }, yes));
  const { archive, history } = book.evaluation;
  const kept = archive.filter(({ name }) => name === "conclusie_5").map(({ answer }) => answer);
  expect(kept).toEqual([inFull.conclusions[4], "Toch anders."]);
  expect(new Set(archive.map(({ name, answer }) => `${name} ${answer}`)).size).toBe(archive.length);
  expect(history.filter(({ year }) => year === 2026)).toHaveLength(6);
  expect(report.kept).toBe(archive.length);
});

test.each([
  ["is a plain range", "Bereik"],
  ["is called otherwise", "Lijst"],
])("[N33] an archive that %s gets no second one beside it: it is to be mended first", async (_what, name) => {
  const { book } = await followed(inFull);
  const tables = (sheet: Sheet): readonly Table[] =>
    sheet.tables.flatMap((table) =>
      table.name !== "Archief" ? [table] : name === "Bereik" ? [] : [{ ...table, name }],
    );
  const before = { ...book.blueprint, sheets: book.blueprint.sheets.map((one) => ({ ...one, tables: tables(one) })) };
  book.blueprint = before;
  const outcome = await next(book, { year: 2030, day }, yes);
  expect(codesOf(outcome)).toEqual(["tabel-ontbreekt"]);
  expect(book.blueprint).toBe(before);
});

/** The first part of a revision, in the order in which it is written: rows and sheets, then changes, then values. */
function cutOff(revision: Revision, share: number): Revision {
  const { changes, values } = revision;
  const count = Math.floor((changes.length + values.size) * share);
  return {
    ...revision,
    changes: changes.slice(0, count),
    values: new Map([...values].slice(0, Math.max(0, count - changes.length))),
  };
}

/** The workbook with a column more at the right end of a table, with something in its first row. */
function withOwnColumn(blueprint: Blueprint, name: string, heading: string, text: string): Blueprint {
  const sheets = blueprint.sheets.map((sheet) => {
    const table = sheet.tables.find((one) => one.name === name);
    if (table === undefined) return sheet;
    const area = parseArea(table.address);
    const column = area.right + 1;
    const cell = (row: number, value: string) => ({ row, column, value, style: "VTH invoer" });
    const wider = { ...table, address: areaAddress({ ...area, right: column }), columns: [...table.columns, heading] };
    return {
      ...sheet,
      tables: sheet.tables.map((one) => (one === table ? wider : one)),
      cells: [...sheet.cells, cell(area.top, heading), cell(area.top + 1, text)],
    };
  });
  return { ...blueprint, sheets };
}
