import type { Source } from "../core/events.ts";
import type { RequestBody, ResponseBody } from "../core/interpreter/wire.ts";
import type { Workbook } from "../core/store/workbook.ts";
import type { Edited, Grid } from "../grid/index.ts";
import type { Addin } from "./addin.ts";
import { Seat } from "./seat.ts";

/** Who hears of what passes. */
export interface TrafficView {
  /** The user's pane, and behind it those of co-authors. */
  readonly panes: readonly unknown[];
  onNewWorkbook(base64: string | null): void;
  onFailed(error: unknown): void;
}

/** What goes on in Excel after a change may wait for calculation this long; what takes longer comes in later. */
const calculationPatience = 1_000;

/** How many of the last requests are remembered. */
const remembered = 500;

/** What goes on between the store, the add-ins and the grid of one workbook. */
export class Traffic {
  /** The user's, and behind it those of co-authors. */
  readonly seats: readonly [Seat, ...Seat[]];
  private readonly view: TrafficView;
  private readonly patience: number;
  private calculating: Promise<void> = Promise.resolve();
  private telling: Promise<void> = Promise.resolve();
  private last: Promise<unknown> = Promise.resolve();
  private addins: readonly Addin[] = [];
  private drawn: Promise<Pick<Grid, "refresh" | "idle">> | null = null;
  /** Null until it is on screen. */
  private grid: Pick<Grid, "idle"> | null = null;
  /** How many of the user's changes are not calculated yet. */
  private open = 0;

  constructor(workbook: Workbook, view: TrafficView, patience = calculationPatience) {
    const [, ...others] = view.panes;
    this.seats = [new Seat(workbook, true), ...others.map(() => new Seat(workbook, false))];
    this.view = view;
    this.patience = patience;
  }

  /** Grid and add-ins call back, so they come in after they were made. */
  join(addins: readonly Addin[], drawn: Promise<Pick<Grid, "refresh" | "idle">>): void {
    this.addins = addins;
    this.drawn = drawn;
    drawn.then(
      (grid) => (this.grid = grid),
      () => undefined, // who asked for the grid hears of it
    );
  }

  /**
   * Tells every add-in of all that changed since the last time, after what was done before; a change that is not
   * calculated yet is waited for.
   */
  raise(source: Source, by: Seat): void {
    this.note(source, by);
    if (this.open === 0) this.deliver();
  }

  /** The user changed something: it is his doing whatever comes after, and it is told once it is calculated. */
  edited(edit: Edited): void {
    this.note("user", this.seats[0], edit);
    this.open += 1;
    this.telling = this.tellCalculated();
  }

  /** Carries out a request once those before it are done. */
  execute(seat: Seat, body: RequestBody, bytes: number): Promise<ResponseBody> {
    const turn = this.last.then(() => this.executeNow(seat, body, bytes));
    this.last = turn.catch(() => undefined);
    return turn;
  }

  /** Resolves when nothing is being carried out, calculated or told any more. */
  async idle(): Promise<void> {
    await this.last;
    await this.calculating;
    await this.grid?.idle();
    await this.telling;
  }

  private note(source: Source, by: Seat, edit?: Edited): void {
    for (const seat of this.seats) seat.note({ source, by, edit });
  }

  private deliver(): void {
    this.seats.forEach((seat, index) => seat.deliver(this.addins[index]));
  }

  private async tellCalculated(): Promise<void> {
    await this.calculated();
    this.open -= 1;
    this.note("user", this.seats[0]);
    this.deliver();
  }

  /** Until the grid has calculated what changed before, or that takes too long. */
  private async calculated(): Promise<void> {
    await Promise.resolve(); // a change is told before the grid begins to calculate it
    const patience = timer(this.patience);
    await Promise.race([Promise.all([this.calculating, this.grid?.idle()]), patience.over]);
    patience.stop();
  }

  private async executeNow(seat: Seat, body: RequestBody, bytes: number): Promise<ResponseBody> {
    await this.calculated();
    const { log } = seat.host;
    const before = log.length;
    try {
      return seat.execute(body, bytes);
    } finally {
      // also when it cannot be answered: what was written stays written
      if (log.slice(before).some(({ writes }) => writes.length > 0)) this.afterBatch(seat);
      log.splice(0, log.length - remembered);
    }
  }

  private afterBatch(seat: Seat): void {
    for (const base64 of seat.host.workbook.created.splice(0)) this.view.onNewWorkbook(base64);
    this.note("addin", seat);
    this.deliver();
    this.calculating = this.redraw().catch((error: unknown) => this.view.onFailed(error));
  }

  /** Afterwards only what was calculated is new: the user's doings are noted as they come. */
  private async redraw(): Promise<void> {
    const grid = await this.drawn;
    await grid?.refresh();
    this.raise("user", this.seats[0]);
  }
}

function timer(milliseconds: number): { readonly over: Promise<void>; readonly stop: () => void } {
  let id: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<void>((resolve) => (id = setTimeout(resolve, milliseconds)));
  return { over, stop: () => clearTimeout(id) };
}
