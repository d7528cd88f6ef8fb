import type { Step } from "./moves.ts";

export type Move = Step | "first";

export interface KeyEvents {
  /** A key that is a character: an entry begins, with nothing in it yet. */
  typed(start: string): void;
  edit(): void;
  /** Shift and F2: the note of the cell. */
  note(): void;
  /** Arrows, Enter and Tab; `extend` with Shift held at an arrow. */
  move(to: Move, extend: boolean): void;
  erase(): void;
  /** Alt and arrow down: the list of the cell. */
  list(): void;
  paste(text: string): void;
  /** What goes on the clipboard. */
  copied(): string;
  /** The context menu, at a point of the stage. */
  menu(x: number, y: number): void;
  unavailable(): void;
}

/**
 * Listens to keys, the clipboard and the context menu while the cells have the focus, before Univer does: it would read
 * the clipboard, and type, past the store. Returns how to stop.
 */
export function listenToKeys(stage: HTMLElement, events: KeyEvents): () => void {
  const away = new AbortController();
  const { signal } = away;
  const inCells = (event: Event): boolean => event.target instanceof Node && screenOf(stage).contains(event.target);
  window.addEventListener("keydown", (event) => inCells(event) && key(event, events), { capture: true, signal });
  const clipboard = { capture: true, signal };
  document.addEventListener("paste", (event) => inCells(event) && pasted(event, events), clipboard);
  document.addEventListener("copy", (event) => inCells(event) && copied(event, events), clipboard);
  stage.addEventListener("contextmenu", (event) => inCells(event) && menu(event, stage, events), {
    capture: true,
    signal,
  });
  return () => away.abort();
}

function screenOf(stage: HTMLElement): Element {
  return stage.querySelector(".cs-screen") ?? stage;
}

function key(event: KeyboardEvent, events: KeyEvents): void {
  const command = (event.ctrlKey || event.metaKey) && !event.altKey;
  if (command && event.key !== "Home") commanded(event, events);
  else {
    const act = actOf(event, events);
    if (act !== null) taken(event, act);
    else if (isCharacter(event)) typed(event, events);
  }
}

function actOf(event: KeyboardEvent, events: KeyEvents): (() => void) | null {
  if (event.altKey) return event.key === "ArrowDown" ? () => events.list() : null;
  const to = moves[event.key];
  if (to !== undefined) return () => moved(event, to, events);
  if (event.key === "F2") return () => (event.shiftKey ? events.note() : events.edit());
  if (event.key === "Delete") return () => events.erase();
  return event.key === "Backspace" ? () => events.typed("") : null;
}

/** Also the first half of a character with an accent. */
function isCharacter({ key: name }: KeyboardEvent): boolean {
  return [...name].length === 1 || name === "Dead" || name === "Process";
}

/** The field that opens takes the focus at once, so that the character itself still goes there. */
function typed(event: KeyboardEvent, events: KeyEvents): void {
  event.stopImmediatePropagation();
  events.typed("");
}

const moves: Readonly<Record<string, Move>> = {
  ArrowDown: "down",
  ArrowUp: "up",
  ArrowRight: "right",
  ArrowLeft: "left",
  Enter: "down",
  Tab: "right",
  Home: "first",
};
const back: Readonly<Record<Move, Move>> = { down: "up", up: "down", right: "left", left: "right", first: "first" };

/** Shift turns Enter and Tab round, and makes arrows extend the selection. */
function moved(event: KeyboardEvent, to: Move, events: KeyEvents): void {
  const isArrow = event.key.startsWith("Arrow");
  if (event.shiftKey && !isArrow) events.move(back[to], false);
  else events.move(to, event.shiftKey);
}

/** The browser's own copy and paste go on, to be caught as events; Univer does not see them. */
function commanded(event: KeyboardEvent, events: KeyEvents): void {
  const letter = event.key.toLowerCase();
  if (letter === "c" || letter === "v") event.stopImmediatePropagation();
  if (["x", "z", "y", "b", "i", "u"].includes(letter)) taken(event, () => events.unavailable());
}

function taken(event: Event, act: () => void): void {
  event.preventDefault();
  event.stopImmediatePropagation();
  act();
}

function pasted(event: ClipboardEvent, events: KeyEvents): void {
  taken(event, () => events.paste(event.clipboardData?.getData("text/plain") ?? ""));
}

function copied(event: ClipboardEvent, events: KeyEvents): void {
  taken(event, () => event.clipboardData?.setData("text/plain", events.copied()));
}

function menu(event: MouseEvent, stage: HTMLElement, events: KeyEvents): void {
  const { left, top } = stage.getBoundingClientRect();
  taken(event, () => events.menu(event.clientX - left, event.clientY - top));
}
