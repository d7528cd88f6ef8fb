/** Sheets that not every workbook has, deleted as Excel does it: their names stay, and point nowhere. */
import { deleteName, nameFormula } from "../../../sandbox/core/store/names.ts";
import { deleteSheet, sheetNamed } from "../../../sandbox/core/store/sheets.ts";
import { convertToRange } from "../../../sandbox/core/store/tables.ts";
import type { Workbook } from "../../../sandbox/core/store/workbook.ts";
import { after, examined, linesOf, tableOf, type Deed } from "../../../test/support/broken-workbook.ts";
import { groupOf } from "../../../test/support/groups.ts";
import { keeperAt } from "../../../test/support/keeping.ts";
import { RevisedBook } from "../../../test/support/revising.ts";
import { threeCycles } from "../../../test/support/three-cycles.ts";
import { emptyEvaluation } from "../../model/evaluation/empty.ts";
import type { Evaluation } from "../../model/evaluation/evaluation.ts";
import { success } from "../../model/problem.ts";
import { keepingBackups } from "../../usecases/backup.ts";
import { build } from "../build.ts";
import { contentsOf } from "../contents-of.ts";
import { layoutVersion, names } from "../names.ts";
import { readEvaluation } from "../read.ts";
import type { Revision } from "../revise.ts";
import { sheetNames } from "../sheet-texts.ts";
import { foundSheet } from "../sheets/found.ts";

const { actieplan, archief, samenvatting, vergelijking, reservekopieen } = sheetNames;
const group = groupOf([1, 2, 3, 4, 5]);
let full: Evaluation;

beforeAll(async () => {
  full = await threeCycles();
});

const without =
  (...titles: readonly string[]): Deed =>
  (w) => {
    for (const title of titles) deleteSheet(w, sheetNamed(w, title));
  };

/** Takes away all names that point nowhere, as some programs do. */
const tidy: Deed = (w: Workbook) => {
  for (const item of [...w.names]) if (nameFormula(w, item).includes("#REF!")) deleteName(w, item);
};

const nothing: Revision = { sheets: [], behind: "", styles: {}, rows: [], values: new Map(), changes: [] };

/** A workbook with a backup of all that is in it. */
async function backedUp(evaluation: Evaluation) {
  const book = new RevisedBook(evaluation);
  await keepingBackups(book, keeperAt()).revise(() => success({ ...nothing, keep: "vastleggen" }));
  return book.blueprint;
}

const gone: readonly (readonly [string, () => Evaluation, Partial<Evaluation>])[] = [
  [actieplan, () => full, { actions: [] }],
  [samenvatting, () => full, {}],
  [archief, () => full, { archive: [] }],
  [sheetNames.vragen, () => full, { answers: [] }],
  [sheetNames.organisaties, () => full, { organisationChanges: [] }],
  [vergelijking, () => group, {}],
];

test.each(gone)("[GZ90] “%s” deleted is told once, and comes back", (title, of, emptied) => {
  const evaluation = of();
  const examination = examined(after(evaluation, without(title)));
  const told = linesOf(examination).filter((line) => line.startsWith("H1 "));
  expect(told).toEqual([`H1 blad “${title}” (1)`]);
  expect(linesOf(examined(examination.repaired))).toEqual([]);
  const sheets = (blueprint: typeof examination.repaired) => blueprint.sheets.map(({ name }) => name);
  expect(sheets(examination.repaired)).toEqual(sheets(build(evaluation)));
  const wanted = { ...evaluation, ...emptied };
  expect(readEvaluation(contentsOf(examination.repaired))).toEqual({ ok: true, value: wanted });
});

test("[GZ91] a sheet of which nothing says that it was there is not missed", () => {
  const never = build(emptyEvaluation("OD Voorbeeld", 2026));
  expect(linesOf(examined(never))).toEqual([]);
  const lines = linesOf(examined(after(full, without(archief, actieplan, samenvatting), tidy)));
  expect(lines.filter((line) => line.startsWith("H1 "))).toEqual([]);
  expect(linesOf(examined(after(group, without(vergelijking), tidy)))).toEqual([]);
});

test("[GZ92] a backup that holds rows of it says that it was there", async () => {
  const kept = await backedUp(full);
  const lines = linesOf(examined(after(kept, without(archief, actieplan, samenvatting), tidy)));
  expect(lines.filter((line) => line.startsWith("H1 "))).toEqual([
    `H1 blad “${actieplan}” (1)`,
    `H1 blad “${samenvatting}” (1)`,
    `H1 blad “${archief}” (1)`,
  ]);
  expect(linesOf(examined(await backedUp(emptyEvaluation("OD Voorbeeld", 2026))))).toEqual([]);
});

test("[GZ112] also when the year of it went with Stap 1", async () => {
  const kept = await backedUp({ ...full, evaluationId: "" });
  const lines = linesOf(examined(after(kept, without(sheetNames.stap1, actieplan, samenvatting), tidy)));
  expect(lines).toContain(`H1 blad “${actieplan}” (1)`);
});

test("[GZ93] the summary of a plan says that there was a plan", () => {
  const lines = linesOf(examined(after(full, without(actieplan), tidy)));
  expect(lines).toContain(`H1 blad “${actieplan}” (1)`);
});

test("[GZ94] who threw away the backups, or the found answers, is not asked to have them back", async () => {
  const kept = await backedUp(full);
  expect(kept.sheets.map(({ name }) => name)).toContain(reservekopieen);
  expect(linesOf(examined(after(kept, without(reservekopieen))))).toEqual([]);
  const { sheet, names } = foundSheet([]);
  const plain = build(full);
  const found = { ...plain, sheets: [...plain.sheets, sheet], names: [...plain.names, ...names] };
  expect(linesOf(examined(after(found, without(sheetNames.gevonden))))).toEqual([]);
});

test.each<[string, Deed]>([
  ["that is gone as well", without("Start", sheetNames.organisaties)],
  [
    "of which the table is a range now",
    (w) => {
      const { sheet, table } = tableOf(w, "Organisatiewijzigingen");
      convertToRange(sheet, table);
      without("Start")(w);
    },
  ],
])("[GZ164] the newest layout stays the newest when Start comes back, by the sheet that came with it %s", (_, deed) => {
  const { repaired } = examined(after(full, deed));
  expect(contentsOf(repaired).values.get(names.layout)).toBe(layoutVersion);
  expect(linesOf(examined(repaired))).toEqual([]);
});
