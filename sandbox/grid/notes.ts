import { addressOf, cellArea, contains, type Area } from "../core/store/area.ts";
import { mergeAt } from "../core/store/cells.ts";
import type { NoteRecord, SheetRecord } from "../core/store/workbook.ts";
import type { Acts } from "./acts.ts";
import type { Refused } from "./contract.ts";
import { element, placeAt } from "./element.ts";
import { noteItems, type MenuItem } from "./menu.ts";
import { askNote } from "./note-dialog.ts";
import type { Box } from "./sizes.ts";
import { texts } from "./texts.ts";
import type { Voice } from "./voice.ts";

/** What the notes need of the grid around them. */
export interface NoteDesk {
  readonly acts: Pick<Acts, "note" | "notesClosed">;
  readonly voice: Pick<Voice, "tell" | "focus">;
  /** The sheet in view, and the cell that is selected on it. */
  sheet(): SheetRecord;
  cell(): Area;
  /** Whether the cell is being edited. */
  isEditing(): boolean;
  /** Where a cell is, if its upper right corner is in view; else null. */
  corner(area: Area): Box | null;
  /** Where a cell is, if any of it is in view; else null. */
  visible(area: Area): Box | null;
}

/**
 * The notes over the cells: a red corner at each, and the text of the one that is selected or that the mouse is at. What a
 * selected note says is also told to a screen reader, which cannot see the cells.
 */
export class Notes {
  readonly #layer: HTMLElement;
  readonly #desk: NoteDesk;
  readonly #corners = element("div", { class: "cs-corners", attributes: { "aria-hidden": "true" } });
  readonly #box = element("div", { class: "cs-note", attributes: { role: "note", hidden: "" } });
  readonly #told = element("div", { class: "cs-told", attributes: { role: "status" } });
  #hovered: Area | null = null;

  constructor(layer: HTMLElement, desk: NoteDesk) {
    this.#layer = layer;
    this.#desk = desk;
    layer.append(this.#corners, this.#box, this.#told);
  }

  /** Shows what is to be seen now: after a change, a selection, or scrolling. */
  follow(): void {
    const sheet = this.#desk.sheet();
    const boxes = sheet.notes.flatMap(({ area }) => this.#desk.corner(whole(sheet, area)) ?? []);
    this.#corners.replaceChildren(...boxes.map(corner));
    this.#tell();
    this.#show();
  }

  /** The mouse is at a cell, or (null) away from them. */
  hover(place: Area | null): void {
    this.#hovered = place;
    this.#show();
  }

  /** Lets the user write the note of the selected cell, or tells why not. */
  edit(): void {
    const { acts, voice } = this.#desk;
    const cell = this.#desk.cell();
    const closed = acts.notesClosed(this.#desk.sheet());
    if (closed !== null) {
      voice.tell(closed);
      return;
    }
    const text = this.#noteOf(cell)?.text ?? "";
    const save = (changed: string): void => {
      if (changed !== text.trim()) this.set(changed);
    };
    askNote(this.#layer, addressOf(first(cell)), text, save, () => voice.focus());
  }

  /** Gives the selected cell a note, or (empty) takes it away; why not, or null. */
  set(text: string): Refused | null {
    const cell = this.#desk.cell();
    const { top, left } = this.#noteOf(cell)?.area ?? cell;
    const refused = this.#desk.acts.note(this.#desk.sheet(), top, left, text);
    if (refused !== null) this.#desk.voice.tell(refused);
    this.follow();
    return refused;
  }

  /** What the context menu offers at the selected cell. */
  items(): readonly MenuItem[] {
    this.hover(null); // the mouse goes to the menu, which no cell reports
    const acts = { edit: () => this.edit(), remove: () => void this.set("") };
    return noteItems(this.#noteOf(this.#desk.cell()) !== null, acts);
  }

  #selected(): Area | null {
    return this.#desk.isEditing() ? null : this.#desk.cell();
  }

  #tell(): void {
    const selected = this.#selected();
    const note = selected === null ? null : this.#noteOf(selected);
    const told = selected === null || note === null ? "" : texts.note.told(addressOf(first(selected)), note.text);
    if (this.#told.textContent !== told) this.#told.textContent = told;
  }

  /** Of merged cells it is the note of any of them: a file can have one at a cell that is covered. */
  #noteOf(area: Area): NoteRecord | null {
    const sheet = this.#desk.sheet();
    const cell = whole(sheet, area);
    return sheet.notes.find((note) => contains(cell, note.area)) ?? null;
  }

  #show(): void {
    const shown = [this.#hovered, this.#selected()].find((area) => area != null && this.#noteOf(area) !== null);
    const note = shown == null ? null : this.#noteOf(shown);
    const box = shown == null ? null : this.#desk.visible(whole(this.#desk.sheet(), shown));
    this.#box.hidden = note === null || box === null;
    if (note === null || box === null) return;
    if (this.#box.textContent !== note.text) this.#box.textContent = note.text;
    this.#place(box);
    const scrolls = this.#box.scrollHeight > this.#box.clientHeight;
    this.#box.classList.toggle("cs-scrolls", scrolls);
    if (scrolls) this.#box.tabIndex = 0;
    else this.#box.removeAttribute("tabindex");
  }

  /** Right of the cell; left of it, or under it, where there is no room. */
  #place({ left, top, width, height }: Box): void {
    const { clientWidth, clientHeight } = this.#layer;
    const { offsetWidth, offsetHeight } = this.#box;
    const right = left + width + gap;
    const before = left - gap - offsetWidth;
    const beside = right + offsetWidth <= clientWidth || before >= 0;
    const x = right + offsetWidth <= clientWidth ? right : before;
    placeAt(this.#box, {
      left: beside ? x : Math.max(4, clientWidth - offsetWidth - 4),
      top: Math.max(4, Math.min(beside ? top - 6 : top + height + gap, clientHeight - offsetHeight - 4)),
    });
  }
}

/** Pixels between a cell and its note. */
const gap = 10;

const cornerSize = 8;

const whole = (sheet: SheetRecord, { top, left }: Area): Area => mergeAt(sheet, top, left) ?? cellArea(top, left);

const first = ({ top, left }: Area): Area => cellArea(top, left);

function corner({ left, top, width }: Box): HTMLElement {
  const made = element("span", { class: "cs-corner" });
  placeAt(made, { left: left + width - cornerSize, top });
  return made;
}
