import { FileError } from "./file-error.ts";
import { scanPart, type Package } from "./package.ts";
import type { Attributes, XmlHandler } from "./xml.ts";
import { decodeXstring } from "./xstring.ts";

/** An element of a part, by local name. `text` is what stands in it between its children. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

/** Elements that one part may have: what Excel's own limit of 65,490 cell formats asks for, and some more. */
const mostElements = 250_000;

/** Levels that elements may be nested; a workbook needs some twenty. */
const deepest = 200;

interface Open {
  readonly name: string;
  readonly attributes: Attributes;
  children: Open[];
  text: string;
}

/** The children of an element that has none: most elements have none, and share this. */
const childless: Open[] = [];

/**
 * Builds the tree of a part while it is scanned. What stands in a `Fallback`, for programs that know less than Excel, is
 * skipped. Throws a FileError when the part has too many elements to hold, or nests them too deeply.
 */
export class TreeBuilder implements Required<XmlHandler> {
  readonly #part: string;
  readonly #root: Open = { name: "", attributes: new Map(), children: [], text: "" };
  readonly #open: Open[] = [];
  #current = this.#root;
  #fallback = 0;
  #count = 0;

  constructor(part: string) {
    this.#part = part;
  }

  open(name: string, attributes: Attributes): void {
    if (this.#fallback > 0 || name === "Fallback") this.#fallback += 1;
    if (this.#fallback > 0) return;
    this.#count += 1;
    if (this.#count > mostElements) throw new FileError("te-groot", this.#part);
    if (this.#open.length > deepest) throw new FileError("beschadigd", this.#part);
    const element: Open = { name, attributes, children: childless, text: "" };
    if (this.#current.children === childless) this.#current.children = [element];
    else this.#current.children.push(element);
    this.#open.push(this.#current);
    this.#current = element;
  }

  text(text: string): void {
    if (this.#fallback === 0) this.#current.text += text;
  }

  close(): void {
    if (this.#fallback > 0) this.#fallback -= 1;
    else this.#current = this.#open.pop() ?? this.#root;
  }

  /** The part's own element, once the scan is over. */
  root(): XmlElement {
    return this.#root.children[0] ?? this.#root;
  }
}

/**
 * A whole part as a tree: for parts other than long lists of cells and strings.
 * @throws FileError when the part is missing, broken or too large.
 */
export async function readTree(file: Package, part: string): Promise<XmlElement> {
  const builder = new TreeBuilder(part);
  await scanPart(file, part, builder);
  return builder.root();
}

/** The children of that name, in order; none of nothing. */
export function childrenOf(element: XmlElement | null, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** The first element down a path of names; null when there is none. */
export function maybeChild(element: XmlElement | null, ...path: readonly string[]): XmlElement | null {
  return path.reduce<XmlElement | null>(
    (parent, name) => parent?.children.find((child) => child.name === name) ?? null,
    element,
  );
}

/** Every element of that name below an element, however deep, in document order. */
export function descendants(element: XmlElement | null, name: string): readonly XmlElement[] {
  return (element?.children ?? []).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...descendants(child, name),
  ]);
}

/** An attribute as it stands; empty when it is not there. */
export function attribute(element: XmlElement | null, name: string): string {
  return element?.attributes.get(name) ?? "";
}

/** An attribute of type ST_Xstring. */
export function textAttribute(element: XmlElement | null, name: string): string {
  return decodeXstring(attribute(element, name));
}

/** A yes or no; what it means when it is not there differs per attribute. */
export function flag(element: XmlElement | null, name: string, otherwise = false): boolean {
  const value = element?.attributes.get(name);
  return value === undefined ? otherwise : value === "1" || value === "true" || value === "on";
}

/** A finite number; `otherwise` when there is none. */
export function numberAttribute(element: XmlElement | null, name: string, otherwise: number): number {
  const value = attribute(element, name);
  return value.trim() === "" || !Number.isFinite(Number(value)) ? otherwise : Number(value);
}

/** Whether an element that is there to say yes (`<b/>`) says so: `<b val="0"/>` says no. */
export function isOn(element: XmlElement | null): boolean {
  return element !== null && flag(element, "val", true);
}
