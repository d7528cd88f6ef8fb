/** Runs what the pages say to type, or has it read by what would run it. */
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addressesOf } from "../scripts/addresses.ts";
import { readArguments } from "../src/cli/arguments.ts";
import { usageOf } from "../src/cli/help-texts.ts";
import { commands } from "../src/cli/run.ts";
import { ruleIds } from "../src/model/checks/finding.ts";
import { sentence } from "../src/model/problem.ts";
import { faultIds } from "../src/workbook/health/fault.ts";
import { scoreIn } from "./support/scored-file.ts";
import { filesBelow, readSource } from "./support/sources.ts";
import { spiegelIn, wordsOf } from "./support/spiegel.ts";

const pages = ["README.md", "CONTRIBUTING.md", ...filesBelow("docs").filter((path) => path.endsWith(".md"))];

/** What follows a beginning in the blocks of commands, and between back quotes, in a page. */
function typed(beginning: string, page: string): readonly string[] {
  const text = readSource(page);
  const blocks = [...text.matchAll(/```(?:sh)?\n([\s\S]*?)```/g)].flatMap(([, block = ""]) => block.split("\n"));
  const spans = [...text.replaceAll(/```[\s\S]*?```/g, "").matchAll(/`([^`\n]+)`/g)].map(([, span = ""]) => span);
  return [...blocks, ...spans].filter((line) => line.startsWith(beginning)).map((line) => line.slice(beginning.length));
}

const everywhere = (beginning: string) => pages.flatMap((page) => typed(beginning, page));

test("[DO10] every command of the command line has the options and files that it understands", () => {
  const lines = everywhere("npm run -s spiegel -- ").filter((line) => !/^help\b/.test(line));
  expect(lines.length).toBeGreaterThan(12);
  for (const line of lines) {
    const [word = "", ...rest] = wordsOf(line);
    const command = commands[word];
    const read = command === undefined ? null : readArguments(command.grammar, rest, word);
    expect([line, read?.ok === false ? read.problems.map(sentence) : read?.ok]).toEqual([line, true]);
  }
});

describe("the cycle of the README", () => {
  let folder = "";
  beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), "readme-"))));
  afterAll(() => rm(folder, { recursive: true }));

  const spiegel = spiegelIn(() => folder);

  test("[DO11] each of its commands does what it says, one after the other, from nothing", async () => {
    const lines = typed("npm run -s spiegel -- ", "README.md");
    expect(lines.length).toBeGreaterThan(8);
    for (const line of lines) {
      const { code, out, err } = await spiegel(...wordsOf(line));
      // questions are open in a workbook that nobody filled in
      expect([line, code, out + err]).toEqual([line, line.startsWith("controleer") ? 1 : 0, expect.any(String)]);
      for (const [, file = ""] of line.matchAll(/--uit (\S+)/g))
        expect([file, existsSync(join(folder, file))]).toEqual([file, true]);
      if (line.startsWith("maak ")) await scoreIn(join(folder, "zelfevaluatie.xlsx"));
    }
  });
});

test("[DO12] what the pages give npm run site and npm run release is what those take", () => {
  const lines = ["site", "release"].flatMap((script) => everywhere(`npm run ${script} -- `));
  expect(lines.length).toBeGreaterThan(4);
  for (const line of lines) {
    const rest = wordsOf(line).filter((word) => word !== "--controleer");
    expect([line, rest.length === 0 || addressesOf(rest).ok]).toEqual([line, true]);
  }
});

test("[DO13] every run of single specs has a project, and paths with specs of it", () => {
  const lines = everywhere("npx jest ");
  expect(lines.length).toBeGreaterThan(3);
  for (const line of lines) {
    const [paths = "", project = ""] = line.split(" --selectProjects ");
    expect([line, readSource("jest.config.mjs").includes(`"${project}"`)]).toEqual([line, true]);
    for (const path of paths.split(" ")) {
      const specs = path.endsWith(".spec.ts") ? [path].filter(existsSync) : filesBelow(path);
      expect([path, specs.some((each) => each.endsWith(".spec.ts"))]).toEqual([path, true]);
    }
  }
});

test("[DO14] every other program that npx fetches has one version, the same as in the scripts", () => {
  const named = [
    ...pages
      .map(readSource)
      .join("\n")
      .matchAll(/npx (?:--yes )?([a-z-]+(?:@[\d.]+)?)/g),
  ].map(([, name]) => name);
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter((name) => name !== "jest" && !/@\d+\.\d+\.\d+$/.test(name ?? ""))).toEqual([]);
});

test("[DO16] the table of kinds of faults has every kind, once and in order; the help names the first and the last", () => {
  const rows = [...readSource("docs/betrouwbaarheid.md").matchAll(/^\| `(H\d+)` +\|/gm)].map(([, id]) => id);
  const ids = Object.values(faultIds);
  expect(rows).toEqual(ids);
  expect(usageOf("herstel")).toContain(`${ids[0]} tot en met ${ids.at(-1)}`);
});

test("[DO15] the table of rules for people has every rule, once and in order", () => {
  const rows = [...readSource("src/model/checks/README.md").matchAll(/^\| (S\d+) +\|/gm)].map(([, id]) => id);
  expect(rows).toEqual(ruleIds);
});
