/** Pixels of the widest digit of the default font, Calibri 11; a width in the file counts these digits. */
const digitWidth = 7;

/** Points of a pixel, on the screen that a file has in mind. */
const pixel = 0.75;

/** A width in points as the file counts it: in digits, down to a 256th (ECMA-376 part 1, 18.3.1.13). */
export function fileWidth(points: number): number {
  const pixels = Math.round(points / pixel);
  return Math.trunc((pixels / digitWidth) * 256) / 256;
}

/** Digits of the widest column. */
const widest = 255;

/** The inverse: a width of the file in points, in whole pixels, as Excel rounds it. */
export function pointWidth(digits: number): number {
  const within = Math.min(widest, Math.max(0, digits));
  return Math.trunc(((256 * within + Math.trunc(128 / digitWidth)) / 256) * digitWidth) * pixel;
}
