import { act, fireEvent, render, screen } from "@testing-library/react";
import { createNoticeBoard, type Notice } from "../usecases/notices.ts";
import { Notices, PlanButton } from "./action-plan.tsx";

const notice: Notice = { kind: "problem", title: "Het actieplan is niet opgesteld", lines: ["Druk op Enter."] };

test("[N1] a notice of a ribbon command is shown, and goes when it is closed", () => {
  const board = createNoticeBoard();
  render(<Notices board={board} />);
  expect(screen.queryByRole("alert")).toBeNull();
  act(() => board.post(notice));
  expect(screen.getByRole("alert").textContent).toContain("Druk op Enter.");
  fireEvent.click(screen.getByRole("button", { name: "Sluiten" }));
  expect(screen.queryByRole("alert")).toBeNull();
});

test("[N2] the button draws the plan up once at a time, and tells what became of it", async () => {
  const board = createNoticeBoard();
  let finish: (notice: Notice) => void = () => undefined;
  const draw = jest.fn(() => new Promise<Notice>((resolve) => (finish = resolve)));
  render(<PlanButton board={board} draw={draw} report={() => undefined} />);
  fireEvent.click(screen.getByRole("button", { name: "Actieplan opstellen" }));
  fireEvent.click(screen.getByRole("button", { name: /wordt opgesteld/ }));
  expect(draw).toHaveBeenCalledTimes(1);
  await act(() => {
    finish(notice);
    return Promise.resolve();
  });
  expect(board.getState()).toBe(notice);
  expect(screen.getByRole("button", { name: "Actieplan opstellen" })).not.toBeNull();
});

test("[N3] a mistake of the code is reported, and the button works again", async () => {
  const report = jest.fn();
  const error = new TypeError("oeps");
  render(<PlanButton board={createNoticeBoard()} draw={() => Promise.reject(error)} report={report} />);
  await act(() => {
    fireEvent.click(screen.getByRole("button"));
    return Promise.resolve();
  });
  expect(report).toHaveBeenCalledWith(error);
  expect(screen.getByRole("button", { name: "Actieplan opstellen" })).not.toBeNull();
});

test("[N6] it goes when something else is done in the pane, and what that leads to is told", async () => {
  const board = createNoticeBoard();
  const after: Notice = { ...notice, title: "Daarna" };
  const draw = () => Promise.resolve(after);
  render(
    <>
      <Notices board={board} />
      <p>Tekst</p>
      <input type="radio" aria-label="Niveau 3" />
      <PlanButton board={board} draw={draw} report={() => undefined} />
    </>,
  );
  act(() => board.post(notice));
  fireEvent.click(screen.getByText("Tekst"));
  expect(screen.queryByRole("alert")).not.toBeNull();
  fireEvent.click(screen.getByRole("radio"));
  expect(screen.queryByRole("alert")).toBeNull();
  act(() => board.post(notice));
  await act(async () => void fireEvent.click(screen.getByRole("button", { name: "Actieplan opstellen" })));
  expect(board.getState()).toBe(after);
});

test("[N7] what must not be missed stays until it is closed", () => {
  const board = createNoticeBoard();
  render(
    <>
      <Notices board={board} />
      <button>Verder</button>
    </>,
  );
  act(() => board.post({ ...notice, isLasting: true }));
  fireEvent.click(screen.getByRole("button", { name: "Verder" }));
  expect(screen.queryByRole("alert")).not.toBeNull();
  fireEvent.click(screen.getByRole("button", { name: "Sluiten" }));
  expect(screen.queryByRole("alert")).toBeNull();
});
