import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act, configure, fireEvent, render, screen } from "@testing-library/react";
import axe from "axe-core";
import type { ReactNode } from "react";
import { emptyEvaluation } from "../../src/model/evaluation/empty.ts";
import type { Evaluation } from "../../src/model/evaluation/evaluation.ts";
import { findings, openFindings } from "../../src/model/checks/checks.ts";
import { App } from "../../src/taskpane/app.tsx";
import { Book } from "../../src/taskpane/book.ts";
import { useObservable } from "../../src/taskpane/observable.ts";
import { PackPanel } from "../../src/taskpane/pack.tsx";
import { createPaneStore } from "../../src/taskpane/store.ts";
import type { Place } from "../../src/workbook/place.ts";
import { FakeDesk } from "./fake-desk.ts";

// working out what is hidden takes most of the time, and nothing here is hidden but closed details
configure({ defaultHidden: true });
jest.setTimeout(30_000);

/** An evaluation in which nothing is answered. */
export const empty = emptyEvaluation("OD Voorbeeld", 2026);
const casemanager = empty.profiles.casemanager;

/** An evaluation in which the casemanagers are well under way. */
export const rich: Evaluation = {
  ...empty,
  profiles: {
    ...empty.profiles,
    casemanager: {
      ...casemanager,
      score: 3,
      justification: "Wij doen het samen.",
      notes: casemanager.notes.with(0, "Vier mensen.").with(6, "Trots op de balie.").with(8, "Meer scholing."),
      sources: [{ id: "R1", kind: "document", description: "Jaarverslag", finding: "Het gaat vooruit." }],
      text: { ...casemanager.text, role: "Beschrijving voor de proef.", source: "Proefbron" },
    },
    vergunningverlener: { ...casemanager, score: 2, notes: casemanager.notes.with(0, "Twaalf mensen.") },
  },
  assessments: [
    { id: "B1", assessor: "jurist", profile: "casemanager", score: 2, reason: "Te weinig tijd." },
    { id: "B2", assessor: "teamleider", profile: "casemanager", score: 4, reason: "Goede gesprekken." },
  ],
  conclusions: ["", "", "Scholing kan beter.", "", ""],
  history: [
    {
      evaluationId: "E1",
      organisation: "OD Voorbeeld",
      year: 2024,
      profile: "casemanager",
      source: "zelfevaluatie",
      score: 2,
      justification: "Toen nog los van elkaar.",
      ambition: "Naar niveau 3.",
      recordedOn: null,
    },
  ],
};

/** The panel that the pane fetches, at hand. */
function Pack({ book }: { readonly book: Book }) {
  return <PackPanel book={book} state={useObservable(book)} />;
}

/** The pane over a workbook in memory; `null` for a workbook without an evaluation. `actions` stands below the topic. */
export async function openPane(evaluation: Evaluation | null = rich, actions: ReactNode = null) {
  const desk = new FakeDesk(evaluation);
  const report = jest.fn();
  const book = new Book({
    workbook: desk,
    desk,
    questions: (evaluation, strays) => openFindings(findings(evaluation, strays)),
    wait: () => new Promise((resolve) => setTimeout(resolve, 1)),
    report,
  });
  const maker = createPaneStore(
    { organisation: "", contact: "", year: "2026" },
    { make: () => new Promise(() => undefined), report },
  );
  render(
    <FluentProvider theme={webLightTheme}>
      <App book={book} maker={maker} actions={actions} views={{ pack: <Pack book={book} /> }} />
    </FluentProvider>,
  );
  await act(() => book.start());
  const click = (name: string, place: Partial<Place> = {}) => act(async () => desk.click(name, place));
  return { desk, book, click, report };
}

/** The title of what the pane is about, once it is there. */
export const heading = (name: RegExp | string) => screen.findByRole("heading", { level: 2, name });
export const button = (name: RegExp | string) => screen.getByRole("button", { name });
export const press = (name: RegExp | string) => act(async () => void fireEvent.click(button(name)));
export const type = (label: RegExp | string, value: string) =>
  fireEvent.change(screen.getByRole("textbox", { name: label }), { target: { value } });
export const radio = (name: RegExp) => screen.getByRole<HTMLInputElement>("radio", { name });

/** Expects that axe has nothing to say. jsdom computes no colours: contrast is judged in a browser. */
export async function expectAccessible() {
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
}
