import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from "@fluentui/react-components";

/** Shades of the product's petrol, dark to light; 80 is #0F4C5C, the shade of the workbook. */
const petrol: BrandVariants = {
  10: "#010507",
  20: "#03141A",
  30: "#051F27",
  40: "#072932",
  50: "#09323D",
  60: "#0B3B48",
  70: "#0D4452",
  80: "#0F4C5C",
  90: "#1D6072",
  100: "#2F7588",
  110: "#478A9D",
  120: "#61A0B2",
  130: "#7EB5C6",
  140: "#9DCAD8",
  150: "#BFDFE9",
  160: "#E3F1F6",
};

/** What Office tells of its own theme. Excel on the web tells nothing. */
export interface OfficeColours {
  readonly bodyBackgroundColor?: string;
  readonly isDarkTheme?: boolean;
}

/**
 * The theme that goes with Office's. High contrast needs none of its own: in forced colours the browser takes over, and
 * a black background makes the dark theme.
 */
export function themeFor(office: OfficeColours | undefined): Theme {
  return isDark(office) ? darkTheme() : createLightTheme(petrol);
}

/** The dark theme with text in brand colour light enough to read (WCAG AA). */
function darkTheme(): Theme {
  const theme = createDarkTheme(petrol);
  return {
    ...theme,
    colorBrandForeground1: petrol[130],
    colorBrandForeground2: petrol[140],
    colorBrandForegroundLink: petrol[130],
    colorBrandForegroundLinkHover: petrol[140],
    colorBrandForegroundLinkPressed: petrol[120],
    colorCompoundBrandForeground1: petrol[130],
    colorCompoundBrandStroke: petrol[130],
    colorBrandStroke1: petrol[120],
  };
}

function isDark(office: OfficeColours | undefined): boolean {
  return office?.isDarkTheme ?? luminance(office?.bodyBackgroundColor ?? "#FFFFFF") < 0.5;
}

/** Roughly how light a colour is, from 0 to 1; 1 for what is no `#RRGGBB`. */
function luminance(colour: string): number {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  if (match === null) return 1;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => parseInt(part, 16) / 255);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
