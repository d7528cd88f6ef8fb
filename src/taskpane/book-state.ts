import type { ProfileId } from "../model/bijlage-d/profiles.ts";
import type { MaybeScore } from "../model/evaluation/evaluation.ts";
import type { View } from "../usecases/door.ts";
import type { Standing } from "../usecases/read-standing.ts";
import { nowhere, type Place } from "../workbook/place.ts";
import type { Job } from "./jobs.ts";

/** A text being written in the pane, not yet in the workbook. */
export interface Draft {
  readonly text: string;
  /** What stood in the cell when the writing began: when it is no longer that, somebody else wrote too. */
  readonly base: string;
}

/** What the pane shows beside the workbook. */
export type Panel = "topic" | "overview" | "paste" | "pack" | "assess" | View;

/** All that the pane knows of the open workbook. Immutable; the same object as long as nothing changed. */
export interface BookState {
  readonly standing: Standing | { readonly kind: "reading" };
  readonly place: Place;
  readonly panel: Panel;
  readonly job: Job;
  /** By the defined name of the cell; of a table's cell by what `row-drafts.ts` calls it. */
  readonly drafts: ReadonlyMap<string, Draft>;
  /** Rows with the key of another, see `row-drafts.ts`. */
  readonly repeated: ReadonlySet<string>;
  /** A score that is on its way to its cell. */
  readonly chosen: { readonly profile: ProfileId; readonly score: MaybeScore } | null;
  /** The assessment being changed; `null` for a new one. */
  readonly assessing: string | null;
  /** Whether this host tells where the user clicks. */
  readonly hears: boolean;
  /** Whether Excel waits for the user to finish typing. */
  readonly waiting: boolean;
  /** How often the pane itself moved to another subject: then, and only then, the focus goes to its heading. */
  readonly arrivals: number;
}

/** Nothing is known yet. */
export const initial: BookState = {
  standing: { kind: "reading" },
  place: nowhere,
  panel: "topic",
  job: { kind: "idle" },
  drafts: new Map(),
  repeated: new Set(),
  chosen: null,
  assessing: null,
  hears: true,
  waiting: false,
  arrivals: 0,
};
