import { themeFor } from "./theme.ts";

/** Relative luminance and contrast, as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const light = themeFor(undefined);
const dark = themeFor({ isDarkTheme: true });

test.each([
  ["Excel on the web tells nothing", undefined, light],
  ["a white Office", { bodyBackgroundColor: "#FFFFFF" }, light],
  ["a black Office", { bodyBackgroundColor: "#262626" }, dark],
  ["high contrast black", { bodyBackgroundColor: "#000000" }, dark],
  ["Office says so itself", { bodyBackgroundColor: "#FFFFFF", isDarkTheme: true }, dark],
  ["a colour we cannot read", { bodyBackgroundColor: "window" }, light],
])("[T1] follows Office: %s", (_, office, expected) => {
  expect(themeFor(office)).toEqual(expected);
});

test.each([
  ["light", light],
  ["dark", dark],
])("[T2] text and faults have contrast enough for WCAG AA in the %s theme", (_, theme) => {
  const pairs = [
    [theme.colorNeutralForeground1, theme.colorNeutralBackground1],
    [theme.colorNeutralForeground3, theme.colorNeutralBackground1],
    [theme.colorBrandForeground1, theme.colorNeutralBackground1],
    [theme.colorBrandForegroundLink, theme.colorNeutralBackground1],
    [theme.colorBrandForegroundLink, theme.colorNeutralBackground3],
    [theme.colorNeutralForegroundOnBrand, theme.colorBrandBackground],
    [theme.colorNeutralForegroundOnBrand, theme.colorBrandBackgroundHover],
    [theme.colorPaletteRedForeground1, theme.colorNeutralBackground1],
  ] as const;
  for (const [text, ground] of pairs) {
    const hex = (colour: string) => (colour.length === 4 ? colour.replace(/[\da-f]/gi, "$&$&") : colour);
    expect([text, ground, contrast(hex(text), hex(ground)) >= 4.5]).toEqual([text, ground, true]);
  }
});
