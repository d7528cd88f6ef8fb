import { fork, type ChildProcess } from "node:child_process";
import { ProblemError, type Outcome } from "../model/problem.ts";
import type { Contents } from "../workbook/contents.ts";
import type { Decoders, WorkbookFormat } from "./command.ts";

/** What a process found in bytes; `null` when it is not the one to say so. */
type Answer = Outcome<Contents> | null;
type Ask = (bytes: Uint8Array) => Promise<Answer>;

/** A process that reads workbooks. */
interface Helper {
  readonly ask: Ask;
  close(this: void): void;
}

/**
 * Reads workbooks here, and in so many more processes: those start as this one did and run the program, which answers bytes
 * with an outcome, in turn. Each has its next file at hand while it reads one, so that it need not wait until this process is
 * done with its own. What a process leaves unanswered is read here.
 */
export function decodersWith(program: URL, helpers: number, readHere: WorkbookFormat["decode"]): Decoders {
  const started = Array.from({ length: helpers }, () => helperWith(program));
  const here: Ask = () => Promise.resolve(null);
  const places = [here, ...started.flatMap(({ ask }) => [ask, ask])];
  const free = [...places];
  const decode = async (bytes: Uint8Array): Promise<Contents> => {
    const place = free.shift() ?? here;
    try {
      const answer = await place(bytes);
      return await (answer === null ? readHere(bytes) : contentsIn(answer));
    } finally {
      free.push(place);
    }
  };
  return { atOnce: places.length, decode, close: () => started.forEach(({ close }) => close()) };
}

function contentsIn(answer: Outcome<Contents>): Contents {
  if (answer.ok) return answer.value;
  throw new ProblemError(answer.problems[0]);
}

/** Ctrl+C is for this process to hear: the other is in no group with it, and ends when this one is gone. */
const startChild = (program: URL): ChildProcess =>
  fork(program, { serialization: "advanced", detached: true, stdio: ["ignore", "ignore", "ignore", "ipc"] });

/** One that could not be started, or has ended, answers nothing any more. */
function helperWith(program: URL): Helper {
  const waiting: ((answer: Answer) => void)[] = [];
  let child: ChildProcess | null = null;
  const end = (): void => {
    child = null;
    for (const tell of waiting.splice(0)) tell(null);
  };
  try {
    child = startChild(program);
    child.on("message", (read) => waiting.shift()?.(read as Outcome<Contents>));
    child.on("exit", end).on("error", end);
  } catch {
    end(); // no memory or file handles for one more process: everything is read here
  }
  const ask = (bytes: Uint8Array): Promise<Answer> =>
    new Promise((resolve) => {
      waiting.push(resolve);
      if (child?.connected === true) child.send(bytes, (error) => error !== null && end());
      else end();
    });
  return { ask, close: () => void child?.kill() };
}
