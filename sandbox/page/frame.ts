/** The frame of the add-in's page, which is of this site: how the keyboard goes in and out of it. */

/** What takes the focus with the Tab key. */
const fields = [
  "a[href]",
  "button:not([disabled])",
  "input:not([disabled])",
  "select:not([disabled])",
  "textarea:not([disabled])",
  "[tabindex]",
].join();

/** A page that has just been asked for may take this long to draw its first field, in milliseconds. */
const patience = 15_000;

/**
 * Whether the browser shows a page of its own in the frame, as it does when the server does not answer: another site may
 * not be looked into.
 */
export function isMissing(frame: HTMLIFrameElement): boolean {
  return frame.contentDocument === null;
}

/**
 * Puts the focus inside the frame: where it was, else on the first field, as soon as there is one. On the body alone
 * Office.js takes the next Tab for one past the last field, and hands the focus back. A user who goes elsewhere
 * meanwhile stays there.
 */
export function enter(frame: HTMLIFrameElement): void {
  frame.focus();
  frame.contentWindow?.focus();
  const since = Date.now();
  const look = (): void => {
    const inside = frame.contentDocument;
    const focusMoved = document.activeElement !== frame || (inside !== null && hasFocus(inside));
    if (focusMoved || Date.now() - since > patience) return;
    const first = inside === null ? undefined : firstField(inside);
    if (first === undefined) setTimeout(look, 50);
    else first.focus();
  };
  look();
}

function hasFocus({ activeElement, body, documentElement }: Document): boolean {
  return activeElement !== null && activeElement !== body && activeElement !== documentElement;
}

function firstField(inside: Document): HTMLElement | undefined {
  return [...inside.querySelectorAll<HTMLElement>(fields)].find(
    (field) => field.tabIndex >= 0 && field.getClientRects().length > 0,
  );
}

/** Listens to F6 inside every frame that comes in a place, before the page in it does. Ctrl+F6 is left to Office.js. */
export function listenInFrames(place: HTMLElement, onF6: (event: KeyboardEvent) => void): void {
  const heard = (event: KeyboardEvent): void => {
    if (event.key === "F6" && !event.ctrlKey && !event.altKey) onF6(event);
  };
  const listen = ({ target }: Event): void => {
    if (target instanceof HTMLIFrameElement && !isMissing(target)) {
      target.contentWindow?.addEventListener("keydown", heard, true);
    }
  };
  place.addEventListener("load", listen, true); // a frame's load does not bubble
}
