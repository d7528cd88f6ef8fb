/** The panel about the workbook itself, a section for each thing: fetched when it is opened. */
import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { BackupsSection } from "./backups.tsx";
import { BackupsStore } from "./backups-store.ts";
import type { Book, BookState } from "./book.ts";
import { HealthSection } from "./health.tsx";
import { HealthStore, type HealthWorld } from "./health-store.ts";
import { panelTexts } from "./panel-texts.ts";
import { Title } from "./parts.tsx";
import { workbookOpenTexts as texts } from "./workbook-open-texts.ts";
import type { WholeWorld } from "./year-work.ts";

interface WorkbookProps {
  readonly book: Pick<Book, "show">;
  readonly state: Pick<BookState, "panel" | "arrivals">;
}

/**
 * Makes the panel *Werkmap controleren en herstellen*, over a store for each of its sections; without the first where the
 * workbook cannot be mended.
 */
export function workbookPanel(world: WholeWorld, mending: HealthWorld | null): (props: WorkbookProps) => ReactNode {
  const health = mending === null ? null : new HealthStore(mending);
  const backups = new BackupsStore(world);
  return function WorkbookPanel({ book, state: { panel, arrivals } }) {
    if (panel !== "workbook") return null;
    return (
      <>
        <Title over="" title={texts.open} arrivals={arrivals} />
        {health !== null && <HealthSection store={health} arrivals={arrivals} />}
        <BackupsSection store={backups} arrivals={arrivals} />
        <div className="actions">
          <Button onClick={() => book.show("overview")}>{panelTexts.back}</Button>
        </div>
      </>
    );
  };
}
