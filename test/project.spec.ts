import ts from "typescript";
import { filesBelow, nodesOf, parseSource, readSource, sourcesBelow } from "./support/sources.ts";

interface Measured {
  readonly where: string;
  readonly lines: number;
}

/** The name of a function; `null` for one without a name, which is part of the function around it. */
function nameOf(node: ts.FunctionLikeDeclaration): string | null {
  if (ts.isConstructorDeclaration(node)) return "constructor";
  if (node.name !== undefined) return node.name.getText();
  const { parent } = node;
  return ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) ? parent.name.getText() : null;
}

/** Every function with a name, and the lines from its first to its last token: documentation above it is not counted. */
function functionsOf(path: string, text: string): readonly Measured[] {
  const source = parseSource(path, text);
  const line = (position: number) => source.getLineAndCharacterOfPosition(position).line;
  return [...nodesOf(source)].flatMap((node) => {
    if (!ts.isFunctionLike(node) || !("body" in node) || node.body === undefined) return [];
    const name = nameOf(node);
    const lines = line(node.getEnd()) - line(node.getStart()) + 1;
    return name === null ? [] : [{ where: `${path} ${name}`, lines }];
  });
}

/** The number that this share of a sorted list lies at or under. */
const quantile = (sorted: readonly number[], share: number) => sorted[Math.ceil(sorted.length * share) - 1] ?? 0;

describe("small parts", () => {
  const measured = sourcesBelow("src", "sandbox").flatMap((path) => functionsOf(path, readSource(path)));
  const lengths = measured.map(({ lines }) => lines).sort((a, b) => a - b);

  test("[G1] half of the functions are under 6 lines, nine in ten under 20, none over 60", () => {
    expect(measured.filter(({ lines }) => lines > 60)).toEqual([]);
    expect(quantile(lengths, 0.5)).toBeLessThan(6);
    expect(quantile(lengths, 0.9)).toBeLessThan(20);
    expect(lengths.length).toBeGreaterThan(200);
  });

  test("[G2] the measure sees a long function and does not count what stands above it", () => {
    const body = "  x();\n".repeat(61);
    expect(functionsOf("a.ts", `/** Docs.\n * More.\n */\nfunction long() {\n${body}}`)).toEqual([
      { where: "a.ts long", lines: 63 },
    ]);
    expect(functionsOf("a.ts", "const short = () => 1;\n[1].map((x) => x);")).toEqual([
      { where: "a.ts short", lines: 1 },
    ]);
  });

  test("[G3] no file is over 400 lines, tests included", () => {
    const long = filesBelow("src", "sandbox", "test", "scripts")
      .filter((path) => /\.(tsx?|mjs|css)$/.test(path))
      .filter((path) => readSource(path).trimEnd().split("\n").length > 400);
    expect(long).toEqual([]);
  });
});

/** What stands before a block of CSS and is no selector list or at-rule: a browser drops the whole block without a word. */
function brokenHeads(css: string): readonly string[] {
  const heads = [...css.replace(/\/\*.*?\*\//gs, "").matchAll(/([^{};]*)\{/g)].map(([, head = ""]) => head.trim());
  return heads.filter((head) => /^$|^,|,\s*,|,$|(?!^)@/.test(head));
}

describe("style sheets", () => {
  test.each(filesBelow("src", "sandbox", "site").filter((path) => path.endsWith(".css")))(
    "[G16] a browser keeps every rule of %s",
    (path) => {
      const css = readSource(path);
      expect(brokenHeads(css)).toEqual([]);
      expect(css.split("{").length).toBe(css.split("}").length);
    },
  );

  test("[G16] a list of selectors that goes nowhere is seen", () => {
    expect(brokenHeads("a,\n@media print { b { c: d } }")).toEqual(["a,\n@media print"]);
    expect(brokenHeads("a { c: d } e, { c: d } { c: d }")).toEqual(["e,", ""]);
    expect(brokenHeads("@media print { a,\nb { c: d } } /* e, */ f { c: d }")).toEqual([]);
  });
});

describe("packages", () => {
  const { dependencies, devDependencies } = JSON.parse(readSource("package.json")) as Record<
    "dependencies" | "devDependencies",
    Record<string, string>
  >;
  const all = { ...dependencies, ...devDependencies };

  test("[G4] every package is pinned to one version", () => {
    const loose = Object.entries(all).filter(([, version]) => !/^(npm:@?[\w./-]+@)?\d+\.\d+\.\d+$/.test(version));
    expect(loose).toEqual([]);
  });

  test("[G5] docs/afhankelijkheden.md says why of every package, and of no other", () => {
    const said = [...readSource("docs/afhankelijkheden.md").matchAll(/^\| `([^`]+)` +\|/gm)].map(([, name]) => name);
    expect(said.toSorted()).toEqual(Object.keys(all).toSorted());
  });

  test.each([
    "office-addin-cli",
    "@microsoft/office-js",
    "@fluentui/react-components",
    "webpack",
    "jest",
    "office-addin-mock",
  ])("[G6] a package named in the design is there and used: %s", (name) => {
    expect(all).toHaveProperty([name]);
    const places = [...filesBelow("src", "sandbox", "test", "scripts"), "webpack.config.js", "package.json"];
    const uses = new RegExp(`(["'/]${name}["'/])|(: "${name} )`);
    const using = places.filter((path) => !/\.(png|xlsx)$/.test(path) && uses.test(withoutDependencies(path)));
    expect(using.filter((path) => path !== "test/project.spec.ts")).not.toEqual([]);
  });

  /** A file's text; of package.json only the scripts, as being listed is not being used. */
  function withoutDependencies(path: string): string {
    const text = readSource(path);
    if (path !== "package.json") return text;
    return JSON.stringify((JSON.parse(text) as { scripts: unknown }).scripts, null, 1);
  }
});

describe("paper", () => {
  test("[G7] the licence is EUPL 1.2, and package.json says the same", () => {
    expect(readSource("LICENSE")).toMatch(/^EUROPEAN UNION PUBLIC LICENCE v\. 1\.2\n/);
    expect(readSource("LICENSE")).toContain("All other changes or additions to this Appendix require the production");
    expect(JSON.parse(readSource("package.json"))).toMatchObject({ license: "EUPL-1.2" });
  });

  test("[G9] one version everywhere: package, manifest, changelog", () => {
    const { version } = JSON.parse(readSource("package.json")) as { version: string };
    expect(readSource("manifest.xml")).toContain(`<Version>${version}.0</Version>`);
    expect(/^## (\S+)/m.exec(readSource("CHANGELOG.md"))?.[1]).toBe(version);
  });
});
