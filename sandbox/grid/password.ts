import { element } from "./element.ts";
import { sheetTexts as texts } from "./sheet-texts.ts";

/** Asks for a sheet's password. `given` hears it, `after` that the question is gone, answered or not. */
export function askPassword(
  host: HTMLElement,
  sheet: string,
  given: (password: string) => void,
  after: () => void,
): void {
  const field = element("input", {
    attributes: { type: "password", id: "cs-password", autocomplete: "off" },
  });
  const dialog = element(
    "dialog",
    { class: "cs-dialog", attributes: { "aria-labelledby": "cs-password-title" } },
    element("h2", { text: texts.ask(sheet), attributes: { id: "cs-password-title" } }),
    element(
      "form",
      { attributes: { method: "dialog" }, on: { submit: () => given(field.value) } },
      element("label", { text: texts.askPassword, attributes: { for: "cs-password" } }),
      field,
      element("button", { text: texts.ok, attributes: { type: "submit" } }),
      element("button", { text: texts.cancel, attributes: { type: "button" }, on: { click: () => dialog.close() } }),
    ),
  );
  dialog.addEventListener("close", () => {
    dialog.remove();
    after();
  });
  host.append(dialog);
  dialog.showModal();
}
