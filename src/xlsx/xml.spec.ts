import fc from "fast-check";
import { escapeXml, scanXml, XmlFault } from "./xml.ts";

/** The events of a scan, one line each. */
function events(xml: string): readonly string[] {
  const seen: string[] = [];
  scanXml(xml, {
    open: (name, attributes) => seen.push(`<${name} ${JSON.stringify([...attributes])}`),
    text: (text) => seen.push(text),
    close: (name) => seen.push(`>${name}`),
  });
  return seen;
}

describe("the XML scanner", () => {
  it("[X10] tells elements, attributes and texts in order, by local name", () => {
    const xml = `<?xml version="1.0"?><!-- x --><x:a r:id='1' x:b="&lt;&#x41;&#66;"> t&amp;u <![CDATA[<]]><c/></x:a>`;
    expect(events(xml)).toEqual(['<a [["r:id","1"],["b","<AB"]]', " t&u ", "<", "<c []", ">c", ">a"]);
  });

  it("[X11] reads back what escapeXml wrote, in text and attribute", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), (text) => {
        const seen = events(`<a b="${escapeXml(text)}">${escapeXml(text)}</a>`);
        expect(seen).toEqual([`<a ${JSON.stringify([["b", text]])}`, text, ">a"]);
      }),
    );
  });

  it.each([
    ["a DOCTYPE", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
    ["an unknown entity", "<a>&constructor;</a>"],
    ["an unclosed element", "<a><b></a>"],
    ["an unfinished tag", '<a b="'],
    ["an attribute without quotes", "<a b=c/>"],
    ["text beside the root", "<a/>b"],
    ["no element", "  "],
    ["an unfinished comment", "<a/><!-- "],
    ["a character that does not exist", "<a>&#x110000;</a>"],
  ])("[X12] refuses %s", (_, xml) => {
    expect(() => events(xml)).toThrow(XmlFault);
  });

  it.each([
    ["a name of 5 million characters", `<${"a".repeat(5_000_000)}/>`],
    ["half a million attributes", `<a ${"b='' ".repeat(500_000)}/>`],
  ])("[X13] takes %s in its stride", (_, xml) => {
    const start = performance.now();
    events(xml);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it.each([
    ["elements", (count: number) => `${"<a>".repeat(count)}${"</a>".repeat(count)}`, 256],
    ["attributes", (count: number) => `<a ${Array.from({ length: count }, (_, i) => `b${i}=""`).join(" ")}/>`, 256],
    ["characters with a reference", (count: number) => `<a>&lt;${"b".repeat(count - 4)}</a>`, 2_000_000],
    ["plain characters", (count: number) => `<a>${"b".repeat(count)}</a>`, 2_000_000],
    ["characters of CDATA", (count: number) => `<a><![CDATA[${"b".repeat(count)}]]></a>`, 2_000_000],
    ["characters of an attribute", (count: number) => `<a b="${"c".repeat(count)}"/>`, 2_000_000],
  ])("[HF1] holds so many %s, and refuses one more", (_, xml, most) => {
    expect(events(xml(most))).not.toEqual([]);
    expect(() => events(xml(most + 1))).toThrow(XmlFault);
  });

  it("[X14] gives up at once on a long tag without a single attribute in it", () => {
    const start = performance.now();
    expect(() => events(`<a ${"b".repeat(3_000_000)}/>`)).toThrow(XmlFault);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
