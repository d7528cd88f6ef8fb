/** Holds docs/handleiding.md to the product: its pictures, the words it quotes, its commands and its citations. */
import { readFileSync, readdirSync, statSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { scenes } from "../scripts/manual/scenes.ts";
import { answerTexts } from "../src/model/answer-texts.ts";
import { profileIds, profiles } from "../src/model/bijlage-d/index.ts";
import { backupsTexts } from "../src/taskpane/backups-texts.ts";
import { healthSectionTexts } from "../src/taskpane/health-texts.ts";
import { pivotOfferTexts } from "../src/taskpane/pivot-offer-texts.ts";
import { planTexts } from "../src/taskpane/plan-texts.ts";
import { rowTexts } from "../src/taskpane/row-texts.ts";
import { shareOpenTexts } from "../src/taskpane/share-open-texts.ts";
import { shareTexts } from "../src/taskpane/share-texts.ts";
import { discussedTexts, talkedTexts } from "../src/taskpane/talked-texts.ts";
import { texts } from "../src/taskpane/texts.ts";
import { workbookOpenTexts } from "../src/taskpane/workbook-open-texts.ts";
import { yearsOpenTexts } from "../src/taskpane/years-open-texts.ts";
import { yearsTexts } from "../src/taskpane/years-texts.ts";
import { healthTexts } from "../src/usecases/health-texts.ts";
import { shareTexts as copyTexts } from "../src/workbook/share/texts.ts";
import * as sheetTexts from "../src/workbook/sheet-texts.ts";
import { columnTexts, labelTexts } from "../src/workbook/texts.ts";
import { scoreIn } from "./support/scored-file.ts";
import { readSource } from "./support/sources.ts";
import { spiegelIn, wordsOf } from "./support/spiegel.ts";

const page = readSource("docs/handleiding.md");
const folder = "docs/beelden";

const groupsOf = (pattern: RegExp): readonly (readonly string[])[] =>
  [...page.matchAll(pattern)].map(([, ...all]) => all);

/** Texts over lines, as one. */
const inOneLine = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

const pictures = groupsOf(/!\[([^\]]*)\]\(beelden\/([\w-]+\.png)\)/g);

describe("its pictures", () => {
  test("[HL1] are those that the script takes, in the order of the story; no other picture is kept", () => {
    const shown = pictures.map(([, file]) => file);
    const taken = scenes.map(({ file }) => file);
    expect(new Set(taken).size).toBe(taken.length);
    expect(shown).toEqual(taken);
    expect(readdirSync(folder).sort()).toEqual([...taken].sort());
  });

  test("[HL2] each has a text in its place, is a picture of at most 1560 wide, and together they stay small", () => {
    const short = pictures.filter(([text = ""]) => text.length < 40 || !text.endsWith("."));
    expect(short).toEqual([]);
    const files = scenes.map(({ file }) => join(folder, file));
    const widths = files
      .map((file) => readFileSync(file))
      .map((bytes) => [bytes.toString("latin1", 1, 4), bytes.readUInt32BE(16)]);
    expect(widths.filter(([kind, width]) => kind !== "PNG" || Number(width) > 1560)).toEqual([]);
    expect(files.reduce((sum, file) => sum + statSync(file).size, 0)).toBeLessThan(3_000_000);
  });
});

/** Every text in a tree of them; what makes a text of something is left out. */
function* within(tree: unknown): Generator<string> {
  if (typeof tree === "string") yield tree;
  else if (typeof tree === "object" && tree !== null) for (const branch of Object.values(tree)) yield* within(branch);
}

const words: ReadonlySet<string> = new Set([
  ...within([texts, shareOpenTexts, shareTexts, yearsOpenTexts, yearsTexts, talkedTexts, discussedTexts, planTexts]),
  ...within([workbookOpenTexts, healthSectionTexts, backupsTexts, pivotOfferTexts, rowTexts]),
  ...within([{ ...sheetTexts }, columnTexts, labelTexts, copyTexts, answerTexts]),
  ...profileIds.map((id) => profiles[id].title),
  ...[1, 2].map(copyTexts.sheets.peer),
  ...[...readSource("manifest.xml").matchAll(/<bt:String [^>]*DefaultValue="([^"]*)"/g)].map(([, text = ""]) => text),
]);

test("[HL3] what stands slanted or bold is in the product, letter by letter", () => {
  const plain = page.replaceAll(/```[\s\S]*?```|`[^`]*`|\]\([^)]*\)/g, "");
  const said = [...plain.matchAll(/(?<![\p{L}\d])(_|\*\*?)(?=\S)([^_*]+?)\1(?![\p{L}\d])/gu)].map(([, , text = ""]) =>
    inOneLine(text),
  );
  expect(said.length).toBeGreaterThan(60);
  expect(said.filter((text) => !words.has(text))).toEqual([]);
  expect(words.has("Knop die er niet is")).toBe(false);
});

/** The exit code that a line of the manual has, and what it remarks beside its result. */
function foreseen(line: string): readonly [code: number, remark: string] {
  // there are questions left to talk about
  if (line.startsWith("controleer")) return [1, ""];
  return line.startsWith("herstel") && !line.includes("--uit") ? [0, `${healthTexts.sound}\n`] : [0, ""];
}

test("[HL4] the commands it shows run one after another, and remark nothing that was not foreseen", async () => {
  const lines = groupsOf(/^npm run -s spiegel -- (.+)$/gm).map(([line = ""]) => line);
  expect(lines.length).toBeGreaterThan(10);
  const place = await mkdtemp(join(tmpdir(), "handleiding-"));
  const spiegel = spiegelIn(() => place);
  try {
    for (const line of lines) {
      const { code, err } = await spiegel(...wordsOf(line));
      expect([line, code, err]).toEqual([line, ...foreseen(line)]);
      if (line.startsWith("maak ")) await scoreIn(join(place, "zelfevaluatie.xlsx"));
    }
  } finally {
    await rm(place, { recursive: true, force: true });
  }
});

test("[HL5] its citations are those of the source, letter by letter", () => {
  const source = inOneLine(readSource("docs/bron/bijlage-d.txt"));
  const cited = groupsOf(/^> (.+)$/gm).map(([line = ""]) => inOneLine(line));
  expect(cited.length).toBeGreaterThan(12);
  expect(cited.filter((text) => !source.includes(text))).toEqual([]);
});
