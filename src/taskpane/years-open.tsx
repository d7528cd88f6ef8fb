import type { ReactNode } from "react";
import { isBlankText } from "../model/blank.ts";
import type { Evaluation } from "../model/evaluation/evaluation.ts";
import type { Book } from "./book.ts";
import { Action, Section } from "./parts.tsx";
import { yearsOpenTexts as texts } from "./years-open-texts.ts";

const ways = ["record", "next", "bringIn"] as const;

interface YearWaysProps {
  readonly book: Pick<Book, "show">;
  readonly evaluation: Evaluation;
}

/** The ways from one year to another, as on the ribbon, and which of them is at hand now. */
export function YearWays({ book, evaluation }: YearWaysProps): ReactNode {
  return (
    <Section title={texts.title}>
      <p>{hintFor(evaluation)}</p>
      <div className="actions">
        {ways.map((view) => (
          <Action key={view} onClick={() => book.show(view)}>
            {texts[view]}
          </Action>
        ))}
      </div>
    </Section>
  );
}

function hintFor({ evaluationId, history, conclusions, year }: Evaluation): string {
  const mine = history.filter((one) => evaluationId !== "" && one.evaluationId === evaluationId);
  const days = mine.flatMap(({ recordedOn }) => recordedOn ?? []).sort();
  if (mine.length > 0 && year !== null) return texts.recorded(year, days.at(-1) ?? null);
  return conclusions.every(isBlankText) ? texts.early : texts.ready;
}
