import { Unavailable } from "../store/refusal.ts";
import type { RequestBody, ResponseBody } from "./wire.ts";

/**
 * How a request can fail.
 * - `busy`, `cellEdit`, `accessDenied`: Excel refuses an action; those before it stay done.
 * - `lost`: the connection breaks; how far Excel had come by then, the client does not hear.
 * - `requestTooLarge`: nothing is carried out; `responseTooLarge`: everything is, and the answer does not arrive.
 * - `closed`: the page with Office.js is gone. What Excel had carried out stays, and nothing that comes after is.
 */
export type FaultKind = keyof typeof kinds;

/** One failure to come. */
export interface Fault {
  readonly kind: FaultKind;
  /** Which request, counting from 0 once it is planned; what the client tidies up by itself does not count. */
  readonly request: number;
  /** How many of its actions are carried out first; more than there are means all of them. */
  readonly done: number;
}

/** When a fault of this kind strikes: never later (or sooner) than this many of the actions. */
type Moment = "anywhere" | "before" | "after";

interface Kind {
  readonly moment: Moment;
  /** What Excel answers an action with that it refuses; null where no answer comes. */
  readonly refusal: { readonly code: string; readonly status: number } | null;
  /** A number of Office.js for a request that gets no answer, see {@link Unavailable}. */
  readonly unavailable: number;
}

const refusing = (code: string, status: number, unavailable: number): Kind => ({
  moment: "anywhere",
  refusal: { code, status },
  unavailable,
});

const silent = (moment: Moment, unavailable: number): Kind => ({ moment, refusal: null, unavailable });

const kinds = {
  busy: refusing("ActivityLimitReached", 429, 5102),
  cellEdit: refusing("InvalidOperationInCellEditMode", 400, 5004),
  accessDenied: refusing("AccessDenied", 403, 7000),
  lost: silent("anywhere", 5012),
  requestTooLarge: silent("before", 5103),
  responseTooLarge: silent("after", 5104),
  closed: silent("anywhere", 5012),
} as const satisfies Readonly<Record<string, Kind>>;

/** All kinds, in a fixed order. */
export const faultKinds = Object.keys(kinds) as readonly FaultKind[];

/** After how many of its actions a fault of a kind can strike a request of so many. */
export function momentsOf(kind: FaultKind, actions: number): readonly number[] {
  const { moment, refusal }: Kind = kinds[kind];
  if (moment === "before") return [0];
  if (moment === "after") return [actions];
  return Array.from({ length: refusal === null ? actions + 1 : actions }, (_, done) => done);
}

/** What is left of a request once the rest of its actions is not carried out. */
export function cutShort(body: RequestBody, { kind, done }: Fault): RequestBody {
  const moments = momentsOf(kind, body.Actions.length);
  const last = moments.at(-1) ?? 0;
  return { ...body, Actions: body.Actions.slice(0, Math.min(Math.max(done, moments[0] ?? 0), last)) };
}

/**
 * The answer to a request that was cut short: Excel's refusal of the action that comes next.
 * @throws Unavailable when the client gets no answer.
 */
export function answerWith({ kind }: Fault, answer: ResponseBody, done: number): ResponseBody {
  const { refusal, unavailable }: Kind = kinds[kind];
  if (refusal === null || done === 0) throw new Unavailable(unavailable, `A planned fault: ${kind}.`);
  const Error = {
    Code: refusal.code,
    Message: `A planned fault: ${kind}.`,
    Location: "",
    ActionIndex: done,
    HttpStatusCode: refusal.status,
  };
  return { ...answer, Error };
}
