import type { Finding } from "../model/checks/finding.ts";
import type { Evaluation } from "../model/evaluation/evaluation.ts";
import type { Topic } from "../model/topic/topic.ts";
import { locationOf } from "../usecases/check.ts";
import { checkTexts } from "../usecases/check-texts.ts";
import { topicAt, type Place, type TablePlace } from "../workbook/place.ts";
import { columnTexts } from "../workbook/texts.ts";
import { isBlank } from "../workbook/values.ts";
import { maybeRowOf } from "./row-of.ts";

/** Which of the questions of the checks are about the cell that the user is in, or about the row of it. */
export function askedAt(place: Place, evaluation: Evaluation, questions: readonly Finding[]): readonly Finding[] {
  const ids = rowIds(place, evaluation);
  return questions.filter((finding) => {
    const location = locationOf(finding.place);
    if (location.kind === "cell") return place.name?.toLowerCase() === location.name.toLowerCase();
    return place.cell?.table === location.table && (location.row === null || ids.includes(location.row));
  });
}

/** What the checks call the row: its key, or where it stands when it has none and could not be read. */
function rowIds(place: Place, evaluation: Evaluation): readonly string[] {
  const row = maybeRow(topicAt(place), evaluation);
  return [...(row === null ? [] : [row.id]), ...numberOf(place.cell)];
}

function maybeRow(topic: Topic, { assessments, peerReview, actions }: Evaluation): { readonly id: string } | null {
  if (topic.kind === "assessment") return maybeRowOf(assessments, topic.row);
  if (topic.kind === "peerEntry") return maybeRowOf(peerReview.entries, topic.row);
  return topic.kind === "action" ? maybeRowOf(actions, topic.row) : null;
}

function numberOf(cell: TablePlace | null): readonly string[] {
  const isKeyed = !isBlank(cell?.row.get(columnTexts.key) ?? null);
  return cell?.at === undefined || isKeyed ? [] : [checkTexts.row(cell.at + 1)];
}
