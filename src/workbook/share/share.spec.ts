import fc from "fast-check";
import { evaluations } from "../../../test/support/evaluations.ts";
import { filledIn, readyToShare, shareCopy, typed, typedAt } from "../../../test/support/sharing.ts";
import { isBlankText } from "../../model/blank.ts";
import { emptyEvaluation } from "../../model/evaluation/empty.ts";
import type { Evaluation } from "../../model/evaluation/evaluation.ts";
import { leaveable } from "../../model/sharing/parts.ts";
import { openPackage } from "../../xlsx/package.ts";
import { readBlueprint, writeBlueprint } from "../../xlsx/index.ts";
import type { Blueprint } from "../blueprint.ts";
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

async function allParts(bytes: Uint8Array): Promise<readonly (readonly [string, string])[]> {
  const file = openPackage(bytes);
  return Promise.all(file.names().map(async (name) => [name, await file.text(name)] as const));
}

/** Marks in every text that is withheld; `MERK` goes nowhere else. */
function planted(evaluation: Evaluation): Evaluation {
  const mark = <T extends object>(value: T): T =>
    Object.fromEntries(
      Object.entries(value).map(([key, old]) => [
        key,
        typeof old === "string" && key !== "profile" ? `MERK ${key}` : old,
      ]),
    ) as T;
  const { profiles, peerReview } = evaluation;
  return {
    ...evaluation,
    contact: "MERK contact",
    assessments: [{ id: "B1", assessor: "MERK functie", profile: "casemanager", score: 4, reason: "MERK reden" }],
    conclusions: evaluation.conclusions.map(() => "MERK conclusie"),
    answers: [{ id: "V1", question: "MERK vraag", answer: "MERK antwoord", key: "MERK" }],
    history: evaluation.history.map((result) => ({ ...mark(result), recordedOn: null })),
    actions: evaluation.actions.map((action) => ({ ...mark(action), status: null, start: null, end: null })),
    peerReview: {
      notes: peerReview.notes.map(() => "MERK notitie"),
      ownQuestions: peerReview.ownQuestions.map(({ question }) => ({ question, note: "MERK eigen" })),
      entries: [{ id: "T1", organisation: "MERK", subject: null, score: 1, note: "MERK inbreng", response: "MERK" }],
    },
    profiles: Object.fromEntries(
      Object.entries(profiles).map(([id, profile]) => [
        id,
        {
          ...profile,
          notes: profile.notes.map(() => "MERK hulpvraag"),
          sources: profile.sources.map((source) => ({ ...mark(source), kind: null })),
        },
      ]),
    ) as unknown as Evaluation["profiles"],
  };
}

describe("the copy", () => {
  test("[W1] unzipped, it holds nothing that is withheld, no author, path, custom function or add-in", async () => {
    await fc.assert(
      fc.asyncProperty(evaluations, async (evaluation) => {
        const copy = shareCopy(planted(evaluation), { blind: false, without: [...leaveable] });
        for (const [name, xml] of await allParts(await writeBlueprint(copy))) {
          const [own, path] = [
            JSON.stringify([evaluation.organisation, evaluation.profiles]).includes("MERK"),
            /(?:file:|[A-Z]:\\|\/(?:home|Users|tmp)\/)/,
          ];
          if (!own) expect(xml).not.toContain("MERK");
          expect(xml).not.toMatch(
            /_xldudf|VTH\.[A-Z]|<dc:creator|lastModifiedBy|<Company|<Manager|<cp:keywords|<dc:description|state="(?:very)?[hH]idden"/,
          );
          if (!/sheet|sharedStrings|core/.test(name)) expect(xml).not.toMatch(path);
          expect(name).not.toMatch(/webextension|taskpane|comment|custom|vba|externalLink|connections/i);
        }
      }),
      { numRuns: 12 },
    );
  });

  test("[W2] no formula, table, link, chart, pivot or note; every sheet is protected and only places to write are open", () => {
    fc.assert(
      fc.property(evaluations, (evaluation) => {
        const { sheets, names, styles } = shareCopy(evaluation);
        const places = new Set(
          names.filter(({ name }) => /^deel_\d/.test(name)).map((one) => `${one.sheet}!${one.address}`),
        );
        for (const sheet of sheets) {
          expect(sheet.protection).not.toBeNull();
          expect([sheet.tables, sheet.hyperlinks, sheet.charts, sheet.pivots]).toEqual([[], [], [], []]);
          expect(sheet.notes).toBeUndefined();
          expect(sheet.cells.some((cell) => cell.formula !== undefined)).toBe(false);
          const open = sheet.cells.filter(({ style }) => styles[style]?.locked === false);
          const isPlace = ({ row }: { row: number }) =>
            names.some(
              ({ sheet: on, address, name }) =>
                on === sheet.name && parseArea(address).top === row && /^deel_\d/.test(name),
            );
          expect(open.filter((cell) => !isPlace(cell))).toEqual([]);
        }
        expect(places.size).toBeGreaterThan(60);
      }),
      { numRuns: 20 },
    );
  });

  test("[W3] blind: no score of the organisation anywhere", () => {
    const scored = { ...readyToShare.profiles.casemanager, score: 5 } as const;
    const evaluation = { ...readyToShare, profiles: { ...readyToShare.profiles, casemanager: scored } };
    const cells = (blind: boolean) =>
      shareCopy(evaluation, { blind, without: [] }).sheets.find(({ name }) => name === "Zelfevaluatie")?.cells ?? [];
    expect(cells(false).map(({ value }) => value)).toEqual(expect.arrayContaining([5, "uitzonderlijk"]));
    expect(cells(true).map(({ value }) => value)).not.toContain(5);
    expect(cells(true).map(({ value }) => value)).not.toContain("uitzonderlijk");
  });

  test("[W4] a sheet per named organisation; three that ask for it when none is named", () => {
    const sheets = (peers: readonly string[]) =>
      shareCopy(readyToShare, { blind: false, without: [] }, peers).sheets.filter(({ name }) =>
        name.startsWith("Collega"),
      );
    expect(sheets([])).toHaveLength(3);
    expect(sheets(["OD Noord", "OD Zuid"]).map(({ cells }) => cells.some(({ value }) => value === "OD Noord"))).toEqual(
      [true, false],
    );
  });
});

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

  test("[W7] no text that is typed anywhere is missing from what comes back or is told", () => {
    const places = shareCopy()
      .names.filter(({ name }) => /^deel_1_(?!collega|gevraagd_)/.test(name))
      .map(({ name }) => name);
    const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }).filter((one) => !isBlankText(one));
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...places), text, { minKeys: 1, maxKeys: 8 }),
        text,
        (values, stray) => {
          const returned = typedAt(typed(shareCopy(), values), "Collega 2", "J40", `buiten ${stray}`);
          const { remarks, told } = read(returned);
          const all = [...remarks.map(({ note }) => note), ...told].join("\n");
          for (const one of [...Object.values(values), stray]) expect(all).toContain(one);
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
    expect(told).toHaveLength(1);
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
    const { remarks, told } = read(typed(shareCopy(), { deel_lees_1: "Hier ben ik het niet mee eens" }));
    expect(remarks).toEqual([]);
    expect(told).toEqual([expect.stringContaining("“Hier ben ik het niet mee eens”")]);
  });

  test("[W11] no name filled in: the texts stay, and it is told", () => {
    const { remarks, told } = read(typed(shareCopy(), { deel_2_vraag_1: "Mooi" }));
    expect(remarks).toMatchObject([{ organisation: "Collega-organisatie zonder naam", note: "Mooi" }]);
    expect(told).toEqual(["Op blad Collega 2 is geen naam van een organisatie ingevuld."]);
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
      expect.arrayContaining(["De plek deel_1_halen is uit het bestand verdwenen; wat daar stond, is niet te lezen."]),
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

  test("[W15] the name of the organisation changed on the copy: the mark still tells that it belongs", () => {
    const { remarks } = read(typed(shareCopy(), { ...filledIn, deel_organisatie: "OD Voorbeeld (concept)" }));
    expect(remarks.length).toBeGreaterThan(10);
  });
});
