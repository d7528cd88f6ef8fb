import type { Host } from "../core/interpreter/host.ts";
import type { Workbook } from "../core/store/workbook.ts";
import { createGrid, type Grid } from "../grid/index.ts";
import { createAddin, type Addin } from "./addin.ts";
import type { Manifest } from "./manifest.ts";
import type { FunctionMetadata } from "./protocol/function-arguments.ts";
import type { Seat } from "./seat.ts";
import { Traffic, type TrafficView } from "./traffic.ts";

/** Where an add-in is shown, and what it can ask of that place. */
export interface PaneSlot {
  readonly place: HTMLElement;
  isPaneOpen(): boolean;
  setPane(open: boolean): void;
  leave(way: "forward" | "backward" | "escape"): void;
}

/** What a session shows of itself, and where. */
export interface SessionView extends TrafficView {
  readonly gridPlace: HTMLElement;
  /** The user's pane, and behind it those of co-authors. */
  readonly panes: readonly [PaneSlot, ...PaneSlot[]];
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
    onEdited: (edit) => traffic.edited(edit),
    onSelected: () => traffic.raise("user", user),
    onActivated: () => traffic.raise("user", user),
    onSheetChanged: () => traffic.raise("user", user),
    onCellEdit: (editing) => (user.host.cellEdit = editing),
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
