import { Radio, RadioGroup } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { maybeLevel, scale, type ProfileId, type ScaleLevel } from "../model/bijlage-d/index.ts";
import { isScore, type MaybeScore } from "../model/evaluation/evaluation.ts";
import { differences } from "../model/topic/difference.ts";
import { Section } from "./parts.tsx";
import { texts } from "./texts.ts";

interface ScaleChoiceProps {
  readonly label: string;
  readonly name: string;
  readonly score: MaybeScore;
  readonly onChange: (score: MaybeScore) => void;
}

const none = "";

function scoreOf(value: string): MaybeScore {
  const score = Number(value);
  return value !== none && isScore(score) ? score : null;
}

/** The five-step scale with its full definitions, and "nog niet gewaardeerd", to choose from. */
export function ScaleChoice({ label, name, score, onChange }: ScaleChoiceProps): ReactNode {
  return (
    <RadioGroup
      aria-label={label}
      name={name}
      value={score === null ? none : String(score)}
      onChange={(_, { value }) => onChange(scoreOf(value))}
    >
      {scale.map((level) => (
        <Radio
          key={level.score}
          value={String(level.score)}
          className={level.score === score ? "level chosen" : "level"}
          label={<LevelText level={level} />}
        />
      ))}
      <Radio value={none} className={score === null ? "level chosen" : "level"} label={texts.topic.notScored} />
    </RadioGroup>
  );
}

function LevelText({ level }: { readonly level: ScaleLevel }): ReactNode {
  return (
    <>
      <strong>{texts.topic.level(level.score, level.label)}</strong>
      <span className="definition">{level.definition}</span>
    </>
  );
}

/** What the next level asks that this one does not: both definitions, with the words of the next that are new. */
export function NextLevel({ score }: { readonly score: MaybeScore }): ReactNode {
  const level = maybeLevel(score);
  if (level === null) return null;
  const next = maybeLevel(level.score + 1);
  if (next === null) return <p className="note">{texts.topic.score.highest}</p>;
  const words = texts.topic.score;
  return (
    <Section title={words.next(next.score)}>
      <dl className="beside">
        <div>
          <dt>{words.now(level.score, level.label)}</dt>
          <dd>{level.definition}</dd>
        </div>
        <div>
          <dt>{words.then(next.score, next.label)}</dt>
          <dd>
            {differences(level.definition, next.definition).map(({ text, isNew }, index) =>
              isNew ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
            )}
          </dd>
        </div>
      </dl>
      <p className="note">{words.nextHint}</p>
    </Section>
  );
}

/** A name for a group of radio buttons, so that two on one page do not share their choice. */
export const scoreGroup = (profile: ProfileId): string => `score-${profile}`;
