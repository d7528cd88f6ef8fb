import { Button, Field, Input } from "@fluentui/react-components";
import { useState, type ReactNode, type SyntheticEvent } from "react";
import { profiles, type ProfileId } from "../model/bijlage-d/index.ts";
import type { Evaluation } from "../model/evaluation/evaluation.ts";
import { tooLarge, sizeLimit } from "../model/json/document.ts";
import { failure, type Outcome } from "../model/problem.ts";
import { packSource, parsePack, type ProfilePack } from "../model/profile-pack/index.ts";
import { previewPack } from "../usecases/profile-text.ts";
import { commonSource, savePack, type PackFile } from "../usecases/save-pack.ts";
import type { Book, BookState } from "./book.ts";
import { FileField } from "./file-field.tsx";
import { fileTexts } from "./file-texts.ts";
import { Problems, Section, Title } from "./parts.tsx";
import { texts } from "./texts.ts";

const words = texts.work.pack;

interface PackPanelProps {
  readonly book: Book;
  readonly state: BookState;
  readonly evaluation: Evaluation;
}

/** Load a pack of profile texts, or make one of the texts in this workbook. Shows nothing where there is no evaluation. */
export function PackPanel({ book, state }: Omit<PackPanelProps, "evaluation">): ReactNode {
  if (state.standing.kind !== "evaluation") return null;
  const { evaluation } = state.standing;
  return (
    <>
      <Title over="" title={words.title} arrivals={state.arrivals} />
      <p>{words.intro}</p>
      <LoadPack book={book} state={state} evaluation={evaluation} />
      <SavePack evaluation={evaluation} />
      <div className="actions">
        <Button onClick={book.back}>{texts.work.back}</Button>
      </div>
    </>
  );
}

/** Reads a file as a pack; what is no pack is a problem, never half a pack. */
async function readPack(file: File): Promise<Outcome<ProfilePack>> {
  if (file.size > sizeLimit) return failure(tooLarge());
  try {
    return parsePack(await textOf(file));
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return failure({ code: "bestand-onleesbaar", where: "", ...words.unreadable });
  }
}

/** A browser reads a file that it can no longer open with a `NotReadableError`. */
const textOf = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === "string" ? reader.result : "");
    reader.onerror = () => reject(reader.error ?? new DOMException(file.name, "NotReadableError"));
    reader.readAsText(file);
  });

function LoadPack({ book, state, evaluation }: PackPanelProps): ReactNode {
  const [chosen, setChosen] = useState<{ readonly name: string; readonly read: Outcome<ProfilePack> } | null>(null);
  const choose = async (file: File) => setChosen({ name: file.name, read: await readPack(file) });
  const read = chosen?.read;
  return (
    <Section title={words.load}>
      <FileField
        label={words.choose}
        accept=".json,application/json"
        onChoose={([file]) => file !== undefined && void choose(file)}
      />
      <div role="status">
        {chosen !== null && <p>{fileTexts.chosen(chosen.name)}</p>}
        {read?.ok === false && <Problems problems={read.problems} />}
        {read?.ok === true && <Preview pack={read.value} evaluation={evaluation} />}
      </div>
      {read?.ok === true && (
        <Button
          appearance="primary"
          disabledFocusable={state.job.kind === "running"}
          onClick={() => void book.loadPack(read.value)}
        >
          {words.confirm}
        </Button>
      )}
    </Section>
  );
}

const titles = (ids: readonly ProfileId[]): string => ids.map((id) => profiles[id].title).join(", ");

interface PreviewProps {
  readonly pack: ProfilePack;
  readonly evaluation: Evaluation;
}

function Preview({ pack, evaluation }: PreviewProps): ReactNode {
  const { fills, replaces } = previewPack(evaluation, pack);
  return (
    <>
      {packSource(pack) !== "" && <p>{words.source(packSource(pack))}</p>}
      <p>{words.fills(titles(fills))}</p>
      {replaces.length > 0 && <p className="warning">{words.replaces(titles(replaces))}</p>}
    </>
  );
}

function SavePack({ evaluation }: { readonly evaluation: Evaluation }): ReactNode {
  const [source, setSource] = useState(commonSource(evaluation));
  const [date, setDate] = useState("");
  const [made, setMade] = useState<Outcome<PackFile> | null>(null);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setMade(savePack(evaluation, source, date));
  };
  return (
    <Section title={words.save}>
      <p>{words.saveIntro}</p>
      <form className="stack" noValidate onSubmit={submit} aria-label={words.saveIntro}>
        <Field label={words.sourceLabel} hint={words.sourceHint}>
          <Input value={source} autoComplete="off" onChange={(_, { value }) => setSource(value)} />
        </Field>
        <Field label={words.dateLabel}>
          <Input value={date} autoComplete="off" onChange={(_, { value }) => setDate(value)} />
        </Field>
        <Button type="submit" className="action">
          {words.make}
        </Button>
      </form>
      <div role="status">{made?.ok === false && <Problems problems={made.problems} />}</div>
      {made?.ok === true && <Download file={made.value} />}
    </Section>
  );
}

/** The pack as a file to keep. Some hosts do not download from a pane: the text stands there too. */
function Download({ file }: { readonly file: PackFile }): ReactNode {
  return (
    <div className="section">
      <p role="status">{words.ready}</p>
      <Button className="action" onClick={() => download(file)}>
        {words.download}
      </Button>
      <label className="file">
        <span>{words.content}</span>
        <textarea className="content" readOnly rows={6} value={file.json} />
      </label>
    </div>
  );
}

/** Hands the browser a file to save. */
function download({ name, json }: PackFile): void {
  const address = URL.createObjectURL(new Blob([json], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
