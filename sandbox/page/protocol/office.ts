import { Unavailable } from "../../core/store/refusal.ts";
import type { RequestBody, ResponseBody } from "../../core/interpreter/wire.ts";
import { appContext, type AppFacts } from "./app-context.ts";

/** What an add-in asks of its host, once unpacked. */
export interface OfficeHost {
  facts(): AppFacts;
  /** Carries out one `context.sync()`; `bytes` is the size of the request. @throws Unavailable when it cannot. */
  execute(body: RequestBody, bytes: number): Promise<ResponseBody>;
  /** A ribbon command called `event.completed()`, or was not found. */
  commandCompleted(id: string, status: number): void;
  /** The page said something in passing; numbers of `OSF.AgaveHostAction`. */
  notified(action: number): void;
  closePane(): void;
}

/** Methods by `DispatchId`; `OSF.DDA.MethodDispId`. */
const dispatchIds = { richApi: 93, commandCompleted: 94, closeContainer: 97 } as const;

/** `ooeOperationNotSupported`. */
const notSupported = 5000;

type Payload = Readonly<Record<string, unknown>>;

/** Answers a call of the add-in's page. Rejects for calls that this host does not know, with their name. */
export async function answerCall(host: OfficeHost, name: string, data: unknown): Promise<unknown> {
  switch (name) {
    case "ContextActivationManager_getAppContextAsync":
      return appContext(host.facts());
    case "ContextActivationManager_notifyHost":
      host.notified(Number((data as readonly unknown[])[1]));
      return null;
    case "executeMethod":
      return execute(host, data as Payload);
    default:
      throw new Error(`the sandbox does not serve ${name}`);
  }
}

async function execute(host: OfficeHost, data: Payload): Promise<Payload> {
  const dispatchId = Number((data["DdaMethod"] as Payload | undefined)?.["DispatchId"]);
  switch (dispatchId) {
    case dispatchIds.richApi:
      return richApi(host, data["ArrayData"] as readonly unknown[]);
    case dispatchIds.commandCompleted:
      host.commandCompleted(String(data["0"]), Number(data["1"]));
      return { Version: 1, Error: 0 };
    case dispatchIds.closeContainer:
      host.closePane();
      return { Version: 1, Error: 0 };
    default:
      return { Version: 1, Error: notSupported };
  }
}

/** Where the request's JSON stands among what `executeRichApiRequestAsync` sends. */
const bodyAt = 4;

async function richApi(host: OfficeHost, message: readonly unknown[]): Promise<Payload> {
  const text = String(message[bodyAt]);
  try {
    const answer = await host.execute(JSON.parse(text) as RequestBody, new TextEncoder().encode(text).length);
    return { Version: 1, Error: 0, Data: [200, [], JSON.stringify(answer)] };
  } catch (error) {
    if (error instanceof Unavailable) return { Version: 1, Error: error.code };
    throw error;
  }
}
