import { scale } from "../bijlage-d/scale.ts";
import type { Shared } from "./parts.ts";
import { sharedTexts, type SharedText } from "./personal.ts";
import { sharingTexts } from "./texts.ts";

/**
 * The texts of a blind copy that may give a score away all the same: a number or the name of a level beside a word that is
 * about scores, or what the organisation says of itself. Errs on the side of asking. Looked at are the organisation's own
 * words: a source may describe levels, and the official text does.
 */
export function scoreMentions(shared: Shared): readonly SharedText[] {
  if (!shared.blind) return [];
  return sharedTexts(shared).filter((one) => isOwnWords(one) && mentionsScore(one.text));
}

const ownCells = /^(?:toelichting|notitie|eigenvraag)_/u;

function isOwnWords({ place }: SharedText): boolean {
  if (place.kind === "cell") return ownCells.test(place.name);
  return place.kind === "row" && place.column === sharingTexts.columns.finding;
}

const aboutScores = String.raw`(?<!\p{L})(?:(?:zelf)?scores?|niveaus?|cijfers?|waardering(?:en)?|beoordeling(?:en)?)(?!\p{L})`;
const figure = String.raw`[1-5](?![\d\p{L}]|-\p{L}|[,.]\d)`;
const spelled = String.raw`(?:één|twee|drie|vier|vijf)`;
/** Behind a spelled number a word is most often what is counted: "drie collega’s". These count nothing. */
const countsNothing = String.raw`(?!\p{L})(?! (?!(?:aan|als|dat|en|gaven|geeft|gegeven|geven|is|maar|of|omdat|op|te|terecht|want|was)(?!\p{L}))\p{L})`;
const grade = String.raw`(?:ruime?|ruim|krappe?|krap|kleine?|dikke|magere|mager|zwakke|goede?|nette|keurige|voorzichtige?|stevige?|solide|gemiddelde?|hoge|lage|volle|terechte|matige?|sterke?|hele|bescheiden|zuinige?|royale|nipte|nét|net|eerlijke|mooie|afgeronde?)`;
const little = String.raw`(?:(?:is|was|werd|wordt|van|op|een|een \p{Ll}+e|${grade}|nu|dus|namelijk) )`;

const mentions: readonly RegExp[] = [
  // "de score is 3", "niveaus 2 tot 4"
  String.raw`${aboutScores}[^.\n\d]{0,30}${figure}`,
  // "score: drie", "niveau vier", "de score is een krappe drie"
  String.raw`${aboutScores}[ :=]{1,3}${little}{0,4}${spelled}${countsNothing}`,
  // "een 3", "een ruime 4", "een ruime vier"
  String.raw`(?<!\p{L})een (?:${grade} ){0,2}${figure}`,
  String.raw`(?<!\p{L})een (?:${grade} ){1,2}${spelled}(?!\p{L})`,
  String.raw`(?<!\p{L})(?:onszelf|ons) (?:dus |nu |daarom )?(?:op )?(?:een )?(?:${grade} )?(?:${figure}|${spelled}${countsNothing})`,
  // "wij zitten op 3", "we komen uit op een ruime vier"
  String.raw`(?<!\p{L})(?:zit|zitten|sta|staan|staat|kom|komen|komt|kwamen|uitkomen|uitgekomen|scoren|scoorden|scoort|uit)(?: \p{L}+){0,3} op (?:een )?(?:${grade} )?(?:${figure}(?! \p{Ll}{4})|${spelled}${countsNothing})`,
  String.raw`(?<!\p{L})(?:scoren|scoorden|scoort|scoorde)(?: (?:wij|we|ons team|hier|nu))? (?:een )?(?:${grade} )?(?:${figure}(?! \p{Ll}{4})|${spelled}${countsNothing})`,
  // "4/5", "4 van de 5"
  String.raw`(?<![\d\p{L}/.,-])[1-5] ?(?:\/|op|van de|uit) ?5(?![\d\p{L}/-]|[,.]\d| \p{Ll}{4})`,
].map((pattern) => new RegExp(pattern, "iu"));

const mentionsScore = (text: string): boolean =>
  mentions.some((pattern) => pattern.test(text)) || scale.some(({ label }) => namesLevel(text, label));

/** A level in quotes, behind a word about scores, or in a sentence in which the organisation speaks of itself. */
function namesLevel(text: string, label: string): boolean {
  return new RegExp(
    [
      String.raw`[‘“"'„«]${label}[’”"'»]`,
      String.raw`${aboutScores}(?: \p{L}+){0,3}[ :=]{1,3}${label}(?!\p{L})`,
      String.raw`(?<!\p{L})(?:onszelf|ons (?:team|niveau|oordeel)|onze (?:organisatie|score|dienst)|(?:wij|we) (?:zijn|scoren|kozen|kiezen|zitten|staan|komen|beoordelen|vinden))(?!\p{L})[^.!?\n]{0,60} ${label}(?!\p{L})`,
    ].join("|"),
    "iu",
  ).test(text);
}
