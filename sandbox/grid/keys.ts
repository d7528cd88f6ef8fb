import type { Step } from "./moves.ts";
import type { Goal } from "./travel.ts";

export interface KeyEvents {
  /** A key that is a character: an entry begins, with nothing in it yet. */
  typed(start: string): void;
  edit(): void;
  /** Shift and F2: the note of the cell. */
  note(): void;
  /** Enter and Tab: to the cell beside. */
  move(to: Step): void;
  /** Arrows, Home, End and pages; `extend` with Shift held. */
  travel(goal: Goal, extend: boolean): void;
  /** Ctrl+A. */
  all(): void;
  /** Ctrl with a page key: to the next sheet (1) or the one before (-1). */
  turn(by: 1 | -1): void;
  history(way: "undo" | "redo"): void;
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
  stage.addEventListener("pointerdown", () => getSelection()?.removeAllRanges(), { capture: true, signal });
  return () => away.abort();
}

function screenOf(stage: HTMLElement): Element {
  return stage.querySelector(".cs-screen") ?? stage;
}

function key(event: KeyboardEvent, events: KeyEvents): void {
  const command = (event.ctrlKey || event.metaKey) && !event.altKey;
  const act = command ? commandOf(event, events) : actOf(event, events);
  if (act !== null) taken(event, act);
  else if (command) clipboardKey(event);
  else if (isCharacter(event)) typed(event, events);
}

function actOf(event: KeyboardEvent, events: KeyEvents): (() => void) | null {
  if (event.altKey) return event.key === "ArrowDown" ? () => events.list() : null;
  const to = entryMoves[event.key]?.[event.shiftKey ? 1 : 0];
  if (to !== undefined) return () => events.move(to);
  const goal = goals[event.key];
  if (goal !== undefined) return () => events.travel(goal, event.shiftKey);
  if (event.key === "F2") return () => (event.shiftKey ? events.note() : events.edit());
  if (event.key === "Delete") return () => events.erase();
  return event.key === "Backspace" ? () => events.typed("") : null;
}

function commandOf(event: KeyboardEvent, events: KeyEvents): (() => void) | null {
  const goal = commandGoals[event.key];
  if (goal !== undefined) return () => events.travel(goal, event.shiftKey);
  const commands: Readonly<Record<string, () => void>> = {
    a: () => events.all(),
    z: () => events.history(event.shiftKey ? "redo" : "undo"),
    y: () => events.history("redo"),
    pageup: () => events.turn(-1),
    pagedown: () => events.turn(1),
  };
  const letter = event.key.toLowerCase();
  return commands[letter] ?? (["x", "b", "i", "u"].includes(letter) ? () => events.unavailable() : null);
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

/** Where a key goes after an entry, and with Shift. */
const entryMoves: Readonly<Record<string, readonly [Step, Step]>> = {
  Enter: ["down", "up"],
  Tab: ["right", "left"],
};

const goals: Readonly<Record<string, Goal>> = {
  ArrowDown: { kind: "step", step: "down" },
  ArrowUp: { kind: "step", step: "up" },
  ArrowRight: { kind: "step", step: "right" },
  ArrowLeft: { kind: "step", step: "left" },
  Home: { kind: "row" },
  PageDown: { kind: "page", step: "down" },
  PageUp: { kind: "page", step: "up" },
};

const commandGoals: Readonly<Record<string, Goal>> = {
  ArrowDown: { kind: "edge", step: "down" },
  ArrowUp: { kind: "edge", step: "up" },
  ArrowRight: { kind: "edge", step: "right" },
  ArrowLeft: { kind: "edge", step: "left" },
  Home: { kind: "begin" },
  End: { kind: "end" },
};

/**
 * The browser's own copy and paste go on, to be caught as events; Univer does not see them. A text selected elsewhere on
 * the page would be copied instead of the cells.
 */
function clipboardKey(event: KeyboardEvent): void {
  const letter = event.key.toLowerCase();
  if (letter !== "c" && letter !== "v") return;
  getSelection()?.removeAllRanges();
  event.stopImmediatePropagation();
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
