import { scale } from "../bijlage-d/scale.ts";
import type { Shared } from "./parts.ts";
import { sharedTexts, type SharedText } from "./personal.ts";

const byNumber = /(?<!\p{L})(?:scores?|niveaus?|cijfers?|waardering(?:en)?)(?!\p{L})[^.\n\d]{0,30}[1-5](?!\d|[,.]\d)/iu;
const byHalf = /(?<!\p{L})een [1-5](?![\d\p{L}])/iu;

/**
 * The texts of a blind copy that may give a score away all the same: a number beside "score" or "niveau", or the
 * name of a level in quotes or behind "niveau". Errs on the side of asking.
 */
export function scoreMentions(shared: Shared): readonly SharedText[] {
  if (!shared.blind) return [];
  return sharedTexts(shared)
    .filter(({ where }) => where.startsWith("cel toelichting_") || where.startsWith("cel notitie_"))
    .filter(({ text }) => byNumber.test(text) || byHalf.test(text) || namesLevel(text));
}

const namesLevel = (text: string): boolean => {
  const small = text.toLowerCase();
  return scale.some(
    ({ label }) => small.includes(`‘${label}’`) || small.includes(`“${label}”`) || small.includes(`niveau ${label}`),
  );
};
