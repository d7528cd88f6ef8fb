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
  /** What is in it, and what is not. */
  readonly listing: Listing;
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
  /** Whether a copy was not made because something else was chosen while it was. */
  readonly dropped: boolean;
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
  dropped: false,
  file: null,
  opening: "possible",
};

/** What goes and what stays, as chosen now. */
export const listingOf = (choice: ShareChoice): Listing => {
  const { peers, ...wishes } = requestOf(choice);
  return listing(wishes, peers);
};

/** Items for which nothing is chosen yet. */
export const openItems = ({ items, kept }: ShareState): readonly ToLookAt[] =>
  items.filter(({ key }) => !kept.has(key));

/**
 * The store of *Deel met collega's*: choose, look, make. The workbook is read anew at each step, and nothing is made as long
 * as there is something that the user did not look at. What is chosen while a copy is being made counts: that copy is dropped.
 */
export class ShareStore implements Observable<ShareState> {
  readonly #cell = createCell(initial);
  readonly subscribe = this.#cell.subscribe;
  readonly getState = this.#cell.getState;
  readonly #world: ShareWorld;
  readonly #work: (work: () => Promise<void>) => Promise<void>;
  /** Counts what would make another copy than the one being made. */
  #choices = 0;

  constructor(world: ShareWorld) {
    this.#world = world;
    this.#work = oneAtATime(this.#cell, world.report);
  }

  /** Keeps a choice; what was looked at for another choice is no longer good. */
  readonly choose = (choice: Partial<ShareChoice>): void => {
    this.#choices += 1;
    this.#cell.set({ ...choice, step: "choose", file: null, opening: "possible", problems: [], dropped: false });
  };

  /** Has a part go or stay. */
  readonly leave = (part: Leaveable, stays: boolean): void => {
    const { without } = this.getState();
    this.choose({ without: leaveable.filter((one) => (one === part ? stays : without.includes(one))) });
  };

  /** Back to the choices. */
  readonly again = (): void => this.choose({});

  /** Looks what there is to look at; makes the copy at once when there is nothing. */
  readonly look = (): Promise<void> =>
    this.#propose(async (proposal, isCurrent) => {
      if (this.#found(proposal).length === 0) return this.#encode(proposal, isCurrent);
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
    else {
      kept.delete(key);
      this.#choices += 1;
    }
    this.#cell.set({ kept, dropped: false });
  };

  /** Shows the cell of a find in Excel; of what was typed here, the choices. */
  readonly goTo = async (place: SharedPlace): Promise<void> => {
    if (place.kind === "request") this.again();
    else await this.#work(() => this.#goToCell(place));
  };

  /** Makes the copy of the workbook as it is now, unless something is there that was not looked at. */
  readonly make = (): Promise<void> =>
    this.#propose(async (proposal, isCurrent) => {
      const before = openItems(this.getState()).length;
      this.#found(proposal);
      const open = openItems(this.getState()).length;
      if (open > 0) this.#cell.set({ step: "look", surprised: before === 0 });
      else await this.#encode(proposal, isCurrent);
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

  async #goToCell(place: SharedPlace): Promise<void> {
    const went = await this.#world.goTo(place);
    if (!went.ok) this.#cell.set({ problems: went.problems });
  }

  /** Reads the workbook and goes on with what is proposed, unless something else was chosen in the meantime. */
  #propose(next: (proposal: ShareProposal, isCurrent: () => boolean) => Promise<void>): Promise<void> {
    return this.#work(async () => {
      const request = requestOf(this.getState());
      const choices = this.#choices;
      const isCurrent = () => choices === this.#choices;
      this.#cell.set({ dropped: false });
      const proposal = share(await this.#world.read(), request);
      if (!isCurrent()) this.#cell.set({ dropped: true });
      else if (proposal.ok) await next(proposal.value, isCurrent);
      else this.#cell.set({ problems: proposal.problems });
    });
  }

  #found(proposal: ShareProposal): readonly ToLookAt[] {
    const items = toLookAt(proposal);
    this.#cell.set({ items });
    return items;
  }

  async #encode({ copy, listing: contents }: ShareProposal, isCurrent: () => boolean): Promise<void> {
    const bytes = await this.#world.encode(copy);
    const file = { name: shareFileName(copy), bytes, listing: contents };
    if (isCurrent()) this.#cell.set({ step: "ready", file, opening: "possible", surprised: false });
    else this.#cell.set({ dropped: true });
  }
}

function requestOf({ blind, without, peers }: ShareChoice): ShareRequest {
  const named = peers.split(/\r?\n/).map((name) => name.trim());
  return { blind, without, peers: named.filter((name) => name !== "") };
}
