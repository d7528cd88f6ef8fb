import type { Refused } from "./contract.ts";
import { element } from "./element.ts";
import { texts } from "./texts.ts";

let number = 0;

/** Tells a user why something was refused, and waits until that is read. Then `after` is called. */
export function tell(host: HTMLElement, { title, message }: Refused, after: () => void): void {
  host.querySelector("dialog.cs-dialog")?.remove();
  number += 1;
  const id = `cs-dialog-${number}`;
  const dialog = element(
    "dialog",
    {
      class: "cs-dialog",
      attributes: { role: "alertdialog", "aria-labelledby": id, "aria-describedby": `${id}-text` },
    },
    element("h2", { text: title, attributes: { id } }),
    element("p", { text: message, attributes: { id: `${id}-text` } }),
    element("button", { text: texts.close, attributes: { type: "button" }, on: { click: () => dialog.close() } }),
  );
  dialog.addEventListener("close", () => {
    dialog.remove();
    after();
  });
  host.append(dialog);
  dialog.showModal();
}

/** Tells a user something in passing. */
export function mention(host: HTMLElement, { title, message }: Refused): void {
  host.querySelector(".cs-toast")?.remove();
  const toast = element(
    "div",
    { class: "cs-toast", attributes: { role: "status" } },
    element("strong", { text: title }),
    element("span", { text: ` ${message}` }),
  );
  host.append(toast);
  setTimeout(() => toast.remove(), 6000);
}
