import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import * as bijlageD from "./index.ts";

const {
  actionPlanQuestion,
  conclusionQuestions,
  dilemmas,
  formLabels,
  formTitles,
  helpQuestions,
  helpQuestionsIntroduction,
  helpQuestionsPurpose,
  holisticFootnote,
  justificationQuestion,
  officialSentences,
  parts,
  peerOwnQuestion,
  peerQuestions,
  profileIds,
  profileStartingPoints,
  profiles,
  roleLevels,
  scale,
  scaleIntroduction,
  scoreForm,
  startingPoints,
  steps,
} = bijlageD;

const file = readFileSync("docs/bron/bijlage-d.txt", "utf8");

/** A hyphen that ends a line belongs to its word, which goes on at the next line with words on it. */
const brokenWord = /(\S+-)\s*\n\s*(\S+)/g;

/** The mark of footnote 1 is stuck to its word in the text layer. */
const footnoteMark = "holistisch1";

/**
 * The source as running text: a word broken at its hyphen made whole, every other run of white space (the page breaks
 * are no more than that) one space, and the footnote mark taken off its word. Nothing else is touched.
 */
const source = file.replace(brokenWord, "$1$2").replace(/\s+/g, " ").replace(footnoteMark, "holistisch").trim();

const stands = (text: string): boolean => source.includes(text);

/** What stands in the source after the first `start` and before the next `end`. */
function between(start: string, end: string): string {
  const [, after = "nothing"] = source.split(start, 2);
  return (after.split(end, 1)[0] ?? "").trim();
}

const bullets = (texts: readonly string[]): string => texts.map((text) => `• ${text}`).join(" ");

describe("the source", () => {
  test("[B1] is the file that its README describes", () => {
    const readme = readFileSync("docs/bron/README.md", "utf8");
    expect(readme).toContain(createHash("sha256").update(file).digest("hex"));
    expect(readme).toContain(` ${Buffer.byteLength(file).toLocaleString("en-US")} bytes\n`);
  });

  test("[B2] breaks just two words at a line's end, and both keep their hyphen", () => {
    const found = [...file.matchAll(brokenWord)].map(([, head, tail]) => `${head ?? ""}${tail ?? ""}`);
    expect(found).toEqual(["VTH-uitvoeringspraktijk", "kort-cyclisch"]);
  });

  test("[B3] has one footnote mark stuck to a word, and no form feeds or soft hyphens", () => {
    expect(file.split(footnoteMark)).toHaveLength(2);
    expect(file).not.toMatch(/[\f\u00ad]/);
  });
});

describe("every official text", () => {
  test.each(officialSentences())("[B4] $path stands verbatim in the source", ({ text }) => {
    expect(source).toContain(text);
  });

  test("[B5] is in one line, without stray spaces", () => {
    const untidy = officialSentences().filter(({ text }) => text !== text.replace(/\s+/g, " ").trim() || text === "");
    expect(untidy).toEqual([]);
  });

  test("[B6] is all there is, but for ids and the titles and sheet names of profiles", () => {
    const official = new Set(officialSentences().map(({ text }) => text));
    const ours = Object.values(profiles).flatMap(({ id, title, sheet }) => [id, title, sheet]);
    const ids = [parts, roleLevels, steps].flatMap((list) => list.map(({ id }): string => id));
    const left = stringsIn(bijlageD).filter((text) => !official.has(text));
    expect(new Set(left)).toEqual(new Set([...ours, ...ids]));
  });

  test("[B7] keeps the slips of the source", () => {
    expect(steps[0].text).toContain("De score wordt onderbouwt met");
    expect(dilemmas[2].question).toContain("gestructureerd werken??");
    expect(roleLevels[1].description).toContain("richt zich met name het team");
    expect(roleLevels[1].description).toContain("stemt met anderen stemt af");
    expect(holisticFootnote).toContain("niet is te reduceren is tot");
    expect(helpQuestionsPurpose).toContain("met collega-organisatie zijn");
  });
});

function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

describe("the check itself", () => {
  test.each([
    ["a mended slip", "De score wordt onderbouwd met een toelichting"],
    ["a straight apostrophe", parts[1].title.replace("’", "'")],
    ["a lost accent", scale[1].definition.replace("één", "een")],
    ["a lost word", scale[0].definition.replace("niet ", "")],
    ["a lost hyphen", roleLevels[0].description.replace("kort-", "kort")],
  ])("[B8] does not find %s", (_, text) => {
    expect(stands(text)).toBe(false);
  });

  test("[B9] does not find a text of some length in which any one letter is another", () => {
    const long = officialSentences().filter(({ text }) => text.length >= 25);
    const letter = fc.constantFrom(...Array.from("abcdefghijklmnopqrstuvwxyz"));
    fc.assert(
      fc.property(fc.constantFrom(...long), fc.nat(), letter, ({ text }, seed, other) => {
        const at = seed % text.length;
        fc.pre(text[at] !== other);
        expect(stands(text)).toBe(true);
        expect(stands(text.slice(0, at) + other + text.slice(at + 1))).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

/** The model put together again as the source prints it: headings, bullets and order, and nothing left out. */
describe("nothing is missing", () => {
  test("[B10] from the starting points", () => {
    const found = between("uitgangspunten gehanteerd: ", " Competentieprofielen De competentieprofielen bestaan");
    const [profile, plan] = [bullets(profileStartingPoints), bullets(startingPoints)];
    expect(found).toBe(`Competentieprofielen: ${profile} Stappenplan: ${plan}`);
  });

  test("[B11] from the list of the five parts", () => {
    const list = parts.map(({ number, title }) => `${String(number)}: ${title}`).join(" ");
    expect(between("bestaan uit vijf verschillende onderdelen: ", "De verschillende onderdelen worden")).toBe(list);
  });

  test("[B12] from the sections on the five parts", () => {
    const [expertise, tensions, role, levels, competences] = parts;
    const dilemmaList = bullets(dilemmas.map(({ title, question }) => `${title}: ${question}`));
    const levelList = roleLevels.map(({ title, description }) => `- ${title}: ${description}`).join(" ");
    const sections = [
      `1. ${expertise.title} ${expertise.explanation}`,
      `2. ${tensions.title} ${tensions.explanation} ${dilemmaList.replace("• onder", "• en onder")}`,
      `3. Omschrijving van de rollen ${role.explanation}`,
      `4. ${levels.title} ${levels.explanation} ${levelList}`,
      `5. ${competences.title} ${competences.explanation}`,
    ];
    expect(between("worden hieronder toegelicht. ", " Stappenplan “inzicht")).toBe(sections.join(" "));
  });

  test("[B13] from the steps, with the help questions and the footnote in between", () => {
    const [first, second, third] = steps.map(({ title, text }) => `${title} ${text}`);
    const middle = `Hulpvragen ${helpQuestionsPurpose} 1 ${holisticFootnote}`;
    const found = between("zijn als volgt: ", " Beoordelingsschaal Om");
    expect(found).toBe([first, second, middle, third].join(" "));
  });

  test("[B14] from the scale, whose labels also stand under its picture", () => {
    const level = ({ score, label, english, definition }: bijlageD.ScaleLevel): string =>
      `Level ${String(score)} (${label}/${score === 2 ? " " : ""}${english}): ${definition}`;
    const picture = scale.map(({ score }) => `Level ${String(score)}`).join(" ");
    const found = between(" Beoordelingsschaal ", formTitles.score);
    expect(found).toBe(`${scaleIntroduction} ${bullets(scale.map(level))} ${picture}`);
  });

  test("[B15] from the forms, to the last word of the source", () => {
    const columns = [formLabels.questions, formLabels.notes];
    const scores = profileIds.flatMap((id) => [profiles[id].scoreQuestion, justificationQuestion]);
    const form = [
      ...[scoreForm.title, scoreForm.organisationLabel, scoreForm.contactLabel, ...scores],
      ...[formTitles.helpQuestions, helpQuestionsIntroduction, ...columns, ...helpQuestions],
      ...[formTitles.peerReview, ...columns, ...peerQuestions, peerOwnQuestion],
      ...[formTitles.conclusions, ...columns, formLabels.conclusions, ...conclusionQuestions],
      ...[formLabels.actionPlan, actionPlanQuestion],
    ];
    expect(source.slice(source.indexOf(formTitles.score))).toBe(form.join(" "));
  });
});
