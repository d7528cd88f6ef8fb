import { fork, type ChildProcess } from "node:child_process";

/**
 * Starts a TypeScript program in a process of its own, with so many megabytes for objects, of which so many for each half of the
 * young ones, and waits until it says that it is ready. Rejects with what it said on standard error when it stops before.
 */
export function startChild(
  program: string,
  words: readonly string[],
  megabytes: number,
  young = 4,
): Promise<ChildProcess> {
  const execArgv = [`--max-old-space-size=${megabytes}`, `--max-semi-space-size=${young}`, "--import", "tsx"];
  const child = fork(program, words, { execArgv, stdio: ["ignore", "ignore", "pipe", "ipc"] });
  return new Promise((resolve, reject) => {
    let said = "";
    child.stderr?.on("data", (text: Buffer) => (said += text.toString()));
    child.once("message", () => resolve(child));
    child.once("exit", () => reject(new Error(said)));
  });
}

/** What a child answers to a message; null when it died, or was stopped as it did not answer in so many milliseconds. */
export function askChild<Answer>(
  child: ChildProcess,
  message: object | number,
  patience: number,
): Promise<Answer | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill("SIGKILL"), patience);
    const answer = (found: Answer | null): void => {
      clearTimeout(timer);
      child.removeAllListeners("message").removeAllListeners("exit");
      resolve(found);
    };
    child.once("message", (found) => answer(found as Answer));
    child.once("exit", () => answer(null));
    child.send(message);
  });
}
