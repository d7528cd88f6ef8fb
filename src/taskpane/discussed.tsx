import { useState, type ReactNode } from "react";
import type { Answered } from "../model/evaluation/evaluation.ts";
import type { Outcome } from "../model/problem.ts";
import { names } from "../workbook/names.ts";
import type { Book } from "./book.ts";
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

/** The questions that were talked through with what was said; an answer can be taken back, and then it is asked again. */
export function Discussed({ book, withdraw, report }: DiscussedProps): ReactNode {
  const { standing } = useObservable(book);
  const [phase, setPhase] = useState<Phase>({ kind: "idle" });
  const answers = standing.kind === "evaluation" ? standing.evaluation.answers : [];
  if (answers.length === 0 && phase.kind === "idle") return null;

  const take = async (answered: Answered): Promise<void> => {
    if (phase.kind === "busy") return;
    setPhase({ kind: "busy" });
    setPhase(await phaseAfter(() => withdraw(answered), report));
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
              {texts.withdraw}
            </Action>
          </li>
        ))}
      </ul>
      {answers.length > 0 && <PlainLink onClick={() => void book.go(names.sheet("vragen"))}>{texts.toSheet}</PlainLink>}
      <Became phase={phase} done={texts.done} refused={texts.refused} />
    </Fold>
  );
}
