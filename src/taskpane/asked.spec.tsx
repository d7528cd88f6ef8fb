import { act, screen, waitFor } from "@testing-library/react";
import { empty, expectAccessible, heading, openPane, press, rich } from "../../test/support/open-pane.tsx";
import { findings, openFindings } from "../model/checks/checks.ts";
import type { Finding, RuleId } from "../model/checks/finding.ts";
import type { Evaluation } from "../model/evaluation/evaluation.ts";
import { names, tableNames } from "../workbook/names.ts";
import { columnTexts } from "../workbook/texts.ts";
import { texts } from "./texts.ts";

const { title } = texts.topic.asked;

const named: Evaluation = {
  ...rich,
  profiles: {
    ...rich.profiles,
    casemanager: {
      ...rich.profiles.casemanager,
      score: 4,
      justification: "Dhr. Jansen zegt dat het beter kan.",
      notes: empty.profiles.casemanager.notes,
      sources: [],
    },
    vergunningverlener: { ...rich.profiles.vergunningverlener, notes: empty.profiles.casemanager.notes },
  },
  assessments: [
    ...rich.assessments,
    { id: "B3", assessor: "Jan de Vries", profile: "casemanager", score: 3, reason: "" },
  ],
};

const asked = (): readonly (string | null)[] =>
  [...screen.getByRole("region", { name: title }).querySelectorAll("p")].map(({ textContent }) => textContent);

function findingOf(rule: RuleId, evaluation = named): Finding {
  const found = openFindings(findings(evaluation)).find((each) => each.rule === rule);
  if (found === undefined) throw new Error(`nothing asks ${rule}`);
  return found;
}

const noneAsked = () => expect(screen.queryByRole("region", { name: title })).toBeNull();

describe("what is asked about a cell", () => {
  test.each<RuleId>(["S11", "S7", "S16", "S12"])(
    "[AH1] a click on a question in the overview shows it there with what can be done: %s",
    async (rule) => {
      const { question, remedy } = findingOf(rule);
      await openPane(named);
      await heading(texts.topic.titles.elsewhere);
      expect(screen.getAllByText(remedy)).toHaveLength(1);
      await press(question);
      await waitFor(() => expect(asked()).toEqual(expect.arrayContaining([question, remedy])));
      expect(screen.getByRole("region", { name: title }).previousElementSibling?.tagName).toBe("H2");
      await expectAccessible();
    },
  );

  test("[AH2] a click in the sheet shows the same; beside a cell about which nothing is asked stands none", async () => {
    const { click, desk } = await openPane(named);
    await click(names.justification("casemanager"));
    await waitFor(() => expect(asked()).toContain(findingOf("S11").remedy));
    await click(names.note("vergunningverlener", 9));
    await waitFor(() => expect(asked()).toEqual([findingOf("S7").question, findingOf("S7").remedy]));
    await click(names.note("vergunningverlener", 8));
    await heading(/Hulpvraag 8/);
    noneAsked();
    await act(async () => desk.clickRow(tableNames.assessments, columnTexts.reason, 0));
    await heading(/Beoordelaars/);
    noneAsked();
    await act(async () => desk.clickRow(tableNames.assessments, columnTexts.reason, 2));
    await waitFor(() => expect(asked()).toContain(findingOf("S16").question));
    await act(async () => desk.clickRow(tableNames.sources("casemanager"), columnTexts.finding, 1));
    await waitFor(() => expect(asked()).toEqual([findingOf("S6").question, findingOf("S6").remedy]));
  });

  test("[AH3] a row without a number is known by what stands in it, and by its place when that cannot be read", async () => {
    const { desk, book } = await openPane(named);
    const table = desk.tables.get(tableNames.assessments);
    if (table === undefined) throw new Error("there are no assessors");
    const [key, score] = [table.columns.indexOf(columnTexts.key), table.columns.indexOf(columnTexts.score)];
    const numberless = table.rows.map((row) => row.with(key, null));
    desk.tables.set(tableNames.assessments, { ...table, rows: numberless });
    await act(() => book.refresh());
    await act(async () => desk.clickRow(tableNames.assessments, columnTexts.reason, 2));
    await waitFor(() => expect(asked()).toContain(findingOf("S16").question));
    const wrong = numberless.map((row, index) => (index === 1 ? row.with(score, "veel") : row));
    desk.tables.set(tableNames.assessments, { ...table, rows: wrong });
    await act(() => book.refresh());
    await act(async () => desk.clickRow(tableNames.assessments, columnTexts.reason, 1));
    await waitFor(() => expect(asked()[0]).toBe("Hier staat “veel”. Welke score past?"));
  });

  test("[AH4] the head of the form has its questions too, and an answer in the cell ends them", async () => {
    const { click, desk } = await openPane({ ...named, contact: "" });
    await click(names.contact);
    await waitFor(() => expect(asked()).toContain(findingOf("S13", { ...named, contact: "" }).remedy));
    await act(async () => desk.edit(names.contact, "kwaliteitscoördinator"));
    await waitFor(noneAsked);
  });

  test("[AH5] in the overview the same remedy of questions that follow each other is said once", async () => {
    await openPane(empty);
    await heading(texts.topic.titles.elsewhere);
    const { remedy } = findingOf("S1", empty);
    expect(openFindings(findings(empty)).filter((each) => each.rule === "S1")).toHaveLength(5);
    expect(screen.getAllByText(remedy)).toHaveLength(1);
  });
});
