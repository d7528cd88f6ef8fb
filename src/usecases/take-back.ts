import type { Evaluation } from "../model/evaluation/evaluation.ts";
import { takeOver, type PreviewLine, type ReturnedView } from "../model/peer-merge/preview.ts";
import type { PeerRemark } from "../model/peer-merge/remark.ts";
import { failure, sentence, success, type Outcome, type Problem } from "../model/problem.ts";
import type { Blueprint } from "../workbook/blueprint.ts";
import { contentsOf } from "../workbook/contents-of.ts";
import { readEvaluation } from "../workbook/read.ts";
import { landInWorkbook } from "../workbook/share/land.ts";
import { readReturned } from "../workbook/share/read-returned.ts";
import { choices } from "../workbook/tables.ts";
import { takeBackTexts as texts } from "./share-texts.ts";

/** A file that came back, as far as it could be read. */
export interface ReturnedFile {
  /** What the user calls it. */
  readonly source: string;
  readonly read: Outcome<{ readonly blueprint: Blueprint; readonly left: readonly string[] }>;
}

/** What taking files over does, before it is done. */
export interface TakeBackProposal {
  /** The workbook with what came back; the same object when nothing does. */
  readonly workbook: Blueprint;
  readonly lines: readonly PreviewLine[];
  readonly added: number;
  readonly filled: number;
  /** Files that do not belong to this evaluation, or cannot be read. */
  readonly notOurs: readonly { readonly source: string; readonly problem: Problem }[];
  /** What there is to know besides, by file. */
  readonly told: readonly { readonly source: string; readonly what: string }[];
}

interface Sorted {
  readonly views: readonly ReturnedView[];
  readonly notOurs: TakeBackProposal["notOurs"];
  readonly told: TakeBackProposal["told"];
}

/**
 * Takes returned files over in a workbook. The order of the files makes no difference, and a file that was taken over
 * before changes nothing. Fails when the workbook is no sound evaluation, when none of the files belongs to it, or when the
 * table of step 2 has no room.
 */
export function takeBack(workbook: Blueprint, files: readonly ReturnedFile[]): Outcome<TakeBackProposal> {
  const evaluation = readEvaluation(contentsOf(workbook));
  if (!evaluation.ok) return evaluation;
  const { views, notOurs, told } = sorted(files, evaluation.value);
  const [first, ...rest] = notOurs.map(({ source, problem }) => ({
    ...problem,
    where: located(source, problem.where),
  }));
  if (views.length === 0 && first !== undefined) return failure(first, ...rest);
  const taken = takeOver(evaluation.value.peerReview.entries, views);
  const landed = landInWorkbook(workbook, taken);
  if (!landed.ok) return landed;
  const { lines, added, fills } = taken;
  return success({ workbook: landed.value, lines, added: added.length, filled: fills.length, notOurs, told });
}

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
    const left = read.value.left.map(texts.left);
    told.push(...[...returned.value.told, ...left].map((what) => ({ source, what })));
    if (remarks.length === 0) told.push({ source, what: texts.empty(source) });
  }
  return { views, notOurs, told };
}

/** The proposal in words: what belongs elsewhere, what becomes of each remark, what else to know, and how much it was. */
export function takeBackLines({ lines, notOurs, told, added, filled }: TakeBackProposal): readonly string[] {
  return [
    ...notOurs.map(({ source, problem }) => texts.notOurs(source, sentence(problem))),
    ...lines.map(previewLine),
    ...told.map(({ source, what }) => texts.told(source, what)),
    texts.counts(added, filled),
  ];
}

function previewLine({ verdict, remark, sources, beside }: PreviewLine): string {
  const others = beside.length === 0 ? "" : texts.beside(beside.map(said));
  const subject =
    remark.subject === null ? texts.noSubject : (choices.peerSubjects.get(remark.subject) ?? remark.subject);
  const head = `${texts.verdicts[verdict]}: ${remark.organisation}, ${subject}`;
  return `${head}: ${said(remark)} ${texts.from(sources)}${others}`;
}

function said({ score, note }: PeerRemark): string {
  const parts = [...(score === null ? [] : [texts.score(score)]), ...(note === "" ? [] : [`“${note}”`])];
  return parts.join(", ");
}
