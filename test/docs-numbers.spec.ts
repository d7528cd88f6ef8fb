/**
 * Holds the numbers on the pages for people: each is that of the code that keeps it, was measured on a day that is said, or is
 * somebody else's. A number that is none of these has to be looked into before it can be published.
 */
import { sizeLimit } from "../src/model/json/document.ts";
import { bounds } from "../src/model/json/bounds.ts";
import { mostFaults } from "../src/model/json/faults.ts";
import { textLimit } from "../src/model/evaluation/evaluation.ts";
import { backupLimits } from "../src/workbook/backups.ts";
import { zipLimits } from "../src/xlsx/zip-read.ts";
import { timeLimit } from "./fuzz/reading.ts";
import { memoryLimit } from "./fuzz/run.ts";
import { filesBelow, readSource } from "./support/sources.ts";

const pages = [
  "README.md",
  "CONTRIBUTING.md",
  "SECURITY.md",
  ...filesBelow("docs").filter((path) => /^docs\/[^/]+\.md$/.test(path)),
];

const dutch = (value: number): string => new Intl.NumberFormat("nl-NL").format(value);
const megabytes = (bytes: number): string => `${bytes / 1024 / 1024} MB`;

/** A number of the code that nothing exports. */
function within(path: string, pattern: RegExp): number {
  const found = pattern.exec(readSource(path))?.[1];
  if (found === undefined) throw new Error(`${path} has no ${pattern.source}`);
  return Number(found.replaceAll("_", ""));
}

interface Package {
  readonly dev?: true;
  readonly devOptional?: true;
}

const { packages } = JSON.parse(readSource("package-lock.json")) as { packages: Readonly<Record<string, Package>> };
const { engines, devDependencies, dependencies, config } = JSON.parse(readSource("package.json")) as {
  readonly engines: { readonly node: string };
  readonly config: { readonly dev_server_port: number };
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
};

/** The major version of a package, also of one under another name: `npm:typescript@7.0.2`. */
const major = (name: string): string =>
  /(\d+)\.\d+\.\d+$/.exec({ ...devDependencies, ...dependencies }[name] ?? "")?.[1] ?? "?";
const node = engines.node.replace(">=", "");
const least = within("stryker.config.json", /"break": (\d+)/);
const sheets = /most = \{ sheets: ([\d_]+), names/;
const inProduct = Object.entries(packages).filter(
  ([path, { dev, devOptional }]) => path !== "" && dev === undefined && devOptional === undefined,
);

/** What a page says with a number in it, made with the number of the code. */
const held: Readonly<Record<string, readonly string[]>> = {
  "README.md": [
    `Node ${node} or newer`,
    `fewer than ${least} %`,
    `\`@fluentui/react-components\` ${major("@fluentui/react-components")} on React ${major("react")}`,
    `webpack ${major("webpack")} with`,
    `jest ${major("jest")} with`,
    `TypeScript ${major("typescript")} for the tools, ${major("@typescript/native")} (native)`,
    `the lint plugins do not run on ${major("@typescript/native")} yet`,
    `SPIEGEL_POORT=${config.dev_server_port + 1} npm start`,
    `https://localhost:${config.dev_server_port}`,
  ],
  "CONTRIBUTING.md": [
    `under ${within("test/project.spec.ts", /quantile\(lengths, 0\.5\)\)\.toBeLessThan\((\d+)/)} lines`,
    `nine in ten under ${within("test/project.spec.ts", /quantile\(lengths, 0\.9\)\)\.toBeLessThan\((\d+)/)}`,
    `none over ${within("eslint.config.js", /"max-lines-per-function": \["error", \{ max: (\d+)/)};`,
    `no file over ${within("eslint.config.js", /"max-lines": \["error", \{ max: (\d+)/)} `,
  ],
  "docs/afhankelijkheden.md": [
    `TypeScript ${major("@typescript/native")}: controleert`,
    `TypeScript ${major("typescript")}, omdat de regels van ESLint nog niet op ${major("@typescript/native")} draaien`,
  ],
  "docs/antwoorden.md": [
    `hoogstens ${megabytes(sizeLimit)} groot`,
    `hoogstens ${dutch(textLimit)} tekens`,
    `\`bron\` is hoogstens ${dutch(within("src/model/profile-pack/json.ts", /source: (\d+)/))} tekens lang, \`datum\` hoogstens ${within("src/model/profile-pack/json.ts", /date: (\d+)/)}.`,
  ],
  "docs/betrouwbaarheid.md": [
    `${megabytes(zipLimits.unpacked)}, ook uitgepakt; daarvan wordt hoogstens ${megabytes(zipLimits.read)} echt gelezen`,
    [
      zipLimits.parts,
      within("src/xlsx/read-workbook.ts", sheets),
      within("src/xlsx/read-workbook.ts", /names: ([\d_]+) \} as const/),
    ]
      .map(dutch)
      .join(", ") + ` en ${dutch(within("src/xlsx/read-strings.ts", /mostTexts = ([\d_]+)/))}`,
    `${dutch(within("src/xlsx/read-sheet-part.ts", /mostCells = ([\d_]+)/))}; tabellen samen ${dutch(within("src/xlsx/read-tables.ts", /mostCells = ([\d_]+)/))}`,
    `${within("src/xlsx/xml.ts", /levels: (\d+)/)} niveaus, ${within("src/xlsx/xml.ts", /attributes: (\d+)/)} kenmerken per element, ${within("src/xlsx/xml.ts", /characters: ([\d_]+)/) / 1e6} miljoen tekens`,
    `${megabytes(sizeLimit)}, ${bounds.levels} niveaus, ${dutch(bounds.values)} gegevens`,
    `eigen proces met ${memoryLimit.objects} MB voor gegevens`,
    `Bij elke testronde gaan er ${within("test/fuzz/files.spec.ts", /count = (\d+)/)} door`,
    `samen hoogstens ${backupLimits.characters / 1e6} miljoen tekens`,
    `van meer dan ${backupLimits.characters / 1e6} miljoen tekens`,
    `Bij elke testronde zijn dat ${dutch(within("test/sessions/sessions.spec.ts", /count = ([\d_]+)/))} sessies`,
    `speelt er ${dutch(within("scripts/sessions.ts", /countWord, ([\d_]+)/))}.`,
    `zijn het er ${inProduct.length}.`,
  ],
  "docs/installeren.md": [`Node ${node} of nieuwer`],
  "docs/mutanten.md": [`Onder ${least} % faalt de opdracht`],
  "docs/toegankelijkheid.md": [`axe-core ${major("axe-core")} in Chromium`],
};

/** Numbers of the method, of the standards and of others, and those that say when or where and not how many. */
const ofOthers: readonly RegExp[] = [
  /(?:van )?\b[1-5] tot en met [1-5]\b|\bscores? [1-5]\b|\b1, 2, 3, 4 of 5\b|never 0 or 1|\bstap(?:pen)? \d\b|\bniveaus? \d(?: (?:en|of) \d)?\b|\b(?:hulp)?vra(?:ag|gen) \d+\b|\b(?:conclusie|collega|level|indeling) \d\b|\b(?:law|wet) \d\b/giu,
  /\b20\d\d\b/g,
  /Microsoft 365|Excel 20\d\d(?: of 20\d\d)?|Node 20\b|React 17|nginx 1\.22|Chrome(?:ium)? \d+/g,
  /EN 301 549|WCAG 2\.\d(?:; 2\.2)?|hoofdstuk \d+|^\| tot en met 5\.9 |^\| 6, 7, 8 en 13 |zie 4\.1\.2|Punt 4\.1\.1 bestaat in 2\.2|[0-9],5 op 1|minstens 3 op 1/gm,
  /(?:tot|duurt dat tot) \d+ uur|de 5 MB van Excel op het web|\(405\)|With jest 30\b/g,
  /\b\d{1,2} (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\b/g,
];

/** Held by a spec of the page's own. */
const elsewhere: Readonly<Record<string, readonly RegExp[]>> = {
  // test/answers-doc.spec.ts
  "docs/antwoorden.md": [/hoogstens \d[\d.]*(?: tekens)?|van 2000 tot en met 2100|(?<=de telling begint bij )1\b/g],
};

/** Measured, or of a moment: the page says when, or how to measure it again. */
const measured: Readonly<Record<string, readonly RegExp[]>> = {
  "docs/betrouwbaarheid.md": [/Samen zijn er [\d.]+ punten/],
  "docs/mutanten.md": [/\(niets is nooit 4 of meer\)|knippen tot 200 of 30 tekens/g],
  "docs/afhankelijkheden.md": [/\(450 MB, met een onderdeel/],
  "docs/toegankelijkheid.md": [/320 beeldpunten breed(?:, en 200 % vergroot \(160\s+beeldpunten\))?/g],
};

/** A table of which the head says when it was measured, or that is a report of Stryker's. */
const measuredTable = /^\| (?:gemeten op|map +\| gemerkt).*\n(?:\|.*\n)+/gm;

/** What a page says, on one line per paragraph, without code, links, marks of lists and heads, and the tables that have tests of their own. */
function prose(page: string): string {
  return readSource(page)
    .replaceAll(/```[\s\S]*?```/g, "")
    .replaceAll(measuredTable, "")
    .replaceAll(/\]\([^)]*\)/g, "]")
    .replaceAll(/^(?:#+ |\s*)\d+\. /gm, "")
    .replaceAll(/^\| \d+(?:\.\d+)+ /gm, "| ")
    .replaceAll(/ +\|/g, " |")
    .replaceAll(/(?<!\n|\|)\n(?![\n|#-])/g, " ");
}

const without = (text: string, patterns: readonly (string | RegExp)[]): string =>
  patterns.reduce<string>(
    (left, pattern) => (typeof pattern === "string" ? left.replaceAll(pattern, "…") : left.replace(pattern, "…")),
    text,
  );

/** Every number in a text, with what stands around it; none in code, ids, names of files, or in what is called so on the screen (`_Stap 1_`). */
const numbersIn = (text: string): readonly string[] =>
  [
    ...text
      .replaceAll(/`[^`\n]*`|(?<![\p{L}\d])_[^_\n]+_(?![\p{L}\d])/gu, "``")
      .matchAll(/.{0,20}(?<![\p{L}\d.-])\d[\d.,]*(?![\p{L}\d]).{0,20}/gu),
  ].map(([found]) => found);

test.each(Object.entries(held))("[DO20] the numbers of the code are those that %s says", (page, sentences) => {
  const text = prose(page);
  expect(sentences.filter((each) => !text.includes(each))).toEqual([]);
});

test.each(pages)("[DO21] %s has no number that nothing holds", (page) => {
  const left = without(prose(page), [
    ...(held[page] ?? []),
    ...(elsewhere[page] ?? []),
    ...(measured[page] ?? []),
    ...ofOthers,
  ]);
  expect(numbersIn(left)).toEqual([]);
});

test("[DO22] a number that is new is seen, in prose and in a table, and not in code", () => {
  expect(numbersIn("Er zijn 17 bladen. | 12 | `maak 3` [X40] _Stap 1_ 5.")).toHaveLength(2);
  expect(numbersIn(without("Excel 2024 en 31 bladen op 29 november", ofOthers))).toHaveLength(1);
});

test("[DO23] numbers in words: seconds that a file may take, faults that are told, packages in the product", () => {
  expect([timeLimit, mostFaults, Object.keys(dependencies).length]).toEqual([2000, 10, 5]);
  expect(prose("docs/betrouwbaarheid.md")).toContain("binnen twee seconden");
  expect(prose("docs/betrouwbaarheid.md")).toContain("rechtstreeks op vijf pakketten");
  expect(prose("docs/antwoorden.md")).toContain("worden de eerste tien genoemd");
});
