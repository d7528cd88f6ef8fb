import { officeTabs } from "./texts.ts";

/** What a button does. */
export type Action = { readonly kind: "pane" } | { readonly kind: "command"; readonly name: string };

export interface Button {
  readonly id: string;
  readonly label: string;
  readonly tip: { readonly title: string; readonly text: string };
  /** Path on this site. */
  readonly icon: string;
  readonly action: Action;
}

export interface Group {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly Button[];
}

export interface Tab {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly Group[];
}

/** What Excel takes from an add-in's manifest. Addresses are paths on this site, whatever site the manifest names. */
export interface Manifest {
  readonly id: string;
  readonly name: string;
  readonly icon: string;
  /** The page of the pane, and of the commands and custom functions. */
  readonly page: string;
  /** One page for all three, that goes on when the pane is closed. */
  readonly sharedRuntime: boolean;
  readonly functions: { readonly namespace: string; readonly metadata: string } | null;
  readonly tabs: readonly Tab[];
}

/** The manifest is not what Excel would take. The message says what is wrong in it, in English: it is a developer's. */
export class ManifestError extends Error {
  override readonly name = "ManifestError";
}

/**
 * Reads a parsed add-in-only manifest, with its Dutch texts.
 * @throws ManifestError for what Excel would refuse, and for pages that are not one: this host plays only the shared
 *   runtime.
 */
export function readManifest(document: Document): Manifest {
  const source = new Source(document);
  const page = source.path(attribute(one(document, "OfficeApp", "DefaultSettings", "SourceLocation"), "DefaultValue"));
  const [runtime] = all(document, "Runtime");
  if (runtime !== undefined) ensureOnePage(document, source, page);
  return {
    id: one(document, "OfficeApp", "Id").textContent.trim(),
    name: localised(one(document, "OfficeApp", "DisplayName")),
    icon: source.path(attribute(one(document, "OfficeApp", "IconUrl"), "DefaultValue")),
    page,
    sharedRuntime: runtime !== undefined,
    functions: functionsOf(document, source),
    tabs: typed(document, "ExtensionPoint", "PrimaryCommandSurface")
      .flatMap((point) => [...children(point, "OfficeTab"), ...children(point, "CustomTab")])
      .map((tab) => tabOf(tab, source)),
  };
}

/** Resources by id, and addresses as paths below the folder that the manifest's own page stands in. */
class Source {
  private readonly resources: ReadonlyMap<string, string>;
  private readonly base: string;

  constructor(document: Document) {
    const [resources] = all(document, "Resources");
    const nodes = [...(resources?.children ?? [])].flatMap((kind) => [...kind.children]);
    const entries = nodes.map((node) => [attribute(node, "id"), localised(node)] as const);
    this.resources = new Map(entries);
    const page = attribute(one(document, "OfficeApp", "DefaultSettings", "SourceLocation"), "DefaultValue");
    this.base = page.slice(0, page.lastIndexOf("/") + 1);
  }

  text(node: Element): string {
    const id = attribute(node, "resid");
    const found = this.resources.get(id);
    if (found === undefined) throw new ManifestError(`there is no resource ${id}`);
    return found;
  }

  path(address: string): string {
    if (!address.startsWith(this.base)) throw new ManifestError(`${address} is not below ${this.base}`);
    return `/${address.slice(this.base.length)}`;
  }

  pathOf(node: Element): string {
    return this.path(this.text(node));
  }
}

function ensureOnePage(document: Document, source: Source, page: string): void {
  const pages = [...all(document, "Action"), ...all(document, "Page")].flatMap((each) =>
    children(each, "SourceLocation"),
  );
  const places = [...all(document, "Runtime"), ...all(document, "FunctionFile"), ...pages];
  const other = places.map((node) => source.pathOf(node)).find((path) => path !== page);
  if (other !== undefined) throw new ManifestError(`the shared runtime is ${page}, but ${other} is named too`);
}

function functionsOf(document: Document, source: Source): Manifest["functions"] {
  const [point] = typed(document, "ExtensionPoint", "CustomFunctions");
  if (point === undefined) return null;
  return {
    namespace: source.text(one(point, "Namespace")),
    metadata: source.pathOf(one(point, "Metadata", "SourceLocation")),
  };
}

function tabOf(tab: Element, source: Source): Tab {
  const id = attribute(tab, "id");
  const label = tab.localName === "OfficeTab" ? (officeTabs[id] ?? id) : source.text(one(tab, "Label"));
  return { id, label, groups: children(tab, "Group").map((group) => groupOf(group, source)) };
}

function groupOf(group: Element, source: Source): Group {
  return {
    id: attribute(group, "id"),
    label: source.text(one(group, "Label")),
    buttons: [...typed(group, "Control", "Button"), ...all(group, "Item")].map((control) => buttonOf(control, source)),
  };
}

function buttonOf(control: Element, source: Source): Button {
  return {
    id: attribute(control, "id"),
    label: source.text(one(control, "Label")),
    tip: {
      title: source.text(one(control, "Supertip", "Title")),
      text: source.text(one(control, "Supertip", "Description")),
    },
    icon: source.pathOf(iconOf(one(control, "Icon"))),
    action: actionOf(one(control, "Action")),
  };
}

/** The picture of 32 pixels, as the ribbon shows it. */
function iconOf(icon: Element): Element {
  const found = children(icon, "Image").find((image) => image.getAttribute("size") === "32");
  if (found === undefined) throw new ManifestError("there is no picture of 32 pixels");
  return found;
}

function actionOf(action: Element): Action {
  const kind = attribute(action, "xsi:type");
  if (kind === "ShowTaskpane") return { kind: "pane" };
  if (kind === "ExecuteFunction") return { kind: "command", name: one(action, "FunctionName").textContent.trim() };
  throw new ManifestError(`there are no actions ${kind}`);
}

/** The Dutch text where there is one. */
function localised(node: Element): string {
  const dutch = children(node, "Override").find((each) => attribute(each, "Locale") === "nl-NL");
  return dutch === undefined ? attribute(node, "DefaultValue") : attribute(dutch, "Value");
}

function attribute(node: Element, name: string): string {
  const value = node.getAttribute(name);
  if (value === null) throw new ManifestError(`<${node.localName}> has no ${name}`);
  return value;
}

type Place = Document | Element;

/** All elements of a name below a place, whatever their prefix. */
function all(place: Place, name: string): readonly Element[] {
  return [...place.getElementsByTagNameNS("*", name)];
}

/** The elements of a name right below a place. */
function children(place: Place, name: string): readonly Element[] {
  return [...place.children].filter((each) => each.localName === name);
}

/** The elements of that `xsi:type`. */
function typed(place: Place, name: string, type: string): readonly Element[] {
  return all(place, name).filter((each) => each.getAttribute("xsi:type") === type);
}

/** The element at the end of a path of names, the first of each. */
function one(place: Place, ...path: readonly string[]): Element {
  return path.reduce<Place>((at, name) => {
    const [found] = children(at, name);
    if (found === undefined) throw new ManifestError(`there is no <${path.join("> <")}>`);
    return found;
  }, place) as Element;
}
