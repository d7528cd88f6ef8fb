import type { ReactNode } from "react";
import { isClosed, planQuestions, smartParts } from "../model/action-plan/index.ts";
import { answerTexts } from "../model/answer-texts.ts";
import type { Action, Evaluation } from "../model/evaluation/evaluation.ts";
import { smartAnswer } from "../model/smart.ts";
import { Section } from "./parts.tsx";
import { maybeRowOf } from "./row-of.ts";
import { rowTexts } from "./row-texts.ts";

const words = rowTexts.action;

interface ActionQuestionsProps {
  readonly evaluation: Evaluation;
  /** The row as it stands, as far as it can be read. */
  readonly row: Partial<Action>;
}

type Letter = keyof typeof words.letters;

const letters = Object.keys(words.letters) as readonly Letter[];

/** Which letters of SMART an action still asks about, and what else there is to ask about it. */
export function ActionQuestions({ evaluation, row }: ActionQuestionsProps): ReactNode {
  const action = maybeRowOf(evaluation.actions, row);
  const asked = action === null ? [] : questionsAbout(action, evaluation);
  const isComplete =
    action !== null && !isClosed(action) && smartAnswer(smartParts(action)) === answerTexts.smart.complete;
  if (asked.length === 0 && !isComplete) return null;
  const others = asked.filter((question) => maybeLetter(question) === null);
  return (
    <Section title={words.title}>
      {isComplete && (
        <p>
          {words.complete} {answerTexts.smart.complete}
        </p>
      )}
      <dl>
        {letters.map((letter) => (
          <Asked
            key={letter}
            head={`${letter} · ${words.letters[letter]}`}
            questions={asked
              .filter((question) => maybeLetter(question) === letter)
              .map((question) => question.slice(3))}
          />
        ))}
        <Asked head={words.others} questions={others} />
      </dl>
    </Section>
  );
}

function Asked({ head, questions }: { readonly head: string; readonly questions: readonly string[] }): ReactNode {
  if (questions.length === 0) return null;
  return (
    <div>
      <dt>{head}</dt>
      {questions.map((question) => (
        <dd key={question}>{question}</dd>
      ))}
    </div>
  );
}

/** The letter that a question begins with, `S: …`. */
function maybeLetter(question: string): Letter | null {
  return letters.find((letter) => question.startsWith(`${letter}: `)) ?? null;
}

/** Whether the owner is a person is asked by a rule of the checks, with all that they ask about this row. */
function questionsAbout({ id }: Action, evaluation: Evaluation): readonly string[] {
  return planQuestions(evaluation)
    .filter((one) => one.id === id && one.rule !== "P5")
    .map(({ question }) => question);
}
