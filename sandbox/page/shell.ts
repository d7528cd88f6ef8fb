import { focusCells } from "../grid/index.ts";
import { button, element } from "./dom.ts";
import type { Button, Manifest } from "./manifest.ts";
import { listenInFrames } from "./frame.ts";
import { createPane, type PaneView } from "./pane.ts";
import { createRibbon, type Ribbon } from "./ribbon.ts";
import { texts } from "./texts.ts";

/** What the user can ask of the page. */
export interface ShellActions {
  readonly open: () => void;
  readonly save: () => void;
  readonly press: (button: Button) => void;
  /** Panes by number, the user's first. */
  readonly closePane: (pane: number) => void;
  readonly focusPane: (pane: number) => void;
}

/** A message with things to do about it; it goes when what was done says so. */
export interface Notice {
  readonly text: string;
  readonly actions: readonly { readonly label: string; readonly run: () => boolean }[];
}

/** The page around grid and pane. */
export interface Shell {
  readonly ribbon: Ribbon;
  /** The user's, and behind it that of a co-author where it is shown. */
  readonly panes: readonly [PaneView, ...PaneView[]];
  readonly gridPlace: HTMLElement;
  setBookName(name: string): void;
  /** A line at the foot of the page, read out by a screen reader; a passing one goes after a while. */
  say(text: string, kind?: "plain" | "problem" | "passing"): void;
  /** A message that stays until one of its buttons is pressed. */
  notify(notice: Notice): void;
  /** Takes away what was said of another workbook. */
  clear(): void;
  hideHint(): void;
  /** Goes to another part of the page with the keyboard. */
  goTo(part: Part): void;
}

/** How long a passing line stays, in milliseconds. */
const passingTime = 6_000;

/** A part of the page; a pane is its number. */
export type Part = "ribbon" | "grid" | number;

/** Draws the page into the document, with so many panes. */
export function createShell(manifest: Manifest, actions: ShellActions, count: 1 | 2): Shell {
  const bookName = element("span", { class: "book" }, texts.bookName);
  const ribbon = createRibbon(manifest, actions.press);
  const panes = panesFor(manifest.name, actions, count);
  const gridPlace = element("div", { class: "grid-place" });
  const gridPart = element("section", { class: "grid", "aria-label": texts.grid, tabindex: -1 }, gridPlace);
  const status = element("div", { class: "status", role: "status", "aria-label": texts.status }, texts.ready);
  const hint = hintFor(manifest);
  const notices = element("section", { class: "notices", "aria-label": texts.notices }, trialNotice());
  if (hint !== null) notices.append(hint);
  document.body.append(
    headerWith(bookName, actions),
    element("nav", { class: "ribbon-part", "aria-label": texts.ribbon }, ribbon.root),
    notices,
    element("main", { class: "work" }, gridPart, ...panes.flatMap(({ edge, root }) => [edge, root])),
    element("footer", { class: "foot" }, status, element("span", { class: "keys" }, texts.keys)),
  );
  const goTo = (part: Part): void => {
    if (part === "ribbon") ribbon.focus();
    else if (part === "grid") focusGrid(gridPart);
    else actions.focusPane(part);
  };
  let passing: ReturnType<typeof setTimeout> | undefined;
  document.addEventListener("keydown", (event) => cycle(event, panes, goTo), true);
  for (const { body } of panes) listenInFrames(body, (event) => cycle(event, panes, goTo));
  return {
    ribbon,
    panes,
    gridPlace,
    setBookName: (name) => (bookName.textContent = name),
    say(text, kind = "plain") {
      clearTimeout(passing);
      if (kind === "passing") passing = setTimeout(() => (status.textContent = texts.ready), passingTime);
      status.textContent = text;
      status.classList.toggle("problem", kind === "problem");
    },
    notify: (notice) => notices.append(noticeOf(notice)),
    clear: () => notices.querySelectorAll("[role=alert]").forEach((notice) => notice.remove()),
    hideHint: () => hint?.remove(),
    goTo,
  };
}

function panesFor(name: string, { closePane }: ShellActions, count: 1 | 2): Shell["panes"] {
  const user = createPane(name, () => closePane(0));
  return count === 1 ? [user] : [user, createPane(texts.colleague(name), () => closePane(1))];
}

function headerWith(bookName: HTMLElement, { open, save }: ShellActions): HTMLElement {
  const name = element("h1", {}, bookName, " ", element("span", { class: "app" }, texts.title));
  const file = element(
    "div",
    { class: "file", role: "group", "aria-label": texts.file },
    button(texts.open, open),
    button(texts.save, save, { class: "primary" }),
  );
  return element("header", { class: "head" }, name, file);
}

function trialNotice(): HTMLElement {
  const notice = element(
    "div",
    { class: "notice", role: "note" },
    element("p", {}, element("strong", {}, texts.trial), ` ${texts.trialMore}`),
  );
  const hide = button("", () => notice.remove(), { class: "notice-close", "aria-label": texts.hideTrial });
  notice.append(hide);
  return notice;
}

function noticeOf({ text, actions }: Notice): HTMLElement {
  const notice = element("div", { class: "notice", role: "alert" }, element("p", {}, text));
  const buttons = actions.map(({ label, run }) =>
    button(label, () => {
      if (run()) notice.remove();
    }),
  );
  notice.append(element("div", { class: "notice-actions" }, ...buttons));
  return notice;
}

/** Points at the first button that opens the pane. */
function hintFor({ tabs }: Manifest): HTMLElement | null {
  for (const tab of tabs) {
    const first = tab.groups.flatMap((group) => group.buttons).find(({ action }) => action.kind === "pane");
    if (first !== undefined) return element("p", { class: "hint" }, texts.hint(first.label, tab.label));
  }
  return null;
}

/** F6, with Ctrl or without, as in Excel: ribbon, grid, panes and round; with Shift back. */
function cycle(event: KeyboardEvent, panes: Shell["panes"], goTo: (part: Part) => void): void {
  if (event.key !== "F6" || event.altKey) return;
  event.preventDefault();
  const parts: readonly Part[] = ["ribbon", "grid", ...[...panes.keys()].filter((index) => panes[index]?.isOpen)];
  const at = parts.indexOf(partOf(document.activeElement, panes));
  const next = parts[(at + (event.shiftKey ? -1 : 1) + parts.length) % parts.length];
  if (next !== undefined) goTo(next);
}

function partOf(focused: Element | null, panes: Shell["panes"]): Part {
  if (focused?.closest(".grid") != null) return "grid";
  const index = panes.findIndex(({ root, edge }) => root.contains(focused) || edge === focused);
  return index < 0 ? "ribbon" : index;
}

/** The cells take the keys: Univer's own text box, which is there too, would keep them from moving through the sheet. */
function focusGrid(gridPart: HTMLElement): void {
  if (!focusCells(gridPart)) gridPart.focus();
}
