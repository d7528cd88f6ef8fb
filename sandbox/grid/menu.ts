import { element, placeAt } from "./element.ts";
import { texts } from "./texts.ts";

export interface MenuItem {
  readonly text: string;
  readonly act: () => void;
}

/** Shows a menu at a point of its host, until something is chosen or clicked elsewhere. `after` is called when it goes. */
export function openMenu(
  host: HTMLElement,
  at: { readonly x: number; readonly y: number },
  label: string,
  items: readonly MenuItem[],
  after: () => void,
): void {
  host.querySelector(".cs-menu")?.remove();
  let open = true;
  const close = (): void => {
    if (!open) return;
    open = false; // taking it away moves the focus out, which closes it too
    menu.remove();
    after();
  };
  const buttons = items.map(({ text, act }) =>
    element("button", {
      text,
      attributes: { type: "button", role: "menuitem", tabindex: "-1" },
      on: {
        click: () => {
          close();
          act();
        },
      },
    }),
  );
  const menu = element("div", {
    class: "cs-menu",
    attributes: { role: "menu", "aria-label": label },
    on: {
      keydown: (event) => step(event as KeyboardEvent, buttons, close),
      focusout: (event) => {
        if (!menu.contains((event as FocusEvent).relatedTarget as Node | null)) close();
      },
    },
  });
  menu.append(...buttons);
  host.append(menu);
  const left = Math.max(0, Math.min(at.x, host.clientWidth - menu.offsetWidth - 4));
  const top = Math.max(0, Math.min(at.y, host.clientHeight - menu.offsetHeight - 4));
  placeAt(menu, { left, top });
  buttons[0]?.focus();
}

function step(event: KeyboardEvent, buttons: readonly HTMLElement[], close: () => void): void {
  event.stopPropagation();
  if (event.key === "Escape") close();
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by === undefined) return;
  event.preventDefault();
  const at = buttons.findIndex((button) => button === document.activeElement);
  buttons[(at + by + buttons.length) % buttons.length]?.focus();
}

/** The items of the context menu that a selection of rows has. */
export function rowItems(count: number, acts: Readonly<Record<"copy" | "erase" | "insert" | "remove", () => void>>) {
  const { menu } = texts;
  return [
    { text: menu.copy, act: acts.copy },
    { text: menu.erase, act: acts.erase },
    { text: menu.insertRow, act: acts.insert },
    { text: count === 1 ? menu.deleteRow : menu.deleteRows(count), act: acts.remove },
  ];
}

/** The items about the note of a cell; there is nothing to take away where there is none. */
export function noteItems(exists: boolean, acts: Readonly<Record<"edit" | "remove", () => void>>): readonly MenuItem[] {
  const { note } = texts;
  if (!exists) return [{ text: note.add, act: acts.edit }];
  return [
    { text: note.edit, act: acts.edit },
    { text: note.remove, act: acts.remove },
  ];
}
