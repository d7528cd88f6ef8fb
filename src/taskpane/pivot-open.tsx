import { lazy, Suspense, type ComponentType, type ReactNode } from "react";
import type { Evaluation } from "../model/evaluation/evaluation.ts";
import type { Book } from "./book.ts";
import { useObservable } from "./observable.ts";

interface OfferProps {
  readonly book: Pick<Book, "subscribe" | "getState">;
  readonly evaluation: Evaluation;
}

/**
 * Fetches the offer of a PivotTable where it may be wanted: with results, in the overview or on the sheet for it. One that
 * cannot be fetched is not offered; the sheet says how to make one by hand.
 */
export function lazyPivotOffer(
  fetchOffer: () => Promise<ComponentType<OfferProps>>,
  report: (error: unknown) => void,
): (props: Pick<OfferProps, "book">) => ReactNode {
  const Offer = lazy(async () => {
    try {
      return { default: await fetchOffer() };
    } catch (error) {
      report(error);
      return { default: () => null };
    }
  });
  return function PivotOpen({ book }) {
    const { standing, panel, place } = useObservable(book);
    if (standing.kind !== "evaluation" || standing.evaluation.history.length === 0) return null;
    if (panel !== "overview" && !(panel === "topic" && place.sheet === "draaitabel")) return null;
    return (
      <Suspense fallback={null}>
        <Offer book={book} evaluation={standing.evaluation} />
      </Suspense>
    );
  };
}
