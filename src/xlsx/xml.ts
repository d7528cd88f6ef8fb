/** The attributes of an element by local name, so without namespace prefix, except that `r:id` is `r:id`. */
export type Attributes = ReadonlyMap<string, string>;

/** What {@link scanXml} calls, in document order. Names are local: `x:row` is `row`. */
export interface XmlHandler {
  open(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** The XML is not well formed, or has a DOCTYPE, which no workbook has and which is where entity bombs live. */
export class XmlFault extends Error {
  override readonly name = "XmlFault";
}

/** A text or an attribute is longer than any text of a workbook. */
export class XmlExcess extends XmlFault {}

/**
 * What one part may nest and one element may carry (a workbook needs some twenty of each), and how long one
 * text or attribute may be, as it is coded: the longest that fits in a cell takes some 260,000 characters.
 */
const xmlLimits = { levels: 256, attributes: 256, characters: 2_000_000 } as const;

const entities = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
]);

function entity(match: string, reference: string): string {
  if (!reference.startsWith("#")) return entities.get(reference) ?? fault(`unknown entity ${match}`);
  const hexadecimal = reference.startsWith("#x");
  const point = Number.parseInt(reference.slice(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
  return point <= 0x10ffff ? String.fromCodePoint(point) : fault(`no character ${match}`);
}

/** Every text and attribute comes by here, or by CDATA without what is coded. */
function bounded(text: string): string {
  if (text.length > xmlLimits.characters) throw new XmlExcess("too long a text");
  return text;
}

function decode(text: string): string {
  if (!bounded(text).includes("&")) return text;
  return text.replace(/&(#x[0-9a-fA-F]{1,6}|#\d{1,7}|\w{1,40});/g, entity);
}

function fault(message: string): never {
  throw new XmlFault(message);
}

/** Sticky, so that a tag without quotes fails at once instead of being tried from every character. */
const attributePattern = /\s*([^\s=/"'<>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')\s*/y;

function readAttributes(source: string): Attributes {
  const attributes = new Map<string, string>();
  for (let at = /\s*/y.exec(source)?.[0].length ?? 0; at < source.length; at = attributePattern.lastIndex) {
    attributePattern.lastIndex = at;
    const match = attributePattern.exec(source) ?? fault("a broken attribute");
    const [, name = "", double, single] = match;
    if (attributes.size >= xmlLimits.attributes) fault("too many attributes");
    attributes.set(name === "r:id" ? name : localName(name), decode(double ?? single ?? ""));
  }
  return attributes;
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

const noAttributes: Attributes = new Map();

/** Where a quote opens in a piece of a tag that does not close there; -1 when there is none. */
function openQuote(piece: string): number {
  let double = piece.indexOf('"');
  let single = piece.indexOf("'");
  while (double >= 0 || single >= 0) {
    const isDouble = single < 0 || (double >= 0 && double < single);
    const at = isDouble ? double : single;
    const close = piece.indexOf(isDouble ? '"' : "'", at + 1);
    if (close < 0) return at;
    if (double >= 0 && double <= close) double = piece.indexOf('"', close + 1);
    if (single >= 0 && single <= close) single = piece.indexOf("'", close + 1);
  }
  return -1;
}

/** Where the markup that begins at `start` ends, quoted `>` skipped. */
function endOfTag(xml: string, start: number): number {
  let from = start;
  for (;;) {
    const end = xml.indexOf(">", from);
    if (end < 0) return fault("unterminated tag");
    const quote = openQuote(xml.slice(from, end));
    if (quote < 0) return end;
    const close = xml.indexOf(xml.charAt(from + quote), end);
    if (close < 0) return fault("unterminated tag");
    from = close + 1;
  }
}

/** Skips a comment, a processing instruction or CDATA (whose text is handed on). Returns where to go on. */
function special(xml: string, start: number, handler: XmlHandler): number {
  const [opening, closing] = xml.startsWith("<!--", start)
    ? ["<!--", "-->"]
    : xml.startsWith("<![CDATA[", start)
      ? ["<![CDATA[", "]]>"]
      : xml.startsWith("<?", start)
        ? ["<?", "?>"]
        : fault("a DOCTYPE");
  const end = xml.indexOf(closing, start + opening.length);
  if (end < 0) fault(`unterminated ${opening}`);
  if (closing === "]]>") handler.text?.(bounded(xml.slice(start + opening.length, end)));
  return end + closing.length;
}

/** Handles one opening or closing tag and returns where to go on. */
function element(xml: string, start: number, open: string[], handler: XmlHandler): number {
  const end = endOfTag(xml, start);
  if (xml[start + 1] === "/") {
    const name = xml.slice(start + 2, end).trim();
    if (open.pop() !== name) fault(`unexpected </${name}>`);
    handler.close?.(localName(name));
    return end + 1;
  }
  const empty = xml[end - 1] === "/";
  const source = xml.slice(start + 1, empty ? end - 1 : end);
  const blank = source.search(/\s/);
  const name = blank < 0 ? source : source.slice(0, blank);
  if (name === "") fault("a tag without a name");
  handler.open(
    localName(name),
    name.length === source.length ? noAttributes : readAttributes(source.slice(name.length)),
  );
  if (empty) handler.close?.(localName(name));
  else if (open.push(name) > xmlLimits.levels) fault("elements nested too deeply");
  return end + 1;
}

/**
 * Reads an XML text once, from front to back, in time linear in its length. Expands the five built-in entities and
 * character references, nothing else.
 * @throws XmlFault when it is not well formed, has a DOCTYPE, holds no element, or goes over `xmlLimits`.
 */
export function scanXml(xml: string, handler: XmlHandler): void {
  const open: string[] = [];
  let at = xml.startsWith("\ufeff") ? 1 : 0;
  let elements = 0;
  while (at < xml.length) {
    const next = xml.indexOf("<", at);
    const end = next < 0 ? xml.length : next;
    if (end > at) textBetween(xml.slice(at, end), open.length, handler);
    if (next < 0) break;
    const isSpecial = xml[next + 1] === "!" || xml[next + 1] === "?";
    elements += isSpecial ? 0 : 1;
    at = isSpecial ? special(xml, next, handler) : element(xml, next, open, handler);
  }
  if (open.length > 0) fault(`unclosed <${open.at(-1) ?? ""}>`);
  if (elements === 0) fault("no element");
}

function textBetween(text: string, depth: number, handler: XmlHandler): void {
  if (depth > 0) handler.text?.(decode(text));
  else if (text.trim() !== "") fault("text outside the root element");
}

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** A text as it stands in an element or in a double-quoted attribute. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, (character) => escapes[character] ?? character);
}

/** A text as it stands in an element, of which quotes and breaks need no code: shorter, where there is much of it. */
export function escapeContent(text: string): string {
  return text.replace(/[&<>\r]/g, (character) => escapes[character] ?? character);
}
