import { parts, profiles, scoreForm } from "../model/bijlage-d/index.ts";
import { emptyEvaluation } from "../model/evaluation/empty.ts";
import type { Evaluation } from "../model/evaluation/evaluation.ts";
import type { PartTopic, Topic } from "../model/topic/topic.ts";
import { names } from "./names.ts";
import { partTitle } from "./part-title.ts";
import { maybeTopic } from "./place.ts";
import { questionOf } from "./question.ts";
import { profileTexts, sheetNames, step1Texts, step2Texts } from "./sheet-texts.ts";

/** What is asked in a cell with a name, to be read: the part of the evaluation, and the question. */
export interface Label {
  readonly part: string;
  readonly question: string;
}

type Own = Extract<Topic, { readonly kind: "ownQuestion" }>;

const onStep1 = (question: string): Label => ({ part: sheetNames.stap1, question });

const heads: ReadonlyMap<string, Label> = new Map([
  [names.organisation, onStep1(scoreForm.organisationLabel)],
  [names.contact, onStep1(scoreForm.contactLabel)],
  [names.year, onStep1(step1Texts.yearLabel)],
]);

/** The label of a name of ours; of one that is no answer the name itself. */
export function labelOf(name: string, evaluation: Evaluation): Label {
  const head = heads.get(name);
  if (head !== undefined) return head;
  const topic = maybeTopic(name);
  if (topic === null) return { part: "", question: name };
  if (topic.kind === "part") return { part: profiles[topic.profile].title, question: partQuestion(topic) };
  if (topic.kind === "ownQuestion") return { part: partTitle(name), question: ownQuestion(topic, evaluation) };
  return { part: partTitle(name), question: questionOf(topic, evaluation) ?? name };
}

/** Which of the own questions it is; beside what was noted also what was asked. */
function ownQuestion({ number, aspect }: Own, { peerReview }: Evaluation): string {
  const which = `${step2Texts.ownQuestion} ${number}`;
  if (aspect === "question") return which;
  const asked = peerReview.ownQuestions[number - 1]?.question ?? "";
  return `${which}, ${step2Texts.ownNote.toLowerCase()}${asked === "" ? "" : `: ${asked}`}`;
}

function partQuestion({ part, competence }: PartTopic): string {
  if (part === "bron") return profileTexts.source;
  const title = parts.find(({ id }) => id === part)?.title ?? part;
  if (competence === null) return title;
  const aspect = { name: profileTexts.competenceName, explanation: profileTexts.competenceExplanation };
  return `${title}, ${competence.number}: ${aspect[competence.aspect]}`;
}

/** Both on one line. */
export const labelLine = ({ part, question }: Label): string =>
  [part, question].filter((text) => text !== "").join(" · ");

const nobody = emptyEvaluation("", null);

/** A cell with a name, as a user knows it, where it is not known yet what is in the workbook. */
export const placeName = (name: string): string => labelLine(labelOf(name, nobody));
