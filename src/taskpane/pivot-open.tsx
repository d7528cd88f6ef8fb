import { lazy, Suspense, type ComponentType, type ReactNode } from "react";
import type { Evaluation } from "../model/evaluation/evaluation.ts";
import type { Book } from "./book.ts";
import { useObservable } from "./observable.ts";

interface OfferProps {
  readonly book: Pick<Book, "subscribe" | "getState">;
  readonly evaluation: Evaluation;
}

interface OpenProps extends Pick<OfferProps, "book"> {
  /** Whether it stands where a workbook is mended: what mending or a backup brings back has no PivotTable yet. */
  readonly isMended?: boolean;
}

/**
 * Fetches the offer of a PivotTable where it may be wanted: with results, in the overview, on the sheet for it or where a
 * workbook is mended. One that cannot be fetched is not offered; the sheet says how to make one by hand.
 */
export function lazyPivotOffer(
  fetchOffer: () => Promise<ComponentType<OfferProps>>,
  report: (error: unknown) => void,
): (props: OpenProps) => ReactNode {
  const Offer = lazy(async () => {
    try {
      return { default: await fetchOffer() };
    } catch (error) {
      report(error);
      return { default: () => null };
    }
  });
  return function PivotOpen({ book, isMended = false }) {
    const { standing, panel, place } = useObservable(book);
    if (standing.kind !== "evaluation" || standing.evaluation.history.length === 0) return null;
    const isWork = panel === "overview" || (panel === "topic" && place.sheet === "draaitabel");
    if (isMended ? panel !== "workbook" : !isWork) return null;
    return (
      <Suspense fallback={null}>
        <Offer book={book} evaluation={standing.evaluation} />
      </Suspense>
    );
  };
}
