import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act, cleanup, render, screen } from "@testing-library/react";
import { FakeDesk, refused } from "../../test/support/fake-desk.ts";
import { empty, expectAccessible, press, rich } from "../../test/support/open-pane.tsx";
import type { Evaluation } from "../model/evaluation/evaluation.ts";
import { isPivotMissing, makePivot } from "../usecases/pivot.ts";
import type { PivotPlace, PivotWish } from "../workbook/pivot-wish.ts";
import { nowhere } from "../workbook/place.ts";
import { Book } from "./book.ts";
import { pivotOfferTexts as texts } from "./pivot-offer-texts.ts";
import { pivotOffer } from "./pivot-offer.tsx";
import { lazyPivotOffer } from "./pivot-open.tsx";

/** The place of a PivotTable in memory: a free one is taken once it is made. */
class FakePivots {
  now: PivotPlace;
  faults: Error[] = [];
  unseen: Error[] = [];
  readonly waits: number[] = [];
  readonly wishes: PivotWish[] = [];

  constructor(now: PivotPlace) {
    this.now = now;
  }

  readonly look = async (): Promise<PivotPlace> => {
    const fault = this.unseen.shift();
    if (fault !== undefined) throw fault;
    return this.now;
  };
  wait = async (pause: number): Promise<void> => void this.waits.push(pause);
  readonly place = async (wish: PivotWish): Promise<PivotPlace> => {
    const fault = this.faults.shift();
    if (fault !== undefined) throw fault;
    const before = this.now;
    if (before === "free") this.now = "there";
    this.wishes.push(wish);
    return before;
  };
}

async function show(evaluation: Evaluation, pivots: FakePivots, fetching?: Promise<never>, isMended = false) {
  const desk = new FakeDesk(evaluation);
  desk.place = { ...nowhere, sheet: "draaitabel" };
  const report = jest.fn();
  const book = new Book({ workbook: desk, desk, questions: () => [], wait: () => Promise.resolve(), report });
  const Offer = pivotOffer({
    isMissing: (one) => isPivotMissing(one, pivots),
    make: () => makePivot({ read: desk.read, look: pivots.look, place: pivots.place }),
    wait: (pause) => pivots.wait(pause),
    report,
  });
  const Open = lazyPivotOffer(() => fetching ?? Promise.resolve(Offer), report);
  render(
    <FluentProvider theme={webLightTheme}>
      <Open book={book} isMended={isMended} />
    </FluentProvider>,
  );
  await act(() => book.start());
  await act(async () => undefined);
  return { desk, book, report };
}

const offer = () => screen.queryByRole("button", { name: texts.make });

test("[PO1] with results and no PivotTable it is offered, made when it is asked for, and then not offered any more", async () => {
  const pivots = new FakePivots("free");
  await show(rich, pivots);
  await expectAccessible();
  offer()?.focus();
  await press(texts.make);
  expect(screen.getByRole("status").textContent).toBe(texts.done);
  expect(offer()).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole("region", { name: texts.title }));
  expect(pivots.wishes).toMatchObject([{ on: "blad_draaitabel", pivot: { table: "Resultaten" } }]);
  await expectAccessible();
});

test.each<[string, Evaluation, PivotPlace]>([
  ["there are no results", empty, "free"],
  ["it is there", rich, "there"],
  ["its sheet is gone", rich, "gone"],
  ["the user has one there already", rich, "other"],
])("[PO2] not offered when %s", async (_, evaluation, place) => {
  await show(evaluation, new FakePivots(place));
  expect(offer()).toBeNull();
});

test("[PO3] offered on its sheet and in the overview, not beside the user's work", async () => {
  const { desk, book } = await show(rich, new FakePivots("free"));
  expect(offer()).not.toBeNull();
  await act(async () => desk.click("score_casemanager"));
  expect(offer()).toBeNull();
  await act(async () => book.show("overview"));
  expect(offer()).not.toBeNull();
});

test("[GZ106] offered where a workbook is mended, and only there by the one that stands there", async () => {
  const { book } = await show(rich, new FakePivots("free"), undefined, true);
  expect(offer()).toBeNull();
  await act(async () => book.show("workbook"));
  await act(async () => undefined);
  expect(offer()).not.toBeNull();
  await act(async () => book.show("overview"));
  expect(offer()).toBeNull();
});

test.each<[PivotPlace, RegExp]>([
  ["protected", /Controleren > Beveiliging blad opheffen.*Invoegen > Draaitabel/],
  ["taken", /Verplaats wat daar staat.*Invoegen > Draaitabel/],
])("[PO4] what stands in its way is told, with the way by hand: %s", async (place, told) => {
  const { report } = await show(rich, new FakePivots(place));
  await press(texts.make);
  expect(screen.getByRole("alert").textContent).toMatch(told);
  expect(offer()).not.toBeNull();
  expect(report).not.toHaveBeenCalled();
});

test("[PO5] what Excel refuses is told, a defect is reported too, and it can be tried again", async () => {
  const pivots = new FakePivots("free");
  const { report } = await show(rich, pivots);
  pivots.faults = [refused("excel-busy"), new TypeError("mistake")];
  await press(texts.make);
  expect(screen.getByRole("alert").textContent).toContain("Fout excel-busy.");
  await press(texts.make);
  expect(screen.getByRole("alert").textContent).toContain(texts.unexpected);
  expect(report).toHaveBeenCalledTimes(1);
  await press(texts.make);
  expect(screen.getByRole("status").textContent).toBe(texts.done);
});

test("[PO8] what cannot be looked at yet is looked at again, ever less often; a defect is reported instead", async () => {
  const pivots = new FakePivots("free");
  pivots.unseen = Array.from({ length: 7 }, () => refused("excel-cellEdit"));
  const { report } = await show(rich, pivots);
  expect(pivots.waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
  expect(offer()).not.toBeNull();
  expect(report).not.toHaveBeenCalled();
});

test("[PO8] what Excel refuses for good is not asked again", async () => {
  const pivots = new FakePivots("free");
  pivots.unseen = [refused("excel-tooOld")];
  const { report } = await show(rich, pivots);
  expect([offer(), pivots.waits]).toEqual([null, []]);
  expect(report).not.toHaveBeenCalled();
});

test("[PO8] it is not looked at again once the panel is closed, and a defect in looking is reported", async () => {
  const pivots = new FakePivots("free");
  pivots.unseen = [new TypeError("mistake")];
  const { report } = await show(rich, pivots);
  expect([offer(), pivots.waits]).toEqual([null, []]);
  expect(report).toHaveBeenCalledTimes(1);
  cleanup();
  const other = new FakePivots("free");
  other.unseen = Array.from({ length: 3 }, () => refused("excel-cellEdit"));
  other.wait = async () => cleanup();
  await show(rich, other);
  expect(other.unseen).toHaveLength(2);
});

test("[PO6] one that cannot be fetched is reported, and nothing is offered", async () => {
  const { report } = await show(rich, new FakePivots("free"), Promise.reject(new Error("no connection")));
  expect(report).toHaveBeenCalledTimes(1);
  expect(offer()).toBeNull();
});

test("[PO7] the use case says what the user can mend: no results, no sheet, another one there", async () => {
  const codeOf = async (evaluation: Evaluation, place: PivotPlace) => {
    const pivots = new FakePivots(place);
    const { read } = new FakeDesk(evaluation);
    const outcome = await makePivot({ read, look: pivots.look, place: pivots.place });
    return outcome.ok ? "ok" : outcome.problems.map(({ code }) => code).join();
  };
  expect(await codeOf(empty, "free")).toBe("geen-uitkomsten");
  expect(await codeOf(rich, "gone")).toBe("draaitabel-geen-bron");
  expect(await codeOf(rich, "other")).toBe("draaitabel-andere");
  expect(await codeOf(rich, "there")).toBe("ok");
});
