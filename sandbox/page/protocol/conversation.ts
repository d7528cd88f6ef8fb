import { answerText, callText, eventText, maybeRequest, resultCodes, type Request } from "./messages.ts";

/** What the host does with what the add-in's page asks. */
export interface Listener {
  /** Carries out a call. A rejection is told to the page as a failed call, and to {@link Listener.onFailed}. */
  invoke(name: string, data: unknown): unknown;
  /** The page wants to hear of an event from now on. */
  onRegistered?(event: string): void;
  onFailed?(name: string, error: unknown): void;
}

/** One add-in page talking with its host. */
export interface Conversation {
  /** Takes a message of the page; says whether it belonged to this conversation. */
  receive(message: unknown): boolean;
  /** Tells the page of an event; false, and nothing said, when the page has not registered for it. */
  raise(event: string, data: unknown): boolean;
  /** Calls the page; nothing comes back. */
  call(name: string, data: unknown): void;
  isRegistered(event: string): boolean;
}

/** Starts a conversation. `post` sends a text to the add-in's page. */
export function converse(id: string, post: (message: string) => void, listener: Listener): Conversation {
  const registered = new Set<string>();
  return {
    receive(message) {
      const request = maybeRequest(message, id);
      if (request === null) return false;
      void attend(request, id, post, registered, listener);
      return true;
    },
    raise(event, data) {
      if (!registered.has(event)) return false;
      post(eventText(id, event, data));
      return true;
    },
    // the page listens for its host's calls in a conversation of their own
    call: (name, data) => post(callText(`${id}_ntf`, name, data)),
    isRegistered: (event) => registered.has(event),
  };
}

async function attend(
  request: Request,
  id: string,
  post: (message: string) => void,
  registered: Set<string>,
  listener: Listener,
): Promise<void> {
  if (request.kind !== "invoke") {
    enlist(request, registered);
    post(answerText(id, request, { Error: 0 }));
    if (request.kind === "register") listener.onRegistered?.(request.name);
    return;
  }
  try {
    post(answerText(id, request, await listener.invoke(request.name, request.data)));
  } catch (error) {
    post(answerText(id, request, String(error), resultCodes.failed));
    listener.onFailed?.(request.name, error);
  }
}

function enlist({ name, kind }: Request, registered: Set<string>): void {
  if (kind === "register") registered.add(name);
  else registered.delete(name);
}
