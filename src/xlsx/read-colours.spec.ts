import { paletteOf } from "./read-colours.ts";
import type { XmlElement } from "./read-tree.ts";

const colour = (attributes: Readonly<Record<string, string>>): XmlElement => ({
  name: "color",
  attributes: new Map(Object.entries(attributes)),
  children: [],
  text: "",
});

const parts = (shown: string): readonly number[] => [1, 3, 5].map((at) => Number.parseInt(shown.slice(at, at + 2), 16));

describe("colours", () => {
  const palette = paletteOf(null, null);

  it.each([
    ["#8EA9DB", "4", "0.39997558519241921"],
    ["#B4C6E7", "4", "0.59999389629810485"],
    ["#D9E1F2", "4", "0.79998168889431442"],
    ["#305496", "4", "-0.249977111117893"],
    ["#D9D9D9", "0", "-0.14999847407452621"],
    ["#808080", "1", "0.499984740745262"],
    ["#FFF2CC", "7", "0.79998168889431442"],
  ])("[X105] %s, as Excel shows it, is theme colour %s with tint %s, to 3 parts of 255", (shown, theme, tint) => {
    const found = parts(palette(colour({ theme, tint })) ?? "");
    const apart = parts(shown).map((part, index) => Math.abs(part - (found[index] ?? Number.NaN)));
    expect(Math.max(...apart)).toBeLessThanOrEqual(3);
  });

  it.each([
    [{ rgb: "FF0f4c5c" }, "#0F4C5C"],
    [{ rgb: "0F4C5C" }, "#0F4C5C"],
    [{ indexed: "10" }, "#FF0000"],
    [{ indexed: "65" }, "#FFFFFF"],
    [{ theme: "3" }, "#44546A"],
    [{ theme: "99" }, null],
    [{ auto: "1" }, null],
    [{ rgb: "geel" }, null],
  ])("[X106] %j is %s", (attributes, shown) => {
    expect(palette(colour(attributes))).toBe(shown);
  });
});
