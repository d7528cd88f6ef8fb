import { fireEvent, screen, waitFor } from "@testing-library/react";
import { inFull } from "../../test/support/evaluation-in-full.ts";
import { refused } from "../../test/support/fake-desk.ts";
import { expectAccessible, heading } from "../../test/support/open-pane.tsx";
import { done, earlier, opened, press, settled, text, withScore } from "../../test/support/years-pane.tsx";
import type { Evaluation, IsoDate } from "../model/evaluation/evaluation.ts";
import { recorded } from "../model/history/record.ts";

describe("Jaren ophalen", () => {
  /** The user chooses so many files; what is in them was given when the pane opened. */
  async function choose(count: number, { size = 1, slow = 0 } = {}): Promise<void> {
    const chosen = Array.from({ length: count }, (_, index) =>
      Object.assign(new File([], `jaar-${index}.xlsx`), { arrayBuffer: async () => Uint8Array.of(index).buffer }),
    );
    for (const file of chosen) Object.defineProperty(file, "size", { value: size });
    const input = screen.getByLabelText(/^Werkmappen kiezen/);
    input.focus();
    fireEvent.change(input, { target: { files: chosen } });
    await settled();
    if (slow === 0) await waitFor(() => expect(screen.queryByRole("progressbar")).toBeNull());
  }
  const section = (name: RegExp | string) => screen.getByRole("heading", { name }).parentElement?.textContent ?? "";

  test("[YP30] shows what each file brings, with what could not be read and why; agreed, it is in the table", async () => {
    const { workbook } = await opened(inFull, "bringIn", [earlier, refused("bestand-kapot")]);
    await heading("Jaren ophalen");
    await expectAccessible();
    await choose(2);
    expect(screen.getByRole("heading", { name: "Dit staat in de werkmappen" })).toBe(document.activeElement);
    expect(section("Niet gelezen (1)")).toContain("jaar-1.xlsx: Fout bestand-kapot. Herstel het.");
    const [, count = "0"] = /^Nieuw \((\d+)\)/.exec(section(/^Nieuw/)) ?? [];
    expect(section(/^Nieuw/)).toContain(`${inFull.organisation}, 2022: ${count} rijen`);
    expect(section("Let op")).toContain("nog niet vastgelegd");
    expect(workbook.evaluation).toEqual(inFull);
    await expectAccessible();
    await press("Ja, neem over");
    expect(screen.getByRole("heading", { name: "Overgenomen" })).toBe(document.activeElement);
    const added = workbook.evaluation.history.slice(inFull.history.length);
    expect([added.length, new Set(added.map(({ year }) => year))]).toEqual([Number(count), new Set([2022])]);
    await expectAccessible();
  });

  test("[YP40] how organisations changed is shown, and taken over also where no row of the results is new", async () => {
    const change = { id: "W1", year: 2025, kind: "naam", from: "OD Oud", into: inFull.organisation } as const;
    const { workbook } = await opened(received, "bringIn", [{ ...one, organisationChanges: [change] }]);
    await choose(1);
    expect(section("Nieuw op het blad Organisaties (1)")).toContain(
      `2025, Nieuwe naam: van OD Oud naar ${inFull.organisation}.`,
    );
    expect(text()).toContain("1 rij komt erbij op het blad Organisaties. Wilt u dat?");
    expect(workbook.evaluation.organisationChanges).toEqual(received.organisationChanges);
    await press("Ja, neem over");
    expect(workbook.evaluation.organisationChanges).toEqual([...received.organisationChanges, change]);
    expect(workbook.evaluation.history).toEqual(received.history);
  });

  test("[YP31] declined, nothing is written", async () => {
    const { workbook } = await opened(inFull, "bringIn", [earlier]);
    const before = workbook.blueprint;
    await choose(1);
    await press("Nee, neem niets over");
    expect(text()).toContain("Er is niets overgenomen.");
    expect(screen.queryByRole("button", { name: "Ja, neem over" })).toBeNull();
    expect(workbook.blueprint).toBe(before);
  });

  const recordedIn = (evaluation: Evaluation, on: IsoDate): Evaluation => {
    const outcome = recorded(evaluation, on);
    if (!outcome.ok) throw new Error(outcome.problems[0].what);
    return outcome.value.evaluation;
  };
  const one = recordedIn(earlier, "2022-11-01");
  const two = recordedIn(withScore(one, 4, "Later bijgesteld."), "2022-12-01");
  const received: Evaluation = { ...inFull, history: [...inFull.history, ...one.history] };

  test("[YP32] a later version stands beside what it takes the place of, and does so once agreed", async () => {
    const { workbook } = await opened(received, "bringIn", [two]);
    await choose(1);
    const [was, becomes] = [...document.querySelectorAll("dl.beside > div")].map(({ textContent }) => textContent);
    expect(was).toMatch(/^Was2 · .*Vastgelegd1-11-2022$/);
    expect(becomes).toMatch(/^Wordt4 · .*Later bijgesteld\..*Vastgelegd1-12-2022$/);
    expect(text()).toContain("1 rij verandert in de tabel Resultaten. Wilt u dat?");
    await expectAccessible();
    await press("Ja, neem over");
    expect(workbook.evaluation.history).toContainEqual(expect.objectContaining({ year: 2022, score: 4 }));
    expect(workbook.evaluation.history).toHaveLength(received.history.length);
  });

  test("[YP33] an older version stays out, is shown with the reason, and there is nothing to agree to", async () => {
    const { workbook } = await opened({ ...received, history: [...inFull.history, ...two.history] }, "bringIn", [one]);
    const before = workbook.blueprint;
    await choose(1);
    expect(section("Verschilt: niet overgenomen (1)")).toMatch(/Er is een latere versie\..*Uit: jaar-0\.xlsx/);
    expect(text()).toContain("Er is niets nieuws om over te nemen.");
    expect(screen.queryByRole("button", { name: "Ja, neem over" })).toBeNull();
    expect(workbook.blueprint).toBe(before);
    await expectAccessible();
  });

  test("[YP34] what other workbooks say of this evaluation itself stays out, with the way to mend it", async () => {
    const { workbook } = await opened(done(), "bringIn", [recordedIn(withScore(done(), 1), "2027-01-01")]);
    const { history } = workbook.evaluation;
    await choose(1);
    expect(section(/^Verschilt/)).toContain("Deze evaluatie is van deze werkmap zelf.");
    expect(workbook.evaluation.history).toEqual(history);
  });

  test("[YP94] of an evaluation of this workbook that is over, the way is the row itself, as recording leaves it alone", async () => {
    const [first] = inFull.archive;
    const { evaluationId, organisation } = done();
    const head = { evaluationId, organisation, year: 2026, name: "conclusie_1", question: "Wat?", answer: "Dit." };
    const archive = [...inFull.archive, { ...first, ...head, id: "E99" }];
    const later = { ...done(), evaluationId: "", year: 2028, archive };
    const { workbook } = await opened(later, "bringIn", [recordedIn(withScore(done(), 1), "2027-01-01")]);
    const { history } = workbook.evaluation;
    await choose(1);
    const said = section(/^Verschilt/);
    expect(said).toContain(
      "Deze evaluatie is van deze werkmap zelf. Klopt dat niet? De evaluatie van 2026 is afgesloten",
    );
    expect(said).toContain("verander dan zelf die rij in de tabel Resultaten.");
    expect(said).not.toContain("leg opnieuw vast");
    expect(workbook.evaluation.history).toEqual(history);
    await expectAccessible();
  });

  test("[YP35] stopped while it reads: no further file, nothing shown, nothing written", async () => {
    const { workbook, world } = await opened(inFull, "bringIn", Array<Evaluation>(30).fill(earlier));
    const before = workbook.blueprint;
    world.slow = 20;
    await choose(30, world);
    expect(screen.getByRole("progressbar").getAttribute("max")).toBe("30");
    expect(text()).toMatch(/jaar-\d+\.xlsx \(\d+ van 30\)/);
    await expectAccessible();
    await press("Stoppen");
    await screen.findByRole("heading", { name: "Gestopt" });
    expect(screen.getByRole("heading", { name: "Gestopt" })).toBe(document.activeElement);
    expect(text()).toContain("Er is niets veranderd.");
    expect([world.decoded < 30, workbook.blueprint === before]).toEqual([true, true]);
    expect(screen.queryByRole("progressbar")).toBeNull();
  });

  test("[YP36] a file above the limit is not even read", async () => {
    const { world } = await opened(inFull, "bringIn", [earlier]);
    await choose(1, { size: 31 * 1024 * 1024 });
    expect(section("Niet gelezen (1)")).toContain("groter dan 30 MB");
    expect(world.decoded).toBe(0);
  });

  test("[YP37] when the workbook changed meanwhile, what changes is shown again before anything is written", async () => {
    const { workbook, change } = await opened(received, "bringIn", [two]);
    await choose(1);
    await change((now) => ({
      ...now,
      history: now.history.map((row) => (row.year === 2022 && row.score === 2 ? { ...row, score: 3 as const } : row)),
    }));
    const before = workbook.blueprint;
    await press("Ja, neem over");
    expect(text()).toContain("De werkmap is intussen veranderd. Er is niets gedaan.");
    expect(workbook.blueprint).toBe(before);
    await press("Ja, neem over");
    expect(workbook.evaluation.history).toContainEqual(expect.objectContaining({ year: 2022, score: 4 }));
  });

  test("[YP44] nor is anything written when what is added became something else, in the results or of organisations", async () => {
    const renamed = { id: "W1", year: 2025, kind: "naam", from: "OD Oud", into: inFull.organisation } as const;
    const { workbook, change } = await opened(inFull, "bringIn", [{ ...one, organisationChanges: [renamed] }]);
    await choose(1);
    const [first] = one.history;
    if (first === undefined) throw new Error("nothing was recorded");
    for (const meanwhile of [{ history: [...inFull.history, first] }, { organisationChanges: [renamed] }]) {
      await change((now) => ({ ...now, ...meanwhile }));
      const before = workbook.blueprint;
      await press("Ja, neem over");
      expect(text()).toContain("De werkmap is intussen veranderd. Er is niets gedaan.");
      expect(workbook.blueprint).toBe(before);
    }
    expect(text()).toContain(`${one.history.length - 1} rijen komen erbij in de tabel Resultaten. Wilt u dat?`);
    await press("Ja, neem over");
    expect(workbook.evaluation).toEqual({
      ...inFull,
      history: [...inFull.history, ...one.history],
      organisationChanges: [renamed],
    });
  });

  test("[YP38] what Excel refuses is said, and what was read is still there to be taken over", async () => {
    const { workbook, world } = await opened(inFull, "bringIn", [earlier]);
    await choose(1);
    world.faults = [refused("blad-beveiligd")];
    await press("Ja, neem over");
    expect(text()).toContain("Fout blad-beveiligd. Herstel het.");
    expect(workbook.evaluation).toEqual(inFull);
    await press("Ja, neem over");
    expect(workbook.evaluation.history.length).toBeGreaterThan(inFull.history.length);
  });

  test("[YP39] files chosen while others are read are told, as they are not read; dropped ones are", async () => {
    const { world } = await opened(inFull, "bringIn", Array<Evaluation>(5).fill(earlier));
    world.slow = 10;
    await choose(5, world);
    await choose(2, world);
    expect(text()).toContain("Deze 2 bestanden zijn niet gelezen: kies opnieuw.");
    await waitFor(() => expect(screen.queryByRole("progressbar")).toBeNull());
    expect(world.decoded).toBe(5);
    const file = Object.assign(new File([], "los.xlsx"), { arrayBuffer: async () => Uint8Array.of(0).buffer });
    world.slow = 0;
    fireEvent.drop(screen.getByText(/^Werkmappen kiezen/), { dataTransfer: { files: [file] } });
    await settled();
    expect(world.decoded).toBe(6);
    expect(text()).toContain("1 werkmap is gelezen.");
  });
});
