import { Button } from "@fluentui/react-components";
import { Component, lazy, Suspense, type ReactNode } from "react";
import type { View } from "../usecases/door.ts";
import type { Book, BookState } from "./book.ts";
import { useObservable } from "./observable.ts";
import { Busy } from "./parts.tsx";
import { shareOpenTexts as texts } from "./share-open-texts.ts";

interface SharingPanelProps {
  readonly book: Book;
  readonly state: BookState;
}

/** The panels of step 2, fetched at the first opening; made once, at the composition root. */
export function lazySharing(
  fetchPanels: () => Promise<(props: SharingPanelProps) => ReactNode>,
  report: (error: unknown) => void,
): (props: { readonly book: Book }) => ReactNode {
  const Panels = lazy(async () => ({ default: await fetchPanels() }));
  return function Sharing({ book }) {
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

const views: readonly View[] = ["share", "takeBack"];

/** The same as the buttons on the ribbon. */
export function SharingButtons({ book }: { readonly book: Pick<Book, "show"> }): ReactNode {
  return (
    <div className="actions">
      {views.map((view) => (
        <Button key={view} onClick={() => book.show(view)}>
          {texts[view]}
        </Button>
      ))}
    </div>
  );
}
