/** Fixed texts of forms that are gone or written over, and the first sheet, which comes back as the first. */
import { cutAndPaste } from "../../../sandbox/core/store/cut.ts";
import { deleteRows, insertRows } from "../../../sandbox/core/store/rows.ts";
import { addSheet, deleteSheet, sheetNamed } from "../../../sandbox/core/store/sheets.ts";
import { type } from "../../../sandbox/core/store/user.ts";
import type { Workbook } from "../../../sandbox/core/store/workbook.ts";
import {
  addressIn,
  after,
  blockOf,
  examined,
  foundAnswers,
  linesOf,
  opened,
  type Deed,
} from "../../../test/support/broken-workbook.ts";
import { withPlan } from "../../../test/support/planned.ts";
import type { Blueprint } from "../blueprint.ts";
import { build } from "../build.ts";
import { contentsOf } from "../contents-of.ts";
import { cellAddress } from "../grid.ts";
import { readEvaluation } from "../read.ts";
import { sheetNames, step1Texts } from "../sheet-texts.ts";

const { stap1, stap3 } = sheetNames;
const sound = build(withPlan);

/** Where a text of ours stands in a sound workbook, and what it says. */
function placeOf(title: string, is: (text: string) => boolean) {
  const cell = sound.sheets
    .find(({ name }) => name === title)
    ?.cells.find(({ value }) => typeof value === "string" && is(value));
  if (cell === undefined) throw new Error(`no such text on ${title}`);
  return { address: cellAddress(cell.row, cell.column), row: cell.row, column: cell.column, text: String(cell.value) };
}

const valueAt = ({ sheets }: Blueprint, title: string, address: string) =>
  sheets.find(({ name }) => name === title)?.cells.find(({ row, column }) => cellAddress(row, column) === address)
    ?.value;

const question = placeOf(stap3, (text) => text.startsWith("1."));
const heading = placeOf(stap1, (text) => text === step1Texts.columns.check);

const over = (title: string, address: string, text: string): Deed => opened((w) => type(w, title, address, text));

function mended(...deeds: readonly Deed[]) {
  const examination = examined(after(withPlan, ...deeds));
  expect(linesOf(examined(examination.repaired))).toEqual([]);
  expect(readEvaluation(contentsOf(examination.repaired))).toEqual({ ok: true, value: withPlan });
  return { lines: linesOf(examination), repaired: examination.repaired };
}

describe("fixed texts of forms", () => {
  test.each([
    ["a question", stap3, question],
    ["a heading", stap1, heading],
  ])(
    "[GZ50] %s that was written over comes back; what was written there goes to the found answers",
    (_, title, place) => {
      const { lines, repaired } = mended(over(title, place.address, "Wat wij ervan vinden"));
      expect(lines).toEqual([`H16 blad “${title}”, ${place.address} (2)`]);
      expect(valueAt(repaired, title, place.address)).toBe(place.text);
      expect(foundAnswers(repaired)).toEqual([
        [
          expect.stringContaining(`Getypt over de tekst “${place.text.slice(0, 40)}`),
          `blad “${title}”, ${place.address}`,
          "Wat wij ervan vinden",
        ],
      ]);
    },
  );

  test("[GZ51] one that was erased comes back, and nothing is found", () => {
    const { lines, repaired } = mended(over(stap3, question.address, ""));
    expect(lines).toEqual([`H16 blad “${stap3}”, ${question.address} (1)`]);
    expect(valueAt(repaired, stap3, question.address)).toBe(question.text);
    expect(foundAnswers(repaired)).toEqual([]);
  });

  test("[GZ52] it comes back where its row is by now", () => {
    const { repaired } = mended(
      opened((w) => insertRows(w, sheetNamed(w, stap3), question.row - 1, 2)),
      over(stap3, cellAddress(question.row + 2, question.column), "Anders"),
    );
    expect(valueAt(repaired, stap3, cellAddress(question.row + 2, question.column))).toBe(question.text);
  });

  const harmless: readonly (readonly [string, Deed])[] = [
    ["moved elsewhere on its sheet", opened((w) => move(w, stap3, question, 60))],
    ["deleted with its row", opened((w) => deleteRows(w, sheetNamed(w, stap3), placeOf(stap3, isHint).row))],
    ["beside which an answer changed", (w) => type(w, stap3, addressIn(w, "conclusie_1"), "Opnieuw besproken.")],
  ];
  test.each(harmless)("[GZ53] no fault is a text that was %s", (_, deed) => {
    expect(linesOf(examined(after(withPlan, deed))).filter((line) => line.startsWith("H16"))).toEqual([]);
  });

  test("[GZ54] an answer that was moved over a text stays there, and the text stays away", () => {
    const broken = after(
      withPlan,
      opened((w) => {
        const { sheet, area } = blockOf(w, "score_casemanager");
        cutAndPaste(w, sheet, area, sheet, { top: heading.row, left: heading.column });
      }),
    );
    const { repaired } = examined(broken);
    expect(valueAt(repaired, stap1, heading.address)).toBe(withPlan.profiles.casemanager.score);
    expect(readEvaluation(contentsOf(repaired))).toEqual({ ok: true, value: withPlan });
  });
});

const isHint = (text: string): boolean => text.length > 120;

function move(workbook: Workbook, title: string, { row, column }: typeof question, to: number): void {
  const sheet = sheetNamed(workbook, title);
  const area = { top: row, bottom: row, left: column, right: column };
  cutAndPaste(workbook, sheet, area, sheet, { top: to, left: column });
}

test("[GZ55] the first sheet comes back as the first, also before sheets of the user's own", () => {
  const { repaired } = mended(
    (w) => deleteSheet(w, sheetNamed(w, "Start")),
    (w) => void addSheet(w, "Notulen"),
  );
  expect(repaired.sheets.map(({ name }) => name).slice(0, 2)).toEqual(["Start", "Leeswijzer"]);
});

test("[GZ56] what was typed over the number of the layout goes to the found answers; what was erased there is nothing", () => {
  const typing = (text: string): Deed => opened((w) => type(w, "Start", addressIn(w, "indeling"), text));
  const over = mended(typing("Zie notulen"));
  expect(over.lines).toEqual([expect.stringContaining("H14")]);
  expect(foundAnswers(over.repaired)).toEqual([
    ["Getypt over het nummer van de indeling", expect.stringContaining("Start"), "Zie notulen"],
  ]);
  expect(foundAnswers(mended(typing("")).repaired)).toEqual([]);
});
