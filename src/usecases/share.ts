import { isBlankText } from "../model/blank.ts";
import { profileIds } from "../model/bijlage-d/profiles.ts";
import type { Evaluation } from "../model/evaluation/evaluation.ts";
import { failure, success, type Outcome } from "../model/problem.ts";
import { scoreMentions } from "../model/sharing/blind.ts";
import { leaveable, listing, shared, type Leaveable, type Listing, type Wishes } from "../model/sharing/parts.ts";
import { personalFinds, type PersonalFind, type SharedPlace, type SharedText } from "../model/sharing/personal.ts";
import { sharingTexts } from "../model/sharing/texts.ts";
import type { Blueprint } from "../workbook/blueprint.ts";
import type { Contents, TableContents } from "../workbook/contents.ts";
import { labelLine, labelOf, placeName } from "../workbook/labels.ts";
import { names } from "../workbook/names.ts";
import { filledRows } from "../workbook/revise.ts";
import { actionTable, sourceTable } from "../workbook/tables.ts";
import { readEvaluation } from "../workbook/read.ts";
import { buildShare } from "../workbook/share/build.ts";
import { mostPeers } from "../workbook/share/names.ts";
import type { Navigator, RowNavigator, TableCell } from "./ports.ts";
import { shareCaseTexts as texts } from "./share-texts.ts";

/** What the user asks for. */
export interface ShareRequest extends Wishes {
  /** Names of the organisations that give their view; none when that is asked on their sheets. */
  readonly peers: readonly string[];
}

/** A copy that is ready to go, and all there is to decide before it does. */
export interface ShareProposal {
  readonly copy: Blueprint;
  readonly listing: Listing;
  /** What looks like a person in the texts that go. */
  readonly finds: readonly PersonalFind[];
  /** Texts that may give a score away in a blind copy. */
  readonly mentions: readonly SharedText[];
}

/** One thing to look at before the copy goes: what looks like a person, or like a score in a blind copy. */
export interface ToLookAt extends Omit<SharedText, "text"> {
  /** The same for the same piece of the same text in the same cell. */
  readonly key: string;
  /** Dutch, what it looks like. */
  readonly looksLike: string;
  /** The piece, when it is one; it stands in the sentence. */
  readonly found: string;
  readonly sentence: string;
}

/** All there is to look at, find by find. */
export function toLookAt({ finds, mentions }: Pick<ShareProposal, "finds" | "mentions">): readonly ToLookAt[] {
  const all = [
    ...finds.map(({ kind, ...rest }) => ({ ...rest, looksLike: sharingTexts.kinds[kind] })),
    ...mentions.map(({ text, ...rest }) => ({ ...rest, looksLike: texts.looksLikeScore, found: "", sentence: text })),
  ];
  const seen = new Map<string, number>();
  return all.map((one) => {
    const what = JSON.stringify([one.place, one.looksLike, one.found, one.sentence]);
    const times = (seen.get(what) ?? 0) + 1;
    seen.set(what, times);
    return { ...one, key: `${what}${times}` };
  });
}

/** Makes the share copy of a workbook. Nothing is changed; the proposal says what goes, what stays and what to look at. */
export function share(contents: Contents, request: ShareRequest): Outcome<ShareProposal> {
  const evaluation = readEvaluation(contents);
  if (!evaluation.ok) return evaluation;
  const fault = shareFault(evaluation.value, request);
  return fault.ok ? success(proposal(evaluation.value, request)) : fault;
}

function shareFault({ organisation, year }: Evaluation, { peers }: ShareRequest): Outcome<null> {
  if (isBlankText(organisation)) {
    return failure({
      code: "organisatie-ontbreekt",
      where: placeName(names.organisation),
      ...texts.noOrganisation,
    });
  }
  if (year === null) return failure({ code: "jaar-ontbreekt", where: placeName(names.year), ...texts.noYear });
  return peers.length > mostPeers
    ? failure({ code: "te-veel-collegas", where: "", ...texts.tooManyPeers })
    : success(null);
}

function proposal(evaluation: Evaluation, { peers, ...wishes }: ShareRequest): ShareProposal {
  const given = shared(evaluation, wishes, peers);
  const placed = <T extends Pick<SharedText, "where" | "place">>(text: T): T => ({
    ...text,
    where: whereOf(text, evaluation),
  });
  return {
    copy: buildShare(given, given.peers),
    listing: listing(wishes, peers),
    finds: personalFinds(given, evaluation.contact).map(placed),
    mentions: scoreMentions(given).map(placed),
  };
}

/** Where a text stands, as a user knows the place. */
function whereOf({ where, place }: Pick<SharedText, "where" | "place">, evaluation: Evaluation): string {
  return place.kind === "cell" ? labelLine(labelOf(place.name, evaluation)) : where;
}

/**
 * Goes to the cell of a text that leaves; in a table to the n-th row that holds an answer, or to the last row when there are
 * not so many any more. What came with the request has no cell.
 * @throws ProblemError from the navigator.
 */
export async function goToShared(place: SharedPlace, desk: Navigator & RowNavigator): Promise<Outcome<null>> {
  if (place.kind === "row") return desk.goRow(place.table, (found) => success(cellIn(found, place)));
  if (place.kind === "cell") await desk.go(place.name);
  return success(null);
}

function cellIn(found: TableContents, { table, row, column }: SharedPlace & { readonly kind: "row" }): TableCell {
  const filled = rowsOf(table, found);
  return { row: filled[row - 1] ?? Math.max(0, found.rows.length - 1), heading: column };
}

/** The rows as they are read: what stands in a column of the user's own makes no row. */
function rowsOf(table: string, found: TableContents): readonly number[] {
  const sources = profileIds.map(sourceTable).find(({ name }) => name === table);
  return sources === undefined ? filledRows(actionTable, found) : filledRows(sources, found);
}

/** A file name for a copy, without what a file system refuses. */
export function shareFileName({ properties }: Blueprint): string {
  const name = properties.title.replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, " ").replaceAll(/\s+/g, " ");
  return `${Array.from(name).slice(0, 100).join("").trim()}.xlsx`;
}

/** The parts to leave out as a user writes them: `notities,bronnen`. Fails on a word that is no part. */
export function leftOut(words: string): Outcome<readonly Leaveable[]> {
  const all = words.split(",").map((word) => word.trim().toLowerCase());
  const given = all.filter((word) => word !== "");
  const unknown = given.find((word) => !isLeaveable(word));
  if (unknown !== undefined) return failure({ code: "onbekend-onderdeel", where: "", ...texts.unknownPart(unknown) });
  return success([...new Set(given.filter(isLeaveable))]);
}

const isLeaveable = (word: string): word is Leaveable => (leaveable as readonly string[]).includes(word);
