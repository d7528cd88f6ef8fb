import type { Source } from "../core/events.ts";
import type { Host } from "../core/interpreter/host.ts";
import type { RequestBody, ResponseBody } from "../core/interpreter/wire.ts";
import type { Workbook } from "../core/store/workbook.ts";
import { createGrid, type Edited, type Grid } from "../grid/index.ts";
import { createAddin, type Addin } from "./addin.ts";
import type { Manifest } from "./manifest.ts";
import type { FunctionMetadata } from "./protocol/function-arguments.ts";
import { Seat } from "./seat.ts";

/** Where an add-in is shown, and what it can ask of that place. */
export interface PaneSlot {
  readonly place: HTMLElement;
  isPaneOpen(): boolean;
  setPane(open: boolean): void;
  leave(way: "forward" | "backward" | "escape"): void;
}

/** What a session shows of itself, and where. */
export interface SessionView {
  readonly gridPlace: HTMLElement;
  /** The user's pane, and behind it those of co-authors. */
  readonly panes: readonly [PaneSlot, ...PaneSlot[]];
  onChanged(): void;
  onNewWorkbook(base64: string | null): void;
  onFailed(error: unknown): void;
}

/** One open workbook with its grid, the user's add-in, and those of co-authors. */
export interface Session {
  readonly workbook: Workbook;
  /** One for each pane, the user's first. */
  readonly hosts: readonly Host[];
  readonly grid: Grid;
  /** The user's. */
  readonly addin: Addin;
  /** One for each pane, the user's first. */
  readonly addins: readonly Addin[];
  /** Resolves when nothing is being carried out or calculated any more. */
  idle(): Promise<void>;
  dispose(): void;
}

/** What goes on in Excel after a batch may wait for calculation this long; what takes longer comes in later. */
const calculationPatience = 1_000;

/** How many of the last requests are remembered. */
const remembered = 500;

/** What goes on between the store, the add-ins and the grid of one workbook. */
class Traffic {
  /** The user's, and behind it those of co-authors. */
  readonly seats: readonly [Seat, ...Seat[]];
  private readonly view: SessionView;
  private calculating: Promise<void> = Promise.resolve();
  private last: Promise<unknown> = Promise.resolve();
  private parts: { readonly addins: readonly Addin[]; readonly drawn: Promise<Grid> } | null = null;

  constructor(workbook: Workbook, view: SessionView) {
    const [, ...others] = view.panes;
    this.seats = [new Seat(workbook, true), ...others.map(() => new Seat(workbook, false))];
    this.view = view;
  }

  /** Grid and add-ins call back, so they come in after they were made. */
  join(addins: readonly Addin[], drawn: Promise<Grid>): void {
    this.parts = { addins, drawn };
  }

  /** Tells every add-in of all that changed since the last time. */
  raise(source: Source, by: Seat, edit?: Edited): void {
    const changed = this.seats.map((seat, index) => seat.tell(this.parts?.addins[index], { source, by, edit }));
    if (changed.includes(true)) this.view.onChanged();
  }

  /** Carries out a request once those before it are done. */
  execute(seat: Seat, body: RequestBody, bytes: number): Promise<ResponseBody> {
    const turn = this.last.then(() => this.executeNow(seat, body, bytes));
    this.last = turn.catch(() => undefined);
    return turn;
  }

  async idle(): Promise<void> {
    await this.last;
    await this.calculating;
  }

  private async executeNow(seat: Seat, body: RequestBody, bytes: number): Promise<ResponseBody> {
    await Promise.race([this.calculating, delay(calculationPatience)]);
    const answer = seat.execute(body, bytes);
    const { log } = seat.host;
    if (log.at(-1)?.writes.length !== 0) this.afterBatch(seat);
    log.splice(0, log.length - remembered);
    return answer;
  }

  private afterBatch(seat: Seat): void {
    for (const base64 of seat.host.workbook.created.splice(0)) this.view.onNewWorkbook(base64);
    this.raise("addin", seat);
    this.calculating = this.redraw(seat).catch((error: unknown) => this.view.onFailed(error));
  }

  private async redraw(seat: Seat): Promise<void> {
    const grid = await this.parts?.drawn;
    await grid?.refresh();
    this.raise("addin", seat);
  }
}

/** Opens a workbook: shows it, watches it, and lets the add-ins work on it. Resolves when it is on screen, calculated. */
export async function openSession(
  workbook: Workbook,
  manifest: Manifest,
  metadata: readonly FunctionMetadata[],
  view: SessionView,
): Promise<Session> {
  const traffic = new Traffic(workbook, view);
  const [user, ...others] = traffic.seats;
  const addinIn = (slot: PaneSlot, seat: Seat): Addin =>
    createAddin(slot.place, manifest, metadata, {
      ...slot,
      execute: (body, bytes) => traffic.execute(seat, body, bytes),
      onFailed: (error) => view.onFailed(error),
    });
  const addin = addinIn(view.panes[0], user);
  const addins = [addin, ...others.map((seat, index) => addinIn(view.panes[index + 1] ?? view.panes[0], seat))];
  const drawn = createGrid(workbook, {
    container: view.gridPlace,
    ...(manifest.functions !== null && { customFunctions: addin.functions }),
    onEdited: (edit) => traffic.raise("user", user, edit),
    onSelected: () => traffic.raise("user", user),
    onActivated: () => traffic.raise("user", user),
    onCellEdit: (editing) => (user.host.cellEdit = editing),
    onNoted: () => view.onChanged(),
    onError: (error) => view.onFailed(error),
  });
  traffic.join(addins, drawn);
  const grid = await drawn;
  return {
    workbook,
    hosts: traffic.seats.map(({ host }) => host),
    grid,
    addin,
    addins,
    idle: () => traffic.idle(),
    dispose() {
      for (const each of addins) each.dispose();
      grid.dispose();
    },
  };
}

function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
