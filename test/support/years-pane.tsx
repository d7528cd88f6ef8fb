import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act, render, screen } from "@testing-library/react";
import { inFull } from "./evaluation-in-full.ts";
import { FakeDesk } from "./fake-desk.ts";
import { keeperAt } from "./keeping.ts";
import { press as pressOnly } from "./open-pane.tsx";
import { RevisedBook } from "./revising.ts";
import type { Evaluation, IsoDate, MaybeScore } from "../../src/model/evaluation/evaluation.ts";
import { recorded } from "../../src/model/history/record.ts";
import { build } from "../../src/workbook/build.ts";
import { keepingBackups } from "../../src/usecases/backup.ts";
import { contentsOf } from "../../src/workbook/contents-of.ts";
import { App } from "../../src/taskpane/app.tsx";
import { Book, type Panel } from "../../src/taskpane/book.ts";
import type { Views } from "../../src/taskpane/companion.tsx";
import { useObservable } from "../../src/taskpane/observable.ts";
import { createPaneStore } from "../../src/taskpane/store.ts";
import { workbookPanel } from "../../src/taskpane/workbook.tsx";
import { yearPanels } from "../../src/taskpane/years.tsx";

/** The day it is in these tests. */
export const day: IsoDate = "2026-11-25";

/** What stands where a PivotTable is offered. */
export const pivotOffered = "Hier wordt een draaitabel aangeboden.";

/** The pane over a workbook in memory that can be revised as a whole, at one of the panels that do so. */
export async function opened(evaluation: Evaluation, panel: Panel, files: readonly (Evaluation | Error)[] = []) {
  const workbook = new RevisedBook(evaluation);
  const desk = new FakeDesk(evaluation);
  const world = { faults: [] as Error[], revisions: 0, decoded: 0, slow: 0 };
  isSlow = () => world.slow > 0;
  const read = async () => contentsOf(workbook.blueprint);
  const report = jest.fn();
  const wait = () => new Promise<void>((resolve) => setTimeout(resolve, 1));
  const book = new Book({ workbook: { read }, desk, questions: () => [], wait, report });
  const revise: RevisedBook["revise"] = async (decide) => {
    const fault = world.faults.shift();
    if (fault !== undefined) throw fault;
    world.revisions += 1;
    return workbook.revise(decide);
  };
  const repair: RevisedBook["repair"] = async (decide) => {
    const fault = world.faults.shift();
    if (fault !== undefined) throw fault;
    return workbook.repair(decide);
  };
  const { alone, forget, refresh } = book;
  const keeping = keepingBackups({ revise }, keeperAt());
  const whole = { workbook: { read, ...keeping }, wait, alone, refresh, report };
  const mending = { health: { inspect: workbook.inspect, repair }, healing: () => ({ ...keeperAt(), day }) };
  const Workbook = workbookPanel(whole, { ...whole, ...mending }, () => <p>{pivotOffered}</p>);
  const Years = yearPanels({
    workbook: { read, revise },
    today: () => day,
    wait,
    alone,
    forget,
    refresh,
    decode: async ([index = 0]) => {
      world.decoded += 1;
      await new Promise((resolve) => setTimeout(resolve, world.slow));
      const found = files[index];
      if (found instanceof Error) throw found;
      return contentsOf(build(found ?? inFull));
    },
    report,
  });
  function Panels() {
    const state = useObservable(book);
    return (
      <>
        <Years book={book} state={state} />
        <Workbook book={book} state={state} />
      </>
    );
  }
  const years = <Panels />;
  const views: Views = { record: years, next: years, bringIn: years, workbook: years };
  const maker = createPaneStore(
    { organisation: "", contact: "", year: "2026" },
    { make: () => new Promise(() => undefined), report },
  );
  render(
    <FluentProvider theme={webLightTheme}>
      <App book={book} maker={maker} views={views} />
    </FluentProvider>,
  );
  await act(() => book.start());
  const show = (next: Panel) => act(async () => book.show(next));
  await show(panel);
  /** Somebody writes in the workbook, and the pane hears of it. */
  const change = (next: (now: Evaluation) => Evaluation) =>
    act(async () => {
      workbook.blueprint = build(next(workbook.evaluation));
      await book.refresh();
    });
  return { workbook, keeping, desk, book, world, report, show, change };
}

/** With another view of the casemanagers. */
export const withScore = (evaluation: Evaluation, score: MaybeScore, justification = "Anders."): Evaluation => ({
  ...evaluation,
  profiles: {
    ...evaluation.profiles,
    casemanager: { ...evaluation.profiles.casemanager, score, justification },
  },
});

/** The same organisation four years before, recorded nowhere. */
export const earlier: Evaluation = { ...withScore(inFull, 2), year: 2022, history: [] };

/** Recorded as it stands. */
export const done = (): Evaluation => {
  const outcome = recorded(inFull, day);
  if (!outcome.ok) throw new Error("not recorded");
  return outcome.value.evaluation;
};

/** All that the pane says. */
export const text = () => document.body.textContent;
/** Whether files are read slowly on purpose, in the pane that was opened last. */
let isSlow = (): boolean => false;

const pause = () => act(() => new Promise((resolve) => setTimeout(resolve, 30)));
/** So many pauses are as long as a test may last. */
const mostPauses = 150;
/** Waits until what was begun is over, however busy the machine is; not for files that are read slowly on purpose. */
export const settled = async () => {
  await pause();
  const isReading = () => !isSlow() && screen.queryByRole("progressbar") !== null;
  for (let count = 0; isReading() && count < mostPauses; count += 1) await pause();
};
/** Presses a button and waits until that is over. */
export const press = async (name: string) => {
  await pressOnly(name);
  await settled();
};
