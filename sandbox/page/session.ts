import { eventTypes, observe, type ExcelEvent, type Observer, type Source } from "../core/events.ts";
import { createHost, type Host } from "../core/interpreter/host.ts";
import type { RequestBody, ResponseBody } from "../core/interpreter/wire.ts";
import type { Workbook } from "../core/store/workbook.ts";
import { createGrid, type Edited, type Grid } from "../grid/index.ts";
import { createAddin, type Addin } from "./addin.ts";
import type { Manifest } from "./manifest.ts";
import { messageEntry } from "./protocol/entries.ts";
import type { FunctionMetadata } from "./protocol/function-arguments.ts";

/** What a session shows of itself, and where. */
export interface SessionView {
  readonly gridPlace: HTMLElement;
  readonly addinPlace: HTMLElement;
  isPaneOpen(): boolean;
  setPane(open: boolean): void;
  leave(way: "forward" | "backward" | "escape"): void;
  onChanged(): void;
  onNewWorkbook(base64: string | null): void;
  onFailed(error: unknown): void;
}

/** One open workbook with its grid and its add-in. */
export interface Session {
  readonly workbook: Workbook;
  readonly host: Host;
  readonly grid: Grid;
  readonly addin: Addin;
  /** Resolves when nothing is being carried out or calculated any more. */
  idle(): Promise<void>;
  dispose(): void;
}

/** What goes on in Excel after a batch may wait for calculation this long; what takes longer comes in later. */
const calculationPatience = 1_000;

/** How many of the last requests are remembered. */
const remembered = 500;

/** What goes on between the store, the add-in and the grid of one workbook. */
class Traffic {
  readonly host: Host;
  private readonly view: SessionView;
  private readonly observer: Observer;
  private calculating: Promise<void> = Promise.resolve();
  private last: Promise<unknown> = Promise.resolve();
  private parts: { readonly addin: Addin; readonly drawn: Promise<Grid> } | null = null;

  constructor(workbook: Workbook, view: SessionView) {
    this.host = createHost(workbook);
    this.observer = observe(workbook);
    this.view = view;
  }

  /** Grid and add-in call back, so they come in after they were made. */
  join(addin: Addin, drawn: Promise<Grid>): void {
    this.parts = { addin, drawn };
  }

  /** Tells the add-in of all that changed since the last time. */
  raise(source: Source, edit?: Edited): void {
    const events = this.observer.take(source, edit);
    if (this.parts !== null) tellAll(this.parts.addin, events);
    if (events.some(({ type }) => !aboutView.has(type))) this.view.onChanged();
  }

  /** Carries out a request once those before it are done. */
  execute(body: RequestBody, bytes: number): Promise<ResponseBody> {
    const turn = this.last.then(() => this.executeNow(body, bytes));
    this.last = turn.catch(() => undefined);
    return turn;
  }

  async idle(): Promise<void> {
    await this.last;
    await this.calculating;
  }

  private async executeNow(body: RequestBody, bytes: number): Promise<ResponseBody> {
    await Promise.race([this.calculating, delay(calculationPatience)]);
    const answer = this.host.execute(body, bytes);
    if (this.host.log.at(-1)?.writes.length !== 0) this.afterBatch();
    this.host.log.splice(0, this.host.log.length - remembered);
    return answer;
  }

  private afterBatch(): void {
    for (const base64 of this.host.workbook.created.splice(0)) this.view.onNewWorkbook(base64);
    this.raise("addin");
    this.calculating = this.redraw().catch((error: unknown) => this.view.onFailed(error));
  }

  private async redraw(): Promise<void> {
    const grid = await this.parts?.drawn;
    await grid?.refresh();
    this.raise("addin");
  }
}

/** Opens a workbook: shows it, watches it, and lets the add-in work on it. Resolves when it is on screen, calculated. */
export async function openSession(
  workbook: Workbook,
  manifest: Manifest,
  metadata: readonly FunctionMetadata[],
  view: SessionView,
): Promise<Session> {
  const traffic = new Traffic(workbook, view);
  const addin = createAddin(view.addinPlace, manifest, metadata, {
    ...view,
    execute: (body, bytes) => traffic.execute(body, bytes),
  });
  const drawn = createGrid(workbook, {
    container: view.gridPlace,
    ...(manifest.functions !== null && { customFunctions: addin.functions }),
    onEdited: (edit) => traffic.raise("user", edit),
    onSelected: () => traffic.raise("user"),
    onActivated: () => traffic.raise("user"),
    onCellEdit: (editing) => (traffic.host.cellEdit = editing),
    onNoted: () => view.onChanged(),
    onError: (error) => view.onFailed(error),
  });
  traffic.join(addin, drawn);
  const grid = await drawn;
  return {
    workbook,
    host: traffic.host,
    grid,
    addin,
    idle: () => traffic.idle(),
    dispose() {
      addin.dispose();
      grid.dispose();
    },
  };
}

/** Events that say nothing about what is in the workbook. */
const aboutView: ReadonlySet<number> = new Set([
  eventTypes.activated,
  eventTypes.deactivated,
  eventTypes.selectionChanged,
  eventTypes.calculated,
]);

const excelEvents = 65_536;

function tellAll(addin: Addin, events: readonly ExcelEvent[]): void {
  if (events.length === 0) return;
  addin.tell(events.map(({ type, target, args }) => messageEntry(excelEvents, type, target, args)));
  if (events.some(({ type }) => type === eventTypes.selectionChanged)) addin.tellSelection();
}

function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
