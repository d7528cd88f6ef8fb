import fc from "fast-check";
import { deleteSheet, sheetNamed } from "../../../sandbox/core/store/sheets.ts";
import { after, asInFile } from "../../../test/support/broken-workbook.ts";
import { evaluations } from "../../../test/support/evaluations.ts";
import { filledIn, readyToShare, shareCopy, typed, typedAt } from "../../../test/support/sharing.ts";
import { isBlankText } from "../../model/blank.ts";
import { emptyEvaluation } from "../../model/evaluation/empty.ts";
import type { Evaluation } from "../../model/evaluation/evaluation.ts";
import { leaveable } from "../../model/sharing/parts.ts";
import { readBlueprint, writeBlueprint } from "../../xlsx/index.ts";
import type { Blueprint, CellValue } from "../blueprint.ts";
import { build } from "../build.ts";
import { parseArea } from "../grid.ts";
import { readReturned } from "./read-returned.ts";

jest.setTimeout(120_000);

function read(returned: Blueprint, evaluation: Evaluation = readyToShare) {
  const outcome = readReturned(returned, evaluation);
  if (!outcome.ok) throw new Error(outcome.problems[0].what);
  return outcome.value;
}

function refusal(returned: Blueprint, evaluation: Evaluation = readyToShare) {
  const outcome = readReturned(returned, evaluation);
  if (outcome.ok) throw new Error("expected a problem");
  return outcome.problems.map(({ code }) => code);
}

describe("reading it back", () => {
  test("[W5] a copy that nobody wrote in has no remark and nothing to tell, for any evaluation", async () => {
    await fc.assert(
      fc.asyncProperty(evaluations, fc.boolean(), fc.subarray([...leaveable]), async (any, blind, without) => {
        const evaluation = {
          ...any,
          organisation: any.organisation.trim() === "" ? "OD" : any.organisation,
          year: any.year ?? 2026,
        };
        const back = await readBlueprint(await writeBlueprint(shareCopy(evaluation, { blind, without })));
        expect(read(back.blueprint, evaluation)).toEqual({ remarks: [], told: [] });
      }),
      { numRuns: 25 },
    );
  });

  test("[W6] everything that was filled in comes back, each text under its subject", () => {
    const { remarks, told } = read(typed(shareCopy(), filledIn));
    expect(told).toEqual([]);
    expect(new Set(remarks.map(({ organisation }) => organisation))).toEqual(new Set(["OD Noord"]));
    expect(remarks).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ subject: "vraag_6", note: "Antwoord 6" }),
        expect.objectContaining({ subject: "eigen", note: "Hoe doen jullie intake?\nMet een vast formulier." }),
        expect.objectContaining({ subject: "eigen", note: "Werken jullie met een pool?\nBij ons helpt dat." }),
        expect.objectContaining({ subject: "eigen", note: "Alleen een antwoord" }),
        expect.objectContaining({ subject: "eigen", note: "Alleen een vraag" }),
        expect.objectContaining({ subject: "vraag_5", note: "Halen: Het intakegesprek" }),
        expect.objectContaining({ subject: "vraag_6", note: "Brengen: Onze leergang" }),
        expect.objectContaining({ subject: "juridisch_adviseur", score: 4, note: "Reden bij juridisch_adviseur" }),
      ]),
    );
  });

  test("[W128] no text that is typed anywhere is missing from what comes back or is told", () => {
    const places = shareCopy()
      .names.filter(({ name }) => /^deel_(?:1_(?!collega)|organisatie|jaar)/.test(name))
      .map(({ name }) => name);
    const word = fc.constantFrom("uitzonderlijk", "Score", "3", "Wat valt op?");
    const text = fc.oneof(
      { weight: 3, arbitrary: fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }) },
      { weight: 1, arbitrary: word },
    );
    const written = text.filter((one) => !isBlankText(one));
    const cell = fc.tuple(
      fc.constantFrom("Lees mij", "Zelfevaluatie", "Notities en bronnen", "Collega 1", "Collega 2"),
      fc.integer({ min: 8, max: 12 }).map((column) => String.fromCharCode(64 + column)),
      fc.integer({ min: 1, max: 60 }),
    );
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...places), written, { minKeys: 1, maxKeys: 8 }),
        written,
        cell,
        (values, stray, [sheet, column, row]) => {
          const { remarks, told } = read(typedAt(typed(shareCopy(), values), sheet, `${column}${row}`, stray));
          const all = [...remarks.map(({ note, score }) => `${score ?? ""} ${note}`), ...told].join("\n");
          for (const one of Object.values(values)) expect(all).toContain(one.trim());
          expect(remarks.map(({ note }) => note)).toContain(`Buiten de vakken: ${stray}`);
        },
      ),
      { numRuns: 60 },
    );
  });

  test("[W8] what is no score goes along as text, and is told", () => {
    const { remarks, told } = read(
      typed(shareCopy(), { deel_1_collega: "OD Noord", deel_1_score_casemanager: "3 à 4" }),
    );
    expect(remarks).toEqual([
      { organisation: "OD Noord", subject: "casemanager", score: null, note: "Score zoals ingevuld: “3 à 4”" },
    ]);
    expect(told).toEqual([
      "Op blad Collega 1, cel C30, bij Casemanager, staat “3 à 4”; dat is geen score van 1 tot en met 5. De tekst is meegenomen, de score niet.",
    ]);
  });

  test.each([
    ["4", 4],
    [" 2 ", 2],
    ["  ", null],
    [5, 5],
  ])("[W20] a score that was typed as a text is that score: %j", (value, score) => {
    const { remarks, told } = read(
      typed(shareCopy(), {
        deel_1_collega: "OD Noord",
        deel_1_score_casemanager: value,
        deel_1_reden_casemanager: "Ja",
      }),
    );
    expect(remarks).toEqual([{ organisation: "OD Noord", subject: "casemanager", score, note: "Ja" }]);
    expect(told).toEqual([]);
  });

  test("[W21] half a score is shown as a Dutch Excel shows it", () => {
    const { remarks, told } = read(typed(shareCopy(), { deel_1_collega: "OD Noord", deel_1_score_casemanager: 3.5 }));
    expect(remarks.map(({ note }) => note)).toEqual(["Score zoals ingevuld: “3,5”"]);
    expect(told).toEqual([expect.stringContaining("staat “3,5”")]);
  });

  test("[W22] a score to read that was changed is told; one in the empty cell of a blind copy goes along", () => {
    const changed = read(typedAt(shareCopy(), "Zelfevaluatie", "C6", 5));
    expect(changed.told).toEqual([expect.stringContaining("blad Zelfevaluatie, cel C6: “5”")]);
    const blind = read(typedAt(shareCopy(readyToShare, { blind: true, without: [] }), "Zelfevaluatie", "C6", 5));
    expect(blind.remarks.map(({ note }) => note)).toEqual(["Buiten de vakken: 5"]);
  });

  test.each(["uitzonderlijk", "voldoet aan de verwachtingen", "Casemanager", "Score", "Document"])(
    "[W23] a word of ours is found as well, where it was not ours: %s",
    (word) => {
      for (const [sheet, address] of [
        ["Zelfevaluatie", "H6"],
        ["Collega 2", "J12"],
        ["Lees mij", "B40"],
      ] as const) {
        const { remarks, told } = read(typedAt(shareCopy(), sheet, address, word));
        expect(remarks.map(({ note }) => note)).toEqual([`Buiten de vakken: ${word}`]);
        expect(told).toEqual([`Buiten de vakken, blad ${sheet}, cel ${address}: “${word}”.`]);
      }
    },
  );

  test("[W24] an answer that was written over the question, or behind it, goes along", () => {
    const over = (values: Readonly<Record<string, CellValue>>) =>
      read(typed(shareCopy(), { deel_1_collega: "OD Noord", ...values })).remarks.map(({ note }) => note);
    expect(over({})).toEqual([]);
    expect(over({ deel_1_gevraagd_1: "Met een formulier." })).toEqual(["Met een formulier."]);
    expect(over({ deel_1_gevraagd_1: "Hoe doen jullie intake? Zo.", deel_1_gevraagdantwoord_1: "Graag." })).toEqual([
      "Hoe doen jullie intake? Zo.\nGraag.",
    ]);
  });

  test.each([
    ["deel_organisatie", "Wij missen de cijfers"],
    ["deel_jaar", "Welk jaar?"],
    ["deel_indeling", "Mooi ingedeeld"],
  ])("[W25] a text written over %s is told", (name, text) => {
    expect(read(typed(shareCopy(), { [name]: text })).told).toEqual([expect.stringContaining(`“${text}”`)]);
  });

  test("[W26] who left out their name are told apart, in one file and in two, and known again", () => {
    const view = (number: number, ...notes: readonly string[]) =>
      Object.fromEntries([
        [`deel_${number}_score_casemanager`, 3],
        ...notes.map((note) => [`deel_${number}_reden_casemanager`, note]),
      ]) as Record<string, CellValue>;
    const names = (values: Readonly<Record<string, CellValue>>) =>
      read(typed(shareCopy(), values)).remarks.map(({ organisation }) => organisation);
    const [one, two] = names({ ...view(1), ...view(2) });
    expect(one).not.toBe(two);
    expect(names(view(1))).toEqual([one]);
    expect(names(view(1, "Sterk."))).not.toEqual([one]);
    expect(names(view(1, "Sterk.\r\nEcht."))).toEqual(names(view(1, "Sterk.\nEcht. ")));
  });

  test("[W27] a pasted table goes along as one text, whole, and is told once", () => {
    const rows = Array.from({ length: 30 }, (_, index) => index + 1);
    const pasted = rows.reduce((book, row) => typedAt(book, "Lees mij", `H${row}`, `Regel ${row}`), shareCopy());
    const { remarks, told } = read(pasted);
    expect(remarks.map(({ note }) => note)).toEqual([
      `Buiten de vakken: blad Lees mij\n${rows.map((row) => `H${row}: Regel ${row}`).join("\n")}`,
    ]);
    expect(told).toEqual([expect.stringContaining("30 teksten")]);
  });

  test("[W9] texts outside the cells are found, numbers too, and go along", () => {
    const returned = typedAt(
      typedAt(typed(shareCopy(), { deel_1_collega: "OD Noord", deel_1_vraag_1: "Ja" }), "Lees mij", "F3", "Mooi stuk!"),
      "Zelfevaluatie",
      "H8",
      4,
    );
    const { remarks, told } = read(returned);
    expect(
      remarks.filter(({ subject }) => subject === null).map(({ organisation, note }) => [organisation, note]),
    ).toEqual([
      ["OD Noord", "Buiten de vakken: Mooi stuk!"],
      ["OD Noord", "Buiten de vakken: 4"],
    ]);
    expect(told).toEqual([
      "Buiten de vakken, blad Lees mij, cel F3: “Mooi stuk!”.",
      "Buiten de vakken, blad Zelfevaluatie, cel H8: “4”.",
    ]);
  });

  test("[W16] notes at cells are found, on any sheet, and go along; through a file too", async () => {
    const copy = typed(shareCopy(), { deel_1_collega: "OD Noord", deel_1_vraag_1: "Ja" });
    const withNotes: Blueprint = {
      ...copy,
      sheets: copy.sheets.map((sheet) =>
        sheet.name === "Zelfevaluatie" || sheet.name === "Collega 1"
          ? {
              ...sheet,
              notes: [
                { cell: "B2", text: "  ", author: "" },
                { cell: "C9", text: `Knap, op ${sheet.name}`, author: "coördinator" },
              ],
            }
          : sheet,
      ),
    };
    const back = await readBlueprint(await writeBlueprint(withNotes));
    const { remarks, told } = read(back.blueprint);
    expect(remarks.filter(({ subject }) => subject === null).map((one) => [one.organisation, one.note])).toEqual([
      ["OD Noord", "Buiten de vakken: Knap, op Zelfevaluatie"],
      ["OD Noord", "Buiten de vakken: Knap, op Collega 1"],
    ]);
    expect(told).toEqual([
      "In een notitie, blad Zelfevaluatie, cel C9: “Knap, op Zelfevaluatie”.",
      "In een notitie, blad Collega 1, cel C9: “Knap, op Collega 1”.",
    ]);
  });

  test("[W10] a text to read that a colleague changed is told in full and not taken over", () => {
    const { remarks, told } = read(typedAt(shareCopy(), "Zelfevaluatie", "E6", "Hier ben ik het niet mee eens"));
    expect(remarks).toEqual([]);
    expect(told).toEqual([
      "Anders dan u deelde, blad Zelfevaluatie, cel E6: “Hier ben ik het niet mee eens”. Die tekst is niet overgenomen.",
    ]);
  });

  test("[W11] no name filled in: the texts stay, and it is told", () => {
    const { remarks, told } = read(typed(shareCopy(), { deel_2_vraag_1: "Mooi" }));
    expect(remarks).toMatchObject([
      { organisation: expect.stringMatching(/^Collega-organisatie zonder naam \([0-9A-Z]{5}\)$/), note: "Mooi" },
    ]);
    expect(told).toEqual([expect.stringContaining("Op blad Collega 2 is geen naam van een organisatie ingevuld.")]);
  });

  test("[W12] rows inserted and sheets renamed: places are found by name", () => {
    const copy = typed(shareCopy(), filledIn);
    const moved: Blueprint = {
      ...copy,
      sheets: copy.sheets.map((sheet) => ({
        ...sheet,
        name: sheet.name === "Collega 1" ? "Onze blik" : sheet.name,
        cells: sheet.cells.map((cell) => ({ ...cell, row: cell.row + 2 })),
      })),
      names: copy.names.map((name) => {
        const { top, left } = parseArea(name.address);
        const address = `${String.fromCharCode(64 + left)}${top + 2}`;
        return { ...name, sheet: name.sheet === "Collega 1" ? "Onze blik" : name.sheet, address };
      }),
    };
    expect(read(moved)).toEqual(read(copy));
  });

  test("[W13] a row that was deleted is told, and the rest is read", () => {
    const copy = typed(shareCopy(), filledIn);
    const without = { ...copy, names: copy.names.filter(({ name }) => name !== "deel_1_halen") };
    const { remarks, told } = read(without);
    expect(told).toEqual(
      expect.arrayContaining(["Op blad Collega 1 is de plek voor Halen verdwenen; wat daar stond, is niet te lezen."]),
    );
    expect(remarks.map(({ note }) => note)).toContain("Onze leergang".replace(/^/, "Brengen: "));
  });
});

describe("what does not belong", () => {
  const other = (organisation: string, year: number) => shareCopy(emptyEvaluation(organisation, year));

  test.each<[string, Blueprint, string]>([
    ["another organisation", other("OD Elders", 2026), "andere-organisatie"],
    ["another year", other("OD Voorbeeld", 2024), "ander-jaar"],
    ["a whole evaluation", build(readyToShare), "geen-deelversie"],
    ["another workbook", { ...shareCopy(), names: [] }, "geen-deelversie"],
    ["a newer copy", typed(shareCopy(), { deel_indeling: 2 }), "deelversie-nieuwer"],
    ["a mark that was wiped", typed(shareCopy(), { deel_kenmerk: null }), "kenmerk-veranderd"],
    [
      "no sheets to write on",
      { ...shareCopy(), names: shareCopy().names.filter(({ name }) => !/^deel_\d/.test(name)) },
      "plek-verdwenen",
    ],
  ])("[W14] %s", (_, returned, code) => expect(refusal(returned)).toEqual([code]));

  const withoutReadMe = (copy: Blueprint): Blueprint =>
    asInFile(after(copy, (w) => deleteSheet(w, sheetNamed(w, "Lees mij"))));

  test("[W110] the sheet that says so is gone: the sheets of colleagues tell, and all they wrote is taken over", async () => {
    const whole = read(typed(shareCopy(), filledIn));
    const { blueprint } = await readBlueprint(await writeBlueprint(withoutReadMe(typed(shareCopy(), filledIn))));
    const { remarks, told } = read(blueprint);
    expect(remarks).toEqual(whole.remarks);
    expect(told).toEqual([expect.stringContaining("Het blad ‘Lees mij’ is uit dit bestand verdwenen."), ...whole.told]);
  });

  test.each<[string, Blueprint]>([
    ["another organisation", other("OD Elders", 2026)],
    ["another year", other("OD Voorbeeld", 2024)],
  ])("[W111] that sheet is gone from a copy of %s: the refusal says what is missing, and what to do", (_, copy) => {
    const outcome = readReturned(withoutReadMe(copy), readyToShare);
    expect(outcome.ok ? [] : outcome.problems).toEqual([
      {
        code: "leesmij-verdwenen",
        where: "",
        what: "Uit dit bestand is het blad ‘Lees mij’ verdwenen, en daarop staat bij welke zelfevaluatie het hoort.",
        remedy: "Vraag de collega om het bestand met alle bladen terug te sturen.",
      },
    ]);
  });

  test("[W15] the name of the organisation changed on the copy: the mark still tells that it belongs", () => {
    const { remarks } = read(typed(shareCopy(), { ...filledIn, deel_organisatie: "OD Voorbeeld (concept)" }));
    expect(remarks.length).toBeGreaterThan(10);
  });

  test("[W28] the name was changed after sharing: the refusal says the way in, and that way works", () => {
    const renamed = { ...readyToShare, organisation: "Omgevingsdienst Voorbeeld" };
    const back = typed(shareCopy(), filledIn);
    const outcome = readReturned(back, renamed);
    expect(outcome.ok ? "" : outcome.problems[0].remedy).toContain("de oude naam terug");
    expect(read(back, { ...renamed, organisation: "OD Voorbeeld" }).remarks.length).toBeGreaterThan(10);
  });
});
