import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path/posix";
import ts from "typescript";

/** The repository's root. Specs run there. */
export const root = process.cwd();

/** Paths below these folders, from the root, in order; every file. */
export function filesBelow(...folders: readonly string[]): readonly string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .filter((entry) => !/(?:^|\/)dist(?:\/|$)/.test(entry.parentPath))
      .map((entry) => join(folder, entry.parentPath.slice(join(root, folder).length), entry.name))
      .sort(),
  );
}

/** The TypeScript of the product below these folders: no specs. */
export function sourcesBelow(...folders: readonly string[]): readonly string[] {
  return filesBelow(...folders).filter((path) => /\.tsx?$/.test(path) && !/\.spec\.tsx?$/.test(path));
}

/** The text of a file, by its path from the root. */
export function readSource(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

/** A source parsed by TypeScript 6. */
export function parseSource(path: string, text: string): ts.SourceFile {
  const kind = path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true, kind);
}

/** A node and all below it, from the top down. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  for (const child of children) yield* nodesOf(child);
}
