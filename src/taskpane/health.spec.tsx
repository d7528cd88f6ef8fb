import { act, screen } from "@testing-library/react";
import { deleteRows } from "../../sandbox/core/store/rows.ts";
import { deleteName } from "../../sandbox/core/store/names.ts";
import { deleteSheet, sheetNamed } from "../../sandbox/core/store/sheets.ts";
import { unprotect } from "../../sandbox/core/store/protection.ts";
import { type } from "../../sandbox/core/store/user.ts";
import { after, blockOf, foundAnswers, opened as unprotected, type Deed } from "../../test/support/broken-workbook.ts";
import { inFull } from "../../test/support/evaluation-in-full.ts";
import { refused } from "../../test/support/fake-desk.ts";
import { expectAccessible } from "../../test/support/open-pane.tsx";
import { typed } from "../../test/support/sharing.ts";
import { opened, pivotOffered, press, settled, text } from "../../test/support/years-pane.tsx";
import type { CellValue } from "../workbook/blueprint.ts";
import { build } from "../workbook/build.ts";
import { contentsOf } from "../workbook/contents-of.ts";
import { layoutVersion, names } from "../workbook/names.ts";
import { sheetNames } from "../workbook/sheet-texts.ts";

const lose =
  (name: string): Deed =>
  (workbook) => {
    for (const item of [...workbook.names]) if (item.name === name) deleteName(workbook, item);
  };
const overtype: Deed = unprotected((w) => type(w, sheetNames.stap1, "F20", "Dit moet blijven."));

/** The panel over a workbook to which something was done. */
async function broken(...deeds: readonly Deed[]) {
  const pane = await opened(inFull, "overview");
  await act(async () => {
    pane.workbook.blueprint = after(inFull, ...deeds);
    await pane.book.refresh();
  });
  await pane.show("workbook");
  await settled();
  return pane;
}

const look = () => press("Controleer de werkmap");

describe("the health of a workbook in the pane", () => {
  test("[GZ46] backups that a broken workbook hides are no none; once mended, they are listed", async () => {
    await broken(lose("conclusie_1"));
    expect(text()).toContain("Conclusies · 1. ");
    expect(text()).not.toContain("Er zijn nog geen reservekopieën");
    expect(text()).toContain("De reservekopieën zijn te zien zodra alles in de werkmap weer te lezen is.");
    expect(text()).not.toContain("Dit is niet gelukt.");
    await look();
    await press("Ja, herstel dit");
    await settled();
    expect(text()).toContain("Voor “");
    expect(text()).not.toContain("zodra alles in de werkmap");
    expect(text()).not.toContain("Conclusies · 1. ");
  });

  test.each([sheetNames.stap1, "Start"])(
    "[GZ99] with “%s” deleted it is a damaged workbook, not an empty one: the repair is offered, and mends it",
    async (title) => {
      const pane = await opened(inFull, "overview");
      await act(async () => {
        pane.workbook.blueprint = after(inFull, (w) => deleteSheet(w, sheetNamed(w, title)));
        await pane.book.refresh();
      });
      expect(pane.book.getState().standing.kind).toBe("evaluation");
      expect(screen.queryByRole("button", { name: "Werkmap maken" })).toBeNull();
      expect(text()).toContain("Deze werkmap van Competentiespiegel is beschadigd");
      const damaged = screen.getByText("Niet alles in deze werkmap is te lezen.").parentElement;
      await act(async () => damaged?.querySelector("button")?.click());
      await settled();
      expect(damaged?.querySelector("button")).toBeNull();
      await look();
      await press("Ja, herstel dit");
      await settled();
      expect(pane.book.getState().standing).toMatchObject({ kind: "evaluation", problems: [] });
      expect(text()).not.toContain("is beschadigd");
    },
  );

  test.each<[string, CellValue, readonly Deed[]]>([
    ["“een”", "een", []],
    ["0", 0, []],
    ["an empty text", "", []],
    ["nothing", null, []],
    ["nothing, and without the organisation", null, [lose(names.organisation)]],
  ])("[GZ121] with %s for the number of the layout the repair is offered, and mends it", async (_, value, deeds) => {
    const pane = await opened(inFull, "overview");
    await act(async () => {
      pane.workbook.blueprint = after(typed(build(inFull), { [names.layout]: value }), ...deeds);
      await pane.book.refresh();
    });
    const { standing } = pane.book.getState();
    expect(standing).toMatchObject({ kind: "evaluation", isOlder: false, evaluation: { profiles: inFull.profiles } });
    const damaged = screen.getByText("Niet alles in deze werkmap is te lezen.").parentElement;
    await act(async () => damaged?.querySelector("button")?.click());
    await settled();
    await look();
    expect(text()).toContain("Start · Indeling");
    await press("Ja, herstel dit");
    await settled();
    expect(pane.book.getState().standing).toMatchObject({ kind: "evaluation", problems: [], isOlder: false });
    expect(contentsOf(pane.workbook.blueprint).values.get(names.layout)).toBe(layoutVersion);
  });

  test("[GZ106] where a workbook is mended there is room for the offer of a PivotTable", async () => {
    await broken((w) => deleteSheet(w, sheetNamed(w, "Resultaten")));
    await look();
    await press("Ja, herstel dit");
    await settled();
    expect(text()).toContain(pivotOffered);
  });

  test("[GZ40] nothing is looked for until somebody asks; a sound workbook is said to be sound", async () => {
    const { workbook } = await broken();
    const before = workbook.blueprint;
    expect(text()).not.toContain("Er is niets te herstellen");
    await look();
    expect(text()).toContain("Er is niets te herstellen: alles staat waar het hoort.");
    expect(screen.getByRole("heading", { name: "Controleren en herstellen" })).toBe(document.activeElement);
    expect(workbook.blueprint).toBe(before);
    await expectAccessible();
  });

  test("[GZ41] what was found, with what mending does; agreed, it is mended, the answers stay, and a backup is there", async () => {
    const { workbook } = await broken(lose("conclusie_1"), overtype);
    await look();
    expect(screen.getByRole("heading", { name: "2 punten gevonden" })).toBe(document.activeElement);
    expect(text()).toContain("De naam van dit vak is verdwenen.");
    expect(text()).toContain("Wat eroverheen getypt is, komt op het blad “Gevonden antwoorden”.");
    await expectAccessible();
    await press("Ja, herstel dit");
    expect(screen.getByRole("heading", { name: "Hersteld" })).toBe(document.activeElement);
    expect(text()).toContain("2 punten zijn hersteld; uw antwoorden zijn niet veranderd.");
    expect(text()).toContain("Wat geen plaats meer had, staat op het blad “Gevonden antwoorden”.");
    expect(workbook.evaluation).toEqual(inFull);
    expect(foundAnswers(workbook.blueprint).map(([, , answer]) => answer)).toEqual(["Dit moet blijven."]);
    expect(workbook.blueprint.sheets.map(({ name }) => name)).toContain("Reservekopieën");
    await expectAccessible();
    await press("Controleer opnieuw");
    expect(text()).toContain("Er is niets te herstellen: alles staat waar het hoort.");
  });

  test("[GZ42] declined, nothing changes, and the focus has somewhere to be", async () => {
    const { workbook } = await broken(lose("conclusie_1"));
    const before = workbook.blueprint;
    await look();
    await press("Nee, laat alles zoals het is");
    expect(screen.getByRole("heading", { name: "Controleren en herstellen" })).toBe(document.activeElement);
    expect(workbook.blueprint).toBe(before);
  });

  test("[GZ43] what is broken in the meantime is shown instead, and nothing is done", async () => {
    const { workbook } = await broken(lose("conclusie_1"));
    await look();
    workbook.blueprint = after(workbook.blueprint, (w) => unprotect(sheetNamed(w, sheetNames.stap3)));
    const before = workbook.blueprint;
    await press("Ja, herstel dit");
    expect(text()).toContain("De werkmap is intussen veranderd. Er is niets hersteld.");
    expect(screen.getByRole("heading", { name: "2 punten gevonden" })).toBeTruthy();
    expect(workbook.blueprint).toBe(before);
    await press("Ja, herstel dit");
    expect(text()).toContain("2 punten zijn hersteld");
  });

  test("[GZ44] what Excel refuses is told, and can be asked for again", async () => {
    const { world, workbook } = await broken((w) => deleteSheet(w, sheetNamed(w, "Leeswijzer")));
    await look();
    world.faults.push(refused("excel-busy"));
    await press("Ja, herstel dit");
    expect(text()).toContain("Fout excel-busy.");
    await press("Ja, herstel dit");
    expect(text()).not.toContain("Fout excel-busy.");
    expect(workbook.blueprint.sheets.map(({ name }) => name)).toContain("Leeswijzer");
  });

  test("[GZ85] answers that only a backup holds: told, and after mending one press leads to them", async () => {
    const { workbook } = await broken(lose("conclusie_1"));
    await look();
    await press("Ja, herstel dit");
    workbook.blueprint = after(workbook.blueprint, (w) => deleteSheet(w, sheetNamed(w, sheetNames.stap3)));
    await press("Controleer opnieuw");
    expect(text()).toContain("niet meer in de werkmap staan.Na het herstellen kunt u ze bekijken en terugzetten.");
    await press("Ja, herstel dit");
    await press("Bekijk deze antwoorden");
    expect(
      screen.getByRole("heading", { name: "Wat er mist uit de reservekopie van 29-11-2026 om 14:03 terugzetten?" }),
    ).toBe(document.activeElement);
    await expectAccessible();
    await press("Zet alleen deze antwoorden terug");
    expect(workbook.evaluation).toEqual(inFull);
    expect(text()).not.toContain("niet meer in de werkmap");
    expect(screen.getByRole("heading", { name: "Hersteld" })).toBeTruthy();
  });

  test("[GZ126] what was written after that backup stays: only what is missing shows, and the whole of it is a press away", async () => {
    const { workbook } = await broken(lose("conclusie_1"));
    await look();
    await press("Ja, herstel dit");
    const newer = typed(workbook.blueprint, { toelichting_casemanager: "Van daarna." });
    workbook.blueprint = after(newer, (w) => deleteSheet(w, sheetNamed(w, sheetNames.stap3)));
    await press("Controleer opnieuw");
    await press("Ja, herstel dit");
    await press("Bekijk deze antwoorden");
    expect(text()).not.toContain("Van daarna.");
    expect(text()).not.toContain("Let op");
    await press("Bekijk de hele reservekopie");
    expect(document.activeElement?.textContent).toBe("De antwoorden van 29-11-2026 om 14:03 terugzetten?");
    expect(text()).toContain("Let op: 1 antwoord van na deze reservekopie wordt weer zoals toen.");
    await expectAccessible();
    await press("Bekijk alleen wat er nu mist");
    await press("Zet alleen deze antwoorden terug");
    const { casemanager } = inFull.profiles;
    const profiles = { ...inFull.profiles, casemanager: { ...casemanager, justification: "Van daarna." } };
    expect(workbook.evaluation).toEqual({ ...inFull, profiles });
    expect(text()).toContain("teruggezet. Wat er stond, is niet veranderd.");
  });

  test("[AH21] a place that was gone: which, the sheet where it is now, and the way there; the pane says no other one", async () => {
    const { desk, show } = await broken(
      unprotected((w) => {
        const { sheet, area } = blockOf(w, "score_casemanager");
        deleteRows(w, sheet, area.top);
      }),
    );
    expect(document.querySelectorAll(".warning .warning")).toHaveLength(0);
    expect(text()).toMatch(/Casemanager · [^:]*: De plek voor dit antwoord/);
    await look();
    await press("Ja, herstel dit");
    expect(text()).toContain("Deze 2 vakken hadden geen plaats meer. Zij staan nu op het blad “Teruggezette vakken”");
    const places = screen.getAllByRole("listitem").map(({ textContent }) => textContent);
    expect(places.filter((place) => place.startsWith("Casemanager · "))).toHaveLength(2);
    await expectAccessible();
    await press("Naar het blad Teruggezette vakken");
    expect(desk.log).toContain("go blad_teruggezet");
    await show("topic");
    await act(async () => desk.click("score_casemanager", { sheet: "teruggezet" }));
    await settled();
    expect(text()).toContain("Uw keuze komt in de cel op het blad “Teruggezette vakken”.");
    await act(async () => desk.click("score_casemanager", { sheet: null }));
    await settled();
    expect(text()).toContain("Uw keuze komt in de cel waarin u nu staat.");
    await act(async () => desk.click("score_casemanager"));
    await settled();
    expect(text()).toContain("Uw keuze komt in de cel op stap 1.");
  });

  test("[GZ45] more than a dozen points: the others are behind a fold", async () => {
    await broken((w) => {
      for (const item of [...w.names]) if (item.name.startsWith("notitie_")) deleteName(w, item);
    });
    await look();
    expect(screen.getByText("Nog 33 punten")).toBeTruthy();
    await expectAccessible();
  });
});
