import { answerJobs } from "./answer-jobs.ts";
import type { Job } from "./job.ts";
import { mendingJobs } from "./mending-jobs.ts";
import { wholeJobs } from "./whole-jobs.ts";

/** Every use case that writes in Excel. */
export const jobs: readonly Job[] = [...answerJobs, ...wholeJobs, ...mendingJobs];
