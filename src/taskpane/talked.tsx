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

/** A question of the checks that was talked through, and what was said: it goes to the sheet, and the question is quiet. */
export function Talked({ book, answer, report }: TalkedProps): ReactNode {
  const { standing } = useObservable(book);
  const [key, setKey] = useState("");
  const [text, setText] = useState("");
  const [phase, setPhase] = useState<Phase>({ kind: "idle" });
  const open = standing.kind === "evaluation" ? book.questions(standing.evaluation) : [];
  const chosen = open.find((each) => each.key === key) ?? open[0];
  if (chosen === undefined && phase.kind !== "done") return null;

  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (chosen === undefined || phase.kind === "busy") return;
    setPhase({ kind: "busy" });
    const next = await phaseAfter(() => answer(chosen, text), report);
    if (next.kind === "done") setText("");
    setPhase(next);
  };
  return (
    <Fold title={texts.title}>
      <p>{texts.intro}</p>
      {chosen !== undefined && (
        <form className="stack" noValidate onSubmit={(event) => void submit(event)} aria-label={texts.title}>
          <QuestionChoice open={open} chosen={chosen} onChange={setKey} />
          <Field label={texts.answer} hint={texts.hint} required>
            <Textarea rows={3} resize="vertical" value={text} onChange={(_, { value }) => setText(value)} />
          </Field>
          <Button type="submit" disabledFocusable={phase.kind === "busy"}>
            {phase.kind === "busy" ? texts.saving : texts.save}
          </Button>
        </form>
      )}
      <Became phase={phase} done={texts.done} refused={texts.refused} />
    </Fold>
  );
}

/** Runs the writing; what the user can mend becomes lines, and a defect is reported. */
export async function phaseAfter(write: () => Promise<Outcome<null>>, report: TalkedProps["report"]): Promise<Phase> {
  try {
    const outcome = await write();
    return outcome.ok ? { kind: "done" } : { kind: "refused", lines: outcome.problems.map(sentence) };
  } catch (error) {
    if (error instanceof ProblemError) return { kind: "refused", lines: [sentence(error.problem)] };
    report(error);
    return { kind: "refused", lines: [texts.unexpected] };
  }
}

interface QuestionChoiceProps {
  readonly open: readonly Finding[];
  readonly chosen: Finding;
  readonly onChange: (key: string) => void;
}

const steps: readonly Step[] = [1, 2, 3];

/** The open questions by step, and what can be done about the chosen one. */
function QuestionChoice({ open, chosen, onChange }: QuestionChoiceProps): ReactNode {
  const asked = steps.filter((step) => open.some((each) => each.step === step));
  return (
    <Field label={texts.question} hint={chosen.remedy}>
      {(field) => (
        <select {...field} className="select" value={chosen.key} onChange={({ target }) => onChange(target.value)}>
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
  readonly done: string;
  readonly refused: string;
}

/** What became of it, read aloud. */
export function Became({ phase, done, refused }: BecameProps): ReactNode {
  return (
    <>
      <div role="status">{phase.kind === "done" && <p className="done">{done}</p>}</div>
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
