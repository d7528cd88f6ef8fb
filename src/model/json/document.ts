import * as v from "valibot";
import { failure, success, type Outcome } from "../problem.ts";
import { maybeExcess } from "./bounds.ts";
import { isDictionary, type Codec } from "./codec.ts";
import { maybeDuplicateKey } from "./duplicates.ts";
import { faultProblem, issuesFailure } from "./faults.ts";
import { shownTexts } from "./texts.ts";

/** The largest file that is read: 30 MB, in bytes; for a text in UTF-16 units, of which there are never more. */
export const sizeLimit = 30 * 1024 * 1024;

/** One step from a version to the next, on the plain JSON. */
export type Migration = (old: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** A kind of file: `formaat`, and what stands in it. */
export interface DocumentKind<T> {
  readonly format: string;
  readonly codec: Codec<T>;
  /**
   * The first one makes version 2 of version 1, the next version 3 of version 2, and so on. The place in the list is
   * the number, so there can be no gap; the newest version is one more than there are migrations.
   */
  readonly migrations: readonly Migration[];
}

const newest = (kind: { readonly migrations: readonly Migration[] }): number => kind.migrations.length + 1;

/** A value as a whole file: canonical and complete. */
export function writeDocument<T>(kind: DocumentKind<T>, value: T): object {
  return { formaat: kind.format, versie: newest(kind), ...(kind.codec.write(value) as object) };
}

/** Reads a parsed file. `formaat` and `versie` may be missing: then it is this kind, version 1. */
export function readDocument<T>(kind: DocumentKind<T>, input: unknown): Outcome<T> {
  if (!isDictionary(input)) return failure(faultProblem("geen-object", "", input));
  const { formaat = kind.format, versie = 1, ...old } = input;
  if (formaat !== kind.format) return failure(faultProblem("ander-formaat", "formaat", formaat, kind.format));
  if (!isVersion(versie)) return failure(faultProblem("geen-versie", "versie", versie));
  if (versie > newest(kind)) return failure(faultProblem("nieuwere-versie", "versie", versie, newest(kind)));
  const current = kind.migrations.slice(versie - 1).reduce((data, migration) => migration(data), old);
  const result = v.safeParse(kind.codec.schema, current);
  return result.success ? success(result.output) : issuesFailure(result.issues);
}

const isVersion = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 1;

/** Reads the text of a file: at most {@link sizeLimit} and within `bounds`, a byte order mark at its start allowed. */
export function parseDocument<T>(kind: DocumentKind<T>, text: string): Outcome<T> {
  const parsed = parseText(text);
  return parsed.ok ? readDocument(kind, parsed.value) : parsed;
}

function parseText(text: string): Outcome<unknown> {
  if (text.length > sizeLimit) return failure(tooLarge());
  const json = text.startsWith("\uFEFF") ? text.slice(1) : text;
  if (json.trim() === "") return failure(faultProblem("json-leeg", ""));
  const excess = maybeExcess(json);
  if (excess !== null) {
    return failure(faultProblem(excess.code, lineText(json, excess.at), undefined, excess.most));
  }
  try {
    const value: unknown = JSON.parse(json);
    const twice = maybeDuplicateKey(json);
    if (twice !== null) return failure(faultProblem("sleutel-dubbel", lineText(json, twice.at), twice.key));
    return success(value);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return failure(syntaxProblem(json, error.message));
  }
}

/** The problem of a file over {@link sizeLimit}, for who sees the size before the text. */
export function tooLarge() {
  return faultProblem("json-te-groot", "", undefined, sizeLimit / 1024 / 1024);
}

/** The engine tells the place of the fault in its message, or not; nothing else is taken from that message. */
function syntaxProblem(json: string, message: string) {
  const position = /at position (\d+)/.exec(message)?.[1];
  const at = position === undefined ? null : Number(position);
  const isCutOff = message.includes("end of JSON") || (at !== null && at >= json.trimEnd().length);
  return faultProblem(isCutOff ? "json-afgebroken" : "geen-json", at === null ? "" : lineText(json, at));
}

const [lineFeed, carriageReturn] = [10, 13];

/** Counts lines one by one: a list of them could be thirty million long. */
function lineText(json: string, position: number): string {
  let line = 1;
  let start = 0;
  for (let at = 0; at < position; at += 1) {
    const code = json.charCodeAt(at);
    if (code !== lineFeed && (code !== carriageReturn || json.charCodeAt(at + 1) === lineFeed)) continue;
    line += 1;
    start = at + 1;
  }
  return shownTexts.line(line, position - start + 1);
}
