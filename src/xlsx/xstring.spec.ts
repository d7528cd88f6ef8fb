import fc from "fast-check";
import { decodeXstring, encodeXstring } from "./xstring.ts";

/** Texts of the pieces that codes are made of, and of every kind of UTF-16 unit, lone surrogates too. */
const pieces = fc.constantFrom(
  "_",
  "x",
  "X",
  "000D",
  "005F",
  "d800",
  "\r",
  "\n",
  "\u0000",
  "\ud800",
  "\udc00",
  "\uffff",
  "é",
);
const texts = fc.oneof(
  fc.array(pieces).map((parts) => parts.join("")),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
);

describe("ST_Xstring", () => {
  it("[X1] gives every text back exactly", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(decodeXstring(encodeXstring(text))).toBe(text);
      }),
    );
  });

  it("[X2] leaves nothing that XML cannot hold", () => {
    const illegal =
      /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
    fc.assert(
      fc.property(texts, (text) => {
        expect(encodeXstring(text)).not.toMatch(illegal);
      }),
    );
  });

  it.each([
    ["_x000D_", "_x005F_x000D_"],
    ["\r\n", "_x000D_\n"],
    ["_x000D\r", "_x005F_x000D_x000D_"],
    ["snake_case_x", "snake_case_x"],
    ["\ud83d\ude00", "\ud83d\ude00"],
  ])("[X3] codes %j as %j", (text, coded) => {
    expect(encodeXstring(text)).toBe(coded);
  });
});
