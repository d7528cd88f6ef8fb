import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act, fireEvent, render, screen } from "@testing-library/react";
import { FakeDesk, refused } from "../../test/support/fake-desk.ts";
import { expectAccessible, press } from "../../test/support/open-pane.tsx";
import { withProfile } from "../../test/support/talked-through.ts";
import { findings, openFindings } from "../model/checks/checks.ts";
import type { Answered, Evaluation } from "../model/evaluation/evaluation.ts";
import { answerQuestion, withdrawAnswer } from "../usecases/answer-question.ts";
import { read } from "../usecases/read.ts";
import { tableNames } from "../workbook/names.ts";
import { Book } from "./book.ts";
import { Discussed } from "./discussed.tsx";
import { discussedTexts as texts } from "./talked-texts.ts";

const open = withProfile({ score: null });
const [asked] = findings(open);
const answered: Evaluation = {
  ...open,
  answers: [
    { id: "V1", question: "Een oude vraag?", key: "S0 oud", answer: "dat was toen" },
    { id: "V2", question: asked?.question ?? "", key: asked?.key ?? "", answer: "besproken, want het volgt in mei" },
  ],
};

async function show(evaluation: Evaluation) {
  const desk = new FakeDesk(evaluation);
  const report = jest.fn();
  const book = new Book({
    workbook: desk,
    desk,
    questions: (found, strays) => openFindings(findings(found, strays)),
    wait: () => Promise.resolve(),
    report,
  });
  const withdraw = async (one: Answered) => {
    const outcome = await withdrawAnswer(one, desk);
    if (outcome.ok) await book.refresh();
    return outcome;
  };
  render(
    <FluentProvider theme={webLightTheme}>
      <Discussed book={book} withdraw={withdraw} report={report} />
    </FluentProvider>,
  );
  await act(() => book.start());
  return { desk, book, report };
}

test("[T60] what was talked through stands there with its answer, and the way to the sheet", async () => {
  const { desk } = await show(answered);
  expect(screen.getByText(texts.title(2))).toBeTruthy();
  for (const { question, answer } of answered.answers) {
    expect(screen.getByText(question).closest("li")?.textContent).toContain(answer);
  }
  await expectAccessible();
  await press(texts.toSheet);
  expect(desk.log).toContain("go blad_vragen");
});

test("[T61] an answer is taken back: it is gone from the workbook, and its question is open again", async () => {
  const { desk, book } = await show(answered);
  const openKeys = () => {
    const { standing } = book.getState();
    return standing.kind === "evaluation" ? book.questions(standing.evaluation).map(({ key }) => key) : [];
  };
  expect(openKeys()).not.toContain(asked?.key);
  await press(texts.withdrawOf(asked?.question ?? ""));
  expect(screen.getByRole("status").textContent).toBe(texts.done);
  expect(screen.getByText(texts.title(1))).toBeTruthy();
  expect(openKeys()).toContain(asked?.key);
  expect(await read(desk)).toMatchObject({ value: { answers: [{ id: "V1" }] } });
  await expectAccessible();
});

test("[T62] what Excel refuses is told, and the answer stays", async () => {
  const { desk, report } = await show(answered);
  desk.faults = [refused("tabel-beveiligd")];
  await press(texts.withdrawOf("Een oude vraag?"));
  expect(screen.getByRole("alert").textContent).toContain("Fout tabel-beveiligd.");
  desk.faults = [new TypeError("mistake")];
  await press(texts.withdrawOf("Een oude vraag?"));
  expect(report).toHaveBeenCalledTimes(1);
  expect(screen.getByText(texts.title(2))).toBeTruthy();
});

test("[T63] without answers there is nothing to see", async () => {
  await show(open);
  expect(screen.queryByRole("group")).toBeNull();
  expect(document.querySelector("details")).toBeNull();
});

test("[T64] while an older answer to the question stands, nobody says that it is asked again", async () => {
  const [, answer] = answered.answers;
  if (answer === undefined) throw new Error("there is an answer");
  const twice = { ...answered, answers: [{ ...answer, id: "V1", answer: "eerder" }, answer] };
  const { desk } = await show(twice);
  fireEvent.click(screen.getAllByRole("button", { name: texts.withdrawOf(answer.question) })[1] as HTMLElement);
  await screen.findByText(texts.doneStill);
  expect(await read(desk)).toMatchObject({ value: { answers: [{ id: "V1", answer: "eerder" }] } });
});

test("[T65] what a colleague wrote over the answer is not thrown away", async () => {
  const { desk } = await show(answered);
  const found = desk.tables.get(tableNames.answers);
  if (found === undefined) throw new Error("there is a table");
  const newer = found.rows.map((row) => row.map((cell) => (cell === "dat was toen" ? "dat is nu" : cell)));
  desk.tables.set(tableNames.answers, { ...found, rows: newer });
  await press(texts.withdrawOf("Een oude vraag?"));
  expect(screen.getByRole("alert").textContent).toContain("intussen veranderd");
  expect(desk.tables.get(tableNames.answers)?.rows).toEqual(newer);
});

test("[T66] the focus stays in the pane, and the message goes once the answers change", async () => {
  const { desk, book } = await show(answered);
  jest.spyOn(document, "hasFocus").mockReturnValue(true); // jsdom says no once the button with the focus is gone
  const button = screen.getByRole("button", { name: texts.withdrawOf(asked?.question ?? "") });
  button.focus();
  await press(texts.withdrawOf(asked?.question ?? ""));
  expect(document.activeElement).toBe(screen.getByText(texts.title(1)));
  expect(screen.getByText(texts.done)).toBeTruthy();
  await answerQuestion({ question: asked?.question ?? "", key: asked?.key ?? "" }, "toch wel", desk);
  await act(() => book.refresh());
  expect(screen.queryByText(texts.done)).toBeNull();
});

test("[T67] a defect while taking back says to look whether the answer is still there", async () => {
  const { desk } = await show(answered);
  desk.faults = [new TypeError("mistake")];
  await press(texts.withdrawOf("Een oude vraag?"));
  expect(screen.getByRole("alert").textContent).toContain(texts.unexpected);
});
