import fc from "fast-check";
import { cpuTime } from "../../../test/support/cpu-time.ts";
import { longTexts } from "../../../test/support/evaluations.ts";
import { profileIds, profiles, type ProfileId } from "../bijlage-d/index.ts";
import type { Score } from "../evaluation/evaluation.ts";
import { otherLevels } from "./levels.ts";
import { isVeryShort, mentions, normalised, speaksOfSpread, withoutProfile, wordCount } from "./words.ts";

const levelsIn = (text: string, score: Score): string[] => otherLevels(text, score).map((mention) => mention.text);

describe("levels in a text", () => {
  test.each<[string, Score, string]>([
    ["Dit is niveau 4", 3, "niveau 4"],
    ["Dit is Niveau: 4.", 3, "Niveau: 4"],
    ["score 4", 3, "score 4"],
    ["Score = 2", 3, "Score = 2"],
    ["score van 4", 3, "score van 4"],
    ["onze score is een vier", 3, "score is een vier"],
    ["level 4, denken wij", 3, "level 4"],
    ["een cijfer 5", 4, "cijfer 5"],
    ["niveau vier", 3, "niveau vier"],
    ["niveau één", 3, "niveau één"],
    ["wij geven een 4", 3, "een 4"],
    ["Een vier.", 3, "Een vier"],
    ["een 2, omdat het beter kan", 3, "een 2"],
    ["dit is een 4 waard", 3, "een 4"],
    ["’n vijf", 3, "’n vijf"],
    ["niveau 4 of 5", 3, "niveau 4 of 5"],
    ["niveau 4-5", 3, "niveau 4-5"],
    ["niveau 1 tot 2", 3, "niveau 1 tot 2"],
    ["Wij zien dat. Daarom niveau 4", 3, "niveau 4"],
    ["Niet alles is op orde, toch een 4", 3, "een 4"],
    ["Het kan beter maar niveau 4 past", 3, "niveau 4"],
    ["De organisatie voldoet aan de verwachtingen.", 4, "voldoet aan de verwachtingen"],
    ["Zij voldoen aan de gestelde verwachting", 5, "voldoen aan de gestelde verwachting"],
    ["Dit overtreft de verwachtingen", 3, "overtreft de verwachtingen"],
    ["Overtreft verwachtingen", 2, "Overtreft verwachtingen"],
    ["De organisatie voldoet volledig", 3, "voldoet volledig"],
    ["De organisatie voldoet ruimschoots", 4, "voldoet ruimschoots"],
    ["voldoet in grote lijnen", 4, "voldoet in grote lijnen"],
    ["voldoet niet continu", 3, "voldoet niet continu"],
    ["voldoet op cruciale onderdelen niet", 2, "cruciale onderdelen niet"],
    ["verbetering nodig", 4, "verbetering nodig"],
    ["Het geheel is onvoldoende.", 3, "is onvoldoende"],
    ["Dit is uitzonderlijk!", 4, "uitzonderlijk"],
    ["Dit is nog niet af maar niveau 4 past", 3, "niveau 4"],
    ["niveau 4 naast de opleiding", 3, "niveau 4"],
  ])("[T1] “%s” beside a %p speaks of “%s”", (text, score, mention) => {
    expect(levelsIn(text, score)).toEqual([mention]);
  });

  test.each<[string, Score]>([
    ["Dit is niveau 3", 3],
    ["geen niveau 4", 3],
    ["nog geen 4", 3],
    ["nog niet op niveau 4", 3],
    ["net geen vier", 3],
    ["bijna een 4", 3],
    ["wij groeien naar niveau 4", 3],
    ["op weg naar een vier", 3],
    ["onze ambitie is niveau 4", 3],
    ["vorige keer was dit niveau 2", 3],
    ["in 2024 scoorden wij een 2", 3],
    ["van niveau 3 naar 4", 3],
    ["één beoordelaar gaf een 2", 3],
    ["collega’s gaven een 4", 3],
    ["beter dan niveau 2", 3],
    ["mbo niveau 4", 3],
    ["een opleiding op niveau 4", 3],
    ["niveau 4 opleiding", 3],
    ["niveau 3 of 4", 3],
    ["niveau 2-4", 3],
    ["niveau 4 – 2", 4],
    ["In welke mate voldoen casemanagers? (score 1-5)", 3],
    ["niveau 2,5", 3],
    ["niveau 45", 3],
    ["score 4%", 3],
    ["een 4-daagse werkweek", 3],
    ["een 5 jaar durend plan", 3],
    ["een twee uur durende sessie", 3],
    ["wij zijn met vier", 3],
    ["onvoldoende kennis van bodem", 3],
    ["er is onvoldoende tijd", 3],
    ["uitzonderlijke gevallen", 3],
    ["uitzonderlijk veel zaken", 3],
    ["voldoet niet aan de verwachtingen", 2],
    ["overtreft de verwachtingen niet", 3],
    ["overtreft op onderdelen de verwachtingen", 4],
    ["overtreft de verwachtingen op meerdere onderdelen", 5],
    ["verbetering nodig", 1],
    ["verbetering nodig", 3],
    ["Het geheel is onvoldoende.", 1],
    ["voldoet aan de verwachtingen", 3],
    ["voldoet in grote lijnen", 3],
    ["overtreft verwachtingen", 5],
    ["voldoet volledig", 5],
    ["voldoet ruimschoots", 5],
    ["voldoet niet continu", 2],
    ["voldoet op cruciale onderdelen niet", 1],
    ["Dit is uitzonderlijk!", 5],
    ["geen maarschalk op niveau 4", 3],
    ["geen samaar niveau 4", 3],
    ["subniveau 4", 3],
    ["topscore 5", 3],
    ["opleidingen op niveau 4", 3],
    ["groeiend: niveau 4", 3],
    ["groei: niveau 4", 3],
    ["vorig jaar niveau 2", 3],
    ["vorige score 2", 3],
    ["collegaoordeel: niveau 4", 3],
    ["beoordelaar: niveau 4", 3],
    ["sommige teams: niveau 4", 3],
    ["sommigen: niveau 4", 3],
    ["niveau 4-opleiding", 3],
    ["niveau 4  opleiding", 3],
    ["", 3],
  ])("[T2] “%s” beside a %p is left alone", (text, score) => {
    expect(levelsIn(text, score)).toEqual([]);
  });

  test("[T3] every mention is found, with the levels it may mean", () => {
    expect(otherLevels("niveau 4. score 1. overtreft verwachtingen", 3)).toEqual([
      { text: "niveau 4", levels: [4] },
      { text: "score 1", levels: [1] },
      { text: "overtreft verwachtingen", levels: [4, 5] },
    ]);
    expect(otherLevels("niveau 1 of 3", 2)).toEqual([{ text: "niveau 1 of 3", levels: [1, 3] }]);
    expect(otherLevels("niveau 4 à 5", 1)).toEqual([{ text: "niveau 4 à 5", levels: [4, 5] }]);
    expect(otherLevels("niveau VIER", 3)).toEqual([{ text: "niveau VIER", levels: [4] }]);
    expect(levelsIn("voldoet volledig, en niveau 4", 3)).toEqual(["voldoet volledig", "niveau 4"]);
    expect(levelsIn("voldoet volledig en score 5", 3)).toEqual(["voldoet volledig", "score 5"]);
    expect(otherLevels("niveau 1-3", 5)).toEqual([{ text: "niveau 1-3", levels: [1, 2, 3] }]);
  });

  test("[T4] a word counts as long as it is within a line", () => {
    const words = (count: number) => `geen ${"x ".repeat(count)}niveau 4`;
    expect(levelsIn(words(30), 3)).toEqual([]);
    expect(levelsIn(words(60), 3)).toEqual(["niveau 4"]);
  });

  test("[T5] what is found stands in the text, and never fits the score", () => {
    const piece = fc.oneof(longTexts, fc.constantFrom(" niveau 4 ", " een 2. ", "geen ", " voldoet volledig"));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 5 }), fc.constantFrom<Score>(1, 2, 3, 4, 5), (pieces, score) => {
        const text = pieces.join("");
        for (const mention of otherLevels(text, score)) {
          expect(text).toContain(mention.text);
          expect(mention.levels).not.toContain(score);
        }
      }),
    );
  });
});

describe("words", () => {
  test.each<[string, number]>([
    ["", 0],
    [" … ", 0],
    ["een", 1],
    ["één, twee; 3", 3],
    ["de VTH-criteria", 3],
    ["gei\u0308nd", 1],
  ])("[T6] %j has %p words", (text, count) => {
    expect(wordCount(text)).toBe(count);
  });

  test("[T7] what is compared is small letters and digits", () => {
    expect(normalised("  De Één–2  (drie)!\n")).toBe("de één 2 drie");
    expect(isVeryShort("a b c d e f g")).toBe(true);
    expect(isVeryShort("a b c d e f g h")).toBe(false);
    expect(isVeryShort("…")).toBe(false);
  });

  test.each<[string, ProfileId]>([
    ["de casemanagers", "casemanager"],
    ["Case-management", "casemanager"],
    ["vergunningverlening", "vergunningverlener"],
    ["de vergunningsverleners", "vergunningverlener"],
    ["vergunningen verlenen", "vergunningverlener"],
    ["het toezicht", "toezichthouder_handhaver"],
    ["onze handhavers", "toezichthouder_handhaver"],
    ["juridische kennis", "juridisch_adviseur"],
    ["de juristen", "juridisch_adviseur"],
    ["specialisten", "specialistisch_adviseur"],
  ])("[T8] “%s” is about %s, and about no other", (text, id) => {
    expect(profileIds.filter((profile) => mentions(text, profile))).toEqual([id]);
  });

  test("[T9] a profile is mentioned by its own title", () => {
    for (const id of profileIds) expect(mentions(profiles[id].title, id)).toBe(true);
    expect(mentions("het gezagtoezicht", "toezichthouder_handhaver")).toBe(false);
    expect(mentions("onspecialistisch", "specialistisch_adviseur")).toBe(false);
  });

  test.each([
    ["Juridisch adviseurs voldoen", "… voldoen"],
    ["De toezichthouders en handhavers voldoen", "de … voldoen"],
    ["Toezichthouder/handhaver", "…"],
    ["De adviseurs voldoen", "de adviseurs voldoen"],
    ["Vergunningverleners en meer", "… en meer"],
  ])("[T10] “%s” without its profile is “%s”", (text, rest) => {
    expect(withoutProfile(text)).toBe(rest);
  });

  test.each([
    "De spreiding is groot",
    "Beoordelaars wijken af",
    "beoordeeld door drie",
    "een verschil",
    "Zij zijn verdeeld",
    "het oneens",
    "van mening veranderd",
    "meningen",
    "na consensus",
    "wij zijn het eens geworden",
    "niet eensgezind",
    "lopen uiteen",
  ])("[T11] “%s” is a word on the spread", (text) => expect(speaksOfSpread(text)).toBe(true));

  test.each(["", "Dit is goed", "onverdeeld", "wij hebben een mening"])("[T12] “%s” is none", (text) => {
    expect(speaksOfSpread(text)).toBe(false);
  });

  const full = (piece: string) => piece.repeat(Math.ceil(32_767 / piece.length)).slice(0, 32_767);

  test.each([
    "niveau ",
    "niveau van ",
    "niveau 4 ",
    "een ",
    "een 4 ",
    "a",
    " ",
    "voldoet aan de ",
    "geen niveau 4 ",
    "casemanager ",
    "toezicht en handhav",
  ])("[T13] a cell full of %j is looked through in time that does not run away", (piece) => {
    const text = full(piece);
    const work = () => [otherLevels(text, 3), withoutProfile(text), speaksOfSpread(text)];
    expect(cpuTime(work)).toBeLessThan(1500);
  });
});
