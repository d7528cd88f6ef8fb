/** The table of found answers is mended before something is written down in it. */
import { addressOf, cellArea } from "../../../sandbox/core/store/area.ts";
import { deleteColumns } from "../../../sandbox/core/store/columns.ts";
import { convertToRange, renameTable } from "../../../sandbox/core/store/tables.ts";
import { columnTexts as headingsOn } from "../../../sandbox/core/store/texts.ts";
import { type } from "../../../sandbox/core/store/user.ts";
import {
  addressIn,
  after,
  examined,
  foundAnswers,
  headingAddress,
  linesOf,
  opened,
  tableOf,
  today,
  type Deed,
} from "../../../test/support/broken-workbook.ts";
import { withPlan } from "../../../test/support/planned.ts";
import { healthStep } from "../../usecases/health.ts";
import { isForMending } from "../../usecases/mendable.ts";
import type { Blueprint } from "../blueprint.ts";
import { build } from "../build.ts";
import { contentsOf } from "../contents-of.ts";
import { sheetNames } from "../sheet-texts.ts";
import { foundSheet } from "../sheets/found.ts";
import { foundTable } from "../tables.ts";
import { columnTexts } from "../texts.ts";

const { name } = foundTable;
const { gevonden } = sheetNames;

/** A workbook with an answer that was found before. */
function withFound(): Blueprint {
  const earlier = { foundOn: today, what: "Een vraag", where: "Notulen, A1", answer: "Van eerder" };
  const { sheet, names } = foundSheet([earlier]);
  const plain = build(withPlan);
  return { ...plain, sheets: [...plain.sheets, sheet], names: [...plain.names, ...names] };
}

const overLayout: Deed = opened((w) => type(w, "Start", addressIn(w, "indeling"), "Zie notulen"));
const heading: Deed = opened((w) => type(w, gevonden, headingAddress(w, name, "Antwoord"), "Reactie"));
const besideTable: Deed = opened((w) => {
  const { top, right } = tableOf(w, name).table.area;
  type(w, gevonden, addressOf({ top: top + 1, bottom: top + 1, left: right + 1, right: right + 1 }), "Van mij");
});

test.each<[string, Deed]>([
  ["a heading of it was changed", heading],
  ["it is called otherwise", (w) => renameTable(w, tableOf(w, name).table, "Vondsten")],
  ["its name is written otherwise", (w) => renameTable(w, tableOf(w, name).table, name.toUpperCase())],
  ["it became a plain range", opened((w) => convertToRange(tableOf(w, name).sheet, tableOf(w, name).table))],
])("[GZ123] what was typed over the layout is found and kept, also when %s", (_, deed) => {
  const { repaired } = examined(after(withFound(), overLayout, deed));
  expect(foundAnswers(repaired)).toEqual(
    expect.arrayContaining([
      ["Een vraag", "Notulen, A1", "Van eerder"],
      ["Getypt over het nummer van de indeling", expect.stringContaining("Start"), "Zie notulen"],
    ]),
  );
  expect(repaired.sheets.filter(({ name: title }) => title.startsWith(gevonden))).toHaveLength(1);
  expect(linesOf(examined(repaired))).toEqual([]);
});

test("[GZ124] without room for what it misses nothing is done, and what is said leads to something", () => {
  const allHeadings: Deed = opened((w) => {
    foundTable.columns.forEach((one, at) => type(w, gevonden, headingAddress(w, name, one.heading), `Kop ${at}`));
  });
  const outcome = healthStep(after(withFound(), overLayout, allHeadings, besideTable), today);
  if (outcome.ok) throw new Error("something would be done");
  expect(outcome.problems).toHaveLength(1);
  const [problem] = outcome.problems;
  expect(isForMending(problem)).toBe(false);
  expect(problem.remedy).not.toMatch(/laat de werkmap/i);
  expect(problem.where).toContain(gevonden);
});

test("[GZ152] with room for one of two columns that it misses, nothing is done either", () => {
  const deed: Deed = opened((w) => {
    const { sheet, table } = tableOf(w, name);
    const { top, right } = table.area;
    type(w, gevonden, addressOf(cellArea(top + 1, right + 2)), "Van mij");
    for (const heading of [columnTexts.foundWhere, columnTexts.given]) {
      const { area } = tableOf(w, name).table;
      deleteColumns(w, sheet, area.left + headingsOn(sheet, area).indexOf(heading));
    }
  });
  const outcome = healthStep(after(withFound(), overLayout, deed), today);
  expect(outcome.ok ? [] : outcome.problems.map(({ code }) => code)).toEqual(["vondsten-geen-plaats"]);
});

test("[GZ155] what stands in it under another heading is found as well, when more of it is gone", () => {
  const gone: Deed = opened((w) => {
    const { sheet, table } = tableOf(w, name);
    deleteColumns(w, sheet, table.area.left + headingsOn(sheet, table.area).indexOf(columnTexts.foundWhere));
    type(w, gevonden, headingAddress(w, name, columnTexts.given), "Opmerking");
  });
  const { repaired } = examined(after(withFound(), gone));
  const { columns = [], rows = [] } = contentsOf(repaired).tables.get(name) ?? {};
  const answers = rows.map((row) => row[columns.indexOf(columnTexts.given)]);
  expect(answers).toEqual([null, "Van eerder"]);
  expect(linesOf(examined(repaired))).toEqual([]);
});
