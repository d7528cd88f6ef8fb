import { ProblemError, type Outcome, type Problem } from "../model/problem.ts";

/** What the user fills in, as typed. */
export interface Fields {
  readonly organisation: string;
  readonly contact: string;
  readonly year: string;
}

export type FieldName = keyof Fields;

/** Where the making of the workbook stands. */
export type Phase =
  | { readonly kind: "idle" }
  | { readonly kind: "busy" }
  | { readonly kind: "done"; readonly made: "created" | "unchanged" }
  /** Something the user can mend. */
  | { readonly kind: "refused"; readonly problems: readonly Problem[] }
  /** A defect of ours: it has been reported. */
  | { readonly kind: "unexpected" };

/** All that the pane shows. Immutable; the same object as long as nothing changed. */
export interface PaneState {
  readonly fields: Fields;
  readonly phase: Phase;
}

/** What the pane needs of the world. */
export interface PaneWorld {
  /** The use case, bound to the workbook. @throws ProblemError when the host refuses. */
  make(request: Fields): Promise<Outcome<"created" | "unchanged">>;
  /** Where a defect goes, so that it is not lost. */
  report(error: unknown): void;
}

/** The pane's one store: subscribe, read, change. */
export interface PaneStore {
  subscribe(this: void, listener: () => void): () => void;
  getState(this: void): PaneState;
  /** Keeps what was typed. What was said of that field is taken back, as it is no longer about what stands there. */
  change(this: void, field: FieldName, value: string): void;
  /** Makes the workbook. Does nothing while it is being made. Never rejects. */
  submit(this: void): Promise<void>;
}

/** A store that begins with these fields. */
export function createPaneStore(fields: Fields, world: PaneWorld): PaneStore {
  let state: PaneState = { fields, phase: { kind: "idle" } };
  const listeners = new Set<() => void>();
  const set = (next: Partial<PaneState>) => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getState: () => state,
    change: (field, value) => {
      if (state.fields[field] === value) return;
      set({ fields: { ...state.fields, [field]: value }, phase: afterTyping(state.phase, field) });
    },
    submit: async () => {
      if (state.phase.kind === "busy") return;
      set({ phase: { kind: "busy" } });
      set({ phase: await attempt(state.fields, world) });
    },
  };
}

async function attempt(fields: Fields, world: PaneWorld): Promise<Phase> {
  try {
    const outcome = await world.make(fields);
    return outcome.ok ? { kind: "done", made: outcome.value } : { kind: "refused", problems: outcome.problems };
  } catch (error) {
    if (error instanceof ProblemError) return { kind: "refused", problems: [error.problem] };
    world.report(error);
    return { kind: "unexpected" };
  }
}

/** How the codes of a field's problems begin (src/usecases/request.ts). */
const prefixes = {
  organisation: "organisatie-",
  contact: "contactpersoon-",
  year: "jaar-",
} as const satisfies Record<FieldName, string>;

const isAbout = (field: FieldName, problem: Problem): boolean => problem.code.startsWith(prefixes[field]);

/** Whether a problem is about a field of the form, and so is shown beside it. */
export function isFieldProblem(problem: Problem): boolean {
  return Object.values(prefixes).some((prefix) => problem.code.startsWith(prefix));
}

function afterTyping(phase: Phase, field: FieldName): Phase {
  if (phase.kind !== "refused") return phase;
  const problems = phase.problems.filter((problem) => !isAbout(field, problem));
  if (problems.length === phase.problems.length) return phase;
  return problems.length === 0 ? { kind: "idle" } : { kind: "refused", problems };
}

/** What is wrong with one field, or `null`. */
export function fieldProblem(phase: Phase, field: FieldName): Problem | null {
  if (phase.kind !== "refused") return null;
  return phase.problems.find((problem) => isAbout(field, problem)) ?? null;
}
