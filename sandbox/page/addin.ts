import type { RequestBody, ResponseBody } from "../core/interpreter/wire.ts";
import { element } from "./dom.ts";
import type { Manifest } from "./manifest.ts";
import { hostInfo, windowName } from "./protocol/app-context.ts";
import { converse, type Conversation } from "./protocol/conversation.ts";
import { createCommands, type Commands } from "./protocol/commands.ts";
import { messageEntry, type MessageEntry } from "./protocol/entries.ts";
import type { FunctionMetadata } from "./protocol/function-arguments.ts";
import { createFunctions, type FunctionRuntime, type InvocationResult } from "./protocol/functions.ts";
import { enter, isMissing } from "./frame.ts";
import { answerCall, type OfficeHost } from "./protocol/office.ts";
import { executeOnServices, isForService, type Services } from "./protocol/services.ts";
import { texts } from "./texts.ts";

/** What the add-in asks of the page around it. */
export interface AddinHost {
  /** Carries out a request on the workbook. @throws Unavailable when it cannot be taken. */
  execute(body: RequestBody, bytes: number): Promise<ResponseBody>;
  isPaneOpen(): boolean;
  /** The add-in shows or hides its own pane. */
  setPane(open: boolean): void;
  /** The focus leaves the add-in's page with the keyboard. */
  leave(way: "forward" | "backward" | "escape"): void;
  onFailed(error: unknown): void;
}

/** The add-in of one workbook: its page in a frame, and all that Excel exchanges with it. */
export interface Addin {
  readonly functions: FunctionRuntime;
  readonly commands: Commands;
  /** Loads the page, unless it runs already; resolves once Office.js is ready in it. */
  start(): Promise<void>;
  /** Sends events of the workbook. */
  tell(entries: readonly MessageEntry[]): void;
  /** The selection changed: an event of its own, older than the others. */
  tellSelection(): void;
  /** The pane was opened or closed. */
  tellVisibility(visible: boolean): void;
  focus(): void;
  /** Takes the page away. */
  dispose(): void;
}

const startPatience = 30_000;

/** Prepares the add-in in a place of the page; nothing is loaded yet. */
export function createAddin(
  place: HTMLElement,
  manifest: Manifest,
  metadata: readonly FunctionMetadata[],
  host: AddinHost,
): Addin {
  const id = `competentiespiegel-${crypto.randomUUID()}`;
  const frame = createFrame(id, manifest);
  const ready = { commands: signal(), functions: signal() };
  const missing = signal();
  frame.addEventListener("load", () => isMissing(frame) && missing.give());

  const conversation: Conversation = converse(id, (text) => frame.contentWindow?.postMessage(text, location.origin), {
    invoke: (name, data) => answerCall(office, name, data),
    onRegistered: (event) => event === "appCommandInvoked" && ready.commands.give(),
    onFailed: (_name, error) => host.onFailed(error),
  });
  const load = once(() => {
    forgetEarlierPage();
    place.append(frame);
  });
  const started = (wanted: Signal): Promise<void> => {
    load();
    return within(startPatience, Promise.race([wanted.given, missing.given.then(failMissing)]));
  };
  const tell = (entries: readonly MessageEntry[]): void =>
    void conversation.raise("richApiMessage", { ArrayData: entries });
  const functions = createFunctions({
    namespace: manifest.functions?.namespace ?? "",
    metadata,
    start: () => started(ready.functions),
    send: tell,
  });
  const commands = createCommands({
    start: () => started(ready.commands),
    send: (data) => void conversation.raise("appCommandInvoked", data),
  });
  const office = officeFor(id, manifest, host, commands, servicesOf(host, functions, ready.functions));
  const onMessage = (event: MessageEvent): void => {
    if (event.source === frame.contentWindow) conversation.receive(event.data);
  };
  addEventListener("message", onMessage);
  return {
    functions,
    commands,
    start: () => started(ready.commands),
    tell,
    tellSelection: () => void conversation.raise("documentSelectionChanged", {}),
    tellVisibility: (visible) =>
      tell([messageEntry(65_536, 65_539, "", { visibility: visible ? "Visible" : "Hidden" })]),
    focus: () => enter(frame),
    dispose: () => {
      removeEventListener("message", onMessage);
      functions.cancel();
      commands.cancel();
      frame.remove();
    },
  };
}

/** What is asked of the host: requests go to the workbook or to a service beside it. */
function officeFor(
  id: string,
  manifest: Manifest,
  host: AddinHost,
  commands: Commands,
  services: Services,
): OfficeHost {
  return {
    facts: () => ({
      instanceId: id,
      addinName: manifest.name,
      documentUrl: location.href,
      paneVisible: host.isPaneOpen(),
    }),
    execute: async (body, bytes) =>
      isForService(body) ? executeOnServices(body, services) : host.execute(body, bytes),
    commandCompleted: (command, status) => commands.completed(command, status),
    notified: (action) => leaving(action, host),
    closePane: () => host.setPane(false),
  };
}

function createFrame(id: string, manifest: Manifest): HTMLIFrameElement {
  const info = hostInfo(manifest.sharedRuntime, manifest.functions !== null);
  return element("iframe", {
    title: manifest.name,
    name: windowName(id, id, location.href, info),
    src: `${manifest.page}?_host_Info=${encodeURIComponent(info)}`,
  });
}

/** Office.js keeps settings in the tab's session storage, which a frame on the same site shares with this page. */
function forgetEarlierPage(): void {
  sessionStorage.clear();
}

function servicesOf(host: AddinHost, functions: FunctionRuntime, ready: Signal): Services {
  const settle = ([results]: readonly unknown[]): void => functions.settle(results as readonly InvocationResult[]);
  return {
    "Microsoft.ExcelServices.CustomFunctions": {
      _SetOsfControlContainerReadyForCustomFunctions: () => ready.give(),
      SetInvocationResults: settle,
      SetInvocationArrayResults: settle,
    },
    // the page can take keyboard shortcuts; the manifest declares none
    "Microsoft.InternalService.AddinInternalService": { NotifyActionHandlerReady: () => null },
    "Microsoft.AppRuntime.AppRuntimeService": {
      GetAppRuntimeState: () => (host.isPaneOpen() ? "Visible" : "Background"),
      SetAppRuntimeState: ([state]) => host.setPane(state === "Visible"),
    },
  };
}

/** `OSF.AgaveHostAction`: Ctrl+F6, Tab past the end, nothing to focus; the same backwards; Escape. */
const leavingActions = { forward: [5, 13, 17], backward: [6, 14, 18], escape: [15] } as const;

function leaving(action: number, host: AddinHost): void {
  for (const way of ["forward", "backward", "escape"] as const) {
    if ((leavingActions[way] as readonly number[]).includes(action)) host.leave(way);
  }
}

function failMissing(): never {
  throw new Error(texts.serverGone);
}

interface Signal {
  readonly given: Promise<void>;
  give(): void;
}

function signal(): Signal {
  let give = (): void => undefined;
  const given = new Promise<void>((resolve) => (give = resolve));
  return { given, give: () => give() };
}

function once(run: () => void): () => void {
  let done = false;
  return () => {
    if (!done) run();
    done = true;
  };
}

async function within(milliseconds: number, promise: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(texts.addinSilent)), milliseconds);
  });
  try {
    await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
