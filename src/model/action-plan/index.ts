export { keptGrounds, planGrounds, type PlanGround } from "./grounds.ts";
export { maybePlanKey, planKey, profileCodes, type PlanKey, type PlanProfile } from "./key.ts";
export { planPeriod, yearsAhead, type PlanPeriod } from "./period.ts";
export { isVanished, planned, type Planned } from "./planned.ts";
export { proposals } from "./proposals.ts";
export {
  baselineQuestion,
  isClosed,
  periodQuestion,
  planQuestions,
  smartParts,
  targetQuestion,
  type PlanQuestion,
  type PlanRule,
} from "./questions.ts";
export { quote } from "./quote.ts";
export { planTexts } from "./texts.ts";
