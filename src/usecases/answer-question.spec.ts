import fc from "fast-check";
import { evaluations } from "../../test/support/evaluations.ts";
import { FakeDesk } from "../../test/support/fake-desk.ts";
import { withProfile } from "../../test/support/talked-through.ts";
import { openFindings } from "../model/checks/checks.ts";
import { textLimit } from "../model/evaluation/evaluation.ts";
import { tableNames } from "../workbook/names.ts";
import { columnTexts } from "../workbook/texts.ts";
import { answerQuestion, withdrawAnswer } from "./answer-question.ts";
import { check, type LocatedFinding } from "./check.ts";
import { read } from "./read.ts";

async function asked(desk: FakeDesk): Promise<readonly LocatedFinding[]> {
  const outcome = await check(desk);
  if (!outcome.ok) throw new Error(outcome.problems.map(({ code }) => code).join());
  return outcome.value.findings;
}

const answer = "besproken, want het rapport volgt in mei";

test("[U40] an answer silences its question and no other, and everything else stays as it was", async () => {
  await fc.assert(
    fc.asyncProperty(evaluations, fc.nat(), async (evaluation, pick) => {
      const desk = new FakeDesk(evaluation);
      const open = openFindings(await asked(desk));
      const chosen = open[pick % Math.max(1, open.length)];
      if (chosen === undefined) return;
      expect(await answerQuestion(chosen, answer, desk)).toEqual({ ok: true, value: null });
      const left = openFindings(await asked(desk)).map(({ key }) => key);
      expect(left).toEqual(open.map(({ key }) => key).filter((key) => key !== chosen.key));
      const after = await read(desk);
      if (!after.ok) throw new Error("it is to be read");
      expect(after.value.answers.at(-1)).toMatchObject({ question: chosen.question, answer, key: chosen.key });
      expect({ ...after.value, answers: after.value.answers.slice(0, -1) }).toEqual(evaluation);
    }),
    { numRuns: 10 },
  );
});

test("[U41] another answer to the same question takes the place of the first", async () => {
  const desk = new FakeDesk(withProfile({ score: null }));
  const [question] = await asked(desk);
  if (question === undefined) throw new Error("there is a question");
  await answerQuestion(question, "eerst", desk);
  await answerQuestion(question, "dan", desk);
  expect(await read(desk)).toMatchObject({ value: { answers: [{ id: "V1", answer: "dan", key: question.key }] } });
  expect((await asked(desk))[0]?.answer).toBe("dan");
});

test("[U42] once what it is about changes, the question is asked again", async () => {
  const desk = new FakeDesk(withProfile({ score: 3, justification: "" }));
  const [question] = await asked(desk);
  if (question === undefined) throw new Error("there is a question");
  await answerQuestion(question, answer, desk);
  await desk.set(new Map([["score_casemanager", 4]]));
  expect(openFindings(await asked(desk)).map(({ rule }) => rule)).toContain("S3");
});

test.each([
  ["", "antwoord-leeg"],
  [" \n\u00a0", "antwoord-leeg"],
  ["x".repeat(textLimit + 1), "tekst-te-lang"],
  ["\ud83d", "tekst-kapot"],
])("[U43] what is no answer is not written: %j", async (text, code) => {
  const desk = new FakeDesk(withProfile({ score: null }));
  const outcome = await answerQuestion({ question: "?", key: "S1" }, text, desk);
  expect(outcome).toMatchObject({ ok: false, problems: [{ code }] });
  expect(desk.log).toEqual([]);
});

test("[U44] a column that is gone is the problem, and nothing is written", async () => {
  const desk = new FakeDesk(withProfile({ score: null }));
  const found = desk.tables.get(tableNames.answers);
  if (found === undefined) throw new Error("there is a table");
  const columns = found.columns.map((heading) => (heading === columnTexts.findingKey ? "Weg" : heading));
  desk.tables.set(tableNames.answers, { ...found, columns });
  const outcome = await answerQuestion({ question: "?", key: "S1" }, answer, desk);
  expect(outcome).toMatchObject({ ok: false, problems: [{ code: "kolom-ontbreekt" }] });
});

test("[U46] an answer that is taken back leaves a blank row, the question is asked again, and the others stay", async () => {
  const desk = new FakeDesk(withProfile({ score: null }));
  const [question] = await asked(desk);
  if (question === undefined) throw new Error("there is a question");
  await answerQuestion({ question: "Een andere?", key: "S0 ander" }, "blijft", desk);
  await answerQuestion(question, answer, desk);
  expect(await withdrawAnswer({ id: "V2", key: question.key, answer }, desk)).toEqual({ ok: true, value: null });
  expect(openFindings(await asked(desk)).map(({ key }) => key)).toContain(question.key);
  expect(await read(desk)).toMatchObject({ value: { answers: [{ id: "V1", answer: "blijft" }] } });
});

test("[U47] what somebody else made of the row meanwhile is not taken back", async () => {
  const desk = new FakeDesk(withProfile({ score: null }));
  await answerQuestion({ question: "Vraag?", key: "S0 nieuw" }, answer, desk);
  const before = desk.tables.get(tableNames.answers);
  for (const gone of [
    { id: "V1", key: "S0 oud", answer },
    { id: "V7", key: "S0 nieuw", answer },
    { id: "V1", key: "S0 nieuw", answer: "wat er stond voor een collega het veranderde" },
  ]) {
    expect(await withdrawAnswer(gone, desk)).toMatchObject({ ok: false, problems: [{ code: "rij-ontbreekt" }] });
  }
  expect(desk.tables.get(tableNames.answers)).toBe(before);
});
