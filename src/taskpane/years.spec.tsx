import { act, fireEvent, screen } from "@testing-library/react";
import { inFull } from "../../test/support/evaluation-in-full.ts";
import { refused } from "../../test/support/fake-desk.ts";
import { button, expectAccessible, heading, press as pressOnly, type } from "../../test/support/open-pane.tsx";
import { day, done, opened, press, settled, text, withScore } from "../../test/support/years-pane.tsx";
import { emptyEvaluation } from "../model/evaluation/empty.ts";

describe("Resultaten vastleggen", () => {
  test("[YP10] shows every row with its score, an empty one in words, and records them", async () => {
    const { workbook } = await opened(withScore(inFull, null), "record");
    await heading("Resultaten vastleggen");
    const rows = screen.getAllByText("Nieuw in de tabel.").map(({ parentElement }) => parentElement?.textContent);
    expect(rows[0]).toMatch(/^Casemanager, zelfevaluatie: nog niet gewaardeerd/);
    expect(rows.length).toBeGreaterThan(5);
    await expectAccessible();
    await press("Vastleggen");
    expect(screen.getByRole("heading", { name: "Vastgelegd" })).toBe(document.activeElement);
    expect(text()).toContain(`Voor 2026 zijn ${rows.length} rijen vastgelegd.`);
    expect(workbook.evaluation.history).toHaveLength(inFull.history.length + rows.length);
    expect(workbook.evaluation.history.at(-1)?.recordedOn).toBe(day);
    await expectAccessible();
  });

  test("[YP11] a second time nothing changes, and that is said; the rows say that they stand there", async () => {
    const { workbook } = await opened(done(), "record");
    const before = workbook.blueprint;
    expect(screen.getByRole("heading", { name: "Zo is 2026 vastgelegd" })).toBeTruthy();
    expect(screen.queryByText("Nieuw in de tabel.")).toBeNull();
    await press("Vastleggen");
    expect(text()).toContain("stonden er al zo");
    expect(workbook.blueprint).toBe(before);
  });

  const long = `${"Wij sturen op tijd bij. ".repeat(8)}Tot het eind.`;

  test("[YP12] a row that changes is asked about with both texts in full; agreed, it changes", async () => {
    const { workbook } = await opened(withScore(done(), 5, long), "record");
    const old = inFull.profiles.casemanager;
    await press("Vastleggen");
    expect(screen.getByRole("heading", { name: "Mag deze rij veranderen?" })).toBe(document.activeElement);
    const [was, becomes] = [...document.querySelectorAll("dl.beside > div")].map(({ textContent }) => textContent);
    expect(was).toContain(`Was${old.score}`);
    expect(was).toContain(old.justification);
    expect(becomes).toContain("Wordt5");
    expect(becomes).toContain(long);
    expect(workbook.evaluation.history).toEqual(done().history);
    await expectAccessible();
    await press("Ja, verander deze rij");
    expect(text()).toContain("1 rij is bijgewerkt.");
    expect(workbook.evaluation.history).toContainEqual(expect.objectContaining({ score: 5, justification: long }));
    expect(workbook.evaluation.history).toHaveLength(done().history.length);
  });

  test("[YP13] declined, nothing changes, that is said, and the focus has somewhere to be", async () => {
    const { workbook } = await opened(withScore(done(), 5), "record");
    await press("Vastleggen");
    await press("Nee, laat alles zoals het is");
    expect(screen.getByRole("heading", { name: "Er is niets veranderd" })).toBe(document.activeElement);
    expect(workbook.evaluation.history).toEqual(done().history);
  });

  test("[YP92] without any score it asks first; declined, nothing is recorded; agreed, it is", async () => {
    const { workbook } = await opened(emptyEvaluation("OD Voorbeeld", 2026), "record");
    const before = workbook.blueprint;
    await press("Vastleggen");
    expect(screen.getByRole("heading", { name: "Vastleggen zonder scores?" })).toBe(document.activeElement);
    expect(text()).toContain("Nog geen enkel profiel is gewaardeerd. Geef eerst scores op stap 1");
    await expectAccessible();
    await press("Nee, laat alles zoals het is");
    expect(text()).toContain("Er is niets vastgelegd: nog geen enkel profiel is gewaardeerd.");
    expect(workbook.blueprint).toBe(before);
    await press("Vastleggen");
    await press("Ja, leg zo vast");
    expect(text()).toContain("Voor 2026 zijn 5 rijen vastgelegd.");
  });

  test("[YP14] what changed between the question and the answer is not written", async () => {
    const { workbook, change } = await opened(withScore(done(), 5), "record");
    await press("Vastleggen");
    await change((now) => withScore(now, 1));
    await press("Ja, verander deze rij");
    expect(text()).toContain("De werkmap is intussen veranderd. Er is niets gedaan.");
    expect(workbook.evaluation.history).toEqual(done().history);
  });

  test("[YP15] waits for who is typing in a cell, and says so", async () => {
    const { workbook, world } = await opened(inFull, "record");
    world.faults = Array.from({ length: 3 }, () => refused("excel-cellEdit"));
    fireEvent.click(button("Vastleggen"));
    await act(async () => undefined);
    expect(text()).toContain("Excel wacht: druk in de cel op Enter.");
    await settled();
    expect(text()).not.toContain("Excel wacht");
    expect(workbook.evaluation.history.length).toBeGreaterThan(inFull.history.length);
  });

  test("[YP16] what Excel refuses is said with its remedy; a defect is reported", async () => {
    const { world, report, workbook } = await opened(inFull, "record");
    world.faults = [refused("blad-beveiligd"), new TypeError("oeps")];
    await press("Vastleggen");
    expect(
      screen
        .getAllByRole("alert")
        .map(({ textContent }) => textContent)
        .join(),
    ).toContain("Fout blad-beveiligd. Herstel het.");
    expect(report).not.toHaveBeenCalled();
    await press("Vastleggen");
    expect(report).toHaveBeenCalledWith(expect.any(TypeError));
    expect(text()).toContain("Er ging iets mis");
    expect(workbook.evaluation.history).toEqual(inFull.history);
  });

  test("[YP17] without a year it cannot be recorded: said with where, and no button", async () => {
    await opened({ ...inFull, year: null }, "record");
    expect(text()).toContain("Stap 1 Zelfevaluatie · Jaar");
    expect(screen.queryByRole("button", { name: "Vastleggen" })).toBeNull();
  });

  test("[YP19] what was typed in the pane and not saved is told: it is not recorded", async () => {
    const { book } = await opened(inFull, "record");
    await act(async () => book.write("toelichting_casemanager", "Half geschreven"));
    expect(text()).toContain("Die wordt niet vastgelegd.");
    await press("Vastleggen");
    expect(book.getState().drafts.get("toelichting_casemanager")?.text).toBe("Half geschreven");
  });

  test("[YP18] the rows follow the workbook; what was told is over at the next visit", async () => {
    const { change, show } = await opened(inFull, "record");
    await change((now) => withScore(now, null));
    expect(text()).toContain("Casemanager, zelfevaluatie: nog niet gewaardeerd");
    await press("Vastleggen");
    await show("overview");
    expect(text()).toContain("De uitkomsten van 2026 zijn vastgelegd op 25-11-2026.");
    await show("record");
    expect(screen.queryByRole("heading", { name: "Vastgelegd" })).toBeNull();
  });
});

describe("Volgende evaluatie starten", () => {
  const year = () => screen.getByRole<HTMLInputElement>("textbox", { name: /^Jaar van de volgende/ });

  test("[YP20] asks the year, two years on by itself, and says what happens to everything", async () => {
    await opened(inFull, "next");
    await heading("Volgende evaluatie starten");
    expect(year().value).toBe("2028");
    for (const part of ["Wordt vastgelegd", "Wordt bewaard", "Wordt leeg", "Blijft zoals het is"]) {
      expect(screen.getByText(part)).toBeTruthy();
    }
    await expectAccessible();
  });

  test.each([
    ["", "ontbreekt"],
    ["morgen", "“morgen” is geen jaartal"],
    ["2026", "deze werkmap is al van 2026"],
    ["2199", "Het jaar 2199 kan niet"],
  ])("[YP21] a year that cannot be is said at its field, until another is typed: %p", async (typed, said) => {
    const { workbook } = await opened(inFull, "next");
    const before = workbook.blueprint;
    type(/^Jaar van de volgende/, typed);
    await press("Verder");
    expect(year().getAttribute("aria-invalid")).toBe("true");
    const message = document.getElementById(year().getAttribute("aria-describedby")?.split(" ")[0] ?? "");
    expect(message?.textContent).toContain(said);
    expect(text().split(said)).toHaveLength(2);
    await expectAccessible();
    type(/^Jaar van de volgende/, "2030");
    expect(text()).not.toContain(said);
    expect(workbook.blueprint).toBe(before);
  });

  test("[YP22] shows what happens in this workbook, asks, does it, and says where the old answers are", async () => {
    const { workbook, world } = await opened(inFull, "next");
    await press("Verder");
    expect(screen.getByRole("heading", { name: "Zo begint de evaluatie van 2028" })).toBe(document.activeElement);
    const [, count = "0"] = /(\d+) antwoorden op het blad Archief\./.exec(text()) ?? [];
    const [, going = "0"] = /(\d+) (?:actie loopt|acties lopen) nog/.exec(text()) ?? [];
    await expectAccessible();
    expect(world.revisions).toBe(0);
    await press("Ja, begin de evaluatie van 2028");
    expect(screen.getByRole("heading", { name: "De evaluatie van 2028 is begonnen" })).toBe(document.activeElement);
    expect(text()).toContain(`${count} antwoorden van 2026 zijn bewaard op het blad Archief.`);
    expect(button("Naar het blad Archief")).toBeTruthy();
    const now = workbook.evaluation;
    expect([now.year, now.profiles.casemanager.score, now.actions.length]).toEqual([2028, null, Number(going)]);
    expect(now.archive).toHaveLength(Number(count));
    await expectAccessible();
  });

  test("[YP93] an evaluation without any score: that is said above what happens; who goes on all the same, can", async () => {
    const { workbook } = await opened(emptyEvaluation("OD Voorbeeld", 2026), "next");
    await press("Verder");
    expect(text()).toContain("Nog geen enkel profiel is gewaardeerd. Geef eerst scores op stap 1");
    await expectAccessible();
    await press("Ja, begin de evaluatie van 2028");
    expect(workbook.evaluation.year).toBe(2028);
  });

  test("[YP23] the way back changes nothing", async () => {
    const { workbook } = await opened(inFull, "next");
    const before = workbook.blueprint;
    act(() => year().focus());
    expect(year().selectionEnd).toBe(4);
    await press("Verder");
    const back = () => screen.getAllByRole("button", { name: /terug/i }).map(({ textContent }) => textContent);
    expect(back()).toEqual(["Nee, ga terug"]);
    await press("Nee, ga terug");
    expect(back()).toEqual(["Terug"]);
    expect(year().value).toBe("2028");
    expect(workbook.blueprint).toBe(before);
  });

  test("[YP24] rows that were recorded otherwise stand there with both versions; when they change again, it asks again", async () => {
    const { workbook, change } = await opened(withScore(done(), 5), "next");
    await press("Verder");
    expect(text()).toContain("1 rij die al is vastgelegd, verandert:");
    await change((now) => withScore(now, 1));
    const before = workbook.blueprint;
    await press("Ja, begin de evaluatie van 2028");
    expect(text()).toContain("De werkmap is intussen veranderd. Er is niets gedaan.");
    expect(text()).toContain("Wordt1 · ");
    expect(workbook.blueprint).toBe(before);
    await press("Ja, begin de evaluatie van 2028");
    expect(workbook.evaluation.year).toBe(2028);
    expect(workbook.evaluation.history).toContainEqual(expect.objectContaining({ year: 2026, score: 1 }));
  });

  test("[YP25] what was typed in the pane and not saved is told, and does not come along", async () => {
    const { book } = await opened(inFull, "next");
    await act(async () => book.write("toelichting_casemanager", "Half geschreven"));
    await press("Verder");
    expect(text()).toContain("staat 1 tekst van u die nog niet in de werkmap is opgeslagen");
    await press("Ja, begin de evaluatie van 2028");
    expect(book.getState().drafts.size).toBe(0);
  });

  test("[YP26] what is still being saved goes before; a choice after it is dropped, and is not of the new year", async () => {
    const { book, desk, workbook } = await opened(inFull, "next");
    const order: string[] = [];
    let enter: () => void = () => undefined;
    const first = book.alone(async () => {
      await new Promise<void>((resolve) => (enter = resolve));
      order.push(`saved in ${workbook.evaluation.year}`);
    });
    await press("Verder");
    await pressOnly("Ja, begin de evaluatie van 2028");
    await act(async () => book.choose("casemanager", 4));
    enter();
    await act(() => first);
    await settled();
    await settled();
    expect(order).toEqual(["saved in 2026"]);
    expect(workbook.evaluation.year).toBe(2028);
    expect(book.getState().chosen).toBeNull();
    expect(desk.log.filter((asked) => asked.startsWith("set"))).toEqual([]);
  });

  test("[YP27] what Excel refuses is said, with the workbook as it was", async () => {
    const { workbook, world } = await opened(inFull, "next");
    await press("Verder");
    world.faults = [refused("cel-beveiligd")];
    await press("Ja, begin de evaluatie van 2028");
    expect(text()).toContain("Fout cel-beveiligd. Herstel het.");
    expect(workbook.evaluation).toEqual(inFull);
  });

  test("[YP28] opened again it asks for the year after, and shows nothing of the time before", async () => {
    const { show } = await opened(inFull, "next");
    await press("Verder");
    await press("Ja, begin de evaluatie van 2028");
    await show("overview");
    await show("next");
    expect(year().value).toBe("2030");
    expect(text()).not.toContain("De evaluatie van 2028 is begonnen");
  });
});
