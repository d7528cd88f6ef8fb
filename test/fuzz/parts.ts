import { openPackage } from "../../src/xlsx/package.ts";
import { zip } from "../../src/xlsx/zip-write.ts";
import type { Chance } from "./chance.ts";
import { hostileTexts } from "./hostile.ts";

/** The parts of a workbook file by name, as bytes. */
export type Parts = Map<string, Uint8Array>;

/** Unpacks a sound file. */
export async function partsOf(file: Uint8Array): Promise<Parts> {
  const opened = openPackage(file);
  const parts: Parts = new Map();
  for (const name of opened.names()) parts.set(name, await opened.bytes(name));
  return parts;
}

/** Packs parts as they are, whatever they are called. */
export const packed = (parts: Parts): Promise<Uint8Array> => zip(parts);

/** Changes parts in place. */
export type PartMutation = (parts: Parts, chance: Chance) => void;

const decoder = new TextDecoder();
const encoder = new TextEncoder();

const anyPart = (parts: Parts, chance: Chance): string => chance.pick([...parts.keys()]);

/** Part names by what they tell most about: those are met more often. */
function xmlPart(parts: Parts, chance: Chance): string {
  const names = [...parts.keys()].filter((name) => /\.(?:xml|rels)$/.test(name));
  const wanted = chance.pick([/workbook\.xml$/, /sheet\d+\.xml$/, /table\d+\.xml$/, /styles|Strings/, /\.rels$/, /./]);
  const found = names.filter((name) => wanted.test(name));
  return chance.pick(found.length > 0 ? found : [...parts.keys()]);
}

/** A change of the text of one part. */
const inXml =
  (change: (xml: string, chance: Chance) => string): PartMutation =>
  (parts, chance) => {
    const name = xmlPart(parts, chance);
    parts.set(name, encoder.encode(change(decoder.decode(parts.get(name)), chance)));
  };

interface Piece {
  readonly at: number;
  readonly text: string;
}

/** One of the pieces of a text that match, or null. */
function anyPiece(xml: string, pattern: RegExp, chance: Chance): Piece | null {
  const found = [...xml.matchAll(pattern)];
  if (found.length === 0) return null;
  const match = chance.pick(found);
  return { at: match.index, text: match[0] };
}

/** One of the matching pieces replaced; the text as it was when none matches. */
function replaced(xml: string, pattern: RegExp, chance: Chance, by: (piece: string) => string): string {
  const piece = anyPiece(xml, pattern, chance);
  return piece === null ? xml : xml.slice(0, piece.at) + by(piece.text) + xml.slice(piece.at + piece.text.length);
}

const tag = /<[^<>]+>/g;
const leaf = /<(\w+)\b[^<>]*\/>|<(\w+)\b[^<>]*>[^<>]*<\/\2>/g;
const value = /="[^"<>]*"/g;
const betweenTags = />[^<>]+</g;

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** Mostly as it should be written, sometimes raw. */
const hostile = (chance: Chance): string => {
  const text = chance.pick(hostileTexts);
  return chance.below(12) === 0 ? text : escaped(text);
};

const named = (attribute: string): RegExp => new RegExp(`(?<=\\s${attribute}=")[^"]*(?=")`, "g");

const names = [
  "name",
  "displayName",
  "ref",
  "r",
  "t",
  "s",
  "si",
  "id",
  "r:id",
  "sqref",
  "localSheetId",
  "Target",
  "Type",
  "Id",
];

/** What leaves the XML whole and says something else, by what it is called in a report: it gets deepest. */
const otherValues: Readonly<Record<string, PartMutation>> = {
  "a hostile value": inXml((xml, chance) => replaced(xml, value, chance, () => `="${hostile(chance)}"`)),
  "a hostile text": inXml((xml, chance) => replaced(xml, betweenTags, chance, () => `>${hostile(chance)}<`)),
  "a hostile name": inXml((xml, chance) => {
    const attribute = named(chance.pick(names));
    return replaced(xml, attribute, chance, () => hostile(chance));
  }),
  "a value of somewhere else": inXml((xml, chance) =>
    replaced(xml, value, chance, () => anyPiece(xml, value, chance)?.text ?? '=""'),
  ),
  "a text of somewhere else": inXml((xml, chance) =>
    replaced(xml, betweenTags, chance, () => anyPiece(xml, betweenTags, chance)?.text ?? "><"),
  ),
  "a formula in a cell": inXml((xml, chance) =>
    replaced(xml, /(?<=<c\b[^<>]*>)(?=<)/g, chance, () => `<f>${escaped(chance.pick(hostileTexts))}</f>`),
  ),
  "an element is gone": inXml((xml, chance) => replaced(xml, leaf, chance, () => "")),
  "an element is there again": inXml((xml, chance) =>
    replaced(xml, leaf, chance, (piece) => piece.repeat(2 + chance.below(chance.below(4) === 0 ? 30_000 : 20))),
  ),
  "an element is another": inXml((xml, chance) =>
    replaced(xml, leaf, chance, () => anyPiece(xml, leaf, chance)?.text ?? ""),
  ),
};

/** What makes the package or its XML broken or huge, by what it is called in a report. */
const broken: Readonly<Record<string, PartMutation>> = {
  "a part is gone": (parts, chance) => void parts.delete(anyPart(parts, chance)),
  "a part is empty": (parts, chance) => void parts.set(anyPart(parts, chance), new Uint8Array()),
  "a part is noise": (parts, chance) =>
    void parts.set(
      anyPart(parts, chance),
      Uint8Array.from({ length: 1 + chance.below(4_000) }, () => chance.below(256)),
    ),
  "two parts are exchanged": (parts, chance) => {
    const [one, other] = [anyPart(parts, chance), anyPart(parts, chance)];
    const [first, second] = [parts.get(one), parts.get(other)];
    if (first !== undefined && second !== undefined) parts.set(one, second).set(other, first);
  },
  "a part has a twin in other case": (parts, chance) => {
    const name = anyPart(parts, chance);
    parts.set(name.toUpperCase(), parts.get(name) ?? new Uint8Array());
  },
  "a part has a hostile name": (parts, chance) => {
    const name = anyPart(parts, chance);
    parts.set(chance.pick(hostileTexts), parts.get(name) ?? new Uint8Array());
    if (chance.below(2) === 0) parts.delete(name);
  },
  "a part is in UTF-16": (parts, chance) => {
    const name = xmlPart(parts, chance);
    parts.set(name, new Uint8Array(Buffer.from(`\ufeff${decoder.decode(parts.get(name))}`, "utf16le")));
  },
  "XML is cut": inXml((xml, chance) => xml.slice(0, chance.below(xml.length))),
  "a tag is gone": inXml((xml, chance) => replaced(xml, tag, chance, () => "")),
  "a tag is another": inXml((xml, chance) => replaced(xml, tag, chance, () => anyPiece(xml, tag, chance)?.text ?? "")),
  "a DOCTYPE with entities": inXml((xml, chance) => {
    const levels = Array.from({ length: 9 }, (_, index) => `<!ENTITY e${index + 1} "${`&e${index};`.repeat(10)}">`);
    const typed = `<!DOCTYPE x [<!ENTITY e0 "ha"><!ENTITY f SYSTEM "file:///etc/passwd">${levels.join("")}]>`;
    const at = Math.max(0, xml.search(/<\w/));
    return replaced(`${xml.slice(0, at)}${typed}${xml.slice(at)}`, betweenTags, chance, () => ">&e9;&f;<");
  }),
  "elements in elements": inXml((xml, chance) => {
    const depth = 1 << chance.below(18);
    return replaced(xml, /<\/\w+>/g, chance, (end) => "<x>".repeat(depth) + "</x>".repeat(depth) + end);
  }),
  "a great many attributes": inXml((xml, chance) =>
    replaced(xml, /(?<=<\w+)(?=[\s>])/g, chance, () => {
      const count = 1 << chance.below(17);
      return Array.from({ length: count }, (_, index) => ` a${index}="x"`).join("");
    }),
  ),
  "a very long text": inXml((xml, chance) =>
    replaced(
      xml,
      betweenTags,
      chance,
      () => `>${chance.pick(["x", "é", "&amp;", "_x0041_", "A1+"]).repeat(1 << chance.below(21))}<`,
    ),
  ),
  "a very long attribute": inXml((xml, chance) =>
    replaced(
      xml,
      value,
      chance,
      () => `="${chance.pick(["x", "A1 ", "_x0041_", "&#65;"]).repeat(1 << chance.below(20))}"`,
    ),
  ),
  "a link to elsewhere": inXml((xml) =>
    xml.replace(
      "</Relationships>",
      '<Relationship Id="rX" Type="x/externalLink" Target="https://example.org/x.xlsx" TargetMode="External"/></Relationships>',
    ),
  ),
};

/** What can be done to the parts of a workbook, by what it is called in a report; twice as often what gets deepest. */
export function anyPartMutation(chance: Chance): readonly [name: string, mutation: PartMutation] {
  return chance.pick(Object.entries(chance.below(3) > 0 ? otherValues : broken));
}
