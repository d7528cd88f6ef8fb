import { levelAnswer } from "../model/checks/control.ts";
import type { Result } from "../model/evaluation/evaluation.ts";
import { resultTable } from "./tables.ts";
import { toText } from "./values.ts";

/**
 * Results as a CSV text that Excel opens in Dutch: a byte order mark, semicolons, CRLF, days as `2026-11-25`, an empty
 * score for "nog niet gewaardeerd". No cell can be taken for a formula: see {@link harmless}.
 */
export function resultsCsv(results: readonly Result[]): string {
  const heads = resultTable.columns.map(({ heading }) => heading);
  return `\uFEFF${[heads, ...results.map(cellsOf)].map(lineOf).join("")}`;
}

const cellsOf = (row: Result): readonly string[] =>
  resultTable.columns.map(({ kind, toCell }) => {
    if (kind === "calculated") return levelAnswer(row.score);
    return kind === "date" ? (row.recordedOn ?? "") : toText(toCell(row));
  });

const lineOf = (cells: readonly string[]): string => `${cells.map(cellText).join(";")}\r\n`;

function cellText(text: string): string {
  const safe = harmless(text).replaceAll(/\r\n?/g, "\n");
  return /[;"\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * A text that a spreadsheet takes for a text: before `=`, `+`, `-`, `@`, a tab or a line break at its start comes an
 * apostrophe. Without it a text of somebody else could calculate, or fetch something, in the Excel of who opens the file.
 */
function harmless(text: string): string {
  return /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? `'${text}` : text;
}
