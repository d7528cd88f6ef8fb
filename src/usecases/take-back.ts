import type { Evaluation, PeerEntry } from "../model/evaluation/evaluation.ts";
import {
  noChoices,
  takeOver,
  undecided,
  type Choices,
  type Fill,
  type PreviewLine,
  type ReturnedView,
  type TakeOver,
} from "../model/peer-merge/preview.ts";
import { remarkKey, type PeerRemark } from "../model/peer-merge/remark.ts";
import { failure, ProblemError, sentence, success, type Outcome, type Problem } from "../model/problem.ts";
import type { Blueprint } from "../workbook/blueprint.ts";
import { contentsOf } from "../workbook/contents-of.ts";
import type { Contents, TableContents } from "../workbook/contents.ts";
import { readEvaluation } from "../workbook/read.ts";
import { readTable } from "../workbook/read-table.ts";
import { revisedBlueprint, type Revision } from "../workbook/revise.ts";
import { landing, replacementIn } from "../workbook/share/land.ts";
import { readReturned } from "../workbook/share/read-returned.ts";
import { choices as lists, peerTable } from "../workbook/tables.ts";
import { kept, type Keeper } from "./backup.ts";
import type { RowChange, TableWriter } from "./ports.ts";
import { reported } from "./reported.ts";
import type { WorkbookReviser } from "./reviser.ts";
import { takeBackTexts as texts } from "./share-texts.ts";

/** A workbook that came back. */
export interface ReturnedWorkbook {
  readonly blueprint: Blueprint;
  /** What somebody may have written in it and could not be read, in Dutch. */
  readonly unread: readonly string[];
}

/** A file that came back, as far as it could be read. */
export interface ReturnedFile {
  /** What the user calls it. */
  readonly source: string;
  readonly read: Outcome<ReturnedWorkbook>;
}

/** What taking files over does, before it is done. */
export interface TakeBackPreview {
  readonly taken: TakeOver;
  /** Files that do not belong to this evaluation, or cannot be read. */
  readonly notOurs: readonly { readonly source: string; readonly problem: Problem }[];
  /** What there is to know besides, by file. */
  readonly told: readonly { readonly source: string; readonly what: string }[];
}

/** The same, with the workbook that comes of it. */
export interface TakeBackProposal extends TakeBackPreview {
  /** The workbook with what came back; the same object when nothing does. */
  readonly workbook: Blueprint;
}

type Sorted = Omit<TakeBackPreview, "taken"> & { readonly views: readonly ReturnedView[] };

/**
 * What taking returned files over does to a workbook with these contents. The order of the files makes no difference, and a
 * file that was taken over before changes nothing. Fails when the workbook is no sound evaluation, or when none of the files
 * belongs to it.
 */
export function takeBackStep(
  contents: Contents,
  files: readonly ReturnedFile[],
  choices: Choices = noChoices,
): Outcome<TakeBackPreview> {
  const evaluation = readEvaluation(contents);
  if (!evaluation.ok) return evaluation;
  const { views, notOurs, told } = sorted(files, evaluation.value);
  const [first, ...rest] = notOurs.map(({ source, problem }) => ({
    ...problem,
    where: located(source, problem.where),
  }));
  if (views.length === 0 && first !== undefined) return failure(first, ...rest);
  return success({ taken: takeOver(evaluation.value.peerReview.entries, views, choices), notOurs, told });
}

/**
 * Takes over in a workbook what {@link takeBackStep} showed of it; both sides of a difference stay. Fails when the table has
 * no room.
 */
export function landed(workbook: Blueprint, preview: TakeBackPreview, keeper: Keeper): Outcome<TakeBackProposal> {
  const contents = contentsOf(workbook);
  const asked = landingOf(contents, preview.taken);
  const revision = asked.ok ? kept(contents, asked.value, keeper) : asked;
  const revised = revision.ok ? revisedBlueprint(workbook, revision.value) : revision;
  return revised.ok ? success({ ...preview, workbook: revised.value }) : revised;
}

/** What taking over does to the rows of step 2, but for what is replaced there; what stands there is kept first. */
function landingOf(contents: Contents, taken: TakeOver): Outcome<Revision> {
  const isAny = taken.fills.length + taken.added.length + taken.replaced.length > 0;
  const revision = landing(contents, taken);
  return revision.ok && isAny ? success({ ...revision.value, keep: "overnemen" }) : revision;
}

/** Where views are taken over beside the user. */
export interface TakeBackDesk {
  readonly workbook: WorkbookReviser;
  readonly tables: TableWriter;
}

/** What was taken over. */
export interface TakenBack extends TakeBackPreview {
  /** How many rows got what came back in place of what stood there. */
  readonly replaced: number;
  /** Why other rows that were to get it stayed as they were. */
  readonly left: readonly Problem[];
}

/**
 * Takes returned files over in the workbook that is open, as it is at that moment. Fails, and writes nothing, when a
 * difference is there that nothing is chosen for, for example because somebody wrote in the meantime.
 * @throws ProblemError from the adapter, when the world refuses before anything is written.
 */
export async function takeBackInto(
  { workbook, tables }: TakeBackDesk,
  files: readonly ReturnedFile[],
  choices: Choices,
): Promise<Outcome<TakenBack>> {
  const outcome = await reported<Revision, Decided>(
    (asked) => workbook.revise(asked),
    (contents, tell) => {
      const step = takeBackStep(contents, files, choices);
      if (!step.ok) return step;
      if (undecided(step.value.taken, choices).length > 0)
        return failure({ code: "keuze-open", where: "", ...texts.open });
      const rows = readTable(peerTable, contents);
      if (!rows.ok) return rows;
      tell({ preview: step.value, entries: rows.value });
      return landingOf(contents, step.value.taken);
    },
  );
  if (!outcome.ok) return outcome;
  const { preview, entries } = outcome.value;
  return success({ ...preview, ...(await replaceRows(tables, preview.taken.replaced, entries)) });
}

/** What is taken over, and the rows as they were when that was decided. */
interface Decided {
  readonly preview: TakeBackPreview;
  readonly entries: readonly PeerEntry[];
}

/**
 * Puts what came back in place of what stands there, row by row. A row that cannot get it stops no other: by then there
 * are rows that were taken over.
 */
async function replaceRows(
  tables: TableWriter,
  fills: readonly Fill[],
  entries: readonly PeerEntry[],
): Promise<Pick<TakenBack, "replaced" | "left">> {
  const left: Problem[] = [];
  let replaced = 0;
  for (const fill of fills) {
    const written = await refusable(() =>
      tables.change(peerTable.name, (found) => replacing(found, fill, entries[fill.index])),
    );
    if (written.ok) replaced += 1;
    else left.push(...written.problems);
  }
  return { replaced, left };
}

/** What the world refuses as an outcome. */
async function refusable(write: () => Promise<Outcome<null>>): Promise<Outcome<null>> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof ProblemError) return failure(error.problem);
    throw error;
  }
}

/** The row that gets what came back, when it still says what the user saw. */
function replacing(found: TableContents, fill: Fill, seen: PeerEntry | undefined): Outcome<RowChange> {
  const rows = readTable(peerTable, { values: new Map(), tables: new Map([[peerTable.name, found]]) });
  if (!rows.ok) return rows;
  const now = rows.value[fill.index];
  const isSeen = now !== undefined && seen !== undefined && isSame(now, seen);
  return isSeen ? success(replacementIn(found, fill)) : failure({ code: "rij-veranderd", where: "", ...texts.changed });
}

const isSame = (one: PeerEntry, other: PeerEntry): boolean => remarkKey(one) === remarkKey(other);

const located = (source: string, where: string): string => (where === "" ? source : `${source}, ${where}`);

function sorted(files: readonly ReturnedFile[], evaluation: Evaluation): Sorted {
  const views: ReturnedView[] = [];
  const notOurs: Sorted["notOurs"][number][] = [];
  const told: Sorted["told"][number][] = [];
  for (const { source, read } of files) {
    const returned = read.ok ? readReturned(read.value.blueprint, evaluation) : read;
    if (!returned.ok || !read.ok) {
      if (!returned.ok) notOurs.push(...returned.problems.map((problem) => ({ source, problem })));
      continue;
    }
    const { remarks } = returned.value;
    views.push({ source, remarks });
    const unread = read.value.unread.map(texts.unread);
    told.push(...[...returned.value.told, ...unread].map((what) => ({ source, what })));
    if (remarks.length === 0) told.push({ source, what: texts.empty });
  }
  return { views, notOurs, told };
}

/** The proposal in words: what belongs elsewhere, what becomes of each remark, what else to know, and how much it was. */
export function takeBackLines({ taken, notOurs, told }: TakeBackPreview): readonly string[] {
  const { lines, added, fills } = taken;
  return [
    ...notOurs.map(({ source, problem }) => texts.notOurs(source, sentence(problem))),
    ...lines.map(previewLine),
    ...told.map(({ source, what }) => texts.told(source, what)),
    texts.counts(added.length, fills.length),
  ];
}

/** What a remark is about, as the lists of the workbook call it. */
export function subjectOf({ subject }: Pick<PeerRemark, "subject">): string {
  return subject === null ? texts.noSubject : (lists.peerSubjects.get(subject) ?? subject);
}

function previewLine({ verdict, remark, sources, beside }: PreviewLine): string {
  const others = beside.length === 0 ? "" : texts.beside(beside.map(said));
  const head = `${texts.verdicts[verdict]}: ${remark.organisation}, ${subjectOf(remark)}`;
  return `${head}: ${said(remark)} ${texts.from(sources)}${others}`;
}

function said({ score, note }: PeerRemark): string {
  const parts = [...(score === null ? [] : [texts.score(score)]), ...(note === "" ? [] : [`“${note}”`])];
  return parts.join(", ");
}
