import { profileIds } from "../../src/model/bijlage-d/profiles.ts";
import { emptyEvaluation } from "../../src/model/evaluation/empty.ts";
import type { Evaluation } from "../../src/model/evaluation/evaluation.ts";
import { shared, type Wishes } from "../../src/model/sharing/parts.ts";
import type { Blueprint, CellValue } from "../../src/workbook/blueprint.ts";
import { parseArea } from "../../src/workbook/grid.ts";
import { buildShare } from "../../src/workbook/share/build.ts";

const empty = emptyEvaluation("OD Voorbeeld", 2026, "kwaliteitscoördinator");

/** An evaluation that is ready for its peers. */
export const readyToShare: Evaluation = {
  ...empty,
  profiles: {
    ...empty.profiles,
    casemanager: {
      ...empty.profiles.casemanager,
      score: 3,
      justification: "Casemanagers voeren de regie, maar komen niet altijd toe aan het gesprek vooraf.",
      notes: empty.profiles.casemanager.notes.with(6, "Wij zijn trots op het intakegesprek."),
      sources: [{ id: "R1", kind: "gesprek", description: "Teamoverleg", finding: "Werkdruk is hoog." }],
    },
    juridisch_adviseur: { ...empty.profiles.juridisch_adviseur, score: 2, justification: "De bezetting is krap." },
  },
  peerReview: {
    ...empty.peerReview,
    ownQuestions: empty.peerReview.ownQuestions.with(0, { question: "Hoe doen jullie intake?", note: "" }),
  },
};

/** A share copy, with everything unless wished otherwise. */
export const shareCopy = (
  evaluation: Evaluation = readyToShare,
  wishes: Wishes = { blind: false, without: [] },
  peers: readonly string[] = [],
): Blueprint => buildShare(shared(evaluation, wishes), peers);

/** The workbook with values typed into named cells. */
export function typed(blueprint: Blueprint, values: Readonly<Record<string, CellValue>>): Blueprint {
  return Object.entries(values).reduce((book, [name, value]) => {
    const found = book.names.find((one) => one.name === name);
    if (found === undefined) throw new RangeError(`no cell is called ${name}`);
    return typedAt(book, found.sheet, found.address, value);
  }, blueprint);
}

/** The workbook with a value typed into any cell. */
export function typedAt(blueprint: Blueprint, sheet: string, address: string, value: CellValue): Blueprint {
  const { top: row, left: column } = parseArea(address);
  const sheets = blueprint.sheets.map((one) => {
    if (one.name !== sheet) return one;
    const isThere = (cell: { row: number; column: number }) => cell.row === row && cell.column === column;
    const style = one.cells.find(isThere)?.style ?? "VTH tekst";
    const cells = [...one.cells.filter((cell) => !isThere(cell)), { row, column, value, style }];
    return { ...one, cells: cells.sort((a, b) => a.row - b.row || a.column - b.column) };
  });
  return { ...blueprint, sheets };
}

/** What a colleague may fill in, a value in every place on the first sheet. */
export const filledIn: Readonly<Record<string, CellValue>> = {
  deel_1_collega: "OD Noord",
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((number) => [`deel_1_vraag_${number}`, `Antwoord ${number}`])),
  deel_1_gevraagdantwoord_1: "Met een vast formulier.",
  deel_1_eigenvraag_1: "Werken jullie met een pool?",
  deel_1_eigenantwoord_1: "Bij ons helpt dat.",
  deel_1_eigenantwoord_2: "Alleen een antwoord",
  deel_1_eigenvraag_3: "Alleen een vraag",
  deel_1_halen: "Het intakegesprek",
  deel_1_brengen: "Onze leergang",
  ...Object.fromEntries(
    profileIds.flatMap((id, index) => [
      [`deel_1_score_${id}`, index + 1],
      [`deel_1_reden_${id}`, `Reden bij ${id}`],
    ]),
  ),
};

const entry = { subject: null, score: null, note: "", response: "" } as const;

/** An evaluation to which two colleague organisations gave their view. */
export const reviewed: Evaluation = {
  ...readyToShare,
  peerReview: {
    ...readyToShare.peerReview,
    entries: [
      {
        ...entry,
        id: "T1",
        organisation: "OD Noord",
        subject: "vraag_1",
        note: "Helder beeld.",
        response: "Dank, zo houden.",
      },
      { ...entry, id: "T2", organisation: "OD Noord", subject: "casemanager", score: 4, note: "Sterk team." },
      { ...entry, id: "T3", organisation: "OD Zuid", subject: "vraag_1", note: "Mist cijfers." },
      {
        ...entry,
        id: "T4",
        organisation: "OD Zuid",
        subject: "casemanager",
        score: 2,
        note: "Weinig tijd voor het gesprek vooraf.",
        response: "Wij bespreken dit in het teamoverleg.",
      },
      { ...entry, id: "T5", organisation: "OD Zuid", subject: "juridisch_adviseur", score: 2 },
      { ...entry, id: "T6", organisation: "OD Noord", note: "Buiten de vakken: Mooi stuk!" },
    ],
  },
};
