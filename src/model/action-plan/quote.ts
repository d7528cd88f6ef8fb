/**
 * A text cut to at most `limit` characters as a person counts them, on a word where that costs little, with `…` where
 * something was left off. Blanks around it go.
 */
export function quote(text: string, limit: number): string {
  const trimmed = text.trim();
  const characters = Array.from(trimmed.slice(0, 2 * limit + 2));
  if (characters.length <= limit) return trimmed;
  const cut = characters.slice(0, limit).join("");
  const word = cut.search(/\s\S*$/);
  return `${(word > cut.length / 2 ? cut.slice(0, word) : cut).trimEnd()}…`;
}
