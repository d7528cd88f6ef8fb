/** Attributes and listeners of an element; `text` is its text. */
interface Parts {
  readonly class?: string;
  readonly text?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly on?: Readonly<Record<string, (event: Event) => void>>;
}

/** Makes an element with children. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  parts: Parts = {},
  ...children: readonly Node[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (parts.class !== undefined) made.className = parts.class;
  if (parts.text !== undefined) made.textContent = parts.text;
  for (const [name, value] of Object.entries(parts.attributes ?? {})) made.setAttribute(name, value);
  for (const [name, listener] of Object.entries(parts.on ?? {})) made.addEventListener(name, listener);
  made.append(...children);
  return made;
}

/** Puts an element somewhere, in pixels. */
export function placeAt(
  target: HTMLElement,
  box: Readonly<Partial<Record<"left" | "top" | "width" | "height", number>>>,
): void {
  for (const [side, size] of Object.entries(box)) target.style.setProperty(side, `${Math.round(size)}px`);
}
