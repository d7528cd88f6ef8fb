import { ProblemError, sentence, type Problem } from "../model/problem.ts";
import { names } from "../workbook/names.ts";
import type { WorkbookExtender } from "./extender.ts";
import type { Notice } from "./notices.ts";
import { patientExtender } from "./patient.ts";
import { plan, reportLines, type PlanReport } from "./plan.ts";
import { planTexts as texts } from "./plan-texts.ts";
import type { Navigator } from "./ports.ts";

/** What drawing up a plan beside the user needs. */
export interface PlanDesk {
  readonly workbook: WorkbookExtender;
  readonly desk: Navigator;
  /** Waits so many milliseconds. */
  wait(this: void, milliseconds: number): Promise<void>;
  /** Shows what there is to say before it is over. */
  tell(this: void, notice: Notice): void | Promise<void>;
}

/**
 * Draws the plan up, shows it, and says in words what became of it; what Excel refuses is said as well. Asks who is typing
 * in a cell to press Enter, and goes on then. Throws only what is a mistake of the code.
 */
export async function drawPlan({ workbook, desk, wait, tell }: PlanDesk): Promise<Notice> {
  try {
    const outcome = await plan(patientExtender(workbook, { wait, ask: () => tell(waiting) }));
    if (!outcome.ok) return refused(outcome.problems);
    const unseen = await tried(() => desk.go(names.sheet("actieplan")));
    return told(outcome.value, unseen);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return refused([error.problem]);
  }
}

const waiting: Notice = { kind: "attention", title: texts.waitingTitle, lines: [texts.waiting] };

const refused = (problems: readonly Problem[]): Notice => ({
  kind: "problem",
  title: texts.refusedTitle,
  lines: problems.map((problem) => (problem.code === "geen-werkmap" ? texts.noEvaluation : sentence(problem))),
});

/** The plan stands: that it could not be shown is something to know, and no failure. */
async function tried(step: () => Promise<void>): Promise<readonly string[]> {
  try {
    await step();
    return [];
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return [sentence(error.problem)];
  }
}

function told(report: PlanReport, unseen: readonly string[]): Notice {
  const isPlain = report.remarks.length === 0 && report.vanished.length === 0 && unseen.length === 0;
  return {
    kind: isPlain ? "done" : "attention",
    title: texts.title,
    lines: [...reportLines(report), ...unseen],
  };
}
