/** The panels of step 2, with all that they stand on: fetched when one of them is opened, as the start has no need of them. */
import type { ReactNode } from "react";
import { names } from "../workbook/names.ts";
import type { Book, BookState } from "./book.ts";
import { SharePanel } from "./share.tsx";
import { ShareStore, type ShareWorld } from "./share-store.ts";
import { TakeBackPanel } from "./take-back.tsx";
import { TakeBackStore, type TakeBackWorld } from "./take-back-store.ts";

export { goToShared } from "../usecases/share.ts";

interface SharingProps {
  readonly book: Book;
  readonly state: Pick<BookState, "panel" | "arrivals" | "standing" | "drafts">;
}

/**
 * Makes the panels over one store each: what was chosen and looked at stays when the user goes to a cell and returns, and
 * is over when another year begins.
 */
export function sharingPanels(world: ShareWorld & TakeBackWorld): (props: SharingProps) => ReactNode {
  const storesOf = ofYear(() => ({ share: new ShareStore(world), takeBack: new TakeBackStore(world) }));
  return function Sharing({ book, state: { panel, arrivals, standing, drafts } }) {
    const { share, takeBack } = storesOf(standing.kind === "evaluation" ? standing.evaluation.year : null);
    const onBack = book.back;
    return panel === "share" ? (
      <SharePanel store={share} arrivals={arrivals} drafts={drafts.size} onBack={onBack} />
    ) : (
      <TakeBackPanel
        store={takeBack}
        arrivals={arrivals}
        onBack={onBack}
        onStep2={() => void book.go(names.sheet("stap2"))}
      />
    );
  };
}

/** What is made once for a year, and anew for another one. */
function ofYear<T>(make: () => T): (year: number | null) => T {
  const made = new Map<number | null, T>();
  return (year) => {
    const found = made.get(year) ?? make();
    if (!made.has(year)) made.clear();
    made.set(year, found);
    return found;
  };
}
