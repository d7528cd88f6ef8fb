import type { ReactNode } from "react";
import type { Book } from "./book.ts";
import { Action, Section } from "./parts.tsx";
import { workbookOpenTexts as texts } from "./workbook-open-texts.ts";

/** That a workbook is of an older layout, with the way to where it is upgraded. */
export function OlderNotice({ book }: { readonly book: Pick<Book, "show"> }): ReactNode {
  return (
    <div className="warning section">
      <p>{texts.older}</p>
      <Action onClick={() => book.show("workbook")}>{texts.upgrade}</Action>
    </div>
  );
}

/** The way to the panel about the workbook itself, as on the ribbon. */
export function WorkbookWay({ book }: { readonly book: Pick<Book, "show"> }): ReactNode {
  return (
    <Section title={texts.title}>
      <p>{texts.hint}</p>
      <div className="actions">
        <MendingWay book={book} />
      </div>
    </Section>
  );
}

/** The button that leads there. */
export function MendingWay({ book }: { readonly book: Pick<Book, "show"> }): ReactNode {
  return <Action onClick={() => book.show("workbook")}>{texts.open}</Action>;
}
