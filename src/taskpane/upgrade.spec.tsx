import { readFileSync } from "node:fs";
import { DecompressionStream, ReadableStream } from "node:stream/web";
import { TextDecoder, TextEncoder } from "node:util";
import { act, screen } from "@testing-library/react";
import { deleteName } from "../../sandbox/core/store/names.ts";
import { after } from "../../test/support/broken-workbook.ts";
import { inFull } from "../../test/support/evaluation-in-full.ts";
import { refused } from "../../test/support/fake-desk.ts";
import { expectAccessible } from "../../test/support/open-pane.tsx";
import { valueOf } from "../../test/support/revising.ts";
import { opened, press, settled, text } from "../../test/support/years-pane.tsx";
import { parseJson } from "../model/evaluation/json.ts";
import { contentsOf } from "../workbook/contents-of.ts";
import type { Blueprint } from "../workbook/blueprint.ts";
import { layoutVersion, names } from "../workbook/names.ts";
import type { Panel } from "./book.ts";
import { shownScore } from "./parts.tsx";

jest.setTimeout(60_000);

const written = valueOf(parseJson(readFileSync("test/frozen/indeling-1.json", "utf8")));
let old: Blueprint;

beforeAll(async () => {
  Object.assign(globalThis, { TextDecoder, TextEncoder, DecompressionStream, ReadableStream }); // jsdom has none
  const { readBlueprint } = await import("../xlsx/index.ts");
  old = (await readBlueprint(new Uint8Array(readFileSync("test/frozen/indeling-1.xlsx")))).blueprint;
});

/** The pane beside a workbook of the first layout, at a panel. */
async function beside(panel: Panel, blueprint = old) {
  const pane = await opened(inFull, "overview");
  await act(async () => {
    pane.workbook.blueprint = blueprint;
    await pane.book.refresh();
  });
  await pane.show(panel);
  await settled();
  return pane;
}

const heading = (name: string) => screen.getByRole("heading", { name });
const layoutIn = (blueprint: Blueprint) => contentsOf(blueprint).values.get(names.layout);
const offer = "Deze werkmap heeft een oudere indeling.";

describe("a workbook of an older layout in the pane", () => {
  test("[UG30] it is read, and the pane offers to upgrade it, beside a cell and in the overview, not over a form", async () => {
    const { show, workbook } = await beside("overview");
    expect(text()).toContain(offer);
    expect(text()).toContain(`Casemanager: ${shownScore(written.profiles.casemanager.score)}`);
    await expectAccessible();
    await show("topic");
    expect(text()).toContain(offer);
    await show("record");
    await settled();
    expect(text()).not.toContain(offer);
    expect(workbook.blueprint).toBe(old);
  });

  test("[UG31] the offer leads to what changes; agreed, it is upgraded, the answers stay, and the offer is gone", async () => {
    const { workbook, show } = await beside("topic");
    await press("Werkmap bijwerken");
    expect(heading("Werkmap bijwerken")).toBeTruthy();
    expect(text()).not.toContain("Het blad “Organisaties” komt erbij.");
    await press("Bekijk wat er verandert");
    expect(heading("Dit verandert er")).toBe(document.activeElement);
    expect(text()).toContain("Deze werkmap heeft indeling 1. Bijwerken maakt er indeling 2 van.");
    expect(text()).toContain("Het blad “Organisaties” komt erbij.");
    await expectAccessible();
    expect(workbook.blueprint).toBe(old);
    await press("Ja, werk de werkmap bij");
    expect(heading("Bijgewerkt")).toBe(document.activeElement);
    expect(text()).toContain("De werkmap is bijgewerkt van indeling 1 naar 2.");
    expect(layoutIn(workbook.blueprint)).toBe(layoutVersion);
    expect(workbook.evaluation).toEqual(written);
    expect(workbook.blueprint.sheets.map(({ name }) => name)).toContain("Reservekopieën");
    expect(text()).not.toContain("Er zijn nog geen reservekopieën");
    await expectAccessible();
    await show("overview");
    expect(text()).not.toContain(offer);
    await show("workbook");
    await settled();
    expect(screen.queryByRole("heading", { name: "Werkmap bijwerken" })).toBeNull();
  });

  test("[UG32] declined, nothing changes, and the focus has somewhere to be", async () => {
    const { workbook } = await beside("workbook");
    await press("Bekijk wat er verandert");
    await press("Nee, laat alles zoals het is");
    expect(heading("Werkmap bijwerken")).toBe(document.activeElement);
    expect(workbook.blueprint).toBe(old);
  });

  test("[UG33] controlling it leads to what upgrading changes", async () => {
    await beside("workbook");
    await press("Controleer de werkmap");
    expect(text()).toContain("Werk de werkmap eerst bij");
    await expectAccessible();
    await press("Bekijk wat bijwerken verandert");
    expect(heading("Dit verandert er")).toBe(document.activeElement);
    expect(text()).not.toContain("Werk de werkmap eerst bij");
  });

  test("[UG34] what would change otherwise by now is shown instead, and nothing is done", async () => {
    const { workbook } = await beside("workbook");
    await press("Bekijk wat er verandert");
    const renamed = after(old, (w) => {
      const sheet = w.sheets.find(({ name }) => name === "Casemanager");
      if (sheet !== undefined) sheet.name = "Regie";
    });
    workbook.blueprint = renamed;
    await press("Ja, werk de werkmap bij");
    expect(text()).toContain("De werkmap is intussen veranderd. Er is niets bijgewerkt.");
    expect(text()).toContain("Op het blad “Regie” worden 9 formules vernieuwd.");
    expect(workbook.blueprint).toBe(renamed);
    await press("Ja, werk de werkmap bij");
    expect(layoutIn(workbook.blueprint)).toBe(layoutVersion);
  });

  test("[UG35] what Excel refuses is told, and can be asked for again", async () => {
    const { world, workbook } = await beside("workbook");
    await press("Bekijk wat er verandert");
    world.faults.push(refused("excel-busy"));
    await press("Ja, werk de werkmap bij");
    expect(text()).toContain("Fout excel-busy.");
    expect(layoutIn(workbook.blueprint)).toBe(1);
    await press("Ja, werk de werkmap bij");
    expect(text()).not.toContain("Fout excel-busy.");
    expect(layoutIn(workbook.blueprint)).toBe(layoutVersion);
  });

  test("[UG36] one that is damaged as well says so, is mended, and upgraded then", async () => {
    const damaged = after(old, (w) => {
      for (const item of [...w.names]) if (item.name === "conclusie_1") deleteName(w, item);
    });
    const { workbook } = await beside("workbook", damaged);
    await press("Bekijk wat er verandert");
    expect(heading("Werkmap bijwerken")).toBe(document.activeElement);
    expect(text()).toContain("De plek voor dit antwoord is uit de werkmap verdwenen");
    expect(text()).toContain("Laat de werkmap hieronder eerst herstellen.");
    await press("Controleer de werkmap");
    expect(text()).toContain("Werk haar na het herstellen bij");
    await press("Ja, herstel dit");
    expect(text()).toContain("Werk haar nu bij: dat herstelt ook de rest.");
    await press("Bekijk opnieuw wat er verandert");
    await press("Ja, werk de werkmap bij");
    expect(workbook.evaluation).toEqual(written);
    expect(layoutIn(workbook.blueprint)).toBe(layoutVersion);
  });

  test("[UG39] that it was of an older layout is not told any more once it was upgraded", async () => {
    await beside("workbook");
    await press("Controleer de werkmap");
    expect(text()).toContain("Werk de werkmap eerst bij");
    await press("Bekijk wat er verandert");
    await press("Ja, werk de werkmap bij");
    await settled();
    expect(text()).toContain("Bijgewerkt");
    expect(text()).not.toContain("Werk de werkmap eerst bij");
  });

  test("[UG37] the way to a sheet that it lacks is not there", async () => {
    await beside("overview");
    expect(screen.getByRole("button", { name: "Resultaten" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Organisaties" })).toBeNull();
  });
});

test("[UG38] beside a workbook of the newest layout nothing is offered", async () => {
  const { show } = await opened(inFull, "overview");
  expect(text()).not.toContain(offer);
  expect(screen.getByRole("button", { name: "Organisaties" })).toBeTruthy();
  await show("workbook");
  await settled();
  expect(text()).not.toContain("bijwerken");
});
