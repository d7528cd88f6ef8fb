import type { ReactNode } from "react";
import type { Evaluation } from "../model/evaluation/evaluation.ts";
import type { Place } from "../workbook/place.ts";
import { askedAt } from "./asked-here.ts";
import type { Book } from "./book.ts";
import { texts } from "./texts.ts";

const words = texts.topic.asked;

interface AskedHereProps {
  readonly book: Pick<Book, "questions">;
  readonly evaluation: Evaluation;
  readonly place: Place;
}

/** What the checks ask about this cell or its row, each with what can be done. Nothing when they ask nothing. */
export function AskedHere({ book, evaluation, place }: AskedHereProps): ReactNode {
  const asked = askedAt(place, evaluation, book.questions(evaluation));
  if (asked.length === 0) return null;
  return (
    <section className="section warning" aria-label={words.title}>
      <h3>{words.title}</h3>
      {asked.map(({ key, question, remedy }) => (
        <div key={key}>
          <p>
            <strong>{question}</strong>
          </p>
          <p>{remedy}</p>
        </div>
      ))}
    </section>
  );
}
