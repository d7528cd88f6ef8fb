/** The page's composition root: the only place where it meets the clock, the site and the browser's windows. */
import { toBlueprint } from "../core/store/blueprint.ts";
import { printOf } from "../core/store/print.ts";
import { newWorkbook, type Workbook } from "../core/store/workbook.ts";
import type { SandboxApi } from "./api.ts";
import { element } from "./dom.ts";
import {
  bytesOf,
  bytesOfBase64,
  chooseFile,
  download,
  fileName,
  isShareCopy,
  maybeProblem,
  workbookIn,
  type FileFormat,
} from "./files.ts";
import { readManifest, type Button, type Manifest } from "./manifest.ts";
import "./page.css";
import "./small.css";
import type { CommandState } from "./protocol/commands.ts";
import type { FunctionMetadata } from "./protocol/function-arguments.ts";
import type { PaneView } from "./pane.ts";
import { openSession, type PaneSlot, type Session } from "./session.ts";
import { createShell, type Shell } from "./shell.ts";
import { texts } from "./texts.ts";

declare global {
  interface Window {
    /** Put there by files.js: src/xlsx, bundled on its own. */
    readonly competentiespiegelFiles: FileFormat;
  }
}

/** Between two tabs of this page: the new one asks, the other sends a file. */
const ask = "competentiespiegel: which file?";

class Page {
  private readonly manifest: Manifest;
  private readonly metadata: readonly FunctionMetadata[];
  private readonly shell: Shell;
  private readonly failures: string[] = [];
  /** Null while one workbook has made place and the next is not on screen yet. */
  private current: Session | null = null;
  /** Settles when the workbook that is to be shown stands. A button pressed earlier waits for it. */
  private showing: Promise<unknown> = Promise.resolve();
  private openedFrom: string | null = null;
  /** What the workbook held when it was saved or opened; null for one that is in no file yet. */
  private saved: string | null = null;
  private opening: Promise<unknown> = Promise.resolve();
  /** How often an add-in asked for its pane. */
  private panesAsked = 0;

  constructor(manifest: Manifest, metadata: readonly FunctionMetadata[]) {
    this.manifest = manifest;
    this.metadata = metadata;
    this.shell = createShell(
      manifest,
      {
        open: () => this.attempt(this.choose(), texts.failed),
        save: () => this.attempt(this.save(), texts.saveFailed),
        press: (pressed) => this.attempt(this.press(pressed), texts.failed),
        closePane: (pane) => this.setPane(pane, false),
        focusPane: (pane) => this.current?.addins[pane]?.focus(),
      },
      paneCount(),
    );
    addEventListener("beforeunload", (event) => this.unsaved && event.preventDefault());
  }

  /** Shows a workbook in place of the one before. */
  async show(workbook: Workbook): Promise<void> {
    const opened = this.replace(workbook);
    this.showing = opened.catch(nothing); // who asked to show it hears why it failed
    await opened;
  }

  private async replace(workbook: Workbook): Promise<void> {
    const before = this.current;
    before?.dispose();
    this.current = null;
    try {
      this.current = await this.opened(workbook);
      this.saved = printOf(workbook);
    } catch (error) {
      this.shell.gridPlace.replaceChildren();
      if (before !== null) this.current = await this.opened(before.workbook);
      throw error;
    }
  }

  private get unsaved(): boolean {
    return this.current !== null && printOf(this.current.workbook) !== this.saved;
  }

  private get session(): Session {
    if (this.current === null) throw new Error(texts.loading);
    return this.current;
  }

  /** What tests reach; see {@link SandboxApi}. */
  api(): SandboxApi {
    const session = (): Session => this.session;
    return {
      get workbook() {
        return session().workbook;
      },
      get grid() {
        return session().grid;
      },
      get log() {
        return session().hosts[0]?.log ?? [];
      },
      get logs() {
        return session().hosts.map(({ log }) => log);
      },
      get commands() {
        return session().addin.commands.invoked;
      },
      failures: this.failures,
      blueprint: () => toBlueprint(this.session.workbook),
      idle: () => this.session.idle(),
      save: () => bytesOf(window.competentiespiegelFiles, this.session.workbook),
      open: (bytes, name) => this.openBytes(bytes, name),
      callFunction: (name, ...args) =>
        this.session.addin.functions.call(
          name,
          args.map((value) => [[value]]),
        ),
    };
  }

  /** Opens a file's bytes, after what is being opened already. */
  openBytes(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<void> {
    const turn = this.opening.then(() => this.openNow(bytes, name));
    this.opening = turn.catch(nothing);
    return turn;
  }

  /** Shows what another tab made: it is in no file yet. */
  openMade(bytes: Uint8Array<ArrayBuffer>, name: string): void {
    const work = this.openBytes(bytes, name).then(() => {
      this.saved = null;
    });
    this.attempt(work, (what) => texts.openFailed(name, what));
  }

  private async openNow(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<void> {
    this.shell.say(texts.opening(name));
    await painted();
    const { workbook, told } = await workbookIn(window.competentiespiegelFiles, bytes, new Date().getFullYear());
    const open = [...this.shell.panes.keys()].filter((pane) => this.shell.panes[pane]?.isOpen);
    for (const pane of open) this.setPane(pane, false);
    try {
      await this.show(workbook);
    } finally {
      if (this.current !== null) for (const pane of open.toReversed()) this.setPane(pane, true);
    }
    this.openedFrom = name;
    if (isShareCopy(workbook)) this.shell.hideHint();
    this.shell.clear();
    this.shell.setBookName(name);
    this.shell.say(texts.opened(name));
    if (told.length > 0) this.shell.notify({ text: told.join(" "), actions: [{ label: texts.understood, run: done }] });
  }

  private opened(workbook: Workbook): Promise<Session> {
    const [user, ...others] = this.shell.panes;
    return openSession(workbook, this.manifest, this.metadata, {
      gridPlace: this.shell.gridPlace,
      panes: [this.slot(user, 0), ...others.map((pane, index) => this.slot(pane, index + 1))],
      onNewWorkbook: (base64) => this.offer(base64),
      onFailed: (error) => this.fail(error, texts.failed),
    });
  }

  private slot(pane: PaneView, index: number): PaneSlot {
    return {
      place: pane.body,
      isPaneOpen: () => pane.isOpen,
      setPane: (open) => {
        if (open) this.panesAsked += 1;
        this.setPane(index, open);
      },
      leave: (way) => this.leave(pane, way),
    };
  }

  private setPane(index: number, open: boolean): void {
    const pane = this.shell.panes[index];
    const addin = this.current?.addins[index];
    if (pane === undefined || addin === undefined || pane.isOpen === open) return;
    if (open) {
      pane.open();
      this.shell.hideHint();
      this.attempt(addin.start(), texts.failed);
    } else pane.close();
    addin.tellVisibility(open);
    // a pane that an add-in opens does not end the user's typing in a cell
    if (!this.session.hosts.some(({ cellEdit }) => cellEdit)) this.shell.goTo(open ? index : "grid");
  }

  private leave(pane: PaneView, way: "forward" | "backward" | "escape"): void {
    if (way === "backward") pane.focusLast();
    else this.shell.goTo(way === "forward" ? "ribbon" : "grid");
  }

  /** Opens the panes that are closed, and goes to the user's. */
  private openPanes(): void {
    for (const index of [...this.shell.panes.keys()].toReversed()) this.setPane(index, true);
    this.shell.goTo(0);
  }

  private async press({ id, label, action }: Button): Promise<void> {
    await this.showing;
    if (action.kind === "pane") {
      this.openPanes();
      return;
    }
    const asked = this.panesAsked;
    const tell = (state: CommandState): void => {
      this.shell.ribbon.setBusy(id, state.kind === "busy");
      // a pane that the command asked for says itself what there is to say
      const isSeen = state.kind === "done" && this.panesAsked > asked;
      this.shell.say(isSeen ? texts.ready : saying(state, label, action.name), kindOf(state));
    };
    try {
      await this.session.addin.commands.run(action.name, id, tell);
    } catch (error) {
      this.shell.ribbon.setBusy(id, false);
      throw error;
    }
  }

  private async choose(): Promise<void> {
    if (this.unsaved && !confirm(texts.replace)) return;
    const file = await chooseFile();
    if (file === null) return;
    const work = file.arrayBuffer().then((bytes) => this.openBytes(new Uint8Array(bytes), file.name));
    this.attempt(work, (what) => texts.openFailed(file.name, what));
  }

  private async save(): Promise<void> {
    const name = fileName(this.session.workbook, this.openedFrom, texts.bookName);
    await this.session.idle();
    const { workbook } = this.session;
    const print = printOf(workbook);
    download(await bytesOf(window.competentiespiegelFiles, workbook), name);
    if (workbook === this.current?.workbook) this.saved = print;
    this.shell.say(texts.saved(name));
  }

  /** The add-in made a workbook of its own: Excel on the web opens it in a new tab, which a browser wants a click for. */
  private offer(base64: string | null): void {
    const name = `${texts.bookName} 2.xlsx`;
    const bytes = base64 === null ? null : bytesOfBase64(base64);
    const save = { label: texts.newBookSave, run: () => downloaded(bytes, name) };
    this.shell.notify({
      text: texts.newBook,
      actions: [
        { label: texts.newBookOpen, run: () => this.tabOpened(bytes, name) },
        ...(bytes === null ? [] : [save]),
        { label: texts.newBookClose, run: done },
      ],
    });
  }

  /** Whether a new tab opened; a browser may keep it back, and then the notice with its file stays. */
  private tabOpened(bytes: Uint8Array<ArrayBuffer> | null, name: string): boolean {
    const opened = openInTab(bytes, name);
    if (!opened) this.shell.say(texts.tabBlocked, "problem");
    return opened;
  }

  private attempt(work: Promise<void>, saying: (what: string) => string): void {
    work.catch((error: unknown) => this.fail(error, saying));
  }

  private fail(error: unknown, saying: (what: string) => string): void {
    const what = maybeProblem(error) ?? (error instanceof Error ? error.message : String(error));
    this.failures.push(error instanceof Error ? (error.stack ?? what) : what);
    this.shell.say(saying(what), "problem");
    reportError(error); // for who looks in the browser's console
  }
}

function saying(state: CommandState, label: string, name: string): string {
  switch (state.kind) {
    case "busy":
      return texts.commandBusy(label);
    case "done":
      return texts.commandDone(label);
    case "unknown":
      return texts.commandUnknown(label, name);
    case "failed":
      return texts.commandFailed(label, state.status);
    case "twice":
      return texts.commandTwice(label);
    case "late":
      return texts.commandLate(label);
    case "cancelled":
      return texts.commandCancelled(label);
  }
}

/** That a command is done says nothing of success: the add-in tells that itself, and what is said here passes. */
function kindOf({ kind }: CommandState): "plain" | "problem" | "passing" {
  if (kind === "busy") return "plain";
  return kind === "done" ? "passing" : "problem";
}

/** Until the browser has shown what was said: opening a file keeps it busy. A page out of view is not painted. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 100);
  });
}

const nothing = (): void => undefined;
const done = (): boolean => true;

function downloaded(bytes: Uint8Array<ArrayBuffer> | null, name: string): boolean {
  if (bytes !== null) download(bytes, name);
  return true;
}

/** `?panelen=2` shows the pane of a co-author as well. */
function paneCount(): 1 | 2 {
  return new URLSearchParams(location.search).get("panelen") === "2" ? 2 : 1;
}

function openInTab(bytes: Uint8Array<ArrayBuffer> | null, name: string): boolean {
  const tab = open(location.origin + location.pathname);
  if (tab === null || bytes === null) return tab !== null;
  addEventListener("message", function answer({ source, data }) {
    if (source !== tab || data !== ask) return;
    removeEventListener("message", answer);
    tab.postMessage({ bytes, name }, location.origin);
  });
  return true;
}

/** In a tab that another one opened: asks it for the file to show, and takes one. */
function askOpener(page: Page): void {
  if (opener === null) return;
  addEventListener(
    "message",
    function take({ source, origin, data }: MessageEvent<{ bytes: Uint8Array<ArrayBuffer>; name: string }>) {
      if (source !== opener || origin !== location.origin) return;
      removeEventListener("message", take);
      page.openMade(data.bytes, data.name);
    },
  );
  (opener as Window).postMessage(ask, location.origin);
}

async function fetched(path: string): Promise<Response> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(texts.missing(path.replace(/^.*\//, "")));
  return response;
}

async function start(): Promise<void> {
  const text = await (await fetched("/manifest.xml")).text();
  const manifest = readManifest(new DOMParser().parseFromString(text, "text/xml"));
  const path = manifest.functions?.metadata;
  const metadata =
    path === undefined ? [] : ((await (await fetched(path)).json()) as { functions: FunctionMetadata[] }).functions;
  const page = new Page(manifest, metadata);
  await page.show(newWorkbook(undefined, new Date().getFullYear()));
  window.sandbox = page.api();
  document.body.dataset["ready"] = "";
  askOpener(page);
}

start().catch((error: unknown) => {
  reportError(error);
  document.body.append(element("p", { class: "fatal", role: "alert" }, texts.startFailed(String(error))));
});
