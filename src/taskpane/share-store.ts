import { leaveable, listing, type Leaveable, type Listing } from "../model/sharing/parts.ts";
import type { SharedPlace } from "../model/sharing/personal.ts";
import type { Outcome } from "../model/problem.ts";
import {
  shareFileName,
  share,
  toLookAt,
  type ShareProposal,
  type ShareRequest,
  type ToLookAt,
} from "../usecases/share.ts";
import type { Blueprint } from "../workbook/blueprint.ts";
import type { Contents } from "../workbook/contents.ts";
import { createCell, type Observable } from "./observable.ts";
import { atRest, oneAtATime, type WorkState } from "./one-at-a-time.ts";

/** The copy as a file. */
export interface ShareFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What the user chose, as typed. */
export interface ShareChoice {
  readonly blind: boolean;
  readonly without: readonly Leaveable[];
  /** One organisation a line. */
  readonly peers: string;
}

/** All that the panel shows. Immutable. */
export interface ShareState extends ShareChoice, WorkState {
  readonly step: "choose" | "look" | "ready";
  readonly items: readonly ToLookAt[];
  /** Keys of what may stay as it is. */
  readonly kept: ReadonlySet<string>;
  /** Whether something turned up after the user looked. */
  readonly surprised: boolean;
  readonly file: ShareFile | null;
  readonly opening: "possible" | "asked" | "refused";
}

/** What sharing needs of the world. */
export interface ShareWorld {
  read(this: void): Promise<Contents>;
  encode(this: void, copy: Blueprint): Promise<Uint8Array<ArrayBuffer>>;
  /** @throws ProblemError when Excel does not open it. */
  openCopy(this: void, file: Uint8Array): Promise<void>;
  /** @throws ProblemError when the place is gone. */
  goTo(this: void, place: SharedPlace): Promise<Outcome<null>>;
  report(this: void, error: unknown): void;
}

const initial: ShareState = {
  ...atRest,
  blind: false,
  without: [],
  peers: "",
  step: "choose",
  items: [],
  kept: new Set(),
  surprised: false,
  file: null,
  opening: "possible",
};

/** What goes and what stays, as chosen now. */
export const listingOf = ({ blind, without }: ShareChoice): Listing => listing({ blind, without });

/** Items for which nothing is chosen yet. */
export const openItems = ({ items, kept }: ShareState): readonly ToLookAt[] =>
  items.filter(({ key }) => !kept.has(key));

/**
 * The store of *Deel met collega's*: choose, look, make. The workbook is read anew at each step, and nothing is made as long
 * as there is something that the user did not look at.
 */
export class ShareStore implements Observable<ShareState> {
  readonly #cell = createCell(initial);
  readonly subscribe = this.#cell.subscribe;
  readonly getState = this.#cell.getState;
  readonly #world: ShareWorld;
  readonly #work: (work: () => Promise<void>) => Promise<void>;

  constructor(world: ShareWorld) {
    this.#world = world;
    this.#work = oneAtATime(this.#cell, world.report);
  }

  /** Keeps a choice; what was looked at for another choice is no longer good. */
  readonly choose = (choice: Partial<ShareChoice>): void =>
    this.#cell.set({ ...choice, step: "choose", file: null, opening: "possible", problems: [] });

  /** Has a part go or stay. */
  readonly leave = (part: Leaveable, stays: boolean): void => {
    const { without } = this.getState();
    this.choose({ without: leaveable.filter((one) => (one === part ? stays : without.includes(one))) });
  };

  /** Back to the choices. */
  readonly again = (): void => this.choose({});

  /** Looks what there is to look at; makes the copy at once when there is nothing. */
  readonly look = (): Promise<void> =>
    this.#work(async () => {
      const proposal = await this.#proposal();
      if (!proposal.ok) {
        this.#cell.set({ problems: proposal.problems });
        return;
      }
      const items = this.#found(proposal.value);
      if (items.length === 0) return this.#encode(proposal.value);
      this.#cell.set({ step: "look", surprised: false });
    });

  /** Leaves a whole part here, and looks again. */
  readonly leaveOut = async (part: Leaveable): Promise<void> => {
    this.leave(part, true);
    await this.look();
  };

  /** A find may stay as it is, or not any more. */
  readonly keep = (key: string, isKept: boolean): void => {
    const kept = new Set(this.getState().kept);
    if (isKept) kept.add(key);
    else kept.delete(key);
    this.#cell.set({ kept });
  };

  /** Shows the cell of a find in Excel. */
  readonly goTo = (place: SharedPlace): Promise<void> =>
    this.#work(async () => {
      const went = await this.#world.goTo(place);
      if (!went.ok) this.#cell.set({ problems: went.problems });
    });

  /** Makes the copy of the workbook as it is now, unless something is there that was not looked at. */
  readonly make = (): Promise<void> =>
    this.#work(async () => {
      const proposal = await this.#proposal();
      if (!proposal.ok) {
        this.#cell.set({ problems: proposal.problems });
        return;
      }
      const before = openItems(this.getState()).length;
      this.#found(proposal.value);
      const open = openItems(this.getState()).length;
      if (open > 0) this.#cell.set({ step: "look", surprised: before === 0 });
      else await this.#encode(proposal.value);
    });

  /** Asks Excel to open the copy. Whether it does shows only there. */
  readonly openCopy = (): Promise<void> =>
    this.#work(async () => {
      const { file } = this.getState();
      if (file === null) return;
      try {
        await this.#world.openCopy(file.bytes);
        this.#cell.set({ opening: "asked" });
      } catch (error) {
        this.#cell.set({ opening: "refused" });
        throw error;
      }
    });

  async #proposal(): Promise<Outcome<ShareProposal>> {
    const contents = await this.#world.read();
    return share(contents, requestOf(this.getState()));
  }

  #found(proposal: ShareProposal): readonly ToLookAt[] {
    const items = toLookAt(proposal);
    this.#cell.set({ items });
    return items;
  }

  async #encode({ copy }: ShareProposal): Promise<void> {
    const bytes = await this.#world.encode(copy);
    const file = { name: shareFileName(copy), bytes };
    this.#cell.set({ step: "ready", file, opening: "possible", surprised: false });
  }
}

function requestOf({ blind, without, peers }: ShareChoice): ShareRequest {
  const named = peers.split(/\r?\n/).map((name) => name.trim());
  return { blind, without, peers: named.filter((name) => name !== "") };
}
