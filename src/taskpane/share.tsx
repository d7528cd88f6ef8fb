import { Button, Field, Textarea } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode, type SyntheticEvent } from "react";
import { leaveable, type Listing } from "../model/sharing/parts.ts";
import type { ToLookAt } from "../usecases/share.ts";
import { useObservable } from "./observable.ts";
import { Action, PlainLink, Section, Title } from "./parts.tsx";
import { Check, StepSection, Work } from "./panel-parts.tsx";
import { panelTexts } from "./panel-texts.ts";
import { listingOf, openItems, type ShareFile, type ShareState, type ShareStore } from "./share-store.ts";
import { shareTexts } from "./share-texts.ts";

const texts = shareTexts.share;

interface SharePanelProps {
  readonly store: ShareStore;
  readonly arrivals: number;
  /** How many texts in the pane are not in the workbook yet. */
  readonly drafts: number;
  readonly onBack: () => void;
}

/** *Deel met collega's*: choose what goes, look at what might better stay, and get the copy. */
export function SharePanel({ store, arrivals, drafts, onBack }: SharePanelProps): ReactNode {
  const state = useObservable(store);
  return (
    <>
      <Title over="" title={texts.title} arrivals={arrivals} />
      {drafts > 0 && state.step !== "ready" && <p className="warning">{texts.drafts(drafts)}</p>}
      {state.step === "choose" && <ChooseStep store={store} state={state} />}
      {state.step === "look" && <LookStep store={store} state={state} />}
      {state.step === "ready" && state.file !== null && <ReadyStep store={store} state={state} file={state.file} />}
      <p role="status">{state.dropped && texts.dropped}</p>
      <Work {...state} />
      <div className="actions">
        <Button onClick={onBack}>{panelTexts.back}</Button>
      </div>
    </>
  );
}

interface StepProps {
  readonly store: ShareStore;
  readonly state: ShareState;
}

function ChooseStep({ store, state }: StepProps): ReactNode {
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void store.look();
  };
  return (
    <form className="stack" noValidate onSubmit={submit} aria-label={texts.choose}>
      <p>{texts.intro}</p>
      <div className="section">
        <Check label={texts.blind} checked={state.blind} onChange={(blind) => store.choose({ blind })} />
        <p className="note">{texts.blindHint}</p>
      </div>
      <fieldset className="group">
        <legend>{texts.partsTitle}</legend>
        {leaveable.map((part) => (
          <Check
            key={part}
            label={texts.parts[part]}
            checked={!state.without.includes(part)}
            onChange={(goes) => store.leave(part, !goes)}
          />
        ))}
      </fieldset>
      <Field label={texts.peers} hint={texts.peersHint}>
        <Textarea rows={3} value={state.peers} onChange={(_, { value }) => store.choose({ peers: value })} />
      </Field>
      <WhatGoes listing={listingOf(state)} />
      <Button type="submit" appearance="primary" disabledFocusable={state.busy}>
        {texts.look}
      </Button>
    </form>
  );
}

function WhatGoes({ listing: { goes, stays } }: { readonly listing: Listing }): ReactNode {
  return (
    <>
      <Section title={texts.goes}>
        <Parts parts={goes} />
      </Section>
      <Section title={texts.stays}>
        <Parts parts={stays} />
      </Section>
    </>
  );
}

function Parts({ parts }: { readonly parts: readonly string[] }): ReactNode {
  return (
    <ul>
      {parts.map((part) => (
        <li key={part}>{part}</li>
      ))}
    </ul>
  );
}

function LookStep({ store, state }: StepProps): ReactNode {
  const open = openItems(state).length;
  return (
    <StepSection title={texts.looking}>
      <p>{texts.lookIntro}</p>
      {state.surprised && <p className="warning">{texts.more}</p>}
      <ul className="cards">
        {state.items.map((item) => (
          <li key={item.key}>
            <Find item={item} store={store} isKept={state.kept.has(item.key)} />
          </li>
        ))}
      </ul>
      {state.items.length === 0 && <p>{texts.nothing}</p>}
      <p className="note">{texts.mayMiss}</p>
      <p role="status">{open > 0 && texts.open1(open)}</p>
      <div className="actions">
        <Button appearance="primary" disabledFocusable={state.busy || open > 0} onClick={() => void store.make()}>
          {texts.make}
        </Button>
        <Button disabledFocusable={state.busy} onClick={() => void store.look()}>
          {texts.again}
        </Button>
        <Button onClick={store.again}>{texts.another}</Button>
      </div>
    </StepSection>
  );
}

interface FindProps {
  readonly item: ToLookAt;
  readonly store: ShareStore;
  readonly isKept: boolean;
}

/** One find in its sentence: change it, leave it, or leave its part here. */
function Find({ item, store, isKept }: FindProps): ReactNode {
  const { where, place, part, looksLike, found, sentence, key } = item;
  return (
    <div className="section">
      <p>
        <strong>{texts.kind(looksLike, found)}</strong>
      </p>
      <blockquote className="official">
        <p className="prose">
          <Marked text={sentence} piece={found} />
        </p>
      </blockquote>
      <PlainLink onClick={() => void store.goTo(place)}>{texts.where(where)}</PlainLink>
      <Check
        label={texts.keep}
        spoken={texts.keepOf(found === "" ? looksLike : found, where)}
        checked={isKept}
        onChange={(kept) => store.keep(key, kept)}
      />
      {part !== null && <Action onClick={() => void store.leaveOut(part)}>{texts.leave(texts.parts[part])}</Action>}
    </div>
  );
}

/** A text with a piece of it marked, where it first stands. */
function Marked({ text, piece }: { readonly text: string; readonly piece: string }): ReactNode {
  const at = piece === "" ? -1 : text.indexOf(piece);
  if (at < 0) return text;
  return (
    <>
      {text.slice(0, at)}
      <mark>{piece}</mark>
      {text.slice(at + piece.length)}
    </>
  );
}

const mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A link that saves the file. Its address in this page is there for as long as the link is. */
function DownloadLink({ file: { name, bytes } }: { readonly file: ShareFile }): ReactNode {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
    link.current?.setAttribute("href", address);
    return () => URL.revokeObjectURL(address);
  }, [bytes]);
  return (
    <a ref={link} className="download" href="#" download={name}>
      {texts.download(name)}
    </a>
  );
}

function ReadyStep({ store, state, file }: StepProps & { readonly file: ShareFile }): ReactNode {
  return (
    <StepSection title={texts.ready}>
      <p>{texts.readyIntro}</p>
      <p className="note">{state.items.length === 0 ? `${texts.nothing} ${texts.mayMiss}` : texts.mayMiss}</p>
      <DownloadLink file={file} />
      <WhatGoes listing={file.listing} />
      {state.opening !== "refused" && (
        <>
          <Button className="action" disabledFocusable={state.busy} onClick={() => void store.openCopy()}>
            {texts.openCopy}
          </Button>
          <p className="note">{texts.openHint}</p>
        </>
      )}
      <p role="status">
        {state.opening === "asked" && texts.opened}
        {state.opening === "refused" && texts.notOpened}
      </p>
      <Button className="action" onClick={store.again}>
        {texts.another}
      </Button>
    </StepSection>
  );
}
