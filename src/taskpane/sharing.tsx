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
  readonly state: Pick<BookState, "panel" | "arrivals">;
}

/** Makes the panels over one store each: what was chosen and looked at stays when the user goes to a cell and returns. */
export function sharingPanels(world: ShareWorld & TakeBackWorld): (props: SharingProps) => ReactNode {
  const share = new ShareStore(world);
  const takeBack = new TakeBackStore(world);
  return function Sharing({ book, state: { panel, arrivals } }) {
    const onBack = () => book.show("topic");
    return panel === "share" ? (
      <SharePanel store={share} arrivals={arrivals} onBack={onBack} />
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
