/** The panels about more than one year, with all that they stand on: fetched when one of them is opened. */
import type { ReactNode } from "react";
import { names } from "../workbook/names.ts";
import type { Book, BookState, Panel } from "./book.ts";
import { BringInPanel } from "./bring-in.tsx";
import { BringInStore } from "./bring-in-store.ts";
import { NextPanel } from "./next.tsx";
import { NextStore } from "./next-store.ts";
import { RecordPanel } from "./record.tsx";
import { RecordStore } from "./record-store.ts";
import type { YearWorld } from "./year-work.ts";

interface YearsProps {
  readonly book: Book;
  readonly state: Pick<BookState, "panel" | "arrivals" | "standing" | "drafts">;
}

/** Makes the panels over one store each. They show nothing where there is no evaluation. */
export function yearPanels(world: YearWorld): (props: YearsProps) => ReactNode {
  const record = new RecordStore(world);
  const next = new NextStore(world);
  const bringIn = new BringInStore(world);
  return function Years({ book, state: { panel, arrivals, standing, drafts } }) {
    if (standing.kind !== "evaluation") return null;
    const { evaluation } = standing;
    const common = { arrivals, drafts: drafts.size, onBack: book.back };
    const to = (sheet: Parameters<typeof names.sheet>[0]) => () => void book.go(names.sheet(sheet));
    const onResults = to("resultaten");
    const ways = { onArchive: to("archief"), onStep1: to("stap1") };
    const shown: Partial<Record<Panel, () => ReactNode>> = {
      record: () => (
        <RecordPanel {...common} evaluation={evaluation} onResults={onResults} store={record} today={world.today()} />
      ),
      next: () => <NextPanel {...common} {...ways} evaluation={evaluation} store={next} />,
      bringIn: () => <BringInPanel arrivals={arrivals} onBack={common.onBack} store={bringIn} onResults={onResults} />,
    };
    return shown[panel]?.();
  };
}
