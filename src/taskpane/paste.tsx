import { Button, Field, Input, Textarea } from "@fluentui/react-components";
import { useState, type ReactNode, type SyntheticEvent } from "react";
import type { PartId, ProfileId } from "../model/bijlage-d/index.ts";
import type { Evaluation, ProfileText } from "../model/evaluation/evaluation.ts";
import { splitPage, type SplitPage } from "../model/profile-pack/split.ts";
import { hasText } from "../usecases/profile-text.ts";
import { FormActions, ProfileChoice } from "./assessors.tsx";
import type { Book, BookState } from "./book.ts";
import { Prose, Title } from "./parts.tsx";
import { partNamed } from "./profile-text.tsx";
import { texts } from "./texts.ts";

const words = texts.work.paste;

interface PastePanelProps {
  readonly book: Book;
  readonly state: BookState;
  readonly evaluation: Evaluation;
  readonly profile: ProfileId | null;
}

/** Paste a page, look over what was made of it, and only then write it. */
export function PastePanel({ book, state, evaluation, profile }: PastePanelProps): ReactNode {
  const [split, setSplit] = useState<SplitPage | null>(null);
  const [chosen, setChosen] = useState<ProfileId>(profile ?? "casemanager");
  const source = evaluation.profiles[chosen].text.source;
  return (
    <>
      <Title over="" title={words.title} arrivals={state.arrivals} />
      <ProfileChoice profile={chosen} onChange={(id) => setChosen(id ?? chosen)} />
      {split === null ? (
        <PasteForm onSplit={setSplit} onBack={() => book.show("topic")} />
      ) : (
        <CheckForm
          split={split}
          source={source}
          replaces={hasText(evaluation, chosen)}
          state={state}
          onSave={(text) => void book.saveProfileText(chosen, text)}
          onBack={() => setSplit(null)}
        />
      )}
    </>
  );
}

interface PasteFormProps {
  readonly onSplit: (split: SplitPage) => void;
  readonly onBack: () => void;
}

function PasteForm({ onSplit, onBack }: PasteFormProps): ReactNode {
  const [text, setText] = useState("");
  const [isEmpty, setEmpty] = useState(false);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (text.trim() === "") setEmpty(true);
    else onSplit(splitPage(text));
  };
  const fault = isEmpty && text.trim() === "" ? { validationMessage: `${words.empty.what} ${words.empty.remedy}` } : {};
  return (
    <form className="stack" noValidate onSubmit={submit} aria-label={words.title}>
      <p>{words.intro}</p>
      <Field label={words.text} required {...fault}>
        <Textarea rows={10} resize="vertical" value={text} onChange={(_, { value }) => setText(value)} />
      </Field>
      <div className="actions">
        <Button type="submit" appearance="primary">
          {words.split}
        </Button>
        <Button onClick={onBack}>{texts.work.back}</Button>
      </div>
    </form>
  );
}

interface CheckFormProps {
  readonly split: SplitPage;
  readonly source: string;
  readonly replaces: boolean;
  readonly state: BookState;
  readonly onSave: (text: ProfileText) => void;
  readonly onBack: () => void;
}

/** What was made of the paste, part by part, to be corrected. */
function CheckForm({ split, source, replaces, state, onSave, onBack }: CheckFormProps): ReactNode {
  const [text, setText] = useState<ProfileText>({ ...split.parts, source });
  const change = (part: Partial<ProfileText>) => setText({ ...text, ...part });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onSave(text);
  };
  return (
    <form className="stack" noValidate onSubmit={submit} aria-label={words.check}>
      <h3>{words.check}</h3>
      <p>{words.checkHint}</p>
      <Found split={split} />
      {replaces && <p className="warning">{words.replaces}</p>}
      <Parts text={text} change={change} />
      <Field label={words.source} hint={words.sourceHint}>
        <Input value={text.source} autoComplete="off" onChange={(_, { value }) => change({ source: value })} />
      </Field>
      <FormActions save={words.save} state={state} onBack={onBack} />
    </form>
  );
}

/** Which headings were not found, and which text has no place yet. */
function Found({ split: { missing, rest } }: { readonly split: SplitPage }): ReactNode {
  const titles = missing.map((id) => partNamed(id).title).join(", ");
  return (
    <>
      {missing.length > 0 && (
        <p className="warning">{missing.length === 5 ? words.noHeadings : words.missing(titles)}</p>
      )}
      {rest !== "" && (
        <div className="rest">
          <h4>{words.rest}</h4>
          <p className="note">{words.restHint}</p>
          <Prose text={rest} />
        </div>
      )}
    </>
  );
}

interface PartsProps {
  readonly text: ProfileText;
  readonly change: (part: Partial<ProfileText>) => void;
}

const plainParts = [
  ["deskundigheidsgebieden", "expertise"],
  ["dilemmas", "dilemmas"],
  ["rol", "role"],
  ["level", "level"],
] as const satisfies readonly (readonly [PartId, keyof ProfileText])[];

function Parts({ text, change }: PartsProps): ReactNode {
  return (
    <>
      {plainParts.map(([id, key]) => (
        <Area key={id} label={partNamed(id).title} value={text[key]} onChange={(value) => change({ [key]: value })} />
      ))}
      {text.competences.map((competence, index) => (
        <CompetenceFields
          key={index}
          number={index + 1}
          competence={competence}
          onChange={(changed) => change({ competences: text.competences.with(index, changed) })}
        />
      ))}
    </>
  );
}

interface AreaProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Area({ label, value, onChange }: AreaProps): ReactNode {
  return (
    <Field label={label}>
      <Textarea rows={3} resize="vertical" value={value} onChange={(_, data) => onChange(data.value)} />
    </Field>
  );
}

type CompetenceText = ProfileText["competences"][number];

interface CompetenceFieldsProps {
  readonly number: number;
  readonly competence: CompetenceText;
  readonly onChange: (competence: CompetenceText) => void;
}

function CompetenceFields({ number, competence, onChange }: CompetenceFieldsProps): ReactNode {
  const { name, explanation } = competence;
  return (
    <>
      <Field label={words.competenceName(number)}>
        <Input value={name} autoComplete="off" onChange={(_, { value }) => onChange({ name: value, explanation })} />
      </Field>
      <Area
        label={words.competenceExplanation(number)}
        value={explanation}
        onChange={(value) => onChange({ name, explanation: value })}
      />
    </>
  );
}
