import type { ReactNode } from "react";
import {
  conclusionQuestions,
  helpQuestions,
  helpQuestionsPurpose,
  justificationQuestion,
  peerOwnQuestion,
  peerQuestions,
  profileIds,
  profiles,
  steps,
  type ProfileId,
} from "../model/bijlage-d/index.ts";
import type { Evaluation, ProfileText } from "../model/evaluation/evaluation.ts";
import { profileOf, type Topic, type TopicKind } from "../model/topic/topic.ts";
import { maybeNameOf } from "../workbook/place.ts";
import { names, type SheetKey } from "../workbook/names.ts";
import { sheetNames } from "../workbook/sheet-texts.ts";
import { Grounds, NotesList, Previous, PreviousNote, SourcesList, Ways } from "./answers.tsx";
import { Assessors } from "./assessors.tsx";
import type { Book, BookState } from "./book.ts";
import { Editor } from "./editor.tsx";
import { Action, Fold, Official, PlainLink, Prose, Section } from "./parts.tsx";
import { PartExplanation, partNamed, PartText, ProfileActions, ProfileShort } from "./profile-text.tsx";
import { ActionTopic, EntryTopic, SourceTopic } from "./row-topics.tsx";
import { NextLevel, ScaleChoice, scoreGroup } from "./scoring.tsx";
import { texts } from "./texts.ts";

const words = texts.topic;

/** What every topic is shown with. */
export interface TopicProps<T extends Topic = Topic> {
  readonly topic: T;
  readonly evaluation: Evaluation;
  readonly book: Book;
  readonly state: BookState;
}

type TopicOf<Kind extends TopicKind> = Extract<Topic, { kind: Kind }>;

/** The title of a topic, and the profile it is about. */
export function titleOf(topic: Topic): { readonly over: string; readonly title: string } {
  const profile = profileOf(topic);
  const over = profile === null ? "" : profiles[profile].title;
  const title = words.titles[topic.kind];
  return { over, title: typeof title === "string" ? title : title("number" in topic ? topic.number : 0) };
}

/** What belongs to the cell the user is in. */
export function TopicView(props: TopicProps): ReactNode {
  const { topic } = props;
  switch (topic.kind) {
    case "score":
      return <ScoreTopic {...props} topic={topic} />;
    case "justification":
      return <JustificationTopic {...props} topic={topic} />;
    case "note":
      return <NoteTopic {...props} topic={topic} />;
    case "part":
      return <PartTopic {...props} topic={topic} />;
    case "source":
      return <SourceTopic {...props} topic={topic} />;
    case "assessment":
      return <AssessmentTopic {...props} topic={topic} />;
    case "conclusion":
    case "peerQuestion":
    case "ownQuestion":
      return <QuestionTopic {...props} topic={topic} />;
    case "peerEntry":
      return <EntryTopic {...props} topic={topic} />;
    case "action":
      return <ActionTopic {...props} topic={topic} />;
    case "elsewhere":
      return null;
  }
}

function ScoreTopic({ topic, evaluation, book, state }: TopicProps<TopicOf<"score">>): ReactNode {
  const { profile } = topic;
  const { score, justification } = evaluation.profiles[profile];
  const shown = state.chosen?.profile === profile ? state.chosen.score : score;
  return (
    <>
      <p>{profiles[profile].scoreQuestion}</p>
      <Section title={words.score.choose}>
        <p className="note">{words.score.hint(scoreSheet(state.place.sheet))}</p>
        <ScaleChoice
          label={words.score.choose}
          name={scoreGroup(profile)}
          score={shown}
          onChange={(chosen) => book.choose(profile, chosen)}
        />
      </Section>
      {shown !== null && justification.trim() === "" && <AskReason profile={profile} book={book} />}
      <NextLevel score={shown} />
      <Assessors evaluation={evaluation} profile={profile} book={book} />
      <Previous evaluation={evaluation} profile={profile} />
      <ProfileShort evaluation={evaluation} profile={profile} show={book.show} />
      <Ways profile={profile} book={book} />
    </>
  );
}

/** Where the cell of a score is: on step 1, unless it is mended or moved to another sheet. */
function scoreSheet(sheet: SheetKey | null): string {
  if (sheet === "stap1") return words.score.onStep1;
  return sheet !== null && sheet in sheetNames
    ? words.score.onSheet(sheetNames[sheet as keyof typeof sheetNames])
    : words.score.here;
}

function AskReason({ profile, book }: { readonly profile: ProfileId; readonly book: Book }): ReactNode {
  return (
    <div className="warning">
      <p>{words.score.reason}</p>
      <PlainLink onClick={() => void book.go(names.justification(profile))}>{words.score.toReason}</PlainLink>
    </div>
  );
}

function JustificationTopic({ topic, evaluation, book, state }: TopicProps<TopicOf<"justification">>): ReactNode {
  const { profile } = topic;
  const { justification, notes } = evaluation.profiles[profile];
  const name = names.justification(profile);
  const noted = notes.filter((note) => note.trim() !== "");
  const draft = state.drafts.get(name)?.text ?? justification;
  const use = () => book.write(name, [draft, ...noted].filter((text) => text.trim() !== "").join("\n"));
  return (
    <>
      <Official text={justificationQuestion} />
      <Editor book={book} state={state} name={name} />
      {noted.length > 0 && (
        <div className="actions">
          <Action onClick={use}>{words.notes.use}</Action>
        </div>
      )}
      <NotesList evaluation={evaluation} profile={profile} book={book} />
      <SourcesList evaluation={evaluation} profile={profile} />
      <Previous evaluation={evaluation} profile={profile} />
      <Ways profile={profile} book={book} />
    </>
  );
}

function NoteTopic({ topic, evaluation, book, state }: TopicProps<TopicOf<"note">>): ReactNode {
  const { profile, number } = topic;
  const others = profileIds.filter((id) => id !== profile && noteOf(evaluation, id, number) !== "");
  return (
    <>
      <Official text={helpQuestions[number - 1] ?? ""} />
      <Editor book={book} state={state} name={names.note(profile, number)} />
      <p className="note">{words.notes.optional}</p>
      <PreviousNote evaluation={evaluation} profile={profile} number={number} />
      <Section title={words.notes.others}>
        {others.length === 0 && <p>{words.notes.othersNone}</p>}
        <dl>
          {others.map((id) => (
            <div key={id}>
              <dt>{profiles[id].title}</dt>
              <dd>
                <Prose text={noteOf(evaluation, id, number)} />
              </dd>
            </div>
          ))}
        </dl>
      </Section>
      <Fold title={words.notes.why}>
        <Official text={helpQuestionsPurpose} />
      </Fold>
      <Previous evaluation={evaluation} profile={profile} />
      <Ways profile={profile} book={book} />
    </>
  );
}

const noteOf = (evaluation: Evaluation, profile: ProfileId, number: number): string =>
  (evaluation.profiles[profile].notes[number - 1] ?? "").trim();

function PartTopic({ topic, evaluation, book, state }: TopicProps<TopicOf<"part">>): ReactNode {
  const { profile, part, competence } = topic;
  const { text } = evaluation.profiles[profile];
  const name = maybeNameOf(topic);
  return (
    <>
      {part === "bron" ? (
        <Section title={words.profile.sourceTitle}>
          <p>{words.profile.sourceWhat}</p>
        </Section>
      ) : (
        <Section title={partNamed(part).title}>
          <PartExplanation id={part} />
        </Section>
      )}
      {name !== null && <Editor book={book} state={state} name={name} label={competenceLabel(competence)} />}
      {part === "competenties" && hasCompetences(text) && <PartText id={part} text={text} />}
      <ProfileActions show={book.show} />
      <Ways profile={profile} book={book} />
    </>
  );
}

/** Which of the cells of the five competences this is: they all have the same title. */
function competenceLabel(competence: TopicOf<"part">["competence"]): string {
  if (competence === null) return words.editor.label;
  const { competenceName, competenceExplanation } = texts.work.paste;
  return (competence.aspect === "name" ? competenceName : competenceExplanation)(competence.number);
}

const hasCompetences = ({ competences }: ProfileText): boolean =>
  competences.some(({ name, explanation }) => name !== "" || explanation !== "");

function AssessmentTopic({ topic, evaluation, book }: TopicProps<TopicOf<"assessment">>): ReactNode {
  const profile = topic.row.profile ?? null;
  const shown = profile === null ? profileIds : [profile];
  return (
    <>
      {shown.map((id) => (
        <div key={id}>
          {profile === null && <h3>{profiles[id].title}</h3>}
          <Assessors evaluation={evaluation} profile={id} book={book} />
        </div>
      ))}
      <Fold title={words.method}>
        <Official text={steps[0].text} />
      </Fold>
    </>
  );
}

type QuestionKind = "conclusion" | "peerQuestion" | "ownQuestion";

function questionOf({ kind, number }: TopicOf<QuestionKind>): string {
  if (kind === "ownQuestion") return peerOwnQuestion;
  return (kind === "conclusion" ? conclusionQuestions : peerQuestions)[number - 1] ?? "";
}

function QuestionTopic({ topic, evaluation, book, state }: TopicProps<TopicOf<QuestionKind>>): ReactNode {
  const name = maybeNameOf(topic);
  const own = topic.kind === "ownQuestion" ? book.textOf(names.ownQuestion(topic.number)) : "";
  return (
    <>
      <Official text={questionOf(topic)} />
      {own !== "" && topic.kind === "ownQuestion" && topic.aspect === "note" && <Prose text={own} />}
      {name !== null && <Editor book={book} state={state} name={name} />}
      <Grounds topic={topic} evaluation={evaluation} />
      <Fold title={words.method}>
        <Official text={steps[topic.kind === "conclusion" ? 2 : 1].text} />
      </Fold>
    </>
  );
}
