import { useSyncExternalStore, type ReactNode } from "react";
import { Form } from "./form.tsx";
import { Message } from "./message.tsx";
import type { PaneStore } from "./store.ts";
import { texts } from "./texts.ts";

/** The frame that every state of the pane stands in. */
export function Frame({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <main className="pane">
      <header>
        <h1>{texts.title}</h1>
        <p>{texts.lead}</p>
      </header>
      {children}
    </main>
  );
}

/** The whole pane over its store: the form, and what became of it. */
export function Pane({ store }: { readonly store: PaneStore }): ReactNode {
  const { fields, phase } = useSyncExternalStore(store.subscribe, store.getState);
  return (
    <Frame>
      <Form fields={fields} phase={phase} onChange={store.change} onSubmit={() => void store.submit()} />
      <Message phase={phase} />
      <p className="note">{texts.privacy}</p>
    </Frame>
  );
}
