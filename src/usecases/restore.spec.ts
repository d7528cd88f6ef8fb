import fc from "fast-check";
import { inFull } from "../../test/support/evaluation-in-full.ts";
import { evaluations } from "../../test/support/evaluations.ts";
import { keeperAt } from "../../test/support/keeping.ts";
import { asking, codesOf, RevisedBook, valueOf } from "../../test/support/revising.ts";
import type { Evaluation } from "../model/evaluation/evaluation.ts";
import { restored } from "../model/restored.ts";
import { failure, success } from "../model/problem.ts";
import type { CellValue } from "../workbook/blueprint.ts";
import { contentsOf } from "../workbook/contents-of.ts";
import { differencesBetween } from "../workbook/differences.ts";
import { readEvaluation } from "../workbook/read.ts";
import { replacing } from "../workbook/replace.ts";
import { isUnchanging, type Revision } from "../workbook/revise.ts";
import { keepingBackups } from "./backup.ts";
import { next } from "./next.ts";
import { record } from "./record.ts";
import {
  countLine,
  differenceLines,
  listedBackups,
  restore,
  restoreLines,
  restoreStep,
  warnLines,
  type ListedBackup,
  type Restoring,
} from "./restore.ts";

const day = "2026-11-25";
const yes = asking(true);
const nothing: Revision = { sheets: [], behind: "", styles: {}, rows: [], values: new Map(), changes: [] };

async function keptBook(evaluation: Evaluation = inFull) {
  const book = new RevisedBook(evaluation);
  const keeping = keepingBackups(book, keeperAt());
  await keeping.revise(() => success({ ...nothing, keep: "herstellen" }));
  return { book, keeping };
}

const listIn = ({ blueprint }: RevisedBook) => valueOf(listedBackups(contentsOf(blueprint)));

/** What putting a backup back comes to. */
function whole(backup: ListedBackup | undefined): Restoring {
  if (backup === undefined) throw new Error("no such backup");
  return valueOf(backup.restoring);
}

async function say(book: RevisedBook, values: Readonly<Record<string, CellValue>>): Promise<void> {
  valueOf(await book.revise(() => success({ ...nothing, values: new Map(Object.entries(values)) })));
}

const recordInto = async (book: RevisedBook): Promise<void> => void valueOf(await record(book, day, yes));

/** Puts back the one with this number, as it is shown. */
async function putBack({ book, keeping }: Awaited<ReturnType<typeof keptBook>>, number = 1) {
  const chosen = listIn(book)[number - 1];
  if (chosen === undefined) throw new Error("no such backup");
  return restore(keeping, chosen.key, valueOf(chosen.restoring).differences);
}

/** A workbook in which one evaluation becomes another, as far as that can be done without taking rows away. */
function become(book: RevisedBook, after: Evaluation): Promise<unknown> {
  return book.revise((contents) => success(replacing(contents, valueOf(readEvaluation(contents)), after)));
}

describe("putting a backup back", () => {
  test("[BK30] each difference is shown with both texts, and put back after that", async () => {
    const { book, keeping } = await keptBook();
    await say(book, { conclusie_1: "Iets anders.", score_casemanager: null, organisatie: "OD Anders" });
    const [only] = listIn(book);
    const lines = differenceLines(whole(only));
    expect(lines).toHaveLength(3);
    expect(lines[0]).toBe(`Stap 1 Zelfevaluatie, Naam organisatie: nu “OD Anders”, wordt “${inFull.organisation}”.`);
    expect(lines.find((line) => line.includes("Iets anders."))).toContain(`wordt “${inFull.conclusions[0]}”`);
    expect(lines.find((line) => line.startsWith("Casemanager"))).toContain("nu “nog niet gewaardeerd”");
    const report = valueOf(await putBack({ book, keeping }));
    expect(book.evaluation).toEqual(inFull);
    expect(restoreLines(report)[0]).toContain("De reservekopie van 29-11-2026 om 14:03 is teruggezet: 3 antwoorden");
  });

  test("[BK31] what stood there is in a backup of its own, so that putting back can be put back", async () => {
    const kept = await keptBook();
    await say(kept.book, { conclusie_1: "Iets anders." });
    valueOf(await putBack(kept));
    expect(listIn(kept.book).map(({ reason }) => reason)).toEqual(["Reservekopie terugzetten", "Werkmap herstellen"]);
    valueOf(await putBack(kept, 1));
    expect(kept.book.evaluation.conclusions[0]).toBe("Iets anders.");
  });

  test("[BK32] after the next evaluation began: the answers are back, and what was recorded and archived stays", async () => {
    const { book, keeping } = await keptBook();
    valueOf(await next(keeping, { year: 2028, day }, yes));
    const later = book.evaluation;
    const report = valueOf(await putBack({ book, keeping }, 1));
    const { history, archive, ...answers } = book.evaluation;
    const { history: _, archive: __, ...wanted } = inFull;
    expect(answers).toEqual(wanted);
    expect(history).toEqual(later.history);
    expect(archive).toEqual(later.archive);
    expect(report.stays).toBe(later.history.length - inFull.history.length + later.archive.length);
    expect(restoreLines(report)[1]).toBe(`${report.stays} rijen zijn van na de reservekopie. Die blijven staan.`);
  });

  test("[BK33] putting back what stands there changes nothing, and keeps nothing", async () => {
    const kept = await keptBook();
    const before = kept.book.blueprint;
    const report = valueOf(await putBack(kept));
    expect(report.differences).toEqual([]);
    expect(kept.book.blueprint).toBe(before);
  });

  test("[BK44] putting back what is there already, with results that came since, makes no other backup go", async () => {
    const kept = await keptBook({ ...inFull, evaluationId: "" });
    await recordInto(kept.book);
    const before = kept.book.blueprint;
    expect(valueOf(await putBack(kept)).differences).toEqual([]);
    expect(kept.book.blueprint).toEqual(before);
    expect(kept.book.evaluation.evaluationId).not.toBe("");
  });

  test("[BK34] nothing is done when something else would change than was shown", async () => {
    const { book, keeping } = await keptBook();
    await say(book, { conclusie_1: "Iets anders." });
    const [only] = listIn(book);
    const shown = whole(only).differences;
    await say(book, { conclusie_1: "Weer anders." });
    expect(codesOf(await restore(keeping, only?.key ?? "", shown))).toEqual(["bevestigen"]);
    expect(book.evaluation.conclusions[0]).toBe("Weer anders.");
  });

  test("[BK35] without backups it is said how one comes, and one that is gone is told", async () => {
    const book = new RevisedBook(inFull);
    expect(codesOf(listedBackups(contentsOf(book.blueprint)))).toEqual(["geen-reservekopie"]);
    expect(codesOf(restoreStep(contentsOf(book.blueprint), "K1-0"))).toEqual(["reservekopie-weg"]);
  });
});

test("[BK38] a row that comes back is told as one, by its number, with all that stands in it", () => {
  const { casemanager } = inFull.profiles;
  const now = { ...inFull, profiles: { ...inFull.profiles, casemanager: { ...casemanager, sources: [] } } };
  const [back] = differencesBetween(now, inFull);
  const whole = "Bron: Jaarverslag 2025\nWat blijkt hieruit? Doorlooptijden dalen.\nSoort: Document";
  expect(back).toEqual({ part: "Casemanager, bronnen", question: "Rij R1", was: "", becomes: whole });
});

describe("putting back only what is missing", () => {
  test("[BK77] what came after the backup stays, what is gone comes back, and what stood there is kept first", async () => {
    const { book, keeping } = await keptBook();
    await say(book, { conclusie_1: "Nieuwer.", toelichting_casemanager: null, contactpersoon: null });
    const [only] = listIn(book);
    const missing = valueOf(only?.missing ?? failure({ code: "geen", where: "", what: "", remedy: "" }));
    expect([missing.differences.length, countLine(missing), warnLines(missing)]).toEqual([
      2,
      "2 antwoorden missen nu",
      [],
    ]);
    const report = valueOf(await restore(keeping, only?.key ?? "", missing.differences, "missing"));
    expect(restoreLines(report)).toEqual([
      "Uit de reservekopie van 29-11-2026 om 14:03 zijn 2 antwoorden teruggezet. Wat er stond, is niet veranderd.",
    ]);
    const [, ...others] = inFull.conclusions;
    expect(book.evaluation).toEqual({ ...inFull, conclusions: ["Nieuwer.", ...others] });
    expect(listIn(book)[0]?.reason).toBe("Reservekopie terugzetten");
    const again = valueOf(await restore(keeping, only?.key ?? "", [], "missing"));
    expect(restoreLines(again)[0]).toMatch(/^Er mist niets uit de reservekopie/);
    expect(listIn(book)).toHaveLength(2);
  });

  test("[BK78] not from a backup of another evaluation, whose answers would look like those of this one", async () => {
    const { book, keeping } = await keptBook();
    valueOf(await next(keeping, { year: 2028, day }, yes));
    const oldest = listIn(book).at(-1);
    expect(oldest?.year).toBe(2026);
    const before = book.blueprint;
    expect(codesOf(await restore(keeping, oldest?.key ?? "", [], "missing"))).toEqual(["andere-evaluatie"]);
    expect(book.blueprint).toBe(before);
    expect(oldest?.missing.ok).toBe(false);
    expect(oldest?.restoring.ok).toBe(true);
  });

  test.each([
    [
      { toelichting_casemanager: "Nieuwer." },
      {},
      ["Let op: 1 antwoord van na deze reservekopie wordt weer zoals toen."],
    ],
    [{}, { conclusie_1: "Nieuw." }, ["Let op: 1 antwoord van na deze reservekopie wordt leeg."]],
    [
      { contactpersoon: "Nieuwer.", toelichting_casemanager: "Nieuwer." },
      { conclusie_1: "Nieuw.", conclusie_2: "Nieuw." },
      ["Let op: 2 antwoorden van na deze reservekopie worden leeg, en 2 antwoorden worden weer zoals toen."],
    ],
    [{ contactpersoon: null }, {}, []],
  ])(
    "[BK79] the whole backup: that newer answers become empty or older is said (%p %p)",
    async (older, fresh, lines) => {
      const { book } = await keptBook({ ...inFull, conclusions: ["", "", "", "", ""] });
      await say(book, { ...older, ...fresh });
      expect(warnLines(whole(listIn(book)[0]))).toEqual(lines);
    },
  );
});

describe("laws", () => {
  test("[BK36] whatever came after: every answer of the backup is back, no row is gone, and again changes nothing", async () => {
    await fc.assert(
      fc.asyncProperty(evaluations, evaluations, async (one, other) => {
        const kept = await keptBook(one);
        const { book } = kept;
        const first = book.evaluation;
        const away = restored(first, other);
        await become(book, away);
        const between = book.evaluation;
        valueOf(await putBack(kept));
        const wanted = restored(between, first);
        expect(book.evaluation).toEqual({ ...wanted, evaluationId: book.evaluation.evaluationId });
        const again = restoreStep(contentsOf(book.blueprint), listIn(book).at(-1)?.key ?? "");
        expect(isUnchanging(valueOf(again).revision)).toBe(true);
      }),
      { numRuns: 25, endOnFailure: true },
    );
  }, 60_000);

  test("[BK45] a row that came since under a number that was free again is there under another, the one that was kept too", () => {
    const [first, ...others] = inFull.actions;
    if (first === undefined) throw new Error("there is an action");
    const kept: Evaluation = { ...inFull, actions: [{ ...first, id: "A1" }, ...others] };
    const fresh = {
      ...first,
      id: "A1",
      reason: "",
      specific: "Iets heel anders.",
      indicator: "Iets",
      target: "9",
      owner: "",
      support: "",
      means: "",
      progress: "",
    };
    const now: Evaluation = { ...inFull, actions: [fresh, ...others] };
    const after = restored(now, kept);
    expect(after.actions).toContainEqual({ ...first, id: "A1" });
    expect(after.actions).toContainEqual({ ...fresh, id: "A2" });
    expect(restored(after, kept)).toEqual(after);
    const changed = { ...first, id: "A1", specific: "Anders gezegd." };
    expect(restored({ ...inFull, actions: [changed, ...others] }, kept)).toEqual(kept);
  });

  test("[BK37] restored: the same gives the same, again changes nothing, and no row of either is lost", () => {
    fc.assert(
      fc.property(evaluations, evaluations, (now, kept) => {
        const after = restored(now, kept);
        expect(restored(now, now)).toEqual(now);
        expect(restored(after, kept)).toEqual(after);
        const ids = new Set(after.assessments.map(({ id }) => id));
        expect([...now.assessments, ...kept.assessments].filter(({ id }) => !ids.has(id))).toEqual([]);
        for (const row of kept.actions) expect(after.actions).toContainEqual(row);
      }),
      { numRuns: 100 },
    );
  });
});
