/**
 * Whether a text says nothing: blanks only. Counted as blank is what Excel can take away with built-in functions, so that
 * a formula can ask the same: `TRIM(CLEAN(SUBSTITUTE(x,<no-break space>," ")))=""`.
 */
export function isBlankText(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 0x20 && code !== noBreakSpace) return false;
  }
  return true;
}

const noBreakSpace = 0xa0;
