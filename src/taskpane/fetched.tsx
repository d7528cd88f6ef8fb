import { Component, lazy, Suspense, type ReactNode } from "react";
import type { Book, BookState } from "./book.ts";
import { useObservable } from "./observable.ts";
import { panelTexts as texts } from "./panel-texts.ts";
import { Busy } from "./parts.tsx";

interface FetchedProps {
  readonly book: Book;
  readonly state: BookState;
}

/** Panels that are fetched at their first opening; made once, at the composition root. */
export function fetchedPanels(
  fetchPanels: () => Promise<(props: FetchedProps) => ReactNode>,
  report: (error: unknown) => void,
): (props: { readonly book: Book }) => ReactNode {
  const Panels = lazy(async () => ({ default: await fetchPanels() }));
  return function Fetched({ book }) {
    const state = useObservable(book);
    return (
      <Caught report={report}>
        <Suspense
          fallback={
            <div role="status">
              <Busy label={texts.loading} />
            </div>
          }
        >
          <Panels book={book} state={state} />
        </Suspense>
      </Caught>
    );
  };
}

/** Says that the panels could not be fetched; the rest of the pane goes on. */
class Caught extends Component<{ readonly report: (error: unknown) => void; readonly children: ReactNode }> {
  override readonly state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: unknown): void {
    this.props.report(error);
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <p className="warning" role="alert">
        {texts.failed}
      </p>
    );
  }
}
