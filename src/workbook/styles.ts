import type { Colour, Side, Style } from "./blueprint.ts";

/** One restrained palette; every text on its ground reaches WCAG AA (a spec holds that). */
export const palette = {
  petrol: "#0F4C5C",
  petrolSoft: "#E4EFF1",
  amber: "#E0A030",
  input: "#FFF8E1",
  inputLine: "#A08233",
  ink: "#1F2933",
  muted: "#52606D",
  line: "#CBD5DB",
  calculated: "#F2F5F6",
  white: "#FFFFFF",
  paleMint: "#D3E3E6",
  warning: "#FDE8D7",
  warningInk: "#8A2C0D",
} as const;

/** Tab colours, by step. */
export const tabColours = {
  start: palette.petrol,
  guide: palette.muted,
  step1: "#2A7F8E",
  step2: "#B7791F",
  step3: "#6B4C8A",
  years: "#4B7A47",
} as const;

const allSides: readonly Side[] = ["top", "right", "bottom", "left"];

const base: Style = {
  font: { name: "Calibri", size: 11, bold: false, italic: false, underline: false, color: palette.ink },
  fill: null,
  border: null,
  horizontal: "left",
  vertical: "center",
  wrap: true,
  indent: 0,
  numberFormat: "General",
  locked: true,
};

interface Variation extends Partial<Omit<Style, "font">> {
  readonly font?: Partial<Style["font"]>;
}

const vary = (variation: Variation, from: Style = base): Style => ({
  ...from,
  ...variation,
  font: { ...from.font, ...variation.font },
});

const lines = (color: Colour, sides: readonly Side[] = allSides): Style["border"] => ({ sides, color });

const banner = vary({ fill: palette.petrol, font: { color: palette.white }, vertical: "center", wrap: false });

const input = vary({
  fill: palette.input,
  border: lines(palette.inputLine),
  vertical: "top",
  indent: 1,
  numberFormat: "@",
  locked: false,
});

const questionHead = vary({
  fill: palette.petrolSoft,
  border: lines(palette.line),
  indent: 1,
  font: { bold: true },
});

const link = vary({ font: { underline: true, color: palette.petrol }, vertical: "center", wrap: false });

/** The roles a cell can have. The keys are named styles in Excel, so the user meets them there: they are Dutch. */
export const styles = {
  "VTH titel": vary({ font: { size: 20, bold: true } }, banner),
  "VTH ondertitel": vary({ vertical: "top", font: { color: palette.paleMint } }, banner),
  "VTH kop": vary({
    font: { size: 14, bold: true, color: palette.petrol },
    border: lines(palette.petrol, ["bottom"]),
    vertical: "bottom",
    wrap: false,
  }),
  "VTH tekst": base,
  "VTH label": vary({ font: { bold: true } }),
  "VTH hint": vary({ font: { size: 10, color: palette.muted } }),
  /** A figure beside what is read: on one line, so that rows stay as high as they are. */
  "VTH hulpcijfer": vary({ font: { size: 10, color: palette.muted }, wrap: false }),
  /** The same for what is worked with and not shown: of whom a score is, where a group is too small to say. */
  "VTH verborgen cijfer": vary({ font: { size: 10, color: palette.muted }, wrap: false, numberFormat: ";;;" }),
  /** Begins where the answer beside it begins. */
  "VTH vraag": vary({ fill: palette.petrolSoft, border: lines(palette.line), indent: 1, vertical: "top" }),
  "VTH vraagkop": questionHead,
  "VTH vraagkop boven": vary({ vertical: "top" }, questionHead),
  "VTH kolomkop": vary({
    fill: palette.petrol,
    font: { bold: true, color: palette.white },
    border: lines(palette.petrol),
    indent: 1,
  }),
  /** A longer answer: what does not fit is cut off at its end, never at its beginning. */
  "VTH invoer": input,
  /** A short answer, on one line with what stands beside it. */
  "VTH invoervak": vary({ vertical: "center" }, input),
  /** Looks like an input, but is an example: it stays closed. */
  "VTH voorbeeld": vary({ vertical: "center", numberFormat: "General", locked: true }, input),
  "VTH score": vary(
    { horizontal: "center", indent: 0, numberFormat: "General", font: { size: 16, bold: true } },
    input,
  ),
  "VTH getal": vary({ vertical: "center", numberFormat: "General" }, input),
  /** In a row with longer answers everything begins on its first line. */
  "VTH getal boven": vary({ numberFormat: "General" }, input),
  "VTH datum": vary({ numberFormat: "d-m-yyyy" }, input),
  "VTH berekend": vary({ fill: palette.calculated, border: lines(palette.line), indent: 1 }),
  "VTH berekend midden": vary({
    fill: palette.calculated,
    border: lines(palette.line),
    horizontal: "center",
    vertical: "center",
  }),
  /** A longer text to read, from its first line on. */
  "VTH berekend boven": vary({
    fill: palette.calculated,
    border: lines(palette.line),
    indent: 1,
    vertical: "top",
    font: { size: 10 },
  }),
  /** The same as it was typed: a text stays a text. */
  "VTH bewaard": vary({
    fill: palette.calculated,
    border: lines(palette.line),
    indent: 1,
    vertical: "top",
    numberFormat: "@",
    font: { size: 10 },
  }),
  "VTH bewaard jaar": vary({
    fill: palette.calculated,
    border: lines(palette.line),
    indent: 1,
    vertical: "top",
    font: { size: 10 },
  }),
  "VTH bewaarde datum": vary({
    fill: palette.calculated,
    border: lines(palette.line),
    indent: 1,
    vertical: "top",
    numberFormat: "d-m-yyyy",
    font: { size: 10 },
  }),
  /** A moment to read: a day, hours and minutes. */
  "VTH moment": vary({
    fill: palette.calculated,
    border: lines(palette.line),
    indent: 1,
    vertical: "top",
    numberFormat: "d-m-yyyy h:mm",
    font: { size: 10 },
  }),
  /** A text for the product itself, of which a person sees the beginning. */
  "VTH reservekopie": vary({
    fill: palette.calculated,
    border: lines(palette.line),
    indent: 1,
    vertical: "top",
    wrap: false,
    numberFormat: "@",
    font: { size: 10, color: palette.muted },
  }),
  "VTH berekende datum": vary({
    fill: palette.calculated,
    border: lines(palette.line),
    indent: 1,
    numberFormat: "d-m-yyyy",
  }),
  /** The cells of the plan: its sixteen columns share one printed page, so every point counts. */
  "VTH plan": vary({ vertical: "top", indent: 0, font: { size: 10 } }, input),
  "VTH plandatum": vary({ vertical: "top", indent: 0, font: { size: 10 }, numberFormat: "d-m-yyyy" }, input),
  "VTH planberekend": vary({
    fill: palette.calculated,
    border: lines(palette.line),
    vertical: "top",
    font: { size: 10 },
  }),
  "VTH plankop": vary({
    fill: palette.petrol,
    font: { size: 10, bold: true, color: palette.white },
    border: lines(palette.petrol),
  }),
  /** A year that formulas use; no year shows nothing. */
  "VTH jaartal": vary({ numberFormat: "0;;", horizontal: "center", font: { size: 10, color: palette.muted } }),
  "VTH niveau": vary({
    border: lines(palette.line),
    horizontal: "center",
    vertical: "center",
    font: { size: 14, bold: true, color: palette.petrol },
  }),
  "VTH omschrijving": vary({ border: lines(palette.line), indent: 1 }),
  "VTH link": link,
  "VTH link boven": vary({ vertical: "top" }, link),
} as const satisfies Readonly<Record<string, Style>>;

/** A role of a cell. */
export type StyleName = keyof typeof styles;
