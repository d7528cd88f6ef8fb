/** What became of a command; told as it happens. */
export type CommandState =
  | { readonly kind: "busy" }
  /** `event.completed()` was called once. */
  | { readonly kind: "done" }
  /** The page does not know the function that the manifest names. */
  | { readonly kind: "unknown" }
  | { readonly kind: "failed"; readonly status: number }
  /** It was called again: a defect of the add-in that Excel passes over in silence. */
  | { readonly kind: "twice" }
  /** It was not called in time. Excel gives up after five minutes. */
  | { readonly kind: "late" }
  /** The page was taken away while it ran. */
  | { readonly kind: "cancelled" };

export interface CommandsOptions {
  /** Starts the page where it does not run yet; resolves once it takes commands. */
  readonly start: () => Promise<void>;
  /** Sends the event `appCommandInvoked`. */
  readonly send: (data: readonly [id: string, functionName: string, event: string]) => void;
  /** Milliseconds until a command is late. */
  readonly patience?: number;
  /** Milliseconds during which a page that has just started may still not know its functions. */
  readonly grace?: number;
}

/** A command that was invoked, and how often it said that it is over: once, if all is well. */
export interface Invoked {
  readonly functionName: string;
  readonly completions: number;
}

/** The ribbon's commands: `ExecuteFunction` in the manifest. */
export interface Commands {
  /** What was invoked so far, in order. */
  readonly invoked: readonly Invoked[];
  /** Runs a function of the add-in for a button. `tell` hears what becomes of it, also after it is done. */
  run(functionName: string, controlId: string, tell: (state: CommandState) => void): Promise<void>;
  /** The page says that a command is completed, with a code of Office.js. */
  completed(id: string, status: number): void;
  /** Gives up what still runs, as when the page is gone; nothing is told of it afterwards. */
  cancel(): void;
}

/** `ooeInvalidCallback`: no function of that name. */
const unknownFunction = 11_101;
const retryAfter = 100;

interface Invocation {
  readonly functionName: string;
  readonly controlId: string;
  readonly tell: (state: CommandState) => void;
  readonly since: number;
  completions: number;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** Plays Excel's part in running ribbon commands. */
export function createCommands({ start, send, patience = 300_000, grace = 3_000 }: CommandsOptions): Commands {
  const invocations = new Map<string, Invocation>();
  const running = new Set<(state: CommandState) => void>();
  let gone = false;

  const invoke = (id: string, { functionName, controlId }: Invocation): void =>
    send([id, functionName, JSON.stringify({ source: { id: controlId } })]);

  const complete = (id: string, invocation: Invocation, status: number): void => {
    if (status === unknownFunction && Date.now() - invocation.since < grace) {
      setTimeout(() => invoke(id, invocation), retryAfter);
      return;
    }
    clearTimeout(invocation.timer);
    running.delete(invocation.tell);
    invocation.completions += 1;
    invocation.tell(invocation.completions > 1 ? { kind: "twice" } : outcome(status));
  };

  return {
    get invoked() {
      return [...invocations.values()].map(({ functionName, completions }) => ({ functionName, completions }));
    },
    async run(functionName, controlId, tell) {
      tell({ kind: "busy" });
      running.add(tell);
      try {
        await start();
      } catch (error) {
        if (gone) return; // that it was cancelled has been told
        running.delete(tell);
        throw error;
      }
      if (gone) return;
      const id = `${controlId}#${invocations.size + 1}`;
      const invocation: Invocation = {
        functionName,
        controlId,
        tell,
        since: Date.now(),
        completions: 0,
        timer: setTimeout(() => tell({ kind: "late" }), patience),
      };
      invocations.set(id, invocation);
      invoke(id, invocation);
    },
    completed(id, status) {
      const invocation = invocations.get(id);
      if (invocation === undefined) throw new Error(`no command ${id} was invoked`);
      complete(id, invocation, status);
    },
    cancel() {
      gone = true;
      for (const { timer } of invocations.values()) clearTimeout(timer);
      for (const tell of running) tell({ kind: "cancelled" });
      running.clear();
    },
  };
}

function outcome(status: number): CommandState {
  if (status === 0) return { kind: "done" };
  return status === unknownFunction ? { kind: "unknown" } : { kind: "failed", status };
}
