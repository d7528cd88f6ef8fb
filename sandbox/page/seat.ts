import { eventTypes, observe, type ExcelEvent, type Observer, type Source } from "../core/events.ts";
import type { Edit } from "../core/events-cells.ts";
import { createHost, type Host } from "../core/interpreter/host.ts";
import type { RequestBody, ResponseBody } from "../core/interpreter/wire.ts";
import type { Area } from "../core/store/area.ts";
import type { Workbook } from "../core/store/workbook.ts";
import type { Addin } from "./addin.ts";
import { messageEntry } from "./protocol/entries.ts";

/** Where someone is in the workbook. */
interface View {
  readonly activeSheet: string;
  readonly selection: Area;
}

/** What changed, and who did it. */
export interface Change {
  readonly source: Source;
  /** Whose doing it was. */
  readonly by: Seat;
  readonly edit?: Edit | undefined;
}

/** Events that say nothing about what is in the workbook. */
const aboutView: ReadonlySet<number> = new Set([
  eventTypes.activated,
  eventTypes.deactivated,
  eventTypes.selectionChanged,
  eventTypes.calculated,
]);

const excelEvents = 65_536;

/**
 * Someone in the workbook, as Excel keeps it for each co-author: the answers of an Excel of one's own over the one store,
 * events as they look from here, and a selection of one's own. Whoever sits at the grid has the grid's.
 */
export class Seat {
  readonly host: Host;
  private readonly observer: Observer;
  private readonly held: { readonly event: ExcelEvent; readonly isRemote: boolean }[] = [];
  /** Null at the grid: then it is the workbook's own. */
  private view: View | null;

  constructor(workbook: Workbook, isAtGrid: boolean) {
    this.host = createHost(workbook);
    this.observer = observe(workbook);
    this.view = isAtGrid ? null : viewOf(workbook);
  }

  /** Carries out a request from here. @throws Unavailable as {@link Host.execute} does. */
  execute(body: RequestBody, bytes: number): ResponseBody {
    return this.seated(() => this.host.execute(body, bytes));
  }

  /**
   * Tells the add-in here of all that changed since the last time: what someone else did as a co-author's. Says whether
   * what is in the workbook changed.
   */
  tell(addin: Addin | undefined, change: Change): boolean {
    const changed = this.note(change);
    this.deliver(addin);
    return changed;
  }

  /** Notes down what there is to tell by now, as {@link tell} would tell it, for {@link deliver}. */
  note({ source, by, edit }: Change): boolean {
    const isOwn = by === this;
    const events = this.seated(() => this.observer.take(isOwn ? source : "user", edit));
    this.held.push(...events.map((event) => ({ event, isRemote: !isOwn && !aboutView.has(event.type) })));
    return events.some(({ type }) => !aboutView.has(type));
  }

  /** Tells the add-in here what was noted down. */
  deliver(addin: Addin | undefined): void {
    const held = this.held.splice(0);
    if (held.length === 0) return;
    addin?.tell(
      held.map(({ event: { type, target, args }, isRemote }) =>
        messageEntry(excelEvents, type, target, args, isRemote),
      ),
    );
    if (held.some(({ event }) => event.type === eventTypes.selectionChanged)) addin?.tellSelection();
  }

  /** Does something with the workbook's selection standing where this one is. */
  private seated<T>(work: () => T): T {
    if (this.view === null) return work();
    const { workbook } = this.host;
    const atGrid = viewOf(workbook);
    const { activeSheet } = this.view;
    if (workbook.sheets.some(({ id }) => id === activeSheet)) Object.assign(workbook, this.view);
    try {
      return work();
    } finally {
      this.view = viewOf(workbook);
      Object.assign(workbook, atGrid);
    }
  }
}

const viewOf = ({ activeSheet, selection }: Workbook): View => ({ activeSheet, selection });
