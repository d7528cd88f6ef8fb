/** Holds the pages for people to the project: commands, paths, links and the ids of tests that they name are there. */
import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import { commands } from "../src/cli/run.ts";
import { filesBelow, readSource } from "./support/sources.ts";

const pages = [
  "README.md",
  "CONTRIBUTING.md",
  "SECURITY.md",
  ...filesBelow("docs").filter((path) => path.endsWith(".md")),
];

/** Each place of a pattern in the pages, as page and what its first group holds. */
function found(pattern: RegExp, among = pages): readonly (readonly [page: string, what: string])[] {
  return among.flatMap((page) => [...readSource(page).matchAll(pattern)].map(([, what = ""]) => [page, what] as const));
}

const { scripts } = JSON.parse(readSource("package.json")) as { scripts: Readonly<Record<string, string>> };

test("[DO1] every script that a page names is one", () => {
  const named = found(/npm run (?:-s )?([\w:]+)/g);
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter(([, name]) => !(name in scripts))).toEqual([]);
});

test("[DO2] every command of the command line that a page names is one", () => {
  const named = found(/spiegel -- ([\w-]+)/g);
  expect(named.length).toBeGreaterThan(8);
  expect(named.filter(([, name]) => name !== "help" && !(name in commands))).toEqual([]);
});

/** The heads of a page as GitHub makes anchors of them. */
function anchors(page: string): ReadonlySet<string> {
  const heads = [...readSource(page).matchAll(/^#+ (.+)$/gm)].map(([, head = ""]) => head);
  return new Set(
    heads.map((head) =>
      head
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
        .replaceAll(" ", "-"),
    ),
  );
}

function leadsSomewhere(page: string, link: string): boolean {
  const [path = "", anchor] = link.split("#");
  const target = path === "" ? page : join(dirname(page), path);
  if (!existsSync(target)) return false;
  return anchor === undefined || (target.endsWith(".md") && anchors(target).has(anchor));
}

test("[DO3] every link to a file, a folder or a head leads somewhere", () => {
  const links = found(/\]\((?!https?:|mailto:)([^)\s]+)\)/g);
  expect(links.length).toBeGreaterThan(30);
  expect(links.filter(([page, link]) => !leadsSomewhere(page, link))).toEqual([]);
});

/** Whether a path from the root is there; `*` stands for anything but a slash. */
function isThere(path: string): boolean {
  if (!path.includes("*")) return existsSync(path);
  const name = new RegExp(`^${(path.split("/").at(-1) ?? "").replaceAll(".", "\\.").replaceAll("*", ".*")}$`);
  return existsSync(dirname(path)) && readdirSync(dirname(path)).some((each) => name.test(each));
}

test("[DO4] every path that a page names is there", () => {
  const paths = found(/(?<![\w/.~-])((?:src|test|docs|scripts|sandbox|assets|bench|site|\.ci)\/[\w./*-]*[\w/*])/g);
  expect(paths.length).toBeGreaterThan(30);
  expect(paths.filter(([, path]) => !/\bdist\b/.test(path) && !isThere(path))).toEqual([]);
});

/** The ids in the names of tests: `[X40]` as it stands, or from a table of rules. */
const ids: ReadonlySet<string> = new Set(
  filesBelow("src", "sandbox", "test")
    .filter((path) => /\.spec\.tsx?$/.test(path))
    .flatMap((path) => [
      ...readSource(path).matchAll(/\[([A-Z]{1,3}(?:-[A-Z])?\d+)\]|^ *"([A-Z]{2}\d+)",$|\["([A-Z]{2}\d+)", /gm),
    ])
    .map(([, shown, listed, inLine]) => shown ?? listed ?? inLine ?? ""),
);

test("[DO5] every id of a test that a page names is that of a test", () => {
  const named = found(/`\[([A-Z]{1,3}(?:-[A-Z])?\d+)\]/g);
  expect(named.length).toBeGreaterThan(60);
  expect(named.map(([, id]) => id)).toContain("E-H4");
  expect(named.filter(([, id]) => !ids.has(id))).toEqual([]);
});

test("[DO6] the checks see what is not there", () => {
  expect(leadsSomewhere("README.md", "docs/geen.md")).toBe(false);
  expect(leadsSomewhere("README.md", "docs/installeren.md#geen")).toBe(false);
  expect(leadsSomewhere("README.md", "docs/installeren.md#5-bijwerken")).toBe(true);
  expect([isThere("src/xlsx/geen*.ts"), isThere("src/xlsx/read*.ts"), isThere("geen/*.ts")]).toEqual([
    false,
    true,
    false,
  ]);
  expect(ids.has("ZZ99")).toBe(false);
});
