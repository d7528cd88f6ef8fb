import type { PartId } from "../bijlage-d/parts.ts";
import type { ProfileId } from "../bijlage-d/profiles.ts";
import type { Action, Assessment, PeerEntry, Source } from "../evaluation/evaluation.ts";

/** A cell of a table: its row as it stands, as far as it can be read, and which property of it the cell holds. */
interface RowTopic<Kind extends string, Row> {
  readonly kind: Kind;
  readonly property: keyof Row | null;
  readonly row: Partial<Row>;
}

/** A part of a profile's text; `bron` is where the text was taken from. */
export interface PartTopic {
  readonly kind: "part";
  readonly profile: ProfileId;
  readonly part: PartId | "bron";
  /** Which of the five, counting from 1; `null` for any other part. */
  readonly competence: { readonly number: number; readonly aspect: "name" | "explanation" } | null;
}

/** What a selected cell is about, in the words of the method. Numbers count from 1. */
export type Topic =
  | { readonly kind: "score"; readonly profile: ProfileId }
  | { readonly kind: "justification"; readonly profile: ProfileId }
  | { readonly kind: "note"; readonly profile: ProfileId; readonly number: number }
  | PartTopic
  | { readonly kind: "peerQuestion"; readonly number: number }
  | { readonly kind: "ownQuestion"; readonly number: number; readonly aspect: "question" | "note" }
  | { readonly kind: "conclusion"; readonly number: number }
  | (RowTopic<"source", Source> & { readonly profile: ProfileId })
  | RowTopic<"assessment", Assessment>
  | RowTopic<"peerEntry", PeerEntry>
  | RowTopic<"action", Action>
  /** Nothing in particular. */
  | { readonly kind: "elsewhere" };

export type TopicKind = Topic["kind"];

/** The profile a topic is about, or `null`. */
export function profileOf(topic: Topic): ProfileId | null {
  if ("profile" in topic) return topic.profile;
  if (topic.kind !== "assessment" && topic.kind !== "action") return null;
  const { profile } = topic.row;
  return profile === undefined || profile === "overkoepelend" ? null : profile;
}
