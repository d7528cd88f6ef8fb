import { threeCycles } from "../../test/support/three-cycles.ts";
import { withPlan, beforePlan } from "../../test/support/planned.ts";
import { endsInHeading, isBlankPage, printedPages, stretches } from "../../test/support/printed-pages.ts";
import { scale } from "../model/bijlage-d/index.ts";
import { emptyEvaluation } from "../model/evaluation/empty.ts";
import type { Evaluation } from "../model/evaluation/evaluation.ts";
import { build } from "./build.ts";
import { backupTexts } from "./backup-texts.ts";
import type { Sheet } from "./blueprint.ts";
import { parseArea } from "./grid.ts";
import { sheetNames } from "./sheet-texts.ts";
import { backupsSheet } from "./sheets/backups.ts";
import { styles } from "./styles.ts";
import { rowHeight, textHeight } from "./text-size.ts";
import { columnTexts } from "./texts.ts";

/** A4 between its margins and what is printed above and below, in points; lying. */
const paper = { wide: 770, high: 460 };

const sheetOf = (sheets: readonly Sheet[], title: string): Sheet => {
  const found = sheets.find(({ name }) => name === title);
  if (found === undefined) throw new Error(`there is no sheet ${title}`);
  return found;
};

const heightOf = ({ rows }: Sheet, from: number, to: number): number => {
  const heights = new Map(rows.map(({ row, height }) => [row, height]));
  return Array.from({ length: to - from }, (_, index) => heights.get(from + index) ?? 15).reduce((a, b) => a + b, 0);
};

const widthOf = ({ columns, page }: Sheet): number =>
  columns.slice(0, page.printColumns === 0 ? undefined : page.printColumns).reduce((a, b) => a + b, 0);

test("[PP1] the sheet of backups prints everything but what they hold", () => {
  const { sheet } = backupsSheet(beforePlan, 3);
  const heading = sheet.cells.find(({ value }) => value === backupTexts.columns.text);
  expect(sheet.page.printColumns).toBe((heading?.column ?? 0) - 1);
  const isWhole = (address: string) => parseArea(address).right <= sheet.page.printColumns || address.startsWith("A");
  expect(sheet.merges.filter((address) => parseArea(address).top > 2 && !isWhole(address))).toEqual([]);
});

test("[PP2] what is always the same fits on the pages that it is printed on, without becoming small", () => {
  const { sheets } = build(beforePlan);
  const start = sheetOf(sheets, sheetNames.start);
  const scale = paper.wide / widthOf(start);
  const high = heightOf(start, 1, Math.max(...start.cells.map(({ row }) => row)) + 1) * Math.min(1, scale);
  expect(start.page.pagesHigh).toBe(2);
  expect(high / (2 * paper.high)).toBeLessThan(1.15);
});

test("[PP3] the radar has room for the names of the profiles on both sides", async () => {
  const sheet = sheetOf(build(await threeCycles()).sheets, sheetNames.ontwikkeling);
  const radar = sheet.charts.find(({ kind }) => kind === "radar");
  const { left } = parseArea(radar?.from ?? "");
  const { right } = parseArea(radar?.to ?? "");
  expect(sheet.columns.slice(left - 1, right).reduce((a, b) => a + b, 0)).toBeGreaterThan(340);
});

/** The pages of every sheet that is as many pages high as it takes. */
const pagesOf = (evaluation: Evaluation) =>
  build(evaluation)
    .sheets.filter(({ page }) => page.pagesHigh === 0)
    .flatMap((sheet) =>
      stretches.flatMap((stretch) => {
        const pages = printedPages(sheet, stretch);
        return pages.map((page, index) => ({
          isLast: index === pages.length - 1,
          sheet,
          page,
          where: `${sheet.name} ${index + 1}/${pages.length} ${stretch}`,
        }));
      }),
    );

const emptyForm = emptyEvaluation("OD Voorbeeld", 2026);

test.each<[string, Evaluation]>([
  ["an empty form", emptyForm],
  ["a workbook with a plan", withPlan],
])("[PP4] %s has no page with nothing but empty rows", (_, evaluation) => {
  const blank = pagesOf(evaluation).filter(({ sheet, page }) => isBlankPage(sheet, page));
  expect(blank.map(({ where }) => where)).toEqual([]);
});

// rows keep the height that they have on the empty form, whatever is typed in them
test("[PP5] no heading stands alone at the foot of a page", () => {
  const alone = pagesOf(emptyForm).filter(({ sheet, page, isLast }) => !isLast && endsInHeading(sheet, page));
  expect(alone.map(({ where }) => where)).toEqual([]);
});

/** How high a text makes a row of the plan that stands in the column under a heading. */
function heightUnder(heading: string, value: string): number {
  const plan = sheetOf(build(withPlan).sheets, sheetNames.actieplan);
  const under = plan.cells.find((cell) => cell.value === heading)?.column;
  const cell = plan.cells.find(({ column, style }) => column === under && style === "VTH plan");
  if (cell === undefined) throw new Error("there is no action");
  return rowHeight({ ...cell, value }, plan.columns[cell.column - 1] ?? 0);
}

test("[PP6] the number of an action stands on one line, also with a remark of a colleague", () => {
  expect(heightUnder(columnTexts.key, "JA S V A T6ZV8")).toBe(heightUnder(columnTexts.key, "JA"));
});

test("[PP7] where the plan starts from is a level of the scale, of which no word breaks", () => {
  const words = scale.flatMap(({ label }) => label.split(" "));
  expect(words).toContain("verwachtingen");
  const broken = words.filter(
    (word) => heightUnder(columnTexts.baseline, word) > heightUnder(columnTexts.baseline, "1"),
  );
  expect(broken).toEqual([]);
});

test("[PP8] the headings of the summary have room for all they say: not every program lets a text run on", () => {
  const { cells, columns, merges } = sheetOf(build(withPlan).sheets, sheetNames.samenvatting);
  const headings = cells.filter(({ style, value }) => style === "VTH kop" && value !== null);
  expect(headings).toHaveLength(4);
  const cut = headings.filter(({ row, column, value }) => {
    const merged = merges.map(parseArea).find(({ top, left }) => top === row && left === column);
    const width = columns.slice(column - 1, merged?.right ?? column).reduce((a, b) => a + b, 0);
    return textHeight(value, { ...styles["VTH kop"], wrap: true }, width) > textHeight("", styles["VTH kop"], width);
  });
  expect(cut.map(({ value }) => value)).toEqual([]);
});
