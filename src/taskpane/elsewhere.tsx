import type { ReactNode } from "react";
import { profileIds, profiles } from "../model/bijlage-d/index.ts";
import type { Finding } from "../model/checks/finding.ts";
import type { Evaluation } from "../model/evaluation/evaluation.ts";
import { isWrecked } from "../usecases/read-standing.ts";
import { names, type SheetKey } from "../workbook/names.ts";
import type { Place as CellPlace } from "../workbook/place.ts";
import { sheetNames } from "../workbook/sheet-texts.ts";
import type { Book, BookState } from "./book.ts";
import { PlainLink, Section, shownScore } from "./parts.tsx";
import { ProfileActions } from "./profile-text.tsx";
import { texts } from "./texts.ts";
import { WorkbookWay } from "./workbook-open.tsx";
import { YearWays } from "./years-open.tsx";

const words = texts.topic.elsewhere;

interface ElsewhereProps {
  readonly book: Book;
  readonly state: BookState;
  readonly evaluation: Evaluation;
}

/** Where the evaluation stands, as questions for the conversation, and the way to every step. */
export function Elsewhere({ book, state, evaluation }: ElsewhereProps): ReactNode {
  const { standing } = state;
  const isOlder = standing.kind === "evaluation" && standing.isOlder;
  const isAsking = standing.kind !== "evaluation" || !isWrecked(standing);
  return (
    <>
      <Whereabouts book={book} place={state.place} />
      {isAsking && <OpenQuestions book={book} questions={book.questions(evaluation)} />}
      <Section title={words.profiles}>
        <ul>
          {profileIds.map((id) => (
            <li key={id}>
              <PlainLink onClick={() => void book.go(names.score(id))}>{profiles[id].title}</PlainLink>:{" "}
              {shownScore(evaluation.profiles[id].score)}
            </li>
          ))}
        </ul>
      </Section>
      <Section title={words.steps}>
        <ul>
          {stepsOf(evaluation, isOlder).map((key) => (
            <li key={key}>
              <PlainLink onClick={() => void book.go(names.sheet(key))}>{sheetNames[key]}</PlainLink>
            </li>
          ))}
        </ul>
      </Section>
      <YearWays book={book} evaluation={evaluation} />
      <WorkbookWay book={book} />
      <ProfileActions show={book.show} />
    </>
  );
}

interface WhereaboutsProps {
  readonly book: Book;
  readonly place: CellPlace;
}

/** What sheet the user is on, where that matters: a copy looks the same, but does not count. */
function Whereabouts({ book, place: { sheet, copyOf } }: WhereaboutsProps): ReactNode {
  if (sheet !== null) return <p>{words.click}</p>;
  if (copyOf === undefined) return <p>{words.notOurs}</p>;
  const { title } = copyOf;
  return (
    <div className="warning">
      <p>{title === null ? words.orphan : words.copy(title)}</p>
      {title !== null && (
        <PlainLink onClick={() => void book.go(names.sheet(copyOf.sheet))}>{words.original(title)}</PlainLink>
      )}
    </div>
  );
}

type StepKey = SheetKey & keyof typeof sheetNames;

/**
 * The sheets of the steps, in order; the action plan and the archive only once there is one. A workbook of an older layout
 * can lack the sheet on which organisations change.
 */
function stepsOf({ actions, archive, organisationChanges }: Evaluation, isOlder: boolean): readonly StepKey[] {
  const plan: readonly StepKey[] = actions.length > 0 ? ["actieplan", "samenvatting"] : [];
  const kept: readonly StepKey[] = archive.length > 0 ? ["archief"] : [];
  const changes: readonly StepKey[] = isOlder && organisationChanges.length === 0 ? [] : ["organisaties"];
  const years: readonly StepKey[] = ["resultaten", ...changes, ...kept, "ontwikkeling", "draaitabel"];
  return ["start", "leeswijzer", "stap1", "stap2", "stap3", ...plan, "vragen", ...years];
}

interface OpenQuestionsProps {
  readonly book: Book;
  readonly questions: readonly Finding[];
}

/** The open questions by step, each with the way to its cell and what can be done about it. */
function OpenQuestions({ book, questions }: OpenQuestionsProps): ReactNode {
  const asked = ([1, 2, 3] as const).filter((step) => questions.some((question) => question.step === step));
  return (
    <Section title={words.questions}>
      {questions.length === 0 && <p>{words.none}</p>}
      {asked.map((step) => (
        <div key={step} className="part">
          <h4>{sheetNames[`stap${step}`]}</h4>
          {byRemedy(questions.filter((question) => question.step === step)).map(([remedy, found]) => (
            <div key={found[0].key}>
              <ul>
                {found.map((finding) => (
                  <li key={finding.key}>
                    <PlainLink onClick={() => void book.goTo(finding)}>{finding.question}</PlainLink>
                  </li>
                ))}
              </ul>
              <p className="note">{remedy}</p>
            </div>
          ))}
        </div>
      ))}
    </Section>
  );
}

type Some<T> = readonly [T, ...T[]];

/** Questions that follow each other and have the same remedy, which is then said once. */
function byRemedy(questions: readonly Finding[]): readonly (readonly [remedy: string, Some<Finding>])[] {
  return questions.reduce<readonly (readonly [string, Some<Finding>])[]>((groups, finding) => {
    const last = groups.at(-1);
    if (last?.[0] !== finding.remedy) return [...groups, [finding.remedy, [finding]]];
    return [...groups.slice(0, -1), [last[0], [...last[1], finding]]];
  }, []);
}
