import { button, element } from "./dom.ts";
import { texts } from "./texts.ts";

/** The task pane's frame on screen: title, close button and the edge to drag. The page inside is someone else's. */
export interface PaneView {
  readonly root: HTMLElement;
  /** The edge between grid and pane. */
  readonly edge: HTMLElement;
  /** Where the add-in's frame goes. */
  readonly body: HTMLElement;
  readonly isOpen: boolean;
  open(): void;
  close(): void;
  /** Puts the focus on the close button. */
  focusLast(): void;
}

/** Widths that Excel allows a pane, in pixels. */
const width = { least: 320, usual: 350, most: 500, step: 10 } as const;

/** Draws a closed pane. `onClosed` hears that the user closed it. */
export function createPane(name: string, onClosed: () => void): PaneView {
  const close = button("", onClosed, { class: "pane-close", "aria-label": texts.closePane, title: texts.closePane });
  const body = element("div", { class: "pane-body" });
  const head = element("div", { class: "pane-head" }, element("h2", {}, name), close);
  const root = element("aside", { class: "pane", "aria-label": texts.paneOf(name) }, head, body);
  const edge = createEdge(root);
  const show = (open: boolean): void => {
    root.hidden = !open;
    edge.hidden = !open;
  };
  show(false);
  return {
    root,
    edge,
    body,
    get isOpen() {
      return !root.hidden;
    },
    open: () => show(true),
    close: () => show(false),
    focusLast: () => close.focus(),
  };
}

/** A separator that is dragged, or moved with the arrow keys. */
function createEdge(pane: HTMLElement): HTMLElement {
  const edge = element("div", {
    class: "edge",
    role: "separator",
    tabindex: 0,
    "aria-label": texts.resize,
    "aria-orientation": "vertical",
    "aria-valuemin": width.least,
    "aria-valuemax": width.most,
  });
  let now: number = width.usual;
  const set = (wanted: number): void => {
    now = Math.min(width.most, Math.max(width.least, Math.round(wanted)));
    pane.style.inlineSize = `${now}px`;
    edge.setAttribute("aria-valuenow", String(now));
  };
  set(now);
  edge.addEventListener("keydown", (event) => {
    const wanted = { ArrowLeft: now + width.step, ArrowRight: now - width.step, Home: width.least, End: width.most };
    const next = Object.entries(wanted).find(([key]) => key === event.key)?.[1];
    if (next === undefined) return;
    event.preventDefault();
    set(next);
  });
  makeDraggable(edge, (clientX) => set(pane.getBoundingClientRect().right - clientX));
  return edge;
}

function makeDraggable(edge: HTMLElement, onMoved: (clientX: number) => void): void {
  edge.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    edge.setPointerCapture(event.pointerId);
  });
  edge.addEventListener("pointermove", (event) => {
    if (edge.hasPointerCapture(event.pointerId)) onMoved(event.clientX);
  });
}
