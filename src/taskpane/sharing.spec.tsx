import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import type { ReactNode } from "react";
import { FakeDesk } from "../../test/support/fake-desk.ts";
import { button, expectAccessible, press } from "../../test/support/open-pane.tsx";
import { readyToShare, reviewed, shareCopy, typed } from "../../test/support/sharing.ts";
import { helpQuestions } from "../model/bijlage-d/index.ts";
import type { Evaluation } from "../model/evaluation/evaluation.ts";
import { success } from "../model/problem.ts";
import type { CellValue } from "../workbook/blueprint.ts";
import { Frame } from "./pane.tsx";
import { SharePanel } from "./share.tsx";
import { ShareStore, type ShareWorld } from "./share-store.ts";
import { TakeBackPanel } from "./take-back.tsx";
import { TakeBackStore } from "./take-back-store.ts";

const show = (panel: ReactNode) =>
  render(
    <FluentProvider theme={webLightTheme}>
      <Frame lead="">{panel}</Frame>
    </FluentProvider>,
  );

const withNote: Evaluation = {
  ...readyToShare,
  profiles: {
    ...readyToShare.profiles,
    casemanager: {
      ...readyToShare.profiles.casemanager,
      justification: "Dhr. Bakker doet het goed.",
      notes: readyToShare.profiles.casemanager.notes.with(0, "Zij werken samen. Bel mw. Jansen. Dat helpt."),
    },
  },
};

beforeAll(() => Object.assign(URL, { createObjectURL: () => "blob:kopie", revokeObjectURL: () => undefined }));

function openShare(evaluation: Evaluation, world: Partial<ShareWorld> = {}, drafts = 0) {
  const desk = new FakeDesk(evaluation);
  const openCopy = jest.fn(() => Promise.resolve());
  const goTo = jest.fn(() => Promise.resolve(success(null)));
  const store = new ShareStore({
    read: desk.read,
    encode: () => Promise.resolve(new Uint8Array(3)),
    openCopy,
    goTo,
    report: (error) => {
      throw error;
    },
    ...world,
  });
  show(<SharePanel store={store} arrivals={1} drafts={drafts} onBack={() => undefined} />);
  return { store, desk, openCopy, goTo };
}

const items = (heading: string) =>
  [...(screen.getByRole("heading", { name: heading }).parentElement?.querySelectorAll("li") ?? [])].map(
    ({ textContent }) => textContent,
  );
const check = (name: RegExp | string) => screen.getByRole<HTMLInputElement>("checkbox", { name });
const tick = (name: RegExp | string) => act(async () => void fireEvent.click(check(name)));

describe("the panel Deel met collega's", () => {
  test.each([
    [0, ""],
    [1, "1 tekst van u die nog niet in de werkmap is opgeslagen. Die gaat niet mee."],
    [2, "2 teksten van u die nog niet in de werkmap zijn opgeslagen. Die gaan niet mee."],
  ])("[AH20] with %p texts in the pane that are not saved it warns before the copy is there", async (drafts, said) => {
    openShare(readyToShare, {}, drafts);
    const warnings = () => [...document.querySelectorAll(".warning")].map(({ textContent }) => textContent);
    expect(warnings()).toEqual(said === "" ? [] : [expect.stringContaining(said)]);
    await press("Nakijken en kopie maken");
    expect(warnings()).toEqual([]);
  });

  test("[Q40] what goes and what stays follows the choices", async () => {
    openShare(readyToShare);
    expect(items("Gaat mee")).toContain("scores per profiel");
    expect(items("Blijft hier")).toContain("contactpersoon");
    await tick(/^Blind/);
    expect(items("Blijft hier")).toEqual(expect.arrayContaining(["scores per profiel", "actieplan"]));
    await tick("Bronnen per profiel");
    expect(items("Blijft hier")).toContain("bronnen per profiel");
    await expectAccessible();
  });

  test("[Q41] each find is shown in its sentence with the way to its cell; the copy waits for a choice at each", async () => {
    const { goTo, store } = openShare(withNote);
    await press("Nakijken en kopie maken");
    expect(screen.getByText("Deze controle kan iets missen. Lees zelf ook wat u deelt.")).toBeTruthy();
    expect([...document.querySelectorAll("mark")].map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining("Bakker"),
      expect.stringContaining("Jansen"),
    ]);
    await expectAccessible();
    await press(`Naar Casemanager · 1. ${helpQuestions[0]}`);
    expect(goTo).toHaveBeenCalledWith({ kind: "cell", name: "notitie_casemanager_1" });
    expect(button("Kopie maken").getAttribute("aria-disabled")).toBe("true");
    // a justification cannot be left out, notes can
    expect(screen.getAllByRole("button", { name: /helemaal hier laten/ })).toHaveLength(1);
    await press("Notities bij de hulpvragen helemaal hier laten");
    expect(store.getState().items).toHaveLength(1);
    await tick(/^Laten staan/);
    await press("Kopie maken");
    expect(screen.getByRole("heading", { name: "De kopie is klaar" })).toBe(document.activeElement);
  });

  test("[Q42] the copy: a download always, and Excel when it can", async () => {
    const { openCopy } = openShare(readyToShare);
    await press("Nakijken en kopie maken");
    const link = screen.getByRole<HTMLAnchorElement>("link", { name: /^Downloaden/ });
    expect([link.download, link.getAttribute("href")]).toEqual([
      "Collegiale toetsing OD Voorbeeld 2026.xlsx",
      "blob:kopie",
    ]);
    expect(items("Gaat mee")).toContain("scores per profiel");
    expect(items("Blijft hier")).toContain("contactpersoon");
    await press("Openen in een nieuwe werkmap");
    expect(openCopy).toHaveBeenCalledTimes(1);
    expect(screen.getByText(/Excel is gevraagd/)).toBeTruthy();
    await expectAccessible();
  });

  test("[Q48] another choice while the copy is made: no copy, and that is said", async () => {
    let done: () => void = () => undefined;
    const encode = () =>
      new Promise<Uint8Array<ArrayBuffer>>((resolve) => {
        done = () => resolve(new Uint8Array(3));
      });
    openShare(readyToShare, { encode });
    await press("Nakijken en kopie maken");
    await tick(/^Blind/);
    await act(async () => done());
    expect(screen.queryByRole("link", { name: /^Downloaden/ })).toBeNull();
    expect(screen.getByText("U koos intussen iets anders. Daarom is de kopie niet gemaakt.")).toBeTruthy();
    await press("Nakijken en kopie maken");
    await act(async () => done());
    expect(screen.getByRole("link", { name: /^Downloaden/ })).toBeTruthy();
    expect(items("Blijft hier")).toContain("scores per profiel");
    expect(screen.queryByText(/U koos intussen/)).toBeNull();
  });

  test("[Q43] a defect is reported, and said", async () => {
    const report = jest.fn();
    openShare(readyToShare, { encode: () => Promise.reject(new TypeError("oeps")), report });
    await press("Nakijken en kopie maken");
    expect(report).toHaveBeenCalledTimes(1);
    expect(screen.getByText(/niet hadden voorzien/)).toBeTruthy();
  });
});

function openTakeBack(evaluation: Evaluation, returned: Readonly<Record<string, CellValue>>) {
  const desk = new FakeDesk(evaluation);
  const extended = jest.fn();
  const store = new TakeBackStore({
    read: desk.read,
    workbook: {
      revise: async (decide) => {
        const decided = decide(await desk.read());
        if (!decided.ok) return decided;
        extended(decided.value.rows.flatMap(({ rows }) => rows.map((cells) => Object.fromEntries(cells))));
        return success(null);
      },
    },
    tables: desk,
    decode: () => Promise.resolve({ blueprint: typed(shareCopy(), returned), unread: [] }),
    refresh: () => Promise.resolve(),
    report: (error) => {
      throw error;
    },
  });
  const onStep2 = jest.fn();
  show(<TakeBackPanel store={store} arrivals={1} onBack={() => undefined} onStep2={onStep2} />);
  return { desk, store, extended, onStep2 };
}

async function pick(...names: readonly string[]) {
  const files = names.map((name) => Object.assign(new File(["x"], name), { arrayBuffer: () => new ArrayBuffer(1) }));
  const input = screen.getByLabelText<HTMLInputElement>(/bestanden kiezen/);
  Object.defineProperty(input, "files", { value: files, configurable: true });
  Object.defineProperty(input, "value", { value: "", writable: true, configurable: true });
  await act(async () => void fireEvent.change(input));
}

const differing = { deel_1_collega: "OD Zuid", deel_1_vraag_1: "Nu met cijfers.", deel_1_vraag_2: "Iets nieuws." };

describe("the panel Neem toetsing over", () => {
  test("[Q50] many files at once; differences side by side, with a choice that nobody made", async () => {
    openTakeBack(reviewed, differing);
    expect(screen.getByLabelText<HTMLInputElement>(/bestanden kiezen/).multiple).toBe(true);
    await expectAccessible();
    await pick("een.xlsx", "twee.xlsx");
    await waitFor(() => screen.getByRole("heading", { name: "Verschilt: kies wat u wilt (1)" }));
    expect(screen.getByRole("heading", { name: "Nieuw (1)" })).toBeTruthy();
    expect(screen.getByText("Mist cijfers.")).toBeTruthy();
    expect(screen.getByText("Nu met cijfers.")).toBeTruthy();
    const radios = screen.getAllByRole<HTMLInputElement>("radio");
    expect(radios.map(({ checked }) => checked)).toEqual([false, false, false]);
    expect(button("Overnemen in stap 2").getAttribute("aria-disabled")).toBe("true");
    await expectAccessible();
  });

  test("[Q51] chosen and taken over: said, with the way to step 2", async () => {
    const { extended, onStep2 } = openTakeBack(reviewed, differing);
    await pick("een.xlsx");
    await act(async () => void fireEvent.click(screen.getByRole("radio", { name: /^Laten zoals het is/ })));
    await press("Overnemen in stap 2");
    expect(extended).toHaveBeenCalledWith([
      { "Collega-organisatie": "OD Zuid", Aantekeningen: "Iets nieuws.", Onderwerp: "Vraag 2", "Nr.": "T7" },
    ]);
    expect(screen.getByText(/Overgenomen in stap 2: 1 nieuwe rij, 0 aangevuld/)).toBeTruthy();
    await expectAccessible();
    await press("Naar stap 2");
    expect(onStep2).toHaveBeenCalledTimes(1);
  });

  test("[Q52] what is not ours is told by file", async () => {
    openTakeBack(reviewed, { deel_kenmerk: "iets anders" });
    await pick("vreemd.xlsx");
    expect(screen.getByRole("alert").textContent).toMatch(/vreemd\.xlsx.*kenmerk/);
    await expectAccessible();
  });

  test("[Q54] files chosen while others are read: said which, to be chosen again", async () => {
    const { store } = openTakeBack(readyToShare, { deel_1_collega: "OD Zuid", deel_1_vraag_1: "Helder." });
    let go: () => void = () => undefined;
    const bytes = () =>
      new Promise<Uint8Array>((resolve) => {
        go = () => resolve(new Uint8Array(1));
      });
    await act(async () => void store.choose([{ name: "traag.xlsx", size: 1, bytes }]));
    await pick("noord.xlsx");
    expect(screen.getByText(/niet gelezen: noord\.xlsx\. Kies die bestanden opnieuw\./)).toBeTruthy();
    await act(async () => go());
    await pick("noord.xlsx");
    expect(screen.queryByText(/niet gelezen: noord/)).toBeNull();
  });

  test("[Q53] nothing new: nothing to press", async () => {
    openTakeBack(reviewed, { deel_1_collega: "OD Zuid", deel_1_vraag_1: "Mist cijfers." });
    await pick("een.xlsx");
    expect(screen.getByText("Er is niets nieuws om over te nemen.")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Overnemen in stap 2" })).toBeNull();
  });
});
