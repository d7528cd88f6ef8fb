import { groupOf } from "../../test/support/groups.ts";
import { asking, RevisedBook, valueOf } from "../../test/support/revising.ts";
import { emptyEvaluation } from "../model/evaluation/empty.ts";
import type { Evaluation, Result } from "../model/evaluation/evaluation.ts";
import { compared, holdsGroup, mostCompared } from "../model/history/comparison.ts";
import { bringIn, contributionOf } from "../usecases/bring-in.ts";
import type { CellValue } from "./blueprint.ts";
import { build } from "./build.ts";
import { contentsOf } from "./contents-of.ts";
import { parseArea } from "./grid.ts";
import { readEvaluation } from "./read.ts";
import { buildGathered } from "./results-workbook.ts";

/** What stands beside the case managers: how many, at each level, the own score, and what is said of it. */
function line(evaluation: Evaluation, blueprint = build(evaluation)): readonly CellValue[] {
  const cells = blueprint.sheets.find(({ name }) => name === "Vergelijking")?.cells ?? [];
  const at = (column: number) => cells.find((cell) => cell.row === 11 && cell.column === column)?.value ?? null;
  return [3, 4, 5, 6, 7, 8, 9, 10].map(at);
}

describe("a group of organisations", () => {
  test("[GV1] there is a sheet only once the results are of more than one organisation, old names aside", () => {
    const has = (evaluation: Evaluation) => build(evaluation).sheets.some(({ name }) => name === "Vergelijking");
    expect([has(groupOf([3])), has(groupOf([3, 4])), has(emptyEvaluation("OD", 2026))]).toEqual([false, true, false]);
    const old = groupOf([3, 4]);
    const change = { id: "W1", year: 2025, kind: "naam", from: "OD 2", into: "OD 1" } as const;
    expect(holdsGroup({ ...old, organisationChanges: [change] })).toBe(false);
  });

  test("[GV2] it says how many there are at each level, with the own score beside it", () => {
    expect(line(groupOf([3, 4, 3, 1, 5, 3]))).toEqual([6, 1, 0, 3, 1, 1, 3, ""]);
  });

  test("[GV3] below the minimum it tells of nobody, also not of the organisation itself", () => {
    const hidden = Array(7).fill("–");
    expect(line(groupOf([3, 4, 3, 1]))).toEqual([...hidden, "Te weinig organisaties om te vergelijken (4 van 5)."]);
  });

  test("[GV4] an organisation counts once, and not when it gives different scores, which is told", () => {
    const group = groupOf([3, 4, 3, 1, 5, 2]);
    const again = (at: number, change: Partial<Result>): Result => ({ ...(group.history[at] as Result), ...change });
    const twice = [...group.history, again(1, { organisation: " od  2 ", evaluationId: "x" })];
    expect(line({ ...group, history: twice })).toEqual(line(group));
    const differing = [...group.history, again(1, { evaluationId: "x", score: 2 })];
    const said = "Niet meegeteld: 1 organisatie met verschillende scores in dit jaar.";
    expect(line({ ...group, history: differing })).toEqual([5, 1, 1, 2, 0, 1, 3, said]);
  });

  test("[GV12] below the minimum it is not told either that one gives different scores", () => {
    const { history, ...group } = groupOf([3, 4, 3, 1, 5]);
    const [, second] = history;
    if (second === undefined) throw new Error("there is no second one");
    const again = { ...second, evaluationId: "x", score: 2 } as const;
    expect(line({ ...group, history: [...history, again] })).toEqual(line(groupOf([3, 4, 3, 1])));
  });

  test("[GV5] peers, other years, no score and no name do not count", () => {
    const group = groupOf([3, 4, 3, 1, 5]);
    const other = (change: Partial<Result>): Result => ({
      ...(group.history[1] as Result),
      organisation: "OD X",
      ...change,
    });
    const more = [
      other({ source: "OD 1" }),
      other({ year: 2022 }),
      other({ score: null }),
      other({ organisation: " " }),
    ];
    expect(line({ ...group, history: [...group.history, ...more] })).toEqual(line(group));
  });

  test("[GV6] the own score is found under the name that the organisation had then", () => {
    const change = { id: "W1", year: 2025, kind: "naam", from: "OD 1", into: "OD Nieuw" } as const;
    const renamed = { ...groupOf([2, 4, 3, 1, 5]), organisation: "OD Nieuw", organisationChanges: [change] };
    expect(line(renamed)).toEqual([5, 1, 1, 1, 1, 1, 2, ""]);
    expect(line({ ...renamed, organisationChanges: [{ ...change, kind: "fusie" }] })[6]).toBe("geen");
  });

  test("[GV7] nothing that is read names another organisation", () => {
    const sheet = build(groupOf([3, 4, 3, 1, 5])).sheets.find(({ name }) => name === "Vergelijking");
    const printed = sheet?.cells.filter(({ column }) => column <= sheet.page.printColumns) ?? [];
    expect(printed.filter(({ value }) => String(value).includes("OD "))).toEqual([]);
  });

  test("[GV7] nor does what is worked with: it does not show, whatever the size of the group", () => {
    const { sheets, styles } = build(groupOf([3, 4]));
    const sheet = sheets.find(({ name }) => name === "Vergelijking");
    const beside = sheet?.cells.filter(({ column }) => column > sheet.page.printColumns) ?? [];
    const telling = beside.filter(({ row, formula }) => row > 9 && formula !== undefined);
    expect(telling.length).toBeGreaterThan(1000);
    expect(new Set(telling.map(({ style }) => styles[style]?.numberFormat))).toEqual(new Set([";;;"]));
  });

  test("[GV8] more results than are looked at are told", () => {
    const many = groupOf(Array.from({ length: mostCompared + 1 }, () => 3 as const));
    expect(compared(many.history, "casemanager", 2024)).toHaveLength(mostCompared);
    expect(line(many)).toEqual([
      ...Array(7).fill("–"),
      "Er zijn meer dan 200 uitkomsten: te veel om hier te vergelijken.",
    ]);
  });

  test("[GV9] a smaller minimum than three, or a year that is none, is refused; the minimum begins at five", () => {
    const { sheets, names } = build(groupOf([3, 4]));
    const sheet = sheets.find(({ name }) => name === "Vergelijking");
    const address = (wanted: string) => names.find(({ name }) => name === wanted)?.address ?? "";
    const rule = (wanted: string) => sheet?.validations.find(({ range }) => range === address(wanted))?.rule;
    expect(rule("groep_minimum")).toEqual({ kind: "whole", min: 3, max: 1000 });
    expect(rule("vergelijking_jaar")).toEqual({ kind: "whole", min: 2000, max: 2100 });
    const { top, left } = parseArea(address("groep_minimum"));
    expect(sheet?.cells.find(({ row, column }) => row === top && column === left)?.value).toBe(5);
  });

  test("[GV10] the sheet comes with the results of others, once; who takes it away is left alone", async () => {
    const group = groupOf([3, 4, 3, 1, 5]);
    const [first, ...others] = group.history;
    const book = new RevisedBook({ ...group, history: first === undefined ? [] : [first] });
    const from = valueOf(contributionOf("groep.xlsx", contentsOf(build({ ...group, history: others }))));
    valueOf(await bringIn(book, [from], asking(true)));
    const titles = () =>
      book.blueprint.sheets.map(({ name }) => name).filter((name) => name.startsWith("Vergelijking"));
    expect(titles()).toEqual(["Vergelijking"]);
    expect(valueOf(readEvaluation(contentsOf(book.blueprint)))).toMatchObject({ history: { length: 5 } });
    book.blueprint = {
      ...book.blueprint,
      sheets: book.blueprint.sheets.filter(({ name }) => name !== "Vergelijking"),
      names: book.blueprint.names.filter(({ sheet }) => sheet !== "Vergelijking"),
    };
    const more = groupOf([3, 4, 3, 1, 5, 2]);
    valueOf(await bringIn(book, [valueOf(contributionOf("meer.xlsx", contentsOf(build(more))))], asking(true)));
    expect(titles()).toEqual([]);
  });

  test("[GV11] in a workbook with nothing but results there is no own score", () => {
    const group = groupOf([3, 4, 3, 1, 5]);
    expect(line(group, buildGathered(group))).toEqual([5, 1, 0, 2, 1, 1, null, ""]);
    expect(buildGathered(groupOf([3])).sheets.map(({ name }) => name)).not.toContain("Vergelijking");
  });
});
