import { act, screen, waitFor } from "@testing-library/react";
import { inFull } from "../../test/support/evaluation-in-full.ts";
import { FakeDesk } from "../../test/support/fake-desk.ts";
import { changedOrganisations } from "../../test/support/changed-organisations.ts";
import {
  button,
  empty,
  expectAccessible,
  heading,
  openPane,
  press,
  radio,
  rich,
  type,
} from "../../test/support/open-pane.tsx";
import { helpQuestions, parts, scale } from "../model/bijlage-d/index.ts";
import { findings, openFindings } from "../model/checks/checks.ts";
import type { CellValue } from "../workbook/blueprint.ts";
import { names } from "../workbook/names.ts";
import type { Place } from "../workbook/place.ts";
import { columnTexts } from "../workbook/texts.ts";
import { texts } from "./texts.ts";

const row = (table: string, heading: string, cells: Record<string, string | number>): Partial<Place> => ({
  name: null,
  cell: { table, heading, row: new Map<string, CellValue>([[heading, null], ...Object.entries(cells)]) },
});

describe("what the pane shows beside a cell", () => {
  test("[T1] nothing in particular: open questions, the way to each step, never a percentage", async () => {
    await openPane();
    await heading(texts.topic.titles.elsewhere);
    const asked = openFindings(findings(rich));
    expect(asked.length).toBeGreaterThan(3);
    for (const { question } of asked)
      expect(screen.getAllByRole("button", { name: question }).length).toBeGreaterThan(0);
    expect(button("Stap 3 Conclusies")).toBeTruthy();
    expect(button("Vragen")).toBeTruthy();
    expect(document.body.textContent).not.toContain("%");
    await expectAccessible();
  });

  test("[AH27] the way to the steps has the plan with its summary for the board, once there is a plan", async () => {
    const { book, desk } = await openPane();
    await heading(texts.topic.titles.elsewhere);
    expect(screen.queryByRole("button", { name: "Managementsamenvatting" })).toBeNull();
    for (const [name, table] of new FakeDesk(inFull).tables) desk.tables.set(name, table);
    await act(() => book.refresh());
    await press("Managementsamenvatting");
    expect(desk.log).toContain("go blad_samenvatting");
  });

  test("[GZ119] without what every evaluation has no questions are asked, nor is it said that there are none", async () => {
    const { desk, book } = await openPane();
    const { standing: whole } = book.getState();
    await act(async () => {
      desk.values.delete("organisatie");
      await book.refresh();
    });
    const { standing } = book.getState();
    if (standing.kind !== "evaluation" || whole.kind !== "evaluation") throw new Error("it can be shown");
    expect([book.questions(whole.evaluation), book.questions(standing.evaluation)]).toEqual([[], []]);
    await heading(texts.topic.titles.elsewhere);
    expect(document.body.textContent).not.toContain(texts.topic.elsewhere.none);
    expect(screen.queryByRole("heading", { name: texts.topic.elsewhere.questions })).toBeNull();
  });

  test("[T2] a sheet that is not ours says so", async () => {
    const { click } = await openPane();
    await click("", { sheet: null, name: null });
    expect(await screen.findByText(texts.topic.elsewhere.notOurs)).toBeTruthy();
  });

  test.each([
    ["Scores 2026", texts.topic.elsewhere.copy("Scores 2026"), ["blad_stap1"]],
    [null, texts.topic.elsewhere.orphan, []],
  ])("[T29] a copy says of what it is one, and leads to that one: %s", async (title, told, ways) => {
    const { click, desk } = await openPane();
    await click("", { sheet: null, name: null, copyOf: { sheet: "stap1", title } });
    expect(await screen.findByText(told)).toBeTruthy();
    expect(screen.queryByText(texts.topic.elsewhere.notOurs)).toBeNull();
    await expectAccessible();
    if (title !== null) await press(texts.topic.elsewhere.original(title));
    expect(desk.log.filter((line) => line.startsWith("go"))).toEqual(ways.map((name) => `go ${name}`));
  });

  test("[T30] a row is told in the words of the workbook, not in keys, serials or ISO dates", async () => {
    const { click } = await openPane();
    const cells = { [columnTexts.profile]: "Toezichthouder-handhaver", [columnTexts.start]: 46266 };
    await click("", row("Actieplan", columnTexts.indicator, cells));
    await heading(/Actieplan/);
    expect(screen.getByLabelText<HTMLInputElement>(columnTexts.start).value).toBe("2026-09-01");
    expect(document.body.textContent).not.toMatch(/toezichthouder_handhaver|2026-09-01|46266/);
  });

  test("[T3] a score: scale, current level, next level, assessors, last time, the profile in short", async () => {
    const { click } = await openPane();
    await click("score_casemanager");
    await heading(/^Casemanager: Score$/);
    for (const { definition } of scale) expect(screen.getAllByText(definition).length).toBeGreaterThan(0);
    expect(radio(/^3 · voldoet aan de verwachtingen/).checked).toBe(true);
    const next = screen.getByText(texts.topic.score.then(4, "overtreft verwachtingen")).parentElement;
    expect(next?.querySelector("dd")?.textContent).toBe(scale[3].definition);
    expect([...(next?.querySelectorAll("mark") ?? [])].map((mark) => mark.textContent).join("")).toContain("volledig");
    expect(screen.getByText(texts.work.assessors.spread(2, 2, 4))).toBeTruthy();
    expect(screen.getByText(texts.work.assessors.talk)).toBeTruthy();
    expect(screen.getByText("Toen nog los van elkaar.")).toBeTruthy();
    expect(screen.getByText("Beschrijving voor de proef.")).toBeTruthy();
    expect(screen.getByText("Bron: Proefbron")).toBeTruthy();
    expect(screen.getByText(parts[0].explanation)).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/gemiddelde|2,5|3,0/);
    await expectAccessible();
  });

  test("[T4] not yet scored is a choice of its own, never level 1; without a profile text all works", async () => {
    const { click } = await openPane(empty);
    await click("score_casemanager");
    await heading(/Score$/);
    expect(radio(/^nog niet gewaardeerd$/).checked).toBe(true);
    expect(radio(/^1 ·/).checked).toBe(false);
    expect(screen.queryByText(/Wat vraagt niveau/)).toBeNull();
    expect(screen.getByText(texts.topic.profile.empty)).toBeTruthy();
    expect(screen.getByText(texts.work.assessors.none)).toBeTruthy();
    await expectAccessible();
  });

  test("[T5] a score without justification asks for one", async () => {
    const { click } = await openPane();
    await click("score_vergunningverlener");
    await heading(/Vergunningverlener/);
    expect(screen.getByText(texts.topic.score.reason)).toBeTruthy();
    await click("toelichting_vergunningverlener");
    await heading(/Toelichting/);
    expect(screen.getByText(/^Hoe komt u tot de score/)).toBeTruthy();
    await click("toelichting_juridisch_adviseur");
    await heading(/Juridisch/);
    expect(screen.queryByText(/^Hoe komt u tot de score/)).toBeNull();
  });

  test("[T6] a justification: the help questions with their notes, and the sources", async () => {
    const { click } = await openPane();
    await click("toelichting_casemanager");
    await heading(/Toelichting/);
    for (const question of helpQuestions) expect(button(question)).toBeTruthy();
    expect(screen.getByText("Trots op de balie.")).toBeTruthy();
    expect(screen.getByText("Jaarverslag").closest("li")?.textContent).toContain("document");
    await expectAccessible();
  });

  test("[T7] a note: the question in full, why, the other profiles, last time", async () => {
    const { click } = await openPane();
    await click("notitie_casemanager_1");
    await heading(/Hulpvraag 1/);
    expect(screen.getByText(helpQuestions[0] ?? "")).toBeTruthy();
    expect(screen.getByText(texts.topic.notes.why)).toBeTruthy();
    expect(screen.getByText("Twaalf mensen.")).toBeTruthy();
    expect(screen.getByText("Naar niveau 3.")).toBeTruthy();
    await expectAccessible();
  });

  test("[T7] a note: what was noted then, with its year, when the archive kept it", async () => {
    const kept = { id: "E1", evaluationId: "E1", organisation: "OD Voorbeeld", year: 2024, question: "1." };
    const archive = [{ ...kept, name: names.note("casemanager", 1), answer: "Toen waren het er drie." }];
    const { click } = await openPane({ ...rich, archive });
    await click(names.note("casemanager", 1));
    await heading(/Hulpvraag 1/);
    expect(screen.getByText("Toen waren het er drie.")).toBeTruthy();
    expect(screen.getByText(texts.topic.previous.note(2024))).toBeTruthy();
    expect(screen.queryByText(texts.topic.previous.only)).toBeNull();
    await click(names.note("casemanager", 2));
    await heading(/Hulpvraag 2/);
    expect(screen.queryByText("Toen waren het er drie.")).toBeNull();
    await expectAccessible();
  });

  test("[OC33] after a merger it says where the scores of before it stand", async () => {
    const { click } = await openPane(changedOrganisations.merged);
    await click(names.score("casemanager"));
    expect(await screen.findByText(texts.topic.previous.apart(2024))).toBeTruthy();
    await click(names.score("vergunningverlener"));
    expect(await screen.findByText(texts.topic.previous.none)).toBeTruthy();
  });

  test.each(parts.map(({ id, explanation }, index) => [id, explanation, index] as const))(
    "[T8] a part of the profile text explains in the source's words what belongs there: %s",
    async (_, explanation, index) => {
      const { click } = await openPane();
      const name = ["deskundigheidsgebieden_", "dilemmas_", "rol_", "level_", "competentie_"][index] ?? "";
      await click(`${name}casemanager${index === 4 ? "_1" : ""}`);
      await heading(/Casemanager: Profieltekst/);
      expect(screen.getAllByText(explanation).length).toBeGreaterThan(0);
      if (index >= 3) await expectAccessible();
    },
  );

  test("[T9] a conclusion: the question, the answers below it, the method", async () => {
    const { click } = await openPane();
    await click("conclusie_3");
    await heading(/Conclusie 3/);
    expect(screen.getByText("Meer scholing.")).toBeTruthy();
    expect(screen.queryByText("Trots op de balie.")).toBeNull();
    await expectAccessible();
    await click("conclusie_1");
    await heading(/Conclusie 1/);
    expect(screen.getByText("Casemanager · 3 · voldoet aan de verwachtingen")).toBeTruthy();
    expect(screen.getByText("Juridisch adviseur · nog niet gewaardeerd")).toBeTruthy();
  });

  test.each(["toetsing_1", "toetsing_5", "eigenvraag_1", "eigennotitie_2"])("[T10] peer review: %s", async (name) => {
    const { click } = await openPane();
    await click(name);
    await heading(/Collegiale toetsing/);
    await expectAccessible();
  });

  test.each([
    ["Beoordelaars", columnTexts.score, { [columnTexts.assessor]: "jurist", [columnTexts.profile]: "Casemanager" }],
    ["Bronnen_casemanager", columnTexts.source, { [columnTexts.source]: "Jaarverslag" }],
    ["Toetsing", columnTexts.notes, { [columnTexts.subject]: "Vraag 1", [columnTexts.notes]: "Mooi werk." }],
    ["Actieplan", columnTexts.indicator, { [columnTexts.profile]: "Casemanager", [columnTexts.specific]: "Cursus." }],
  ])("[T11] a cell of the table %s", async (table, column, cells) => {
    const { click } = await openPane();
    await click("", row(table, column, cells));
    await waitFor(() => expect(screen.getByRole("heading", { level: 2 }).textContent).not.toBe("Waar staat u?"));
    await expectAccessible();
  });

  test("[T12] an action's field asks the question that fills it, beside its grounds", async () => {
    const { click } = await openPane();
    await click("", row("Actieplan", columnTexts.indicator, { [columnTexts.profile]: "Casemanager" }));
    await heading(/Casemanager: Actieplan/);
    expect(screen.getByText(texts.topic.action.indicator)).toBeTruthy();
    expect(screen.getByText("Meer scholing.")).toBeTruthy();
  });
});

test("[T27] without an evaluation the pane is the form that makes one", async () => {
  await openPane(null);
  expect(button(texts.make)).toBeTruthy();
  await expectAccessible();
});

test("[T28] all there is to act on is a native control, in the order it is read", async () => {
  const { click } = await openPane();
  for (const name of ["score_casemanager", names.note("casemanager", 1), "rol_casemanager"]) {
    await click(name);
    await heading(/Casemanager/);
    const acting = [...document.querySelectorAll("[role=button], [role=radio], [role=link], [contenteditable]")];
    expect(acting.map(({ tagName }) => tagName)).toEqual([]);
    const moved = [...document.querySelectorAll<HTMLElement>("[tabindex]")].filter(({ tabIndex }) => tabIndex > 0);
    expect(moved).toEqual([]);
  }
});

test("[T68] what is below the cell stays as it was while a view of step 2 is open", async () => {
  const { book } = await openPane(rich, <input aria-label="Half antwoord" />);
  type("Half antwoord", "halve zin");
  const input = screen.getByRole("textbox", { name: "Half antwoord" });
  act(() => book.show("share"));
  expect(input.closest<HTMLElement>('[style*="none"]')).not.toBeNull();
  act(() => book.show("topic"));
  expect(screen.getByRole("textbox", { name: "Half antwoord" })).toBe(input);
  expect(input.closest<HTMLElement>('[style*="none"]')).toBeNull();
});

test("[T69] a title that comes back with the evaluation takes no focus: nobody went anywhere", async () => {
  const { book, desk } = await openPane();
  act(() => book.show("overview"));
  expect(document.activeElement).toBe(screen.getByRole("heading", { level: 2 }));
  const { values, tables } = desk;
  Object.assign(desk, { values: new Map(), tables: new Map() });
  await act(() => book.refresh());
  expect(book.getState().standing.kind).toBe("none");
  Object.assign(desk, { values, tables });
  await act(() => book.refresh());
  await heading(texts.topic.titles.elsewhere);
  expect(document.activeElement).toBe(document.body);
});

describe("the way back to the cell where the user is", () => {
  const score = () => heading(/^Casemanagers?: /);
  const overview = () => heading(texts.topic.titles.elsewhere);

  test("[T74] a form that the ribbon opened over a cell leads back to it; one from the overview, to the overview", async () => {
    const { book, click } = await openPane();
    await click("score_casemanager");
    await score();
    act(() => book.show("workbook"));
    act(book.back);
    await score();
    act(() => book.show("overview"));
    act(() => book.show("workbook"));
    act(book.back);
    await overview();
  });

  test("[T75] the way back asks Excel where the user is, as the events may have fallen silent", async () => {
    const { book, desk, click } = await openPane();
    act(() => book.show("pack"));
    const { place } = desk;
    await click("score_casemanager");
    desk.place = { ...place, name: "conclusie_3" };
    await press(texts.work.back);
    await waitFor(() => expect(book.getState().place.name).toBe("conclusie_3"));
  });

  test("[T76] who went to another cell while a form stood over the overview comes back to that cell", async () => {
    const { book, click } = await openPane();
    act(() => book.show("overview"));
    act(() => book.show("workbook"));
    await click("score_casemanager");
    await waitFor(() => expect(book.getState().place.name).toBe("score_casemanager"));
    act(book.back);
    await score();
  });

  test("[T77] Vernieuwen in the overview leads to the cell where the user is; in a form that stays open", async () => {
    const { book, click } = await openPane();
    await click("score_casemanager");
    await score();
    await press(texts.work.overview);
    await overview();
    await press(texts.work.refresh);
    await score();
    act(() => book.show("pack"));
    await press(texts.work.refresh);
    await heading(texts.work.pack.title);
  });
});
