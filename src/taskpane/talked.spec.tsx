import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act, fireEvent, render, screen } from "@testing-library/react";
import { FakeDesk, refused } from "../../test/support/fake-desk.ts";
import { button, expectAccessible, press, rich, type } from "../../test/support/open-pane.tsx";
import { talkedThrough, withProfile } from "../../test/support/talked-through.ts";
import { findings, openFindings } from "../model/checks/checks.ts";
import type { Evaluation } from "../model/evaluation/evaluation.ts";
import { answerQuestion, type Asked } from "../usecases/answer-question.ts";
import { read } from "../usecases/read.ts";
import { Book } from "./book.ts";
import { tableNames } from "../workbook/names.ts";
import { Talked } from "./talked.tsx";
import { talkedTexts } from "./talked-texts.ts";
import { workTexts } from "./work-texts.ts";

const answer = "besproken, want het rapport volgt in mei";

/** The form over a workbook in memory. */
async function open(evaluation: Evaluation) {
  const desk = new FakeDesk(evaluation);
  const report = jest.fn();
  const book = new Book({
    workbook: desk,
    desk,
    questions: (found) => openFindings(findings(found)),
    wait: () => (desk.editing ? new Promise((resolve) => setTimeout(resolve, 1)) : Promise.resolve()),
    report,
  });
  const write = async (asked: Asked, text: string) => {
    const outcome = await book.patiently(() => answerQuestion(asked, text, desk));
    if (outcome.ok) await book.refresh();
    return outcome;
  };
  render(
    <FluentProvider theme={webLightTheme}>
      <Talked book={book} answer={write} report={report} />
    </FluentProvider>,
  );
  await act(() => book.start());
  return { desk, report, book };
}

const options = (): readonly string[] => screen.getAllByRole("option").map((option) => option.textContent);

test("[T1] every open question can be chosen, by step, with what can be done about it", async () => {
  await open(rich);
  const asked = openFindings(findings(rich));
  expect(options()).toEqual(asked.map(({ question }) => question));
  const last = asked.at(-1);
  fireEvent.change(screen.getByRole("combobox"), { target: { value: last?.key } });
  expect(document.body.textContent).toContain(last?.remedy);
  await expectAccessible();
});

test("[T2] what was said goes to the workbook, and the question is gone from the list", async () => {
  const { desk } = await open(rich);
  const [first, second] = openFindings(findings(rich));
  fireEvent.change(screen.getByRole("combobox"), { target: { value: second?.key } });
  type(/Wat is besproken/, answer);
  await press("Vastleggen");
  expect(screen.getByRole("status").textContent).toContain("blad Vragen");
  expect(options()).toContain(first?.question);
  expect(options()).not.toContain(second?.question);
  expect(await read(desk)).toMatchObject({
    value: { answers: [{ id: "V1", question: second?.question, answer, key: second?.key }] },
  });
  expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: /Wat is besproken/ }).value).toBe("");
});

test("[T3] an empty answer, or what Excel refuses, is told, and what was typed stays", async () => {
  const { desk, report } = await open(rich);
  await press("Vastleggen");
  expect(screen.getByRole("alert").textContent).toContain("geen antwoord ingevuld");
  type(/Wat is besproken/, answer);
  desk.faults = [refused("cel-beveiligd")];
  await press("Vastleggen");
  expect(screen.getByRole("alert").textContent).toContain("Fout cel-beveiligd.");
  desk.faults = [new TypeError("mistake")];
  await press("Vastleggen");
  expect(report).toHaveBeenCalledTimes(1);
  expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: /Wat is besproken/ }).value).toBe(answer);
});

test("[T4] with nothing to ask there is no form; after the last answer its message stays", async () => {
  await open(talkedThrough);
  expect(screen.queryByRole("combobox")).toBeNull();
  await open(withProfile({ score: null }));
  type(/Wat is besproken/, answer);
  expect(button("Vastleggen")).not.toBeNull();
  await press("Vastleggen");
  expect(screen.queryByRole("combobox")).toBeNull();
  expect(screen.getByRole("status").textContent).toContain("blad Vragen");
});

const area = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: /Wat is besproken/ });
const select = () => screen.getByRole<HTMLSelectElement>("combobox");

test("[T5] what is typed stays with the question that was there, whatever others come and go", async () => {
  const { desk, book } = await open(rich);
  const [first, second] = openFindings(findings(rich));
  if (first === undefined || second === undefined) throw new Error("there are questions");
  await answerQuestion(first, "even weg", desk);
  await act(() => book.refresh());
  type(/Wat is besproken/, answer);
  expect(select().value).toBe(second.key);
  desk.tables.set(tableNames.answers, { columns: desk.tables.get(tableNames.answers)?.columns ?? [], rows: [] });
  await act(() => book.refresh());
  expect(options()[0]).toBe(first.question);
  expect(select().value).toBe(second.key);
  await press("Vastleggen");
  expect(await read(desk)).toMatchObject({ value: { answers: [{ key: second.key, answer }] } });
});

test("[T6] a question that is gone is told: the text stays, and goes nowhere before another is chosen", async () => {
  const { desk, book } = await open(rich);
  const [first, second] = openFindings(findings(rich));
  if (first === undefined || second === undefined) throw new Error("there are questions");
  type(/Wat is besproken/, answer);
  await answerQuestion(first, "door een collega", desk);
  await act(() => book.refresh());
  expect(
    screen
      .getAllByRole("alert")
      .map(({ textContent }) => textContent)
      .join(),
  ).toContain(first.question);
  await expectAccessible();
  await press("Vastleggen");
  expect(await read(desk)).toMatchObject({ value: { answers: [{ answer: "door een collega" }] } });
  expect(area().value).toBe(answer);
  fireEvent.change(select(), { target: { value: second.key } });
  await press("Vastleggen");
  expect(await read(desk)).toMatchObject({ value: { answers: [{ key: first.key }, { key: second.key, answer }] } });
  expect(area().value).toBe("");
});

test("[T7] while a cell is being edited it asks for Enter, and goes on by itself", async () => {
  const { desk } = await open(rich);
  type(/Wat is besproken/, answer);
  desk.editing = true;
  await press("Vastleggen");
  expect(screen.getByText(workTexts.cellEdit)).toBeTruthy();
  expect(area().value).toBe(answer);
  desk.editing = false;
  await screen.findByText(talkedTexts.done);
  expect(await read(desk)).toMatchObject({ value: { answers: [{ answer }] } });
});
