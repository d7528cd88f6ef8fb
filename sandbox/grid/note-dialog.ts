import { longestNote } from "../core/store/notes.ts";
import { element } from "./element.ts";
import { texts } from "./texts.ts";

/**
 * Asks for the text of a note. `save` gets it once it is kept, without blanks at its ends and empty when all of it was
 * taken out; then, or when the user thinks better of it, `after` is called.
 */
export function askNote(
  host: HTMLElement,
  address: string,
  text: string,
  save: (text: string) => void,
  after: () => void,
): void {
  host.querySelector("dialog.cs-dialog")?.remove();
  const field = element("textarea", {
    class: "cs-note-field",
    attributes: { id: "cs-note-field", rows: "6", maxlength: String(longestNote), spellcheck: "true" },
    on: {
      keydown: (event) => isSave(event as KeyboardEvent) && form.requestSubmit(),
    },
  });
  field.value = text;
  const form = element(
    "form",
    { attributes: { method: "dialog" }, on: { submit: () => save(field.value.trim()) } },
    element("label", { class: "cs-label", text: texts.note.label(address), attributes: { for: "cs-note-field" } }),
    field,
    element(
      "div",
      { class: "cs-buttons" },
      element("button", { text: texts.note.save, attributes: { type: "submit" } }),
      element("button", {
        class: "cs-second",
        text: texts.note.cancel,
        attributes: { type: "button" },
        on: { click: () => dialog.close() },
      }),
    ),
  );
  const dialog = element(
    "dialog",
    { class: "cs-dialog", attributes: { "aria-label": texts.note.label(address) } },
    form,
  );
  dialog.addEventListener("keydown", (event) => event.stopPropagation()); // Univer listens to all keys
  dialog.addEventListener("close", () => {
    dialog.remove();
    after();
  });
  host.append(dialog);
  dialog.showModal();
  field.focus();
}

const isSave = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean => key === "Enter" && (ctrlKey || metaKey);
