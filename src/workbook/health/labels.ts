import { parts, scoreForm } from "../../model/bijlage-d/index.ts";
import type { Evaluation } from "../../model/evaluation/evaluation.ts";
import type { PartTopic } from "../../model/topic/topic.ts";
import { profiles } from "../../model/bijlage-d/index.ts";
import { questionOf } from "../archive.ts";
import { names } from "../names.ts";
import { partTitle } from "../part-title.ts";
import { maybeTopic } from "../place.ts";
import { profileTexts, step1Texts, sheetNames } from "../sheet-texts.ts";

/** What is asked in a cell with a name, to be read: the part of the evaluation, and the question. */
export interface Label {
  readonly part: string;
  readonly question: string;
}

const heads: Readonly<Record<string, string>> = {
  [names.organisation]: scoreForm.organisationLabel,
  [names.contact]: scoreForm.contactLabel,
  [names.year]: step1Texts.yearLabel,
};

/** The label of a name of ours; of one that is no answer the name itself. */
export function labelOf(name: string, evaluation: Evaluation): Label {
  const head = heads[name];
  if (head !== undefined) return { part: sheetNames.stap1, question: head };
  const topic = maybeTopic(name);
  if (topic === null) return { part: "", question: name };
  if (topic.kind === "part") return { part: profiles[topic.profile].title, question: partQuestion(topic) };
  return { part: partTitle(name), question: questionOf(topic, evaluation) ?? name };
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
