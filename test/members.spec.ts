/**
 * Every member of Excel's objects that the product uses is served by the sandbox: found in the TypeScript sources with
 * the types of Office.js, property by property, also those that are only named in a `load`.
 */
import ts from "typescript";
import { servedMembers } from "../sandbox/core/interpreter/object.ts";
import "../sandbox/core/interpreter/host.ts";
import { nodesOf, parseSource, readSource, root, sourcesBelow } from "./support/sources.ts";

const surfaces = ["src/excel", "src/taskpane", "src/commands", "src/functions"];

/** What Office.js does by itself, without its host. */
const ownMembers: ReadonlySet<string> = new Set([
  "context",
  "isNullObject",
  "items",
  "load",
  "set",
  "sync",
  "toJSON",
  "track",
  "untrack",
]);

/** Members that are called otherwise on the wire. */
const wireNames: Readonly<Record<string, string>> = {
  "Worksheet.showGridlines": "Gridlines",
  "Worksheet.showHeadings": "Headings",
  onActivated: "_RegisterActivatedEvent",
  onAdded: "_RegisterAddedEvent",
  onCalculated: "_RegisterCalculatedEvent",
  onChanged: "_RegisterDataChangedEvent",
  onDeactivated: "_RegisterDeactivatedEvent",
  onDeleted: "_RegisterDeletedEvent",
  onMoved: "_RegisterEventMoved",
  onNameChanged: "_RegisterEventNameChanged",
  onProtectionChanged: "_RegisterProtectionChangedEvent",
  onSelectionChanged: "_RegisterSelectionChangedEvent",
  onVisibilityChanged: "_RegisterEventVisibilityChanged",
};

/** An event of the document, not of the rich API; see sandbox/page/session.ts. */
const documentEvents: ReadonlySet<string> = new Set(["Workbook.onSelectionChanged"]);

function programOf(paths: readonly string[], forged?: string): ts.Program {
  const { config } = ts.readConfigFile(`${root}/tsconfig.json`, (path) => ts.sys.readFile(path)) as { config: object };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const host = ts.createCompilerHost(options, true);
  const read = host.getSourceFile.bind(host);
  if (forged !== undefined) {
    host.getSourceFile = (path, ...rest) =>
      path.endsWith("forged.ts")
        ? ts.createSourceFile(path, forged, ts.ScriptTarget.ES2022, true)
        : read(path, ...rest);
    const exists = host.fileExists.bind(host);
    host.fileExists = (path) => path.endsWith("forged.ts") || exists(path);
  }
  return ts.createProgram([...paths], { ...options, types: ["office-js"], noEmit: true }, host);
}

/** `Range.values` for a property that a class of the namespace Excel declares; null for any other. */
function memberOf(symbol: ts.Symbol | undefined): string | null {
  const declaration = symbol?.declarations?.[0];
  const owner = declaration?.parent;
  if (symbol === undefined || owner === undefined || !ts.isClassDeclaration(owner)) return null;
  if (!ts.isModuleBlock(owner.parent) || owner.parent.parent.name.text !== "Excel") return null;
  if (owner.name?.text === "RequestContext") return null;
  return `${owner.name?.text ?? ""}.${symbol.name}`;
}

/** The members that a path such as `items/format/fill/color` names, from a type on. */
function loadedMembers(path: string, type: ts.Type, checker: ts.TypeChecker): readonly string[] {
  const found: string[] = [];
  let at = type;
  for (const name of path.split("/").map((each) => each.trim())) {
    const property = at.getProperty(name);
    const member = memberOf(property);
    if (member !== null) found.push(member);
    if (property === undefined) return [...found, `unknown: ${path}`];
    const next = checker.getTypeOfSymbol(property);
    at = name === "items" ? (checker.getIndexTypeOfType(next, ts.IndexKind.Number) ?? next) : next;
  }
  return found;
}

function textsIn(node: ts.Node): readonly string[] {
  return [...nodesOf(node)].filter(ts.isStringLiteralLike).flatMap(({ text }) => text.split(","));
}

function membersIn(node: ts.Node, checker: ts.TypeChecker): readonly string[] {
  if (ts.isPropertyAccessExpression(node)) return [memberOf(checker.getSymbolAtLocation(node.name)) ?? []].flat();
  if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
    const name = (node.propertyName ?? node.name).getText();
    return [memberOf(checker.getTypeAtLocation(node.parent).getProperty(name)) ?? []].flat();
  }
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return [];
  const [first] = node.arguments;
  if (first === undefined || memberOf(checker.getSymbolAtLocation(node.expression.name)) === null) return [];
  const type = checker.getTypeAtLocation(node.expression.expression);
  const paths = { load: textsIn(first), set: keysOf(checker.getTypeAtLocation(first)) }[node.expression.name.text];
  return (paths ?? []).flatMap((path) => loadedMembers(path, type, checker));
}

const keysOf = (type: ts.Type): readonly string[] => type.getProperties().map(({ name }) => name);

function usedMembers(program: ts.Program, paths: readonly string[]): readonly string[] {
  const checker = program.getTypeChecker();
  const used = paths.flatMap((path) => {
    const source = program.getSourceFile(path);
    if (source === undefined) throw new Error(`${path} is not in the program`);
    return [...nodesOf(source)].flatMap((node) => membersIn(node, checker));
  });
  return [...new Set(used)].sort();
}

function isServed(member: string): boolean {
  const [className = "", name = ""] = member.split(".");
  if (ownMembers.has(name) || documentEvents.has(member)) return true;
  const onTheWire = wireNames[member] ?? wireNames[name] ?? name.charAt(0).toUpperCase() + name.slice(1);
  return servedMembers.get(className)?.has(onTheWire) ?? false;
}

const present = sourcesBelow(...surfaces.filter((folder) => ts.sys.directoryExists(`${root}/${folder}`)));

/** Objects of Excel only come out of Excel.run, in src/excel; see [L5] in layers.spec.ts. */
const sources = present.filter((path) => path.startsWith("src/excel/") || /\bExcel\.|\/excel\//.test(readSource(path)));

test("[MB1] every member of Office.js that the product uses is served", () => {
  const used = usedMembers(programOf(sources), sources);
  expect(used.length).toBeGreaterThan(60);
  expect(used).toEqual(expect.arrayContaining(["Range.values", "Worksheet.protection", "NamedItemCollection.add"]));
  expect(used.filter((member) => !isServed(member))).toEqual([]);
});

test("[MB2] one that is not served is found, also in a load and in a destructuring", () => {
  const forged = `
    export function f(sheet: Excel.Worksheet, tables: Excel.TableCollection): void {
      sheet.shapes.addTextBox("x");
      tables.load("items/legacyId,items/columns");
      const { slicers } = sheet;
      slicers.getCount();
      sheet.getRange("A1").values = [];
      sheet.pageLayout.set({ blackAndWhite: true });
    }`;
  const path = `${root}/src/excel/forged.ts`;
  const used = usedMembers(programOf([path], forged), [path]);
  expect(used.filter((member) => !isServed(member))).toEqual([
    "PageLayout.blackAndWhite",
    "ShapeCollection.addTextBox",
    "SlicerCollection.getCount",
    "Table.legacyId",
    "Worksheet.slicers",
  ]);
  expect(used).toContain("Range.values");
});

/** What the page's host answers of the interface that all Office programs share, or Office.js by itself. */
const sharedInterface: ReadonlySet<string> = new Set([
  "CustomFunctions.Error",
  "CustomFunctions.ErrorCode",
  "CustomFunctions.associate",
  "Office.HostType",
  "Office.VisibilityMode",
  "Office.actions.associate",
  "Office.addin.hide",
  "Office.addin.onVisibilityModeChanged",
  "Office.addin.showAsTaskpane",
  "Office.context.displayLanguage",
  "Office.context.officeTheme",
  "Office.context.requirements.isSetSupported",
  "Office.onReady",
]);

/** `Office.addin.hide` for the whole chain of an expression; types are none. */
function sharedMember(node: ts.Node): readonly string[] {
  if (!ts.isPropertyAccessExpression(node) || ts.isPropertyAccessExpression(node.parent)) return [];
  const chain = node.getText().replace(/\s+/g, "");
  return /^(?:Office|CustomFunctions)\.[\w.]+$/.test(chain) ? [chain] : [];
}

const isShared = (chain: string): boolean =>
  [...sharedInterface].some((member) => chain === member || chain.startsWith(`${member}.`));

test("[MB3] of what all Office programs share, too", () => {
  const used = present.flatMap((path) =>
    [...nodesOf(parseSource(path, readSource(path)))].flatMap((node) => sharedMember(node)),
  );
  expect(used).toContain("Office.onReady");
  expect(used.filter((chain) => !isShared(chain))).toEqual([]);
  const forged = parseSource("x.ts", "Office.context.ui.displayDialogAsync('x');");
  expect([...nodesOf(forged)].flatMap((node) => sharedMember(node)).filter((chain) => !isShared(chain))).toEqual([
    "Office.context.ui.displayDialogAsync",
  ]);
});
