/** What the YAML of this repository is made of. */
export type Yaml = string | boolean | readonly Yaml[] | { readonly [key: string]: Yaml };

interface Line {
  readonly indent: number;
  readonly text: string;
}

/**
 * Reads the plain part of YAML 1.2: mappings, lists, folded texts (`>`), quoted and bare texts, `true` and `false`; comments on
 * lines of their own. Throws at anything else, so that it never reads a file otherwise than another reader.
 */
export function readYaml(text: string): Yaml {
  const lines = text.split("\n").filter((line) => !/^\s*(#|$)/.test(line));
  const [value, rest] = block(lines.map((line) => ({ indent: line.search(/\S/), text: line.trim() })));
  if (rest.length > 0) throw new Error(`YAML: ${rest[0]?.text ?? ""}`);
  return value;
}

type Read<T> = readonly [T, readonly Line[]];

/** The lines at the indent of the first one, with what belongs to them; and what is left. */
function block(lines: readonly Line[]): Read<Yaml> {
  const [first] = lines;
  if (first === undefined) throw new Error("YAML: nothing there");
  return first.text.startsWith("- ") ? list(lines, first.indent) : mapping(lines, first.indent);
}

function list(lines: readonly Line[], indent: number): Read<Yaml> {
  const [first] = lines;
  if (first?.indent !== indent || !first.text.startsWith("- ")) return [[], lines];
  const inner = { indent: indent + 2, text: first.text.slice(2) };
  const [item, after] = /^[\w-]+:( |$)/.test(inner.text)
    ? mapping([inner, ...lines.slice(1)], inner.indent)
    : [scalar(inner.text), lines.slice(1)];
  const [items, rest] = list(after, indent);
  return [[item, ...(items as readonly Yaml[])], rest];
}

function mapping(lines: readonly Line[], indent: number): Read<Yaml> {
  const [first] = lines;
  if (first?.indent !== indent) return [{}, lines];
  const [, key, said] = /^([\w-]+):(?: (.*))?$/.exec(first.text) ?? [];
  if (key === undefined) throw new Error(`YAML: ${first.text}`);
  const [value, after] = valueOf(said, lines.slice(1), indent);
  const [others, rest] = mapping(after, indent);
  if (typeof others === "object" && key in others) throw new Error(`YAML: ${key} twice`);
  return [{ [key]: value, ...(others as Readonly<Record<string, Yaml>>) }, rest];
}

function valueOf(said: string | undefined, below: readonly Line[], indent: number): Read<Yaml> {
  if (said === undefined) return block(below);
  if (said !== ">") return [scalar(said), below];
  const end = below.findIndex((line) => line.indent <= indent);
  const folded = end < 0 ? below : below.slice(0, end);
  return [folded.map(({ text }) => text).join(" "), below.slice(folded.length)];
}

function scalar(text: string): string | boolean {
  if (text === "true" || text === "false") return text === "true";
  const quoted = /^"([^"\\]*)"$/.exec(text)?.[1];
  if (quoted !== undefined) return quoted;
  if (/^[\d[\]{}&*!|>%@`"',#?-]|: | #/.test(text) || /^(null|yes|no|on|off|~)$/i.test(text)) {
    throw new Error(`YAML: ${text}`);
  }
  return text;
}
