import type { ReactNode } from "react";
import { dilemmas, parts, roleLevels, type Part, type PartId, type ProfileId } from "../model/bijlage-d/index.ts";
import type { Evaluation, ProfileText } from "../model/evaluation/evaluation.ts";
import { hasText } from "../usecases/profile-text.ts";
import type { Panel } from "./book.ts";
import { Action, Fold, Official, Prose, Section } from "./parts.tsx";
import { texts } from "./texts.ts";

const words = texts.topic.profile;

/** The order in which the pane tells a profile in short. */
const inShort: readonly PartId[] = ["rol", "competenties", "dilemmas", "level", "deskundigheidsgebieden"];

/** One of the five parts as the source describes it. */
export function partNamed(id: PartId): Part {
  const part = parts.find((one) => one.id === id);
  if (part === undefined) throw new RangeError(`no part is called ${id}`);
  return part;
}

/** What belongs in a part, in the source's words. */
export function PartExplanation({ id }: { readonly id: PartId }): ReactNode {
  const items: Partial<Record<PartId, readonly string[]>> = {
    dilemmas: dilemmas.map(({ title, question }) => `${title}: ${question}`),
    level: roleLevels.map(({ title, description }) => `${title}: ${description}`),
  };
  const list = items[id] ?? [];
  return (
    <>
      <Official text={partNamed(id).explanation} />
      {list.length > 0 && (
        <ul>
          {list.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** A part of a profile's text; one that is not filled in says so, and what belongs there. */
export function PartText({ id, text }: { readonly id: PartId; readonly text: ProfileText }): ReactNode {
  return (
    contentOf(id, text) ?? (
      <Fold title={words.missing}>
        <PartExplanation id={id} />
      </Fold>
    )
  );
}

function contentOf(id: PartId, text: ProfileText): ReactNode {
  if (id === "competenties") return contentOfCompetences(text);
  const plain = { deskundigheidsgebieden: text.expertise, dilemmas: text.dilemmas, rol: text.role, level: text.level }[
    id
  ];
  return plain.trim() === "" ? null : <Prose text={plain} />;
}

function contentOfCompetences({ competences }: ProfileText): ReactNode {
  const filled = competences.filter(({ name, explanation }) => `${name}${explanation}`.trim() !== "");
  if (filled.length === 0) return null;
  return (
    <ol>
      {filled.map(({ name, explanation }, index) => (
        <li key={index}>
          <strong>{name || words.competence(index + 1)}</strong>
          {explanation !== "" && <Prose text={explanation} />}
        </li>
      ))}
    </ol>
  );
}

interface ProfileShortProps {
  readonly evaluation: Evaluation;
  readonly profile: ProfileId;
  readonly show: (panel: Panel) => void;
}

/** The profile in short, as far as the organisation put its text in. */
export function ProfileShort({ evaluation, profile, show }: ProfileShortProps): ReactNode {
  const { text } = evaluation.profiles[profile];
  return (
    <Section title={words.title}>
      {!hasText(evaluation, profile) && <p>{words.empty}</p>}
      {inShort.map((id) => (
        <div key={id} className="part">
          <h4>{partNamed(id).title}</h4>
          <PartText id={id} text={text} />
        </div>
      ))}
      {text.source !== "" && <p className="note">{words.source(text.source)}</p>}
      <ProfileActions show={show} />
    </Section>
  );
}

/** The ways to fill in a profile's text from elsewhere. */
export function ProfileActions({ show }: Pick<ProfileShortProps, "show">): ReactNode {
  return (
    <div className="actions">
      <Action onClick={() => show("paste")}>{words.paste}</Action>
      <Action onClick={() => show("pack")}>{words.pack}</Action>
    </div>
  );
}
