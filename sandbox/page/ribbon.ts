import { element } from "./dom.ts";
import type { Button, Group, Manifest, Tab } from "./manifest.ts";
import { texts } from "./texts.ts";

/** The ribbon on screen. */
export interface Ribbon {
  readonly root: HTMLElement;
  /** Puts the focus on the first button. */
  focus(): void;
  /** While a command runs its button says so, and does not take another press. */
  setBusy(buttonId: string, busy: boolean): void;
}

/** Draws the tabs, groups and buttons that the manifest declares. */
export function createRibbon({ tabs }: Manifest, onPress: (button: Button) => void): Ribbon {
  const buttons = new Map<string, HTMLButtonElement>();
  const panels = tabs.map((tab) => panelOf(tab, buttons, onPress));
  const heads = tabs.map((tab, index) => headOf(tab, index === 0));
  const show = (index: number): void => {
    heads.forEach((head, each) => {
      head.setAttribute("aria-selected", String(each === index));
      head.tabIndex = each === index ? 0 : -1;
    });
    panels.forEach((panel, each) => (panel.hidden = each !== index));
  };
  heads.forEach((head, index) => head.addEventListener("click", () => show(index)));
  const list = element("div", { class: "ribbon-tabs", role: "tablist", "aria-label": texts.ribbonTabs }, ...heads);
  list.addEventListener("keydown", (event) => moveAlong(event, heads));
  show(0);
  return {
    root: element("div", { class: "ribbon" }, list, ...panels),
    focus: () => [...buttons.values()][0]?.focus(),
    setBusy(id, busy) {
      buttons.get(id)?.toggleAttribute("disabled", busy);
      buttons.get(id)?.setAttribute("aria-busy", String(busy));
    },
  };
}

function headOf({ id, label }: Tab, selected: boolean): HTMLButtonElement {
  return element(
    "button",
    { type: "button", role: "tab", id: `tab-${id}`, "aria-controls": `panel-${id}`, "aria-selected": String(selected) },
    label,
  );
}

function moveAlong(event: KeyboardEvent, heads: readonly HTMLButtonElement[]): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const at = heads.findIndex((head) => head === document.activeElement);
  if (step === undefined || at < 0) return;
  const next = heads[(at + step + heads.length) % heads.length];
  next?.focus();
  next?.click();
}

type Buttons = Map<string, HTMLButtonElement>;

function panelOf({ id, groups }: Tab, buttons: Buttons, onPress: (button: Button) => void): HTMLElement {
  return element(
    "div",
    { class: "ribbon-panel", role: "tabpanel", id: `panel-${id}`, "aria-labelledby": `tab-${id}` },
    ...groups.map((group) => groupOf(group, buttons, onPress)),
  );
}

function groupOf({ id, label, buttons: own }: Group, buttons: Buttons, onPress: (button: Button) => void): HTMLElement {
  const drawn = own.map((each) => buttonOf(each, buttons, onPress));
  return element(
    "div",
    { class: "ribbon-group", role: "group", "aria-labelledby": `group-${id}` },
    element("div", { class: "ribbon-buttons" }, ...drawn),
    element("div", { class: "ribbon-label", id: `group-${id}` }, label),
  );
}

function buttonOf(about: Button, buttons: Buttons, onPress: (button: Button) => void): HTMLElement {
  const { id, label, icon, tip } = about;
  const made = element(
    "button",
    { type: "button", class: "ribbon-button", id: `button-${id}`, "aria-describedby": `tip-${id}` },
    element("img", { src: icon, alt: "", width: 32, height: 32 }),
    element("span", {}, label),
  );
  made.addEventListener("click", () => onPress(about));
  buttons.set(id, made);
  const text = tip.title === label ? [tip.text] : [element("strong", {}, tip.title), ` ${tip.text}`];
  return element(
    "div",
    { class: "ribbon-slot" },
    made,
    element("div", { class: "tip", role: "tooltip", id: `tip-${id}` }, ...text),
  );
}
