import { Unavailable } from "../store/refusal.ts";
import type { Workbook } from "../store/workbook.ts";
import { Batch } from "./batch.ts";
import { answerWith, cutShort, type Fault } from "./faults.ts";
import type { Instance } from "./object.ts";
import type { RequestBody, ResponseBody } from "./wire.ts";

/** What passed in one round trip. */
export interface LogEntry {
  readonly actions: number;
  readonly objectPaths: number;
  /** Size of the request's JSON in UTF-8. */
  readonly bytes: number;
  /** Set properties and called methods, e.g. `Range.values`, `NamedItemCollection.add`; what only looks is not in it. */
  readonly writes: readonly string[];
  /** How many of those there were once each action was done. */
  readonly written: readonly number[];
  /** Whether it only gave up tracked objects: the client does so by itself after `Excel.run`. */
  readonly cleanup: boolean;
  /** The code of the refusal; `GeneralException` where the sandbox itself failed. */
  readonly error: string | null;
}

/** Excel's side of Office.js: takes requests, changes the workbook behind it, and remembers what passed. */
export interface Host {
  readonly workbook: Workbook;
  readonly log: LogEntry[];
  /** While true a cell is being edited, and every request is refused. */
  cellEdit: boolean;
  /** Has requests fail from now on, in place of what was planned before; null for none. The page that is gone is back. */
  plan(fault: Fault | null): void;
  /**
   * Carries out one request. What fails in it is part of the answer.
   * @throws Unavailable when the request cannot be taken at all, or no answer comes: cell edit mode, over 5 MB, a fault.
   */
  execute(body: RequestBody, bytes?: number): ResponseBody;
}

/** Excel on the web takes and gives no more than this at a time, in bytes. */
const largestMessage = 5 * 1024 * 1024;

/** What the client asked to keep between requests, by reference id. */
export interface References {
  readonly kept: Map<string, Instance>;
  /** How many were kept ever: an id is never given twice. */
  count: number;
}

/** Plays Excel over a workbook. */
export function createHost(workbook: Workbook): Host {
  const references: References = { kept: new Map(), count: 0 };
  const faults = new Faults();
  const carryOut = (body: RequestBody, bytes: number): ResponseBody =>
    logged(host, body, bytes, new Batch(workbook, references, body));
  const host: Host = {
    workbook,
    log: [],
    cellEdit: false,
    plan: (fault) => faults.plan(fault),
    execute: (body, bytes = size(body)) => {
      ensureTaken(host, bytes);
      const fault = isCleanup(body) ? null : faults.next();
      if (fault !== null) return failed(fault, body, (cut) => carryOut(cut, bytes));
      const answer = carryOut(body, bytes);
      if (size(answer) > largestMessage)
        throw new Unavailable(5104, "The response payload size has exceeded the limit.");
      return answer;
    },
  };
  return host;
}

/** Which request fails. */
class Faults {
  private fault: Fault | null = null;
  private passed = 0;

  plan(fault: Fault | null): void {
    this.fault = fault;
    this.passed = 0;
  }

  /** The fault of the request that comes now; null when it goes well. Of a page that is gone no request goes well. */
  next(): Fault | null {
    const { fault, passed } = this;
    this.passed += 1;
    if (fault === null || passed < fault.request) return null;
    if (passed === fault.request) return fault;
    return fault.kind === "closed" ? { ...fault, done: 0 } : null;
  }
}

/** Carries out as much of a request as its fault lets through. What Excel itself refuses in that comes first. */
function failed(fault: Fault, body: RequestBody, carryOut: (body: RequestBody) => ResponseBody): ResponseBody {
  const cut = cutShort(body, fault);
  const done = cut.Actions.length;
  const answer = done === 0 ? { Results: [] } : carryOut(cut);
  return answer.Error === undefined ? answerWith(fault, answer, done) : answer;
}

/** Carries out a batch; what it did is remembered also when the sandbox itself fails in it. */
function logged(host: Host, body: RequestBody, bytes: number, batch: Batch): ResponseBody {
  let error: string | null = "GeneralException";
  try {
    const answer = batch.run();
    error = answer.Error?.Code ?? null;
    return answer;
  } finally {
    host.log.push(entryOf(body, bytes, batch, error));
  }
}

function ensureTaken(host: Host, bytes: number): void {
  if (host.cellEdit) throw new Unavailable(5004, "Excel is in cell-editing mode.");
  if (bytes > largestMessage) throw new Unavailable(5103, "The request payload size has exceeded the limit.");
}

const encoder = new TextEncoder();

function size(value: unknown): number {
  return encoder.encode(JSON.stringify(value)).length;
}

const isCleanup = ({ Actions }: RequestBody): boolean =>
  Actions.every(({ ActionType, Name }) => ActionType === 1 || Name === "_RemoveReference");

function entryOf(body: RequestBody, bytes: number, batch: Batch, error: string | null): LogEntry {
  return {
    actions: body.Actions.length,
    objectPaths: Object.keys(body.ObjectPaths).length,
    bytes,
    writes: batch.writes,
    written: batch.written,
    cleanup: isCleanup(body),
    error,
  };
}
