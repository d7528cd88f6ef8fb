import { profileIds, type ProfileId } from "../../src/model/bijlage-d/index.ts";
import { emptyEvaluation } from "../../src/model/evaluation/empty.ts";
import type { Action, Evaluation, ProfileEvaluation } from "../../src/model/evaluation/evaluation.ts";
import { success } from "../../src/model/problem.ts";
import { keepingBackups, type Keeper } from "../../src/usecases/backup.ts";
import type { WorkbookExtender } from "../../src/usecases/extender.ts";
import { next } from "../../src/usecases/next.ts";
import { plan } from "../../src/usecases/plan.ts";
import { record } from "../../src/usecases/record.ts";
import { contentsOf } from "../../src/workbook/contents-of.ts";
import { extendBlueprint } from "../../src/workbook/extend.ts";
import { refreshed } from "../../src/workbook/refresh.ts";
import { replacing } from "../../src/workbook/replace.ts";
import { writeBlueprint } from "../../src/xlsx/index.ts";
import { asking, RevisedBook, valueOf } from "../../test/support/revising.ts";
import { contact, organisation, threeYears, type ProfileAnswers, type SampleAnswers } from "./sample-answers.ts";

/** A workbook in memory that also gets sheets, as a file does. */
class SampleBook extends RevisedBook implements WorkbookExtender {
  readonly extend: WorkbookExtender["extend"] = (decide) => {
    const decided = decide(contentsOf(this.blueprint));
    if (!decided.ok) return Promise.resolve(decided);
    this.blueprint = valueOf(extendBlueprint(this.blueprint, decided.value));
    return Promise.resolve(success(null));
  };

  /** Answers in the place of those that stand there. */
  async answer(change: (evaluation: Evaluation) => Evaluation): Promise<void> {
    const before = this.evaluation;
    valueOf(await this.revise((contents) => success(replacing(contents, before, change(before)))));
  }

  /** The file, with in its cells what Excel would show there. */
  file(): Promise<Uint8Array> {
    return writeBlueprint(refreshed(this.blueprint, this.evaluation));
  }
}

const begun = (year: number) => new SampleBook(emptyEvaluation(organisation, year, contact));

function profileOf(
  before: ProfileEvaluation,
  { score, justification, notes, sources }: ProfileAnswers,
): ProfileEvaluation {
  const noted = before.notes.map((note, index) => notes?.[index + 1] ?? note);
  return { ...before, score, justification, notes: noted, sources: sources ?? before.sources };
}

const answered =
  ({ profiles, assessments = [], peers = [], conclusions }: SampleAnswers) =>
  (before: Evaluation): Evaluation => ({
    ...before,
    profiles: Object.fromEntries(profileIds.map((id) => [id, profileOf(before.profiles[id], profiles[id])])) as Record<
      ProfileId,
      ProfileEvaluation
    >,
    assessments,
    peerReview: { ...before.peerReview, entries: peers },
    conclusions,
  });

/** The last open action for the casemanagers, worked out. */
const workedOut =
  (action: Partial<Action>) =>
  (before: Evaluation): Evaluation => {
    const at = before.actions.findLastIndex(({ profile }) => profile === "casemanager");
    return { ...before, actions: before.actions.map((one, index) => (index === at ? { ...one, ...action } : one)) };
  };

/** Answers of one evaluation, and the plan that follows from them. */
async function evaluated(book: SampleBook, answers: SampleAnswers): Promise<void> {
  await book.answer(answered(answers));
  valueOf(await plan(book));
  await book.answer(workedOut(answers.action));
}

/** Three evaluations in one workbook: each recorded, and the next one begun in it. */
async function throughTheYears(): Promise<SampleBook> {
  const [first] = threeYears;
  const book = begun(first.year);
  for (const answers of threeYears) {
    const day = `${answers.year}-11-25`;
    // a clock without a zone: a workbook says what the clock of its user says
    const keeper: Keeper = { now: () => new Date(`${day}T10:00:00`), tell: () => undefined };
    const keeping = keepingBackups(book, keeper);
    if (answers !== first) valueOf(await next(keeping, { year: answers.year, day }, asking(true)));
    await evaluated(book, answers);
    valueOf(await record(keeping, day, asking(true)));
  }
  return book;
}

/** The sample workbooks of a release, by file name. The same bytes each time. */
export async function samples(): Promise<ReadonlyMap<string, Uint8Array>> {
  const [, , last] = threeYears;
  const filled = begun(last.year);
  await evaluated(filled, last);
  return new Map([
    ["leeg.xlsx", await begun(last.year).file()],
    ["ingevuld.xlsx", await filled.file()],
    ["drie-jaren.xlsx", await (await throughTheYears()).file()],
  ]);
}
