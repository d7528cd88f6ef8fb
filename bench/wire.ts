/** What goes over the wire of the genuine Office.js, counted: making the workbook, and following the selection. */
import type { Host, LogEntry } from "../sandbox/core/interpreter/host.ts";
import { fields } from "../src/workbook/fields.ts";
import type { Blueprint } from "../src/workbook/blueprint.ts";
import { build } from "../src/workbook/build.ts";
import { excelWorkbook } from "../src/excel/index.ts";
import type { Evaluation } from "../src/model/evaluation/evaluation.ts";
import { sheetNamed } from "../sandbox/core/store/sheets.ts";
import { sheetNames } from "../src/workbook/sheet-texts.ts";
import { click, clickName, openedDesk } from "../test/support/desk.ts";
import { openExcel } from "../test/support/excel.ts";
import { writeCellByCell } from "./cell-by-cell.ts";

/** What went over the wire. */
export interface Traffic {
  /** Requests that wait for an answer; those in which the client only gives up ranges of its own are not in it. */
  readonly trips: number;
  readonly actions: number;
  readonly objectPaths: number;
  readonly bytes: number;
}

const total = (log: readonly LogEntry[]): Traffic => {
  const sum = (of: (entry: LogEntry) => number): number => log.reduce((all, entry) => all + of(entry), 0);
  return {
    trips: log.filter(({ cleanup }) => !cleanup).length,
    actions: sum(({ actions }) => actions),
    objectPaths: sum(({ objectPaths }) => objectPaths),
    bytes: sum(({ bytes }) => bytes),
  };
};

async function trafficOf(work: (host: Host) => Promise<unknown>): Promise<Traffic> {
  const host = await openExcel();
  await work(host);
  const refused = host.log.find(({ error }) => error !== null);
  if (refused !== undefined) throw new Error(`Excel refused: ${refused.error ?? ""}`);
  return total(host.log);
}

/** Making the workbook of an evaluation, as the product does it. */
export const making = (evaluation: Evaluation): Promise<Traffic> =>
  trafficOf(() => excelWorkbook().write(build(evaluation)));

/** Making the same workbook cell by cell. */
export const makingCellByCell = (evaluation: Evaluation): Promise<Traffic> =>
  trafficOf(() => writeCellByCell(build(evaluation)));

const contentOf = ({ sheets }: Blueprint): readonly unknown[] =>
  sheets.flatMap(({ cells }) => cells.map(({ value, formula }) => formula ?? value));

/** The floor: every value, formula and style that the workbook holds, each once, as JSON; in bytes. */
export function distinctBytes(evaluation: Evaluation): number {
  const blueprint = build(evaluation);
  const values = new Set(contentOf(blueprint).filter((value) => value !== null && value !== ""));
  const formats = new Set(Object.values(blueprint.styles).map((style) => JSON.stringify(style)));
  return Buffer.byteLength(`[${JSON.stringify([...values])},[${[...formats].join(",")}]]`);
}

/** The most that one move of the selection took, over every input cell in turn. */
export interface Moves {
  readonly moves: number;
  readonly trips: number;
  readonly bytes: number;
}

/** Follows the selection over every named input cell of a workbook, one by one. */
export async function following(evaluation: Evaluation): Promise<Moves> {
  const { look, host, workbook } = await openedDesk(evaluation);
  const names = fields.map(({ name }) => name);
  const [first = ""] = names;
  await look(clickName(workbook, first));
  let most = { trips: 0, bytes: 0 };
  for (const name of names) {
    const spot = clickName(workbook, name);
    host.log.length = 0;
    await look(spot);
    const { trips, bytes } = total(host.log);
    most = { trips: Math.max(most.trips, trips), bytes: Math.max(most.bytes, bytes) };
  }
  return { moves: names.length, ...most };
}

/**
 * What rows 1 and 2 are held to. The goal for bytes beside the style of the samples was a twentieth too: it cannot be had,
 * as the distinct values and formats alone are more than that (see README.md).
 */
export const wireGoals = {
  trips: 2,
  actions: 1 / 20,
  bytes: 1 / 7,
  overFloor: 2,
  moveTrips: 1,
  moveBytes: 2048,
} as const;

/** The bytes of a move within a long table: from one row of the results to the next. */
export async function moveOnTable(evaluation: Evaluation): Promise<number> {
  const { look, host, workbook } = await openedDesk(evaluation);
  const sheet = sheetNamed(workbook, sheetNames.resultaten);
  const area = sheet.tables[0]?.area;
  if (area === undefined) throw new Error("there is no table of results");
  const cell = (row: number) => click(workbook, sheet.name, `B${area.top + row}`);
  await look(cell(1));
  await look(cell(1));
  host.log.length = 0;
  await look(cell(2));
  return total(host.log).bytes;
}
