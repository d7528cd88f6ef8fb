import { useEffect, type ReactNode } from "react";
import { profiles } from "../model/bijlage-d/index.ts";
import { readDay } from "../model/evaluation/dates.ts";
import type { Result } from "../model/evaluation/evaluation.ts";
import type { Changed } from "../model/history/record.ts";
import { Work } from "./panel-parts.tsx";
import { Prose, shownScore } from "./parts.tsx";
import { texts as paneTexts } from "./texts.ts";
import type { YearWorkState } from "./year-work.ts";
import { yearsTexts as texts } from "./years-texts.ts";

/** Of what a row of the results is. */
export const rowTitle = ({ profile, source }: Pick<Result, "profile" | "source">): string =>
  `${profiles[profile].title}, ${source}`;

/** The same where rows of other years and organisations can be meant. */
export const fullTitle = (row: Result): string =>
  `${row.organisation.trim() === "" ? texts.nameless : row.organisation} ${row.year}, ${rowTitle(row)}`;

/** Tells a store that its panel is shown anew. */
export function useVisit({ visit }: { readonly visit: (arrivals: number) => void }, arrivals: number): void {
  useEffect(() => visit(arrivals), [visit, arrivals]);
}

interface YearWorkProps extends YearWorkState {
  /** Whether it is the user who is waited for, or more is told of it already. */
  readonly asking?: boolean;
  /** What else is told of it. */
  readonly children?: ReactNode;
}

/** What is going on, what went wrong, and that Excel waits for who is typing. */
export function YearWork({ asking = false, children, ...state }: YearWorkProps): ReactNode {
  return (
    <div className="live">
      {children}
      <div role="status">{state.waiting && <p>{paneTexts.work.cellEdit}</p>}</div>
      <Work {...state} busy={state.busy && !asking} />
    </div>
  );
}

interface ChangedRowsProps {
  readonly rows: readonly Changed[];
  readonly titleOf?: (row: Result) => string;
  readonly shown?: readonly AspectName[];
}

/** Rows of the results that become something else, each with what was and what is to be. */
export function ChangedRows({ rows, titleOf = rowTitle, shown }: ChangedRowsProps): ReactNode {
  return (
    <ul className="cards">
      {rows.map(({ before, after }, index) => (
        <li key={index}>
          <div className="part">
            <p>
              <strong>{titleOf(after)}</strong>
            </p>
            <Beside
              titles={[texts.was, texts.becomes]}
              one={before}
              other={after}
              {...(shown === undefined ? {} : { shown })}
            />
          </div>
        </li>
      ))}
    </ul>
  );
}

interface BesideProps {
  readonly titles: readonly [string, string];
  /** `null` for nothing. */
  readonly one: Result | null;
  readonly other: Result;
  readonly shown?: readonly AspectName[];
}

/** Two versions of a row next to each other, in full, as far as they differ. */
export function Beside({ titles, one, other, shown = said }: BesideProps): ReactNode {
  const parts = shown.filter((aspect) => one === null || textOf(one, aspect) !== textOf(other, aspect));
  return (
    <dl className="beside">
      {[one, other].map((row, index) => (
        <div key={index}>
          <dt>{titles[index]}</dt>
          {row === null ? (
            <dd>{texts.none}</dd>
          ) : (
            parts.map((aspect) => (
              <dd key={aspect}>
                <Aspect label={aspect === "score" ? "" : texts.aspects[aspect]} text={textOf(row, aspect)} />
              </dd>
            ))
          )}
        </div>
      ))}
    </dl>
  );
}

/** What of a row can be shown. */
export type AspectName = "score" | "justification" | "ambition" | "organisation" | "recordedOn";

/** What an evaluation says. */
const said: readonly AspectName[] = ["score", "justification", "ambition", "organisation"];

function textOf(row: Result, aspect: AspectName): string {
  if (aspect === "score") return shownScore(row.score);
  if (aspect === "recordedOn") return row.recordedOn === null ? texts.notRecorded : readDay(row.recordedOn);
  return row[aspect];
}

function Aspect({ label, text }: { readonly label: string; readonly text: string }): ReactNode {
  return (
    <>
      {label !== "" && <p className="note">{label}</p>}
      <Prose text={text === "" ? texts.nothing : text} />
    </>
  );
}

/** Sentences of which none matters more than another. */
export function Lines({ lines }: { readonly lines: readonly string[] }): ReactNode {
  return (
    <ul>
      {[...new Set(lines)].map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
