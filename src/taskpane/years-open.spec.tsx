import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { fireEvent, render, screen } from "@testing-library/react";
import { inFull } from "../../test/support/evaluation-in-full.ts";
import { empty, openPane, press } from "../../test/support/open-pane.tsx";
import { recorded } from "../model/history/record.ts";
import type { Evaluation } from "../model/evaluation/evaluation.ts";
import { initial } from "./book-state.ts";
import type { Book } from "./book.ts";
import { sharingPanels } from "./sharing.tsx";
import { yearsOpenTexts as texts } from "./years-open-texts.ts";

const concluded: Evaluation = { ...empty, conclusions: empty.conclusions.with(4, "Meer scholing.") };

function recordedNow(): Evaluation {
  const outcome = recorded(concluded, "2026-11-05");
  if (!outcome.ok) throw new Error("not recorded");
  return outcome.value.evaluation;
}

describe("the ways from year to year in the overview", () => {
  test.each([
    ["before step 3", empty, texts.early],
    ["at step 3", concluded, texts.ready],
    ["recorded", recordedNow(), "De uitkomsten van 2026 zijn vastgelegd op 5-11-2026."],
  ])("[YP41] what is at hand is said, and all three are there: %s", async (_, evaluation, said) => {
    const { book } = await openPane(evaluation);
    await press("Overzicht");
    expect(document.body.textContent).toContain(said);
    for (const view of ["record", "next", "bringIn"] as const) {
      await press("Overzicht");
      await press(texts[view]);
      expect(book.getState().panel).toBe(view);
    }
  });

  test("[YP42] results of another evaluation are not those of this one", async () => {
    await openPane({ ...concluded, evaluationId: "andere", history: recordedNow().history });
    await press("Overzicht");
    expect(document.body.textContent).toContain(texts.ready);
  });
});

describe("sharing, when another year begins", () => {
  const Sharing = sharingPanels({} as Parameters<typeof sharingPanels>[0]);
  const book = { show: () => undefined } as unknown as Book;
  const inYear = (year: number) => (
    <FluentProvider theme={webLightTheme}>
      <Sharing
        book={book}
        state={{
          ...initial,
          panel: "share",
          standing: { kind: "evaluation", evaluation: { ...inFull, year }, problems: [], strays: [], isOlder: false },
        }}
      />
    </FluentProvider>
  );
  const isBlind = () => screen.getByRole<HTMLInputElement>("checkbox", { name: /^Blind/ }).checked;

  test("[YP43] what was chosen stays in the year, and does not come along", () => {
    const { rerender } = render(inYear(2026));
    fireEvent.click(screen.getByRole("checkbox", { name: /^Blind/ }));
    rerender(inYear(2026));
    expect(isBlind()).toBe(true);
    rerender(inYear(2028));
    expect(isBlind()).toBe(false);
  });
});
