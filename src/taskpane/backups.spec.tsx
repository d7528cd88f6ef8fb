import { act, screen } from "@testing-library/react";
import { inFull } from "../../test/support/evaluation-in-full.ts";
import { refused } from "../../test/support/fake-desk.ts";
import { expectAccessible, heading } from "../../test/support/open-pane.tsx";
import { asking, valueOf } from "../../test/support/revising.ts";
import { day, opened, press, settled, text, withScore } from "../../test/support/years-pane.tsx";
import { next } from "../usecases/next.ts";
import { record } from "../usecases/record.ts";

/** The panel of a workbook that was recorded, which kept what stood there before; then somebody scored otherwise. */
async function withBackup() {
  const pane = await opened(inFull, "overview");
  await act(async () => valueOf(await record(pane.keeping, day, asking(true))));
  await act(async () => {
    const values = new Map([["toelichting_casemanager", "Nu zeggen wij iets anders."]]);
    await pane.workbook.revise(() => ({
      ok: true,
      value: { sheets: [], behind: "", styles: {}, rows: [], values, changes: [] },
    }));
    await pane.book.refresh();
  });
  await pane.show("workbook");
  await settled();
  return pane;
}

const lookAt = "Bekijk de reservekopie van 29-11-2026 om 14:03";

describe("the backups in the pane", () => {
  test("[BK50] without any it is said how one comes", async () => {
    await opened(inFull, "workbook");
    await settled();
    await heading("Werkmap controleren en herstellen");
    expect(text()).toContain("Er zijn nog geen reservekopieën. De eerste komt er vanzelf");
    await expectAccessible();
  });

  test("[BK51] each with its moment and reason; looked at, every difference with both texts; agreed, it is back", async () => {
    const { workbook } = await withBackup();
    expect(text()).toContain("Voor “Resultaten vastleggen”, evaluatie van 2026");
    expect(text()).toContain("1 verschil met nu");
    await expectAccessible();
    await press(lookAt);
    expect(screen.getByRole("heading", { name: "De antwoorden van 29-11-2026 om 14:03 terugzetten?" })).toBe(
      document.activeElement,
    );
    const [now, becomes] = [...document.querySelectorAll("dl.beside > div")].map(({ textContent }) => textContent);
    expect(now).toBe("NuNu zeggen wij iets anders.");
    expect(becomes).toBe(`Wordt${inFull.profiles.casemanager.justification}`);
    expect(text()).toContain("rijen zijn van na deze reservekopie");
    await expectAccessible();
    await press("Ja, zet dit terug");
    expect(screen.getByRole("heading", { name: "Teruggezet" })).toBe(document.activeElement);
    expect(workbook.evaluation.profiles).toEqual(inFull.profiles);
    expect(workbook.evaluation.history.length).toBeGreaterThan(inFull.history.length);
    expect(text()).toContain("Voor “Reservekopie terugzetten”");
    await expectAccessible();
  });

  test("[BK52] declined, nothing changes, and the focus has somewhere to be", async () => {
    const { workbook, world } = await withBackup();
    const before = workbook.blueprint;
    await press(lookAt);
    await press("Nee, laat alles zoals het is");
    expect(screen.getByRole("heading", { name: "Reservekopieën" })).toBe(document.activeElement);
    expect([workbook.blueprint === before, world.revisions]).toEqual([true, 1]);
  });

  test("[BK53] what changed in the meantime is shown instead, and nothing is done", async () => {
    const { workbook } = await withBackup();
    await press(lookAt);
    const values = new Map([["conclusie_1", "Tussendoor."]]);
    const nothing = { sheets: [], behind: "", styles: {}, rows: [], changes: [] };
    await workbook.revise(() => ({ ok: true, value: { ...nothing, values } }));
    await press("Ja, zet dit terug");
    expect(text()).toContain("De werkmap is intussen veranderd. Er is niets teruggezet.");
    expect(text()).toContain("Tussendoor.");
    expect(workbook.evaluation.conclusions[0]).toBe("Tussendoor.");
  });

  test("[BK54] what Excel refuses is told, and can be asked for again", async () => {
    const { world, workbook } = await withBackup();
    await press(lookAt);
    world.faults.push(refused("excel-busy"));
    await press("Ja, zet dit terug");
    expect(text()).toContain("Fout excel-busy.");
    await press("Ja, zet dit terug");
    expect(text()).not.toContain("Fout excel-busy.");
    expect(workbook.evaluation.profiles).toEqual(inFull.profiles);
  });

  test("[BK55] more than twenty differences: the others are behind a fold", async () => {
    const pane = await opened(withScore(inFull, 5), "overview");
    await act(async () => valueOf(await next(pane.keeping, { year: 2028, day }, asking(true))));
    await act(() => pane.book.refresh());
    await pane.show("workbook");
    await settled();
    await press(lookAt);
    expect(document.querySelectorAll("details dl.beside").length).toBeGreaterThan(0);
    expect(document.querySelectorAll("dl.beside").length - document.querySelectorAll("details dl.beside").length).toBe(
      20,
    );
    await expectAccessible();
  });
});

test("[BK56] the way there is in the overview", async () => {
  const { book } = await opened(inFull, "overview");
  await press("Werkmap controleren en herstellen");
  expect(book.getState().panel).toBe("workbook");
});
