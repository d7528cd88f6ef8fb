/**
 * The envelope of what Office.js and its host say to each other: JSON texts through `postMessage`. Names as on the
 * wire; see `Microsoft.Office.Common` in office-js' excel-web-16.00.debug.js.
 */

/** What the add-in's page asks. */
export interface Request {
  readonly name: string;
  readonly kind: "invoke" | "register" | "unregister";
  readonly correlationId: number;
  readonly data: unknown;
}

/** Result codes of an answer. */
export const resultCodes = { done: 0, failed: -2 } as const;

const kinds: readonly Request["kind"][] = ["invoke", "register", "unregister"];

/** Reads a message as a request of one conversation; null when it is something else, e.g. a developer tool's. */
export function maybeRequest(message: unknown, conversationId: string): Request | null {
  const envelope = maybeEnvelope(message);
  if (envelope?.["_messageType"] !== 0 || envelope["_conversationId"] !== conversationId) return null;
  const kind = kinds[Number(envelope["_actionType"])];
  const { _actionName: name, _correlationId: correlationId, _data: data } = envelope;
  if (kind === undefined || typeof name !== "string" || typeof correlationId !== "number") return null;
  return { name, kind, correlationId, data };
}

function maybeEnvelope(message: unknown): Readonly<Record<string, unknown>> | null {
  if (typeof message !== "string" || !message.startsWith("{")) return null;
  try {
    return JSON.parse(message) as Readonly<Record<string, unknown>>;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The answer to a request. */
export function answerText(
  conversationId: string,
  { name, correlationId }: Request,
  data: unknown,
  code: number = resultCodes.done,
): string {
  return responseText(conversationId, name, correlationId, data, { code, type: 0 });
}

/** Word of an event that the page has registered for. */
export function eventText(conversationId: string, name: string, data: unknown): string {
  return responseText(conversationId, name, -1, data, { code: resultCodes.done, type: 1 });
}

/** A call to the page itself, such as "take the focus". */
export function callText(conversationId: string, name: string, data: unknown): string {
  return JSON.stringify({
    _messageType: 0,
    _actionName: name,
    _actionType: 0,
    _conversationId: conversationId,
    _correlationId: 0,
    _data: data,
    _serializerVersion: 1,
  });
}

function responseText(
  conversationId: string,
  name: string,
  correlationId: number,
  data: unknown,
  { code, type }: { readonly code: number; readonly type: 0 | 1 },
): string {
  return JSON.stringify({
    _messageType: 1,
    _actionName: name,
    _conversationId: conversationId,
    _correlationId: correlationId,
    _errorCode: code,
    _responseType: type,
    _data: data,
    _serializerVersion: 1,
  });
}
