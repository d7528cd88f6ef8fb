import { success } from "../model/problem.ts";
import { listedBackups, restore, type ListedBackup, type Restoring, type Way } from "../usecases/restore.ts";
import { standingOf } from "../usecases/read-standing.ts";
import { still, YearStore, type WholeWorld, type YearWorkState } from "./year-work.ts";

/** All that the section about backups shows. Immutable. */
export interface BackupsState extends YearWorkState {
  /** The last one first; `null` as long as nobody looked. */
  readonly backups: readonly ListedBackup[] | null;
  /** Whether they cannot be shown because something in the workbook cannot be read: the pane tells of that already. */
  readonly unread: boolean;
  /** The one that the user looks at, by its key. */
  readonly chosen: string | null;
  /** How much of it is looked at. */
  readonly way: Way;
  /** Whether the workbook changed after the user looked. */
  readonly moved: boolean;
  /** What was put back. */
  readonly report: Restoring | null;
  /** Whether the user came back from one without putting it back. */
  readonly left: boolean;
}

const initial: BackupsState = {
  ...still,
  backups: null,
  unread: false,
  chosen: null,
  way: "whole",
  moved: false,
  report: null,
  left: false,
};

/** A backup that is looked at. */
export interface Looked {
  readonly key: string;
  readonly restoring: Restoring;
  /** Whether the other way puts something back too. */
  readonly hasOther: boolean;
}

/** The backup that is looked at, and what putting it back comes to; `null` when it is none that can be. */
export function lookedAt({ backups, chosen, way }: BackupsState): Looked | null {
  const found = backups?.find(({ key }) => key === chosen);
  if (found === undefined) return null;
  const [looked, other] = way === "whole" ? [found.restoring, found.missing] : [found.missing, found.restoring];
  const hasOther = other.ok && other.value.differences.length > 0;
  return looked.ok ? { key: found.key, restoring: looked.value, hasOther } : null;
}

/** The store of the backups: listed, looked at, and only then put back. */
export class BackupsStore extends YearStore<BackupsState, WholeWorld> {
  constructor(world: WholeWorld) {
    super(world, initial);
  }

  /** What was seen at an earlier visit may be old. */
  protected afresh(): BackupsState {
    return initial;
  }

  /** Looks which there are. */
  readonly list = (): Promise<void> => this.work(() => this.#list());

  /** Looks at one, or at none. */
  readonly choose = (chosen: string | null, way: Way = "whole"): void =>
    this.cell.set({ chosen, way, moved: false, report: null, left: chosen === null });

  /** Looks at what is missing of one that was told of elsewhere. */
  readonly show = (key: string): void => {
    this.choose(key, "missing");
    void this.list();
  };

  /** Puts back what is looked at, unless something else would change by now: then that is shown. */
  readonly putBack = (): Promise<void> =>
    this.work(async () => {
      const looked = lookedAt(this.getState());
      if (looked === null) return;
      const { key, restoring } = looked;
      const outcome = await this.world.alone(() => restore(this.workbook, key, restoring.differences, restoring.way));
      const isMoved = !outcome.ok && outcome.problems[0].code === "bevestigen";
      if (outcome.ok) this.cell.set({ chosen: null, report: outcome.value });
      else if (isMoved) this.cell.set({ moved: true });
      else this.cell.set({ chosen: null, problems: outcome.problems });
      await this.#list();
      if (outcome.ok) void this.world.refresh(); // what is told does not wait for it
    });

  async #list(): Promise<void> {
    const contents = await this.workbook.read();
    const found = listedBackups(contents);
    const isNone = !found.ok && found.problems[0].code === "geen-reservekopie";
    const listed = isNone ? success([]) : found;
    const unread = !listed.ok && standingOf(contents).kind === "evaluation";
    this.cell.set({ backups: listed.ok ? listed.value : null, unread });
    if (!listed.ok && !unread) this.cell.set({ problems: listed.problems });
  }
}
