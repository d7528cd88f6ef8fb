import { act, cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { refused } from "../../test/support/fake-desk.ts";
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
import { findings } from "../model/checks/checks.ts";
import { profileIds } from "../model/bijlage-d/index.ts";
import { fileTexts } from "./file-texts.ts";
import { texts } from "./texts.ts";
import { workbookOpenTexts } from "./workbook-open-texts.ts";

describe("acting from the pane", () => {
  test("[T13] a score chosen in the pane stands in the cell; one typed in the cell is chosen in the pane", async () => {
    const { click, desk } = await openPane();
    await click("score_casemanager");
    await heading(/Score$/);
    await act(async () => void fireEvent.click(radio(/^4 ·/)));
    expect(radio(/^4 ·/).checked).toBe(true);
    await screen.findByText(texts.work.done.score);
    expect(desk.values.get("score_casemanager")).toBe(4);
    await act(async () => desk.edit("score_casemanager", 5));
    await waitFor(() => expect(radio(/^5 ·/).checked).toBe(true));
    await act(async () => void fireEvent.click(radio(/^nog niet gewaardeerd$/)));
    await waitFor(() => expect(desk.values.get("score_casemanager")).toBeNull());
  });

  test("[T14] a cell that is locked: the pane says so and shows what the cell holds", async () => {
    const { click, desk } = await openPane();
    await click("score_casemanager");
    await heading(/Score$/);
    desk.faults = [refused("cel-beveiligd")];
    await act(async () => void fireEvent.click(radio(/^5 ·/)));
    expect((await screen.findByRole("alert")).textContent).toContain("Fout cel-beveiligd. Herstel het.");
    await waitFor(() => expect(radio(/^3 ·/).checked).toBe(true));
    expect(desk.values.get("score_casemanager")).toBe(3);
    await expectAccessible();
  });

  test("[T15] while a cell is being edited the pane asks for Enter, and goes on by itself", async () => {
    const { click, desk } = await openPane();
    await click("score_casemanager");
    await heading(/Score$/);
    desk.editing = true;
    await act(async () => void fireEvent.click(radio(/^5 ·/)));
    expect((await screen.findAllByText(texts.work.cellEdit)).length).toBeGreaterThan(0);
    expect(button(texts.work.cancel)).toBeTruthy();
    await expectAccessible();
    await act(async () => {
      desk.editing = false;
      await new Promise((resolve) => setTimeout(resolve, 20));
    });
    await screen.findByText(texts.work.done.score);
    expect(desk.values.get("score_casemanager")).toBe(5);
  });

  test("[T16] a note is written only when it is saved; drafts survive a walk through the workbook", async () => {
    const { click, desk } = await openPane();
    await click("notitie_casemanager_2");
    await heading(/Hulpvraag 2/);
    type(texts.topic.editor.label, "Halve zin");
    await click("score_casemanager");
    await heading(/Score$/);
    expect(desk.values.get("notitie_casemanager_2")).toBeNull();
    await click("notitie_casemanager_2");
    await heading(/Hulpvraag 2/);
    expect(screen.getByDisplayValue("Halve zin")).toBeTruthy();
    await expectAccessible();
    await press(texts.topic.editor.save);
    await screen.findByText(texts.work.done.text);
    expect(desk.values.get("notitie_casemanager_2")).toBe("Halve zin");
    expect(screen.queryByRole("button", { name: texts.topic.editor.save })).toBeNull();
  });

  test("[T17] who writes meanwhile is shown, not overwritten without a word", async () => {
    const { click, desk } = await openPane();
    await click("conclusie_2");
    await heading(/Conclusie 2/);
    type(texts.topic.editor.label, "Van mij");
    await act(async () => desk.edit("conclusie_2", "Van een collega"));
    await screen.findByText(texts.topic.editor.changed);
    expect(screen.getByText("Van een collega")).toBeTruthy();
    expect(screen.getByDisplayValue("Van mij")).toBeTruthy();
    await press(texts.topic.editor.reset);
    expect(screen.getByDisplayValue("Van een collega")).toBeTruthy();
  });

  test("[T18] notes are taken into the justification as a draft", async () => {
    const { click, desk } = await openPane();
    await click("toelichting_casemanager");
    await heading(/Toelichting/);
    await press(texts.topic.notes.use);
    const area = screen.getByRole<HTMLTextAreaElement>("textbox", { name: texts.topic.editor.label });
    expect(area.value).toBe("Wij doen het samen.\nVier mensen.\nTrots op de balie.\nMeer scholing.");
    expect(desk.values.get("toelichting_casemanager")).toBe("Wij doen het samen.");
  });

  test("[T19] going to a cell takes the focus along; an event never does", async () => {
    const { click, desk } = await openPane();
    const asked = findings(rich).find(
      ({ place }) => place.kind === "justification" && place.profile === "vergunningverlener",
    );
    await press(asked?.question ?? "");
    const title = await heading(/Vergunningverlener: Toelichting/);
    expect(desk.log).toContain("go toelichting_vergunningverlener");
    await waitFor(() => expect(document.activeElement).toBe(title));
    const area = screen.getByRole("textbox", { name: texts.topic.editor.label });
    area.focus();
    await click("score_casemanager");
    await heading(/Score$/);
    expect(document.activeElement).not.toBe(screen.getByRole("heading", { level: 2 }));
  });

  test("[T20] the form of an assessor does not show what others scored; one is added or changed", async () => {
    const { click, desk } = await openPane();
    await click("score_casemanager");
    await heading(/Score$/);
    await press(texts.work.assess.open);
    await heading(texts.work.assess.title);
    expect(screen.queryByText(/Te weinig tijd/)).toBeNull();
    expect(screen.queryByText(texts.work.assessors.talk)).toBeNull();
    await expectAccessible();
    await press(texts.work.assess.save);
    expect((await screen.findByRole("alert")).textContent).toContain("functie");
    type(/^Functie/, "adviseur");
    fireEvent.click(radio(/^5 ·/));
    type(/^Hoe komt/, "Het loopt.");
    await press(texts.work.assess.save);
    await heading(/Casemanager: Score/);
    expect(await screen.findByText(texts.work.assessors.spread(3, 2, 5))).toBeTruthy();
    expect(desk.tables.get("Beoordelaars")?.rows[2]).toEqual(["adviseur", 5, "Het loopt.", "Casemanager", "B3"]);
    await press("Wijzigen: jurist");
    await heading(texts.work.assess.change);
    expect(screen.getByDisplayValue("Te weinig tijd.")).toBeTruthy();
  });

  test("[GZ122] a place that is gone comes with the way to mending; what somebody filled in wrongly does not", async () => {
    const { desk, book } = await openPane();
    const way = () => {
      const told = screen.getByText(texts.work.damaged.title).parentElement;
      if (told === null) throw new Error("no place for what is told");
      return within(told).queryByRole("button", { name: workbookOpenTexts.open });
    };
    desk.values.set("score_juridisch_adviseur", "heel goed");
    await act(() => book.refresh());
    await screen.findByText(texts.work.damaged.title);
    expect(way()).toBeNull();
    desk.values.delete("conclusie_4");
    await act(() => book.refresh());
    await waitFor(() => expect(way()).toBeTruthy());
  });

  test("[T21] a refused reading, a damaged answer and silent events are told without hiding the rest", async () => {
    const { desk, click, book } = await openPane();
    desk.values.set("score_juridisch_adviseur", "heel goed");
    desk.values.delete("conclusie_4");
    await act(() => book.refresh());
    await click("score_juridisch_adviseur");
    await heading(/Juridisch/);
    expect(screen.getByText(texts.work.damaged.title)).toBeTruthy();
    expect(screen.getByText(/“heel goed”; dat is geen score/)).toBeTruthy();
    expect(screen.getByText("Hier staat “heel goed”. Welke score past?")).toBeTruthy();
    await expectAccessible();
    await click("score_casemanager");
    await waitFor(() => expect(radio(/^3 ·/).checked).toBe(true));
  });
});

describe("profile texts", () => {
  const page =
    "1. Deskundigheidsgebieden\nGebied A\n3. Omschrijving van de rol\nEen rol\n5. Competenties\nLuisteren: Hoort.\nZien: Kijkt.";

  async function openPaste() {
    const opened = await openPane();
    await opened.click("rol_vergunningverlener");
    await heading(/Profieltekst/);
    await press(texts.topic.profile.paste);
    await heading(texts.work.paste.title);
    return opened;
  }

  test("[T22] a pasted page is shown for correction, and written only when confirmed", async () => {
    const { desk } = await openPaste();
    await expectAccessible();
    expect(screen.getByRole<HTMLSelectElement>("combobox").value).toBe("vergunningverlener");
    type(/^Geplakte tekst/, page);
    await press(texts.work.paste.split);
    expect(screen.getByText(texts.work.paste.missing("Dilemma’s, Levelindeling"))).toBeTruthy();
    await expectAccessible();
    expect(desk.log.some((line) => line.startsWith("set"))).toBe(false);
    type("Levelindeling", "Interactief");
    await press(texts.work.paste.save);
    await screen.findByText(texts.work.done.profile);
    expect(desk.values.get("rol_vergunningverlener")).toBe("Een rol");
    expect(desk.values.get("level_vergunningverlener")).toBe("Interactief");
    expect(desk.values.get("competentie_vergunningverlener_2")).toBe("Zien");
    expect(desk.values.get("rol_casemanager")).toBe("Beschrijving voor de proef.");
  });

  test("[T23] a paste without headings, and an empty one, write nothing", async () => {
    const { desk } = await openPaste();
    await press(texts.work.paste.split);
    expect(screen.getByRole("textbox", { name: /^Geplakte/ }).getAttribute("aria-invalid")).toBe("true");
    type(/^Geplakte tekst/, "Zomaar iets.");
    await press(texts.work.paste.split);
    expect(screen.getByText(texts.work.paste.noHeadings)).toBeTruthy();
    expect(screen.getByText("Zomaar iets.")).toBeTruthy();
    expect(desk.log.some((line) => line.startsWith("set"))).toBe(false);
    await expectAccessible();
  });

  async function openPack(content: string, evaluation = rich) {
    const opened = await openPane(evaluation);
    await press(texts.topic.profile.pack);
    await heading(texts.work.pack.title);
    const file = new File([content], "pakket.json", { type: "application/json" });
    const input = screen.getByLabelText(texts.work.pack.choose, { exact: false });
    await act(async () => void fireEvent.change(input, { target: { files: [file] } }));
    return opened;
  }

  const pack = JSON.stringify({
    bron: "Proefdocument",
    datum: "versie 9",
    profielen: Object.fromEntries(profileIds.map((id) => [id, { rol: `Rol van ${id}` }])),
  });

  test("[T24] a pack is shown first, then put in profile by profile", async () => {
    const { desk } = await openPack(pack);
    await screen.findByText("Bron: Proefdocument (versie 9)");
    expect(screen.getByText(fileTexts.chosen("pakket.json"))).toBeTruthy();
    expect(screen.getByText(texts.work.pack.replaces("Casemanager"))).toBeTruthy();
    await expectAccessible();
    await press(texts.work.pack.confirm);
    await screen.findByText(texts.work.done.pack);
    expect(desk.log.filter((line) => line.startsWith("set"))).toHaveLength(5);
    expect(desk.values.get("rol_juridisch_adviseur")).toBe("Rol van juridisch_adviseur");
    expect(desk.values.get("profielbron_casemanager")).toBe("Proefdocument (versie 9)");
  });

  test.each(["{}", "geen json", "[1]", '{"profielen":{}}', '{"formaat":"iets anders"}', ""])(
    "[T25] a pack that is no pack: %s",
    async (content) => {
      const { desk } = await openPack(content);
      await waitFor(() => expect(within(screen.getByRole("main")).getAllByRole("listitem").length).toBeGreaterThan(0));
      expect(screen.getByText(fileTexts.chosen("pakket.json")).closest("[role=status]")).not.toBeNull();
      expect(screen.queryByRole("button", { name: texts.work.pack.confirm })).toBeNull();
      expect(desk.log.some((line) => line.startsWith("set"))).toBe(false);
      if (content === "{}") await expectAccessible();
    },
  );

  test("[T26] the texts of this workbook become a pack; without any there is nothing to save", async () => {
    await openPack(pack);
    await press(texts.work.pack.make);
    const content = screen.getByRole<HTMLTextAreaElement>("textbox", { name: texts.work.pack.content });
    expect(JSON.parse(content.value)).toMatchObject({ bron: "Proefbron", profielen: { casemanager: {} } });
    await expectAccessible();
    cleanup();
    await openPack(pack, empty);
    await press(texts.work.pack.make);
    expect(screen.getByText(/nog geen profieltekst ingevuld/)).toBeTruthy();
  });
});
