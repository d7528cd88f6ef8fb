import { useRef, useState, type ReactNode } from "react";
import type { Answered } from "../model/evaluation/evaluation.ts";
import type { Outcome } from "../model/problem.ts";
import { names } from "../workbook/names.ts";
import type { Book, BookState } from "./book.ts";
import { useObservable } from "./observable.ts";
import { Action, Fold, PlainLink, Prose } from "./parts.tsx";
import { Became, phaseAfter, type Phase } from "./talked.tsx";
import { discussedTexts as texts } from "./talked-texts.ts";

interface DiscussedProps {
  readonly book: Pick<Book, "subscribe" | "getState" | "go">;
  /** Takes an answer back in the workbook, and has the book read it. */
  readonly withdraw: (answered: Answered) => Promise<Outcome<null>>;
  /** Where a defect goes, so that it is not lost. */
  readonly report: (error: unknown) => void;
}

/** What became of the last answer that was taken back. */
interface Taken {
  readonly phase: Phase;
  readonly key: string;
  /** The answers as they stood then: once they change, the message is over. */
  readonly answers: readonly Answered[];
}

const nothing: Taken = { phase: { kind: "idle" }, key: "", answers: [] };

/** The questions that were talked through with what was said; an answer can be taken back, and then it is asked again. */
export function Discussed({ book, withdraw, report }: DiscussedProps): ReactNode {
  const { standing, waiting } = useObservable(book);
  const [taken, setTaken] = useState<Taken>(nothing);
  const place = useRef<HTMLDivElement>(null);
  const answers = answersOf(standing);
  const isOver = taken.phase.kind === "done" && JSON.stringify(taken.answers) !== JSON.stringify(answers);
  const phase = isOver ? nothing.phase : taken.phase;
  if (answers.length === 0 && phase.kind === "idle") return null;

  const take = async (answered: Answered): Promise<void> => {
    if (phase.kind === "busy") return;
    const { key } = answered;
    setTaken({ phase: { kind: "busy" }, key: answered.id, answers });
    const next = await phaseAfter(() => withdraw(answered), report, texts.unexpected);
    setTaken({ phase: next, key, answers: answersOf(book.getState().standing) });
    // its button is gone from the page, and without a place of its own the focus would leave the pane
    if (next.kind === "done" && document.hasFocus())
      place.current?.closest("details")?.querySelector("summary")?.focus();
  };
  return (
    <Fold title={texts.title(answers.length)}>
      {answers.length === 0 && <p>{texts.none}</p>}
      <ul>
        {answers.map((answered) => (
          <li key={answered.id}>
            <strong>{answered.question}</strong>
            <Prose text={answered.answer} />
            <Action label={texts.withdrawOf(answered.question)} onClick={() => void take(answered)}>
              {phase.kind === "busy" && taken.key === answered.id ? texts.withdrawing : texts.withdraw}
            </Action>
          </li>
        ))}
      </ul>
      {answers.length > 0 && <PlainLink onClick={() => void book.go(names.sheet("vragen"))}>{texts.toSheet}</PlainLink>}
      <div ref={place}>
        <Became
          phase={phase}
          waiting={waiting}
          done={answers.some(({ key }) => key === taken.key) ? texts.doneStill : texts.done}
          refused={texts.refused}
        />
      </div>
    </Fold>
  );
}

const answersOf = (standing: BookState["standing"]): readonly Answered[] =>
  standing.kind === "evaluation" ? standing.evaluation.answers : [];
