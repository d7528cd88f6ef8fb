import { inFull } from "../../test/support/evaluation-in-full.ts";
import { asking, codesOf, RevisedBook, valueOf } from "../../test/support/revising.ts";
import { emptyEvaluation } from "../model/evaluation/empty.ts";
import type { Evaluation } from "../model/evaluation/evaluation.ts";
import type { Changed } from "../model/history/record.ts";
import { ProblemError } from "../model/problem.ts";
import { build } from "../workbook/build.ts";
import { patientReviser, retry } from "./patient.ts";
import { next } from "./next.ts";
import { record } from "./record.ts";
import type { Confirmer } from "./reviser.ts";

const day = "2026-11-25";

const justified = (evaluation: Evaluation, justification: string): Evaluation => ({
  ...evaluation,
  profiles: { ...evaluation.profiles, casemanager: { ...evaluation.profiles.casemanager, justification } },
});

/** A workbook that was recorded, in which since then this was written. */
async function changedBook(justification: string): Promise<RevisedBook> {
  const book = new RevisedBook(inFull);
  valueOf(await record(book, day, asking(true)));
  return new RevisedBook(justified(book.evaluation, justification));
}

const long = "Wij sturen op tijd bij, en leggen in ieder dossier vast waarom en met wie dat is besproken. ";

describe("what is asked before recorded rows change", () => {
  test("[YP1] holds the rows in full, with what was and what is to be", async () => {
    const book = await changedBook(`${long}Eerst.`);
    const seen: Changed[] = [];
    await record(book, day, { confirm: async (_, changed) => (seen.push(...changed), false) });
    expect(seen).toMatchObject([
      {
        before: { justification: inFull.profiles.casemanager.justification },
        after: { profile: "casemanager", justification: `${long}Eerst.` },
      },
    ]);
  });

  test("[YP2] who agreed to one text did not agree to another, also where only its end differs", async () => {
    const book = await changedBook(`${long}Eerst.`);
    const confirm = async () => {
      book.blueprint = build(justified(book.evaluation, `${long}Later.`));
      return true;
    };
    const { history } = book.evaluation;
    expect(codesOf(await record(book, day, { confirm }))).toEqual(["bevestigen"]);
    expect(book.evaluation.history).toEqual(history);
  });
});

describe("an evaluation without any score", () => {
  const empty = emptyEvaluation("OD Voorbeeld", 2026);

  test.each(["record", "next"] as const)(
    "[YP90] %s asks first, and does nothing when the user rather not",
    async (name) => {
      const book = new RevisedBook(empty);
      const before = book.blueprint;
      const no = asking(false);
      const run = (confirmer: Confirmer) =>
        name === "record" ? record(book, day, confirmer) : next(book, { year: 2028, day }, confirmer);
      const refused = await run(no);
      expect(codesOf(refused)).toEqual(["niet-bevestigd"]);
      expect(no.asked).toEqual(["Nog geen enkel profiel is gewaardeerd."]);
      expect(book.blueprint).toBe(before);
      expect((await run(asking(true))).ok).toBe(true);
      expect(book.evaluation.history.map(({ score }) => score)).toEqual([null, null, null, null, null]);
    },
  );

  test("[YP91] one score is enough not to be asked, and neither is what stands there already", async () => {
    const { casemanager } = empty.profiles;
    const profiles = { ...empty.profiles, casemanager: { ...casemanager, score: 2 as const } };
    const no = asking(false);
    valueOf(await record(new RevisedBook({ ...empty, profiles }), day, no));
    const book = new RevisedBook(empty);
    valueOf(await record(book, day, asking(true)));
    valueOf(await record(book, day, no));
    expect(no.asked).toEqual([]);
  });
});

describe("a workbook that waits for who is typing", () => {
  const cellEdit = new ProblemError({ code: "excel-cellEdit", what: "U typt.", where: "", remedy: "Druk op Enter." });

  function waiting(refusals: number) {
    const book = new RevisedBook(inFull);
    let left = refusals;
    const told: string[] = [];
    const patient = patientReviser(
      {
        revise: async (decide) => {
          if (left > 0) {
            left -= 1;
            throw cellEdit;
          }
          return book.revise(decide);
        },
      },
      { wait: async (time) => void told.push(`wait ${time}`), ask: async () => void told.push("ask") },
    );
    return { book, patient, told };
  }

  test("[YP3] asks once, tries again, and then records", async () => {
    const { book, patient, told } = waiting(2);
    valueOf(await record(patient, day, asking(true)));
    expect(told).toEqual(["ask", `wait ${retry}`, `wait ${retry}`]);
    expect(book.evaluation.history.length).toBeGreaterThan(inFull.history.length);
  });

  test("[YP4] what is refused once it was decided what to write is not tried again", async () => {
    const { book, told } = waiting(0);
    let tries = 0;
    const patient = patientReviser(
      {
        revise: async (decide) => {
          tries += 1;
          await book.revise(decide);
          throw cellEdit;
        },
      },
      { wait: async () => undefined, ask: async () => void told.push("ask") },
    );
    await expect(record(patient, day, asking(true))).rejects.toBe(cellEdit);
    expect([tries, told]).toEqual([1, []]);
  });
});
