import {
  conclusionQuestions,
  helpQuestions,
  justificationQuestion,
  peerOwnQuestion,
  peerQuestions,
  profiles,
} from "../model/bijlage-d/index.ts";
import type { Evaluation } from "../model/evaluation/evaluation.ts";
import type { Topic } from "../model/topic/topic.ts";

const numbered = (questions: readonly string[], number: number): string => `${number}. ${questions[number - 1] ?? ""}`;

/** What is asked at a place; `null` for what goes on in the next evaluation. */
export function questionOf(topic: Topic, { peerReview }: Evaluation): string | null {
  switch (topic.kind) {
    case "score":
      return profiles[topic.profile].scoreQuestion;
    case "justification":
      return justificationQuestion;
    case "note":
      return numbered(helpQuestions, topic.number);
    case "peerQuestion":
      return numbered(peerQuestions, topic.number);
    case "ownQuestion": {
      const own = peerReview.ownQuestions[topic.number - 1]?.question ?? "";
      return topic.aspect === "question" || own === "" ? peerOwnQuestion : own;
    }
    case "conclusion":
      return numbered(conclusionQuestions, topic.number);
    case "part":
    case "source":
    case "assessment":
    case "peerEntry":
    case "action":
    case "elsewhere":
      return null;
  }
}
