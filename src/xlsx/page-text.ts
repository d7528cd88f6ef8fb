import type { PageText } from "../workbook/blueprint.ts";

/** In inches; the same as the adapter to Excel sets. */
export const margins = { left: 0.25, right: 0.25, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 } as const;

/** Excel keeps a whole header or footer, with its codes, in 255 characters. */
export function joinPageText({ left, center, right }: PageText): string {
  const parts = [left === "" ? "" : `&L${left}`, center === "" ? "" : `&C${center}`, right === "" ? "" : `&R${right}`];
  return parts.join("");
}

const sections = { L: "left", C: "center", R: "right" } as const;

/**
 * A header or footer in its three parts. What stands before the first `&L`, `&C` or `&R` belongs in the middle; other
 * codes, `&&` among them, stay as they are.
 */
export function splitPageText(text: string): PageText {
  const parts: { -readonly [Side in keyof PageText]: string } = { left: "", center: "", right: "" };
  let side: keyof PageText = "center";
  for (const [piece] of text.matchAll(/&"[^"]*"|&[\s\S]|[^&]+|&$/g)) {
    const section = /^&[LCR]$/i.test(piece) ? sections[piece[1]?.toUpperCase() as keyof typeof sections] : null;
    if (section === null) parts[side] += piece;
    else side = section;
  }
  return parts;
}
