import type { ReactNode } from "react";
import {
  actionPlanQuestion,
  helpQuestionsPurpose,
  peerOwnQuestion,
  peerQuestions,
  profiles,
  steps,
  type ProfileId,
} from "../model/bijlage-d/index.ts";
import type { PeerSubject } from "../model/evaluation/evaluation.ts";
import type { Topic } from "../model/topic/topic.ts";
import { actionTable, peerTable, sourceTable } from "../workbook/tables.ts";
import { ActionQuestions } from "./action-questions.tsx";
import { Grounds, SourcesList, Ways } from "./answers.tsx";
import { Fold, Official, Section } from "./parts.tsx";
import { RowForm } from "./row-form.tsx";
import { texts } from "./texts.ts";
import type { TopicProps } from "./topics.tsx";

const words = texts.topic;

type RowTopic<Kind extends "source" | "peerEntry" | "action"> = TopicProps<Extract<Topic, { kind: Kind }>>;

/** A source of a profile. */
export function SourceTopic({ topic: { profile }, evaluation, book, state }: RowTopic<"source">): ReactNode {
  const { cell } = state.place;
  return (
    <>
      <Official text={helpQuestionsPurpose} />
      {cell !== null && <RowForm book={book} state={state} table={sourceTable(profile)} cell={cell} />}
      <SourcesList evaluation={evaluation} profile={profile} />
      <Ways profile={profile} book={book} />
    </>
  );
}

/** What a peer organisation brought in. */
export function EntryTopic({ topic, evaluation, book, state }: RowTopic<"peerEntry">): ReactNode {
  const { cell } = state.place;
  const { subject } = topic.row;
  const question = subject == null ? "" : subjectQuestion(subject);
  return (
    <>
      {question !== "" && <Official text={question} />}
      {cell !== null && <RowForm book={book} state={state} table={peerTable} cell={cell} />}
      <Grounds topic={topic} evaluation={evaluation} />
      <Fold title={words.method}>
        <Official text={steps[1].text} />
      </Fold>
    </>
  );
}

function subjectQuestion(subject: PeerSubject): string {
  const number = /^vraag_(\d)$/.exec(subject)?.[1];
  if (number !== undefined) return peerQuestions[Number(number) - 1] ?? "";
  return subject === "eigen" ? peerOwnQuestion : profiles[subject as ProfileId].scoreQuestion;
}

/** An action of the plan: what is still asked of it, and its fields, each with its question. */
export function ActionTopic({ topic, evaluation, book, state }: RowTopic<"action">): ReactNode {
  const { cell } = state.place;
  return (
    <>
      <Official text={actionPlanQuestion} />
      {topic.property === "id" && (
        <Section title={words.column}>
          <p>{words.action.id}</p>
        </Section>
      )}
      {cell !== null && <RowForm book={book} state={state} table={actionTable} cell={cell} asks={words.action} />}
      <ActionQuestions evaluation={evaluation} row={topic.row} />
      <Grounds topic={topic} evaluation={evaluation} />
      <Fold title={words.method}>
        <Official text={steps[2].text} />
      </Fold>
    </>
  );
}
