import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { sentence } from "../model/problem.ts";
import type { Job } from "./jobs.ts";
import { Busy } from "./parts.tsx";
import { texts } from "./texts.ts";

const words = texts.work;

interface JobViewProps {
  readonly job: Job;
  /** Whether Excel waits, while no job is running, for the user to finish typing. */
  readonly waiting: boolean;
  readonly onStop: () => void;
}

/**
 * What is going on, or what became of it: in one place, read aloud, and never taking the focus, as it may well come while
 * the user is typing somewhere.
 */
export function JobView({ job, waiting, onStop }: JobViewProps): ReactNode {
  const isRunning = job.kind === "running";
  const stoppable = isRunning && !job.stopping && (job.waiting || job.total > 1);
  return (
    <div className="job">
      <div role="status">
        {isRunning && <Running job={job} />}
        {job.kind === "done" && doneText(job) !== "" && <p className="done">{doneText(job)}</p>}
        {waiting && !isRunning && <p>{words.cellEdit}</p>}
      </div>
      {stoppable && <Button onClick={onStop}>{words.cancel}</Button>}
      <div role="alert">{isRunning ? null : <Fault job={job} />}</div>
    </div>
  );
}

function doneText({ name, complete }: Extract<Job, { kind: "done" }>): string {
  return complete ? words.done[name] : words.stopped;
}

function Running({ job }: { readonly job: Extract<Job, { kind: "running" }> }): ReactNode {
  const { name, step, done, total, stopping, waiting } = job;
  return (
    <>
      <Busy label={words.busy[name]} />
      {total > 1 && <p>{words.step(step, done + 1, total)}</p>}
      {waiting && <p>{words.cellEdit}</p>}
      {stopping && <p>{words.cancelling}</p>}
    </>
  );
}

function Fault({ job }: { readonly job: Job }): ReactNode {
  if (job.kind === "unexpected") return <FaultText title={words.unexpected.title} lines={[words.unexpected.body]} />;
  if (job.kind !== "refused") return null;
  return <FaultText title={words.refused.title} lines={job.problems.map(sentence)} />;
}

function FaultText({ title, lines }: { readonly title: string; readonly lines: readonly string[] }): ReactNode {
  return (
    <div className="warning">
      <p>
        <strong>{title}</strong>
      </p>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
