import type { Finding } from "../model/checks/finding.ts";
import { failure, success, type Outcome } from "../model/problem.ts";
import type { TableContents } from "../workbook/contents.ts";
import { actionTable, assessmentTable, peerTable, sourceTable, type AnswerTable } from "../workbook/tables.ts";
import { answerTexts as texts } from "./answer-texts.ts";
import { locationOf } from "./check.ts";
import { checkTexts } from "./check-texts.ts";
import type { Navigator, RowNavigator, TableCell } from "./ports.ts";
import { standingRows } from "./rows.ts";

/** What of a question tells where it leads. */
export type Leading = Pick<Finding, "rule" | "place">;

/**
 * Goes to the cell that a question is about, also when it is one of a table: the row by its key, the column by its heading.
 * @throws ProblemError from the navigator.
 */
export async function goToFinding({ rule, place }: Leading, desk: Navigator & RowNavigator): Promise<Outcome<null>> {
  const location = locationOf(place);
  if (location.kind === "table") return desk.goRow(location.table, (found) => cellFor({ rule, place }, found));
  await desk.go(location.name);
  return success(null);
}

/** Goes to a cell of the row with this key. @throws ProblemError from the navigator. */
export function goToRow<Row extends object>(
  table: AnswerTable<Row>,
  key: string,
  heading: string,
  desk: RowNavigator,
): Promise<Outcome<null>> {
  return desk.goRow(table.name, (found) => cellInRow(table, key, heading, found));
}

function cellFor({ rule, place }: Leading, found: TableContents): Outcome<TableCell> {
  const isOdd = rule === "S2";
  const inRow = <Row extends object>(table: AnswerTable<Row>, key: string, property: keyof Row): Outcome<TableCell> =>
    cellInRow(table, key, headingOf(table, property), found);
  if (place.kind === "sources") return newCell(sourceTable(place.profile), "description", found);
  if (place.kind === "assessment") return inRow(assessmentTable, place.id, isOdd ? "score" : "assessor");
  if (place.kind === "peerEntry") return inRow(peerTable, place.id, isOdd ? "score" : "organisation");
  if (place.kind === "action") return inRow(actionTable, place.id, "owner");
  throw new RangeError(`${place.kind} is not in a table`);
}

function headingOf<Row extends object>({ columns }: AnswerTable<Row>, property: keyof Row): string {
  return columns.find((column) => column.property === property)?.heading ?? "";
}

/** The first row in which nothing stands yet; in a full table the last one. */
function newCell<Row extends object>(
  table: AnswerTable<Row>,
  property: keyof Row,
  found: TableContents,
): Outcome<TableCell> {
  const standing = standingRows(table, found);
  if (!standing.ok) return standing;
  const row = Math.max(0, Math.min(standing.value.free, found.rows.length - 1));
  return success({ row, heading: headingOf(table, property) });
}

function cellInRow<Row extends object>(
  table: AnswerTable<Row>,
  key: string,
  heading: string,
  found: TableContents,
): Outcome<TableCell> {
  const standing = standingRows(table, found);
  if (!standing.ok) return standing;
  // a row that cannot be read is known by where it stands, see strays.ts
  const row = standing.value.keys.findIndex((each, index) => each === key || checkTexts.row(index + 1) === key);
  return row < 0 ? failure({ code: "rij-ontbreekt", where: "", ...texts.rowGone }) : success({ row, heading });
}
