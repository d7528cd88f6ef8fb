import { Button, Field, Input, Textarea } from "@fluentui/react-components";
import { useState, type ReactNode, type SyntheticEvent } from "react";
import { isProfileId, profileIds, profiles, type ProfileId } from "../model/bijlage-d/index.ts";
import type { Assessment, Evaluation } from "../model/evaluation/evaluation.ts";
import { asksTalk, assessorScores, spreadOf, type Spread } from "../model/spread.ts";
import type { Assessing } from "../usecases/assess.ts";
import type { Book, BookState } from "./book.ts";
import { Action, Fold, PlainLink, Prose, Section, shownScore, Title } from "./parts.tsx";
import { ScaleChoice } from "./scoring.tsx";
import { texts } from "./texts.ts";

const words = texts.work.assessors;

interface AssessorsProps {
  readonly evaluation: Evaluation;
  readonly profile: ProfileId;
  readonly book: Book;
}

/** What assessors made of a profile: how far apart they are, and, for who wants it, each with the reason. */
export function Assessors({ evaluation, profile, book }: AssessorsProps): ReactNode {
  const own = evaluation.assessments.filter((assessment) => assessment.profile === profile);
  const spread = spreadOf(assessorScores(evaluation, profile));
  return (
    <Section title={words.title}>
      <p>{spread === null ? words.none : spreadText(spread)}</p>
      {spread !== null && asksTalk(spread) && <p className="warning">{words.talk}</p>}
      <p className="note">{words.decide}</p>
      {own.length > 0 && (
        <Fold title={words.show}>
          <ul>
            {own.map((assessment) => (
              <AssessorItem key={assessment.id} assessment={assessment} book={book} />
            ))}
          </ul>
        </Fold>
      )}
      <div className="actions">
        <Action onClick={() => book.show("assess")}>{texts.work.assess.open}</Action>
      </div>
    </Section>
  );
}

function spreadText({ lowest, highest, count }: Spread): string {
  if (count === 1) return words.one(lowest);
  return lowest === highest ? words.same(count, lowest) : words.spread(count, lowest, highest);
}

function AssessorItem({ assessment, book }: { readonly assessment: Assessment; readonly book: Book }): ReactNode {
  const { assessor, score, reason, id } = assessment;
  const name = assessor || words.unknown;
  return (
    <li>
      <strong>{name}</strong>: {shownScore(score)}{" "}
      <PlainLink label={texts.work.assess.editOf(name)} onClick={() => book.show("assess", id)}>
        {texts.work.assess.edit}
      </PlainLink>
      {reason !== "" && <Prose text={reason} />}
    </li>
  );
}

interface AssessPanelProps {
  readonly book: Book;
  readonly state: BookState;
  readonly evaluation: Evaluation;
  readonly profile: ProfileId | null;
}

/** The form of one assessor. What others scored is out of sight meanwhile, so that everyone scores alone. */
export function AssessPanel({ book, state, evaluation, profile }: AssessPanelProps): ReactNode {
  const changed = evaluation.assessments.find(({ id }) => id === state.assessing);
  const start: Assessing = changed ?? { id: null, assessor: "", profile, score: null, reason: "" };
  const [form, setForm] = useState(start);
  const change = (part: Partial<Assessing>) => setForm({ ...form, ...part });
  const text = texts.work.assess;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void book.assess(form);
  };
  return (
    <>
      <Title over="" title={form.id === null ? text.title : text.change} arrivals={state.arrivals} />
      <p>{text.intro}</p>
      <form className="stack" noValidate onSubmit={submit} aria-label={text.title}>
        <Field label={text.function} required hint={text.functionHint}>
          <Input value={form.assessor} autoComplete="off" onChange={(_, { value }) => change({ assessor: value })} />
        </Field>
        <ProfileChoice profile={form.profile} onChange={(chosen) => change({ profile: chosen })} />
        <ScaleChoice label={text.score} name="assessment" score={form.score} onChange={(score) => change({ score })} />
        <Field label={text.reason}>
          <Textarea
            rows={4}
            resize="vertical"
            value={form.reason}
            onChange={(_, { value }) => change({ reason: value })}
          />
        </Field>
        <FormActions save={text.save} state={state} onBack={() => book.show("topic")} />
      </form>
    </>
  );
}

interface ProfileChoiceProps {
  readonly profile: ProfileId | null;
  readonly onChange: (profile: ProfileId | null) => void;
}

/** Which of the five profiles. */
export function ProfileChoice({ profile, onChange }: ProfileChoiceProps): ReactNode {
  return (
    <Field label={texts.work.assess.profile} required>
      {(field) => (
        <select
          {...field}
          className="select"
          value={profile ?? ""}
          onChange={({ target }) => onChange(isProfileId(target.value) ? target.value : null)}
        >
          {profile === null && <option value="" />}
          {profileIds.map((id) => (
            <option key={id} value={id}>
              {profiles[id].title}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface FormActionsProps {
  readonly save: string;
  readonly state: BookState;
  readonly onBack: () => void;
}

/** The main button of a form, and the way back. While busy the button keeps the focus. */
export function FormActions({ save, state, onBack }: FormActionsProps): ReactNode {
  return (
    <div className="actions">
      <Button type="submit" appearance="primary" disabledFocusable={state.job.kind === "running"}>
        {save}
      </Button>
      <Button onClick={onBack}>{texts.work.back}</Button>
    </div>
  );
}
