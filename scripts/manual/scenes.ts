import { concluding, scoring, starting } from "./first-evaluation.ts";
import type { Scene } from "./scene.ts";
import { keeping, nextEvaluation, years } from "./second-evaluation.ts";
import { sharing, takingBack } from "./with-colleagues.ts";

/** The story of docs/handleiding.md: one workbook through two evaluations, a picture at every step. */
export const scenes: readonly Scene[] = [
  ...starting,
  ...scoring,
  ...sharing,
  ...takingBack,
  ...concluding,
  ...nextEvaluation,
  ...years,
  ...keeping,
];
