/**
 * The layers a second time, apart from the lint rule: from the imports as TypeScript parses them, resolved to files.
 */
import { dirname, join } from "node:path/posix";
import ts from "typescript";
import { nodesOf, parseSource, readSource, sourcesBelow } from "./support/sources.ts";

interface Import {
  readonly from: string;
  readonly typeOnly: boolean;
}

interface Layer {
  readonly values: readonly string[];
  readonly types?: readonly string[];
  readonly packages?: readonly string[];
}

/** What each layer may import: of which other layers, and which packages. */
const layers: Readonly<Record<string, Layer>> = {
  model: { values: [], packages: ["valibot"] },
  workbook: { values: ["model"] },
  usecases: { values: ["model", "workbook"] },
  excel: { values: ["model", "workbook"], types: ["usecases"] },
  xlsx: { values: ["model", "workbook"], types: ["usecases"], packages: ["hucre"] },
  functions: { values: ["model"] },
  taskpane: {
    values: ["model", "workbook", "usecases"],
    packages: ["react", "react-dom", "@fluentui/react-components"],
  },
  commands: { values: ["model", "workbook", "usecases"] },
  cli: { values: ["model", "workbook", "usecases"], packages: ["office-addin-cli"] },
  sandbox: { values: [], types: ["src/workbook/blueprint.ts"], packages: ["@univerjs"] },
};

const isRoot = (path: string) =>
  /^src\/(taskpane|commands|cli|functions)\/(main\.tsx?|compose\.ts|child\.ts)$/.test(path);

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  return (
    clause.name === undefined &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.every((element) => element.isTypeOnly)
  );
}

function importOf(node: ts.Node): Import | null {
  const given = (specifier: ts.Node | undefined, typeOnly: boolean) =>
    specifier !== undefined && ts.isStringLiteralLike(specifier) ? { from: specifier.text, typeOnly } : null;
  if (ts.isImportDeclaration(node)) return given(node.moduleSpecifier, isTypeOnly(node.importClause));
  if (ts.isExportDeclaration(node)) return given(node.moduleSpecifier, node.isTypeOnly);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return given(node.argument.literal, true);
  const isCall = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  return isCall ? given(node.arguments[0], false) : null;
}

const layerOf = (path: string): string =>
  path.startsWith("src/") ? (path.split("/")[1] ?? "") : (path.split("/")[0] ?? "");

function mayImportFile(path: string, target: string, typeOnly: boolean): boolean {
  const own = layerOf(path);
  const other = layerOf(target);
  const { values, types = [] } = layers[own] ?? { values: [] };
  if (own === other || values.includes(other)) return true;
  if (isRoot(path) && (other === "excel" || other === "xlsx")) return true;
  return typeOnly && (types.includes(other) || types.includes(target));
}

function mayImportPackage(path: string, name: string): boolean {
  const { packages = [] } = layers[layerOf(path)] ?? { values: [] };
  if (name.startsWith("node:")) return layerOf(path) === "cli";
  return packages.some((allowed) => name === allowed || name.startsWith(`${allowed}/`));
}

function fault(path: string, { from, typeOnly }: Import): string | null {
  const fine = from.startsWith(".")
    ? mayImportFile(path, join(dirname(path), from), typeOnly)
    : mayImportPackage(path, from);
  return fine ? null : `${path} imports ${from}`;
}

function faults(path: string, text: string): readonly string[] {
  const imports = [...nodesOf(parseSource(path, text))].map(importOf).filter((found) => found !== null);
  return imports.map((found) => fault(path, found)).filter((found) => found !== null);
}

const callsExcelRun = (path: string, text: string): boolean =>
  [...nodesOf(parseSource(path, text))].some(
    (node) => ts.isPropertyAccessExpression(node) && node.getText() === "Excel.run",
  );

const sources = sourcesBelow("src", "sandbox");

test("[L1] every file belongs to a layer that we know", () => {
  expect(sources.filter((path) => layers[layerOf(path)] === undefined)).toEqual([]);
  expect(new Set(sources.map(layerOf))).toEqual(
    new Set(Object.keys(layers).filter((layer) => sources.some((path) => layerOf(path) === layer))),
  );
  expect(sources.length).toBeGreaterThan(50);
});

test("[L2] imports point inward", () => {
  expect(sources.flatMap((path) => faults(path, readSource(path)))).toEqual([]);
});

test.each([
  ["src/model/x.ts", `import { build } from "../workbook/build.ts";`],
  ["src/model/evaluation/x.ts", `export * from "../../usecases/make.ts";`],
  ["src/model/x.ts", `const fs = await import("node:fs");`],
  ["src/workbook/sheets/x.ts", `import type { Made } from "../../usecases/make.ts";`],
  ["src/usecases/x.ts", `import { excelWorkbook } from "../excel/index.ts";`],
  ["src/excel/x.ts", `import { make } from "../usecases/make.ts";`],
  ["src/excel/x.ts", `import { writeBlueprint } from "../xlsx/index.ts";`],
  ["src/xlsx/x.ts", `import "node:buffer";`],
  ["src/functions/x.ts", `import { build } from "../workbook/build.ts";`],
  ["src/taskpane/pane.tsx", `import { excelWorkbook } from "../excel/index.ts";`],
  ["src/taskpane/pane.tsx", `type Book = import("../excel/index.ts").Book;`],
  ["src/cli/make.ts", `import { writeBlueprint } from "../xlsx/index.ts";`],
  ["src/cli/main.ts", `import { createPaneStore } from "../taskpane/store.ts";`],
  ["src/workbook/x.ts", `import { writeXlsx } from "hucre/xlsx";`],
  ["sandbox/core/x.ts", `import { parseArea } from "../../src/workbook/grid.ts";`],
  ["sandbox/core/x.ts", `import { type Sheet, somethingElse } from "../../src/workbook/blueprint.ts";`],
  ["src/workbook/x.ts", `import { startOffice } from "../../test/support/office.ts";`],
])("[L3] a forged import is caught: %s: %s", (path, text) => {
  expect(faults(path, text)).toHaveLength(1);
});

test.each([
  ["src/taskpane/main.tsx", `import { excelWorkbook } from "../excel/index.ts";`],
  ["src/cli/main.ts", `import { readContents } from "../xlsx/index.ts"; import { argv } from "node:process";`],
  ["src/excel/render.ts", `import type { WorkbookWriter } from "../usecases/ports.ts";`],
  ["sandbox/core/x.ts", `import type { Sheet } from "../../src/workbook/blueprint.ts";`],
])("[L4] what the design allows is let through: %s", (path, text) => {
  expect(faults(path, text)).toEqual([]);
});

test("[L5] only src/excel/host.ts calls Excel.run", () => {
  expect(sources.filter((path) => callsExcelRun(path, readSource(path)))).toEqual(["src/excel/host.ts"]);
  expect(callsExcelRun("src/excel/x.ts", "await Excel.run(async () => {});")).toBe(true);
});
