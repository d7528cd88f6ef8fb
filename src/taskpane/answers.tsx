import type { ReactNode } from "react";
import { helpQuestions, profiles, type ProfileId } from "../model/bijlage-d/index.ts";
import type { Evaluation } from "../model/evaluation/evaluation.ts";
import { groundsOf, type Ground } from "../model/topic/grounds.ts";
import { previousApart, previousNote, previousResult } from "../model/topic/previous.ts";
import type { Topic } from "../model/topic/topic.ts";
import { names } from "../workbook/names.ts";
import { choices } from "../workbook/tables.ts";
import type { Book } from "./book.ts";
import { PlainLink, Prose, Section, shownScore } from "./parts.tsx";
import { texts } from "./texts.ts";

const words = texts.topic;

/** The answers elsewhere that an answer builds on. */
export function Grounds({ topic, evaluation }: { readonly topic: Topic; readonly evaluation: Evaluation }): ReactNode {
  const grounds = groundsOf(topic, evaluation);
  return (
    <Section title={words.grounds.title}>
      {grounds.length === 0 && <p>{words.grounds.none}</p>}
      <dl>
        {grounds.map((ground, index) => (
          <div key={index}>
            <dt>{headOf(ground)}</dt>
            <dd>
              <Prose text={ground.text} />
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function headOf(ground: Ground): string {
  switch (ground.kind) {
    case "score":
      return `${profiles[ground.profile].title} · ${shownScore(ground.score)}`;
    case "note":
      return words.grounds.note(profiles[ground.profile].title, ground.number);
    case "peerNote":
      return words.grounds.peerNote(ground.number);
    case "entry":
      return words.grounds.entry(ground.organisation, ground.score === null ? "" : shownScore(ground.score));
    case "conclusion":
      return words.grounds.conclusion(ground.number);
  }
}

interface OfProfile {
  readonly evaluation: Evaluation;
  readonly profile: ProfileId;
}

/** Last time's result of a profile, as far as the workbook keeps it. */
export function Previous({ evaluation, profile }: OfProfile): ReactNode {
  const result = previousResult(evaluation, profile);
  if (result === null) return <p className="note">{withoutPrevious(previousApart(evaluation, profile))}</p>;
  const { year, score, justification, ambition } = result;
  return (
    <Section title={words.previous.title(year)}>
      <p>{words.previous.score(shownScore(score))}</p>
      {justification !== "" && <Prose text={justification} />}
      {ambition !== "" && (
        <>
          <h4>{words.previous.ambition}</h4>
          <Prose text={ambition} />
        </>
      )}
      {evaluation.archive.length === 0 && <p className="note">{words.previous.only}</p>}
    </Section>
  );
}

const withoutPrevious = (apart: number | null): string =>
  apart === null ? words.previous.none : words.previous.apart(apart);

/** What was noted on a help question last time, when the workbook kept that. */
export function PreviousNote({ evaluation, profile, number }: OfProfile & { readonly number: number }): ReactNode {
  const found = previousNote(evaluation, profile, number);
  if (found === null) return null;
  return (
    <Section title={words.previous.note(found.year)}>
      <Prose text={found.answer} />
    </Section>
  );
}

/** The nine help questions with what was noted, and the way to each. */
export function NotesList({ evaluation, profile, book }: OfProfile & { readonly book: Book }): ReactNode {
  const { notes } = evaluation.profiles[profile];
  return (
    <Section title={words.notes.title}>
      <ol>
        {helpQuestions.map((question, index) => (
          <li key={question}>
            <PlainLink onClick={() => void book.go(names.note(profile, index + 1))}>{question}</PlainLink>
            <Prose text={notes[index]?.trim() === "" ? words.notes.none : (notes[index] ?? "")} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** The sources of a profile, documents and conversations. */
export function SourcesList({ evaluation, profile }: OfProfile): ReactNode {
  const { sources } = evaluation.profiles[profile];
  return (
    <Section title={words.sources.title}>
      {sources.length === 0 && <p>{words.sources.none}</p>}
      <ul>
        {sources.map(({ id, kind, description, finding }) => (
          <li key={id}>
            <strong>{description}</strong> (
            {kind === null ? words.sources.unknown : choices.sourceKinds.get(kind)?.toLowerCase()})
            {finding !== "" && <Prose text={finding} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The ways to the other answers about a profile. */
export function Ways({ profile, book }: { readonly profile: ProfileId; readonly book: Book }): ReactNode {
  return (
    <div className="actions">
      <PlainLink onClick={() => void book.go(names.score(profile))}>{words.score.toScore}</PlainLink>
      <PlainLink onClick={() => void book.go(names.justification(profile))}>{words.score.toReason}</PlainLink>
      <PlainLink onClick={() => void book.go(names.note(profile, 1))}>{words.score.toProfile}</PlainLink>
    </div>
  );
}
