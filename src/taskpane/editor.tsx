import { Button, Field, Textarea } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Book, BookState } from "./book.ts";
import { Buttons, Prose } from "./parts.tsx";
import { texts } from "./texts.ts";

const words = texts.topic.editor;

interface EditorProps {
  readonly book: Book;
  readonly state: BookState;
  /** The defined name of the cell. */
  readonly name: string;
  readonly label?: string;
}

/** The answer of one cell, to write in the pane instead of in the cell. Nothing is written before it is saved. */
export function Editor({ book, state, name, label = words.label }: EditorProps): ReactNode {
  const stored = book.textOf(name);
  const draft = state.drafts.get(name);
  const isBusy = state.job.kind === "running";
  return (
    <div className="stack">
      <Field label={label} hint={words.hint}>
        <Textarea
          resize="vertical"
          rows={5}
          value={draft?.text ?? stored}
          onChange={(_, { value }) => book.write(name, value)}
        />
      </Field>
      {draft !== undefined && draft.base !== stored && <Changed stored={stored} />}
      {draft !== undefined && (
        <Buttons>
          <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void book.save(name)}>
            {words.save}
          </Button>
          <Button onClick={() => book.discard(name)}>{words.reset}</Button>
        </Buttons>
      )}
    </div>
  );
}

/** Somebody else wrote in the cell as well: what, so that the user can decide. */
function Changed({ stored }: { readonly stored: string }): ReactNode {
  return (
    <div className="warning">
      <p>{stored === "" ? words.changedEmpty : words.changed}</p>
      {stored !== "" && <Prose text={stored} />}
      <p>{words.keep}</p>
    </div>
  );
}
