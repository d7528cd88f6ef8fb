/** The panel about the workbook itself, a section for each thing: fetched when it is opened. */
import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { names } from "../workbook/names.ts";
import { BackupsSection } from "./backups.tsx";
import { BackupsStore } from "./backups-store.ts";
import type { Book, BookState } from "./book.ts";
import { HealthSection, type HealthProps } from "./health.tsx";
import { HealthStore } from "./health-store.ts";
import type { MendingWorld } from "./mending-store.ts";
import { panelTexts } from "./panel-texts.ts";
import { Title } from "./parts.tsx";
import { UpgradeSection } from "./upgrade.tsx";
import { UpgradeStore } from "./upgrade-store.ts";
import { workbookOpenTexts as texts } from "./workbook-open-texts.ts";
import type { WholeWorld } from "./year-work.ts";

interface WorkbookProps {
  readonly book: Pick<Book, "show" | "back" | "go" | "subscribe" | "getState">;
  readonly state: Pick<BookState, "panel" | "arrivals" | "standing">;
}

/** The offer of a PivotTable, for what comes back without one. */
type PivotWay = (props: { readonly book: WorkbookProps["book"]; readonly isMended: true }) => ReactNode;

/**
 * Makes the panel *Werkmap controleren en herstellen*, over a store for each of its sections; with only the backups where the
 * workbook cannot be mended.
 */
export function workbookPanel(
  world: WholeWorld,
  mending: MendingWorld | null,
  Pivot: PivotWay = () => null,
): (props: WorkbookProps) => ReactNode {
  const health = mending === null ? null : new HealthStore(relisting(mending, () => backups.list()));
  const backups: BackupsStore = new BackupsStore(telling(world, () => health?.putBack()));
  const anew = (): Promise<void> => {
    health?.forget(); // it may have said that the workbook is of an older layout
    return backups.list();
  };
  const upgrade = mending === null ? null : new UpgradeStore(relisting(mending, anew));
  const Mending = health === null || upgrade === null ? null : mendingSections(upgrade, health, backups.show);
  return function WorkbookPanel({ book, state: { panel, arrivals, standing } }) {
    if (panel !== "workbook") return null;
    return (
      <>
        <Title over="" title={texts.open} arrivals={arrivals} />
        {Mending !== null && (
          <Mending
            arrivals={arrivals}
            isOlder={standing.kind === "evaluation" && standing.isOlder}
            onSheet={(sheet) => void book.go(names.sheet(sheet))}
          />
        )}
        <Pivot book={book} isMended />
        <BackupsSection store={backups} arrivals={arrivals} />
        <div className="actions">
          <Button onClick={book.back}>{panelTexts.back}</Button>
        </div>
      </>
    );
  };
}

/** The backup that was kept first shows among the others. */
const relisting = (world: MendingWorld, list: () => Promise<void>): MendingWorld => ({
  ...world,
  refresh: async () => {
    await Promise.all([world.refresh(), list()]);
  },
});

/** What mending told of answers in a backup is over once one was put back. */
const telling = (world: WholeWorld, tell: () => void): WholeWorld => ({
  ...world,
  refresh: () => {
    tell();
    return world.refresh();
  },
});

interface MendingProps {
  readonly arrivals: number;
  readonly isOlder: boolean;
  readonly onSheet: HealthProps["onSheet"];
}

/** Upgrading comes before mending: that is refused as long as the workbook is of an older layout. */
function mendingSections(
  upgrade: UpgradeStore,
  health: HealthStore,
  onLook: (key: string) => void,
): (props: MendingProps) => ReactNode {
  const goToUpgrade = (): void => void upgrade.look().then(health.forget);
  return function MendingSections({ arrivals, isOlder, onSheet }) {
    return (
      <>
        <UpgradeSection store={upgrade} arrivals={arrivals} isOlder={isOlder} />
        <HealthSection store={health} arrivals={arrivals} onOlder={goToUpgrade} onLook={onLook} onSheet={onSheet} />
      </>
    );
  };
}
