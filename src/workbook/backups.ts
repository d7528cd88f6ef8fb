import { mark } from "../model/checks/key.ts";
import { parseJson, toJson } from "../model/evaluation/json.ts";
import type { Evaluation } from "../model/evaluation/evaluation.ts";
import { failure, success, type Outcome, type Problem } from "../model/problem.ts";
import { backupTexts as texts, type BackupReason } from "./backup-texts.ts";
import type { CellValue } from "./blueprint.ts";
import type { Contents, TableContents } from "./contents.ts";
import type { NewRows } from "./extend.ts";
import { tableNames } from "./names.ts";
import type { Revision, RowRevision } from "./revise.ts";
import { backupHeadings, backupsSheet } from "./sheets/backups.ts";
import { styles } from "./styles.ts";
import { isBlankRow } from "./tables.ts";
import { isBlank, toText } from "./values.ts";

/** A backup as it stands in a workbook. */
export interface Backup {
  readonly key: string;
  /** A serial number with the time of day; `null` when the cell holds something else. */
  readonly madeAt: number | null;
  /** Dutch, as it stands there. */
  readonly reason: string;
  readonly year: number | null;
  /** The rows that it takes in the table, counting from 0. */
  readonly rows: readonly number[];
  /** The evaluation as JSON; `null` when it is not what was kept. */
  readonly text: string | null;
  /** Whether parts of it are missing, as when writing it was broken off. */
  readonly isPartial: boolean;
}

/** How many backups are kept, and how many characters they may come to together. */
export const backupLimits = { count: 5, characters: 2_000_000 } as const;

/** What fits in a cell (32,767), with room to spare. */
const longestPart = 32_000;

const heads = texts.columns;

type Cells = ReadonlyMap<string, CellValue>;

interface Line {
  readonly row: number;
  readonly cells: Cells;
}

/** The backups in a workbook, the last one first. */
export function backupsIn({ tables }: Pick<Contents, "tables">): readonly Backup[] {
  const there = tableIn(tables);
  if (there === null) return [];
  const lines = new Map<string, Line[]>();
  for (const line of linesOf(there.found)) {
    const others = lines.get(keyOf(line));
    if (others === undefined) lines.set(keyOf(line), [line]);
    else others.push(line);
  }
  const all = [...lines].map(([key, of]) => backupOf(key, of));
  return all.sort((one, other) => numberOf(other.key) - numberOf(one.key));
}

/** The table of backups, and how its name is written there. */
function tableIn(tables: Contents["tables"]): { readonly name: string; readonly found: TableContents } | null {
  const ours = tableNames.backups.toLowerCase();
  for (const [name, found] of tables) if (name.toLowerCase() === ours) return { name, found };
  return null;
}

function linesOf(found: TableContents): readonly Line[] {
  const lines = found.rows.map((row, index): Line => {
    const cells = backupHeadings.map((heading) => [heading, row[found.columns.indexOf(heading)] ?? null] as const);
    return { row: index, cells: new Map(cells) };
  });
  return lines.filter(({ cells }) => !isBlankRow([...cells.values()]));
}

const textAt = (cells: Cells | undefined, heading: string): string => toText(cells?.get(heading) ?? null);

const keyOf = ({ cells }: Line): string => textAt(cells, heads.key);

function numberAt(cells: Cells | undefined, heading: string): number | null {
  const value = cells?.get(heading);
  return typeof value === "number" ? value : null;
}

/** What a backup is known by: how many there were with it, and the mark of its text. */
export const keyPattern = /^K(\d{1,9})-([0-9a-f]{16})$/;

/** How many backups there were before, by the key; none for a key that is not ours. */
const numberOf = (key: string): number => Number(keyPattern.exec(key)?.[1] ?? 0);

function backupOf(key: string, lines: readonly Line[]): Backup {
  const first = lines[0]?.cells;
  const parts = partsOf(lines);
  const text = parts?.join("") ?? null;
  const isWhole = text !== null && mark(text) === keyPattern.exec(key)?.[2];
  return {
    key,
    madeAt: numberAt(first, heads.madeAt),
    reason: textAt(first, heads.reason),
    year: numberAt(first, heads.year),
    rows: lines.map(({ row }) => row),
    text: isWhole ? text : null,
    isPartial: parts === null,
  };
}

/** The parts in their order, whatever order the rows are in; `null` when one is missing. */
function partsOf(lines: readonly Line[]): readonly string[] | null {
  const byName = new Map(lines.map(({ cells }) => [textAt(cells, heads.part), textAt(cells, heads.text)]));
  const count = Number(/ (\d{1,4})$/.exec(textAt(lines[0]?.cells, heads.part))?.[1] ?? 0);
  if (count === 0 || count > byName.size) return null;
  const parts = Array.from({ length: count }, (_, index) => byName.get(texts.part(index + 1, count)));
  const there = parts.filter((part) => part !== undefined);
  return there.length === count ? there : null;
}

/** The evaluation of a backup; fails when it is damaged. */
export function evaluationIn({ text }: Backup): Outcome<Evaluation> {
  const read = text === null ? null : parseJson(text);
  return read?.ok === true ? read : failure({ code: "reservekopie-beschadigd", where: "", ...texts.damaged });
}

/** A backup that is whole, with its evaluation; `index` counts the damaged ones too. */
export interface WholeBackup {
  readonly backup: Backup;
  readonly index: number;
  readonly evaluation: Evaluation;
}

/** The backups that can be read, the last one first. */
export function wholeBackups(contents: Pick<Contents, "tables">): readonly WholeBackup[] {
  return backupsIn(contents).flatMap((backup, index) => {
    const read = evaluationIn(backup);
    return read.ok ? [{ backup, index, evaluation: read.value }] : [];
  });
}

/**
 * Those of kept evaluations, the last one first, that are of this one: answers of an earlier year are in the archive, and are not
 * lost. What a damaged workbook does not say any more is no difference, and those before it may say; where nothing tells, one is
 * of this evaluation as long as none was of another.
 */
export function keptOf(now: Evaluation, kept: readonly Evaluation[]): readonly Evaluation[] {
  const ofThis: Evaluation[] = [];
  let known: Identity = now;
  for (const [index, one] of kept.entries()) {
    const isNoOther = ofThis.length === index && ![now, ...ofThis].some((each) => isArchived(one, each));
    if (!(isSame(one, known) ?? isNoOther)) continue;
    known = { evaluationId: known.evaluationId || one.evaluationId, year: known.year ?? one.year };
    ofThis.push(one);
  }
  return ofThis;
}

/** What tells which evaluation it is. */
type Identity = Pick<Evaluation, "evaluationId" | "year">;

const isArchived = (one: Evaluation, { archive }: Evaluation): boolean => archive.some(({ year }) => year === one.year);

/** Whether two are of one evaluation, by what both say; `null` when that does not tell. */
function isSame(one: Identity, other: Identity): boolean | null {
  if (one.evaluationId !== "" && other.evaluationId !== "") return one.evaluationId === other.evaluationId;
  return one.year === null || other.year === null ? null : one.year === other.year;
}

/** What is kept, why and when. */
export interface Keeping {
  readonly evaluation: Evaluation;
  readonly reason: BackupReason;
  /** A serial number with the time of day. */
  readonly at: number;
}

/**
 * A revision that keeps an evaluation in the workbook before it does what it did: the oldest backups make way. The same one
 * when the last backup says the same. Fails when the table of backups lacks a column of ours (`reservekopie-kolom`), or when
 * the evaluation is too large to be kept (`reservekopie-te-groot`).
 */
export function withBackup(contents: Contents, revision: Revision, keeping: Keeping): Outcome<Revision> {
  const text = JSON.stringify(toJson(keeping.evaluation));
  if (text.length > backupLimits.characters) return failure(tooLarge());
  const all = backupsIn(contents);
  if (all[0]?.text === text) return success(revision);
  const rows = rowsFor(keeping, text, 1 + numberOf(all[0]?.key ?? ""));
  const there = tableIn(contents.tables);
  if (there === null) return success(withSheet(revision, keeping, rows));
  const gone = backupHeadings.find((heading) => !there.found.columns.includes(heading));
  if (gone !== undefined) return failure(columnGone(gone));
  const { rows: added, changes } = placed(there, rows, goingFrom(all, text.length));
  return success({
    ...revision,
    rows: [...added, ...revision.rows],
    changes: [...changes, ...revision.changes],
  });
}

const tooLarge = (): Problem => ({
  code: "reservekopie-te-groot",
  where: "",
  ...texts.tooLarge(backupLimits.characters / 1_000_000),
});

const columnGone = (heading: string): Problem => ({
  code: "reservekopie-kolom",
  where: `tabel ${tableNames.backups}`,
  ...texts.columnGone(heading),
});

function rowsFor({ evaluation, reason, at }: Keeping, text: string, number: number): readonly Cells[] {
  const key = `K${number}-${mark(text)}`;
  const parts = partsFrom(text);
  return parts.map(
    (part, index) =>
      new Map<string, CellValue>([
        [heads.key, key],
        [heads.madeAt, at],
        [heads.reason, texts.reasons[reason]],
        [heads.year, evaluation.year],
        [heads.text, part],
        [heads.part, texts.part(index + 1, parts.length)],
      ]),
  );
}

/** A text in parts that fit in cells; never cut through the middle of a character. */
function partsFrom(text: string): readonly string[] {
  const parts: string[] = [];
  for (let from = 0; from < text.length; from += parts.at(-1)?.length ?? 0) {
    parts.push(text.slice(from, from + longestPart).replace(/[\ud800-\udbff]$/, ""));
  }
  return parts;
}

function withSheet(revision: Revision, { evaluation }: Keeping, rows: readonly Cells[]): Revision {
  const sheet = backupsSheet(evaluation, rows.length + 5);
  return {
    ...revision,
    styles: { ...styles, ...revision.styles },
    last: [...(revision.last ?? []), sheet],
    rows: [newRows(tableNames.backups, 0, rows), ...revision.rows],
  };
}

const newRows = (table: string, first: number, rows: readonly Cells[]): NewRows => ({
  table,
  first,
  rows,
  formulas: new Map(),
});

/** The rows of backups that make way for one of so many characters: broken off ones, and the oldest that are too much. */
function goingFrom(all: readonly Backup[], length: number): readonly number[] {
  let room = backupLimits.characters - length;
  let left = backupLimits.count - 1;
  const going = all.filter(({ text, isPartial }) => {
    room -= text?.length ?? longestPart;
    left -= isPartial ? 0 : 1;
    return isPartial || left < 0 || room < 0;
  });
  return going.flatMap(({ rows }) => rows);
}

/** Where rows go: first in those that make way and in empty ones between others, then at the end. The rest become empty. */
function placed(
  { name, found }: NonNullable<ReturnType<typeof tableIn>>,
  rows: readonly Cells[],
  going: readonly number[],
): { readonly rows: readonly NewRows[]; readonly changes: readonly RowRevision[] } {
  const end = found.rows.findLastIndex((row) => !row.every(isBlank)) + 1;
  const between = found.rows.slice(0, end).flatMap((row, index) => (row.every(isBlank) ? [index] : []));
  const reused = [...going, ...between].slice(0, Math.max(going.length, rows.length));
  const changes = reused.flatMap((row, index): RowRevision[] => {
    const cells = rows[index] ?? (index < going.length ? emptied : null);
    return cells === null ? [] : [{ table: name, row, cells }];
  });
  const left = rows.slice(reused.length);
  return { rows: left.length === 0 ? [] : [newRows(name, end, left)], changes };
}

const emptied: Cells = new Map(backupHeadings.map((heading) => [heading, null]));
