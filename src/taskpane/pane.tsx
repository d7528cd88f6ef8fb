import type { ReactNode } from "react";
import { Form } from "./form.tsx";
import { Message } from "./message.tsx";
import { useObservable } from "./observable.ts";
import type { PaneStore } from "./store.ts";
import { texts } from "./texts.ts";

interface FrameProps {
  readonly children: ReactNode;
  /** What the pane is for, below its title. */
  readonly lead?: string;
}

/** The frame that every state of the pane stands in. */
export function Frame({ children, lead = texts.lead }: FrameProps): ReactNode {
  return (
    <main className="pane">
      <header>
        <h1>{texts.title}</h1>
        {lead !== "" && <p>{lead}</p>}
      </header>
      {children}
    </main>
  );
}

interface PaneProps {
  readonly store: PaneStore;
  /** Why the user does not see what was asked for. */
  readonly note?: string;
}

/** The pane where there is no evaluation yet, over its store: the form, and what became of it. */
export function Pane({ store, note = "" }: PaneProps): ReactNode {
  const { fields, phase } = useObservable(store);
  return (
    <Frame>
      {note !== "" && (
        <p className="warning" role="status">
          {note}
        </p>
      )}
      <Form fields={fields} phase={phase} onChange={store.change} onSubmit={() => void store.submit()} />
      <Message phase={phase} />
      <p className="note">{texts.privacy}</p>
    </Frame>
  );
}
