import { Button, Field, Textarea } from "@fluentui/react-components";
import { useState, type ReactNode, type SyntheticEvent } from "react";
import { ProblemError, sentence, type Outcome } from "../model/problem.ts";
import type { Finding, Step } from "../model/checks/finding.ts";
import type { Asked } from "../usecases/answer-question.ts";
import { sheetNames } from "../workbook/sheet-texts.ts";
import type { Book } from "./book.ts";
import { useObservable } from "./observable.ts";
import { Fold } from "./parts.tsx";
import { talkedTexts as texts } from "./talked-texts.ts";
import { workTexts } from "./work-texts.ts";

interface TalkedProps {
  readonly book: Pick<Book, "subscribe" | "getState" | "questions">;
  /** Writes the answer to a question in the workbook, and has the book read it. */
  readonly answer: (asked: Asked, answer: string) => Promise<Outcome<null>>;
  /** Where a defect goes, so that it is not lost. */
  readonly report: (error: unknown) => void;
}

/** What became of the last answer. */
export type Phase =
  { readonly kind: "idle" | "busy" | "done" } | { readonly kind: "refused"; readonly lines: readonly string[] };

/**
 * A question of the checks that was talked through, and what was said: it goes to the sheet, and the question is quiet. What
 * is typed belongs to the question that was there at the first key, whatever comes and goes in the list.
 */
export function Talked({ book, answer, report }: TalkedProps): ReactNode {
  const { standing, waiting } = useObservable(book);
  const [kept, setKept] = useState<Finding | null>(null);
  const [text, setText] = useState("");
  const [phase, setPhase] = useState<Phase>({ kind: "idle" });
  const open = standing.kind === "evaluation" ? book.questions(standing.evaluation) : [];
  const isBusy = phase.kind === "busy";
  const chosen = chosenOf(open, kept, text);
  if (open.length === 0 && text === "" && phase.kind === "idle") return null;

  const write = (typed: string): void => {
    if (chosen !== null) setKept(chosen);
    setText(typed);
  };
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (chosen === null || isBusy) return;
    setKept(chosen);
    setPhase({ kind: "busy" });
    const next = await phaseAfter(() => answer(chosen, text), report, texts.unexpected);
    if (next.kind === "done") setText((now) => (now === text ? "" : now));
    setPhase(next);
  };
  return (
    <Fold title={texts.title}>
      <p>{texts.intro}</p>
      {(open.length > 0 || text !== "") && (
        <form className="stack" noValidate onSubmit={(event) => void submit(event)} aria-label={texts.title}>
          {open.length > 0 && <QuestionChoice open={open} chosen={chosen} onChange={setKept} />}
          {chosen === null && !isBusy && <Lost question={kept?.question ?? ""} />}
          <Field label={texts.answer} hint={texts.hint} required>
            <Textarea rows={3} resize="vertical" value={text} onChange={(_, { value }) => write(value)} />
          </Field>
          <Button type="submit" disabledFocusable={isBusy || chosen === null}>
            {isBusy ? texts.saving : texts.save}
          </Button>
        </form>
      )}
      <Became phase={phase} waiting={waiting} done={texts.done} refused={texts.refused} />
    </Fold>
  );
}

/** The question that an answer is for: the kept one as it stands now, else the first as long as nothing was typed. */
function chosenOf(open: readonly Finding[], kept: Finding | null, text: string): Finding | null {
  return open.find(({ key }) => key === kept?.key) ?? (text === "" ? open[0] : undefined) ?? null;
}

/** That the question is no longer asked: what was typed for it must not go to another one. */
function Lost({ question }: { readonly question: string }): ReactNode {
  return (
    <div className="warning" role="alert">
      <p>{texts.lost(question)}</p>
      <p>{texts.lostRemedy}</p>
    </div>
  );
}

/** Runs the writing; what the user can mend becomes lines, and a defect is reported and told as `unexpected`. */
export async function phaseAfter(
  write: () => Promise<Outcome<null>>,
  report: TalkedProps["report"],
  unexpected: string,
): Promise<Phase> {
  try {
    const outcome = await write();
    return outcome.ok ? { kind: "done" } : { kind: "refused", lines: outcome.problems.map(sentence) };
  } catch (error) {
    if (error instanceof ProblemError) return { kind: "refused", lines: [sentence(error.problem)] };
    report(error);
    return { kind: "refused", lines: [unexpected] };
  }
}

interface QuestionChoiceProps {
  readonly open: readonly Finding[];
  /** `null` when the one that was chosen is gone. */
  readonly chosen: Finding | null;
  readonly onChange: (chosen: Finding | null) => void;
}

const steps: readonly Step[] = [1, 2, 3];

/** The open questions by step, and what can be done about the chosen one. */
function QuestionChoice({ open, chosen, onChange }: QuestionChoiceProps): ReactNode {
  const asked = steps.filter((step) => open.some((each) => each.step === step));
  const choose = (key: string): void => onChange(open.find((each) => each.key === key) ?? null);
  return (
    <Field label={texts.question} hint={chosen?.remedy ?? ""}>
      {(field) => (
        <select {...field} className="select" value={chosen?.key ?? ""} onChange={({ target }) => choose(target.value)}>
          {chosen === null && <option value="">{texts.choose}</option>}
          {asked.map((step) => (
            <optgroup key={step} label={sheetNames[`stap${step}`]}>
              {open
                .filter((each) => each.step === step)
                .map(({ key, question }) => (
                  <option key={key} value={key}>
                    {question}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  );
}

interface BecameProps {
  readonly phase: Phase;
  /** Whether Excel waits for the user to finish typing. */
  readonly waiting: boolean;
  readonly done: string;
  readonly refused: string;
}

/** What became of it, read aloud. */
export function Became({ phase, waiting, done, refused }: BecameProps): ReactNode {
  return (
    <>
      <div role="status">
        {phase.kind === "done" && <p className="done">{done}</p>}
        {phase.kind === "busy" && waiting && <p>{workTexts.cellEdit}</p>}
      </div>
      <div role="alert">
        {phase.kind === "refused" && (
          <div className="warning">
            <p>
              <strong>{refused}</strong>
            </p>
            {phase.lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        )}
      </div>
    </>
  );
}
